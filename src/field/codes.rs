//! The codes of the values of this country: contact, postcode, National Insurance number, share code,
//! passport.

use crate::engine::codes;

codes! {
    /// The codes of the values of this country: contact, postcode, National Insurance number, share code,
    /// passport.
    pub static CODES;

    // contact
    /// No `@` in the e-mail address, or more than one.
    EMAIL_NO_AT = "email_no_at";
    /// The part before the `@` cannot be right; `character` names the one that cannot be used, where it has a name.
    EMAIL_LOCAL = "email_local" { character };
    /// The part after the `@` cannot be right; `character` names the one that cannot be used, where it has a name.
    EMAIL_DOMAIN = "email_domain" { character };
    /// The part after the `@` has no dot.
    EMAIL_DOMAIN_NO_DOT = "email_domain_no_dot";
    /// Too few digits for a number that starts like this; `start` is the name of a `PhoneStart`.
    PHONE_TOO_SHORT = "phone_too_short" { start };
    /// Too many digits for a number that starts like this; `start` is the name of a `PhoneStart`.
    PHONE_TOO_LONG = "phone_too_long" { start };
    /// Starts with digits that no telephone number has; `start` is the name of a `PhoneStart`.
    PHONE_PREFIX = "phone_prefix" { start };
    /// A country code that does not exist, or no country code where one is needed; `start` is the name of a `PhoneStart`.
    PHONE_COUNTRY = "phone_country" { start };
    /// A number set aside for films and examples.
    PHONE_RESERVED = "phone_reserved";
    /// A UK personal number, which passes calls on.
    PHONE_PERSONAL = "phone_personal";
    /// A UK pager number.
    PHONE_PAGER = "phone_pager";
    /// A UK premium rate number.
    PHONE_PREMIUM = "phone_premium";
    /// An extension after the number.
    PHONE_EXTENSION = "phone_extension";

    // postcode
    /// Half a postcode.
    POSTCODE_PARTIAL = "postcode_partial";
    /// Not the shape of a UK postcode.
    POSTCODE_SHAPE = "postcode_shape";
    /// A letter that cannot be at `place`.
    POSTCODE_LETTER = "postcode_letter" { place };
    /// A postal code of another place, named by `kind`.
    POSTCODE_NOT_UK = "postcode_not_uk" { kind };
    /// A postcode area that is not in use as far as we know.
    POSTCODE_AREA_UNKNOWN = "postcode_area_unknown";

    // National Insurance number
    /// Not two letters, six numbers and a letter.
    NI_SHAPE = "ni_shape";
    /// Two first letters that are not issued.
    NI_PREFIX = "ni_prefix";
    /// A last letter other than A to D.
    NI_SUFFIX = "ni_suffix";
    /// The example number from a form's hint.
    NI_EXAMPLE = "ni_example";
    /// A temporary reference number.
    NI_TEMPORARY = "ni_temporary";
    /// Letters used for administration, not for people's own numbers.
    NI_ADMINISTRATIVE = "ni_administrative";

    // right to work
    /// Not nine characters.
    SHARE_CODE_LENGTH = "share_code_length";
    /// Something other than letters and digits.
    SHARE_CODE_CHARACTERS = "share_code_characters";
    /// A code for renting.
    SHARE_CODE_FOR_RENTING = "share_code_for_renting";
    /// A code for another purpose.
    SHARE_CODE_FOR_OTHER_USE = "share_code_for_other_use";
    /// A first letter that no share code has.
    SHARE_CODE_START = "share_code_start";
    /// Not the lines of a machine-readable zone.
    MRZ_SHAPE = "mrz_shape";
    /// A character of a machine-readable zone that cannot be at that `place` of that `line`.
    MRZ_CHARACTER = "mrz_character" { line, place };
    /// A check digit of a machine-readable zone that does not fit its `field`.
    MRZ_CHECK_DIGIT = "mrz_check_digit" { field };
    /// A date in the `field` of a machine-readable zone that no century has.
    MRZ_DATE = "mrz_date" { field };
}
