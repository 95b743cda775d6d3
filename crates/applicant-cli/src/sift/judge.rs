//! Judges blocks of applications on several threads. What each finds is put together in the end, in an order that does not
//! depend on who found it.

use std::borrow::Cow;
use std::fmt::Arguments;
use std::sync::Mutex;
use std::{io, thread};

use anyhow::anyhow;
use applicant::engine::ReadError;
use applicant::{Draft, Policy, Rules};
use applicant_recruitment::Funnel;
use indicatif::ProgressBar;

use super::input::{Block, Input};
use super::rows::{Part, Rows, Standing};

/// What became of all applications.
pub struct Sifted {
    pub rows: Rows,
    pub funnel: Funnel,
    /// The lines or files that cannot be read, by their number, and why; never their text.
    pub bad: Vec<(u32, String)>,
}

/// What one thread has found.
struct Found {
    part: Part,
    funnel: Funnel,
    bad: Vec<(u32, String)>,
}

pub fn all(
    input: Input,
    policy: &Policy,
    rules: &Rules,
    threads: usize,
    bar: &ProgressBar,
) -> anyhow::Result<Sifted> {
    // Whoever needs work takes the next block: reading it is much quicker than judging it.
    let input = Mutex::new(input);
    let work = || -> io::Result<Found> {
        let mut found = Found { part: Part::default(), funnel: Funnel::new(policy), bad: Vec::new() };
        let mut block = Block::default();
        loop {
            let more =
                input.lock().map_err(|_| io::Error::other("another thread failed"))?.next(&mut block)?;
            if !more {
                return Ok(found);
            }
            bar.inc(block.bytes.len() as u64);
            found.block(&block, policy, rules);
        }
    };
    let found: Vec<io::Result<Found>> = thread::scope(|scope| {
        let workers: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        let failed = |_| Err(io::Error::other("a thread failed"));
        workers.into_iter().map(|worker| worker.join().unwrap_or_else(failed)).collect()
    });

    let (mut parts, mut funnel, mut bad) = (Vec::new(), Funnel::new(policy), Vec::new());
    for found in found {
        let found = found?;
        parts.push(found.part);
        bad.extend(found.bad);
        funnel.merge(&found.funnel).map_err(|error| anyhow!(error))?;
    }
    bad.sort_unstable();
    Ok(Sifted { rows: Rows::of(parts), funnel, bad })
}

impl Found {
    fn block(&mut self, block: &Block, policy: &Policy, rules: &Rules) {
        let too_long = |number: &u32| (*number, "input_too_large".to_owned());
        self.bad.extend(block.too_long.iter().map(too_long));
        if let Some(name) = &block.name {
            return self.one(block.first, &block.bytes, format_args!("{name}"), policy, rules);
        }
        for (number, line) in (block.first..).zip(block.bytes.split(|byte| *byte == b'\n')) {
            if !line.trim_ascii().is_empty() {
                self.one(number, line, format_args!("line-{number}"), policy, rules);
            }
        }
    }

    /// One application, and the reference that it is given if it has none.
    fn one(&mut self, number: u32, bytes: &[u8], name: Arguments<'_>, policy: &Policy, rules: &Rules) {
        let draft = match Draft::from_json(bytes) {
            Ok(draft) => draft,
            Err(error) => return self.bad.push((number, why(&error))),
        };
        let partial = draft.partial(rules);
        let own = partial.known.reference.as_ref().map(|reference| reference.as_str());
        let (reference, given) = (own.map_or_else(|| name.to_string().into(), Cow::from), own.is_none());
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
