//! A struct of your own, derived with garde or with validator: sections of this crate nested in it, and values of this crate asked
//! of its own fields.
//!
//! ```sh
//! cargo run -p own-struct
//! ```

mod with_garde;
mod with_validator;

/// A speculative application to a bakery.
const TYPED: &str = r#"{
    "earliest_hour": 25,
    "personal_details": {
        "full_name": "Wren Oakapple",
        "address": {"line_1": "2 Mill Lane", "town": "Ripon", "postcode": "HG4"},
        "email": "wren@example.org"
    },
    "employment": [
        {"employer": "Nidd Cafe", "job_title": "Cook", "start": "2015-02", "end": "2014-07"},
        {}
    ],
    "shop_postcode": "SW1A 1CA",
    "shop_phone": null,
    "favourite_loaf": ""
}"#;

fn main() -> anyhow::Result<()> {
    println!("{}", with_garde::said(TYPED)?);
    println!("{}", with_validator::said(TYPED)?);
    Ok(())
}
