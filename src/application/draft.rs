//! What a draft of an application can do.

use serde::Deserialize;

use super::sections::right_to_work::RightToWorkDraft;
use super::{Application, Draft, Employment, Partial, Sections, Undescribed, Voluntary};
use crate::engine::{
    AsSent, Checked, DraftNode, Fault, ReadError, Report, Rules, Scope, Section, SoFar, UnknownKeys, check,
    from_json, review, silently,
};
use crate::form::{DeclaredForm, FormDraft, FormError, FormPost, Inputs, Page, RowAction};

impl Draft {
    /// Reads a draft from JSON. Content is never refused, only broken syntax and breached limits.
    ///
    /// # Errors
    /// A [`ReadError`] with the code, the line and the column: `syntax`, `not_utf8`, or a limit of
    /// [`Intake`](crate::engine::Intake) (`input_too_large`, `answer_too_large`, `too_many_rows`,
    /// `too_many_keys`, `nested_too_deep`).
    pub fn from_json(bytes: &[u8]) -> Result<Draft, ReadError> {
        from_json(bytes)
    }

    /// Checks a draft for submission.
    ///
    /// # Errors
    /// The report of every problem at once, when any is an error.
    pub fn check(&self, rules: &Rules) -> Result<Checked<Application>, Report> {
        <Application as DeclaredForm>::check(self, rules)
    }

    /// What is wrong with a draft, as far as the scope reaches.
    #[must_use]
    pub fn review(&self, rules: &Rules, scope: Scope) -> Report {
        review(self, rules, scope)
    }

    /// What is known of a draft that may not be sound yet.
    #[must_use]
    pub fn partial(&self, rules: &Rules) -> Partial {
        let SoFar { known, report } = check(self, rules, Scope::Submit);
        let known = known.unwrap_or_default();
        let undescribed = if report.blocks() { self.undescribed(&known, rules) } else { Vec::new() };
        Partial { known, report, undescribed }
    }

    /// The entries of experience that say all but what was done: a step names them, rather than asking for
    /// another entry.
    fn undescribed(&self, known: &Sections, rules: &Rules) -> Vec<Undescribed> {
        let jobs = self.employment.iter().filter(|row| {
            rules.has(Section::EMPLOYMENT)
                && row.value.duties.is_blank()
                && known.employment.get(row.index).is_none()
        });
        let unpaid = self.voluntary.iter().filter(|row| {
            rules.has(Section::VOLUNTARY)
                && row.value.description.is_blank()
                && known.voluntary.get(row.index).is_none()
        });
        silently(rules, |c| {
            let (paid, not_paid) = (c.below("employment"), c.below("voluntary"));
            let jobs = jobs.filter_map(|row| {
                let c = &paid.row(row.index);
                let skills = c.ask(&Employment::SKILLS, &row.value.skills).get_optional().ok()??;
                Some(Undescribed { index: row.index, paid: true, dates: row.value.dates(c).ok()?, skills })
            });
            let unpaid = unpaid.filter_map(|row| {
                let c = &not_paid.row(row.index);
                let skills = c.ask(&Voluntary::SKILLS, &row.value.skills).get_optional().ok()??;
                Some(Undescribed { index: row.index, paid: false, dates: row.value.dates(c).ok()?, skills })
            });
            jobs.chain(unpaid).collect()
        })
    }

    /// The same draft with the answers that only the employer can give, in place of whatever an applicant put
    /// there: the step before [`Rules::with_employer_answers`], under which they make a permission *checked*.
    ///
    /// ```
    /// # #[cfg(feature = "samples")] {
    /// use applicant::application::right_to_work::{PermissionBasis, RightToWorkDraft};
    /// use applicant::{Draft, Policy};
    ///
    /// let rules = Policy::probation_services_officer().rules("2026-11-21".parse()?);
    /// let sent = Draft::sample()
    ///     .with("/right_to_work/nationalities", "UKR")
    ///     .with("/right_to_work/proof", "positive_verification_notice")
    ///     .with("/right_to_work/notice_ground", "other")
    ///     .with("/right_to_work/notice_issued_on", "2026-11-20"); // the applicant cannot know this
    /// let by_employer = rules.clone().with_employer_answers();
    /// let basis = |draft: Draft| {
    ///     let checked = draft.check(&by_employer)?;
    ///     let section = checked.application.right_to_work.clone().expect("a section of the form");
    ///     Ok::<_, applicant::Report>(section.permission(rules.as_of, rules.start_on(), &rules.application().post).basis)
    /// };
    ///
    /// // The employer has had no notice, and the applicant's own word opens nothing.
    /// let unheard = sent.clone().with_employer_answers(RightToWorkDraft::default());
    /// assert_eq!(basis(unheard)?, PermissionBasis::Declared);
    ///
    /// let notice = RightToWorkDraft { notice_issued_on: "2026-11-19".into(), ..RightToWorkDraft::default() };
    /// assert_eq!(basis(sent.with_employer_answers(notice))?, PermissionBasis::Checked);
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn with_employer_answers(mut self, entered: RightToWorkDraft) -> Draft {
        self.right_to_work = std::mem::take(&mut self.right_to_work).with_employer_answers(entered);
        self
    }

