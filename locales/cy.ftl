# Cymraeg. Awaits a native reader: see docs/welsh.md for the words that were chosen.
# The same messages and the same variables as en.ftl, which a test compares.

# The language: its name in its own words, for a link that leads to it; its tag; its alphabet, by which countries are sorted; and the
# sign before the decimals of a number; the sign between the thousands of a large one.
language = Cymraeg
    .tag = cy
    .alphabet = a b c d e f g h i j k l m n o p q r s t u v w x y z
    .decimal = { "." }
    .thousands = { "," }

# Numbers and what they count, in one place for every sentence: words and characters are counted in the same way wherever they stand.
counted =
    .max-characters = { $max ->
        [zero] { $max } nod
        [one] { $max } nod
        [two] { $max } nod
        [few] { $max } nod
        [many] { $max } nod
       *[other] { $max } nod
    } neu lai
    .min-characters = { $min ->
        [zero] { $min } nod
        [one] { $min } nod
        [two] { $min } nod
        [few] { $min } nod
        [many] { $min } nod
       *[other] { $min } nod
    } neu fwy
    .max-words = { $max ->
        [zero] { $max } gair
        [one] { $max } gair
        [two] { $max } air
        [few] { $max } gair
        [many] { $max } gair
       *[other] { $max } gair
    } neu lai
    .min-words = { $min ->
        [zero] { $min } gair
        [one] { $min } gair
        [two] { $min } air
        [few] { $min } gair
        [many] { $min } gair
       *[other] { $min } gair
    } neu fwy
    .days = { $days ->
        [zero] { $days } diwrnod
        [one] { $days } diwrnod
        [two] { $days } ddiwrnod
        [few] { $days } diwrnod
        [many] { $days } diwrnod
       *[other] { $days } diwrnod
    }
    .unasked = { $count ->
        [zero] { $count } ateb nad yw'r ffurflen hon yn gofyn amdanynt
        [one] { $count } ateb nad yw'r ffurflen hon yn gofyn amdano
        [two] { $count } ateb nad yw'r ffurflen hon yn gofyn amdanynt
        [few] { $count } ateb nad yw'r ffurflen hon yn gofyn amdanynt
        [many] { $count } ateb nad yw'r ffurflen hon yn gofyn amdanynt
       *[other] { $count } ateb nad yw'r ffurflen hon yn gofyn amdanynt
    }
    .meant = ai { $meant } oeddech yn ei feddwl?

# What the sentences of many questions have in common. The rest, with its mutations in Welsh, is each question's own.
-unread = Ni allem ddarllen eich ateb
-not-needed = gyda'ch atebion eraill, felly nid ydym wedi cynnwys yr ateb hwn
-not-on-form = felly nid ydym wedi cynnwys yr atebion hynny
-year-digits = Rhaid i'r flwyddyn gynnwys 4 rhif
-hidden = beidio â chynnwys nodau cudd: teipiwch unrhyw destun a ludwyd gennych

format = Fersiwn y ffurflen
    .wrong_type = { -unread }: rhowch fersiwn y ffurflen
    .not_a_number = Rhaid i fersiwn y ffurflen fod yn rhif
    .not_a_number-range = Rhaid i fersiwn y ffurflen fod yn un rhif
    .not_whole = Rhaid i fersiwn y ffurflen fod yn rhif cyfan
    .out_of_range = Rhaid i fersiwn y ffurflen fod { $max ->
        [1] yn { $max }
       *[other] rhwng { $min } a { $max }
    }

reference = Cyfeirnod y cais
    .wrong_type = { -unread }: rhowch gyfeirnod y cais
    .too_long = Rhaid i gyfeirnod y cais fod yn { counted.max-characters }
    .character_not_allowed = Rhaid i gyfeirnod y cais { -hidden }

job-role = Pa rôl rydych chi'n ymgeisio amdani?
    .wrong_type = { -unread }: dewiswch y rôl rydych chi'n ymgeisio amdani
    .not_a_choice = Dewiswch y rôl rydych chi'n ymgeisio amdani o'r rhestr
    .role_other = Mae'r ffurflen hon ar gyfer rôl arall: defnyddiwch ffurflen y rôl rydych chi'n ymgeisio amdani

job-vacancy = Cyfeirnod yr hysbyseb
    .wrong_type = { -unread }: rhowch gyfeirnod yr hysbyseb
    .too_long = Rhaid i gyfeirnod yr hysbyseb fod yn { counted.max-characters }
    .character_not_allowed = Rhaid i gyfeirnod yr hysbyseb { -hidden }
    .not_a_choice = Rhowch gyfeirnod yr hysbyseb rydych yn ei hateb, neu gadewch yn wag
    .in_past = Mae'r hysbyseb wedi cau: chwiliwch am un sy'n dal ar agor
    .in_future = Nid yw'r hysbyseb ar agor eto: cadwch eich atebion a dewch yn ôl

job-regions = Ym mha ranbarthau fyddech chi'n gweithio?
    .hint = Dewiswch bob un sy'n berthnasol
    .missing = Dewiswch y rhanbarthau y byddech yn gweithio ynddynt
    .wrong_type = { -unread }: dewiswch y rhanbarthau y byddech yn gweithio ynddynt
    .not_a_choice = Dewiswch y rhanbarthau y byddech yn gweithio ynddynt o'r rhestr
    .duplicate = Dewiswch bob rhanbarth unwaith yn unig

job-environments = Ble fyddai'n well gennych weithio?
    .hint = Byddwch yn cael gwybod ble byddwch yn gweithio. Dewiswch bob un sy'n berthnasol
    .wrong_type = { -unread }: dewiswch y man lle byddai'n well gennych weithio
    .not_a_choice = Dewiswch y man lle byddai'n well gennych weithio o'r rhestr
    .duplicate = Dewiswch bob lle unwaith yn unig

job-working_pattern = Sut hoffech chi weithio?
    .missing = Dewiswch eich patrwm gwaith
    .wrong_type = { -unread }: dewiswch eich patrwm gwaith
    .not_a_choice = Dewiswch eich patrwm gwaith o'r rhestr

job-hours_per_week = Faint o oriau'r wythnos hoffech chi weithio?
    .hint = Er enghraifft, 37 neu 18.5
    .wrong_type = { -unread }: rhowch nifer yr oriau yr wythnos yr hoffech eu gweithio
    .not_a_number = Rhaid i nifer yr oriau yr wythnos fod yn rhif
    .not_a_number-range = Rhaid i nifer yr oriau yr wythnos fod yn un rhif: rhowch gyfartaledd os ydynt yn amrywio
    .out_of_range = Rhaid i nifer yr oriau yr wythnos fod rhwng { $min } a { $max }

job-max_travel_miles = Pa mor bell fyddech chi'n teithio i'r gwaith, mewn milltiroedd?
    .wrong_type = { -unread }: rhowch y nifer o filltiroedd y byddech yn eu teithio i'r gwaith
    .not_a_number = Rhaid i'r nifer o filltiroedd y byddech yn eu teithio i'r gwaith fod yn rhif
    .not_a_number-range = Rhaid i'r nifer o filltiroedd y byddech yn eu teithio i'r gwaith fod yn un rhif: rhowch y nifer mwyaf
    .not_whole = Rhaid i'r nifer o filltiroedd y byddech yn eu teithio i'r gwaith fod yn rhif cyfan
    .out_of_range = Rhaid i'r nifer o filltiroedd y byddech yn eu teithio i'r gwaith fod rhwng { $min } a { $max }

personal_details-full_name = Enw llawn
    .missing = Rhowch eich enw llawn
    .wrong_type = { -unread }: rhowch eich enw llawn
    .too_long = Rhaid i'ch enw llawn fod yn { counted.max-characters }
    .character_not_allowed = Rhaid i'ch enw llawn gynnwys llythrennau, rhifau, bylchau ac atalnodi yn unig
    .no_letter = Rhaid i'ch enw llawn gynnwys o leiaf un llythyren

personal_details-previous_names = Enwau blaenorol
    .hint = Unrhyw enwau eraill rydych wedi'u cael, fel enw cyn priodi
    .wrong_type = { -unread }: rhowch eich enwau blaenorol
    .too_long = Rhaid i'ch enwau blaenorol fod yn { counted.max-characters }
    .character_not_allowed = Rhaid i'ch enwau blaenorol gynnwys llythrennau, rhifau, bylchau ac atalnodi yn unig

personal_details-no_fixed_address = A ydych chi heb gyfeiriad parhaol?
    .hint = Os felly, gallwch roi cyfeiriad lle mae post yn eich cyrraedd, fel cyfeiriad hostel
    .wrong_type = { personal_details-no_fixed_address.not_a_choice }
    .not_a_choice = Dewiswch a ydych chi heb gyfeiriad parhaol

personal_details-address-line_1 = Llinell cyfeiriad 1
    .missing = Rhowch linell gyntaf eich cyfeiriad
    .wrong_type = { -unread }: rhowch linell gyntaf eich cyfeiriad
    .too_long = Rhaid i linell gyntaf eich cyfeiriad fod yn { counted.max-characters }
    .character_not_allowed = Rhaid i linell gyntaf eich cyfeiriad { -hidden }

personal_details-address-line_2 = Llinell cyfeiriad 2
    .wrong_type = { -unread }: rhowch ail linell eich cyfeiriad
    .too_long = Rhaid i ail linell eich cyfeiriad fod yn { counted.max-characters }
    .character_not_allowed = Rhaid i ail linell eich cyfeiriad { -hidden }

personal_details-address-line_3 = Llinell cyfeiriad 3
    .wrong_type = { -unread }: rhowch drydedd linell eich cyfeiriad
    .too_long = Rhaid i drydedd linell eich cyfeiriad fod yn { counted.max-characters }
    .character_not_allowed = Rhaid i drydedd linell eich cyfeiriad { -hidden }

personal_details-address-town = Tref neu ddinas
    .missing = Rhowch eich tref neu ddinas
    .wrong_type = { -unread }: rhowch eich tref neu ddinas
    .too_long = Rhaid i'ch tref neu ddinas fod yn { counted.max-characters }
    .character_not_allowed = Rhaid i'ch tref neu ddinas { -hidden }

personal_details-address-county = Sir
    .wrong_type = { -unread }: rhowch eich sir
    .too_long = Rhaid i'ch sir fod yn { counted.max-characters }
    .character_not_allowed = Rhaid i'ch sir { -hidden }

personal_details-address-country = Gwlad
    .hint = Os gadewch hyn yn wag, y Deyrnas Unedig ydyw
    .wrong_type = { -unread }: dewiswch eich gwlad
    .not_a_choice = Dewiswch eich gwlad o'r rhestr

personal_details-address-postcode = Cod post
    .missing = Rhowch eich cod post
    .wrong_type = { -unread }: rhowch eich cod post
    .too_long = Rhaid i'ch cod post fod yn { counted.max-characters }
    .character_not_allowed = Rhaid i'ch cod post { -hidden }
    .postcode_partial = Rhowch god post llawn yn y DU
    .postcode_shape = Rhowch god post llawn yn y DU, fel SW1A 1AA
    .postcode_letter = Rhaid i'ch cod post fod yn god post yn y DU: gwiriwch y llythyren yn safle { $place }
    .postcode_not_uk = Rhaid i'ch cod post fod yn god post yn y DU, neu newidiwch y wlad
    .postcode_not_uk-eircode = Eircode Gwyddelig yw eich cod post: newidiwch y wlad i Iwerddon neu rhowch god post yn y DU
    .postcode_not_uk-gibraltar = Un o Gibraltar yw eich cod post: newidiwch y wlad neu rhowch god post yn y DU
    .postcode_not_uk-overseas_territory = Un o diriogaeth dramor yw eich cod post: newidiwch y wlad neu rhowch god post yn y DU
    .postcode_not_uk-statistical = Cod ar gyfer pobl heb gyfeiriad parhaol yw eich cod post: dywedwch hynny, neu rhowch god post yn y DU
    .postcode_not_uk-bfpo_number = Rhif BFPO yw eich cod post: rhowch y cod post sy'n mynd gydag ef, sy'n dechrau gyda BF1
    .postcode_area_unknown = Gwiriwch eich cod post: mae'n dechrau gyda llythrennau nad ydym yn eu hadnabod

personal_details-email = Cyfeiriad e-bost
    .hint = Dim ond i ysgrifennu atoch am y cais hwn y byddwn yn ei ddefnyddio
    .missing = Rhowch eich cyfeiriad e-bost
    .wrong_type = { -unread }: rhowch eich cyfeiriad e-bost
    .too_long = Rhaid i'ch cyfeiriad e-bost fod yn { counted.max-characters }
    .character_not_allowed = Rhaid i'ch cyfeiriad e-bost { -hidden }
    .email_no_at = Rhaid i'ch cyfeiriad e-bost gynnwys un @, fel enw@example.com
    .email_local = Rhaid i'ch cyfeiriad e-bost gynnwys llythrennau, rhifau a dotiau sengl cyn yr @
    .email_local-character = Rhaid i'ch cyfeiriad e-bost beidio â chynnwys { $character } cyn yr @
    .email_local-curly_apostrophe = Rhaid i'ch cyfeiriad e-bost gynnwys collnod syth (') yn lle un cyrliog
    .email_domain = Rhaid i'ch cyfeiriad e-bost gynnwys cyfeiriad go iawn ar ôl yr @, fel example.com
    .email_domain-character = Rhaid i'ch cyfeiriad e-bost beidio â chynnwys { $character } ar ôl yr @
    .email_domain_no_dot = Rhaid i'ch cyfeiriad e-bost gynnwys cyfeiriad llawn ar ôl yr @, fel example.com
    .contact_needed = Rhowch gyfeiriad e-bost neu rif ffôn, er mwyn i ni allu cysylltu â chi

personal_details-phone = Rhif ffôn
    .hint = Ar gyfer rhifau y tu allan i'r DU, rhowch god y wlad hefyd
    .missing = Rhowch eich rhif ffôn
    .wrong_type = { -unread }: rhowch eich rhif ffôn
    .character_not_allowed = Rhaid i'r rhif ffôn gynnwys rhifau, bylchau, cysylltnodau, cromfachau ac arwydd plws yn unig
    .phone_too_short = Rhaid i'ch rhif ffôn gynnwys mwy o rifau: gwiriwch nad oes un ar goll
    .phone_too_short-zero = Rhaid i'ch rhif ffôn gynnwys mwy o rifau i fod yn rhif yn y DU: gwiriwch nad oes un ar goll, neu ychwanegwch god y wlad, fel +353, os yw o wlad arall
    .phone_too_short-other = Rhaid i'ch rhif ffôn gynnwys mwy o rifau: gwiriwch nad oes un ar goll, fel cod ardal
    .phone_too_long = Rhaid i'ch rhif ffôn gynnwys llai o rifau: gwiriwch nad oes un yn ormod
    .phone_too_long-zero = Rhaid i'ch rhif ffôn gynnwys llai o rifau i fod yn rhif yn y DU: gwiriwch nad oes un yn ormod, neu ychwanegwch god y wlad, fel +353, os yw o wlad arall
    .phone_prefix = Rhaid i'ch rhif ffôn ddechrau gyda 0 fel rhifau'r DU, neu gyda + a chod gwlad
    .phone_prefix-zero = Gwiriwch eich rhif ffôn: nid yw'n dechrau fel rhif yn y DU, felly ychwanegwch god y wlad, fel +353, os yw o wlad arall
    .phone_prefix-code = Rhaid i'ch rhif ffôn gynnwys rhif yn y DU ar ôl y 44: gwiriwch ef
    .phone_country = Rhaid i'ch rhif ffôn gynnwys cod gwlad sy'n cael ei ddefnyddio, fel +353
    .phone_country-other = Rhaid i'ch rhif ffôn ddechrau gyda 0 os yw'n rhif yn y DU, neu gyda + a chod gwlad, fel +353
    .phone_reserved = Gwiriwch eich rhif ffôn: mae'n rhif a gedwir ar gyfer drama ac enghreifftiau
    .phone_personal = Gwiriwch eich rhif ffôn: mae'n rhif personol yn y DU, sy'n dechrau gyda 070, felly gwnewch yn siŵr nad yw o wlad arall
    .phone_pager = Gwiriwch y gallwn eich ffonio ar eich rhif ffôn: mae'n rhif galwr (pager) yn y DU, sy'n dechrau gyda 076
    .phone_premium = Gwiriwch eich rhif ffôn: mae'n rhif cyfradd premiwm yn y DU, sy'n dechrau gyda 09, felly gwnewch yn siŵr nad yw o wlad arall
    .phone_extension = Gwiriwch eich rhif ffôn: mae'n cynnwys estyniad, yr ydym yn ei gadw ar wahân i'r rhif
    .contact_needed = Rhowch gyfeiriad e-bost neu rif ffôn, er mwyn i ni allu cysylltu â chi

