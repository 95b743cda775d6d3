//! Every word of a form and of its parts.
#![deny(warnings, missing_docs, clippy::all)]

use applicant::engine::{Checker, Fact, Rows};
use applicant::field::{Line, Prose};
use applicant::form::{DeclaredForm, FormDraft};
use applicant::{Code, Form, Rules, Section};

/// A badge.
#[derive(Clone, PartialEq, Section)]
pub struct Badge {
    /// The number.
    pub number: u32,
}

/// A pet.
#[derive(Clone, PartialEq, Section)]
pub struct Pet {
    /// What it is called.
    #[ask(max_chars = 50)]
    pub name: Line,
    /// Its tag.
    #[ask(when(fact = HAS_BADGE))]
    pub tag: Option<u32>,
}

const HAS_BADGE: Fact = Fact::new("has_badge");

/// A pass.
#[derive(Clone, PartialEq, Form)]
#[form(draft = PassAsTyped, version = 2, across = look_across)]
pub struct Pass {
    /// Its reference.
    #[ask(max_chars = 64, asked_by = service)]
    pub reference: Option<Line>,
    /// A badge, which a pass needs.
    pub badge: Badge,
    /// Another badge.
    #[form(page = "more")]
    pub other: Option<Badge>,
    /// A pet that comes along.
    #[form(fact(HAS_BADGE, has_badge))]
    pub pet: Option<Pet>,
    /// That there are no more pets.
    #[ask(default, decides, page = "pets")]
    #[form(section = "pets")]
    pub no_pets: bool,
    /// More pets.
    #[rows(max = 3, none = no_pets)]
    pub pets: Rows<Pet>,
    /// Why an earlier badge is missing.
    #[ask(max_words = 50)]
    #[form(section = "earlier")]
    pub no_earlier: Option<Prose>,
    /// Earlier badges.
    #[rows(none = no_earlier)]
    pub earlier: Rows<Badge>,
    /// Badges that were lost.
    #[rows(section = "earlier", page = "lost", says = Code::GAP)]
    pub lost: Rows<Badge>,
}

impl PassSoFar {
    fn has_badge(&self, _: &PassAsTyped, _: &Checker<'_>) -> bool {
        self.badge.is_some()
    }

    fn look_across(&self, _: &PassAsTyped, c: &Checker<'_>) {
        if self.badge.is_some() && self.badge == self.other {
            c.warn("other", Code::SAME_TEXT);
        }
    }
}

/// A form that may have nothing in it, and is so what is known of it so far.
#[derive(Clone, PartialEq, Default, Form)]
pub struct Anything {
    /// A badge.
    pub badge: Option<Badge>,
}

/// Runs it.
pub fn main() {
    assert_eq!(Pass::SECTIONS.map(|it| it.as_str()), ["badge", "other", "pet", "pets", "earlier"]);
    assert_eq!(Anything::SECTIONS, [Anything::BADGE]);
    assert_eq!(PassAsTyped::LISTS, ["pets", "earlier", "lost"]);
    let rules = Rules::on("2026-11-21".parse().expect("a day"));
    let errors = |sent: &[u8]| {
        let draft = PassAsTyped::from_json(sent).expect("JSON");
        Pass::check(&draft, &rules).map(|it| it.application).map_err(|report| report.to_string())
    };
    let sound = br#"{"badge": {"number": 1}, "other": {"number": 2}, "pet": {"name": "Rex", "tag": 3},
        "no_pets": "yes", "no_earlier": "It is my first."}"#;
    let pass = errors(sound).unwrap_or_else(|report| panic!("{report}"));
    assert_eq!(pass.badge.number, 1);
    assert!(pass.no_pets && pass.pets.is_empty());
    let said =
        errors(br#"{"other": {"number": 2}, "pet": {"name": "Rex", "tag": 3}, "no_earlier": "None."}"#);
    let all = "/badge/number: missing\n/pet/tag: answer_not_asked\n/pets: missing";
    assert_eq!(said.err().as_deref(), Some(all));
    let applicant::engine::SoFar { known, report, .. } = AnythingDraft::default().so_far(&rules);
    assert!(Anything::of_known(known.expect("a form")).is_some_and(|it| it.badge.is_none()), "{report}");
}
