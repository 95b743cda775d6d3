//! How far a query is, on a terminal: how many applications were judged here, or that a cluster works on it.

use std::io::{self, IsTerminal};
use std::time::Duration;

use applicant_datafusion::Judged;
use indicatif::{HumanCount, ProgressBar, ProgressDrawTarget, ProgressStyle};
use tokio::task::JoinHandle;

/// How often it is looked at.
const TICK: Duration = Duration::from_millis(200);

/// Shows it from its beginning to its end.
pub struct Progress {
    bar: ProgressBar,
    ticks: JoinHandle<()>,
}

impl Progress {
    pub fn begin(judged: Option<Judged>) -> Progress {
        let shown = io::stderr().is_terminal() && io::stdout().is_terminal();
        let target = if shown { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
        let bar = ProgressBar::with_draw_target(None, target);
        if let Ok(style) = ProgressStyle::with_template("{spinner} {msg}, {elapsed}") {
            bar.set_style(style);
        }
        let ticks = tokio::spawn({
            let bar = bar.clone();
            async move {
                loop {
                    bar.set_message(judged.as_ref().map_or_else(
                        || "the cluster works".to_owned(),
                        |judged| format!("{} applications judged", HumanCount(judged.applications())),
                    ));
                    bar.tick();
                    tokio::time::sleep(TICK).await;
                }
            }
        });
        Progress { bar, ticks }
    }

    pub fn end(self) {
        self.ticks.abort();
        self.bar.finish_and_clear();
    }
}
