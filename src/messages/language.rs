//! A language and its catalogue, which is parsed once.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::{Arc, LazyLock};

use fluent_bundle::FluentResource;
use unic_langid::LanguageIdentifier;

use super::error::{CatalogueError, place};
use super::known::{self, Known};
use super::layer::{Layer, Layers, parsed, readable};
use super::named;
use super::taken_apart::TakenApart;

// Each catalogue is parsed when it is first needed.
static ENGLISH: LazyLock<Language> = LazyLock::new(|| ours(known::ENGLISH));
#[cfg(feature = "welsh")]
static WELSH: LazyLock<Language> = LazyLock::new(|| ours(include_str!("../../locales/cy.ftl")));

/// The languages of the crate: English, Welsh, and behind them whichever is added.
static OURS: &[&LazyLock<Language>] = &[
    &ENGLISH,
    #[cfg(feature = "welsh")]
    &WELSH,
];

/// The same, for those who ask for all of them.
static ALL: LazyLock<Vec<Language>> =
    LazyLock::new(|| OURS.iter().map(|language| Language::clone(language)).collect());

/// A language by a catalogue of the crate. A test reads it whole; were it broken, what can be read of it would still serve.
fn ours(catalogue: &str) -> Language {
    let resource = readable(catalogue.to_owned());
    let tag = TakenApart::new(&resource).ok().and_then(|apart| apart.plain(TAG)?.0.parse().ok());
    Language::of(tag.unwrap_or_default(), catalogue.into(), resource)
}

/// Where a catalogue has the tag of its language.
const TAG: &str = "language.tag";

/// A language that the messages can be in: English, Welsh, or one that you add with a catalogue of your own.
///
/// A catalogue is parsed once, and a copy of the language shares it. Two languages are equal when their tags
/// are.
///
/// ```
/// use applicant::engine::Section;
/// use applicant::messages::{CatalogueError, Language, Messages};
///
/// let irish = Language::new("
/// language = Gaeilge
///     .tag = ga
/// page-continue = Ar aghaidh
/// month-11 = Samhain
/// ")?;
/// assert_eq!((irish.tag(), irish.name().as_str()), ("ga", "Gaeilge"));
///
/// // What it lacks is in English, and can be listed, so that a test may demand that it lacks nothing.
/// let words = Messages::new(irish.clone());
/// assert_eq!(words.text("page-continue", &[]).as_deref(), Some("Ar aghaidh"));
/// assert_eq!(words.text("page-change", &[]).as_deref(), Some("Change"));
/// assert_eq!(words.month(2026, 11), "Samhain 2026");
/// assert!(irish.missing().contains(&"page-change".to_owned()));
/// assert!(Language::all().iter().all(|language| language.missing().is_empty()));
/// # Ok::<(), CatalogueError>(())
/// ```
#[derive(Clone)]
#[doc(alias = "Locale")]
#[doc(alias = "translation")]
pub struct Language(Arc<Inner>);

struct Inner {
    id: LanguageIdentifier,
    tag: String,
    /// The catalogue as it was given.
    source: Box<str>,
    /// The catalogue, and over it what the built-in posts name.
    layers: [Arc<Layer>; 2],
}

impl Language {
    /// British English.
    #[must_use]
    pub fn english() -> Language {
        Language::clone(&ENGLISH)
    }

    /// Welsh.
    #[cfg(feature = "welsh")]
    #[must_use]
    pub fn welsh() -> Language {
        Language::clone(&WELSH)
    }

