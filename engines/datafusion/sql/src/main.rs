//! `applicant-sql`: a shell of SQL with the functions of `applicant-datafusion`, over files here or on a cluster.
//!
//! ```sh
//! applicant-sql -c "SELECT * FROM applicant_funnel('many.jsonl', '2026-11-21', 'probation_services_officer')"
//! applicant-sql -f report.sql --format csv
//! applicant-sql --cluster localhost:50050                  # type queries; \q ends it
//! ```

mod progress;
mod session;

use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use clap::Parser;
use datafusion::error::{DataFusionError, Result};
use datafusion_cli::exec;
use datafusion_cli::object_storage::instrumented::InstrumentedObjectStoreRegistry;
use datafusion_cli::print_format::PrintFormat;
use datafusion_cli::print_options::{MaxRows, PrintOptions};

#[global_allocator]
static GLOBAL: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// SQL over very many job applications.
///
/// Without --command and --file it asks for queries. A file that ends in .jsonl, .ndjson, .parquet or .csv is a table by its path:
/// SELECT count(*) FROM 'many.jsonl'. Without a day and a policy nothing is judged: give them in the query.
#[derive(Parser)]
#[command(name = "applicant-sql", version)]
struct Cli {
    /// Run these queries, and end
    #[arg(short, long, value_name = "SQL", conflicts_with = "file")]
    command: Vec<String>,
    /// Run the queries of these files, and end
    #[arg(short, long, value_name = "FILE")]
    file: Vec<PathBuf>,
    /// How rows are printed
    #[arg(long, value_enum, default_value_t = PrintFormat::Automatic)]
    format: PrintFormat,
    /// The most rows that are printed as a table: a number, or inf
    #[arg(long, value_name = "N", default_value = "40")]
    maxrows: MaxRows,
    /// Print nothing but rows
    #[arg(short, long)]
    quiet: bool,
    #[command(flatten)]
    session: session::Args,
}

#[tokio::main]
async fn main() -> ExitCode {
    match run(Cli::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("applicant-sql: {}", error.strip_backtrace());
            ExitCode::FAILURE
        }
    }
}

async fn run(cli: Cli) -> Result<()> {
    let stores = Arc::new(InstrumentedObjectStoreRegistry::new());
    let (session, judged) =
        cli.session.session(Arc::<InstrumentedObjectStoreRegistry>::clone(&stores)).await?;
    let mut print = PrintOptions {
        format: cli.format,
        quiet: cli.quiet,
        maxrows: cli.maxrows,
        color: false,
        instrumented_registry: stores,
    };
    let mut queries = cli.command;
    for file in cli.file {
        let text = fs::read_to_string(&file);
        queries
            .push(text.map_err(|error| DataFusionError::Execution(format!("{}: {error}", file.display())))?);
    }
    if queries.is_empty() {
        return exec::exec_from_repl(&session, &mut print)
            .await
            .map_err(|error| DataFusionError::External(error.into()));
    }
    let progress = progress::Progress::begin(judged);
    let ended = exec::exec_from_commands(&session, queries, &print).await;
    progress.end();
    ended
}
