//! The right to work: what is asked for each proof, and what the answers say of one another.

use applicant::engine::Section;
use serde_json::{Value, json};

use super::answers::required;
use super::support::{chars, finds, finds_in, form, rules, rules_on};

const SECTION: &str = "/right_to_work";

/// The section with exactly these answers. Lines are `severity key code`; the list that names other proofs is left unsaid.
#[track_caller]
fn says(answers: Value, expected: &[&str]) {
    says_by(&rules(), answers, expected);
}

#[track_caller]
fn says_by(rules: &applicant::Rules, answers: Value, expected: &[&str]) {
    let expected: Vec<String> = expected
        .iter()
        .map(|line| {
            let (severity, rest) = line.split_once(' ').expect("severity key code");
            format!("{severity} {SECTION}/{rest}")
        })
        .collect();
    let expected: Vec<&str> = expected.iter().map(String::as_str).collect();
    finds_in(Section::RIGHT_TO_WORK, rules, json!({ SECTION: answers }), &expected);
}

/// These answers and some more.
fn and(answers: &Value, more: Value) -> Value {
    let mut answers = answers.clone();
    answers.as_object_mut().expect("answers").extend(more.as_object().expect("answers").clone());
    answers
}

#[test]
fn one_to_five_nationalities() {
    required("/right_to_work/nationalities");
    let five = ["GBR", "IRL", "POL", "FRA", "IND"];
    let of =
        |nationalities: Value| json!({ SECTION: { "nationalities": nationalities, "proof": "none_yet" } });
    let advice = "advice /right_to_work/proof no_proof_yet";
    finds(of(json!(five)), &[advice]);
    finds(of(json!("GBR")), &[advice]);
    finds(of(json!({ "0": "GBR", "3": "IRL" })), &[advice]);
    let place = "error /right_to_work/nationalities";
    let mut six = five.to_vec();
    six.push("NGA");
    finds(of(json!(six)), &[&format!("{place} too_many max=5"), advice]);
    finds(of(json!(["GBR", "GBR"])), &[&format!("{place} duplicate"), advice]);
    finds(of(json!(["GBR", "Atlantis"])), &[&format!("{place} not_a_choice"), advice]);
    finds(of(json!(true)), &[&format!("{place} wrong_type"), advice]);
}

#[test]
fn a_proof_of_the_table() {
    let with = |proof: &str| json!({ "nationalities": ["GBR"], "proof": proof });
    says(with(""), &["error proof missing"]);
    says(with("library_card"), &["error proof not_a_choice"]);
}

#[test]
fn british_and_irish_passports() {
    let passport = |nationality: &str, proof: &str, more: Value| {
        and(&json!({ "nationalities": [nationality], "proof": proof }), more)
    };
    says(passport("GBR", "british_passport", json!({})), &[]);
    says(passport("GBR", "british_passport", json!({ "document_expires_on": "1999-01-01" })), &[]);
    says(
        passport("GBR", "british_passport", json!({ "document_cancelled": "yes" })),
        &["warning document_cancelled document_cancelled"],
    );
    for other in ["GBN", "GBD", "GBO", "GBP", "GBS", "IRL", "POL"] {
        says(passport(other, "british_passport", json!({})), &["error proof proof_needs_nationality"]);
    }
    for proof in ["irish_passport", "irish_passport_card"] {
        says(passport("IRL", proof, json!({})), &[]);
        says(passport("GBR", proof, json!({})), &["error proof proof_needs_nationality"]);
    }
}

#[test]
fn passport_numbers_have_their_shape() {
    let number = |number: &str| json!({ "nationalities": ["GBR"], "proof": "british_passport", "document_number": number });
    says(number("123456789"), &[]);
    says(number("1234 56789"), &[]);
    says(number("ABC123"), &["warning document_number number_unusual"]);
    says(number("12345678"), &["warning document_number number_unusual"]);
    says(number("12345"), &["error document_number too_short min=6"]);
    says(number("1234567890"), &["error document_number too_long max=9"]);
    let irish = json!({ "nationalities": ["IRL"], "proof": "irish_passport", "document_number": "P1234567" });
    says(irish, &[]);
}

