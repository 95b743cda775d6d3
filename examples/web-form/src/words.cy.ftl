# Geiriau'r wefan hon o amgylch y cwestiynau. Awaits a native reader, like the catalogue of the crate.
site = Gwneud cais am swydd
row-qualifications = Cymhwyster
row-training = Cwrs
row-employment = Swydd
row-breaks = Bwlch
row-voluntary = Rôl
start-button = Dechrau nawr
start-continue = Parhau â'ch cais
to-start = Mynd i'r dechrau
start-what = Beth mae'r swydd yn ei gynnig
start-pay = { $pay } y flwyddyn, neu { $london } yn Llundain
start-leave = { $days } diwrnod o wyliau, yn codi i { $most }, a { $public } o wyliau cyhoeddus
start-source = O dudalen y swydd, sydd yn Saesneg; ein cyfieithiad ni.
page-notices = Gwiriwch hyn cyn i chi fynd ymlaen. Os yw'n gywir, parhewch
tasks-title = Eich cais
tasks-check = Gwirio eich atebion ac anfon
check-title = Gwirio eich atebion
check-problems = Rhaid cywiro rhai atebion cyn y gallwch anfon y cais
check-send = Anfon y cais
result-title = Mae eich cais wedi'i anfon
result-other = Rolau eraill y gallech fod yn gymwys ar eu cyfer
result-reference = Eich cyfeirnod yw
result-print = Argraffu neu gadw eich cais a'r penderfyniad hwn
result-ways = Beth fyddai'n newid hyn
result-or = Neu:
result-points = Pwyntiau
result-next = Beth sy'n digwydd nesaf
result-help = Cwestiynau a chwynion
save-title = Cadw a dod yn ôl
save-link = Gwneud dolen
save-new = Mae'r ddolen hon yn arwain yn ôl at eich cais. Nid yw dolen a wnaethoch o'r blaen yn gweithio mwyach.
save-replaced = Nid yw'r ddolen a ddefnyddiwyd gennych yn gweithio mwyach. Mae hon yn cymryd ei lle.
return-title = Parhau â'ch cais
delete-title = Dileu eich cais
delete-button = Dileu
gone-title = Nid oes cais yma
cookies-title = Cwcis
back = Yn ôl
notices = Cyn i chi ei anfon
print-title = Argraffu neu gadw eich cais
print-about = Gall eich porwr argraffu'r dudalen hon, neu ei chadw fel ffeil.
task-nothing_added = Dim wedi'i ychwanegu
missing-title = Heb ddod o hyd i'r dudalen
missing-about = Gwiriwch y cyfeiriad os gwnaethoch ei deipio, neu dechreuwch o'r dechrau.
csrf-title = Mae'r dudalen hon yn rhy hen
unread-title = Ni allwn ddarllen yr hyn a anfonwyd
unread-about = Ni chadwyd dim. Ewch yn ôl, ac anfonwch y dudalen eto.
large-title = Mae hynny'n ormod o destun
large-about = Ni chadwyd dim. Ewch yn ôl, gwnewch yr atebion yn fyrrach, ac anfonwch y dudalen eto.
broken-title = Mae problem gyda'r wefan hon
broken-about = Mae'r hyn a gadwyd gennych yn ddiogel. Rhowch gynnig arall arni yn nes ymlaen.
site-about = Gwneud cais am swydd, cadw'ch cais a dod yn ôl ato, a gweld beth a benderfynir a pham.
skip = Neidio i'r prif gynnwys
leave = Cadw ac allgofnodi
page-more = { $count ->
    [one] Mae eich ateb yn arwain at 1 cwestiwn arall
   *[other] Mae eich ateb yn arwain at { $count } cwestiwn arall
}
tasks-progress = Rydych wedi cwblhau { $done } o { $all } adran.
tasks-about-you = Amdanoch chi
tasks-experience = Profiad
tasks-finish = Gorffen
start-about = Mae'n cymryd tua 45 munud. Gallwch gadw'ch cais a dod yn ôl am { $days } diwrnod, ac nid oes neb yn ei weld cyn i chi ei anfon.
start-sent = Anfonoch gais yn y porwr hwn.
start-see = Gweld ei ganlyniad
start-another = Dechrau cais arall
start-needs = Beth sydd ei angen arnoch
start-needs-about = Rhaid i chi ddangos pob un o'r rhain. Mae'r ffurflen yn gofyn amdano, ac yn dweud wrthych cyn i chi ei hanfon beth nad yw wedi'i ddangos eto.
start-ready-title = Beth i'w gael yn barod
start-ready =
    Eich rhif Yswiriant Gwladol, os oes gennych un
    Yr hyn sy'n dangos eich hawl i weithio yn y DU, fel pasbort neu god rhannu
    Eich cymwysterau, gyda graddau a blynyddoedd
    Eich swyddi a'ch gwaith di-dâl, gyda'r misoedd y dechreuasant a daethant i ben
