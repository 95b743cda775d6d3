//! Rules that look at several answers together.

use applicant::application::qualifications::{
    Award, Framework, GcseEquivalence, Grade, GradeContext, Kind, Level, Nation, Qualification,
    QualificationDraft, levels_in, to_rqf,
};
use applicant::application::right_to_work::RightToWorkDraft;
use applicant::application::timeline::{self, Span};
use applicant::engine::{
    Answer, Asked, Check, Checked, Checker, DraftNode, Meta, Reported, Rows, Section, Severity, SoFar, check,
};
use applicant::form::Form;
use applicant::{Code, Draft, Issue, Path, Policy, Report, Rules, Scope, draft};
use applicant_recruitment::{Rating, Sift};
use chrono::NaiveDate;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};

use super::answers;
use super::reply::Reply;
use super::request::{Request, unknown};
use crate::post::today;

/// Reads a draft of one section; only a limit of the intake can refuse it.
fn read<T: DeserializeOwned>(input: &Value) -> Result<T, String> {
    T::deserialize(input).map_err(|error| error.to_string())
}

/// A grade, as the kind of qualification gives it its meaning.
pub fn grade(request: &Request) -> Result<Reply, String> {
    let context = GradeContext {
        kind: request.choice("kind", Kind::NAMES)?.ok_or("`grade` needs the option `kind`")?,
        award: request.choice("award", Award::NAMES)?.unwrap_or_default(),
        nation: request.choice::<Nation>("nation", Nation::NAMES)?,
        year: request.number("year")?.and_then(|year| year.try_into().ok()),
        paper_level: None,
    };
    let (grade, issues) = match request.text().and_then(|text| Grade::parse(&text, &context)) {
        Ok((grade, notes)) => {
            let grade_alone = Path::root().key("grade");
            let issues = notes.into_iter().map(|note| match *note.path() == grade_alone {
                true => Issue::new(Path::root(), note.severity(), note.fault().clone()),
                false => note,
            });
            (Some(grade), issues.collect())
        }
        Err(fault) => (None, vec![answers::error(fault)]),
    };
    Ok(Reply::of_answer(&issues)
        .with("value", grade.as_ref().map(Grade::as_str))
        .with("scheme", grade.as_ref().map(Grade::scheme))
        .issues(&issues))
}

/// Whether a qualification counts as GCSEs at grade C or 4.
pub fn qualification(request: &Request) -> Result<Reply, String> {
    let draft: QualificationDraft = read(&request.input)?;
    let rules = request.rules()?;
    let strong_pass = request.yes("strong_pass")?.unwrap_or(rules.application().strong_pass);
    let SoFar { known: typed, report, .. } = check(&draft, &rules, Scope::Submit);
    let Some(qualification) = typed.filter(|_| !report.blocks()) else {
        return Ok(Reply::new("invalid").issues(&report));
    };
    let meets = qualification.meets_gcse_c(strong_pass);
    let (verdict, why) = match meets {
        GcseEquivalence::Counts(_) => ("meets", None),
        GcseEquivalence::Below => ("below", None),
        GcseEquivalence::Refer(why) => ("refer", Some(why.as_str())),
        GcseEquivalence::NotYet => ("not_yet", None),
    };
    Ok(Reply::new(verdict)
        .with("counts", Some(meets.count()))
        .with("level", qualification.rqf_level())
        .with("why", why)
        .issues(&report))
}

draft! {
    /// A level of a framework.
    struct LevelDraft { framework: Answer, level: Answer }
}

impl Check for LevelDraft {
    type Checked = (Framework, Level);

