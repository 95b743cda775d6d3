//! What a form is loaded with: the policy, the rules of the post, the language and the day.

use applicant::eligibility::RulesBuilder;
use applicant::messages::{Language, Messages};
use applicant::{Policy, Rules};
use serde::Deserialize;
use serde_json::{Map, Value};

/// The settings as JSON has them.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Settings {
    /// The id of a policy of the crate, the text of a policy file, or the same as an object.
    policy: Option<Value>,
    /// The rules of the post as [`RulesBuilder`] reads them, without the day.
    #[serde(default)]
    form: Map<String, Value>,
    /// The tag of the language.
    language: Option<String>,
    /// The catalogue of that language, unless it is English, whose words are here.
    catalogue: Option<String>,
    /// Whether that catalogue was checked before, as those of the package were.
    #[serde(default)]
    checked: bool,
    /// Texts of your own in place of those of the language.
    texts: Option<String>,
    /// The day on which the form is checked.
    today: String,
}

/// What a form is checked with.
pub(crate) struct Loaded {
    #[cfg(feature = "decisions")]
    pub policy: Policy,
    pub rules: Rules,
    pub words: Messages,
}

impl Settings {
    pub fn read(text: &str) -> Result<Loaded, String> {
        let settings: Settings = serde_json::from_str(text).map_err(|error| {
            // A place in the JSON would mean nothing to whoever gave an object.
            let said = error.to_string();
            said.split(" at line ").next().unwrap_or_default().to_owned()
        })?;
        settings.load()
    }

    fn load(mut self) -> Result<Loaded, String> {
        let policy = match self.policy {
            None => Policy::probation_services_officer().clone(),
            Some(Value::String(text)) if text.contains('=') => from_file(&text)?,
            Some(Value::String(id)) => {
                Policy::named(&id).ok_or_else(|| format!("there is no policy `{id}`"))?.clone()
            }
            Some(value) => Policy::from_value(value).map_err(|faults| faults.to_string())?,
        };
        // Rules that a server wrote have both.
        for (key, same, setting) in [("policy", &policy.id, "policy"), ("as_of", &self.today, "today")] {
            if self.form.get(key).is_some_and(|value| value != same.as_str()) {
                return Err(format!("`form` has another `{key}` than the setting `{setting}`"));
            }
        }
        if self.today.parse().map(Rules::builder).is_err() {
            return Err("`today` has to be a day, such as 2026-11-21".to_owned());
        }
        self.form.insert("as_of".to_owned(), Value::String(self.today));
        let builder = RulesBuilder::deserialize(Value::Object(self.form))
            .map_err(|error| format!("`form` cannot be used: {error}"))?;
        let rules = builder.policy(&policy).build().map_err(|error| error.to_string())?;
        let language = language(self.language.as_deref(), self.catalogue.as_deref(), self.checked)?;
        let words = Messages::new(language).for_policy(&policy);
        let words = match &self.texts {
            None => words,
            Some(texts) => words.with(texts).map_err(|error| error.to_string())?,
        };
        Ok(Loaded {
            #[cfg(feature = "decisions")]
            policy,
            rules,
            words,
        })
    }
}

#[cfg(feature = "policy-files")]
fn from_file(text: &str) -> Result<Policy, String> {
    Policy::from_toml(text).map_err(|faults| faults.to_string())
}

#[cfg(not(feature = "policy-files"))]
fn from_file(_: &str) -> Result<Policy, String> {
    Err("this module takes a policy as an object, and no policy file".to_owned())
}

/// The language with this tag, which is that of the catalogue where one is given.
fn language(tag: Option<&str>, catalogue: Option<&str>, checked: bool) -> Result<Language, String> {
    let Some(catalogue) = catalogue else {
        let tag = tag.unwrap_or("en");
        return Language::parse(tag).ok_or_else(|| format!("there is no language `{tag}`"));
    };
    let language = if checked { Language::checked(catalogue) } else { Language::new(catalogue) };
    let language = language.map_err(|error| error.to_string())?;
    match tag {
        Some(tag) if tag != language.tag() => {
            Err(format!("the catalogue is in `{}`, and the language is to be `{tag}`", language.tag()))
        }
        _ => Ok(language),
    }
}
