//! A scheduler of Ballista that knows the rules. Its options are those of `ballista-scheduler`.

use std::sync::Arc;

use ballista_core::error::{BallistaError, Result};
use ballista_core::object_store::session_config_with_s3_support;
use ballista_scheduler::cluster::BallistaCluster;
use ballista_scheduler::config::{Config, SchedulerConfig};
use ballista_scheduler::scheduler_process::start_server;
use clap::Parser;
use tracing_subscriber::EnvFilter;

/// What planning a deep query needs; the same as in `ballista-scheduler`.
const STACK: usize = 32 << 20;

fn main() -> Result<()> {
    let runtime =
        tokio::runtime::Builder::new_multi_thread().enable_all().thread_stack_size(STACK).build()?;
    runtime.block_on(serve(Config::parse()))
}

async fn serve(options: Config) -> Result<()> {
    let filter =
        EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new(&options.log_level_setting));
    tracing_subscriber::fmt().with_ansi(false).with_env_filter(filter).init();
    let address = format!("{}:{}", options.bind_host, options.bind_port);
    let address =
        address.parse().map_err(|error| BallistaError::Configuration(format!("{address}: {error}")))?;
    let mut config: SchedulerConfig = options.try_into()?;
    config.override_config_producer =
        Some(Arc::new(|| applicant_cluster::config(session_config_with_s3_support())));
    config.override_session_builder = Some(Arc::new(applicant_cluster::state));
    config.override_logical_codec = Some(Arc::new(applicant_cluster::LogicalCodec::default()));
    config.override_physical_codec = Some(Arc::new(applicant_cluster::PhysicalCodec::default()));
    let cluster = BallistaCluster::new_from_config(&config).await?;
    start_server(cluster, address, Arc::new(config)).await
}
