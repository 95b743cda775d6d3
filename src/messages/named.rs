//! The words of what a post names, from its policy: its choices, and the questions that its statements answer.

use fluent_bundle::FluentResource;

use super::own::is_ours;
use super::{Layer, Locale, Messages, layer};
use crate::eligibility::Policy;
use crate::engine::{Id, Meta, Named, Names};

/// The layer of what a post names: above ours, and below those of others.
const NAMED: usize = 1;

impl Messages {
    /// The same words, and those of what this post names: its skills, regions, environments, working patterns and statements, as its
    /// policy has them in the language, or else as its file does, and its title. Without it there are those of the Probation Service.
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
        // In place of those of the Probation Service, which may have other words for the same name.
        if let Some(named) = self.layers.get_mut(NAMED) {
            *named = of_policy(policy, self.locale);
        }
        self
    }

    /// The same for what was named in code, with [`Rules::with_names`](crate::engine::Rules::with_names): its words in whatever language they are.
    ///
    /// ```
    /// use applicant::messages::{Locale, Messages};
    /// use applicant::Rules;
    /// use applicant::engine::{Id, Named, Names};
    /// let cardiff = Named { label: Some("Cardiff city".to_owned()), ..Named::from(Id::new("cardiff")) };
    /// let rules = Rules::on("2026-11-21".parse().unwrap()).with_names(Names::REGIONS, [cardiff]);
    /// let words = Messages::new(Locale::English).for_names(rules.names());
    /// assert_eq!(words.choice(Names::REGIONS, "cardiff"), "Cardiff city");
    /// ```
    #[must_use]
    pub fn for_names(mut self, names: &Names) -> Messages {
        self.known.add_names(names);
        if let Some(named) = self.layers.get_mut(NAMED) {
            *named = of_names(names, self.locale, String::new(), &str::to_owned);
        }
        self
    }
}

/// The list of the catalogue in which the choices of a question are: that of the post, or the one of its key.
pub(super) fn list_of(question: &Meta) -> &'static str {
    question.named_by.unwrap_or(question.key)
}

/// A catalogue of what a policy names, and of its title.
pub(super) fn of_policy(policy: &Policy, locale: Locale) -> Layer {
    let said = |text: &str| policy.translated(text, locale.as_str()).unwrap_or(text).to_owned();
    let title = match Id::parse(&policy.id) {
        Ok(id) => format!("choice-role =\n    .{id} = {}\n", literal(&said(&policy.title))),
        Err(_) => String::new(),
    };
    of_names(&policy.names, locale, title, &said)
}

/// A text as a literal of Fluent, so that nothing in it is its syntax.
fn literal(text: &str) -> String {
    let plain = text.replace('\\', "\\\\").replace('"', "\\\"").replace(['\n', '\r'], " ");
    format!("{{ \"{plain}\" }}")
}

/// A catalogue of names, behind what is there already.
fn of_names(names: &Names, locale: Locale, mut catalogue: String, said: &dyn Fn(&str) -> String) -> Layer {
    use std::fmt::Write as _;

    // A list that is no name is none that a question offers, and would be read as something else.
    for (list, names) in names.iter().filter(|(list, _)| Id::parse(list).is_ok()) {
        let _ = writeln!(catalogue, "choice-{list} =");
        for Named { id, label, .. } in names {
            if let Some(label) = label {
                let _ = writeln!(catalogue, "    .{id} = {}", literal(&said(label)));
            }
        }
        // What is a message of ours already is said as it was.
        for named in names.iter().filter(|named| !is_ours(&format!("{list}-{}", named.id))) {
            let _ = writeln!(catalogue, "{list}-{} =", named.id);
            for (part, text) in named.texts() {
                let text = literal(&said(text));
                let _ = match part {
                    "" => writeln!(catalogue, "    {text}"),
                    part => writeln!(catalogue, "    .{part} = {text}"),
                };
            }
        }
    }
    // A list without words is no message, and whatever can be read of the rest serves.
    let resource = FluentResource::try_new(catalogue).unwrap_or_else(|(good, _)| good);
    layer(locale, resource)
}
