//! Whole sentences for people, in English and Welsh: labels, hints, choices, and what to do about each issue.
//!
//! The words stand in `locales/en.ftl` and `locales/cy.ftl` (Project Fluent), one message a question with a sentence for each code
//! that can occur. No code puts a sentence together from pieces: Welsh would not bear it. What many sentences of a language share, such
//! as numbers with their nouns, stands once in its file. The Welsh awaits a native reader; the words chosen are in `docs/welsh.md`.

mod decision;
mod named;
mod own;
mod short;
mod words;

use std::borrow::Cow;
use std::fmt;

pub use decision::{DecisionLetter, EssentialLine, PolicyText, ScoredLine};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
pub use own::CatalogueError;
use own::Known;
use unic_langid::LanguageIdentifier;

use crate::eligibility::Policy;
use crate::engine::{Issue, Param, Rules};
use crate::form::{Form, FormQuestion, Words};

/// A language that a catalogue of ours is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Locale {
    /// British English.
    #[default]
    English,
    /// Welsh.
    Welsh,
}

impl Locale {
    /// Both.
    pub const ALL: [Locale; 2] = [Locale::English, Locale::Welsh];

    /// The language tag, for `lang` and `Content-Language`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Locale::English => "en",
            Locale::Welsh => "cy",
        }
    }

    /// The language of that tag.
    #[must_use]
    pub fn parse(tag: &str) -> Option<Locale> {
        Locale::ALL.into_iter().find(|locale| locale.as_str() == tag)
    }

    /// The catalogue as it stands in the file.
    #[must_use]
    pub const fn catalogue(self) -> &'static str {
        match self {
            Locale::English => include_str!("../../locales/en.ftl"),
            Locale::Welsh => include_str!("../../locales/cy.ftl"),
        }
    }

    fn langid(self) -> LanguageIdentifier {
        self.as_str().parse().unwrap_or_default()
    }
}

impl fmt::Display for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// The words of one language.
///
/// ```
/// use applicant::messages::{Locale, Messages};
/// use applicant::{Draft, Rules, Scope};
///
/// let draft = Draft::from_form([("personal_details.full_name", "")]).unwrap();
/// let report = draft.review(&Rules::on("2026-11-21".parse().unwrap()), Scope::page("name").unwrap());
/// let issue = report.iter().next().unwrap();
/// assert_eq!(Messages::new(Locale::English).message(issue), "Enter your full name");
/// assert_eq!(Messages::new(Locale::Welsh).message(issue), "Rhowch eich enw llawn");
///
/// // Other words for one of our sentences. A name that is misspelt is an error.
/// let own = Messages::new(Locale::English).with("personal_details-full_name =\n    .missing = Tell us your name")?;
/// assert_eq!(own.message(issue), "Tell us your name");
/// let error = Messages::new(Locale::English).with("personal_details-ful_name = Your name").unwrap_err().to_string();
/// assert!(error.starts_with("nothing uses the message `personal_details-ful_name`: did you mean `personal_details-full_name`"));
/// # Ok::<(), applicant::messages::CatalogueError>(())
/// ```
pub struct Messages {
    locale: Locale,
    /// The catalogue of ours, and over it those of others: the last that has a sentence says it.
    layers: Vec<Layer>,
    /// What a catalogue may say besides ours.
    known: Known,
}

type Layer = FluentBundle<FluentResource>;

fn layer(locale: Locale, resource: FluentResource) -> Layer {
    let mut bundle = FluentBundle::new_concurrent(vec![locale.langid()]);
    // Marks around what is put in would be counted, copied and searched for.
    bundle.set_use_isolating(false);
    bundle.add_resource_overriding(resource);
    bundle
}

fn parsed(catalogue: &str) -> Result<FluentResource, CatalogueError> {
    FluentResource::try_new(catalogue.to_owned()).map_err(|(_, errors)| {
        let first = errors.first();
        CatalogueError::Syntax {
            at: first.map_or(0, |error| error.pos.start),
            what: first.map(|error| error.kind.to_string()).unwrap_or_default(),
        }
    })
}

impl fmt::Debug for Messages {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Messages").field("locale", &self.locale).finish_non_exhaustive()
    }
}

impl Messages {
    /// The words of a language.
    #[must_use]
    pub fn new(locale: Locale) -> Messages {
        // A test reads both catalogues whole; were one broken, what can be read of it would still serve.
        let resource =
            FluentResource::try_new(locale.catalogue().to_owned()).unwrap_or_else(|(good, _)| good);
        let named = named::of_policy(Policy::probation_services_officer(), locale);
        Messages { locale, layers: vec![layer(locale, resource), named], known: Known::default() }
    }

    /// The same words with others in place of them, in the syntax of Fluent: one label, one hint, one sentence, one choice at a time.
    /// Whatever it leaves out stays as it was. Questions of your own are known after [`Messages::for_form`].
    ///
    /// # Errors
    /// When the text is not in the syntax of Fluent, or has a message, an attribute or a variable that nothing uses: it may be
    /// misspelt. A code of your own has a dash in place of its dot (`.acme-badge`), and its variables are yours.
    pub fn with(mut self, catalogue: &str) -> Result<Messages, CatalogueError> {
        let resource = parsed(catalogue)?;
        self.known.look_through(&resource)?;
        self.layers.push(layer(self.locale, resource));
        Ok(self)
    }

