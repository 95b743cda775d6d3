//! What a form reports for the errors of the values of this country.

use uk_fields::{
    CountryError, EmailCharacter, EmailError, FullNameError, MrzError, MrzField, NationalityError,
    NiNumberError, PassportNumberError, PhoneError, PhoneStart, PostcodeError, ShareCodeError,
};

use crate::engine::Param;
use crate::engine::field::faults;

faults! {
    CountryError {
        Blank = MISSING;
        Unknown = NOT_A_CHOICE;
    }
    EmailError {
        Blank = MISSING;
        NoAt = EMAIL_NO_AT;
        Local = EMAIL_LOCAL;
        LocalCharacter { character } = EMAIL_LOCAL;
        Domain = EMAIL_DOMAIN;
        DomainCharacter { character } = EMAIL_DOMAIN;
        DomainNoDot = EMAIL_DOMAIN_NO_DOT;
        TooLong { max } = TOO_LONG;
        Character = CHARACTER_NOT_ALLOWED;
    }
    FullNameError {
        Blank = MISSING;
        TooLong { max } = TOO_LONG;
        NoLetter = NO_LETTER;
        Character = CHARACTER_NOT_ALLOWED;
    }
    MrzError {
        Blank = MISSING;
        Shape = MRZ_SHAPE;
        Character { line, place } = MRZ_CHARACTER;
        CheckDigit { field } = MRZ_CHECK_DIGIT;
        Date { field } = MRZ_DATE;
    }
    NationalityError {
        Blank = MISSING;
        Unknown = NOT_A_CHOICE;
    }
    NiNumberError {
        Blank = MISSING;
        Shape = NI_SHAPE;
        Prefix = NI_PREFIX;
        Suffix = NI_SUFFIX;
        Example = NI_EXAMPLE;
        Temporary = NI_TEMPORARY;
    }
    PassportNumberError {
        Blank = MISSING;
        TooShort { min } = TOO_SHORT;
        TooLong { max } = TOO_LONG;
        Character = CHARACTER_NOT_ALLOWED;
    }
    PhoneError {
        Blank = MISSING;
        TooShort { start } = PHONE_TOO_SHORT;
        TooLong { start } = PHONE_TOO_LONG;
        Prefix { start } = PHONE_PREFIX;
        Country { start } = PHONE_COUNTRY;
        Characters = CHARACTER_NOT_ALLOWED;
    }
    PostcodeError {
        Blank = MISSING;
        Partial = POSTCODE_PARTIAL;
        Shape = POSTCODE_SHAPE;
        Letter { place } = POSTCODE_LETTER;
        NotUk { kind } = POSTCODE_NOT_UK;
    }
    ShareCodeError {
        Blank = MISSING;
        Length = SHARE_CODE_LENGTH;
        Characters = SHARE_CODE_CHARACTERS;
        ForRenting = SHARE_CODE_FOR_RENTING;
        ForOtherUse = SHARE_CODE_FOR_OTHER_USE;
        Start = SHARE_CODE_START;
    }
}

macro_rules! named {
    ($($name:ident)+) => { $(
        impl From<$name> for Param {
            fn from(it: $name) -> Param {
                Param::Name(it.as_str())
            }
        }
    )+ };
}
named! { EmailCharacter MrzField PhoneStart }
