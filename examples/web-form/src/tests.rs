//! The site over its addresses: which links it gives, how often somebody may ask, and how long it waits.

use std::net::SocketAddr;
use std::time::Duration;

use axum::http::StatusCode;
use serving::Limits;
use tokio::io::{AsyncReadExt, AsyncWriteExt};

use crate::app::{Settings, now};
use crate::apply::tests::Browser;
use crate::site;
use crate::store::Role;

const POST: Option<&str> = Some("probation_services_officer");

fn behind_proxy() -> Settings {
    Settings { is_behind_proxy: true, ..Settings::default() }
}

#[tokio::test]
async fn a_hostile_host_is_in_no_link() {
    let mut browser = Browser::new().await;
    let hostile = ["host", "x-forwarded-host", "forwarded"].map(|name| (name, "evil.example".to_owned()));
    browser.headers = hostile.to_vec();
    let page = browser.get("/save").await;
    browser.save(&page, "/save", &[]).await;
    let saved = browser.get("/save").await;
    assert!(saved.body.contains("http://127.0.0.1:3000/return/"), "{}", saved.body);
    let link = browser.sends().await;
    let result = browser.get(&format!("/result/{link}")).await;
    assert!(result.body.contains(&format!("http://127.0.0.1:3000/result/{link}")), "{}", result.body);
    let mut other = Browser::at(Settings::default(), None).await;
    other.headers = hostile.to_vec();
    other.post("/alerts", &[("email", "ada@example.com")]).await;
    let messages = [browser.mail.messages(1).await, other.mail.messages(1).await].concat();
    assert!(messages.iter().all(|message| message.contains("http://127.0.0.1:3000/")), "{messages:?}");
    let pages = [page.body, saved.body, result.body, other.get("/").await.body];
    assert!(pages.iter().chain(&messages).all(|text| !text.contains("evil.example")));
}

/// Packed, a page is the shorter the more of it is alike: nobody may put text of theirs beside its secrets by a link.
#[tokio::test]
async fn no_page_repeats_its_address() {
    const TEXT: &str = "zq7sentinel";
    let names = [
        "lang", "back", "from", "problems", "notices", "removed", "blank", "more", "gap", "replaced",
        "region", "pattern", "post", "stage", "to_rate", "after", "before", "page", TEXT,
    ];
    let mut browser = Browser::new().await;
    let sent = browser.sends().await;
    browser.cookies.clear();
    browser.post("/start", &[]).await;
    let staff = browser.app.store.add_staff("One", Role::Chair, now()).await.unwrap().unwrap();
    browser.post(&format!("/desk/in/{staff}"), &[]).await;
    let result = format!("/result/{sent}");
    let mut found = 0;
    for path in [
        "/",
        "/tasks",
        "/page/name",
        "/page/training",
        "/page/training/0",
        "/page/breaks/0",
        "/page/qualifications/table",
        "/check",
        "/save",
        "/delete",
        "/print",
        "/alerts",
        "/privacy",
        "/desk",
        "/desk/merit",
        "/desk/funnel",
        "/desk/audit",
        "/jobs/zq7sentinel",
        "/page/zq7sentinel",
        "/page/name/zq7sentinel",
        "/zq7sentinel",
        "/result/zq7sentinel",
        "/return/zq7sentinel",
        "/desk/application/zq7sentinel",
        &result,
    ] {
        for name in names {
            let page = browser.get(&format!("{path}?{name}={TEXT}")).await;
            assert!(!page.body.contains(TEXT), "{path} {name}: {}", page.body);
            found += usize::from(page.status == StatusCode::OK);
        }
    }
    assert!(found > 15 * names.len(), "{found} pages are there");
}

#[tokio::test]
async fn pages_are_packed_for_who_takes_them() {
    let mut browser = Browser::new().await;
    let page = browser.get("/page/right_to_work").await;
    assert!(page.body.contains("<option"));
    for (path, most) in [("/page/right_to_work", 10_000), ("/style.css", 5_000), ("/attach.js", 5_000)] {
        let packed = browser.packed(path).await;
        assert!(packed.starts_with(&[0x1f, 0x8b]) && packed.len() < most, "{path} {}", packed.len());
    }
}

