//! What every page needs: what is kept, the posts that can be applied for, and the words.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::ops::Deref;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::Context;
use applicant::form::Form;
use applicant::messages::{CatalogueError, Language, Messages};
use applicant::{Policy, Rules};
use applicant_recruitment::Vacancy;
use axum::http::Uri;
use chrono::NaiveDate;
use serving::Limits;

use crate::clients::Clients;
use crate::desk::Lists;
use crate::jobs;
use crate::mail::Mail;
use crate::package::Package;
use crate::store::{Saved, Store};

pub use crate::clock::now;

/// How the site is run, as its options say.
#[derive(Clone)]
pub struct Settings {
    /// How the site is reached from outside, such as `https://jobs.example.com`, where that is said.
    pub address: Option<String>,
    /// Where it listens, which is how it is reached where nothing else is said.
    pub listen: SocketAddr,
    /// Whether a proxy says who a client is.
    pub is_behind_proxy: bool,
    /// How many days what was sent is kept after the job is closed.
    pub days_sent_kept: u32,
    pub limits: Limits,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            address: None,
            listen: SocketAddr::from(([127, 0, 0, 1], 3000)),
            is_behind_proxy: false,
            days_sent_kept: 540,
            limits: Limits::default(),
        }
    }
}

impl Settings {
    /// The settings, if links can begin with what they say.
    pub fn verified(mut self) -> anyhow::Result<Settings> {
        let is_known = self.address.is_some() || self.listen.ip().is_loopback();
        anyhow::ensure!(
            is_known,
            "links have to begin with something: say how the site is reached with --address"
        );
        if let Some(address) = &mut self.address {
            let uri: Uri = address.parse().context("the address of the site cannot be read")?;
            let is_whole = matches!(uri.scheme_str(), Some("http" | "https"))
                && uri.path_and_query().is_none_or(|it| it == "/");
            anyhow::ensure!(
                is_whole,
                "the address of the site begins with http:// or https://, and ends with the host"
            );
            *address = address.trim_end_matches('/').to_owned();
        }
        Ok(self)
    }

    /// The whole address of a page. A request says nothing to it: whoever sends one could lead others elsewhere.
    pub fn link(&self, page: &str) -> String {
        match &self.address {
            Some(address) => format!("{address}{page}"),
            None => format!("http://{}{page}", self.listen),
        }
    }
}

/// Shared by all requests.
#[derive(Clone)]
pub struct App(Arc<Site>);

impl Deref for App {
    type Target = Site;

    fn deref(&self) -> &Site {
        &self.0
    }
}

pub struct Site {
    pub store: Store,
    /// At least one.
    pub posts: Vec<Post>,
    /// The words of each language, English first, for pages that are about no post.
    words: Vec<Messages>,
    pub settings: Settings,
    pub mail: Mail,
    /// What the desk keeps of all applications for a post.
    pub lists: Lists,
    pub clients: Clients,
    /// What lets a browser check answers itself, where it was built.
    pub package: Option<Package>,
}

/// What can be applied for.
pub struct Post {
    /// The reference of the advert, or the id of the policy where there is no advert.
    pub id: String,
    pub policy: Policy,
    pub form: Form,
    pub advert: Option<Vacancy>,
    words: Vec<Messages>,
    /// The rules of the days that were asked for.
    rules: Mutex<BTreeMap<NaiveDate, Arc<Rules>>>,
}

/// As many days as a post keeps the rules of.
const DAYS: usize = 100;

/// The words of each language of the site: another is one more line here, with its catalogue.
fn words(with: impl Fn(Messages) -> Messages) -> Result<Vec<Messages>, CatalogueError> {
    let of = |language, texts| with(Messages::new(language)).with_texts(texts);
    Ok(vec![
        of(Language::english(), include_str!("words.en.ftl"))?,
        of(Language::welsh(), include_str!("words.cy.ftl"))?,
    ])
}

/// The words of the language of this tag, or else the English ones.
fn spoken<'w>(words: &'w [Messages], tag: &str) -> &'w Messages {
    words.iter().find(|words| words.language().tag() == tag).unwrap_or(&words[0])
}

