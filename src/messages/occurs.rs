//! Which codes can occur at which question.

use super::Locale;
use crate::report::Code;

/// A message of the catalogues and the codes it has a sentence for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Occurring {
    /// The name of the message: a question, a list, or a section.
    pub id: &'static str,
    /// The codes.
    pub codes: Vec<Code>,
}

/// What can occur, as the English catalogue says it; a test holds it against what checks of very many drafts say, and against the
/// Welsh.
#[must_use]
pub fn occurring() -> Vec<Occurring> {
    let mut found: Vec<Occurring> = Vec::new();
    for line in Locale::English.catalogue().lines() {
        if let Some(attribute) = line.strip_prefix("    .") {
            let name = attribute.split_once(" =").map_or(attribute, |(name, _)| name);
            let code = Code::ALL.iter().find(|code| code.as_str() == name);
            if let (Some(last), Some(code)) = (found.last_mut(), code) {
                last.codes.push(*code);
            }
        } else if let Some((id, _)) = line.split_once(" =")
            && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte))
        {
            found.push(Occurring { id, codes: Vec::new() });
        }
    }
    found.retain(|message| !message.id.starts_with("choice-") && !message.codes.is_empty());
    found
}
