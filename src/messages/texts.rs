//! The words of one language, found by the ids of their messages.

use std::fmt;
use std::sync::Arc;

use fluent_bundle::{FluentArgs, FluentValue};

use super::error::CatalogueError;
use super::known::Known;
use super::language::Language;
use super::layer::{Layer, Layers, parsed};
use super::named;
use super::taken_apart::TakenApart;
use crate::eligibility::Policy;
use crate::engine::{DraftNode, Names, Path};
use crate::form::Form;

/// The layer of what a post names: above ours, and below those of others.
const NAMED: usize = 1;

/// The words of one language. They are quick to make and to copy, as the catalogue is parsed once.
///
/// ```
/// use applicant::messages::{Language, Messages};
/// use applicant::{Draft, Rules, Scope};
///
/// let draft = Draft::from_form([("personal_details.full_name", "")]).unwrap();
/// let report = draft.review(&Rules::on("2026-11-21".parse().unwrap()), Scope::page("name").unwrap());
/// let issue = report.iter().next().unwrap();
/// assert_eq!(Messages::new(Language::english()).message(issue), "Enter your full name");
/// assert_eq!(Messages::new(Language::welsh()).message(issue), "Rhowch eich enw llawn");
///
/// // Other words for one of our sentences. A name that is misspelt is an error.
/// let words = Messages::new(Language::english());
/// let own = words.clone().with("personal_details-full_name =\n    .missing = Tell us your name")?;
/// assert_eq!(own.message(issue), "Tell us your name");
/// let error = words.with("personal_details-ful_name = Your name").unwrap_err().to_string();
/// assert!(error.starts_with("line 1: nothing uses the message `personal_details-ful_name`: did you mean"));
/// # Ok::<(), applicant::messages::CatalogueError>(())
/// ```
#[derive(Clone)]
pub struct Messages {
    pub(super) language: Language,
    /// The catalogue of the language, what a post names, and over them what you added.
    pub(super) layers: Vec<Arc<Layer>>,
    /// What a catalogue of yours may say besides what ours do.
    pub(super) known: Known,
    /// Where a form has what is checked alone.
    pub(super) above: Path,
}

impl fmt::Debug for Messages {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Messages").field("language", &self.language).finish_non_exhaustive()
    }
}

impl AsRef<Messages> for Messages {
    fn as_ref(&self) -> &Messages {
        self
    }
}

impl Messages {
    /// Makes the words of a language.
    #[must_use]
    pub fn new(language: Language) -> Messages {
        let layers = language.layers().to_vec();
        Messages { language, layers, known: Known::default(), above: Path::root() }
    }

    /// Returns the same words with others in place of them, in the syntax of Fluent: one label, one hint, one
    /// sentence, one choice at a time. Whatever the catalogue leaves out stays as it was. Questions of your
    /// own are known after [`Messages::for_form`] or [`Messages::for_section`].
    ///
    /// # Errors
    /// The first fault with its line: text that is not in the syntax of Fluent, or a message, an attribute or
    /// a variable that nothing uses, since it may be misspelt. A code of your own has a dash in place of its
    /// dot (`.acme-badge`), and its variables are yours.
    pub fn with(mut self, catalogue: &str) -> Result<Messages, CatalogueError> {
        let resource = parsed(catalogue.to_owned())?;
        self.known.look_through(&TakenApart::new(&resource)?)?;
        self.layers.push(Arc::new(Layer::new(self.language.id(), resource)));
        Ok(self)
    }

