//! Sentences as people read them, word for word.

use applicant::engine::{Fault, Severity, Widget};
use applicant::field::EmailCharacter;
use applicant::form::FormQuestion;
use applicant::messages::{Language, Messages};
use applicant::{Code, Draft, Issue, Path, Rules, Scope};
use serde_json::{Value, json};

use super::{both, rules, sentences};

/// The messages for a code at a place of the sample with these answers changed, in English and in Welsh.
fn read(rules: &Rules, edits: &Value, pointer: &str, code: &str) -> [String; 2] {
    let edits = edits.as_object().unwrap();
    let draft =
        edits.iter().fold(Draft::sample(), |draft, (pointer, value)| draft.with(pointer, value.clone()));
    let report = draft.review(rules, Scope::Submit);
    let path = Path::from_pointer(pointer).unwrap();
    let issue = report.at(&path).find(|issue| issue.code().as_str() == code);
    let issue = issue.unwrap_or_else(|| panic!("no {code} at {pointer}, but {report}"));
    both().map(|messages| issue.message(&messages))
}

#[track_caller]
fn says(edits: &Value, pointer: &str, code: &str, sentences: [&str; 2]) {
    assert_eq!(read(&rules(), edits, pointer, code), sentences, "{code} at {pointer}");
}

/// One answer, and its messages.
#[track_caller]
fn answer(pointer: &str, value: Value, code: &str, sentences: [&str; 2]) {
    says(&json!({ pointer: value }), pointer, code, sentences);
}

/// In Welsh yes and no follow the verb of the question, so each question has its own.
#[test]
fn welsh_yes_follows_its_verb() {
    let [english, welsh] = both();
    let rules = rules();
    let asked: Vec<FormQuestion> = FormQuestion::all()
        .into_iter()
        .filter(|it| it.options(&rules).iter().any(|name| name == "yes"))
        .collect();
    assert!(asked.len() > 12, "{}", asked.len());
    for question in &asked {
        for name in ["yes", "no"] {
            let own = welsh.attribute(&format!("choice-{}", question.id()), name, &[]);
            let by_key = welsh.attribute(&format!("choice-{}", question.key()), name, &[]);
            let said = own.or(by_key).unwrap_or_else(|| panic!("{} has no {name} of its own", question.id()));
            assert_eq!(welsh.choice_of(question, name), said);
            assert!(
                ["Yes", "No"].contains(&english.choice_of(question, name).as_str())
                    || question.key() == "convictions"
            );
        }
    }
}

/// Each catalogue has the words of a limit once, for every question.
#[test]
fn lengths_name_words_or_characters() {
    answer(
        "/statements/motivation",
        json!("word ".repeat(262)),
        "too_many_words",
        [
            "Why you want this role must be 250 words or less",
            "Rhaid i'r ateb ‘Pam rydych chi eisiau'r rôl hon’ fod yn 250 gair neu lai",
        ],
    );
    says(
        &json!({ "/declarations/adjustments_needed": "yes", "/declarations/adjustments_details": "word ".repeat(152) }),
        "/declarations/adjustments_details",
        "too_many_words",
        [
            "Details of the adjustments you need must be 150 words or less",
            "Rhaid i'r disgrifiad o'r addasiadau sydd eu hangen arnoch fod yn 150 gair neu lai",
        ],
    );
    answer(
        "/personal_details/full_name",
        json!("x".repeat(201)),
        "too_long",
        ["Full name must be 200 characters or less", "Rhaid i'ch enw llawn fod yn 200 nod neu lai"],
    );
}

