//! How the times relate, measured so that a busy machine hardly matters: the two sides of a ratio take turns in many short
//! rounds, each round gives one ratio, and the median of them is printed. What is made is dropped within the time.
//!
//! `cargo bench --bench ratios` prints the table; with `-- --write` it also puts it into `benches/README.md`.

use std::hint::black_box;
use std::time::{Duration, Instant};
use std::{env, fmt};

use applicant::{Draft, Policy};
use garde::Validate as _;
use validator::Validate as _;

use applicant_benches::documents::{self, FAULTS, FAULTS_PER_ROW, decide, plain};
use applicant_benches::put_into_readme;
use applicant_benches::subset::{by_garde, by_validator};

/// How many ratios the median is taken of.
const ROUNDS: usize = 200;

/// About how long one side of a round takes.
const SIDE: Duration = Duration::from_millis(1);

/// How long two things take, and how the times relate.
struct Ratio {
    first: Duration,
    second: Duration,
    /// Lower quartile, median, upper quartile.
    quartiles: [f64; 3],
}

impl Ratio {
    fn of(rounds: usize, mut first: impl FnMut(), mut second: impl FnMut()) -> Ratio {
        let (a, b) = (repeats(&mut first), repeats(&mut second));
        let mut times: Vec<(f64, f64)> = (0..rounds)
            .map(|round| {
                // Who goes first changes, so that neither side always finds the cache as the other left it.
                if round % 2 == 0 {
                    let first = time(a, &mut first);
                    (first, time(b, &mut second))
                } else {
                    let second = time(b, &mut second);
                    (time(a, &mut first), second)
                }
            })
            .collect();
        let mut quantile = |of: fn(&(f64, f64)) -> f64, quarter: usize| {
            times.sort_by(|x, y| of(x).total_cmp(&of(y)));
            of(&times[(times.len() - 1) * quarter / 4])
        };
        Ratio {
            first: Duration::from_secs_f64(quantile(|times| times.0, 2)),
            second: Duration::from_secs_f64(quantile(|times| times.1, 2)),
            quartiles: [1, 2, 3].map(|quarter| quantile(|times| times.0 / times.1, quarter)),
        }
    }
}

/// Seconds that one run takes, as the mean of this number of runs.
fn time(repeats: u32, run: &mut impl FnMut()) -> f64 {
    let start = Instant::now();
    (0..repeats).for_each(|_| run());
    start.elapsed().as_secs_f64() / f64::from(repeats)
}

/// How many runs fill one side of a round.
fn repeats(run: &mut impl FnMut()) -> u32 {
    time(3, run);
    let fastest = (0..5).map(|_| time(3, run)).fold(f64::INFINITY, f64::min);
    // The cast saturates, and at least one run is made.
    ((SIDE.as_secs_f64() / fastest) as u32).max(1)
}

/// One line of the table: what is divided by what, and the most that it should come to.
struct Line {
    what: String,
    ratio: Ratio,
    target: Option<f64>,
}

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [low, median, high] = self.ratio.quartiles;
        let micros = |time: Duration| time.as_secs_f64() * 1e6;
        let (target, met) = match self.target {
            Some(target) if median <= target => (format!("≤ {target}"), "yes"),
            Some(target) => (format!("≤ {target}"), "**no**"),
            None => (String::new(), ""),
        };
        write!(
            f,
            "| {} | {:.1} | {:.1} | **{median:.2}** | {low:.2}–{high:.2} | {target} | {met} |",
            self.what,
            micros(self.ratio.first),
            micros(self.ratio.second),
        )
    }
}

fn main() {
    let is_measured = env::args().any(|argument| argument == "--bench");
    let table = table(if is_measured { ROUNDS } else { 2 });
    println!("{table}");
    if env::args().any(|argument| argument == "--write") {
        put_into_readme("ratios", &table);
    }
}

fn table(rounds: usize) -> String {
    let mut table = format!(
        "{}\n\n| what ÷ by what | µs | µs | ratio | middle half | target | met |\n|---|--:|--:|--:|--:|--:|---|\n",
        machine()
    );
    for line in lines(rounds) {
        table += &format!("{line}\n");
    }
    table
}

fn lines(rounds: usize) -> Vec<Line> {
    let mut lines = Vec::new();
    let (rules, policy) = (documents::rules(), Policy::probation_services_officer());
    let prose = documents::prose(1);
    for (name, bytes) in
        [("prose", &prose), ("50 rows", &documents::rows(50)), ("empty", &documents::EMPTY.to_vec())]
    {
        let mut line = |what: &str, target, first: &mut dyn FnMut(), second: &mut dyn FnMut()| {
            lines.push(Line {
                what: format!("{name}: {what}"),
                ratio: Ratio::of(rounds, first, second),
                target,
            });
        };
        let draft = Draft::from_json(bytes).expect("readable");
        let mut strings = || drop(black_box(serde_json::from_slice::<plain::Application>(black_box(bytes))));
        let mut check = || drop(black_box(black_box(&draft).check(&rules)));
        let target = (name != "empty").then_some(1.75);
        line(
            "bytes to assessment ÷ reading `String`s",
            target,
            &mut || decide(black_box(bytes), &rules),
            &mut strings,
        );
        line(
            "reading ÷ reading `String`s",
            None,
            &mut || drop(black_box(Draft::from_json(black_box(bytes)))),
            &mut strings,
        );
        line("checking ÷ reading `String`s", None, &mut check, &mut strings);
        let Ok(checked) = draft.check(&rules) else { continue };
        let mut assess = || drop(black_box(policy.assess(&black_box(&checked.application).evidence(&rules))));
        line("assessing ÷ reading `String`s", None, &mut assess, &mut strings);
        let garde: by_garde::Application = serde_json::from_slice(bytes).expect("readable");
        let validator: by_validator::Application = serde_json::from_slice(bytes).expect("readable");
        garde.validate().expect("sound for garde");
        validator.validate().expect("sound for validator");
        line("our check ÷ the part that garde can say", Some(1.0), &mut check, &mut || {
            drop(black_box(black_box(&garde).validate()))
        });
        line("our check ÷ the part that validator can say", Some(1.0), &mut check, &mut || {
            drop(black_box(black_box(&validator).validate()))
        });
    }

    let wide = documents::wide_rules(10, 2_000);
    let mut scaled = |what: String, target, first: &[u8], second: &[u8]| {
        let rules = if target == 2.0 { &rules } else { &wide };
        let ratio =
            Ratio::of(rounds, || decide(black_box(first), rules), || decide(black_box(second), rules));
        lines.push(Line { what, ratio, target: Some(target) });
    };
    let faulty = |faults| documents::faulty_rows(faults / FAULTS_PER_ROW);
    scaled(format!("prose with {FAULTS} errors ÷ without"), 2.0, &documents::faults(), &prose);
    scaled("prose: ten times the text".into(), 11.0, &documents::prose(10), &prose);
    scaled("100 rows ÷ 10".into(), 11.0, &documents::rows(100), &documents::rows(10));
    scaled("1,000 rows ÷ 100".into(), 11.0, &documents::rows(1_000), &documents::rows(100));
    scaled("10,000 errors ÷ 1,000".into(), 11.0, &faulty(10_000), &faulty(1_000));
    lines
}

/// The machine, without its name.
fn machine() -> String {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let info = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = info
        .lines()
        .find_map(|line| line.strip_prefix("model name")?.split_once(": "))
        .map_or(std::env::consts::ARCH, |(_, model)| model);
    format!("{model}, {cores} cores, {}", std::env::consts::OS)
}