    /// A draft of your own that came in the same document, from the keys at its top that are not ours: save
    /// the one document, and check both.
    ///
    /// ```
    /// use applicant::{draft, Draft};
    /// use applicant::engine::Answer;
    /// draft! {
    ///     /// What we ask besides.
    ///     pub struct OwnDraft { licence: Answer }
    /// }
    /// let draft = Draft::from_form([("job.role", "probation_services_officer"), ("licence", "yes")])?;
    /// assert_eq!(draft.own::<OwnDraft>().licence.as_str(), Some("yes"));
    /// # Ok::<(), applicant::engine::Fault>(())
    /// ```
    #[must_use]
    pub fn own<T: DraftNode>(&self) -> T {
        // It was read within the same limits.
        self.rest.to_sent().read().unwrap_or_default()
    }

    /// Reads names and values as a form sends them; see [`FormPost`], which also gives the names of the
    /// page's own.
    ///
    /// ```
    /// let draft = applicant::Draft::from_form([("personal_details.full_name", "Ada Example")])?;
    /// assert_eq!(draft.personal_details.full_name.as_str(), Some("Ada Example"));
    /// # Ok::<(), applicant::engine::Fault>(())
    /// ```
    ///
    /// # Errors
    /// As [`FormPost::read`].
    pub fn from_form<N: AsRef<str>, V: AsRef<str>>(
        pairs: impl IntoIterator<Item = (N, V)>,
    ) -> Result<Draft, Fault> {
        FormPost::read(pairs).map(|post| post.draft)
    }

    /// Names and values that give this draft again when they are posted, as text. Lists repeat their name;
    /// what the form does not know is among them. An empty list or object says nothing, so it has no name; of
    /// a key that came more than once the last is given, for a form has no other; and the last key of a
    /// pointer cannot be `-`.
    ///
    /// ```
    /// use applicant::Draft;
    /// let draft = Draft::from_json(br#"{"training": [{"title": " Mentoring ", "completed": {"month": "9"}}]}"#)?;
    /// let pairs = draft.to_form();
    /// assert_eq!(pairs[0], ("training[0].title".to_owned(), " Mentoring ".to_owned()));
    /// assert_eq!(pairs[1], ("training[0].completed.month".to_owned(), "9".to_owned()));
    /// # Ok::<(), applicant::engine::ReadError>(())
    /// ```
    #[must_use]
    pub fn to_form(&self) -> Vec<(String, String)> {
        FormDraft::to_form(self)
    }