personal_details-alternative_phone = Rhif ffôn arall
    .wrong_type = { -unread }: rhowch eich rhif ffôn arall
    .character_not_allowed = Rhaid i'r rhif ffôn arall gynnwys rhifau, bylchau, cysylltnodau, cromfachau ac arwydd plws yn unig
    .phone_too_short = Rhaid i'ch rhif ffôn arall gynnwys mwy o rifau: gwiriwch nad oes un ar goll
    .phone_too_short-zero = Rhaid i'ch rhif ffôn arall gynnwys mwy o rifau i fod yn rhif yn y DU: gwiriwch nad oes un ar goll, neu ychwanegwch god y wlad, fel +353, os yw o wlad arall
    .phone_too_short-other = Rhaid i'ch rhif ffôn arall gynnwys mwy o rifau: gwiriwch nad oes un ar goll, fel cod ardal
    .phone_too_long = Rhaid i'ch rhif ffôn arall gynnwys llai o rifau: gwiriwch nad oes un yn ormod
    .phone_too_long-zero = Rhaid i'ch rhif ffôn arall gynnwys llai o rifau i fod yn rhif yn y DU: gwiriwch nad oes un yn ormod, neu ychwanegwch god y wlad, fel +353, os yw o wlad arall
    .phone_prefix = Rhaid i'ch rhif ffôn arall ddechrau gyda 0 fel rhifau'r DU, neu gyda + a chod gwlad
    .phone_prefix-zero = Gwiriwch eich rhif ffôn arall: nid yw'n dechrau fel rhif yn y DU, felly ychwanegwch god y wlad, fel +353, os yw o wlad arall
    .phone_prefix-code = Rhaid i'ch rhif ffôn arall gynnwys rhif yn y DU ar ôl y 44: gwiriwch ef
    .phone_country = Rhaid i'ch rhif ffôn arall gynnwys cod gwlad sy'n cael ei ddefnyddio, fel +353
    .phone_country-other = Rhaid i'ch rhif ffôn arall ddechrau gyda 0 os yw'n rhif yn y DU, neu gyda + a chod gwlad, fel +353
    .phone_reserved = Gwiriwch eich rhif ffôn arall: mae'n rhif a gedwir ar gyfer drama ac enghreifftiau
    .phone_personal = Gwiriwch eich rhif ffôn arall: mae'n rhif personol yn y DU, sy'n dechrau gyda 070, felly gwnewch yn siŵr nad yw o wlad arall
    .phone_pager = Gwiriwch y gallwn eich ffonio ar eich rhif ffôn arall: mae'n rhif galwr (pager) yn y DU, sy'n dechrau gyda 076
    .phone_premium = Gwiriwch eich rhif ffôn arall: mae'n rhif cyfradd premiwm yn y DU, sy'n dechrau gyda 09, felly gwnewch yn siŵr nad yw o wlad arall
    .phone_extension = Gwiriwch eich rhif ffôn arall: mae'n cynnwys estyniad, yr ydym yn ei gadw ar wahân i'r rhif
    .same_number = Gwiriwch eich rhif ffôn arall: mae'r un fath â'r rhif cyntaf, felly rhowch un arall neu gadewch yn wag

right_to_work-nationalities = Beth yw eich cenedligrwydd?
    .hint = Dewiswch bob cenedligrwydd sydd gennych, hyd at 5
    .missing = Dewiswch eich cenedligrwydd
    .wrong_type = { -unread }: dewiswch eich cenedligrwydd
    .not_a_choice = Dewiswch eich cenedligrwydd o'r rhestr
    .too_many = Dewiswch { $max ->
        [zero] { $max } cenedligrwydd
        [one] { $max } cenedligrwydd
        [two] { $max } genedligrwydd
        [few] { $max } chenedligrwydd
        [many] { $max } chenedligrwydd
       *[other] { $max } cenedligrwydd
    } neu lai
    .duplicate = Dewiswch bob cenedligrwydd unwaith yn unig
    .nationality_may_be_missing = Gwiriwch eich bod wedi dewis pob cenedligrwydd sydd gennych: dinasyddion Prydeinig neu Wyddelig sydd â'r prawf hwn fel arfer

right_to_work-proof = Sut byddwch chi'n profi eich hawl i weithio yn y DU?
    .hint = Nid oes angen iddo fod gennych eto. Bydd yn cael ei wirio cyn eich diwrnod cyntaf
    .missing = Dewiswch eich prawf o'r hawl i weithio
    .wrong_type = { -unread }: dewiswch eich prawf o'r hawl i weithio
    .not_a_choice = Dewiswch eich prawf o'r hawl i weithio o'r rhestr
    .proof_needs_nationality = Gwiriwch eich prawf o'r hawl i weithio: nid yw'n cyd-fynd â'r cenedligrwydd a roddwyd, felly dewiswch brawf arall
    .proof_needs_nationality-instead = Gwiriwch eich prawf o'r hawl i weithio: nid yw'n cyd-fynd â'r cenedligrwydd a roddwyd. Gallech ddewis { $instead }
    .document_not_listed = Nid yw hyn ar restr y profion: mynnwch brawf sydd ar y rhestr
    .document_not_listed-instead = Nid yw hyn ar restr y profion: gallech gael { $instead }
    .proof_unusual_for_nationality = Gwiriwch eich prawf o'r hawl i weithio: mae'n anarferol ar gyfer y cenedligrwydd a roddwyd
    .ecs_check_needed = Bydd y cyflogwr yn gwirio eich hawl i weithio gyda'r Swyddfa Gartref: nid oes rhaid i chi wneud dim
    .share_code_not_for_nationality = Ni all dinasyddion Prydeinig neu Wyddelig gael cod rhannu: dewiswch brawf arall
    .share_code_not_for_nationality-instead = Ni all dinasyddion Prydeinig neu Wyddelig gael cod rhannu: gallech ddewis { $instead }
    .card_not_accepted = Nid yw cardiau yn cael eu derbyn mwyach: mynnwch god rhannu, ac efallai y bydd eich caniatâd yn para'n hirach na'r cerdyn
    .no_proof_yet = Bydd angen prawf o'ch hawl i weithio arnoch cyn eich diwrnod cyntaf: holwch pa ddogfen sy'n addas i chi
    .no_proof_yet-instead = Bydd angen prawf o'ch hawl i weithio arnoch cyn eich diwrnod cyntaf: gallech gael { $instead }

right_to_work-share_code = Cod rhannu
    .hint = 9 llythyren a rhif, yn dechrau gyda W
    .missing = Rhowch eich cod rhannu
    .wrong_type = { -unread }: rhowch eich cod rhannu
    .character_not_allowed = Rhaid i'ch cod rhannu gynnwys llythrennau a rhifau yn unig
    .answer_not_asked = Nid oes angen eich cod rhannu { -not-needed }
    .share_code_length = Rhaid i'ch cod rhannu fod yn 9 llythyren a rhif
    .share_code_characters = Rhaid i'ch cod rhannu gynnwys llythrennau a rhifau yn unig
    .share_code_for_renting = Rhaid i'ch cod rhannu fod ar gyfer gwaith: mae hwn ar gyfer rhentu
    .share_code_for_other_use = Rhaid i'ch cod rhannu fod ar gyfer gwaith: mae hwn at ddefnydd arall
    .share_code_start = Rhaid i'ch cod rhannu ddechrau gyda W: mynnwch god rhannu ar gyfer gwaith
    .share_code_expired = Mae eich cod rhannu wedi dod i ben, oherwydd mae codau yn para { counted.days }: mynnwch un newydd
    .share_code_last_day = Daw eich cod rhannu i ben heddiw: bydd angen un newydd arnoch
    .share_code_renew = Mae eich cod rhannu yn para { counted.days }, felly efallai y gofynnir i chi am un newydd yn nes ymlaen

right_to_work-date_of_birth = Dyddiad geni
    .hint = Mae'n mynd gyda'ch cod rhannu. Er enghraifft, 27 3 1997
    .missing = Rhowch eich dyddiad geni
    .wrong_type = { -unread }: rhowch eich dyddiad geni
    .answer_not_asked = Nid oes angen eich dyddiad geni { -not-needed }
    .date_incomplete = Rhaid i'ch dyddiad geni gynnwys { $parts }
    .date_not_real = Rhaid i'ch dyddiad geni fod yn ddyddiad go iawn
    .date_not_real-date_time = Rhaid i'ch dyddiad geni gynnwys { $parts } yn unig, heb yr amser
    .year_digits = { -year-digits }
    .in_future = Rhaid i'ch dyddiad geni fod yn y gorffennol
    .too_young = Rhaid i'ch dyddiad geni fod yr un fath â { $since } neu cyn hynny: rhaid i chi fod yn { $min } oed neu'n hŷn
    .too_old = Gwiriwch eich dyddiad geni: mae'r flwyddyn yn rhy bell yn ôl

right_to_work-share_code_issued_on = Pryd cawsoch chi'r cod rhannu?
    .hint = Os ydych yn ei wybod
    .wrong_type = { -unread }: rhowch y dyddiad y cawsoch y cod rhannu
    .answer_not_asked = Nid oes angen y dyddiad y cawsoch y cod rhannu { -not-needed }
    .date_incomplete = Rhaid i'r dyddiad y cawsoch y cod rhannu gynnwys { $parts }
    .date_not_real = Rhaid i'r dyddiad y cawsoch y cod rhannu fod yn ddyddiad go iawn
    .date_not_real-date_time = Rhaid i'r dyddiad y cawsoch y cod rhannu gynnwys { $parts } yn unig, heb yr amser
    .year_digits = { -year-digits }
    .in_future = Rhaid i'r dyddiad y cawsoch y cod rhannu fod heddiw neu yn y gorffennol
    .before = Rhaid i'r dyddiad y cawsoch y cod rhannu fod yr un fath â { $bound } neu ar ei ôl
    .after = Rhaid i'r dyddiad y cawsoch y cod rhannu fod yr un fath â { $bound } neu cyn hynny

right_to_work-permission_limit = Am ba hyd y cewch weithio yn y DU?
    .wrong_type = { -unread }: dewiswch hyd eich caniatâd i weithio yn y DU
    .not_a_choice = Dewiswch hyd eich caniatâd i weithio yn y DU o'r rhestr
    .answer_not_asked = Nid oes angen gwybod am ba hyd y cewch weithio yn y DU { -not-needed }
    .permission_limit_not_given = Dewiswch am ba hyd y cewch weithio yn y DU, os ydych yn gwybod: fel arall, bydd person yn edrych ar hyn

right_to_work-permission_ends_on = Pryd mae eich caniatâd i weithio yn dod i ben?
    .hint = Dyddiad eich caniatâd, nid dyddiad dogfen
    .missing = Rhowch y dyddiad y daw eich caniatâd i weithio i ben
    .wrong_type = { -unread }: rhowch y dyddiad y daw eich caniatâd i weithio i ben
    .answer_not_asked = Nid oes angen y dyddiad y daw eich caniatâd i weithio i ben { -not-needed }
    .date_incomplete = Rhaid i'r dyddiad y daw eich caniatâd i weithio i ben gynnwys { $parts }
    .date_not_real = Rhaid i'r dyddiad y daw eich caniatâd i weithio i ben fod yn ddyddiad go iawn
    .date_not_real-date_time = Rhaid i'r dyddiad y daw eich caniatâd i weithio i ben gynnwys { $parts } yn unig, heb yr amser
    .year_digits = { -year-digits }
    .permission_ended = Gwiriwch y dyddiad y daw eich caniatâd i weithio i ben: mae wedi mynd heibio

right_to_work-settlement = Beth yw eich statws o dan Gynllun Preswylio'n Sefydlog yr UE?
    .wrong_type = { -unread }: dewiswch eich statws o dan Gynllun Preswylio'n Sefydlog yr UE
    .not_a_choice = Dewiswch eich statws o dan Gynllun Preswylio'n Sefydlog yr UE o'r rhestr
    .answer_not_asked = Nid oes angen eich statws o dan Gynllun Preswylio'n Sefydlog yr UE { -not-needed }

right_to_work-notice_ground = Am beth rydych chi'n aros?
    .missing = Dewiswch yr hyn rydych yn aros amdano
    .wrong_type = { -unread }: dewiswch yr hyn rydych yn aros amdano
    .not_a_choice = Dewiswch yr hyn rydych yn aros amdano o'r rhestr
    .answer_not_asked = Nid oes angen gwybod am beth rydych yn aros { -not-needed }

right_to_work-notice_issued_on = Dyddiad yr Hysbysiad Dilysu Cadarnhaol
    .wrong_type = { -unread }: rhowch ddyddiad yr Hysbysiad Dilysu Cadarnhaol
    .answer_not_asked = Dim ond y cyflogwr sydd â dyddiad yr Hysbysiad Dilysu Cadarnhaol, felly nid ydym wedi cynnwys yr ateb hwn
    .date_incomplete = Rhaid i ddyddiad yr Hysbysiad Dilysu Cadarnhaol gynnwys { $parts }
    .date_not_real = Rhaid i ddyddiad yr Hysbysiad Dilysu Cadarnhaol fod yn ddyddiad go iawn
    .date_not_real-date_time = Rhaid i ddyddiad yr Hysbysiad Dilysu Cadarnhaol gynnwys { $parts } yn unig, heb yr amser
    .year_digits = { -year-digits }
    .before = Rhaid i ddyddiad yr Hysbysiad Dilysu Cadarnhaol fod yr un fath â { $bound } neu ar ei ôl
    .date_after_check = Rhaid i ddyddiad yr Hysbysiad Dilysu Cadarnhaol fod yr un fath â dyddiad y gwiriad neu cyn hynny
    .notice_expired = Mynnwch Hysbysiad Dilysu Cadarnhaol newydd: mae hwn dros 6 mis oed

right_to_work-ecs_verified = A wnaeth y Gwasanaeth Gwirio Cyflogwyr gadarnhau'r ddogfen?
    .wrong_type = { right_to_work-ecs_verified.not_a_choice }
    .not_a_choice = Dewiswch a yw'r Gwasanaeth Gwirio Cyflogwyr wedi cadarnhau'r ddogfen
    .answer_not_asked = Dim ond y cyflogwr sy'n clywed gan y Gwasanaeth Gwirio Cyflogwyr, felly nid ydym wedi cynnwys yr ateb hwn

right_to_work-identity_document = O ba ddogfen y gwnaed eich hunaniaeth ddigidol?
    .missing = Dewiswch y ddogfen y gwnaed eich hunaniaeth ddigidol ohoni
    .wrong_type = { -unread }: dewiswch y ddogfen y gwnaed eich hunaniaeth ddigidol ohoni
    .not_a_choice = Dewiswch y ddogfen y gwnaed eich hunaniaeth ddigidol ohoni o'r rhestr
    .answer_not_asked = Nid oes angen gwybod o ba ddogfen y gwnaed eich hunaniaeth ddigidol { -not-needed }
    .proof_needs_nationality = Gwiriwch y ddogfen y gwnaed eich hunaniaeth ddigidol ohoni: nid yw'n cyd-fynd â'r cenedligrwydd a roddwyd, felly dewiswch brawf arall
    .proof_needs_nationality-instead = Gwiriwch y ddogfen y gwnaed eich hunaniaeth ddigidol ohoni: nid yw'n cyd-fynd â'r cenedligrwydd a roddwyd. Gallech ddewis { $instead }

right_to_work-document_name = Beth yw enw'r ddogfen?
    .wrong_type = { -unread }: rhowch enw'r ddogfen
    .too_long = Rhaid i enw'r ddogfen fod yn { counted.max-characters }
    .character_not_allowed = Rhaid i enw'r ddogfen { -hidden }
    .answer_not_asked = Nid oes angen enw'r ddogfen { -not-needed }

right_to_work-document_number = Rhif y ddogfen
    .missing = Rhowch rif y ddogfen
    .wrong_type = { -unread }: rhowch rif y ddogfen
    .too_long = Rhaid i rif y ddogfen fod yn { counted.max-characters }
    .too_short = Rhaid i rif y ddogfen fod yn { counted.min-characters }
    .character_not_allowed = Rhaid i rif y ddogfen gynnwys llythrennau a rhifau yn unig
    .answer_not_asked = Nid oes angen rhif y ddogfen { -not-needed }
    .number_unusual = Gwiriwch rif y ddogfen: nid dyma'r ffurf arferol

right_to_work-document_expires_on = Pryd mae'r ddogfen yn dod i ben?
    .hint = Er enghraifft, 27 3 2031
    .missing = Rhowch y dyddiad y daw'r ddogfen i ben
    .wrong_type = { -unread }: rhowch y dyddiad y daw'r ddogfen i ben
    .answer_not_asked = Nid oes angen y dyddiad y daw'r ddogfen i ben { -not-needed }
    .date_incomplete = Rhaid i'r dyddiad y daw'r ddogfen i ben gynnwys { $parts }
    .date_not_real = Rhaid i'r dyddiad y daw'r ddogfen i ben fod yn ddyddiad go iawn
    .date_not_real-date_time = Rhaid i'r dyddiad y daw'r ddogfen i ben gynnwys { $parts } yn unig, heb yr amser
    .year_digits = { -year-digits }
    .before = Rhaid i'r dyddiad y daw'r ddogfen i ben fod yr un fath â { $bound } neu ar ei ôl
    .document_expired = Mae eich dogfen wedi dod i ben: mae angen dogfen gyfredol neu brawf arall arnoch
    .document_expired-instead = Mae eich dogfen wedi dod i ben: gallech ddewis { $instead }, y gellir ei wirio wyneb yn wyneb

right_to_work-document_issued_in = Ble cafodd y dystysgrif ei chyhoeddi?
    .missing = Dewiswch y man lle cafodd y dystysgrif ei chyhoeddi
    .wrong_type = { -unread }: dewiswch y man lle cafodd y dystysgrif ei chyhoeddi
    .not_a_choice = Dewiswch y man lle cafodd y dystysgrif ei chyhoeddi o'r rhestr
    .answer_not_asked = Nid oes angen gwybod ble cafodd y dystysgrif ei chyhoeddi { -not-needed }
    .document_not_listed = Nid yw hyn ar restr y profion: mynnwch brawf sydd ar y rhestr
    .document_not_listed-instead = Nid yw hyn ar restr y profion: gallech gael { $instead }

right_to_work-document_cancelled = A yw'r ddogfen wedi'i chanslo?
    .hint = Mae pasbort â chornel wedi'i thorri wedi'i ganslo
    .wrong_type = { right_to_work-document_cancelled.not_a_choice }
    .not_a_choice = Dewiswch a yw'r ddogfen wedi'i chanslo
    .answer_not_asked = Nid oes angen gwybod a yw'r ddogfen wedi'i chanslo { -not-needed }
    .document_cancelled = Dewiswch brawf arall: ni all dogfen wedi'i chanslo brofi eich hawl i weithio

right_to_work-ni_document = A oes gennych bapur swyddogol â'ch rhif Yswiriant Gwladol?
    .hint = Er enghraifft P45, P60 neu lythyr gan CThEF, â'ch enw arno
    .missing = Dewiswch a oes gennych bapur swyddogol â'ch rhif Yswiriant Gwladol
    .wrong_type = { right_to_work-ni_document.missing }
    .not_a_choice = { right_to_work-ni_document.missing }
    .answer_not_asked = Nid oes angen gwybod a oes gennych bapur swyddogol â'ch rhif Yswiriant Gwladol { -not-needed }
    .ni_document_needed = Mae angen papur swyddogol â'ch rhif Yswiriant Gwladol arnoch yn ogystal â'r dystysgrif neu'r ddogfen

