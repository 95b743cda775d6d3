//! Values that are right or not there at all: the crate [`uk_fields`], with what a form reports for each of their errors.
//!
//! An error of a value becomes a [`Fault`](crate::engine::Fault) with its code and parameters:
//!
//! ```
//! use applicant::engine::Fault;
//! use applicant::field::{Postcode, PostcodeError};
//!
//! let postcode: Postcode = "sw1a1aa".parse()?;
//! assert_eq!(postcode, "SW1A 1AA");
//! assert_eq!(Fault::from(PostcodeError::Letter { place: 6 }).to_string(), "postcode_letter(place=6)");
//! # Ok::<(), PostcodeError>(())
//! ```

mod codes;
mod faults;
mod read;

pub use codes::CODES;
#[doc(inline)]
pub use uk_fields::{
    BANK_HOLIDAY_YEARS, BankHoliday, Country, CountryError, DateError, DateParts, Decimal, DecimalError,
    Email, EmailCharacter, EmailError, EnglandAndWales, FullName, FullNameError, Line, LineError, Month,
    MonthParts, Mrz, MrzError, MrzField, Nationality, NationalityError, NiNumber, NiNumberError, PartSet,
    PassportNumber, PassportNumberError, Phone, PhoneError, PhoneService, PhoneStart, Postcode,
    PostcodeError, Prose, ProseError, ShareCode, ShareCodeError, WorkingDays, YearNotHeld, bank_holidays,
    blank_as_none, parse_date, parse_year,
};
