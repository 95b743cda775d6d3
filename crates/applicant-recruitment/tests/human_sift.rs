//! People rate: from the markers' sheets to those who are asked to an interview and those who wait.

use std::collections::BTreeSet;

use applicant::Policy;
use applicant::application::InterviewScheme;
use applicant::eligibility::CriterionNeed;
use applicant_recruitment::{
    ActorId, Agreement, AtCutOff, CutOff, CutOffError, MeritError, Moderation, ModerationReason,
    OrderOfMerit, Panel, PanelError, Rating, RatingError, Ratings, RecruitmentWords, Reference, ReserveError,
    SchemeMembers, Sift, SiftDecision, Sifted, Unresolved,
};
use chrono::NaiveDate;
use proptest::prelude::*;

fn policy() -> &'static Policy {
    Policy::probation_services_officer()
}

fn rating(number: u8) -> Rating {
    Rating::new(number).unwrap()
}

fn id(text: &str) -> ActorId {
    text.parse().unwrap()
}

fn reference(text: &str) -> Reference {
    text.parse().unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The ids of what people rate.
fn rated() -> Vec<&'static str> {
    policy().criteria.iter().filter(|it| it.need == CriterionNeed::Rated).map(|it| it.id.as_str()).collect()
}

/// A sheet with these ratings, in the order of the policy; 0 leaves one out.
fn sheet(ratings: &[u8]) -> Ratings<'static> {
    let given = rated().into_iter().zip(ratings).filter(|(_, number)| **number > 0);
    Ratings::of(policy(), given.map(|(id, number)| (id, rating(*number)))).unwrap()
}

fn panel(agreement: Agreement, sheets: &[(&str, &[u8])]) -> Panel<'static> {
    let mut panel = Panel::new(policy(), Sift::default(), agreement).unwrap();
    for (marker, ratings) in sheets {
        panel.mark(id(marker), sheet(ratings)).unwrap();
    }
    panel
}

fn agreed(number: u8) -> Moderation {
    Moderation { rating: rating(number), by: id("chair"), reason: ModerationReason::Judgement }
}

fn sifted(ratings: &[u8]) -> Sifted<'static> {
    Sift::default().judge(&sheet(ratings)).unwrap()
}

fn order(rows: &[(&str, [u8; 8])], part_ties_by: &[&str]) -> Result<OrderOfMerit, MeritError> {
    OrderOfMerit::of(rows.iter().map(|(name, ratings)| (reference(name), sifted(ratings))), part_ties_by)
}

fn places(rows: &[applicant_recruitment::Ranked]) -> Vec<(usize, &str)> {
    rows.iter().map(|row| (row.rank.rank, row.reference.as_str())).collect()
}

#[test]
fn from_two_sheets_to_an_interview() {
    let mut first = panel(Agreement::default(), &[("m1", &[5; 8]), ("m2", &[5, 3, 5, 5, 5, 5, 5, 5])]);
    assert_eq!(first.sifted().decision(), SiftDecision::NotDecided);
    let differences = first.differences();
    assert_eq!(differences.len(), 1);
    assert_eq!(differences[0].criterion.id, rated()[1]);
    assert_eq!(differences[0].unresolved, Unresolved::Differ { lowest: rating(3), highest: rating(5) });
    first.moderate(rated()[1], agreed(4)).unwrap();
    let first = first.sifted();
    assert_eq!((first.decision(), first.total()), (SiftDecision::Passed, Some(39)));
    assert!(
        first.to_string().contains(&format!("[4] {} moderated(judgement) by chair", rated()[1])),
        "{first}"
    );

    let order = OrderOfMerit::of(
        [
            (reference("first"), first),
            (reference("best"), sifted(&[7; 8])),
            (reference("low"), sifted(&[7, 7, 7, 7, 7, 7, 7, 3])),
            (reference("member"), sifted(&[4; 8])),
            (reference("last"), sifted(&[4; 8])),
        ],
        &[],
    )
    .unwrap();
    assert_eq!(places(order.ranked()), [(1, "best"), (2, "first"), (3, "last"), (3, "member")]);
    assert_eq!(order.not_passed(), [reference("low")], "a high total does not make up for one rating");

    let cut = order.cut(2, AtCutOff::LeaveToPerson);
    assert_eq!((places(cut.within()), cut.tied().len()), (vec![(1, "best"), (2, "first")], 0));
    let schemes = [InterviewScheme::DisabilityConfident];
    let members = SchemeMembers::of([
        (reference("member"), schemes.to_vec()),
        (reference("low"), schemes.to_vec()),
        (reference("last"), vec![InterviewScheme::None]),
    ]);
    let invited = cut.invitations(&members).unwrap();
    assert_eq!(invited.references(), [reference("best"), reference("first"), reference("member")]);
    assert_eq!(format!("{members:?}"), "SchemeMembers(…)");
}

