//! Sifting many: the same output for any number of threads, bad lines that do not stop the rest, and cells that no spreadsheet
//! runs.

mod support;

use std::fs;
use std::process::Command;

use support::{DAY, Ended, applicant, folder};

/// How it ended, what it printed, and what it said on standard error.
fn sift(arguments: &[&str]) -> (i32, String, String) {
    let Ended { code, out, err } = applicant(&[&["sift", "--as-of", DAY], arguments].concat());
    (code, out, err)
}

fn generated(number: usize, seed: u64) -> Vec<u8> {
    let [number, seed] = [number.to_string(), seed.to_string()];
    applicant(&["sift", "--generate", &number, "--seed", &seed]).out.into_bytes()
}

#[test]
fn thread_count_never_changes_output() {
    let folder = folder("sift-threads");
    let input = folder.join("many.jsonl");
    fs::write(&input, generated(400, 7)).unwrap();
    let mut seen = Vec::new();
    for threads in ["1", "2", "3", "8"] {
        let (csv, svg) = (folder.join(format!("{threads}.csv")), folder.join(format!("{threads}.svg")));
        let out = sift(&[
            input.to_str().unwrap(),
            "--threads",
            threads,
            "--top",
            "400",
            "--csv",
            csv.to_str().unwrap(),
            "--chart",
            svg.to_str().unwrap(),
        ]);
        assert_eq!(out.0, 0, "{}", out.2);
        seen.push((out.1, fs::read(csv).unwrap(), fs::read(svg).unwrap()));
    }
    assert!(seen.windows(2).all(|pair| pair[0] == pair[1]));
    let text = &seen[0].0;
    for outcome in ["eligible", "needs review", "not eligible", "not complete"] {
        let line =
            text.lines().find(|line| line.ends_with(&format!(" {outcome}")) && !line.contains('|')).unwrap();
        let count: u32 = line.split_whitespace().next().unwrap().parse().unwrap();
        assert!((8..350).contains(&count), "{line}");
    }
}

#[test]
fn the_same_seed_repeats_applications() {
    let (a, b) = (generated(200, 3), generated(200, 3));
    assert!(a == b && a != generated(200, 4));
    let mean = a.len() / 200;
    assert!((7_000..9_500).contains(&mean), "{mean}");
    assert_eq!(a.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()).count(), 200);
}

#[test]
fn a_bad_line_is_named() {
    let folder = folder("sift-bad");
    let input = folder.join("some.jsonl");
    let good = generated(1, 11);
    let huge = format!("{{\"statements\":\"{}\"}}", "sentinel ".repeat(400_000));
    let lines =
        [good.as_slice(), b"{\"sentinel\": \n\n", huge.as_bytes(), b"\n[1\n", good.trim_ascii_end()].concat();
    fs::write(&input, lines).unwrap();
    let (status, text, errors) = sift(&[input.to_str().unwrap()]);
    assert_eq!(status, 1);
    let told: Vec<&str> = errors.lines().map(|line| line.split(" at ").next().unwrap()).collect();
    assert_eq!(told, ["sift: 2: syntax", "sift: 4: input_too_large", "sift: 5: syntax"]);
    assert!(!errors.contains("sentinel") && !text.contains("sentinel"));
    assert!(text.contains("3 not read"), "{text}");
}

#[test]
fn cells_are_never_formulas() {
    let folder = folder("sift-references");
    let line = |reference: &str| {
        let mut draft: serde_json::Value = serde_json::from_slice(&generated(1, 11)).unwrap();
        draft["reference"] = reference.into();
        draft.to_string()
    };
    let input = folder.join("some.jsonl");
    let references = ["=1+1", "", "@SUM(A1)", "-2", "+3", "plain"];
    fs::write(&input, references.map(line).join("\n")).unwrap();
    let csv = folder.join("out.csv");
    assert_eq!(sift(&[input.to_str().unwrap(), "--csv", csv.to_str().unwrap()]).0, 0);
    let csv = fs::read_to_string(csv).unwrap();
    let cells: Vec<&str> = csv.lines().skip(1).map(|line| line.split(',').nth(3).unwrap()).collect();
    assert_eq!(cells, ["'=1+1", "line-2", "'@SUM(A1)", "'-2", "'+3", "plain"]);
    assert!(csv.lines().nth(2).unwrap().contains("line-2,yes,"));

    // In a folder it is the name of the file.
    let files = folder.join("files");
    fs::create_dir_all(&files).unwrap();
    fs::write(files.join("beta.json"), line("")).unwrap();
    fs::write(files.join("alpha.json"), line("own")).unwrap();
    let (_, text, _) = sift(&[files.to_str().unwrap()]);
    assert!(text.contains("beta (given)") && text.contains("| own"), "{text}");
}

