//! `#[derive(Section)]`: from one struct its draft, its questions, its check and its wire format.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::parse::ParseStream;
use syn::punctuated::Punctuated;
use syn::{Attribute, Data, DeriveInput, Error, Fields, Ident, Result, Token};

use crate::ask::{Call, list, named_call, value, words};
use crate::field::{Field, find, local};
use crate::keyed;
use crate::value::Value;
use crate::word::unknown;

/// What `#[section(…)]` says of the struct.
#[derive(Default)]
pub struct About {
    /// Rules across answers.
    pub rules: Vec<Call>,
    /// What looks at the whole once it was read.
    pub after: Option<Ident>,
    /// The name of the draft.
    pub draft: Option<Ident>,
    /// The list of the post that names its keys.
    keyed: Option<Value>,
    /// Whether the check is written by hand.
    by_hand: bool,
    /// Whether good answers are kept beside those that are not.
    keep_good: bool,
    /// Whether only the draft and the questions are wanted, and the typed form is another type.
    questions_only: bool,
}

pub fn derive(input: &DeriveInput) -> Result<TokenStream> {
    let about = About::of(&input.attrs)?;
    if let Data::Struct(data) = &input.data
        && let Fields::Unnamed(unnamed) = &data.fields
        && let (Some(field), 1) = (unnamed.unnamed.first(), unnamed.unnamed.len())
    {
        let Some(list) = &about.keyed else {
            let why = "a section is a struct whose fields have names, or says which list of the post names its keys: `#[section(keyed = Names::STATEMENTS)]`";
            return Err(Error::new(input.ident.span(), why));
        };
        return keyed::derive(input, field, &about, list);
    }
    let named = named_fields(input, "a section")?;
    if let Some(list) = &about.keyed {
        let why = "a section whose keys the post names is a tuple struct: `pub struct Statements(pub Keyed<Prose>);`";
        return Err(Error::new_spanned(list, why));
    }
    let fields: Vec<Field<'_>> = named.iter().map(Field::of).collect::<Result<_>>()?;
    for field in &fields {
        field.is_sound(&fields)?;
    }
    for read in about.rules.iter().flat_map(|rule| &rule.reads) {
        find(&fields, read)?;
    }

    let (name, vis) = (&input.ident, &input.vis);
    let draft = about.draft.clone().unwrap_or_else(|| format_ident!("{name}Draft"));
    let draft_doc = match about.questions_only {
        true => "The answers as they were typed.".to_owned(),
        false => format!("[`{name}`] as it was typed."),
    };
    let mut children = Vec::new();
    for field in &fields {
        children.extend(field.children(name, &fields)?);
    }
    let is_question = |field: &&Field<'_>| !field.ask.group && field.ask.flatten.is_empty();
    let questions =
        fields.iter().filter(is_question).map(|field| field.question(&fields)).collect::<Result<Vec<_>>>()?;
    let check = if about.by_hand || about.questions_only {
        TokenStream::new()
    } else {
        check(name, &draft, &about, &fields)?
    };
    let typed =
        if about.questions_only { TokenStream::new() } else { writes(name, fields.iter().map(Field::entry)) };
    let debug = hidden_debug(name);
    // A type that checks nothing has no errors to convert for other libraries.
    let adapters = (!about.questions_only).then(|| quote!(::applicant::__adapters!(#draft);));
    Ok(quote! {
        ::applicant::draft! {
            #[doc = #draft_doc]
            #vis struct #draft { #( #children ),* }
        }

        impl #name {
            #( #questions )*
        }

        impl ::applicant::__private::Declared for #name {
            type Draft = #draft;
        }

        #adapters
        #check
        #typed
        #debug
    })
}

/// A `Debug` that tells the type and hides what an applicant answered.
pub fn hidden_debug(name: &Ident) -> TokenStream {
    let hidden = format!("{name}(…)");
    quote! {
        impl ::core::fmt::Debug for #name {
            /// Hides the answers: they are the applicant's own.
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.write_str(#hidden)
            }
        }
    }
}

/// The fields of a struct that may be declared.
pub fn named_fields<'a>(input: &'a DeriveInput, what: &str) -> Result<&'a Punctuated<syn::Field, Token![,]>> {
    let Data::Struct(data) = &input.data else {
        return Err(Error::new(
            input.ident.span(),
            format!("{what} is a struct with a field for each answer"),
        ));
    };
    let Fields::Named(named) = &data.fields else {
        return Err(Error::new(input.ident.span(), format!("{what} is a struct whose fields have names")));
    };
    if named.named.is_empty() {
        return Err(Error::new(input.ident.span(), format!("{what} asks something: give it a field")));
    }
    has_no_parameters(input, what)?;
    Ok(&named.named)
}

/// The derives do not support type parameters or lifetimes.
pub fn has_no_parameters(input: &DeriveInput, what: &str) -> Result<()> {
    let why = || format!("{what} has no parameters: write a type in its place");
    input.generics.params.first().map_or(Ok(()), |it| Err(Error::new_spanned(it, why())))
}