#[test]
fn a_reserve_list_goes_by_merit() {
    let rows = [("a", [7; 8]), ("b", [6; 8]), ("c", [5; 8]), ("d", [5; 8]), ("e", [4; 8])];
    let cut = order(&rows, &[]).unwrap().cut(1, AtCutOff::LeaveToPerson);
    let mut list = cut.reserve_list(day("2028-02-29")).unwrap();
    assert_eq!(list.last_day(), day("2029-02-28"));
    assert_eq!(list.next(day("2028-02-28")), Err(ReserveError::NotYet(day("2028-02-29"))));
    assert_eq!(list.next(day("2029-03-01")), Err(ReserveError::Expired(day("2029-02-28"))));
    assert_eq!(places(list.next(day("2029-02-28")).unwrap()), [(2, "b")]);
    let today = day("2028-06-01");
    assert_eq!(list.take(&reference("c"), today), Err(ReserveError::NotNext(reference("c"))));
    assert_eq!(list.take(&reference("a"), today), Err(ReserveError::NotListed(reference("a"))));
    list.take(&reference("b"), today).unwrap();
    assert_eq!(places(list.next(today).unwrap()), [(3, "c"), (3, "d")], "a person chooses among equals");
    list.take(&reference("d"), today).unwrap();
    list.withdraw(&reference("c")).unwrap();
    list.take(&reference("e"), today).unwrap();
    assert_eq!(list.next(today), Ok(&[][..]));
    let ordinary = cut.reserve_list(day("2026-11-26")).unwrap();
    assert_eq!(ordinary.last_day(), day("2027-11-26"));
}

#[test]
fn ties_at_the_cut_stay_together() {
    let rows = [("a", [7; 8]), ("b", [5; 8]), ("c", [5; 8]), ("d", [5; 8]), ("e", [4; 8])];
    let order = order(&rows, &[]).unwrap();
    let all = order.cut(2, AtCutOff::IncludeAll);
    assert_eq!(places(all.within()), [(1, "a"), (2, "b"), (2, "c"), (2, "d")]);
    assert_eq!(places(all.beyond()), [(5, "e")]);

    let open = order.cut(3, AtCutOff::LeaveToPerson);
    assert_eq!((open.places_left(), places(open.tied())), (2, vec![(2, "b"), (2, "c"), (2, "d")]));
    let tied = Err(CutOffError::Tied { tied: 3, left: 2 });
    assert_eq!(open.invitations(&SchemeMembers::default()).map(|_| ()), tied);
    assert_eq!(open.reserve_list(day("2026-11-26")).map(|_| ()), tied);
    let choose = |chosen: &[&str]| {
        let chosen: Vec<Reference> = chosen.iter().map(|name| reference(name)).collect();
        open.clone().settle(&chosen, id("head"))
    };
    assert_eq!(choose(&["b"]).unwrap_err(), CutOffError::WrongNumber { chosen: 1, left: 2 });
    assert_eq!(choose(&["b", "b"]).unwrap_err(), CutOffError::WrongNumber { chosen: 1, left: 2 });
    assert_eq!(choose(&["b", "e"]).unwrap_err(), CutOffError::NotTied(reference("e")));
    assert_eq!(choose(&["b", "a"]).unwrap_err(), CutOffError::NotTied(reference("a")));
    let settled = choose(&["d", "b"]).unwrap();
    assert_eq!(places(settled.within()), [(1, "a"), (2, "b"), (2, "d")]);
    assert_eq!(places(settled.beyond()), [(2, "c"), (5, "e")]);
    assert_eq!(settled.settled_by(), Some(&id("head")));

    for (places, within, tied) in
        [(0, 0, 0), (1, 1, 0), (2, 1, 3), (3, 1, 3), (4, 4, 0), (5, 5, 0), (99, 5, 0)]
    {
        let cut = order.cut(places, AtCutOff::LeaveToPerson);
        assert_eq!((cut.within().len(), cut.tied().len()), (within, tied), "{places} places");
    }
}

