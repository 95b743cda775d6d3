//! What can be done to one application, by whom, and once.

use super::*;

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

/// Whatever is done, a desk that keeps lists shows what one shows that makes them anew.
#[tokio::test]
async fn lists_show_every_change() {
    let desk = Desk::new().await;
    let (one, two) = (desk.sign_in("One", Role::Sifter).await, desk.sign_in("Two", Role::Sifter).await);
    let chair = desk.sign_in("Three", Role::Chair).await;
    let mut seen = std::collections::BTreeSet::new();
    let mut look = async || {
        let anew = Desk::over(desk.kept.again());
        let other = Browser { desk: &anew, cookie: chair.cookie.clone() };
        let mut pages = String::new();
        for path in ["/desk", "/desk/merit", "/desk/funnel"] {
            let page = chair.page(path).await;
            assert_eq!(page, other.page(path).await, "{path}");
            pages += &page;
        }
        assert!(seen.insert(pages), "there was nothing to see of the change");
    };
    look().await;
    let (reference, link) = desk.send(sample()).await;
    look().await;
    one.rates(&reference, 5, 5).await;
    look().await;
    two.rates(&reference, 5, 5).await;
    look().await;
    chair.sends("/desk/merit", "/desk/merit/cut", &[("places", "1")]).await;
    look().await;
    let id = desk.kept.store.find_sent(&link).await.unwrap().unwrap().id;
    desk.kept.store.withdraw(&id, now()).await.unwrap();
    look().await;
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
    let status = crate::desk::status_of(&desk.app, &reference).await.unwrap();
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
