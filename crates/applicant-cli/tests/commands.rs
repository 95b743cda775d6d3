//! The other commands: decisions, policies, exported files, what shells ask for, and the page of all commands.

mod support;

use std::fs;

use serde_json::{Value, json};

use support::{DAY, applicant, folder, repository};

fn explain(arguments: &[&str]) -> (i32, String) {
    let ended = applicant(&[&["explain", "--as-of", DAY], arguments].concat());
    (ended.code, ended.out)
}

#[test]
fn decisions_are_explained() {
    for (file, said) in [
        ("not-eligible", "Probation Services Officer: You are not eligible\n"),
        ("eligible-by-gcse", "\nIf you submit it on this day:\n"),
        ("half-filled", "The form is not finished: 7 to put right.\n"),
    ] {
        let (code, out) = explain(&[&format!("examples/data/{file}.json")]);
        assert_eq!(code, 0);
        assert!(out.contains(said), "{out}");
    }
    let (_, welsh) = explain(&["--lang", "cy", "examples/data/half-filled.json"]);
    assert!(welsh.starts_with("Nid yw'r ffurflen wedi'i gorffen: 7 i'w cywiro.\n"), "{welsh}");
    let (code, out) = explain(&["--policy", "examples/policies/driver.toml", "examples/data/scottish.json"]);
    assert_eq!(code, 0);
    assert!(out.starts_with("Driver: ") || out.contains("\nDriver: "), "{out}");
    // No bank holidays are known that far ahead.
    let ended = applicant(&["explain", "--on", "2090-01-01", "examples/data/eligible-by-gcse.json"]);
    assert_eq!(ended.code, 0);
    assert!(ended.out.contains("\n  no dates can be given: "), "{}", ended.out);
    let ended = applicant(&["explain", "examples/data/no-such-file.json"]);
    assert_eq!(ended.code, 2);
    assert!(
        ended.err.starts_with("applicant: examples/data/no-such-file.json: No such file"),
        "{}",
        ended.err
    );
}

#[test]
fn policies_are_listed_and_compared() {
    let list = applicant(&["policy", "list"]).out;
    assert!(list.lines().any(|line| line.split_whitespace().next() == Some("probation_officer")), "{list}");
    let show = applicant(&["policy", "show", "probation_officer"]).out;
    assert!(show.starts_with("Probation Officer (version "), "{show}");
    let welsh = applicant(&["policy", "show", "probation_officer", "--language", "cy"]).out;
    assert_ne!(show, welsh);
    let same = applicant(&["policy", "diff", "probation_officer", "policies/probation_officer.toml"]);
    assert_eq!((same.code, same.out.lines().last()), (0, Some("They ask the same")));

    let sound = "policies/probation_officer.toml";
    let ended = applicant(&["policy", "check", sound]);
    assert_eq!(ended.code, 0);
    assert!(ended.out.starts_with("policies/probation_officer.toml is sound: "), "{}", ended.out);
    let schema = applicant(&["policy", "schema"]).out;
    let file = fs::read_to_string(repository().join("policies/policy.schema.json")).unwrap();
    assert_eq!(schema.trim_end(), file.trim_end());
    let ended = applicant(&["policy", "check", "examples/policies/six-mistakes.toml", "no-such.toml", sound]);
    assert_eq!((ended.code, ended.out.lines().count()), (2, 1));
    assert!(ended.err.contains("/criteria/4/points has steps that do not rise"), "{}", ended.err);
    assert!(ended.err.contains("no-such.toml: No such file"), "{}", ended.err);
}

#[test]
fn untranslated_texts_are_a_warning() {
    let driver = "examples/policies/driver.toml";
    let ended = applicant(&["policy", "check", driver]);
    let said = "\
examples/policies/driver.toml is sound: 1 criterion, 0 points
  warning: 2 texts are not translated under [translations.cy], and so shown in English:
    \"Driver\"
    \"A driving licence\"
";
    assert_eq!((ended.code, ended.out.as_str(), ended.err.as_str()), (0, said, ""));

    // A language that only the file has, with more texts than are named.
    let polish = folder("untranslated").join("polish.toml");
    let night_carer = fs::read_to_string(repository().join("examples/policies/night_carer.toml")).unwrap();
    fs::write(&polish, format!("{night_carer}\n[translations.pl]\n\"Night carer\" = \"Opiekun nocny\"\n"))
        .unwrap();
    let check =
        |options: &[&str]| applicant(&[&["policy", "check", polish.to_str().unwrap()], options].concat()).out;
    let said = "
  warning: 42 texts are not translated under [translations.pl], and so shown in English:
    \"We appoint the person who can look after our residents best\"
    \"the manager of the home\"
    \"the owner of the home, if you are not satisfied with the answer\"
    … and 39 more, which --all names
";
    assert!(check(&[]).contains(said), "{}", check(&[]));
    let all = check(&["--all"]);
    assert_eq!((all.lines().count(), all.contains("--all")), (45, false), "{all}");
}