right_to_work-ni_number = Rhif Yswiriant Gwladol
    .hint = Mae ar eich slip cyflog, P60 neu lythyrau am dreth, pensiwn neu fudd-daliadau
    .wrong_type = { -unread }: rhowch eich rhif Yswiriant Gwladol
    .character_not_allowed = Rhaid i'ch rhif Yswiriant Gwladol gynnwys llythrennau a rhifau yn unig
    .answer_not_asked = Nid oes angen eich rhif Yswiriant Gwladol { -not-needed }
    .ni_shape = Rhowch rif Yswiriant Gwladol sy'n 2 lythyren, 6 rhif, yna A, B, C neu D, fel QQ 12 34 56 C
    .ni_prefix = Rhaid i'ch rhif Yswiriant Gwladol ddechrau gyda dwy lythyren a ddefnyddir: gwiriwch nhw
    .ni_suffix = Rhaid i'ch rhif Yswiriant Gwladol orffen gydag A, B, C neu D
    .ni_example = Rhaid i'ch rhif Yswiriant Gwladol fod yn rhif i chi eich hun, nid yr enghraifft
    .ni_temporary = Rhaid i'ch rhif Yswiriant Gwladol beidio â bod yn gyfeirnod dros dro: gadewch yn wag os nad oes un arall gennych
    .ni_administrative = Gwiriwch eich rhif Yswiriant Gwladol: mae'n dechrau gyda llythrennau sy'n anaml ar rif person

right_to_work-work_limit = A yw eich caniatâd yn cyfyngu ar y gwaith y cewch ei wneud?
    .wrong_type = { right_to_work-work_limit.not_a_choice }
    .not_a_choice = Dewiswch a yw eich caniatâd yn cyfyngu ar y gwaith y cewch ei wneud
    .answer_not_asked = Nid oes angen gwybod a yw eich caniatâd yn cyfyngu ar y gwaith y cewch ei wneud { -not-needed }
    .work_limit_and_post = Gwiriwch faint o oriau mae eich caniatâd yn eu caniatáu: efallai nad ydynt yn ddigon ar gyfer y swydd hon

right_to_work-work_permitted = A gewch chi wneud y gwaith hwn?
    .wrong_type = { right_to_work-work_permitted.not_a_choice }
    .not_a_choice = Dewiswch a gewch chi wneud y gwaith hwn
    .answer_not_asked = Nid oes angen gwybod a gewch chi wneud y gwaith hwn { -not-needed }

right_to_work-accrued_right = A oes gennych hawl i weithio yn y Gwasanaeth Sifil o gyfnod cynharach?
    .hint = Er enghraifft, o waith yno cyn 2021, neu drwy aelod o'r teulu
    .wrong_type = { right_to_work-accrued_right.not_a_choice }
    .not_a_choice = Dewiswch a oes gennych hawl gynharach i weithio yn y Gwasanaeth Sifil
    .answer_not_asked = Nid oes angen gwybod a oes gennych hawl gynharach i weithio yn y Gwasanaeth Sifil { -not-needed }

no_qualifications = A ydych chi heb gymwysterau?
    .wrong_type = { no_qualifications.not_a_choice }
    .not_a_choice = Dewiswch a ydych chi heb gymwysterau
    .declared_none_with_rows = Dewiswch ‘Na’, neu dilëwch y cymwysterau a restrwyd gennych
    .answer_not_asked = Nid yw'r ffurflen hon yn gofyn am eich cymwysterau, { -not-on-form }

qualifications-kind = Pa fath o gymhwyster ydyw?
    .card = { $answer }
    .missing = Dewiswch y math o gymhwyster
    .wrong_type = { -unread }: dewiswch y math o gymhwyster
    .not_a_choice = Dewiswch y math o gymhwyster o'r rhestr

qualifications-name = Beth yw enw'r cymhwyster?
    .card = { $answer }
    .missing = Rhowch enw'r cymhwyster
    .wrong_type = { -unread }: rhowch enw'r cymhwyster
    .too_long = Rhaid i enw'r cymhwyster fod yn { counted.max-characters }
    .character_not_allowed = Rhaid i enw'r cymhwyster { -hidden }
    .answer_not_asked = Nid oes angen enw'r cymhwyster { -not-needed }

qualifications-subject = Pwnc
    .card = { " " }{ $answer }
    .missing = Rhowch y pwnc
    .wrong_type = { -unread }: rhowch y pwnc
    .too_long = Rhaid i'r pwnc fod yn { counted.max-characters }
    .character_not_allowed = Rhaid i'r pwnc { -hidden }
    .answer_not_asked = Nid oes angen y pwnc { -not-needed }

qualifications-award = Ai dyfarniad sengl, dwbl, triphlyg neu fyr ydyw?
    .wrong_type = { -unread }: dewiswch y dyfarniad
    .not_a_choice = Dewiswch y dyfarniad o'r rhestr
    .answer_not_asked = Nid oes angen y dyfarniad { -not-needed }

qualifications-nation = Ble cafodd ei ddyfarnu?
    .wrong_type = { -unread }: dewiswch y man lle cafodd ei ddyfarnu
    .not_a_choice = Dewiswch y man lle cafodd ei ddyfarnu o'r rhestr

qualifications-country = Gwlad y cymhwyster
    .missing = Dewiswch wlad y cymhwyster
    .wrong_type = { -unread }: dewiswch wlad y cymhwyster
    .not_a_choice = Dewiswch wlad y cymhwyster o'r rhestr
    .answer_not_asked = Nid oes angen gwlad y cymhwyster { -not-needed }

qualifications-framework = Ym mha fframwaith mae'r lefel?
    .missing = Dewiswch fframwaith y lefel
    .wrong_type = { -unread }: dewiswch fframwaith y lefel
    .not_a_choice = Dewiswch fframwaith y lefel o'r rhestr
    .answer_not_asked = Nid oes angen fframwaith y lefel { -not-needed }

qualifications-level = Lefel
    .hint = Mynediad, neu rif fel 2
    .card = lefel { $answer }
    .missing = Rhowch y lefel
    .wrong_type = { -unread }: rhowch y lefel
    .not_a_choice = Rhaid i'r lefel fod yn fynediad neu'n rhif
    .answer_not_asked = Nid oes angen y lefel { -not-needed }
    .level_not_in_framework = Gwiriwch y lefel a'r fframwaith: nid yw'r lefel honno yn y fframwaith hwnnw
    .level_not_offered = Gwiriwch y lefel: nid yw'r cymhwyster hwn yn cael ei gynnig ar y lefel hon

qualifications-paper_level = Pa bapur wnaethoch chi ei sefyll?
    .wrong_type = { -unread }: dewiswch y papur a safwyd gennych
    .not_a_choice = Dewiswch y papur a safwyd gennych o'r rhestr
    .answer_not_asked = Nid oes angen gwybod pa bapur y gwnaethoch ei sefyll { -not-needed }
    .grade_unusual = Gwiriwch y papur a safwyd gennych: mae'n anarferol ar gyfer y cymhwyster hwn
    .paper_level_not_given = Dewiswch y papur a safwyd gennych, os ydych yn gwybod: fel arall, bydd person yn edrych ar y radd

qualifications-regulated = A yw'r cymhwyster yn cael ei reoleiddio gan gorff swyddogol?
    .wrong_type = { qualifications-regulated.not_a_choice }
    .not_a_choice = Dewiswch a yw'r cymhwyster yn cael ei reoleiddio
    .answer_not_asked = Nid oes angen gwybod a yw'r cymhwyster yn cael ei reoleiddio { -not-needed }

qualifications-status = A yw'r canlyniad gennych?
    .hint = Os gadewch hyn yn wag, mae wedi'i ddyfarnu
    .wrong_type = { qualifications-status.not_a_choice }
    .not_a_choice = Dewiswch a yw'r canlyniad gennych

qualifications-grade = Gradd
    .card = gradd { $answer }
    .missing = Rhowch y radd
    .wrong_type = { -unread }: rhowch y radd
    .too_long = Rhaid i'r radd fod yn { counted.max-characters }
    .character_not_allowed = Rhaid i'r radd { -hidden }
    .grade_unknown = Rhaid i'r radd fod yn un sydd gan y cymhwyster hwn: { $accepted }
    .grade_unknown-award = Rhaid i'r radd fod yn un sydd gan y cymhwyster hwn: { $accepted } (neu newidiwch y dyfarniad i { $award })
    .grade_unusual = Gwiriwch y radd: mae'n anarferol ar gyfer y cymhwyster hwn
    .grade_not_in_year = Gwiriwch y radd a'r flwyddyn: nid oedd y radd honno gan y cymhwyster hwn yn y flwyddyn honno
    .grade_not_in_nation = Gwiriwch y radd a'r man lle cafodd ei dyfarnu: nid yw'r radd honno gan y cymhwyster hwn yno

qualifications-grade_not_known = A ydych wedi anghofio'r radd neu golli'r dystysgrif?
    .wrong_type = { qualifications-grade_not_known.not_a_choice }
    .not_a_choice = Dewiswch a ydych wedi anghofio'r radd neu golli'r dystysgrif

qualifications-year = Blwyddyn y dyfarniad
    .hint = Nid oes rhaid ateb. Nid yw byth yn cael ei dangos i'r rhai sy'n eich asesu
    .wrong_type = { -unread }: rhowch flwyddyn y dyfarniad
    .date_not_real = Rhaid i flwyddyn y dyfarniad fod yn flwyddyn go iawn
    .year_digits = Rhaid i flwyddyn y dyfarniad gynnwys 4 rhif
    .before = Rhaid i flwyddyn y dyfarniad fod yr un fath â { $bound } neu ar ei hôl
    .before_plausible_age = Gwiriwch flwyddyn y dyfarniad: mae'r flwyddyn yn gynnar iawn yn eich bywyd
    .grade_not_in_year = Gwiriwch y radd a'r flwyddyn: nid oedd y radd honno gan y cymhwyster hwn yn y flwyddyn honno
    .year_unusual = Gwiriwch flwyddyn y dyfarniad: mae'n anarferol ar gyfer y cymhwyster hwn
    .year_in_future = Rhaid i flwyddyn y dyfarniad fod eleni neu yn y gorffennol, oni bai eich bod yn dal i astudio

qualifications-institution = Ysgol, coleg neu brifysgol
    .hint = Nid oes rhaid ateb. Nid yw byth yn cael ei ddangos i'r rhai sy'n eich asesu
    .wrong_type = { -unread }: rhowch enw'r ysgol, coleg neu brifysgol
    .too_long = Rhaid i enw'r ysgol, coleg neu brifysgol fod yn { counted.max-characters }
    .character_not_allowed = Rhaid i enw'r ysgol, coleg neu brifysgol { -hidden }

qualifications-studied_from = Pryd dechreuoch chi astudio?
    .hint = Er enghraifft, 9 2012
    .wrong_type = { -unread }: rhowch y mis y dechreuoch astudio
    .date_incomplete = Rhaid i'r dyddiad y dechreuoch astudio gynnwys { $parts }
    .date_not_real = Rhaid i'r dyddiad y dechreuoch astudio fod yn ddyddiad go iawn
    .date_not_real-date_time = Rhaid i'r dyddiad y dechreuoch astudio gynnwys { $parts } yn unig, heb yr amser
    .year_digits = { -year-digits }
    .before = Rhaid i'r dyddiad y dechreuoch astudio fod yr un fath â mis { $bound } neu ar ei ôl
    .before_plausible_age = Gwiriwch y dyddiad y dechreuoch astudio: mae'r flwyddyn yn gynnar iawn yn eich bywyd

qualifications-studied_to = Pryd gorffennoch chi astudio?
    .hint = Er enghraifft, 6 2014
    .wrong_type = { -unread }: rhowch y mis y gorffennoch astudio
    .date_incomplete = Rhaid i'r dyddiad y gorffennoch astudio gynnwys { $parts }
    .date_not_real = Rhaid i'r dyddiad y gorffennoch astudio fod yn ddyddiad go iawn
    .date_not_real-date_time = Rhaid i'r dyddiad y gorffennoch astudio gynnwys { $parts } yn unig, heb yr amser
    .year_digits = { -year-digits }
    .before = Rhaid i'r dyddiad y gorffennoch astudio fod yr un fath â mis { $bound } neu ar ei ôl
    .ends_before_start = Rhaid i'r dyddiad y gorffennoch astudio fod yr un fath â'r dyddiad y dechreuoch neu ar ei ôl

qualifications-full_time = A oeddech chi'n astudio'n llawn amser?
    .wrong_type = { qualifications-full_time.not_a_choice }
    .not_a_choice = Dewiswch a oeddech chi'n astudio'n llawn amser

qualifications-comparability_reference = Cyfeirnod y datganiad cymharedd
    .hint = Os oes gennych ddatganiad, fel un gan UK ENIC
    .missing = Rhowch gyfeirnod y datganiad cymharedd
    .wrong_type = { -unread }: rhowch gyfeirnod y datganiad cymharedd
    .too_long = Rhaid i gyfeirnod y datganiad cymharedd fod yn { counted.max-characters }
    .character_not_allowed = Rhaid i gyfeirnod y datganiad cymharedd { -hidden }
    .answer_not_asked = Nid oes angen cyfeirnod y datganiad cymharedd { -not-needed }

qualifications-comparable_level = Pa lefel mae'r datganiad yn ei nodi?
    .missing = Rhowch y lefel y mae'r datganiad yn ei nodi
    .wrong_type = { -unread }: rhowch y lefel y mae'r datganiad yn ei nodi
    .too_long = Rhaid i'r lefel y mae'r datganiad yn ei nodi fod yn { counted.max-characters }
    .character_not_allowed = Rhaid i'r lefel y mae'r datganiad yn ei nodi { -hidden }
    .answer_not_asked = Nid oes angen y lefel y mae'r datganiad yn ei nodi { -not-needed }

training-title = Beth oedd enw'r hyfforddiant?
    .card = { $answer }
    .missing = Rhowch enw'r hyfforddiant
    .wrong_type = { -unread }: rhowch enw'r hyfforddiant
    .too_long = Rhaid i enw'r hyfforddiant fod yn { counted.max-characters }
    .character_not_allowed = Rhaid i enw'r hyfforddiant { -hidden }

training-provider = Pwy ddarparodd yr hyfforddiant?
    .card = { $answer }
    .missing = Rhowch enw darparwr yr hyfforddiant
    .wrong_type = { -unread }: rhowch enw darparwr yr hyfforddiant
    .too_long = Rhaid i enw darparwr yr hyfforddiant fod yn { counted.max-characters }
    .character_not_allowed = Rhaid i enw darparwr yr hyfforddiant { -hidden }

training-completed = Pryd gwnaethoch chi ei gwblhau?
    .hint = Er enghraifft, 9 2024
    .card = { $answer }
    .missing = Rhowch y mis y cwblhawyd yr hyfforddiant
    .wrong_type = { -unread }: rhowch y mis y cwblhawyd yr hyfforddiant
    .date_incomplete = Rhaid i'r dyddiad y cwblhawyd yr hyfforddiant gynnwys { $parts }
    .date_not_real = Rhaid i'r dyddiad y cwblhawyd yr hyfforddiant fod yn ddyddiad go iawn
    .date_not_real-date_time = Rhaid i'r dyddiad y cwblhawyd yr hyfforddiant gynnwys { $parts } yn unig, heb yr amser
    .year_digits = { -year-digits }
    .in_future = Rhaid i'r dyddiad y cwblhawyd yr hyfforddiant fod heddiw neu yn y gorffennol
    .before = Rhaid i'r dyddiad y cwblhawyd yr hyfforddiant fod yr un fath â mis { $bound } neu ar ei ôl

training-relevance = Sut mae'n helpu yn y rôl hon?
    .hint = Dim ond pan fyddwch yn dweud sut mae'n helpu y mae hyfforddiant yn cyfrif
    .wrong_type = { -unread }: rhowch yr esboniad o sut mae'r hyfforddiant yn helpu
    .too_long = Rhaid i'r esboniad o sut mae'r hyfforddiant yn helpu fod yn { counted.max-characters }
    .too_many_words = Rhaid i'r esboniad o sut mae'r hyfforddiant yn helpu fod yn { counted.max-words }
    .character_not_allowed = Rhaid i'r esboniad o sut mae'r hyfforddiant yn helpu { -hidden }
    .explain_relevance = Dywedwch sut mae'r hyfforddiant yn helpu yn y rôl hon: efallai mai dim ond wedyn y bydd yn cyfrif

no_employment = Os nad ydych erioed wedi cael swydd, pam hynny?
    .wrong_type = { -unread }: rhowch y rheswm pam nad ydych wedi cael swydd
    .too_long = Rhaid i'r rheswm pam nad ydych wedi cael swydd fod yn { counted.max-characters }
    .too_many_words = Rhaid i'r rheswm pam nad ydych wedi cael swydd fod yn { counted.max-words }
    .character_not_allowed = Rhaid i'r rheswm pam nad ydych wedi cael swydd { -hidden }
    .declared_none_with_rows = Gadewch hwn yn wag, neu dilëwch y swyddi a restrwyd gennych
    .answer_not_asked = Nid yw'r ffurflen hon yn gofyn am eich swyddi, { -not-on-form }

employment-employer = Enw'r cyflogwr
    .card = { $answer }
    .missing = Rhowch enw'r cyflogwr
    .wrong_type = { -unread }: rhowch enw'r cyflogwr
    .too_long = Rhaid i enw'r cyflogwr fod yn { counted.max-characters }
    .character_not_allowed = Rhaid i enw'r cyflogwr { -hidden }

