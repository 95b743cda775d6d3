//! An application over its addresses, where two tabs, a lost session or another language come between.

use std::collections::BTreeMap;

use applicant::Draft;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use serde_json::{Value, json};
use tower::ServiceExt as _;

use crate::app::{self, App, Settings, now};
use crate::mail::tests::Folder;
use crate::site;
use crate::store::{Held, tests::Temporary};

/// Somebody with cookies.
pub struct Browser {
    pub app: App,
    router: Router,
    pub cookies: BTreeMap<String, String>,
    /// Further headers of each request.
    pub headers: Vec<(&'static str, String)>,
    pub mail: Folder,
    _kept: Temporary,
}

pub struct Page {
    pub status: StatusCode,
    /// Where it leads.
    pub to: String,
    /// After how many seconds it may be asked again.
    pub wait: String,
    pub body: String,
}

impl Page {
    /// The value of a hidden input.
    pub fn hidden(&self, name: &str) -> String {
        let (_, rest) = self.body.split_once(&format!("name=\"{name}\" value=\"")).unwrap_or_default();
        rest.split('"').next().unwrap_or_default().to_owned()
    }
}

impl Browser {
    /// Somebody who has begun an application for one post.
    pub async fn new() -> Browser {
        let mut browser = Browser::at(Settings::default(), Some("probation_services_officer")).await;
        browser.post("/start", &[]).await;
        browser
    }

    /// Somebody who comes to a site for this post, or for the sample adverts.
    pub async fn at(settings: Settings, policy: Option<&str>) -> Browser {
        let kept = Temporary::new().await;
        let (folder, mail) = Folder::new();
        let posts = app::posts(policy, None).unwrap();
        let app = App::new(kept.store.clone(), posts, settings, mail, None).unwrap();
        let (cookies, headers) = Default::default();
        Browser { router: site::router(app.clone()), app, cookies, headers, mail: folder, _kept: kept }
    }

    /// Sends a whole application; gives the secret of its lasting link.
    pub async fn sends(&mut self) -> String {
        let store = &self.app.store;
        let saved = store.find(&self.cookies["application"], now()).await.unwrap().unwrap();
        store.change(&saved.id, now(), |held| Held { draft: Draft::sample(), ..held }).await.unwrap();
        let sent = self.post("/submit", &[("_csrf", &saved.csrf)]).await;
        sent.to.strip_prefix("/result/").unwrap().to_owned()
    }

    async fn ask(&mut self, request: Request<Body>) -> Page {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let text = |name| response.headers().get(name).map(|it| it.to_str().unwrap().to_owned());
        for cookie in response.headers().get_all(header::SET_COOKIE) {
            let (name, rest) = cookie.to_str().unwrap().split_once('=').unwrap();
            self.cookies.insert(name.to_owned(), rest.split(';').next().unwrap().to_owned());
        }
        let [to, wait] = [header::LOCATION, header::RETRY_AFTER].map(|name| text(name).unwrap_or_default());
        let status = response.status();
        let body = to_bytes(response.into_body(), usize::MAX).await.unwrap();
        Page { status, to, wait, body: String::from_utf8(body.to_vec()).unwrap() }
    }

    fn request(&self, method: &str, path: &str) -> axum::http::request::Builder {
        let cookies: Vec<String> =
            self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let request = Request::builder().method(method).uri(path).header(header::COOKIE, cookies.join("; "));
        self.headers.iter().fold(request, |request, (name, value)| request.header(*name, value))
    }

    pub async fn get(&mut self, path: &str) -> Page {
        let request = self.request("GET", path).body(Body::empty());
        self.ask(request.unwrap()).await
    }

    /// The bytes of a page as a browser gets them that takes gzip.
    pub async fn packed(&self, path: &str) -> Vec<u8> {
        let request = self.request("GET", path).header(header::ACCEPT_ENCODING, "gzip").body(Body::empty());
        let response = self.router.clone().oneshot(request.unwrap()).await.unwrap();
        assert_eq!(response.headers()[header::CONTENT_ENCODING], "gzip", "{path}");
        to_bytes(response.into_body(), usize::MAX).await.unwrap().to_vec()
    }

