//! The words of what a post names, from its policy: its choices, and the questions that its statements
//! answer.

use unic_langid::LanguageIdentifier;

use super::known::is_ours;
use super::layer::{Layer, readable};
use crate::eligibility::Policy;
use crate::engine::{Id, Names};

/// A catalogue of what a policy names, and of its title.
pub(super) fn of_policy(policy: &Policy, tag: &LanguageIdentifier, catalogue: &Layer) -> Layer {
    of_policies(policy, std::slice::from_ref(policy), tag, catalogue)
}

/// A catalogue of what the first of the built-in policies names, and of the titles of all of them.
pub(super) fn of_builtin(tag: &LanguageIdentifier, catalogue: &Layer) -> Layer {
    of_policies(Policy::first(), Policy::all(), tag, catalogue)
}

fn of_policies(policy: &Policy, titles: &[Policy], tag: &LanguageIdentifier, catalogue: &Layer) -> Layer {
    let language = tag.to_string();
    let is_english = tag.language.as_str() == "en";
    let say = |policy: &Policy, id: &str, part: &str, text: &str| match policy.translated(text, &language) {
        Some(translated) => Some(translated.to_owned()),
        // Where the file has English alone, the catalogue of another language may have the words.
        None => (is_english || !catalogue.has(id, part)).then(|| text.to_owned()),
    };
    let titles = titles.iter().filter_map(|policy| {
        let id = Id::parse(&policy.id).ok()?;
        let title = say(policy, "choice-role", id.as_str(), &policy.title)?;
        Some(format!("    .{id} = {}\n", literal(&title)))
    });
    let titles = titles.collect::<String>();
    let titles = if titles.is_empty() { titles } else { format!("choice-role =\n{titles}") };
    of_names(&policy.names, tag, titles, |id, part, text| say(policy, id, part, text))
}

/// A text as a literal of Fluent, so that nothing in it is its syntax.
fn literal(text: &str) -> String {
    let plain = text.replace('\\', "\\\\").replace('"', "\\\"").replace(['\n', '\r'], " ");
    format!("{{ \"{plain}\" }}")
}

/// A catalogue of names, behind what is there already. Of each text of a message, or of its attribute, it
/// says what is given.
pub(super) fn of_names(
    names: &Names,
    tag: &LanguageIdentifier,
    mut catalogue: String,
    say: impl Fn(&str, &str, &str) -> Option<String>,
) -> Layer {
    let mut add = |id: &str, texts: &mut dyn Iterator<Item = (&str, &str)>| {
        let texts = texts.filter_map(|(part, text)| Some((part, literal(&say(id, part, text)?))));
        let lines = texts.map(|(part, text)| match part {
            "" => format!("    {text}\n"),
            part => format!("    .{part} = {text}\n"),
        });
        catalogue.extend([format!("{id} =\n")].into_iter().chain(lines));
    };
    // No question offers a list that is not a name, and its words would be read as something else.
    for (list, names) in names.iter().filter(|(list, _)| Id::parse(list).is_ok()) {
        let mut labels = names.iter().filter_map(|it| Some((it.id.as_str(), it.label.as_deref()?)));
        add(&format!("choice-{list}"), &mut labels);
        for named in names {
            let id = format!("{list}-{}", named.id);
            // A message of ours keeps its words.
            if !is_ours(&id) {
                add(&id, &mut named.texts());
            }
        }
    }
    // A list without words is not a valid message; the rest of the catalogue is still used.
    Layer::new(tag, readable(catalogue))
}
