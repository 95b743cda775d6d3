//! What surrounds every page, and pages of text alone.

use applicant::messages::{Language, Messages};
use askama::Template;
use axum::response::{Html, IntoResponse};

use crate::app::{Post, Site};
use crate::apply::Visitor;
use crate::refused::Answer;
use crate::store::{DAYS_KEPT, Saved};

pub struct Frame {
    pub lang: Language,
    pub others: Vec<Language>,
    pub title: String,
    pub csrf: String,
    /// The address of the page, for the other language.
    pub here: String,
    /// Where Back leads; nowhere where it is empty.
    pub back: String,
    pub has_session: bool,
    pub has_errors: bool,
    /// What is new on the page: it begins the title, which screen readers say first wherever the focus goes.
    pub says: Option<String>,
    /// Whether the page has a form whose answers go with a change of the language, and with Back.
    pub has_form: bool,
    pub words: Messages,
}

impl Frame {
    /// The frame of a page in these words, without a session; `title` is the id of a text.
    fn in_words(site: &Site, words: &Messages, title: &str) -> Frame {
        let mut frame = Frame {
            lang: words.language().clone(),
            others: site.languages().filter(|it| *it != words.language()).cloned().collect(),
            title: String::new(),
            csrf: String::new(),
            here: "/".to_owned(),
            back: String::new(),
            has_session: false,
            has_errors: false,
            says: None,
            has_form: false,
            words: words.clone(),
        };
        frame.title = frame.t(title);
        frame
    }

    /// The frame of a page about no application and no post.
    pub fn plain(site: &Site, lang: &str, title: &str) -> Frame {
        Frame::in_words(site, site.messages(lang), title)
    }

    /// The frame of a page about a post, in its words.
    pub fn of_post(site: &Site, post: &Post, lang: &str, title: &str) -> Frame {
        Frame::in_words(site, post.messages(lang), title)
    }

    /// The frame of a page about the application that is open in the browser, in its language.
    pub fn of(site: &Site, saved: &Saved, title: &str) -> Frame {
        let frame = Frame::of_post(site, site.post_of(saved), &saved.locale, title);
        Frame { csrf: saved.csrf.clone(), has_session: true, ..frame }
    }

    /// The frame of a page for whoever comes, with an application or without one.
    pub fn for_visitor(site: &Site, visitor: &Visitor, title: &str) -> Frame {
        match &visitor.saved {
            Some(saved) => Frame::of(site, saved, title),
            None => Frame::plain(site, &visitor.lang, title),
        }
    }

    /// Says where the page is, and where Back leads.
    pub fn at(mut self, here: &str, back: &str) -> Frame {
        here.clone_into(&mut self.here);
        back.clone_into(&mut self.back);
        self
    }

    /// A text of the site, or else its id.
    pub fn t(&self, id: &str) -> String {
        self.with(id, &[])
    }

    /// A text with what goes into it.
    pub fn with(&self, id: &str, args: &[(&str, &str)]) -> String {
        let days = DAYS_KEPT.to_string();
        // What a page says of other days comes last, and counts.
        let args: Vec<_> = [("days", days.as_str())].into_iter().chain(args.iter().copied()).collect();
        self.words.text(id, &args).unwrap_or_else(|| id.to_owned())
    }
}

/// A page of text, with a button where it asks something.
#[derive(Template)]
#[template(path = "text.html")]
pub struct TextPage {
    pub frame: Frame,
    pub lines: Vec<String>,
    /// Where the button leads: `#` is the page itself, and nothing means no button.
    pub action: String,
    pub button: String,
    /// Tells the state that the page is about from another, where that counts.
    pub base: String,
    /// Whether the button takes something away.
    pub is_warning: bool,
    /// Whether it leads to the start, having nowhere else to lead.
    pub to_start: bool,
}

impl TextPage {
    pub fn new(frame: Frame, about: &str) -> TextPage {
        let lines = frame.t(about).lines().map(str::to_owned).collect();
        let (action, button, base) = (String::new(), String::new(), String::new());
        TextPage { frame, lines, action, button, base, is_warning: false, to_start: false }
    }

    pub fn asking(mut self, action: &str, button: &str) -> TextPage {
        action.clone_into(&mut self.action);
        self.button = self.frame.t(button);
        self
    }

    pub fn answer(&self) -> Answer {
        Ok(Html(self.render()?).into_response())
    }
}
