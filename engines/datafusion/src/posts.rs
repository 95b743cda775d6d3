//! The posts by which applications are judged: a policy and a day, made ready once and kept for the session.

use std::borrow::Cow;
use std::collections::HashMap;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use applicant::field::parse_date;
use applicant::{Policy, Rules};
use chrono::NaiveDate;
use datafusion::common::{Result, ScalarValue, plan_err};

/// How many posts are kept ready. A table of more than these still works, slower.
const MOST_KEPT: usize = 256;

/// A post on a day.
pub(crate) struct Post {
    /// None where the form is checked by itself.
    pub policy: Option<Cow<'static, Policy>>,
    pub rules: Rules,
}

/// The policy as it was named, and the day.
type Key = (Option<String>, NaiveDate);

/// The posts that a session has met, and how many applications it has judged.
#[derive(Default)]
pub(crate) struct Posts {
    ready: Mutex<HashMap<Key, Arc<Post>>>,
    pub judged: Judged,
}

/// How many applications the functions of a session have judged, for whoever shows how far a query is.
#[derive(Debug, Default, Clone)]
pub struct Judged(Arc<AtomicU64>);

impl Judged {
    /// Returns how many there are so far: each once for each function that was asked.
    #[must_use]
    pub fn applications(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }

    pub(crate) fn add(&self, number: usize) {
        self.0.fetch_add(number as u64, Ordering::Relaxed);
    }
}

impl Posts {
    /// The post of that policy (a name or the text of a file) on that day.
    pub fn get(&self, policy: Option<&str>, as_of: NaiveDate) -> Result<Arc<Post>> {
        let key = (policy.map(str::to_owned), as_of);
        let mut posts = self.ready.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(post) = posts.get(&key) {
            return Ok(Arc::clone(post));
        }
        let policy = policy.map(self::policy).transpose()?;
        let rules = policy.as_ref().map_or_else(|| Rules::new(as_of), |policy| policy.rules(as_of));
        let post = Arc::new(Post { policy, rules });
        if posts.len() == MOST_KEPT {
            posts.clear();
        }
        posts.insert(key, Arc::clone(&post));
        Ok(post)
    }
}

/// The day of an argument.
pub(crate) fn day(text: &str) -> Result<NaiveDate> {
    parse_date(text).or_else(|error| match shown(text) {
        Some(text) => plan_err!("the day {text:?} {error}, such as 2026-11-21"),
        None => plan_err!("the day {error}, such as 2026-11-21"),
    })
}

/// The text of a policy, where the argument is the path of its file; the argument itself where it is a name or the text.
///
/// A plan holds the text, so that no machine that takes part has to have the file.
pub(crate) fn carried(policy: &str) -> Result<Cow<'_, str>> {
    if Policy::named(policy).is_some() {
        return Ok(Cow::Borrowed(policy));
    }
    let is_path = shown(policy).is_some() && Path::new(policy).exists();
    if !is_path && is_text(policy) {
        return Ok(Cow::Borrowed(policy));
    }
    if !is_path {
        return no_policy(policy);
    }
    match std::fs::read_to_string(policy) {
        Ok(text) if is_text(&text) => Ok(Cow::Owned(text)),
        Ok(_) => plan_err!("the file {policy:?} is no policy file"),
        Err(error) => plan_err!("the policy {policy:?} cannot be read: {error}"),
    }
}

/// The policy of an argument: a name, the path of a file, or its text.
pub(crate) fn of_argument(policy: &str) -> Result<Cow<'static, Policy>> {
    self::policy(&carried(policy)?)
}

/// The text of a value, where it has one.
pub(crate) fn text_of(value: &ScalarValue) -> Option<&str> {
    value.try_as_str().flatten()
}

/// The policy of a name or of the text of a file.
fn policy(policy: &str) -> Result<Cow<'static, Policy>> {
    match Policy::named(policy) {
        Some(policy) => Ok(Cow::Borrowed(policy)),
        None if is_text(policy) => match Policy::from_toml(policy) {
            Ok(policy) => Ok(Cow::Owned(policy)),
            Err(faults) => plan_err!("the policy cannot be used:\n{faults}"),
        },
        None => no_policy(policy),
    }
}

fn no_policy<T>(policy: &str) -> Result<T> {
    let ids: Vec<&str> = Policy::all().iter().map(|policy| policy.id.as_str()).collect();
    let named = shown(policy).map_or_else(String::new, |policy| format!(" {policy:?}"));
    plan_err!("the policy{named} is neither a file nor one of {}", ids.join(", "))
}

/// Whether this is the text of a policy file and not a name: every file says at least `id = …`.
fn is_text(policy: &str) -> bool {
    policy.contains('=')
}

/// An argument that an error may repeat: what a person writes as a name, a path or a day. Anything else may be an application that is
/// in the wrong place.
fn shown(text: &str) -> Option<&str> {
    const MOST: usize = 200;
    (text.len() <= MOST && !text.contains(['{', '"', '\n'])).then_some(text)
}
