//! Name, address and contact.

use applicant::Scope;
use applicant::application::Contact;
use applicant::application::personal_details::AddressDraft;
use serde_json::{Value, json};

use super::answers::{line, not_text, optional, required};
use super::support::{chars, finds, finds_by, form, lines, rules};

const NAME: &str = "/personal_details/full_name";
const POSTCODE: &str = "/personal_details/address/postcode";
const EMAIL: &str = "/personal_details/email";
const PHONE: &str = "/personal_details/phone";

#[test]
fn names_of_any_script_are_accepted() {
    required(NAME);
    for name in [
        "Ada",
        "O'Brien",
        "O\u{2019}Brien-Smith",
        "Nguyễn Thị Minh Khai",
        "Ольга Іванівна",
        "王小明",
        "محمد علي",
        "X Æ A-12",
        "Elizabeth 2nd",
        "van der berg",
        "e\u{301}",
        "ക്\u{200d}ഷ",
        "می\u{200c}خواهم",
    ] {
        finds(json!({ NAME: name }), &[]);
        let checked =
            form(&json!({ NAME: format!(" \u{200b}{name}\u{feff}\n") })).check(&rules()).expect(name);
        let person = checked.application.personal_details.clone().expect("a person");
        assert_eq!(person.full_name.as_str(), name);
    }
    for name in ["1234", "--", "'", "\u{301}", "😀"] {
        finds(json!({ NAME: name }), &["error /personal_details/full_name no_letter"]);
    }
    finds(json!({ NAME: chars(200) }), &[]);
    finds(json!({ NAME: chars(201) }), &["error /personal_details/full_name too_long max=200"]);
    finds(json!({ NAME: "A\0B" }), &["error /personal_details/full_name character_not_allowed"]);
    finds(json!({ NAME: "A\u{202e}B" }), &["error /personal_details/full_name character_not_allowed"]);
    not_text(NAME);
}

#[test]
fn previous_names_are_optional() {
    optional("/personal_details/previous_names");
    line("/personal_details/previous_names", 200);
}

#[test]
fn the_lines_of_an_address() {
    required("/personal_details/address/line_1");
    required("/personal_details/address/town");
    for key in ["line_1", "line_2", "line_3", "town", "county"] {
        line(&format!("/personal_details/address/{key}"), 100);
    }
    for key in ["line_2", "line_3", "county", "country"] {
        optional(&format!("/personal_details/address/{key}"));
    }
    finds(
        json!({ "/personal_details/address": "1 Example Street, Leeds" }),
        &["error /personal_details/address wrong_type"],
    );
}

#[test]
fn the_country_decides_the_postcode() {
    let at = |country: &str, town: &str, postcode: &str| json!({ "/personal_details/address": { "line_1": "1 High Street", "town": town, "country": country, "postcode": postcode } });
    for (country, postcode) in
        [("GB", "LS8 2ZR"), ("", "LS8 2ZR"), ("JE", "JE2 3AB"), ("GG", "GY1 1AA"), ("IM", "IM1 1AA")]
    {
        finds(at(country, "Town", postcode), &[]);
        finds(
            at(country, "", ""),
            &[
                "error /personal_details/address/town missing",
                "error /personal_details/address/postcode missing",
            ],
        );
        finds(at(country, "Town", "1010"), &["error /personal_details/address/postcode"]);
    }
    for (country, postcode) in [("IE", "D02 X285"), ("FR", "75001"), ("NL", "1012 JS"), ("AE", "")] {
        finds(at(country, "", postcode), &[]);
    }
    finds(at("FR", "", &chars(16)), &[]);
    finds(at("FR", "", &chars(17)), &["error /personal_details/address/postcode too_long max=16"]);
    for unknown in ["XX", "United Kingdom?", "GBR1"] {
        finds(at(unknown, "Town", "LS8 2ZR"), &["error /personal_details/address/country not_a_choice"]);
    }
}

#[test]
fn a_forces_address_needs_no_town() {
    let at = |town: &str, postcode: &str| json!({ "/personal_details/address": { "line_1": "8 Signal Regiment", "line_2": "BFPO 61", "town": town, "postcode": postcode } });
    for postcode in ["BF1 0AX", "bf10ax"] {
        finds(at("", postcode), &[]);
        finds(at("BFPO 61", postcode), &[]);
    }
    let number = "error /personal_details/address/postcode postcode_not_uk kind=bfpo_number";
    finds(at("", "BFPO 61"), &[number]);
    for postcode in ["BD1 1AA", "B1 1AA"] {
        finds(at("", postcode), &["error /personal_details/address/town missing"]);
    }
    let draft = form(&at(" ", "BF1 0AX")).check(&rules()).expect("sound");
    let address = draft.application.personal_details.clone().and_then(|person| person.address);
    assert_eq!(address.expect("kept").town, None);
}