#[test]
fn date_errors_name_their_date() {
    let year = json!({ "day": "27", "month": "3", "year": "97" });
    answer(
        "/employment/0/start",
        year.clone(),
        "year_digits",
        ["Year must include 4 numbers", "Rhaid i'r flwyddyn gynnwys 4 rhif"],
    );
    says(
        &json!({ "/right_to_work/proof": "share_code", "/right_to_work/date_of_birth": year }),
        "/right_to_work/date_of_birth",
        "year_digits",
        ["Year must include 4 numbers", "Rhaid i'r flwyddyn gynnwys 4 rhif"],
    );
    answer(
        "/qualifications/0/year",
        json!("abcd"),
        "date_not_real",
        ["Year of the award must be a real year", "Rhaid i flwyddyn y dyfarniad fod yn flwyddyn go iawn"],
    );
    answer(
        "/employment/0/start",
        json!({ "year": "2019" }),
        "date_incomplete",
        ["Date the job began must include a month", "Rhaid i'r dyddiad y dechreuodd y swydd gynnwys mis"],
    );
    says(
        &json!({ "/employment/0/start": "2024-05", "/employment/0/end": "2024-01", "/employment/0/current": "no" }),
        "/employment/0/end",
        "ends_before_start",
        [
            "Date the job ended must be the same as or after the date it began",
            "Rhaid i'r dyddiad y daeth y swydd i ben fod yr un fath â'r dyddiad y dechreuodd neu ar ei ôl",
        ],
    );
    says(
        &json!({ "/employment/0/end": "2024-01", "/employment/0/current": "yes" }),
        "/employment/0/end",
        "current_with_past_end",
        [
            "Date the job ended must be after this month, or blank, if you still have the job",
            "Rhaid i'r dyddiad y daeth y swydd i ben fod ar ôl y mis hwn, neu'n wag, os yw'r swydd gennych o hyd",
        ],
    );
}

/// So many rows of a list, each as that of the sample, which has no break.
pub(super) fn rows(list: &str, count: usize) -> Value {
    let row = match list {
        "breaks" => json!({ "start": "2024-01", "end": "2024-05" }),
        _ => serde_json::to_value(Draft::sample()).unwrap()[list][0].clone(),
    };
    json!({ format!("/{list}"): vec![row; count] })
}

#[test]
fn too_many_names_the_maximum() {
    answer(
        "/right_to_work/nationalities",
        json!(["GBR", "IRL", "FRA", "DEU", "ESP", "ITA"]),
        "too_many",
        ["Select 5 nationalities or fewer", "Dewiswch 5 cenedligrwydd neu lai"],
    );
    for (list, sentences) in [
        ("qualifications", ["You can list up to 50 qualifications", "Gallwch restru hyd at 50 cymhwyster"]),
        ("training", ["You can list up to 50 training courses", "Gallwch restru hyd at 50 cwrs hyfforddi"]),
        ("employment", ["You can list up to 50 jobs", "Gallwch restru hyd at 50 swydd"]),
        ("breaks", ["You can list up to 50 breaks", "Gallwch restru hyd at 50 bwlch"]),
        (
            "voluntary",
            [
                "You can list up to 50 unpaid or voluntary roles",
                "Gallwch restru hyd at 50 rôl ddi-dâl neu wirfoddol",
            ],
        ),
    ] {
        says(&rows(list, 51), &format!("/{list}"), "too_many", sentences);
    }
}

/// In Welsh the noun after a number mutates, each in its own way.
#[test]
fn welsh_limits_of_two_and_three() {
    let [_, welsh] = both();
    let said = |key: &str, max: u32| {
        let path = Path::from_pointer(key).unwrap();
        welsh.message(&Issue::new(path, Severity::Error, Fault::new(Code::TOO_MANY).with("max", max)))
    };
    assert_eq!(said("/qualifications", 2), "Gallwch restru hyd at 2 gymhwyster");
    assert_eq!(said("/qualifications", 3), "Gallwch restru hyd at 3 chymhwyster");
    assert_eq!(said("/breaks", 2), "Gallwch restru hyd at 2 fwlch");
    assert_eq!(said("/right_to_work/nationalities", 6), "Dewiswch 6 chenedligrwydd neu lai");
}