#[test]
fn an_advert_may_part_ties() {
    let mut a = [5; 8];
    let mut b = [5; 8];
    (a[0], a[1]) = (4, 6);
    (b[0], b[1]) = (6, 4);
    let rows = [("a", a), ("b", b), ("c", b)];
    assert_eq!(places(order(&rows, &[]).unwrap().ranked()), [(1, "a"), (1, "b"), (1, "c")]);
    assert_eq!(places(order(&rows, &[rated()[0]]).unwrap().ranked()), [(1, "b"), (1, "c"), (3, "a")]);
    assert_eq!(
        places(order(&rows, &[rated()[2], rated()[1]]).unwrap().ranked()),
        [(1, "a"), (2, "b"), (2, "c")]
    );
    let unknown = RatingError::UnknownCriterion { criterion: "height".to_owned() };
    assert_eq!(order(&rows, &["height"]).unwrap_err(), MeritError::Rating(unknown));
}

#[test]
fn merit_order_waits_for_every_decision() {
    let twice = [("a", [5; 8]), ("a", [6; 8])];
    assert_eq!(order(&twice, &[]).unwrap_err(), MeritError::ListedTwice(reference("a")));
    let open = [("a", [5; 8]), ("b", [5, 5, 5, 5, 5, 5, 5, 0])];
    assert_eq!(order(&open, &[]).unwrap_err(), MeritError::NotDecided(reference("b")));
    let lead = Sift { lead_alone: Some(rated()[0].to_owned()), ..Sift::default() };
    let by_lead = lead.judge(&sheet(&[7, 0, 0, 0, 0, 0, 0, 0])).unwrap();
    let mixed = [(reference("a"), sifted(&[5; 8])), (reference("b"), by_lead)];
    assert_eq!(OrderOfMerit::of(mixed, &[]).unwrap_err(), MeritError::OtherCriteria(reference("b")));
}

#[test]
fn markers_differ_agree_and_have_conflicts() {
    let near = Agreement { tolerance: 1, ..Agreement::default() };
    for (agreement, given, expected) in [
        (Agreement::default(), &[5][..], Err(Unresolved::TooFewMarkers { rated: 1, needed: 2 })),
        (Agreement { markers: 1, tolerance: 0 }, &[5], Ok(5)),
        (Agreement::default(), &[5, 5], Ok(5)),
        (Agreement::default(), &[5, 6], Err(Unresolved::Differ { lowest: rating(5), highest: rating(6) })),
        (near, &[5, 6], Ok(5)),
        (near, &[5, 6, 6], Ok(6)),
        (near, &[6, 5, 6, 5], Ok(5)),
        (near, &[5, 7], Err(Unresolved::Differ { lowest: rating(5), highest: rating(7) })),
        (
            near,
            &[3, 4],
            Err(Unresolved::AcrossMinimum { lowest: rating(3), highest: rating(4), minimum: rating(4) }),
        ),
        (near, &[2, 3], Ok(2)),
    ] {
        let mut panel = Panel::new(policy(), Sift::default(), agreement).unwrap();
        for (n, number) in given.iter().enumerate() {
            panel.mark(id(&format!("m{n}")), sheet(&[*number])).unwrap();
        }
        let sifted = panel.sifted();
        let found = sifted.criterion(rated()[0]).unwrap().rating().map(|settled| settled.rating.get());
        assert_eq!(found, expected, "{given:?} under {agreement:?}");
    }
}

#[test]
fn a_conflict_excludes_the_marker() {
    let mut panel = panel(Agreement::default(), &[("m1", &[5; 8]), ("m2", &[2; 8]), ("m3", &[5; 8])]);
    panel.moderate(rated()[0], agreed(4)).unwrap();
    panel.declare_conflict(id("m2"));
    let sifted = panel.sifted();
    assert_eq!((sifted.decision(), sifted.total()), (SiftDecision::Passed, Some(40)));
    assert_eq!(sifted.left_out(), [id("m2")]);
    assert!(sifted.to_string().ends_with("\nleft_out m2"), "{sifted}");
    assert_eq!(panel.mark(id("m2"), sheet(&[5; 8])), Err(PanelError::Conflict(id("m2"))));
    assert_eq!(panel.mark(id("m1"), sheet(&[5; 8])), Err(PanelError::MarkedTwice(id("m1"))));
    let other = Ratings::new(Policy::all().iter().find(|it| it.id != policy().id).unwrap());
    assert_eq!(panel.mark(id("m4"), other), Err(PanelError::OtherPolicy));
    assert_eq!(panel.moderate(rated()[0], agreed(5)), Err(PanelError::NothingToModerate));

    panel.mark(id("m4"), sheet(&[3; 8])).unwrap();
    assert_eq!(panel.differences().len(), 8);
    panel.declare_conflict(id("chair"));
    assert_eq!(panel.moderate(rated()[0], agreed(4)), Err(PanelError::Conflict(id("chair"))));
}

