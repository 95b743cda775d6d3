//! Roles as the pages of the job tell of them: what a page that shows the job needs.

mod facts;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

pub use facts::{
    CareerStep, Caseload, Enquiries, EnvironmentNote, Leave, QuestionAndAnswer, RelatedRole, Risk, RoleFacts,
    Salary, TrainingPlan,
};

use super::vacancy::is_id;
use applicant::Choice;

/// A page that tells of roles. They were written years apart and differ, and neither is made to fit the
/// other.
#[doc(alias = "Page")]
#[non_exhaustive]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Choice)]
pub enum RolePage {
    /// The later: a careers page of the Probation Service.
    Careers,
    /// The earlier: the job page of the Ministry of Justice, in the years of the National Probation
    /// Service.
    MinistryOfJustice,
}

/// A fact and the page that it comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sourced<T> {
    /// The fact.
    pub value: T,
    /// The page.
    pub page: RolePage,
}

/// A role, and what each page says of it. It is data: a TOML file for each role.
///
/// ```
/// use applicant_recruitment::{Role, RolePage};
///
/// let role = Role::probation_services_officer();
/// let pay: Vec<_> = role.pay().map(|pay| format!("{} ({})", pay.value, pay.page.as_str())).collect();
/// assert_eq!(pay, [
///     "£24,000 to £26,500 (careers)",
///     "£22,261 (ministry_of_justice)",
/// ]);
///
/// // Any list of facts, each with its page; or all that one page says.
/// assert_eq!(role.sourced(|facts| &facts.tips).filter(|tip| tip.page == RolePage::Careers).count(), 0);
/// assert_eq!(role.told_by(RolePage::Careers).unwrap().leave.unwrap().days, 25);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Role {
    /// Its id.
    pub id: String,
    /// Its name, for people.
    pub title: String,
    /// The ids of the policies that judge applications for it, the usual one first.
    pub policies: Vec<String>,
    /// What [`RolePage::Careers`] says of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    careers: Option<RoleFacts>,
    /// What [`RolePage::MinistryOfJustice`] says of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    ministry_of_justice: Option<RoleFacts>,
    /// Its texts in other languages: by the tag of the language, then by the text as it is written in the file.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    translations: BTreeMap<String, BTreeMap<String, String>>,
}

/// Why the file of a role cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum RoleError {
    /// It is not TOML of the documented shape.
    #[error("the role cannot be read: {0}")]
    Read(String),
    /// The id of the role or of a policy is not written as one.
    #[error("an id must have a to z first, then a to z, 0 to 9 or _")]
    Id,
    /// No policy judges applications for it.
    #[error("a role needs a policy")]
    NoPolicy,
    /// No page says anything of it.
    #[error("no page says anything of the role")]
    NoPage,
    /// A range ends below its beginning.
    #[error("{range} on {}: a range ends below its beginning", page.as_str())]
    UpsideDown {
        /// The page.
        page: RolePage,
        /// What the range is of.
        range: &'static str,
    },
}

