//! What the extractors of every web framework share: a body becomes a draft, a page, a section or a sound application.
//!
//! JSON and form posts are read alike, each by its media type. What cannot be read, or is not sound, is answered with problem
//! details (RFC 9457): 415 for another media type, character set or encoding and for JSON that was sent as a form, 413 for too
//! much, 404 for a page that the form does not have, 400 for broken syntax and for text that is not UTF-8, 422 for answers to put
//! right.

mod rejected;

use std::fmt;

use crate::application::Application;
use crate::engine::{Check, Code, Fault, Intake, Report, Rules, Scope, SoFar, check, from_json};
use crate::form::{DeclaredForm, FormDraft, FormPost, Page};
#[cfg(feature = "messages")]
use crate::messages::Language;

pub use rejected::Rejected;

/// A sound application, or another form that was declared, with what does not block.
///
/// The state of axum gives the rules, and with them the day: `impl FromRef<AppState> for Rules`. An app of actix has a
/// `RulesSource` in its data.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
#[doc(alias = "Sound")]
pub struct CheckedApplication<F = Application> {
    /// The sound application, or another declared form.
    pub application: F,
    /// The issues that do not block.
    pub report: Report,
    /// The rules under which it was checked.
    pub rules: Rules,
    /// The language that the request prefers: for the warnings and the advice.
    pub language: PreferredLanguage,
}

/// One page of a form as it was posted, of whatever content, with what is wrong with that page and nothing else.
///
/// The route names the page, `/pages/{page}`; of any other page the answer is 404. Save what was typed with
/// [`FormDraft::with_page`], and show the page again while the report has errors.
#[non_exhaustive]
pub struct DraftPage<F: DeclaredForm = Application> {
    /// What was posted, which may have only the answers of the page.
    pub post: FormPost<F::Draft>,
    /// The page.
    pub page: Page,
    /// What is wrong on the page.
    pub report: Report,
    /// The rules under which it was checked.
    pub rules: Rules,
    /// The language that the request prefers.
    pub language: PreferredLanguage,
}

impl<F: DeclaredForm> fmt::Debug for DraftPage<F> {
    /// Hides what was typed.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DraftPage").field("page", &self.page.name()).finish_non_exhaustive()
    }
}

/// One sound section that was sent alone, or one row of a list, by the type of its draft: `CheckedSection<TrainingDraft>`.
///
/// Paths in the report begin at the section.
#[non_exhaustive]
pub struct CheckedSection<D: Check> {
    /// The typed section.
    pub section: D::Checked,
    /// The issues that do not block.
    pub report: Report,
    /// The rules under which it was checked.
    pub rules: Rules,
    /// The language that the request prefers.
    pub language: PreferredLanguage,
}

impl<D: Check> fmt::Debug for CheckedSection<D> {
    /// Hides what was typed.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CheckedSection(…)")
    }
}

/// The tag of the language of this crate that a request prefers, by the weights of its `Accept-Language`, or else `en`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct PreferredLanguage(pub &'static str);

#[cfg(feature = "messages")]
impl From<PreferredLanguage> for Language {
    fn from(PreferredLanguage(language): PreferredLanguage) -> Language {
        Language::parse(language).unwrap_or_default()
    }
}

impl PreferredLanguage {
    #[cfg(feature = "messages")]
    pub(super) fn of(accepted: Option<&str>) -> PreferredLanguage {
        let preferred = Language::preferred(accepted.unwrap_or_default(), Language::all());
        PreferredLanguage(preferred.map_or("en", Language::tag))
    }

    #[cfg(not(feature = "messages"))]
    pub(super) const fn of(_: Option<&str>) -> PreferredLanguage {
        PreferredLanguage("en")
    }
}

/// The most bytes of a body that are read.
pub(super) const MAX_BODY: usize = Intake::MAX_INPUT;

/// What a request says of its body, before that is read.
#[derive(Clone, Copy)]
pub(super) struct Head {
    is_json: bool,
    pub language: PreferredLanguage,
}