#[test]
fn nothing_to_sift() {
    let folder = folder("sift-nothing");
    let input = folder.join("empty.jsonl");
    fs::write(&input, "\n\n").unwrap();
    let (status, text, _) = sift(&[input.to_str().unwrap()]);
    assert_eq!(status, 0);
    assert!(text.contains("0 eligible"), "{text}");
    assert_eq!(sift(&[folder.join("none.jsonl").to_str().unwrap()]).0, 2);
    // What is there is nothing that it reads, which is no order of merit of nobody.
    let (status, text, errors) = sift(&[folder.to_str().unwrap()]);
    assert_eq!((status, text.as_str()), (2, ""));
    assert!(errors.contains("no .json or .parquet file in this folder"), "{errors}");
    for (start, expected) in [
        (&b"\x1F\x8B\x08\0"[..], "packed by gzip"),
        (b"\x28\xB5\x2F\xFD\0", "packed by zstd"),
        (b"PAR1\x15", "does not end in .parquet"),
    ] {
        fs::write(&input, start).unwrap();
        let (status, text, errors) = sift(&[input.to_str().unwrap()]);
        assert_eq!((status, text.as_str()), (2, ""));
        assert!(errors.contains(expected), "{errors}");
    }
    assert_eq!(sift(&[]).0, 2);
}

#[test]
fn ties_of_the_policy_part_equal_totals() {
    let folder = folder("sift-ties");
    let policy = folder.join("post.toml");
    let file = |ties: &str| {
        format!(
            "id = \"x\"\ntitle = \"X\"\nversion = \"1\"\nsections = [\"personal_details\", \"right_to_work\", \"training\", \"voluntary\"]\n{ties}\n\
             [[criteria]]\nid = \"a\"\ntitle = \"A\"\nneed = \"essential\"\nrule = {{ gate = \"right_to_work\" }}\n\
             [[criteria]]\nid = \"courses\"\ntitle = \"C\"\nneed = \"scored\"\n\
             measure = {{ training_entries = {{}} }}\neach = {{ of = 1, points = 1, cap = 1 }}\n\
             [[criteria]]\nid = \"months\"\ntitle = \"M\"\nneed = \"scored\"\n\
             measure = {{ voluntary_months = {{}} }}\neach = {{ of = 1, points = 1, cap = 1 }}\n"
        )
    };
    let mut ranks = Vec::new();
    for ties in ["", "ties = [\"courses\"]", "ties = [\"months\"]"] {
        fs::write(&policy, file(ties)).unwrap();
        let csv = folder.join("merit.csv");
        let arguments =
            ["--policy", policy.to_str().unwrap(), "--csv", csv.to_str().unwrap(), "examples/data"];
        sift(&arguments);
        let table = fs::read_to_string(csv).unwrap();
        let of = |name: &str| {
            let line =
                table.lines().find(|line| line.contains(name)).unwrap_or_else(|| panic!("{name}: {table}"));
            line.split(',').next().unwrap().parse::<u32>().unwrap()
        };
        ranks.push((of("overseas"), of("northern-irish")));
    }
    // One has a course and no unpaid experience, the other the reverse.
    assert_eq!(ranks[0].0, ranks[0].1);
    assert!(ranks[1].0 < ranks[1].1, "{ranks:?}");
    assert!(ranks[2].0 > ranks[2].1, "{ranks:?}");
}

/// Of a folder each file that cannot be read is named, and the others go on: also one that is a link to nothing, a folder, or a pipe
/// that nobody writes to.
#[cfg(unix)]
#[test]
fn unreadable_files_are_named() {
    use std::os::unix::fs::{PermissionsExt, symlink};

    let folder = folder("sift-unreadable");
    let path = |name: &str| folder.join(name);
    fs::write(path("a.json"), generated(1, 11)).unwrap();
    symlink("nowhere", path("b.json")).unwrap();
    fs::create_dir(path("c.json")).unwrap();
    assert!(Command::new("mkfifo").arg(path("d.json")).status().unwrap().success());
    fs::write(path("e.json"), "{\"sentinel\": ").unwrap();
    fs::write(path("f.json"), generated(1, 11)).unwrap();
    fs::write(path("g.json"), generated(1, 12)).unwrap();
    fs::set_permissions(path("f.json"), fs::Permissions::from_mode(0o000)).unwrap();
    // Whoever may read everything reads this too.
    let is_read = fs::read(path("f.json")).is_ok();

    let mut expected = vec![
        ("b.json", "No such file or directory (os error 2)"),
        ("c.json", "not a file"),
        ("d.json", "not a file"),
        ("e.json", "syntax at column 13"),
    ];
    expected.extend((!is_read).then_some(("f.json", "Permission denied (os error 13)")));
    let unread = expected.len();
    let expected: String =
        expected.iter().map(|(name, why)| format!("sift: {}: {why}\n", path(name).display())).collect();
    for threads in ["1", "3"] {
        let (status, text, errors) = sift(&[folder.to_str().unwrap(), "--threads", threads]);
        assert_eq!((status, errors.as_str()), (1, expected.as_str()));
        assert!(text.contains(&format!("{unread} not read")), "{text}");
        assert!(text.contains("| a (given) ") || text.contains("not complete"), "{text}");
    }
    // `check` does not wait for a pipe either.
    let checked = applicant(&["check", "--json", folder.to_str().unwrap()]);
    assert_eq!((checked.code, checked.out.lines().count()), (2, 7), "{}", checked.out);
}