#[tokio::test]
async fn a_change_leads_to_another_page() {
    let mut browser = Browser::new().await;
    let page = browser.get("/page/name").await;
    let csrf = page.hidden("_csrf");
    let form = [("_csrf", csrf.as_str())];
    for (path, to) in [
        ("/start", "/tasks"),
        ("/page/name", "/page/name"),
        ("/page/qualifications/table", "/page/qualifications"),
        ("/page/training/undo", "/page/training"),
        ("/save", "/save"),
        ("/language", "/tasks"),
        ("/submit", "/check"),
    ] {
        let answer = browser.post(path, &form).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{path}");
        assert_eq!(answer.to.split(['?', '#']).next(), Some(to), "{path}");
    }
    let link = browser.cookies["link"].clone();
    assert_eq!(browser.post(&format!("/return/{link}"), &[]).await.to, "/save?replaced");
    let csrf = browser.get("/page/name").await.hidden("_csrf");
    assert_eq!(browser.post("/leave", &[("_csrf", &csrf)]).await.to, "/");
    browser.cookies.clear();
    browser.post("/start", &[]).await;
    let sent = browser.sends().await;
    assert_eq!(browser.post(&format!("/result/{sent}/withdraw"), &[]).await.to, format!("/result/{sent}"));
    browser.cookies.clear();
    browser.post("/start", &[]).await;
    let csrf = browser.get("/page/name").await.hidden("_csrf");
    assert_eq!(browser.post("/delete", &[("_csrf", &csrf)]).await.to, "/");
    let staff = browser.app.store.add_staff("One", Role::Sifter, now()).await.unwrap().unwrap();
    assert_eq!(browser.post(&format!("/desk/in/{staff}"), &[]).await.to, "/desk");
    let csrf = browser.get("/desk").await.hidden("_csrf");
    assert_eq!(browser.post("/desk/out", &[("_csrf", &csrf)]).await.to, "/desk/out");
}

#[tokio::test]
async fn a_link_is_shown_where_it_was_made() {
    let mut browser = Browser::new().await;
    let asked = browser.get("/save").await;
    assert!(!asked.body.contains("/return/"), "nobody asked for a link");
    browser.save(&asked, "/save", &[]).await;
    let first = browser.cookies["link"].clone();
    // As often as it is looked at, until another is made.
    for _ in 0..2 {
        assert!(browser.get("/save").await.body.contains(&format!("/return/{first}<")));
    }
    let shown = browser.get("/save").await;
    browser.save(&shown, "/save", &[]).await;
    let second = browser.cookies["link"].clone();
    assert!(second != first && browser.get("/save").await.body.contains(&second));
    let cookies = std::mem::take(&mut browser.cookies);
    assert_eq!(browser.post(&format!("/return/{first}"), &[]).await.status, StatusCode::NOT_FOUND);
    browser.cookies = cookies;
    // Another browser of the same session does not know it; nor does this one once it is closed.
    browser.cookies.remove("link");
    assert!(!browser.get("/save").await.body.contains("/return/"));
    let returned = browser.post(&format!("/return/{second}"), &[]).await;
    let shown = browser.get(&returned.to).await;
    assert!(
        shown.body.contains("This one takes its place") && !shown.body.contains(&second),
        "{}",
        shown.body
    );
    let csrf = shown.hidden("_csrf");
    browser.post("/leave", &[("_csrf", &csrf)]).await;
    assert_eq!((browser.cookies["link"].as_str(), browser.cookies["application"].as_str()), ("", ""));
}

#[tokio::test]
async fn beginning_too_often_has_to_wait() {
    let mut browser = Browser::at(behind_proxy(), POST).await;
    browser.headers = vec![("x-forwarded-for", "203.0.113.9, 192.0.2.1".to_owned())];
    for n in 0..60 {
        browser.cookies.clear();
        assert_eq!(browser.post("/start", &[]).await.status, StatusCode::SEE_OTHER, "{n}");
    }
    browser.cookies.clear();
    let typed = [("_page", "name"), ("personal_details.full_name", "Ada <Example>")];
    for (language, title) in [("en", "Wait a moment"), ("cy", "Arhoswch funud")] {
        browser.headers.push(("accept-language", language.to_owned()));
        let page = browser.post("/start", &typed).await;
        browser.headers.pop();
        assert_eq!(page.status, StatusCode::TOO_MANY_REQUESTS);
        assert!((1..=61).contains(&page.wait.parse::<u64>().unwrap()), "{}", page.wait);
        assert!(page.body.contains(&format!("<h1>{title}</h1>")), "{}", page.body);
        // Nothing that was typed is lost.
        assert_eq!(page.hidden("personal_details.full_name"), "Ada &#60;Example&#62;");
        assert_eq!(page.hidden("_page"), "name");
    }
    // Whatever a client says before the proxy does, it is the same client; another is not.
    browser.headers = vec![("x-forwarded-for", "198.51.100.7, 192.0.2.1".to_owned())];
    assert_eq!(browser.post("/start", &[]).await.status, StatusCode::TOO_MANY_REQUESTS);
    browser.headers = vec![("x-forwarded-for", "192.0.2.2".to_owned())];
    assert_eq!(browser.post("/start", &typed).await.to, "/page/name");
    // Whoever has an application goes on with it.
    browser.headers = vec![("x-forwarded-for", "192.0.2.1".to_owned())];
    assert_eq!(browser.post("/start", &[]).await.to, "/tasks");
}

