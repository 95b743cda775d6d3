//! What a user reads for every code, word for word. A code without a row here fails the test.

use std::collections::BTreeSet;

use applicant::engine::{Fault, Param, Severity};
use applicant::field::Month;
use applicant::{Code, Issue, Path};
use chrono::NaiveDate;

type Row = (&'static str, Vec<(&'static str, Param)>, &'static str);

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn month(year: i32, month: u8) -> Month {
    Month::new(year, month).unwrap()
}

#[rustfmt::skip]
fn table() -> Vec<Row> {
    vec![
        ("missing", vec![], "needs an answer"),
        ("wrong_type", vec![], "is not the kind of answer that belongs here"),
        ("too_long", vec![("max", 100.into())], "must be 100 characters or less"),
        ("too_short", vec![("min", 6.into())], "must be 6 characters or more"),
        ("too_many_words", vec![("max", 250.into()), ("over", 3.into())], "must be 250 words or less (3 too many)"),
        ("too_few_words", vec![("min", 20.into())], "must be 20 words or more"),
        ("character_not_allowed", vec![], "has a character that cannot be used here"),
        ("no_letter", vec![], "must include at least one letter"),
        ("not_a_choice", vec![], "must be one of the choices offered"),
        ("role_other", vec![], "is another role than the one this form is for"),
        ("none_with_others", vec![], "must be either none of these alone or any of the others"),
        ("answer_not_asked", vec![], "is not asked, and was left out"),
        ("unknown_key", vec![("count", 2.into())], "has answers that the form does not know: 2"),
        ("duplicate_key", vec![("count", 2.into())], "has answers that the form does not know, sent more than once: 2"),
        ("too_few", vec![("min", 1.into())], "must have 1 or more"),
        ("too_many", vec![("max", 50.into())], "must have 50 or fewer"),
        ("duplicate", vec![], "is given more than once"),
        ("declared_none_with_rows", vec![], "says that there are none, but some are listed"),
        ("not_a_number", vec![], "must be a number"),
        ("not_whole", vec![], "must be a whole number"),
        ("out_of_range", vec![("min", Param::Tenths(5)), ("max", Param::Tenths(1_680))], "must be between 0.5 and 168"),
        ("date_incomplete", vec![("parts", vec!["day", "month"].into())], "must include a day and month"),
        ("date_not_real", vec![("parts", vec!["month"].into())], "must be a real date: check the month"),
        ("year_digits", vec![], "year must include 4 numbers"),
        ("in_future", vec![], "must be today or in the past"),
        ("in_past", vec![], "must be today or in the future"),
        ("before", vec![("bound", day(2010, 11, 21).into())], "must be the same as or after 21 November 2010"),
        ("after", vec![("bound", day(2010, 11, 21).into())], "must be the same as or before 21 November 2010"),
        ("ends_before_start", vec![], "must be the same as or after the start"),
        ("current_with_past_end", vec![], "must be after this month if it is still current"),
        ("dates_estimated", vec![], "has estimated dates, so gaps beside it cannot be worked out exactly"),
        ("too_young", vec![("since", day(2010, 11, 21).into()), ("min", 16.into())], "must be the same as or before 21 November 2010 (age 16 or over)"),
        ("too_old", vec![], "is too long ago: check the year"),
        ("email_no_at", vec![], "must have one @, like name@example.com"),
        ("email_local", vec![], "must have letters, numbers and single dots before the @"),
        ("email_domain", vec![], "must have a real address after the @, like example.com"),
        ("email_domain_no_dot", vec![], "needs a full address after the @, like example.com"),
        ("phone_too_short", vec![], "has too few numbers"),
        ("phone_too_long", vec![], "has too many numbers"),
        ("phone_prefix", vec![], "must start with 0 as UK numbers do, or with + and a country code"),
        ("phone_country", vec![], "needs a country code, like +353"),
        ("phone_reserved", vec![], "is a number reserved for drama and examples, which nobody can be reached on"),
        ("phone_personal", vec![], "is a UK personal number, which starts with 070: check that it is right, and not of another country"),
        ("phone_pager", vec![], "is a UK pager number, which starts with 076: check that you can be called on it"),
        ("phone_premium", vec![], "is a UK premium rate number, which starts with 09: check that it is right, and not of another country"),
        ("phone_extension", vec![], "has an extension, which is kept apart from the number: check that it is right"),
        ("same_number", vec![], "is the same as the first number"),
        ("contact_needed", vec![], "needs an email address or a phone number, so that we can reach you"),
        ("postcode_partial", vec![], "must be a full UK postcode"),
        ("postcode_shape", vec![], "must be a full UK postcode, like SW1A 1AA"),
        ("postcode_letter", vec![("place", 6.into())], "has a letter that no UK postcode has in place 6"),
        ("postcode_not_uk", vec![("kind", "eircode".into())], "is an Irish Eircode: change the country to Ireland or enter a UK postcode"),
        ("postcode_area_unknown", vec![], "starts with letters we do not know: check them"),
        ("ni_shape", vec![], "must be 2 letters, 6 numbers and a letter"),
        ("ni_prefix", vec![], "starts with two letters that are never used"),
        ("ni_suffix", vec![], "must end with A, B, C or D"),
        ("ni_example", vec![], "is the example number: enter your own"),
        ("ni_temporary", vec![], "is a temporary reference number: enter your National Insurance number, or leave it blank"),
        ("ni_administrative", vec![], "starts with letters that are usually not on a person's own number: check them"),
        ("gap", vec![("from", month(2024, 4).into()), ("to", month(2024, 7).into())], "leaves April 2024 to July 2024 unexplained: say what you were doing, if you wish"),
        ("overlap", vec![], "overlaps with another entry"),
        ("before_plausible_age", vec![], "is dated very early in your life: check the year"),
        ("hours_unusual", vec![("max", 80.into())], "is more than 80 hours a week: check it"),
        ("same_paid_and_unpaid", vec![], "is also listed as employment"),
        ("explain_relevance", vec![], "is stronger if you explain how it helps in this role"),
        ("statement_short", vec![], "is short: you have room to say more"),
        ("same_text", vec![], "has the same text as another answer"),
        ("copied_text", vec![], "reads the same as an earlier application: tailor it to this role"),
        ("names_other_employer", vec![], "names another employer than the one you are applying to"),
        ("names_applicant", vec![], "may name you: leave out your name and email address, which the sift does not show"),
        ("proof_needs_nationality", vec![("instead", vec!["share_code", "endorsed_passport"].into())], "does not prove the right to work for the nationalities given: choose a share code or an endorsed passport"),
        ("number_unusual", vec![], "is not the usual shape of a document number: check it"),
        ("document_cancelled", vec![], "is cancelled, so it proves nothing: choose another proof"),
        ("document_expired", vec![("instead", vec!["british_passport"].into())], "has expired: choose a British passport, which can be checked in person"),
        ("ni_document_needed", vec![], "needs an official paper with your National Insurance number beside it"),
        ("document_not_listed", vec![("instead", vec!["irish_passport", "irish_passport_card"].into())], "is on no list of proofs of the right to work: get an Irish passport or an Irish passport card"),
        ("nationality_may_be_missing", vec![], "is usually held by British or Irish citizens: check the nationalities given"),
        ("permission_ended", vec![], "has passed, so the permission has ended"),
        ("proof_unusual_for_nationality", vec![], "is unusual for the nationalities given: check it"),
        ("ecs_check_needed", vec![], "is checked by the employer with the Home Office: you need do nothing"),
        ("share_code_not_for_nationality", vec![("instead", vec!["british_passport"].into())], "is not available to British or Irish citizens: choose a British passport"),
        ("share_code_length", vec![], "must be 9 letters and numbers"),
        ("share_code_characters", vec![], "must only include letters and numbers"),
        ("share_code_for_renting", vec![], "is a code for renting: get one for work, which starts with W"),
        ("share_code_for_other_use", vec![], "is not a code for work: get one for work, which starts with W"),
        ("share_code_start", vec![], "must start with W: get a share code for work"),
        ("share_code_expired", vec![("days", 90.into())], "has expired: codes last 90 days"),
        ("share_code_last_day", vec![], "expires today: a new one will be needed"),
        ("share_code_renew", vec![("days", 90.into())], "lasts 90 days, so you may be asked for a new one later"),
        ("date_after_check", vec![], "must be the same as or before the date of the check"),
        ("notice_expired", vec![], "is more than 6 months old: a new one is needed"),
        ("mrz_shape", vec![], "must be the 2 lines of 44 or the 3 lines of 30 characters of the document"),
        ("mrz_character", vec![("line", 2.into()), ("place", 7.into())], "has a character that cannot stand in line 2 at place 7"),
        ("mrz_check_digit", vec![("field", "birth".into())], "does not add up (birth): compare each character with the document"),
        ("mrz_date", vec![("field", "expiry".into())], "has a date that does not exist (expiry): compare it with the document"),
        ("card_not_accepted", vec![], "is no longer accepted: get a share code (your permission may last longer than the card says)"),
        ("no_proof_yet", vec![("instead", vec!["share_code"].into())], "will be needed before the first day: get a share code"),
        ("permission_limit_not_given", vec![], "is not answered, so a person has to look at it"),
        ("work_limit_and_post", vec![], "may not fit the hours of this post: check how many your permission allows"),
        ("grade_unknown", vec![("accepted", vec!["A", "B", "9", "8", "7"].into()), ("award", "double".into())], "must be one of these grades: A, B or 9 to 7, or choose double award"),
        ("grade_unusual", vec![], "is an unusual grade for this qualification: check it"),
        ("grade_not_in_year", vec![], "did not exist in that year: check the grade and the year"),
        ("grade_not_in_nation", vec![], "does not exist in that nation: check the grade and the nation"),
        ("year_unusual", vec![], "is an unusual year for this qualification: check it"),
        ("year_in_future", vec![], "must be this year or in the past: if you are still studying, say so"),
        ("paper_level_not_given", vec![], "is not answered, so a person has to look at it"),
        ("level_not_in_framework", vec![("max", 8.into())], "does not exist in that framework, whose highest is 8"),
        ("level_not_offered", vec![("min", "entry".into()), ("max", "2".into())], "is not offered for this qualification: choose entry to 2"),
        ("syntax", vec![("line", 3.into()), ("column", 14.into())], "cannot be read at line 3, column 14"),
        ("input_too_large", vec![("max", 1_048_576.into())], "is larger than 1048576 bytes"),
        ("answer_too_large", vec![("max", 65_536.into())], "has an answer of more than 65536 bytes"),
        ("too_many_rows", vec![("max", 2_000.into())], "has a list of more than 2000 entries"),
        ("too_many_keys", vec![("max", 2_000.into())], "has an object of more than 2000 keys"),
        ("too_many_pairs", vec![("max", 4_000.into())], "has more than 4000 names and values"),
        ("nested_too_deep", vec![("max", 16.into())], "is nested more than 16 levels deep"),
        ("not_utf8", vec![], "is not UTF-8 text"),
    ]
}

