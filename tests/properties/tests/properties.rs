//! What holds for every document, tried on many: `PROPTEST_CASES` says how many, 256 unless it says otherwise.

use std::collections::HashMap;

use applicant::application::{Contact, Status};
use applicant::engine::{Section, Segment, Severity};
use applicant::form::Form;
use applicant::{Code, Draft, Outcome, Path, Policy, Report, Rules, Scope};
use applicant_properties::documents::{Document, LISTS, any_json, cases, form_shaped, rows_of};
use applicant_properties::{line, lines, rules};
use proptest::prelude::*;
use proptest::sample::select;
use serde::Deserialize;
use serde_json::{Value, json};

/// The order of the form; a list and what is declared beside it are one place.
const PAGE_ORDER: [&[&str]; 11] = [
    &["format"],
    &["reference"],
    &["job"],
    &["personal_details"],
    &["right_to_work"],
    &["qualifications", "no_qualifications"],
    &["training"],
    &["employment", "no_employment", "breaks"],
    &["voluntary"],
    &["statements"],
    &["declarations"],
];

fn policy() -> &'static Policy {
    Policy::probation_services_officer()
}

fn draft(document: &Value) -> Draft {
    let text = document.to_string();
    Draft::from_json(text.as_bytes()).unwrap_or_else(|error| panic!("{error}: {text}"))
}

fn scopes() -> impl Iterator<Item = Scope> {
    let pages = Form::full().pages().iter().map(|page| page.scope()).collect::<Vec<_>>();
    [Scope::Save, Scope::Submit].into_iter().chain(Section::ALL.map(Scope::Section)).chain(pages)
}

/// Rules unlike the usual ones, so that no branch of the form is left out.
fn other_rules() -> Rules {
    let mut rules = rules().with_contact(Contact::Both);
    rules.check_stage = true;
    rules.application_mut().share_code_at_application = false;
    rules.application_mut().strong_pass = true;
    rules.application_mut().set_earlier_texts(["I have worked in a night shelter for seven years"]);
    rules.application_mut().set_other_employers(["Bellbrook Supermarkets"]);
    rules.application_mut().history.more_than_months = 0;
    rules
}

/// Everything that can be asked of a draft is answered.
fn ask_everything(draft: &Draft) {
    for rules in [rules(), other_rules()] {
        for scope in scopes() {
            let _ = draft.review(&rules, scope);
        }
        let report = draft.review(&rules, Scope::Submit);
        in_page_order(&report);
        let _ = (report.to_string(), serde_json::to_string(&report).unwrap());
        let partial = draft.partial(&rules);
        let so_far = policy().assess(&partial.evidence(&rules)).to_string();
        assert!(!so_far.is_empty());
        for section in Section::ALL {
            let _ = partial.is_complete(section);
        }
        match draft.check(&rules) {
            Ok(checked) => {
                assert_eq!(checked.report, report, "check and review(Submit) are of one mind");
                assert!(!report.blocks());
                let evidence = checked.application.evidence(&rules);
                assert_eq!(evidence, partial.evidence(&rules), "what is sound is all there is");
                let _ = policy().assess(&evidence);
            }
            Err(found) => assert!(found == report && report.blocks()),
        }
    }
}

fn place_of(path: &Path) -> usize {
    match path.segments().first() {
        None => 0,
        Some(Segment::Key(key)) => {
            1 + PAGE_ORDER.iter().position(|keys| keys.contains(&key.as_ref())).expect("a key of the form")
        }
        Some(Segment::Index(_)) => panic!("no row is at the top"),
    }
}

fn in_page_order(report: &Report) {
    let issues: Vec<_> = report.iter().collect();
    for pair in issues.windows(2) {
        let (a, b) = (pair[0].path(), pair[1].path());
        assert!(place_of(a) <= place_of(b), "{a} comes before {b}");
        if let ([Segment::Key(x), Segment::Index(m), ..], [Segment::Key(y), Segment::Index(n), ..]) =
            (a.segments(), b.segments())
        {
            assert!(x != y || m <= n, "{a} comes before {b}");
        }
    }
    for (n, issue) in issues.iter().enumerate() {
        let entry = Code::all().find(|entry| entry.code == issue.code()).unwrap_or_else(|| panic!("{issue}"));
        let params: Vec<&str> = issue.params().map(|(name, _)| name).collect();
        assert!(params.iter().all(|name| entry.params.contains(name)), "not in the table: {issue}");
        for later in &issues[n + 1..] {
            let is_parent = issue.path().starts_with(later.path()) && issue.path() != later.path();
            assert!(!is_parent, "{} comes before its parent {}", issue.path(), later.path());
        }
    }
}