#[test]
fn digital_identity_must_be_in_date() {
    let identity = |expires: &str| json!({ "nationalities": ["GBR"], "proof": "digital_identity", "document_expires_on": expires });
    says(identity(""), &["error document_expires_on missing"]);
    says(identity("2026-11-21"), &[]);
    says(identity("2026-11-20"), &["warning document_expires_on document_expired"]);
    says(identity("2026-11-31"), &["error document_expires_on date_not_real"]);
    says(
        and(&identity("2030-01-01"), json!({ "nationalities": ["POL"] })),
        &["error proof proof_needs_nationality"],
    );
    // Only of a person who is both does it have to be known which document it is.
    let both = and(&identity("2030-01-01"), json!({ "nationalities": ["GBR", "IRL"] }));
    says(both.clone(), &["error identity_document missing"]);
    says(and(&both, json!({ "identity_document": "irish_passport_card" })), &[]);
    says(
        and(&both, json!({ "identity_document": "library_card" })),
        &["error identity_document not_a_choice"],
    );
}

#[test]
fn certificates_need_an_official_paper() {
    let birth = json!({
        "nationalities": ["GBR"], "proof": "birth_or_adoption_certificate",
        "document_issued_in": "united_kingdom", "ni_document": "yes",
    });
    says(birth.clone(), &[]);
    says(and(&birth, json!({ "document_issued_in": "" })), &["error document_issued_in missing"]);
    says(and(&birth, json!({ "ni_document": "" })), &["error ni_document missing"]);
    says(and(&birth, json!({ "ni_document": "no" })), &["warning ni_document ni_document_needed"]);
    for place in ["channel_islands", "isle_of_man", "ireland"] {
        says(and(&birth, json!({ "document_issued_in": place })), &[]);
    }
    says(
        and(&birth, json!({ "document_issued_in": "elsewhere" })),
        &["warning document_issued_in document_not_listed"],
    );
    says(
        and(&birth, json!({ "nationalities": ["POL"] })),
        &["warning nationalities nationality_may_be_missing"],
    );
    says(and(&birth, json!({ "nationalities": ["POL", "IRL"] })), &[]);
    let naturalised = json!({
        "nationalities": ["GBR"], "proof": "naturalisation_certificate", "ni_document": true,
    });
    says(naturalised.clone(), &[]);
    says(and(&naturalised, json!({ "ni_document": "" })), &["error ni_document missing"]);
    says(
        and(&naturalised, json!({ "nationalities": ["IRL"] })),
        &["warning nationalities nationality_may_be_missing"],
    );
}

#[test]
fn national_insurance_numbers() {
    let key = "/right_to_work/ni_number";
    finds(json!({ key: "" }), &[]);
    for (number, said) in [
        ("QQ 12 34 56 C", "error /right_to_work/ni_number ni_example"),
        ("AO 12 34 56 A", "error /right_to_work/ni_number ni_prefix"),
        ("BG 12 34 56 A", "error /right_to_work/ni_number ni_prefix"),
        ("ZZ 12 34 56 A", "error /right_to_work/ni_number ni_prefix"),
        ("12 A3 45 67", "error /right_to_work/ni_number ni_temporary"),
        ("TN 01 02 70 F", "error /right_to_work/ni_number ni_temporary"),
        ("123", "error /right_to_work/ni_number ni_shape"),
        ("one two three", "error /right_to_work/ni_number ni_shape"),
    ] {
        finds(json!({ key: number }), &[said]);
    }
    let administrative = format!("{} {:02} 00 00 A", "CR", 0);
    finds(json!({ key: administrative }), &["warning /right_to_work/ni_number ni_administrative"]);
    // The sample puts a number together; only its last letter is of interest.
    let good = form(&json!({})).right_to_work.ni_number.as_str().expect("text").to_owned();
    for suffix in ["A", "b", "C", "D"] {
        finds(json!({ key: format!("{} {suffix}", &good[..8]) }), &[]);
    }
    for suffix in ["E", "X", "Z"] {
        finds(
            json!({ key: format!("{}{suffix}", &good[..8]) }),
            &["error /right_to_work/ni_number ni_suffix"],
        );
    }
}