/// The policy of that id, or else of that file.
fn policy_of(name: &str) -> anyhow::Result<Policy> {
    if let Some(policy) = Policy::named(name) {
        return Ok(policy.clone());
    }
    let file = std::fs::read_to_string(name)
        .with_context(|| format!("{name} is no policy of the crate and no file"))?;
    Policy::from_toml(&file).map_err(|faults| anyhow::anyhow!("{name} cannot be used:\n{faults}"))
}

/// What can be applied for: one post, or those of adverts; adverts of this example where nothing is named.
pub fn posts(policy: Option<&str>, vacancies: Option<&Path>) -> anyhow::Result<Vec<Post>> {
    let of_adverts = match (policy, vacancies) {
        (Some(policy), None) => return Ok(vec![Post::of(policy_of(policy)?, None)?]),
        (_, Some(folder)) => jobs::read(folder)?,
        (None, None) => jobs::samples()?,
    };
    let named = policy.map(policy_of).transpose()?;
    let post = |advert: Vacancy| {
        let of_role = named.clone().filter(|policy| policy.id == advert.role);
        let policy = of_role.or_else(|| Policy::named(&advert.role).cloned());
        let policy = policy.with_context(|| format!("the advert {} has no policy", advert.reference))?;
        advert
            .verify_for(&policy)
            .map_err(|faults| anyhow::anyhow!("the advert {} cannot be used: {faults}", advert.reference))?;
        Post::of(policy, Some(advert))
    };
    of_adverts.into_iter().map(post).collect()
}

impl App {
    pub fn new(
        store: Store,
        posts: Vec<Post>,
        settings: Settings,
        mail: Mail,
        package: Option<Package>,
    ) -> anyhow::Result<App> {
        anyhow::ensure!(!posts.is_empty(), "there is no post to apply for");
        let settings = settings.verified()?;
        Ok(App(Arc::new(Site {
            store,
            posts,
            words: words(|words| words)?,
            settings,
            mail,
            lists: Lists::default(),
            clients: Clients::default(),
            package,
        })))
    }
}

impl Site {
    /// The words of the language of this tag, or else the English ones.
    pub fn messages(&self, tag: &str) -> &Messages {
        spoken(&self.words, tag)
    }

    pub fn languages(&self) -> impl Iterator<Item = &Language> {
        self.words.iter().map(Messages::language)
    }

    /// The whole address of a page.
    pub fn link(&self, page: &str) -> String {
        self.settings.link(page)
    }

    pub fn is_https(&self) -> bool {
        self.settings.address.as_ref().is_some_and(|address| address.starts_with("https://"))
    }

    pub fn post(&self, id: &str) -> Option<&Post> {
        self.posts.iter().find(|post| post.id == id)
    }

    /// The post that somebody applies for; the first where theirs is offered no more.
    pub fn post_of(&self, saved: &Saved) -> &Post {
        self.post(&saved.post).unwrap_or(&self.posts[0])
    }
}

/// The rules with what an advert says, where there is one.
fn advertised(advert: Option<&Vacancy>, rules: Rules) -> Rules {
    match advert {
        Some(advert) => advert.rules(rules),
        None => rules,
    }
}

impl Post {
    pub fn of(policy: Policy, advert: Option<Vacancy>) -> anyhow::Result<Post> {
        let words = words(|words| words.for_policy(&policy))?;
        let id = advert.as_ref().map_or_else(|| policy.id.clone(), |advert| advert.reference.clone());
        let form = Form::of(&advertised(advert.as_ref(), policy.rules(now().date())));
        Ok(Post { id, policy, form, advert, words, rules: Mutex::default() })
    }

    pub fn messages(&self, tag: &str) -> &Messages {
        spoken(&self.words, tag)
    }

