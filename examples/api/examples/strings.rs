//! What the service is measured beside (`scripts/requests.sh`): a handler that reads the same document into plain structs of
//! `String`, and no more.
#![allow(dead_code, reason = "what is read is not looked at")]

#[path = "../../../benches/documents/plain.rs"]
mod plain;

use axum::http::StatusCode;
use axum::routing::post;
use axum::{Json, Router};

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:3002").await?;
    let read = |Json(_): Json<plain::Application>| async { StatusCode::NO_CONTENT };
    axum::serve(listener, Router::new().route("/", post(read))).await?;
    Ok(())
}
