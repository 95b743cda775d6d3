//! How much of a draft is checked, and how strictly.

use crate::report::{Path, Segment, Shape};
use crate::rules::Section;

/// How much of a draft is checked, and how strictly.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Scope<'a> {
    /// Everything, but what is missing is fine: to save and return.
    Save,
    /// One page, by the name in [`PAGES`]. A name that is on no page checks everything, so that a misspelt name never
    /// lets a problem through.
    Page(&'a str),
    /// One section.
    Section(Section),
    /// Everything that the form has.
    #[default]
    Submit,
}

/// The pages of the form in order: the name, its section, and the keys that stand on it.
///
/// Keys are those of the section's object or, for a section that is a list, its top-level keys.
pub const PAGES: &[(&str, Section, &[&str])] = &[
    ("job", Section::Job, &[]),
    ("name", Section::PersonalDetails, &["full_name", "previous_names"]),
    ("address", Section::PersonalDetails, &["no_fixed_address", "address"]),
    ("contact", Section::PersonalDetails, &["email", "phone", "alternative_phone"]),
    ("right_to_work", Section::RightToWork, &[]),
    ("qualifications", Section::Qualifications, &[]),
    ("training", Section::Training, &[]),
    ("employment", Section::Employment, &["employment", "no_employment"]),
    ("breaks", Section::Employment, &["breaks"]),
    ("voluntary", Section::Voluntary, &[]),
    ("statements", Section::Statements, &[]),
    ("declarations", Section::Declarations, &[]),
];

impl Scope<'_> {
    /// Whether a blank answer to a required question is an error.
    pub(crate) const fn demands(self) -> bool {
        !matches!(self, Scope::Save)
    }

    /// Whether a path of a document of this shape lies within the scope. A document that does not have the section at its
    /// top, such as a section alone or a form of somebody else's, is covered whole.
    pub(crate) fn covers(self, path: &Path, shape: &Shape) -> bool {
        let lacks = |section: Section| !shape.keys.iter().any(|(key, _)| *key == section.as_str());
        match self {
            Scope::Save | Scope::Submit => true,
            Scope::Section(section) => lacks(section) || is_in(section, path),
            Scope::Page(name) => match PAGES.iter().find(|(page, ..)| *page == name) {
                Some((_, section, keys)) => lacks(*section) || (is_in(*section, path) && is_on(keys, path)),
                None => true,
            },
        }
    }
}

fn is_in(section: Section, path: &Path) -> bool {
    matches!(path.segments().first(), Some(Segment::Key(key)) if section.keys().contains(&key.as_ref()))
}

/// Issues of a section as a whole stand on each of its pages.
fn is_on(keys: &[&str], path: &Path) -> bool {
    let mut steps = path.segments().iter().filter_map(|segment| match segment {
        Segment::Key(key) => Some(key.as_ref()),
        Segment::Index(_) => None,
    });
    let (first, second) = (steps.next(), steps.next());
    keys.is_empty()
        || [first, second].into_iter().flatten().any(|key| keys.contains(&key))
        || (second.is_none() && first == Some(Section::PersonalDetails.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::Node;
    use crate::application::Draft;
    use crate::section::TrainingDraft;

    #[track_caller]
    fn covers(scope: Scope<'_>, pointer: &str) -> bool {
        let path = Path::from_pointer(pointer).unwrap();
        scope.covers(&path, Draft::SHAPE)
    }

    #[test]
    fn a_page_covers_its_keys_and_no_others() {
        let contact = Scope::Page("contact");
        assert!(covers(contact, "/personal_details/email") && covers(contact, "/personal_details"));
        assert!(!covers(contact, "/personal_details/full_name") && !covers(contact, "/job/role"));
        assert!(
            covers(Scope::Page("breaks"), "/breaks/0/end") && !covers(Scope::Page("breaks"), "/employment/0")
        );
        assert!(covers(Scope::Section(Section::Employment), "/no_employment"));
    }

    #[test]
    fn what_a_scope_does_not_know_is_covered() {
        assert!(covers(Scope::Page("contcat"), "/job/role"));
        let title = Path::root().key("title");
        assert!(Scope::Page("contact").covers(&title, TrainingDraft::SHAPE));
        assert!(Scope::Section(Section::Training).covers(&title, TrainingDraft::SHAPE));
    }
}
