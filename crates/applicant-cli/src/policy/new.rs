//! `applicant policy new`: a policy file to begin with, about a post of which little is known yet, or as somebody answers.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs::File;
use std::io::Write;
use std::path::Path;

use anyhow::{Context, bail};
use applicant::Policy;
use applicant::field::Decimal;
use inquire::validator::Validation;
use inquire::{Confirm, Text};

const SKELETON: &str = include_str!("skeleton.toml");

/// What a file says of a post.
struct Post {
    title: String,
    hours: String,
    is_permanent: bool,
    sponsors: bool,
    regions: Vec<String>,
    patterns: Vec<String>,
    skills: Vec<String>,
    months: String,
}

/// Writes the file, which must not be there yet.
pub fn write(out: &mut impl Write, file: &Path, title: Option<&str>, ask: bool) -> anyhow::Result<()> {
    let name = file.file_stem().unwrap_or_default().to_string_lossy();
    let Some(id) = id(&name) else {
        bail!(
            "the name of the file gives the id of the post: it begins with a letter, as in night_carer.toml"
        );
    };
    if file.exists() {
        bail!("{} exists", file.display());
    }
    let mut post = Post::unknown(title.map_or_else(|| title_of(&id), str::to_owned));
    if ask {
        post = post.asked()?;
    }
    if post.title.chars().any(char::is_control) {
        bail!("the title of the post is one line of text");
    }
    let text = post.file(&id)?;
    let failed = || file.display().to_string();
    File::create_new(file).with_context(failed)?.write_all(text.as_bytes()).with_context(failed)?;
    Ok(writeln!(out, "{} is written: change it, then run `applicant policy check` on it", file.display())?)
}

impl Post {
    /// A post of which only the title is known.
    fn unknown(title: String) -> Post {
        Post {
            title,
            hours: "37".to_owned(),
            is_permanent: true,
            sponsors: false,
            regions: vec!["Cardiff".to_owned()],
            patterns: vec!["Nights".to_owned()],
            skills: vec!["Personal care".to_owned(), "Writing reports".to_owned()],
            months: "6".to_owned(),
        }
    }

    /// The post as somebody at the terminal describes it.
    fn asked(self) -> anyhow::Result<Post> {
        let line = |question: &str, default: &str| Text::new(question).with_default(default).prompt();
        let number = |question: &str, default: &str, kind: Number| {
            let is_one = move |typed: &str| {
                Ok(match kind.read(typed) {
                    Some(_) => Validation::Valid,
                    None => Validation::Invalid(kind.asks().into()),
                })
            };
            let typed = Text::new(question).with_default(default).with_validator(is_one).prompt();
            typed.map(|typed| kind.read(&typed).unwrap_or(typed))
        };
        let list = |question: &str, default: &[String]| {
            let has_one = |typed: &str| {
                Ok(match names(typed).as_slice() {
                    [] => Validation::Invalid("at least one that begins with a letter".into()),
                    [..] => Validation::Valid,
                })
            };
            let text = default.join(", ");
            let help = "Several with commas between them";
            let asked =
                Text::new(question).with_default(&text).with_help_message(help).with_validator(has_one);
            asked.prompt().map(|typed| names(&typed))
        };
        let yes = |question: &str, default: bool| Confirm::new(question).with_default(default).prompt();
        let title = line("What is the post called?", &self.title)?;
        let hours = number("How many hours a week is it?", &self.hours, Number::Hours)?;
        let is_permanent = yes("Is it permanent?", self.is_permanent)?;
        let sponsors = yes("Can you sponsor a visa?", self.sponsors)?;
        let regions = list("Where is the work?", &self.regions)?;
        let patterns = list("Which hours can people work?", &self.patterns)?;
        let skills = list("What experience counts?", &self.skills)?;
        let first = skills.first().map(|skill| lower(skill)).unwrap_or_default();
        let months =
            number(&format!("How many months of {first} are enough?"), &self.months, Number::Months)?;
        Ok(Post { title, hours, is_permanent, sponsors, regions, patterns, skills, months })
    }

    /// The policy file of that id, with what it says in English at its end, ready to be translated.
    fn file(&self, id: &str) -> anyhow::Result<String> {
        let first = self.skills.first().map_or("", String::as_str);
        let skill = self::id(first).unwrap_or_default();
        let either = format!("{} months of {}, or a level 2 qualification", self.months, lower(first));
        let mut text = SKELETON.to_owned();
        for (place, value) in [
            ("\"ID\"", quoted(id)?),
            ("\"TITLE\"", quoted(&self.title)?),
            ("\"HOURS\"", self.hours.clone()),
            ("\"PERMANENT\"", self.is_permanent.to_string()),
            ("\"SPONSORS\"", self.sponsors.to_string()),
            ("\"SKILLS\"", listed(&self.skills)?),
            ("\"REGIONS\"", listed(&self.regions)?),
            ("\"PATTERNS\"", listed(&self.patterns)?),
            ("\"SKILL\"", quoted(&skill)?),
            ("\"MONTHS\"", self.months.clone()),
            ("\"EITHER\"", quoted(&either)?),
            ("\"EXPERIENCE\"", quoted(&format!("Experience of {}", lower(first)))?),
        ] {
            text = text.replace(place, &value);
        }
        // What is not translated yet, so that only the Welsh has to be typed.
        let policy = Policy::from_toml(&text)?;
        for untranslated in policy.untranslated("cy") {
            let _ = writeln!(text, "# {} = \"\"", quoted(untranslated)?);
        }
        Ok(text)
    }
}