fn code(name: &str) -> Code {
    *Code::ALL.iter().find(|code| code.as_str() == name).unwrap_or_else(|| panic!("no code {name}"))
}

fn messages() -> Vec<String> {
    let message = |(name, params, _): Row| {
        params
            .into_iter()
            .fold(Fault::new(code(name)), |fault, (name, value)| fault.with(name, value))
            .to_string()
    };
    table().into_iter().map(message).collect()
}

#[test]
fn every_code_reads_as_it_should() {
    for ((name, _, expected), message) in table().into_iter().zip(messages()) {
        assert_eq!(message, expected, "{name}");
    }
}

#[test]
fn every_code_has_exactly_one_row() {
    let rows: Vec<&str> = table().iter().map(|(name, ..)| *name).collect();
    let codes: Vec<&str> = Code::ALL.iter().map(|code| code.as_str()).collect();
    assert_eq!(rows, codes, "in the order of the list");
    assert_eq!(rows.iter().collect::<BTreeSet<_>>().len(), rows.len());
}

#[test]
fn the_tone_is_plain() {
    for message in messages().into_iter().chain(Code::ALL.iter().map(Code::to_string)) {
        let lower = message.to_lowercase();
        let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric() && c != '\'').collect();
        for word in [
            "please",
            "sorry",
            "valid",
            "invalid",
            "forbidden",
            "illegal",
            "error",
            "oops",
            "wrong",
            "failed",
        ] {
            assert!(!words.contains(&word), "{message:?} says {word}");
        }
        assert!(!message.ends_with(['.', '!', ' ', ',']), "{message:?} ends like that");
        assert!(!message.contains("  ") && !message.contains(['{', '}', '!']), "{message:?}");
        let first = message.chars().next().unwrap();
        assert!(first.is_lowercase(), "{message:?} is read after the name of its question");
        assert!(message.chars().count() <= 120, "{message:?} is long");
    }
}

