//! `#[derive(Choice)]`: an enum whose variants are named in the wire format.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Data, DeriveInput, Error, Fields, Ident, LitStr, Result, Variant};

use crate::section::has_no_parameters;

pub fn derive(input: &DeriveInput) -> Result<TokenStream> {
    let Data::Enum(data) = &input.data else {
        return Err(Error::new(input.ident.span(), "choices are an enum with a variant for each"));
    };
    if data.variants.is_empty() {
        let why = "there has to be something to choose from: give it a variant";
        return Err(Error::new(input.ident.span(), why));
    }
    has_no_parameters(input, "a choice")?;
    let name = &input.ident;
    let variants: Vec<&Ident> = data.variants.iter().map(|variant| &variant.ident).collect();
    let texts = data.variants.iter().map(text_of).collect::<Result<Vec<_>>>()?;
    for (at, text) in texts.iter().enumerate() {
        if texts[..at].iter().any(|earlier| earlier.value() == text.value()) {
            let why = format!(
                "`{}` is the name of another choice: say another with `#[choice(\"…\")]`",
                text.value()
            );
            return Err(Error::new(text.span(), why));
        }
    }
    Ok(quote! {
        #[allow(dead_code, reason = "not every choice needs every function")]
        impl #name {
            /// Every choice, in the order of the form.
            pub const ALL: &'static [Self] = &[#( Self::#variants ),*];
            /// Their names in the wire format.
            pub const NAMES: &'static [&'static str] = {
                // At one address, by which a question that offers all of them is known.
                static NAMES: [&str; [#( #texts ),*].len()] = [#( #texts ),*];
                &NAMES
            };

            /// The name in the wire format.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { #( Self::#variants => #texts, )* }
            }

            /// The choice and its place, as conditions see it.
            #[must_use]
            pub const fn chosen(self) -> ::applicant::__private::Chosen {
                ::applicant::__private::Chosen { place: self as usize, name: self.as_str() }
            }

            /// The choice of that name.
            ///
            /// # Errors
            /// `not_a_choice`, without the text.
            pub fn parse(text: &str) -> ::core::result::Result<Self, ::applicant::engine::Fault> {
                match text {
                    #( #texts => ::core::result::Result::Ok(Self::#variants), )*
                    _ => ::core::result::Result::Err(::applicant::Code::NOT_A_CHOICE.into()),
                }
            }
        }

        impl ::core::fmt::Display for #name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl ::core::str::FromStr for #name {
            type Err = ::applicant::engine::Fault;
            fn from_str(text: &str) -> ::core::result::Result<Self, ::applicant::engine::Fault> {
                Self::parse(text)
            }
        }

        impl ::core::convert::TryFrom<&str> for #name {
            type Error = ::applicant::engine::Fault;
            fn try_from(text: &str) -> ::core::result::Result<Self, ::applicant::engine::Fault> {
                Self::parse(text)
            }
        }

        impl ::core::convert::TryFrom<::std::string::String> for #name {
            type Error = ::applicant::engine::Fault;
            fn try_from(text: ::std::string::String) -> ::core::result::Result<Self, ::applicant::engine::Fault> {
                Self::parse(&text)
            }
        }

        impl ::applicant::__private::Serialize for #name {
            fn serialize<S: ::applicant::__private::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> ::applicant::__private::Deserialize<'de> for #name {
            /// The error never quotes the input.
            fn deserialize<D: ::applicant::__private::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                ::applicant::__private::deserialize_text(deserializer, Self::parse)
            }
        }

        impl ::applicant::engine::Choice for #name {
            const NAMES: &'static [&'static str] = Self::NAMES;

            fn named(name: &str) -> ::core::result::Result<Self, ::applicant::engine::Fault> {
                Self::parse(name)
            }
        }

        impl ::applicant::engine::Field for #name {
            fn read(
                answer: &::applicant::engine::Answer,
                asked: &::applicant::engine::Asked<'_>,
            ) -> ::core::result::Result<Self, ::applicant::engine::Fault> {
                ::applicant::__private::read_choice(answer, asked)
            }
        }

        impl ::applicant::engine::Ask for #name {
            const META: ::applicant::engine::Meta = ::applicant::engine::Meta::choice("", Self::NAMES);
        }
    })
}

/// The name of a variant in the wire format: what `#[choice("…")]` says, or its own in snake case.
fn text_of(variant: &Variant) -> Result<LitStr> {
    if !matches!(variant.fields, Fields::Unit) {
        let why = "a choice has no fields: ask for more in a question of its own";
        return Err(Error::new_spanned(&variant.fields, why));
    }
    if let Some((_, number)) = &variant.discriminant {
        return Err(Error::new_spanned(
            number,
            "a choice has no number, its place is that in the list: leave it out",
        ));
    }
    let said = variant.attrs.iter().find(|it| it.path().is_ident("choice"));
    said.map_or_else(
        || Ok(LitStr::new(&snake_case(&variant.ident), variant.ident.span())),
        |it| it.parse_args(),
    )
}

fn snake_case(ident: &Ident) -> String {
    let mut snake = String::new();
    for (at, letter) in ident.to_string().char_indices() {
        if letter.is_uppercase() && at > 0 {
            snake.push('_');
        }
        snake.extend(letter.to_lowercase());
    }
    snake
}
