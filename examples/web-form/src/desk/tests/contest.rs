//! A decision that is told, contested, and looked at by somebody else.

use super::*;

/// The secret of the lasting link in a message.
fn link_in(message: &str) -> String {
    let (_, rest) = message.split_once("http://127.0.0.1:3000/result/").expect("a link");
    rest.split_whitespace().next().unwrap().to_owned()
}

/// Decides as a chair; `reason` is needed where that is not what the rules propose.
async fn decides(chair: &Browser<'_>, reference: &str, outcome: &str, reason: &str) -> (StatusCode, String) {
    let here = format!("/desk/application/{reference}");
    let fields = [("outcome", outcome), ("reason", reason)];
    let (status, body, _) = chair.send(&here, &format!("{here}/decide"), &fields).await;
    (status, body)
}

#[tokio::test]
async fn a_decision_is_told_by_email() {
    let desk = Desk::new().await;
    let chair = desk.sign_in("Three", Role::Chair).await;
    for (count, language, outcome, title, said) in [
        (
            1,
            "en",
            "eligible",
            "A decision on your application",
            "you are eligible for Probation Services Officer",
        ),
        (2, "en", "not_eligible", "A decision on your application", "you are not eligible for Probation"),
        (3, "cy", "eligible", "Penderfyniad ar eich cais", "eich bod yn gymwys ar gyfer"),
        (4, "cy", "not_eligible", "Penderfyniad ar eich cais", "nad ydych yn gymwys ar gyfer"),
    ] {
        let (reference, _) = desk.send_in(language, sample()).await;
        let (status, body) = decides(&chair, &reference, outcome, "SENTINEL of the chair").await;
        assert_eq!(status, StatusCode::SEE_OTHER, "{body}");
        let messages = desk.mail.messages(count).await;
        let told: Vec<_> = messages.iter().filter(|it| it.contains(said)).collect();
        let [message] = told[..] else { panic!("{said}: {messages:?}") };
        assert!(message.contains(title) && message.contains("To: zebedee@example.com"), "{message}");
        for not_said in ["SENTINEL", "Three", "Zebedee Quillfeather", reference.as_str()] {
            assert!(!message.contains(not_said), "{not_said}: {message}");
        }
        // The new link leads to the result, as the first does.
        let (status, page, _) =
            desk.ask("GET", &format!("/result/{}", link_in(message)), "", String::new()).await;
        assert!(status == StatusCode::OK && page.contains(&reference), "{page}");
    }
}

#[tokio::test]
async fn who_is_turned_down_later_is_told() {
    let desk = Desk::new().await;
    let (reference, _) = desk.send(sample()).await;
    let chair = desk.sign_in("Three", Role::Chair).await;
    for name in ["One", "Two"] {
        desk.sign_in(name, Role::Sifter).await.rates(&reference, 4, 4).await;
    }
    let here = format!("/desk/application/{reference}");
    let today = now().date().to_string();
    chair.sends(&here, &format!("{here}/move"), &[("move", "reject"), ("on", &today)]).await;
    let messages = desk.mail.messages(1).await;
    assert!(messages[0].contains("does not go on to the next stage") && messages[0].contains("/result/"));
    // What people rate, and where else it goes on, is no message.
    assert_eq!(messages.len(), 1);
}

