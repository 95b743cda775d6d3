//! `applicant check`: exit codes, hostile input, colours, the formats for scripts and editors, and no word of an applicant.

mod support;

use std::fs;

use applicant::Draft;
use serde_json::{Value, json};

use support::{DAY, Ended, applicant, command, fed, folder};

fn check(arguments: &[&str]) -> Ended {
    applicant(&[&["check", "--on", DAY], arguments].concat())
}

fn lines(out: &str) -> Vec<Value> {
    out.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn exit_codes_by_input() {
    for (code, files) in [
        (0, &["eligible-by-gcse.json"][..]),
        // Not eligible is no fault of the form.
        (0, &["not-eligible.json", "no-proof-yet.json"]),
        (1, &["half-filled.json"]),
        (1, &["eligible-by-gcse.json", "every-fault.json"]),
        (2, &["hostile-syntax.json"]),
        (2, &["no-such-file.json", "eligible-by-gcse.json"]),
        (2, &["half-filled.json", "hostile-depth.json"]),
        // The folder itself.
        (2, &[""]),
    ] {
        let files: Vec<String> = files.iter().map(|file| format!("examples/data/{file}")).collect();
        let files: Vec<&str> = files.iter().map(String::as_str).collect();
        for format in [&["--policy", "probation_services_officer"][..], &["--json"], &["--sarif"]] {
            let ended = check(&[format, &files].concat());
            assert_eq!((ended.code, ended.err.as_str()), (code, ""), "{format:?} {files:?}");
        }
    }
}

#[test]
fn what_is_left_out_can_be_had() {
    for (language, said) in [
        ("en", "\n    … and 2 more, which --all names\n"),
        ("cy", "\n    … a 2 arall, sydd i'w gweld gyda --all\n"),
    ] {
        let out = check(&["--language", language, "examples/data/half-filled.json"]).out;
        assert!(out.contains(said), "{out}");
    }
    let out = check(&["--all", "examples/data/half-filled.json"]).out;
    assert!(out.contains("Errors, to put right (7):\n") && !out.contains('…'), "{out}");
    assert_eq!(out.lines().filter(|line| line.starts_with("    /")).count(), 7, "{out}");
}

#[test]
fn the_choices_of_a_list_are_named() {
    let draft = Draft::sample()
        .with("/job/regions", json!(["Wales "]))
        .with("/job/working_pattern", "part time")
        .with("/right_to_work/nationalities", "British");
    let document = serde_json::to_vec(&draft).unwrap();
    for (language, regions, pattern, many) in [
        (
            "en",
            "(it can be `london`, `midlands`, `north_east`, `north_west`, `south_east_and_eastern`, `south_west_and_south_central`, `wales`)\n",
            "Select from the list how you would like to work (it can be `full_time`, `part_time`, `flexible`)\n",
            "Select your nationalities from the list (its names are in the schema that `applicant form` writes)\n",
        ),
        (
            "cy",
            "`wales`)\n",
            " (gall fod yn `full_time`, `part_time`, `flexible`)\n",
            " (mae ei enwau yn y sgema y mae `applicant form` yn ei ysgrifennu)\n",
        ),
    ] {
        let ended = fed(command(&["check", "--on", DAY, "--language", language, "-"]), &document);
        for said in [regions, pattern, many] {
            assert!(ended.out.contains(said), "{said}\n{}", ended.out);
        }
    }
}

#[test]
fn a_day_may_be_written_our_way() {
    let on = |day: &str| applicant(&["check", "--on", day, "examples/data/half-filled.json"]);
    assert_eq!(on("21/11/2026").out, on(DAY).out);
    let refused = on("soon");
    assert_eq!(refused.code, 2);
    assert!(refused.err.contains("the day must be a real date, such as 2026-11-21"), "{}", refused.err);
}

#[test]
fn what_is_no_application_is_said() {
    for (sent, language, said) in [
        ("", "en", "Not read: Nothing was sent: send the application (syntax at 1:1)\n"),
        (" \n", "cy", "Heb ei ddarllen: Ni anfonwyd dim: anfonwch y cais (syntax at 2:1)\n"),
        (
            "{",
            "en",
            "Not read: What was sent cannot be read from line 1, column 1: check it there (syntax at 1:1)\n",
        ),
        (
            "\"hello\"",
            "en",
            "    The application must be one JSON object, with a key for each section: send it again\n",
        ),
        (
            "7",
            "cy",
            "    Rhaid i'r cais fod yn un gwrthrych JSON, gydag allwedd ar gyfer pob adran: anfonwch ef eto\n",
        ),
    ] {
        let ended = fed(command(&["check", "--on", DAY, "--language", language, "-"]), sent.as_bytes());
        assert!(ended.out.contains(said), "{sent:?}: {}", ended.out);
    }
}

#[test]
fn the_post_that_nobody_chose_is_named() {
    let one = "examples/data/eligible-by-gcse.json";
    let english = "Judged by Probation Services Officer (built in); choose another with --policy\n";
    let welsh = "Barnwyd yn ôl Swyddog Gwasanaethau Prawf (yn y rhaglen); dewiswch un arall gyda --policy\n";
    for (arguments, said) in [
        (&["check", one][..], english),
        (&["check", "--language", "cy", one], welsh),
        (&["explain", one], english),
        (&["explain", "--language", "cy", one], welsh),
        (&["check", "--json", one], ""),
        (&["check", "--sarif", one], ""),
        (&["check", "--policy", "probation_services_officer", one], ""),
        (&["explain", "--policy", "probation_services_officer", one], ""),
    ] {
        let ended = applicant(&[arguments, &["--on", DAY]].concat());
        assert_eq!((ended.code, ended.err.as_str()), (0, said), "{arguments:?}");
    }
}

#[test]
fn a_forgotten_policy_is_said() {
    let sample = "examples/policies/night_carer/eligible.json";
    let english = "/job/role names another post than Probation Services Officer: \
                   did you mean --policy FILE, with the file of that post?\n";
    let welsh = "Mae /job/role yn enwi swydd heblaw Swyddog Gwasanaethau Prawf: \
                 ai --policy FFEIL oeddech chi'n ei olygu, gyda ffeil y swydd honno?\n";
    for (command, tag, said) in [
        ("check", "en", format!("  Not ready to submit\n  {english}")),
        ("check", "cy", format!("  Ddim yn barod i'w gyflwyno\n  {welsh}")),
        ("explain", "en", english.to_owned()),
        ("explain", "cy", welsh.to_owned()),
    ] {
        let out = applicant(&[command, "--on", DAY, "--language", tag, sample]).out;
        assert!(out.contains(&said), "{command} {tag}\n{out}");
        let policy = &["--policy", "examples/policies/night_carer.toml"];
        let out = applicant(&[&[command, "--on", DAY, "--language", tag, sample], &policy[..]].concat()).out;
        assert!(!out.contains("/job/role"), "{command} {tag}\n{out}");
    }
}

#[test]
fn wrong_usage_is_two() {
    for (arguments, said) in [
        (&["check"][..], "required arguments were not provided"),
        (&["check", "--json", "--sarif", "-"], "cannot be used with"),
        (&["check", "--watch", "--json", "-"], "cannot be used with"),
        (&["check", "--watch", "-"], "--watch takes a file, and - is not one"),
        (&["check", "--watch", "a", "b"], "--watch takes one file"),
        (&["check", "--watch", "no-such-file"], "no-such-file: No such file"),
        (&["check", "--on", "yesterday", "-"], "invalid value 'yesterday' for '--on <DATE>'"),
        (&["check", "--language", "fr", "-"], "the languages are `en` or `cy`"),
        (&["check", "--policy", "probation_oficer", "-"], "did you mean probation_officer?"),
        (&["check", "--policy", "x", "-"], "x is neither a file nor one of probation_services_officer, "),
        (
            &["check", "--policy", "examples/policies/six-mistakes.toml", "-"],
            "six-mistakes.toml cannot be used:\n",
        ),
        (&["chekc"], "a similar subcommand exists: 'check'"),
        (&[], "Usage: applicant <COMMAND>"),
    ] {
        let ended = applicant(arguments);
        assert_eq!((ended.code, ended.out.as_str()), (2, ""), "{arguments:?}");
        assert!(ended.err.contains(said), "{arguments:?} {}", ended.err);
    }
}

#[test]
fn hostile_input_has_a_code() {
    for (input, code, place) in [
        (&b""[..], "syntax", (1, 1)),
        (b"not JSON", "syntax", (1, 2)),
        (b"{\"a\": 1}\n\n[", "syntax", (3, 1)),
        (b"{\"job\": \xff}", "not_utf8", (1, 9)),
        (&[b'['; 100_000], "nested_too_deep", (1, 17)),
        (&[b' '; 2 * 1024 * 1024 + 1], "input_too_large", (1, 1)),
    ] {
        let ended = fed(command(&["check", "--json", "-"]), input);
        let line = &lines(&ended.out)[0];
        assert_eq!((ended.code, &line["path"], &line["outcome"]), (2, &json!("-"), &json!("unread")));
        let found = json!([line["error"]["code"], line["error"]["line"], line["error"]["column"]]);
        assert_eq!(found, json!([code, place.0, place.1]));

        let ended = fed(command(&["check", "-"]), input);
        assert!(ended.out.contains(&format!("({code} at {}:{})", place.0, place.1)), "{}", ended.out);
        let ended = fed(command(&["check", "--sarif", "-"]), input);
        assert!(ended.out.contains(&format!("\"ruleId\": \"{code}\"")), "{}", ended.out);
        // An explanation of what cannot be read names the same code.
        let ended = fed(command(&["explain", "-"]), input);
        assert_eq!((ended.code, ended.out.as_str()), (2, ""));
        assert!(ended.err.starts_with(&format!("applicant: -: {code}")), "{}", ended.err);
    }
    let ended = check(&["--json", "no-such-file.json"]);
    assert_eq!(lines(&ended.out)[0]["error"]["code"], "io");
}

#[test]
fn folders_are_read_by_name() {
    let folder = folder("check-folder");
    let at = |name: &str| folder.join(name).display().to_string();
    let empty = check(&[folder.to_str().unwrap()]);
    assert_eq!(empty.code, 2);
    assert!(empty.out.contains("no .json file in this folder (io)"), "{}", empty.out);

    fs::create_dir(folder.join("c.json")).unwrap();
    for name in ["b.json", "a.json", "notes.txt"] {
        fs::write(folder.join(name), "{}").unwrap();
    }
    let ended = check(&["--json", folder.to_str().unwrap()]);
    let paths: Vec<Value> = lines(&ended.out).iter().map(|line| line["path"].clone()).collect();
    assert_eq!(paths, [at("a.json"), at("b.json"), at("c.json")]);
    // A folder in it is named, whatever it is called.
    assert_eq!(ended.code, 2);
}

#[test]
fn colours_only_where_wanted() {
    let run = |name: Option<&str>| {
        let mut command = command(&["check", "examples/data/half-filled.json"]);
        command.envs(name.map(|name| (name, "1")));
        fed(command, b"").out.contains('\x1b')
    };
    // A pipe gets none, unless it asks.
    assert!(!run(None) && run(Some("CLICOLOR_FORCE")) && !run(Some("NO_COLOR")));
    let mut both = command(&["check", "examples/data/half-filled.json"]);
    both.env("CLICOLOR_FORCE", "1").env("NO_COLOR", "1");
    assert!(!fed(both, b"").out.contains('\x1b'));
}

#[test]
fn a_line_of_json() {
    let ended = check(&["--json", "examples/data/eligible-by-gcse.json", "examples/data/half-filled.json"]);
    let [sound, blocked] = &lines(&ended.out)[..] else { panic!("{}", ended.out) };
    assert_eq!(sound["path"], "examples/data/eligible-by-gcse.json");
    assert_eq!(
        (&sound["outcome"], &sound["assessment"]["outcome"]),
        (&json!("eligible"), &json!("eligible"))
    );
    assert_eq!(
        sound["report"][0],
        json!({
            "path": "/personal_details/phone", "code": "phone_reserved", "severity": "warning", "params": {},
            "message": "Telephone number is reserved for drama and examples: check that it is yours",
        })
    );
    assert_eq!((&blocked["outcome"], &blocked["assessment"]), (&json!("blocked"), &Value::Null));
    let welsh = check(&["--json", "--language", "cy", "examples/data/half-filled.json"]);
    assert_eq!(lines(&welsh.out)[0]["report"][1]["message"], "Rhowch deitl y swydd");
}

/// Every text of the document replaced, and every number.
fn planted(value: &Value, text: &str) -> Value {
    match value {
        Value::Object(map) => map.iter().map(|(key, value)| (key.clone(), planted(value, text))).collect(),
        Value::Array(items) => items.iter().map(|item| planted(item, text)).collect(),
        Value::String(_) => text.into(),
        Value::Number(_) => 987_654_321.into(),
        other => other.clone(),
    }
}

#[test]
fn no_word_of_an_applicant() {
    let folder = folder("check-sentinel");
    let sample = serde_json::to_value(Draft::sample()).unwrap();
    let sentinels = ["Quibblethorpe", "1987-06-05", "quibble@thorpe.example", "Quibblethorpe\u{202e}\u{7}"];
    for (n, text) in sentinels.iter().enumerate() {
        fs::write(folder.join(format!("{n}.json")), planted(&sample, text).to_string()).unwrap();
    }
    // As a key nobody knows, as the reference, and in text that is broken behind it.
    let mut odd = sample.clone();
    odd["Quibblethorpe"] = "Quibblethorpe".into();
    odd["reference"] = "Quibblethorpe".into();
    fs::write(folder.join("key.json"), odd.to_string()).unwrap();
    fs::write(folder.join("broken.json"), "{\"job\": {\"role\": \"Quibblethorpe\" \"Quibblethorpe\"")
        .unwrap();
    let path = folder.to_str().unwrap();
    for format in [&[][..], &["--json"], &["--sarif"], &["--json", "--language", "cy"], &["--language", "cy"]]
    {
        let ended = check(&[format, &[path]].concat());
        let all = format!("{}{}", ended.out, ended.err).to_lowercase();
        for sentinel in ["quibble", "thorpe", "1987", "987654321", "987,654,321"] {
            assert!(!all.contains(sentinel), "{format:?} {sentinel}");
        }
        assert!(ended.out.len() > 1_000);
    }
}
