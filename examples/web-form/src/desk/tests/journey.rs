//! Twenty applications.

use super::*;

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
