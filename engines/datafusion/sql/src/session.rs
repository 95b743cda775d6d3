//! The session of the shell: with the functions, files by their paths, object stores, and a cluster where one is named.

use std::env;
use std::num::NonZeroUsize;
use std::sync::Arc;

use applicant_datafusion::Judged;
use datafusion::common::config::ConfigOptions;
use datafusion::common::format::ExplainFormat;
use datafusion::error::Result;
use datafusion::execution::memory_pool::{FairSpillPool, TrackConsumersPool};
use datafusion::execution::object_store::ObjectStoreRegistry;
use datafusion::execution::runtime_env::RuntimeEnvBuilder;
use datafusion::prelude::{SessionConfig, SessionContext};
use datafusion_cli::catalog::DynamicObjectStoreCatalog;

/// How many of those that use the most memory are named when there is not enough.
const NAMED: NonZeroUsize = NonZeroUsize::new(3).unwrap();

/// Where queries run, and with how much.
#[derive(clap::Args)]
pub struct Args {
    /// Run the queries on the cluster of this scheduler
    #[arg(long, value_name = "HOST:PORT")]
    cluster: Option<String>,
    /// How many threads a query has; on a cluster, parts [default: one a core]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    threads: Option<u16>,
    /// The most memory of a query in megabytes; what needs more goes to the disk where it can
    #[arg(long, value_name = "MB", value_parser = clap::value_parser!(u32).range(1..))]
    memory: Option<u32>,
}

impl Args {
    /// The session, and how many applications were judged, which only this machine can tell.
    pub async fn session(
        &self,
        stores: Arc<dyn ObjectStoreRegistry>,
    ) -> Result<(SessionContext, Option<Judged>)> {
        let mut runtime = RuntimeEnvBuilder::new().with_object_store_registry(stores);
        if let Some(megabytes) = self.memory {
            let pool = FairSpillPool::new((megabytes as usize).saturating_mul(1 << 20));
            runtime = runtime.with_memory_pool(Arc::new(TrackConsumersPool::new(pool, NAMED)));
        }
        let mut session = SessionContext::new_with_config_rt(self.config()?, runtime.build_arc()?);
        let mut judged = Some(applicant_datafusion::register(&session)?);
        if let Some(scheduler) = &self.cluster {
            session = applicant_cluster::connect(scheduler, session.state()).await?;
            judged = None;
        }
        let session = session.enable_url_table();
        session.register_catalog_list(Arc::new(DynamicObjectStoreCatalog::new(
            Arc::clone(session.state().catalog_list()),
            session.state_weak_ref(),
        )));
        Ok((session, judged))
    }

    /// The settings of DataFusion, which the environment may change: `DATAFUSION_EXECUTION_BATCH_SIZE` and the like.
    fn config(&self) -> Result<SessionConfig> {
        let mut options = ConfigOptions::from_env()?;
        if env::var_os("DATAFUSION_EXPLAIN_FORMAT").is_none() {
            options.explain.format = ExplainFormat::Indent;
        }
        if env::var_os("DATAFUSION_FORMAT_NULL").is_none() {
            options.format.null = "NULL".to_owned();
        }
        // A folder with folders in it is one table.
        if env::var_os("DATAFUSION_EXECUTION_LISTING_TABLE_IGNORE_SUBDIRECTORY").is_none() {
            options.execution.listing_table_ignore_subdirectory = false;
        }
        let config = SessionConfig::from(options).with_information_schema(true);
        Ok(match self.threads {
            Some(threads) => config.with_target_partitions(usize::from(threads)),
            None => config,
        })
    }
}
