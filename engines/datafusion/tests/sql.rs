//! What the functions and tables say is what the library says, and nothing that somebody typed.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use applicant::application::Status;
use applicant::eligibility::{CriterionNeed, ranks};
use applicant::engine::{Intake, Severity};
use applicant::{Code, Draft, Policy, Rules};
use applicant_datafusion::register;
use applicant_recruitment::Funnel;
use chrono::NaiveDate;
use datafusion::arrow::array::{AsArray, RecordBatch};
use datafusion::arrow::util::display::{ArrayFormatter, FormatOptions};
use datafusion::prelude::{SessionConfig, SessionContext};
use fastrand::Rng;
use serde_json::Value;
use tempfile::TempDir;

const DAY: &str = "2026-11-21";
const POST: &str = "probation_services_officer";

fn session() -> SessionContext {
    session_of(SessionConfig::new())
}

fn session_of(config: SessionConfig) -> SessionContext {
    let session = SessionContext::new_with_config(config).enable_url_table();
    register(&session).unwrap();
    session
}

/// Each cell of the result as text, or what is said of the query.
async fn rows(session: &SessionContext, query: &str) -> Result<Vec<Vec<String>>, String> {
    let frame = session.sql(query).await.map_err(|error| error.strip_backtrace())?;
    let batches = frame.collect().await.map_err(|error| error.strip_backtrace())?;
    let options = FormatOptions::new().with_null("NULL");
    let cells = |batch: &RecordBatch| -> Vec<Vec<String>> {
        let columns: Vec<_> =
            batch.columns().iter().map(|column| ArrayFormatter::try_new(column, &options).unwrap()).collect();
        (0..batch.num_rows())
            .map(|row| columns.iter().map(|column| column.value(row).to_string()).collect())
            .collect()
    };
    Ok(batches.iter().flat_map(cells).collect())
}

async fn cell(session: &SessionContext, query: &str) -> Result<String, String> {
    Ok(rows(session, query).await?.concat().concat())
}

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 21).unwrap()
}

/// The samples of the crate, by their names.
fn samples() -> Vec<(String, String)> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../examples/data");
    let mut samples: Vec<(String, String)> = fs::read_dir(folder)
        .unwrap()
        .filter_map(|file| {
            let path = file.unwrap().path();
            Some((path.file_stem()?.to_str()?.to_owned(), fs::read_to_string(&path).ok()?))
        })
        .collect();
    samples.sort();
    samples
}

fn sample(name: &str) -> String {
    samples().into_iter().find(|(other, _)| other == name).unwrap().1
}

/// Applications of all kinds: the samples, each with this number of others in which something is missing or wrong.
fn documents(others: usize) -> Vec<String> {
    let mut rng = Rng::with_seed(20);
    let mut documents = Vec::new();
    for (_, sample) in samples() {
        let whole = serde_json::from_str::<Value>(&sample);
        documents.push(sample);
        let Ok(whole) = whole else { continue };
        for _ in 0..others {
            let mut other = whole.clone();
            for _ in 0..rng.usize(1..6) {
                change(&mut other, &mut rng);
            }
            documents.push(other.to_string());
        }
    }
    documents
}

/// Takes something away, or puts something else there.
fn change(value: &mut Value, rng: &mut Rng) {
    match value {
        Value::Object(fields) if !fields.is_empty() => {
            let key = fields.keys().nth(rng.usize(..fields.len())).unwrap().clone();
            if rng.u8(..4) == 0 {
                fields.remove(&key);
            } else {
                change(&mut fields[&key], rng);
            }
        }
        Value::Array(items) if !items.is_empty() => {
            let at = rng.usize(..items.len());
            if rng.u8(..3) == 0 {
                items.remove(at);
            } else {
                change(&mut items[at], rng);
            }
        }
        Value::String(text) if rng.bool() => *text = text.chars().rev().collect(),
        other => *other = Value::String("4".to_owned()),
    }
}

/// A folder of files of JSON Lines, which these documents are spread over.
fn lines(documents: &[String]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (n, part) in documents.chunks(documents.len().div_ceil(3).max(1)).enumerate() {
        let lines: Vec<String> = part.iter().map(|document| document.replace('\n', " ")).collect();
        fs::write(folder.path().join(format!("part-{n}.jsonl")), lines.join("\n")).unwrap();
    }
    folder
}

