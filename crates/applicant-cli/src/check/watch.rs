//! Checks a file again after every save, and says what the edit fixed and broke.

use std::io::Write;
use std::path::Path;
use std::process::ExitCode;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use anyhow::Context;
use applicant::{Report, Rules};
use notify::{Event, RecursiveMode, Watcher};

use super::account::{account, explanation, headline, sentence};
use super::judgement::Judgement;
use super::read;

/// An editor saves in several steps; this long after the last one it is done.
const QUIET: Duration = Duration::from_millis(100);

/// Runs until it is interrupted, or until nobody reads its output.
pub fn watch(file: &Path, rules: impl Fn() -> Rules, out: &mut impl Write) -> anyhow::Result<ExitCode> {
    let mut seen = read(file).with_context(|| file.display().to_string())?;
    let (tell, told) = channel();
    let mut watcher = notify::recommended_watcher(tell)?;
    // The folder, because many editors replace the file instead of writing to it.
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    watcher.watch(folder, RecursiveMode::NonRecursive)?;

    let mut judgement = Judgement::of(&seen, &rules());
    writeln!(out, "{}", file.display())?;
    account(out, &judgement)?;
    writeln!(out, "\nWatching; press Ctrl-C to stop.")?;

    let mut earlier = judgement.report().cloned();
    loop {
        wait_for_save(&told, file)?;
        // Between the steps of a save there may be no file, or an empty one.
        let Ok(bytes) = read(file) else { continue };
        if bytes == seen {
            continue;
        }
        let before = judgement.to_string();
        judgement = Judgement::of(&bytes, &rules());
        seen = bytes;
        writeln!(out)?;
        let after = judgement.to_string();
        let outcome = |judgement: &str| judgement.split(':').next().unwrap_or_default().replace('_', " ");
        if outcome(&before) != outcome(&after) {
            writeln!(out, "From {} to {}.", outcome(&before), outcome(&after))?;
        }
        if let Some(report) = judgement.report() {
            if let Some(earlier) = &earlier {
                tell_diff(out, earlier, report)?;
            }
            earlier = Some(report.clone());
        }
        headline(out, &judgement)?;
        explanation(out, &judgement)?;
        out.flush()?;
    }
}

fn tell_diff(out: &mut impl Write, earlier: &Report, now: &Report) -> std::io::Result<()> {
    let diff = now.diff(earlier);
    writeln!(out, "Saved: {diff}.")?;
    for (what, issues) in [("fixed", &diff.fixed), ("new", &diff.new)] {
        for issue in issues {
            writeln!(out, "  {what:5}  {}  {}", issue.severity(), sentence(issue))?;
        }
    }
    Ok(())
}

/// Returns when the file was written or replaced, and has come to rest; what happens to other files does not matter.
fn wait_for_save(told: &Receiver<notify::Result<Event>>, file: &Path) -> anyhow::Result<()> {
    let is_save = |event: &Event| {
        !event.kind.is_access() && event.paths.iter().any(|path| path.file_name() == file.file_name())
    };
    while !is_save(&told.recv()??) {}
    let mut rests_at = Instant::now() + QUIET;
    while let Ok(event) = told.recv_timeout(rests_at.saturating_duration_since(Instant::now())) {
        if is_save(&event?) {
            rests_at = Instant::now() + QUIET;
        }
    }
    Ok(())
}
