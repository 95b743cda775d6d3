//! What a question says of its answer is enforced, whichever type the answer is read as.

use std::cell::Cell;

use applicant::application::qualifications::{Kind, Nation};
use applicant::engine::{
    Answer, Bound, Check, Checker, Choice, Fault, Field, Meta, Param, Reported, SoFar, check,
};
use applicant::field::{
    Decimal, Email, FullName, Line, Month, Nationality, NiNumber, PassportNumber, Phone, Postcode, Prose,
};
use applicant::{Code, Rules, Scope, draft};
use chrono::NaiveDate;
use serde_json::{Value, json};

draft! {
    /// One answer.
    struct One { answer: Answer }
}

/// Asks a question of an answer, as some type.
type Read = fn(&Checker<'_>, &Meta, &Answer) -> Result<(), Reported>;

thread_local! {
    static ASKED: Cell<Option<(Meta, Read)>> = const { Cell::new(None) };
}

impl Check for One {
    type Checked = ();

    fn check(&self, c: &Checker<'_>) -> Result<(), Reported> {
        let (question, read) = ASKED.get().expect("a question");
        read(c, &question, &self.answer)
    }
}

fn read<T: Field>(c: &Checker<'_>, question: &Meta, answer: &Answer) -> Result<(), Reported> {
    c.ask(question, answer).get::<T>().map(drop)
}

/// What is wrong with an answer to a question that is read as this type.
fn faults<T: Field>(question: Meta, answer: impl Into<Value>) -> Vec<String> {
    ASKED.set(Some((question, read::<T>)));
    let one = One { answer: answer.into().into(), ..One::default() };
    let rules = Rules::on("2026-11-21".parse().unwrap());
    let SoFar { report, .. } = check(&one, &rules, Scope::Submit);
    let said = |fault: &Fault| {
        let params: Vec<String> = fault.params().map(|(name, param)| format!(" {name}={param}")).collect();
        format!("{}{}", fault.code().as_str(), params.concat())
    };
    report.errors().map(|issue| said(issue.fault())).collect()
}

#[track_caller]
fn good<T: Field>(question: Meta, answers: &[Value]) {
    for answer in answers {
        assert_eq!(faults::<T>(question, answer.clone()), Vec::<String>::new(), "{answer}");
    }
}

#[track_caller]
fn bad<T: Field>(question: Meta, answers: &[(Value, &str)]) {
    for (answer, fault) in answers {
        assert_eq!(faults::<T>(question, answer.clone()), [*fault], "{answer}");
    }
}

const ANSWER: &str = "answer";

#[test]
fn code_length_is_enforced() {
    const LICENCE: Meta = Meta::code(ANSWER).code_length(16, 16);
    good::<Line>(
        LICENCE,
        &[
            json!("MORGA753116SM9IJ"),
            json!("morga 753116 sm9ij"),
            json!("MORGA-753116.SM9IJ"),
            json!(" MORGA753116SM9IJ\u{200b}"),
            json!("\u{ff2d}ORGA753116SM9IJ"),
            json!(1234567890123456_u64),
        ],
    );
    bad::<Line>(
        LICENCE,
        &[
            (json!("MORGA753116SM9I"), "too_short min=16"),
            (json!("MORGA753116SM9IJK"), "too_long max=16"),
            (json!("x"), "too_short min=16"),
            (json!("----------------"), "too_short min=16"),
            (json!(123), "too_short min=16"),
            (json!("MORGA753116SM9IJ MORGA753116SM9IJ"), "too_long max=16"),
        ],
    );
    bad::<Prose>(LICENCE, &[(json!("MORGA"), "too_short min=16")]);
    bad::<FullName>(LICENCE, &[(json!("MORGA"), "too_short min=16")]);
    const RANGE: Meta = Meta::code(ANSWER).code_length(6, 9);
    good::<Line>(RANGE, &[json!("123456"), json!("12 34 56 789")]);
    bad::<Line>(RANGE, &[(json!("12345"), "too_short min=6"), (json!("1234567890"), "too_long max=9")]);
    // Types that know their own shape say what is wrong in their own way.
    bad::<NiNumber>(Meta::code(ANSWER).code_length(9, 9), &[(json!("AB"), "ni_shape")]);
}

#[test]
fn text_limits_are_enforced() {
    let words = |count: usize| json!("word ".repeat(count));
    const LINE: Meta = Meta::line(ANSWER).max_words(50);
    good::<Line>(LINE, &[words(50), json!(" one\ttwo\nthree ")]);
    bad::<Line>(
        LINE,
        &[(words(51), "too_many_words max=50 over=1"), (words(99), "too_many_words max=50 over=49")],
    );
    bad::<FullName>(Meta::name(ANSWER).max_words(50), &[(words(51), "too_many_words max=50 over=1")]);
    const PROSE: Meta = Meta::prose(ANSWER).max_chars(100);
    good::<Prose>(PROSE, &[json!("é".repeat(100)), json!(format!("{}\r\n", "x".repeat(100)))]);
    bad::<Prose>(
        PROSE,
        &[(json!("é".repeat(101)), "too_long max=100"), (json!("x ".repeat(51)), "too_long max=100")],
    );
    // A limit in words has one in characters beside it: a text without spaces is one word however long it is.
    let one_word = |count: usize| json!("é".repeat(count));
    const WORDS: Meta = Meta::prose(ANSWER).max_words(50);
    good::<Prose>(WORDS, &[one_word(500), json!(format!("\r\n{} ", "1/".repeat(250)))]);
    bad::<Prose>(
        WORDS,
        &[(one_word(501), "too_long max=500"), (json!("1/".repeat(32_000)), "too_long max=500")],
    );
    good::<Line>(LINE, &[one_word(500)]);
    bad::<Line>(LINE, &[(one_word(501), "too_long max=500")]);
    good::<FullName>(Meta::name(ANSWER).max_words(50), &[one_word(500)]);
    bad::<FullName>(Meta::name(ANSWER).max_words(50), &[(one_word(501), "too_long max=500")]);
    // Either limit, whichever is passed first.
    const BOTH: Meta = Meta::prose(ANSWER).max_chars(100).max_words(50);
    bad::<Prose>(BOTH, &[(words(51), "too_many_words max=50 over=1"), (words(30), "too_long max=100")]);
    bad::<Line>(BOTH, &[(json!("x".repeat(101)), "too_long max=100")]);
    let short = |question: Meta| question.max_chars(13);
    bad::<Email>(short(Meta::email(ANSWER)), &[(json!("ada@example.com"), "too_long max=13")]);
    bad::<Phone>(short(Meta::phone(ANSWER)), &[(json!("+44 20 7946 0018"), "too_long max=13")]);
    good::<Phone>(short(Meta::phone(ANSWER)), &[json!("020 7946 0018")]);
    good::<Postcode>(short(Meta::postcode(ANSWER)), &[json!("s.w.1.a. 1.a.a.      ")]);
    good::<PassportNumber>(short(Meta::code(ANSWER)), &[json!("123 456 789")]);
}

#[test]
fn a_year_has_four_digits() {
    const YEAR: Meta = Meta::year(ANSWER);
    for year in ["2012", " 1987 ", "1000", "9999"] {
        good::<u32>(YEAR, &[json!(year)]);
        good::<i64>(YEAR, &[json!(year)]);
        good::<Decimal>(YEAR, &[json!(year)]);
        good::<Line>(YEAR, &[json!(year)]);
    }
    good::<u32>(YEAR, &[json!(2012)]);
    for year in [json!(99), json!("99"), json!("0"), json!(12), json!("20121"), json!(-99)] {
        for faults in [
            faults::<u32>(YEAR, year.clone()),
            faults::<i64>(YEAR, year.clone()),
            faults::<Decimal>(YEAR, year.clone()),
            faults::<Line>(YEAR, year.clone()),
        ] {
            assert!(
                faults
                    .iter()
                    .all(|it| ["year_digits parts=year", "date_not_real parts=year"].contains(&it.as_str())),
                "{faults:?}"
            );
            assert_eq!(faults.len(), 1, "{year}");
        }
    }
    assert_eq!(faults::<u32>(YEAR, json!("99")), ["year_digits parts=year"]);
    const PAST: Meta = Meta::year(ANSWER).on_or_before(Bound::AsOf);
    good::<u32>(PAST, &[json!("2026"), json!(1999)]);
    bad::<u32>(PAST, &[(json!("2027"), "in_future"), (json!(9999), "in_future")]);
    bad::<Line>(PAST, &[(json!("2027"), "in_future")]);
}

#[test]
fn ranges_are_enforced_and_reported() {
    const POINTS: Meta = Meta::number(ANSWER).whole(-5, 12);
    good::<i64>(POINTS, &[json!(-5), json!("-1"), json!(0), json!("12"), json!(" 7 ")]);
    good::<Decimal>(POINTS, &[json!(-5), json!("-1"), json!(12)]);
    good::<u32>(POINTS, &[json!(0), json!("12")]);
    bad::<u32>(
        POINTS,
        &[
            (json!(-1), "out_of_range min=0 max=12"),
            (json!("-5"), "out_of_range min=0 max=12"),
            (json!(-6), "out_of_range min=-5 max=12"),
            (json!(13), "out_of_range min=-5 max=12"),
            (json!("x"), "not_a_number"),
            (json!("1.5"), "not_whole"),
        ],
    );
    bad::<i64>(POINTS, &[(json!(-6), "out_of_range min=-5 max=12"), (json!(0.5), "not_whole")]);
    bad::<Line>(
        POINTS,
        &[
            (json!("13"), "out_of_range min=-5 max=12"),
            (json!("many"), "not_a_number"),
            (json!("1.5"), "not_whole"),
            (json!(99), "out_of_range min=-5 max=12"),
        ],
    );
    good::<Line>(POINTS, &[json!("12"), json!(-5)]);
    // Without a range the type has one.
    const FREE: Meta = Meta::line(ANSWER);
    good::<u32>(FREE, &[json!(0), json!(u32::MAX), json!("7")]);
    bad::<u32>(
        FREE,
        &[
            (json!(-1), "out_of_range min=0 max=4294967295"),
            (json!(4_294_967_296_u64), "out_of_range min=0 max=4294967295"),
        ],
    );
    const HOURS: Meta = Meta::number(ANSWER).tenths(5, 1680);
    good::<Decimal>(HOURS, &[json!("18.75"), json!(0.5), json!(168)]);
    bad::<Decimal>(
        HOURS,
        &[(json!(0.4), "out_of_range min=0.5 max=168"), (json!("-1"), "out_of_range min=0.5 max=168")],
    );
}

/// Days of which the type knows one that is not offered, and of which one is offered that the type does not know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Day {
    Monday,
    Tuesday,
}

