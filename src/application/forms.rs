//! The pages of an application, and a post of one of them.

use super::Draft;
use crate::engine::{DraftNode, Fault, Names, PageName, Rules, Scope};
use crate::form::{Form, FormError, FormPost, FormQuestion, PostLimits, RowAction};

impl Form {
    /// The form that asks what these rules demand: the pages of their sections and, at the stage of the checks, what is asked then.
    ///
    /// ```
    /// use applicant::form::Form;
    /// let mut rules = applicant::Rules::on("2026-11-21".parse().unwrap());
    /// assert_eq!(Form::of(&rules), Form::full());
    /// rules.check_stage = true;
    /// assert!(Form::of(&rules).questions().any(|question| question.template() == "declarations.convictions"));
    /// ```
    #[must_use]
    pub fn of(rules: &Rules) -> Form {
        let mut form =
            Form::with(Draft::SCHEMA, rules.names(), |section| rules.has(section), rules.check_stage);
        form.keep(|question| !rules.left_out.iter().any(|it| it == question.template()));
        form
    }

    /// Reads the names and values of a post, as [`FormPost::read`] does, with the questions of your own that take several answers.
    ///
    /// # Errors
    /// As [`FormPost::read`].
    pub fn read<N: AsRef<str>, V: AsRef<str>>(
        &self,
        pairs: impl IntoIterator<Item = (N, V)>,
    ) -> Result<FormPost<Draft>, Fault> {
        let several = self.questions().filter(|it| it.takes_several());
        let several: Vec<String> = several.map(|it| it.template().to_owned()).collect();
        FormPost::read_for(&several, pairs, PostLimits::default())
    }
}

impl FormQuestion {
    /// Every question of an application that anybody answers, also those of the check stage, of the employer and of the service, for
    /// a post that names these.
    #[must_use]
    pub fn all_of(names: &Names) -> Vec<FormQuestion> {
        FormQuestion::below(Draft::SCHEMA, names)
    }

    /// Whether an application asks it, and not only the form of somebody else.
    #[cfg(feature = "messages")]
    pub(crate) fn is_ours(&self) -> bool {
        self.is_asked_by(Draft::SCHEMA)
    }
}

impl FormPost<Draft> {
    /// Reads names and values as a form sends them.
    ///
    /// # Errors
    /// `too_many_pairs`, `too_many_rows`, `too_many_keys`, `input_too_large`, `answer_too_large` or `nested_too_deep` when there is
    /// too much of it; never for what it says.
    pub fn read<N: AsRef<str>, V: AsRef<str>>(
        pairs: impl IntoIterator<Item = (N, V)>,
    ) -> Result<FormPost<Draft>, Fault> {
        FormPost::read_within(pairs, PostLimits::default())
    }

    /// The same within limits of your own.
    ///
    /// # Errors
    /// As [`FormPost::read`].
    pub fn read_within<N: AsRef<str>, V: AsRef<str>>(
        pairs: impl IntoIterator<Item = (N, V)>,
        limits: PostLimits,
    ) -> Result<FormPost<Draft>, Fault> {
        FormPost::read_for(&[], pairs, limits)
    }
}

impl RowAction {
    /// Reads the text of a button for the lists of an application.
    ///
    /// ```
    /// use applicant::form::{FormError, RowAction};
    /// assert_eq!(RowAction::parse("remove employment 2"), Ok(RowAction::Remove("employment", 2)));
    /// assert!(matches!(RowAction::parse("remove statements 2"), Err(FormError::NoSuchList { .. })));
    /// assert_eq!(RowAction::parse("continue"), Err(FormError::NotAButton));
    /// assert_eq!(RowAction::Add("breaks").to_string(), "add breaks");
    /// ```
    ///
    /// # Errors
    /// When it is not such a button, or names a list that an application does not have.
    pub fn parse(text: &str) -> Result<RowAction, FormError> {
        RowAction::parse_for::<Draft>(text)
    }
}

impl Scope {
    /// One page of an application, by its name; the pages of your own form are known to
    /// [`Form::scope`](crate::form::Form::scope).
    ///
    /// ```
    /// use applicant::Scope;
    /// assert!(matches!(Scope::page("contact")?, Scope::Page(name) if name.as_str() == "contact"));
    /// assert!(Scope::page("contcat").is_err());
    /// # Ok::<(), applicant::form::FormError>(())
    /// ```
    ///
    /// # Errors
    /// When an application has no page of that name.
    pub fn page(name: &str) -> Result<Scope, FormError> {
        let known = Draft::SCHEMA.page_named(name).map(|name| Scope::Page(PageName(name)));
        known.ok_or_else(|| {
            let pages = Draft::SCHEMA.page_names().into_iter().map(str::to_owned).collect();
            FormError::NoSuchPage { pages }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::application::TrainingDraft;
    use crate::engine::{Code, Issue, Path, Section, Severity};

    fn missing(path: Path) -> Issue {
        Issue::new(path, Severity::Error, Code::MISSING)
    }

    #[track_caller]
    fn covers(scope: Scope, pointer: &str) -> bool {
        scope.covers(&missing(Path::from_pointer(pointer).unwrap()), Draft::SCHEMA)
    }

    #[test]
    fn a_page_covers_its_keys_and_no_others() {
        let contact = Scope::Page(PageName("contact"));
        assert!(covers(contact, "/personal_details/email") && covers(contact, "/personal_details"));
        assert!(!covers(contact, "/personal_details/full_name") && !covers(contact, "/job/role"));
        assert!(
            covers(Scope::Page(PageName("breaks")), "/breaks/0/end")
                && !covers(Scope::Page(PageName("breaks")), "/employment/0")
        );
        assert!(covers(Scope::Section(Section::EMPLOYMENT), "/no_employment"));
        assert!(
            covers(Scope::Page(PageName("job")), "/job/regions")
                // A form is for one post, which nobody has to say on its page.
                && !covers(Scope::Page(PageName("job")), "/job/role")
                && !covers(Scope::Page(PageName("job")), "/job/vacancy")
        );
    }

    #[test]
    fn a_gap_stands_where_it_can_be_closed() {
        let path = || Path::root().key("employment");
        let gap = Issue::new(path(), Severity::Warning, Code::GAP);
        let on = |name| {
            (
                Scope::Page(PageName(name)).covers(&gap, Draft::SCHEMA),
                Scope::Page(PageName(name)).covers(&missing(path()), Draft::SCHEMA),
            )
        };
        assert_eq!(
            (on("employment"), on("breaks"), on("voluntary")),
            ((true, true), (true, false), (false, false))
        );
    }

    #[test]
    fn a_page_of_ones_own_is_no_page_of_the_application() {
        assert!(!covers(Scope::CustomPage, "/job/role") && !covers(Scope::CustomPage, ""));
        assert!(Scope::CustomPage.covers(&missing(Path::root().key("title")), TrainingDraft::SCHEMA));
    }

    #[test]
    fn what_a_scope_does_not_know_is_covered() {
        assert!(covers(Scope::Page(PageName("contcat")), "/job/role"));
        let title = missing(Path::root().key("title"));
        assert!(Scope::Page(PageName("contact")).covers(&title, TrainingDraft::SCHEMA));
        assert!(Scope::Section(Section::TRAINING).covers(&title, TrainingDraft::SCHEMA));
    }
}