start-steps-title = Beth sy'n digwydd nesaf
start-steps =
    Rydych yn llenwi'r ffurflen, adran wrth adran ac mewn unrhyw drefn.
    Rydych yn gwirio'ch atebion ac yn eu hanfon. Cewch gyfeirnod, a dolen breifat at y canlyniad.
    Defnyddir rheolau'r swydd ar unwaith, ac esbonnir pob pwynt.
    Mae pobl nad ydynt yn gweld eich enw yn marcio'r hyn a ysgrifennoch. Mae person yn cadarnhau pob penderfyniad.
list-nothing = Dim wedi'i ychwanegu
result-person = Rhaid i berson edrych ar y rolau eraill hyn
result-tell = Ni ellir newid eich cais nawr. Os yw un o'r rhain yn berthnasol i chi, rhowch wybod i ni, a rhowch eich cyfeirnod.
result-link = Mae'r ddolen breifat hon yn arwain yn ôl at y dudalen hon. Cadwch hi: gall pwy bynnag sydd â hi ddarllen y canlyniad a thynnu'r cais yn ôl.
result-withdrawn = Mae eich cais wedi'i dynnu'n ôl
withdraw-title = Tynnu'ch cais yn ôl
withdraw-about = Ni fydd neb yn edrych arno mwyach. Ni ellir dadwneud hyn, ond gallwch anfon un arall tra bo'r swydd ar agor.
withdraw-button = Ei dynnu'n ôl
save-about = Gall pwy bynnag sydd â'r ddolen ddarllen eich cais, felly cadwch hi i chi'ch hun. Mae'n gweithio unwaith, ac am { $days } diwrnod.
return-about = Mae Parhau yn agor eich cais yn y porwr hwn ac yn eich allgofnodi ble bynnag arall y mae ar agor.
delete-about = Bydd popeth a roesoch wedi mynd, ac ni fydd dolenni ato yn gweithio mwyach.
gone-about = Agorwch ef gyda'ch dolen, neu yn y porwr lle dechreuoch. Efallai ei fod wedi'i ddileu, ar agor yn rhywle arall, neu'n hŷn na { $days } diwrnod.
csrf-about = Gwnaethoch agor neu adael cais arall ers hynny, felly ni chadwyd dim. Agorwch eich cais eto a rhowch yr atebion unwaith yn rhagor.
unsaved-title = Nid yw eich atebion wedi'u cadw eto
unsaved-about = Caewyd y cais yn y porwr hwn ar ôl i chi agor y dudalen. Cedwir yr hyn a deipioch ar y dudalen hon nes i chi ei gadael.
unsaved-here = Cadw fy atebion yn y cais hwn
unsaved-link = Os oes gennych ddolen i'ch cais, agorwch hi mewn tab arall, ac yna rhowch gynnig arall arni yma.
unsaved-again = Rhoi cynnig arall arni
unsaved-new-about = Heb ddolen gallwch ddechrau cais newydd gydag atebion y dudalen hon.
unsaved-new = Dechrau cais newydd gyda nhw
privacy-title = Preifatrwydd
accessibility-title = Hygyrchedd
contact-title = Cysylltu
cookies-about =
    Mae gan y wefan hon bedwar cwci, sy'n dod i ben pan fyddwch yn cau'r porwr. Mae un yn cadw'ch cais gyda'i gilydd wrth i chi ei lenwi, un yn cadw'r ddolen yn ôl ato a wnaethoch, un yn cadw'r ddolen at y canlyniad ar ôl i chi ei anfon, ac un yn cadw'r iaith a ddewisoch cyn dechrau.
    Nid oes dim arall yn cael ei storio, ac nid oes neb arall yn cael gwybod.
