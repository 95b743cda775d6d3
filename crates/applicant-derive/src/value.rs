//! A value as it was written, up to the next comma. It is for the compiler to read: a parser of all expressions would make the macro
//! slower to build than everything else in it.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use quote::ToTokens;
use syn::parse::{Parse, ParseStream};
use syn::{Result, Token};

/// The value of a word: `"yes"`, `Need::OPTIONAL`, `(9, 9)`, `c.rules().post.clone()`.
pub struct Value(TokenStream);

impl Value {
    /// A tuple as several arguments: `code_length = (9, 9)`.
    pub fn arguments(&self) -> TokenStream {
        let mut trees = self.0.clone().into_iter();
        match (trees.next(), trees.next()) {
            (Some(TokenTree::Group(group)), None) if group.delimiter() == Delimiter::Parenthesis => {
                group.stream()
            }
            _ => self.0.clone(),
        }
    }
}

impl Parse for Value {
    fn parse(input: ParseStream<'_>) -> Result<Value> {
        if input.is_empty() || input.peek(Token![,]) {
            return Err(input.error("expected a value"));
        }
        let mut value = TokenStream::new();
        // A comma between the arguments of a type belongs to the value: `Vec::<(A, B)>`, `map::<A, B>()`.
        let mut inside = 0_usize;
        while !input.is_empty() && (inside > 0 || !input.peek(Token![,])) {
            if input.peek(Token![::]) && input.peek3(Token![<]) {
                inside += 1;
            } else if inside > 0 && input.peek(Token![>]) {
                inside -= 1;
            }
            value.extend([input.parse::<TokenTree>()?]);
        }
        Ok(Value(value))
    }
}

impl ToTokens for Value {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        self.0.to_tokens(tokens);
    }
}
