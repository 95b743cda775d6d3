//! The rules of [`applicant`](https://docs.rs/applicant) in a cluster of [Ballista](https://datafusion.apache.org/ballista/): a
//! scheduler, executors, and whoever asks them, all of whom know the functions and the format of `applicant-datafusion`.
//!
//! ```no_run
//! # use datafusion::prelude::SessionContext;
//! # tokio::runtime::Runtime::new().unwrap().block_on(async {
//! let session = applicant_cluster::connect("localhost:50050", SessionContext::new().enable_url_table().state()).await?;
//! let found = session.sql("SELECT * FROM applicant_funnel('many.jsonl', '2026-11-21', 'probation_services_officer')").await?;
//! found.show().await
//! # }).unwrap();
//! ```
//!
//! A plan goes over the wire with the text of its policy in it. The files are read by the executors, so that each of them has to see
//! them under the same path: a shared folder, or an object store.

mod codec;
mod planner;

use std::sync::Arc;

use ballista::prelude::SessionContextExt;
use ballista_core::extension::SessionConfigExt;
use ballista_core::object_store::{session_config_with_s3_support, session_state_with_s3_support};
use ballista_core::registry::BallistaFunctionRegistry;
use datafusion::common::Result;
use datafusion::execution::{SessionState, SessionStateBuilder};
use datafusion::prelude::{SessionConfig, SessionContext};

pub use codec::{LogicalCodec, PhysicalCodec};

/// Makes the settings of a session of the cluster, which know how a plan goes over the wire.
#[must_use]
pub fn config(config: SessionConfig) -> SessionConfig {
    config
        .upgrade_for_ballista()
        .with_ballista_logical_extension_codec(Arc::new(LogicalCodec::default()))
        .with_ballista_physical_extension_codec(Arc::new(PhysicalCodec::default()))
}

/// Makes the state of a session on the scheduler.
///
/// # Errors
/// When it takes no functions.
pub fn state(config: SessionConfig) -> Result<SessionState> {
    let mut state = session_state_with_s3_support(config)?;
    applicant_datafusion::register_in(&mut state)?;
    Ok(state)
}

/// Makes the functions that an executor knows: all that a scheduler knows.
///
/// # Errors
/// When there is no state that takes them.
pub fn functions() -> Result<BallistaFunctionRegistry> {
    state(config(session_config_with_s3_support())).map(|state| BallistaFunctionRegistry::from(&state))
}

/// Makes a session whose queries run on the cluster of that scheduler, such as `localhost:50050`.
///
/// # Errors
/// When that is no address, or the session takes no functions.
pub async fn connect(scheduler: &str, state: SessionState) -> Result<SessionContext> {
    let config = config(state.config().clone());
    let planner = planner::Planner::of(format!("http://{scheduler}"), &config);
    let config = config.with_ballista_query_planner(Arc::new(planner));
    let state = SessionStateBuilder::new_from_existing(state).with_config(config).build();
    let session = SessionContext::remote_with_state(&format!("df://{scheduler}"), state).await?;
    // What comes back knows only the functions of DataFusion and Ballista.
    applicant_datafusion::register(&session)?;
    Ok(session)
}