employment-job_title = Teitl y swydd
    .card = { $answer }
    .missing = Rhowch deitl y swydd
    .wrong_type = { -unread }: rhowch deitl y swydd
    .too_long = Rhaid i deitl y swydd fod yn { counted.max-characters }
    .character_not_allowed = Rhaid i deitl y swydd { -hidden }

employment-start = Pryd dechreuodd y swydd?
    .hint = Er enghraifft, 9 2019
    .card = { $answer }
    .missing = Rhowch y mis y dechreuodd y swydd
    .wrong_type = { -unread }: rhowch y mis y dechreuodd y swydd
    .date_incomplete = Rhaid i'r dyddiad y dechreuodd y swydd gynnwys { $parts }
    .date_not_real = Rhaid i'r dyddiad y dechreuodd y swydd fod yn ddyddiad go iawn
    .date_not_real-date_time = Rhaid i'r dyddiad y dechreuodd y swydd gynnwys { $parts } yn unig, heb yr amser
    .year_digits = { -year-digits }
    .in_future = Rhaid i'r dyddiad y dechreuodd y swydd fod heddiw neu yn y gorffennol
    .before = Rhaid i'r dyddiad y dechreuodd y swydd fod yr un fath â mis { $bound } neu ar ei ôl
    .before_plausible_age = Gwiriwch y dyddiad y dechreuodd y swydd: mae'r flwyddyn yn gynnar iawn yn eich bywyd

employment-current = Ai hon yw eich swydd bresennol?
    .card = { " – hyd yn hyn" }
    .wrong_type = { employment-current.not_a_choice }
    .not_a_choice = Dewiswch ai hon yw eich swydd bresennol

employment-end = Pryd daeth y swydd i ben?
    .hint = Gadewch yn wag os yw'r swydd gennych o hyd
    .card = { " – " }{ $answer }
    .missing = Rhowch y mis y daeth y swydd i ben
    .wrong_type = { -unread }: rhowch y mis y daeth y swydd i ben
    .date_incomplete = Rhaid i'r dyddiad y daeth y swydd i ben gynnwys { $parts }
    .date_not_real = Rhaid i'r dyddiad y daeth y swydd i ben fod yn ddyddiad go iawn
    .date_not_real-date_time = Rhaid i'r dyddiad y daeth y swydd i ben gynnwys { $parts } yn unig, heb yr amser
    .year_digits = { -year-digits }
    .in_future = Rhaid i'r dyddiad y daeth y swydd i ben fod heddiw neu yn y gorffennol
    .before = Rhaid i'r dyddiad y daeth y swydd i ben fod yr un fath â mis { $bound } neu ar ei ôl
    .ends_before_start = Rhaid i'r dyddiad y daeth y swydd i ben fod yr un fath â'r dyddiad y dechreuodd neu ar ei ôl
    .current_with_past_end = Rhaid i'r dyddiad y daeth y swydd i ben fod ar ôl y mis hwn, neu'n wag, os yw'r swydd gennych o hyd

employment-dates_estimated = Ai amcangyfrifon yw'r dyddiadau?
    .hint = Bydd blwyddyn yn unig yn ddigon wedyn
    .wrong_type = { employment-dates_estimated.not_a_choice }
    .not_a_choice = Dewiswch ai amcangyfrifon yw'r dyddiadau
    .dates_estimated = Rhowch ddyddiadau union os gallwch: ni ellir cyfrifo bylchau wrth ymyl amcangyfrifon yn union

employment-duties = Beth oeddech chi'n ei wneud?
    .missing = Rhowch y disgrifiad o'r hyn a wnaethoch yn y swydd
    .wrong_type = { -unread }: rhowch y disgrifiad o'r hyn a wnaethoch yn y swydd
    .too_long = Rhaid i'r disgrifiad o'r hyn a wnaethoch yn y swydd fod yn { counted.max-characters }
    .too_many_words = Rhaid i'r disgrifiad o'r hyn a wnaethoch yn y swydd fod yn { counted.max-words }
    .character_not_allowed = Rhaid i'r disgrifiad o'r hyn a wnaethoch yn y swydd { -hidden }

employment-skills = Pa rai o'r rhain mae'r swydd yn eu dangos?
    .hint = Dewiswch bob un sy'n berthnasol
    .wrong_type = { -unread }: dewiswch y sgiliau mae'r swydd yn eu dangos
    .not_a_choice = Dewiswch y sgiliau mae'r swydd yn eu dangos o'r rhestr
    .duplicate = Dewiswch bob sgìl unwaith yn unig

employment-reason_for_leaving = Pam wnaethoch chi adael?
    .wrong_type = { -unread }: rhowch y rheswm dros adael y swydd
    .too_long = Rhaid i'r rheswm dros adael y swydd fod yn { counted.max-characters }
    .too_many_words = Rhaid i'r rheswm dros adael y swydd fod yn { counted.max-words }
    .character_not_allowed = Rhaid i'r rheswm dros adael y swydd { -hidden }

breaks-start = Pryd dechreuodd y bwlch?
    .hint = Er enghraifft, 9 2019
    .card = { $answer }
    .missing = Rhowch y mis y dechreuodd y bwlch
    .wrong_type = { -unread }: rhowch y mis y dechreuodd y bwlch
    .date_incomplete = Rhaid i'r dyddiad y dechreuodd y bwlch gynnwys { $parts }
    .date_not_real = Rhaid i'r dyddiad y dechreuodd y bwlch fod yn ddyddiad go iawn
    .date_not_real-date_time = Rhaid i'r dyddiad y dechreuodd y bwlch gynnwys { $parts } yn unig, heb yr amser
    .year_digits = { -year-digits }
    .in_future = Rhaid i'r dyddiad y dechreuodd y bwlch fod heddiw neu yn y gorffennol
    .before = Rhaid i'r dyddiad y dechreuodd y bwlch fod yr un fath â mis { $bound } neu ar ei ôl

breaks-end = Pryd daeth y bwlch i ben?
    .hint = Gadewch yn wag os yw'n parhau
    .card = { " – " }{ $answer }
    .wrong_type = { -unread }: rhowch y mis y daeth y bwlch i ben
    .date_incomplete = Rhaid i'r dyddiad y daeth y bwlch i ben gynnwys { $parts }
    .date_not_real = Rhaid i'r dyddiad y daeth y bwlch i ben fod yn ddyddiad go iawn
    .date_not_real-date_time = Rhaid i'r dyddiad y daeth y bwlch i ben gynnwys { $parts } yn unig, heb yr amser
    .year_digits = { -year-digits }
    .in_future = Rhaid i'r dyddiad y daeth y bwlch i ben fod heddiw neu yn y gorffennol
    .before = Rhaid i'r dyddiad y daeth y bwlch i ben fod yr un fath â mis { $bound } neu ar ei ôl
    .ends_before_start = Rhaid i'r dyddiad y daeth y bwlch i ben fod yr un fath â'r dyddiad y dechreuodd neu ar ei ôl

breaks-reason = Beth oeddech chi'n ei wneud?
    .hint = Nid oes rhaid ateb. Mae gofalu, salwch, astudio a theithio i gyd yn rhesymau da
    .wrong_type = { -unread }: rhowch y disgrifiad o'r hyn roeddech yn ei wneud
    .too_long = Rhaid i'r disgrifiad o'r hyn roeddech yn ei wneud fod yn { counted.max-characters }
    .too_many_words = Rhaid i'r disgrifiad o'r hyn roeddech yn ei wneud fod yn { counted.max-words }
    .character_not_allowed = Rhaid i'r disgrifiad o'r hyn roeddech yn ei wneud { -hidden }

voluntary-organisation = Sefydliad
    .card = { $answer }
    .missing = Rhowch enw'r sefydliad
    .wrong_type = { -unread }: rhowch enw'r sefydliad
    .too_long = Rhaid i enw'r sefydliad fod yn { counted.max-characters }
    .character_not_allowed = Rhaid i enw'r sefydliad { -hidden }

voluntary-role = Eich rôl
    .card = { $answer }
    .missing = Rhowch eich rôl
    .wrong_type = { -unread }: rhowch eich rôl
    .too_long = Rhaid i'ch rôl fod yn { counted.max-characters }
    .character_not_allowed = Rhaid i'ch rôl { -hidden }
    .same_paid_and_unpaid = Gwiriwch eich rôl: mae hefyd wedi'i rhestru fel cyflogaeth

voluntary-start = Pryd dechreuodd?
    .hint = Er enghraifft, 9 2019
    .card = { $answer }
    .missing = Rhowch y mis y dechreuodd
    .wrong_type = { -unread }: rhowch y mis y dechreuodd
    .date_incomplete = Rhaid i'r dyddiad y dechreuodd gynnwys { $parts }
    .date_not_real = Rhaid i'r dyddiad y dechreuodd fod yn ddyddiad go iawn
    .date_not_real-date_time = Rhaid i'r dyddiad y dechreuodd gynnwys { $parts } yn unig, heb yr amser
    .year_digits = { -year-digits }
    .in_future = Rhaid i'r dyddiad y dechreuodd fod heddiw neu yn y gorffennol
    .before = Rhaid i'r dyddiad y dechreuodd fod yr un fath â mis { $bound } neu ar ei ôl
    .before_plausible_age = Gwiriwch y dyddiad y dechreuodd: mae'r flwyddyn yn gynnar iawn yn eich bywyd

voluntary-current = A ydych chi'n dal i wneud hyn?
    .card = { " – hyd yn hyn" }
    .wrong_type = { voluntary-current.not_a_choice }
    .not_a_choice = Dewiswch a ydych chi'n dal i wneud hyn

voluntary-end = Pryd daeth i ben?
    .hint = Gadewch yn wag os ydych yn dal i'w wneud
    .card = { " – " }{ $answer }
    .missing = Rhowch y mis y daeth i ben
    .wrong_type = { -unread }: rhowch y mis y daeth i ben
    .date_incomplete = Rhaid i'r dyddiad y daeth i ben gynnwys { $parts }
    .date_not_real = Rhaid i'r dyddiad y daeth i ben fod yn ddyddiad go iawn
    .date_not_real-date_time = Rhaid i'r dyddiad y daeth i ben gynnwys { $parts } yn unig, heb yr amser
    .year_digits = { -year-digits }
    .in_future = Rhaid i'r dyddiad y daeth i ben fod heddiw neu yn y gorffennol
    .before = Rhaid i'r dyddiad y daeth i ben fod yr un fath â mis { $bound } neu ar ei ôl
    .ends_before_start = Rhaid i'r dyddiad y daeth i ben fod yr un fath â'r dyddiad y dechreuodd neu ar ei ôl
    .current_with_past_end = Rhaid i'r dyddiad y daeth i ben fod ar ôl y mis hwn, neu'n wag, os ydych yn dal i'w wneud

voluntary-dates_estimated = Ai amcangyfrifon yw'r dyddiadau?
    .hint = Bydd blwyddyn yn unig yn ddigon wedyn
    .wrong_type = { voluntary-dates_estimated.not_a_choice }
    .not_a_choice = Dewiswch ai amcangyfrifon yw'r dyddiadau
    .dates_estimated = Rhowch ddyddiadau union os gallwch: ni ellir cyfrifo bylchau wrth ymyl amcangyfrifon yn union

voluntary-hours_per_week = Faint o oriau'r wythnos, ar gyfartaledd?
    .hint = Er enghraifft, 4 neu 7.5
    .wrong_type = { -unread }: rhowch nifer yr oriau yr wythnos
    .not_a_number = Rhaid i nifer yr oriau yr wythnos fod yn rhif
    .not_a_number-range = Rhaid i nifer yr oriau yr wythnos fod yn un rhif: rhowch gyfartaledd os ydynt yn amrywio
    .out_of_range = Rhaid i nifer yr oriau yr wythnos fod rhwng { $min } a { $max }
    .hours_unusual = Gwiriwch nifer yr oriau yr wythnos: mae'n fwy na { $max }

voluntary-description = Beth oeddech chi'n ei wneud?
    .missing = Rhowch y disgrifiad o'r hyn a wnaethoch
    .wrong_type = { -unread }: rhowch y disgrifiad o'r hyn a wnaethoch
    .too_long = Rhaid i'r disgrifiad o'r hyn a wnaethoch fod yn { counted.max-characters }
    .too_many_words = Rhaid i'r disgrifiad o'r hyn a wnaethoch fod yn { counted.max-words }
    .character_not_allowed = Rhaid i'r disgrifiad o'r hyn a wnaethoch { -hidden }

voluntary-skills = Pa rai o'r rhain mae'n eu dangos?
    .hint = Dewiswch bob un sy'n berthnasol
    .wrong_type = { -unread }: dewiswch y sgiliau mae'n eu dangos
    .not_a_choice = Dewiswch y sgiliau mae'n eu dangos o'r rhestr
    .duplicate = Dewiswch bob sgìl unwaith yn unig

# Pa ddatganiad bynnag y mae swydd yn gofyn amdano; `$answer` yw enw'r ateb yn y polisi.
statements-any =
    .missing = Rhowch eich ateb i ‘{ $answer }’
    .wrong_type = { -unread }: rhowch ‘{ $answer }’ eto
    .too_long = Rhaid i'r ateb ‘{ $answer }’ fod yn { counted.max-characters }
    .too_many_words = Rhaid i'r ateb ‘{ $answer }’ fod yn { counted.max-words }
    .too_few_words = Rhaid i'r ateb ‘{ $answer }’ fod yn { counted.min-words }
    .character_not_allowed = Rhaid i'r ateb ‘{ $answer }’ { -hidden }
    .statement_short = Gallwch ddweud mwy: mae'r ateb ‘{ $answer }’ yn fyr
    .same_text = Gwiriwch yr ateb ‘{ $answer }’: mae'r un testun mewn ateb arall, felly ysgrifennwch rywbeth gwahanol ym mhob un
    .copied_text = Gwiriwch yr ateb ‘{ $answer }’: mae'n darllen yr un fath â chais cynharach, felly ysgrifennwch am y rôl hon
    .names_other_employer = Gwiriwch yr ateb ‘{ $answer }’: mae'n enwi cyflogwr heblaw'r un rydych yn ymgeisio iddo
    .names_applicant = Gwiriwch yr ateb ‘{ $answer }’: efallai ei fod yn eich enwi, felly peidiwch â chynnwys eich enw na'ch cyfeiriad e-bost, nad yw'r rhai sy'n eich asesu yn eu gweld
    .answer_not_asked = Nid oes angen i ni wybod ‘{ $answer }’, { -not-needed }

declarations-information_is_true = A yw'r wybodaeth rydych wedi'i rhoi yn wir ac yn gyflawn?
    .missing = Dewiswch ‘Ydy’ os yw'r wybodaeth rydych wedi'i rhoi yn wir ac yn gyflawn
    .wrong_type = { declarations-information_is_true.missing }
    .not_a_choice = { declarations-information_is_true.missing }

declarations-conflict_of_interest = A oes gennych wrthdaro buddiannau?
    .hint = Er enghraifft, mae rhywun agos atoch yn gweithio yno, neu byddai'n ymwneud â chi yn y gwaith
    .missing = Dewiswch a oes gennych wrthdaro buddiannau
    .wrong_type = { declarations-conflict_of_interest.missing }
    .not_a_choice = { declarations-conflict_of_interest.missing }

declarations-conflict_details = Beth yw'r gwrthdaro buddiannau?
    .hint = Nid oes rhaid enwi neb
    .missing = Rhowch y disgrifiad o'r gwrthdaro buddiannau
    .wrong_type = { -unread }: rhowch y disgrifiad o'r gwrthdaro buddiannau
    .too_long = Rhaid i'r disgrifiad o'r gwrthdaro buddiannau fod yn { counted.max-characters }
    .too_many_words = Rhaid i'r disgrifiad o'r gwrthdaro buddiannau fod yn { counted.max-words }
    .character_not_allowed = Rhaid i'r disgrifiad o'r gwrthdaro buddiannau { -hidden }
    .answer_not_asked = Nid oes angen gwybod beth yw'r gwrthdaro buddiannau { -not-needed }

declarations-adjustments_needed = A oes angen unrhyw addasiadau arnoch yn y broses ddethol?
    .hint = Er enghraifft, mwy o amser, neu ystafell heb risiau. Nid yw'n effeithio ar y penderfyniad
    .missing = Dewiswch a oes angen unrhyw addasiadau arnoch yn y broses ddethol
    .wrong_type = { declarations-adjustments_needed.missing }
    .not_a_choice = { declarations-adjustments_needed.missing }

declarations-adjustments_details = Pa addasiadau sydd eu hangen arnoch?
    .missing = Rhowch y disgrifiad o'r addasiadau sydd eu hangen arnoch
    .wrong_type = { -unread }: rhowch y disgrifiad o'r addasiadau sydd eu hangen arnoch
    .too_long = Rhaid i'r disgrifiad o'r addasiadau sydd eu hangen arnoch fod yn { counted.max-characters }
    .too_many_words = Rhaid i'r disgrifiad o'r addasiadau sydd eu hangen arnoch fod yn { counted.max-words }
    .character_not_allowed = Rhaid i'r disgrifiad o'r addasiadau sydd eu hangen arnoch { -hidden }
    .answer_not_asked = Nid oes angen gwybod pa addasiadau sydd eu hangen arnoch { -not-needed }

declarations-guaranteed_interview = A hoffech ddefnyddio cynllun sy'n gwarantu cyfweliad?
    .hint = Rhaid i chi fodloni'r safon ofynnol ar gyfer y rôl
    .wrong_type = { -unread }: dewiswch y cynlluniau yr hoffech eu defnyddio
    .not_a_choice = Dewiswch y cynlluniau yr hoffech eu defnyddio o'r rhestr
    .none_with_others = Dewiswch y cynlluniau yr hoffech eu defnyddio, neu dewiswch ‘Dim un o'r rhain’
    .duplicate = Dewiswch bob cynllun unwaith yn unig