impl Role {
    /// The Probation Services Officer. Two pages tell of it, and two policies judge it: one for each page.
    #[must_use]
    pub fn probation_services_officer() -> &'static Role {
        &ROLES[0]
    }

    /// Every role that the pages name: the Probation Services Officer first, then those that it may lead to,
    /// then its neighbours.
    #[must_use]
    pub fn all() -> &'static [Role] {
        &*ROLES
    }

    /// The role with this id, or with a policy of this id: `probation_services_officer_careers` is the
    /// Probation Services Officer too, as the careers page has it.
    ///
    /// ```
    /// use applicant_recruitment::Role;
    /// assert_eq!(Role::find("case_administrator").unwrap().title, "Case Administrator");
    /// assert_eq!(Role::find("probation_services_officer_careers"), Some(Role::probation_services_officer()));
    /// assert_eq!(Role::find("astronaut"), None);
    /// ```
    #[must_use]
    pub fn find(id: &str) -> Option<&'static Role> {
        let has_policy = |role: &&Role| role.policies.iter().any(|policy| policy == id);
        Role::all().iter().find(|role| role.id == id).or_else(|| Role::all().iter().find(has_policy))
    }

    /// Reads the file of a role.
    ///
    /// # Errors
    /// When it is not of the documented shape, an id is not written as one, it has no policy or no page, or a
    /// range is upside down.
    pub fn from_toml(text: &str) -> Result<Role, RoleError> {
        let role: Role = toml::from_str(text).map_err(|error| RoleError::Read(error.message().to_owned()))?;
        if !is_id(&role.id) || !role.policies.iter().all(|policy| is_id(policy)) {
            return Err(RoleError::Id);
        }
        if role.policies.is_empty() {
            return Err(RoleError::NoPolicy);
        }
        if role.careers.is_none() && role.ministry_of_justice.is_none() {
            return Err(RoleError::NoPage);
        }
        let wrong = role.pages().find_map(|facts| Some((facts.page, facts.value.upside_down()?)));
        if let Some((page, range)) = wrong {
            return Err(RoleError::UpsideDown { page, range });
        }
        Ok(role)
    }

    /// What a page says of the role; `None` when it does not name it.
    #[must_use]
    pub const fn told_by(&self, page: RolePage) -> Option<&RoleFacts> {
        match page {
            RolePage::Careers => self.careers.as_ref(),
            RolePage::MinistryOfJustice => self.ministry_of_justice.as_ref(),
        }
    }

    /// The role with its texts in another language, by the tag of that; `None` when one of them is not translated.
    ///
    /// ```
    /// use applicant_recruitment::Role;
    /// let role = Role::probation_services_officer().in_language("cy").unwrap();
    /// assert_eq!(role.title, "Swyddog Gwasanaethau Prawf");
    /// assert_eq!(role.pay().next(), Role::probation_services_officer().in_language("cy").unwrap().pay().next());
    /// assert_eq!(Role::probation_services_officer().in_language("pl"), None);
    /// ```
    #[must_use]
    pub fn in_language(&self, tag: &str) -> Option<Role> {
        let texts = self.translations.get(tag)?;
        let mut role = self.clone();
        let mut is_whole = true;
        role.each_text(&mut |text| match texts.get(text.as_str()) {
            Some(translated) => translated.clone_into(text),
            None => is_whole = false,
        });
        is_whole.then_some(role)
    }

    /// Every text for people.
    fn each_text(&mut self, each: &mut impl FnMut(&mut String)) {
        each(&mut self.title);
        for facts in [&mut self.careers, &mut self.ministry_of_justice].into_iter().flatten() {
            facts.each_text(each);
        }
    }

    /// What each page says of the role, the later page first.
    pub fn pages(&self) -> impl Iterator<Item = Sourced<&RoleFacts>> {
        RolePage::ALL.iter().filter_map(|&page| Some(Sourced { value: self.told_by(page)?, page }))
    }

    /// One list of facts from every page, each with its page, the later page first. What is there at most
    /// once is a slice too: `|facts| facts.leave.as_slice()`.
    pub fn sourced<'r, T: 'r>(
        &'r self,
        pick: impl Fn(&'r RoleFacts) -> &'r [T],
    ) -> impl Iterator<Item = Sourced<&'r T>> {
        self.pages().flat_map(move |facts| {
            let page = facts.page;
            pick(facts.value).iter().map(move |value| Sourced { value, page })
        })
    }

    /// What it pays, as each page says.
    pub fn pay(&self) -> impl Iterator<Item = Sourced<&Salary>> {
        self.sourced(|facts| &facts.pay)
    }
}

static ROLES: LazyLock<[Role; 7]> = LazyLock::new(|| {
    [
        include_str!("../roles/probation_services_officer.toml"),
        include_str!("../roles/senior_probation_services_officer.toml"),
        include_str!("../roles/trainee_probation_officer.toml"),
        include_str!("../roles/probation_officer.toml"),
        include_str!("../roles/case_administrator.toml"),
        include_str!("../roles/approved_premises_worker.toml"),
        include_str!("../roles/programme_facilitator.toml"),
    ]
    .map(|file| {
        #[allow(clippy::expect_used, reason = "the files are part of the crate, and a test reads them")]
        Role::from_toml(file).expect("the roles of the crate are sound")
    })
});
