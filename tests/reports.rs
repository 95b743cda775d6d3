//! Reports: their order, what changed between two of them, and where a page goes from an issue.

use applicant::engine::{Fault, Param, Severity};
use applicant::{Code, Draft, Issue, Path, Policy, Report, Rules, Scope};

fn rules() -> Rules {
    Policy::probation_services_officer().rules("2026-11-21".parse().unwrap())
}

fn review(draft: &Draft) -> Report {
    draft.review(&rules(), Scope::Submit)
}

fn said(issue: &Issue) -> String {
    format!("{} {}", issue.path(), issue.code().as_str())
}

#[test]
fn issues_stand_in_page_order() {
    let draft = Draft::sample()
        .with("/declarations/information_is_true", "")
        .with("/employment/10/employer", "x")
        .with("/employment/2/job_title", "x")
        .with("/job/regions", "nowhere")
        .with("/personal_details/phone", "1")
        .with("/personal_details/full_name", "")
        // A rule across sections looks at statements when everything else was looked at.
        .with("/personal_details/email", "ada@example.com")
        .with("/statements/motivation", format!("{} ada@example.com", "word ".repeat(120)));
    let issues: Vec<String> = review(&draft).iter().map(said).collect();
    let place = |start: &str| issues.iter().position(|it| it.starts_with(start)).unwrap();
    let starts = [
        "/job/regions",
        "/personal_details/full_name",
        "/personal_details/phone",
        "/employment/2/employer",
        "/employment/10/job_title",
        "/statements/motivation names_applicant",
        "/declarations",
    ];
    let places: Vec<usize> = starts.into_iter().map(place).collect();
    assert!(places.is_sorted(), "{issues:#?}");
}

/// A gap is a warning, a missing reason for a course advice, an answer that is not asked for information: only an error blocks.
#[test]
fn only_an_error_blocks() {
    let draft = Draft::sample()
        .with("/employment/0/start", "2025-06")
        .with("/training/0/relevance", "")
        .with("/right_to_work/share_code", "W12345678");
    let severity =
        |draft: &Draft, code| review(draft).iter().find(|it| it.code() == code).map(Issue::severity);
    for (code, expected) in [
        (Code::GAP, Severity::Warning),
        (Code::EXPLAIN_RELEVANCE, Severity::Advice),
        (Code::ANSWER_NOT_ASKED, Severity::Info),
    ] {
        assert_eq!(severity(&draft, code), Some(expected));
    }
    assert!(!review(&draft).blocks() && draft.check(&rules()).is_ok());
    let wrong = draft.with("/personal_details/email", "ada");
    assert_eq!(severity(&wrong, Code::EMAIL_NO_AT), Some(Severity::Error));
    assert!(review(&wrong).blocks() && wrong.check(&rules()).is_err());
}

#[test]
fn new_and_gone_issues() {
    let sample = Draft::sample();
    let (before, after) =
        (sample.with("/personal_details/email", "ada"), sample.with("/training/0/title", ""));
    let (before, after) = (review(&before), review(&after));
    let (fixed, new) = after.diff(&before);
    assert_eq!(new.iter().map(|it| said(it)).collect::<Vec<_>>(), ["/training/0/title missing"]);
    assert_eq!(fixed.iter().map(|it| said(it)).collect::<Vec<_>>(), ["/personal_details/email email_no_at"]);
}

/// A link leads to the box that is missing or wrong, and the issue is still at the whole date.
#[test]
fn ids_lead_to_the_wrong_box() {
    let date = serde_json::json!({ "day": "1", "month": "", "year": "2024" });
    let sample = Draft::sample()
        .with("/right_to_work/proof", "share_code")
        .with("/right_to_work/nationalities", vec!["POL"]);
    let draft = sample.with("/right_to_work/date_of_birth", date);
    let report = review(&draft);
    let path = Path::from_pointer("/right_to_work/date_of_birth").unwrap();
    let issue = report.at(&path).next().unwrap();
    let form = applicant::form::Form::full();
    assert_eq!(form.control(issue).as_deref(), Some("right_to_work-date_of_birth-month"));
    let whole = Issue::new(path, Severity::Error, Code::IN_FUTURE);
    assert_eq!(form.control(&whole).as_deref(), Some("right_to_work-date_of_birth-day"));
    let list = Issue::new(Path::from_pointer("/employment").unwrap(), Severity::Error, Code::MISSING);
    assert_eq!(form.control(&list).as_deref(), Some("employment-0-employer"));
    let form_as_whole = Issue::new(Path::root(), Severity::Error, Code::MISSING);
    assert_eq!(form.control(&form_as_whole).as_deref(), Some("job-regions"), "the beginning");
    assert_eq!(issue.param("parts"), Some(&Param::Names(vec!["month"])));
}

#[test]
fn issues_from_outside_take_their_place() {
    let mut report = review(&Draft::sample().with("/training/0/title", ""));
    let email = Path::from_pointer("/personal_details/email").unwrap();
    report.merge([Issue::new(email, Severity::Error, Fault::new(Code::new("acme.taken")))]);
    let errors: Vec<String> = report.errors().map(said).collect();
    assert_eq!(errors, ["/personal_details/email acme.taken", "/training/0/title missing"]);
}

#[test]
fn reports_are_equal_by_their_issues() {
    let empty = review(&Draft::default());
    let one = review(&Draft::sample().with("/personal_details/phone", "1"));
    let other = review(&Draft::sample().with("/personal_details/phone", "x"));
    assert_eq!(one, review(&Draft::sample().with("/personal_details/phone", "1")));
    assert_ne!(one, other, "another code at the same place");
    assert_ne!(one, empty);
}

#[test]
fn a_report_prints_its_issues() {
    let report =
        review(&Draft::sample().with("/personal_details/phone", "1").with("/personal_details/full_name", ""));
    let lines: Vec<String> = report.iter().map(ToString::to_string).collect();
    assert_eq!(lines.len(), 2);
    assert_eq!(report.to_string(), lines.join("\n"));
    assert!(format!("{report:?}").starts_with("Report { issues: [Issue {"), "{report:?}");
    assert!(format!("{report:?}").ends_with("], omitted: 0 }"), "{report:?}");
}