    fn check(&self, c: &Checker<'_>) -> Result<(Framework, Level), Reported> {
        let framework = c.ask(&Qualification::FRAMEWORK, &self.framework).get_optional::<Framework>();
        let read =
            |typed: &Answer, _: &Asked<'_>| Level::parse(&typed.text()?).ok_or(Code::NOT_A_CHOICE.into());
        let level = c.ask(&Qualification::LEVEL, &self.level).required_if(true).read_with(read);
        match (framework?.unwrap_or_default(), level?) {
            // A question that is required and left out by nobody has an answer here.
            (_, None) => c.error(Qualification::LEVEL.key, Code::MISSING),
            (framework, Some(level)) => match to_rqf(framework, level) {
                Ok(_) => Ok((framework, level)),
                Err(fault) => c.error(Qualification::LEVEL.key, fault),
            },
        }
    }
}

/// What a level of one framework is in another. Towards the RQF it is what a policy counts, which is one level.
pub fn level(request: &Request) -> Result<Reply, String> {
    let to = request.choice::<Framework>("to", Framework::NAMES)?.unwrap_or_default();
    let SoFar { known: level, report, .. } =
        check(&read::<LevelDraft>(&request.input)?, &request.rules()?, Scope::Submit);
    let value = level.and_then(|(framework, level)| match to {
        Framework::Rqf => to_rqf(framework, level).ok().map(|level| level.to_string()),
        to => levels_in(to, framework, level).ok().map(|levels| match (levels.start(), levels.end()) {
            (lowest, highest) if lowest == highest => lowest.to_string(),
            (lowest, highest) => format!("{lowest}-{highest}"),
        }),
    });
    Ok(Reply::of_report(&report).with("value", value).issues(&report))
}

draft! {
    /// One rating of a sift.
    struct RatingDraft { rating: Answer }
}

impl Check for RatingDraft {
    type Checked = Rating;

    fn check(&self, c: &Checker<'_>) -> Result<Rating, Reported> {
        c.ask(&Meta::number("rating").whole(1, 7), &self.rating).get()
    }
}

/// The ratings of a sift, by criterion.
pub fn sift_scores(request: &Request) -> Result<Reply, String> {
    let minimum = match request.number("minimum")? {
        Some(minimum) => u8::try_from(minimum).ok().and_then(Rating::new).ok_or("`minimum` is 1 to 7")?,
        None => Rating::ACCEPTABLE,
    };
    let lead = request.parsed::<String>("lead", "the name of a criterion")?;
    let high_volume = request.yes("high_volume")?.unwrap_or(false);
    if high_volume && lead.is_none() {
        return Err("`high_volume` needs the option `lead`".to_owned());
    }
    let scores = match &request.input {
        Value::Object(scores) => scores,
        Value::Null => &Map::new(),
        _ => return Err("`input` is an object: {criterion: rating, …}".to_owned()),
    };

    let (mut ratings, mut issues) = (Vec::new(), Vec::new());
    // A criterion without a key in the form has no path.
    let at = |name: &str| Path::from_pointer(&format!("/{name}")).unwrap_or_default();
    for (name, score) in scores {
        let draft = RatingDraft { rating: score.clone().into(), ..RatingDraft::default() };
        let SoFar { known: rating, report, .. } = check(&draft, &Rules::on(NaiveDate::MIN), Scope::Submit);
        ratings.extend(rating.map(|rating| (name.as_str(), rating)));
        issues.extend(report.into_iter().map(|i| Issue::new(at(name), i.severity(), i.fault().clone())));
    }
    let missing = |path: Path| Issue::new(path, Severity::Error, Code::MISSING);
    if scores.is_empty() {
        issues.push(missing(Path::root()));
    } else if let Some(lead) = lead.as_deref().filter(|lead| !scores.contains_key(*lead)) {
        issues.push(missing(at(lead)));
    }
    let sift = Sift { minimum, lead_alone: lead.filter(|_| high_volume), ..Sift::default() };
    let outcome = sift.outcome(ratings).filter(|_| issues.is_empty());
    let verdict = match outcome {
        None => "invalid",
        Some(outcome) if outcome.passed => "pass",
        Some(_) => "fail",
    };
    Ok(Reply::new(verdict).with("total", outcome.map(|outcome| outcome.total)).issues(&issues))
}

