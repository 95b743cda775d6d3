//! Every word of a section and of its questions.
#![deny(warnings, missing_docs, clippy::all)]

use applicant::engine::{
    Answer, Asked, Check, Checker, Demand, DraftNode, Fact, Fault, Meta, Need, Reported, Ternary, Unit, When,
    Without, check, from_json,
};
use applicant::field::{Country, Decimal, Line, Month, Prose};
use applicant::{Choice, Code, Rules, Scope, Section};

/// A colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Choice)]
pub enum Colour {
    /// Red.
    #[default]
    Red,
    /// Blue, as the night is.
    DarkBlue,
    /// Neither.
    #[choice("no_colour")]
    None,
}

/// Where it was lost, and when.
#[derive(Clone, PartialEq, Section)]
pub struct Loss {
    /// The place.
    #[ask(max_chars = 50, required)]
    pub place: Option<Line>,
    /// The month.
    #[ask(earliest = oldest, latest = today)]
    pub month: Month,
}

/// Who made it; read by hand, and so beside the other answers.
#[derive(Clone, PartialEq, Section)]
#[section(check_by_hand)]
pub struct Maker {
    /// The name.
    #[ask(max_chars = 50)]
    pub maker: Line,
    /// The country.
    #[ask(blank = Country::GB)]
    pub made_in: Country,
}

impl Maker {
    fn ask(c: &Checker<'_>, maker: &Answer, made_in: &Answer) -> Result<Maker, Reported> {
        let maker = c.ask(&Maker::MAKER, maker).get();
        let made_in = c.ask(&Maker::MADE_IN, made_in).get_optional();
        Ok(Maker { maker: maker?, made_in: made_in?.unwrap_or(Country::GB) })
    }
}

impl Check for MakerDraft {
    type Checked = Maker;
    fn check(&self, c: &Checker<'_>) -> Result<Maker, Reported> {
        Maker::ask(c, &self.maker, &self.made_in)
    }
}

/// Questions alone.
#[derive(Section)]
#[section(questions_only, draft = AsTyped)]
pub struct Questions {
    /// A number.
    pub number: u32,
}

/// A badge.
#[derive(Clone, PartialEq, Section)]
#[section(draft = BadgeAsTyped, rules = [is_new(number, floor), fits(tint)], after = advise)]
pub struct Badge {
    /// The number.
    #[ask(whole = (1, 999), read = number(floor), then = not_13, sifted)]
    pub number: u32,
    /// The floor; blank means that of the door.
    #[ask(default, decides, personal)]
    pub floor: u32,
    /// The weight.
    #[ask(tenths = (5, 20), unit = Unit::Miles, sometimes)]
    pub weight: Option<Decimal>,
    /// The colour.
    pub colour: Colour,
    /// The tint.
    #[ask(blank = if c.demands() { Colour::Red } else { Colour::None })]
    pub tint: Colour,
    /// Other colours.
    #[ask(default, max_items = 2, exclusive = "no_colour", special)]
    pub others: Vec<Colour>,
    /// A name for it.
    #[ask(max_chars = 10, by(colour, asks_name), without = Without::Always, autocomplete = "nickname")]
    pub name: Option<Line>,
    /// Whether it is lost.
    pub lost: bool,
    /// What happened.
    #[ask(max_words = 50, when(lost = "yes", colour != ["red", "no_colour"], answered(name), fact = Fact::CHECK_STAGE))]
    pub story: Option<Prose>,
    /// What else happened.
    #[ask(max_words = 50, optional, when(lost != "no"), advise_blank = Code::EXPLAIN_RELEVANCE)]
    pub more: Option<Prose>,
    /// The month in which it was found.
    #[ask(or_year, latest = today, need = FOUND, page = "found")]
    pub found: Option<Month>,
    /// Where it was lost.
    #[ask(group, page = "found", when(lost = "yes"))]
    pub loss: Option<Loss>,
    /// Where it was lost before.
    #[ask(group)]
    pub earlier: Option<Loss>,
    /// Who made it.
    #[ask(flatten(maker, made_in))]
    pub made: Maker,
    /// Its code.
    #[ask(meta = Meta::code(""), code_length = (4, 4), max_chars = 8, demand = needs_code(made), personal)]
    pub code: Option<Line>,
    /// The code on its back.
    #[ask(meta = Meta::code(""), code_length_by = ("colour", lengths), max_chars = 8, by_rules)]
    pub back: Option<Line>,
    /// That all of it is true.
    #[ask(only_yes)]
    pub is_true: bool,
    /// For the check.
    #[ask(asked_by = check_stage, required)]
    pub for_check: Option<bool>,
    /// For the employer.
    #[ask(asked_by = employer)]
    pub for_employer: Option<bool>,
    /// For the service.
    #[ask(asked_by = service)]
    pub for_service: Option<bool>,
}