#[test]
fn moderation_settles_only_its_ratings() {
    let mut panel = panel(Agreement::default(), &[("m1", &[6; 8]), ("m2", &[4; 8])]);
    let outside = PanelError::OutsideRatings { lowest: rating(4), highest: rating(6) };
    for number in [3, 7] {
        assert_eq!(panel.moderate(rated()[0], agreed(number)), Err(outside.clone()));
    }
    assert!(matches!(
        panel.moderate("recency", agreed(5)),
        Err(PanelError::Rating(RatingError::NotRated { .. }))
    ));
    for criterion in rated() {
        panel.moderate(criterion, agreed(5)).unwrap();
    }
    assert_eq!(panel.sifted().total(), Some(40));
    panel.mark(id("m3"), sheet(&[1, 0, 0, 0, 0, 0, 0, 0])).unwrap();
    assert_eq!(panel.sifted().decision(), SiftDecision::NotDecided, "a third rating opens it again");
    assert_eq!(panel.differences().len(), 1);
    let mut other = panel.clone();
    other.declare_conflict(id("m3"));
    assert_eq!(other.sifted().total(), Some(40), "without it the agreement is as it was");
    other.declare_conflict(id("chair"));
    assert_eq!(other.differences().len(), 8, "what was settled by somebody with a conflict is open");
}

#[test]
fn nothing_but_handles_comes_out() {
    let cut = order(&[("a", [5; 8])], &[]).unwrap().cut(1, AtCutOff::IncludeAll);
    let text = serde_json::to_string(&cut).unwrap();
    assert_eq!(
        text,
        r#"{"places":1,"within":[{"reference":"a","total":40,"rank":1,"shared_by":1,"of":1}],"tied":[],"beyond":[]}"#
    );
    let invited = serde_json::to_string(&cut.invitations(&SchemeMembers::default()).unwrap()).unwrap();
    assert_eq!(invited, r#"["a"]"#);
}

fn sheets() -> impl Strategy<Value = Vec<[u8; 8]>> {
    prop::collection::vec(prop::array::uniform8(3_u8..=7), 1..12)
}

fn ordered(rows: &[[u8; 8]]) -> OrderOfMerit {
    let rows = rows.iter().enumerate();
    OrderOfMerit::of(rows.map(|(n, row)| (reference(&format!("r{n:02}")), sifted(row))), &[]).unwrap()
}

fn all(cut: &CutOff) -> Vec<Reference> {
    [cut.within(), cut.tied(), cut.beyond()].concat().into_iter().map(|row| row.reference).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, ..ProptestConfig::default() })]

    /// Whoever is cut, nobody is lost, nobody comes before somebody of more merit, and equals are treated alike.
    #[test]
    fn a_cut_keeps_the_order(rows in sheets(), places in 0_usize..14, include in any::<bool>()) {
        let order = ordered(&rows);
        let cut = order.cut(places, if include { AtCutOff::IncludeAll } else { AtCutOff::LeaveToPerson });
        let expected: Vec<Reference> = order.ranked().iter().map(|row| row.reference.clone()).collect();
        prop_assert_eq!(all(&cut), expected);
        let passed = rows.iter().filter(|row| row.iter().all(|number| *number >= 4)).count();
        prop_assert_eq!(order.ranked().len(), passed);
        prop_assert_eq!(order.not_passed().len(), rows.len() - passed);
        for pair in order.ranked().windows(2) {
            prop_assert!(pair[0].total >= pair[1].total);
            prop_assert_eq!(pair[0].total == pair[1].total, pair[0].rank.rank == pair[1].rank.rank);
        }
        let groups = |rows: &[applicant_recruitment::Ranked]| rows.iter().map(|row| row.total).collect::<BTreeSet<_>>();
        prop_assert!(groups(cut.within()).is_disjoint(&groups(cut.beyond())), "equals are cut alike");
        if include {
            prop_assert!(cut.within().len() >= places.min(passed));
        } else {
            prop_assert!(cut.within().len() <= places);
            prop_assert!(cut.tied().is_empty() || cut.within().len() + cut.tied().len() > places);
        }
    }

    /// Schemes add those who passed, take nobody's place and change nobody's rank.
    #[test]
    fn schemes_only_add(rows in sheets(), places in 0_usize..8, members in prop::collection::vec(any::<bool>(), 12)) {
        let cut = ordered(&rows).cut(places, AtCutOff::IncludeAll);
        let named = |n: usize| reference(&format!("r{n:02}"));
        let schemes = (0..rows.len()).filter(|n| members[*n]).map(|n| (named(n), vec![InterviewScheme::Veteran]));
        let invited = cut.invitations(&SchemeMembers::of(schemes)).unwrap();
        let by_merit = cut.invitations(&SchemeMembers::default()).unwrap();
        let (first, added) = invited.references().split_at(by_merit.references().len());
        prop_assert_eq!(first, by_merit.references());
        for (n, row) in rows.iter().enumerate() {
            let passed = row.iter().all(|number| *number >= 4);
            let is_in = invited.references().contains(&named(n));
            if members[n] && passed {
                prop_assert!(is_in, "the minimum is enough");
            }
            prop_assert!(!is_in || passed);
            prop_assert!(!added.contains(&named(n)) || members[n]);
        }
    }

    /// Who hands in first changes nothing.
    #[test]
    fn the_order_of_sheets_decides_nothing(a in prop::array::uniform8(0_u8..=7), b in prop::array::uniform8(0_u8..=7)) {
        let agreement = Agreement { markers: 2, tolerance: 1 };
        let one = panel(agreement, &[("m1", &a), ("m2", &b)]);
        let other = panel(agreement, &[("m2", &b), ("m1", &a)]);
        prop_assert_eq!(one.sifted(), other.sifted());
    }
}