/// The Civil Service Nationality Rules.
pub fn nationality(request: &Request) -> Result<Reply, String> {
    let answers: RightToWorkDraft = read(&request.input)?;
    let reserved = request.one_of("post", &["non_reserved", "reserved"])? == Some("reserved");
    let draft = RightToWorkDraft {
        nationalities: answers.nationalities,
        settlement: answers.settlement,
        accrued_right: answers.accrued_right,
        proof: "none_yet".into(),
        ..RightToWorkDraft::default()
    };
    let rules = request.rules()?;
    let SoFar { known: typed, report, .. } = check(&draft, &rules, Scope::Submit);
    let Some(typed) = typed.filter(|_| !report.blocks()) else {
        return Ok(Reply::new("invalid").issues(report.errors()));
    };
    let gate = typed.civil_service_nationality(reserved, rules.as_of);
    Ok(Reply::new(gate.as_str()).with("why", gate.reason()))
}

/// The right to work on the day of the check and on the first day of the job.
pub fn right_to_work(request: &Request) -> Result<Reply, String> {
    let mut rules =
        Policy::probation_services_officer().rules(request.date("check_on")?.unwrap_or_else(today));
    rules.application_mut().start_date = request.date("start_on")?;
    if request.yes("employer_answers")? == Some(true) {
        rules = rules.with_employer_answers();
    }
    let SoFar { known: typed, report, .. } =
        check(&read::<RightToWorkDraft>(&request.input)?, &rules, Scope::Submit);
    let Some(typed) = typed.filter(|_| !report.blocks()) else {
        return Ok(Reply::new("invalid").issues(&report));
    };
    let permission = typed.permission(rules.as_of, rules.start_on(), &rules.application().post);
    Ok(Reply::new(permission.result.as_str())
        .with("until", permission.until)
        .with("list", permission.list.map(|list| list.as_str()))
        .with("follow_up_on", permission.follow_up_on())
        .with("why", permission.result.reason())
        .with("criterion", Some(permission.status(&rules.application().post)))
        .issues(&report))
}

/// Gaps and overlaps of a history, of which only the dates matter.
pub fn gaps(request: &Request) -> Result<Reply, String> {
    let mut rules = request.rules()?.only([Section::EMPLOYMENT, Section::VOLUNTARY, Section::QUALIFICATIONS]);
    let history = &mut rules.application_mut().history;
    history.more_than_months = request.number("more_than_months")?.unwrap_or(history.more_than_months);
    history.window_months = request.number("window_months")?.unwrap_or(history.window_months);
    history.count_voluntary = request.yes("count_voluntary")?.unwrap_or(history.count_voluntary);

    let mut draft: Draft = read(&request.input)?;
    fill(&mut draft.employment, |job| {
        for answer in [&mut job.employer, &mut job.job_title, &mut job.duties] {
            *answer = "-".into();
        }
    });
    fill(&mut draft.breaks, |pause| pause.reason = "-".into());
    fill(&mut draft.voluntary, |role| {
        for answer in [&mut role.organisation, &mut role.role, &mut role.description] {
            *answer = "=".into();
        }
    });
    fill(&mut draft.qualifications, |studied| {
        *studied = QualificationDraft {
            kind: "pqip".into(),
            studied_from: studied.studied_from.clone(),
            studied_to: studied.studied_to.clone(),
            full_time: studied.full_time.clone(),
            ..QualificationDraft::default()
        };
    });
    let known = draft.partial(&rules).known;
    let report = draft.review(&rules, Scope::Save);
    let jobs: Vec<Span> = known.employment.iter().map(|row| row.value.dates.span(rules.as_of)).collect();
    let overlaps = timeline::overlaps(&jobs).into_iter().filter_map(|(later, earlier)| {
        let (later, earlier) = (jobs.get(later)?, jobs.get(earlier)?);
        Some(json!({ "start": later.from(), "end": later.to().min(earlier.to()) }))
    });
    let gaps = report.iter().filter(|issue| issue.code() == Code::GAP).map(|issue| {
        let [start, end] = ["from", "to"].map(|name| issue.param(name));
        json!({ "start": start, "end": end })
    });
    Ok(Reply::of_report(&report)
        .with("gaps", Some(gaps.collect::<Vec<_>>()))
        .with("overlaps", Some(overlaps.collect::<Vec<_>>()))
        .issues(&report))
}

