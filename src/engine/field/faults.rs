//! What a form reports for the errors of the values that any form has.

use uk_fields::{DateError, DecimalError, LineError, Month, PartSet, ProseError};

use crate::engine::Param;

/// Declares what a form reports for each error of a value: a code, with the fields of the error as parameters under their own names
/// unless others are given in brackets behind the code.
macro_rules! faults {
    ($(
        $error:ident {
            $( $variant:ident $({ $($field:ident),+ })? = $code:ident $([ $($param:ident: $value:expr),+ ])?; )+
        }
    )+) => { $(
        impl From<$error> for $crate::engine::Fault {
            fn from(error: $error) -> $crate::engine::Fault {
                match error {
                    $( $error::$variant $({ $($field),+ })? => $crate::engine::field::faults!(
                        @with $code $([ $($param: $value),+ ])?; $($($field),+)?
                    ), )+
                    // Only for a variant that a later version has, since a test compares the variants with this table.
                    _ => $crate::engine::Fault::new($crate::engine::Code::WRONG_TYPE),
                }
            }
        }
    )+ };
    (@with $code:ident; $($field:ident),*) => {
        $crate::engine::Fault::new($crate::engine::Code::$code)$(.with(stringify!($field), $field))*
    };
    (@with $code:ident [ $($param:ident: $value:expr),+ ]; $($field:ident),*) => {
        $crate::engine::Fault::new($crate::engine::Code::$code)$(.with(stringify!($param), $value))+
    };
}
pub(crate) use faults;

faults! {
    LineError {
        Blank = MISSING;
        TooLong { max } = TOO_LONG;
        Character = CHARACTER_NOT_ALLOWED;
    }
    ProseError {
        Blank = MISSING;
        TooManyWords { max, over } = TOO_MANY_WORDS;
        TooFewWords { min } = TOO_FEW_WORDS;
        TooLong { max } = TOO_LONG;
        Character = CHARACTER_NOT_ALLOWED;
    }
    DecimalError {
        NotANumber = NOT_A_NUMBER;
        SeveralNumbers = NOT_A_NUMBER[kind: "range"];
    }
    DateError {
        Blank = MISSING;
        Incomplete { missing } = DATE_INCOMPLETE[parts: missing];
        NotReal = DATE_NOT_REAL;
        WrongParts { wrong } = DATE_NOT_REAL[parts: wrong];
        Instant { needed } = DATE_NOT_REAL[parts: needed, kind: "date_time"];
        YearDigits = YEAR_DIGITS[parts: YEAR];
        EarlyYear = DATE_NOT_REAL[parts: YEAR];
    }
}

const YEAR: PartSet = PartSet { day: false, month: false, year: true };

impl From<PartSet> for Param {
    fn from(parts: PartSet) -> Param {
        Param::Names(parts.names().collect())
    }
}

impl From<Month> for Param {
    fn from(month: Month) -> Param {
        Param::Month(month.year(), month.month())
    }
}
