//! The derive macros of the crate `applicant`, which exports and documents them.
#![forbid(unsafe_code)]

mod ask;
mod choice;
mod field;
mod form;
mod section;
mod word;

use proc_macro::TokenStream;
use syn::{DeriveInput, parse_macro_input};

/// Declares a section of a form: see `applicant::Section`.
#[proc_macro_derive(Section, attributes(section, ask))]
pub fn section(input: TokenStream) -> TokenStream {
    expand(input, section::derive)
}

/// Declares a form: see `applicant::Form`.
#[proc_macro_derive(Form, attributes(form, ask, rows))]
pub fn form(input: TokenStream) -> TokenStream {
    expand(input, form::derive)
}

/// Declares choices: see `applicant::Choice`.
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
