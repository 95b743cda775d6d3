//! The desk over its addresses: a router without a network, and browsers that send the forms that they were given.

mod access;
mod contest;
mod doing;
mod journey;
mod keeping;

use applicant::{Draft, Policy};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use tower::ServiceExt as _;

use crate::app::{App, Post, Settings, now};
use crate::mail::tests::Folder;
use crate::site;
use crate::store::{Held, Role, tests::Temporary};

/// What no page may show before the sift is over, and no trail ever.
const TELLING: [&str; 4] = ["Zebedee", "Quillfeather", "zebedee@example.com", "960123"];

const CRITERIA: usize = 8;

struct Desk {
    kept: Temporary,
    app: App,
    router: Router,
    mail: Folder,
}

/// Somebody at the desk, with the cookie of their browser.
struct Browser<'d> {
    desk: &'d Desk,
    cookie: String,
}

fn sample() -> Draft {
    Draft::sample()
        .with("/personal_details/full_name", "Zebedee Quillfeather")
        .with("/personal_details/email", "zebedee@example.com")
        .with("/personal_details/phone", "01632 960123")
        .with("/employment/0/duties", "Zebedee led the team; call 01632 960123. The rota was kept by hand.")
}

impl Desk {
    async fn new() -> Desk {
        Desk::over(Temporary::new().await)
    }

    /// A desk that has made no list yet.
    fn over(kept: Temporary) -> Desk {
        let policy = Policy::probation_services_officer().clone();
        Desk::of(kept, vec![Post::of(policy, None).unwrap()])
    }

    /// The sample adverts.
    async fn adverts() -> Desk {
        Desk::of(Temporary::new().await, crate::app::posts(None, None).unwrap())
    }

    fn of(kept: Temporary, posts: Vec<Post>) -> Desk {
        let (folder, mail) = Folder::new();
        let app = App::new(kept.store.clone(), posts, Settings::default(), mail, None).unwrap();
        Desk { router: site::router(app.clone()), app, kept, mail: folder }
    }

    /// Sends an application; gives its reference and the secret of its lasting link.
    async fn send(&self, draft: Draft) -> (String, String) {
        self.send_in("en", draft).await
    }

    async fn send_in(&self, language: &str, draft: Draft) -> (String, String) {
        let (store, post) = (&self.kept.store, &self.app.posts[0].id);
        let session = store.start(post, language, now()).await.unwrap();
        let id = store.find(&session, now()).await.unwrap().unwrap().id;
        store.change(&id, now(), |_| Held { draft: draft.clone(), removed: None }).await.unwrap();
        let link = store.submit(&id, now(), |_| true).await.unwrap().unwrap();
        super::assess_sent(&self.app, &link).await;
        (store.find_sent(&link).await.unwrap().unwrap().sent.unwrap().reference, link)
    }

    async fn ask(
        &self,
        method: &str,
        path: &str,
        cookie: &str,
        body: String,
    ) -> (StatusCode, String, String) {
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::COOKIE, cookie)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(body))
            .unwrap();
        let response = self.router.clone().oneshot(request).await.unwrap();
        let text =
            |name| response.headers().get(name).map(|it| it.to_str().unwrap().to_owned()).unwrap_or_default();
        let (status, to) = (response.status(), text(header::LOCATION) + &text(header::SET_COOKIE));
        let body = to_bytes(response.into_body(), usize::MAX).await.unwrap();
        (status, String::from_utf8(body.to_vec()).unwrap(), to)
    }

    async fn sign_in(&self, name: &str, role: Role) -> Browser<'_> {
        let link = self.kept.store.add_staff(name, role, now()).await.unwrap().unwrap();
        let (status, _, to) = self.ask("POST", &format!("/desk/in/{link}"), "", String::new()).await;
        assert_eq!(status, StatusCode::SEE_OTHER);
        let cookie = to.strip_prefix("/desk").unwrap();
        assert!(cookie.ends_with("; Path=/; HttpOnly; SameSite=Strict"), "{cookie}");
        Browser { desk: self, cookie: cookie.split(';').next().unwrap().to_owned() }
    }
}

impl Browser<'_> {
    async fn get(&self, path: &str) -> (StatusCode, String) {
        let (status, body, _) = self.desk.ask("GET", path, &self.cookie, String::new()).await;
        (status, body)
    }

    /// A page that is there.
    async fn page(&self, path: &str) -> String {
        let (status, body) = self.get(path).await;
        assert_eq!(status, StatusCode::OK, "{path}");
        body
    }

    /// Sends a form as the page at `from` has it, with these fields; gives the status, the page, and where it leads.
    async fn send(&self, from: &str, path: &str, fields: &[(&str, &str)]) -> (StatusCode, String, String) {
        let page = self.page(from).await;
        let hidden = |name: &str| {
            let start = format!("name=\"{name}\" value=\"");
            page.split(&start)
                .nth(1)
                .map(|rest| rest.split('"').next().unwrap().to_owned())
                .unwrap_or_default()
        };
        let mut form = form_urlencoded::Serializer::new(String::new());
        for (name, value) in fields {
            form.append_pair(name, value);
        }
        for name in ["_csrf", "_count", "_version", "post"] {
            form.append_pair(name, &hidden(name));
        }
        self.desk.ask("POST", path, &self.cookie, form.finish()).await
    }

    /// The same, which has to work.
    async fn sends(&self, from: &str, path: &str, fields: &[(&str, &str)]) {
        let (status, body, _) = self.send(from, path, fields).await;
        assert_eq!(status, StatusCode::SEE_OTHER, "{path}: {body}");
    }

    /// Hands in the same rating of every criterion, with this one of the first.
    async fn rates(&self, reference: &str, first: u8, others: u8) {
        let fields = ratings(&self.desk.app, first, others);
        let fields: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
        let here = format!("/desk/application/{reference}");
        self.sends(&here, &format!("{here}/rate"), &fields).await;
    }
}

fn ratings(app: &App, first: u8, others: u8) -> Vec<(String, String)> {
    let ids: Vec<_> = super::case::Case::rated(&app.posts[0].policy).map(|it| it.id.clone()).collect();
    assert_eq!(ids.len(), CRITERIA);
    let rating =
        |(n, id): (usize, &String)| (format!("rating-{id}"), if n == 0 { first } else { others }.to_string());
    let notes = ids.iter().map(|id| (format!("note-{id}"), format!("SEEN in {id}")));
    let all = ids.iter().enumerate().map(rating).chain(notes);
    all.chain([("_do".to_owned(), "hand_in".to_owned())]).collect()
}