    /// What is in the inputs of a form, and which of its questions are shown.
    #[must_use]
    pub fn inputs(&self) -> Inputs<'_> {
        FormDraft::inputs(self)
    }

    /// The same under the rules, whose facts decide what is shown.
    #[must_use]
    pub fn inputs_under<'a>(&'a self, rules: &'a Rules) -> Inputs<'a> {
        FormDraft::inputs_under(self, rules)
    }

    /// This draft with the answers of one page as they were posted: an answer of the page that was not
    /// posted, such as a box that was not ticked, becomes blank, and all others stay as they were. A list is
    /// replaced as a whole, so a page posts all of its rows. What the form does not know is kept beside what
    /// was.
    #[must_use]
    pub fn with_page(&self, page: &Page, posted: &Draft) -> Draft {
        FormDraft::with_page(self, page, posted)
    }

    /// This draft with one row of a page's list as it was posted, for a form that has a page for each row. An
    /// answer of the row that was not posted becomes blank; the other rows and all other pages stay as they
    /// were. A row of an index that the list lacks is added with it.
    ///
    /// ```
    /// use applicant::Draft;
    /// use applicant::form::Form;
    /// let form = Form::full();
    /// let page = form.page("training").ok_or("no such page")?;
    /// let saved = Draft::from_form([("training[0].title", "First aid"), ("training[1].title", "Mentor")])?;
    /// let posted = Draft::from_form([("training[1].title", "Mentoring")])?;
    /// let saved = saved.with_row(page, 1, &posted);
    /// let titles: Vec<_> = saved.training.iter().map(|row| row.value.title.as_str()).collect();
    /// assert_eq!(titles, [Some("First aid"), Some("Mentoring")]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn with_row(&self, page: &Page, row: u32, posted: &Draft) -> Draft {
        FormDraft::with_row(self, page, row, posted)
    }

    /// This draft with the answers of a page that are beside its list as they were posted. All rows stay as
    /// they were.
    #[must_use]
    pub fn with_beside(&self, page: &Page, posted: &Draft) -> Draft {
        FormDraft::with_beside(self, page, posted)
    }

    /// A draft that has one row of a list and nothing else: what to keep of a row before it is removed, so
    /// that [`restore`](Draft::restore) can put it back.
    ///
    /// ```
    /// use applicant::Draft;
    /// use applicant::form::RowAction;
    /// let mut draft = Draft::from_form([("training[0].title", "First aid"), ("training[1].title", "Mentoring")])?;
    /// let removed = draft.only_row("training", 0)?;
    /// draft.apply(RowAction::Remove("training", 0))?;
    /// draft.restore("training", &removed)?;
    /// assert_eq!(draft.training.get(0).and_then(|row| row.title.as_str()), Some("First aid"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// When an application has no such list, or the list no such row.
    pub fn only_row(&self, list: &'static str, index: u32) -> Result<Draft, FormError> {
        FormDraft::only_row(self, list, index)
    }

    /// Puts a row that was removed back in its place, before the row that took it.
    ///
    /// # Errors
    /// When an application has no such list, or something other than a list is in its place, or it would be
    /// too long to be read again. The draft is then as it was.
    pub fn restore(&mut self, list: &'static str, removed: &Draft) -> Result<(), FormError> {
        FormDraft::restore(self, list, removed)
    }

    /// Whether nothing of a section is answered.
    #[must_use]
    pub fn is_section_blank(&self, section: Section) -> bool {
        FormDraft::is_section_blank(self, section)
    }

    /// Does what a button says to the rows of a list. The rows of that list are then numbered from 0 without
    /// a gap.
    ///
    /// ```
    /// use applicant::form::{FormPost, RowAction};
    /// let mut draft = FormPost::read([("training[0].title", "First aid"), ("training[4].title", "Mentoring")])?.draft;
    /// draft.apply(RowAction::Up("training", 4))?;
    /// draft.apply(RowAction::Add("training"))?;
    /// let titles: Vec<_> = draft.training.iter().map(|row| (row.index, row.value.title.as_str())).collect();
    /// assert_eq!(titles, [(0, Some("Mentoring")), (1, Some("First aid")), (2, None)]);
    ///
    /// let error = draft.apply(RowAction::Remove("training", 99)).unwrap_err();
    /// assert_eq!(error.to_string(), "training has no row 99: it has 3 rows, 0 to 2");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// When an application has no such list, or the list no such row. The draft is then as it was.
    pub fn apply(&mut self, action: RowAction) -> Result<(), FormError> {
        FormDraft::apply(self, action)
    }

    /// The indexes of the rows of a list, by its key.
    ///
    /// # Errors
    /// When an application has no such list.
    pub fn row_indexes(&self, list: &str) -> Result<Vec<u32>, FormError> {
        FormDraft::row_indexes(self, list)
    }

    /// Leaves out blank rows and numbers the others from 0, in every list.
    pub fn compact(&mut self) {
        FormDraft::compact(self);
    }

    /// What of another form an application asks too, as the draft of one: for a decision on eligibility.
    /// Answers of your own are not in it; what follows from them is said with
    /// [`Evidence::with_custom`](crate::eligibility::Evidence::with_custom).
    ///
    /// ```
    /// use applicant::form::{DeclaredForm, FormDraft};
    /// use applicant::application::{Status, Training};
    /// use applicant::{Draft, Form, Policy};
    /// use applicant::engine::Rows;
    ///
    /// #[derive(Default, Form)]
    /// pub struct Course {
    ///     pub training: Rows<Training>,
    /// }
    /// let policy = Policy::probation_services_officer();
    /// let rules = policy.rules("2026-11-21".parse().unwrap());
    /// let rules = Course::form(&rules).rules(rules);
    /// let draft = CourseDraft::from_form([("training[0].title", "Mentoring")]).unwrap();
    /// let evidence = Draft::of_form(&draft).partial(&rules).evidence(&rules);
    /// let assessment = policy.assess(&evidence.with_custom("acme.licence", Status::Met));
    /// assert_eq!(assessment.outcome(), applicant::Outcome::NeedsReview);
    /// ```
    #[must_use]
    pub fn of_form(form: &impl FormDraft) -> Draft {
        let mut draft: Draft = AsSent::of(form).ok().and_then(|sent| sent.read().ok()).unwrap_or_default();
        draft.rest = UnknownKeys::known();
        draft
    }
}

impl From<&Application> for Draft {
    /// The application as typed: what a page shows when the applicant comes back to it.
    fn from(application: &Application) -> Draft {
        serde_json::to_value(application).and_then(Draft::deserialize).unwrap_or_default()
    }
}