list-removed = Mae wedi'i dynnu.
list-undo = Ei roi yn ôl
list-unfinished = Heb ei orffen
list-explain = Esbonio'r bwlch hwn
add-qualifications = Ychwanegu cymhwyster
add-training = Ychwanegu cwrs
add-employment = Ychwanegu swydd
add-breaks = Ychwanegu bwlch
add-voluntary = Ychwanegu rôl
remove-title = Tynnu'r cofnod hwn?
remove-about = Gallwch ei roi yn ôl ar y dudalen nesaf.
remove-button = Ei dynnu
list-blank = Ni roddwyd dim, felly nid ychwanegwyd dim.
table-title = Rhoi sawl TGAU ar unwaith
table-about = Un llinell i bob TGAU; gadewch allan yr hyn nad oes ei angen arnoch. Gallwch ychwanegu rhagor, neu ddweud mwy am bob un, ar y dudalen nesaf.
table-button = Eu hychwanegu
conflict-title = Newidiwyd y dudalen hon yn rhywle arall
conflict-about = Ers i chi ei hagor, cadwyd yr atebion hyn o dab neu ddyfais arall. Pa rai ydych chi am eu cadw?
conflict-question = Cwestiwn
conflict-saved = Wedi'i gadw
conflict-yours = Yr hyn a deipioch
conflict-keep-yours = Cadw'r hyn a deipiais
conflict-keep-saved = Cadw'r hyn sydd wedi'i gadw
jobs-title = Swyddi
jobs-open = Mae gennych gais nad yw wedi'i anfon eto.
jobs-filter = Dangos swyddi sy'n cyfateb
jobs-any = Unrhyw un
jobs-found = { $count ->
    [0] Nid oes swydd yn cyfateb
    [one] 1 swydd
   *[other] { $count } swydd
}
job-pay = { $pay } y flwyddyn
job-pay-london = { $pay } y flwyddyn, neu { $london } y tu mewn i'r M25
job-moment = { $time } ar { $date }
job-yes = Ydy
job-no = Nac ydy
job-reference = Cyfeirnod
job-regions-label = Rhanbarth
job-workplaces = Mannau gwaith
job-patterns = Patrwm gwaith
job-pay-label = Cyflog
job-hours = Oriau'r wythnos
job-permanent = Yn barhaol
job-sponsorship = Nawdd fisa
job-starts = Yn dechrau ar
job-closes = Yn cau am
job-closed = Mae'r swydd hon ar gau i geisiadau newydd.
job-about = Am y rôl
job-duties = Beth fyddech chi'n ei wneud
job-qualities = Yr hyn y mae pobl yn ei farcio
pay-range = { $from } i { $to }
pay-or-more = { $from } neu fwy
job-risk-lower = is
job-risk-medium = canolig
job-risk-high = uchel
job-caseload = Lefelau risg
job-training = Hyfforddiant
job-weeks = Y { $weeks } wythnos gyntaf
job-career = I ble y gall arwain
job-years = Blynyddoedd { $from } i { $to }
job-years-on = O flwyddyn { $from }
job-beside = Ochr yn ochr â'r rôl y gall arwain ati
job-questions = Cwestiynau a ofynnir yn aml
job-tips = Awgrymiadau ar gyfer eich cais
job-related = Rolau cysylltiedig
job-weeks-to-start = O'r cais i'r diwrnod cyntaf mae'n cymryd 10 i 14 wythnos fel arfer, gan gynnwys cliriad diogelwch.
alerts-title = Clywed am swyddi newydd drwy e-bost
ready-title = Cyn i chi ei anfon
ready-about = Dyma beth y mae pob maen prawf hanfodol yn ei olygu os anfonwch y cais fel y mae. Gallwch ei anfon beth bynnag y mae hyn yn ei ddweud.
ready-change = Gallwch ei ddangos o dan:
privacy-about =
    Cedwir yr hyn a roddwch fel y gall y cyflogwr farnu eich cais, ac at ddim arall. Nid yw'r sawl sy'n ei farcio yn gweld eich enw, eich manylion cyswllt na'ch dyddiad geni cyn i'r sifft ddod i ben.
    Caiff cais nad ydych yn ei anfon ei ddileu { $days } diwrnod ar ôl i chi ei newid ddiwethaf, neu ar unwaith pan fyddwch yn ei ddileu. Cedwir un a anfonwyd gennych tan { $kept } diwrnod ar ôl i'r swydd gau i geisiadau newydd, neu ar ôl i chi ei anfon os nad oes dyddiad cau i'r swydd. Yna caiff y cyfan ei ddileu, gyda'r sgoriau, ac erys niferoedd heb enwau.
    Ni ddywedir wrth unrhyw sefydliad arall, ac nid oes dim a deipiwch mewn cyfeiriad nac mewn cofnod.
    Gwefan enghreifftiol yw hon. Mae un go iawn yn enwi yma reolwr y data, ei swyddog diogelu data, a'ch hawliau.