/// A choice that is made twice is an error; a row that repeats another may well be meant, and nothing is forbidden.
#[test]
fn duplicates_say_what_to_do() {
    for (pointer, value, sentences) in [
        (
            "/job/regions",
            json!(["london", "london"]),
            ["Select each region only once", "Dewiswch bob rhanbarth unwaith yn unig"],
        ),
        (
            "/employment/0/skills",
            json!(["court_work", "court_work"]),
            ["Select each skill only once", "Dewiswch bob sgìl unwaith yn unig"],
        ),
    ] {
        answer(pointer, value, "duplicate", sentences);
    }
    for (list, english, welsh) in [
        (
            "qualifications",
            "This qualification is the same as an earlier one: remove it if it is there by mistake",
            "Mae'r cymhwyster hwn yr un fath ag un cynharach: dilëwch ef os yw yno drwy gamgymeriad",
        ),
        (
            "employment",
            "This job is the same as an earlier one: remove it if it is there by mistake",
            "Mae'r swydd hon yr un fath ag un gynharach: dilëwch hi os yw yno drwy gamgymeriad",
        ),
        (
            "breaks",
            "This break is the same as an earlier one: remove it if it is there by mistake",
            "Mae'r bwlch hwn yr un fath ag un cynharach: dilëwch ef os yw yno drwy gamgymeriad",
        ),
        (
            "voluntary",
            "This experience is the same as an earlier one: remove it if it is there by mistake",
            "Mae'r profiad hwn yr un fath ag un cynharach: dilëwch ef os yw yno drwy gamgymeriad",
        ),
    ] {
        says(&rows(list, 2), &format!("/{list}/1"), "duplicate", [english, welsh]);
    }
}

#[test]
fn left_out_answers_have_a_reason() {
    says(
        &json!({ "/declarations/adjustments_needed": "no", "/declarations/adjustments_details": "More time" }),
        "/declarations/adjustments_details",
        "answer_not_asked",
        [
            "We do not need to know which adjustments you need, given your other answers, so we have left this answer out",
            "Nid oes angen gwybod pa addasiadau sydd eu hangen arnoch gyda'ch atebion eraill, felly nid ydym wedi cynnwys yr ateb hwn",
        ],
    );
    says(
        &json!({ "/qualifications/0/kind": "pqip", "/qualifications/0/subject": "History" }),
        "/qualifications/0/subject",
        "answer_not_asked",
        [
            "We do not need to know the subject, given your other answers, so we have left this answer out",
            "Nid oes angen y pwnc gyda'ch atebion eraill, felly nid ydym wedi cynnwys yr ateb hwn",
        ],
    );
    says(
        &json!({ "/statements/colour": "blue" }),
        "/statements",
        "unknown_key",
        [
            "We have kept 1 answer that this form does not ask for, sent with your statements",
            "Rydym wedi cadw 1 ateb nad yw'r ffurflen hon yn gofyn amdano, a anfonwyd gyda'ch datganiadau",
        ],
    );
    says(
        &json!({ "/employment/0/job_titel": "Warden", "/employment/0/emploier": "Parc" }),
        "/employment/0",
        "unknown_key",
        [
            "We have kept 2 answers that this form does not ask for, sent with your jobs: did you mean employer or job_title?",
            "Rydym wedi cadw 2 ateb nad yw'r ffurflen hon yn gofyn amdanynt, a anfonwyd gyda'ch swyddi: ai employer neu job_title oeddech yn ei feddwl?",
        ],
    );
}

/// A form of some sections only keeps what it was sent of the others, and says so of each.
#[test]
fn missing_sections_are_explained() {
    let rules = rules().only([]);
    let edits = json!({ "/no_qualifications": "yes", "/no_employment": "I was caring for my family" });
    for (pointer, english, welsh) in [
        ("/job", "about the job", "am y swydd"),
        ("/personal_details", "about your personal details", "am eich manylion personol"),
        ("/right_to_work", "about your right to work", "am eich hawl i weithio"),
        ("/no_qualifications", "about your qualifications", "am eich cymwysterau"),
        ("/no_employment", "about your jobs", "am eich swyddi"),
        ("/employment", "about your jobs", "am eich swyddi"),
        ("/declarations", "for declarations", "am ddatganiadau cyfreithiol"),
    ] {
        let expected = [
            format!("This form does not ask {english}, so we have left those answers out"),
            format!("Nid yw'r ffurflen hon yn gofyn {welsh}, felly nid ydym wedi cynnwys yr atebion hynny"),
        ];
        assert_eq!(read(&rules, &edits, pointer, "answer_not_asked"), expected, "{pointer}");
    }
}