#[test]
fn no_fixed_address_needs_no_address() {
    let none = |address: Value| json!({ "/personal_details/no_fixed_address": "yes", "/personal_details/address": address });
    for address in [
        json!(null),
        json!({}),
        json!({ "line_1": "" }),
        json!({ "town": "Leeds" }),
        json!({ "postcode": "ls82zr" }),
    ] {
        finds(none(address), &[]);
    }
    finds(none(json!({ "postcode": "LS8" })), &["error /personal_details/address/postcode postcode_partial"]);
    let draft = form(&none(json!({ "line_1": "care of St George's Crypt" })));
    let person =
        draft.check(&rules()).expect("sound").application.personal_details.clone().expect("a person");
    assert!(person.no_fixed_address);
    let kept = person.address.and_then(|address| address.line_1).expect("kept");
    assert_eq!(kept.as_str(), "care of St George's Crypt");
}

#[test]
fn postcode_faults_are_told_apart() {
    for good in ["sw1a1aa", " SW1A 1AA ", "Sw1A-1aA", "(SW1A 1AA)"] {
        let draft = form(&json!({ POSTCODE: good }));
        let written = serde_json::to_value(draft.check(&rules()).expect(good).application).expect("JSON");
        assert_eq!(written.pointer(POSTCODE), Some(&json!("SW1A 1AA")));
    }
    for (wrong, expected) in [
        ("SW1A", "error /personal_details/address/postcode postcode_partial"),
        ("LS8", "error /personal_details/address/postcode postcode_partial"),
        ("QW1A 1AA", "error /personal_details/address/postcode postcode_letter place=1"),
        ("SW1A 1CA", "error /personal_details/address/postcode postcode_letter place=6"),
        ("D02 X285", "error /personal_details/address/postcode postcode_not_uk kind=eircode"),
        ("hello world", "error /personal_details/address/postcode postcode_shape"),
        ("LS8 2ZR, Leeds", "error /personal_details/address/postcode postcode_shape"),
        ("AA1 1AA", "warning /personal_details/address/postcode postcode_area_unknown"),
    ] {
        finds(json!({ POSTCODE: wrong }), &[expected]);
    }
    not_text(POSTCODE);
    let report = form(&json!({ POSTCODE: "SW1A" })).review(&rules(), Scope::Submit);
    assert!(report.to_string().ends_with("postcode_partial"));
}

#[test]
fn an_email_address_has_its_shape() {
    let long = |domain: usize| {
        let label = "b".repeat(61);
        format!("{}@{label}.{label}.{label}.{}", "a".repeat(64), "c".repeat(domain - 186))
    };
    assert_eq!(long(189).len(), 254);
    for good in ["A.b+c@Example.co.uk", "o'brien@example.com", "siân@ŵyl.cymru", &long(189)] {
        finds(json!({ EMAIL: good }), &[]);
    }
    for (wrong, code) in [
        ("jane", "email_no_at"),
        ("jane.example.com", "email_no_at"),
        ("jane@x@example.com", "email_no_at"),
        ("@example.com", "email_local"),
        (".jane@example.com", "email_local"),
        ("ja..ne@example.com", "email_local"),
        (&format!("{}@example.com", "a".repeat(65)), "email_local"),
        ("jane@exam ple.com", "email_domain"),
        ("jane@example..com", "email_domain"),
        ("jane@localhost", "email_domain_no_dot"),
        ("o\u{2019}brien@example.com", "email_local character=curly_apostrophe"),
        ("jane@xn---something.com", "email_domain"),
        (&long(190), "too_long max=254"),
        ("ja\0ne@example.com", "character_not_allowed"),
    ] {
        finds(json!({ EMAIL: wrong }), &[&format!("error {EMAIL} {code}")]);
    }
    not_text(EMAIL);
    finds(json!({ EMAIL: "rob@example\u{200b}.com" }), &[]);
    let kept = form(&json!({ EMAIL: " Jane.SMITH@Example.COM " })).check(&rules()).expect("sound");
    let email = kept.application.personal_details.clone().expect("a person").email.expect("given");
    assert_eq!(email.as_str(), "Jane.SMITH@Example.COM");
}