declarations-convictions = A oes gennych unrhyw euogfarnau?
    .hint = Nid ydynt yn rhwystr i bob rôl. Gall peidio â dweud fod
    .missing = Dewiswch a oes gennych unrhyw euogfarnau
    .wrong_type = { declarations-convictions.missing }
    .not_a_choice = { declarations-convictions.missing }
    .answer_not_asked = Nid oes angen gwybod a oes gennych unrhyw euogfarnau { -not-needed }

declarations-convictions_details = Beth ydynt?
    .missing = Rhowch y disgrifiad o'ch euogfarnau
    .wrong_type = { -unread }: rhowch y disgrifiad o'ch euogfarnau
    .too_long = Rhaid i'r disgrifiad o'ch euogfarnau fod yn { counted.max-characters }
    .too_many_words = Rhaid i'r disgrifiad o'ch euogfarnau fod yn { counted.max-words }
    .character_not_allowed = Rhaid i'r disgrifiad o'ch euogfarnau { -hidden }
    .answer_not_asked = Nid oes angen disgrifiad o'ch euogfarnau { -not-needed }

declarations-uk_residence_3_years = A ydych wedi byw yn y DU am y 3 blynedd diwethaf?
    .missing = Dewiswch a ydych wedi byw yn y DU am y 3 blynedd diwethaf
    .wrong_type = { declarations-uk_residence_3_years.missing }
    .not_a_choice = { declarations-uk_residence_3_years.missing }
    .answer_not_asked = Nid oes angen gwybod a ydych wedi byw yn y DU am y 3 blynedd diwethaf { -not-needed }

any = Ateb
    .any-code = Gwiriwch yr ateb hwn
    .missing = Rhowch ateb
    .wrong_type = Ni allem ddarllen eich ateb: rhowch ef eto
    .too_long = Rhaid i'r ateb fod yn { counted.max-characters }
    .too_short = Rhaid i'r ateb fod yn { counted.min-characters }
    .too_many_words = Rhaid i'r ateb fod yn { counted.max-words }
    .too_few_words = Rhaid i'r ateb fod yn { counted.min-words }
    .character_not_allowed = Gwiriwch bob nod yn yr ateb: ni ellir defnyddio un ohonynt yma
    .no_letter = Rhaid i'r ateb gynnwys o leiaf un llythyren
    .not_a_choice = Dewiswch ateb o'r rhestr
    .role_other = Mae'r ffurflen hon ar gyfer rôl arall: defnyddiwch ffurflen y rôl rydych chi'n ymgeisio amdani
    .none_with_others = Dewiswch ateb, neu dewiswch ‘Dim un o'r rhain’
    .answer_not_asked = Oherwydd eich atebion eraill nid oes angen yr ateb hwn, felly nid ydym wedi'i gynnwys
    .unknown_key = Rydym wedi cadw { counted.unasked }, a anfonwyd gyda'r ateb hwn
    .unknown_key-meant = { any.unknown_key }: { counted.meant }
    .duplicate_key = Anfonwyd yr ateb hwn fwy nag unwaith, yn gyfan neu'n rhannol: rydym wedi defnyddio'r un olaf
    .duplicate_key-count = Rydym wedi cadw { counted.unasked }, a anfonwyd fwy nag unwaith gyda'r ateb hwn
    .too_many = Rhowch { $max ->
        [zero] { $max } ateb
        [one] { $max } ateb
        [two] { $max } ateb
        [few] { $max } ateb
        [many] { $max } ateb
       *[other] { $max } ateb
    } neu lai
    .duplicate = Mae'r ateb hwn yr un fath ag un cynharach: dilëwch ef os yw yno drwy gamgymeriad
    .declared_none_with_rows = Gadewch hwn yn wag, neu dilëwch yr hyn a restrwyd gennych
    .not_a_number = Rhaid i'r ateb fod yn rhif
    .not_a_number-range = Rhaid i'r ateb fod yn un rhif
    .not_whole = Rhaid i'r ateb fod yn rhif cyfan
    .out_of_range = Rhaid i'r ateb fod rhwng { $min } a { $max }
    .date_incomplete = Rhaid i'r ateb gynnwys { $parts }
    .date_not_real = Rhaid i'r ateb fod yn ddyddiad go iawn
    .date_not_real-date_time = Rhaid i'r ateb gynnwys { $parts } yn unig, heb yr amser
    .year_digits = { -year-digits }
    .in_future = Rhaid i'r ateb fod heddiw neu yn y gorffennol
    .before = Rhaid i'r ateb fod yr un fath â { $bound } neu ar ei ôl
    .after = Rhaid i'r ateb fod yr un fath â { $bound } neu cyn hynny
    .ends_before_start = Rhaid i'r ateb fod yr un fath â'r dechrau neu ar ei ôl
    .current_with_past_end = Rhaid i'r ateb fod ar ôl y mis hwn, neu'n wag, os yw'n parhau
    .dates_estimated = Rhowch ddyddiadau union os gallwch: ni ellir cyfrifo bylchau wrth ymyl amcangyfrifon yn union
    .too_young = Rhaid i'r ateb fod yr un fath â { $since } neu cyn hynny: rhaid i chi fod yn { $min } oed neu'n hŷn
    .too_old = Gwiriwch yr ateb: mae'r flwyddyn yn rhy bell yn ôl
    .email_no_at = Rhaid i'r ateb gynnwys un @, fel enw@example.com
    .email_local = Rhaid i'r ateb gynnwys llythrennau, rhifau a dotiau sengl cyn yr @
    .email_local-character = Rhaid i'r ateb beidio â chynnwys { $character } cyn yr @
    .email_local-curly_apostrophe = Rhaid i'r ateb gynnwys collnod syth (') yn lle un cyrliog
    .email_domain = Rhaid i'r ateb gynnwys cyfeiriad go iawn ar ôl yr @, fel example.com
    .email_domain-character = Rhaid i'r ateb beidio â chynnwys { $character } ar ôl yr @
    .email_domain_no_dot = Rhaid i'r ateb gynnwys cyfeiriad llawn ar ôl yr @, fel example.com
    .phone_too_short = Rhaid i'r ateb gynnwys mwy o rifau: gwiriwch nad oes un ar goll
    .phone_too_short-zero = Rhaid i'r ateb gynnwys mwy o rifau i fod yn rhif yn y DU: gwiriwch nad oes un ar goll, neu ychwanegwch god y wlad, fel +353, os yw o wlad arall
    .phone_too_short-other = Rhaid i'r ateb gynnwys mwy o rifau: gwiriwch nad oes un ar goll, fel cod ardal
    .phone_too_long = Rhaid i'r ateb gynnwys llai o rifau: gwiriwch nad oes un yn ormod
    .phone_too_long-zero = Rhaid i'r ateb gynnwys llai o rifau i fod yn rhif yn y DU: gwiriwch nad oes un yn ormod, neu ychwanegwch god y wlad, fel +353, os yw o wlad arall
    .phone_prefix = Rhaid i'r ateb ddechrau gyda 0 fel rhifau'r DU, neu gyda + a chod gwlad
    .phone_prefix-zero = Gwiriwch yr ateb: nid yw'n dechrau fel rhif yn y DU, felly ychwanegwch god y wlad, fel +353, os yw o wlad arall
    .phone_prefix-code = Rhaid i'r ateb gynnwys rhif yn y DU ar ôl y 44: gwiriwch ef
    .phone_country = Rhaid i'r ateb gynnwys cod gwlad sy'n cael ei ddefnyddio, fel +353
    .phone_country-other = Rhaid i'r ateb ddechrau gyda 0 os yw'n rhif yn y DU, neu gyda + a chod gwlad, fel +353
    .phone_reserved = Gwiriwch yr ateb: mae'n rhif a gedwir ar gyfer drama ac enghreifftiau
    .phone_personal = Gwiriwch yr ateb: mae'n rhif personol yn y DU, sy'n dechrau gyda 070, felly gwnewch yn siŵr nad yw o wlad arall
    .phone_pager = Gwiriwch y gallwn eich ffonio ar y rhif hwn: mae'n rhif galwr (pager) yn y DU, sy'n dechrau gyda 076
    .phone_premium = Gwiriwch yr ateb: mae'n rhif cyfradd premiwm yn y DU, sy'n dechrau gyda 09, felly gwnewch yn siŵr nad yw o wlad arall
    .phone_extension = Gwiriwch yr ateb: mae'n cynnwys estyniad, yr ydym yn ei gadw ar wahân i'r rhif
    .same_number = Gwiriwch yr ateb: mae'r un fath â'r rhif cyntaf, felly rhowch un arall neu gadewch yn wag
    .contact_needed = Rhowch gyfeiriad e-bost neu rif ffôn, er mwyn i ni allu cysylltu â chi
    .postcode_partial = Rhaid i'r ateb fod yn god post llawn yn y DU
    .postcode_shape = Rhaid i'r ateb fod yn god post llawn yn y DU, fel SW1A 1AA
    .postcode_letter = Rhaid i'r ateb fod yn god post yn y DU: gwiriwch y llythyren yn safle { $place }
    .postcode_not_uk = Rhaid i'r ateb fod yn god post yn y DU, neu newidiwch y wlad
    .postcode_not_uk-eircode = Eircode Gwyddelig yw'r ateb: newidiwch y wlad i Iwerddon neu rhowch god post yn y DU
    .postcode_not_uk-gibraltar = Un o Gibraltar yw'r ateb: newidiwch y wlad neu rhowch god post yn y DU
    .postcode_not_uk-overseas_territory = Un o diriogaeth dramor yw'r ateb: newidiwch y wlad neu rhowch god post yn y DU
    .postcode_not_uk-statistical = Cod ar gyfer pobl heb gyfeiriad parhaol yw'r ateb: dywedwch hynny, neu rhowch god post yn y DU
    .postcode_not_uk-bfpo_number = Rhif BFPO yw'r ateb: rhowch y cod post sy'n mynd gydag ef, sy'n dechrau gyda BF1
    .postcode_area_unknown = Gwiriwch yr ateb: mae'n dechrau gyda llythrennau nad ydym yn eu hadnabod
    .ni_shape = Rhaid i'r ateb fod yn 2 lythyren, 6 rhif a llythyren
    .ni_prefix = Rhaid i'r ateb ddechrau gyda dwy lythyren a ddefnyddir: gwiriwch nhw
    .ni_suffix = Rhaid i'r ateb orffen gydag A, B, C neu D
    .ni_example = Rhaid i'r ateb fod yn rhif i chi eich hun, nid yr enghraifft
    .ni_temporary = Rhaid i'r ateb beidio â bod yn gyfeirnod dros dro: gadewch yn wag os nad oes un arall gennych
    .ni_administrative = Gwiriwch yr ateb: mae'n dechrau gyda llythrennau sy'n anaml ar rif person
    .gap = Dywedwch beth oeddech yn ei wneud o fis { $from } i fis { $to }, os dymunwch
    .overlap = Mae hyn ar yr un pryd â chofnod arall, ac mae hynny'n iawn
    .before_plausible_age = Gwiriwch yr ateb: mae'r flwyddyn yn gynnar iawn yn eich bywyd
    .hours_unusual = Gwiriwch yr ateb: mae'n fwy na { $max }
    .same_paid_and_unpaid = Gwiriwch yr ateb: mae hefyd wedi'i restru fel cyflogaeth
    .explain_relevance = Dywedwch sut mae'r hyfforddiant yn helpu yn y rôl hon: efallai mai dim ond wedyn y bydd yn cyfrif
    .statement_short = Gallwch ddweud mwy: mae'r ateb yn fyr
    .same_text = Gwiriwch yr ateb: mae'r un testun mewn ateb arall, felly ysgrifennwch rywbeth gwahanol ym mhob un
    .copied_text = Gwiriwch yr ateb: mae'n darllen yr un fath â chais cynharach, felly ysgrifennwch am y rôl hon
    .names_other_employer = Gwiriwch yr ateb: mae'n enwi cyflogwr heblaw'r un rydych yn ymgeisio iddo
    .names_applicant = Gwiriwch yr ateb: efallai ei fod yn eich enwi, felly peidiwch â chynnwys eich enw na'ch cyfeiriad e-bost, nad yw'r rhai sy'n eich asesu yn eu gweld
    .proof_needs_nationality = Gwiriwch yr ateb: nid yw'n cyd-fynd â'r cenedligrwydd a roddwyd, felly dewiswch brawf arall
    .proof_needs_nationality-instead = Gwiriwch yr ateb: nid yw'n cyd-fynd â'r cenedligrwydd a roddwyd. Gallech ddewis { $instead }
    .number_unusual = Gwiriwch yr ateb: nid dyma'r ffurf arferol
    .document_cancelled = Dewiswch brawf arall: ni all dogfen wedi'i chanslo brofi eich hawl i weithio
    .document_expired = Mae eich dogfen wedi dod i ben: mae angen dogfen gyfredol neu brawf arall arnoch
    .document_expired-instead = Mae eich dogfen wedi dod i ben: gallech ddewis { $instead }, y gellir ei wirio wyneb yn wyneb
    .ni_document_needed = Mae angen papur swyddogol â'ch rhif Yswiriant Gwladol arnoch yn ogystal â'r dystysgrif neu'r ddogfen
    .document_not_listed = Nid yw hyn ar restr y profion: mynnwch brawf sydd ar y rhestr
    .document_not_listed-instead = Nid yw hyn ar restr y profion: gallech gael { $instead }
    .nationality_may_be_missing = Gwiriwch eich bod wedi dewis pob cenedligrwydd sydd gennych: dinasyddion Prydeinig neu Wyddelig sydd â'r prawf hwn fel arfer
    .permission_ended = Gwiriwch y dyddiad y daw eich caniatâd i weithio i ben: mae wedi mynd heibio
    .proof_unusual_for_nationality = Gwiriwch yr ateb: mae'n anarferol ar gyfer y cenedligrwydd a roddwyd
    .ecs_check_needed = Bydd y cyflogwr yn gwirio eich hawl i weithio gyda'r Swyddfa Gartref: nid oes rhaid i chi wneud dim
    .share_code_not_for_nationality = Ni all dinasyddion Prydeinig neu Wyddelig gael cod rhannu: dewiswch brawf arall
    .share_code_not_for_nationality-instead = Ni all dinasyddion Prydeinig neu Wyddelig gael cod rhannu: gallech ddewis { $instead }
    .share_code_length = Rhaid i'r ateb fod yn 9 llythyren a rhif
    .share_code_characters = Rhaid i'r ateb gynnwys llythrennau a rhifau yn unig
    .share_code_for_renting = Rhaid i'r ateb fod ar gyfer gwaith: mae hwn ar gyfer rhentu
    .share_code_for_other_use = Rhaid i'r ateb fod ar gyfer gwaith: mae hwn at ddefnydd arall
    .share_code_start = Rhaid i'r ateb ddechrau gyda W: mynnwch god rhannu ar gyfer gwaith
    .share_code_expired = Mae'r ateb wedi dod i ben, oherwydd mae codau yn para { counted.days }: mynnwch un newydd
    .share_code_last_day = Daw'r ateb i ben heddiw: bydd angen un newydd arnoch
    .share_code_renew = Mae'r ateb yn para { counted.days }, felly efallai y gofynnir i chi am un newydd yn nes ymlaen
    .date_after_check = Rhaid i'r ateb fod yr un fath â dyddiad y gwiriad neu cyn hynny
    .notice_expired = Mynnwch Hysbysiad Dilysu Cadarnhaol newydd: mae hwn dros 6 mis oed
    .card_not_accepted = Nid yw cardiau yn cael eu derbyn mwyach: mynnwch god rhannu, ac efallai y bydd eich caniatâd yn para'n hirach na'r cerdyn
    .no_proof_yet = Bydd angen prawf o'ch hawl i weithio arnoch cyn eich diwrnod cyntaf: holwch pa ddogfen sy'n addas i chi
    .no_proof_yet-instead = Bydd angen prawf o'ch hawl i weithio arnoch cyn eich diwrnod cyntaf: gallech gael { $instead }
    .permission_limit_not_given = Dewiswch am ba hyd y cewch weithio yn y DU, os ydych yn gwybod: fel arall, bydd person yn edrych ar hyn
    .work_limit_and_post = Gwiriwch faint o oriau mae eich caniatâd yn eu caniatáu: efallai nad ydynt yn ddigon ar gyfer y swydd hon
    .grade_unknown = Rhaid i'r ateb fod yn un sydd gan y cymhwyster hwn: { $accepted }
    .grade_unknown-award = Rhaid i'r ateb fod yn un sydd gan y cymhwyster hwn: { $accepted } (neu newidiwch y dyfarniad i { $award })
    .grade_unusual = Gwiriwch yr ateb: mae'n anarferol ar gyfer y cymhwyster hwn
    .grade_not_in_year = Gwiriwch y radd a'r flwyddyn: nid oedd y radd honno gan y cymhwyster hwn yn y flwyddyn honno
    .grade_not_in_nation = Gwiriwch y radd a'r man lle cafodd ei dyfarnu: nid yw'r radd honno gan y cymhwyster hwn yno
    .year_unusual = Gwiriwch yr ateb: mae'n anarferol ar gyfer y cymhwyster hwn
    .year_in_future = Rhaid i'r ateb fod eleni neu yn y gorffennol, oni bai eich bod yn dal i astudio
    .paper_level_not_given = Dewiswch y papur a safwyd gennych, os ydych yn gwybod: fel arall, bydd person yn edrych ar y radd
    .level_not_in_framework = Gwiriwch y lefel a'r fframwaith: nid yw'r lefel honno yn y fframwaith hwnnw
    .level_not_offered = Gwiriwch yr ateb: nid yw'r cymhwyster hwn yn cael ei gynnig ar y lefel hon
    .too_few = Rhowch { $min ->
        [zero] { $min } ateb
        [one] { $min } ateb
        [two] { $min } ateb
        [few] { $min } ateb
        [many] { $min } ateb
       *[other] { $min } ateb
    } neu fwy
    .in_past = Rhaid i'r ateb fod heddiw neu yn y dyfodol
    .mrz_shape = Rhaid i'r ateb fod yn 2 linell o 44 neu 3 llinell o 30 nod y ddogfen
    .mrz_character = Gwiriwch yr ateb: ni all y nod fod yn llinell { $line } yn safle { $place }
    .mrz_check_digit = Cymharwch bob nod â'r ddogfen: nid yw'r ateb yn gywir
    .mrz_date = Cymharwch yr ateb â'r ddogfen: mae ynddo ddyddiad nad yw'n bod
    .syntax = Ni ellir darllen yr hyn a anfonwyd o linell { $line }, colofn { $column }: gwiriwch ef yno
    .syntax-nothing = Ni anfonwyd dim: anfonwch y cais
    .input_too_large = Rhaid i'r hyn a anfonwyd fod yn { $max } beit neu lai
    .answer_too_large = Rhaid i bob ateb fod yn { $max } beit neu lai
    .too_many_rows = Rhaid i bob rhestr fod â { $max } cofnod neu lai
    .too_many_keys = Rhaid i bob gwrthrych fod â { $max } allwedd neu lai
    .too_many_pairs = Rhaid i'r ffurflen anfon { $max } enw a gwerth neu lai
    .nested_too_deep = Rhaid i'r atebion fod wedi'u nythu { $max } lefel neu lai
    .not_utf8 = Rhaid i'r hyn a anfonwyd fod yn destun UTF-8