impl Choice for Day {
    const NAMES: &'static [&'static str] = &["mon", "tue"];

    fn named(name: &str) -> Result<Day, Fault> {
        match name {
            "mon" | "monday" => Ok(Day::Monday),
            "tue" => Ok(Day::Tuesday),
            _ => Err(Code::NOT_A_CHOICE.into()),
        }
    }
}

#[test]
fn only_offered_choices_are_accepted() {
    const DAYS: Meta = Meta::choices(ANSWER, &["mon", "wed"]);
    good::<Vec<Day>>(DAYS, &[json!("mon"), json!(["mon"]), json!(["monday", ""]), json!({"3": "mon"})]);
    bad::<Vec<Day>>(
        DAYS,
        &[
            (json!("tue"), "not_a_choice"),
            (json!(["mon", "tue"]), "not_a_choice"),
            (json!("wed"), "not_a_choice"),
            (json!("Mon"), "not_a_choice"),
        ],
    );
    const COLOUR: Meta = Meta::choice(ANSWER, &["red", "green"]);
    good::<Line>(COLOUR, &[json!("red"), json!(" green ")]);
    bad::<Line>(
        COLOUR,
        &[
            (json!("blue"), "not_a_choice"),
            (json!("Red"), "not_a_choice"),
            (json!("red green"), "not_a_choice"),
            (json!(1), "not_a_choice"),
        ],
    );
    bad::<Prose>(COLOUR, &[(json!("blue"), "not_a_choice")]);
    const NATION: Meta = Meta::choice(ANSWER, &["england", "wales"]);
    good::<Nation>(NATION, &[json!("england"), json!(" wales ")]);
    bad::<Nation>(NATION, &[(json!("scotland"), "not_a_choice"), (json!("x"), "not_a_choice")]);
    // A question for one choice takes one, and a question without a list of its own takes what the type knows.
    const ONE: Meta = Meta::choice(ANSWER, Nation::NAMES);
    good::<Vec<Nation>>(ONE, &[json!("england"), json!(["wales"])]);
    bad::<Vec<Nation>>(ONE, &[(json!(["england", "wales"]), "too_many max=1")]);
    good::<Vec<Nationality>>(Meta::multi_select(ANSWER), &[json!(["FRA", "POL"])]);
    for kind in Kind::NAMES {
        good::<Kind>(Meta::choice_of::<Kind>(ANSWER), &[json!(kind)]);
        good::<Vec<Kind>>(Meta::choices_of::<Kind>(ANSWER), &[json!([kind])]);
    }
    assert_eq!(Meta::choices_of::<Day>(ANSWER).choices, ["mon", "tue"]);
}

