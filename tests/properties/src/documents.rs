//! Documents to test with: those of `examples/data`, and many more made from them.

use std::collections::BTreeMap;
use std::fs;
use std::sync::LazyLock;

use applicant::Draft;
use applicant::application::YesNoUnknown;
use applicant::application::qualifications::{self, Award, Framework, Kind, Nation, PaperLevel};
use applicant::application::right_to_work::{
    IdentityDocument, IssuedIn, NoticeGround, ProofKind, Settlement, WorkLimit,
};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Map, Value, json};

/// A generated document; `Debug` prints it as JSON.
#[derive(Clone)]
pub struct Document(pub Value);

impl std::fmt::Debug for Document {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.0)
    }
}

/// As many cases as `PROPTEST_CASES` says, else 256; what fails is printed and not kept in a file.
pub fn cases() -> ProptestConfig {
    ProptestConfig { failure_persistence: None, max_shrink_iters: 4_000, ..ProptestConfig::default() }
}

/// The lists of the form.
pub const LISTS: [&str; 5] = ["qualifications", "training", "employment", "breaks", "voluntary"];

/// The files of `examples/data` that hold JSON within the limits, each with its name.
pub static READABLE: LazyLock<Vec<(String, String)>> = LazyLock::new(|| {
    let folder = crate::of_repository("examples/data");
    let mut files: Vec<(String, String)> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "json"))
        .map(|path| {
            (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read_to_string(path).unwrap())
        })
        .filter(|(_, text)| Draft::from_json(text.as_bytes()).is_ok())
        .collect();
    files.sort();
    assert!(files.len() >= 15, "the sample files are there");
    files
});

/// Documents to start from: the sample, the skeleton and the sample files.
pub static BASES: LazyLock<Vec<Value>> = LazyLock::new(|| {
    let own = [Draft::sample(), Draft::skeleton(), Draft::default()];
    let own = own.iter().map(|draft| serde_json::to_value(draft).unwrap());
    own.chain(READABLE.iter().map(|(_, text)| serde_json::from_str(text).unwrap())).collect()
});

/// The pointers to every answer, row, list and section, with two rows in each list.
pub static POINTERS: LazyLock<Vec<String>> = LazyLock::new(|| {
    fn walk(value: &Value, at: &str, out: &mut Vec<String>) {
        out.push(at.to_owned());
        match value {
            Value::Object(map) => {
                map.iter().for_each(|(key, value)| walk(value, &format!("{at}/{key}"), out))
            }
            Value::Array(list) => {
                (0..2).for_each(|row| walk(&list[0], &format!("{at}/{row}"), out));
            }
            _ => {}
        }
    }
    let mut out = Vec::new();
    walk(&serde_json::to_value(Draft::skeleton()).unwrap(), "", &mut out);
    out.remove(0);
    out
});

/// What people answer to each key, from the documents to start from.
static USUAL: LazyLock<BTreeMap<String, Vec<Value>>> = LazyLock::new(|| {
    fn walk(value: &Value, out: &mut BTreeMap<String, Vec<Value>>) {
        match value {
            Value::Object(map) => {
                for (key, value) in map {
                    out.entry(key.clone()).or_default().push(value.clone());
                    walk(value, out);
                }
            }
            Value::Array(list) => list.iter().for_each(|value| walk(value, out)),
            _ => {}
        }
    }
    let mut out = BTreeMap::new();
    BASES.iter().for_each(|document| walk(document, &mut out));
    for (key, names) in CHOICES {
        out.entry((*key).to_owned()).or_default().extend(names.iter().map(|name| Value::from(*name)));
    }
    out
});