form = Cais
    .missing = Llenwch y cais
    .wrong_type = Rhaid i'r cais fod yn un gwrthrych JSON, gydag allwedd ar gyfer pob adran: anfonwch ef eto
    .unknown_key = Rydym wedi cadw { counted.unasked }, a anfonwyd gyda'r cais
    .unknown_key-meant = { form.unknown_key }: { counted.meant }
    .duplicate_key = Anfonwyd y cais fwy nag unwaith, yn gyfan neu'n rhannol: rydym wedi defnyddio'r un olaf
    .duplicate_key-count = Rydym wedi cadw { counted.unasked }, a anfonwyd fwy nag unwaith gyda'r cais

job = Y swydd
    .missing = Atebwch y cwestiynau am y swydd
    .wrong_type = Ni allem ddarllen eich atebion am y swydd: rhowch nhw eto
    .answer_not_asked = Nid yw'r ffurflen hon yn gofyn am y swydd, { -not-on-form }
    .unknown_key = Rydym wedi cadw { counted.unasked }, a anfonwyd gyda'ch atebion am y swydd
    .unknown_key-meant = { job.unknown_key }: { counted.meant }
    .duplicate_key = Anfonwyd eich atebion am y swydd fwy nag unwaith, yn gyfan neu'n rhannol: rydym wedi defnyddio'r rhai olaf
    .duplicate_key-count = Rydym wedi cadw { counted.unasked }, a anfonwyd fwy nag unwaith gyda'ch atebion am y swydd

personal_details = Manylion personol
    .missing = Rhowch eich manylion personol
    .wrong_type = Ni allem ddarllen eich manylion personol: rhowch nhw eto
    .answer_not_asked = Nid yw'r ffurflen hon yn gofyn am eich manylion personol, { -not-on-form }
    .unknown_key = Rydym wedi cadw { counted.unasked }, a anfonwyd gyda'ch manylion personol
    .unknown_key-meant = { personal_details.unknown_key }: { counted.meant }
    .duplicate_key = Anfonwyd eich manylion personol fwy nag unwaith, yn gyfan neu'n rhannol: rydym wedi defnyddio'r rhai olaf
    .duplicate_key-count = Rydym wedi cadw { counted.unasked }, a anfonwyd fwy nag unwaith gyda'ch manylion personol

personal_details-address = Cyfeiriad
    .missing = Rhowch eich cyfeiriad
    .wrong_type = Ni allem ddarllen eich cyfeiriad: rhowch ef eto
    .unknown_key = Rydym wedi cadw { counted.unasked }, a anfonwyd gyda'ch cyfeiriad
    .unknown_key-meant = { personal_details-address.unknown_key }: { counted.meant }
    .duplicate_key = Anfonwyd eich cyfeiriad fwy nag unwaith, yn gyfan neu'n rhannol: rydym wedi defnyddio'r un olaf
    .duplicate_key-count = Rydym wedi cadw { counted.unasked }, a anfonwyd fwy nag unwaith gyda'ch cyfeiriad

right_to_work = Hawl i weithio
    .missing = Atebwch y cwestiynau am eich hawl i weithio
    .wrong_type = Ni allem ddarllen eich atebion am eich hawl i weithio: rhowch nhw eto
    .answer_not_asked = Nid yw'r ffurflen hon yn gofyn am eich hawl i weithio, { -not-on-form }
    .unknown_key = Rydym wedi cadw { counted.unasked }, a anfonwyd gyda'ch atebion am eich hawl i weithio
    .unknown_key-meant = { right_to_work.unknown_key }: { counted.meant }
    .duplicate_key = Anfonwyd eich atebion am eich hawl i weithio fwy nag unwaith, yn gyfan neu'n rhannol: rydym wedi defnyddio'r rhai olaf
    .duplicate_key-count = Rydym wedi cadw { counted.unasked }, a anfonwyd fwy nag unwaith gyda'ch atebion am eich hawl i weithio

qualifications = Cymwysterau
    .missing = Rhowch eich cymwysterau, neu nodwch nad oes rhai gennych
    .wrong_type = Ni allem ddarllen eich cymwysterau: rhowch nhw eto
    .answer_not_asked = Nid yw'r ffurflen hon yn gofyn am eich cymwysterau, { -not-on-form }
    .unknown_key = Rydym wedi cadw { counted.unasked }, a anfonwyd gyda'ch cymwysterau
    .unknown_key-meant = { qualifications.unknown_key }: { counted.meant }
    .duplicate_key = Anfonwyd eich cymwysterau fwy nag unwaith, yn gyfan neu'n rhannol: rydym wedi defnyddio'r rhai olaf
    .duplicate_key-count = Rydym wedi cadw { counted.unasked }, a anfonwyd fwy nag unwaith gyda'ch cymwysterau
    .too_many = Gallwch restru hyd at { $max ->
        [zero] { $max } cymhwyster
        [one] { $max } cymhwyster
        [two] { $max } gymhwyster
        [few] { $max } chymhwyster
        [many] { $max } chymhwyster
       *[other] { $max } cymhwyster
    }
    .duplicate = Mae'r cymhwyster hwn yr un fath ag un cynharach: dilëwch ef os yw yno drwy gamgymeriad

training = Hyfforddiant
    .wrong_type = Ni allem ddarllen eich hyfforddiant: rhowch ef eto
    .answer_not_asked = Nid yw'r ffurflen hon yn gofyn am eich hyfforddiant, { -not-on-form }
    .unknown_key = Rydym wedi cadw { counted.unasked }, a anfonwyd gyda'ch hyfforddiant
    .unknown_key-meant = { training.unknown_key }: { counted.meant }
    .duplicate_key = Anfonwyd eich hyfforddiant fwy nag unwaith, yn gyfan neu'n rhannol: rydym wedi defnyddio'r un olaf
    .duplicate_key-count = Rydym wedi cadw { counted.unasked }, a anfonwyd fwy nag unwaith gyda'ch hyfforddiant
    .too_many = Gallwch restru hyd at { $max ->
        [zero] { $max } cwrs hyfforddi
        [one] { $max } cwrs hyfforddi
        [two] { $max } gwrs hyfforddi
        [few] { $max } chwrs hyfforddi
        [many] { $max } chwrs hyfforddi
       *[other] { $max } cwrs hyfforddi
    }
    .duplicate = Mae'r cwrs hyfforddi hwn yr un fath ag un cynharach: dilëwch ef os yw yno drwy gamgymeriad

employment = Cyflogaeth
    .missing = Rhowch eich swyddi, neu nodwch pam nad oes rhai
    .wrong_type = Ni allem ddarllen eich swyddi: rhowch nhw eto
    .answer_not_asked = Nid yw'r ffurflen hon yn gofyn am eich swyddi, { -not-on-form }
    .unknown_key = Rydym wedi cadw { counted.unasked }, a anfonwyd gyda'ch swyddi
    .unknown_key-meant = { employment.unknown_key }: { counted.meant }
    .duplicate_key = Anfonwyd eich swyddi fwy nag unwaith, yn gyfan neu'n rhannol: rydym wedi defnyddio'r rhai olaf
    .duplicate_key-count = Rydym wedi cadw { counted.unasked }, a anfonwyd fwy nag unwaith gyda'ch swyddi
    .too_many = Gallwch restru hyd at { $max ->
        [zero] { $max } swydd
        [one] { $max } swydd
        [two] { $max } swydd
        [few] { $max } swydd
        [many] { $max } swydd
       *[other] { $max } swydd
    }
    .duplicate = Mae'r swydd hon yr un fath ag un gynharach: dilëwch hi os yw yno drwy gamgymeriad
    .gap = Dywedwch beth oeddech yn ei wneud o fis { $from } i fis { $to }, os dymunwch
    .overlap = Mae'r swydd hon ar yr un pryd ag un arall, ac mae hynny'n iawn

breaks = Bylchau
    .wrong_type = Ni allem ddarllen eich bylchau rhwng swyddi: rhowch nhw eto
    .answer_not_asked = Nid yw'r ffurflen hon yn gofyn am fylchau rhwng eich swyddi, { -not-on-form }
    .unknown_key = Rydym wedi cadw { counted.unasked }, a anfonwyd gyda'ch bylchau rhwng swyddi
    .unknown_key-meant = { breaks.unknown_key }: { counted.meant }
    .duplicate_key = Anfonwyd eich bylchau rhwng swyddi fwy nag unwaith, yn gyfan neu'n rhannol: rydym wedi defnyddio'r rhai olaf
    .duplicate_key-count = Rydym wedi cadw { counted.unasked }, a anfonwyd fwy nag unwaith gyda'ch bylchau rhwng swyddi
    .too_many = Gallwch restru hyd at { $max ->
        [zero] { $max } bwlch
        [one] { $max } bwlch
        [two] { $max } fwlch
        [few] { $max } bwlch
        [many] { $max } bwlch
       *[other] { $max } bwlch
    }
    .duplicate = Mae'r bwlch hwn yr un fath ag un cynharach: dilëwch ef os yw yno drwy gamgymeriad
    .overlap = Mae'r bwlch hwn ar yr un pryd ag un arall, ac mae hynny'n iawn

voluntary = Profiad di-dâl a gwirfoddol
    .wrong_type = Ni allem ddarllen eich profiad di-dâl a gwirfoddol: rhowch ef eto
    .answer_not_asked = Nid yw'r ffurflen hon yn gofyn am eich profiad di-dâl a gwirfoddol, { -not-on-form }
    .unknown_key = Rydym wedi cadw { counted.unasked }, a anfonwyd gyda'ch profiad di-dâl a gwirfoddol
    .unknown_key-meant = { voluntary.unknown_key }: { counted.meant }
    .duplicate_key = Anfonwyd eich profiad di-dâl a gwirfoddol fwy nag unwaith, yn gyfan neu'n rhannol: rydym wedi defnyddio'r un olaf
    .duplicate_key-count = Rydym wedi cadw { counted.unasked }, a anfonwyd fwy nag unwaith gyda'ch profiad di-dâl a gwirfoddol
    .too_many = Gallwch restru hyd at { $max ->
        [zero] { $max } rôl ddi-dâl neu wirfoddol
        [one] { $max } rôl ddi-dâl neu wirfoddol
        [two] { $max } rôl ddi-dâl neu wirfoddol
        [few] { $max } rôl ddi-dâl neu wirfoddol
        [many] { $max } rôl ddi-dâl neu wirfoddol
       *[other] { $max } rôl ddi-dâl neu wirfoddol
    }
    .duplicate = Mae'r profiad hwn yr un fath ag un cynharach: dilëwch ef os yw yno drwy gamgymeriad
    .overlap = Mae'r profiad hwn ar yr un pryd ag un arall, ac mae hynny'n iawn
    .same_paid_and_unpaid = Gwiriwch y profiad hwn: mae hefyd wedi'i restru fel cyflogaeth

statements = Datganiadau
    .missing = Rhowch eich datganiadau
    .wrong_type = Ni allem ddarllen eich datganiadau: rhowch nhw eto
    .answer_not_asked = Nid yw'r ffurflen hon yn gofyn am ddatganiadau, { -not-on-form }
    .unknown_key = Rydym wedi cadw { counted.unasked }, a anfonwyd gyda'ch datganiadau
    .unknown_key-meant = { statements.unknown_key }: { counted.meant }
    .duplicate_key = Anfonwyd eich datganiadau fwy nag unwaith, yn gyfan neu'n rhannol: rydym wedi defnyddio'r rhai olaf
    .duplicate_key-count = Rydym wedi cadw { counted.unasked }, a anfonwyd fwy nag unwaith gyda'ch datganiadau

declarations = Datganiadau cyfreithiol
    .missing = Atebwch y cwestiynau o dan ‘Datganiadau cyfreithiol’
    .wrong_type = Ni allem ddarllen eich datganiadau cyfreithiol: rhowch nhw eto
    .answer_not_asked = Nid yw'r ffurflen hon yn gofyn am ddatganiadau cyfreithiol, { -not-on-form }
    .unknown_key = Rydym wedi cadw { counted.unasked }, a anfonwyd gyda'ch datganiadau cyfreithiol
    .unknown_key-meant = { declarations.unknown_key }: { counted.meant }
    .duplicate_key = Anfonwyd eich datganiadau cyfreithiol fwy nag unwaith, yn gyfan neu'n rhannol: rydym wedi defnyddio'r rhai olaf
    .duplicate_key-count = Rydym wedi cadw { counted.unasked }, a anfonwyd fwy nag unwaith gyda'ch datganiadau cyfreithiol

## Choices

choice-any =
    .yes = Ie
    .no = Na
    .not_known = Nid wyf yn gwybod
    .none = Dim un o'r rhain
    .other = Rhywbeth arall
    .day = diwrnod
    .month = mis
    .year = blwyddyn
    .entry = Mynediad

choice-proof =
    .british_passport = Pasbort Prydeinig
    .irish_passport = Pasbort Gwyddelig
    .irish_passport_card = Cerdyn pasbort Gwyddelig
    .digital_identity = Hunaniaeth ddigidol, o basbort Prydeinig neu Wyddelig
    .birth_or_adoption_certificate = Tystysgrif geni neu fabwysiadu, gyda phapur â'm rhif Yswiriant Gwladol
    .naturalisation_certificate = Tystysgrif dinasyddio neu gofrestru fel dinesydd Prydeinig
    .endorsed_passport = Pasbort â chymeradwyaeth neu fisa
    .status_document = Dogfen Statws Mewnfudo
    .crown_dependency_document = Dogfen Jersey, Guernsey neu Ynys Manaw
    .share_code = Cod rhannu, o'm eFisa neu fy statws o dan Gynllun Preswylio'n Sefydlog yr UE
    .positive_verification_notice = Rwyf wedi gwneud cais ac yn aros, neu mae gennyf Gerdyn Cofrestru Cais
    .biometric_residence_permit = Trwydded neu gerdyn preswylio biometrig
    .other_document = Dogfen arall
    .none_yet = Mae gennyf yr hawl i weithio ond dim dogfen eto, neu nid wyf yn siŵr
    .needs_sponsorship = Mae angen noddwr arnaf

choice-permission_limit =
    .no_limit = Cyhyd ag yr hoffwn
    .until = Tan ddyddiad
    .pending = Rwyf wedi gwneud cais ac yn aros
    .not_known = Nid wyf yn gwybod

choice-document_issued_in =
    .united_kingdom = Y Deyrnas Unedig
    .channel_islands = Ynysoedd y Sianel
    .isle_of_man = Ynys Manaw
    .ireland = Iwerddon
    .elsewhere = Rhywle arall

choice-settlement =
    .settled = Preswylydd sefydlog
    .pre_settled = Preswylydd cyn-sefydlog
    .pending = Rwyf wedi gwneud cais ac yn aros
    .none = Dim

choice-notice_ground =
    .euss_application = Cais i Gynllun Preswylio'n Sefydlog yr UE
    .crown_dependency_application = Cais yn Jersey, Guernsey neu Ynys Manaw
    .application_registration_card = Mae gennyf Gerdyn Cofrestru Cais
    .other = Rhywbeth arall

choice-work_limit =
    .none = Nac ydyw, caf wneud unrhyw waith
    .hours_in_term = Ydyw, yr oriau yn ystod y tymor
    .listed_occupations = Ydyw, i alwedigaethau rhestredig
    .sponsor_only = Ydyw, i waith i noddwr

choice-kind =
    .gcse = TGAU
    .igcse = IGCSE, neu dystysgrif lefel 1/2
    .o_level = Lefel O
    .cse = TAU
    .functional_skills = Sgiliau Gweithredol
    .key_skills = Sgiliau Allweddol
    .essential_skills = Sgiliau Hanfodol
    .adult_literacy = Llythrennedd oedolion
    .adult_numeracy = Rhifedd oedolion
    .as_level = Lefel UG
    .a_level = Safon Uwch
    .t_level = Lefel T
    .national_4 = National 4
    .national_5 = National 5
    .intermediate_2 = Intermediate 2
    .intermediate_1 = Intermediate 1
    .standard_grade = Standard Grade
    .o_grade = O Grade
    .higher = Higher
    .advanced_higher = Advanced Higher
    .junior_certificate = Junior Certificate neu Junior Cycle
    .leaving_certificate = Leaving Certificate
    .nvq = NVQ neu SVQ
    .btec = BTEC
    .ib_diploma = Bagloriaeth Ryngwladol
    .access_to_he = Diploma Mynediad i Addysg Uwch
    .certhe = Tystysgrif Addysg Uwch
    .hnc = Tystysgrif Genedlaethol Uwch (HNC)
    .diphe = Diploma Addysg Uwch
    .hnd = Diploma Cenedlaethol Uwch (HND)
    .foundation_degree = Gradd sylfaen
    .degree = Gradd
    .masters = Gradd meistr
    .postgraduate_certificate = Tystysgrif neu ddiploma ôl-raddedig, neu TAR
    .doctorate = Doethuriaeth
    .vocational_probation_level_3 = Cymhwyster Galwedigaethol Lefel 3 mewn Ymarfer Prawf
    .pqip = Cymhwyster Proffesiynol mewn Prawf (PQiP)
    .apprenticeship = Prentisiaeth
    .overseas = Cymhwyster o'r tu allan i'r DU ac Iwerddon
    .other = Cymhwyster arall

