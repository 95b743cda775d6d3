//! The errors of every field: the exact text and fault of each, in one voice.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fs;
use std::path::Path;

use applicant::engine::Fault;
use applicant::field::{
    CountryError, DateError, DecimalError, EmailCharacter, EmailError, FullNameError, LineError, MrzError,
    MrzField, NationalityError, NiNumberError, PartSet, PassportNumberError, PhoneError, PhoneStart,
    PostcodeError, ProseError, ShareCodeError,
};

/// The error as `Debug` shows it, its text and its fault.
type Row = (String, String, String);

fn row<E: Error + Into<Fault> + Copy>(error: E) -> Row {
    let name = std::any::type_name::<E>().rsplit("::").next().unwrap_or_default();
    (format!("{name}::{error:?}"), error.to_string(), Into::<Fault>::into(error).to_string())
}

/// Errors with what is expected of each.
fn table() -> Vec<(Row, &'static str, &'static str)> {
    const BLANK: (&str, &str) = ("must have an answer", "missing");
    const CHARACTER: (&str, &str) = ("has a character that cannot be used here", "character_not_allowed");
    const CHOICE: (&str, &str) = ("must be one of the choices offered", "not_a_choice");
    let mut rows = Vec::new();
    macro_rules! expect {
        ($($error:expr => $text:expr, $fault:expr;)+) => { $( rows.push((row($error), $text, $fault)); )+ };
    }
    let parts = |day, month, year| PartSet { day, month, year };
    expect! {
        LineError::Blank => BLANK.0, BLANK.1;
        LineError::TooLong { max: 100 } => "must be 100 characters or fewer", "too_long(max=100)";
        LineError::Character => CHARACTER.0, CHARACTER.1;
        ProseError::Blank => BLANK.0, BLANK.1;
        ProseError::TooManyWords { max: 250, over: 3 } =>
            "must be 250 words or fewer (3 too many)", "too_many_words(max=250, over=3)";
        ProseError::TooFewWords { min: 20 } => "must be 20 words or more", "too_few_words(min=20)";
        ProseError::TooLong { max: 9 } => "must be 9 characters or fewer", "too_long(max=9)";
        ProseError::Character => CHARACTER.0, CHARACTER.1;
        DateError::Blank => BLANK.0, BLANK.1;
        DateError::Incomplete { missing: parts(false, true, false) } =>
            "must have a month", "date_incomplete(parts=month)";
        DateError::Incomplete { missing: parts(true, false, true) } =>
            "must have a day and year", "date_incomplete(parts=day, year)";
        DateError::NotReal => "must be a real date", "date_not_real";
        DateError::WrongParts { wrong: parts(true, true, false) } =>
            "must be a real date: check the day and month", "date_not_real(parts=day, month)";
        DateError::Instant { needed: parts(true, true, true) } =>
            "must be a day, month and year, without a time",
            "date_not_real(parts=day, month, year, kind=date_time)";
        DateError::YearDigits => "must have a year of 4 numbers", "year_digits(parts=year)";
        DateError::EarlyYear => "must be a real date: check the year", "date_not_real(parts=year)";
        DecimalError::NotANumber => "must be a number", "not_a_number";
        DecimalError::SeveralNumbers => "must be one number", "not_a_number(kind=range)";
        FullNameError::Blank => BLANK.0, BLANK.1;
        FullNameError::TooLong { max: 200 } => "must be 200 characters or fewer", "too_long(max=200)";
        FullNameError::NoLetter => "must have at least one letter", "no_letter";
        FullNameError::Character => CHARACTER.0, CHARACTER.1;
        CountryError::Blank => BLANK.0, BLANK.1;
        CountryError::Unknown => CHOICE.0, CHOICE.1;
        NationalityError::Blank => BLANK.0, BLANK.1;
        NationalityError::Unknown => CHOICE.0, CHOICE.1;
        PassportNumberError::Blank => BLANK.0, BLANK.1;
        PassportNumberError::TooShort { min: 6 } => "must be 6 characters or more", "too_short(min=6)";
        PassportNumberError::TooLong { max: 9 } => "must be 9 characters or fewer", "too_long(max=9)";
        PassportNumberError::Character => CHARACTER.0, CHARACTER.1;
        NiNumberError::Blank => BLANK.0, BLANK.1;
        NiNumberError::Shape => "must be 2 letters, 6 numbers and a letter", "ni_shape";
        NiNumberError::Prefix => "has two letters at the start that are never used", "ni_prefix";
        NiNumberError::Suffix => "must end with A, B, C or D", "ni_suffix";
        NiNumberError::Example => "is the example number: enter your own", "ni_example";
        NiNumberError::Temporary =>
            "is a temporary reference number: enter your National Insurance number, or leave it blank",
            "ni_temporary";
        ShareCodeError::Blank => BLANK.0, BLANK.1;
        ShareCodeError::Length => "must be 9 letters and numbers", "share_code_length";
        ShareCodeError::Characters => "must only have letters and numbers", "share_code_characters";
        ShareCodeError::ForRenting =>
            "is a code for renting: get one for work, which starts with W", "share_code_for_renting";
        ShareCodeError::ForOtherUse =>
            "is not a code for work: get one for work, which starts with W", "share_code_for_other_use";
        ShareCodeError::Start => "must start with W: get a share code for work", "share_code_start";
        PostcodeError::Blank => BLANK.0, BLANK.1;
        PostcodeError::Partial => "must be a full UK postcode", "postcode_partial";
        PostcodeError::Shape => "must be a full UK postcode, like SW1A 1AA", "postcode_shape";
        PostcodeError::Letter { place: 6 } =>
            "has a letter that no UK postcode has in place 6", "postcode_letter(place=6)";
        EmailError::Blank => BLANK.0, BLANK.1;
        EmailError::NoAt => "must have one @, like name@example.com", "email_no_at";
        EmailError::Local => "must have letters, numbers and single dots before the @", "email_local";
        EmailError::LocalCharacter { character: EmailCharacter::Space } =>
            "must not have a space before the @", "email_local(character=space)";
        EmailError::LocalCharacter { character: EmailCharacter::Underscore } =>
            "must not have an underscore before the @", "email_local(character=underscore)";
        EmailError::LocalCharacter { character: EmailCharacter::CurlyApostrophe } =>
            "must have a straight apostrophe (') instead of a curly one",
            "email_local(character=curly_apostrophe)";
        EmailError::Domain => "must have a real address after the @, like example.com", "email_domain";
        EmailError::DomainCharacter { character: EmailCharacter::CurlyApostrophe } =>
            "must not have a curly apostrophe after the @", "email_domain(character=curly_apostrophe)";
        EmailError::DomainNoDot =>
            "must have a full address after the @, like example.com", "email_domain_no_dot";
        EmailError::TooLong { max: 254 } => "must be 254 characters or fewer", "too_long(max=254)";
        EmailError::Character => CHARACTER.0, CHARACTER.1;
        PhoneError::Blank => BLANK.0, BLANK.1;
        PhoneError::Characters => CHARACTER.0, CHARACTER.1;
        MrzError::Blank => BLANK.0, BLANK.1;
        MrzError::Shape =>
            "must be the 2 lines of 44 or the 3 lines of 30 characters of the document", "mrz_shape";
        MrzError::Character { line: 2, place: 7 } =>
            "has a character that cannot be in line 2 at place 7", "mrz_character(line=2, place=7)";
        MrzError::CheckDigit { field: MrzField::Number } =>
            "has a check digit that does not fit (number): compare each character with the document",
            "mrz_check_digit(field=number)";
        MrzError::Date { field: MrzField::Expiry } =>
            "has a date that does not exist (expiry): compare it with the document", "mrz_date(field=expiry)";
    }
    // What to do depends on how a number begins, and on what a code is.
    let (zero, code, other) = (PhoneStart::Zero, PhoneStart::Code, PhoneStart::Other);
    expect! {
        PhoneError::TooShort { start: zero } =>
            "has too few numbers for a UK number: check it, or add the country code, like +353",
            "phone_too_short(start=zero)";
        PhoneError::TooShort { start: code } => "has too few numbers", "phone_too_short(start=code)";
        PhoneError::TooShort { start: other } =>
            "has too few numbers: check that it has its area code", "phone_too_short(start=other)";
        PhoneError::TooLong { start: zero } =>
            "has too many numbers for a UK number: check it, or add the country code, like +353",
            "phone_too_long(start=zero)";
        PhoneError::TooLong { start: code } => "has too many numbers", "phone_too_long(start=code)";
        PhoneError::TooLong { start: other } => "has too many numbers", "phone_too_long(start=other)";
        PhoneError::Prefix { start: zero } =>
            "must start like a UK number: check it, or add the country code, like +353",
            "phone_prefix(start=zero)";
        PhoneError::Prefix { start: code } =>
            "must have a UK number after the country code 44", "phone_prefix(start=code)";
        PhoneError::Prefix { start: other } =>
            "must start with 0 as UK numbers do, or with + and a country code", "phone_prefix(start=other)";
        PhoneError::Country { start: zero } =>
            "must have a country code, like +353", "phone_country(start=zero)";
        PhoneError::Country { start: code } =>
            "must have a country code that is in use, like +353", "phone_country(start=code)";
        PhoneError::Country { start: other } =>
            "must start with 0 if it is a UK number, or with + and a country code, like +353",
            "phone_country(start=other)";
        PostcodeError::NotUk { kind: "eircode" } =>
            "is an Irish Eircode: change the country to Ireland or enter a UK postcode",
            "postcode_not_uk(kind=eircode)";
        PostcodeError::NotUk { kind: "gibraltar" } =>
            "is a postcode of Gibraltar: change the country or enter a UK postcode",
            "postcode_not_uk(kind=gibraltar)";
        PostcodeError::NotUk { kind: "overseas_territory" } =>
            "is a postcode of an overseas territory: change the country or enter a UK postcode",
            "postcode_not_uk(kind=overseas_territory)";
        PostcodeError::NotUk { kind: "statistical" } =>
            "is a code for no fixed address: say that you have none, or enter a UK postcode",
            "postcode_not_uk(kind=statistical)";
        PostcodeError::NotUk { kind: "bfpo_number" } =>
            "is a BFPO number: enter the postcode that goes with it, which starts with BF1",
            "postcode_not_uk(kind=bfpo_number)";
    }
    rows
}

