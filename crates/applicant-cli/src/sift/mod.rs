//! Sifts many applications: an order of merit, a funnel, a table for a spreadsheet and a chart.
//!
//! ```sh
//! cargo run --release --example sift -- --generate 100000 --seed 1 --out many.jsonl
//! cargo run --release --example sift -- many.jsonl --csv merit.csv --chart points.svg --stats
//! cargo run --release --example sift -- examples/data          # a folder of .json files
//! ```
//!
//! The input is a folder of `.json` files, a file of JSON Lines, or `-` for standard input. It is read in blocks by as many
//! threads as there are cores, and no text of an application is kept: a row of 16 bytes and its reference are. An application
//! without a reference is given one, from its line or its file name. A line that cannot be read is reported with its number and
//! code, and the rest goes on; the exit status is then 1. Applications with something to put right are counted, and stand
//! at the end without a rank.
//!
//! Those who are eligible come first, then those a person has to look at, then those who are not eligible: each by points, equal
//! ones sharing a rank, and standing in the order in which they came. The output is the same for any number of threads.

mod chart;
pub mod generate;
mod input;
mod judge;
mod output;
mod rows;

use std::fs::File;
use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

use anyhow::{Context, anyhow};
use applicant::Policy;
use chrono::{Local, NaiveDate};
use clap::{ArgGroup, Parser};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use input::Input;

/// Sift many applications.
#[derive(Parser)]
#[command(group = ArgGroup::new("what").required(true))]
pub struct Args {
    /// A folder of .json files, a file of JSON Lines, or - for standard input.
    #[arg(group = "what")]
    path: Option<PathBuf>,
    /// The day on which they are judged, such as 2026-11-21 [default: today].
    #[arg(long, value_name = "DATE")]
    as_of: Option<NaiveDate>,
    /// The role: the id of a policy of the crate, or a policy file.
    #[arg(long, value_name = "ROLE", default_value = "probation_services_officer")]
    policy: String,
    /// Write the whole order of merit as CSV.
    #[arg(long, value_name = "FILE")]
    csv: Option<PathBuf>,
    /// Draw the points as SVG.
    #[arg(long, value_name = "FILE")]
    chart: Option<PathBuf>,
    /// How many threads judge [default: one a core].
    #[arg(long, value_name = "N")]
    threads: Option<usize>,
    /// How many rows are printed.
    #[arg(long, value_name = "N", default_value_t = 20)]
    top: usize,
    /// Say on standard error how long it took and how much memory.
    #[arg(long)]
    stats: bool,
    /// Write this number of random applications instead.
    #[arg(long, value_name = "N", group = "what")]
    generate: Option<usize>,
    /// The seed of the random applications: the same seed gives the same bytes.
    #[arg(long, value_name = "S", default_value_t = 1)]
    seed: u64,
    /// Where the random applications go [default: standard output].
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

fn main() -> ExitCode {
    ExitCode::from(run(Args::parse(), &mut io::stdout().lock(), &mut io::stderr()))
}

/// Does what is asked, and says how it ended: 0, 1 when something could not be read, 2 when nothing could be done.
pub fn run(args: Args, out: &mut impl Write, told: &mut impl Write) -> u8 {
    let ended = match args.generate {
        Some(number) => generated(number, &args, out).map(|()| 0),
        None => sift(&args, out, told),
    };
    ended.unwrap_or_else(|error| {
        // Whoever reads the output may stop early, as `head` does.
        let is_closed = |error: &io::Error| error.kind() == io::ErrorKind::BrokenPipe;
        if !error.downcast_ref().is_some_and(is_closed) {
            let _ = writeln!(told, "sift: {error:#}");
        }
        2
    })
}

fn generated(number: usize, args: &Args, out: &mut impl Write) -> anyhow::Result<()> {
    let mut out: Box<dyn Write> = match &args.out {
        Some(file) => Box::new(File::create(file).with_context(|| file.display().to_string())?),
        None => Box::new(out),
    };
    let mut out = BufWriter::with_capacity(1 << 20, &mut out);
    generate::applications(number, args.seed, &mut out)?;
    Ok(out.flush()?)
}

fn sift(args: &Args, out: &mut impl Write, told: &mut impl Write) -> anyhow::Result<u8> {
    let start = Instant::now();
    let own;
    let policy = match Policy::named(&args.policy) {
        Some(policy) => policy,
        None => {
            let text = std::fs::read_to_string(&args.policy).with_context(|| args.policy.clone())?;
            own = Policy::from_toml(&text).map_err(|faults| anyhow!("{}\n{faults}", args.policy))?;
            &own
        }
    };
    let rules = policy.rules(args.as_of.unwrap_or_else(|| Local::now().date_naive()));
    let path = args.path.as_deref().context("needs something to sift")?;
    let threads = args.threads.unwrap_or_else(|| std::thread::available_parallelism().map_or(1, usize::from));
    let input = Input::open(path).with_context(|| path.display().to_string())?;
    let bar = bar(input.size());
    let sifted = judge::all(input, policy, &rules, threads.max(1), &bar)?;
    bar.finish_and_clear();

    for (number, fault) in &sifted.bad {
        writeln!(told, "sift: {number}: {fault}")?;
    }
    let mut out = BufWriter::new(out);
    output::table(&mut out, &sifted, policy, args.top)?;
    if let Some(file) = &args.csv {
        let file = File::create(file).with_context(|| file.display().to_string())?;
        output::csv(BufWriter::new(file), &sifted)?;
    }
    if let Some(file) = &args.chart {
        let svg = chart::points(&sifted, policy)?;
        std::fs::write(file, svg).with_context(|| file.display().to_string())?;
    }
    out.flush()?;
    if args.stats {
        let rows = sifted.rows.len();
        let held = sifted.rows.held().checked_div(rows).unwrap_or(0);
        let seconds = start.elapsed().as_secs_f64();
        let peak =
            peak().map_or_else(String::new, |kilobytes| format!(", at most {} MB in all", kilobytes / 1024));
        writeln!(told, "{seconds:.2} s on {threads} threads, {rows} rows of {held} bytes{peak}")?;
    }
    Ok(u8::from(!sifted.bad.is_empty()))
}

/// A progress bar on a terminal, and none elsewhere.
fn bar(size: Option<u64>) -> ProgressBar {
    let target =
        if io::stderr().is_terminal() { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
    let bar = ProgressBar::with_draw_target(size, target);
    match ProgressStyle::with_template("{wide_bar} {bytes} of {total_bytes}, {eta} left") {
        Ok(style) if size.is_some() => bar.with_style(style),
        _ => bar,
    }
}

/// The most memory that was in use, in kilobytes, where the system says.
fn peak() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?.trim().trim_end_matches(" kB").parse().ok()
}