/// A query of such a folder as the table `applications`.
async fn over(session: &SessionContext, folder: &TempDir) {
    let create =
        format!("CREATE EXTERNAL TABLE applications STORED AS jsonl LOCATION '{}/'", folder.path().display());
    session.sql(&create).await.unwrap();
}

/// The one of each line, as the library reads it.
fn judged<T>(documents: &[String], mut one: impl FnMut(Draft) -> T) -> Vec<Option<T>> {
    documents
        .iter()
        .map(|document| Draft::from_json(document.replace('\n', " ").as_bytes()).ok().map(&mut one))
        .collect()
}

#[tokio::test]
async fn the_codes_are_those_of_the_report() {
    let documents = documents(20);
    let (session, folder) = (session(), lines(&documents));
    over(&session, &folder).await;
    for policy in [None, Some(POST), Some("approved_premises_worker")] {
        let rules = policy.map_or_else(|| Rules::new(day()), |id| Policy::named(id).unwrap().rules(day()));
        let expected = judged(&documents, |draft| {
            let report = draft.partial(&rules).report;
            report
                .iter()
                .map(|issue| (issue.path().pointer(), issue.code().as_str(), issue.severity().as_str()))
                .map(|(path, code, severity)| format!("{{path: {path}, code: {code}, severity: {severity}}}"))
                .collect::<Vec<_>>()
        });
        let argument = policy.map_or_else(String::new, |id| format!(", '{id}'"));
        let found = rows(&session, &format!(
            "SELECT applicant_check(json, '{DAY}'{argument}), applicant_issue_codes(json, DATE '{DAY}'{argument}) \
             FROM applications ORDER BY file, at"
        )).await.unwrap();
        assert_eq!(found.len(), documents.len());
        let mut unread = 0;
        for (row, expected) in found.iter().zip(expected) {
            let codes = row[1].trim_matches(['[', ']']);
            let Some(issues) = expected else {
                unread += 1;
                assert_eq!(row[0], format!("[{{path: , code: {codes}, severity: error}}]"));
                continue;
            };
            assert_eq!(row[0], format!("[{}]", issues.join(", ")));
            assert_eq!(codes.split(", ").filter(|code| !code.is_empty()).count(), issues.len());
        }
        assert!(unread > 0, "some documents cannot be read");
    }
}

#[tokio::test]
async fn an_outcome_is_that_of_the_policy() {
    let documents = documents(20);
    let (session, folder) = (session(), lines(&documents));
    over(&session, &folder).await;
    for policy in Policy::all() {
        let rules = policy.rules(day());
        let expected = judged(&documents, |draft| {
            let partial = draft.partial(&rules);
            let errors = partial.report.errors().count();
            let warnings =
                partial.report.iter().filter(|issue| issue.severity() == Severity::Warning).count();
            let counts = [errors, warnings].map(|count| count.to_string());
            if partial.report.blocks() {
                return ["not_complete".to_owned(), "NULL".to_owned()]
                    .into_iter()
                    .chain(counts)
                    .chain(["NULL".to_owned(), "NULL".to_owned()])
                    .collect();
            }
            let assessment = policy.assess(&partial.evidence(&rules));
            let met = assessment.criteria().iter().map(|result| match result.status() {
                Status::Met => "true",
                Status::NotMet => "false",
                Status::Unknown => "NULL",
            });
            let met = format!("[{}]", met.collect::<Vec<_>>().join(", "));
            let criteria: Vec<String> = assessment
                .criteria()
                .iter()
                .map(|result| {
                    format!(
                        "{{id: {}, need: {}, status: {}, points: {}}}",
                        result.criterion().id,
                        result.criterion().need.as_str(),
                        result.status().as_str(),
                        result.points(),
                    )
                })
                .collect();
            [assessment.outcome().as_str().to_owned(), assessment.points().to_string()]
                .into_iter()
                .chain(counts)
                .chain([format!("[{}]", criteria.join(", ")), met])
                .collect::<Vec<_>>()
        });
        let found = rows(
            &session,
            &format!(
                "SELECT it['outcome'], it['points'], it['errors'], it['warnings'], it['criteria'], it['met'] FROM (
               SELECT file, at, applicant_assess(json, '{DAY}', '{}') AS it FROM applications
             ) ORDER BY file, at",
                policy.id
            ),
        )
        .await
        .unwrap();
        let unread = || ["not_read", "NULL", "1", "0", "NULL", "NULL"].map(str::to_owned).to_vec();
        let expected: Vec<Vec<String>> = expected.into_iter().map(|row| row.unwrap_or_else(unread)).collect();
        assert_eq!(found, expected, "{}", policy.id);
    }
}