/// Answers what has no bearing on dates in every row that is not blank.
fn fill<T: DraftNode>(rows: &mut Rows<T>, answer: impl Fn(&mut T)) {
    let filled: Vec<u32> = rows.iter().filter(|row| !row.value.is_blank()).map(|row| row.index).collect();
    for index in filled {
        if let Some(row) = rows.get_mut(index) {
            answer(row);
        }
    }
}

/// One section of the form, by itself.
pub fn section(request: &Request) -> Result<Reply, String> {
    let name =
        request.input.get("name").and_then(Value::as_str).ok_or("`input` names its section in `name`")?;
    let names = || Section::ALL.into_iter().map(Section::as_str);
    let section = Section::ALL.into_iter().find(|section| section.as_str() == name);
    let section = section.ok_or_else(|| unknown("section", name, names()))?;
    let answers = request.input.get("input").cloned().unwrap_or_default();
    // A section of several keys is given with its keys.
    let answers = if Draft::SCHEMA.keys_of(section).count() > 1 && answers.is_object() {
        answers
    } else {
        Value::Object(Map::from_iter([(name.to_owned(), answers)]))
    };
    whole(request, &answers, &request.rules()?.only([section]), |_| None::<()>)
}

/// A whole application, and what it comes to by a policy of the crate.
pub fn application(request: &Request) -> Result<Reply, String> {
    let ids: Vec<&'static str> = Policy::all().iter().map(|policy| policy.id.as_str()).collect();
    let policy = request.one_of("policy", &ids)?.and_then(Policy::named);
    let policy = policy.unwrap_or_else(Policy::probation_services_officer);
    let rules = policy.rules(request.rules()?.as_of);
    whole(request, &request.input, &rules, |draft| {
        let assess =
            |checked: Checked<applicant::Application>| policy.assess(&checked.application.evidence(&rules));
        Some(draft.check(&rules).ok().map(assess))
    })
}

fn whole<A: Serialize>(
    request: &Request,
    answers: &Value,
    rules: &Rules,
    assess: impl FnOnce(&Draft) -> Option<A>,
) -> Result<Reply, String> {
    let scope = scope(request)?;
    let bytes = serde_json::to_vec(answers).map_err(|error| error.to_string())?;
    let (report, assessment) = match Draft::from_json(&bytes) {
        Ok(draft) => (draft.review(rules, scope), assess(&draft)),
        Err(error) => (Report::new(Draft::SCHEMA, vec![answers::error(error.fault().clone())]), None),
    };
    Ok(Reply::of_report(&report).with("assessment", assessment).issues(&report))
}

/// How much is checked: `submit`, `save`, a section or a page by its name.
fn scope(request: &Request) -> Result<Scope, String> {
    let form = Form::full();
    let pages = form.pages().iter().filter_map(|page| match page.scope() {
        Scope::Page(name) => Some(name.as_str()),
        _ => None,
    });
    let sections = Section::ALL.into_iter().map(Section::as_str);
    let names: Vec<&'static str> = ["submit", "save"].into_iter().chain(sections).chain(pages).collect();
    Ok(match request.one_of("scope", &names)?.unwrap_or("submit") {
        "submit" => Scope::Submit,
        "save" => Scope::Save,
        name => match Section::ALL.into_iter().find(|section| section.as_str() == name) {
            Some(section) => Scope::Section(section),
            None => Scope::page(name).map_err(|error| error.to_string())?,
        },
    })
}