/// A number that is asked for.
#[derive(Clone, Copy)]
enum Number {
    Hours,
    Months,
}

impl Number {
    /// The number as a policy file has it, if it was one.
    fn read(self, typed: &str) -> Option<String> {
        let number = Decimal::parse(typed).ok().filter(|number| *number >= Decimal::from_tenths(0))?;
        let is_one = match self {
            Number::Hours => !number.is_above(168),
            Number::Months => !number.is_above(1200) && number.is_whole(),
        };
        is_one.then(|| number.to_string())
    }

    const fn asks(self) -> &'static str {
        match self {
            Number::Hours => "a number from 0 to 168, such as 37 or 37.5",
            Number::Months => "a whole number from 0 to 1200",
        }
    }
}

/// The names in a line with commas, each once, without those that have no id.
fn names(typed: &str) -> Vec<String> {
    let mut ids = BTreeSet::new();
    let names = typed.split(',').map(str::trim).filter(|name| id(name).is_some_and(|id| ids.insert(id)));
    names.map(str::to_owned).collect()
}

/// A list of names: each with an id that is made from what people read.
fn listed(labels: &[String]) -> anyhow::Result<String> {
    let name = |label: &String| {
        let id = id(label).with_context(|| format!("{label} begins with no letter"))?;
        anyhow::Ok(format!("{{ id = \"{id}\", label = {} }}", quoted(label)?))
    };
    let names: Vec<String> = labels.iter().map(name).collect::<Result<_, _>>()?;
    Ok(format!("[{}]", names.join(", ")))
}

/// A text as TOML writes it, which a string of JSON is too.
fn quoted(text: &str) -> anyhow::Result<String> {
    Ok(serde_json::to_string(text)?)
}

/// A label inside a sentence.
fn lower(label: &str) -> String {
    let mut rest = label.chars();
    rest.next().map_or_else(String::new, |first| first.to_lowercase().chain(rest).collect())
}

/// The id for a name: `Night carer` is `night_carer`.
fn id(name: &str) -> Option<String> {
    let lower = name.trim().to_ascii_lowercase();
    let id: String = lower.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '_' }).collect();
    let is_id = id.starts_with(|c: char| c.is_ascii_lowercase()) && id.len() <= 47;
    is_id.then_some(id)
}

/// The title for an id: `night_carer` is `Night carer`.
fn title_of(id: &str) -> String {
    let mut title = id.replace('_', " ");
    if let Some(first) = title.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    title
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_ids_and_titles() {
        for (name, expected) in [
            ("night_carer", Some("night_carer")),
            ("Night carer", Some("night_carer")),
            ("night-carer.2", Some("night_carer_2")),
            ("2nd", None),
            ("", None),
            ("é", None),
        ] {
            assert_eq!(id(name).as_deref(), expected, "{name}");
        }
        assert_eq!(title_of("night_carer"), "Night carer");
        assert_eq!(id(&"a".repeat(47)), Some("a".repeat(47)));
        assert_eq!(id(&"a".repeat(48)), None);
    }

    #[test]
    fn lists_are_typed_with_commas() {
        for (typed, expected) in [
            ("Personal care, First aid", &["Personal care", "First aid"][..]),
            (" First aid ,, first AID, 2nd,", &["First aid"]),
            ("", &[]),
            (",", &[]),
        ] {
            assert_eq!(names(typed), expected, "{typed}");
        }
    }

    #[test]
    fn numbers_are_those_of_the_file() {
        for (typed, hours, months) in [
            ("37", Some("37"), Some("37")),
            (" 37.50 ", Some("37.5"), None),
            (".5", Some("0.5"), None),
            ("0", Some("0"), Some("0")),
            ("168.1", None, None),
            ("169", None, Some("169")),
            ("1201", None, None),
            ("1e2", None, None),
            ("-1", None, None),
            ("", None, None),
        ] {
            let read = [Number::Hours, Number::Months].map(|number| number.read(typed));
            assert_eq!(read.each_ref().map(Option::as_deref), [hours, months], "{typed}");
        }
    }

    #[test]
    fn any_answers_give_a_sound_file() {
        let strange = ["Chef \"de\" partie \\ é", "it's", "a = [1]"].map(str::to_owned).to_vec();
        let post = Post {
            hours: "37.5".to_owned(),
            is_permanent: false,
            sponsors: true,
            regions: strange.clone(),
            patterns: strange.clone(),
            skills: strange,
            months: "0".to_owned(),
            ..Post::unknown("\"; \\".to_owned())
        };
        let text = post.file("chef").unwrap();
        let policy = Policy::from_toml(&text).unwrap();
        assert_eq!(policy.title, "\"; \\");
        assert_eq!(policy.post.hours_per_week.map(|it| it.to_string()).as_deref(), Some("37.5"));
        assert_eq!((policy.post.permanent, policy.post.sponsors), (false, Some(true)));
        // With what is between the quotation marks, it is translated.
        let translated = text.replace("\n# \"", "\n\"").replace("\" = \"\"", "\" = \"x\"");
        assert_eq!(Policy::from_toml(&translated).unwrap().untranslated("cy").count(), 0);
    }
}
