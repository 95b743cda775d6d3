//! Standard output that ends early or is full, for every command.
#![cfg(unix)]

mod support;

use std::fs::{File, OpenOptions};
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use support::{DAY, command, folder};

/// Every command that prints something without being asked on a terminal.
fn commands() -> Vec<Vec<&'static str>> {
    let lines = [
        "check --on DAY examples/data",
        "check --on DAY --json examples/data",
        "check --on DAY --sarif examples/data",
        "explain --on DAY examples/data/half-filled.json",
        "form FORM",
        "policy list",
        "policy show probation_officer",
        "policy diff probation_officer case_administrator",
        "policy check policies/probation_officer.toml",
        "policy schema",
        "sift --as-of DAY examples/data",
        "sift --generate 300",
        "rule --list",
        "completions bash",
        "man",
    ];
    let form = folder("streams-form").to_str().unwrap().to_owned().leak();
    let word = |word| match word {
        "DAY" => DAY,
        "FORM" => &*form,
        word => word,
    };
    lines.map(|line| line.split(' ').map(word).collect()).to_vec()
}

/// How the command ends, and what it says on standard error beside the notice of the post and what it could not read.
fn ended(mut command: Command) -> (Option<i32>, Vec<String>) {
    let output = command.stdin(Stdio::null()).stderr(Stdio::piped()).output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    let ours = said.lines().filter(|line| !line.starts_with("Judged by ") && !line.starts_with("sift: "));
    (output.status.code(), ours.map(str::to_owned).collect())
}

/// A reader that has gone before anything is written ends each command quietly, as `head` does.
#[test]
fn a_closed_pipe_is_a_quiet_end() {
    for arguments in commands() {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let mut command = command(&arguments);
        command.stdout(writer);
        assert_eq!(ended(command), (Some(141), Vec::new()), "{arguments:?}");
    }
}

/// After the first line the reader leaves: what was written is whole, and the rest is not missed.
#[test]
fn head_takes_the_first_line() {
    for arguments in commands() {
        let mut child = command(&arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        assert!(line.ends_with('\n'), "{arguments:?}");
        let output = child.wait_with_output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(!said.contains("panicked") && !said.contains("applicant:"), "{arguments:?}: {said}");
        // Short output may all be in the pipe before the reader leaves.
        assert!([0, 1, 2, 141].contains(&output.status.code().unwrap()), "{arguments:?}");
    }
}

#[test]
fn a_full_disk_is_told() {
    let Ok(full) = OpenOptions::new().write(true).open("/dev/full") else { return };
    for arguments in commands() {
        let mut command = command(&arguments);
        command.stdout(full.try_clone().unwrap());
        let said = "applicant: standard output: No space left on device (os error 28)";
        assert_eq!(ended(command), (Some(2), vec![said.to_owned()]), "{arguments:?}");
    }
}

/// Nobody hears what is said on standard error: the command does what it was asked all the same.
#[test]
fn a_closed_standard_error_is_no_panic() {
    for (arguments, code) in [(["policy", "list"], 0), (["policy", "none"], 2), (["check", "none.json"], 2)] {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let mut command = command(&arguments);
        let status =
            command.stdin(Stdio::null()).stdout(File::create("/dev/null").unwrap()).stderr(writer).status();
        assert_eq!(status.unwrap().code(), Some(code), "{arguments:?}");
    }
}