#[test]
fn answers_without_use_are_omitted() {
    let passport = json!({ "nationalities": ["GBR"], "proof": "british_passport" });
    for (key, value) in [
        ("share_code", json!("W12345678")),
        ("share_code", json!("nonsense")),
        ("date_of_birth", json!("1990-02-30")),
        ("permission_limit", json!("until")),
        ("permission_ends_on", json!("2030-01-01")),
        ("document_issued_in", json!("elsewhere")),
        ("ni_document", json!(["?"])),
        ("ni_number", json!("QQ123456C")),
        ("notice_ground", json!("other")),
        ("work_limit", json!("sponsor_only")),
    ] {
        says(and(&passport, json!({ key: value })), &[&format!("info {key} answer_not_asked")]);
    }
    let checked =
        form(&json!({ SECTION: and(&passport, json!({ "share_code": "W12345678" })) })).check(&rules());
    let written = serde_json::to_value(checked.expect("sound").application).expect("JSON");
    assert_eq!(written["right_to_work"], passport);
}

fn polish() -> Value {
    json!({
        "nationalities": ["POL"], "proof": "share_code", "share_code": "W12345678",
        "date_of_birth": "1990-04-17", "permission_limit": "no_limit", "settlement": "settled",
        "work_limit": "none",
    })
}

const RENEW: &str = "info share_code share_code_renew";

#[test]
fn a_share_code_needs_a_birthday() {
    says(polish(), &[RENEW]);
    says(and(&polish(), json!({ "share_code": "" })), &["error share_code missing"]);
    says(and(&polish(), json!({ "date_of_birth": "" })), &[RENEW, "error date_of_birth missing"]);
    let mut later = rules();
    later.application_mut().share_code_at_application = false;
    says_by(&later, and(&polish(), json!({ "share_code": "", "date_of_birth": "" })), &[]);
}

#[test]
fn share_codes_are_told_apart() {
    for (code, said) in [
        ("w12 345 678", RENEW),
        ("R12345678", "error share_code share_code_for_renting"),
        ("S12345678", "error share_code share_code_for_other_use"),
        ("A12345678", "error share_code share_code_start"),
        ("W1234567", "error share_code share_code_length"),
        ("W123456789", "error share_code share_code_length"),
        ("W1234567!", "error share_code share_code_characters"),
    ] {
        says(and(&polish(), json!({ "share_code": code })), &[said]);
    }
}

#[test]
fn a_share_code_lives_ninety_days() {
    for (issued, said) in [
        ("2026-11-21", RENEW),
        ("2026-08-24", RENEW),
        ("2026-08-23", "warning share_code share_code_last_day"),
        ("2026-08-22", "error share_code share_code_expired days=90"),
    ] {
        says(and(&polish(), json!({ "share_code_issued_on": issued })), &[said]);
    }
    let future = and(&polish(), json!({ "share_code_issued_on": "2026-11-22" }));
    says(future, &["error share_code_issued_on in_future"]);
    // Codes made before 17 February 2022 lived for 30.
    let on = |day: &str, issued: &str, said: &str| {
        says_by(&rules_on(day), and(&polish(), json!({ "share_code_issued_on": issued })), &[said]);
    };
    on("2026-11-21", "2022-02-16", "error share_code share_code_expired days=30");
    on("2026-11-21", "2022-02-17", "error share_code share_code_expired days=90");
}

#[test]
fn citizens_have_no_share_code() {
    for only in [json!(["GBR"]), json!(["IRL"]), json!(["GBR", "IRL"])] {
        says(
            and(&polish(), json!({ "nationalities": only, "settlement": "" })),
            &["error proof share_code_not_for_nationality", RENEW],
        );
    }
    says(
        and(&polish(), json!({ "nationalities": ["GBR", "POL"] })),
        &["warning proof share_code_not_for_nationality", RENEW],
    );
    says(and(&polish(), json!({ "nationalities": ["GBN"], "settlement": "" })), &[RENEW]);
}

