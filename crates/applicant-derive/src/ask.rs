//! The attribute `#[ask(…)]`: what it may declare about a question, and the error for a word that is misspelt.

use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::parse::ParseStream;
use syn::punctuated::Punctuated;
use syn::{Attribute, Error, Ident, LitStr, Result, Token};

use crate::value::Value;
use crate::word::unknown;

/// What the attributes of a field say.
#[derive(Default)]
pub struct Ask {
    /// Calls on the question, in the order in which they were written: `.max_chars(100)`.
    pub calls: Vec<TokenStream>,
    /// The question to begin with, of a type that has none of its own.
    pub meta: Option<Value>,
    /// Whether a blank is an error, whatever the type of the field says.
    pub required: bool,
    /// Whether it may be left blank although it is not always asked.
    pub optional: Option<Span>,
    /// Whether the rules or other answers decide if a blank is an error.
    pub sometimes: bool,
    /// Whether the rules alone decide if a blank is an error.
    pub by_rules: bool,
    /// Whether a blank means the default of the type, which is not written.
    pub default: bool,
    /// What a blank means, which is written.
    pub blank: Option<Value>,
    /// The conditions under which it is asked.
    pub when: Vec<Condition>,
    /// The question that decides by a table, and the table.
    pub by: Option<(Ident, Ident)>,
    /// A need that was written out.
    pub need: Option<Value>,
    /// The function that says when a blank is an error.
    pub demand: Option<Call>,
    /// The function that reads the answer.
    pub read: Option<Call>,
    /// The function that looks at the answer once it was read.
    pub then: Option<Ident>,
    /// Whether it is asked later than the others, or of the employer.
    pub later: Option<Span>,
    /// Whether the field is a group of questions.
    pub group: bool,
    /// The keys of the questions that the field has, each beside those of this section.
    pub flatten: Vec<Ident>,
    /// The page.
    pub page: Option<LitStr>,
}

/// A function of the section, and the answers that it reads.
pub struct Call {
    pub function: Ident,
    pub reads: Vec<Ident>,
}

/// One condition: `conflict_of_interest = "yes"`, `kind = ["a", "b"]`, `answered(name)` or `fact = AT_CHECKS`.
pub enum Condition {
    /// Another answer is one of these choices, or, with `not`, none of them.
    Is { key: Ident, choices: Vec<LitStr>, not: bool },
    /// Another answer is given.
    Answered(Ident),
    /// A fact of the rules holds.
    Fact(Value),
}

/// Words without a value.
const FLAGS: &[&str] = &["personal", "special", "only_yes", "sifted", "decides", "or_year"];
/// Words with a value that is handed to the question.
const VALUES: &[&str] = &[
    "max_chars",
    "max_words",
    "max_items",
    "code_length",
    "code_length_by",
    "named_by",
    "whole",
    "tenths",
    "unit",
    "exclusive",
    "autocomplete",
    "without",
    "advise_blank",
];
/// Words that the macro reads itself.
const OTHERS: &[&str] = &[
    "earliest",
    "latest",
    "required",
    "optional",
    "sometimes",
    "by_rules",
    "default",
    "blank",
    "when",
    "by",
    "need",
    "demand",
    "read",
    "then",
    "asked_by",
    "meta",
    "group",
    "flatten",
    "page",
];

impl Ask {
    /// Reads every `#[ask(…)]` of a field.
    pub fn of(attributes: &[Attribute]) -> Result<Ask> {
        let mut ask = Ask::default();
        words(attributes, "ask", |word, input| ask.word(word, input))?;
        Ok(ask)
    }

    /// Whether it is asked only when something decides so.
    pub fn is_conditional(&self) -> bool {
        !self.when.is_empty() || self.by.is_some() || self.need.is_some()
    }