/// How often each line occurs.
fn counted(lines: impl IntoIterator<Item = String>) -> HashMap<String, usize> {
    let mut counts = HashMap::new();
    lines.into_iter().for_each(|line| *counts.entry(line).or_default() += 1);
    counts
}

/// Outcome, points of each criterion and the codes of the report: what the order of rows must not change.
type Judged = (Outcome, Vec<(String, Status, u32)>, HashMap<String, usize>);

fn judged(draft: &Draft) -> Judged {
    let partial = draft.partial(&rules());
    let evidence = partial.evidence(&rules());
    let assessment = policy().assess(&evidence);
    let criteria =
        assessment.criteria().iter().map(|it| (it.criterion().id.clone(), it.status(), it.points()));
    let codes = counted(partial.report.codes().map(|code| code.as_str().to_owned()));
    (assessment.outcome(), criteria.collect(), codes)
}

/// The same document with the rows of its lists in another order.
fn shuffled(document: &Value, seeds: &[u64]) -> Value {
    let mut document = document.clone();
    for (list, seed) in LISTS.iter().zip(seeds) {
        let mut state = seed | 1;
        let mut next = |below: usize| {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            usize::try_from(state % below as u64).unwrap()
        };
        let mut rows: Vec<Value> = match document.get_mut(*list) {
            Some(Value::Array(rows)) => std::mem::take(rows),
            _ => continue,
        };
        for last in (1..rows.len()).rev() {
            rows.swap(last, next(last + 1));
        }
        document[*list] = rows.into();
    }
    document
}

