//! One file per value type: what a single answer can mean, and the rule that says so.
//!
//! Every value here can be had from text alone (`FromStr`, `TryFrom<&str>`, `TryFrom<String>`), refuses with
//! a small error that never quotes the text, and is written and read by serde as text; only a [`Decimal`] is
//! written as a number. `Debug` hides what identifies a person.
//!
//! Three types are not values: [`DateParts`] and [`MonthParts`] are what was typed in several boxes, and
//! [`PartSet`] is what an error says of them. Dates and years are those of `chrono` and plain numbers, read
//! by [`parse_date`] and [`parse_year`].

mod codes;
mod country;
mod email;
mod full_name;
mod mrz;
mod nationality;
mod ni_number;
mod passport_number;
mod phone;
mod postcode;
mod read;
mod share_code;

pub use crate::engine::field::{
    DateError, DateParts, Decimal, Line, LineError, Month, MonthParts, PartSet, Prose, ProseError,
    parse_date, parse_year,
};
pub use codes::CODES;
pub use country::{Country, CountryError};
pub use email::{Email, EmailCharacter, EmailError};
pub use full_name::{FullName, FullNameError};
pub use mrz::{Mrz, MrzError, MrzField};
pub use nationality::{Nationality, NationalityError};
pub use ni_number::{NiNumber, NiNumberError};
pub use passport_number::{PassportNumber, PassportNumberError};
pub use phone::{Phone, PhoneError, PhoneStart};
pub use postcode::{Postcode, PostcodeError};
pub use share_code::{ShareCode, ShareCodeError};
