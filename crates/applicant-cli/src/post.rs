//! What several commands are told: the post, the day and the language.

use std::borrow::Cow;
use std::fs;
use std::path::Path;

use anyhow::{Context, anyhow, bail};
use applicant::field::parse_date;
use applicant::messages::{Language, Messages};
use applicant::{Code, Policy, Report, Rules};
use chrono::{Local, NaiveDate};

use crate::streams::tell;

/// The post that is applied for, and the day.
#[derive(clap::Args)]
pub struct Post {
    /// The post: the id of a policy of the crate, or a policy file [default: probation_services_officer]
    #[arg(long, value_name = "POST")]
    policy: Option<String>,
    /// The day on which they are judged, such as 2026-11-21 [default: today]
    #[arg(long, visible_alias = "as-of", value_name = "DATE", value_parser = day)]
    on: Option<NaiveDate>,
}

impl Post {
    /// The policy of the post.
    pub fn policy(&self) -> anyhow::Result<Cow<'static, Policy>> {
        self.policy.as_deref().map_or_else(|| Ok(Cow::Borrowed(Policy::probation_services_officer())), named)
    }

    /// Says on standard error by which post is judged, where nobody chose one.
    pub fn tell_default(&self, policy: &Policy, words: &Messages) {
        if self.policy.is_none() {
            let title = words.policy_text(policy, &policy.title).text;
            tell(text(words, "judged-by", &[("post", &title)]));
        }
    }

    /// The day that was given, or today.
    pub fn day(&self) -> NaiveDate {
        self.on.unwrap_or_else(today)
    }

    /// The rules of the post on that day.
    pub fn rules(&self, policy: &Policy) -> Rules {
        policy.rules(self.day())
    }
}

/// The language of what is printed.
#[derive(clap::Args)]
pub struct Words {
    /// The tag of the language: en or cy
    #[arg(long, visible_alias = "lang", value_name = "TAG", default_value = "en", value_parser = language)]
    language: Language,
}

impl Words {
    /// The words of the library for that policy, and of this command beside them.
    pub fn messages(&self, policy: &Policy) -> anyhow::Result<Messages> {
        let ours = match self.language.tag() {
            "cy" => include_str!("words.cy.ftl"),
            _ => include_str!("words.en.ftl"),
        };
        Ok(Messages::new(self.language.clone()).for_policy(policy).with_texts(ours)?)
    }
}

/// That an application names another post than the one it was judged by, which is what a forgotten `--policy` looks like.
pub fn other_post(report: &Report, policy: &Policy, words: &Messages) -> Option<String> {
    let is_other = |code: Code| code == Code::NOT_A_CHOICE || code == Code::ROLE_OTHER;
    let names_it = report.iter().any(|issue| issue.path().pointer() == "/job/role" && is_other(issue.code()));
    let title = || words.policy_text(policy, &policy.title).text;
    names_it.then(|| text(words, "other-post", &[("post", &title())]))
}

/// A text of this command in the language of the messages.
pub fn text(words: &Messages, id: &str, args: &[(&str, &str)]) -> String {
    words.text(id, args).unwrap_or_else(|| id.to_owned())
}

/// A day, written in any way that the form takes.
fn day(text: &str) -> Result<NaiveDate, String> {
    parse_date(text).map_err(|error| format!("the day {error}, such as 2026-11-21"))
}

fn language(tag: &str) -> Result<Language, String> {
    Language::parse(tag).ok_or_else(|| format!("the languages are {}", tags()))
}

/// The tags of the languages: `en` or `cy`.
pub fn tags() -> String {
    Language::all().iter().map(|it| format!("`{it}`")).collect::<Vec<_>>().join(" or ")
}

/// The only clock: the library is always told the day.
pub fn today() -> NaiveDate {
    Local::now().date_naive()
}

/// A policy by its id, or from a file.
pub fn named(name: &str) -> anyhow::Result<Cow<'static, Policy>> {
    if let Some(policy) = Policy::named(name) {
        return Ok(Cow::Borrowed(policy));
    }
    if !Path::new(name).exists() {
        let ids = || Policy::all().iter().map(|policy| policy.id.as_str());
        match nearest(name, ids()) {
            Some(id) => bail!("{name} is neither a file nor a policy of the crate; did you mean {id}?"),
            None => bail!("{name} is neither a file nor one of {}", ids().collect::<Vec<_>>().join(", ")),
        }
    }
    Ok(Cow::Owned(from_file(name)?))
}

/// A policy from a file.
pub fn from_file(file: &str) -> anyhow::Result<Policy> {
    let text = fs::read_to_string(file).with_context(|| file.to_owned())?;
    Policy::from_toml(&text).map_err(|faults| anyhow!("{file} cannot be used:\n{faults}"))
}

/// The name that was probably meant.
pub fn nearest<'n>(given: &str, known: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    let likeness = |name: &&str| strsim::jaro_winkler(given, name);
    known.max_by(|a, b| likeness(a).total_cmp(&likeness(b))).filter(|name| likeness(name) > 0.75)
}

#[cfg(test)]
mod tests {
    /// The id and the variables of each text.
    fn texts(catalogue: &'static str) -> Vec<(&'static str, Vec<&'static str>)> {
        let variables = |text: &'static str| text.split("{ $").skip(1).filter_map(|it| it.split(' ').next());
        let texts = catalogue.lines().filter_map(|line| line.split_once(" = "));
        texts.map(|(id, text)| (id, variables(text).collect())).collect()
    }

    #[test]
    fn both_languages_have_each_text() {
        let [english, welsh] = [include_str!("words.en.ftl"), include_str!("words.cy.ftl")].map(texts);
        assert_eq!(english, welsh);
        assert!(english.contains(&("check-more", vec!["count"])));
    }
}