    /// Returns the languages of this crate: English, Welsh, and any that was added to it.
    #[must_use]
    pub fn all() -> &'static [Language] {
        &ALL
    }

    /// Returns the language of this crate that has this tag.
    #[must_use]
    pub fn parse(tag: &str) -> Option<Language> {
        OURS.iter().find(|language| language.tag() == tag).map(|language| Language::clone(language))
    }

    /// A language of your own, from its catalogue: one file in the syntax of Fluent, which begins with the
    /// name of the language in its own words and its tag. `locales/en.ftl` is the one to translate; what it
    /// says of `language` are the alphabet, by which countries are sorted, the sign before the decimals
    /// of a number, and, where numbers from a thousand on choose no variant of a sentence, the sign between thousands. A month that has another form in a date has it as `.in_date`, and a choice that has
    /// another form behind “or” as its name with `-after_or`. An entry into which the “and” before it runs, as
    /// in Welsh, has the end of the list as its name with `-last`, with what comes before it as `$rest`.
    ///
    /// # Errors
    /// The first fault with its line: text that is not in the syntax of Fluent; a message, an attribute or a
    /// variable that nothing uses, since it may be misspelt; or that the catalogue does not say which
    /// language it is.
    pub fn new(catalogue: &str) -> Result<Language, CatalogueError> {
        Language::read(catalogue, |apart| Known::default().look_through(apart))
    }

    /// A language whose catalogue was checked before by [`Language::new`], as `locales/cy.ftl` was: whether anything uses its texts is not
    /// looked at, which is most of the time that a catalogue takes.
    ///
    /// ```
    /// use applicant::messages::{Language, Messages};
    ///
    /// let welsh = Language::checked(include_str!("../../locales/cy.ftl"))?;
    /// assert_eq!(Messages::new(welsh).text("page-continue", &[]).as_deref(), Some("Parhau"));
    /// # Ok::<(), applicant::messages::CatalogueError>(())
    /// ```
    ///
    /// # Errors
    /// Text that is not in the syntax of Fluent, a text that is there twice, or that the catalogue does not say which language it is.
    pub fn checked(catalogue: &str) -> Result<Language, CatalogueError> {
        Language::read(catalogue, |_| Ok(()))
    }

    fn read(
        catalogue: &str,
        look_through: impl FnOnce(&TakenApart<'_>) -> Result<(), CatalogueError>,
    ) -> Result<Language, CatalogueError> {
        let resource = parsed(catalogue.to_owned())?;
        let apart = TakenApart::new(&resource)?;
        let (tag, line) = apart.plain(TAG).ok_or(CatalogueError::NoLanguage)?;
        let id = tag.parse().map_err(|_| CatalogueError::NotATag { line, tag: tag.to_owned() })?;
        look_through(&apart)?;
        drop(apart);
        Ok(Language::of(id, catalogue.into(), resource))
    }

    fn of(id: LanguageIdentifier, source: Box<str>, resource: FluentResource) -> Language {
        let tag = id.to_string();
        let said = Arc::new(Layer::new(&id, resource));
        let names = named::of_builtin(&id, &said);
        Language(Arc::new(Inner { id, tag, source, layers: [said, Arc::new(names)] }))
    }

    /// Returns the tag of the language, for `lang` and `Content-Language`.
    #[must_use]
    pub fn tag(&self) -> &str {
        &self.0.tag
    }

    /// Returns the name of the language in its own words, for a link that leads to it.
    ///
    /// ```
    /// use applicant::messages::Language;
    /// assert_eq!(Language::welsh().name(), "Cymraeg");
    /// ```
    #[must_use]
    pub fn name(&self) -> String {
        Layers(self.layers()).text("language", None).unwrap_or_else(|| self.0.tag.clone())
    }

    /// Returns the catalogue as it was given, in the syntax of Fluent.
    #[must_use]
    pub fn catalogue(&self) -> &str {
        &self.0.source
    }

    /// Returns what the catalogue lacks, so that it appears in English: each message, and each attribute
    /// behind the id of its message and a dot.
    #[must_use]
    pub fn missing(&self) -> Vec<String> {
        let [said, _] = &self.0.layers;
        let places = known::needed_places().filter(|_| self.0.id.language.as_str() != "en");
        let needed = known::needed().into_iter().chain(places);
        needed.filter(|(id, part)| !said.has(id, part)).map(|(id, part)| place(&id, &part)).collect()
    }

    pub(super) fn id(&self) -> &LanguageIdentifier {
        &self.0.id
    }

    /// The catalogue, and over it what the built-in posts name.
    pub(super) fn layers(&self) -> &[Arc<Layer>; 2] {
        &self.0.layers
    }

    /// What English says, whatever the language.
    pub(super) fn fallback() -> Layers<'static> {
        Layers(ENGLISH.0.layers.get(..1).unwrap_or_default())
    }
}

impl Default for Language {
    /// English.
    fn default() -> Language {
        Language::english()
    }
}

impl PartialEq for Language {
    fn eq(&self, other: &Language) -> bool {
        self.tag() == other.tag()
    }
}

impl Eq for Language {}

impl Hash for Language {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.tag().hash(state);
    }
}

impl fmt::Debug for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Language({})", self.tag())
    }
}

impl fmt::Display for Language {
    /// The tag.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.tag())
    }
}