/// Choices that decide what else is asked, most of which no sample file makes.
const CHOICES: &[(&str, &[&str])] = &[
    ("kind", Kind::NAMES),
    ("award", Award::NAMES),
    ("nation", Nation::NAMES),
    ("framework", Framework::NAMES),
    ("paper_level", PaperLevel::NAMES),
    ("regulated", YesNoUnknown::NAMES),
    ("status", qualifications::AwardStatus::NAMES),
    ("level", &["entry", "1", "2", "3", "6", "7", "8", "12", "not_known"]),
    (
        "grade",
        &["C", "4", "9-9", "CD", "Pass", "P", "DMM", "2:1", "H5", "O2", "1", "A*", "C*", "U", "No award"],
    ),
    ("year", &["1950", "1970", "1987", "1995", "2018", "2026", "2027", "2040"]),
    ("comparable_level", &["gcse_below_c", "gcse_c_or_above", "rqf_6", "other"]),
    ("proof", ProofKind::NAMES),
    ("nationalities", &["GBR", "IRL", "GBN", "POL", "CYP", "TUR", "IND", "USA", "ATA"]),
    ("permission_limit", &["no_limit", "until", "pending", "not_known"]),
    ("permission_ends_on", &["2026-11-20", "2026-11-21", "2027-02-27", "2030-01-01"]),
    ("document_expires_on", &["2026-11-20", "2026-11-21", "2030-01-01"]),
    ("document_issued_in", IssuedIn::NAMES),
    ("identity_document", IdentityDocument::NAMES),
    ("settlement", Settlement::NAMES),
    ("notice_ground", NoticeGround::NAMES),
    ("notice_issued_on", &["2026-05-20", "2026-05-21", "2026-11-21", "2026-11-22"]),
    ("share_code", &["W12345678", "R12345678"]),
    ("share_code_issued_on", &["2026-08-22", "2026-08-23", "2026-11-21"]),
    ("date_of_birth", &["2010-11-21", "1990-02-28", "1925-11-21"]),
    ("work_limit", WorkLimit::NAMES),
    ("work_permitted", YesNoUnknown::NAMES),
    ("accrued_right", YesNoUnknown::NAMES),
    ("convictions", &["yes", "no", "prefer_to_discuss"]),
    ("country", &["GB", "IE", "JE", "FR", "IN"]),
];

/// Rows that people typed, by list.
pub fn rows_of(list: &str) -> Vec<Value> {
    BASES.iter().filter_map(|document| document[list].as_array()).flatten().cloned().collect()
}

/// Answers that have broken programs before.
#[rustfmt::skip]
fn nasty() -> impl Strategy<Value = Value> {
    const TEXTS: &[&str] = &[
        "", " ", "\0", "\u{202e}txet", "\u{2067}a\u{2069}", "\u{301}", "e\u{301}", "\u{200b}", "\u{feff}a",
        "👩🏽‍🚀", "a\r\nb\rc\n\td", "2026-02-30", "0000-00-00", "9999-12-31", "-2026-11-21", "29 Feb 2025",
        "Sept", "1e400", "NaN", "-inf", "٣", "1,5", "null", "true", "YES", "yes", "no", "on", "../../etc",
        "<b>", "'; --", "{}", "[0]", "$ref", "SW1A", "GIR 0AA", "@", "a@b", "a@b.c", "+", "00",
        "999999999999999999999", "W12345678", "QQ123456C", "C*", "99", "D*D*D*", "not_known", "until",
        "awarded", "scqf", "ireland", "scotland", "wales", "other", "none",
    ];
    let numbers = [
        json!(0), json!(-1), json!(1), json!(0.4), json!(0.5), json!(80.1), json!(168.1), json!(2026),
        json!(16), json!(1_000_000_000_000_000_000_i64), json!(i64::MIN), json!(u64::MAX), json!(1e308),
        json!(-0.0), json!(5e-324),
    ];
    prop_oneof![
        6 => select(TEXTS).prop_map(Value::from),
        3 => select(numbers.to_vec()),
        1 => any::<bool>().prop_map(Value::from),
        1 => Just(Value::Null),
        1 => any::<String>().prop_map(Value::from),
        1 => (1..3_000_usize).prop_map(|count| "x".repeat(count).into()),
        1 => (1..600_usize).prop_map(|count| "word ".repeat(count).into()),
        1 => (any_part(), any_part(), any_part())
            .prop_map(|(day, month, year)| json!({ "day": day, "month": month, "year": year })),
        1 => (any_part(), any_part()).prop_map(|(month, year)| json!({ "month": month, "year": year })),
        1 => (1900..2100, 0..14).prop_map(|(year, month)| format!("{year}-{month:02}").into()),
        1 => (1900..2100, 0..14, 0..33)
            .prop_map(|(year, month, day)| format!("{year}-{month:02}-{day:02}").into()),
    ]
}