/// The check: every answer is read before the first `?`, so that all problems are found in one pass.
fn check(name: &Ident, draft: &Ident, about: &About, fields: &[Field<'_>]) -> Result<TokenStream> {
    let asks = in_order(fields)?.iter().map(|field| field.asked(fields)).collect::<Result<Vec<_>>>()?;
    let rules = about.rules.iter().map(call_of);
    let results = fields.iter().map(|field| field.result(about.keep_good));
    let after = about.after.as_ref().map(|after| quote!(checked.#after(c);));
    Ok(quote! {
        impl ::applicant::engine::Check for #draft {
            type Checked = #name;

            fn check(
                &self,
                c: &::applicant::engine::Checker<'_>,
            ) -> ::core::result::Result<#name, ::applicant::engine::Reported> {
                #[allow(unused_variables, reason = "only conditions look at the other answers")]
                let beside = c.beside(self);
                #( #asks )*
                #( #rules )*
                let checked = #name { #( #results )* };
                #after
                ::core::result::Result::Ok(checked)
            }
        }
    })
}

/// That a typed section or form writes the wire format, by the statements that write its entries.
pub fn writes(name: &Ident, entries: impl Iterator<Item = TokenStream>) -> TokenStream {
    quote! {
        impl ::applicant::__private::Entries for #name {
            fn write<M: ::applicant::__private::SerializeMap>(
                &self,
                map: &mut M,
            ) -> ::core::result::Result<(), M::Error> {
                #( #entries )*
                ::core::result::Result::Ok(())
            }
        }

        impl ::applicant::__private::Serialize for #name {
            fn serialize<S: ::applicant::__private::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                ::applicant::__private::serialize(self, serializer)
            }
        }
    }
}

impl About {
    fn of(attributes: &[Attribute]) -> Result<About> {
        let mut about = About::default();
        words(attributes, "section", |word, input| about.word(word, input))?;
        Ok(about)
    }

    pub const fn is_by_hand(&self) -> bool {
        self.by_hand || self.questions_only
    }

    fn word(&mut self, word: &Ident, input: ParseStream<'_>) -> Result<()> {
        const WORDS: &[&str] =
            &["rules", "after", "draft", "keyed", "check_by_hand", "keep_good", "questions_only"];
        match word.to_string().as_str() {
            "rules" => {
                input.parse::<Token![=]>()?;
                let inside;
                syn::bracketed!(inside in input);
                list(&inside, |inside| {
                    let rule = named_call(inside)?;
                    if rule.reads.is_empty() {
                        let why = "a rule names the answers that it reads: `in_order(start, end)`";
                        return Err(Error::new(rule.function.span(), why));
                    }
                    self.rules.push(rule);
                    Ok(())
                })?;
            }
            "after" => self.after = Some(value(input)?),
            "draft" => self.draft = Some(value(input)?),
            "keyed" => self.keyed = Some(value(input)?),
            "check_by_hand" => self.by_hand = true,
            "keep_good" => self.keep_good = true,
            "questions_only" => self.questions_only = true,
            _ => return Err(unknown(word, "a section", WORDS)),
        }
        Ok(())
    }
}

/// A rule runs as soon as the answers that it reads are good, whatever else is wrong.
fn call_of(rule: &Call) -> TokenStream {
    let function = &rule.function;
    let reads: Vec<Ident> = rule.reads.iter().map(local).collect();
    let first = reads.first();
    quote! {
        let said = match (#( &#reads, )*) {
            (#( ::core::result::Result::Ok(#reads), )*) => Self::Checked::#function(#( #reads, )* c),
            _ => ::core::result::Result::Ok(()),
        };
        if let ::core::result::Result::Err(reported) = said {
            #first = ::core::result::Result::Err(reported);
        }
    }
}

/// The fields in an order in which each comes after those that it waits for.
fn in_order<'f, 'a>(fields: &'f [Field<'a>]) -> Result<Vec<&'f Field<'a>>> {
    let mut waiting: Vec<&Field<'_>> = fields.iter().collect();
    let mut ordered: Vec<&Field<'_>> = Vec::with_capacity(fields.len());
    while !waiting.is_empty() {
        let is_ready = |field: &&Field<'_>| {
            field.waits_for().all(|key| ordered.iter().any(|before| *before.ident == *key))
        };
        let Some(at) = waiting.iter().position(is_ready) else {
            return Err(circle(&waiting));
        };
        ordered.push(waiting.remove(at));
    }
    Ok(ordered)
}

/// Answers that wait for each other, at the word that makes the last of them wait for the first.
fn circle(waiting: &[&Field<'_>]) -> Error {
    let awaited = |name: &Ident| {
        let field = waiting.iter().find(|field| field.ident == name)?;
        field.waits_for().find(|key| waiting.iter().any(|field| field.ident == *key))
    };
    let mut way: Vec<&Ident> = vec![waiting[0].ident];
    while let Some(next) = awaited(way[way.len() - 1]) {
        let before = way.iter().position(|it| *it == next);
        way.push(next);
        if let Some(first) = before {
            way.drain(..first);
            break;
        }
    }
    let names: Vec<String> = way[1..].iter().map(|it| format!("`{it}`")).collect();
    let why = match names.as_slice() {
        [only] => format!("{only} waits for itself: read it without itself"),
        names => format!("{} wait for each other: read one of them without the others", names.join(", ")),
    };
    Error::new(way[way.len() - 1].span(), why)
}
