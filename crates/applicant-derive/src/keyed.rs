//! A section whose keys the post names: a tuple struct that asks the same question at each.

use proc_macro2::TokenStream;
use quote::{format_ident, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Attribute, DeriveInput, Error, Result};

use crate::ask::Ask;
use crate::field::inside_of;
use crate::section::{About, has_no_parameters, hidden_debug};
use crate::value::Value;

pub fn derive(input: &DeriveInput, field: &syn::Field, about: &About, list: &Value) -> Result<TokenStream> {
    has_no_parameters(input, "a section")?;
    let Some(value) = inside_of(&field.ty, "Keyed") else {
        let why = "answers under keys that the post names are kept in a `Keyed`: `pub Keyed<Prose>`";
        return Err(Error::new_spanned(&field.ty, why));
    };
    let ask = Ask::of(&field.attrs)?;
    is_sound(field, &ask, about)?;
    let (name, vis) = (&input.ident, &input.vis);
    let draft = about.draft.clone().unwrap_or_else(|| format_ident!("{name}Draft"));
    let draft_doc = format!("[`{name}`] as it was typed, each answer under its key.");
    let docs: Vec<&Attribute> = field.attrs.iter().filter(|it| it.path().is_ident("doc")).collect();
    let docs = if docs.is_empty() {
        quote!(#[doc = "What is asked at each of the keys that the post names."])
    } else {
        quote!(#( #docs )*)
    };
    let calls = &ask.calls;
    let meta = match &ask.meta {
        Some(meta) => quote!(#meta),
        None => quote_spanned!(value.span()=> <#value as ::applicant::engine::Ask>::META),
    };
    let need = match (ask.required, ask.optional) {
        (true, _) => quote!(::applicant::engine::Need::REQUIRED),
        (false, Some(_)) => quote!(::applicant::engine::Need::OPTIONAL),
        (false, None) => quote!(::applicant::engine::Need::ByRules),
    };
    let after = about.after.as_ref().map(|after| quote!(checked.#after(c);));
    let debug = hidden_debug(name);
    Ok(quote! {
        ::applicant::__keyed_draft! {
            #[doc = #draft_doc]
            #vis struct #draft of #list, &#name::ANSWER
        }

        impl #name {
            #docs
            #vis const ANSWER: ::applicant::engine::Meta =
                #meta.keyed("") #( #calls )* .needed(#need);
        }

        impl ::applicant::__private::Declared for #name {
            type Draft = #draft;
        }

        ::applicant::__adapters!(#draft);

        impl ::applicant::engine::Check for #draft {
            type Checked = #name;

            fn check(
                &self,
                c: &::applicant::engine::Checker<'_>,
            ) -> ::core::result::Result<#name, ::applicant::engine::Reported> {
                let checked = #name(c.keyed(#list, &#name::ANSWER, &self.rest));
                #after
                ::core::result::Result::Ok(checked)
            }
        }

        impl ::applicant::__private::Serialize for #name {
            fn serialize<S: ::applicant::__private::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                ::applicant::__private::Serialize::serialize(&self.0, serializer)
            }
        }

        #debug
    })
}

/// Nothing decides whether one of them is asked but the post, for each is like the others.
fn is_sound(field: &syn::Field, ask: &Ask, about: &About) -> Result<()> {
    let looks_beside =
        ask.is_conditional() || ask.read.is_some() || ask.demand.is_some() || ask.then.is_some();
    let is_more = ask.group || !ask.flatten.is_empty() || ask.default || ask.blank.is_some();
    if looks_beside || is_more || ask.sometimes {
        let why = "the post says which of these answers it needs: leave out conditions, `read`, `then`, `demand`, `sometimes`, `default`, `blank` and groups";
        return Err(Error::new_spanned(&field.ty, why));
    }
    if about.is_by_hand() || !about.rules.is_empty() {
        let why = "the answers of a section whose keys the post names are checked one by one: leave out `rules` and `check_by_hand`, or say `after = …`";
        return Err(Error::new_spanned(&field.ty, why));
    }
    Ok(())
}