/// A number that `serde_json` reads as it wrote it, which is not so of every one.
fn plain_number(number: f64) -> Value {
    let again = |value: &Value| serde_json::from_str::<Value>(&value.to_string()).unwrap();
    let value = Value::from(number);
    if again(&value) == value { value } else { Value::from(number.signum()) }
}

fn any_part() -> impl Strategy<Value = Value> {
    let texts = ["", "12", "feb", "29"].map(Value::from);
    let others = [json!(null), json!(2), json!(2024), json!(1e9), json!([])];
    select([texts.as_slice(), &others].concat())
}

thread_local! {
    static NASTY: BoxedStrategy<Value> = nasty().boxed();
    static ANY: BoxedStrategy<Value> = any_value().boxed();
}

/// Any JSON value, well below the limits of the intake.
pub fn any_json() -> impl Strategy<Value = Document> {
    any_value().prop_map(Document)
}

fn any_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        nasty(),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        proptest::num::f64::NORMAL.prop_map(plain_number),
        (-1e6..1e6_f64).prop_map(plain_number),
    ];
    let key = prop_oneof![
        3 => select(USUAL.keys().cloned().collect::<Vec<_>>()),
        2 => select(vec!["0", "1", "7", "4294967295", "4294967296", "01", "", "day", "$", "a/b~c", "\0", "rest"])
            .prop_map(str::to_owned),
        1 => any::<String>(),
    ];
    leaf.prop_recursive(5, 48, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::vec((key.clone(), inner), 0..6)
                .prop_map(|entries| Value::Object(Map::from_iter(entries))),
        ]
    })
}

/// What might be typed at this place: mostly what people typed there, sometimes what nobody should.
fn answer_at(pointer: &str) -> BoxedStrategy<Value> {
    let key = pointer.rsplit('/').find(|step| step.parse::<u32>().is_err()).unwrap_or_default();
    let usual: &'static [Value] = USUAL.get(key).map_or(&[Value::Null], Vec::as_slice);
    let usual = (0..usual.len()).prop_map(move |at| usual[at].clone());
    prop_oneof![6 => usual, 3 => NASTY.with(Clone::clone), 1 => ANY.with(Clone::clone)].boxed()
}

/// A document like a form: one that people sent, with this number of answers changed.
pub fn form_shaped(edits: std::ops::Range<usize>) -> impl Strategy<Value = Document> {
    let edit = select(POINTERS.as_slice()).prop_flat_map(|pointer| (answer_at(&pointer), Just(pointer)));
    let forms = prop::collection::vec(0..6_u8, LISTS.len());
    (0..BASES.len(), prop::collection::vec(edit, edits), forms).prop_map(|(base, edits, forms)| {
        let mut document = BASES[base].clone();
        for (answer, pointer) in edits {
            let steps: Vec<&str> = pointer.split('/').skip(1).collect();
            place(&mut document, &steps, answer);
        }
        for (list, form) in LISTS.iter().zip(forms) {
            reshape(&mut document[*list], form);
        }
        document.as_object_mut().unwrap().retain(|_, value| *value != json!("absent"));
        Document(document)
    })
}

/// Puts an answer in its place, making objects and rows on the way.
pub fn place(value: &mut Value, steps: &[&str], answer: Value) {
    let Some((step, rest)) = steps.split_first() else {
        *value = answer;
        return;
    };
    let inner = match (step.parse::<usize>(), value) {
        (Ok(row), Value::Array(list)) => {
            list.resize(list.len().max(row + 1), Value::Null);
            &mut list[row]
        }
        (Ok(row), value) if !value.is_object() => {
            *value = Value::Array(vec![Value::Null; row + 1]);
            &mut value[row]
        }
        (_, value) => {
            if !value.is_object() {
                *value = json!({});
            }
            &mut value[*step]
        }
    };
    place(inner, rest, answer);
}

/// The same rows in another form: with blank rows between them, or as an index map.
fn reshape(list: &mut Value, form: u8) {
    let Value::Array(rows) = list else {
        // `document[key]` made a null of what was absent.
        if list.is_null() {
            *list = json!("absent");
        }
        return;
    };
    match form {
        0 => rows.insert(0, json!({})),
        1 => rows.push(Value::Null),
        2 => {
            *list = (0..)
                .map(|n: usize| (n * 3).to_string())
                .zip(std::mem::take(rows))
                .collect::<Map<_, _>>()
                .into()
        }
        _ => {}
    }
}
