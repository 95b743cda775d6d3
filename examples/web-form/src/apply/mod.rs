//! An application, from the page of the job to the decision: one file for each step of it.

mod check;
mod checking;
mod choices;
mod conflict;
mod contest;
mod leave;
mod links;
mod list;
mod mark;
mod message;
mod part;
mod questions;
mod result;
mod saving;
mod session;
mod start;
mod table;
mod tasks;
#[cfg(test)]
pub mod tests;
mod unsaved;
mod unusual;
mod view;

use axum::Router;
use axum::routing::{get, post};

use crate::app::App;

pub use message::tell;
pub use session::Visitor;

pub fn routes() -> Router<App> {
    Router::new()
        .route("/start", post(start::start))
        .route("/tasks", get(tasks::tasks))
        .route("/page/{name}", get(questions::show_page).post(saving::save_page))
        .route("/page/qualifications/table", get(table::show).post(table::save))
        .route("/page/{name}/{row}", get(questions::show_row).post(saving::save_row))
        .route("/page/{name}/{row}/remove", get(list::remove_page).post(list::remove))
        .route("/page/{name}/check", get(checking::prepare_page).post(checking::check_page))
        .route("/page/{name}/{row}/check", get(checking::prepare_row).post(checking::check_row))
        .route("/page/{name}/undo", post(list::undo))
        .route("/choices.json", get(choices::choices))
        .route("/check", get(check::check))
        .route("/submit", post(check::submit))
        .route("/result", get(result::result))
        .route("/result/{link}", get(result::by_link))
        .route("/result/{link}/print", get(result::print_by_link))
        .route("/result/{link}/contest", get(contest::page).post(contest::contest))
        .route("/result/{link}/withdraw", get(result::withdraw_page).post(result::withdraw))
        .route("/print", get(result::print))
        .route("/save", get(links::save_link).post(links::make_link))
        .route("/return/{link}", get(links::return_page).post(links::come_back))
        .route("/delete", get(leave::delete_page).post(leave::delete))
        .route("/leave", post(leave::leave))
        .route("/language", get(leave::keep_language).post(leave::language))
}