    pub async fn post(&mut self, path: &str, pairs: &[(&str, &str)]) -> Page {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish();
        let request =
            self.request("POST", path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.ask(request.body(Body::from(body)).unwrap()).await
    }

    /// Sends the form of a page with these answers, as the page was when it was opened.
    pub async fn save(&mut self, page: &Page, path: &str, pairs: &[(&str, &str)]) -> Page {
        let (csrf, base) = (page.hidden("_csrf"), page.hidden("_base"));
        let all = [("_csrf", csrf.as_str()), ("_base", base.as_str())];
        self.post(path, &[&all[..], pairs].concat()).await
    }

    /// Adds courses of these titles.
    async fn with_courses(titles: &[&str]) -> Browser {
        let mut browser = Browser::new().await;
        for (row, title) in titles.iter().enumerate() {
            let path = format!("/page/training/{row}");
            let page = browser.get(&path).await;
            browser.save(&page, &path, &[(&format!("training[{row}].title"), title)]).await;
        }
        browser
    }

    /// The titles of the cards of the courses.
    async fn courses(&mut self) -> Vec<String> {
        let page = self.get("/page/training").await;
        let cards = page.body.split("<section class=\"card\"><header><h2>").skip(1);
        cards.map(|card| card.split(['<', '\n']).next().unwrap().trim().to_owned()).collect()
    }
}

#[tokio::test]
async fn an_emptied_row_goes_and_the_next_stays() {
    let mut browser = Browser::with_courses(&["First aid", "Mentoring", "Safeguarding"]).await;
    let page = browser.get("/page/training/1").await;
    let saved = browser.save(&page, "/page/training/1", &[("training[1].title", " ")]).await;
    assert_eq!(saved.to, "/page/training?removed#notices");
    assert_eq!(browser.courses().await, ["First aid", "Safeguarding"]);
    let list = browser.get("/page/training?removed").await;
    let undone = browser.save(&list, "/page/training/undo", &[]).await;
    assert_eq!(undone.status, StatusCode::SEE_OTHER);
    assert_eq!(browser.courses().await, ["First aid", "Mentoring", "Safeguarding"]);
}

#[tokio::test]
async fn a_blank_row_is_not_added() {
    let mut browser = Browser::with_courses(&["First aid"]).await;
    let page = browser.get("/page/training/1").await;
    let saved = browser.save(&page, "/page/training/1", &[("training[1].title", "")]).await;
    assert_eq!(saved.to, "/page/training?blank#notices");
    assert_eq!(browser.courses().await, ["First aid"]);
}

#[tokio::test]
async fn two_new_rows_at_once_are_both_kept() {
    let mut browser = Browser::with_courses(&["First aid"]).await;
    let [here, there] = [browser.get("/page/training/1").await, browser.get("/page/training/1").await];
    browser.save(&here, "/page/training/1", &[("training[1].title", "Mentoring")]).await;
    let asked = browser.save(&there, "/page/training/1", &[("training[1].title", "Safeguarding")]).await;
    assert_eq!(asked.status, StatusCode::CONFLICT);
    assert!(asked.body.contains("Mentoring") && asked.body.contains("Safeguarding"), "both texts");
    let answer = [("training[1].title", "Safeguarding"), ("_as_new", "yes")];
    browser.save(&asked, "/page/training/1", &answer).await;
    assert_eq!(browser.courses().await, ["First aid", "Mentoring", "Safeguarding"]);
    // The same sent twice is no conflict and no second entry.
    let again = browser.save(&here, "/page/training/1", &[("training[1].title", "Mentoring")]).await;
    assert_eq!(again.status, StatusCode::SEE_OTHER);
    assert_eq!(browser.courses().await.len(), 3);
}

#[tokio::test]
async fn a_row_removed_elsewhere_comes_back() {
    let mut browser = Browser::with_courses(&["First aid", "Mentoring"]).await;
    let open = browser.get("/page/training/1").await;
    for row in ["1", "0"] {
        let path = format!("/page/training/{row}/remove");
        let page = browser.get(&path).await;
        browser.save(&page, &path, &[]).await;
    }
    assert!(browser.courses().await.is_empty());
    browser.save(&open, "/page/training/1", &[("training[1].title", "Mentoring others")]).await;
    assert_eq!(browser.courses().await, ["Mentoring others"]);
}

#[tokio::test]
async fn a_page_without_a_session_keeps_its_answers() {
    let mut browser = Browser::with_courses(&["First aid"]).await;
    let page = browser.get("/page/name").await;
    browser.cookies.clear();
    let kept = browser.save(&page, "/page/name", &[("personal_details.full_name", "Ada Obi")]).await;
    assert_eq!(
        (kept.status, kept.hidden("personal_details.full_name").as_str()),
        (StatusCode::CONFLICT, "Ada Obi")
    );
    let begun = browser.post("/start", &[("_page", "name"), ("personal_details.full_name", "Ada Obi")]).await;
    assert_eq!(begun.to, "/page/name");
    assert!(browser.get("/page/name").await.body.contains("Ada Obi"));
    // What is no answer is not kept.
    browser.cookies.clear();
    let removed = browser.save(&page, "/page/training/0/remove", &[]).await;
    assert_eq!(removed.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_table_adds_what_is_typed() {
    let mut browser = Browser::new().await;
    let page = browser.get("/page/qualifications/table").await;
    let typed = [
        ("qualifications[0].kind", "gcse"),
        ("qualifications[0].subject", "Maths"),
        ("qualifications[0].grade", "5"),
        ("qualifications[1].kind", "gcse"),
        ("qualifications[1].subject", " "),
        ("qualifications[2].kind", "gcse"),
        ("qualifications[2].subject", "English"),
    ];
    browser.save(&page, "/page/qualifications/table", &typed).await;
    let list = browser.get("/page/qualifications").await.body;
    assert!(list.contains("GCSE Maths, grade 5") && list.contains("GCSE English"), "{list}");
    assert_eq!(list.matches("<section class=\"card\">").count(), 2);
}

#[tokio::test]
async fn a_script_is_told_what_would_be_said() {
    let mut browser = Browser::new().await;
    let page = browser.get("/page/qualifications/0").await;
    let prepared = browser.get("/page/qualifications/0/check").await;
    let prepared: Value = serde_json::from_str(&prepared.body).unwrap();
    assert_eq!(prepared["part"], json!({ "page": "qualifications", "row": 0 }));
    assert_eq!(prepared["settings"], Value::Null, "no package is served");
    let reveal = &prepared["reveals"]["qualifications[0].subject"];
    assert_eq!(reveal["id"], "qualifications-0-subject");
    assert!(reveal["html"].as_str().unwrap().contains("name=\"qualifications[0].subject\""));
    let typed = [("qualifications[0].kind", "gcse"), ("qualifications[0].year", "20x6")];
    let live = browser.save(&page, "/page/qualifications/0/check", &typed).await;
    let live: Value = serde_json::from_str(&live.body).unwrap();
    let shows = |name: &str| {
        let questions = live["questions"].as_array().unwrap();
        questions.iter().find(|it| it["name"] == name).map(|it| it["shown"] == true)
    };
    assert_eq!(shows("qualifications[0].subject"), Some(true));
    assert_eq!(shows("qualifications[0].country"), Some(false));
    assert_eq!(live["problems"][0]["name"], "qualifications[0].subject");
    // Nothing was saved.
    let list = browser.get("/page/qualifications").await.body;
    assert!(!list.contains("<section class=\"card\">"));
    assert_eq!(browser.get("/page/nowhere/check").await.status, StatusCode::NOT_FOUND);
    assert_eq!(browser.get("/page/qualifications/7/check").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_job_is_told_in_either_language() {
    let mut browser = Browser::new().await;
    let english = browser.get("/").await;
    assert!(english.body.contains("25 days of leave, rising to 30, and 8 public holidays"));
    assert!(english.body.contains("£35,000 or more"));
    let tasks = browser.get("/tasks").await;
    browser.save(&tasks, "/language", &[("_language", "cy"), ("_back", "/")]).await;
    let welsh = browser.get("/").await.body;
    assert!(welsh.contains("25 diwrnod o wyliau, yn codi i 30"));
    assert!(welsh.contains("£35,000 neu fwy"));
    let (_, main) = welsh.split_once("<main").unwrap();
    assert!(!main.contains("lang=\"en\""), "{main}");
    for text in ["Support", "GCSE", " to £", "lower"] {
        assert!(!main.contains(text), "{text}");
    }
}