/// In most answers only what cannot be seen is refused, and that comes with copied text.
#[test]
fn refused_characters_are_named() {
    for (pointer, english, welsh) in [
        (
            "/statements/motivation",
            "Why you want this role must not include hidden characters: type in any text you pasted",
            "Rhaid i'r ateb ‘Pam rydych chi eisiau'r rôl hon’ beidio â chynnwys nodau cudd: teipiwch unrhyw destun a ludwyd gennych",
        ),
        (
            "/employment/0/job_title",
            "Job title must not include hidden characters: type in any text you pasted",
            "Rhaid i deitl y swydd beidio â chynnwys nodau cudd: teipiwch unrhyw destun a ludwyd gennych",
        ),
        (
            "/personal_details/email",
            "Email address must not include hidden characters: type in any text you pasted",
            "Rhaid i'ch cyfeiriad e-bost beidio â chynnwys nodau cudd: teipiwch unrhyw destun a ludwyd gennych",
        ),
        (
            "/personal_details/full_name",
            "Full name must only include letters, numbers, spaces and punctuation",
            "Rhaid i'ch enw llawn gynnwys llythrennau, rhifau, bylchau ac atalnodi yn unig",
        ),
    ] {
        answer(pointer, json!("a\u{7}b@example.com"), "character_not_allowed", [english, welsh]);
    }
    says(
        &json!({ "/right_to_work/proof": "irish_passport", "/right_to_work/document_number": "123/456" }),
        "/right_to_work/document_number",
        "character_not_allowed",
        [
            "Document number must only include letters and numbers",
            "Rhaid i rif y ddogfen gynnwys llythrennau a rhifau yn unig",
        ],
    );
}

/// An answer that is neither yes nor no asks the question again, as a blank one does.
#[test]
fn yes_or_no_repeats_its_question() {
    for question in FormQuestion::all() {
        if question.question().widget != Widget::YesNo {
            continue;
        }
        let said = |code: Code, messages: &Messages| {
            messages.message(&Issue::new(question.path(0), Severity::Error, code))
        };
        let [english, welsh] = both();
        // In Welsh a question whose only good answer is yes names the answer.
        for (messages, begins) in
            [(english, &["Select yes if "][..]), (welsh, &["Dewiswch a", "Dewiswch ‘Ydy’ os "])]
        {
            let sentence = said(Code::NOT_A_CHOICE, &messages);
            assert!(begins.iter().any(|begins| sentence.starts_with(begins)), "{sentence}");
            assert!(!sentence.ends_with(", or no"), "{sentence}");
            assert_eq!(said(Code::WRONG_TYPE, &messages), sentence);
        }
    }
}

#[test]
fn unusable_answers_are_asked_again() {
    let nested = json!({ "a": "b" });
    for (pointer, value, code, english, welsh) in [
        (
            "/personal_details/no_fixed_address",
            json!("maybe"),
            "not_a_choice",
            "Select yes if you have no fixed address",
            "Dewiswch a ydych chi heb gyfeiriad parhaol",
        ),
        (
            "/employment/0/current",
            json!("maybe"),
            "not_a_choice",
            "Select yes if this is your current job",
            "Dewiswch ai hon yw eich swydd bresennol",
        ),
        (
            "/job/working_pattern",
            json!("nights"),
            "not_a_choice",
            "Select from the list how you would like to work",
            "Dewiswch eich patrwm gwaith o'r rhestr",
        ),
        (
            "/employment/0/duties",
            nested.clone(),
            "wrong_type",
            "We could not read your answer: enter what you did in the job",
            "Ni allem ddarllen eich ateb: rhowch y disgrifiad o'r hyn a wnaethoch yn y swydd",
        ),
        (
            "/qualifications",
            json!("x"),
            "wrong_type",
            "We could not read your qualifications: enter them again",
            "Ni allem ddarllen eich cymwysterau: rhowch nhw eto",
        ),
        (
            "/format",
            json!(2),
            "out_of_range",
            "Version of the form must be 1",
            "Rhaid i fersiwn y ffurflen fod yn 1",
        ),
    ] {
        answer(pointer, value, code, [english, welsh]);
    }
}

