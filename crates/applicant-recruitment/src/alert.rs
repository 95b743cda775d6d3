//! Interest registered in vacancies that are yet to come.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use super::vacancy::{Search, Vacancy, in_order};
use applicant::engine::Id;

/// What somebody wants to hear of when it is published: which roles, where, in which pattern, from when on.
///
/// Who that is and how to reach them is not in here: the service that sends the message keeps it elsewhere. Times are UK local
/// time, as those of a [`Vacancy`].
///
/// ```
/// use applicant::engine::Id;
/// use applicant_recruitment::JobAlert;
/// let alert = JobAlert { regions: vec![Id::new("wales")], ..JobAlert::any_after("2026-11-01T08:00:00".parse()?) };
/// let (last_seen, now) = ("2026-11-20T08:00:00".parse()?, "2026-11-21T08:00:00".parse()?);
/// assert!(alert.new_since(&[], last_seen, now).is_empty());
/// # Ok::<(), chrono::ParseError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct JobAlert {
    /// The ids of roles; none for any.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub roles: Vec<String>,
    /// Regions, of which one on offer is enough; none for any.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub regions: Vec<Id>,
    /// A working pattern on offer; `None` for any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub working_pattern: Option<Id>,
    /// When the interest was registered. What was published by then could be seen by then.
    pub from: NaiveDateTime,
}

impl JobAlert {
    /// An alert for any vacancy published after that time.
    #[must_use]
    pub const fn any_after(from: NaiveDateTime) -> JobAlert {
        JobAlert { roles: Vec::new(), regions: Vec::new(), working_pattern: None, from }
    }

    /// Whether the vacancy is open now, was published after the interest was registered, and is what was asked for.
    #[must_use]
    pub fn matches(&self, vacancy: &Vacancy, now: NaiveDateTime) -> bool {
        let any = Search { working_pattern: self.working_pattern, ..Search::default() };
        any.matches(vacancy, now)
            && self.from < vacancy.published_at
            && (self.roles.is_empty() || self.roles.contains(&vacancy.role))
            && (self.regions.is_empty() || self.regions.iter().any(|region| vacancy.regions.contains(region)))
    }

    /// Those that match now and were published after the last look: what the next message tells of. In the order of
    /// [`Search::find`](super::Search::find).
    ///
    /// Called with each look's `now` as the next one's `last_seen`, it gives every vacancy exactly once, if it is open at all when
    /// somebody looks.
    #[must_use]
    pub fn new_since<'v>(
        &self,
        vacancies: &'v [Vacancy],
        last_seen: NaiveDateTime,
        now: NaiveDateTime,
    ) -> Vec<&'v Vacancy> {
        let is_new = |vacancy: &&Vacancy| last_seen < vacancy.published_at && self.matches(vacancy, now);
        in_order(vacancies.iter().filter(is_new))
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn at(time: &str) -> NaiveDateTime {
        time.parse().unwrap()
    }

    fn vacancy(reference: &str, role: &str, region: &str, published_at: &str, closes_at: &str) -> Vacancy {
        serde_json::from_value(json!({
            "reference": reference, "title": "t", "role": role, "regions": ["london", region],
            "working_patterns": ["part_time"], "pay": { "from": 1, "to": 1 },
            "published_at": published_at, "closes_at": closes_at, "permanent": true,
        }))
        .unwrap()
    }

    #[test]
    fn an_alert_asks_for_roles_regions_and_pattern() {
        let vacancy = vacancy("A", "officer", "wales", "2026-11-02T09:00:00", "2026-11-30T23:55:00");
        let any = JobAlert::any_after(at("2026-11-01T00:00:00"));
        let roles =
            |roles: &[&str]| JobAlert { roles: roles.iter().map(|&r| r.into()).collect(), ..any.clone() };
        let regions = |regions: &[Id]| JobAlert { regions: regions.to_vec(), ..any.clone() };
        let pattern = |pattern| JobAlert { working_pattern: Some(pattern), ..any.clone() };
        for (alert, expected) in [
            (any.clone(), true),
            (roles(&["officer"]), true),
            (roles(&["clerk", "officer"]), true),
            (roles(&["clerk"]), false),
            (regions(&[Id::new("wales")]), true),
            (regions(&[Id::new("midlands"), Id::new("london")]), true),
            (regions(&[Id::new("midlands")]), false),
            (pattern(Id::new("part_time")), true),
            (pattern(Id::new("full_time")), false),
            (JobAlert { regions: vec![Id::new("midlands")], ..roles(&["officer"]) }, false),
        ] {
            assert_eq!(alert.matches(&vacancy, at("2026-11-21T12:00:00")), expected, "{alert:?}");
        }
    }

    #[test]
    fn both_sides_of_each_moment() {
        let vacancy = vacancy("A", "officer", "wales", "2026-11-02T09:00:00", "2026-11-30T23:55:00");
        for (from, now, expected) in [
            ("2026-11-02T08:59:59", "2026-11-02T09:00:00", true),
            // Published by then: it could be seen when the interest was registered.
            ("2026-11-02T09:00:00", "2026-11-02T09:00:01", false),
            ("2026-11-01T00:00:00", "2026-11-02T08:59:59", false),
            ("2026-11-01T00:00:00", "2026-11-30T23:55:00", true),
            ("2026-11-01T00:00:00", "2026-11-30T23:55:01", false),
        ] {
            assert_eq!(JobAlert::any_after(at(from)).matches(&vacancy, at(now)), expected, "{from} {now}");
        }
    }

    #[test]
    fn looks_in_turn_tell_of_every_vacancy_once() {
        let listed = [
            vacancy("late", "officer", "wales", "2026-11-05T09:00:00", "2026-12-30T12:00:00"),
            vacancy("early", "officer", "wales", "2026-11-05T09:00:00", "2026-11-29T12:00:00"),
            vacancy("on the stroke", "officer", "wales", "2026-11-06T00:00:00", "2026-11-29T12:00:00"),
            vacancy("seen before", "officer", "wales", "2026-11-04T00:00:00", "2026-11-29T12:00:00"),
            vacancy("gone between", "officer", "wales", "2026-11-06T08:00:00", "2026-11-06T20:00:00"),
            vacancy("not yet", "officer", "wales", "2026-12-24T09:00:00", "2026-12-30T12:00:00"),
        ];
        let looks = [4, 5, 6, 7, 8].map(|day| at(&format!("2026-11-0{day}T00:00:00")));
        let alert = JobAlert::any_after(looks[0]);
        let told: Vec<Vec<_>> = looks
            .windows(2)
            .map(|pair| {
                let new = alert.new_since(&listed, pair[0], pair[1]);
                new.into_iter().map(|vacancy| vacancy.reference.as_str()).collect()
            })
            .collect();
        assert_eq!(told, [vec![], vec!["early", "on the stroke", "late"], vec![], vec![]]);
    }

    #[test]
    fn it_has_no_place_for_a_person() {
        let alert = json!({ "roles": ["officer"], "regions": ["wales"], "from": "2026-11-01T00:00:00" });
        let read: JobAlert = serde_json::from_value(alert.clone()).unwrap();
        assert_eq!(serde_json::to_value(read).unwrap(), alert);
        for key in ["email", "phone", "name"] {
            let mut with_contact = alert.clone();
            with_contact[key] = json!("x");
            assert!(serde_json::from_value::<JobAlert>(with_contact).is_err(), "{key}");
        }
    }
}
