//! `applicant ask` and `applicant policy new --ask` as a person uses them, through a pseudo-terminal.
#![cfg(unix)]

use std::path::Path;

use applicant::{Draft, Policy};
use rexpect::session::{PtySession, spawn_command};

const PATIENCE: Option<u64> = Some(20_000);
const CTRL_C: char = 'c';

fn open(file: &Path) -> PtySession {
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_applicant"));
    command.arg("ask").arg(file).env("TERM", "xterm");
    spawn_command(command, PATIENCE).unwrap()
}

/// Answers the page of the name, up to its last question.
fn answer_name(terminal: &mut PtySession, name: &str) {
    terminal.exp_string("Full name").unwrap();
    terminal.send_line(name).unwrap();
    terminal.exp_string("Previous").unwrap();
}

/// Everything but the name, which is asked until it is right and saved at once; who comes back is not asked again.
#[test]
fn pages_are_asked_until_right() {
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join("ask.json");
    let draft = Draft::sample().with("/personal_details/full_name", "");
    std::fs::write(&file, serde_json::to_vec(&draft).unwrap()).unwrap();
    let name = || Draft::from_json(&std::fs::read(&file).unwrap()).unwrap().personal_details.full_name;

    let mut terminal = open(&file);
    terminal.exp_string("Your name").unwrap();
    answer_name(&mut terminal, "");
    terminal.send_line("").unwrap();
    terminal.exp_string("! Enter your full name").unwrap();
    answer_name(&mut terminal, "Ada Example");
    // Whoever leaves in the middle of a page keeps the pages before it.
    terminal.send_control(CTRL_C).unwrap();
    terminal.exp_eof().unwrap();
    assert!(name().as_str().is_none_or(str::is_empty));

    let mut terminal = open(&file);
    answer_name(&mut terminal, "Ada Example");
    terminal.send_line("").unwrap();
    terminal.exp_string("Probation Services Officer: You are eligible").unwrap();
    terminal.exp_eof().unwrap();
    assert_eq!(name().as_str(), Some("Ada Example"));

    let mut terminal = open(&file);
    let said = terminal.exp_eof().unwrap();
    assert!(!said.contains("Full name") && said.contains("You are eligible"), "{said}");
}

#[test]
fn a_post_is_asked_for() {
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join("day_porter.toml");
    let _ = std::fs::remove_file(&file);
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_applicant"));
    command.args(["policy", "new", "--ask"]).arg(&file).env("TERM", "xterm");
    let mut terminal = spawn_command(command, PATIENCE).unwrap();
    for (question, answer) in [
        ("What is the post called?", ""),
        ("How many hours a week is it?", "many"),
        ("a number from 0 to 168", "\u{7f}\u{7f}\u{7f}\u{7f}37.5"),
        ("Is it permanent?", "n"),
        ("Can you sponsor a visa?", ""),
        ("Where is the work?", "Cardiff North, Barry"),
        ("Which hours can people work?", ""),
        ("What experience counts?", "Lifting, First aid"),
        ("How many months of lifting are enough?", "3"),
    ] {
        terminal.exp_string(question).unwrap();
        terminal.send_line(answer).unwrap();
    }
    terminal.exp_string("is written").unwrap();
    terminal.exp_eof().unwrap();
    let policy = Policy::from_toml(&std::fs::read_to_string(&file).unwrap()).unwrap();
    assert_eq!((policy.id.as_str(), policy.title.as_str()), ("day_porter", "Day porter"));
    assert_eq!(policy.post.hours_per_week.map(|it| it.to_string()).as_deref(), Some("37.5"));
    assert_eq!((policy.post.permanent, policy.post.sponsors), (false, Some(false)));
    let said = policy.texts().collect::<Vec<_>>().join("; ");
    for text in ["3 months of lifting, or a level 2 qualification", "First aid", "Cardiff North", "Nights"] {
        assert!(said.contains(text), "{said}");
    }
}