#[tokio::test]
async fn asking_for_alerts_too_often_waits() {
    let mut browser = Browser::at(behind_proxy(), None).await;
    browser.headers = vec![("x-forwarded-for", "192.0.2.1".to_owned())];
    for n in 0..10 {
        let email = format!("ada{n}@example.com");
        assert_eq!(browser.post("/alerts", &[("email", &email)]).await.to, "/alerts/asked", "{n}");
    }
    let page = browser.post("/alerts", &[("email", "last@example.com"), ("region", "london")]).await;
    assert_eq!(page.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!((page.hidden("email"), page.hidden("region")), ("last@example.com".into(), "london".into()));
    browser.mail.messages(10).await;
}

#[tokio::test]
async fn wrong_links_too_often_wait() {
    let mut browser = Browser::at(behind_proxy(), POST).await;
    browser.headers = vec![("x-forwarded-for", "192.0.2.1".to_owned())];
    browser.post("/start", &[]).await;
    let link = browser.sends().await;
    for n in 0..30 {
        let path = ["/result/0", "/result/0/print", "/result/0/withdraw"][n % 3];
        assert_eq!(browser.get(path).await.status, StatusCode::NOT_FOUND, "{n}");
    }
    assert_eq!(browser.get("/result/0").await.status, StatusCode::TOO_MANY_REQUESTS);
    for path in ["/return/0", "/desk/in/0", "/alerts/confirm/0", "/result/0/contest"] {
        let page = browser.post(path, &[]).await;
        assert_eq!(page.status, StatusCode::TOO_MANY_REQUESTS, "{path}");
        assert!(!page.wait.is_empty());
    }
    // A result stays open to whoever has its link, and the desk to everybody else.
    assert_eq!(browser.get(&format!("/result/{link}")).await.status, StatusCode::OK);
    let staff = browser.app.store.add_staff("One", Role::Sifter, now()).await.unwrap().unwrap();
    browser.headers = vec![("x-forwarded-for", "192.0.2.2".to_owned())];
    assert_eq!(browser.post(&format!("/desk/in/{staff}"), &[]).await.to, "/desk");
}

#[tokio::test]
async fn the_privacy_page_says_how_long() {
    for (language, days, said) in [
        ("en", 540, "One that you sent is kept until 540 days after the job is closed"),
        ("en", 90, "One that you sent is kept until 90 days after the job is closed"),
        ("cy", 540, "Cedwir un a anfonwyd gennych tan 540 diwrnod ar ôl"),
    ] {
        let mut browser = Browser::at(Settings { days_sent_kept: days, ..Settings::default() }, POST).await;
        browser.headers = vec![("accept-language", language.to_owned())];
        let page = browser.get("/privacy").await;
        assert!(page.body.contains(said) && page.body.contains("28"), "{}", page.body);
    }
}

/// What comes over a socket until the site closes it.
async fn over_a_socket(sent: &str) -> String {
    let short = Duration::from_millis(250);
    let limits = Limits { head: short, body: short, ..Limits::default() };
    let browser = Browser::at(Settings { limits, ..Settings::default() }, POST).await;
    let listener = tokio::net::TcpListener::bind(SocketAddr::from(([127, 0, 0, 1], 0))).await.unwrap();
    let at = listener.local_addr().unwrap();
    let router = site::router(browser.app.clone());
    tokio::spawn(serving::serve(listener, router, limits, std::future::pending()));
    let mut stream = tokio::net::TcpStream::connect(at).await.unwrap();
    stream.write_all(sent.as_bytes()).await.unwrap();
    let mut answer = String::new();
    let read = tokio::time::timeout(Duration::from_secs(5), stream.read_to_string(&mut answer));
    read.await.expect("it is still open").unwrap();
    answer
}

#[tokio::test]
async fn slow_clients_are_not_waited_for() {
    assert_eq!(over_a_socket("").await, "");
    assert_eq!(over_a_socket("GET /tasks HTTP/1.1\r\nHo").await, "");
    let head = "POST /start HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n";
    let half = over_a_socket(&format!("{head}Content-Length: 100\r\n\r\n_post=")).await;
    assert!(half.starts_with("HTTP/1.1 408 ") && half.contains("We cannot read what was sent"), "{half}");
    let large =
        format!("{head}Connection: close\r\nContent-Length: {}\r\n\r\n{}", 4 << 20, "x".repeat(4 << 20));
    let large = over_a_socket(&large).await;
    assert!(large.starts_with("HTTP/1.1 413 ") && large.contains("That is too much text"), "{large}");
}
