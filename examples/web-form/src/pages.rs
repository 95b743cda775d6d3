//! What the templates take.

use applicant::messages::{DecisionLetter, Language, Messages, PolicyText};
use askama::Template;

use crate::App;
use crate::store::{DAYS_KEPT, Saved};
use crate::view::AnsweredPart;

/// What surrounds every page.
pub struct Frame {
    pub lang: Language,
    pub others: Vec<Language>,
    pub title: String,
    pub csrf: String,
    pub here: String,
    pub back: &'static str,
    pub has_session: bool,
    pub has_errors: bool,
    /// What is new on the page: it begins the title, which screen readers say first wherever the focus goes.
    pub says: Option<String>,
    /// Whether an application is open, on a page that is about none.
    pub is_open: bool,
    /// Whether the page has a form whose answers go with a change of the language.
    pub has_form: bool,
    pub words: Messages,
}

impl Frame {
    pub fn t(&self, id: &str) -> String {
        self.words.text(id, &[("days", &DAYS_KEPT.to_string())]).unwrap_or_else(|| id.to_owned())
    }

    pub fn new(
        app: &App,
        saved: Option<&Saved>,
        lang: &str,
        title: &str,
        here: &str,
        back: &'static str,
    ) -> Frame {
        let words = app.messages(lang).clone();
        let lang = words.language().clone();
        let others = app.words.iter().map(Messages::language).filter(|it| **it != lang).cloned().collect();
        let mut frame = Frame {
            lang,
            others,
            title: String::new(),
            csrf: saved.map(|saved| saved.csrf.clone()).unwrap_or_default(),
            here: here.to_owned(),
            back,
            has_session: saved.is_some(),
            has_errors: false,
            says: None,
            is_open: false,
            has_form: false,
            words,
        };
        frame.title = frame.t(title);
        frame
    }
}

#[derive(Template)]
#[template(path = "text.html")]
pub struct TextPage {
    pub frame: Frame,
    pub lines: Vec<String>,
    pub action: &'static str,
    /// Whether it leads to the start, having nowhere else to lead.
    pub to_start: bool,
    pub button: String,
}

pub struct StartLine {
    pub text: String,
    pub is_english: bool,
}

pub struct StartPart {
    pub title: String,
    pub lines: Vec<StartLine>,
}

#[derive(Template)]
#[template(path = "start.html")]
pub struct StartPage {
    pub frame: Frame,
    pub title: PolicyText,
    pub parts: Vec<StartPart>,
}

pub struct Task {
    pub page: String,
    pub title: String,
    pub status: &'static str,
    pub said: String,
}

#[derive(Template)]
#[template(path = "tasks.html")]
pub struct TasksPage {
    pub frame: Frame,
    pub tasks: Vec<Task>,
}

#[derive(Template)]
#[template(path = "page.html")]
pub struct QuestionPage {
    pub frame: Frame,
    pub name: String,
    pub shown: String,
    /// Whether it goes back to the answers.
    pub from_check: bool,
    /// What the page says as it is shown again; a change of the language keeps it.
    pub mark: String,
    /// What is unusual about the answers: it blocks nothing.
    pub notices: Vec<String>,
    /// Warnings and advice beside the errors.
    pub further: Vec<String>,
    /// What is wrong, as HTML.
    pub summary: String,
    /// The questions, as HTML.
    pub questions: String,
}

pub struct CheckedSection {
    pub page: String,
    pub title: String,
    /// The groups of a page: the questions beside a list, then each of its rows.
    pub answers: Vec<AnsweredPart>,
}

#[derive(Template)]
#[template(path = "check.html")]
pub struct CheckPage {
    pub frame: Frame,
    pub problems: Vec<(String, String)>,
    pub sections: Vec<CheckedSection>,
    pub changeable: bool,
    pub notices: Vec<(String, String)>,
}

/// When a stage is to be expected.
pub struct WindowView {
    pub stage: String,
    pub days: String,
    pub estimate: Option<String>,
}

/// A decision as a page shows it; nothing before there is one.
#[derive(Default)]
pub struct Decided {
    pub letter: Option<DecisionLetter>,
    /// Other roles, apart from those of which a person has to say it.
    pub others: Vec<(&'static str, Vec<PolicyText>)>,
    pub windows: Vec<WindowView>,
}

#[derive(Template)]
#[template(path = "result.html")]
pub struct ResultPage {
    pub frame: Frame,
    pub reference: String,
    pub decided: Decided,
}

#[derive(Template)]
#[template(path = "print.html")]
pub struct PrintPage {
    pub frame: Frame,
    pub reference: String,
    pub sections: Vec<CheckedSection>,
    pub changeable: bool,
    pub decided: Decided,
}

/// An application in the order of merit.
pub struct SiftRow {
    pub rank: usize,
    pub reference: String,
    pub points: u32,
    pub outcome: String,
    pub parts: Vec<AnsweredPart>,
}

#[derive(Template)]
#[template(path = "sift.html")]
pub struct SiftPage {
    pub frame: Frame,
    pub rows: Vec<SiftRow>,
}

/// A new link back to the application.
#[derive(Template)]
#[template(path = "link.html")]
pub struct LinkPage {
    pub frame: Frame,
    pub about: String,
    pub link: String,
}
