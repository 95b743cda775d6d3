//! A section whose keys a post names, in a form beside others.
#![deny(warnings, missing_docs, clippy::all)]

use applicant::field::{Line, Prose};
use applicant::{Code, Form, Rules, Scope, Section};
use applicant::application::StatementNeed;
use applicant::engine::{Checker, Id, Keyed};
use applicant::form::{DeclaredForm, FormDraft};

/// A badge.
#[derive(Clone, PartialEq, Section)]
pub struct Badge {
    /// The number.
    pub number: u32,
}

/// Letters, one to each of those whom the post names.
#[derive(Clone, PartialEq, Section)]
#[section(keyed = "letters", draft = LettersAsTyped, after = look)]
pub struct Letters(
    /// What is written to one of them.
    #[ask(max_words = 3, sifted)]
    pub Keyed<Prose>,
);

impl Letters {
    fn look(&self, c: &Checker<'_>) {
        for (to, _) in self.0.iter().filter(|(_, text)| text.words() == 1) {
            c.named(to).advise("", Code::STATEMENT_SHORT);
        }
    }
}

/// Nicknames, which nobody has to give.
#[derive(Clone, PartialEq, Default, Section)]
#[section(keyed = "nicknames")]
pub struct Nicknames(#[ask(max_chars = 5, optional)] pub Keyed<Line>);

/// A pass.
#[derive(Clone, PartialEq, Form)]
#[form(version = 1)]
pub struct Pass {
    /// A badge.
    pub badge: Badge,
    /// Letters.
    pub letters: Letters,
    /// Nicknames.
    pub nicknames: Option<Nicknames>,
}

fn main() {
    let rules = Rules::on("2026-11-21".parse().unwrap())
        .with_names("letters", ["ada", "bob"].map(Id::new))
        .with_names("nicknames", [Id::new("short")]);
    let form = Pass::form(&rules);
    let asked: Vec<&str> = form.questions().map(|it| it.template()).collect();
    assert_eq!(asked, ["badge.number", "letters.ada", "letters.bob", "nicknames.short"]);
    let rules = form.rules(rules).with_need("letters.bob", StatementNeed::Required).unwrap();
    let rules = rules.with_limit("nicknames.short", 3).unwrap();

    let found = |json: &str| -> Vec<String> {
        let draft = PassDraft::from_json(json.as_bytes()).unwrap();
        let report = draft.review(&rules, Scope::Submit);
        report.iter().map(|issue| format!("{} {}", issue.path(), issue.code().as_str())).collect()
    };
    let good = r#"{"badge":{"number":7},"letters":{"bob":"Dear Bob"},"nicknames":{"short":"Ad"}}"#;
    assert_eq!(found(good), Vec::<String>::new());
    assert_eq!(
        found(r#"{"badge":{"number":7},"letters":{"bob":"a b c d","ada":"Hi","cy":""},"nicknames":{"short":"Adam"}}"#),
        [
            "/letters unknown_key",
            "/letters/ada statement_short",
            "/letters/bob too_many_words",
            "/nicknames/short too_long"
        ]
    );
    assert_eq!(found(r#"{"badge":{"number":7}}"#), ["/letters/bob missing"]);
    assert_eq!(found(r#"{"badge":{"number":7},"letters":["a"]}"#), ["/letters wrong_type"]);

    let draft = PassDraft::from_json(good.as_bytes()).unwrap();
    let pass = Pass::check(&draft, &rules).unwrap().application;
    assert_eq!(pass.letters.0.get("bob").map(Prose::words), Some(2));
    assert_eq!(format!("{:?} {:?}", pass.letters, draft.letters), "Letters(…) LettersAsTyped { rest: UnknownKeys(1 unknown, 0 earlier) }");
    assert_eq!(Letters::ANSWER.max_words, Some(3));
}