    /// With what the package for browsers checks as this site does on that day.
    pub fn settings_on(&self, day: NaiveDate, language: &str) -> serde_json::Value {
        let rules = Rules::builder(day);
        let rules = self.advert.as_ref().map_or(rules.clone(), |advert| advert.rules_builder(rules));
        serde_json::json!({ "policy": self.policy, "form": rules, "language": language, "today": day })
    }

    /// The rules of a day.
    pub fn rules_on(&self, day: NaiveDate) -> Arc<Rules> {
        let mut known = self.rules.lock().unwrap_or_else(PoisonError::into_inner);
        if known.len() >= DAYS && !known.contains_key(&day) {
            known.pop_first();
        }
        let of_day = || Arc::new(self.form.rules(advertised(self.advert.as_ref(), self.policy.rules(day))));
        Arc::clone(known.entry(day).or_insert_with(of_day))
    }

    /// The rules under which an application is judged: those of today, and once it is sent those of that day. What was sound then
    /// stays so: a share code grows old, an application does not.
    pub fn rules_for(&self, saved: &Saved) -> Arc<Rules> {
        self.rules_on(saved.sent.as_ref().map_or_else(now, |sent| sent.at).date())
    }
}

#[cfg(test)]
mod tests {
    use applicant::eligibility::RulesBuilder;

    use super::*;

    fn link(address: Option<&str>, listen: &str) -> Option<String> {
        let (address, listen) = (address.map(str::to_owned), listen.parse().unwrap());
        let settings = Settings { address, listen, ..Settings::default() };
        settings.verified().ok().map(|settings| settings.link("/tasks"))
    }

    #[test]
    fn links_begin_with_the_address_alone() {
        for (address, listen, expected) in [
            (None, "127.0.0.1:3000", Some("http://127.0.0.1:3000/tasks")),
            (None, "[::1]:3000", Some("http://[::1]:3000/tasks")),
            // Whoever comes from outside needs more than where it listens.
            (None, "0.0.0.0:3000", None),
            (None, "[::]:3000", None),
            (None, "192.0.2.1:80", None),
            (Some("https://jobs.example.com"), "0.0.0.0:3000", Some("https://jobs.example.com/tasks")),
            (Some("https://jobs.example.com/"), "127.0.0.1:3000", Some("https://jobs.example.com/tasks")),
            (Some("http://localhost:8080"), "127.0.0.1:3000", Some("http://localhost:8080/tasks")),
        ] {
            assert_eq!(link(address, listen).as_deref(), expected, "{address:?} {listen}");
        }
        for wrong in
            ["jobs.example.com", "ftp://jobs.example.com", "https://jobs.example.com/a", "https://", "", "/"]
        {
            assert_eq!(link(Some(wrong), "127.0.0.1:3000"), None, "{wrong}");
        }
    }

    #[test]
    fn the_package_has_the_rules_of_the_site() {
        let day = "2026-11-21".parse().unwrap();
        let files = concat!(env!("CARGO_MANIFEST_DIR"), "/../policies/");
        let files = ["night_carer", "council_apprentice", "warehouse_night_shift"]
            .map(|name| format!("{files}{name}.toml"));
        let own =
            Policy::all().iter().map(|policy| policy.id.as_str()).chain(files.iter().map(String::as_str));
        let own = own.flat_map(|name| posts(Some(name), None).unwrap());
        let mut count = 0;
        for post in own.chain(posts(None, None).unwrap()) {
            let mut settings = post.settings_on(day, "cy");
            let policy = Policy::from_value(settings["policy"].take()).unwrap();
            assert_eq!(policy, post.policy, "{}", post.id);
            let rules: RulesBuilder = serde_json::from_value(settings["form"].take()).unwrap();
            assert_eq!(rules.policy(&policy).build().unwrap(), *post.rules_on(day), "{}", post.id);
            // What the site says of answers is in the words of the library.
            let library = Messages::new(Language::welsh()).for_policy(&policy);
            for id in ["page-error-prefix", "page-words-left", "language"] {
                assert_eq!(post.messages("cy").text(id, &[]), library.text(id, &[]), "{id}");
            }
            count += 1;
        }
        assert!(count >= 8, "{count}");
    }
}