/// As many ways as are told are no warning, and one more is.
#[test]
fn more_ways_than_told_are_a_warning() {
    let file = folder("many-ways").join("many.toml");
    let path = file.to_str().unwrap();
    let told = |leaves: usize| {
        let skeleton = fs::read_to_string(repository().join("examples/policies/driver.toml")).unwrap();
        let (before, _) = skeleton.split_once("[[criteria]]").unwrap();
        let leaves: Vec<String> = (0..leaves).map(|n| format!("{{ custom = \"acme.{n}\" }}")).collect();
        let rule = format!("{{ at_least = {{ n = 1, of = [{}] }} }}", leaves.join(", "));
        let criteria =
            format!("[[criteria]]\nid = \"many\"\ntitle = \"Many\"\nneed = \"essential\"\nrule = {rule}\n");
        fs::write(&file, format!("{before}{criteria}")).unwrap();
        let ended = applicant(&["policy", "check", path]);
        assert_eq!(ended.code, 0, "{}{}", ended.out, ended.err);
        ended.out.lines().find(|line| line.contains("can be met")).map(str::to_owned)
    };
    let warning = "  warning: it can be met in more than the 8 ways that an applicant is told: `cost` says which are the cheapest";
    assert_eq!(told(8), None);
    assert_eq!(told(9).as_deref(), Some(warning));
    assert_eq!(told(64).as_deref(), Some(warning));
}

#[test]
fn a_policy_is_shown_whole() {
    let show = |options: &[&str]| {
        applicant(&[&["policy", "show", "examples/policies/night_carer.toml"], options].concat()).out
    };
    let english = show(&[]);
    for line in [
        "Night carer (version 1)",
        "Hours a week: 33",
        "Statement “Why you want to work in care”: has to be given, at most 150 words",
        "  Why do you want to work in care?",
        "Statement “How you use Welsh”: optional, at most 60 words",
        "Sections of the form: job; personal details; right to work; training; employment; voluntary; \
         statements; declarations",
        "Choices of regions: Cardiff North; Cardiff Bay",
        "Choices of environments: Residential floor; Floor for people with dementia",
        "  The home does not sponsor visas.",
        "Training, with why it helps in the role: scored: training courses with why they help in the role: \
         3 points from 1, 6 points from 2, at most 6",
        "Between equal points: Months of personal care in the last two years",
        "Points in all: 30",
    ] {
        assert!(english.lines().any(|said| said == line), "{line}: {english}");
    }
    let welsh = show(&["--language", "cy"]);
    for line in [
        "Gofalwr nos (fersiwn 1)",
        "Adrannau'r ffurflen: y swydd; manylion personol; hawl i weithio; hyfforddiant; cyflogaeth; \
         profiad di-dâl a gwirfoddol; yn eich geiriau eich hun; datganiadau cyfreithiol",
        "Dewisiadau: rhanbarthau: Gogledd Caerdydd; Bae Caerdydd",
        "Datganiad “Pam rydych chi eisiau gweithio ym maes gofal”: gofynnol, hyd at 150 gair",
        "Rhwng pwyntiau cyfartal: Misoedd o ofal personol yn y ddwy flynedd diwethaf",
        "Cyfanswm y pwyntiau: 30",
    ] {
        assert!(welsh.lines().any(|said| said == line), "{line}: {welsh}");
    }
    // What parts equal points is a difference too.
    let other = folder("ties").join("other.toml");
    let file = fs::read_to_string(repository().join("examples/policies/night_carer.toml")).unwrap();
    fs::write(&other, file.replace("ties = [\"recent_care\"]", "ties = [\"kindness\"]")).unwrap();
    let diff =
        applicant(&["policy", "diff", "examples/policies/night_carer.toml", other.to_str().unwrap()]).out;
    let said = "\
- Night carer
+ Night carer
Between equal points
  - Months of personal care in the last two years
  + Kind and patient with residents and their families
";
    assert_eq!(diff, said);
}

#[test]
fn a_new_policy_is_sound() {
    let folder = folder("policy-new");
    let at = |name: &str| folder.join(name).display().to_string();
    let file = at("Night porter.toml");
    assert_eq!(applicant(&["policy", "new", &file]).code, 0);
    let ended = applicant(&["policy", "check", &file]);
    assert_eq!((ended.code, ended.err.as_str()), (0, ""));
    assert!(ended.out.contains("18 texts are not translated"), "{}", ended.out);
    let text = fs::read_to_string(&file).unwrap();
    assert!(text.ends_with("# \"Enter why you want this post\" = \"\"\n"), "{text}");
    assert!(applicant(&["policy", "show", &file]).out.starts_with("Night porter (version 1)\n"));
    let (code, out) = explain(&["--policy", &file, "examples/data/eligible-by-gcse.json"]);
    assert_eq!(code, 0);
    assert!(out.contains("Night porter: "), "{out}");

    // What is there is not written over.
    let ended = applicant(&["policy", "new", &file]);
    assert_eq!(ended.code, 2);
    assert!(ended.err.contains("exists"), "{}", ended.err);
    let odd = at("odd.toml");
    assert_eq!(applicant(&["policy", "new", &odd, "--title", "Chef \"de\" partie \\ é"]).code, 0);
    assert!(applicant(&["policy", "show", &odd]).out.starts_with("Chef \"de\" partie \\ é (version 1)\n"));
    for (name, title) in [("2nd.toml", "Second"), ("two.toml", "two\nlines")] {
        assert_eq!(applicant(&["policy", "new", &at(name), "--title", title]).code, 2);
        assert!(!folder.join(name).exists());
    }
}

