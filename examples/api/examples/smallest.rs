//! Applications are posted to /applications, and the answer explains the decision, in the language of the request.

use applicant::adapters::axum::CheckedApplication;
use applicant::messages::Messages;
use applicant::{Policy, Rules};
use axum::Router;
use axum::extract::FromRef;
use axum::routing::post;

/// What your handlers share: a pool of connections, for example.
#[derive(Clone)]
struct App;

/// The post: one that comes with the crate, or yours, read once with `Policy::from_toml`.
fn policy() -> &'static Policy {
    Policy::probation_services_officer()
}

// Asked at every request, so that today is today: the clock is yours.
impl FromRef<App> for Rules {
    fn from_ref(_: &App) -> Rules {
        policy().rules(chrono::Local::now().date_naive())
    }
}

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let router = Router::new().route("/applications", post(apply)).with_state(App);
    axum::serve(tokio::net::TcpListener::bind("127.0.0.1:3000").await?, router).await
}

/// Only a sound application comes this far; whatever is wrong with another was answered before.
async fn apply(sound: CheckedApplication) -> String {
    let words = Messages::new(sound.language.into()).for_policy(policy());
    words.explanation(&policy().explain(&sound.application.evidence(&sound.rules)))
}