#[test]
fn threads_have_bounds() {
    let folder = folder("sift-many-threads");
    let input = folder.join("one.jsonl");
    fs::write(&input, generated(1, 11)).unwrap();
    for (threads, expected) in
        [("0", 2), ("1", 0), ("256", 0), ("257", 2), ("100000", 2), ("-1", 2), ("x", 2)]
    {
        let (status, _, errors) = sift(&[input.to_str().unwrap(), &format!("--threads={threads}")]);
        assert_eq!(status, expected, "{threads}: {errors}");
        let is_told = errors.contains(&format!("invalid value '{threads}' for '--threads <N>'"));
        assert_eq!(is_told, expected == 2, "{errors}");
    }
    let (_, _, errors) = sift(&[input.to_str().unwrap(), "--threads=257"]);
    assert!(errors.contains("257 is not in 1..=256"), "{errors}");
}

#[test]
fn nothing_is_written_over() {
    let folder = folder("sift-over");
    let (input, other) = (folder.join("one.jsonl"), folder.join("new.csv"));
    let text = generated(1, 11);
    fs::write(&input, &text).unwrap();
    let [path, other] = [&input, &other].map(|path| path.to_str().unwrap());
    for arguments in [[path, "--csv", path, "--top", "1"], [path, "--csv", other, "--chart", other]] {
        let (status, out, errors) = sift(&arguments);
        assert_eq!((status, out.as_str()), (2, ""), "{errors}");
        assert!(errors.contains("would be written over"), "{errors}");
    }
    assert!(fs::read(&input).unwrap() == text && !fs::exists(other).unwrap());
}

/// As many points as a policy may give are told apart.
#[test]
fn points_beyond_16_bits_are_ranked() {
    let folder = folder("sift-points");
    let (policy, input, csv) = (folder.join("post.toml"), folder.join("two.jsonl"), folder.join("merit.csv"));
    let post =
        fs::read_to_string(support::repository().join("policies/probation_services_officer.toml")).unwrap();
    let many = post.lines().map(|line| {
        let (_, points) = line.split_once("points = ").unwrap_or_default();
        match points.split(|c: char| !c.is_ascii_digit()).next() {
            Some(number) if !number.is_empty() => line.replace(
                &format!("points = {number}"),
                &format!("points = {}", number.parse::<u32>().unwrap() * 6666),
            ),
            _ => line.to_owned(),
        }
    });
    fs::write(&policy, many.collect::<Vec<_>>().join("\n")).unwrap();
    fs::write(&input, generated(400, 7)).unwrap();
    let [policy, input, csv] = [&policy, &input, &csv].map(|path| path.to_str().unwrap());
    let (status, _, errors) = sift(&[input, "--policy", policy, "--csv", csv]);
    assert_eq!(status, 0, "{errors}");
    let merit = fs::read_to_string(csv).unwrap();
    let points = merit.lines().skip(1).filter_map(|line| line.split(',').nth(6)?.parse::<u32>().ok());
    assert!(points.max().unwrap() > 100_000, "{merit}");
}

/// The place is that of `check`, also where the line ends in the middle of the application.
#[test]
fn the_column_is_within_the_line() {
    let folder = folder("sift-columns");
    let input = folder.join("cut.jsonl");
    for ending in ["", "\n", "\r\n", "\n{}\n"] {
        fs::write(&input, format!("{{\"a\":{ending}")).unwrap();
        let (_, _, errors) = sift(&[input.to_str().unwrap()]);
        let column = if ending.starts_with('\r') { 6 } else { 5 };
        assert_eq!(errors, format!("sift: 1: syntax at column {column}\n"), "{ending:?}");
    }
}

/// This build reads and writes no Parquet, and says how to get the one that does, before it has done anything.
#[test]
fn parquet_needs_another_build() {
    let folder = folder("sift-parquet");
    let (lines, rows, merit) =
        (folder.join("one.jsonl"), folder.join("a.parquet"), folder.join("merit.parquet"));
    fs::write(&lines, generated(1, 11)).unwrap();
    fs::write(&rows, "PAR1").unwrap();
    let [lines, rows, merit] = [&lines, &rows, &merit].map(|path| path.to_str().unwrap());
    for arguments in [&[rows][..], &[folder.to_str().unwrap()], &[lines, "--parquet", merit]] {
        let (status, text, errors) = sift(arguments);
        assert_eq!((status, text.as_str()), (2, ""), "{errors}");
        assert!(errors.contains("cargo install --path engines/datafusion/parquet"), "{errors}");
    }
    assert!(!fs::exists(merit).unwrap());
}