#[test]
fn ages_count_on_the_birthday() {
    let born = |day: &str| and(&polish(), json!({ "date_of_birth": day }));
    says(born("2010-11-21"), &[RENEW]);
    says(born("2010-11-22"), &[RENEW, "error date_of_birth too_young min=16 since=2010-11-21"]);
    says(born("2026-11-21"), &[RENEW, "error date_of_birth too_young min=16 since=2010-11-21"]);
    says(born("2026-11-22"), &[RENEW, "error date_of_birth in_future"]);
    says(born("1926-11-21"), &[RENEW]);
    says(born("1925-11-22"), &[RENEW]);
    says(born("1925-11-21"), &[RENEW, "error date_of_birth too_old"]);
    says(born("1890-01-01"), &[RENEW, "error date_of_birth too_old"]);
    says(born("1990-02-30"), &[RENEW, "error date_of_birth date_not_real"]);
    says(born("90-04-17"), &[RENEW, "error date_of_birth"]);
    for spelling in [
        json!({ "day": "17", "month": "4", "year": "1990" }),
        json!({ "day": 17, "month": "April", "year": 1990 }),
        json!({ "day": "17", "month": "apr", "year": "1990" }),
    ] {
        says(and(&polish(), json!({ "date_of_birth": spelling })), &[RENEW]);
    }
    for (parts, said) in [
        (json!({ "day": "", "month": 4, "year": 1990 }), "error date_of_birth date_incomplete parts=day"),
        (json!({ "day": 17, "month": 4 }), "error date_of_birth date_incomplete parts=year"),
        (json!({ "day": 17, "month": 4, "year": "90" }), "error date_of_birth year_digits"),
        (json!({ "day": 29, "month": 2, "year": 1990 }), "error date_of_birth date_not_real"),
        (json!(true), "error date_of_birth wrong_type"),
    ] {
        says(and(&polish(), json!({ "date_of_birth": parts })), &[RENEW, said]);
    }
}

#[test]
fn leap_day_birthdays_count_in_march() {
    let on = |day: &str, youngest: u32, is_old_enough: bool| {
        let mut rules = rules_on(day);
        rules.application_mut().ages = youngest..=100;
        let draft = form(&json!({ SECTION: and(&polish(), json!({ "date_of_birth": "2008-02-29" })) }));
        let report = draft.review(&rules, applicant::Scope::Section(Section::RIGHT_TO_WORK));
        let too_young = report.codes().any(|code| code.as_str() == "too_young");
        assert_eq!(too_young, !is_old_enough, "{day}");
    };
    on("2027-02-28", 19, false);
    on("2027-03-01", 19, true);
    on("2028-02-28", 20, false);
    on("2028-02-29", 20, true);
}

#[test]
fn how_long_permission_lasts() {
    let limit = |limit: &str, ends: &str| {
        and(
            &polish(),
            json!({ "settlement": "", "nationalities": ["IND"], "permission_limit": limit, "permission_ends_on": ends }),
        )
    };
    says(limit("until", ""), &[RENEW, "error permission_ends_on missing"]);
    says(limit("until", "2030-01-01"), &[RENEW]);
    says(limit("", "2030-01-01"), &[RENEW]);
    says(limit("until", "2026-11-21"), &[RENEW]);
    says(limit("until", "2026-11-20"), &[RENEW, "warning permission_ends_on permission_ended"]);
    says(limit("no_limit", "2030-01-01"), &[RENEW, "info permission_ends_on answer_not_asked"]);
    says(limit("pending", ""), &[RENEW]);
    says(limit("not_known", ""), &[RENEW]);
    says(limit("", ""), &[RENEW, "advice permission_limit permission_limit_not_given"]);
    // Status under the Settlement Scheme says it too.
    says(and(&polish(), json!({ "permission_limit": "" })), &[RENEW]);
    says(and(&polish(), json!({ "permission_limit": "", "settlement": "pre_settled" })), &[RENEW]);
}

#[test]
fn limits_on_work() {
    let work = |limit: &str, permitted: &str| {
        and(&polish(), json!({ "work_limit": limit, "work_permitted": permitted }))
    };
    says(work("", ""), &[RENEW]);
    says(work("hours_in_term", ""), &[RENEW, "warning work_limit work_limit_and_post"]);
    says(work("listed_occupations", "yes"), &[RENEW]);
    says(work("listed_occupations", ""), &[RENEW]);
    says(work("sponsor_only", ""), &[RENEW]);
    says(work("none", "yes"), &[RENEW, "info work_permitted answer_not_asked"]);
    says(work("some", ""), &[RENEW, "error work_limit not_a_choice"]);
}