#[test]
fn a_code_alone_leaves_its_parameters_out() {
    assert_eq!(Code::TOO_LONG.to_string(), "must be … characters or less");
    assert_eq!(Code::MISSING.to_string(), "needs an answer");
    assert_eq!(Code::new("acme.badge").to_string(), "needs attention");
}

#[test]
fn an_issue_is_its_place_and_its_message() {
    let issue = |path: Path, fault: Fault| Issue::new(path, Severity::Error, fault);
    let title = Path::root().key("training").index(0).key("title");
    let long = issue(title, Fault::new(Code::TOO_LONG).with("max", 100));
    assert_eq!(long.to_string(), "/training/0/title: must be 100 characters or less");
    assert_eq!(long.phrase(), "must be 100 characters or less");
    let json = serde_json::to_value(&long).unwrap();
    let expected = serde_json::json!({
        "path": "/training/0/title", "code": "too_long", "severity": "error",
        "message": "must be 100 characters or less", "params": { "max": 100 },
    });
    assert_eq!(json, expected);
}

#[test]
fn parameters_stand_as_in_json() {
    for (param, text, json) in [
        (Param::from(100), "100", "100"),
        (Param::Tenths(5), "0.5", "0.5"),
        (Param::Tenths(1_680), "168", "168.0"),
        (Param::Tenths(-15), "-1.5", "-1.5"),
        (Param::Tenths(-5), "-0.5", "-0.5"),
        (Param::from("eircode"), "eircode", "\"eircode\""),
        (Param::from(vec!["day", "year"]), "day, year", "[\"day\",\"year\"]"),
        (Param::from(day(2026, 11, 21)), "2026-11-21", "\"2026-11-21\""),
        (Param::from(month(2024, 4)), "2024-04", "\"2024-04\""),
    ] {
        assert_eq!(
            (param.to_string().as_str(), serde_json::to_string(&param).unwrap().as_str()),
            (text, json)
        );
    }
}