#[test]
fn text_dates_and_declarations_are_enforced() {
    const BORN: Meta = Meta::date(ANSWER).on_or_before(Bound::AsOf);
    good::<NaiveDate>(BORN, &[json!("2026-11-21"), json!({"day": 1, "month": 2, "year": 2003})]);
    good::<Line>(BORN, &[json!("2026-11-21")]);
    bad::<Line>(BORN, &[(json!("2026-11-22"), "in_future")]);
    const SINCE: Meta = Meta::month(ANSWER).on_or_before(Bound::AsOf);
    good::<Month>(SINCE, &[json!("2026-11")]);
    good::<Line>(SINCE, &[json!("2026-11")]);
    bad::<Line>(SINCE, &[(json!("2026-12"), "in_future"), (json!("2026-13"), "date_not_real parts=month")]);
    const TRUE: Meta = Meta::yes_no(ANSWER).only_yes();
    good::<bool>(TRUE, &[json!(true), json!("yes")]);
    bad::<bool>(TRUE, &[(json!("no"), "missing"), (json!(false), "missing")]);
    good::<Line>(TRUE, &[json!("yes")]);
    bad::<Line>(TRUE, &[(json!("no"), "missing"), (json!("perhaps"), "not_a_choice")]);
}

#[test]
fn dates_begin_a_hundred_years_ago() {
    const SINCE: Meta = Meta::date(ANSWER).on_or_after(Bound::Oldest);
    good::<NaiveDate>(SINCE, &[json!("1926-11-01"), json!("2026-11-22")]);
    bad::<NaiveDate>(SINCE, &[(json!("1926-10-31"), "before parts=year bound=1926-11-01")]);
    const MONTH: Meta = Meta::month(ANSWER).on_or_after(Bound::Oldest);
    good::<Month>(MONTH, &[json!("1926-11")]);
    bad::<Month>(MONTH, &[(json!("1926-10"), "before parts=year bound=1926-11")]);
}

#[test]
fn question_limits_apply_to_numbers() {
    // A parameter is a number, as the page shows it.
    ASKED.set(Some((Meta::number(ANSWER).whole(0, 20), read::<u32>)));
    let one = One { answer: "-1".into(), ..One::default() };
    let SoFar { report, .. } = check(&one, &Rules::on(NaiveDate::MIN), Scope::Submit);
    let issue = report.iter().next().unwrap();
    assert_eq!(issue.param("min"), Some(&Param::Tenths(0)));
    assert_eq!(issue.fault().to_string(), "out_of_range(min=0, max=20)");
}
