//! Who comes in, and who sees what.

use super::*;

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
    assert_eq!(status, StatusCode::SEE_OTHER);
    assert!(sifter.page("/desk/out").await.contains("You are signed out"));
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
    // The rules say which rows show something, and speak to nobody who applies.
    assert!(page.contains("<dd>Job 1</dd>") && !page.contains("your job"), "{page}");
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