#[tokio::test]
async fn the_funnel_is_that_of_the_library() {
    let documents = documents(60);
    let (session, folder) = (session(), lines(&documents));
    for policy in Policy::all() {
        let rules = policy.rules(day());
        let mut funnel = Funnel::new(policy);
        judged(&documents, |draft| {
            let partial = draft.partial(&rules);
            if !partial.report.blocks() {
                funnel.add(&policy.assess(&partial.evidence(&rules))).unwrap();
            }
        });
        assert!(funnel.outcomes().total() > 20, "{}: {}", policy.id, funnel.outcomes().total());
        let open = |count: Option<u64>| count.map_or_else(|| "NULL".to_owned(), |count| count.to_string());
        let expected: Vec<Vec<String>> = funnel
            .criteria()
            .iter()
            .map(|tally| {
                vec![
                    tally.id.clone(),
                    if tally.essential { "essential" } else { "scored" }.to_owned(),
                    tally.met.to_string(),
                    tally.not_met.to_string(),
                    tally.unknown.to_string(),
                    open(tally.remaining.map(|it| it.met)),
                    open(tally.remaining.map(|it| it.open)),
                ]
            })
            .collect();
        let found = rows(
            &session,
            &format!(
                "SELECT id, need, met, not_met, unknown, remaining, remaining_open
             FROM applicant_funnel('{}/', '{DAY}', '{}') ORDER BY place",
                folder.path().display(),
                policy.id
            ),
        )
        .await
        .unwrap();
        assert_eq!(found, expected, "{}", policy.id);
    }
}

#[tokio::test]
async fn equals_share_a_rank() {
    let documents = documents(60);
    let (session, folder) = (session(), lines(&documents));
    over(&session, &folder).await;
    let policy = Policy::named(POST).unwrap();
    let rules = policy.rules(day());
    let mut merits: Vec<_> = judged(&documents, |draft| {
        let partial = draft.partial(&rules);
        let assessment = policy.assess(&partial.evidence(&rules));
        let ties: Vec<u32> = assessment.ties().collect();
        (!partial.report.blocks()).then(|| (assessment.outcome(), (assessment.points(), ties)))
    })
    .into_iter()
    .flatten()
    .flatten()
    .collect();
    merits.sort_by(|(a, more), (b, less)| a.as_str().cmp(b.as_str()).then_with(|| less.cmp(more)));
    let expected: Vec<Vec<String>> = ranks(&merits, |merit| merit.clone())
        .map(|(rank, (outcome, (points, _)))| {
            vec![
                rank.rank.to_string(),
                rank.shared_by.to_string(),
                rank.percentile().to_string(),
                outcome.as_str().to_owned(),
                points.to_string(),
            ]
        })
        .collect();
    let found = rows(&session, &format!(
        "SELECT rank, shared_by, percentile, outcome, points FROM applicant_merit('applications', '{DAY}', '{POST}') ORDER BY rank"
    )).await.unwrap();
    assert!(expected.iter().any(|row| row[1] != "1"), "some share a rank");
    assert_eq!(found, expected);
    let also = rows(
        &session,
        &format!("SELECT file, at FROM applicant_merit('applications', DATE '{DAY}', '{POST}')"),
    )
    .await
    .unwrap();
    assert_eq!(also.len(), expected.len());
}

#[tokio::test]
async fn a_bad_row_is_a_row() {
    let session = session();
    let deep = format!("{}{}", "[".repeat(500), "]".repeat(500));
    let large = format!("{{\"reference\": \"{}\"}}", "x".repeat(Intake::MAX_INPUT));
    for bad in ["", " ", "{", "{\"personal_details\":", "{}{}", &deep, &large] {
        let code = Draft::from_json(bad.as_bytes()).unwrap_err().code();
        let query = format!(
            "SELECT applicant_assess('{bad}', '{DAY}', '{POST}')['outcome'], applicant_issue_codes('{bad}', '{DAY}')"
        );
        let found = rows(&session, &query).await.unwrap();
        assert_eq!(found, [["not_read".to_owned(), format!("[{}]", code.as_str())]], "{bad:.20}");
    }
    // What can be read, and is no application, is one that is not complete.
    for other in ["null", "[]", "7"] {
        let query = format!("SELECT applicant_assess('{other}', '{DAY}', '{POST}')['outcome']");
        assert_eq!(cell(&session, &query).await.unwrap(), "not_complete", "{other}");
    }
    let found = cell(&session, &format!("SELECT applicant_issue_codes(X'7bff7d', '{DAY}')")).await.unwrap();
    assert_eq!(found, format!("[{}]", Code::NOT_UTF8.as_str()));
    for function in ["applicant_check", "applicant_issue_codes", "applicant_assess", "applicant_evidence"] {
        let query = format!(
            "SELECT {function}(NULL, '{DAY}', '{POST}'), {function}(arrow_cast(NULL, 'LargeUtf8'), '{DAY}', '{POST}')"
        );
        assert_eq!(rows(&session, &query).await.unwrap(), [["NULL", "NULL"]], "{function}");
    }
}