#[test]
fn a_sheet_is_read_in_words() {
    use applicant::messages::{Language, Messages};
    let sheet = [3, 5, 5, 5, 5, 5, 5, 5];
    let mut first = panel(Agreement::default(), &[("m1", &sheet), ("m2", &sheet), ("m3", &[7; 8])]);
    first.declare_conflict(id("m3"));
    let title = |n: usize| &policy().criteria.iter().find(|it| it.id == rated()[n]).unwrap().title;
    let english = RecruitmentWords::new(Messages::new(Language::english())).sift_sheet(&first.sifted());
    assert!(
        english.starts_with("Probation Services Officer: Did not pass the sift\n38 of 56 points\n"),
        "{english}"
    );
    assert!(
        english.contains(&format!("\n  {}: 3, moderate; below the minimum of 4\n", title(0))),
        "{english}"
    );
    assert!(english.contains(&format!("\n  {}: 5, good\n", title(1))), "{english}");
    assert!(english.ends_with("\nm3 is left out, because of a conflict of interest"), "{english}");
    let welsh = RecruitmentWords::new(Messages::new(Language::welsh())).sift_sheet(&first.sifted());
    assert!(welsh.contains("Heb basio'r sifft\n38 o 56 pwynt\n") && welsh.contains(": 5, da\n"), "{welsh}");
    assert!(!english.contains('_') && !welsh.contains('_'), "{english}\n{welsh}");
}

#[test]
fn every_rating_has_its_words() {
    use applicant::messages::{Language, Messages};
    let plain = &[5; 8];
    let across = |low: u8, high: u8| -> ([u8; 8], [u8; 8]) { ([low; 8], [high; 8]) };
    let (three, minimum) = across(3, 4);
    let (four, six) = across(4, 6);
    let mut moderated = panel(Agreement::default(), &[("m1", &four), ("m2", &six)]);
    moderated.moderate(rated()[0], agreed(4)).unwrap();
    let sheets = [
        panel(Agreement::default(), &[("m1", plain)]).sifted(),
        panel(Agreement::default(), &[("m1", &four), ("m2", &six)]).sifted(),
        panel(Agreement { markers: 2, tolerance: 1 }, &[("m1", &three), ("m2", &minimum)]).sifted(),
        moderated.sifted(),
    ];
    let said = |language: Language| -> Vec<String> {
        let words = RecruitmentWords::new(Messages::new(language));
        sheets.iter().map(|sheet| words.sift_sheet(sheet)).collect()
    };
    let english = said(Language::english());
    for (sheet, expected) in [
        (0, "rated by 1 of the 2 markers needed"),
        (1, "rated from 4 to 6, so a moderator has to decide"),
        (2, "rated from 3 to 4, on both sides of the minimum of 4, so a moderator has to decide"),
        (3, "4, acceptable; decided by the moderator chair: a judgement where both readings are fair"),
    ] {
        assert!(english[sheet].contains(&format!(": {expected}\n")), "{expected}\n{}", english[sheet]);
    }
    for sheet in english.iter().chain(&said(Language::welsh())) {
        assert!(!sheet.contains(['_', '{', '}']), "{sheet}");
    }
    let welsh = said(Language::welsh()).concat();
    assert!(!welsh.contains("rated") && !welsh.contains("moderator"), "{welsh}");
}
