//! An executor of Ballista that knows the rules. Its options are those of `ballista-executor`.

use std::sync::Arc;

use ballista_core::object_store::{runtime_env_with_s3_support, session_config_with_s3_support};
use ballista_executor::config::Config;
use ballista_executor::executor_process::{ExecutorProcessConfig, start_executor_process};
use clap::Parser;
use tracing_subscriber::EnvFilter;

#[global_allocator]
static GLOBAL: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[tokio::main]
async fn main() -> ballista_core::error::Result<()> {
    let mut config: ExecutorProcessConfig = Config::parse().try_into()?;
    let filter =
        EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new(&config.special_mod_log_level));
    tracing_subscriber::fmt().with_ansi(false).with_env_filter(filter).init();
    config.override_config_producer =
        Some(Arc::new(|| applicant_cluster::config(session_config_with_s3_support())));
    config.override_runtime_producer = Some(Arc::new(runtime_env_with_s3_support));
    config.override_function_registry = Some(Arc::new(applicant_cluster::functions()?));
    config.override_logical_codec = Some(Arc::new(applicant_cluster::LogicalCodec::default()));
    config.override_physical_codec = Some(Arc::new(applicant_cluster::PhysicalCodec::default()));
    start_executor_process(Arc::new(config)).await
}
