//! The derive macros of the crate `applicant`, which exports and documents them.
#![forbid(unsafe_code)]

mod ask;
mod choice;
mod field;
mod form;
mod keyed;
mod section;
mod value;
mod word;

use proc_macro::TokenStream;
use syn::{DeriveInput, parse_macro_input};

/// Declares a section of a form: a struct with a field for each answer.
///
/// From `struct Badge { number: u32 }` follow:
///
/// * `BadgeDraft`, a badge as it was typed: every answer is kept, and nothing is lost.
/// * `Badge::NUMBER`, the question, a `Meta`; there is one for each field, with its documentation.
/// * `Check` for `BadgeDraft`: it makes a `Badge`, or reports every problem in one pass.
/// * `Serialize` for `Badge` in the wire format of the draft, and a `Debug` that hides the answers.
/// * All that a form needs to have it as a part.
///
/// The name of a field is its key. A blank is an error in a field of a plain type, and `None` in an `Option`; the words below say
/// otherwise. An answer can be of any type that is `Ask` and `Field`: those of `applicant::field`, `bool`, `u32`, a `chrono::NaiveDate`,
/// an enum with `derive(Choice)` and a `Vec` of one.
///
/// # Attributes of the struct: `#[section(…)]`
///
/// | word | meaning |
/// |---|---|
/// | `rules = [f(a, b)]` | A rule across answers. `Badge::f(&a, &b, &Checker) -> Result<(), Reported>` runs once the answers that it reads are good. When it fails, the first of them is not kept; the place of the issue is the key that you pass to `c.error`. |
/// | `after = f` | `Badge::f(&self, &Checker)` looks at the whole once it was read. |
/// | `draft = Name` | The name of the draft. |
/// | `keyed = LIST` | The post names the keys, in a list of its `Names`: the section is a tuple struct of one `Keyed<T>`, and the same question is asked at each key. |
/// | `keep_good` | Good answers are kept beside those that are wrong; every field is an `Option` or has a default. |
/// | `check_by_hand` | You write `Check` yourself. |
/// | `questions_only` | Only the draft and the questions are wanted: the typed form is another type, and you write `Check` yourself. |
///
/// # Attributes of a field: `#[ask(…)]`
///
/// When it is asked, and what a blank means:
///
/// | word | meaning |
/// |---|---|
/// | `required`, `optional` | Whether a blank is an error, whatever else the field says. |
/// | `default`, `blank = value` | A blank means the default of the type, or this value; `c` in it is the `Checker`. A default is not written. |
/// | `when(a = "yes")` | It is asked only if the answer to `a` is this choice, and a blank is then an error unless it is `optional`. Several conditions have to hold together. |
/// | `when(a = ["x", "y"])`, `when(a != "x")` | The same for any of these choices, and for every other choice. |
/// | `when(answered(a))`, `when(fact = FACT)` | The same where `a` is answered, and where a `Fact` holds. An answer that is not asked itself says nothing to any condition. |
/// | `by(a, f)` | `const fn Badge::f(A) -> Demand` says what is asked with each choice of `a`. |
/// | `need = NEED` | What is asked, as a `Need` that is written out. |
/// | `sometimes`, `demand = f(a)` | It is always asked, and a rule says when a blank is an error: `Badge::f(&BadgeDraft, Option<&A>, &Checker) -> bool`. |
/// | `by_rules` | It is always asked, and the `Rules` alone say whether a blank is an error. |
///
/// How it is read:
///
/// | word | meaning |
/// |---|---|
/// | `read = f(a)` | `Badge::f(&Answer, &Asked, &a) -> Result<T, Fault>` reads it, once the answers that it names are good. |
/// | `then = f` | `Badge::f(T, &Checker) -> Result<T, Reported>` looks at what was read. |
/// | `group` | The field is a section itself, and its answers lie below the key. |
/// | `flatten(x, y)` | The field is a section whose questions `x` and `y` stand beside those of this one; `T::ask(&Checker, &x, &y)` reads them. |
/// | `meta = META` | The question to begin with, for a type that has none of its own. |
///
/// What it has to keep to:
///
/// | word | meaning |
/// |---|---|
/// | `max_chars = 100`, `max_words = 50`, `max_items = 3` | The most characters, words or choices. |
/// | `whole = (1, 48)`, `tenths = (5, 480)` | The smallest and the largest number: a whole one, or one with decimals, in tenths. |
/// | `earliest = oldest`, `latest = today` | The bounds of a date or a month: `today`, or `oldest`, which is a hundred years before. |
/// | `or_year` | A year will do in place of a month. |
/// | `code_length = (9, 9)`, `code_length_by = ("a", f)` | How many letters and digits a code has; `f(&str) -> Option<(usize, usize)>` says it for each choice of `a`. |
/// | `named_by = "wards"` | Of an `Id` or a `Vec<Id>`: the list of the post that names the choices. |
/// | `exclusive = "none"` | The choice that goes with no other. |
/// | `only_yes` | No other answer than yes will do. |
///
/// What others learn of it:
///
/// | word | meaning |
/// |---|---|
/// | `page = "contact"` | The page it is on, where that is not the page of its section. |
/// | `asked_by = check_stage` | Who answers it, if not the applicant on the form: also `employer` or `service`. |
/// | `personal`, `special` | It identifies a person; it is special category or criminal offence data. |
/// | `sifted` | Those who sift applications see it. |
/// | `decides` | The answers to other questions depend on it, as the end of a job depends on whether it is the current one, so no form can leave it out. |
/// | `without = WITHOUT` | When a form can leave it out although it is sometimes demanded: an email address, while the telephone number is asked. |
/// | `unit = UNIT`, `autocomplete = "tel"` | What a number counts; the token of the input. |
/// | `advise_blank = CODE` | The advice that is given where it is blank. |
///
/// A fault in a declaration is an error of the compiler, at the word that is wrong.
///
/// # Example
///
/// ```
/// use applicant::field::{Line, Month};
/// use applicant::{Code, Rules, Scope, Section};
/// use applicant::engine::{Checker, Reported, SoFar, check, from_json};
///
/// /// A badge.
/// #[derive(Section)]
/// #[section(rules = [in_order(issued, returned)])]
/// pub struct Badge {
///     /// Whose it is.
///     #[ask(max_chars = 100, personal)]
///     pub owner: Line,
///     /// When it was issued.
///     #[ask(earliest = oldest, latest = today)]
///     pub issued: Month,
///     /// Whether it was lost.
///     pub lost: bool,
///     /// When it was given back; asked unless it was lost, and never needed.
///     #[ask(optional, when(lost = "no"))]
///     pub returned: Option<Month>,
/// }
///
/// impl Badge {
///     fn in_order(issued: &Month, returned: &Option<Month>, c: &Checker<'_>) -> Result<(), Reported> {
///         match returned {
///             Some(returned) if returned < issued => c.error(Badge::RETURNED.key, Code::ENDS_BEFORE_START),
///             _ => Ok(()),
///         }
///     }
/// }
///
/// let typed = br#"{"issued": "2026-03", "lost": "no", "returned": "2025-03"}"#;
/// let draft: BadgeDraft = from_json(typed)?;
/// let SoFar { known: badge, report, .. } = check(&draft, &Rules::on("2026-11-21".parse()?), Scope::Submit);
/// assert!(badge.is_none());
/// assert_eq!(report.to_string(), "/owner: missing\n/returned: ends_before_start");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Keys that the post names
///
/// With `keyed` the same question is asked at each key that a list of the post names: in its policy file, under `[names]`, or by
/// `Rules::with_names`. What the list says of a name (`label`, `hint`, `answer`, `missing`) is what people read, once
/// `Messages::for_policy` or `for_names` knows it. Unless it says `required` or `optional` the rules decide which have to be answered, with
/// `Rules::with_need`; `Rules::with_limit` changes the limit of one. A form with such a section is made with `DeclaredForm::form`.
///
/// ```
/// use applicant::field::Prose;
/// use applicant::form::{DeclaredForm, FormDraft};
/// use applicant::{Form, Rules, Scope, Section};
/// use applicant::application::StatementNeed;
/// use applicant::engine::{Id, Keyed};
///
/// /// Letters to those whom the post names.
/// #[derive(Section)]
/// #[section(keyed = "letters")]
/// pub struct Letters(#[ask(max_words = 100)] pub Keyed<Prose>);
///
/// #[derive(Form)]
/// pub struct Post {
///     pub letters: Letters,
/// }
///
/// let rules = Rules::on("2026-11-21".parse()?).with_names("letters", ["ada", "bob"].map(Id::new));
/// let form = Post::form(&rules);
/// assert_eq!(form.questions().map(|it| it.template()).collect::<Vec<_>>(), ["letters.ada", "letters.bob"]);
///
/// let rules = form.rules(rules).with_need("letters.bob", StatementNeed::Required)?;
/// let draft = PostDraft::from_json(br#"{"letters": {"ada": "Dear Ada"}}"#)?;
/// assert_eq!(draft.review(&rules, Scope::Submit).to_string(), "/letters/bob: missing");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[proc_macro_derive(Section, attributes(section, ask))]
pub fn section(input: TokenStream) -> TokenStream {
    expand(input, section::derive)
}