const FOUND: Need = Need::Cases(&[(When::Answered("name"), Demand::Optional)]);

fn lengths(_: &str) -> Option<(usize, usize)> {
    None
}

impl Badge {
    fn number(answer: &Answer, _: &Asked<'_>, floor: &u32) -> Result<u32, Fault> {
        let number: u32 = answer.text()?.parse().map_err(|_| Code::NOT_A_NUMBER)?;
        Ok(number + floor)
    }

    fn not_13(number: u32, c: &Checker<'_>) -> Result<u32, Reported> {
        if number == 13 { c.error(Badge::NUMBER.key, Code::NOT_A_CHOICE) } else { Ok(number) }
    }

    fn is_new(number: &u32, floor: &u32, c: &Checker<'_>) -> Result<(), Reported> {
        if number == floor { c.error(Badge::NUMBER.key, Code::DUPLICATE) } else { Ok(()) }
    }

    fn fits(_: &Colour, _: &Checker<'_>) -> Result<(), Reported> {
        Ok(())
    }

    fn needs_code(_: &BadgeAsTyped, made: Option<&Maker>, _: &Checker<'_>) -> bool {
        made.is_some_and(|made| made.made_in == Country::GB)
    }

    const fn asks_name(colour: Colour) -> Demand {
        match colour {
            Colour::Red => Demand::Required,
            Colour::DarkBlue => Demand::Optional,
            Colour::None => Demand::NotAsked,
        }
    }

    fn advise(&self, c: &Checker<'_>) {
        c.advise(Badge::STORY.key, Code::STATEMENT_SHORT);
    }
}

/// Statements, of which each good one is kept.
#[derive(Clone, PartialEq, Default, Section)]
#[section(keep_good)]
pub struct Kept {
    /// The first.
    pub first: Option<Prose>,
    /// The second.
    pub second: bool,
}

/// Runs it.
pub fn main() {
    assert_eq!(BadgeAsTyped::SCHEMA.keys.len(), 21);
    assert_eq!(AsTyped::SCHEMA.keys.len(), 1);
    assert!(matches!(
        Badge::STORY.need,
        Need::Cases(&[(When::All(&[_, When::Not(_), _, _]), Demand::Required)])
    ));
    assert!(matches!(
        Badge::MORE.need,
        Need::Cases(&[(When::Not(&When::Is { blank: Ternary::Open, .. }), Demand::Optional)])
    ));
    let Need::By(table) = Badge::NAME.need else { panic!("a table") };
    assert_eq!((table.required, table.optional), (0b001, 0b010));

    let rules = Rules::on("2026-11-21".parse().expect("a day"));
    let sent =
        br#"{"number": "4", "floor": 3, "colour": "no_colour", "name": "Bob", "lost": "no", "maker": "Ada",
        "code": "ab12", "is_true": "yes"}"#;
    let applicant::engine::SoFar { known: badge, report, .. } =
        check(&from_json::<BadgeAsTyped>(sent).expect("JSON"), &rules, Scope::Submit);
    let badge = badge.expect("a badge");
    let said: Vec<_> = report.iter().map(|issue| (issue.path().to_string(), issue.code())).collect();
    let expected = [("/name", Code::ANSWER_NOT_ASKED), ("/story", Code::STATEMENT_SHORT)];
    assert_eq!(said, expected.map(|(path, code)| (path.to_owned(), code)));
    assert_eq!((badge.number, badge.tint, badge.name), (7, Colour::Red, None));

    let applicant::engine::SoFar { known: kept, .. } = check(
        &from_json::<KeptDraft>(br#"{"first": "one", "second": []}"#).expect("JSON"),
        &rules,
        Scope::Submit,
    );
    assert!(kept.is_some_and(|kept| kept.first.is_some() && !kept.second));
}
