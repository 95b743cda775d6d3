//! `applicant sift`: an order of merit of many applications, a funnel, a table for a spreadsheet and a chart.
//!
//! ```sh
//! applicant sift --generate 100000 --seed 1 --out many.jsonl
//! applicant sift many.jsonl --csv merit.csv --chart points.svg --stats
//! applicant sift examples/data                                 # a folder of .json files
//! ```
//!
//! The input is a folder of `.json` files, a file of JSON Lines, or `-` for standard input; in a build that reads Parquet also a
//! `.parquet` file, or a folder of them. It is read in blocks by as many threads as there are cores, and no text of an application is
//! kept: a row of 40 bytes and its reference are. An application without a reference is given one, from its line, row or file name. A
//! line that cannot be read is reported with its number and code, a file with its path, and the rest goes on; the exit status is then 1.
//! Applications with something to put right are counted, and come at the end without a rank.
//!
//! Those who are eligible come first, then those a person has to look at, then those who are not eligible: each by points, equal
//! ones sharing a rank, in the order in which they came. The output is the same for any number of threads.

mod block;
mod chart;
mod generate;
mod input;
mod judge;
mod output;
mod rows;

use std::fs::File;
use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::thread;
use std::time::Instant;

use anyhow::{Context, bail};
use clap::ArgGroup;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::parquet::{Parquet, WITHOUT_PARQUET};
use crate::post::Post;
use crate::streams::tell;
use input::Input;

/// The most threads that judge: more are never quicker, and a system gives only so many.
const MAX_THREADS: usize = 256;

/// Put many applications into their order of merit
///
/// The exit code is 1 when some could not be read: each is named on standard error, and the rest is sifted.
#[derive(clap::Args)]
#[command(group = ArgGroup::new("what").required(true))]
pub struct Args {
    /// A folder of .json files, a file of JSON Lines or of Parquet, or - for standard input
    #[arg(group = "what", value_name = "PATH")]
    path: Option<PathBuf>,
    #[command(flatten)]
    post: Post,
    /// Write the whole order of merit as CSV
    #[arg(long, value_name = "FILE")]
    csv: Option<PathBuf>,
    /// Write the whole order of merit as Parquet, in a build that has it
    #[arg(long, value_name = "FILE")]
    parquet: Option<PathBuf>,
    /// Draw the points as SVG
    #[arg(long, value_name = "FILE")]
    chart: Option<PathBuf>,
    /// How many threads judge, from 1 to 256 [default: one a core]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=MAX_THREADS as i64))]
    threads: Option<u16>,
    /// How many rows are printed
    #[arg(long, value_name = "N", default_value_t = 20)]
    top: usize,
    /// Say on standard error how long it took and how much memory
    #[arg(long)]
    stats: bool,
    /// Write this number of random applications instead
    #[arg(long, value_name = "N", group = "what")]
    generate: Option<usize>,
    /// The seed of the random applications: the same seed gives the same bytes
    #[arg(long, value_name = "S", default_value_t = 1)]
    seed: u64,
    /// Where the random applications go [default: standard output]
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

pub fn run(args: &Args, parquet: Option<&dyn Parquet>, out: &mut impl Write) -> anyhow::Result<ExitCode> {
    match args.generate {
        Some(number) => generated(number, args, out).map(|()| ExitCode::SUCCESS),
        None => sift(args, parquet, out),
    }
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

fn sift(args: &Args, parquet: Option<&dyn Parquet>, out: &mut impl Write) -> anyhow::Result<ExitCode> {
    let start = Instant::now();
    let policy = &args.post.policy()?;
    let rules = args.post.rules(policy);
    let path = args.path.as_deref().context("needs something to sift")?;
    let cores = || thread::available_parallelism().map_or(1, usize::from).min(MAX_THREADS);
    let threads = args.threads.map_or_else(cores, usize::from);
    let name = || path.display().to_string();
    nothing_is_written_over(path, args)?;
    let written = match &args.parquet {
        Some(file) => Some((file, parquet.context(WITHOUT_PARQUET)?)),
        None => None,
    };
    let input = Input::open(path, parquet).with_context(name)?;
    let bar = bar(input.size());
    let sifted = judge::all(input, policy, &rules, threads, &bar).with_context(name)?;
    bar.finish_and_clear();

    for unread in &sifted.unread {
        tell(format_args!("sift: {unread}"));
    }
    let mut out = BufWriter::new(out);
    output::table(&mut out, &sifted, policy, args.top)?;
    if let Some(file) = &args.csv {
        let file = File::create(file).with_context(|| file.display().to_string())?;
        output::csv(BufWriter::new(file), &sifted)?;
    }
    if let Some((file, parquet)) = written {
        parquet.write(file, &mut output::merit(&sifted)).with_context(|| file.display().to_string())?;
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
        tell(format_args!("{seconds:.2} s on {threads} threads, {rows} rows of {held} bytes{peak}"));
    }
    Ok(ExitCode::from(u8::from(!sifted.unread.is_empty())))
}

/// A file that is written may be neither the input nor another one that is written.
fn nothing_is_written_over(path: &Path, args: &Args) -> anyhow::Result<()> {
    let outputs = [&args.csv, &args.parquet, &args.chart].into_iter().flatten().map(PathBuf::as_path);
    let is_usual = |file: &&Path| file.is_file() || !file.exists();
    let whole = |file: &Path| file.canonicalize().unwrap_or_else(|_| file.to_owned());
    let mut files: Vec<PathBuf> = outputs.chain([path]).filter(is_usual).map(whole).collect();
    files.sort_unstable();
    match files.windows(2).find(|pair| pair.first() == pair.last()).and_then(<[_]>::first) {
        Some(file) => bail!("{}: would be written over", file.display()),
        None => Ok(()),
    }
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