choice-character =
    .space = bwlch
    .comma = coma
    .semicolon = hanner colon
    .colon = colon
    .apostrophe = collnod
    .curly_apostrophe = collnod cyrliog
    .quotation_mark = dyfynnod
    .long_dash = llinell hir
    .bracket = cromfach
    .slash = blaenslaes neu ôl-slaes
    .underscore = tanlinell
    .plus_sign = arwydd plws
    .full_width_character = nod lled llawn

choice-award =
    .single = Sengl
    .double = Dwbl
    .triple = Triphlyg
    .short = Cwrs byr

choice-identity_document =
    .british_passport = Pasbort Prydeinig
    .irish_passport = Pasbort Gwyddelig
    .irish_passport_card = Cerdyn pasbort Gwyddelig

choice-instead =
    .british_passport = pasbort Prydeinig
    .irish_passport = pasbort Gwyddelig
    .irish_passport_card = cerdyn pasbort Gwyddelig
    .birth_or_adoption_certificate = tystysgrif geni neu fabwysiadu
    .naturalisation_certificate = tystysgrif dinasyddio
    .endorsed_passport = pasbort â chymeradwyaeth
    .share_code = cod rhannu
    .british_passport-after_or = basbort Prydeinig
    .irish_passport-after_or = basbort Gwyddelig
    .irish_passport_card-after_or = gerdyn pasbort Gwyddelig
    .birth_or_adoption_certificate-after_or = dystysgrif geni neu fabwysiadu
    .naturalisation_certificate-after_or = dystysgrif dinasyddio
    .endorsed_passport-after_or = basbort â chymeradwyaeth
    .share_code-after_or = god rhannu

choice-nation =
    .england = Lloegr
    .wales = Cymru
    .scotland = Yr Alban
    .northern_ireland = Gogledd Iwerddon
    .ireland = Iwerddon
    .other = Rhywle arall

choice-framework =
    .rqf = Lloegr a Gogledd Iwerddon (RQF)
    .cqfw = Cymru (FfCChC)
    .scqf = Yr Alban (SCQF)
    .nfq = Iwerddon (NFQ)
    .eqf = Ewrop (EQF)

choice-paper_level =
    .higher = Uwch
    .ordinary = Cyffredin
    .foundation = Sylfaen
    .common = Cyffredinol

choice-status =
    .awarded = Ydy, mae wedi'i ddyfarnu
    .predicted = Nac ydy, mae wedi'i ragweld
    .studying = Nac ydy, rwy'n dal i astudio

# Names of countries: Unicode CLDR 48, Welsh. Those of English stand in the table of the field.
choice-country =
    .AD = Andorra
    .AE = Emiradau Arabaidd Unedig
    .AF = Afghanistan
    .AG = Antigua a Barbuda
    .AI = Anguilla
    .AL = Albania
    .AM = Armenia
    .AO = Angola
    .AQ = Antarctica
    .AR = Yr Ariannin
    .AS = Samoa America
    .AT = Awstria
    .AU = Awstralia
    .AW = Aruba
    .AX = Ynysoedd Åland
    .AZ = Aserbaijan
    .BA = Bosnia a Herzegovina
    .BB = Barbados
    .BD = Bangladesh
    .BE = Gwlad Belg
    .BF = Burkina Faso
    .BG = Bwlgaria
    .BH = Bahrain
    .BI = Burundi
    .BJ = Benin
    .BL = Saint Barthélemy
    .BM = Bermuda
    .BN = Brunei
    .BO = Bolifia
    .BQ = Antilles yr Iseldiroedd
    .BR = Brasil
    .BS = Y Bahamas
    .BT = Bhutan
    .BV = Ynys Bouvet
    .BW = Botswana
    .BY = Belarws
    .BZ = Belize
    .CA = Canada
    .CC = Ynysoedd Cocos (Keeling)
    .CD = Gweriniaeth Ddemocrataidd y Congo
    .CF = Gweriniaeth Canolbarth Affrica
    .CG = Y Congo
    .CH = Y Swistir
    .CI = Côte d'Ivoire
    .CK = Ynysoedd Cook
    .CL = Chile
    .CM = Camerŵn
    .CN = Tsieina
    .CO = Colombia
    .CR = Costa Rica
    .CU = Ciwba
    .CV = Cabo Verde
    .CW = Curaçao
    .CX = Ynys y Nadolig
    .CY = Cyprus
    .CZ = Tsiecia
    .DE = Yr Almaen
    .DJ = Djibouti
    .DK = Denmarc
    .DM = Dominica
    .DO = Gweriniaeth Dominica
    .DZ = Algeria
    .EC = Ecuador
    .EE = Estonia
    .EG = Yr Aifft
    .EH = Gorllewin Sahara
    .ER = Eritrea
    .ES = Sbaen
    .ET = Ethiopia
    .FI = Y Ffindir
    .FJ = Fiji
    .FK = Ynysoedd y Falkland
    .FM = Micronesia
    .FO = Ynysoedd Ffaro
    .FR = Ffrainc
    .GA = Gabon
    .GB = Y Deyrnas Unedig
    .GD = Grenada
    .GE = Georgia
    .GF = Guyane Ffrengig
    .GG = Ynys y Garn
    .GH = Ghana
    .GI = Gibraltar
    .GL = Yr Ynys Las
    .GM = Gambia
    .GN = Gini
    .GP = Guadeloupe
    .GQ = Gini Gyhydeddol
    .GR = Gwlad Groeg
    .GS = De Georgia ac Ynysoedd Sandwich y De
    .GT = Guatemala
    .GU = Guam
    .GW = Guiné-Bissau
    .GY = Guyana
    .HK = Hong Kong
    .HM = Ynys Heard ac Ynysoedd McDonald
    .HN = Honduras
    .HR = Croatia
    .HT = Haiti
    .HU = Hwngari
    .ID = Indonesia
    .IE = Iwerddon
    .IL = Israel
    .IM = Ynys Manaw
    .IN = India
    .IO = Tiriogaeth Brydeinig Cefnfor India
    .IQ = Irac
    .IR = Iran
    .IS = Gwlad yr Iâ
    .IT = Yr Eidal
    .JE = Jersey
    .JM = Jamaica
    .JO = Gwlad Iorddonen
    .JP = Japan
    .KE = Kenya
    .KG = Kyrgyzstan
    .KH = Cambodia
    .KI = Kiribati
    .KM = Comoros
    .KN = Saint Kitts a Nevis
    .KP = Gogledd Corea
    .KR = De Corea
    .KW = Kuwait
    .KY = Ynysoedd Cayman
    .KZ = Kazakhstan
    .LA = Laos
    .LB = Libanus
    .LC = Saint Lucia
    .LI = Liechtenstein
    .LK = Sri Lanka
    .LR = Liberia
    .LS = Lesotho
    .LT = Lithwania
    .LU = Lwcsembwrg
    .LV = Latfia
    .LY = Libya
    .MA = Moroco
    .MC = Monaco
    .MD = Moldofa
    .ME = Montenegro
    .MF = Saint Martin
    .MG = Madagascar
    .MH = Ynysoedd Marshall
    .MK = Gogledd Macedonia
    .ML = Mali
    .MM = Myanmar
    .MN = Mongolia
    .MO = Macau
    .MP = Ynysoedd Gogledd Mariana
    .MQ = Martinique
    .MR = Mauritania
    .MS = Montserrat
    .MT = Malta
    .MU = Mauritius
    .MV = Y Maldives
    .MW = Malawi
    .MX = Mecsico
    .MY = Malaysia
    .MZ = Mozambique
    .NA = Namibia
    .NC = Caledonia Newydd
    .NE = Niger
    .NF = Ynys Norfolk
    .NG = Nigeria
    .NI = Nicaragua
    .NL = Yr Iseldiroedd
    .NO = Norwy
    .NP = Nepal
    .NR = Nauru
    .NU = Niue
    .NZ = Seland Newydd
    .OM = Oman
    .PA = Panama
    .PE = Periw
    .PF = Polynesia Ffrengig
    .PG = Papua Guinea Newydd
    .PH = Y Philipinau
    .PK = Pacistan
    .PL = Gwlad Pwyl
    .PM = Saint-Pierre-et-Miquelon
    .PN = Ynysoedd Pitcairn
    .PR = Puerto Rico
    .PS = Tiriogaethau Palesteinaidd
    .PT = Portiwgal
    .PW = Palau
    .PY = Paraguay
    .QA = Qatar
    .RE = Réunion
    .RO = Rwmania
    .RS = Serbia
    .RU = Rwsia
    .RW = Rwanda
    .SA = Saudi Arabia
    .SB = Ynysoedd Solomon
    .SC = Seychelles
    .SD = Swdan
    .SE = Sweden
    .SG = Singapore
    .SH = Saint Helena
    .SI = Slofenia
    .SJ = Svalbard a Jan Mayen
    .SK = Slofacia
    .SL = Sierra Leone
    .SM = San Marino
    .SN = Senegal
    .SO = Somalia
    .SR = Suriname
    .SS = De Swdan
    .ST = São Tomé a Príncipe
    .SV = El Salvador
    .SX = Sint Maarten
    .SY = Syria
    .SZ = Eswatini
    .TC = Ynysoedd Turks a Caicos
    .TD = Tsiad
    .TF = Tiroedd Deheuol ac Antarctig Ffrainc
    .TG = Togo
    .TH = Gwlad Thai
    .TJ = Tajicistan
    .TK = Tokelau
    .TL = Timor-Leste
    .TM = Tyrcmenistan
    .TN = Tiwnisia
    .TO = Tonga
    .TR = Twrci
    .TT = Trinidad a Tobago
    .TV = Tuvalu
    .TW = Taiwan
    .TZ = Tanzania
    .UA = Wcráin
    .UG = Uganda
    .UM = Ynysoedd Pellennig UDA
    .US = Yr Unol Daleithiau
    .UY = Uruguay
    .UZ = Uzbekistan
    .VA = Y Fatican
    .VC = Saint Vincent a'r Grenadines
    .VE = Venezuela
    .VG = Ynysoedd Gwyryf Prydain
    .VI = Ynysoedd Gwyryf yr Unol Daleithiau
    .VN = Fietnam
    .VU = Vanuatu
    .WF = Wallis a Futuna
    .WS = Samoa
    .XK = Kosovo
    .YE = Yemen
    .YT = Mayotte
    .ZA = De Affrica
    .ZM = Zambia
    .ZW = Zimbabwe

# Nationalities that are no country's; the others have its name.
choice-nationalities =
    .GBR = Dinesydd Prydeinig (Y Deyrnas Unedig)
    .GBD = Dinesydd tiriogaethau tramor Prydeinig
    .GBN = Gwladolyn Prydeinig (tramor)
    .GBO = Dinesydd tramor Prydeinig
    .GBP = Person a warchodir gan Brydain
    .GBS = Deiliad Prydeinig
    .XXA = Person heb wladwriaeth
    .XXB = Ffoadur
    .XXC = Ffoadur (nid o dan Gonfensiwn 1951)
    .XXX = Cenedligrwydd heb ei nodi

choice-guaranteed_interview =
    .disability_confident = Hyderus o ran Anabledd
    .veteran = Lle Gwych i Weithio i Gyn-filwyr
    .redeployment = Cynllun Cyfweliad Adleoli
    .none = Dim un o'r rhain

choice-convictions =
    .yes = Oes
    .no = Nac oes
    .prefer_to_discuss = Byddai'n well gennyf ei drafod

# Yes and no answer the verb of their question.
choice-personal_details-no_fixed_address =
    .yes = Ydw
    .no = Nac ydw

choice-no_qualifications =
    .yes = Ydw
    .no = Nac ydw

choice-qualifications-grade_not_known =
    .yes = Ydw
    .no = Nac ydw

choice-voluntary-current =
    .yes = Ydw
    .no = Nac ydw

choice-declarations-uk_residence_3_years =
    .yes = Ydw
    .no = Nac ydw

choice-right_to_work-document_cancelled =
    .yes = Ydy
    .no = Nac ydy

choice-qualifications-regulated =
    .yes = Ydy
    .no = Nac ydy

choice-declarations-information_is_true =
    .yes = Ydy
    .no = Nac ydy

choice-right_to_work-ni_document =
    .yes = Oes
    .no = Nac oes

choice-right_to_work-accrued_right =
    .yes = Oes
    .no = Nac oes

choice-declarations-conflict_of_interest =
    .yes = Oes
    .no = Nac oes

choice-declarations-adjustments_needed =
    .yes = Oes
    .no = Nac oes

choice-right_to_work-ecs_verified =
    .yes = Do
    .no = Naddo

choice-right_to_work-work_permitted =
    .yes = Caf
    .no = Na chaf

choice-qualifications-full_time =
    .yes = Oeddwn
    .no = Nac oeddwn

choice-employment-current =
    .yes = Ie
    .no = Nage

choice-employment-dates_estimated =
    .yes = Ie
    .no = Nage

choice-voluntary-dates_estimated =
    .yes = Ie
    .no = Nage

## The page

# Words around the questions.
page-error-summary = Mae problem
page-error-prefix = Gwall:
page-continue = Parhau
page-change = Newid
page-optional = (dewisol)
page-max-words = Hyd at { $max } gair
page-words-left = Geiriau ar ôl: { $count }
page-words-over = Geiriau dros ben: { $count }
page-characters-left = Nodau ar ôl: { $count }
page-characters-over = Nodau dros ben: { $count }
page-add-another = Ychwanegu un arall
page-remove = Dileu
page-not-provided = Heb ei roi
page-day = Diwrnod
page-month = Mis
page-year = Blwyddyn
problem-media_type = Anfonwch y cais fel JSON (application/json) neu fel ffurflen (application/x-www-form-urlencoded)
problem-json_as_form = JSON yw hwn, ond mae ei Content-Type yn un ffurflen: anfonwch ef gyda Content-Type: application/json
problem-encoded = Anfonwch ef heb Content-Encoding: ni ddarllenir dim sydd wedi'i gywasgu yma
problem-charset = Anfonwch ef yn UTF-8: ni ddarllenir unrhyw set nodau arall yma
problem-too_large = Rhaid i'r hyn a anfonwyd fod yn llai: nid yw'r gwasanaeth hwn yn derbyn mwy
problem-interrupted = Torrwyd yr hyn a anfonwyd cyn y diwedd: anfonwch ef eto
problem-no_such_page = Nid oes tudalen o'r fath yn y ffurflen hon: gwiriwch y cyfeiriad
task-optional = Dewisol
task-not_started = Heb ddechrau eto
task-in_progress = Ar y gweill
task-problem = Mae problem
task-completed = Wedi'i gwblhau
list-comma = { ", " }
list-and = { $rest } a { $last }
list-or = { $rest } neu { $last }
list-range = { $first } i { $last }
list-more = un arall o'r math hwn
date = { $day } { $month } { $year }
month = { $month } { $year }
month-1 = Ionawr
month-2 = Chwefror
month-3 = Mawrth
month-4 = Ebrill
month-5 = Mai
month-6 = Mehefin
month-7 = Gorffennaf
month-8 = Awst
month-9 = Medi
month-10 = Hydref
month-11 = Tachwedd
month-12 = Rhagfyr

page-title-job = Y swydd
page-title-name = Eich enw
page-title-address = Eich cyfeiriad
page-title-contact = Sut i gysylltu â chi
page-title-right_to_work = Hawl i weithio yn y DU
page-title-qualifications = Cymwysterau
page-title-training = Hyfforddiant
page-title-employment = Cyflogaeth
page-title-breaks = Bylchau rhwng swyddi
page-title-voluntary = Profiad di-dâl a gwirfoddol
page-title-statements = Yn eich geiriau eich hun
page-title-declarations = Datganiadau cyfreithiol

## The decision

# What it comes to, and what stands around it.
decision =
    .eligible = Rydych yn gymwys
    .eligible-so_far = Rydych yn gymwys hyd yn hyn
    .not_eligible = Nid ydych yn gymwys
    .not_eligible-so_far = Nid ydych yn gymwys hyd yn hyn
    .needs_review = Rhaid i berson edrych ar eich cais
    .needs_review-so_far = Nid oes digon yn hysbys hyd yn hyn
    .proposal = Cynnig yw hwn, y mae'n rhaid i berson ei gadarnhau
    .met = Wedi'i fodloni
    .not_met = Heb ei fodloni
    .unknown = Ddim yn hysbys eto
    .shown_by = Dangosir gan { $entries }
    .because = { $asks }: { $why }
    .points = { $points } o { $most } pwynt
    .month = { $n ->
        [zero] { $n } mis
        [one] { $n } mis
        [two] { $n } fis
        [few] { $n } mis
        [many] { $n } mis
       *[other] { $n } mis
    }
    .entry = { $n ->
        [zero] { $n } cofnod
        [one] { $n } cofnod
        [two] { $n } gofnod
        [few] { $n } chofnod
        [many] { $n } chofnod
       *[other] { $n } cofnod
    }
    .course = { $n ->
        [zero] { $n } cwrs
        [one] { $n } cwrs
        [two] { $n } gwrs
        [few] { $n } chwrs
        [many] { $n } chwrs
       *[other] { $n } cwrs
    }
    .next = Byddai { $measured } yn ennill { $points ->
        [zero] { $points } pwynt
        [one] { $points } pwynt
        [two] { $points } bwynt
        [few] { $points } phwynt
        [many] { $points } phwynt
       *[other] { $points } pwynt
    }
    .none_yet = dim eto
    .rated = Caiff ei asesu gan bobl, byth gan beiriant
    .ways = Beth fyddai'n newid hyn
    .and = a hefyd: { $step }
    .or = neu: { $step }
    .nothing_helps = Nid oes dim y gallwch ei ychwanegu at y ffurflen hon yn newid hyn
    .other_ways = Mae ffyrdd eraill; gofynnwch os nad yw'r un o'r rhain yn addas i chi
    .contest = Gallwch ddweud beth y dylem ei wybod, gofyn i berson edrych, a herio'r penderfyniad
    .ask = I ofyn, neu i gael person i edrych
    .complain = I gwyno
    .judged_by = Barnwyd yn ôl fersiwn { $policy } o'r polisi a fersiwn { $rules } o'r rheolau