#[test]
fn every_error_has_its_fault() {
    for ((name, text, fault), expected_text, expected_fault) in table() {
        assert_eq!((text.as_str(), fault.as_str()), (expected_text, expected_fault), "{name}");
    }
}

#[test]
fn texts_are_in_one_voice() {
    const BEGINNINGS: [&str; 3] = ["must ", "has ", "is "];
    for ((name, text, _), ..) in table() {
        assert!(BEGINNINGS.iter().any(|beginning| text.starts_with(beginning)), "{name}: {text}");
        assert!(!text.ends_with('.') && !text.contains(" or less"), "{name}: {text}");
    }
}

/// How many variants each error declares, by the texts in its `errors!`.
fn declared() -> BTreeMap<String, usize> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("crates/uk-fields/src");
    let dirs = [src.clone(), src.join("date")];
    let files = dirs.iter().flat_map(|dir| fs::read_dir(dir).unwrap()).map(|entry| entry.unwrap().path());
    let mut declared = BTreeMap::new();
    for path in files.filter(|path| path.is_file()) {
        let text = fs::read_to_string(path).unwrap();
        let Some((_, after)) = text.split_once("\nerrors! {\n") else { continue };
        let (_, block) = after.split("\n}\n").next().unwrap().split_once("pub enum ").unwrap();
        let name = block.split(' ').next().unwrap().to_owned();
        let has_text = |rest: &&str| rest.trim_start().starts_with('"');
        declared.insert(name, block.split(" =").skip(1).filter(has_text).count());
    }
    declared
}

#[test]
fn every_error_is_in_the_table() {
    let mut variants: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for ((name, ..), ..) in table() {
        let (error, variant) = name.split_once("::").unwrap();
        let variant = variant.split(' ').next().unwrap_or_default();
        variants.entry(error.to_owned()).or_default().insert(variant.to_owned());
    }
    let counted: BTreeMap<_, _> = variants.into_iter().map(|(error, found)| (error, found.len())).collect();
    assert_eq!(counted, declared());
}
