//! What can be applied for: the list of open adverts, and the page of each job.

mod adverts;
mod listing;
mod page;

use axum::Router;
use axum::routing::get;

use crate::app::App;

pub use adverts::{read, samples};
pub use listing::{Choice, choices};

pub fn routes() -> Router<App> {
    Router::new().route("/", get(listing::listing)).route("/jobs/{id}", get(page::job))
}
