//! Checks a file again after every save, and says what the edit fixed and broke.

use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use anyhow::Context;
use applicant::messages::Messages;
use applicant::{Report, Rules};
use notify::{Event, RecursiveMode, Watcher};

use super::account::{PLACE, Printed, account, headline, line};
use super::judgement::Judgement;
use crate::input::read;
use crate::post::text;

/// An editor saves in several steps; this long after the last one it is done.
const QUIET: Duration = Duration::from_millis(100);

/// Runs until it is interrupted, or until nobody reads its output.
pub fn watch(
    file: &Path,
    rules: impl Fn() -> Rules,
    printed: &Printed<'_>,
    out: &mut impl Write,
) -> anyhow::Result<ExitCode> {
    let Printed { policy, words, .. } = *printed;
    // The day may change while it runs.
    let judge = |text: &[u8]| Judgement::of(text, policy, &rules());
    let mut seen = read(file).with_context(|| file.display().to_string())?;
    let (tell, told) = channel();
    let mut watcher = notify::recommended_watcher(tell)?;
    // The folder, because many editors replace the file instead of writing to it.
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    watcher.watch(folder, RecursiveMode::NonRecursive)?;

    let mut judgement = judge(&seen);
    writeln!(out, "{PLACE}{}{PLACE:#}", file.display())?;
    account(out, &judgement, printed, &rules())?;
    writeln!(out, "\n{}", text(words, "watch-begins", &[]))?;
    out.flush()?;

    let mut earlier = judgement.report().cloned();
    loop {
        wait_for_save(&told, file)?;
        // Between the steps of a save there may be no file, or an empty one.
        let Ok(bytes) = read(file) else { continue };
        if bytes == seen {
            continue;
        }
        judgement = judge(&bytes);
        seen = bytes;
        writeln!(out)?;
        if let Some(report) = judgement.report() {
            if let Some(earlier) = &earlier {
                tell_diff(out, earlier, report, words)?;
            }
            earlier = Some(report.clone());
        }
        headline(out, &judgement, printed)?;
        out.flush()?;
    }
}

fn tell_diff(out: &mut impl Write, earlier: &Report, now: &Report, words: &Messages) -> io::Result<()> {
    let (fixed, new) = now.diff(earlier);
    let counts = [("fixed", &*fixed.len().to_string()), ("new", &*new.len().to_string())];
    writeln!(out, "{}", text(words, "watch-saved", &counts))?;
    for (id, issues) in [("watch-fixed", fixed), ("watch-new", new)] {
        for issue in issues {
            writeln!(out, "  {}  {}", text(words, id, &[]), line(issue, words))?;
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
