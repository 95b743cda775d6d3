//! How much of a draft is checked, and how strictly.

use crate::form::FormError;
use crate::report::{Code, Issue, Path, Segment, Severity, Shape};
use crate::rules::Section;

/// How much of a draft is checked, and how strictly.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Scope<'a> {
    /// Everything, but what is missing is fine: to save and return.
    Save,
    /// One page, by the name in [`PAGES`]. [`Scope::page`], [`Form::scope`](crate::form::Form::scope) and
    /// [`Page::scope`](crate::form::Page::scope) make it of a name that exists; of any other name everything is checked, so that a
    /// misspelt name never lets a problem through.
    Page(&'a str),
    /// A page of your own: the whole of a document of your own, and nothing of the application.
    OwnPage,
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
    // Which advert is answered is for the service to say.
    (
        "job",
        Section::Job,
        &["role", "regions", "environments", "working_pattern", "hours_per_week", "max_travel_miles"],
    ),
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
    /// One page of an application, by its name; the pages of your own form are known to
    /// [`Form::scope`](crate::form::Form::scope).
    ///
    /// ```
    /// use applicant::Scope;
    /// assert_eq!(Scope::page("contact")?, Scope::Page("contact"));
    /// assert!(Scope::page("contcat").is_err());
    /// # Ok::<(), applicant::form::FormError>(())
    /// ```
    ///
    /// # Errors
    /// When an application has no page of that name.
    pub fn page(name: &str) -> Result<Scope<'static>, FormError> {
        let names = || PAGES.iter().map(|(name, ..)| *name);
        let found = names().find(|known| *known == name).map(Scope::Page);
        found.ok_or_else(|| FormError::NoSuchPage { pages: names().map(str::to_owned).collect() })
    }

    /// Whether a blank answer to a required question is an error.
    pub(crate) const fn demands(self) -> bool {
        !matches!(self, Scope::Save)
    }

    /// Whether an issue of a document of this shape lies within the scope. A document that does not have the section at its
    /// top, such as a section alone or a form of somebody else's, is covered whole.
    pub(crate) fn covers(self, issue: &Issue, shape: &Shape) -> bool {
        let path = issue.path();
        // A document that is no form at all is wrong on every page.
        if self != Scope::OwnPage && path.segments().is_empty() && issue.severity() == Severity::Error {
            return true;
        }
        let lacks = |section: Section| !shape.keys.iter().any(|(key, _)| *key == section.as_str());
        match self {
            Scope::Save | Scope::Submit => true,
            Scope::OwnPage => Section::ALL.into_iter().all(lacks),
            Scope::Section(section) => lacks(section) || is_in(section, path),
            Scope::Page(name) => match PAGES.iter().find(|(page, ..)| *page == name) {
                Some((_, section, keys)) => {
                    lacks(*section)
                        || (is_in(*section, path)
                            && (is_on(*section, keys, path) || is_closed_on(keys, issue)))
                }
                None => true,
            },
        }
    }
}

fn is_in(section: Section, path: &Path) -> bool {
    matches!(path.segments().first(), Some(Segment::Key(key)) if section.keys().contains(&key.as_ref()))
}

/// Issues of a section as a whole, which is one object, stand on each of its pages.
fn is_on(section: Section, keys: &[&str], path: &Path) -> bool {
    let mut steps = path.segments().iter().filter_map(|segment| match segment {
        Segment::Key(key) => Some(key.as_ref()),
        Segment::Index(_) => None,
    });
    let (first, second) = (steps.next(), steps.next());
    keys.is_empty()
        || [first, second].into_iter().flatten().any(|key| keys.contains(&key))
        || (second.is_none() && section.keys().len() == 1)
}

/// A gap between jobs is closed by a break, or by a job that was forgotten: it stands on both pages.
fn is_closed_on(keys: &[&str], issue: &Issue) -> bool {
    issue.code() == Code::Gap && keys.contains(&"breaks")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::Node;
    use crate::application::Draft;
    use crate::section::TrainingDraft;

    fn missing(path: Path) -> Issue {
        Issue::new(path, Severity::Error, Code::Missing)
    }

    #[track_caller]
    fn covers(scope: Scope<'_>, pointer: &str) -> bool {
        scope.covers(&missing(Path::from_pointer(pointer).unwrap()), Draft::SHAPE)
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
        assert!(covers(Scope::Page("job"), "/job/role") && !covers(Scope::Page("job"), "/job/vacancy"));
    }

    #[test]
    fn a_gap_stands_where_it_can_be_closed() {
        let path = || Path::root().key("employment");
        let gap = Issue::new(path(), Severity::Warning, Code::Gap);
        let on = |name| {
            (
                Scope::Page(name).covers(&gap, Draft::SHAPE),
                Scope::Page(name).covers(&missing(path()), Draft::SHAPE),
            )
        };
        assert_eq!(
            (on("employment"), on("breaks"), on("voluntary")),
            ((true, true), (true, false), (false, false))
        );
    }

    #[test]
    fn a_page_of_ones_own_is_no_page_of_the_application() {
        assert!(!covers(Scope::OwnPage, "/job/role") && !covers(Scope::OwnPage, ""));
        assert!(Scope::OwnPage.covers(&missing(Path::root().key("title")), TrainingDraft::SHAPE));
    }

    #[test]
    fn what_a_scope_does_not_know_is_covered() {
        assert!(covers(Scope::Page("contcat"), "/job/role"));
        let title = missing(Path::root().key("title"));
        assert!(Scope::Page("contact").covers(&title, TrainingDraft::SHAPE));
        assert!(Scope::Section(Section::Training).covers(&title, TrainingDraft::SHAPE));
    }
}
