//! The table of what was measured.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::{DOCUMENTS, Measured};

/// Ours, by which the others are divided.
const OURS: &str = "**applicant**";

/// One line a library, in the order in which they were measured. The times are lower quartiles, which say what a
/// busy machine would take if nothing else ran.
pub fn of(lines: &str) -> String {
    let (mut order, mut all) = (Vec::new(), BTreeMap::<(String, String), Measured>::new());
    for line in lines.lines() {
        let measured: Measured = serde_json::from_str(line).expect("what was measured");
        if !order.contains(&measured.peer) {
            order.push(measured.peer.clone());
        }
        let key = (measured.peer.clone(), measured.document.clone());
        // Each program runs several times.
        match all.get_mut(&key) {
            Some(earlier) => earlier.rounds.extend(measured.rounds),
            None => drop(all.insert(key, measured)),
        }
    }
    let time = |peer: &str, document: &str| {
        let measured = &all[&(peer.to_owned(), document.to_owned())];
        let mut rounds = measured.rounds.clone();
        rounds.sort_by(f64::total_cmp);
        (rounds[rounds.len() / 4] / 1000.0, measured.found)
    };
    let mut table =
        "| | sound, µs | ÷ ours | 40 faults, µs | ÷ ours | found | 36 in texts, µs | ÷ ours | found |
|---|--:|--:|--:|--:|--:|--:|--:|--:|
"
        .to_owned();
    for peer in order {
        write!(table, "| {peer} |").expect("a string");
        for (document, _) in DOCUMENTS {
            let (micros, found) = time(&peer, document);
            let ratio = micros / time(OURS, document).0;
            write!(table, " {micros:.1} | **{ratio:.1}** |").expect("a string");
            if document != "sound" {
                write!(table, " {found} |").expect("a string");
            }
        }
        table.push('\n');
    }
    table
}
