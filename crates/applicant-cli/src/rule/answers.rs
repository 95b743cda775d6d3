//! Rules of a single answer. The library checks it as it checks the same answer of the form.

use std::cmp::Ordering;
use std::fmt::Display;

use applicant::application::right_to_work::{Proof, RightToWork, RightToWorkDraft};
use applicant::engine::{
    Answer, Bound, Check, Checker, Fault, Field, Meta, Reported, Severity, SoFar, check,
};
use applicant::field::{
    Country, Email, FullName, Line, Month, Mrz, Nationality, NiNumber, PassportNumber, Phone, Postcode,
    Prose, ProseError,
};
use applicant::{Code, Issue, Path, Rules, Scope, draft};
use chrono::NaiveDate;

use super::reply::Reply;
use super::request::Request;

draft! {
    /// An answer, and what kind of answer it is.
    struct Single { kind: Answer, input: Answer }
}

impl Single {
    /// Asks a question that has no key of its own, so that its issues are at the answer itself.
    fn ask<T: Field>(&self, c: &Checker<'_>, question: &Meta) -> Result<T, Reported> {
        c.ask(question, &self.input).get()
    }
}

impl Check for Single {
    /// The normal form.
    type Checked = String;

    fn check(&self, c: &Checker<'_>) -> Result<String, Reported> {
        fn text(value: impl Display) -> String {
            value.to_string()
        }
        match self.kind.as_str().unwrap_or_default() {
            "full_name" => self.ask::<FullName>(c, &Meta::name("").max_chars(200)).map(text),
            "previous_names" => self.ask::<Line>(c, &Meta::line("").max_chars(200)).map(text),
            "email" => self.ask::<Email>(c, &Meta::email("")).map(text),
            "phone" => self.ask::<Phone>(c, &Meta::phone("")).map(|phone| phone.e164().to_owned()),
            "postcode" => self.ask::<Postcode>(c, &Meta::postcode("")).map(text),
            "postal_code" => self.ask::<Line>(c, &Meta::postcode("").max_chars(16)).map(text),
            "ni_number" => self.ask::<NiNumber>(c, &Meta::code("")).map(text),
            "passport_number" => self.ask::<PassportNumber>(c, &Meta::code("")).map(text),
            "british_passport_number" => {
                let number = self.ask::<PassportNumber>(c, &Meta::code(""))?;
                if !number.is_usual_for_uk() {
                    c.warn("", Code::NUMBER_UNUSUAL);
                }
                Ok(number.to_string())
            }
            "month" => self.ask::<Month>(c, &Meta::month("").on_or_before(Bound::AsOf)).map(text),
            bounds => {
                let date = self.ask(c, &Meta::date(""))?;
                match out_of_bounds(bounds, date, c.rules().as_of) {
                    Some(fault) => c.error("", fault),
                    None => Ok(date.to_string()),
                }
            }
        }
    }
}

/// A machine-readable zone: what it says of the document and the nationality.
pub fn passport_mrz(request: &Request) -> Result<Reply, String> {
    let zone = match request.text() {
        Ok(text) => Mrz::parse(&text).map_err(Fault::from),
        Err(fault) => Err(fault),
    };
    let issues: Vec<Issue> = zone.as_ref().err().cloned().map(error).into_iter().collect();
    let zone = zone.ok();
    Ok(Reply::of_answer(&issues)
        .with("value", zone.as_ref().map(Mrz::document_number))
        .with("nationality", zone.as_ref().map(Mrz::nationality))
        .with("british_citizen", zone.as_ref().map(Mrz::is_british_citizen))
        .issues(&issues))
}

const BOUNDS: &[&str] = &["any", "past", "past_or_today", "future", "future_or_today"];

fn out_of_bounds(bounds: &str, date: NaiveDate, today: NaiveDate) -> Option<Fault> {
    match (bounds, date.cmp(&today)) {
        ("past" | "past_or_today", Ordering::Greater) => Some(Code::IN_FUTURE.into()),
        ("past", Ordering::Equal) => Some(Fault::new(Code::AFTER).with("bound", today.pred_opt()?)),
        ("future" | "future_or_today", Ordering::Less) => Some(Code::IN_PAST.into()),
        ("future", Ordering::Equal) => Some(Fault::new(Code::BEFORE).with("bound", today.succ_opt()?)),
        _ => None,
    }
}