#[tokio::test]
async fn a_wrong_argument_fails_while_planning() {
    let session = session();
    let cases = [
        (
            "applicant_check('{}', '2026-02-30')",
            "the day \"2026-02-30\" must be a real date, such as 2026-11-21",
        ),
        ("applicant_check('{}', 'today')", "the day \"today\""),
        ("applicant_check('{}', NULL)", "applicant_check: the day is NULL"),
        ("applicant_check('{}', 7)", "applicant_check: a day is a date or text, not Int64"),
        (
            "applicant_check('{}')",
            "applicant_check takes an application, a day and optionally a policy: applicant_check(json, as_of[, policy])",
        ),
        ("applicant_check('{}', '2026-11-21', 'x', 'y')", "applicant_check takes an application"),
        ("applicant_check(7, '2026-11-21')", "applicant_check: an application is text or bytes, not Int64"),
        (
            "applicant_assess('{}', '2026-11-21')",
            "applicant_assess takes an application, a day and a policy: applicant_assess(json, as_of, policy)",
        ),
        (
            "applicant_assess('{}', '2026-11-21', 'probation')",
            "the policy \"probation\" is neither a file nor one of ",
        ),
        ("applicant_assess('{}', '2026-11-21', NULL)", "applicant_assess: the policy is NULL"),
        ("applicant_assess('{}', '{\"a\": 1}', 'x')", "the day must be a real date, such as 2026-11-21"),
        ("applicant_assess('{}', '2026-11-21', 'Cargo.lock')", "the policy cannot be used:"),
        (
            "applicant_assess('{}', '2026-11-21', '../../LICENSE-MIT')",
            "the file \"../../LICENSE-MIT\" is no policy file",
        ),
        ("applicant_assess('{}', '2026-11-21', 7)", "applicant_assess: a policy is text, not Int64"),
        ("applicant_assess('{}', '2026-11-21', 'id = \"a\"')", "the policy cannot be used:"),
        ("applicant_assess('{}', '2026-11-21', '/')", "the policy \"/\" cannot be read: "),
    ];
    for (call, expected) in cases {
        // EXPLAIN runs nothing, so it is the plan that fails.
        let said = rows(&session, &format!("EXPLAIN SELECT {call}")).await.unwrap_err();
        assert!(said.contains(expected), "{call}: {said}");
    }
    for (table, expected) in [
        (
            "applicant_merit('none', '2026-11-21')",
            "applicant_merit takes the name or the path of a table, a day and a policy, each in quotes",
        ),
        (
            "applicant_merit('none', '2026-11-21', 'probation_officer')",
            "table 'datafusion.public.none' not found",
        ),
        // What is in the place of the other may be an application, which no error repeats.
        (
            "applicant_funnel('x', '2026-11-21', '{\"personal_details\": 1}')",
            "the policy is neither a file nor one of ",
        ),
        ("applicant_merit('none', '2026-11-21', 'x')", "the policy \"x\" is neither a file nor one of "),
        ("applicant_funnel('none', 7, 'x')", "applicant_funnel: a day is text, not 7"),
    ] {
        let said = rows(&session, &format!("SELECT * FROM {table}")).await.unwrap_err();
        assert!(said.contains(expected), "{table}: {said}");
    }
}