impl Head {
    /// Reads the headers: the media type, of which a text that is not ASCII counts as absent, and each encoding.
    pub fn of<'h, D>(
        content_type: Option<&str>,
        mut encodings: impl Iterator<Item = &'h [u8]>,
        language: PreferredLanguage,
    ) -> Result<Head, Rejected<D>> {
        let mut parts =
            content_type.unwrap_or_default().split(';').map(|part| part.trim().to_ascii_lowercase());
        let media = parts.next().unwrap_or_default();
        let is_json =
            media == "application/json" || (media.starts_with("application/") && media.ends_with("+json"));
        if !is_json && media != "application/x-www-form-urlencoded" {
            return Err(Rejected::MediaType { language: language.0 });
        }
        // Compressed bytes are no text; a layer that decompresses them takes the header away.
        if !encodings
            .all(|it| it.trim_ascii().is_empty() || it.trim_ascii().eq_ignore_ascii_case(b"identity"))
        {
            return Err(Rejected::Encoded { language: language.0 });
        }
        let mut charsets = parts.filter_map(|part| part.strip_prefix("charset=").map(str::to_owned));
        // Read as UTF-8, the text of another charset would have other letters than were typed.
        match charsets.all(|name| matches!(name.trim_matches('"'), "utf-8" | "utf8" | "us-ascii")) {
            true => Ok(Head { is_json, language }),
            false => Err(Rejected::Charset { language: language.0 }),
        }
    }

    /// Reads the body.
    pub fn read<D: Check>(self, body: &[u8]) -> Result<FormPost<D>, Rejected<D>> {
        if body.len() > MAX_BODY {
            return Err(self.larger_than_a_draft());
        }
        if self.is_json {
            let draft = from_json::<D>(body).map_err(|error| self.unread::<D>(error.fault().clone()))?;
            return Ok(FormPost::from(draft));
        }
        // Reading invalid UTF-8 anyway would replace letters that were typed with others.
        match percent_encoding::percent_decode(body).decode_utf8() {
            Err(_) => Err(self.unread(Code::NOT_UTF8.into())),
            Ok(text) if looks_like_json(&text) => Err(Rejected::JsonAsForm { language: self.language.0 }),
            Ok(_) => FormPost::of(form_urlencoded::parse(body)).map_err(|fault| self.unread(fault)),
        }
    }

    /// That the body is larger than a draft may be.
    pub fn larger_than_a_draft<D>(self) -> Rejected<D> {
        self.unread(Fault::new(Code::INPUT_TOO_LARGE).with("max", MAX_BODY))
    }

    const fn unread<D>(self, fault: Fault) -> Rejected<D> {
        Rejected::Unread { fault, language: self.language.0 }
    }
}

/// Whether a form post begins as an object or a list of JSON does, which no name of an input of ours does.
///
/// It is refused and not read as JSON: a page of another site can send a form without asking, and JSON only when this site allows it.
fn looks_like_json(text: &str) -> bool {
    let mut characters = text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '+' | '\u{feff}'));
    match (characters.next(), characters.next()) {
        (Some('{'), second) => matches!(second, Some('"' | '}')),
        (Some('['), second) => matches!(second, Some('{' | '[' | '"')),
        _ => false,
    }
}

impl<F: DeclaredForm> CheckedApplication<F> {
    pub(super) fn of(
        post: FormPost<F::Draft>,
        rules: Rules,
        language: PreferredLanguage,
    ) -> Result<CheckedApplication<F>, Rejected<F::Draft>> {
        match F::check(&post.draft, &rules) {
            Ok(checked) => Ok(CheckedApplication {
                application: checked.application,
                report: checked.report,
                rules,
                language,
            }),
            Err(report) => Err(Rejected::unsound(post.draft, report, rules, language)),
        }
    }
}

/// The page of that name, which a request for it has to know before its body is read.
pub(super) fn page_named<F: DeclaredForm>(
    name: Option<&str>,
    rules: &Rules,
    language: PreferredLanguage,
) -> Result<Page, Rejected<F::Draft>> {
    let page = name.and_then(|name| F::form(rules).page(name).cloned());
    page.ok_or(Rejected::NoSuchPage { language: language.0 })
}

impl<F: DeclaredForm> DraftPage<F> {
    pub(super) fn of(
        post: FormPost<F::Draft>,
        page: Page,
        rules: Rules,
        language: PreferredLanguage,
    ) -> DraftPage<F> {
        let report = post.draft.review(&rules, page.scope());
        DraftPage { post, page, report, rules, language }
    }
}

impl<D: Check> CheckedSection<D> {
    pub(super) fn of(
        post: FormPost<D>,
        rules: Rules,
        language: PreferredLanguage,
    ) -> Result<CheckedSection<D>, Rejected<D>> {
        let SoFar { known, report } = check(&post.draft, &rules, Scope::Submit);
        match known {
            Some(section) if !report.blocks() => Ok(CheckedSection { section, report, rules, language }),
            _ => Err(Rejected::unsound(post.draft, report, rules, language)),
        }
    }
}
