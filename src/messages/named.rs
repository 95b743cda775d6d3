//! The words of what a post names, from its policy: its choices, and the questions that its statements answer.

use fluent_bundle::FluentResource;

use super::{Layer, Locale, Messages, layer};
use crate::eligibility::Policy;
use crate::names::Named;
use crate::question::Meta;

impl Messages {
    /// The same words, and those of what this post names: its skills, regions, environments, working patterns and statements, as its
    /// policy has them in the language, or else as its file does. Those of the Probation Service are there without it.
    ///
    /// ```
    /// use applicant::form::Form;
    /// use applicant::messages::{Locale, Messages};
    /// use applicant::Policy;
    /// let policy = Policy::from_toml(r#"
    ///     id = "night_carer"
    ///     title = "Night carer"
    ///     version = "1"
    ///     [[statements]]
    ///     id = "why_care"
    ///     label = "Why do you want to work in care?"
    ///     [[criteria]]
    ///     id = "right_to_work"
    ///     title = "Right to work in the UK"
    ///     need = "essential"
    ///     rule = { gate = "right_to_work" }
    ///     [translations.cy]
    ///     "Why do you want to work in care?" = "Pam ydych chi eisiau gweithio ym maes gofal?"
    /// "#)?;
    /// let form = Form::of(&policy.rules("2026-11-21".parse()?));
    /// let why = form.questions().find(|it| it.template() == "statements.why_care").unwrap();
    /// let words = Messages::new(Locale::Welsh).for_policy(&policy);
    /// assert_eq!(words.label(why), "Pam ydych chi eisiau gweithio ym maes gofal?");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn for_policy(mut self, policy: &Policy) -> Messages {
        self.known.add_names(&policy.names);
        self.layers.push(of_names(policy, self.locale));
        self
    }
}

/// The list of the catalogue in which the choices of a question are: that of the post, or the one of its key.
pub(super) fn list_of(question: &Meta) -> &'static str {
    question.named_by.unwrap_or(question.key)
}

/// A catalogue of what a policy names.
pub(super) fn of_names(policy: &Policy, locale: Locale) -> Layer {
    use std::fmt::Write as _;

    let said = |text: &str| {
        let translated = policy.translated(text, locale.as_str()).unwrap_or(text);
        // As a literal of Fluent, so that nothing in it is its syntax.
        let plain = translated.replace('\\', "\\\\").replace('"', "\\\"").replace(['\n', '\r'], " ");
        format!("{{ \"{plain}\" }}")
    };
    let mut catalogue = String::new();
    for (list, names) in policy.names.iter() {
        let _ = writeln!(catalogue, "choice-{list} =");
        for Named { id, label, .. } in names {
            if let Some(label) = label {
                let _ = writeln!(catalogue, "    .{id} = {}", said(label));
            }
        }
        for named in names {
            let _ = writeln!(catalogue, "{list}-{} =", named.id);
            for (part, text) in named.texts() {
                let _ = match part {
                    "" => writeln!(catalogue, "    {}", said(text)),
                    part => writeln!(catalogue, "    .{part} = {}", said(text)),
                };
            }
        }
    }
    // A list without words is no message, and whatever can be read of the rest serves.
    let resource = FluentResource::try_new(catalogue).unwrap_or_else(|(good, _)| good);
    layer(locale, resource)
}
