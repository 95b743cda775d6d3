//! What kind of problem an issue is: a closed, documented list that is safe to log and to match on.

use std::fmt;

use serde::{Serialize, Serializer};

macro_rules! codes {
    ($( $(#[doc = $doc:literal])* $name:ident = $text:literal : $sentence:literal ),+ $(,)?) => {
        /// What kind of problem an issue is.
        ///
        /// The text of a code ([`Code::as_str`]) is part of the wire format and never changes its meaning.
        /// `Display` gives a short plain-English phrase; it knows nothing of the question or of any answer.
        ///
        /// ```
        /// use applicant::Code;
        /// assert_eq!(Code::EndsBeforeStart.as_str(), "ends_before_start");
        /// assert_eq!(Code::EndsBeforeStart.to_string(), "must be the same as or after the start");
        /// assert_eq!(Code::Custom("acme.badge").as_str(), "acme.badge");
        /// ```
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum Code {
            $( $(#[doc = $doc])* $name, )+
            /// A code of a user's own rule, by convention `vendor.rule`.
            Custom(&'static str),
        }

        impl Code {
            /// Every code of this crate, in the order of its table.
            pub const ALL: &'static [Code] = &[$(Code::$name),+];

            /// The code as it stands in JSON and logs.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $( Code::$name => $text, )+
                    Code::Custom(text) => text,
                }
            }

            /// The message of this code, with `{name}` where a parameter goes.
            pub(crate) const fn template(self) -> &'static str {
                match self {
                    $( Code::$name => $sentence, )+
                    Code::Custom(_) => "needs attention",
                }
            }
        }
    };
}

codes! {
    // any answer
    /// A required answer is blank.
    Missing = "missing": "needs an answer",
    /// The answer is of a kind that this question cannot take, such as a list where text belongs.
    WrongType = "wrong_type": "is not the kind of answer that belongs here",
    /// More than `max` characters.
    TooLong = "too_long": "must be {max} characters or less",
    /// Fewer than `min` characters.
    TooShort = "too_short": "must be {min} characters or more",
    /// More than `max` words, `over` too many.
    TooManyWords = "too_many_words": "must be {max} words or less ({over} too many)",
    /// Fewer than `min` words.
    TooFewWords = "too_few_words": "must be {min} words or more",
    /// A control character, a mark that changes the direction of the text around it, or one that no such answer has.
    CharacterNotAllowed = "character_not_allowed": "has a character that cannot be used here",
    /// A name without a letter.
    NoLetter = "no_letter": "must include at least one letter",
    /// Not one of the choices on offer.
    NotAChoice = "not_a_choice": "must be one of the choices offered",
    /// The role of another form: a post that this one does not take applications for.
    RoleOther = "role_other": "is another role than the one this form is for",
    /// The exclusive choice was ticked with others.
    NoneWithOthers = "none_with_others": "must be either none of these alone or any of the others",
    /// An answer that the other answers make irrelevant; kept in the draft, left out of the typed form.
    AnswerNotAsked = "answer_not_asked": "is not asked, and was left out",
    /// `count` keys that the form does not know; kept in the draft.
    UnknownKey = "unknown_key": "has answers that the form does not know: {count}",
    /// A key that came more than once in its object, or a key inside the answer that did; `count` is the number of such keys where the
    /// form does not know them. All that came is kept in the draft, and the last one is checked.
    DuplicateKey = "duplicate_key": "[has answers that the form does not know, sent more than once: {count}|was sent more than once, in whole or in part: the last one is checked]",

    // lists
    /// Fewer than `min` entries.
    TooFew = "too_few": "must have {min} or more",
    /// More than `max` entries.
    TooMany = "too_many": "must have {max} or fewer",
    /// The same entry twice.
    Duplicate = "duplicate": "is given more than once",
    /// Declared to have none, beside filled entries.
    DeclaredNoneWithRows = "declared_none_with_rows": "says that there are none, but some are listed",

    // numbers and dates
    /// Not a number. With the `kind` `range` there are several, where one is asked for.
    NotANumber = "not_a_number": "must be a number",
    /// Not a whole number.
    NotWhole = "not_whole": "must be a whole number",
    /// A number outside `min` to `max`.
    OutOfRange = "out_of_range": "must be between {min} and {max}",
    /// A date without all its `parts`.
    DateIncomplete = "date_incomplete": "must include a {parts:and}",
    /// A date that does not exist, or cannot be read; `parts` are wrong. With the `kind` `date_time` it is an instant, whose day
    /// depends on the place, and the `parts` are asked for.
    DateNotReal = "date_not_real": "must be a real date[: check the {parts:and}]",
    /// A year that is not of four digits; `parts` is the year.
    YearDigits = "year_digits": "year must include 4 numbers",
    /// In the future, where only the past or today makes sense.
    InFuture = "in_future": "must be today or in the past",
    /// In the past, where only the future makes sense.
    InPast = "in_past": "must be today or in the future",
    /// Before `bound`; of an answer that can only be a slip in the year, `parts` is the year.
    Before = "before": "must be the same as or after {bound}",
    /// After `bound`.
    After = "after": "must be the same as or before {bound}",
    /// An end before its start.
    EndsBeforeStart = "ends_before_start": "must be the same as or after the start",
    /// Said to be current, with an end that has passed.
    CurrentWithPastEnd = "current_with_past_end": "must be after this month if it is still current",
    /// The dates are estimates; they do not count as exact for gaps.
    DatesEstimated = "dates_estimated": "has estimated dates, so gaps beside it cannot be worked out exactly",
    /// Younger than `min` years; old enough are those born on or before `since`.
    TooYoung = "too_young": "must be the same as or before {since} (age {min} or over)",
    /// Older than the oldest plausible age; the year is probably mistyped, and `parts` names it.
    TooOld = "too_old": "is too long ago: check the year",

    // contact
    /// No `@` in the e-mail address, or more than one.
    EmailNoAt = "email_no_at": "must have one @, like name@example.com",
    /// The part before the `@` cannot be right; `character` names what cannot stand there, where that has a name.
    EmailLocal = "email_local": "must [not have {character:one}|have letters, numbers and single dots] before the @",
    /// The part after the `@` cannot be right; `character` names what cannot stand there, where that has a name.
    EmailDomain = "email_domain": "must [not have {character:one} after the @|have a real address after the @, like example.com]",
    /// The part after the `@` has no dot.
    EmailDomainNoDot = "email_domain_no_dot": "needs a full address after the @, like example.com",
    /// Too few digits for a number that starts like this; `start` tells how.
    PhoneTooShort = "phone_too_short": "has too few numbers",
    /// Too many digits for a number that starts like this; `start` tells how.
    PhoneTooLong = "phone_too_long": "has too many numbers",
    /// Starts with digits that no telephone number has; `start` tells how.
    PhonePrefix = "phone_prefix": "must start with 0 as UK numbers do, or with + and a country code",
    /// A country code that does not exist, or none where one is needed; `start` tells how it starts.
    PhoneCountry = "phone_country": "needs a country code, like +353",
    /// A number set aside for films and examples.
    PhoneReserved = "phone_reserved": "is a number reserved for drama and examples, which nobody can be reached on",
    /// A UK personal number, which passes calls on.
    PhonePersonal = "phone_personal": "is a UK personal number, which starts with 070: check that it is right, and not of another country",
    /// A UK pager number.
    PhonePager = "phone_pager": "is a UK pager number, which starts with 076: check that you can be called on it",
    /// A UK premium rate number.
    PhonePremium = "phone_premium": "is a UK premium rate number, which starts with 09: check that it is right, and not of another country",
    /// An extension behind the number.
    PhoneExtension = "phone_extension": "has an extension, which is kept apart from the number: check that it is right",
    /// The same number twice.
    SameNumber = "same_number": "is the same as the first number",
    /// Neither of the ways to get in touch that the form needs.
    ContactNeeded = "contact_needed": "needs an email address or a phone number, so that we can reach you",

    // postcode
    /// Half a postcode.
    PostcodePartial = "postcode_partial": "must be a full UK postcode",
    /// Not the shape of a UK postcode.
    PostcodeShape = "postcode_shape": "must be a full UK postcode, like SW1A 1AA",
    /// A letter that cannot stand at `place`.
    PostcodeLetter = "postcode_letter": "has a letter that no UK postcode has in place {place}",
    /// A postal code of another place, named by `kind`.
    PostcodeNotUk = "postcode_not_uk": "is not a UK postcode: change the country or enter a UK postcode",
    /// A postcode area that is not in use as far as we know.
    PostcodeAreaUnknown = "postcode_area_unknown": "starts with letters we do not know: check them",

    // National Insurance number
    /// Not two letters, six numbers and a letter.
    NiShape = "ni_shape": "must be 2 letters, 6 numbers and a letter",
    /// Two first letters that are not issued.
    NiPrefix = "ni_prefix": "starts with two letters that are never used",
    /// A last letter other than A to D.
    NiSuffix = "ni_suffix": "must end with A, B, C or D",
    /// The example number from a form's hint.
    NiExample = "ni_example": "is the example number: enter your own",
    /// A temporary reference number.
    NiTemporary = "ni_temporary": "is a temporary reference number: enter your National Insurance number, or leave it blank",
    /// Letters used for administration, not for people's own numbers.
    NiAdministrative = "ni_administrative": "starts with letters that are usually not on a person's own number: check them",

    // history
    /// Whole months not covered, `from` to `to`.
    Gap = "gap": "leaves {from} to {to} unexplained: say what you were doing, if you wish",
    /// Two entries at the same time: a fact, not a fault.
    Overlap = "overlap": "overlaps with another entry",
    /// Dated before an age that is plausible.
    BeforePlausibleAge = "before_plausible_age": "is dated very early in your life: check the year",
    /// More than `max` hours a week: possible, but often a slip.
    HoursUnusual = "hours_unusual": "is more than {max} hours a week: check it",
    /// The same role as paid and as voluntary.
    SamePaidAndUnpaid = "same_paid_and_unpaid": "is also listed as employment",

    // advice
    /// Training without why it helps.
    ExplainRelevance = "explain_relevance": "is stronger if you explain how it helps in this role",
    /// A statement far below its limit.
    StatementShort = "statement_short": "is short: you have room to say more",
    /// The same text in two answers.
    SameText = "same_text": "has the same text as another answer",
    /// The same text as an earlier application.
    CopiedText = "copied_text": "reads the same as an earlier application: tailor it to this role",
    /// Names another employer than this one.
    NamesOtherEmployer = "names_other_employer": "names another employer than the one you are applying to",
    /// Names the applicant, where the sift is name-blind.
    NamesApplicant = "names_applicant": "may name you: leave out your name and email address, which the sift does not show",

    // right to work
    /// A proof that none of the declared nationalities can use.
    ProofNeedsNationality = "proof_needs_nationality": "does not prove the right to work for the nationalities given[: choose {instead:one}]",
    /// A document number of an unusual shape.
    NumberUnusual = "number_unusual": "is not the usual shape of a document number: check it",
    /// A document with a corner cut off, or otherwise cancelled.
    DocumentCancelled = "document_cancelled": "is cancelled, so it proves nothing: choose another proof",
    /// A document that has expired and cannot be used in this way.
    DocumentExpired = "document_expired": "has expired[: choose {instead:one}, which can be checked in person|: a current document or another proof is needed]",
    /// An official paper with a permanent National Insurance number is needed as well.
    NiDocumentNeeded = "ni_document_needed": "needs an official paper with your National Insurance number beside it",
    /// A document that is on no list of acceptable proofs.
    DocumentNotListed = "document_not_listed": "is on no list of proofs of the right to work[: get {instead:one}]",
    /// The proof suggests a nationality that was not declared.
    NationalityMayBeMissing = "nationality_may_be_missing": "is usually held by British or Irish citizens: check the nationalities given",
    /// Permission to work that has ended.
    PermissionEnded = "permission_ended": "has passed, so the permission has ended",
    /// A proof that people of these nationalities hardly ever have.
    ProofUnusualForNationality = "proof_unusual_for_nationality": "is unusual for the nationalities given: check it",
    /// The employer has to ask the Home Office; the applicant need do nothing.
    EcsCheckNeeded = "ecs_check_needed": "is checked by the employer with the Home Office: you need do nothing",
    /// British and Irish citizens cannot have a share code.
    ShareCodeNotForNationality = "share_code_not_for_nationality": "is not available to British or Irish citizens: choose [{instead:one}|another proof]",
    /// Not nine characters.
    ShareCodeLength = "share_code_length": "must be 9 letters and numbers",
    /// Something other than letters and digits.
    ShareCodeCharacters = "share_code_characters": "must only include letters and numbers",
    /// A code for renting.
    ShareCodeForRenting = "share_code_for_renting": "is a code for renting: get one for work, which starts with W",
    /// A code for another purpose.
    ShareCodeForOtherUse = "share_code_for_other_use": "is not a code for work: get one for work, which starts with W",
    /// A first letter that no share code has.
    ShareCodeStart = "share_code_start": "must start with W: get a share code for work",
    /// Older than its life of `days` days.
    ShareCodeExpired = "share_code_expired": "has expired: codes last {days} days",
    /// On the last day of its life.
    ShareCodeLastDay = "share_code_last_day": "expires today: a new one will be needed",
    /// Codes are short-lived, so a new one may be asked for later.
    ShareCodeRenew = "share_code_renew": "lasts {days} days, so you may be asked for a new one later",
    /// A notice dated later than the check.
    DateAfterCheck = "date_after_check": "must be the same as or before the date of the check",
    /// A notice whose six months are over.
    NoticeExpired = "notice_expired": "is more than 6 months old: a new one is needed",
    /// Not the lines of a machine-readable zone.
    MrzShape = "mrz_shape": "must be the 2 lines of 44 or the 3 lines of 30 characters of the document",
    /// A character of a machine-readable zone that cannot stand at this place.
    MrzCharacter = "mrz_character": "has a character that cannot stand in line {line} at place {place}",
    /// A check digit of a machine-readable zone that does not fit its `field`.
    MrzCheckDigit = "mrz_check_digit": "does not add up ({field}): compare each character with the document",
    /// A date in a machine-readable zone that no century has.
    MrzDate = "mrz_date": "has a date that does not exist ({field}): compare it with the document",
    /// A card that is no longer accepted as proof.
    CardNotAccepted = "card_not_accepted": "is no longer accepted: get a share code (your permission may last longer than the card says)",
    /// No proof yet.
    NoProofYet = "no_proof_yet": "will be needed before the first day: [get {instead:one}|find out which document fits you]",
    /// How long the permission lasts was not said.
    PermissionLimitNotGiven = "permission_limit_not_given": "is not answered, so a person has to look at it",
    /// A limit on work that does not fit the post.
    WorkLimitAndPost = "work_limit_and_post": "may not fit the hours of this post: check how many your permission allows",

    // qualifications
    /// A grade that this qualification never had; `accepted` names those it has.
    GradeUnknown = "grade_unknown": "must be one of these grades: {accepted}[, or choose {award} award]",
    /// A grade unlike the usual ones, kept as typed.
    GradeUnusual = "grade_unusual": "is an unusual grade for this qualification: check it",
    /// A grade that did not exist in that year.
    GradeNotInYear = "grade_not_in_year": "did not exist in that year: check the grade and the year",
    /// A grade that does not exist in that nation.
    GradeNotInNation = "grade_not_in_nation": "does not exist in that nation: check the grade and the nation",
    /// A year outside the usual years of this qualification.
    YearUnusual = "year_unusual": "is an unusual year for this qualification: check it",
    /// Awarded in a year that has not come.
    YearInFuture = "year_in_future": "must be this year or in the past: if you are still studying, say so",
    /// The paper that a grade was gained on was not said.
    PaperLevelNotGiven = "paper_level_not_given": "is not answered, so a person has to look at it",
    /// A level that the framework does not have.
    LevelNotInFramework = "level_not_in_framework": "does not exist in that framework[, whose highest is {max}]",
    /// A level at which this qualification is not offered.
    LevelNotOffered = "level_not_offered": "is not offered for this qualification[: choose {min} to {max}]",

    // reading
    /// Broken syntax at `line` and `column`.
    Syntax = "syntax": "cannot be read at line {line}, column {column}",
    /// More than `max` bytes.
    InputTooLarge = "input_too_large": "is larger than {max} bytes",
    /// One answer of more than `max` bytes.
    AnswerTooLarge = "answer_too_large": "has an answer of more than {max} bytes",
    /// One list of more than `max` entries.
    TooManyRows = "too_many_rows": "has a list of more than {max} entries",
    /// One object of more than `max` keys beside those that are known.
    TooManyKeys = "too_many_keys": "has an object of more than {max} keys",
    /// A form post of more than `max` names and values.
    TooManyPairs = "too_many_pairs": "has more than {max} names and values",
    /// Nested more than `max` levels deep.
    NestedTooDeep = "nested_too_deep": "is nested more than {max} levels deep",
    /// Not UTF-8.
    NotUtf8 = "not_utf8": "is not UTF-8 text",
}

impl fmt::Display for Code {
    /// The phrase of the code alone. Parameters are left out: see `Issue::phrase` for the sentence with them.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        super::Fault::new(*self).fmt(f)
    }
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_distinct_and_snake_case() {
        let mut seen = std::collections::BTreeSet::new();
        for code in Code::ALL {
            let text = code.as_str();
            assert!(seen.insert(text), "{text} stands twice");
            assert!(text.chars().all(|c| c.is_ascii_lowercase() || c == '_' || c.is_ascii_digit()), "{text}");
        }
    }

    #[test]
    fn phrases_have_no_full_stop_and_no_braces() {
        for code in Code::ALL {
            let phrase = code.to_string();
            assert!(!phrase.ends_with('.') && !phrase.contains(['{', '}']), "{phrase}");
        }
    }
}