#[test]
fn papers_of_the_home_office() {
    let endorsed = json!({
        "nationalities": ["USA"], "proof": "endorsed_passport", "document_expires_on": "2030-01-01",
        "permission_limit": "no_limit",
    });
    says(endorsed.clone(), &[]);
    says(and(&endorsed, json!({ "document_expires_on": "" })), &["error document_expires_on missing"]);
    says(
        and(&endorsed, json!({ "document_expires_on": "2026-11-20" })),
        &["warning document_expires_on document_expired"],
    );
    says(
        and(&endorsed, json!({ "nationalities": ["GBR"] })),
        &["warning proof proof_unusual_for_nationality"],
    );
    says(
        and(&endorsed, json!({ "document_cancelled": true })),
        &["warning document_cancelled document_cancelled"],
    );
    let status = json!({
        "nationalities": ["USA"], "proof": "status_document", "ni_document": "yes", "permission_limit": "until",
        "permission_ends_on": "2030-01-01",
    });
    says(status.clone(), &[]);
    says(and(&status, json!({ "ni_document": "" })), &["error ni_document missing"]);
    says(and(&status, json!({ "ni_document": "no" })), &["warning ni_document ni_document_needed"]);
    says(
        and(&status, json!({ "document_expires_on": "2020-01-01" })),
        &["warning document_expires_on document_expired"],
    );
    let crown = json!({
        "nationalities": ["POL"], "proof": "crown_dependency_document", "permission_limit": "no_limit",
    });
    says(crown.clone(), &["info proof ecs_check_needed"]);
    says_by(&rules().with_employer_answers(), and(&crown, json!({ "ecs_verified": "yes" })), &[]);
}

#[test]
fn notices_cards_and_nothing_to_show() {
    let notice = |ground: &str, issued: &str| {
        json!({
            "nationalities": ["NGA"], "proof": "positive_verification_notice", "notice_ground": ground,
            "notice_issued_on": issued,
        })
    };
    says(notice("", ""), &["info proof ecs_check_needed", "error notice_ground missing"]);
    says(notice("euss_application", ""), &["info proof ecs_check_needed"]);
    let by_employer = rules().with_employer_answers();
    says_by(&by_employer, notice("other", "2026-11-21"), &[]);
    says_by(&by_employer, notice("other", "2026-05-21"), &[]);
    says_by(&by_employer, notice("other", "2026-05-20"), &["warning notice_issued_on notice_expired"]);
    says_by(&by_employer, notice("other", "2026-11-22"), &["error notice_issued_on date_after_check"]);
    // Nobody need ask about work that is not permitted.
    for (permitted, expected) in [("yes", &["info proof ecs_check_needed"][..]), ("no", &[])] {
        let answers = and(&notice("other", ""), json!({ "work_permitted": permitted }));
        says_by(&by_employer, answers, expected);
    }
    let plain = |proof: &str| json!({ "nationalities": ["USA"], "proof": proof });
    says(plain("biometric_residence_permit"), &["warning proof card_not_accepted"]);
    says(plain("other_document"), &["warning proof document_not_listed"]);
    says(plain("none_yet"), &["advice proof no_proof_yet"]);
    says(plain("needs_sponsorship"), &[]);
    says(
        and(&plain("other_document"), json!({ "document_name": chars(101) })),
        &["warning proof document_not_listed", "error document_name too_long max=100"],
    );
}

#[test]
fn honest_answers_can_be_submitted() {
    for proof in ["biometric_residence_permit", "other_document", "none_yet", "needs_sponsorship"] {
        let draft = form(&json!({ SECTION: { "nationalities": ["USA"], "proof": proof } }));
        assert!(draft.check(&rules()).is_ok(), "{proof}");
    }
    let ended = and(&polish(), json!({ "permission_limit": "until", "permission_ends_on": "2020-01-01" }));
    assert!(form(&json!({ SECTION: ended })).check(&rules()).is_ok());
}

