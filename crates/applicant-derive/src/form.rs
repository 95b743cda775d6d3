//! `#[derive(Form)]`: from one struct the draft of a form, its check section by section, and what is known so far.

use proc_macro2::TokenStream;
use quote::{ToTokens as _, format_ident, quote, quote_spanned};
use syn::parse::ParseStream;
use syn::{Attribute, DeriveInput, Error, Ident, LitInt, LitStr, Result, Type};

use crate::ask::{value, words};
use crate::field::{Field, inside_of, option};
use crate::section::{hidden_debug, named_fields, writes};
use crate::value::Value;
use crate::word::{meant, unknown};

/// What `#[form(…)]` says of the struct.
#[derive(Default)]
struct About {
    draft: Option<Ident>,
    /// The version of the wire format, which is written at its top.
    version: Option<LitInt>,
    /// The function of rules across sections.
    across: Option<Ident>,
}

/// What a field of a form is.
enum Kind<'a> {
    /// A question beside the sections.
    Question(Box<Field<'a>>),
    /// A section: a group of answers.
    Section { value: &'a Type, is_option: bool },
    /// A list of rows.
    Rows { value: &'a Type },
}

/// A field of a form, and what its attributes say.
struct Part<'a> {
    ident: &'a Ident,
    key: String,
    ty: &'a Type,
    docs: Vec<&'a Attribute>,
    kind: Kind<'a>,
    section: Option<LitStr>,
    page: Option<LitStr>,
    /// The most rows.
    max: Option<LitInt>,
    /// The first word that only a list knows.
    of_list: Option<Ident>,
    /// The question whose answer declares that there are no rows.
    none: Option<Ident>,
    /// The code of issues that are said elsewhere and on its page too.
    says: Option<Value>,
    /// Facts that the section depends on, each with the function that decides it.
    facts: Vec<(Value, Ident)>,
}

pub fn derive(input: &DeriveInput) -> Result<TokenStream> {
    let named = named_fields(input, "a form")?;
    let about = About::of(&input.attrs)?;
    let parts = named.iter().map(Part::of).collect::<Result<Vec<_>>>()?;
    about.has_keys_for(&parts)?;
    let sections: Vec<String> = parts.iter().filter_map(Part::section_name).collect();
    parts.iter().try_for_each(|part| part.is_sound(&parts))?;
    let (name, vis) = (&input.ident, &input.vis);
    let draft = about.draft.clone().unwrap_or_else(|| format_ident!("{name}Draft"));
    let is_so_far = !parts.iter().any(|part| matches!(part.kind, Kind::Section { is_option: false, .. }));
    let so_far = if is_so_far { name.clone() } else { format_ident!("{name}SoFar") };

    let draft_doc = format!("[`{name}`] as it was typed: every answer kept, nothing required, nothing lost.");
    let format = about.version.as_ref().map(|version| {
        quote! {
            /// The version of the wire format.
            pub const FORMAT: ::applicant::engine::Meta = <u32 as ::applicant::engine::Ask>::META
                .keyed("format")
                .whole(#version, #version)
                .optional()
                .asked_by(::applicant::engine::AskedBy::Service);
        }
    });
    let format_child = about.version.as_ref().map(|_| {
        quote!(format: ::applicant::engine::Answer = ::applicant::__private::Child {
            question: ::core::option::Option::Some(&#name::FORMAT),
            ..::applicant::__private::Child::new("format", ::applicant::engine::Schema::ANSWER)
        },)
    });
    let children = parts.iter().map(|part| part.child(name));
    let questions = parts
        .iter()
        .filter_map(|part| match &part.kind {
            Kind::Question(field) => Some(field.question(std::slice::from_ref(field))),
            _ => None,
        })
        .collect::<Result<Vec<_>>>()?;
    let mut unique: Vec<&String> = Vec::new();
    for section in &sections {
        if !unique.contains(&section) {
            unique.push(section);
        }
    }
    let constants = unique.iter().map(|key| {
        let constant = format_ident!("{}", key.to_uppercase());
        let doc = format!("The section `{key}`.");
        quote!(#[doc = #doc] #vis const #constant: ::applicant::engine::Section = ::applicant::engine::Section::new(#key);)
    });
    let lists = parts.iter().filter(|part| matches!(part.kind, Kind::Rows { .. })).map(|part| &part.key);
    let count = unique.len();
    let check = check(name, &draft, &so_far, &about, &parts);
    let typed = typed(name, &draft, &so_far, is_so_far, vis, &about, &parts);
    Ok(quote! {
        ::applicant::draft! {
            #[doc = #draft_doc]
            #vis struct #draft { #format_child #( #children ),* }
        }

        impl #name {
            #format
            #( #questions )*
            #( #constants )*
            /// The sections of the form, in the order of their pages.
            #vis const SECTIONS: [::applicant::engine::Section; #count] = [#( ::applicant::engine::Section::new(#unique) ),*];
        }

        impl #draft {
            /// The keys of the lists, in the order of their pages.
            #vis const LISTS: &'static [&'static str] = &[#( #lists ),*];
        }

        #check
        #typed
    })
}

/// The check: every part of the form, good or not, and then the rules across them.
fn check(name: &Ident, draft: &Ident, so_far: &Ident, about: &About, parts: &[Part<'_>]) -> TokenStream {
    let format = about.version.as_ref().map(|_| {
        quote! {
            // Nothing hangs on the version of the format but its own report.
            let _ = c.ask(&#name::FORMAT, &self.format).get_optional::<u32>();
        }
    });
    let said = parts.iter().filter_map(|part| part.says_none(parts));
    let steps = parts.iter().map(|part| part.step(name, so_far, parts));
    let facts = parts.iter().any(|part| !part.facts.is_empty()).then(|| {
        quote! {
            fn facts(&self, rules: &::applicant::Rules) -> ::std::vec::Vec<(::applicant::engine::Fact, bool)> {
                ::applicant::__private::facts(self, rules)
            }
        }
    });
    let across = about.across.as_ref().map(|across| quote!(#so_far::#across(&known, self, c);));
    quote! {
        impl ::applicant::engine::Check for #draft {
            type Checked = #so_far;

            /// The parts that are good; sound as a whole only if no error was reported.
            fn check(
                &self,
                c: &::applicant::engine::Checker<'_>,
            ) -> ::core::result::Result<#so_far, ::applicant::engine::Reported> {
                let mut known = <#so_far as ::core::default::Default>::default();
                #( let mut #said = ::applicant::__private::NoneSaid::default(); )*
                #format
                #( #steps )*
                #across
                ::core::result::Result::Ok(known)
            }
        }

        impl ::applicant::form::FormDraft for #draft {
            #facts
        }
        ::applicant::__adapters!(#draft);
    }
}

/// The typed form: what is written, what is known so far, and how one becomes the other.
fn typed(
    name: &Ident,
    draft: &Ident,
    so_far: &Ident,
    is_so_far: bool,
    vis: &syn::Visibility,
    about: &About,
    parts: &[Part<'_>],
) -> TokenStream {
    let format = about.version.as_ref().map(|version| quote!(map.serialize_entry("format", &#version)?;));
    let writes = writes(name, format.into_iter().chain(parts.iter().map(Part::entry)));
    let debug = hidden_debug(name);
    let so_far_struct = (!is_so_far).then(|| {
        let doc = format!("What is known of a [`{name}`] so far: every part that is good.");
        let fields = parts.iter().map(Part::so_far);
        let debug = hidden_debug(so_far);
        quote! {
            #[doc = #doc]
            #[derive(Default)]
            #vis struct #so_far { #( #fields )* }

            #debug
        }
    });
    let whole = if is_so_far {
        quote!(::core::option::Option::Some(known))
    } else {
        let fields = parts.iter().map(|part| {
            let ident = part.ident;
            match part.kind {
                Kind::Section { is_option: false, .. } => quote!(#ident: known.#ident?),
                _ => quote!(#ident: known.#ident),
            }
        });
        quote!(::core::option::Option::Some(#name { #( #fields ),* }))
    };
    quote! {
        #so_far_struct

        impl ::applicant::form::DeclaredForm for #name {
            type Draft = #draft;
            type SoFar = #so_far;

            fn of_known(known: #so_far) -> ::core::option::Option<Self> {
                #whole
            }
        }

        #writes

        #debug
    }
}

impl<'a> Part<'a> {
    fn of(field: &'a syn::Field) -> Result<Part<'a>> {
        let question = Field::of(field)?;
        let is_question = field.attrs.iter().any(|it| it.path().is_ident("ask"));
        let kind = match inside_of(&field.ty, "Rows") {
            Some(value) => Kind::Rows { value },
            None if is_question => Kind::Question(Box::new(question)),
            None => Kind::Section { value: question.value, is_option: question.is_option },
        };
        let Some(ident) = &field.ident else {
            return Err(Error::new_spanned(field, "a part of a form has a name"));
        };
        let mut part = Part {
            ident,
            key: ident.to_string(),
            ty: &field.ty,
            docs: field.attrs.iter().filter(|it| it.path().is_ident("doc")).collect(),
            kind,
            section: None,
            page: None,
            max: None,
            of_list: None,
            none: None,
            says: None,
            facts: Vec::new(),
        };
        for name in ["rows", "form"] {
            words(&field.attrs, name, |word, input| part.word(word, input))?;
        }
        if let Kind::Question(field) = &part.kind {
            part.page = part.page.or_else(|| field.ask.page.clone());
        }
        Ok(part)
    }

    fn word(&mut self, word: &Ident, input: ParseStream<'_>) -> Result<()> {
        if word == "max" || word == "none" {
            self.of_list.get_or_insert_with(|| word.clone());
        }
        match word.to_string().as_str() {
            "section" => self.section = Some(value(input)?),
            "page" => self.page = Some(value(input)?),
            "max" => self.max = Some(value(input)?),
            "none" => self.none = Some(value(input)?),
            "says" => self.says = Some(value(input)?),
            "fact" => {
                let inside;
                syn::parenthesized!(inside in input);
                let fact: Value = inside.parse()?;
                inside.parse::<syn::Token![,]>()?;
                let function = inside.parse()?;
                let twice = |(other, _): &(Value, Ident)| {
                    other.to_token_stream().to_string() == fact.to_token_stream().to_string()
                };
                if self.facts.iter().any(twice) {
                    let why = "the fact is decided twice: leave one of them out";
                    return Err(Error::new_spanned(&fact, why));
                }
                self.facts.push((fact, function));
            }
            _ => {
                return Err(unknown(
                    word,
                    "a part of a form",
                    &["section", "page", "max", "none", "says", "fact"],
                ));
            }
        }
        Ok(())
    }

    /// What the types cannot say.
    fn is_sound(&self, parts: &[Part<'_>]) -> Result<()> {
        if let (Some(word), false) = (&self.of_list, matches!(self.kind, Kind::Rows { .. })) {
            let why = format!("only a list has `{word}`: make its field `Rows`");
            return Err(Error::new(word.span(), why));
        }
        if let Some(none) = &self.none {
            let before = parts.iter().take_while(|part| part.ident != self.ident);
            if !before.into_iter().any(|part| part.ident == none && matches!(part.kind, Kind::Question(_))) {
                let why = format!(
                    "`{none}` has to be a question that is asked before the list: a field above it, with `#[ask(…)]`"
                );
                return Err(Error::new(none.span(), why));
            }
        }
        if let Some(section) = &self.section {
            let is_question = |part: &&Part<'_>| matches!(part.kind, Kind::Question(_));
            let known: Vec<&str> =
                parts.iter().filter(|it| !is_question(it)).map(|part| part.key.as_str()).collect();
            let name = section.value();
            if !known.contains(&name.as_str()) {
                let why = format!("no section `{name}`: {}", meant(&name, "the form", &known));
                return Err(Error::new(section.span(), why));
            }
        }
        if let (Some((fact, _)), false) = (self.facts.first(), matches!(self.kind, Kind::Section { .. })) {
            return Err(Error::new_spanned(
                fact,
                "a fact is one that a section depends on: a list or a question has none",
            ));
        }
        if let Kind::Question(field) = &self.kind {
            if self.section.is_none() && (field.ask.required || self.page.is_some()) {
                let why = "a question that is on a page belongs to a section: say `#[form(section = \"…\")]`";
                return Err(Error::new(self.ident.span(), why));
            }
            field.is_sound(std::slice::from_ref(field))?;
            if !field.is_option && !field.ask.default {
                let why = "a question beside the sections may have no answer: make its field an `Option`, or say `default`";
                return Err(Error::new_spanned(self.ty, why));
            }
        }
        Ok(())
    }

    /// The name of its section; none for a question beside them.
    fn section_name(&self) -> Option<String> {
        match (&self.section, &self.kind) {
            (Some(section), _) => Some(section.value()),
            (None, Kind::Question(_)) => None,
            (None, _) => Some(self.key.clone()),
        }
    }

    fn draft(&self) -> TokenStream {
        match &self.kind {
            Kind::Question(_) => quote!(::applicant::engine::Answer),
            Kind::Section { value, .. } => {
                quote_spanned!(syn::spanned::Spanned::span(value)=> <#value as ::applicant::__private::Declared>::Draft)
            }
            Kind::Rows { value } => {
                quote_spanned!(syn::spanned::Spanned::span(value)=> ::applicant::engine::Rows<<#value as ::applicant::__private::Declared>::Draft>)
            }
        }
    }

    fn child(&self, form: &Ident) -> TokenStream {
        let (ident, key, draft) = (self.ident, &self.key, self.draft());
        let (section, page) = (option(self.section_name()), option(self.page.as_ref()));
        let says = option(self.says.as_ref());
        let question = match &self.kind {
            Kind::Question(field) => {
                let constant = field.constant();
                quote!(::core::option::Option::Some(&#form::#constant))
            }
            _ => quote!(::core::option::Option::None),
        };
        let max = self.max.as_ref().map(|max| quote!(max_rows: #max,));
        let need = match &self.kind {
            Kind::Section { .. } => quote!(::applicant::engine::Need::REQUIRED),
            _ => quote!(::applicant::engine::Need::OPTIONAL),
        };
        quote!(#ident: #draft = ::applicant::__private::Child {
            question: #question,
            section: #section,
            page: #page,
            says: #says,
            need: #need,
            #max
            ..::applicant::__private::Child::new(#key, <#draft as ::applicant::engine::DraftNode>::SCHEMA)
        })
    }

    /// The step of the check that looks at it.
    fn step(&self, form: &Ident, so_far: &Ident, parts: &[Part<'_>]) -> TokenStream {
        let (ident, key) = (self.ident, &self.key);
        let step = match &self.kind {
            Kind::Question(field) => {
                let (constant, value) = (field.constant(), field.value);
                let keep =
                    if field.is_option { quote!(.flatten()) } else { quote!(.flatten().unwrap_or_default()) };
                let said = self
                    .says_none(parts)
                    .map(|said| quote!(#said = ::applicant::__private::NoneSaid::of(&read, &self.#ident);));
                quote! {
                    let read = c.ask(&#form::#constant, &self.#ident).get_optional::<#value>();
                    #said
                    known.#ident = read.ok() #keep;
                }
            }
            Kind::Section { .. } => {
                quote! {
                    known.#ident = c.dive(#key, &self.#ident).ok();
                }
            }
            Kind::Rows { .. } => {
                let max = match &self.max {
                    Some(max) => quote!(#max),
                    None => quote!(::applicant::__private::Child::MAX_ROWS),
                };
                let none = self.none.as_ref().map(|none| {
                    let (said, none) = (said_of(none), none.to_string());
                    quote!(c.none_or_some([#key, #none], &self.#ident, #said);)
                });
                quote! {
                    known.#ident = c.rows(#key, &self.#ident, #max);
                    #none
                }
            }
        };
        // Those that come after this section know them too, as every page does.
        let facts = self.facts.iter().map(
            |(fact, function)| quote!(let c = &c.with_fact(#fact, #so_far::#function(&known, self, c));),
        );
        let facts = quote!(#( #facts )*);
        let may_be_left_out = !matches!(self.kind, Kind::Section { is_option: false, .. });
        let step = match self.section_name() {
            Some(section) if may_be_left_out => quote! {
                if c.rules().has(::applicant::engine::Section::new(#section)) {
                    #step
                } else {
                    c.left_out(#key, &self.#ident);
                }
            },
            _ => quote!({ #step }),
        };
        quote!(#facts #step)
    }

    /// Returns where the check keeps what that question says about the list.
    fn says_none(&self, parts: &[Part<'_>]) -> Option<Ident> {
        parts.iter().any(|part| part.none.as_ref() == Some(self.ident)).then(|| said_of(self.ident))
    }

    fn entry(&self) -> TokenStream {
        let (ident, key) = (self.ident, &self.key);
        let write = quote!(map.serialize_entry(#key, &self.#ident)?;);
        match &self.kind {
            Kind::Question(field) => field.entry(),
            Kind::Section { is_option: true, .. } => quote!(if self.#ident.is_some() { #write }),
            Kind::Section { .. } => write,
            Kind::Rows { .. } => quote!(if !self.#ident.is_empty() { #write }),
        }
    }

    /// Its field in what is known so far.
    fn so_far(&self) -> TokenStream {
        let (ident, ty, docs) = (self.ident, self.ty, &self.docs);
        match &self.kind {
            Kind::Section { value, is_option: false } => {
                quote!(#( #docs )* pub #ident: ::core::option::Option<#value>,)
            }
            _ => quote!(#( #docs )* pub #ident: #ty,),
        }
    }
}

fn said_of(none: &Ident) -> Ident {
    format_ident!("said_of_{none}")
}

impl About {
    fn of(attributes: &[Attribute]) -> Result<About> {
        let mut about = About::default();
        words(attributes, "form", |word, input| {
            match word.to_string().as_str() {
                "draft" => about.draft = Some(value(input)?),
                "version" => about.version = Some(value(input)?),
                "across" => about.across = Some(value(input)?),
                _ => return Err(unknown(word, "a form", &["draft", "version", "across"])),
            }
            Ok(())
        })?;
        Ok(about)
    }

    /// Whether no part has the key of something that the form has anyway.
    fn has_keys_for(&self, parts: &[Part<'_>]) -> Result<()> {
        let taken =
            |part: &&Part<'_>| part.key == "sections" || (part.key == "format" && self.version.is_some());
        let Some(part) = parts.iter().find(taken) else { return Ok(()) };
        let why = format!("a form has `{}` of its own: give this part another name", part.key.to_uppercase());
        Err(Error::new(part.ident.span(), why))
    }
}