#[test]
fn phone_numbers_follow_their_plan() {
    for (good, e164) in [
        ("07911 123456", "+447911123456"),
        ("+44 7911 123456", "+447911123456"),
        ("0044 7911 123456", "+447911123456"),
        ("+44 (0)7911 123456", "+447911123456"),
        ("07911\u{2011}123\u{2013}456", "+447911123456"),
        ("016977 2345", "+44169772345"),
        ("0800 1111", "+448001111"),
        ("01534 123456", "+441534123456"),
        ("+353 1 234 5678", "+35312345678"),
        ("+290 12345", "+29012345"),
        ("+39 0612 345678901", "+390612345678901"),
        ("+353 087 123 4567", "+353871234567"),
        ("00353 (0)87 123 4567", "+353871234567"),
        ("+1 1 212 555 0123", "+12125550123"),
    ] {
        let draft = form(&json!({ PHONE: good }));
        let phone =
            draft.check(&rules()).expect(good).application.personal_details.clone().and_then(|it| it.phone);
        let phone = phone.expect("given");
        assert_eq!((phone.as_str(), phone.e164()), (good, e164));
    }
    for (wrong, code) in [
        ("07911 12345", "phone_too_short"),
        ("07911 1234567", "phone_too_long"),
        ("+353 1234", "phone_too_short"),
        ("+39 0612 3456789012", "phone_too_long"),
        ("0500 123456", "phone_prefix"),
        ("+999 1234 5678", "phone_country"),
        ("202 555 0123", "phone_country start=other"),
        ("085 209 6303", "phone_prefix start=zero"),
        ("087 123 4567", "phone_too_short start=zero"),
    ] {
        finds(json!({ PHONE: wrong }), &[&format!("error {PHONE} {code}")]);
    }
    for reserved in ["07700 900123", "020 7946 0018", "+44 1632 960001"] {
        finds(json!({ PHONE: reserved }), &["warning /personal_details/phone phone_reserved"]);
    }
    for (doubtful, codes) in [
        ("070 1234 5678", &["phone_personal"][..]),
        ("07640 123456", &["phone_pager"]),
        ("0906 123 4567", &["phone_premium"]),
        ("0113 243 0000 x204", &["phone_extension"]),
        ("0906 123 4567 ext 1", &["phone_extension", "phone_premium"]),
    ] {
        let expected: Vec<String> = codes.iter().map(|code| format!("warning {PHONE} {code}")).collect();
        finds(json!({ PHONE: doubtful }), &expected.iter().map(String::as_str).collect::<Vec<_>>());
    }
    not_text(PHONE);
    finds(json!({ PHONE: 447_911_123_456_i64 }), &[]);
}

#[test]
fn the_same_number_twice() {
    let other = "/personal_details/alternative_phone";
    optional(other);
    finds(json!({ PHONE: "07911 123456", other: "07911 123457" }), &[]);
    for same in ["07911 123456", "+44 (0)7911-123456"] {
        finds(json!({ PHONE: "07911 123456", other: same }), &[&format!("warning {other} same_number")]);
    }
    let irish = json!({ PHONE: "+353 87 123 4567", other: "+353 087 123 4567" });
    finds(irish, &[&format!("warning {other} same_number")]);
    finds(json!({ other: "07911 12345" }), &[&format!("error {other} phone_too_short")]);
}

#[test]
fn the_rules_decide_needed_contact() {
    let with = |email: &str, phone: &str| json!({ EMAIL: email, PHONE: phone });
    let (email, phone) = ("a@example.com", "07911 123456");
    let missing = |key: &str| format!("error {key} missing");
    for (contact, both, only_email, only_phone, neither) in [
        (Contact::Either, vec![], vec![], vec![], vec![format!("error {EMAIL} contact_needed")]),
        (Contact::Email, vec![], vec![], vec![missing(EMAIL)], vec![missing(EMAIL)]),
        (Contact::Phone, vec![], vec![missing(PHONE)], vec![], vec![missing(PHONE)]),
        (
            Contact::Both,
            vec![],
            vec![missing(PHONE)],
            vec![missing(EMAIL)],
            vec![missing(EMAIL), missing(PHONE)],
        ),
    ] {
        let rules = rules().with_contact(contact);
        for (edits, expected) in [
            (with(email, phone), both),
            (with(email, ""), only_email),
            (with("", phone), only_phone),
            (with("", ""), neither),
        ] {
            finds_by(&rules, edits, &expected.iter().map(String::as_str).collect::<Vec<_>>());
        }
    }
    finds(with("jane", ""), &["error /personal_details/email email_no_at"]);
    finds(with("", "12"), &["error /personal_details/phone phone_too_short"]);
}

/// An address may stand in a form of somebody else's.
#[test]
fn an_address_is_checked_by_itself() {
    let address = |town: &str| AddressDraft {
        line_1: "1 Main Street".into(),
        town: town.into(),
        postcode: "ls1 1aa".into(),
        ..AddressDraft::default()
    };
    let applicant::engine::SoFar { known: typed, report, .. } =
        applicant::engine::check(&address("Leeds"), &rules(), Scope::Submit);
    assert_eq!(serde_json::to_value(typed).expect("JSON")["postcode"], "LS1 1AA");
    assert!(report.is_empty(), "{report}");
    let applicant::engine::SoFar { known: typed, report, .. } =
        applicant::engine::check(&address(""), &rules(), Scope::Submit);
    assert!(typed.is_none());
    assert_eq!(lines(&report), ["error /town missing"]);
}