/// Warnings, advice and what is only told: what to do, or that there is nothing to do.
#[test]
fn warnings_say_what_to_do() {
    says(
        &json!({ "/employment/0/start": "2025-01", "/employment/0/end": "", "/employment/0/current": "yes", "/voluntary": [], "/qualifications/0/studied_from": "", "/qualifications/0/studied_to": "" }),
        "/employment",
        "gap",
        [
            "Say what you were doing from November 2023 to December 2024, if you wish",
            "Dywedwch beth oeddech yn ei wneud o fis Tachwedd 2023 i fis Rhagfyr 2024, os dymunwch",
        ],
    );
    answer(
        "/employment/0/dates_estimated",
        json!("yes"),
        "dates_estimated",
        [
            "Give exact dates if you can: gaps beside estimated dates cannot be worked out exactly",
            "Rhowch ddyddiadau union os gallwch: ni ellir cyfrifo bylchau wrth ymyl amcangyfrifon yn union",
        ],
    );
    answer(
        "/training/0/relevance",
        json!(""),
        "explain_relevance",
        [
            "Say how the training helps in this role: it may count only if you do",
            "Dywedwch sut mae'r hyfforddiant yn helpu yn y rôl hon: efallai mai dim ond wedyn y bydd yn cyfrif",
        ],
    );
    says(
        &json!({ "/personal_details/phone": "01632 960001", "/personal_details/alternative_phone": "01632 960001" }),
        "/personal_details/alternative_phone",
        "same_number",
        [
            "Other telephone number is the same as the first: enter another, or leave it blank",
            "Gwiriwch eich rhif ffôn arall: mae'r un fath â'r rhif cyntaf, felly rhowch un arall neu gadewch yn wag",
        ],
    );
    says(
        &json!({ "/right_to_work/proof": "none_yet" }),
        "/right_to_work/proof",
        "no_proof_yet",
        [
            "You will need proof of your right to work before your first day: you could get a British passport, a certificate of naturalisation or a birth or adoption certificate",
            "Bydd angen prawf o'ch hawl i weithio arnoch cyn eich diwrnod cyntaf: gallech gael pasbort Prydeinig, tystysgrif dinasyddio neu dystysgrif geni neu fabwysiadu",
        ],
    );
}

