//! The table of rules, `docs/rules.md`: which codes a rule raises, where it comes from, how sure that is, and what tests it.
//!
//! Every code belongs to exactly one rule, every test named exists, and every case table is counted.
//! `UPDATE_DOCS=1 cargo test --test rules_table` writes the page anew.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use applicant::Code;

struct Rule {
    name: &'static str,
    codes: &'static str,
    source: &'static str,
    /// H: official text, or two independent sources. M: one third-party or older source. L: unverified, so at most a warning, a
    /// parameter or a referral. Ours: a decision of this crate.
    confidence: &'static str,
    /// The rules of the case tables that exercise it.
    cases: &'static str,
    tests: &'static str,
}

#[rustfmt::skip]
const RULES: &[Rule] = &[
    Rule { name: "An answer is there, and of its kind", codes: "missing wrong_type answer_not_asked unknown_key duplicate_key",
        source: "GOV.UK Design System, error messages", confidence: "H", cases: "section application",
        tests: "an_empty_form_lists_every_section parents_count_their_unknown_keys keys_that_came_twice_are_kept honest_answers_can_be_submitted" },
    Rule { name: "Length in characters: Unicode scalar values, CRLF as one", codes: "too_long too_short",
        source: "GOV.UK Design System, character count and text input", confidence: "H", cases: "characters previous_names",
        tests: "trims_margins_only one_line_of_text prose_agrees_with_its_definition a_text_without_spaces_has_a_limit" },
    Rule { name: "Length in words: runs of non-white-space", codes: "too_many_words too_few_words",
        source: "GOV.UK Design System, character count; no official method for applications is published", confidence: "Ours", cases: "words",
        tests: "prose_by_hand at_most_so_many_words blank_dates_and_words_of_scripts" },
    Rule { name: "Characters of a line", codes: "character_not_allowed",
        source: "Unicode Standard: control characters and marks that reorder text", confidence: "H", cases: "full_name",
        tests: "one_line_of_text every_special_character_is_noticed" },
    Rule { name: "Names: any script, one word or many", codes: "no_letter",
        source: "GOV.UK Design System, names; W3C, Personal names around the world", confidence: "H", cases: "full_name",
        tests: "names_of_any_script_are_accepted what_people_complained_of_is_accepted" },
    Rule { name: "Choices on offer", codes: "not_a_choice role_other none_with_others duplicate",
        source: "the pages of the post; GOV.UK Design System, checkboxes", confidence: "H", cases: "section",
        tests: "only_offered_choices_can_be_chosen no_scheme_excludes_the_others a_row_that_repeats_another" },
    Rule { name: "Lists", codes: "too_few too_many declared_none_with_rows",
        source: "documented limits of this crate", confidence: "Ours", cases: "section",
        tests: "at_most_fifty_rows none_declared_or_some_listed an_empty_list_needs_a_reason" },
    Rule { name: "Numbers", codes: "not_a_number not_whole out_of_range",
        source: "documented limits of this crate", confidence: "Ours", cases: "section sift_scores",
        tests: "numbers_as_people_type_them hours_and_miles_have_bounds" },
    Rule { name: "Dates and months as typed, day first", codes: "date_incomplete date_not_real year_digits in_future in_past before after",
        source: "GOV.UK Design System, dates; Gregorian calendar", confidence: "H", cases: "date month",
        tests: "every_day_of_two_centuries reads_boxes_as_typed refuses_one_line_with_its_reason" },
    Rule { name: "From when to when", codes: "ends_before_start current_with_past_end dates_estimated",
        source: "GOV.UK Design System, dates (approximate dates)", confidence: "H", cases: "section gaps",
        tests: "an_ended_job_needs_its_end a_current_job_may_end_later estimated_dates_may_be_years" },
    Rule { name: "Age on the birthday, 29 February included", codes: "too_young too_old",
        source: "parameter of the post; the years are not published", confidence: "L", cases: "date_of_birth",
        tests: "ages_count_on_the_birthday leap_day_birthdays_count_in_march today_is_an_argument" },
    Rule { name: "E-mail addresses", codes: "email_no_at email_local email_domain email_domain_no_dot",
        source: "HTML Living Standard, valid e-mail address; RFC 3492, 5321, 5322, 6531; UTS #46", confidence: "H", cases: "email",
        tests: "kept_as_typed what_leaves_no_mark_is_taken_out the_samples_of_the_standard lengths_on_both_sides one_good_line_is_not_enough every_disagreement_has_its_reason" },
    Rule { name: "Telephone numbers", codes: "phone_too_short phone_too_long phone_prefix phone_country",
        source: "Ofcom, National Telephone Numbering Plan; ITU-T E.164; libphonenumber's metadata", confidence: "H", cases: "phone",
        tests: "kept_as_typed_and_read_as_e164 a_zero_goes_where_no_number_begins_with_it a_zero_that_belongs_to_the_number_stays a_phone_number_needs_its_shape every_disagreement_has_its_reason" },
    Rule { name: "Numbers reserved for drama", codes: "phone_reserved",
        source: "Ofcom, telephone numbers for use in TV and radio drama", confidence: "H, some ranges L", cases: "phone",
        tests: "drama_numbers_and_their_neighbours" },
    Rule { name: "Numbers to ask about: personal, pagers, premium rate, with an extension", codes: "phone_personal phone_pager phone_premium phone_extension",
        source: "Ofcom, National Telephone Numbering Plan; GOV.UK Forms", confidence: "H", cases: "phone",
        tests: "doubts_of_a_number_that_may_be_right an_extension_is_kept_apart" },
    Rule { name: "Ways to be reached", codes: "same_number contact_needed",
        source: "the pages of the post", confidence: "H", cases: "section",
        tests: "the_same_number_twice the_rules_decide_needed_contact" },
    Rule { name: "Postcodes: the letters of each place", codes: "postcode_partial postcode_shape postcode_letter postcode_not_uk",
        source: "Royal Mail, Programmers' Guide; Universal Postal Union; Eircode", confidence: "H", cases: "postcode",
        tests: "every_postcode_area_and_shape letters_of_each_place every_disagreement_has_its_reason" },
    Rule { name: "Postcodes: areas in use", codes: "postcode_area_unknown",
        source: "Royal Mail, list of areas", confidence: "H today; areas are added, so a warning", cases: "postcode",
        tests: "areas every_postcode_area_and_shape" },
    Rule { name: "National Insurance numbers", codes: "ni_shape ni_prefix ni_suffix ni_example ni_temporary",
        source: "HMRC NIM39110; GOV.UK Design System, National Insurance numbers", confidence: "H", cases: "ni_number",
        tests: "every_national_insurance_prefix has_373_prefixes" },
    Rule { name: "Administrative prefixes", codes: "ni_administrative",
        source: "HMRC NIM39110, whose list is incomplete", confidence: "L", cases: "ni_number", tests: "national_insurance_numbers" },
    Rule { name: "Share codes", codes: "share_code_length share_code_characters share_code_for_renting share_code_for_other_use share_code_start share_code_expired share_code_renew",
        source: "Home Office, view and prove your immigration status; Birketts, 23 February 2022", confidence: "H; the alphabet is not published", cases: "share_code",
        tests: "share_codes_are_told_apart a_share_code_lives_ninety_days" },
    Rule { name: "The last day of a share code", codes: "share_code_last_day",
        source: "not published", confidence: "L", cases: "share_code", tests: "a_share_code_lives_ninety_days" },
    Rule { name: "Passport numbers", codes: "number_unusual",
        source: "Home Office design system, manually enter passport details", confidence: "H; shapes M", cases: "passport_number", tests: "passport_numbers_have_their_shape" },
    Rule { name: "Machine-readable zones", codes: "mrz_shape mrz_character mrz_check_digit mrz_date",
        source: "ICAO Doc 9303, parts 3 to 5", confidence: "H", cases: "passport_mrz",
        tests: "every_checked_character_counts refused_and_where unusual_and_true every_disagreement_has_its_reason" },
    Rule { name: "Gaps and overlaps of the history", codes: "gap overlap",
        source: "HMG BPSS (three years); DfE Teaching Vacancies (more than three months): parameters", confidence: "M", cases: "gaps",
        tests: "gaps_of_very_many_histories gaps_of_many_typed_histories four_uncovered_months_are_a_gap simultaneous_ends_hide_no_gap" },
    Rule { name: "Sections that contradict each other", codes: "before_plausible_age same_paid_and_unpaid hours_unusual",
        source: "thresholds of this crate, parameters", confidence: "Ours", cases: "section application",
        tests: "a_job_before_birth_is_questioned the_same_role_paid_and_unpaid many_hours_are_questioned" },
    Rule { name: "Advice", codes: "explain_relevance statement_short same_text copied_text names_other_employer names_applicant",
        source: "the application tips of the post; Civil Service, name-blind recruitment", confidence: "H", cases: "section application",
        tests: "a_short_statement_is_advised_upon the_same_text_is_advised naming_the_applicant_is_advised" },
    Rule { name: "Proofs of the right to work", codes: "proof_needs_nationality document_cancelled document_expired ni_document_needed document_not_listed nationality_may_be_missing proof_unusual_for_nationality share_code_not_for_nationality card_not_accepted no_proof_yet",
        source: "Home Office, lists A and B in force since 6 April 2022", confidence: "H; cells without a strong source are warnings", cases: "right_to_work",
        tests: "each_proof_has_its_holder the_typed_form_has_exactly_the_answers_of_the_facts passports_of_citizens_prove_it_for_good_expired_or_not" },
    Rule { name: "Permission on the day of the check and on the first day", codes: "permission_ended permission_limit_not_given ecs_check_needed date_after_check notice_expired",
        source: "Home Office, employer's guide: follow-up checks, Positive Verification Notices", confidence: "H; the last day L", cases: "right_to_work",
        tests: "permission_has_to_reach_the_check_and_the_start six_months_are_calendar_months a_notice_holds_for_six_months_from_its_date" },
    Rule { name: "Limits on work", codes: "work_limit_and_post",
        source: "UKVI, student visa conditions", confidence: "H for students, L otherwise: referred", cases: "right_to_work",
        tests: "limits_on_work_meet_the_post a_limit_on_work_never_improves_an_answer" },
    Rule { name: "Civil Service nationality", codes: "",
        source: "Civil Service Nationality Rules, 8 August 2023; British Nationality Act 1981, schedule 3", confidence: "H; reserved posts and family members L: referred", cases: "nationality",
        tests: "the_commonwealth_includes_two_states_of_the_eu the_commonwealth_is_that_of_the_day the_eu_the_eea_and_switzerland_go_by_settlement turkish_citizens_go_by_an_accrued_right" },
    Rule { name: "Grades of each scheme", codes: "grade_unknown grade_unusual grade_not_in_nation paper_level_not_given",
        source: "nidirect, qualifications; AQA; SQA; State Examinations Commission", confidence: "H; marked cells are warnings or referred", cases: "grade",
        tests: "every_grade_of_every_scheme no_spelling_makes_it_another_grade no_words_say_two_classes many_ways_to_write_one_grade accepting_and_passing_share_a_table" },
    Rule { name: "Years of qualifications and grades", codes: "grade_not_in_year year_unusual year_in_future",
        source: "GCSE grade comparison; AQA; where no strong source is known a warning", confidence: "H for errors, L for warnings", cases: "grade qualification",
        tests: "every_bound_from_both_sides the_future_is_for_what_is_not_awarded a_result_to_come_has_no_past_year" },
    Rule { name: "Levels across frameworks", codes: "level_not_in_framework level_not_offered",
        source: "Qualifications can cross boundaries; nidirect, qualification levels", confidence: "H", cases: "level",
        tests: "every_level_of_every_framework levels_and_their_frameworks" },
    Rule { name: "Whether it counts as a GCSE at C or 4", codes: "",
        source: "Civil Service note on equivalence; GOV.UK, English and maths requirements; UK ENIC", confidence: "H or M by row; where sources disagree, referred", cases: "qualification",
        tests: "every_kind_is_worth_what_the_table_says a_strong_pass_is_a_five a_level_alone_shows_no_english a_level_alone_is_one_gcse the_better_result_of_a_subject_counts" },
    Rule { name: "Ratings of the sift", codes: "",
        source: "Cabinet Office, Success Profiles; National Archives FOI F0049382", confidence: "H; the minimum is a parameter", cases: "sift_scores",
        tests: "one_below_the_minimum_fails_whatever_the_total the_lead_alone_decides_when_there_are_many" },
    Rule { name: "Limits of the intake", codes: "syntax input_too_large answer_too_large too_many_rows too_many_keys too_many_pairs nested_too_deep not_utf8",
        source: "documented limits of this crate; RFC 8259", confidence: "Ours", cases: "application",
        tests: "any_json_is_read_and_answered saving_loses_nothing too_many_keys_and_rows_differ" },
];