/// Whatever blocks is on a page of the form that these rules ask for, and shown there: nobody is told to put right what they cannot
/// see. What the service and the employer answer is not theirs.
fn what_blocks_can_be_seen(draft: &Draft, rules: Rules) {
    const OF_OTHERS: [&str; 6] = [
        "/format",
        "/reference",
        "/job/role",
        "/job/vacancy",
        "/right_to_work/notice_issued_on",
        "/right_to_work/ecs_verified",
    ];
    let form = Form::of(&rules);
    let rules = form.rules(rules);
    let inputs = draft.inputs();
    for issue in draft.review(&rules, Scope::Submit).errors() {
        let path = issue.path().clone().with_part(None);
        if OF_OTHERS.contains(&path.pointer().as_str()) {
            continue;
        }
        assert!(form.control(issue).is_some(), "{issue} is on no page");
        let row = path.row().unwrap_or(0);
        if let Some(question) = form.questions().find(|it| it.path(row) == path) {
            assert!(inputs.shows(question, row), "{issue} is not shown");
        }
    }
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn what_blocks_is_on_a_page(document in form_shaped(0..16)) {
        let draft = draft(&document.0);
        what_blocks_can_be_seen(&draft, rules());
        what_blocks_can_be_seen(&draft, other_rules());
    }

    #[test]
    fn any_json_is_read_and_answered(Document(document) in any_json()) {
        ask_everything(&draft(&document));
    }

    #[test]
    fn any_json_answer_is_handled(
        pointer in select(applicant_properties::documents::POINTERS.clone()),
        Document(value) in any_json(),
    ) {
        let mut document = serde_json::to_value(Draft::sample()).unwrap();
        applicant_properties::documents::place(&mut document, &pointer.split('/').skip(1).collect::<Vec<_>>(), value);
        ask_everything(&draft(&document));
    }

    #[test]
    fn any_document_is_handled(Document(document) in form_shaped(0..16)) {
        ask_everything(&draft(&document));
    }

    #[test]
    fn nothing_is_missing_while_saving(document in form_shaped(0..10)) {
        for issue in &draft(&document.0).review(&rules(), Scope::Save) {
            prop_assert!(![Code::MISSING, Code::CONTACT_NEEDED].contains(&issue.code()), "{}", line(issue));
        }
    }

    #[test]
    fn saving_errors_recur_on_submit(Document(document) in form_shaped(0..10)) {
        for rules in [rules(), other_rules()] {
            let draft = draft(&document);
            let (save, submit) = (draft.review(&rules, Scope::Save), draft.review(&rules, Scope::Submit));
            let on_submit = counted(lines(&submit));
            for (line, count) in counted(lines(&save)) {
                prop_assert!(on_submit.get(&line) >= Some(&count), "{line} is reported while saving only");
            }
        }
    }

    #[test]
    fn sections_and_pages_cover_submit(Document(document) in form_shaped(0..10)) {
        let draft = draft(&document);
        let submit = draft.review(&rules(), Scope::Submit);
        // A document that is not a form is wrong in every section.
        if submit.at(&Path::root()).any(|issue| issue.severity() == Severity::Error) {
            return Ok(());
        }
        let of = |scope| lines(&draft.review(&rules(), scope));
        let outside = submit.iter().filter(|issue| place_of(issue.path()) <= 2).map(line);
        let by_section: Vec<String> =
            outside.chain(Section::ALL.into_iter().flat_map(|section| of(Scope::Section(section)))).collect();
        prop_assert_eq!(&by_section, &lines(&submit), "each issue in exactly one section, in order");
        for section in Section::ALL {
            // Which post and advert it is for is for the service to say, on no page.
            let is_of_service = |line: &str| [" /job/role ", " /job/vacancy "].iter().any(|place| line.contains(place));
            let whole = counted(of(Scope::Section(section)).into_iter().filter(|line| !is_of_service(line)));
            let form = Form::full();
            let pages = form.pages().iter().filter(|page| page.section() == Some(section));
            let mut on_pages: HashMap<String, usize> = HashMap::new();
            for page in pages {
                for (line, count) in counted(of(page.scope())) {
                    prop_assert_eq!(whole.get(&line), Some(&count), "{} is on page {} only", line, page.name());
                    on_pages.insert(line, count);
                }
            }
            prop_assert_eq!(on_pages, whole, "each issue of {:?} is on a page", section);
        }
    }

    #[test]
    fn row_order_never_changes_the_outcome(
        Document(document) in form_shaped(0..10),
        seeds in prop::array::uniform5(any::<u64>()),
    ) {
        let (before, after) = (judged(&draft(&document)), judged(&draft(&shuffled(&document, &seeds))));
        prop_assert_eq!(before, after);
    }

    #[test]
    fn another_row_never_makes_it_worse(
        Document(document) in form_shaped(0..6),
        (list, row) in select(vec!["qualifications", "training", "employment", "voluntary"])
            .prop_flat_map(|list| (Just(list), select(rows_of(list)))),
    ) {
        let mut more = document.clone();
        if more.get(list).is_none_or(Value::is_null) {
            more[list] = json!([]);
        }
        let Some(Value::Array(rows)) = more.get_mut(list) else { return Ok(()) };
        rows.push(row);
        let (_, before, _) = judged(&draft(&document));
        let (_, after, _) = judged(&draft(&more));
        for ((id, status, points), (_, status_after, points_after)) in before.into_iter().zip(after) {
            prop_assert!(points_after >= points, "{id}: {points} became {points_after}");
            prop_assert!(status != Status::Met || status_after == Status::Met, "{id} is {status_after} now");
        }
    }

    /// What a page says before sending is what the assessment says after it, and no more than is so far.
    #[test]
    fn readiness_is_the_assessment_to_come(Document(document) in form_shaped(0..8)) {
        let (draft, rules) = (draft(&document), rules());
        let partial = draft.partial(&rules);
        let if_sent = partial.evidence_if_sent(&rules);
        if let Ok(checked) = draft.check(&rules) {
            prop_assert_eq!(&if_sent, &checked.application.evidence(&rules));
        }
        for policy in applicant::Policy::all() {
            let (before, so_far) = (policy.assess(&if_sent), policy.assess(&partial.evidence(&rules)));
            for (ready, known) in before.criteria().iter().zip(so_far.criteria()) {
                let same = ready.status() == known.status();
                prop_assert!(same || known.status() == Status::Unknown, "{ready} after {known}");
                prop_assert_eq!(ready.points(), known.points());
            }
        }
    }

    #[test]
    fn only_errors_block(Document(document) in form_shaped(0..10)) {
        let submit = draft(&document).review(&rules(), Scope::Submit);
        prop_assert_eq!(submit.blocks(), submit.iter().any(|issue| issue.severity() == Severity::Error));
        prop_assert_eq!(submit.errors().count() + submit.iter().filter(|it| it.severity() != Severity::Error).count(), submit.len());
        let again = Draft::deserialize(document).unwrap().review(&rules(), Scope::Submit);
        prop_assert_eq!(again, submit, "the same draft has the same report");
    }
}

/// The generator makes sound documents often enough for the properties above to mean something.
#[test]
fn many_of_the_documents_are_sound() {
    use proptest::strategy::ValueTree;
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let sound = (0..200)
        .filter(|_| {
            let Document(document) = form_shaped(0..6).new_tree(&mut runner).unwrap().current();
            draft(&document).check(&rules()).is_ok()
        })
        .count();
    assert!((20..180).contains(&sound), "{sound} of 200");
}
