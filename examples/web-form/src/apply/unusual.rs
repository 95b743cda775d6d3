//! What is unusual about answers: it blocks nothing, and is said once.

use applicant::engine::Severity;
use applicant::{Code, Draft, Issue, Rules, Scope};

use super::part::Part;
use crate::app::Post;

/// The page on which gaps are explained; it says which there are.
pub const EXPLAINS_GAPS: &str = "breaks";

/// What is unusual about a part.
pub fn warnings(post: &Post, rules: &Rules, draft: &Draft, part: Part<'_>) -> Vec<Issue> {
    let is_of_page = |issue: &Issue| match issue.code() {
        Code::GAP => part.page.name() == EXPLAINS_GAPS && part.is_list(),
        _ => {
            post.form.page_of(issue.path()).is_some_and(|page| page.name() == part.page.name())
                && part.has(issue)
        }
    };
    let all = draft.review(rules, Scope::Save);
    all.into_iter().filter(|issue| issue.severity() == Severity::Warning && is_of_page(issue)).collect()
}

/// The gaps between jobs that nothing explains.
pub fn gaps(rules: &Rules, draft: &Draft) -> Vec<Issue> {
    let all = draft.review(rules, Scope::Save);
    all.into_iter().filter(|issue| issue.code() == Code::GAP).collect()
}

/// Whether anything is unusual about a part that was not before.
pub fn has_new_warnings(post: &Post, rules: &Rules, part: Part<'_>, before: &Draft, draft: &Draft) -> bool {
    let mut known = warnings(post, rules, before, part);
    // Of those that are alike, each is known once.
    warnings(post, rules, draft, part).iter().any(|new| match known.iter().position(|it| it == new) {
        Some(place) => {
            known.swap_remove(place);
            false
        }
        None => true,
    })
}