/// Declares a form: a struct with a field for each of its parts.
///
/// | field | part of the form |
/// |---|---|
/// | `badge: Badge` | A section that the form cannot be made without. |
/// | `badge: Option<Badge>` | A section that the rules may leave out. |
/// | `pets: Rows<Pet>` | A list, of which each row is a section. |
/// | `#[ask(…)] reference: Option<Line>` | A question beside the sections, declared as in `derive(Section)`. It may have no answer, so it is an `Option` or says `default`. |
///
/// From `struct Pass { badge: Badge }` follow:
///
/// * `PassDraft`, a pass as it was typed, with all that `FormDraft` can do: it is read, changed by buttons and checked page by page.
/// * `DeclaredForm` for `Pass`: `Pass::form(&rules)` is its pages, and `Pass::check` makes a `Pass`, or reports every problem in one pass.
/// * `PassSoFar`, the parts that are good so far. A form of which every section may be left out is this type itself, and so it has to
///   be `Default`.
/// * `Pass::BADGE` and `Pass::SECTIONS`, the names of its sections; `PassDraft::LISTS`, the keys of its lists.
/// * `Serialize` for `Pass` in the wire format of the draft, and a `Debug` that hides the answers.
///
/// # Attributes of the struct: `#[form(…)]`
///
/// | word | meaning |
/// |---|---|
/// | `draft = Name` | The name of the draft. |
/// | `version = 1` | The version of the wire format: it is written under the key `format`, and another is refused. |
/// | `across = f` | `PassSoFar::f(&self, &PassDraft, &Checker)` looks at the parts that are good, for rules across sections. |
///
/// # Attributes of a part: `#[form(…)]`, and of a list also `#[rows(…)]`
///
/// | word | meaning |
/// |---|---|
/// | `section = "pets"` | It belongs to the section of another part, and is left out with it. |
/// | `page = "more"` | The page it is on, where that is not the page of its section. |
/// | `fact(FACT, f)` | `PassSoFar::f(&self, &PassDraft, &Checker) -> bool` decides a `Fact` from the sections before this one, for its conditions and for `FormDraft::inputs_under`. What other answers of the same section decide is for `when`, `by` and `demand`. |
/// | `says = CODE` | Issues with this code are shown on its page too, besides the page of their own place: a gap in employment also on the page of breaks. |
/// | `max = 3` | The most rows of a list; 50 if it says nothing. |
/// | `none = no_pets` | The question above the list whose answer declares that there are no rows. Either it or a row is then needed, and not both. |
///
/// # Example
///
/// ```
/// use applicant::field::Line;
/// use applicant::{Form, Rules, Section};
/// use applicant::engine::Rows;
/// use applicant::form::{DeclaredForm, FormDraft};
///
/// /// A pet.
/// #[derive(Section)]
/// pub struct Pet {
///     /// What it is called.
///     #[ask(max_chars = 50)]
///     pub name: Line,
/// }
///
/// /// A badge.
/// #[derive(Section)]
/// pub struct Badge {
///     /// Its number.
///     #[ask(whole = (1, 999))]
///     pub number: u32,
/// }
///
/// /// A pass.
/// #[derive(Form)]
/// pub struct Pass {
///     /// The badge that it goes with.
///     pub badge: Badge,
///     /// That no pet comes along.
///     #[ask(default)]
///     #[form(section = "pets")]
///     pub no_pets: bool,
///     /// The pets that come along.
///     #[rows(max = 3, none = no_pets)]
///     pub pets: Rows<Pet>,
/// }
///
/// let rules = Rules::on("2026-11-21".parse()?);
/// let draft = PassDraft::from_form([("badge.number", "7"), ("pets[0].name", "Rex")])?;
/// let pass = Pass::check(&draft, &rules).expect("a pass").application;
/// assert_eq!((pass.badge.number, pass.pets.len()), (7, 1));
///
/// let report = Pass::check(&PassDraft::default(), &rules).err().expect("nothing was answered");
/// assert_eq!(report.to_string(), "/badge/number: missing\n/pets: missing");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[proc_macro_derive(Form, attributes(form, ask, rows))]
pub fn form(input: TokenStream) -> TokenStream {
    expand(input, form::derive)
}

