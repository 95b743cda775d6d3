//! Judges blocks of applications on several threads. What each finds is put together in the end, in an order that does not
//! depend on who found it.

use std::borrow::Cow;
use std::fmt;
use std::sync::Mutex;
use std::{io, thread};

use anyhow::anyhow;
use applicant::engine::ReadError;
use applicant::{Draft, Policy, Rules};
use applicant_recruitment::Funnel;
use indicatif::ProgressBar;

use super::block::{Block, Origin};
use super::input::Input;
use super::rows::{Part, Rows, Standing};

/// What became of all applications.
pub struct Sifted {
    pub rows: Rows,
    pub funnel: Funnel,
    /// The lines or files that cannot be read, in their order.
    pub unread: Vec<Unread>,
}

/// An application that cannot be read: its number, where it is, and why; never its text.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
pub struct Unread {
    number: u32,
    place: String,
    why: String,
}

impl fmt::Display for Unread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.why)
    }
}

/// What one thread has found.
struct Found {
    part: Part,
    funnel: Funnel,
    unread: Vec<Unread>,
}

pub fn all(
    input: Input<'_>,
    policy: &Policy,
    rules: &Rules,
    threads: usize,
    bar: &ProgressBar,
) -> anyhow::Result<Sifted> {
    // Whoever needs work takes the next block: reading it is much quicker than judging it.
    let input = Mutex::new(input);
    let work = || -> io::Result<Found> {
        let mut found = Found { part: Part::default(), funnel: Funnel::new(policy), unread: Vec::new() };
        let mut block = Block::default();
        loop {
            let more =
                input.lock().map_err(|_| io::Error::other("another thread failed"))?.next(&mut block)?;
            if !more {
                return Ok(found);
            }
            bar.inc(block.size);
            found.block(&block, policy, rules);
        }
    };
    let found: Vec<io::Result<Found>> = thread::scope(|scope| {
        // Where the system gives no more threads, those that are there do it all.
        let mut workers = Vec::new();
        for _ in 0..threads {
            match thread::Builder::new().spawn_scoped(scope, work) {
                Err(error) if workers.is_empty() => return vec![Err(error)],
                Err(_) => break,
                Ok(worker) => workers.push(worker),
            }
        }
        let failed = |_| Err(io::Error::other("a thread failed"));
        workers.into_iter().map(|worker| worker.join().unwrap_or_else(failed)).collect()
    });

    let (mut parts, mut funnel, mut unread) = (Vec::new(), Funnel::new(policy), Vec::new());
    for found in found {
        let found = found?;
        parts.push(found.part);
        unread.extend(found.unread);
        funnel.merge(&found.funnel).map_err(|error| anyhow!(error))?;
    }
    unread.sort_unstable();
    Ok(Sifted { rows: Rows::of(parts), funnel, unread })
}

impl Found {
    fn block(&mut self, block: &Block, policy: &Policy, rules: &Rules) {
        for (number, text) in block.each() {
            match text {
                Ok(line) if matches!(block.origin, Origin::Lines) && line.trim_ascii().is_empty() => {}
                Ok(text) => self.one(number, text, &block.origin, policy, rules),
                Err(why) => self.unread(number, &block.origin, why.to_owned()),
            }
        }
    }

    fn unread(&mut self, number: u32, origin: &Origin, why: String) {
        self.unread.push(Unread { number, place: origin.place(number), why });
    }

    /// One application, with the reference that it is given if it has none.
    fn one(&mut self, number: u32, text: &[u8], origin: &Origin, policy: &Policy, rules: &Rules) {
        let draft = match Draft::from_json(text) {
            Ok(draft) => draft,
            Err(error) => return self.unread(number, origin, why(&error)),
        };
        let partial = draft.partial(rules);
        let own = partial.known.reference.as_ref().map(|reference| reference.as_str());
        let (reference, given) =
            (own.map_or_else(|| origin.reference(number).into(), Cow::from), own.is_none());
        if partial.report.blocks() {
            self.part.push(number, &reference, given, Standing::NotComplete, (0, Box::default()));
            return;
        }
        let assessment = policy.assess(&partial.evidence(rules));
        // Every assessment here is by the one policy.
        let _ = self.funnel.add(&assessment);
        let merit = (assessment.points(), assessment.ties().collect());
        self.part.push(number, &reference, given, assessment.outcome().into(), merit);
    }
}

/// The code and the place, without what was typed there.
fn why(error: &ReadError) -> String {
    format!("{} at column {}", error.code().as_str(), error.column())
}
