//! What to say of an issue.

use fluent_bundle::{FluentArgs, FluentValue};

use super::layer::Layers;
use super::texts::Messages;
use crate::engine::{Issue, Param, Path, Segment};

impl Messages {
    /// Returns what to say about an issue: the sentence of its question and code. Where the catalogue lacks
    /// it, as for a question of your own, this is the sentence for any answer; for a code of your own that no
    /// catalogue has, it says that the answer is to be checked.
    #[must_use]
    pub fn message(&self, issue: &Issue) -> String {
        let id = self.id_of(issue.path());
        self.in_each_language(|layers| {
            // The sentences of a group for any of its answers do not belong to one question.
            let own = if id.ends_with("-any") { None } else { self.sentence(layers, &id, issue, None) };
            own.or_else(|| self.sentence_of_group(layers, &id, issue))
                .or_else(|| self.sentence(layers, "any", issue, None))
        })
        .or_else(|| self.part("any", "any-code", None))
        .unwrap_or_else(|| issue.code().to_string())
    }

    /// The id of the message of a place: its keys with dashes.
    fn id_of(&self, path: &Path) -> String {
        let keys = self.above.segments().iter().chain(path.segments()).filter_map(|segment| match segment {
            Segment::Key(key) => Some(key.as_ref()),
            Segment::Index(_) => None,
        });
        let id = keys.collect::<Vec<_>>().join("-");
        if id.is_empty() { "form".to_owned() } else { id }
    }

    /// The sentence of a group whose keys a post names, for any of its answers, which it calls `$answer`.
    fn sentence_of_group(&self, layers: Layers<'_>, id: &str, issue: &Issue) -> Option<String> {
        let (group, key) = id.rsplit_once('-')?;
        let named = self.part(id, "answer", None);
        let answer = named.clone().or_else(|| self.text(id, &[])).unwrap_or_else(|| key.replace('_', " "));
        // A group of your own may have sentences; those of statements are for any.
        self.sentence(layers, &format!("{group}-any"), issue, Some(&answer)).or_else(|| {
            named?;
            self.sentence(layers, "statements-any", issue, Some(&answer))
        })
    }

    /// The sentence of a message for a code. It may be for one parameter, or for one name as its value:
    /// `no_proof_yet-instead`, `postcode_not_uk-eircode`.
    fn sentence(&self, layers: Layers<'_>, id: &str, issue: &Issue, answer: Option<&str>) -> Option<String> {
        let mut args = FluentArgs::new();
        if let Some(answer) = answer {
            args.set("answer", answer);
        }
        for (name, param) in issue.params() {
            args.set(name, self.value(id, name, param));
        }
        let said = |code: &str| layers.attribute(id, code, Some(&args));
        // A code of your own has a dot, which no name of an attribute has: `acme.badge` is `.acme-badge`.
        let code = &issue.code().as_str().replace('.', "-");
        let special = issue.params().find_map(|(name, param)| {
            let by_value = match param {
                Param::Name(value) => said(&format!("{code}-{value}")),
                _ => None,
            };
            by_value.or_else(|| said(&format!("{code}-{name}")))
        });
        special.or_else(|| said(code))
    }

    fn value(&self, id: &str, name: &str, param: &Param) -> FluentValue<'static> {
        // Proofs to choose instead and characters are part of a sentence, with their articles.
        let key = match name {
            "instead" | "award" | "character" => name,
            _ => id.rsplit('-').next().unwrap_or(id),
        };
        match param {
            Param::Number(number) => self.whole(*number),
            Param::Names(names) if names.iter().all(|name| ["day", "month", "year"].contains(name)) => {
                self.joined("list-and", names.iter().map(|name| self.choice("any", name))).into()
            }
            // Keys of the wire format, which are in no language.
            Param::Names(names) if name == "meant" => {
                self.joined("list-or", names.iter().map(|name| (*name).to_owned())).into()
            }
            Param::Ids(names) => self.joined("list-or", names.iter().map(ToString::to_string)).into(),
            Param::Names(names) => self.names(key, names).into(),
            Param::Name(name) => self.choice(key, name).into(),
            Param::Date(date) => self.date(*date).into(),
            Param::Month(year, month) => self.month(*year, *month).into(),
            // A number chooses among the variants of a sentence; text never does.
            Param::Tenths(tenths) if tenths % 10 == 0 => FluentValue::from(*tenths / 10),
            Param::Tenths(_) => self.decimal(&param.to_string()).into(),
        }
    }
}

impl Issue {
    /// Returns what to say about the issue in the words of a language.
    #[must_use]
    pub fn message(&self, messages: &Messages) -> String {
        messages.message(self)
    }
}
