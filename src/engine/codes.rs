//! The codes of any form: of any answer, of lists, numbers and dates, and of reading.

use super::code::codes;

codes! {
    /// The codes of any form: of any answer, of lists, numbers and dates, and of reading.
    pub static CODES;

    // any answer
    /// A required answer is blank.
    MISSING = "missing";
    /// The answer is of a type that this question cannot take, such as a list where text belongs.
    WRONG_TYPE = "wrong_type";
    /// More than `max` characters.
    TOO_LONG = "too_long" { max };
    /// Fewer than `min` characters.
    TOO_SHORT = "too_short" { min };
    /// More than `max` words, `over` too many.
    TOO_MANY_WORDS = "too_many_words" { max, over };
    /// Fewer than `min` words.
    TOO_FEW_WORDS = "too_few_words" { min };
    /// A control character, a mark that changes the direction of the text around it, or one that no such answer has.
    CHARACTER_NOT_ALLOWED = "character_not_allowed";
    /// A name without a letter.
    NO_LETTER = "no_letter";
    /// Not one of the choices on offer.
    NOT_A_CHOICE = "not_a_choice";
    /// The exclusive choice was ticked with others.
    NONE_WITH_OTHERS = "none_with_others";
    /// An answer that the other answers make irrelevant; kept in the draft, left out of the typed form.
    ANSWER_NOT_ASKED = "answer_not_asked";
    /// `count` keys that the form does not know; kept in the draft. Those of the form that are almost the same are `meant`.
    UNKNOWN_KEY = "unknown_key" { count, meant };
    /// A key that came more than once in its object, or a key inside the answer that did; `count` is the number of such
    /// keys where the form does not know them. All that came is kept in the draft, and the last one is checked.
    DUPLICATE_KEY = "duplicate_key" { count };

    // lists
    /// Fewer than `min` entries.
    TOO_FEW = "too_few" { min };
    /// More than `max` entries.
    TOO_MANY = "too_many" { max };
    /// The same entry twice.
    DUPLICATE = "duplicate";
    /// Declared to have none, beside filled entries.
    DECLARED_NONE_WITH_ROWS = "declared_none_with_rows";

    // numbers and dates
    /// Not a number. With the `kind` `range` there are several, where the question asks for one.
    NOT_A_NUMBER = "not_a_number" { kind };
    /// Not a whole number.
    NOT_WHOLE = "not_whole";
    /// A number outside `min` to `max`.
    OUT_OF_RANGE = "out_of_range" { min, max };
    /// A date without all its `parts`.
    DATE_INCOMPLETE = "date_incomplete" { parts };
    /// A date that does not exist, or cannot be read; `parts` are wrong. With the `kind` `date_time` it is an instant,
    /// whose day depends on the place, and the `parts` are asked for.
    DATE_NOT_REAL = "date_not_real" { parts, kind };
    /// A year that does not have four digits; `parts` is the year.
    YEAR_DIGITS = "year_digits" { parts };
    /// In the future, where only the past or today makes sense.
    IN_FUTURE = "in_future";
    /// In the past, where only the future makes sense.
    IN_PAST = "in_past";
    /// Before `bound`; of an answer that can only be a slip in the year, `parts` is the year.
    BEFORE = "before" { bound, parts };
    /// After `bound`.
    AFTER = "after" { bound };

    // reading
    /// Broken syntax at `line` and `column`. With the `kind` `nothing` no text was sent.
    SYNTAX = "syntax" { line, column, kind };
    /// More than `max` bytes.
    INPUT_TOO_LARGE = "input_too_large" { max };
    /// One answer of more than `max` bytes.
    ANSWER_TOO_LARGE = "answer_too_large" { max };
    /// One list of more than `max` entries.
    TOO_MANY_ROWS = "too_many_rows" { max };
    /// One object of more than `max` keys beside those that are known.
    TOO_MANY_KEYS = "too_many_keys" { max };
    /// A form post of more than `max` names and values.
    TOO_MANY_PAIRS = "too_many_pairs" { max };
    /// Nested more than `max` levels deep.
    NESTED_TOO_DEEP = "nested_too_deep" { max };
    /// Not UTF-8.
    NOT_UTF8 = "not_utf8";
}