accessibility-about =
    Bwriedir i'r wefan hon weithio i bawb: gyda bysellfwrdd, darllenydd sgrin, testun ddwywaith mor fawr, eich lliwiau eich hun, ffôn 320 picsel o led, a heb JavaScript.
    Fe'i profir yn erbyn WCAG 2.2 AA mewn porwr, tudalen wrth dudalen, gydag axe. Nid yw pobl ag anableddau wedi'i phrofi.
    Gwefan enghreifftiol yw hon. Mae un go iawn yn dweud yma sut i roi gwybod am broblem a sut i gwyno.
contact-about =
    Os na allwch ddefnyddio'r ffurflen, rhaid i'r cyflogwr gynnig ffordd arall o wneud cais.
    Gwefan enghreifftiol yw hon. Mae un go iawn yn rhoi yma rif ffôn, cyfeiriad e-bost a chyfeiriad post.
address-label = Cyfeiriad
alerts-about = Rydym yn dweud wrthych pan gyhoeddir swydd y gallech fod ei heisiau. Gallwch ei atal gydag un clic ym mhob neges.
alerts-email = Cyfeiriad e-bost
alerts-wrong = Rhowch gyfeiriad e-bost yn y fformat cywir, fel enw@example.com
alerts-button = Gofyn am negeseuon
alerts-asked-title = Edrychwch yn eich blwch post
alerts-asked-about = Os yw'r cyfeiriad yn gywir, mae neges ar ei ffordd gyda dolen i'w gadarnhau. Ni chaiff dim arall ei anfon cyn i chi wneud hynny. Mae'r ddolen yn gweithio am 7 diwrnod.
alerts-confirm-title = Ydych chi am glywed am swyddi newydd?
alerts-confirm-about = Cewch neges pan gyhoeddir swydd y gofynnoch amdani.
alerts-confirm-button = Ydw, anfonwch negeseuon ataf
alerts-confirmed-title = Byddwch yn clywed am swyddi newydd
alerts-confirmed-about = Gallwch ei atal gyda'r ddolen ym mhob neges.
alerts-stop-title = Atal negeseuon am swyddi newydd?
alerts-stop-about = Yna caiff eich cyfeiriad e-bost ei ddileu yma.
alerts-stop-button = Eu hatal
alerts-stopped-title = Ni chewch ragor o negeseuon
alerts-stopped-about = Mae eich cyfeiriad e-bost wedi'i ddileu yma.
alerts-mail-confirm-title = Cadarnhewch eich bod am glywed am swyddi newydd
alerts-mail-confirm =
    Gofynnodd rhywun, chi gobeithio, i ni ddweud wrthych am swyddi newydd yn y cyfeiriad hwn. I'w gadarnhau, agorwch y ddolen hon o fewn 7 diwrnod:

    { $link }

    Os nad chi oedd hynny, peidiwch â gwneud dim: ni ddaw neges arall.
