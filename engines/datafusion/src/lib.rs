//! SQL over very many applications: what the crate [`applicant`] says of one, as functions of
//! [DataFusion](https://datafusion.apache.org).
//!
//! ```
//! use datafusion::prelude::SessionContext;
//! # tokio::runtime::Runtime::new().unwrap().block_on(async {
//! let session = SessionContext::new().enable_url_table();
//! applicant_datafusion::register(&session)?;
//! let found = session
//!     .sql("SELECT applicant_assess('{}', '2026-11-21', 'probation_services_officer')['outcome'] AS outcome")
//!     .await?
//!     .to_string()
//!     .await?;
//! assert!(found.contains("not_complete"));
//! # Ok::<(), datafusion::error::DataFusionError>(())
//! # }).unwrap();
//! ```
//!
//! | function | what it gives |
//! |---|---|
//! | `applicant_check(json, as_of[, policy])` | each issue: path, code, severity |
//! | `applicant_issue_codes(json, as_of[, policy])` | their codes alone |
//! | `applicant_assess(json, as_of, policy)` | outcome, points, criteria, how many errors and warnings, reference |
//! | `applicant_evidence(json, as_of[, policy])` | the facts that a policy may look at |
//! | table `applicant_merit(table, as_of, policy)` | the order of merit, equals sharing a rank |
//! | table `applicant_funnel(table, as_of, policy)` | how many met each criterion, and how many are left |
//! | table `applicant_policies([path])` | the policies of the crate, or of a folder of policy files |
//! | table `applicant_criteria(policy)` | the criteria of a policy: place, id, need, title |
//!
//! `json` is a whole application, as text or bytes. What cannot be read is a row that says so, and never a failed query. A policy is
//! the id of one that comes with the crate, the path of a policy file, or its text; a wrong one, or a wrong day, fails while the query
//! is planned. No function gives a name, an address, or a text of an applicant.
//!
//! A file of JSON Lines, whose name ends in `.jsonl` or `.ndjson`, is a table with the columns `json`, `file` and `at` (the byte at
//! which the line begins). Several threads read parts of one file.

mod functions;
mod lines;
mod policies;
mod posts;
mod views;

use std::sync::Arc;

use datafusion::common::{GetExt, Result};
use datafusion::datasource::listing_table_factory::ListingTableFactory;
use datafusion::execution::{FunctionRegistry, SessionState};
use datafusion::prelude::SessionContext;

use policies::{Criteria, Policies};
use posts::Posts;

pub use lines::{LinesFormat, LinesFormatFactory, LinesSource};
pub use posts::Judged;

/// Adds the functions and the format to a session.
///
/// # Errors
/// When the session takes no functions.
pub fn register(session: &SessionContext) -> Result<Judged> {
    register_in(&mut session.state_ref().write())
}

/// Adds the functions and the format to the state that a session is made of, or a scheduler or an executor of a cluster.
///
/// # Errors
/// When it takes no functions.
pub fn register_in(state: &mut SessionState) -> Result<Judged> {
    let posts = Arc::new(Posts::default());
    for function in functions::all(&posts) {
        state.register_udf(Arc::new(function))?;
    }
    for view in views::ALL {
        state.register_udtf(view.name, Arc::new(view));
    }
    state.register_udtf(Policies::NAME, Arc::new(Policies));
    state.register_udtf(Criteria::NAME, Arc::new(Criteria));
    for format in LinesFormatFactory::all() {
        state
            .table_factories_mut()
            .insert(format.get_ext().to_uppercase(), Arc::new(ListingTableFactory::new()));
        state.register_file_format(Arc::new(format), true)?;
    }
    Ok(posts.judged.clone())
}
