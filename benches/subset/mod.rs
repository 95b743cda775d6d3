//! The same form for two libraries that validate, with all that their attributes can say: what is required, lengths,
//! numbers of entries, e-mail, control characters and choices by pattern, and the shape of a month, a year, a number, a
//! postcode, a phone and a National Insurance number; with one function for the number of words. Dates beyond their shape,
//! grades by kind and year, the choices in a list (validator cannot), and whatever looks at two answers are left out.
//! [`schema`] says the same as data, for validators of JSON Schema and other languages.
//!
//! Each library has its own types: derived side by side, their methods of the same name would meet.

use std::sync::LazyLock;

use applicant::Policy;
use applicant::application::InterviewScheme;
use applicant::application::qualifications::{Kind, Nation};
use applicant::application::right_to_work::{IssuedIn, ProofKind};
use applicant::engine::Names;
use regex::Regex;

pub mod by_garde;
pub mod by_validator;
mod schema;

pub use schema::schema;

macro_rules! patterns {
    ($( $name:ident = $pattern:literal; )+) => { $(
        static $name: LazyLock<Regex> = LazyLock::new(|| Regex::new($pattern).expect("a sound pattern"));
    )+ };
}

// Each leaves room for an answer that may be blank; the length says when it may not.
patterns! {
    MONTH = r"^([0-9]{4}-[0-9]{2}|([0-9]{2}|[A-Za-z]{3,9})[ /][0-9]{4})?$";
    YEAR = r"^([0-9]{4})?$";
    POSTCODE = r"^([A-Za-z]{1,2}[0-9][A-Za-z0-9]? ?[0-9][A-Za-z]{2})?$";
    PHONE = r"^((\+|0)[0-9 ]{9,16})?$";
    LINE = r"^[^\x00-\x1F\x7F]*$";
    PROSE = r"^[^\x00-\x08\x0B\x0C\x0E-\x1F\x7F]*$";
    NUMBER = r"^([0-9]{1,3}(\.[0-9]{1,2})?)?$";
    NI_NUMBER = r"^([A-Za-z]{2}( ?[0-9][0-9]){3} ?[A-Da-d])?$";
}

/// How yes and no are written.
const YES_NO_NAMES: [&str; 6] = ["yes", "no", "on", "off", "true", "false"];

static ENVIRONMENTS: LazyLock<Vec<String>> = LazyLock::new(|| named(Names::ENVIRONMENTS));
static REGIONS: LazyLock<Vec<String>> = LazyLock::new(|| named(Names::REGIONS));
static SKILLS: LazyLock<Vec<String>> = LazyLock::new(|| named(Names::SKILLS));
static WORKING_PATTERNS: LazyLock<Vec<String>> = LazyLock::new(|| named(Names::WORKING_PATTERNS));

/// A pattern of one of these names, or nothing.
macro_rules! choices {
    ($( $name:ident = $names:expr; )+) => { $(
        static $name: LazyLock<Regex> = LazyLock::new(|| {
            Regex::new(&format!("^({})?$", $names.join("|"))).expect("a sound pattern")
        });
    )+ };
}

/// What the post names in a list.
fn named(list: &str) -> Vec<String> {
    Policy::probation_services_officer().names.list(list).iter().map(|named| named.id.to_string()).collect()
}

choices! {
    COUNTRY = ["[A-Z]{2,3}"];
    ENVIRONMENT = ENVIRONMENTS;
    GRADE = [r"([Gg]rade )?([A-GUa-gu][*]?|[A-Ga-g]{2}|[1-9](-[1-9])?|[HOho][1-8]|[Pp]ass|[Mm]erit|[Dd]istinction|[Ff]irst|2:1|2:2|[Tt]hird)"];
    ISSUED_IN = IssuedIn::NAMES;
    KIND = Kind::NAMES;
    NATION = Nation::NAMES;
    PROOF = ProofKind::NAMES;
    REGION = REGIONS;
    SCHEME = InterviewScheme::NAMES;
    SKILL = SKILLS;
    WORKING_PATTERN = WORKING_PATTERNS;
    YES_NO = YES_NO_NAMES;
}

/// Neither library counts words, so both call this.
fn has_at_most(words: usize, text: &str) -> bool {
    text.split_whitespace().nth(words).is_none()
}