#[tokio::test]
async fn a_policy_is_an_id_a_file_or_its_text() {
    let (session, folder) = (session(), tempfile::tempdir().unwrap());
    let text = fs::read_to_string(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../policies/probation_services_officer.toml"
    ))
    .unwrap();
    let file = folder.path().join("post.toml");
    fs::write(&file, &text).unwrap();
    let document = sample("eligible-by-gcse").replace('\'', "''");
    let assess = |policy: &str| {
        format!("SELECT applicant_assess('{document}', '{DAY}', '{}')", policy.replace('\'', "''"))
    };
    let expected = cell(&session, &assess(POST)).await.unwrap();
    assert!(expected.contains("outcome: eligible"));
    assert_eq!(cell(&session, &assess(file.to_str().unwrap())).await.unwrap(), expected);
    assert_eq!(cell(&session, &assess(&text)).await.unwrap(), expected);

    // A plan holds the text of the file: another machine need not have it.
    let planned = session.sql(&assess(file.to_str().unwrap())).await.unwrap().into_optimized_plan().unwrap();
    fs::remove_file(&file).unwrap();
    let batches = session.execute_logical_plan(planned).await.unwrap().collect().await.unwrap();
    assert_eq!(batches[0].column(0).as_struct().column(0).as_string::<i32>().value(0), "eligible");

    // Posts of several employers, by a table of them.
    let found = rows(&session, &format!(
        "SELECT post, applicant_assess('{document}', CAST(day AS DATE), post)['points'] FROM (VALUES
           ('{POST}', '{DAY}'), ('approved_premises_worker', '2026-11-22'), (NULL, '{DAY}'), ('{POST}', NULL)) AS posts (post, day)"
    )).await.unwrap();
    assert_eq!(found.len(), 4);
    assert_ne!(found[0][1], "NULL");
    assert_eq!((&*found[2][1], &*found[3][1]), ("NULL", "NULL"));
    let said = cell(
        &session,
        &format!(
            "SELECT applicant_assess('{{}}', '{DAY}', post) FROM (VALUES ('no_such_post')) AS posts (post)"
        ),
    )
    .await
    .unwrap_err();
    assert!(
        said.contains("a policy of the column is neither the id of one nor the text of a policy file"),
        "{said}"
    );
}

/// A field of what was not said is NULL, and not the nothing of its type, by which it would be counted.
#[tokio::test]
async fn fields_of_null_are_null() {
    let session = session();
    for (said, fields) in [
        (
            format!("applicant_evidence(json, '{DAY}')"),
            &["['so_far']", "['right_to_work']", "['paid']", "['paid']['complete']", "['paid']['facts']"][..],
        ),
        (
            format!("applicant_assess(nullif(json, '{{'), '{DAY}', '{POST}')"),
            &["['outcome']", "['points']", "['criteria']", "['met']", "['errors']", "['reference']"],
        ),
    ] {
        for field in fields {
            let query = format!(
                "SELECT it{field} IS NULL FROM (SELECT {said} AS it FROM (VALUES (1, '{{'), (2, '{{}}'), (3, NULL)) AS t (n, json) ORDER BY n)"
            );
            let found = rows(&session, &query).await.unwrap().concat();
            assert_eq!((&*found[0], &*found[2]), ("true", "true"), "{said}{field}");
            let may_be_null = ["['points']", "['criteria']", "['met']", "['reference']"].contains(field);
            assert!(may_be_null || found[1] == "false", "{said}{field}");
        }
    }
}

#[tokio::test]
async fn policies_are_a_table() {
    let (session, folder) = (session(), tempfile::tempdir().unwrap());
    let ids = rows(&session, "SELECT id FROM applicant_policies()").await.unwrap().concat();
    assert_eq!(ids, Policy::all().iter().map(|policy| policy.id.clone()).collect::<Vec<_>>());

    // Several posts, each by its own file, say what each says by itself.
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/policies");
    for name in ["driver", "night_carer", "warehouse_night_shift"] {
        fs::copy(examples.join(name).with_extension("toml"), folder.path().join(name).with_extension("toml"))
            .unwrap();
    }
    fs::write(folder.path().join("notes.txt"), "no policy").unwrap();
    let document = sample("eligible-by-gcse").replace('\'', "''");
    let posts = folder.path().display();
    let found = rows(&session, &format!(
        "SELECT id, version, applicant_assess('{document}', '{DAY}', policy) FROM applicant_policies('{posts}') ORDER BY id"
    ))
    .await;
    let mut expected = Vec::new();
    for name in ["driver", "night_carer", "warehouse_night_shift"] {
        let path = folder.path().join(name).with_extension("toml");
        let policy = Policy::from_toml(&fs::read_to_string(&path).unwrap()).unwrap();
        let query = format!("SELECT applicant_assess('{document}', '{DAY}', '{}')", path.display());
        expected.push(vec![policy.id.clone(), policy.version.clone(), cell(&session, &query).await.unwrap()]);
    }
    expected.sort();
    assert_eq!(found.unwrap(), expected);

    // What cannot be used is named while the query is planned.
    let wrong = examples.join("six-mistakes.toml");
    fs::create_dir(folder.path().join("empty")).unwrap();
    for (argument, expected) in [
        (format!("'{}'", wrong.display()), "six-mistakes.toml cannot be used:\n"),
        (format!("'{posts}/empty'"), "no .toml file in "),
        (format!("'{posts}/nowhere'"), "nowhere cannot be read: "),
        ("''".to_owned(), "takes a folder of policy files"),
        ("7".to_owned(), "takes a folder of policy files"),
        (format!("'{posts}', '{posts}'"), "takes a folder of policy files"),
    ] {
        let query = format!("EXPLAIN SELECT id FROM applicant_policies({argument})");
        let said = rows(&session, &query).await.unwrap_err();
        assert!(said.contains(expected), "{argument}: {said}");
    }
}

