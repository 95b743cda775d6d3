//! Each rule beside an independent implementation, over many texts: every disagreement has a reason, which says who is right
//! and by what source, and every reason still explains a disagreement.
//!
//! `UPDATE_DOCS=1 cargo test -p applicant-differential` writes `docs/disagreements.md` anew.

mod email;
mod mrz;
mod phone;
mod postcode;

use std::fmt::Write as _;
use std::path::Path;

/// What is compared with what.
struct Comparison {
    /// The crate that we are compared with, and what of it.
    with: &'static str,
    texts: Vec<String>,
    ours: fn(&str) -> bool,
    theirs: fn(&str) -> bool,
    reasons: &'static [Reason],
}

/// Why the two disagree on some texts.
struct Reason {
    /// What is true of these texts, and what follows.
    why: &'static str,
    right: &'static str,
    source: &'static str,
    /// Whether a text is one of them; asked in the order of the reasons.
    of: fn(&str) -> bool,
}

impl Comparison {
    /// The table of this comparison.
    fn table(&self, out: &mut String) {
        let mut counts = vec![(0, ""); self.reasons.len()];
        let (mut unexplained, mut disagreed) = (Vec::new(), 0);
        for text in &self.texts {
            let ours = (self.ours)(text);
            if ours == (self.theirs)(text) {
                continue;
            }
            disagreed += 1;
            match self.reasons.iter().position(|reason| (reason.of)(text)) {
                Some(found) => {
                    let (count, example) = &mut counts[found];
                    *count += 1;
                    if example.is_empty() {
                        *example = text;
                    }
                }
                None => unexplained
                    .push(format!("{} {text:?}", if ours { "only we accept" } else { "only they accept" })),
            }
        }
        unexplained.sort();
        unexplained.reverse();
        let some: Vec<_> = unexplained.iter().step_by(unexplained.len() / 60 + 1).collect();
        assert!(
            unexplained.is_empty(),
            "{}: {} without a reason, such as\n{some:#?}",
            self.with,
            unexplained.len()
        );
        writeln!(out, "\n## {}\n\n{} texts, {disagreed} disagreements.\n", self.with, self.texts.len())
            .unwrap();
        out.push_str("| why | right | source | texts | such as | we |\n|---|---|---|---|---|---|\n");
        for (reason, (count, example)) in self.reasons.iter().zip(counts) {
            assert!(count > 0, "{}: nothing to explain by {:?}", self.with, reason.why);
            let we = if (self.ours)(example) { "accept" } else { "refuse" };
            let Reason { why, right, source, .. } = reason;
            writeln!(out, "| {why} | {right} | {source} | {count} | {} | {we} |", shown(example)).unwrap();
        }
    }
}

/// A text as it may stand in a table.
fn shown(text: &str) -> String {
    let text: String = text.chars().flat_map(char::escape_debug).collect();
    let text = if text.chars().count() > 60 {
        format!("{}…", text.chars().take(57).collect::<String>())
    } else {
        text
    };
    format!("`{}`", text.replace('|', "\\|"))
}

/// The inputs of the case table of a rule that are text.
fn cases(rule: &str) -> Vec<String> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../cases/{rule}.jsonl"));
    let lines = std::fs::read_to_string(file).unwrap_or_default();
    let case = |line: &str| serde_json::from_str::<serde_json::Value>(line).unwrap();
    lines.lines().filter_map(|line| Some(case(line)["input"].as_str()?.to_owned())).collect()
}

#[test]
fn every_disagreement_has_its_reason() {
    let mut table = String::from(
        "# Where other implementations disagree\n\n\
         Each rule is asked the same texts as an independent implementation. Where the two disagree, this says who is right and by\n\
         what source. Where theirs was right and ours was changed, the case is no longer listed.\n",
    );
    let all = [postcode::comparison(), phone::comparison(), mrz::comparison()];
    for comparison in all.iter().chain(&email::comparisons()) {
        comparison.table(&mut table);
    }
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/disagreements.md");
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(&file, &table).unwrap();
    }
    let found = std::fs::read_to_string(file).unwrap();
    assert!(found == table, "out of date: UPDATE_DOCS=1 cargo test -p applicant-differential");
}