/// Declares choices: an enum with a variant for each, whose names are written in the wire format.
///
/// The enum has to be `Clone`, `Copy`, `PartialEq` and `Eq`; its variants have no fields and no numbers. From `enum Colour { Red }` follow:
///
/// * `Colour::ALL` and `Colour::NAMES`, the choices and their names in the order of the form.
/// * `Colour::parse`, `FromStr`, `TryFrom<&str>`, `TryFrom<String>` and `Deserialize`, which refuse every other text and never quote it.
/// * `as_str`, `Display` and `Serialize`, which give the name.
/// * All that an answer needs: a field of a section can be a `Colour`, an `Option<Colour>` or a `Vec<Colour>`, and other questions can
///   depend on it.
///
/// | word | meaning |
/// |---|---|
/// | nothing | The name is that of the variant in snake case: `DarkBlue` is `dark_blue`. |
/// | `#[choice("navy")]` | The name of the variant is this one. |
///
/// # Example
///
/// ```
/// use applicant::{Choice, Code, Section};
/// use applicant::engine::Demand;
///
/// /// A colour.
/// #[derive(Debug, Clone, Copy, PartialEq, Eq, Choice)]
/// pub enum Colour {
///     /// Red.
///     Red,
///     /// Navy blue.
///     #[choice("navy")]
///     DarkBlue,
/// }
///
/// /// A badge.
/// #[derive(Section)]
/// pub struct Badge {
///     /// Its colour.
///     pub colour: Colour,
///     /// Its number; only red ones have one.
///     #[ask(by(colour, asks_number))]
///     pub number: Option<u32>,
/// }
///
/// impl Badge {
///     const fn asks_number(colour: Colour) -> Demand {
///         match colour {
///             Colour::Red => Demand::Required,
///             Colour::DarkBlue => Demand::NotAsked,
///         }
///     }
/// }
///
/// assert_eq!(Colour::NAMES, ["red", "navy"]);
/// assert_eq!("navy".parse(), Ok(Colour::DarkBlue));
/// assert_eq!(Colour::parse("blue").map_err(|fault| fault.code()), Err(Code::NOT_A_CHOICE));
/// assert_eq!(Badge::COLOUR.choices, Colour::NAMES);
/// ```
#[proc_macro_derive(Choice, attributes(choice))]
pub fn choice(input: TokenStream) -> TokenStream {
    expand(input, choice::derive)
}

fn expand(
    input: TokenStream,
    derive: fn(&DeriveInput) -> syn::Result<proc_macro2::TokenStream>,
) -> TokenStream {
    let input = parse_macro_input!(input as DeriveInput);
    derive(&input).unwrap_or_else(syn::Error::into_compile_error).into()
}
