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
use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};
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
/// Without --command and --file it asks for queries, or reads them from a pipe. A file that ends in .jsonl, .ndjson, .parquet or .csv,
/// or a folder of files with one of these endings, is a table by its path: SELECT count(*) FROM 'many.jsonl'.
#[derive(Parser)]
#[command(name = "applicant-sql", version)]
struct Cli {
    /// Run these queries, and end. Can be given several times
    #[arg(short, long, value_name = "SQL", conflicts_with = "file")]
    command: Vec<String>,
    /// Run the queries of this file, and end; - is standard input. Can be given several times
    #[arg(short, long, value_name = "FILE")]
    file: Vec<PathBuf>,
    /// How rows are printed
    #[arg(long, value_enum, default_value_t = PrintFormat::Automatic)]
    format: PrintFormat,
    /// The most rows that are printed, about: a number, or inf [default: 40 of a table, and all in other formats]
    #[arg(long, value_name = "N")]
    maxrows: Option<MaxRows>,
    /// Print only rows
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
        maxrows: cli.maxrows.unwrap_or(match cli.format {
            PrintFormat::Table | PrintFormat::Automatic => MaxRows::Limited(40),
            _ => MaxRows::Unlimited,
        }),
        color: false,
        instrumented_registry: stores,
    };
    let mut queries = cli.command;
    let mut files = cli.file;
    if queries.is_empty() && files.is_empty() {
        if io::stdin().is_terminal() {
            return exec::exec_from_repl(&session, &mut print)
                .await
                .map_err(|error| DataFusionError::External(error.into()));
        }
        files.push(PathBuf::from("-"));
    }
    for file in files {
        let text =
            if file == Path::new("-") { io::read_to_string(io::stdin()) } else { fs::read_to_string(&file) };
        queries
            .push(text.map_err(|error| DataFusionError::Execution(format!("{}: {error}", file.display())))?);
    }
    let progress = progress::Progress::begin(judged);
    let ended = exec::exec_from_commands(&session, queries, &print).await;
    progress.end();
    ended
}