/// The message is about what was typed: a letter in a number is no control character.
#[test]
fn a_letter_in_a_phone_number_is_told_as_what_it_is() {
    let draft = applicant::Draft::sample().with("/personal_details/phone", "07911 12345O");
    let report = draft.review(&applicant::Rules::on(day(2026, 11, 21)), applicant::Scope::Submit);
    let said = report.to_string();
    assert!(said.starts_with("/personal_details/phone: ") && !said.contains("control"), "{said}");
}

/// Some codes have more than one phrase, by what stands in place of the answer.
#[test]
fn a_kind_has_a_phrase_of_its_own() {
    let not_real = |parts: Vec<&'static str>| Fault::new(Code::DATE_NOT_REAL).with("parts", parts);
    for (fault, expected) in [
        (not_real(vec!["day", "month", "year"]), "must be a real date: check the day, month and year"),
        (
            not_real(vec!["day", "month", "year"]).with("kind", "date_time"),
            "must be a day, month and year, without a time",
        ),
        (
            not_real(vec!["month", "year"]).with("kind", "date_time"),
            "must be a month and year, without a time",
        ),
        (Code::DATE_NOT_REAL.into(), "must be a real date"),
        (Fault::new(Code::NOT_A_NUMBER).with("kind", "range"), "must be one number"),
        (Fault::new(Code::DATE_INCOMPLETE).with("parts", vec!["year"]), "must include a year"),
        (
            Fault::new(Code::BEFORE).with("parts", vec!["year"]).with("bound", month(1926, 11)),
            "must be the same as or after November 1926",
        ),
    ] {
        assert_eq!(fault.to_string(), expected);
    }
}

/// A name of the code is not a word that people read.
#[test]
fn kinds_and_parts_are_words() {
    let draft = applicant::Draft::sample().with("/personal_details/address/postcode", "BFPO 57");
    let report = draft.review(&applicant::Rules::on(day(2026, 11, 21)), applicant::Scope::Submit);
    let said = report.errors().map(Issue::phrase).collect::<String>();
    assert!(!said.is_empty() && !said.contains('_'), "{said}");
}
