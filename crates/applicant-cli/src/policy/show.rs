//! `applicant policy show`: what a policy asks, in words.

use std::io::{self, Write};

use applicant::Policy;
use applicant::messages::Messages;

pub fn show(out: &mut impl Write, policy: &Policy, words: &Messages) -> io::Result<()> {
    let said = |text: &String| words.policy_text(policy, text).text;
    writeln!(out, "{} (version {})", said(&policy.title), policy.version)?;
    if let Some(source) = &policy.source {
        writeln!(out, "source: {source}")?;
    }
    for criterion in &policy.criteria {
        writeln!(out, "- {}: {}", said(&criterion.title), words.criterion(policy, criterion))?;
        if let Some(note) = &criterion.note {
            writeln!(out, "  {}", said(note))?;
        }
    }
    Ok(())
}