#[tokio::test]
async fn criteria_are_a_table() {
    let session = session();
    for policy in Policy::all() {
        let query =
            format!("SELECT place, id, need, title FROM applicant_criteria('{}') ORDER BY place", policy.id);
        let expected: Vec<Vec<String>> = (1..)
            .zip(&policy.criteria)
            .map(|(place, it)| {
                vec![place.to_string(), it.id.clone(), it.need.as_str().to_owned(), it.title.clone()]
            })
            .collect();
        assert_eq!(rows(&session, &query).await.unwrap(), expected, "{}", policy.id);
    }
    for (arguments, expected) in [
        ("", "applicant_criteria takes a policy"),
        ("7", "applicant_criteria takes a policy"),
        ("'probation'", "the policy \"probation\" is neither a file nor one of "),
        ("'id = 1'", "the policy cannot be used:"),
    ] {
        let said =
            rows(&session, &format!("SELECT * FROM applicant_criteria({arguments})")).await.unwrap_err();
        assert!(said.contains(expected), "{arguments}: {said}");
    }
}

/// Each criterion has its row, also when nobody has completed an application.
#[tokio::test]
async fn the_funnel_of_nobody_is_zero() {
    let (session, folder) = (session(), lines(&["{}".to_owned(), "{".to_owned()]));
    let path = folder.path().display();
    let found = rows(
        &session,
        &format!("SELECT * FROM applicant_funnel('{path}/', '{DAY}', '{POST}') ORDER BY place"),
    )
    .await
    .unwrap();
    let open = |essential: bool| if essential { "0" } else { "NULL" };
    let expected: Vec<Vec<String>> = (1..)
        .zip(&Policy::named(POST).unwrap().criteria)
        .filter(|(_, it)| it.need.as_str() != "rated")
        .map(|(place, it)| {
            let left = open(it.need.as_str() == "essential").to_owned();
            vec![
                place.to_string(),
                it.id.clone(),
                it.need.as_str().to_owned(),
                "0".into(),
                "0".into(),
                "0".into(),
                left.clone(),
                left,
            ]
        })
        .collect();
    assert_eq!(found, expected);
}

/// Each query of the README runs as it is there, and those that count find something.
#[tokio::test]
async fn queries_of_the_readme_run() {
    let readme = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/README.md")).unwrap();
    let session = session_of(SessionConfig::new());
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    let documents = documents(20).into_iter().map(|document| document.replace('\n', " "));
    fs::write(path("many.jsonl"), documents.collect::<Vec<_>>().join("\n")).unwrap();
    fs::write(path("other.txt"), "{}\n").unwrap();
    let policies = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../policies");
    fs::create_dir(path("posts")).unwrap();
    fs::copy(policies.join("probation_services_officer.toml"), path("post.toml")).unwrap();
    for name in ["probation_services_officer", "case_administrator"] {
        fs::copy(policies.join(name).with_extension("toml"), path("posts").join(name).with_extension("toml"))
            .unwrap();
    }
    let there = |query: &str| {
        ["lake/", "many.jsonl", "posts/", "post.toml", "merit.parquet", "other.txt"].iter().fold(
            query.to_owned(),
            |query, name| {
                query.replace(&format!("'{name}'"), &format!("'{}/{name}'", folder.path().display()))
            },
        )
    };
    let blocks: Vec<&str> =
        readme.split("```sql\n").skip(1).map(|rest| rest.split("```").next().unwrap()).collect();
    // The folder of Parquet is made by the last of them.
    let mut queries: Vec<&str> = blocks.iter().rev().flat_map(|block| block.split(';')).collect();
    queries.retain(|query| !query.trim().is_empty());
    let external = readme.split('`').find(|code| code.starts_with("CREATE EXTERNAL")).unwrap();
    queries.push(external);
    assert_eq!(queries.len(), 7);
    for query in queries {
        let found = rows(&session, &there(query)).await.unwrap_or_else(|said| panic!("{query}: {said}"));
        let finds = found.iter().any(|row| row.last().is_some_and(|number| number != "0"));
        assert!(finds || query == external, "{query}: {found:?}");
    }
    assert_eq!(cell(&session, "SELECT count(*) FROM applications").await.unwrap(), "1");
}