# What a criterion comes to before the application is sent.
readiness =
    .met = Wedi'i ddangos
    .not_met = Heb ei ddangos eto
    .unknown = Bydd person yn edrych ar hyn

# An entry of the form, as its writer knows it.
entry =
    .right_to_work = eich hawl i weithio
    .qualifications = eich cymhwyster { $n }
    .training = eich cwrs hyfforddi { $n }
    .employment = eich swydd { $n }
    .voluntary = eich profiad di-dâl neu wirfoddol { $n }
    .statement = eich datganiad “{ $answer }”
    .right_to_work-last = { $rest } a'ch hawl i weithio
    .qualifications-last = { $rest } a'ch cymhwyster { $n }
    .training-last = { $rest } a'ch cwrs hyfforddi { $n }
    .employment-last = { $rest } a'ch swydd { $n }
    .voluntary-last = { $rest } a'ch profiad di-dâl neu wirfoddol { $n }
    .statement-last = { $rest } a'ch datganiad “{ $answer }”

# What a post asks for, and then what has to be true of it: `$rest` is what comes before.
asks =
    .right_to_work = caniatâd i weithio yn y DU ar y dyddiad dechrau
    .civil_service_nationality = cenedligrwydd y caiff y Gwasanaeth Sifil ei gyflogi yn y swydd hon
    .gcse_c = { $n ->
        [zero] { $n } TGAU gradd C neu 4, neu gyfwerth
        [one] TGAU gradd C neu 4, neu gyfwerth
        [two] { $n } TGAU gradd C neu 4, neu gyfwerth
        [few] { $n } TGAU gradd C neu 4, neu gyfwerth
        [many] { $n } TGAU gradd C neu 4, neu gyfwerth
       *[other] { $n } TGAU gradd C neu 4, neu gyfwerth
    }
    .gcse_5 = { $n ->
        [zero] { $n } TGAU gradd 5 neu uwch, neu gyfwerth
        [one] TGAU gradd 5 neu uwch, neu gyfwerth
        [two] { $n } TGAU gradd 5 neu uwch, neu gyfwerth
        [few] { $n } TGAU gradd 5 neu uwch, neu gyfwerth
        [many] { $n } TGAU gradd 5 neu uwch, neu gyfwerth
       *[other] { $n } TGAU gradd 5 neu uwch, neu gyfwerth
    }
    .qualification = { $n ->
        [zero] { $n } cymhwyster
        [one] cymhwyster
        [two] { $n } gymhwyster
        [few] { $n } chymhwyster
        [many] { $n } chymhwyster
       *[other] { $n } cymhwyster
    }
    .kinds = { $rest }, o'r math { $kinds }
    .level = { $rest }, ar lefel { $level } neu uwch
    .grades = { $rest }, â gradd { $grades }
    .subjects = { $rest }, mewn { $subjects }
    .different_subjects = { $rest }, mewn pynciau gwahanol
    .paid = profiad â thâl
    .unpaid = profiad di-dâl
    .paid_or_unpaid = profiad â thâl neu ddi-dâl
    .skill = { $rest } sy'n dangos “{ $skill }”
    .any_skill = { $rest } sy'n dangos sgìl perthnasol
    .described = { $rest }, gan ddweud beth a wnaed
    .months = { $rest }, am { $months } neu fwy
    .last_months = { $rest }, yn y { $months } diwethaf
    .training = { $n ->
        [zero] { $n } cwrs hyfforddi
        [one] { $n } cwrs hyfforddi
        [two] { $n } gwrs hyfforddi
        [few] { $n } chwrs hyfforddi
        [many] { $n } chwrs hyfforddi
       *[other] { $n } cwrs hyfforddi
    }
    .explained = { $rest }, gan ddweud pam mae'n helpu yn y rôl
    .statement = y datganiad “{ $statement }” o fewn ei derfynau
    .custom = gwiriad y cyflogwr ei hun

# How a rule of a policy combines what it asks.
policy-rule =
    .any = { $rest }; neu { $last }
    .all = { $rest }; a hefyd { $last }
    .at_least = o leiaf { $n } o'r canlynol: { $parts }
    .rated = caiff ei asesu gan bobl

# What a criterion measures, and the points for it.
policy-measure =
    .experience_months = misoedd o hyn: { $entries }
    .recent_months = misoedd o hyn: { $entries }, yn y { $months } diwethaf
    .experience_entries = cofnodion o hyn: { $entries }
    .voluntary_months = misoedd o brofiad di-dâl neu wirfoddol
    .training_entries = cyrsiau hyfforddi
    .training_entries-explained = cyrsiau hyfforddi gan ddweud pam maent yn helpu yn y rôl
    .step = { $points ->
        [zero] { $points } pwynt
        [one] { $points } pwynt
        [two] { $points } bwynt
        [few] { $points } phwynt
        [many] { $points } phwynt
       *[other] { $points } pwynt
    } o { $n } ymlaen
    .steps = { $steps }, hyd at { $cap }
    .each = { $points ->
        [zero] { $points } pwynt
        [one] { $points } pwynt
        [two] { $points } bwynt
        [few] { $points } phwynt
        [many] { $points } phwynt
       *[other] { $points } pwynt
    } am bob { $n }, hyd at { $cap }

# A policy part by part, and what two policies ask differently.
policy-difference =
    .version = { $title } (fersiwn { $version })
    .source = Ffynhonnell
    .permanent = Parhaol
    .hours_per_week = Oriau'r wythnos
    .sponsorship = Nawdd
    .reserved = Wedi'i chadw i wladolion y DU
    .sections = Adrannau'r ffurflen
    .statement = Datganiad “{ $name }”
    .names = Dewisiadau: { $name }
    .ties = Rhwng pwyntiau cyfartal
    .max_points = Cyfanswm y pwyntiau
    .required = gofynnol
    .without_gcse_c = gofynnol heb TGAU gradd C neu 4
    .optional = dewisol
    .at_most_words = { $n ->
        [zero] { $need }, hyd at { $n } gair
        [one] { $need }, hyd at { $n } gair
        [two] { $need }, hyd at { $n } air
        [few] { $need }, hyd at { $n } gair
        [many] { $need }, hyd at { $n } gair
       *[other] { $need }, hyd at { $n } gair
    }
    .essential = hanfodol: { $asks }
    .scored = yn ennill pwyntiau: { $asks }
    .nothing = dim byd
    .same = Maent yn gofyn yr un peth

# The sections and the lists that a policy may name. A list of your own is shown by its name.
policy-section =
    .job = y swydd
    .personal_details = manylion personol
    .right_to_work = hawl i weithio
    .qualifications = cymwysterau
    .training = hyfforddiant
    .employment = cyflogaeth
    .voluntary = profiad di-dâl a gwirfoddol
    .statements = yn eich geiriau eich hun
    .declarations = datganiadau cyfreithiol
policy-list =
    .skills = sgiliau
    .regions = rhanbarthau
    .environments = amgylcheddau gwaith
    .working_patterns = patrymau gwaith

# What happened to a decision.
decision-trail =
    .eligible = cymwys
    .not_eligible = ddim yn gymwys
    .needs_review = rhaid i berson edrych
    .proposed = Cynigiwyd: { $outcome }
    .informed = Rhoddwyd gwybod i'r ymgeisydd
    .represented = Gwrandawyd ar yr ymgeisydd
    .confirmed = Cadarnhawyd gan { $by }
    .changed = Penderfynwyd gan { $by }: { $outcome }, oherwydd { $reason }
    .contested = Heriwyd gan yr ymgeisydd

# What would meet it.
step =
    .not_answered = Atebwch y cwestiynau ar eich hawl i weithio
    .no_proof_yet = Mynnwch brawf o'ch hawl i weithio, fel pasbort neu god rhannu, a dywedwch pa un ydyw
    .document_cancelled = Rhowch brawf arall: nid yw dogfen y mae ei chornel wedi'i thorri yn profi dim
    .document_expired = Rhowch ddogfen nad yw wedi dod i ben, neu brawf arall
    .document_not_listed = Rhowch ddogfen sydd ar y rhestr o brofion a dderbynnir
    .card_not_accepted = Mynnwch god rhannu: ni dderbynnir cardiau mwyach
    .ni_document_needed = Dewch o hyd i bapur swyddogol â'ch rhif Yswiriant Gwladol, fel P45, P60 neu lythyr
    .permission_limit_not_given = Dywedwch hyd pryd y mae gennych ganiatâd, neu nad oes terfyn arno
    .permission_limit_not_known = Dywedwch hyd pryd y mae gennych ganiatâd, neu nad oes terfyn arno
    .permission_ends_before_start = Dywedwch pan fydd eich caniatâd wedi'i estyn y tu hwnt i'r dyddiad dechrau
    .settlement_not_given = Dywedwch a oes gennych statws o dan Gynllun Preswylio'n Sefydlog yr UE
    .ecs_check_needed = Mae'r cyflogwr yn gofyn i'r Swyddfa Gartref gadarnhau eich hawl i weithio; nid oes angen i chi wneud dim
    .notice_expired = Mae'r cyflogwr yn gofyn i'r Swyddfa Gartref gadarnhau eich hawl i weithio; nid oes angen i chi wneud dim
    .sponsorship_needed = Byddai'n rhaid i'r cyflogwr eich noddi
    .sponsorship = Byddai'n rhaid i'r cyflogwr eich noddi
    .work_limit = Mae'r cyflogwr yn edrych a yw'r terfyn ar eich gwaith yn caniatáu'r swydd hon
    .occupation_list = Mae'r cyflogwr yn edrych a yw'r terfyn ar eich gwaith yn caniatáu'r swydd hon
    .accrued_right-applicant = Dywedwch a oes gennych hawl gynharach neu hawl deuluol i weithio yn y Gwasanaeth Sifil
    .accrued_right = Mae'r cyflogwr yn edrych a gaiff y Gwasanaeth Sifil eich cyflogi yn y swydd hon
    .family_member = Mae'r cyflogwr yn edrych a gaiff y Gwasanaeth Sifil eich cyflogi yn y swydd hon
    .reserved_post = Mae'r cyflogwr yn edrych a gaiff y Gwasanaeth Sifil eich cyflogi yn y swydd hon
    .permission_ended = Mae eich caniatâd i weithio wedi dod i ben: dim ond caniatâd newydd all unioni hyn
    .work_not_permitted = Nid yw eich caniatâd yn cynnwys y gwaith hwn: dim ond caniatâd newydd all unioni hyn
    .settlement_and_limit_differ = Mae'r cyflogwr yn edrych a yw eich caniatâd yn dod i ben: nid yw eich statws o dan Gynllun Preswylio'n Sefydlog yr UE yn dod i ben
    .gate-applicant = Cwblhewch y cwestiynau ar eich hawl i weithio
    .gate = Mae person gyda'r cyflogwr yn edrych ar eich hawl i weithio
    .refer = Person sy'n penderfynu: { $refer }
    .result = Rhowch wybod i ni am ganlyniad { $entries } pan fydd gennych
    .looked_at = Mae person gyda'r cyflogwr yn edrych ar { $entries }
    .looked_at-because = Mae person gyda'r cyflogwr yn edrych ar { $entries } ({ $why })
    .add = Os oes gennych, ychwanegwch: { $asks }
    .add-counted = Os oes gennych, ychwanegwch: { $asks } ({ $have } o { $need } wedi'u cyfrif hyd yn hyn)
    .add-training = Ychwanegwch: { $asks }
    .add-training-counted = Ychwanegwch: { $asks } ({ $have } o { $need } wedi'u cyfrif hyd yn hyn)
    .skill = Dewiswch y sgiliau y mae { $entries } yn eu dangos, os yw hyn yn wir: { $asks }
    .describe = Disgrifiwch yr hyn a wnaethoch: { $entries }
    .months = { $n ->
        [zero] Os gallwch, ychwanegwch { $n } mis arall, i gael: { $asks }
        [one] Os gallwch, ychwanegwch { $n } mis arall, i gael: { $asks }
        [two] Os gallwch, ychwanegwch { $n } fis arall, i gael: { $asks }
        [few] Os gallwch, ychwanegwch { $n } mis arall, i gael: { $asks }
        [many] Os gallwch, ychwanegwch { $n } mis arall, i gael: { $asks }
       *[other] Os gallwch, ychwanegwch { $n } mis arall, i gael: { $asks }
    }
    .experience = Ychwanegwch hyn, neu dewiswch y sgìl hwnnw ar gyfer cofnod sy'n ei ddangos: { $asks }
    .statement = Ysgrifennwch: { $asks }
    .custom = Dangoswch: { $asks }
    .custom-employer = Mae'r cyflogwr yn gwirio: { $asks }
    .custom-unnamed = Gofynnwch i'r cyflogwr beth mae ei wiriad ei hun yn edrych arno

# Why it is not simply met.
why =
    .not_answered = heb ei ateb eto
    .person_decides = person sy'n penderfynu
    .not_awarded_yet = heb ei ddyfarnu eto
    .no_skill_chosen = ni ddewiswyd sgìl
    .not_described = ni ddywedwyd beth a wnaed
    .level_not_known = nid yw'r lefel yn hysbys
    .check_after_start = byddai'r gwiriad yn dod ar ôl y diwrnod cyntaf
    .rules_of_that_date = roedd rhestrau cyfnod cynharach yn gymwys ar ddiwrnod y gwiriad
    .document_cancelled = mae'r ddogfen wedi'i chanslo
    .document_expired = mae'r ddogfen wedi dod i ben
    .document_not_listed = nid yw'r ddogfen ar unrhyw restr
    .ni_document_needed = mae angen papur â rhif Yswiriant Gwladol gydag ef
    .nationality_and_proof_differ = mae'r cenedligrwydd a'r prawf yn wahanol
    .permission_limit_not_given = ni ddywedwyd a yw'r caniatâd yn dod i ben
    .permission_limit_not_known = nid yw'n hysbys a yw'r caniatâd yn dod i ben
    .permission_ended = mae'r caniatâd wedi dod i ben
    .permission_ends_before_start = mae'r caniatâd yn dod i ben cyn y dyddiad dechrau
    .ecs_check_needed = rhaid i'r cyflogwr ofyn i'r Swyddfa Gartref
    .notice_expired = mae chwe mis yr hysbysiad ar ben
    .card_not_accepted = ni dderbynnir y cerdyn mwyach
    .no_proof_yet = dim prawf eto
    .sponsorship_needed = byddai angen nawdd
    .work_not_permitted = nid yw'r caniatâd yn cynnwys y gwaith hwn
    .work_limit = mae'r caniatâd yn cyfyngu ar yr oriau neu'r gwaith
    .occupation_list = mae'r caniatâd ar gyfer rhestr o alwedigaethau
    .sponsorship = nid yw'n hysbys a yw'r cyflogwr yn noddi
    .nationality_not_given = ni roddwyd cenedligrwydd
    .settlement_not_given = ni ddywedwyd a oes statws o dan Gynllun Preswylio'n Sefydlog yr UE
    .settlement_and_limit_differ = nid yw statws sefydlog yn dod i ben, ond rhoddwyd diwedd i'r caniatâd
    .family_member = rhaid gwirio hawl fel aelod o'r teulu
    .accrued_right = rhaid gwirio hawl gynharach
    .reserved_post = rhaid gwirio a yw'r swydd wedi'i chadw i wladolion y DU
    .grade_not_known = nid yw'r radd yn hysbys
    .scheme_unclear = mae dau gynllun graddio yn ffitio'r radd
    .subject_not_shown = nid yw'r lefel yn dangos y pwnc
    .c_spans_4_and_5 = mae C yn golygu graddau 4 a 5
    .strong_pass_not_defined = nid oes pas cryf yn y graddau hyn
    .split_award = mae un hanner o'r dyfarniad dwbl yn is
    .half_a_gcse = mae cwrs byr yn hanner TGAU
    .grade_not_of_nation = nid yw'r radd o'r genedl honno
    .board_dependent = roedd ystyr y radd yn dibynnu ar y bwrdd
    .overseas_o_level = Lefel O o dramor
    .subject = nid yw'r pwnc yn Saesneg nac yn fathemateg
    .level_not_given = ni roddwyd y lefel
    .ordinary_level_pass = Safon Uwch a basiwyd ar y lefel gyffredin
    .narrow_failure = Safon Uwch a fethwyd o drwch blewyn
    .partial_achievement = rhan o Lefel T
    .general_level = mae rhestrau cyhoeddedig yn anghytuno ar Standard Grade ar lefel General
    .band_unclear = gradd O heb lythyren
    .higher_d = nid yw D yn Higher yn bas, ond mae'n rhywfaint o gredyd
    .framework_level_1 = lefel 1 yn ôl ei fframwaith
    .foundation_level = papur sylfaen
    .link_modules = modiwlau cyswllt
    .paper_level = nid yw lefel y papur yn hysbys
    .size = mae faint y mae'n ei gynrychioli yn dibynnu ar ei faint
    .english_and_maths_part = mae Saesneg a mathemateg mewn rhan nad yw wedi'i rhestru
    .no_comparability_statement = nid oes datganiad cymharedd
    .comparable_level_other = mae gan y datganiad cymharedd ei eiriau ei hun
    .not_listed = nid yw ar unrhyw restr
    .declared = chi sy'n dweud hyn, a bydd y cyflogwr yn ei wirio
    .start_date_assumed = nid oes dyddiad dechrau'r swydd yn hysbys, felly tybiwyd un
    .work_limit_not_stated = ni ddywedwyd a yw'r gwaith wedi'i gyfyngu