#[tokio::test]
async fn a_refusal_is_looked_at_again() {
    let desk = Desk::new().await;
    let (reference, link) = desk.send(sample()).await;
    let [one, two] = [desk.sign_in("One", Role::Chair).await, desk.sign_in("Two", Role::Chair).await];
    let (here, result) = (format!("/desk/application/{reference}"), format!("/result/{link}"));
    let read = || async { desk.ask("GET", &result, "", String::new()).await.1 };
    let contest = || async {
        let (status, body, to) = desk.ask("POST", &format!("{result}/contest"), "", String::new()).await;
        assert!(status == StatusCode::SEE_OTHER && to == result, "{body}");
    };
    // Nobody has decided: there is nothing to contest.
    contest().await;
    assert!(!read().await.contains("/contest"));
    assert!(!one.page("/desk").await.contains("looked at again"));

    assert_eq!(
        decides(&one, &reference, "not_eligible", "Looked at the papers").await.0,
        StatusCode::SEE_OTHER
    );
    assert!(read().await.contains(&format!("href=\"{result}/contest\"")));
    let (status, page, _) = desk.ask("GET", &format!("{result}/contest"), "", String::new()).await;
    assert!(status == StatusCode::OK && page.contains("Somebody who did not decide before"), "{page}");
    contest().await;
    contest().await;
    let page = read().await;
    assert!(
        page.contains("Somebody else is looking at the decision again") && !page.contains("/contest"),
        "{page}"
    );

    // It is in the queue, on the page and in the trail, once.
    let queue = one.page("/desk?stage=contested").await;
    assert!(queue.contains("To be looked at again (1)") && queue.contains(&reference), "{queue}");
    let page = two.page(&here).await;
    assert!(page.contains("The applicant asked that this decision is looked at again"), "{page}");
    assert!(page.contains("The applicant asked that somebody else looks at the decision"), "{page}");
    let trail = one.page("/desk/audit").await;
    assert_eq!(trail.matches("<td>contest</td>").count(), 1, "{trail}");
    assert!(trail.contains("<td>the applicant</td>"), "{trail}");

    // Whoever decided does not look at it again.
    let (status, body) = decides(&one, &reference, "eligible", "").await;
    assert!(status == StatusCode::CONFLICT && body.contains("a person who did not decide before"), "{body}");
    assert_eq!(decides(&two, &reference, "eligible", "").await.0, StatusCode::SEE_OTHER);
    let status = crate::desk::status_of(&desk.app, &reference).await.unwrap();
    assert_eq!((status.stage.as_str(), status.decided), ("sift", Some("eligible")));
    assert!(!status.is_contested);
    // It is sifted like others.
    for name in ["Four", "Five"] {
        desk.sign_in(name, Role::Sifter).await.rates(&reference, 4, 4).await;
    }
    one.sends("/desk/merit", "/desk/merit/cut", &[("places", "1")]).await;
    one.sends("/desk/merit", "/desk/merit/confirm", &[]).await;
    assert_eq!(
        crate::desk::status_of(&desk.app, &reference).await.unwrap().stage.as_str(),
        "assessment_centre"
    );
    desk.mail.messages(2).await;
}

#[tokio::test]
async fn a_refusal_may_be_upheld() {
    let desk = Desk::new().await;
    let (reference, link) = desk.send(sample().with("/employment/0/skills", vec!["court_work"])).await;
    let [one, two] = [desk.sign_in("One", Role::Chair).await, desk.sign_in("Two", Role::Chair).await];
    let path = format!("/result/{link}/contest");
    let contest = || desk.ask("POST", &path, "", String::new());
    assert_eq!(decides(&one, &reference, "not_eligible", "").await.0, StatusCode::SEE_OTHER);
    contest().await;
    assert_eq!(decides(&two, &reference, "not_eligible", "").await.0, StatusCode::SEE_OTHER);
    let status = crate::desk::status_of(&desk.app, &reference).await.unwrap();
    assert_eq!((status.stage.as_str(), status.decided), ("rejected", Some("not_eligible")));
    // It may be contested once more, for a third person.
    contest().await;
    assert!(crate::desk::status_of(&desk.app, &reference).await.unwrap().is_contested);
    // What was taken back is not looked at.
    let saved = desk.kept.store.find_sent(&link).await.unwrap().unwrap();
    desk.kept.store.withdraw(&saved.id, now()).await.unwrap();
    assert_eq!(contest().await.0, StatusCode::NOT_FOUND);
}