/// What to do about a number depends on how it was typed.
#[test]
fn phone_advice_fits_its_start() {
    let too_short = [
        "Telephone number must have more numbers to be a UK number: check that none is left out, or add the country code, like +353, if it is from another country",
        "Rhaid i'ch rhif ffôn gynnwys mwy o rifau i fod yn rhif yn y DU: gwiriwch nad oes un ar goll, neu ychwanegwch god y wlad, fel +353, os yw o wlad arall",
    ];
    let too_long = [
        "Telephone number must have fewer numbers to be a UK number: check that none is added, or add the country code, like +353, if it is from another country",
        "Rhaid i'ch rhif ffôn gynnwys llai o rifau i fod yn rhif yn y DU: gwiriwch nad oes un yn ormod, neu ychwanegwch god y wlad, fel +353, os yw o wlad arall",
    ];
    let not_uk = [
        "Telephone number does not start like a UK number: check it, or add the country code, like +353, if it is from another country",
        "Gwiriwch eich rhif ffôn: nid yw'n dechrau fel rhif yn y DU, felly ychwanegwch god y wlad, fel +353, os yw o wlad arall",
    ];
    let not_uk_after_code = [
        "Telephone number must have a UK number after the 44: check it",
        "Rhaid i'ch rhif ffôn gynnwys rhif yn y DU ar ôl y 44: gwiriwch ef",
    ];
    let without_zero = [
        "Telephone number must start with 0 as UK numbers do, or with + and a country code",
        "Rhaid i'ch rhif ffôn ddechrau gyda 0 fel rhifau'r DU, neu gyda + a chod gwlad",
    ];
    let without_code = [
        "Telephone number must start with 0 if it is a UK number, or with + and a country code, like +353",
        "Rhaid i'ch rhif ffôn ddechrau gyda 0 os yw'n rhif yn y DU, neu gyda + a chod gwlad, fel +353",
    ];
    let unknown_code = [
        "Telephone number must have a country code that is in use, like +353",
        "Rhaid i'ch rhif ffôn gynnwys cod gwlad sy'n cael ei ddefnyddio, fel +353",
    ];
    let local = [
        "Telephone number must have more numbers: check that none is left out, such as an area code",
        "Rhaid i'ch rhif ffôn gynnwys mwy o rifau: gwiriwch nad oes un ar goll, fel cod ardal",
    ];
    let more = [
        "Telephone number must have more numbers: check that none is left out",
        "Rhaid i'ch rhif ffôn gynnwys mwy o rifau: gwiriwch nad oes un ar goll",
    ];
    let fewer = [
        "Telephone number must have fewer numbers: check that none is added",
        "Rhaid i'ch rhif ffôn gynnwys llai o rifau: gwiriwch nad oes un yn ormod",
    ];
    for (number, code, sentences) in [
        ("085 209 6303", "phone_prefix", not_uk),
        ("021 234 5678", "phone_prefix", not_uk),
        ("06 12 34 56 78", "phone_prefix", not_uk),
        ("0803 123 4567", "phone_prefix", not_uk),
        ("044 934 1234", "phone_prefix", not_uk),
        ("087 123 4567", "phone_too_short", too_short),
        ("07911 12345", "phone_too_short", too_short),
        ("0151 1234 5678", "phone_too_long", too_long),
        ("+44 4123 456789", "phone_prefix", not_uk_after_code),
        ("0044 085 209 6303", "phone_prefix", not_uk_after_code),
        ("7911 123456", "phone_prefix", without_zero),
        ("20 7946 0018", "phone_country", without_code),
        ("202 555 0123", "phone_country", without_code),
        ("1 202 555 0123", "phone_country", without_code),
        ("353 87 123 4567", "phone_country", without_code),
        ("+999 1234 5678", "phone_country", unknown_code),
        ("+07911 123456", "phone_country", unknown_code),
        ("791 1234", "phone_too_short", local),
        ("+353 87 12", "phone_too_short", more),
        ("44 7911 12345", "phone_too_short", more),
        ("+353 87 123 4567 8901 23", "phone_too_long", fewer),
    ] {
        answer("/personal_details/phone", json!(number), code, sentences);
    }
}

/// The other number has the same message, and so has a number in somebody else's form.
#[test]
fn advice_on_any_number_fits_too() {
    for [english, welsh] in [
        [("personal_details/alternative_phone", "Other telephone number"), ("", "eich rhif ffôn arall")],
        [("badge/phone", "Answer"), ("", "yr ateb")],
    ] {
        let path = Path::from_pointer(&format!("/{}", english.0)).unwrap();
        for (code, start) in [
            (Code::PHONE_TOO_SHORT, "zero"),
            (Code::PHONE_TOO_SHORT, "other"),
            (Code::PHONE_TOO_LONG, "zero"),
            (Code::PHONE_PREFIX, "zero"),
            (Code::PHONE_PREFIX, "code"),
            (Code::PHONE_COUNTRY, "other"),
        ] {
            let issue = |fault| Issue::new(path.clone(), Severity::Error, fault);
            let special = issue(Fault::new(code).with("start", start));
            let plain = issue(Fault::new(code));
            for (messages, name) in both().iter().zip([english.1, welsh.1]) {
                let said = special.message(messages);
                let is_named = said.contains(name) || said.contains(&name.replacen("eich", "i'ch", 1));
                assert!(is_named || said.contains("i'r ateb"), "{said}");
                assert_ne!(said, plain.message(messages), "{code:?} {start}");
            }
        }
    }
}