alerts-mail-title = { $count ->
    [one] Swydd newydd
   *[other] { $count } swydd newydd
}
alerts-mail =
    { $jobs }

    I atal y negeseuon hyn: { $stop }
mail-sent-title = Mae eich cais wedi'i anfon
mail-sent =
    Mae eich cais am { $post } wedi'i anfon. Mae'r ddolen breifat hon yn arwain at y canlyniad, at yr hyn sy'n digwydd nesaf, ac at ei dynnu'n ôl:

    { $link }

    Cadwch hi: gall pwy bynnag sydd â hi ddarllen y canlyniad.
js-copy = Copïo'r ddolen
js-copied = Wedi'i chopïo
js-more = Mae rhagor o gwestiynau wedi ymddangos isod.
js-restored = Mae'r hyn roeddech wedi'i deipio yma a heb ei anfon wedi'i roi yn ôl.
result-criteria = Yr hyn yr oedd yn rhaid i chi ei ddangos
result-each = Y pwyntiau ar gyfer pob maen prawf
result-status = Ble mae nawr:
result-decided-eligible = Penderfynwyd: rydych yn gymwys
result-decided-needs_review = Rhaid i berson edrych arno
result-decided-not_eligible = Penderfynwyd: nid ydych yn gymwys
conflict-as-new = Cadw'r hyn a deipiais fel cofnod arall
save-another = Gwneud dolen arall
wait-title = Arhoswch funud
wait-about = Daeth gormod o'ch rhwydwaith mewn amser byr. Nid oes dim wedi'i golli: cedwir yr hyn a roesoch ar y dudalen hon. Rhowch gynnig arall arni ymhen ychydig funudau.
contest-title = Gofyn am edrych eto ar y penderfyniad hwn
contest-about =
    Bydd rhywun na phenderfynodd o'r blaen yn edrych ar eich cais cyfan. Yna bydd eich canlyniad yn dweud beth y mae'n ei benderfynu, a daw neges drwy e-bost.
    Os collwyd rhywbeth, dywedwch wrth y cyflogwr, a rhowch eich cyfeirnod. Mae'r ffordd i wneud hynny o dan Cysylltu.
contest-button = Gofyn am olwg arall
result-contested = Mae rhywun arall yn edrych eto ar y penderfyniad
mail-decided-eligible-title = Penderfyniad ar eich cais
mail-decided-eligible =
    Mae person wedi penderfynu eich bod yn gymwys ar gyfer { $post }. Mae eich cais yn mynd ymlaen i'r cam nesaf. Mae'r ddolen breifat hon yn arwain at y canlyniad ac at yr hyn sy'n digwydd nesaf:

    { $link }

    Cadwch hi: gall pwy bynnag sydd â hi ddarllen y canlyniad.
mail-decided-not_eligible-title = Penderfyniad ar eich cais
mail-decided-not_eligible =
    Mae person wedi penderfynu nad ydych yn gymwys ar gyfer { $post }. Mae'r ddolen breifat hon yn arwain at y canlyniad, at y rheswm, ac at sut y gallwch ofyn am olwg arall:

    { $link }

    Cadwch hi: gall pwy bynnag sydd â hi ddarllen y canlyniad.
mail-turned-down-title = Penderfyniad ar eich cais
mail-turned-down =
    Mae person wedi penderfynu nad yw eich cais am { $post } yn mynd ymlaen i'r cam nesaf. Mae'r ddolen breifat hon yn arwain ato, ac at bwy y gallwch ofyn iddo:

    { $link }

    Cadwch hi: gall pwy bynnag sydd â hi ddarllen y canlyniad.
