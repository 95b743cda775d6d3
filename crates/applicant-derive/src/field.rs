//! A field of a section: the question it declares, and the step of the check that asks it.

use proc_macro2::{Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::ext::IdentExt;
use syn::spanned::Spanned;
use syn::{Attribute, Error, GenericArgument, Ident, PathArguments, Result, Type, Visibility};

use crate::ask::{Ask, Condition};
use crate::word::unknown;

/// A field and what is asked for it.
pub struct Field<'a> {
    pub ident: &'a Ident,
    pub vis: &'a Visibility,
    /// Its key in the wire format.
    pub key: String,
    /// The type of the answer: that of the field, without its `Option`.
    pub value: &'a Type,
    pub is_option: bool,
    pub ask: Ask,
    docs: Vec<&'a Attribute>,
}

impl<'a> Field<'a> {
    pub fn of(field: &'a syn::Field) -> Result<Field<'a>> {
        let Some(ident) = &field.ident else {
            return Err(Error::new(field.span(), "a question has a name"));
        };
        if *ident != ident.unraw() {
            let why = "a keyword of Rust cannot be the key of a question: give it another name";
            return Err(Error::new(ident.span(), why));
        }
        if ident == "rest" {
            let why = "`rest` is what came in beside the answers: give the question another name";
            return Err(Error::new(ident.span(), why));
        }
        let inside = inside_of(&field.ty, "Option");
        Ok(Field {
            ident,
            vis: &field.vis,
            key: ident.to_string(),
            value: inside.unwrap_or(&field.ty),
            is_option: inside.is_some(),
            ask: Ask::of(&field.attrs)?,
            docs: field.attrs.iter().filter(|it| it.path().is_ident("doc")).collect(),
        })
    }

    /// Checks what the types cannot express: a question that is not always asked needs a field that can be blank, and the answers
    /// that decide have to be fields.
    pub fn is_sound(&self, fields: &[Field<'_>]) -> Result<()> {
        let may_be_blank = self.is_option || self.ask.default || self.ask.blank.is_some();
        if self.ask.is_conditional() && !may_be_blank {
            let why = "a question that is not always asked may have no answer: make its field an `Option`, or say `default` or `blank = …`";
            return Err(Error::new_spanned(self.value, why));
        }
        if let (Some(span), false) = (self.ask.optional, may_be_blank) {
            let why = "an answer that may be left blank needs a place for it: make its field an `Option`, or say `default` or `blank = …`";
            return Err(Error::new(span, why));
        }
        if let (true, Some(blank)) = (self.is_option, &self.ask.blank) {
            let why = "an `Option` is `None` when it is blank: leave out `blank`, or the `Option`";
            return Err(Error::new_spanned(blank, why));
        }
        let by_others = self.ask.sometimes || self.ask.by_rules || self.ask.demand.is_some();
        if (by_others || self.ask.later.is_some()) && !may_be_blank {
            let why = "a question that is not asked of everybody, or not always demanded, may have no answer: make its field an `Option`, or say `default` or `blank = …`";
            return Err(Error::new_spanned(self.value, why));
        }
        if by_others && self.ask.is_conditional() {
            let why = "a condition says when it is demanded: leave out `demand`, `sometimes` and `by_rules`, or the condition";
            return Err(Error::new(self.ident.span(), why));
        }
        for key in self.decided_by() {
            let decider = find(fields, key)?;
            if decider.ask.group || !decider.ask.flatten.is_empty() {
                let why = format!("`{key}` is a group: a condition looks at a single answer");
                return Err(Error::new(key.span(), why));
            }
        }
        self.waits_for().try_for_each(|key| find(fields, key).map(drop))
    }

    /// The fields whose answers decide whether this one is asked.
    fn decided_by(&self) -> impl Iterator<Item = &Ident> {
        let conditions = self.ask.when.iter().filter_map(|condition| match condition {
            Condition::Is { key, .. } | Condition::Answered(key) => Some(key),
            Condition::Fact(_) => None,
        });
        let by = self.ask.by.iter().map(|(key, _)| key);
        conditions.chain(by)
    }

    /// The fields that have to be read before this one. Conditions look at what was typed, so they wait for nothing.
    pub fn waits_for(&self) -> impl Iterator<Item = &Ident> {
        let calls = [&self.ask.demand, &self.ask.read];
        calls.into_iter().flatten().flat_map(|call| &call.reads)
    }

    /// What holds the answer once it was read.
    pub fn local(&self) -> Ident {
        local(self.ident)
    }

    /// The name of its question.
    pub fn constant(&self) -> Ident {
        Ident::new(&self.key.to_uppercase(), self.ident.span())
    }

    /// Whether a blank is an error wherever it is asked.
    fn is_demanded(&self) -> bool {
        self.ask.required
            || (self.ask.optional.is_none()
                && !self.ask.default
                && self.ask.blank.is_none()
                && (!self.is_option || !self.ask.when.is_empty()))
    }

    /// The question, as a constant of the type.
    pub fn question(&self, fields: &[Field<'_>]) -> Result<TokenStream> {
        let (constant, value, key, vis, docs) =
            (self.constant(), self.value, &self.key, self.vis, &self.docs);
        let calls = &self.ask.calls;
        let need = self.need(fields)?;
        // The span of the type, so that a type that no answer can have is pointed at.
        let meta = match &self.ask.meta {
            Some(meta) => quote!(#meta),
            None => quote_spanned!(self.value.span()=> <#value as ::applicant::engine::Ask>::META),
        };
        let may_be_blank = self.is_option || self.ask.default || self.ask.blank.is_some();
        let declared = quote_spanned!(self.value.span()=> .declared(#may_be_blank));
        Ok(quote! {
            #( #docs )*
            #vis const #constant: ::applicant::engine::Meta =
                #meta.keyed(#key) #( #calls )* .needed(#need) #declared;
        })
    }

    /// When it is asked, and when a blank is an error.
    pub fn need(&self, fields: &[Field<'_>]) -> Result<TokenStream> {
        if let Some(need) = &self.ask.need {
            return Ok(quote!(#need));
        }
        if let Some((key, table)) = &self.ask.by {
            let decider = find(fields, key)?;
            let (name, choice) = (&decider.key, decider.value);
            if matches!(choice, Type::Path(path) if path.path.is_ident("bool")) {
                let why = format!("`{name}` is yes or no: say `when({name} = \"yes\")`");
                return Err(Error::new(key.span(), why));
            }
            // The span of the word points the error at a type that is not a choice.
            let all = quote_spanned!(at(key)=> <#choice>::ALL);
            let count = quote_spanned!(at(key)=> <#choice as ::applicant::engine::Choice>::NAMES.len());
            return Ok(quote!(::applicant::engine::Need::By(const {
                &{
                    let mut table = ::applicant::__private::Table { key: #name, required: 0, optional: 0 };
                    let mut at = 0;
                    while at < #count {
                        match Self::#table(#all[at]) {
                            ::applicant::engine::Demand::Required => table.required |= 1 << at,
                            ::applicant::engine::Demand::Optional => table.optional |= 1 << at,
                            ::applicant::engine::Demand::NotAsked => {}
                        }
                        at += 1;
                    }
                    table
                }
            })));
        }
        let demand = match self.is_demanded() {
            true => quote!(::applicant::engine::Demand::Required),
            false => quote!(::applicant::engine::Demand::Optional),
        };
        let conditions = self.ask.when.iter().map(|it| condition(it, fields)).collect::<Result<Vec<_>>>()?;
        let when = match conditions.as_slice() {
            [] if self.ask.by_rules => return Ok(quote!(::applicant::engine::Need::ByRules)),
            [] if self.ask.sometimes || self.ask.demand.is_some() => {
                return Ok(quote!(::applicant::engine::Need::Sometimes));
            }
            [] => return Ok(quote!(::applicant::engine::Need::Always(#demand))),
            [only] => quote!(#only),
            all => quote!(::applicant::engine::When::All(&[#( #all ),*])),
        };
        Ok(quote!(::applicant::engine::Need::Cases(&[(#when, #demand)])))
    }

    /// The type of its draft.
    pub fn draft(&self) -> TokenStream {
        let value = self.value;
        match self.ask.group {
            true => quote_spanned!(value.span()=> <#value as ::applicant::__private::Declared>::Draft),
            false => quote!(::applicant::engine::Answer),
        }
    }

    /// Its keys in the shape of the draft, each with the type of what is there.
    pub fn children(&self, section: &Ident, fields: &[Field<'_>]) -> Result<Vec<TokenStream>> {
        if !self.ask.flatten.is_empty() {
            let value = self.value;
            let child = |key: &Ident| {
                let name = key.to_string();
                let constant = Ident::new(&name.to_uppercase(), key.span());
                quote!(#key: ::applicant::engine::Answer = ::applicant::__private::Child {
                    question: ::core::option::Option::Some(&#value::#constant),
                    ..::applicant::__private::Child::new(#name, ::applicant::engine::Schema::ANSWER)
                })
            };
            return Ok(self.ask.flatten.iter().map(child).collect());
        }
        let (ident, key, draft, constant) = (self.ident, &self.key, self.draft(), self.constant());
        if self.ask.group {
            let need = self.need(fields)?;
            let page = option(self.ask.page.as_ref());
            return Ok(vec![quote!(#ident: #draft = ::applicant::__private::Child {
                page: #page,
                need: #need,
                ..::applicant::__private::Child::new(#key, <#draft as ::applicant::engine::DraftNode>::SCHEMA)
            })]);
        }
        Ok(vec![quote!(#ident: #draft = ::applicant::__private::Child {
            question: ::core::option::Option::Some(&#section::#constant),
            ..::applicant::__private::Child::new(#key, ::applicant::engine::Schema::ANSWER)
        })])
    }

    /// The step of the check that asks it.
    pub fn asked(&self, fields: &[Field<'_>]) -> Result<TokenStream> {
        let (ident, key, value, constant) = (self.ident, &self.key, self.value, self.constant());
        let local = self.local();
        let result = if !self.ask.flatten.is_empty() {
            let keys = &self.ask.flatten;
            quote!(<#value>::ask(c, #( &self.#keys ),*))
        } else if self.ask.group {
            match (self.is_option, self.ask.is_conditional()) {
                (false, _) => quote!(c.dive(#key, &self.#ident)),
                (true, true) => {
                    let need = self.need(fields)?;
                    quote!(c.dive_if(const { &#need }, &beside, #key, &self.#ident))
                }
                (true, false) => {
                    quote!(c.dive_if(&::applicant::engine::Need::OPTIONAL, &beside, #key, &self.#ident))
                }
            }
        } else {
            self.answer(constant)
        };
        let then = self.ask.then.as_ref().map(|then| quote!(.and_then(|it| Self::Checked::#then(it, c))));
        Ok(quote! {
            #[allow(unused_mut, reason = "a rule may find what is good by itself wrong beside another")]
            let mut #local = #result #then;
        })
    }

    /// The answer of a question, read.
    fn answer(&self, constant: Ident) -> TokenStream {
        let (ident, value) = (self.ident, self.value);
        let mut asked = match self.ask.is_conditional() {
            true => quote!(c.ask_beside(&Self::Checked::#constant, &self.#ident, &beside)),
            false => quote!(c.ask(&Self::Checked::#constant, &self.#ident)),
        };
        if let Some(demand) = &self.ask.demand {
            let (function, reads) = (&demand.function, demand.reads.iter().map(local));
            asked.extend(quote!(.demanded_if(Self::Checked::#function(self, #( #reads.as_ref().ok(), )* c))));
        }
        let is_required = !self.is_option && !self.ask.default && self.ask.blank.is_none();
        let read = match (&self.ask.read, is_required) {
            (None, true) => quote!(#asked.get::<#value>()),
            (None, false) => quote!(#asked.get_optional::<#value>()),
            (Some(read), _) => {
                let (function, reads) = (&read.function, &read.reads);
                let reads: Vec<Ident> = reads.iter().map(local).collect();
                let good: Vec<Ident> = reads.iter().map(|read| format_ident!("good_{read}")).collect();
                let optional = quote!(#asked.read_with(|answer, asked| Self::Checked::#function(answer, asked, #( #good ),*)));
                let read = match is_required {
                    true => quote!(c.given(&Self::Checked::#constant, #optional)),
                    false => optional,
                };
                let unread = match is_required {
                    true => quote!(c.given(&Self::Checked::#constant, #asked.unread())),
                    false => quote!(#asked.unread()),
                };
                match reads.as_slice() {
                    [] => read,
                    reads => quote!(match (#( &#reads, )*) {
                        (#( ::core::result::Result::Ok(#good), )*) => #read,
                        _ => #unread,
                    }),
                }
            }
        };
        match &self.ask.blank {
            Some(blank) => quote!(#read.map(|it| it.unwrap_or_else(|| #blank))),
            None if self.ask.default => quote_spanned!(at(value)=> #read.map(|it| it.unwrap_or_default())),
            None => read,
        }
    }

    /// Its place in the typed form.
    pub fn result(&self, keep_good: bool) -> TokenStream {
        let (ident, local) = (self.ident, self.local());
        match keep_good {
            true if self.is_option => quote!(#ident: #local.ok().flatten(),),
            true => quote_spanned!(at(self.value)=> #ident: #local.unwrap_or_default(),),
            false => quote!(#ident: #local?,),
        }
    }

    /// Its entry in the wire format: what is not there is not written.
    pub fn entry(&self) -> TokenStream {
        let (ident, key, value) = (self.ident, &self.key, self.value);
        if !self.ask.flatten.is_empty() {
            return quote!(::applicant::__private::Entries::write(&self.#ident, map)?;);
        }
        let write = quote!(map.serialize_entry(#key, &self.#ident)?;);
        match () {
            () if self.is_option => quote!(if self.#ident.is_some() { #write }),
            () if self.ask.default => {
                quote!(if self.#ident != <#value as ::core::default::Default>::default() { #write })
            }
            () => write,
        }
    }
}

fn condition(condition: &Condition, fields: &[Field<'_>]) -> Result<TokenStream> {
    Ok(match condition {
        Condition::Is { key, choices, not } => {
            let field = find(fields, key)?;
            let (name, value) = (&field.key, field.value);
            // A blank switch is a no.
            let is_no =
                field.ask.default && is_named(value, "bool") && choices.iter().any(|it| it.value() == "no");
            let blank = match field.is_demanded() {
                true => None,
                false => Some(quote!(.or_blank(#is_no))),
            };
            // The span of each choice, so that a misspelt one is pointed at.
            let places = choices.iter().map(|choice| {
                quote_spanned!(choice.span()=> const { <#value as ::applicant::engine::Ask>::META.places(&[#choice]) })
            });
            let is = quote!(::applicant::engine::When::is(#name, 0 #( | #places )*)#blank);
            if *not { quote!(::applicant::engine::When::Not(const { &#is })) } else { is }
        }
        Condition::Answered(key) => {
            let name = &find(fields, key)?.key;
            quote!(::applicant::engine::When::Answered(#name))
        }
        Condition::Fact(fact) => quote!(::applicant::engine::When::Fact(#fact)),
    })
}

/// An `Option` in the code that is written.
pub fn option<T: quote::ToTokens>(value: Option<T>) -> TokenStream {
    match value {
        Some(value) => quote!(::core::option::Option::Some(#value)),
        None => quote!(::core::option::Option::None),
    }
}

/// What holds the answer of that name once it was read: a name that hides none of the code around it, nor any of an expression that
/// was written out.
pub fn local(name: &Ident) -> Ident {
    Ident::new(&name.to_string(), at(name))
}

/// The place of what was written, for code that is not: an error points there, and no lint is meant for it.
fn at(written: &impl Spanned) -> Span {
    written.span().resolved_at(Span::mixed_site())
}

pub fn find<'f, 'a>(fields: &'f [Field<'a>], name: &Ident) -> Result<&'f Field<'a>> {
    let known: Vec<&str> = fields.iter().map(|field| field.key.as_str()).collect();
    let found = fields.iter().find(|field| *field.ident == *name);
    found.ok_or_else(|| unknown(name, "this section", &known))
}

/// Whether a type is written by this name alone.
fn is_named(ty: &Type, name: &str) -> bool {
    matches!(ty, Type::Path(path) if path.path.is_ident(name))
}

/// The type inside an `Option` or another type with one argument, by its syntax.
pub fn inside_of<'a>(ty: &'a Type, outer: &str) -> Option<&'a Type> {
    let Type::Path(path) = ty else { return None };
    let last = path.path.segments.last().filter(|last| last.ident == outer)?;
    let PathArguments::AngleBracketed(arguments) = &last.arguments else { return None };
    match arguments.args.first()? {
        GenericArgument::Type(inside) => Some(inside),
        _ => None,
    }
}
