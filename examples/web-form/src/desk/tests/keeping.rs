//! How long what was sent is kept, and by which clock.

use chrono::{NaiveDateTime, TimeDelta};

use super::*;
use crate::tidy::tidy;

/// Tidies at a time of which somebody says that it is right.
async fn tidy_at(desk: &Desk, time: NaiveDateTime) {
    assert!(!tidy(&desk.app, time, true).await.unwrap().is_doubted());
}

#[tokio::test]
async fn numbers_are_left_of_what_was_sent() {
    let desk = Desk::new().await;
    let mut sent = vec![desk.send(sample()).await, desk.send(sample()).await];
    sent.push(desk.send(sample().with("/employment/0/skills", vec!["court_work"])).await);
    sent.push(desk.send(Draft::default()).await);
    let withdrawn = desk.send(sample()).await;
    let saved = desk.kept.store.find_sent(&withdrawn.1).await.unwrap().unwrap();
    desk.kept.store.withdraw(&saved.id, now()).await.unwrap();
    let (one, chair) = (desk.sign_in("One", Role::Sifter).await, desk.sign_in("Three", Role::Chair).await);
    one.rates(&sent[0].0, 4, 4).await;
    let here = format!("/desk/application/{}", sent[0].0);
    chair.sends(&here, &format!("{here}/decide"), &[("outcome", "eligible")]).await;
    let message = desk.mail.messages(1).await.remove(0);
    assert!(message.contains("/result/"), "a further link");
    let figures = |page: String| page.split_once("<main").unwrap().1.to_owned();
    let before = figures(one.page("/desk/funnel").await);
    assert!(before.contains("3 applications that the rules judged, and 1 for a person"), "{before}");

    let days = TimeDelta::days(i64::from(desk.app.settings.days_sent_kept));
    tidy_at(&desk, now() + days - TimeDelta::hours(1)).await;
    assert!(one.page("/desk").await.contains(&sent[0].0), "its time is not over");
    tidy_at(&desk, now() + days + TimeDelta::hours(1)).await;
    let queue = one.page("/desk").await;
    for (reference, link) in sent.iter().chain([&withdrawn]) {
        assert!(!queue.contains(reference));
        let (status, ..) = desk.ask("GET", &format!("/result/{link}"), "", String::new()).await;
        assert_eq!(status, StatusCode::NOT_FOUND);
    }
    // What is counted is as before, however often it is tidied up.
    assert_eq!(figures(one.page("/desk/funnel").await), before);
    tidy_at(&desk, now() + days + TimeDelta::hours(2)).await;
    assert_eq!(figures(one.page("/desk/funnel").await), before);
    let left = desk.kept.store.everything().await;
    for telling in TELLING.iter().chain(&["SEEN in", "zebedee"]) {
        assert!(!left.contains(telling), "{telling}: {left}");
    }
    desk.send(sample()).await;
    assert!(one.page("/desk/funnel").await.contains("4 applications that the rules judged, and 1 for"));
}

#[tokio::test]
async fn an_advert_counts_from_its_closing() {
    let desk = Desk::adverts().await;
    let (reference, _) = desk.send(sample()).await;
    let closes = desk.app.posts[0].advert.as_ref().unwrap().closes_at;
    let over = closes + TimeDelta::days(i64::from(desk.app.settings.days_sent_kept));
    for (time, is_kept) in [(over, true), (over + TimeDelta::seconds(1), false)] {
        tidy_at(&desk, time).await;
        assert_eq!(desk.kept.store.received(&reference).await.unwrap().is_some(), is_kept, "{time}");
    }
}

#[tokio::test]
async fn a_clock_that_leapt_deletes_nothing() {
    let desk = Desk::new().await;
    let store = &desk.kept.store;
    let (reference, _) = desk.send(sample()).await;
    let session = store.start(&desk.app.posts[0].id, "en", now()).await.unwrap();
    let is_kept = || async {
        let is_sent = store.received(&reference).await.unwrap().is_some();
        (store.find(&session, now()).await.unwrap().is_some(), is_sent)
    };
    tidy(&desk.app, now(), false).await.unwrap();
    // Ahead by far, for almost a day, with a start in between.
    for hours in 0..24 {
        let ahead = now() + TimeDelta::days(800) + TimeDelta::hours(hours);
        assert!(tidy(&desk.app, ahead, false).await.unwrap().is_doubted(), "{hours}");
        assert_eq!(is_kept().await, (true, true), "{hours}");
    }
    // Put right again, the clock is trusted at once.
    assert!(!tidy(&desk.app, now(), false).await.unwrap().is_doubted());
    // Behind by far it deletes nothing, and what was trusted stays the time that counts.
    let behind = tidy(&desk.app, now() - TimeDelta::days(60), false).await.unwrap();
    assert!(behind.is_doubted() && now() - behind.trusted < TimeDelta::minutes(1));
    assert_eq!(is_kept().await, (true, true));
    // Somebody looked at the clock, and says that it is right.
    tidy_at(&desk, now() + TimeDelta::days(800)).await;
    assert_eq!(is_kept().await, (false, false));
}