#[test]
fn unusual_numbers_say_their_kind() {
    for (number, code, sentences) in [
        (
            "070 1234 5678",
            "phone_personal",
            [
                "Telephone number is a UK personal number, which starts with 070: check that it is right, and not from another country",
                "Gwiriwch eich rhif ffôn: mae'n rhif personol yn y DU, sy'n dechrau gyda 070, felly gwnewch yn siŵr nad yw o wlad arall",
            ],
        ),
        (
            "07640 123456",
            "phone_pager",
            [
                "Telephone number is a UK pager number, which starts with 076: check that we can call you on it",
                "Gwiriwch y gallwn eich ffonio ar eich rhif ffôn: mae'n rhif galwr (pager) yn y DU, sy'n dechrau gyda 076",
            ],
        ),
        (
            "0906 123 4567",
            "phone_premium",
            [
                "Telephone number is a UK premium rate number, which starts with 09: check that it is right, and not from another country",
                "Gwiriwch eich rhif ffôn: mae'n rhif cyfradd premiwm yn y DU, sy'n dechrau gyda 09, felly gwnewch yn siŵr nad yw o wlad arall",
            ],
        ),
        (
            "0113 243 0000 x204",
            "phone_extension",
            [
                "Telephone number has an extension, which we keep apart from the number: check that it is right",
                "Gwiriwch eich rhif ffôn: mae'n cynnwys estyniad, yr ydym yn ei gadw ar wahân i'r rhif",
            ],
        ),
    ] {
        answer("/personal_details/phone", json!(number), code, sentences);
    }
}

/// The character is named where people know it by a name, and never quoted.
#[test]
fn email_characters_are_named() {
    for (address, code, sentences) in [
        (
            "o\u{2019}brien@example.com",
            "email_local",
            [
                "Email address must have a straight apostrophe (') instead of a curly one",
                "Rhaid i'ch cyfeiriad e-bost gynnwys collnod syth (') yn lle un cyrliog",
            ],
        ),
        (
            "rob smith@example.com",
            "email_local",
            [
                "Email address must not have a space before the @",
                "Rhaid i'ch cyfeiriad e-bost beidio â chynnwys bwlch cyn yr @",
            ],
        ),
        (
            "rob@example,com",
            "email_domain",
            [
                "Email address must not have a comma after the @",
                "Rhaid i'ch cyfeiriad e-bost beidio â chynnwys coma ar ôl yr @",
            ],
        ),
        (
            "rob@o\u{2019}brien.com",
            "email_domain",
            [
                "Email address must not have a curly apostrophe after the @",
                "Rhaid i'ch cyfeiriad e-bost beidio â chynnwys collnod cyrliog ar ôl yr @",
            ],
        ),
        (
            "rob@exa_mple.com",
            "email_domain",
            [
                "Email address must not have an underscore after the @",
                "Rhaid i'ch cyfeiriad e-bost beidio â chynnwys tanlinell ar ôl yr @",
            ],
        ),
        (
            "rob\u{2026}@example.com",
            "email_local",
            [
                "Email address must have letters, numbers and single dots before the @",
                "Rhaid i'ch cyfeiriad e-bost gynnwys llythrennau, rhifau a dotiau sengl cyn yr @",
            ],
        ),
        (
            "x@xn---something.com",
            "email_domain",
            [
                "Email address must have a real address after the @, like example.com",
                "Rhaid i'ch cyfeiriad e-bost gynnwys cyfeiriad go iawn ar ôl yr @, fel example.com",
            ],
        ),
    ] {
        answer("/personal_details/email", json!(address), code, sentences);
    }
    for names in [Language::english(), Language::welsh()].map(sentences) {
        let lacking =
            EmailCharacter::ALL.iter().find(|name| !names.contains_key(&format!("choice-character.{name}")));
        assert_eq!(lacking, None);
    }
}

/// Whether it is a name or a word like any other, only the applicant knows.
#[test]
fn a_statement_may_name_the_applicant() {
    let statement = |end: &str| json!({ "/personal_details/full_name": "Ada Young", "/statements/motivation": format!("{} {end}", "word ".repeat(110)) });
    says(
        &statement("They call me Young."),
        "/statements/motivation",
        "names_applicant",
        [
            "Why you want this role may name you: leave out your name and email address, as those who assess you will not see them",
            "Gwiriwch yr ateb ‘Pam rydych chi eisiau'r rôl hon’: efallai ei fod yn eich enwi, felly peidiwch â chynnwys eich enw na'ch cyfeiriad e-bost, nad yw'r rhai sy'n eich asesu yn eu gweld",
        ],
    );
}