#[test]
fn a_form_becomes_files() {
    let folder = folder("form");
    let ended = applicant(&["form", folder.to_str().unwrap(), "--on", DAY]);
    assert_eq!((ended.code, ended.out.lines().count()), (0, 15));
    for name in ended.out.lines() {
        let text = fs::read_to_string(folder.join(name)).unwrap();
        let is_text = name.ends_with(".ftl") || name.ends_with(".html");
        assert!(is_text || serde_json::from_str::<Value>(&text).is_ok(), "{name}");
    }
}

#[test]
fn an_empty_application_has_every_key() {
    let folder = folder("form-empty");
    let night_carer = ["--policy", "examples/policies/night_carer.toml"];
    assert_eq!(applicant(&[&["form", folder.to_str().unwrap()], &night_carer[..]].concat()).code, 0);
    let file = folder.join("empty.json");
    let text = fs::read_to_string(&file).unwrap();
    assert!(
        text.starts_with("{\n  \"job\": {\n    \"role\": \"night_carer\",\n    \"regions\": [],\n"),
        "{text}"
    );
    let empty: Value = serde_json::from_str(&text).unwrap();
    for (place, blank) in [
        ("/personal_details/address/line_1", json!("")),
        ("/right_to_work/nationalities", json!([])),
        ("/employment/0/job_title", json!("")),
        ("/statements/why_care", json!("")),
    ] {
        assert_eq!(empty.pointer(place), Some(&blank), "{place}");
    }
    for (language, said) in
        [("en", "Why do you want to work in care?"), ("cy", "Pam ydych chi eisiau gweithio ym maes gofal?")]
    {
        let html = fs::read_to_string(folder.join(format!("form.{language}.html"))).unwrap();
        assert!(html.starts_with(&format!("<!DOCTYPE html>\n<html lang=\"{language}\">\n")), "{html}");
        for part in [said, "name=\"employment[0].job_title\"", "name=\"statements.why_care\"", "novalidate"] {
            assert!(html.contains(part), "{language}: {part}\n{html}");
        }
        assert!(!html.contains("job.role"), "one post has one role");
    }
    // Nothing is answered in it.
    let issues = |file: &str| {
        let out = applicant(&[&["check", "--json", "--on", DAY, file], &night_carer[..]].concat()).out;
        serde_json::from_str::<Value>(&out).unwrap()["report"].clone()
    };
    assert_eq!(issues(file.to_str().unwrap()), issues("examples/data/empty.json"));
}

#[test]
fn shells_and_manuals_are_served() {
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let script = applicant(&["completions", shell]).out;
        assert!(script.contains("applicant") && script.contains("sarif"), "{shell}");
    }
    assert!(applicant(&["man"]).out.contains(".TH applicant 1"));
    let folder = folder("man");
    assert_eq!(applicant(&["man", folder.to_str().unwrap()]).code, 0);
    assert!(folder.join("applicant-check.1").exists() && folder.join("applicant-policy-new.1").exists());
}

/// `UPDATE_DOCS=1` writes the page.
#[test]
fn the_page_of_commands() {
    let mut page = fs::read_to_string(repository().join("docs/cli.md")).unwrap();
    let before = page.clone();
    let help = |command: &str| {
        let arguments: Vec<&str> = command.split_whitespace().chain(["--help"]).collect();
        applicant(&arguments).out.trim_end().lines().map(str::trim_end).collect::<Vec<_>>().join("\n")
    };
    let named: Vec<String> = page
        .lines()
        .filter_map(|line| line.strip_prefix("<!-- help")?.strip_suffix(" -->"))
        .map(str::to_owned)
        .collect();
    for command in &named {
        let begin = format!("<!-- help{command} -->\n");
        let start = page.find(&begin).unwrap() + begin.len();
        let end = start + page[start..].find("<!-- end -->").unwrap();
        page.replace_range(start..end, &format!("```text\n{}\n```\n", help(command)));
    }
    // Every command is on the page.
    for line in
        help("").lines().skip_while(|line| *line != "Commands:").skip(1).take_while(|line| !line.is_empty())
    {
        let name = line.split_whitespace().next().unwrap();
        assert!(name == "help" || named.iter().any(|command| command.trim() == name), "{name}");
    }
    if std::env::var_os("UPDATE_DOCS").is_some() {
        fs::write(repository().join("docs/cli.md"), &page).unwrap();
    } else {
        assert!(page == before, "docs/cli.md is out of date: UPDATE_DOCS=1 cargo test -p applicant-cli");
    }
}
