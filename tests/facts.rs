//! What sections decide about those that come after them: the check, the page and later sections know the same facts.

use applicant::engine::{Checker, Fact};
use applicant::field::Line;
use applicant::form::{DeclaredForm, FormDraft};
use applicant::{Form, Rules, Scope, Section};

const OLD: Fact = Fact::new("old");
const LOUD: Fact = Fact::new("loud");

#[derive(Clone, Section)]
pub struct Horn {
    #[ask(default)]
    pub old: bool,
    #[ask(default)]
    pub loud: bool,
}

#[derive(Clone, Section)]
pub struct Museum {
    #[ask(max_chars = 20, when(fact = OLD))]
    pub found: Option<Line>,
    #[ask(max_chars = 20, when(fact = LOUD))]
    pub heard: Option<Line>,
}

#[derive(Form)]
pub struct Band {
    pub horn: Horn,
    #[form(fact(OLD, is_old), fact(LOUD, is_loud))]
    pub museum: Option<Museum>,
    // No fact of its own: it knows those that were decided before it.
    #[form(section = "attic")]
    pub attic: Option<Museum>,
}

impl BandSoFar {
    fn is_old(&self, _: &BandDraft, _: &Checker<'_>) -> bool {
        self.horn.as_ref().is_some_and(|horn| horn.old)
    }

    /// What was decided before may be asked.
    fn is_loud(&self, _: &BandDraft, c: &Checker<'_>) -> bool {
        c.fact(OLD) == self.is_old(&BandDraft::default(), c)
            && self.horn.as_ref().is_some_and(|horn| horn.loud)
    }
}

#[test]
fn every_later_section_knows_every_fact() {
    let rules = Rules::on("2026-11-21".parse().unwrap());
    let form = Band::form(&rules);
    for (old, loud) in [(false, false), (true, false), (false, true), (true, true)] {
        let document = format!(
            r#"{{"horn":{{"old":{old},"loud":{loud}}},"museum":{{"found":"","heard":""}},"attic":{{"found":"","heard":""}}}}"#
        );
        let draft = BandDraft::from_json(document.as_bytes()).unwrap();
        let report = draft.review(&rules, Scope::Submit);
        let missing: Vec<String> = report.iter().map(|issue| issue.path().dotted()).collect();
        let inputs = draft.inputs_under(&rules);
        let shown: Vec<String> = form
            .questions()
            .filter(|question| !question.template().starts_with("horn") && inputs.shows(question, 0))
            .map(|question| question.template().to_owned())
            .collect();
        let mut expected = Vec::new();
        for section in ["museum", "attic"] {
            expected.extend(old.then(|| format!("{section}.found")));
            expected.extend(loud.then(|| format!("{section}.heard")));
        }
        assert_eq!((&missing, &shown), (&expected, &expected), "{document}");
    }
}

/// A fact that looks ahead finds nothing there, on the page as in the check.
#[derive(Default, Form)]
pub struct Backwards {
    #[form(fact(OLD, ahead))]
    pub museum: Option<Museum>,
    pub horn: Option<Horn>,
}

impl Backwards {
    fn ahead(&self, _: &BackwardsDraft, _: &Checker<'_>) -> bool {
        self.horn.as_ref().is_some_and(|horn| horn.old)
    }
}

#[test]
fn page_and_check_share_facts() {
    let rules = Rules::on("2026-11-21".parse().unwrap());
    let draft = BackwardsDraft::from_json(br#"{"horn":{"old":true},"museum":{"found":""}}"#).unwrap();
    let form = Backwards::form(&rules);
    let found = form.questions().find(|it| it.template() == "museum.found").unwrap();
    let missing = draft.review(&rules, Scope::Submit).blocks();
    assert_eq!((missing, draft.inputs_under(&rules).shows(found, 0)), (false, false));
}