fn repository() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// How many cases each rule has.
fn cases() -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for file in fs::read_dir(repository().join("tests/cases")).unwrap() {
        for line in fs::read_to_string(file.unwrap().path()).unwrap().lines() {
            let case: serde_json::Value = serde_json::from_str(line).unwrap();
            *counts.entry(case["rule"].as_str().unwrap().to_owned()).or_default() += 1;
        }
    }
    counts
}

/// The names of all functions that are marked as tests.
fn tests(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            tests(&path, found);
        } else if path.extension().is_some_and(|end| end == "rs") {
            let text = fs::read_to_string(&path).unwrap();
            for after in text.split("#[test]").skip(1) {
                let name = after.split_once("fn ").and_then(|(_, name)| name.split_once('('));
                found.extend(name.map(|(name, _)| name.to_owned()));
            }
            // Tests of proptest have their attribute inside its macro, as these have.
        }
    }
}

#[test]
fn the_rules_page_is_current() {
    let cases = cases();
    let mut known = BTreeSet::new();
    for folder in ["crates", "src", "tests"] {
        tests(&repository().join(folder), &mut known);
    }
    let mut codes = BTreeMap::new();
    let mut page = String::from(
        "# The rules\n\n\
         Where each rule comes from, how sure that is, and what tests it. **H**: official text, or two independent sources. **M**: one\n\
         third-party or older source. **L**: unverified, and so at most a warning, a parameter or a referral to a person. **Ours**: a\n\
         decision of this crate, see [choices](choices.md). The number after a case table is that of its cases.\n\n\
         | rule | codes | source | confidence | case tables | tests, among others |\n|---|---|---|---|---|---|\n",
    );
    for rule in RULES {
        for code in rule.codes.split_whitespace() {
            assert_eq!(codes.insert(code, rule.name), None, "{code} is listed twice");
        }
        let listed = |names: &str| {
            names.split_whitespace().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(" · ")
        };
        let tables: Vec<String> = rule
            .cases
            .split_whitespace()
            .map(|name| {
                format!("`{name}` {}", cases.get(name).unwrap_or_else(|| panic!("no cases of {name}")))
            })
            .collect();
        for test in rule.tests.split_whitespace() {
            assert!(known.contains(test), "{}: no test {test}", rule.name);
        }
        let Rule { name, source, confidence, .. } = rule;
        let (codes, tables, tests) = (listed(rule.codes), tables.join(" · "), listed(rule.tests));
        writeln!(page, "| {name} | {codes} | {source} | {confidence} | {tables} | {tests} |").unwrap();
    }
    for code in Code::all().map(|entry| entry.code) {
        assert!(codes.remove(code.as_str()).is_some(), "{} has no rule", code.as_str());
    }
    assert!(codes.is_empty(), "no such codes: {codes:?}");
    let without: Vec<_> = cases
        .keys()
        .filter(|name| !RULES.iter().any(|rule| rule.cases.split_whitespace().any(|c| c == *name)))
        .collect();
    assert!(without.is_empty(), "case tables of no rule: {without:?}");

    let file = repository().join("docs/rules.md");
    if std::env::var_os("UPDATE_DOCS").is_some() {
        fs::write(&file, &page).unwrap();
    }
    let found = fs::read_to_string(file).unwrap_or_default();
    assert!(found == page, "docs/rules.md is out of date: UPDATE_DOCS=1 cargo test --test rules_table");
}
