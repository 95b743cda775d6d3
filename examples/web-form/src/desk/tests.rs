//! The desk over its addresses, from the queue to the reserve list.

use applicant::Draft;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use tower::ServiceExt as _;

use crate::app::{self, App, now};
use crate::mail::Mail;
use crate::site;
use crate::store::{Held, Role, tests::Temporary};

/// What no page may show before the sift is over, and no trail ever.
const TELLING: [&str; 4] = ["Zebedee", "Quillfeather", "zebedee@example.com", "960123"];

const CRITERIA: usize = 8;

struct Desk {
    kept: Temporary,
    app: App,
    router: Router,
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
        let kept = Temporary::new().await;
        let posts = app::posts(Some("probation_services_officer"), None).unwrap();
        let folder = std::env::temp_dir().join("web-form-mail");
        let mail = Mail::new(None, folder, "no-reply@example.com").unwrap();
        let app = App::new(kept.store.clone(), posts, None, mail).unwrap();
        Desk { router: site::router(app.clone()), app, kept }
    }

    /// Sends an application; gives its reference and the secret of its lasting link.
    async fn send(&self, draft: Draft) -> (String, String) {
        let (store, post) = (&self.kept.store, &self.app.posts[0].id);
        let session = store.start(post, "en", now()).await.unwrap();
        let id = store.find(&session, now()).await.unwrap().unwrap().id;
        store.change(&id, now(), |held| Held { draft: draft.clone(), ..held }).await.unwrap();
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

#[tokio::test]
async fn nobody_comes_in_without_a_link() {
    let desk = Desk::new().await;
    let (reference, _) = desk.send(sample()).await;
    let application = format!("/desk/application/{reference}");
    for path in ["/desk", &application, "/desk/merit", "/desk/merit.csv", "/desk/funnel", "/desk/audit"] {
        for cookie in ["", "desk=0123", "desk="] {
            let (status, body, _) = desk.ask("GET", path, cookie, String::new()).await;
            assert_eq!(status, StatusCode::UNAUTHORIZED, "{path}");
            assert!(body.contains("Sign in to the desk") && !body.contains(&reference), "{path}");
        }
    }
    // What was typed when the session was over can be copied.
    let (status, body, _) = desk
        .ask("POST", &format!("{application}/rate"), "", "note-communication=Wrote+%3Cclearly%3E".to_owned())
        .await;
    assert_eq!(status, StatusCode::UNAUTHORIZED);
    assert!(body.contains("Wrote &#60;clearly&#62;"), "{body}");
    // A form of another session is refused, and a session that ended leads nowhere.
    let sifter = desk.sign_in("One", Role::Sifter).await;
    let (status, ..) =
        desk.ask("POST", &format!("{application}/conflict"), &sifter.cookie, "_csrf=x".to_owned()).await;
    assert_eq!(status, StatusCode::FORBIDDEN);
    let (status, ..) = sifter.send("/desk", "/desk/out", &[]).await;
    assert_eq!(status, StatusCode::OK);
    assert_eq!(sifter.get("/desk").await.0, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn a_sifter_learns_no_name() {
    let desk = Desk::new().await;
    let (reference, _) = desk.send(sample()).await;
    let sifter = desk.sign_in("One", Role::Sifter).await;
    let chair = desk.sign_in("Three", Role::Chair).await;
    let here = format!("/desk/application/{reference}");
    sifter.rates(&reference, 4, 4).await;
    for (browser, paths) in [
        (&sifter, vec!["/desk", &here, "/desk/funnel"]),
        (&chair, vec!["/desk", &here, "/desk/funnel", "/desk/merit", "/desk/merit.csv", "/desk/audit"]),
    ] {
        for path in paths {
            let page = browser.page(path).await;
            assert!(TELLING.iter().all(|telling| !page.contains(telling)), "{path}: {page}");
        }
    }
    let page = sifter.page(&here).await;
    assert!(page.contains("The rota was kept by hand") && page.contains('█'), "{page}");
}

#[tokio::test]
async fn ratings_of_others_wait_for_ones_own() {
    let desk = Desk::new().await;
    let (reference, _) = desk.send(sample()).await;
    let (one, two) = (desk.sign_in("One", Role::Sifter).await, desk.sign_in("Two", Role::Sifter).await);
    let third = desk.sign_in("Third", Role::Sifter).await;
    let here = format!("/desk/application/{reference}");
    one.rates(&reference, 3, 5).await;
    let page = two.page(&here).await;
    assert!(!page.contains("SEEN in") && !page.contains("handed in their ratings"), "{page}");
    two.rates(&reference, 5, 5).await;
    let page = two.page(&here).await;
    assert!(
        page.contains("SEEN in") && page.contains("The markers differ, from 3 to 5: the chair settles it"),
        "{page}"
    );
    // There are two markers: a third sees nothing, and hands nothing in.
    let page = third.page(&here).await;
    assert!(!page.contains("SEEN in") && !page.contains("Hand in your ratings"), "{page}");
    let fields = ratings(&desk.app, 4, 4);
    let fields: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    let (status, body, _) = third.send(&here, &format!("{here}/rate"), &fields).await;
    assert!(status == StatusCode::CONFLICT && body.contains("Others have rated it already."), "{body}");
}

#[tokio::test]
async fn the_chair_alone_settles_and_decides() {
    let desk = Desk::new().await;
    let (reference, _) = desk.send(sample()).await;
    let (one, two) = (desk.sign_in("One", Role::Sifter).await, desk.sign_in("Two", Role::Sifter).await);
    let chair = desk.sign_in("Three", Role::Chair).await;
    let here = format!("/desk/application/{reference}");
    one.rates(&reference, 3, 5).await;
    two.rates(&reference, 5, 5).await;
    let first = ratings(&desk.app, 1, 1)[0].0.replace("rating-", "");
    let settle = |rating| [("criterion", first.as_str()), ("rating", rating), ("reason", "judgement")];
    for (path, fields) in [
        ("/moderate", &settle("4")[..]),
        ("/decide", &[("outcome", "not_eligible"), ("reason", "x")]),
        ("/move", &[("move", "reject"), ("on", "2026-11-28")]),
        ("/unblind", &[]),
        ("/check", &[]),
    ] {
        let (status, body, _) = one.send(&here, &format!("{here}{path}"), fields).await;
        assert!(status == StatusCode::FORBIDDEN && body.contains("This is for the chair"), "{path}");
    }
    for path in ["/desk/merit", "/desk/merit.csv", "/desk/audit", &format!("{here}/unblind")] {
        assert_eq!(one.get(path).await.0, StatusCode::FORBIDDEN, "{path}");
    }
    for path in ["cut", "ties", "confirm", "turn-down", "take"] {
        let (status, ..) = one.send("/desk", &format!("/desk/merit/{path}"), &[("places", "1")]).await;
        assert_eq!(status, StatusCode::FORBIDDEN, "{path}");
    }
    // Between the ratings given, and once.
    let path = format!("{here}/moderate");
    for rating in ["2", "6", "8", ""] {
        let (status, ..) = chair.send(&here, &path, &settle(rating)).await;
        assert_eq!(status, StatusCode::CONFLICT, "{rating}");
    }
    chair.sends(&here, &path, &settle("4")).await;
    let page = two.page(&here).await;
    assert!(page.contains("4, settled by Three: a judgement where both readings are fair"), "{page}");
    assert!(page.contains("Passed the sift"), "{page}");
}

#[tokio::test]
async fn a_second_tab_is_told_and_loses_nothing() {
    let desk = Desk::new().await;
    let (reference, _) = desk.send(sample()).await;
    let sifter = desk.sign_in("One", Role::Sifter).await;
    let here = format!("/desk/application/{reference}");
    let rate = format!("{here}/rate");
    sifter
        .sends(
            &here,
            &rate,
            &[("rating-communication", "9"), ("note-communication", "First"), ("_do", "save")],
        )
        .await;
    // As typed, and not handed in as long as a rating is missing or none.
    let (status, _, to) = sifter
        .send(
            &here,
            &rate,
            &[("rating-communication", "5"), ("note-communication", "Second"), ("_do", "hand_in")],
        )
        .await;
    assert_eq!((status, to), (StatusCode::SEE_OTHER, format!("{here}?problems#error-summary")));
    let page = sifter.page(&format!("{here}?problems")).await;
    assert!(
        page.contains("Second") && page.matches("Choose a rating of 1 to 7: ").count() == CRITERIA - 1,
        "{page}"
    );
    let (status, body, _) = sifter
        .send(&here, &rate, &[("_version", "1"), ("note-communication", "Of the older tab"), ("_do", "save")])
        .await;
    assert!(status == StatusCode::CONFLICT && body.contains("Of the older tab"), "{body}");
    assert!(sifter.page(&here).await.contains("Second"));
    // What another chair did meanwhile is looked at first.
    let chair = desk.sign_in("Three", Role::Chair).await;
    let decide = format!("{here}/decide");
    let (status, ..) = chair.send(&here, &decide, &[("_count", "7"), ("outcome", "eligible")]).await;
    assert_eq!(status, StatusCode::CONFLICT);
    chair.sends(&here, &decide, &[("outcome", "eligible")]).await;
    let twice = [("_count", "2"), ("outcome", "not_eligible"), ("reason", "x")];
    let (status, body, _) = chair.send(&here, &decide, &twice).await;
    assert!(status == StatusCode::CONFLICT && body.contains("a person has decided already"), "{body}");
}

#[tokio::test]
async fn a_conflict_of_interest_leaves_out() {
    let desk = Desk::new().await;
    let (reference, _) = desk.send(sample()).await;
    let (one, two) = (desk.sign_in("One", Role::Sifter).await, desk.sign_in("Two", Role::Sifter).await);
    let here = format!("/desk/application/{reference}");
    one.rates(&reference, 4, 4).await;
    one.sends(&here, &format!("{here}/conflict"), &[]).await;
    let page = one.page(&here).await;
    assert!(!page.contains("The rota was kept") && !page.contains("Hand in your ratings"), "{page}");
    assert!(two.page("/desk?to_rate=yes").await.contains("0 of 2"));
    assert!(!one.page("/desk?to_rate=yes").await.contains(&reference));
    let (status, ..) = one.send(&here, &format!("{here}/rate"), &[("_do", "save")]).await;
    assert_eq!(status, StatusCode::CONFLICT);
}

#[tokio::test]
async fn who_it_is_from_comes_after_the_sift() {
    let desk = Desk::new().await;
    let draft = sample()
        .with("/right_to_work/nationalities", vec!["UKR"])
        .with("/right_to_work/proof", "positive_verification_notice")
        .with("/right_to_work/notice_ground", "other");
    let (reference, link) = desk.send(draft).await;
    let chair = desk.sign_in("Three", Role::Chair).await;
    let here = format!("/desk/application/{reference}");
    let unblind = format!("{here}/unblind");
    assert_eq!(chair.get(&unblind).await.0, StatusCode::CONFLICT);
    let (status, ..) = chair.send(&here, &unblind, &[]).await;
    assert_eq!(status, StatusCode::CONFLICT);
    // A person decides: here against what the rules propose, with a reason.
    let decide = format!("{here}/decide");
    let (status, body, _) = chair.send(&here, &decide, &[("outcome", "eligible")]).await;
    assert!(status == StatusCode::CONFLICT && body.contains("Say why"), "{body}");
    chair.sends(&here, &decide, &[("outcome", "eligible"), ("reason", "Looked at the papers")]).await;
    let page = chair.page(&here).await;
    assert!(page.contains("Three decided on") && page.contains("Looked at the papers"), "{page}");
    for name in ["One", "Two"] {
        desk.sign_in(name, Role::Sifter).await.rates(&reference, 4, 4).await;
    }
    chair.sends("/desk/merit", "/desk/merit/cut", &[("places", "1")]).await;
    chair.sends("/desk/merit", "/desk/merit/confirm", &[]).await;
    let status = super::status_of(&desk.app, &reference).await.unwrap();
    assert_eq!((status.stage.as_str(), status.decided), ("assessment_centre", Some("eligible")));
    assert!(!chair.page(&unblind).await.contains("Quillfeather"), "a button comes first");
    chair.sends(&unblind, &unblind, &[]).await;
    let page = chair.page(&unblind).await;
    assert!(page.contains("Zebedee Quillfeather") && page.contains("zebedee@example.com"), "{page}");
    // What the employer alone can say, here and nowhere else.
    assert!(page.contains("declared"), "{page}");
    let issued = now().date().to_string();
    chair.sends(&unblind, &format!("{here}/check"), &[("notice_issued_on", &issued)]).await;
    let page = chair.page(&unblind).await;
    assert!(page.contains("checked") && page.contains(&format!("value=\"{issued}\"")), "{page}");
    chair.sends(&unblind, &format!("{here}/check"), &[("notice_issued_on", "soon")]).await;
    assert!(chair.page(&unblind).await.contains("class=\"error\""));
    let trail = chair.page("/desk/audit").await;
    assert!(trail.contains("<td>unblind</td>") && trail.contains("<td>saw identity</td>"), "{trail}");
    assert!(TELLING.iter().all(|telling| !trail.contains(telling)) && !trail.contains("papers"), "{trail}");
    let saved = desk.kept.store.find_sent(&link).await.unwrap().unwrap();
    desk.kept.store.withdraw(&saved.id, now()).await.unwrap();
    assert!(!chair.page("/desk").await.contains(&reference), "withdrawn");
}

#[tokio::test]
async fn what_cannot_be_read_is_listed() {
    let desk = Desk::new().await;
    let (reference, _) = desk.send(Draft::default()).await;
    let sifter = desk.sign_in("One", Role::Sifter).await;
    let page = sifter.page("/desk").await;
    assert!(page.contains(&reference) && page.contains("A person has to look"), "{page}");
    let page = sifter.page(&format!("/desk/application/{reference}")).await;
    assert!(page.contains("cannot be read, or is not sound"), "{page}");
    assert_eq!(sifter.get("/desk/application/NONESUCH").await.0, StatusCode::NOT_FOUND);
    assert!(
        sifter
            .page("/desk/funnel")
            .await
            .contains("0 applications that the rules judged, and 1 for a person")
    );
}

/// Two sifters and a chair take twenty applications from the queue to the reserve list.
#[tokio::test]
async fn from_the_queue_to_the_reserve_list() {
    let desk = Desk::new().await;
    let mut sent = Vec::new();
    for n in 0..20 {
        let scheme = if n == 12 { "disability_confident" } else { "none" };
        let draft = sample().with("/declarations/guaranteed_interview", vec![scheme]);
        let draft = if n == 19 { draft.with("/employment/0/skills", vec!["court_work"]) } else { draft };
        sent.push(desk.send(draft).await);
    }
    let (one, two) = (desk.sign_in("One", Role::Sifter).await, desk.sign_in("Two", Role::Sifter).await);
    let chair = desk.sign_in("Three", Role::Chair).await;
    let page = one.page("/desk?to_rate=yes").await;
    assert!(sent.iter().all(|(reference, _)| page.contains(reference)));
    assert!(page.contains("Not eligible, as proposed"));

    // One is not eligible: until the chair says so, that is a proposal.
    let refused = &sent[19].0;
    let here = format!("/desk/application/{refused}");
    chair.sends(&here, &format!("{here}/decide"), &[("outcome", "not_eligible")]).await;

    // Of the others the totals are 7 + 7n: three of them alike, one below the minimum, one whose markers differ.
    let first = ratings(&desk.app, 1, 1)[0].0.replace("rating-", "");
    for (n, (reference, _)) in sent.iter().take(19).enumerate() {
        let (rating, other) = match n {
            0..=3 => (7, 7),
            4..=6 => (5, 6),
            18 => (3, 7),
            _ => (4, 4),
        };
        one.rates(reference, rating, other).await;
        two.rates(reference, if n == 7 { 6 } else { rating }, other).await;
    }
    let page = chair.page("/desk/merit").await;
    assert!(page.contains("1 still wait"), "{page}");
    let (status, ..) = chair.send("/desk/merit", "/desk/merit/confirm", &[]).await;
    assert_eq!(status, StatusCode::CONFLICT, "nothing is confirmed while a difference is open");
    let open = format!("/desk/application/{}", sent[7].0);
    let settle = [("criterion", first.as_str()), ("rating", "5"), ("reason", "evidence_overlooked")];
    chair.sends(&open, &format!("{open}/moderate"), &settle).await;

    // Five places: four, and one of three who tie.
    for wrong in ["", "0", "x", "-1", "10001"] {
        let (status, ..) = chair.send("/desk/merit", "/desk/merit/cut", &[("places", wrong)]).await;
        assert_eq!(status, StatusCode::CONFLICT, "{wrong}");
    }
    chair.sends("/desk/merit", "/desk/merit/cut", &[("places", "5")]).await;
    let page = chair.page("/desk/merit").await;
    assert!(page.contains("3 of equal merit tie for 1 places: choose 1"), "{page}");
    for wrong in
        [&[][..], &[("chosen", sent[0].0.as_str())], &[("chosen", &sent[4].0), ("chosen", &sent[5].0)]]
    {
        let (status, ..) = chair.send("/desk/merit", "/desk/merit/ties", wrong).await;
        assert_eq!(status, StatusCode::CONFLICT, "{wrong:?}");
    }
    chair.sends("/desk/merit", "/desk/merit/ties", &[("chosen", &sent[5].0)]).await;
    chair.sends("/desk/merit", "/desk/merit/confirm", &[]).await;

    // By merit and by the scheme, and nothing says by which.
    let page = chair.page("/desk/merit").await;
    let (invited, reserve) = page.split_once("<h2>Reserve list</h2>").unwrap();
    let invited = invited.split_once("<h2>Invited</h2>").unwrap().1;
    let has = |text: &str, n: usize| text.contains(&sent[n].0);
    for n in 0..20 {
        assert_eq!(has(invited, n), n < 4 || n == 5 || n == 12, "{n}: {invited}");
        assert_eq!(has(reserve, n), [4, 6].contains(&n) || (7..18).contains(&n) && n != 12, "{n}: {reserve}");
    }
    assert_eq!(invited.matches("Assessment centre").count(), 6);
    assert_eq!(reserve.matches(">Invite<").count(), 2, "those who are next are equal");

    // Nothing that the order rests on changes.
    let waiting = format!("/desk/application/{}", sent[4].0);
    let (status, body, _) = one.send(&waiting, &format!("{waiting}/conflict"), &[]).await;
    assert!(status == StatusCode::CONFLICT && body.contains("is confirmed"), "{body}");
    // A place becomes free: it goes to the next, and to nobody after.
    let (status, body, _) = chair.send("/desk/merit", "/desk/merit/take", &[("reference", &sent[8].0)]).await;
    assert!(status == StatusCode::CONFLICT && body.contains("is not next on the reserve list"), "{body}");
    chair.sends("/desk/merit", "/desk/merit/take", &[("reference", &sent[6].0)]).await;
    // One who waits withdraws.
    let withdrawn = desk.kept.store.find_sent(&sent[8].1).await.unwrap().unwrap();
    desk.kept.store.withdraw(&withdrawn.id, now()).await.unwrap();
    let page = chair.page("/desk/merit").await;
    let reserve = page.split_once("<h2>Reserve list</h2>").unwrap().1;
    assert!(has(reserve, 4) && !has(reserve, 6) && !has(reserve, 8), "{reserve}");

    // The chair turns down who did not pass; those who are invited go on to the reserve list of the centre.
    chair.sends("/desk/merit", "/desk/merit/turn-down", &[]).await;
    assert!(chair.page(&format!("/desk/application/{}", sent[18].0)).await.contains("Turned down"));
    let here = format!("/desk/application/{}", sent[0].0);
    let today = now().date().to_string();
    for step in ["record_group_exercise", "record_written_task", "record_interview", "reserve"] {
        chair.sends(&here, &format!("{here}/move"), &[("move", step), ("on", &today)]).await;
    }
    assert!(chair.page("/desk?stage=reserve_list").await.contains(&sent[0].0));

    let file = chair.page("/desk/merit.csv").await;
    assert_eq!(file.lines().next(), Some("rank,shared_by,reference,total"));
    assert!(file.contains(&format!("5,3,{},47", sent[4].0)), "{file}");
    let funnel = one.page("/desk/funnel").await;
    assert!(funnel.contains("19 applications that the rules judged"), "{funnel}");
}
