# English. One message a question: its label, its hint, and a sentence for each code that can occur.
# Whole sentences, by the wording of the GOV.UK Design System: an instruction where nothing was entered, else a description.

# The language: its name in its own words, for a link that leads to it; its tag; its alphabet, by which countries are sorted; and the
# sign before the decimals of a number; the sign between the thousands of a large one.
language = English
    .tag = en
    .alphabet = a b c d e f g h i j k l m n o p q r s t u v w x y z
    .decimal = { "." }
    .thousands = { "," }

# Numbers and what they count, in one place for every sentence: words and characters are counted in the same way wherever they stand.
counted =
    .max-characters = { $max ->
        [one] { $max } character
       *[other] { $max } characters
    } or less
    .min-characters = { $min ->
        [one] { $min } character
       *[other] { $min } characters
    } or more
    .max-words = { $max ->
        [one] { $max } word
       *[other] { $max } words
    } or less
    .min-words = { $min ->
        [one] { $min } word
       *[other] { $min } words
    } or more
    .days = { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
    .unasked = { $count ->
        [one] { $count } answer that this form does not ask for
       *[other] { $count } answers that this form does not ask for
    }
    .meant = did you mean { $meant }?

# What the sentences of many questions have in common. The rest, with its mutations in Welsh, is each question's own.
-unread = We could not read your answer
-not-needed = given your other answers, so we have left this answer out
-not-on-form = so we have left those answers out
-year-digits = Year must include 4 numbers
-hidden = must not include hidden characters: type in any text you pasted

format = Version of the form
    .wrong_type = { -unread }: enter the version of the form
    .not_a_number = Version of the form must be a number
    .not_a_number-range = Version of the form must be one number
    .not_whole = Version of the form must be a whole number
    .out_of_range = Version of the form must be { $max ->
        [1] { $max }
       *[other] between { $min } and { $max }
    }

reference = Reference of the application
    .wrong_type = { -unread }: enter the reference of the application
    .too_long = Reference of the application must be { counted.max-characters }
    .character_not_allowed = Reference of the application { -hidden }

job-role = Which role are you applying for?
    .wrong_type = { -unread }: select the role you are applying for
    .not_a_choice = Select from the list the role you are applying for
    .role_other = This form is for another role: use the form of the role you are applying for

job-vacancy = Reference of the advert
    .wrong_type = { -unread }: enter the reference of the advert
    .too_long = Reference of the advert must be { counted.max-characters }
    .character_not_allowed = Reference of the advert { -hidden }
    .not_a_choice = Enter the reference of the advert you are answering, or leave it blank
    .in_past = The advert has closed: look for one that is still open
    .in_future = The advert is not open yet: save your answers and come back

job-regions = Which regions would you work in?
    .hint = Select all that apply
    .missing = Select the regions you would work in
    .wrong_type = { -unread }: select the regions you would work in
    .not_a_choice = Select from the list the regions you would work in
    .duplicate = Select each region only once

job-environments = Where would you prefer to work?
    .hint = You will be told where you are placed. Select all that apply
    .wrong_type = { -unread }: select where you would prefer to work
    .not_a_choice = Select from the list where you would prefer to work
    .duplicate = Select each place only once

job-working_pattern = How would you like to work?
    .missing = Select how you would like to work
    .wrong_type = { -unread }: select how you would like to work
    .not_a_choice = Select from the list how you would like to work

job-hours_per_week = How many hours a week would you like to work?
    .hint = For example, 37 or 18.5
    .wrong_type = { -unread }: enter the hours a week you would like to work
    .not_a_number = Hours a week must be a number
    .not_a_number-range = Hours a week must be one number: enter an average if they vary
    .out_of_range = Hours a week must be between { $min } and { $max }

job-max_travel_miles = How far would you travel to work, in miles?
    .wrong_type = { -unread }: enter how many miles you would travel to work
    .not_a_number = Miles you would travel to work must be a number
    .not_a_number-range = Miles you would travel to work must be one number: enter the most you would travel
    .not_whole = Miles you would travel to work must be a whole number
    .out_of_range = Miles you would travel to work must be between { $min } and { $max }

personal_details-full_name = Full name
    .missing = Enter your full name
    .wrong_type = { -unread }: enter your full name
    .too_long = Full name must be { counted.max-characters }
    .character_not_allowed = Full name must only include letters, numbers, spaces and punctuation
    .no_letter = Full name must include at least one letter

personal_details-previous_names = Previous names
    .hint = Any other names you have had, such as a name before marriage
    .wrong_type = { -unread }: enter your previous names
    .too_long = Previous names must be { counted.max-characters }
    .character_not_allowed = Previous names must only include letters, numbers, spaces and punctuation

personal_details-no_fixed_address = Do you have no fixed address?
    .hint = If so, you can still give an address where post reaches you, such as that of a hostel
    .wrong_type = { personal_details-no_fixed_address.not_a_choice }
    .not_a_choice = Select yes if you have no fixed address

personal_details-address-line_1 = Address line 1
    .missing = Enter address line 1, typically the building and street
    .wrong_type = { -unread }: enter address line 1
    .too_long = Address line 1 must be { counted.max-characters }
    .character_not_allowed = Address line 1 { -hidden }

personal_details-address-line_2 = Address line 2
    .wrong_type = { -unread }: enter address line 2
    .too_long = Address line 2 must be { counted.max-characters }
    .character_not_allowed = Address line 2 { -hidden }

personal_details-address-line_3 = Address line 3
    .wrong_type = { -unread }: enter address line 3
    .too_long = Address line 3 must be { counted.max-characters }
    .character_not_allowed = Address line 3 { -hidden }

personal_details-address-town = Town or city
    .missing = Enter your town or city
    .wrong_type = { -unread }: enter your town or city
    .too_long = Town or city must be { counted.max-characters }
    .character_not_allowed = Town or city { -hidden }

personal_details-address-county = County
    .wrong_type = { -unread }: enter your county
    .too_long = County must be { counted.max-characters }
    .character_not_allowed = County { -hidden }

personal_details-address-country = Country
    .hint = If you leave this blank, we take it to be the United Kingdom
    .wrong_type = { -unread }: select your country
    .not_a_choice = Select your country from the list

personal_details-address-postcode = Postcode
    .missing = Enter your postcode
    .wrong_type = { -unread }: enter your postcode
    .too_long = Postcode must be { counted.max-characters }
    .character_not_allowed = Postcode { -hidden }
    .postcode_partial = Enter a full UK postcode
    .postcode_shape = Enter a full UK postcode, like SW1A 1AA
    .postcode_letter = Postcode must be a UK postcode: check the letter in place { $place }
    .postcode_not_uk = Postcode must be a UK postcode, or change the country
    .postcode_not_uk-eircode = Postcode is an Irish Eircode: change the country to Ireland or enter a UK postcode
    .postcode_not_uk-gibraltar = Postcode is for Gibraltar: change the country or enter a UK postcode
    .postcode_not_uk-overseas_territory = Postcode is for an overseas territory: change the country or enter a UK postcode
    .postcode_not_uk-statistical = Postcode is for people with no fixed address: say that you have none, or enter a UK postcode
    .postcode_not_uk-bfpo_number = Postcode is a BFPO number: enter the postcode that goes with it, which starts with BF1
    .postcode_area_unknown = Postcode starts with letters we do not know: check them

personal_details-email = Email address
    .hint = We use it only to write to you about this application
    .missing = Enter your email address
    .wrong_type = { -unread }: enter your email address
    .too_long = Email address must be { counted.max-characters }
    .character_not_allowed = Email address { -hidden }
    .email_no_at = Email address must have one @, like name@example.com
    .email_local = Email address must have letters, numbers and single dots before the @
    .email_local-character = Email address must not have { $character } before the @
    .email_local-curly_apostrophe = Email address must have a straight apostrophe (') instead of a curly one
    .email_domain = Email address must have a real address after the @, like example.com
    .email_domain-character = Email address must not have { $character } after the @
    .email_domain_no_dot = Email address must have a full address after the @, like example.com
    .contact_needed = Enter an email address or a telephone number, so that we can reach you

personal_details-phone = Telephone number
    .hint = For numbers outside the UK, include the country code
    .missing = Enter your telephone number
    .wrong_type = { -unread }: enter your telephone number
    .character_not_allowed = Telephone number must only include numbers, spaces, hyphens, brackets and a plus sign
    .phone_too_short = Telephone number must have more numbers: check that none is left out
    .phone_too_short-zero = Telephone number must have more numbers to be a UK number: check that none is left out, or add the country code, like +353, if it is from another country
    .phone_too_short-other = Telephone number must have more numbers: check that none is left out, such as an area code
    .phone_too_long = Telephone number must have fewer numbers: check that none is added
    .phone_too_long-zero = Telephone number must have fewer numbers to be a UK number: check that none is added, or add the country code, like +353, if it is from another country
    .phone_prefix = Telephone number must start with 0 as UK numbers do, or with + and a country code
    .phone_prefix-zero = Telephone number does not start like a UK number: check it, or add the country code, like +353, if it is from another country
    .phone_prefix-code = Telephone number must have a UK number after the 44: check it
    .phone_country = Telephone number must have a country code that is in use, like +353
    .phone_country-other = Telephone number must start with 0 if it is a UK number, or with + and a country code, like +353
    .phone_reserved = Telephone number is reserved for drama and examples: check that it is yours
    .phone_personal = Telephone number is a UK personal number, which starts with 070: check that it is right, and not from another country
    .phone_pager = Telephone number is a UK pager number, which starts with 076: check that we can call you on it
    .phone_premium = Telephone number is a UK premium rate number, which starts with 09: check that it is right, and not from another country
    .phone_extension = Telephone number has an extension, which we keep apart from the number: check that it is right
    .contact_needed = Enter an email address or a telephone number, so that we can reach you

personal_details-alternative_phone = Another telephone number
    .wrong_type = { -unread }: enter the other telephone number
    .character_not_allowed = Other telephone number must only include numbers, spaces, hyphens, brackets and a plus sign
    .phone_too_short = Other telephone number must have more numbers: check that none is left out
    .phone_too_short-zero = Other telephone number must have more numbers to be a UK number: check that none is left out, or add the country code, like +353, if it is from another country
    .phone_too_short-other = Other telephone number must have more numbers: check that none is left out, such as an area code
    .phone_too_long = Other telephone number must have fewer numbers: check that none is added
    .phone_too_long-zero = Other telephone number must have fewer numbers to be a UK number: check that none is added, or add the country code, like +353, if it is from another country
    .phone_prefix = Other telephone number must start with 0 as UK numbers do, or with + and a country code
    .phone_prefix-zero = Other telephone number does not start like a UK number: check it, or add the country code, like +353, if it is from another country
    .phone_prefix-code = Other telephone number must have a UK number after the 44: check it
    .phone_country = Other telephone number must have a country code that is in use, like +353
    .phone_country-other = Other telephone number must start with 0 if it is a UK number, or with + and a country code, like +353
    .phone_reserved = Other telephone number is reserved for drama and examples: check that it is yours
    .phone_personal = Other telephone number is a UK personal number, which starts with 070: check that it is right, and not from another country
    .phone_pager = Other telephone number is a UK pager number, which starts with 076: check that we can call you on it
    .phone_premium = Other telephone number is a UK premium rate number, which starts with 09: check that it is right, and not from another country
    .phone_extension = Other telephone number has an extension, which we keep apart from the number: check that it is right
    .same_number = Other telephone number is the same as the first: enter another, or leave it blank

right_to_work-nationalities = What are your nationalities?
    .hint = Select every nationality you hold, up to 5
    .missing = Select your nationalities
    .wrong_type = { -unread }: select your nationalities
    .not_a_choice = Select your nationalities from the list
    .too_many = Select { $max ->
        [one] { $max } nationality
       *[other] { $max } nationalities
    } or fewer
    .duplicate = Select each nationality only once
    .nationality_may_be_missing = Check that you have selected all your nationalities: this proof is usually held by British or Irish citizens

right_to_work-proof = How will you prove your right to work in the UK?
    .hint = You need not have it yet. It is checked before your first day
    .missing = Select how you will prove your right to work
    .wrong_type = { -unread }: select how you will prove your right to work
    .not_a_choice = Select from the list how you will prove your right to work
    .proof_needs_nationality = Proof of your right to work does not go with the nationalities you selected: choose another proof
    .proof_needs_nationality-instead = Proof of your right to work does not go with the nationalities you selected: you could choose { $instead }
    .document_not_listed = Proof of your right to work is not on the list of accepted proofs: get one that is
    .document_not_listed-instead = Proof of your right to work is not on the list of accepted proofs: you could get { $instead }
    .proof_unusual_for_nationality = Proof of your right to work is unusual for the nationalities you selected: check it
    .ecs_check_needed = The employer will check your right to work with the Home Office: you do not need to do anything
    .share_code_not_for_nationality = British and Irish citizens cannot get a share code: choose another proof
    .share_code_not_for_nationality-instead = British and Irish citizens cannot get a share code: you could choose { $instead }
    .card_not_accepted = Cards are no longer accepted as proof: get a share code, as your permission may last longer than the card says
    .no_proof_yet = You will need proof of your right to work before your first day: find out which document fits you
    .no_proof_yet-instead = You will need proof of your right to work before your first day: you could get { $instead }

right_to_work-share_code = Share code
    .hint = 9 letters and numbers, starting with W
    .missing = Enter your share code
    .wrong_type = { -unread }: enter your share code
    .character_not_allowed = Share code must only include letters and numbers
    .answer_not_asked = We do not need to know your share code, { -not-needed }
    .share_code_length = Share code must be 9 letters and numbers
    .share_code_characters = Share code must only include letters and numbers
    .share_code_for_renting = Share code must be for work: this one is for renting
    .share_code_for_other_use = Share code must be for work: this one is for another use
    .share_code_start = Share code must start with W: get a share code for work
    .share_code_expired = Share code has expired, because codes last { counted.days }: get a new one
    .share_code_last_day = Share code expires today: you will need a new one
    .share_code_renew = Share code lasts { counted.days }, so you may be asked for a new one later

right_to_work-date_of_birth = Date of birth
    .hint = It goes with your share code. For example, 27 3 1997
    .missing = Enter your date of birth
    .wrong_type = { -unread }: enter your date of birth
    .answer_not_asked = We do not need to know your date of birth, { -not-needed }
    .date_incomplete = Date of birth must include a { $parts }
    .date_not_real = Date of birth must be a real date
    .date_not_real-date_time = Date of birth must be a { $parts }, without a time
    .year_digits = { -year-digits }
    .in_future = Date of birth must be in the past
    .too_young = Date of birth must be the same as or before { $since }: you have to be { $min } or over
    .too_old = Date of birth is too long ago: check the year

right_to_work-share_code_issued_on = When did you get the share code?
    .hint = If you know it
    .wrong_type = { -unread }: enter the date you got the share code
    .answer_not_asked = We do not need to know when you got the share code, { -not-needed }
    .date_incomplete = Date you got the share code must include a { $parts }
    .date_not_real = Date you got the share code must be a real date
    .date_not_real-date_time = Date you got the share code must be a { $parts }, without a time
    .year_digits = { -year-digits }
    .in_future = Date you got the share code must be today or in the past
    .before = Date you got the share code must be the same as or after { $bound }
    .after = Date you got the share code must be the same as or before { $bound }

right_to_work-permission_limit = How long may you work in the UK?
    .wrong_type = { -unread }: select how long you may work in the UK
    .not_a_choice = Select from the list how long you may work in the UK
    .answer_not_asked = We do not need to know how long you may work in the UK, { -not-needed }
    .permission_limit_not_given = Select how long you may work in the UK, if you know: otherwise a person will look at it

right_to_work-permission_ends_on = When does your permission to work end?
    .hint = The date of your permission, not of a document
    .missing = Enter the date your permission to work ends
    .wrong_type = { -unread }: enter the date your permission to work ends
    .answer_not_asked = We do not need to know when your permission to work ends, { -not-needed }
    .date_incomplete = Date your permission to work ends must include a { $parts }
    .date_not_real = Date your permission to work ends must be a real date
    .date_not_real-date_time = Date your permission to work ends must be a { $parts }, without a time
    .year_digits = { -year-digits }
    .permission_ended = Check the date your permission to work ends: it has passed

right_to_work-settlement = What is your status under the EU Settlement Scheme?
    .wrong_type = { -unread }: select your status under the EU Settlement Scheme
    .not_a_choice = Select your status under the EU Settlement Scheme from the list
    .answer_not_asked = We do not need to know your status under the EU Settlement Scheme, { -not-needed }

right_to_work-notice_ground = What are you waiting for?
    .missing = Select what you are waiting for
    .wrong_type = { -unread }: select what you are waiting for
    .not_a_choice = Select from the list what you are waiting for
    .answer_not_asked = We do not need to know what you are waiting for, { -not-needed }

right_to_work-notice_issued_on = Date of the Positive Verification Notice
    .wrong_type = { -unread }: enter the date of the Positive Verification Notice
    .answer_not_asked = Only the employer has the date of the Positive Verification Notice, so we have left this answer out
    .date_incomplete = Date of the Positive Verification Notice must include a { $parts }
    .date_not_real = Date of the Positive Verification Notice must be a real date
    .date_not_real-date_time = Date of the Positive Verification Notice must be a { $parts }, without a time
    .year_digits = { -year-digits }
    .before = Date of the Positive Verification Notice must be the same as or after { $bound }
    .date_after_check = Date of the Positive Verification Notice must be the same as or before the date of the check
    .notice_expired = Get a new Positive Verification Notice: this one is more than 6 months old

right_to_work-ecs_verified = Did the Employer Checking Service confirm the document?
    .wrong_type = { right_to_work-ecs_verified.not_a_choice }
    .not_a_choice = Select yes if the Employer Checking Service confirmed the document
    .answer_not_asked = Only the employer hears from the Employer Checking Service, so we have left this answer out

right_to_work-identity_document = Which document is your digital identity made from?
    .missing = Select the document your digital identity is made from
    .wrong_type = { -unread }: select the document your digital identity is made from
    .not_a_choice = Select from the list the document your digital identity is made from
    .answer_not_asked = We do not need to know which document your digital identity is made from, { -not-needed }
    .proof_needs_nationality = Document of your digital identity does not go with the nationalities you selected: choose another proof
    .proof_needs_nationality-instead = Document of your digital identity does not go with the nationalities you selected: you could choose { $instead }

right_to_work-document_name = What is the document called?
    .wrong_type = { -unread }: enter what the document is called
    .too_long = Name of the document must be { counted.max-characters }
    .character_not_allowed = Name of the document { -hidden }
    .answer_not_asked = We do not need to know what the document is called, { -not-needed }

right_to_work-document_number = Document number
    .missing = Enter the number of the document
    .wrong_type = { -unread }: enter the number of the document
    .too_long = Document number must be { counted.max-characters }
    .too_short = Document number must be { counted.min-characters }
    .character_not_allowed = Document number must only include letters and numbers
    .answer_not_asked = We do not need to know the number of the document, { -not-needed }
    .number_unusual = Document number is not the usual shape: check it

right_to_work-document_expires_on = When does the document expire?
    .hint = For example, 27 3 2031
    .missing = Enter the date the document expires
    .wrong_type = { -unread }: enter the date the document expires
    .answer_not_asked = We do not need to know when the document expires, { -not-needed }
    .date_incomplete = Date the document expires must include a { $parts }
    .date_not_real = Date the document expires must be a real date
    .date_not_real-date_time = Date the document expires must be a { $parts }, without a time
    .year_digits = { -year-digits }
    .before = Date the document expires must be the same as or after { $bound }
    .document_expired = Your document has expired: you need a current document or another proof
    .document_expired-instead = Your document has expired: choose { $instead }, which can be checked in person

right_to_work-document_issued_in = Where was the certificate issued?
    .missing = Select where the certificate was issued
    .wrong_type = { -unread }: select where the certificate was issued
    .not_a_choice = Select from the list where the certificate was issued
    .answer_not_asked = We do not need to know where the certificate was issued, { -not-needed }
    .document_not_listed = A certificate issued there is not on the list of accepted proofs: get a proof that is
    .document_not_listed-instead = A certificate issued there is not on the list of accepted proofs: you could get { $instead }

right_to_work-document_cancelled = Is the document cancelled?
    .hint = A passport with a corner cut off is cancelled
    .wrong_type = { right_to_work-document_cancelled.not_a_choice }
    .not_a_choice = Select yes if the document is cancelled
    .answer_not_asked = We do not need to know whether the document is cancelled, { -not-needed }
    .document_cancelled = Choose another proof: a cancelled document cannot prove your right to work

right_to_work-ni_document = Do you have an official paper with your National Insurance number?
    .hint = Such as a P45, a P60 or a letter from HMRC, with your name on it
    .missing = Select yes if you have an official paper with your National Insurance number
    .wrong_type = { right_to_work-ni_document.missing }
    .not_a_choice = { right_to_work-ni_document.missing }
    .answer_not_asked = We do not need to know whether you have an official paper with your National Insurance number, { -not-needed }
    .ni_document_needed = You need an official paper with your National Insurance number as well as the certificate or document

right_to_work-ni_number = National Insurance number
    .hint = It is on your payslip, P60 or letters about tax, pensions or benefits
    .wrong_type = { -unread }: enter your National Insurance number
    .character_not_allowed = National Insurance number must only include letters and numbers
    .answer_not_asked = We do not need to know your National Insurance number, { -not-needed }
    .ni_shape = Enter a National Insurance number that is 2 letters, 6 numbers, then A, B, C or D, like QQ 12 34 56 C
    .ni_prefix = National Insurance number must start with two letters that are in use: check them
    .ni_suffix = National Insurance number must end with A, B, C or D
    .ni_example = National Insurance number must be your own, not the example
    .ni_temporary = National Insurance number must not be a temporary reference number: leave it blank if you have no other
    .ni_administrative = National Insurance number starts with letters that are seldom on a person’s own number: check them

right_to_work-work_limit = Does your permission limit the work you may do?
    .wrong_type = { right_to_work-work_limit.not_a_choice }
    .not_a_choice = Select whether your permission limits the work you may do
    .answer_not_asked = We do not need to know whether your permission limits the work you may do, { -not-needed }
    .work_limit_and_post = Check how many hours your permission allows: they may not be enough for this post

right_to_work-work_permitted = May you do this work?
    .wrong_type = { right_to_work-work_permitted.not_a_choice }
    .not_a_choice = Select whether you may do this work
    .answer_not_asked = We do not need to know whether you may do this work, { -not-needed }

right_to_work-accrued_right = Do you have a right to work in the Civil Service from an earlier time?
    .hint = For example, from work there before 2021, or through a family member
    .wrong_type = { right_to_work-accrued_right.not_a_choice }
    .not_a_choice = Select whether you have an earlier right to work in the Civil Service
    .answer_not_asked = We do not need to know whether you have an earlier right to work in the Civil Service, { -not-needed }

no_qualifications = Do you have no qualifications?
    .wrong_type = { no_qualifications.not_a_choice }
    .not_a_choice = Select yes if you have no qualifications
    .declared_none_with_rows = Select no, or remove the qualifications you listed
    .answer_not_asked = This form does not ask about your qualifications, { -not-on-form }

qualifications-kind = What kind of qualification is it?
    .card = { $answer }
    .missing = Select the kind of qualification
    .wrong_type = { -unread }: select the kind of qualification
    .not_a_choice = Select the kind of qualification from the list

qualifications-name = What is the qualification called?
    .card = { $answer }
    .missing = Enter what the qualification is called
    .wrong_type = { -unread }: enter what the qualification is called
    .too_long = Name of the qualification must be { counted.max-characters }
    .character_not_allowed = Name of the qualification { -hidden }
    .answer_not_asked = We do not need to know what the qualification is called, { -not-needed }

qualifications-subject = Subject
    .card = { " " }{ $answer }
    .missing = Enter the subject
    .wrong_type = { -unread }: enter the subject
    .too_long = Subject must be { counted.max-characters }
    .character_not_allowed = Subject { -hidden }
    .answer_not_asked = We do not need to know the subject, { -not-needed }

qualifications-award = Is it a single, double, triple or short award?
    .wrong_type = { -unread }: select the award
    .not_a_choice = Select the award from the list
    .answer_not_asked = We do not need to know the award, { -not-needed }

qualifications-nation = Where was it awarded?
    .wrong_type = { -unread }: select where it was awarded
    .not_a_choice = Select from the list where it was awarded

qualifications-country = Country of the qualification
    .missing = Select the country of the qualification
    .wrong_type = { -unread }: select the country of the qualification
    .not_a_choice = Select the country of the qualification from the list
    .answer_not_asked = We do not need to know the country of the qualification, { -not-needed }

qualifications-framework = Which framework is the level in?
    .missing = Select the framework of the level
    .wrong_type = { -unread }: select the framework of the level
    .not_a_choice = Select the framework of the level from the list
    .answer_not_asked = We do not need to know the framework of the level, { -not-needed }

qualifications-level = Level
    .hint = Entry, or a number such as 2
    .card = level { $answer }
    .missing = Enter the level
    .wrong_type = { -unread }: enter the level
    .not_a_choice = Level must be entry or a number
    .answer_not_asked = We do not need to know the level, { -not-needed }
    .level_not_in_framework = Check the level and the framework: that framework does not have that level
    .level_not_offered = Check the level: this qualification is not offered at it

qualifications-paper_level = Which paper did you sit?
    .wrong_type = { -unread }: select the paper you sat
    .not_a_choice = Select from the list the paper you sat
    .answer_not_asked = We do not need to know which paper you sat, { -not-needed }
    .grade_unusual = Paper you sat is unusual for this qualification: check it
    .paper_level_not_given = Select the paper you sat, if you know: otherwise a person will look at the grade

qualifications-regulated = Is the qualification regulated by an official body?
    .wrong_type = { qualifications-regulated.not_a_choice }
    .not_a_choice = Select whether the qualification is regulated
    .answer_not_asked = We do not need to know whether the qualification is regulated, { -not-needed }

qualifications-status = Do you have the result?
    .hint = If you leave this blank, we take it that you have the result
    .wrong_type = { qualifications-status.not_a_choice }
    .not_a_choice = Select whether you have the result

qualifications-grade = Grade
    .card = grade { $answer }
    .missing = Enter the grade
    .wrong_type = { -unread }: enter the grade
    .too_long = Grade must be { counted.max-characters }
    .character_not_allowed = Grade { -hidden }
    .grade_unknown = Grade must be one that this qualification has: { $accepted }
    .grade_unknown-award = Grade must be one that this qualification has: { $accepted } (or change the award to { $award })
    .grade_unusual = Grade is unusual for this qualification: check it
    .grade_not_in_year = Check the grade and the year: this qualification did not have that grade in that year
    .grade_not_in_nation = Check the grade and where it was awarded: this qualification does not have that grade there

qualifications-grade_not_known = Have you forgotten the grade or lost the certificate?
    .wrong_type = { qualifications-grade_not_known.not_a_choice }
    .not_a_choice = Select yes if you have forgotten the grade or lost the certificate

qualifications-year = Year of the award
    .hint = You need not answer. It is never shown to those who assess you
    .wrong_type = { -unread }: enter the year of the award
    .date_not_real = Year of the award must be a real year
    .year_digits = Year of the award must include 4 numbers
    .before = Year of the award must be the same as or after { $bound }
    .before_plausible_age = Year of the award is very early in your life: check the year
    .grade_not_in_year = Check the grade and the year: this qualification did not have that grade in that year
    .year_unusual = Year of the award is unusual for this qualification: check it
    .year_in_future = Year of the award must be this year or in the past, unless you are still studying

qualifications-institution = School, college or university
    .hint = You need not answer. It is never shown to those who assess you
    .wrong_type = { -unread }: enter the school, college or university
    .too_long = School, college or university must be { counted.max-characters }
    .character_not_allowed = School, college or university { -hidden }

qualifications-studied_from = When did you begin to study?
    .hint = For example, 9 2012
    .wrong_type = { -unread }: enter the month you began to study
    .date_incomplete = Date you began to study must include a { $parts }
    .date_not_real = Date you began to study must be a real date
    .date_not_real-date_time = Date you began to study must be a { $parts }, without a time
    .year_digits = { -year-digits }
    .before = Date you began to study must be the same as or after { $bound }
    .before_plausible_age = Date you began to study is very early in your life: check the year

qualifications-studied_to = When did you stop studying?
    .hint = For example, 6 2014
    .wrong_type = { -unread }: enter the month you stopped studying
    .date_incomplete = Date you stopped studying must include a { $parts }
    .date_not_real = Date you stopped studying must be a real date
    .date_not_real-date_time = Date you stopped studying must be a { $parts }, without a time
    .year_digits = { -year-digits }
    .before = Date you stopped studying must be the same as or after { $bound }
    .ends_before_start = Date you stopped studying must be the same as or after the date you began

qualifications-full_time = Did you study full time?
    .wrong_type = { qualifications-full_time.not_a_choice }
    .not_a_choice = Select yes if you studied full time

qualifications-comparability_reference = Reference of the statement of comparability
    .hint = If you have a statement, such as one from UK ENIC
    .missing = Enter the reference of the statement of comparability
    .wrong_type = { -unread }: enter the reference of the statement of comparability
    .too_long = Reference of the statement of comparability must be { counted.max-characters }
    .character_not_allowed = Reference of the statement of comparability { -hidden }
    .answer_not_asked = We do not need to know the reference of the statement of comparability, { -not-needed }

qualifications-comparable_level = What level does the statement say?
    .missing = Enter the level that the statement says
    .wrong_type = { -unread }: enter the level that the statement says
    .too_long = Level of the statement must be { counted.max-characters }
    .character_not_allowed = Level of the statement { -hidden }
    .answer_not_asked = We do not need to know the level that the statement says, { -not-needed }

training-title = What was the training called?
    .card = { $answer }
    .missing = Enter what the training was called
    .wrong_type = { -unread }: enter what the training was called
    .too_long = Name of the training must be { counted.max-characters }
    .character_not_allowed = Name of the training { -hidden }

training-provider = Who gave the training?
    .card = { $answer }
    .missing = Enter who gave the training
    .wrong_type = { -unread }: enter who gave the training
    .too_long = Name of the training provider must be { counted.max-characters }
    .character_not_allowed = Name of the training provider { -hidden }

training-completed = When did you complete it?
    .hint = For example, 9 2024
    .card = { $answer }
    .missing = Enter the month you completed the training
    .wrong_type = { -unread }: enter the month you completed the training
    .date_incomplete = Date you completed the training must include a { $parts }
    .date_not_real = Date you completed the training must be a real date
    .date_not_real-date_time = Date you completed the training must be a { $parts }, without a time
    .year_digits = { -year-digits }
    .in_future = Date you completed the training must be today or in the past
    .before = Date you completed the training must be the same as or after { $bound }

training-relevance = How does it help in this role?
    .hint = Training only counts when you say how it helps
    .wrong_type = { -unread }: enter how the training helps in this role
    .too_long = How the training helps in this role must be { counted.max-characters }
    .too_many_words = How the training helps in this role must be { counted.max-words }
    .character_not_allowed = How the training helps in this role { -hidden }
    .explain_relevance = Say how the training helps in this role: it may count only if you do

no_employment = If you have never had a job, why is that?
    .wrong_type = { -unread }: enter why you have never had a job
    .too_long = Why you have never had a job must be { counted.max-characters }
    .too_many_words = Why you have never had a job must be { counted.max-words }
    .character_not_allowed = Why you have never had a job { -hidden }
    .declared_none_with_rows = Leave this blank, or remove the jobs you listed
    .answer_not_asked = This form does not ask about your jobs, { -not-on-form }

employment-employer = Name of the employer
    .card = { $answer }
    .missing = Enter the name of the employer
    .wrong_type = { -unread }: enter the name of the employer
    .too_long = Name of the employer must be { counted.max-characters }
    .character_not_allowed = Name of the employer { -hidden }

employment-job_title = Job title
    .card = { $answer }
    .missing = Enter the job title
    .wrong_type = { -unread }: enter the job title
    .too_long = Job title must be { counted.max-characters }
    .character_not_allowed = Job title { -hidden }

employment-start = When did the job begin?
    .hint = For example, 9 2019
    .card = from { $answer }
    .missing = Enter the month the job began
    .wrong_type = { -unread }: enter the month the job began
    .date_incomplete = Date the job began must include a { $parts }
    .date_not_real = Date the job began must be a real date
    .date_not_real-date_time = Date the job began must be a { $parts }, without a time
    .year_digits = { -year-digits }
    .in_future = Date the job began must be today or in the past
    .before = Date the job began must be the same as or after { $bound }
    .before_plausible_age = Date the job began is very early in your life: check the year

employment-current = Is this your current job?
    .card = { " " }to now
    .wrong_type = { employment-current.not_a_choice }
    .not_a_choice = Select yes if this is your current job

employment-end = When did the job end?
    .hint = Leave it blank if you still have the job
    .card = { " " }to { $answer }
    .missing = Enter the month the job ended
    .wrong_type = { -unread }: enter the month the job ended
    .date_incomplete = Date the job ended must include a { $parts }
    .date_not_real = Date the job ended must be a real date
    .date_not_real-date_time = Date the job ended must be a { $parts }, without a time
    .year_digits = { -year-digits }
    .in_future = Date the job ended must be today or in the past
    .before = Date the job ended must be the same as or after { $bound }
    .ends_before_start = Date the job ended must be the same as or after the date it began
    .current_with_past_end = Date the job ended must be after this month, or blank, if you still have the job

employment-dates_estimated = Are the dates estimates?
    .hint = A year alone will then do
    .wrong_type = { employment-dates_estimated.not_a_choice }
    .not_a_choice = Select yes if the dates are estimates
    .dates_estimated = Give exact dates if you can: gaps beside estimated dates cannot be worked out exactly

employment-duties = What did you do?
    .missing = Enter what you did in the job
    .wrong_type = { -unread }: enter what you did in the job
    .too_long = What you did in the job must be { counted.max-characters }
    .too_many_words = What you did in the job must be { counted.max-words }
    .character_not_allowed = What you did in the job { -hidden }

employment-skills = Which of these does the job show?
    .hint = Select all that apply
    .wrong_type = { -unread }: select the skills that the job shows
    .not_a_choice = Select from the list the skills that the job shows
    .duplicate = Select each skill only once

employment-reason_for_leaving = Why did you leave?
    .wrong_type = { -unread }: enter why you left the job
    .too_long = Why you left the job must be { counted.max-characters }
    .too_many_words = Why you left the job must be { counted.max-words }
    .character_not_allowed = Why you left the job { -hidden }

breaks-start = When did the break begin?
    .hint = For example, 9 2019
    .card = from { $answer }
    .missing = Enter the month the break began
    .wrong_type = { -unread }: enter the month the break began
    .date_incomplete = Date the break began must include a { $parts }
    .date_not_real = Date the break began must be a real date
    .date_not_real-date_time = Date the break began must be a { $parts }, without a time
    .year_digits = { -year-digits }
    .in_future = Date the break began must be today or in the past
    .before = Date the break began must be the same as or after { $bound }

breaks-end = When did the break end?
    .hint = Leave it blank if it goes on
    .card = { " " }to { $answer }
    .wrong_type = { -unread }: enter the month the break ended
    .date_incomplete = Date the break ended must include a { $parts }
    .date_not_real = Date the break ended must be a real date
    .date_not_real-date_time = Date the break ended must be a { $parts }, without a time
    .year_digits = { -year-digits }
    .in_future = Date the break ended must be today or in the past
    .before = Date the break ended must be the same as or after { $bound }
    .ends_before_start = Date the break ended must be the same as or after the date it began

breaks-reason = What were you doing?
    .hint = You need not answer. Caring, illness, study and travel are all good reasons
    .wrong_type = { -unread }: enter what you were doing
    .too_long = What you were doing must be { counted.max-characters }
    .too_many_words = What you were doing must be { counted.max-words }
    .character_not_allowed = What you were doing { -hidden }

voluntary-organisation = Organisation
    .card = { $answer }
    .missing = Enter the name of the organisation
    .wrong_type = { -unread }: enter the name of the organisation
    .too_long = Name of the organisation must be { counted.max-characters }
    .character_not_allowed = Name of the organisation { -hidden }

voluntary-role = Your role
    .card = { $answer }
    .missing = Enter what your role was
    .wrong_type = { -unread }: enter what your role was
    .too_long = Your role must be { counted.max-characters }
    .character_not_allowed = Your role { -hidden }
    .same_paid_and_unpaid = Your role is also listed as employment: check that it belongs in both

voluntary-start = When did it begin?
    .hint = For example, 9 2019
    .card = from { $answer }
    .missing = Enter the month it began
    .wrong_type = { -unread }: enter the month it began
    .date_incomplete = Date it began must include a { $parts }
    .date_not_real = Date it began must be a real date
    .date_not_real-date_time = Date it began must be a { $parts }, without a time
    .year_digits = { -year-digits }
    .in_future = Date it began must be today or in the past
    .before = Date it began must be the same as or after { $bound }
    .before_plausible_age = Date it began is very early in your life: check the year

voluntary-current = Do you still do this?
    .card = { " " }to now
    .wrong_type = { voluntary-current.not_a_choice }
    .not_a_choice = Select yes if you still do this

voluntary-end = When did it end?
    .hint = Leave it blank if you still do it
    .card = { " " }to { $answer }
    .missing = Enter the month it ended
    .wrong_type = { -unread }: enter the month it ended
    .date_incomplete = Date it ended must include a { $parts }
    .date_not_real = Date it ended must be a real date
    .date_not_real-date_time = Date it ended must be a { $parts }, without a time
    .year_digits = { -year-digits }
    .in_future = Date it ended must be today or in the past
    .before = Date it ended must be the same as or after { $bound }
    .ends_before_start = Date it ended must be the same as or after the date it began
    .current_with_past_end = Date it ended must be after this month, or blank, if you still do it

voluntary-dates_estimated = Are the dates estimates?
    .hint = A year alone will then do
    .wrong_type = { voluntary-dates_estimated.not_a_choice }
    .not_a_choice = Select yes if the dates are estimates
    .dates_estimated = Give exact dates if you can: gaps beside estimated dates cannot be worked out exactly

voluntary-hours_per_week = How many hours a week, on average?
    .hint = For example, 4 or 7.5
    .wrong_type = { -unread }: enter the hours a week
    .not_a_number = Hours a week must be a number
    .not_a_number-range = Hours a week must be one number: enter an average if they vary
    .out_of_range = Hours a week must be between { $min } and { $max }
    .hours_unusual = Hours a week are more than { $max }: check that this is right

voluntary-description = What did you do?
    .missing = Enter what you did
    .wrong_type = { -unread }: enter what you did
    .too_long = What you did must be { counted.max-characters }
    .too_many_words = What you did must be { counted.max-words }
    .character_not_allowed = What you did { -hidden }

voluntary-skills = Which of these does it show?
    .hint = Select all that apply
    .wrong_type = { -unread }: select the skills that it shows
    .not_a_choice = Select from the list the skills that it shows
    .duplicate = Select each skill only once

# Whatever statement a post asks for; `$answer` is what its policy calls the answer.
statements-any =
    .missing = Enter your answer to ‘{ $answer }’
    .wrong_type = { -unread }: enter ‘{ $answer }’ again
    .too_long = { $answer } must be { counted.max-characters }
    .too_many_words = { $answer } must be { counted.max-words }
    .too_few_words = { $answer } must be { counted.min-words }
    .character_not_allowed = { $answer } { -hidden }
    .statement_short = { $answer } is short: you have room to say more
    .same_text = { $answer } has the same text as another answer: write something different for each
    .copied_text = { $answer } reads the same as an earlier application: write about this role
    .names_other_employer = { $answer } names an employer other than the one you are applying to: check that this is right
    .names_applicant = { $answer } may name you: leave out your name and email address, as those who assess you will not see them
    .answer_not_asked = We do not need to know ‘{ $answer }’, { -not-needed }

declarations-information_is_true = Is the information you have given true and complete?
    .missing = Select yes if the information you have given is true and complete
    .wrong_type = { declarations-information_is_true.missing }
    .not_a_choice = { declarations-information_is_true.missing }

declarations-conflict_of_interest = Do you have a conflict of interest?
    .hint = For example, somebody close to you works there, or would have to do with you at work
    .missing = Select yes if you have a conflict of interest
    .wrong_type = { declarations-conflict_of_interest.missing }
    .not_a_choice = { declarations-conflict_of_interest.missing }

declarations-conflict_details = What is the conflict of interest?
    .hint = You need not name anybody
    .missing = Enter what the conflict of interest is
    .wrong_type = { -unread }: enter what the conflict of interest is
    .too_long = Details of the conflict of interest must be { counted.max-characters }
    .too_many_words = Details of the conflict of interest must be { counted.max-words }
    .character_not_allowed = Details of the conflict of interest { -hidden }
    .answer_not_asked = We do not need to know what the conflict of interest is, { -not-needed }

declarations-adjustments_needed = Do you need any adjustments in the selection?
    .hint = For example, more time, or a room without steps. It does not affect the decision
    .missing = Select yes if you need any adjustments in the selection
    .wrong_type = { declarations-adjustments_needed.missing }
    .not_a_choice = { declarations-adjustments_needed.missing }

declarations-adjustments_details = Which adjustments do you need?
    .missing = Enter which adjustments you need
    .wrong_type = { -unread }: enter which adjustments you need
    .too_long = Details of the adjustments you need must be { counted.max-characters }
    .too_many_words = Details of the adjustments you need must be { counted.max-words }
    .character_not_allowed = Details of the adjustments you need { -hidden }
    .answer_not_asked = We do not need to know which adjustments you need, { -not-needed }

declarations-guaranteed_interview = Do you want to use a scheme that guarantees an interview?
    .hint = You have to meet the minimum standard for the role
    .wrong_type = { -unread }: select the schemes you want to use
    .not_a_choice = Select from the list the schemes you want to use
    .none_with_others = Select the schemes you want to use, or select ‘None of these’
    .duplicate = Select each scheme only once

declarations-convictions = Do you have any convictions?
    .hint = A conviction does not rule you out of every role. Not telling us about one may
    .missing = Select whether you have any convictions
    .wrong_type = { declarations-convictions.missing }
    .not_a_choice = { declarations-convictions.missing }
    .answer_not_asked = We do not need to know whether you have any convictions, { -not-needed }

declarations-convictions_details = What are they?
    .missing = Enter what your convictions are
    .wrong_type = { -unread }: enter what your convictions are
    .too_long = Details of your convictions must be { counted.max-characters }
    .too_many_words = Details of your convictions must be { counted.max-words }
    .character_not_allowed = Details of your convictions { -hidden }
    .answer_not_asked = We do not need to know what your convictions are, { -not-needed }

declarations-uk_residence_3_years = Have you lived in the UK for the last 3 years?
    .missing = Select yes if you have lived in the UK for the last 3 years
    .wrong_type = { declarations-uk_residence_3_years.missing }
    .not_a_choice = { declarations-uk_residence_3_years.missing }
    .answer_not_asked = We do not need to know whether you have lived in the UK for the last 3 years, { -not-needed }

any = Answer
    .any-code = Check this answer
    .missing = Enter an answer
    .wrong_type = We could not read your answer: enter it again
    .too_long = Answer must be { counted.max-characters }
    .too_short = Answer must be { counted.min-characters }
    .too_many_words = Answer must be { counted.max-words }
    .too_few_words = Answer must be { counted.min-words }
    .character_not_allowed = Check each character of the answer: one of them cannot be used here
    .no_letter = Answer must include at least one letter
    .not_a_choice = Select an answer from the list
    .role_other = This form is for another role: use the form of the role you are applying for
    .none_with_others = Select an answer, or select ‘None of these’
    .answer_not_asked = Your other answers mean that we do not need this one, so we have left it out
    .unknown_key = We have kept { counted.unasked }, sent with this answer
    .unknown_key-meant = { any.unknown_key }: { counted.meant }
    .duplicate_key = This answer was sent more than once, in whole or in part: we have used the last one
    .duplicate_key-count = We have kept { counted.unasked }, sent more than once with this answer
    .too_many = Give { $max ->
        [one] { $max } answer
       *[other] { $max } answers
    } or fewer
    .duplicate = This answer is the same as an earlier one: remove it if it is there by mistake
    .declared_none_with_rows = Leave this blank, or remove what you listed
    .not_a_number = Answer must be a number
    .not_a_number-range = Answer must be one number
    .not_whole = Answer must be a whole number
    .out_of_range = Answer must be between { $min } and { $max }
    .date_incomplete = Answer must include a { $parts }
    .date_not_real = Answer must be a real date
    .date_not_real-date_time = Answer must be a { $parts }, without a time
    .year_digits = { -year-digits }
    .in_future = Answer must be today or in the past
    .before = Answer must be the same as or after { $bound }
    .after = Answer must be the same as or before { $bound }
    .ends_before_start = Answer must be the same as or after the start
    .current_with_past_end = Answer must be after this month, or blank, if it goes on
    .dates_estimated = Give exact dates if you can: gaps beside estimated dates cannot be worked out exactly
    .too_young = Answer must be the same as or before { $since }: you have to be { $min } or over
    .too_old = Answer is too long ago: check the year
    .email_no_at = Answer must have one @, like name@example.com
    .email_local = Answer must have letters, numbers and single dots before the @
    .email_local-character = Answer must not have { $character } before the @
    .email_local-curly_apostrophe = Answer must have a straight apostrophe (') instead of a curly one
    .email_domain = Answer must have a real address after the @, like example.com
    .email_domain-character = Answer must not have { $character } after the @
    .email_domain_no_dot = Answer must have a full address after the @, like example.com
    .phone_too_short = Answer must have more numbers: check that none is left out
    .phone_too_short-zero = Answer must have more numbers to be a UK number: check that none is left out, or add the country code, like +353, if it is from another country
    .phone_too_short-other = Answer must have more numbers: check that none is left out, such as an area code
    .phone_too_long = Answer must have fewer numbers: check that none is added
    .phone_too_long-zero = Answer must have fewer numbers to be a UK number: check that none is added, or add the country code, like +353, if it is from another country
    .phone_prefix = Answer must start with 0 as UK numbers do, or with + and a country code
    .phone_prefix-zero = Answer does not start like a UK number: check it, or add the country code, like +353, if it is from another country
    .phone_prefix-code = Answer must have a UK number after the 44: check it
    .phone_country = Answer must have a country code that is in use, like +353
    .phone_country-other = Answer must start with 0 if it is a UK number, or with + and a country code, like +353
    .phone_reserved = Answer is reserved for drama and examples: check that it is yours
    .phone_personal = Answer is a UK personal number, which starts with 070: check that it is right, and not from another country
    .phone_pager = Answer is a UK pager number, which starts with 076: check that we can call you on it
    .phone_premium = Answer is a UK premium rate number, which starts with 09: check that it is right, and not from another country
    .phone_extension = Answer has an extension, which we keep apart from the number: check that it is right
    .same_number = Answer is the same as the first: enter another, or leave it blank
    .contact_needed = Enter an email address or a telephone number, so that we can reach you
    .postcode_partial = Answer must be a full UK postcode
    .postcode_shape = Answer must be a full UK postcode, like SW1A 1AA
    .postcode_letter = Answer must be a UK postcode: check the letter in place { $place }
    .postcode_not_uk = Answer must be a UK postcode, or change the country
    .postcode_not_uk-eircode = Answer is an Irish Eircode: change the country to Ireland or enter a UK postcode
    .postcode_not_uk-gibraltar = Answer is for Gibraltar: change the country or enter a UK postcode
    .postcode_not_uk-overseas_territory = Answer is for an overseas territory: change the country or enter a UK postcode
    .postcode_not_uk-statistical = Answer is for people with no fixed address: say that you have none, or enter a UK postcode
    .postcode_not_uk-bfpo_number = Answer is a BFPO number: enter the postcode that goes with it, which starts with BF1
    .postcode_area_unknown = Answer starts with letters we do not know: check them
    .ni_shape = Answer must be 2 letters, 6 numbers and a letter
    .ni_prefix = Answer must start with two letters that are in use: check them
    .ni_suffix = Answer must end with A, B, C or D
    .ni_example = Answer must be your own, not the example
    .ni_temporary = Answer must not be a temporary reference number: leave it blank if you have no other
    .ni_administrative = Answer starts with letters that are seldom on a person’s own number: check them
    .gap = Say what you were doing from { $from } to { $to }, if you wish
    .overlap = This is at the same time as another entry, which is fine
    .before_plausible_age = Answer is very early in your life: check the year
    .hours_unusual = Answer is more than { $max }: check that it is right
    .same_paid_and_unpaid = Answer is also listed as employment: check that it belongs in both
    .explain_relevance = Say how the training helps in this role: it may count only if you do
    .statement_short = Answer is short: you have room to say more
    .same_text = Answer has the same text as another answer: write something different for each
    .copied_text = Answer reads the same as an earlier application: write about this role
    .names_other_employer = Answer names an employer other than the one you are applying to: check that this is right
    .names_applicant = Answer may name you: leave out your name and email address, as those who assess you will not see them
    .proof_needs_nationality = Answer does not go with the nationalities you selected: choose another proof
    .proof_needs_nationality-instead = Answer does not go with the nationalities you selected: you could choose { $instead }
    .number_unusual = Answer is not the usual shape: check it
    .document_cancelled = Choose another proof: a cancelled document cannot prove your right to work
    .document_expired = Your document has expired: you need a current document or another proof
    .document_expired-instead = Your document has expired: choose { $instead }, which can be checked in person
    .ni_document_needed = You need an official paper with your National Insurance number as well as the certificate or document
    .document_not_listed = Answer is not on the list of accepted proofs: get one that is
    .document_not_listed-instead = Answer is not on the list of accepted proofs: you could get { $instead }
    .nationality_may_be_missing = Check that you have selected all your nationalities: this proof is usually held by British or Irish citizens
    .permission_ended = Check the date your permission to work ends: it has passed
    .proof_unusual_for_nationality = Answer is unusual for the nationalities you selected: check it
    .ecs_check_needed = The employer will check your right to work with the Home Office: you do not need to do anything
    .share_code_not_for_nationality = British and Irish citizens cannot get a share code: choose another proof
    .share_code_not_for_nationality-instead = British and Irish citizens cannot get a share code: you could choose { $instead }
    .share_code_length = Answer must be 9 letters and numbers
    .share_code_characters = Answer must only include letters and numbers
    .share_code_for_renting = Answer must be for work: this one is for renting
    .share_code_for_other_use = Answer must be for work: this one is for another use
    .share_code_start = Answer must start with W: get a share code for work
    .share_code_expired = Answer has expired, because codes last { counted.days }: get a new one
    .share_code_last_day = Answer expires today: you will need a new one
    .share_code_renew = Answer lasts { counted.days }, so you may be asked for a new one later
    .date_after_check = Answer must be the same as or before the date of the check
    .notice_expired = Get a new Positive Verification Notice: this one is more than 6 months old
    .card_not_accepted = Cards are no longer accepted as proof: get a share code, as your permission may last longer than the card says
    .no_proof_yet = You will need proof of your right to work before your first day: find out which document fits you
    .no_proof_yet-instead = You will need proof of your right to work before your first day: you could get { $instead }
    .permission_limit_not_given = Select how long you may work in the UK, if you know: otherwise a person will look at it
    .work_limit_and_post = Check how many hours your permission allows: they may not be enough for this post
    .grade_unknown = Answer must be one that this qualification has: { $accepted }
    .grade_unknown-award = Answer must be one that this qualification has: { $accepted } (or change the award to { $award })
    .grade_unusual = Answer is unusual for this qualification: check it
    .grade_not_in_year = Check the grade and the year: this qualification did not have that grade in that year
    .grade_not_in_nation = Check the grade and where it was awarded: this qualification does not have that grade there
    .year_unusual = Answer is unusual for this qualification: check it
    .year_in_future = Answer must be this year or in the past, unless you are still studying
    .paper_level_not_given = Select the paper you sat, if you know: otherwise a person will look at the grade
    .level_not_in_framework = Check the level and the framework: that framework does not have that level
    .level_not_offered = Check the level: this qualification is not offered at it
    .too_few = Give { $min ->
        [one] { $min } answer
       *[other] { $min } answers
    } or more
    .in_past = Answer must be today or in the future
    .mrz_shape = Answer must be the 2 lines of 44 or the 3 lines of 30 characters of the document
    .mrz_character = Answer has a character that cannot stand in line { $line } at place { $place }: check it
    .mrz_check_digit = Answer does not add up: compare each character with the document
    .mrz_date = Answer has a date that does not exist: compare it with the document
    .syntax = What was sent cannot be read from line { $line }, column { $column }: check it there
    .syntax-nothing = Nothing was sent: send the application
    .input_too_large = What was sent must be { $max } bytes or fewer
    .answer_too_large = Each answer must be { $max } bytes or fewer
    .too_many_rows = Each list must have { $max } entries or fewer
    .too_many_keys = Each object must have { $max } keys or fewer
    .too_many_pairs = The form must send { $max } names and values or fewer
    .nested_too_deep = Answers must be nested { $max } levels deep or fewer
    .not_utf8 = What was sent must be UTF-8 text

form = Application
    .missing = Fill in the application
    .wrong_type = The application must be one JSON object, with a key for each section: send it again
    .unknown_key = We have kept { counted.unasked }, sent with the application
    .unknown_key-meant = { form.unknown_key }: { counted.meant }
    .duplicate_key = The application was sent more than once, in whole or in part: we have used the last one
    .duplicate_key-count = We have kept { counted.unasked }, sent more than once with the application

job = The job
    .missing = Answer the questions about the job
    .wrong_type = We could not read your answers about the job: enter them again
    .answer_not_asked = This form does not ask about the job, { -not-on-form }
    .unknown_key = We have kept { counted.unasked }, sent with your answers about the job
    .unknown_key-meant = { job.unknown_key }: { counted.meant }
    .duplicate_key = Your answers about the job were sent more than once, in whole or in part: we have used the last ones
    .duplicate_key-count = We have kept { counted.unasked }, sent more than once with your answers about the job

personal_details = Personal details
    .missing = Enter your personal details
    .wrong_type = We could not read your personal details: enter them again
    .answer_not_asked = This form does not ask about your personal details, { -not-on-form }
    .unknown_key = We have kept { counted.unasked }, sent with your personal details
    .unknown_key-meant = { personal_details.unknown_key }: { counted.meant }
    .duplicate_key = Your personal details were sent more than once, in whole or in part: we have used the last ones
    .duplicate_key-count = We have kept { counted.unasked }, sent more than once with your personal details

personal_details-address = Address
    .missing = Enter your address
    .wrong_type = We could not read your address: enter it again
    .unknown_key = We have kept { counted.unasked }, sent with your address
    .unknown_key-meant = { personal_details-address.unknown_key }: { counted.meant }
    .duplicate_key = Your address was sent more than once, in whole or in part: we have used the last one
    .duplicate_key-count = We have kept { counted.unasked }, sent more than once with your address

right_to_work = Right to work
    .missing = Answer the questions about your right to work
    .wrong_type = We could not read your answers about your right to work: enter them again
    .answer_not_asked = This form does not ask about your right to work, { -not-on-form }
    .unknown_key = We have kept { counted.unasked }, sent with your answers about your right to work
    .unknown_key-meant = { right_to_work.unknown_key }: { counted.meant }
    .duplicate_key = Your answers about your right to work were sent more than once, in whole or in part: we have used the last ones
    .duplicate_key-count = We have kept { counted.unasked }, sent more than once with your answers about your right to work

qualifications = Qualifications
    .missing = Enter a qualification, or that you have none
    .wrong_type = We could not read your qualifications: enter them again
    .answer_not_asked = This form does not ask about your qualifications, { -not-on-form }
    .unknown_key = We have kept { counted.unasked }, sent with your qualifications
    .unknown_key-meant = { qualifications.unknown_key }: { counted.meant }
    .duplicate_key = Your qualifications were sent more than once, in whole or in part: we have used the last ones
    .duplicate_key-count = We have kept { counted.unasked }, sent more than once with your qualifications
    .too_many = You can list up to { $max ->
        [one] { $max } qualification
       *[other] { $max } qualifications
    }
    .duplicate = This qualification is the same as an earlier one: remove it if it is there by mistake

training = Training
    .wrong_type = We could not read your training: enter it again
    .answer_not_asked = This form does not ask about your training, { -not-on-form }
    .unknown_key = We have kept { counted.unasked }, sent with your training
    .unknown_key-meant = { training.unknown_key }: { counted.meant }
    .duplicate_key = Your training was sent more than once, in whole or in part: we have used the last one
    .duplicate_key-count = We have kept { counted.unasked }, sent more than once with your training
    .too_many = You can list up to { $max ->
        [one] { $max } training course
       *[other] { $max } training courses
    }
    .duplicate = This training course is the same as an earlier one: remove it if it is there by mistake

employment = Employment
    .missing = Enter a job, or why you have had none
    .wrong_type = We could not read your jobs: enter them again
    .answer_not_asked = This form does not ask about your jobs, { -not-on-form }
    .unknown_key = We have kept { counted.unasked }, sent with your jobs
    .unknown_key-meant = { employment.unknown_key }: { counted.meant }
    .duplicate_key = Your jobs were sent more than once, in whole or in part: we have used the last ones
    .duplicate_key-count = We have kept { counted.unasked }, sent more than once with your jobs
    .too_many = You can list up to { $max ->
        [one] { $max } job
       *[other] { $max } jobs
    }
    .duplicate = This job is the same as an earlier one: remove it if it is there by mistake
    .gap = Say what you were doing from { $from } to { $to }, if you wish
    .overlap = This job is at the same time as another, which is fine

breaks = Breaks
    .wrong_type = We could not read your breaks between jobs: enter them again
    .answer_not_asked = This form does not ask about breaks between your jobs, { -not-on-form }
    .unknown_key = We have kept { counted.unasked }, sent with your breaks between jobs
    .unknown_key-meant = { breaks.unknown_key }: { counted.meant }
    .duplicate_key = Your breaks between jobs were sent more than once, in whole or in part: we have used the last ones
    .duplicate_key-count = We have kept { counted.unasked }, sent more than once with your breaks between jobs
    .too_many = You can list up to { $max ->
        [one] { $max } break
       *[other] { $max } breaks
    }
    .duplicate = This break is the same as an earlier one: remove it if it is there by mistake
    .overlap = This break is at the same time as another, which is fine

voluntary = Unpaid and voluntary experience
    .wrong_type = We could not read your unpaid and voluntary experience: enter it again
    .answer_not_asked = This form does not ask about your unpaid and voluntary experience, { -not-on-form }
    .unknown_key = We have kept { counted.unasked }, sent with your unpaid and voluntary experience
    .unknown_key-meant = { voluntary.unknown_key }: { counted.meant }
    .duplicate_key = Your unpaid and voluntary experience was sent more than once, in whole or in part: we have used the last one
    .duplicate_key-count = We have kept { counted.unasked }, sent more than once with your unpaid and voluntary experience
    .too_many = You can list up to { $max ->
        [one] { $max } unpaid or voluntary role
       *[other] { $max } unpaid or voluntary roles
    }
    .duplicate = This experience is the same as an earlier one: remove it if it is there by mistake
    .overlap = This experience is at the same time as another, which is fine
    .same_paid_and_unpaid = This experience is also listed as employment: check that it belongs in both

statements = Statements
    .missing = Enter your statements
    .wrong_type = We could not read your statements: enter them again
    .answer_not_asked = This form does not ask for statements, { -not-on-form }
    .unknown_key = We have kept { counted.unasked }, sent with your statements
    .unknown_key-meant = { statements.unknown_key }: { counted.meant }
    .duplicate_key = Your statements were sent more than once, in whole or in part: we have used the last ones
    .duplicate_key-count = We have kept { counted.unasked }, sent more than once with your statements

declarations = Declarations
    .missing = Answer the questions under ‘Declarations’
    .wrong_type = We could not read your declarations: enter them again
    .answer_not_asked = This form does not ask for declarations, { -not-on-form }
    .unknown_key = We have kept { counted.unasked }, sent with your declarations
    .unknown_key-meant = { declarations.unknown_key }: { counted.meant }
    .duplicate_key = Your declarations were sent more than once, in whole or in part: we have used the last ones
    .duplicate_key-count = We have kept { counted.unasked }, sent more than once with your declarations

## Choices

choice-any =
    .yes = Yes
    .no = No
    .not_known = I do not know
    .none = None of these
    .other = Something else
    .day = day
    .month = month
    .year = year
    .entry = Entry

choice-proof =
    .british_passport = British passport
    .irish_passport = Irish passport
    .irish_passport_card = Irish passport card
    .digital_identity = Digital identity, made from a British or Irish passport
    .birth_or_adoption_certificate = Birth or adoption certificate, with a paper that has my National Insurance number
    .naturalisation_certificate = Certificate of naturalisation or registration as a British citizen
    .endorsed_passport = Passport with an endorsement or a visa
    .status_document = Immigration Status Document
    .crown_dependency_document = Document of Jersey, Guernsey or the Isle of Man
    .share_code = Share code, from my eVisa or my status under the EU Settlement Scheme
    .positive_verification_notice = I have applied and am waiting, or have an Application Registration Card
    .biometric_residence_permit = Biometric residence permit or card
    .other_document = Another document
    .none_yet = I have the right to work but no document yet, or I am not sure
    .needs_sponsorship = I need a sponsor

choice-permission_limit =
    .no_limit = For as long as I want
    .until = Until a date
    .pending = I have applied and am waiting
    .not_known = I do not know

choice-document_issued_in =
    .united_kingdom = United Kingdom
    .channel_islands = Channel Islands
    .isle_of_man = Isle of Man
    .ireland = Ireland
    .elsewhere = Somewhere else

choice-settlement =
    .settled = Settled
    .pre_settled = Pre-settled
    .pending = I have applied and am waiting
    .none = None

choice-notice_ground =
    .euss_application = An application to the EU Settlement Scheme
    .crown_dependency_application = An application in Jersey, Guernsey or the Isle of Man
    .application_registration_card = I have an Application Registration Card
    .other = Something else

choice-work_limit =
    .none = No, I may do any work
    .hours_in_term = Yes, the hours in term time
    .listed_occupations = Yes, to listed occupations
    .sponsor_only = Yes, to work for a sponsor

choice-kind =
    .gcse = GCSE
    .igcse = IGCSE, or level 1/2 certificate
    .o_level = O level
    .cse = CSE
    .functional_skills = Functional Skills
    .key_skills = Key Skills
    .essential_skills = Essential Skills
    .adult_literacy = Adult literacy
    .adult_numeracy = Adult numeracy
    .as_level = AS level
    .a_level = A level
    .t_level = T level
    .national_4 = National 4
    .national_5 = National 5
    .intermediate_2 = Intermediate 2
    .intermediate_1 = Intermediate 1
    .standard_grade = Standard Grade
    .o_grade = O Grade
    .higher = Higher
    .advanced_higher = Advanced Higher
    .junior_certificate = Junior Certificate or Junior Cycle
    .leaving_certificate = Leaving Certificate
    .nvq = NVQ or SVQ
    .btec = BTEC
    .ib_diploma = International Baccalaureate
    .access_to_he = Access to Higher Education Diploma
    .certhe = Certificate of Higher Education
    .hnc = Higher National Certificate (HNC)
    .diphe = Diploma of Higher Education
    .hnd = Higher National Diploma (HND)
    .foundation_degree = Foundation degree
    .degree = Degree
    .masters = Master's degree
    .postgraduate_certificate = Postgraduate certificate or diploma, or PGCE
    .doctorate = Doctorate
    .vocational_probation_level_3 = Level 3 Vocational Qualification in Probation Practice
    .pqip = Professional Qualification in Probation (PQiP)
    .apprenticeship = Apprenticeship
    .overseas = A qualification from outside the UK and Ireland
    .other = Another qualification

choice-character =
    .space = a space
    .comma = a comma
    .semicolon = a semicolon
    .colon = a colon
    .apostrophe = an apostrophe
    .curly_apostrophe = a curly apostrophe
    .quotation_mark = a quotation mark
    .long_dash = a long dash
    .bracket = a bracket
    .slash = a slash
    .underscore = an underscore
    .plus_sign = a plus sign
    .full_width_character = a full-width character

choice-award =
    .single = Single
    .double = Double
    .triple = Triple
    .short = Short course

choice-identity_document =
    .british_passport = British passport
    .irish_passport = Irish passport
    .irish_passport_card = Irish passport card

choice-instead =
    .british_passport = a British passport
    .irish_passport = an Irish passport
    .irish_passport_card = an Irish passport card
    .birth_or_adoption_certificate = a birth or adoption certificate
    .naturalisation_certificate = a certificate of naturalisation
    .endorsed_passport = an endorsed passport
    .share_code = a share code

choice-nation =
    .england = England
    .wales = Wales
    .scotland = Scotland
    .northern_ireland = Northern Ireland
    .ireland = Ireland
    .other = Somewhere else

choice-framework =
    .rqf = England and Northern Ireland (RQF)
    .cqfw = Wales (CQFW)
    .scqf = Scotland (SCQF)
    .nfq = Ireland (NFQ)
    .eqf = Europe (EQF)

choice-paper_level =
    .higher = Higher
    .ordinary = Ordinary
    .foundation = Foundation
    .common = Common

choice-status =
    .awarded = Yes, it is awarded
    .predicted = No, it is predicted
    .studying = No, I am still studying

choice-guaranteed_interview =
    .disability_confident = Disability Confident
    .veteran = Great Place to Work for Veterans
    .redeployment = Redeployment Interview Scheme
    .none = None of these

choice-convictions =
    .yes = Yes
    .no = No
    .prefer_to_discuss = I prefer to discuss it

## The page

# Words around the questions.
page-error-summary = There is a problem
page-error-prefix = Error:
page-continue = Continue
page-change = Change
page-optional = (optional)
page-max-words = Up to { $max } words
page-words-left = Words left: { $count }
page-words-over = Words too many: { $count }
page-characters-left = Characters left: { $count }
page-characters-over = Characters too many: { $count }
page-add-another = Add another
page-remove = Remove
page-not-provided = Not provided
page-day = Day
page-month = Month
page-year = Year
problem-media_type = Send the application as JSON (application/json) or as a form (application/x-www-form-urlencoded)
problem-json_as_form = This is JSON, but its Content-Type is that of a form: send it with Content-Type: application/json
problem-encoded = Send it without a Content-Encoding: nothing that is compressed is read here
problem-charset = Send it in UTF-8: no other character set is read here
problem-too_large = What was sent must be smaller: this service takes no more
problem-interrupted = What was sent broke off before its end: send it again
problem-no_such_page = This form has no such page: check the address
task-optional = Optional
task-not_started = Not yet started
task-in_progress = In progress
task-problem = There is a problem
task-completed = Completed
list-comma = { ", " }
list-and = { $rest } and { $last }
list-or = { $rest } or { $last }
list-range = { $first } to { $last }
list-more = another of this kind
date = { $day } { $month } { $year }
month = { $month } { $year }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

page-title-job = The job
page-title-name = Your name
page-title-address = Your address
page-title-contact = How to reach you
page-title-right_to_work = Right to work in the UK
page-title-qualifications = Qualifications
page-title-training = Training
page-title-employment = Employment
page-title-breaks = Breaks between jobs
page-title-voluntary = Unpaid and voluntary experience
page-title-statements = In your own words
page-title-declarations = Declarations

## The decision

# What it comes to, and what stands around it.
decision =
    .eligible = You are eligible
    .eligible-so_far = You are eligible so far
    .not_eligible = You are not eligible
    .not_eligible-so_far = You are not eligible so far
    .needs_review = A person has to look at your application
    .needs_review-so_far = Not enough is known so far
    .proposal = This is a proposal, which a person has to confirm
    .met = Met
    .not_met = Not met
    .unknown = Not known yet
    .shown_by = Shown by { $entries }
    .because = { $asks }: { $why }
    .points = { $points } of { $most } points
    .month = { $n ->
        [one] { $n } month
       *[other] { $n } months
    }
    .entry = { $n ->
        [one] { $n } entry
       *[other] { $n } entries
    }
    .course = { $n ->
        [one] { $n } course
       *[other] { $n } courses
    }
    .next = { $measured } would earn { $points ->
        [one] { $points } point
       *[other] { $points } points
    }
    .none_yet = none yet
    .rated = Rated by people, never by a machine
    .ways = What would change this
    .and = and: { $step }
    .or = or: { $step }
    .nothing_helps = Nothing you can add to this form would change this
    .other_ways = There are other ways: ask us if none of these fits you
    .contest = You can tell us what we have missed, ask a person to look, and contest the decision
    .ask = To ask, or to have a person look
    .complain = To complain
    .judged_by = Judged by version { $policy } of the policy and version { $rules } of the rules

# What a criterion comes to before the application is sent.
readiness =
    .met = Shown
    .not_met = Not shown yet
    .unknown = A person will look at this

# An entry of the form, as its writer knows it.
entry =
    .right_to_work = your right to work
    .qualifications = your qualification { $n }
    .training = your training course { $n }
    .employment = your job { $n }
    .voluntary = your unpaid or voluntary experience { $n }
    .statement = your statement “{ $answer }”

# What a post asks for, and then what has to be true of it: `$rest` is what comes before.
asks =
    .right_to_work = permission to work in the UK on the start date
    .civil_service_nationality = a nationality that the Civil Service may employ in this post
    .gcse_c = { $n ->
        [one] a GCSE at grade C or 4, or an equivalent
       *[other] { $n } GCSEs at grade C or 4, or equivalents
    }
    .gcse_5 = { $n ->
        [one] a GCSE at grade 5 or above, or an equivalent
       *[other] { $n } GCSEs at grade 5 or above, or equivalents
    }
    .qualification = { $n ->
        [one] a qualification
       *[other] { $n } qualifications
    }
    .kinds = { $rest }, of the kind { $kinds }
    .level = { $rest }, at level { $level } or above
    .grades = { $rest }, at grade { $grades }
    .subjects = { $rest }, in { $subjects }
    .different_subjects = { $rest }, in different subjects
    .paid = paid experience
    .unpaid = unpaid experience
    .paid_or_unpaid = paid or unpaid experience
    .skill = { $rest } that shows “{ $skill }”
    .any_skill = { $rest } that shows a relevant skill
    .described = { $rest }, with what was done
    .months = { $months } or more of { $rest }
    .last_months = { $rest }, in the last { $months }
    .training = { $n ->
        [one] { $n } training course
       *[other] { $n } training courses
    }
    .explained = { $rest }, with why it helps in the role
    .statement = the statement “{ $statement }” within its limits
    .custom = a check of the employer’s own

# How a rule of a policy combines what it asks.
policy-rule =
    .any = { $rest }; or { $last }
    .all = { $rest }; and { $last }
    .at_least = at least { $n } of: { $parts }
    .rated = rated by people

# What a criterion measures, and the points for it.
policy-measure =
    .experience_months = months of { $entries }
    .recent_months = months of { $entries }, in the last { $months }
    .experience_entries = entries of { $entries }
    .voluntary_months = months of unpaid or voluntary experience
    .training_entries = training courses
    .training_entries-explained = training courses with why they help in the role
    .step = { $points ->
        [one] { $points } point
       *[other] { $points } points
    } from { $n }
    .steps = { $steps }, at most { $cap }
    .each = { $points ->
        [one] { $points } point
       *[other] { $points } points
    } for each { $n }, at most { $cap }

# A policy part by part, and what two policies ask differently.
policy-difference =
    .version = { $title } (version { $version })
    .source = Source
    .permanent = Permanent
    .hours_per_week = Hours a week
    .sponsorship = Sponsorship
    .reserved = Reserved for UK nationals
    .sections = Sections of the form
    .statement = Statement “{ $name }”
    .names = Choices of { $name }
    .ties = Between equal points
    .max_points = Points in all
    .required = has to be given
    .without_gcse_c = has to be given without a GCSE at grade C or 4
    .optional = optional
    .at_most_words = { $n ->
        [one] { $need }, at most { $n } word
       *[other] { $need }, at most { $n } words
    }
    .essential = essential: { $asks }
    .scored = scored: { $asks }
    .nothing = nothing
    .same = They ask the same

# The sections and the lists that a policy may name. A list of your own is shown by its name.
policy-section =
    .job = job
    .personal_details = personal details
    .right_to_work = right to work
    .qualifications = qualifications
    .training = training
    .employment = employment
    .voluntary = voluntary
    .statements = statements
    .declarations = declarations
policy-list =
    .skills = skills
    .regions = regions
    .environments = environments
    .working_patterns = working patterns

# What happened to a decision.
decision-trail =
    .eligible = eligible
    .not_eligible = not eligible
    .needs_review = a person has to look
    .proposed = Proposed: { $outcome }
    .informed = The applicant was told
    .represented = The applicant was heard
    .confirmed = Confirmed by { $by }
    .changed = Decided by { $by }: { $outcome }, because { $reason }
    .contested = Contested by the applicant

# What would meet it.
step =
    .not_answered = Answer the questions on your right to work
    .no_proof_yet = Get a proof of your right to work, such as a passport or a share code, and say which it is
    .document_cancelled = Give another proof: a document with a corner cut off proves nothing
    .document_expired = Give a document that has not expired, or another proof
    .document_not_listed = Give a document that is on the list of accepted proofs
    .card_not_accepted = Get a share code: cards are no longer accepted
    .ni_document_needed = Find an official paper with your National Insurance number, such as a P45, P60 or letter
    .permission_limit_not_given = Say until when you have permission, or that it has no limit
    .permission_limit_not_known = Say until when you have permission, or that it has no limit
    .permission_ends_before_start = Tell us when your permission has been extended beyond the start date
    .settlement_not_given = Say whether you have status under the EU Settlement Scheme
    .ecs_check_needed = The employer will ask the Home Office to confirm your right to work: you do not need to do anything
    .notice_expired = The employer will ask the Home Office to confirm your right to work: you do not need to do anything
    .sponsorship_needed = The employer would have to sponsor you
    .sponsorship = The employer would have to sponsor you
    .work_limit = The employer will check whether the limit on your work allows this post
    .occupation_list = The employer will check whether the limit on your work allows this post
    .accrued_right-applicant = Say whether you have an earlier or family right to work in the Civil Service
    .accrued_right = The employer will check whether the Civil Service may employ you in this post
    .family_member = The employer will check whether the Civil Service may employ you in this post
    .reserved_post = The employer will check whether the Civil Service may employ you in this post
    .permission_ended = Your permission to work has ended: only a new permission would put this right
    .work_not_permitted = Your permission does not cover this work: only a new permission would put this right
    .settlement_and_limit_differ = The employer will check whether your permission ends: your status under the EU Settlement Scheme does not
    .gate-applicant = Complete the questions on your right to work
    .gate = A person at the employer looks at your right to work
    .refer = A person decides: { $refer }
    .result = Tell us the result of { $entries } when you have it
    .looked_at = A person at the employer looks at { $entries }
    .looked_at-because = A person at the employer looks at { $entries } ({ $why })
    .add = Add { $asks }, if you can
    .add-counted = Add { $asks }, if you can: { $have } of { $need } counted so far
    .add-training = Add { $asks }
    .add-training-counted = Add { $asks }: { $have } of { $need } counted so far
    .skill = Choose the skills that { $entries } shows, if it is { $asks }
    .describe = Describe what you did in { $entries }
    .months = { $n ->
        [one] Add { $n } more month, if you can, to have { $asks }
       *[other] Add { $n } more months, if you can, to have { $asks }
    }
    .experience = Add { $asks }, or choose that skill for an entry that shows it
    .statement = Write { $asks }
    .custom = Show { $asks }
    .custom-employer = The employer checks { $asks }
    .custom-unnamed = Ask the employer what its own check looks at

# Why it is not simply met.
why =
    .not_answered = not answered yet
    .person_decides = a person decides
    .not_awarded_yet = not awarded yet
    .no_skill_chosen = no skill chosen
    .not_described = not said what was done
    .level_not_known = the level is not known
    .check_after_start = the check would come after the first day
    .rules_of_that_date = the lists of an earlier time applied on the day of the check
    .document_cancelled = the document is cancelled
    .document_expired = the document has expired
    .document_not_listed = the document is not on any list
    .ni_document_needed = a paper with a National Insurance number is needed beside it
    .nationality_and_proof_differ = the nationality and the proof differ
    .permission_limit_not_given = not said whether the permission ends
    .permission_limit_not_known = not known whether the permission ends
    .permission_ended = the permission has ended
    .permission_ends_before_start = the permission ends before the start date
    .ecs_check_needed = the employer has to ask the Home Office
    .notice_expired = the six months of the notice are over
    .card_not_accepted = the card is no longer accepted
    .no_proof_yet = no proof yet
    .sponsorship_needed = sponsorship would be needed
    .work_not_permitted = the permission does not cover this work
    .work_limit = the permission limits the hours or the work
    .occupation_list = the permission is for a list of occupations
    .sponsorship = it is not known whether the employer will sponsor
    .nationality_not_given = no nationality given
    .settlement_not_given = not said whether there is status under the EU Settlement Scheme
    .settlement_and_limit_differ = settled status does not end, but an end of permission is given
    .family_member = a right as a family member has to be checked
    .accrued_right = an earlier right has to be checked
    .reserved_post = whether the post is reserved for UK nationals has to be checked
    .grade_not_known = the grade is not known
    .scheme_unclear = two grading schemes fit the grade
    .subject_not_shown = the level does not show the subject
    .c_spans_4_and_5 = a C stands for grades 4 and 5
    .strong_pass_not_defined = these grades have no strong pass
    .split_award = one half of the double award is below
    .half_a_gcse = a short course is half a GCSE
    .grade_not_of_nation = the grade is not of that nation
    .board_dependent = what the grade meant depended on the board
    .overseas_o_level = an O level from abroad
    .subject = the subject is neither English nor mathematics
    .level_not_given = the level was not given
    .ordinary_level_pass = an A level passed at ordinary level
    .narrow_failure = an A level just below a pass
    .partial_achievement = a part of a T level
    .general_level = published lists disagree on Standard Grade at General level
    .band_unclear = an O grade without a letter
    .higher_d = a D at Higher is not a pass, but earns some credit
    .framework_level_1 = level 1 by its framework
    .foundation_level = a foundation paper
    .link_modules = link modules
    .paper_level = the level of the paper is not known
    .size = how many it stands for depends on its size
    .english_and_maths_part = English and mathematics are in a part that is not listed
    .no_comparability_statement = there is no statement of comparability
    .comparable_level_other = the statement of comparability uses its own words
    .not_listed = it is not on any list
    .declared = you say so, and the employer will check it
    .start_date_assumed = no start date of the post is known, so one was assumed
    .work_limit_not_stated = not said whether the work is limited
