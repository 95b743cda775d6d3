//! The desk of those who recruit: from the queue of what was sent, read without names, to the order of merit and beyond. One file for
//! each thing that is done at it.

pub mod acting;
mod application;
mod audit;
pub mod case;
mod decide;
mod export;
mod funnel;
mod identity;
mod kept;
mod merit;
mod order;
mod people;
mod queue;
mod rate;
pub mod session;
mod sign_in;
mod status;
mod telling;
#[cfg(test)]
mod tests;
mod view;

use axum::Router;
use axum::routing::{get, post};

use crate::app::App;

pub use acting::contest;
pub use kept::Lists;
pub use people::People;
pub use queue::{assess_missing, assess_sent};
pub use status::status_of;

pub fn routes() -> Router<App> {
    Router::new()
        .route("/desk", get(queue::queue))
        .route("/desk/in/{link}", get(sign_in::page).post(sign_in::sign_in))
        .route("/desk/out", get(sign_in::signed_out).post(sign_in::sign_out))
        .route("/desk/application/{reference}", get(application::show))
        .route("/desk/application/{reference}/rate", post(rate::rate))
        .route("/desk/application/{reference}/conflict", post(rate::declare_conflict))
        .route("/desk/application/{reference}/moderate", post(decide::moderate))
        .route("/desk/application/{reference}/decide", post(decide::decide))
        .route("/desk/application/{reference}/move", post(decide::go_on))
        .route("/desk/application/{reference}/unblind", get(identity::show).post(identity::unblind))
        .route("/desk/application/{reference}/check", post(identity::check))
        .route("/desk/merit", get(merit::show))
        .route("/desk/merit.csv", get(export::merit))
        .route("/desk/merit/cut", post(merit::cut))
        .route("/desk/merit/ties", post(merit::settle_ties))
        .route("/desk/merit/confirm", post(merit::confirm))
        .route("/desk/merit/turn-down", post(merit::turn_down))
        .route("/desk/merit/take", post(merit::take))
        .route("/desk/funnel", get(funnel::show))
        .route("/desk/audit", get(audit::show))
}
