//! What every draft of a form can do, whatever its sections are.

use super::error::FormError;
use super::fill::Inputs;
use super::model::{Form, Page};
use super::post::FormPost;
use super::rows::RowAction;
use super::{fill, merge, rows};
use crate::engine::{
    Check, Checked, DraftNode, Fact, Fault, Place, PlaceMut, ReadError, Report, Rules, Scope, Section, SoFar,
    check, from_json, review,
};

/// A form that was declared with [`derive(Form)`](crate::Form).
pub trait DeclaredForm: Sized {
    /// The form as typed.
    type Draft: FormDraft<Checked = Self::SoFar>;
    /// The parts of it that are good so far.
    type SoFar;

    /// Makes the form, if every section that it needs is there.
    fn of_known(known: Self::SoFar) -> Option<Self>;

    /// Returns its pages for the post of these rules: with its statements, its choices, and whatever else its lists name.
    #[must_use]
    fn form(rules: &Rules) -> Form {
        Form::of_schema(Self::Draft::SCHEMA, rules.names())
    }

    /// Reads names and values as a form sends them, with the names that belong to the page itself.
    ///
    /// # Errors
    /// As [`FormPost::read`].
    fn read<N: AsRef<str>, V: AsRef<str>>(
        pairs: impl IntoIterator<Item = (N, V)>,
    ) -> Result<FormPost<Self::Draft>, Fault> {
        FormPost::of(pairs)
    }

    /// Checks a draft for submission.
    ///
    /// # Errors
    /// Returns the report of every problem at once, when any is an error.
    fn check(draft: &Self::Draft, rules: &Rules) -> Result<Checked<Self>, Report> {
        let SoFar { known, report } = check(draft, rules, Scope::Submit);
        if report.blocks() {
            return Err(report);
        }
        match known.and_then(Self::of_known) {
            Some(application) => Ok(Checked { application, report }),
            None => Err(report),
        }
    }
}

/// A draft of a form: read, changed by buttons, shown again and checked page by page. [`derive(Form)`](crate::Form) implements it.
pub trait FormDraft: Check + Clone {
    /// Reads a draft from JSON. Content is never refused, only broken syntax and breached limits.
    ///
    /// # Errors
    /// As [`Draft::from_json`](crate::application::Draft::from_json).
    fn from_json(bytes: &[u8]) -> Result<Self, ReadError> {
        from_json(bytes)
    }

    /// Reads names and values as a form sends them.
    ///
    /// # Errors
    /// As [`FormPost::read`].
    fn from_form<N: AsRef<str>, V: AsRef<str>>(
        pairs: impl IntoIterator<Item = (N, V)>,
    ) -> Result<Self, Fault> {
        FormPost::<Self>::of(pairs).map(|post| post.draft)
    }

    /// Reports what is wrong, as far as the scope reaches.
    #[must_use]
    fn review(&self, rules: &Rules, scope: Scope) -> Report {
        review(self, rules, scope)
    }

    /// Returns the parts that are good so far, and everything that is wrong or missing.
    #[must_use]
    fn so_far(&self, rules: &Rules) -> SoFar<Self::Checked> {
        check(self, rules, Scope::Submit)
    }

    /// Returns this draft with the answers of one page as they were posted; see
    /// [`Draft::with_page`](crate::application::Draft::with_page).
    #[must_use]
    fn with_page(&self, page: &Page, posted: &Self) -> Self {
        merge::with_page(self, page, posted)
    }

    /// Returns this draft with one row of a page's list as it was posted; see
    /// [`Draft::with_row`](crate::application::Draft::with_row).
    #[must_use]
    fn with_row(&self, page: &Page, row: u32, posted: &Self) -> Self {
        merge::with_row(self, page, row, posted)
    }

    /// Returns this draft with the answers of a page that are beside its list as they were posted. All rows stay as they were.
    #[must_use]
    fn with_beside(&self, page: &Page, posted: &Self) -> Self {
        merge::with_beside(self, page, posted)
    }

    /// Returns a draft that has one row of a list and nothing else, at its place among the rows: what to keep of a row before it
    /// is removed, for [`restore`](FormDraft::restore).
    ///
    /// # Errors
    /// When the form has no such list, or the list no such row.
    fn only_row(&self, list: &'static str, index: u32) -> Result<Self, FormError> {
        merge::only_row(self, list, index)
    }

    /// Puts a row that was removed back in its place, before the row that took it. The rows of that list are then numbered from 0
    /// without a gap.
    ///
    /// # Errors
    /// When the form has no such list, or something other than a list is in its place, or it would be too long to be read
    /// again. The draft is then unchanged.
    fn restore(&mut self, list: &'static str, removed: &Self) -> Result<(), FormError> {
        merge::restore(self, list, removed)
    }

    /// Carries out a button on the rows of a list. The rows of that list are then numbered from 0 without a gap.
    ///
    /// # Errors
    /// Fails when the form has no such list, or the list no such row. The draft is then unchanged.
    fn apply(&mut self, action: RowAction) -> Result<(), FormError> {
        rows::apply(self, action)
    }

    /// Returns the indexes of the rows of a list, by its key.
    ///
    /// # Errors
    /// When the form has no such list.
    fn row_indexes(&self, list: &str) -> Result<Vec<u32>, FormError> {
        merge::indexes(self, list)
    }

    /// Leaves out blank rows and numbers the others from 0, in every list.
    fn compact(&mut self) {
        for child in Self::SCHEMA.keys {
            if let Some(PlaceMut::List(list)) = self.below_mut(child.key) {
                list.leave_out_blanks();
            }
        }
    }

    /// Returns what the inputs of a form show, and which of its questions are shown, while the rules are not known: a question
    /// that depends on a fact is shown once it is answered.
    #[must_use]
    fn inputs(&self) -> Inputs<'_> {
        Inputs::of(self.place(), None, Vec::new())
    }

    /// Returns the inputs under these rules, whose facts and those of the form decide what is shown.
    #[must_use]
    fn inputs_under<'a>(&'a self, rules: &'a Rules) -> Inputs<'a> {
        Inputs::of(self.place(), Some(rules), self.facts(rules))
    }

    /// Returns the facts that the form decides about its sections; `#[form(fact(…))]` declares them.
    #[must_use]
    fn facts(&self, _: &Rules) -> Vec<(Fact, bool)> {
        Vec::new()
    }

    /// Returns names and values that give this draft again when they are posted; see
    /// [`Draft::to_form`](crate::application::Draft::to_form).
    #[must_use]
    fn to_form(&self) -> Vec<(String, String)> {
        fill::to_form(self)
    }

    /// Returns whether nothing of a section is answered.
    #[must_use]
    fn is_section_blank(&self, section: Section) -> bool {
        Self::SCHEMA.keys_of(section).filter_map(|key| self.below(key)).all(Place::is_blank)
    }
}