/// A single answer that has a normal form.
pub fn single(request: &Request) -> Result<Reply, String> {
    let kind = match request.rule {
        "postcode" => match request.parsed::<Country>("country", "a country such as GB")? {
            Some(country) if !country.has_uk_postcodes() => "postal_code",
            _ => "postcode",
        },
        "passport_number" => {
            match request.parsed::<Nationality>("nationality", "a nationality such as GBR")? {
                Some(nationality) if !nationality.is_british_citizen() => "passport_number",
                _ => "british_passport_number",
            }
        }
        "date" => request.one_of("bounds", BOUNDS)?.unwrap_or("any"),
        kind => kind,
    };
    let draft = Single { kind: kind.into(), input: request.input.clone().into(), ..Single::default() };
    let SoFar { known: value, report, .. } = check(&draft, &request.rules()?, Scope::Submit);
    let issues: Vec<Issue> = report.into_iter().collect();
    Ok(Reply::of_answer(&issues).with("value", value).issues(&issues))
}

/// A share code, checked beside the day on which it was made.
pub fn share_code(request: &Request) -> Result<Reply, String> {
    let mut rules = request.rules()?;
    rules.application_mut().ages = 0..=u32::MAX;
    let holder = RightToWorkDraft {
        share_code: request.input.clone().into(),
        share_code_issued_on: request.date("issued_on")?.map_or(Answer::default(), answer),
        date_of_birth: answer(rules.as_of),
        ..share_code_holder()
    };
    Ok(within(&holder, &rules, "share_code", |proof| match proof {
        Proof::ShareCode { share_code, .. } => share_code.as_ref().map(ToString::to_string),
        _ => None,
    }))
}

/// A date of birth, which the form asks for beside a share code.
pub fn date_of_birth(request: &Request) -> Result<Reply, String> {
    let mut rules = request.rules()?;
    let ages = &mut rules.application_mut().ages;
    let youngest = request.number("min_age")?.unwrap_or(*ages.start());
    *ages = youngest..=request.number("max_age")?.unwrap_or(*ages.end());
    let holder = RightToWorkDraft {
        share_code: "W00000000".into(),
        date_of_birth: request.input.clone().into(),
        ..share_code_holder()
    };
    Ok(within(&holder, &rules, "date_of_birth", |proof| match proof {
        Proof::ShareCode { date_of_birth, .. } => date_of_birth.map(|date| date.to_string()),
        _ => None,
    }))
}

fn answer(value: impl Display) -> Answer {
    value.to_string().into()
}

/// Somebody who proves the right to work with a share code, and has said all but what is asked here.
fn share_code_holder() -> RightToWorkDraft {
    RightToWorkDraft {
        nationalities: "IND".into(),
        proof: "share_code".into(),
        permission_limit: "no_limit".into(),
        ..RightToWorkDraft::default()
    }
}

/// What the section says of one of its answers, which here is the only one.
fn within(
    draft: &RightToWorkDraft,
    rules: &Rules,
    key: &'static str,
    value: impl FnOnce(&Proof) -> Option<String>,
) -> Reply {
    let SoFar { known: typed, report, .. } = check(draft, rules, Scope::Submit);
    let found = report.iter().filter_map(|issue| {
        let path = match issue.path().dotted().as_str() {
            path if path == key => Path::root(),
            "share_code_issued_on" => Path::root().key("issued_on"),
            _ => return None,
        };
        Some(Issue::new(path, issue.severity(), issue.fault().clone()))
    });
    let issues: Vec<Issue> = found.collect();
    let value = typed.as_ref().map(|RightToWork { proof, .. }| proof).and_then(value);
    Reply::of_answer(&issues).with("value", value).issues(&issues)
}

/// Text with a number of words.
pub fn words(request: &Request) -> Result<Reply, String> {
    counted(request, Prose::words, |text, min, max| Ok(Prose::within(text, min, max)?))
}

/// Text with a number of characters.
pub fn characters(request: &Request) -> Result<Reply, String> {
    counted(request, Prose::characters, |text, min, max| {
        let prose = Prose::with_limit(text, max.unwrap_or(usize::MAX))?;
        match min {
            Some(min) if prose.characters() < min => Err(Fault::new(Code::TOO_SHORT).with("min", min)),
            _ => Ok(prose),
        }
    })
}

fn counted(
    request: &Request,
    count: impl Fn(&Prose) -> usize,
    read: impl Fn(&str, Option<usize>, Option<usize>) -> Result<Prose, Fault>,
) -> Result<Reply, String> {
    let limit = |name| request.number(name).map(|limit| limit.map(|limit| limit as usize));
    let (min, max) = (limit("min")?, limit("max")?);
    let text = request.text();
    let fault = text.clone().and_then(|text| read(&text, min, max)).err();
    let issues: Vec<Issue> = fault.into_iter().map(error).collect();
    let count = text.ok().and_then(|text| match Prose::parse(&text) {
        Ok(prose) => Some(count(&prose)),
        Err(ProseError::Blank) => Some(0),
        Err(_) => None,
    });
    Ok(Reply::of_answer(&issues).with("count", count).issues(&issues))
}

/// An error of the answer itself.
pub fn error(fault: Fault) -> Issue {
    Issue::new(Path::root(), Severity::Error, fault)
}