#[tokio::test]
async fn nothing_typed_comes_out() {
    const SENTINEL: &str = "Zq7Sentinel";
    let mut documents = documents_with(SENTINEL);
    documents.push(format!("{{\"personal_details\": \"{SENTINEL}\""));
    let (session, folder) = (session(), lines(&documents));
    over(&session, &folder).await;
    let mut out = String::new();
    for query in [
        format!(
            "SELECT applicant_check(json, '{DAY}', '{POST}'), applicant_issue_codes(json, '{DAY}') FROM applications"
        ),
        format!(
            "SELECT applicant_assess(json, '{DAY}', '{POST}'), applicant_evidence(json, '{DAY}', '{POST}') FROM applications"
        ),
        format!("SELECT * FROM applicant_merit('applications', '{DAY}', '{POST}')"),
        format!("SELECT * FROM applicant_funnel('applications', '{DAY}', '{POST}')"),
    ] {
        out += &format!("{:?}", rows(&session, &query).await.unwrap());
    }
    assert!(out.contains("eligible"));
    assert!(!out.contains(SENTINEL), "{out}");
    let said = cell(
        &session,
        &format!("SELECT applicant_assess('{SENTINEL}', '{DAY}', CAST(json AS VARCHAR)) FROM applications"),
    )
    .await
    .unwrap_err();
    assert!(!said.contains(SENTINEL), "{said}");
}

/// Samples in which each text that is of no list has this in it.
fn documents_with(sentinel: &str) -> Vec<String> {
    fn plant(value: &mut Value, key: &str, sentinel: &str) {
        match value {
            Value::Object(fields) => fields.iter_mut().for_each(|(key, value)| plant(value, key, sentinel)),
            Value::Array(items) => items.iter_mut().for_each(|item| plant(item, key, sentinel)),
            Value::String(text) if text.contains(' ') || key.ends_with("name") => {
                *text = format!("{text} {sentinel}")
            }
            _ => {}
        }
    }
    let samples = samples().into_iter().filter_map(|(_, sample)| serde_json::from_str::<Value>(&sample).ok());
    samples
        .map(|mut document| {
            plant(&mut document, "", sentinel);
            document.to_string()
        })
        .collect()
}

#[tokio::test]
async fn the_functions_run_within_the_scan() {
    let documents = documents(5);
    let session = SessionContext::new().enable_url_table();
    let judged = register(&session).unwrap();
    let folder = lines(&documents);
    over(&session, &folder).await;
    let assess = format!("applicant_assess(json, '{DAY}', '{POST}')");
    for query in [
        format!(
            "SELECT it['points'], it['reference'] FROM (SELECT {assess} AS it FROM applications)
             WHERE it['outcome'] = 'eligible' ORDER BY 1"
        ),
        format!("SELECT {assess}['outcome'], {assess}['points'] FROM applications"),
        format!("SELECT {assess}['outcome'], count(*) FROM applications GROUP BY 1"),
        format!("SELECT {assess}['outcome'], max({assess}['points']), count(*) FROM applications GROUP BY 1"),
        format!("SELECT {assess}['points'] FROM applications WHERE {assess}['outcome'] = 'eligible'"),
        format!("SELECT * FROM applicant_merit('applications', '{DAY}', '{POST}')"),
        format!("SELECT * FROM applicant_funnel('applications', '{DAY}', '{POST}')"),
    ] {
        let said =
            rows(&session, &format!("EXPLAIN FORMAT INDENT {query}")).await.unwrap().concat().join("\n");
        let physical = &said[said.find("physical_plan").unwrap()..];
        let scan = physical.lines().find(|line| line.contains("file_type=jsonl")).unwrap();
        assert!(scan.contains("applicant_assess(json@"), "{said}");
        // Once an application, however much is asked of what it says.
        let before = judged.applications();
        rows(&session, &query).await.unwrap();
        assert_eq!(judged.applications() - before, documents.len() as u64, "{query}");
    }
    // Another day is another question.
    let before = judged.applications();
    let other = format!(
        "SELECT {assess}['outcome'], applicant_assess(json, '2026-11-22', '{POST}')['outcome'] FROM applications"
    );
    rows(&session, &other).await.unwrap();
    assert_eq!(judged.applications() - before, 2 * documents.len() as u64);
}