    /// Returns the same words, which now may have others for the pages of your own of this form:
    /// `page-title-` and the name of each page, the questions by their places (`driving-points`,
    /// `rounds-area`), and `choice-` and the key of a question with its choices.
    ///
    /// ```
    /// use applicant::engine::Meta;
    /// use applicant::form::{Form, Page};
    /// use applicant::messages::{Language, Messages};
    /// let form = Form::full().with_page(Page::custom("licence", "", &[Meta::yes_no("licence")]))?;
    /// let words = Messages::new(Language::english()).for_form(&form).with("licence = Can you drive?")?;
    /// assert_eq!(words.label(&form.page("licence").unwrap().questions()[0]), "Can you drive?");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn for_form(mut self, form: &Form) -> Messages {
        self.known.add_form(form);
        self
    }

    /// Returns the same words, and those of what this post names: its skills, regions, environments, working
    /// patterns and statements, and its title. Its policy may translate them into any language, under
    /// `translations` and the tag; else the catalogue of the language may have them, and else they are in
    /// English, as in the file. Without this there are those of the built-in posts.
    ///
    /// ```
    /// use applicant::form::Form;
    /// use applicant::messages::{Language, Messages};
    /// use applicant::Policy;
    /// let policy = Policy::from_toml(r#"
    ///     id = "night_carer"
    ///     title = "Night carer"
    ///     version = "1"
    ///     [[statements]]
    ///     id = "why_care"
    ///     label = "Why do you want to work in care?"
    ///     [[criteria]]
    ///     id = "right_to_work"
    ///     title = "Right to work in the UK"
    ///     need = "essential"
    ///     rule = { gate = "right_to_work" }
    ///     [translations.cy]
    ///     "Why do you want to work in care?" = "Pam ydych chi eisiau gweithio ym maes gofal?"
    /// "#)?;
    /// let form = Form::of(&policy.rules("2026-11-21".parse()?));
    /// let why = form.questions().find(|it| it.template() == "statements.why_care").unwrap();
    /// let words = Messages::new(Language::welsh()).for_policy(&policy);
    /// assert_eq!(words.label(why), "Pam ydych chi eisiau gweithio ym maes gofal?");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn for_policy(mut self, policy: &Policy) -> Messages {
        self.known.add_names(&policy.names);
        // In place of those of the built-in posts, which may have other words for the same name.
        if let Some(named) = self.layers.get_mut(NAMED) {
            let [said, _] = self.language.layers();
            *named = Arc::new(named::of_policy(policy, self.language.id(), said));
        }
        self
    }

    /// Returns the same words, and those of what was named in code, with
    /// [`Rules::with_names`](crate::engine::Rules::with_names): its words in whatever language they are.
    ///
    /// ```
    /// use applicant::messages::{Language, Messages};
    /// use applicant::Rules;
    /// use applicant::engine::{Id, Named, Names};
    /// let cardiff = Named { label: Some("Cardiff city".to_owned()), ..Named::from(Id::new("cardiff")) };
    /// let rules = Rules::on("2026-11-21".parse().unwrap()).with_names(Names::REGIONS, [cardiff]);
    /// let words = Messages::new(Language::english()).for_names(rules.names());
    /// assert_eq!(words.choice(Names::REGIONS, "cardiff"), "Cardiff city");
    /// ```
    #[must_use]
    pub fn for_names(mut self, names: &Names) -> Messages {
        self.known.add_names(names);
        if let Some(named) = self.layers.get_mut(NAMED) {
            *named = Arc::new(named::of_names(names, self.language.id(), String::new(), |_, _, text| {
                Some(text.to_owned())
            }));
        }
        self
    }

    /// Returns the same words for a section that is checked alone, as your form has it under this key: a
    /// catalogue names its questions as for the whole form, and so serves both.
    ///
    /// ```
    /// use applicant::messages::{Language, Messages};
    /// use applicant::{Rules, Scope, Section};
    /// use applicant::engine::{from_json, review};
    ///
    /// #[derive(Section)]
    /// pub struct Driving {
    ///     pub licence: bool,
    /// }
    ///
    /// let words = Messages::new(Language::english()).for_section::<DrivingDraft>("driving");
    /// let words = words.with("driving-licence =\n    .missing = Select yes if you have a driving licence")?;
    /// let draft: DrivingDraft = from_json(b"{}")?;
    /// let report = review(&draft, &Rules::on("2026-11-21".parse()?), Scope::Submit);
    /// assert_eq!(words.message(report.iter().next().unwrap()), "Select yes if you have a driving licence");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn for_section<D: DraftNode>(mut self, key: &'static str) -> Messages {
        self.known.add_section(key, D::SCHEMA);
        self.at(Path::root().key(key))
    }

    /// Returns the same words for what a form has at this place and is checked alone: a section, a row of a
    /// list, or one answer.
    ///
    /// ```
    /// use applicant::messages::{Language, Messages};
    /// use applicant::{Code, Issue, Path};
    /// use applicant::engine::Severity;
    /// let issue = Issue::new(Path::root(), Severity::Error, Code::MISSING);
    /// let words = Messages::new(Language::english()).at(Path::root().key("training").index(0).key("title"));
    /// assert_eq!(words.message(&issue), "Enter what the training was called");
    /// ```
    #[must_use]
    pub fn at(mut self, place: Path) -> Messages {
        self.above = place;
        self
    }

    /// Returns the same words and texts of your own beside them, for [`Messages::text`], and for what a
    /// policy of your own asks (`asks-` and the name of the predicate). Nobody but you knows which there
    /// should be.
    ///
    /// # Errors
    /// The first fault with its line: text that is not in the syntax of Fluent, or a message of ours.
    pub fn with_texts(mut self, catalogue: &str) -> Result<Messages, CatalogueError> {
        let resource = parsed(catalogue.to_owned())?;
        self.known.look_through_texts(&TakenApart::new(&resource)?)?;
        self.layers.push(Arc::new(Layer::new(self.language.id(), resource)));
        Ok(self)
    }

    /// Returns the language of these words.
    #[must_use]
    #[doc(alias = "locale")]
    pub const fn language(&self) -> &Language {
        &self.language
    }

    /// A message of the page around the questions, such as `page-continue`. The catalogues in `locales` have
    /// `page-title-` and the name of each page, `task-` and each [`TaskStatus`](crate::form::TaskStatus),
    /// `page-day`, `page-month` and `page-year` for the boxes of a date, and `choice-` and the key of a
    /// question with the words of its choices as attributes.
    #[must_use]
    pub fn text(&self, id: &str, args: &[(&str, &str)]) -> Option<String> {
        self.part(id, "", Some(&given(args)))
    }

    /// An attribute of such a message, such as one of a choice or of [`Messages::with_texts`].
    ///
    /// ```
    /// use applicant::messages::{Language, Messages};
    /// let words = Messages::new(Language::english()).with_texts("interview =\n    .invited = Come on { $on }")?;
    /// assert_eq!(words.attribute("interview", "invited", &[("on", "Monday")]).unwrap(), "Come on Monday");
    /// # Ok::<(), applicant::messages::CatalogueError>(())
    /// ```
    #[must_use]
    pub fn attribute(&self, id: &str, name: &str, args: &[(&str, &str)]) -> Option<String> {
        self.part(id, name, Some(&given(args)))
    }

    /// What the words of the language say, or else the English ones.
    pub(super) fn in_each_language<T>(&self, say: impl Fn(Layers<'_>) -> Option<T>) -> Option<T> {
        say(Layers(&self.layers)).or_else(|| say(Language::fallback()))
    }

    /// An attribute of a message; the empty name is the message itself.
    pub(super) fn part(&self, id: &str, name: &str, args: Option<&FluentArgs<'_>>) -> Option<String> {
        self.in_each_language(|layers| layers.attribute(id, name, args))
    }
}

/// The variables of a text.
fn given<'a>(args: &[(&'a str, &'a str)]) -> FluentArgs<'a> {
    args.iter().map(|(name, value)| (*name, FluentValue::from(*value))).collect()
}