    /// The same words, which now may have others for the pages of your own of this form: `page-title-` and the name of each page, the
    /// questions, and `choice-` and the key of a question with its choices.
    ///
    /// ```
    /// use applicant::engine::Meta;
    /// use applicant::form::{Form, Page};
    /// use applicant::messages::{Locale, Messages};
    /// let form = Form::full().with_page(Page::own("licence", "", &[Meta::yes_no("licence")]))?;
    /// let words = Messages::new(Locale::English).for_form(&form).with("licence = Do you have a driving licence?")?;
    /// assert_eq!(words.label(&form.page("licence").unwrap().questions()[0]), "Do you have a driving licence?");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn for_form(mut self, form: &Form) -> Messages {
        self.known.add_form(form);
        self
    }

    /// The same words and texts of your own beside them, for [`Messages::text`], and for what a policy of your own asks (`asks-` and
    /// the name of the predicate). Nobody but you knows which there should be.
    ///
    /// # Errors
    /// When the text is not in the syntax of Fluent, or has a message of ours.
    pub fn with_texts(mut self, catalogue: &str) -> Result<Messages, CatalogueError> {
        let resource = parsed(catalogue)?;
        self.known.look_through_texts(&resource)?;
        self.layers.push(layer(self.locale, resource));
        Ok(self)
    }

    /// The language.
    #[must_use]
    pub const fn locale(&self) -> Locale {
        self.locale
    }

    /// What is asked.
    #[must_use]
    pub fn label(&self, question: &FormQuestion) -> String {
        self.text(&question.id(), &[]).unwrap_or_else(|| question.key().replace('_', " "))
    }

    /// The hint below it, if there is one.
    #[must_use]
    pub fn hint(&self, question: &FormQuestion) -> Option<String> {
        self.attribute(&question.id(), "hint", None)
    }

    /// A choice of a question, by its wire name.
    #[must_use]
    pub fn choice(&self, key: &str, name: &str) -> String {
        self.attribute(&format!("choice-{key}"), name, None)
            .or_else(|| self.attribute("choice-any", name, None))
            .or_else(|| self.place(key, name))
            .unwrap_or_else(|| name.replace('_', " "))
    }

    /// A choice as an answer to this very question: where the words of a language follow those of the question, as Welsh answers
    /// yes or no with its verb, the catalogue has them under `choice-` and the id of the question.
    ///
    /// ```
    /// use applicant::form::FormQuestion;
    /// use applicant::messages::{Locale, Messages};
    /// let welsh = Messages::new(Locale::Welsh);
    /// let question = |id: &str| FormQuestion::all().into_iter().find(|it| it.id() == id).unwrap();
    /// // “Is this your current job?” and “Do you still do this?”
    /// assert_eq!(welsh.choice_of(&question("employment-current"), "yes"), "Ie");
    /// assert_eq!(welsh.choice_of(&question("voluntary-current"), "yes"), "Ydw");
    /// ```
    #[must_use]
    pub fn choice_of(&self, question: &FormQuestion, name: &str) -> String {
        self.attribute(&format!("choice-{}", question.id()), name, None)
            .unwrap_or_else(|| self.choice(named::list_of(question.question()), name))
    }

    /// The choices that a question offers under these rules, each with its words: in the order of the question, but countries and
    /// nationalities in that of their names.
    ///
    /// ```
    /// use applicant::form::FormQuestion;
    /// use applicant::messages::{Locale, Messages};
    /// let rules = applicant::Rules::on("2026-11-21".parse().unwrap());
    /// let country = FormQuestion::all().into_iter().find(|it| it.key() == "country").unwrap();
    /// let [english, welsh] = Locale::ALL.map(|locale| Messages::new(locale).options(&country, &rules));
    /// assert_eq!(english[0], ("AF".into(), "Afghanistan".into()));
    /// assert!(welsh.contains(&("DE".into(), "Yr Almaen".into())));
    /// ```
    #[must_use]
    pub fn options(&self, question: &FormQuestion, rules: &Rules) -> Vec<(Cow<'static, str>, String)> {
        let key = question.key();
        let mut options: Vec<_> = question
            .options(rules)
            .into_iter()
            .map(|name| {
                let said = self.choice_of(question, &name);
                (name, said)
            })
            .collect();
        if words::is_place(key) {
            options.sort_by_cached_key(|(_, said)| words::sorting(said));
        }
        options
    }

    /// A message of the page around the questions, such as `page-continue`. The catalogues in `locales` have `page-title-` and the
    /// name of each page, `task-` and each [`TaskStatus`](crate::form::TaskStatus), `page-day`, `page-month` and `page-year` for the
    /// boxes of a date, and `choice-` and the key of a question with the words of its choices as attributes.
    #[must_use]
    pub fn text(&self, id: &str, args: &[(&str, &str)]) -> Option<String> {
        let args: FluentArgs<'_> =
            args.iter().map(|(name, value)| (*name, FluentValue::from(*value))).collect();
        self.layers.iter().rev().find_map(|layer| {
            let pattern = layer.get_message(id)?.value()?;
            Some(layer.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned())
        })
    }

    /// What to say of an issue: the sentence of its question and code; where the catalogue has none, as for a question of one's own,
    /// that of any answer; and of a code of one's own the short English phrase.
    #[must_use]
    pub fn message(&self, issue: &Issue) -> String {
        let template = issue.path().template();
        let id = template.replace("[]", "").replace('.', "-");
        let id = if id.is_empty() { "form" } else { &id };
        // The sentences of a group for any of its answers are no question.
        let own = if id.ends_with("-any") { None } else { self.sentence(id, issue) };
        own.or_else(|| self.sentence_of_group(id, issue))
            .or_else(|| self.sentence("any", issue))
            .or_else(|| self.text("any-code", &[]))
            .unwrap_or_else(|| issue.code().to_string())
    }

    /// The sentence of a group whose keys a post names, for any of its answers, which it calls `$answer`.
    fn sentence_of_group(&self, id: &str, issue: &Issue) -> Option<String> {
        let (group, key) = id.rsplit_once('-')?;
        let answer = self.attribute(id, "answer", None).or_else(|| self.text(id, &[]));
        let answer = answer.unwrap_or_else(|| key.replace('_', " "));
        let texts = [("answer", answer)];
        // A group of your own may have sentences of its own; those of statements are for any.
        self.sentence_with(&format!("{group}-any"), issue, &texts).or_else(|| {
            self.attribute(id, "answer", None)?;
            self.sentence_with("statements-any", issue, &texts)
        })
    }

    /// The sentence of a message for a code. It may be for one parameter, or for one name as its value: `no_proof_yet-instead`,
    /// `postcode_not_uk-eircode`.
    fn sentence(&self, id: &str, issue: &Issue) -> Option<String> {
        self.sentence_with(id, issue, &[])
    }

    /// The same with texts of the question in it.
    fn sentence_with(&self, id: &str, issue: &Issue, texts: &[(&'static str, String)]) -> Option<String> {
        let mut args: FluentArgs<'_> =
            texts.iter().map(|(name, text)| (*name, FluentValue::from(text.as_str()))).collect();
        for (name, param) in issue.params().iter() {
            args.set(name, self.value(id, name, param));
        }
        // A code of one's own has a dot, which no name of an attribute has: `acme.badge` is `.acme-badge`.
        let code = &issue.code().as_str().replace('.', "-");
        let special = issue.params().iter().find_map(|(name, param)| {
            let by_value = match param {
                Param::Name(value) => self.attribute(id, &format!("{code}-{value}"), Some(&args)),
                _ => None,
            };
            by_value.or_else(|| self.attribute(id, &format!("{code}-{name}"), Some(&args)))
        });
        special.or_else(|| self.attribute(id, code, Some(&args)))
    }

    fn attribute(&self, id: &str, name: &str, args: Option<&FluentArgs<'_>>) -> Option<String> {
        self.layers.iter().rev().find_map(|layer| {
            let pattern = layer.get_message(id)?.get_attribute(name)?.value();
            Some(layer.format_pattern(pattern, args, &mut Vec::new()).into_owned())
        })
    }

    fn value(&self, id: &str, name: &str, param: &Param) -> FluentValue<'static> {
        // Proofs to choose instead and characters stand in a sentence, with their articles.
        let key = match name {
            "instead" | "award" | "character" => name,
            _ => id.rsplit('-').next().unwrap_or(id),
        };
        match param {
            Param::Number(number) => FluentValue::from(*number),
            Param::Names(names) if names.iter().all(|name| ["day", "month", "year"].contains(name)) => {
                self.joined("list-and", names.iter().map(|name| self.choice("any", name))).into()
            }
            Param::Names(names) => self.names(key, names).into(),
            Param::Name(name) => self.choice(key, name).into(),
            Param::Date(date) => self.date(*date).into(),
            Param::Month(year, month) => self.month(*year, *month).into(),
            // A number chooses among the variants of a sentence; text never does.
            Param::Tenths(tenths) if tenths % 10 == 0 => FluentValue::from(*tenths / 10),
            Param::Tenths(_) => param.to_string().into(),
        }
    }
}

impl Issue {
    /// What to say of it in the words of a language.
    #[must_use]
    pub fn message(&self, messages: &Messages) -> String {
        messages.message(self)
    }
}

impl Words for Messages {
    fn label(&self, question: &FormQuestion) -> String {
        Messages::label(self, question)
    }
    fn hint(&self, question: &FormQuestion) -> Option<String> {
        Messages::hint(self, question)
    }
    fn choice(&self, question: &FormQuestion, name: &str) -> String {
        self.choice_of(question, name)
    }
    fn group(&self, key: &str) -> Option<String> {
        self.text(key, &[])
    }
}