    fn word(&mut self, word: &Ident, input: ParseStream<'_>) -> Result<()> {
        let name = word.to_string();
        match name.as_str() {
            "required" => self.required = true,
            "optional" => self.optional = Some(word.span()),
            "sometimes" => self.sometimes = true,
            "by_rules" => self.by_rules = true,
            "default" => self.default = true,
            "group" => self.group = true,
            "blank" => self.blank = Some(value(input)?),
            "need" => self.need = Some(value(input)?),
            "meta" => self.meta = Some(value(input)?),
            "then" => self.then = Some(value(input)?),
            "demand" => self.demand = Some(call(input)?),
            "read" => self.read = Some(call(input)?),
            "page" => {
                let page: LitStr = value(input)?;
                self.calls.push(quote!(.page(#page)));
                self.page = Some(page);
            }
            "earliest" => {
                let bound = bound(input)?;
                self.calls.push(quote!(.on_or_after(#bound)));
            }
            "latest" => {
                let bound = bound(input)?;
                self.calls.push(quote!(.on_or_before(#bound)));
            }
            "asked_by" => {
                let who: Ident = value(input)?;
                let by = match who.to_string().as_str() {
                    "check_stage" => quote!(CheckStage),
                    "employer" => quote!(Employer),
                    "service" => quote!(Service),
                    _ => return Err(unknown(&who, "`asked_by`", &["check_stage", "employer", "service"])),
                };
                if who != "service" {
                    self.later = Some(who.span());
                }
                self.calls.push(quote!(.asked_by(::applicant::engine::AskedBy::#by)));
            }
            "when" => {
                let inside;
                syn::parenthesized!(inside in input);
                list(&inside, |inside| {
                    self.when.push(condition(inside)?);
                    Ok(())
                })?;
            }
            "by" => {
                let inside;
                syn::parenthesized!(inside in input);
                let key: Ident = inside.parse()?;
                inside.parse::<Token![,]>()?;
                self.by = Some((key, inside.parse()?));
            }
            "flatten" => {
                let inside;
                syn::parenthesized!(inside in input);
                let keys = Punctuated::<Ident, Token![,]>::parse_terminated(&inside)?;
                self.flatten = keys.into_iter().collect();
            }
            flag if FLAGS.contains(&flag) => self.calls.push(quote!(.#word())),
            with if VALUES.contains(&with) => {
                let value: Value = value(input)?;
                // A tuple is several arguments: `code_length = (9, 9)`.
                let arguments = value.arguments();
                self.calls.push(quote_spanned!(word.span()=> .#word(#arguments)));
            }
            _ => return Err(unknown(word, "a question", &[FLAGS, VALUES, OTHERS].concat())),
        }
        Ok(())
    }
}

/// Each word of every attribute of that name; one without words, such as `#[rows]`, says nothing more.
pub fn words(
    attributes: &[Attribute],
    name: &str,
    mut each: impl FnMut(&Ident, ParseStream<'_>) -> Result<()>,
) -> Result<()> {
    for attribute in attributes.iter().filter(|it| it.path().is_ident(name)) {
        if let syn::Meta::Path(_) = attribute.meta {
            continue;
        }
        attribute
            .parse_args_with(|input: ParseStream<'_>| list(input, |input| each(&input.parse()?, input)))?;
    }
    Ok(())
}

/// Things with commas between them.
pub fn list(input: ParseStream<'_>, mut each: impl FnMut(ParseStream<'_>) -> Result<()>) -> Result<()> {
    while !input.is_empty() {
        each(input)?;
        if !input.is_empty() {
            input.parse::<Token![,]>()?;
        }
    }
    Ok(())
}

pub fn value<T: syn::parse::Parse>(input: ParseStream<'_>) -> Result<T> {
    input.parse::<Token![=]>()?;
    input.parse()
}

/// `= function(answer, answer)`.
fn call(input: ParseStream<'_>) -> Result<Call> {
    input.parse::<Token![=]>()?;
    named_call(input)
}

/// `function(answer, answer)`, or a function that reads no answer.
pub fn named_call(input: ParseStream<'_>) -> Result<Call> {
    let function = input.parse()?;
    let mut reads = Vec::new();
    if input.peek(syn::token::Paren) {
        let inside;
        syn::parenthesized!(inside in input);
        reads = Punctuated::<Ident, Token![,]>::parse_terminated(&inside)?.into_iter().collect();
    }
    Ok(Call { function, reads })
}

fn bound(input: ParseStream<'_>) -> Result<TokenStream> {
    let day: Ident = value(input)?;
    match day.to_string().as_str() {
        "today" => Ok(quote!(::applicant::engine::Bound::AsOf)),
        "oldest" => Ok(quote!(::applicant::engine::Bound::Oldest)),
        _ => Err(Error::new(day.span(), "a bound is `today`, or `oldest`: a hundred years before")),
    }
}

fn condition(input: ParseStream<'_>) -> Result<Condition> {
    let key: Ident = input.parse()?;
    if key == "answered" && input.peek(syn::token::Paren) {
        let inside;
        syn::parenthesized!(inside in input);
        return Ok(Condition::Answered(inside.parse()?));
    }
    let not = input.parse::<Option<Token![!]>>()?.is_some();
    input.parse::<Token![=]>()?;
    if key == "fact" && !not {
        return Ok(Condition::Fact(input.parse()?));
    }
    if input.peek(LitStr) {
        return Ok(Condition::Is { key, choices: vec![input.parse()?], not });
    }
    let inside;
    syn::bracketed!(inside in input);
    let choices = Punctuated::<LitStr, Token![,]>::parse_terminated(&inside)?;
    Ok(Condition::Is { key, choices: choices.into_iter().collect(), not })
}