/// An applicant cannot vouch for a check of the Home Office.
#[test]
fn employer_answers_need_the_rules() {
    let needed = "info proof ecs_check_needed";
    let document = json!({
        "nationalities": ["IND"], "proof": "crown_dependency_document", "permission_limit": "no_limit", "ecs_verified": true,
    });
    says(document.clone(), &[needed, "info ecs_verified answer_not_asked"]);
    says_by(&rules().with_employer_answers(), document.clone(), &[]);
    let notice = json!({
        "nationalities": ["SYR"], "proof": "positive_verification_notice", "notice_ground": "other", "notice_issued_on": "2026-11-01",
    });
    says(notice.clone(), &[needed, "info notice_issued_on answer_not_asked"]);
    says_by(&rules().with_employer_answers(), notice.clone(), &[]);
    // Neither what cannot be read, nor a proof that is not known, nor one that does not use them, opens the door.
    says(
        and(&document, json!({ "ecs_verified": "perhaps" })),
        &[needed, "info ecs_verified answer_not_asked"],
    );
    says(
        and(&notice, json!({ "notice_issued_on": "2030-01-01" })),
        &[needed, "info notice_issued_on answer_not_asked"],
    );
    says(
        and(&document, json!({ "proof": "library_card" })),
        &["error proof not_a_choice", "info ecs_verified answer_not_asked"],
    );
    says(
        and(&document, json!({ "proof": "none_yet", "permission_limit": "" })),
        &["advice proof no_proof_yet", "info ecs_verified answer_not_asked"],
    );
}

/// Settled and pre-settled status show no end: nobody is refused for the date of an older document.
#[test]
fn settled_status_outweighs_an_old_date() {
    let not_asked = "warning permission_ends_on answer_not_asked";
    for settlement in ["settled", "pre_settled"] {
        for date in ["2020-01-01", "2026-11-20", "2026-12-31", "2031-01-01", "not a date"] {
            let answers =
                json!({ "permission_limit": "", "permission_ends_on": date, "settlement": settlement });
            says(and(&polish(), answers), &[RENEW, not_asked]);
        }
        // Where the applicant says so themselves, the date is read.
        let explicit = json!({ "permission_limit": "until", "permission_ends_on": "2020-01-01", "settlement": settlement });
        says(and(&polish(), explicit), &[RENEW, "warning permission_ends_on permission_ended"]);
    }
    for settlement in ["pending", "none", ""] {
        let answers =
            json!({ "permission_limit": "", "permission_ends_on": "2020-01-01", "settlement": settlement });
        says(and(&polish(), answers), &[RENEW, "warning permission_ends_on permission_ended"]);
    }
}

#[test]
fn who_is_asked_about_settlement() {
    let settled = |nationality: &str| json!({ "nationalities": [nationality], "proof": "none_yet", "settlement": "settled" });
    let advice = "advice proof no_proof_yet";
    for nationality in ["GBR", "GBO", "IRL", "IND", "MLT"] {
        says(settled(nationality), &[advice, "info settlement answer_not_asked"]);
    }
    for nationality in ["FRA", "NOR", "USA", "XXA"] {
        says(settled(nationality), &[advice]);
    }
}

#[test]
fn unreadable_answers_demand_nothing_more() {
    says(
        json!({ "nationalities": ["ZZZ"], "proof": "british_passport" }),
        &["error nationalities not_a_choice"],
    );
    let endorsed = json!({ "nationalities": ["FRA"], "proof": "endorsed_passport", "document_expires_on": "2030-01-01" });
    says(and(&endorsed, json!({ "settlement": "maybe" })), &["error settlement not_a_choice"]);
}

#[test]
fn passports_and_cards_have_shapes() {
    for (nationality, proof) in [
        ("GBR", "british_passport"),
        ("IRL", "irish_passport"),
        ("IRL", "irish_passport_card"),
        ("GBR", "digital_identity"),
        ("IND", "endorsed_passport"),
    ] {
        let passport = json!({
            "nationalities": [nationality], "proof": proof, "document_expires_on": "2030-01-01",
            "document_number": "12345", "permission_limit": if proof == "endorsed_passport" { "no_limit" } else { "" },
        });
        says(passport, &["error document_number too_short min=6"]);
    }
}
