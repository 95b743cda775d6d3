//! `applicant check --watch`: what an edit fixed and broke, after each save.
#![cfg(unix)]

mod support;

use std::fs;

use applicant::Draft;
use rexpect::session::spawn_command;

use support::{DAY, command, folder};

#[test]
fn each_save_is_told() {
    let file = folder("watch").join("mine.json");
    let save = |draft: Draft| fs::write(&file, serde_json::to_vec(&draft).unwrap()).unwrap();
    let sample = Draft::sample();
    save(sample.clone().with("/personal_details/full_name", ""));

    let mut watching = command(&["check", "--watch", "--on", DAY, file.to_str().unwrap()]);
    watching.env("NO_COLOR", "1");
    let mut watching = spawn_command(watching, Some(20_000)).unwrap();
    watching.exp_string("Not ready to submit").unwrap();
    watching.exp_string("Watching; press Ctrl-C to stop").unwrap();

    save(sample.clone());
    watching.exp_string("Saved: 1 fixed, 0 new").unwrap();
    watching.exp_string("fixed  /personal_details/full_name: Enter your full name").unwrap();
    watching.exp_string("Ready to submit. Probation Services Officer: You are eligible").unwrap();

    // An editor that replaces the file instead of writing to it.
    let other = file.with_extension("swap");
    fs::write(&other, "{").unwrap();
    fs::rename(&other, &file).unwrap();
    watching.exp_string("(syntax at 1:1)").unwrap();

    save(sample.with("/personal_details/email", "ada@example"));
    watching.exp_string("Saved: 0 fixed, 1 new").unwrap();
    watching.exp_string("new  /personal_details/email: ").unwrap();
    watching.send_control('c').unwrap();
    watching.exp_eof().unwrap();
}