#[tokio::test]
async fn every_form_of_the_same_lines_says_the_same() {
    let documents = documents(30);
    let (session, folder) = (session(), lines(&documents));
    over(&session, &folder).await;
    let path = folder.path().display();
    let outcomes = |table: &str| {
        format!(
            "SELECT it['outcome'] AS outcome, it['points'] AS points, count(*) AS number FROM (
           SELECT applicant_assess(json, '{DAY}', '{POST}') AS it FROM {table}) GROUP BY 1, 2 ORDER BY 1, 2"
        )
    };
    let expected = rows(&session, &outcomes("applications")).await.unwrap();
    assert!(expected.len() > 5);
    for copy in [
        format!("COPY (SELECT json FROM applications) TO '{path}/copy.parquet' STORED AS PARQUET"),
        format!(
            "COPY (SELECT CAST(json AS VARCHAR) AS json FROM applications) TO '{path}/copy.csv' STORED AS CSV OPTIONS ('format.has_header' 'true')"
        ),
    ] {
        rows(&session, &copy).await.unwrap();
    }
    for table in [format!("'{path}/copy.parquet'"), format!("'{path}/copy.csv'"), format!("'{path}/'")] {
        let found = rows(&session, &outcomes(&table)).await;
        assert_eq!(found.as_ref(), Ok(&expected), "{table}");
    }
    // Many small parts, many small batches, and more threads than parts.
    for (threads, batch) in [(1, 8192), (2, 1), (7, 3), (64, 100)] {
        let mut config = SessionConfig::new().with_target_partitions(threads).with_batch_size(batch);
        config.options_mut().optimizer.repartition_file_min_size = 1;
        let session = session_of(config);
        over(&session, &folder).await;
        assert_eq!(rows(&session, &outcomes("applications")).await.unwrap(), expected, "{threads} {batch}");
    }
    let places: BTreeMap<String, usize> =
        rows(&session, "SELECT file, count(DISTINCT at) FROM applications GROUP BY file")
            .await
            .unwrap()
            .into_iter()
            .map(|row| (row[0].clone(), row[1].parse().unwrap()))
            .collect();
    assert_eq!(places.values().sum::<usize>(), documents.len());
    assert_eq!(places.len(), 3);
}

#[tokio::test]
async fn compressed_lines_are_read() {
    let session = session();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().display();
    let documents = documents(3);
    let plain = lines(&documents);
    over(&session, &plain).await;
    rows(&session, &format!("COPY (SELECT CAST(json AS VARCHAR) AS json FROM applications) TO '{path}/zipped.csv' STORED AS CSV OPTIONS ('format.has_header' 'false', 'format.quote' '\u{1}', 'format.compression' 'gzip')")).await.unwrap();
    fs::rename(folder.path().join("zipped.csv"), folder.path().join("zipped.jsonl.gz")).unwrap();
    session.sql(&format!("CREATE EXTERNAL TABLE zipped STORED AS jsonl LOCATION '{path}/zipped.jsonl.gz' OPTIONS ('format.compression' 'gzip')")).await.unwrap();
    assert_eq!(
        cell(&session, "SELECT count(*) FROM zipped").await,
        cell(&session, "SELECT count(*) FROM applications").await
    );
    let said = session
        .sql(&format!(
            "CREATE EXTERNAL TABLE wrong STORED AS jsonl LOCATION '{path}/' OPTIONS ('format.delimiter' ';')"
        ))
        .await
        .unwrap_err();
    assert!(said.to_string().contains("JSON Lines have no option \"delimiter\""), "{said}");
}

#[test]
fn the_needs_are_three() {
    let needs: Vec<&str> = Policy::all()
        .iter()
        .flat_map(|policy| &policy.criteria)
        .map(|criterion| criterion.need.as_str())
        .collect();
    assert!(needs.contains(&"essential") && needs.contains(&"scored"));
    assert_eq!(CriterionNeed::Rated.as_str(), "rated");
}
