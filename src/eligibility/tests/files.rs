//! Policy files with mistakes in them, and the faults reported for each.

use crate::eligibility::{Policy, Predicate};

/// A file of one essential criterion with that rule.
fn with_rule(rule: &str) -> String {
    format!(
        "id = \"x\"\ntitle = \"X\"\nversion = \"1\"\nnames = \"probation_service\"\n[[criteria]]\nid = \"a\"\ntitle = \"A\"\nneed = \"essential\"\nrule = {rule}\n"
    )
}

#[track_caller]
fn says(file: &str, expected: &[&str]) {
    let found = Policy::from_toml(file).map_or_else(|faults| faults.to_string(), |_| "sound".to_owned());
    assert_eq!(found.lines().collect::<Vec<_>>(), expected);
}

#[test]
fn six_mistakes_have_their_paths() {
    let predicates = Predicate::NAMES.join(", ");
    says(
        include_str!("../../../examples/policies/six-mistakes.toml"),
        &[
            &format!(
                "/criteria/0/rule/any/0 asks for `gcse_d`, which is no predicate; there are {predicates}"
            ),
            "/criteria/1/id has the id `right_to_work`, which criterion 0 has already",
            "/criteria/2/rule/at_least asks for 3 of at most 2",
            "/criteria/3/rule/all/1 can never be met: its form does not have the section training",
            "/criteria/4/points has steps that do not rise",
            "/max_points says 60, but the scored criteria add up to 10",
        ],
    );
}

#[test]
fn rules_that_make_sense() {
    for rule in [
        r#"{ gate = "right_to_work" }"#,
        r#"{ gcse_c = { count = 5, subjects = ["English", "Maths", "Art"] } }"#,
        r#"{ gcse_c = { count = 100 } }"#,
        r#"{ qualification = { level = 8 } }"#,
        r#"{ qualification = { kinds = ["a_level"], grades = ["A*", "A"], subjects = ["History"] }, cost = 9 }"#,
        r#"{ experience = { months = 36, within_months = 36 }, changed_by = "applicant" }"#,
        r#"{ experience = { paid = false, months = 1200 } }"#,
        r#"{ training = { count = 50, explained = true } }"#,
        r#"{ statement = "motivation" }"#,
        r#"{ custom = "acme.licence" }"#,
        r#"{ refer = "the page does not say" }"#,
        r#"{ at_least = { n = 2, of = [{ custom = "a" }, { all = [{ custom = "b" }] }] } }"#,
    ] {
        says(&with_rule(rule), &["sound"]);
    }
}

#[test]
fn rules_that_do_not() {
    let at = |fault: &str| format!("/criteria/0/rule{fault}");
    for (rule, fault) in [
        ("3", " has to be a table"),
        ("{}", " has to ask for one thing: all, any, at_least, or a predicate"),
        (r#"{ custom = "a", refer = "b" }"#, " has to ask for one thing: all, any, at_least, or a predicate"),
        ("{ all = [] }", "/all combines no rules, which says nothing"),
        ("{ any = 1 }", "/any has to be a list of rules"),
        (r#"{ at_least = { n = 0, of = [{ custom = "a" }] } }"#, "/at_least asks for 0 of at most 1"),
        (r#"{ at_least = { of = [{ custom = "a" }] } }"#, "/at_least needs the key `n`"),
        (
            r#"{ at_least = { n = 1, of = [{ custom = "a" }], to = 2 } }"#,
            "/at_least has the key `to`, which means nothing here",
        ),
        ("{ gcse_c = { count = 101 } }", " asks for 101 of at most 100"),
        (r#"{ gcse_c = { count = 3, subjects = ["Art"] } }"#, " asks for 3 of at most 2"),
        ("{ training = { count = 51 } }", " asks for 51 of at most 50"),
        ("{ experience = { months = 37, within_months = 36 } }", " asks for 37 of at most 36"),
        ("{ experience = { months = 1201 } }", " asks for 1201 of at most 1200"),
        (
            "{ experience = { paid = false, unpaid = false } }",
            " can never be met: neither paid nor unpaid experience counts, or its form does not ask for it",
        ),
        ("{ qualification = { level = 9 } }", " can never be met: levels of the RQF are 1 to 8"),
        ("{ qualification = { level = 0 } }", " can never be met: levels of the RQF are 1 to 8"),
        (
            r#"{ qualification = { grades = ["A"] } }"#,
            " names grades, so it has to name the kinds that have them",
        ),
        (
            r#"{ qualification = { kinds = ["pqip"], grades = ["A"] } }"#,
            " can never be met: pqip has no grades",
        ),
        (
            r#"{ qualification = { kinds = ["a_level"], grades = ["7"] } }"#,
            " can never be met: no scheme of these kinds writes a grade `7`",
        ),
        (
            r#"{ qualification = { kinds = ["pqip"], subjects = ["Art"] } }"#,
            " can never be met: pqip has no subject",
        ),
        (
            r#"{ statement = "poem" }"#,
            " can never be met: the post names no statement `poem`: did you mean `motivation`, `written_communication` or `challenging_individuals`?",
        ),
        (r#"{ custom = " " }"#, " needs a text"),
    ] {
        says(&with_rule(rule), &[&at(fault)]);
    }
    // What serde says of a predicate comes with the path.
    let faults = Policy::from_toml(&with_rule("{ gcse_c = { count = 0 } }")).unwrap_err().to_string();
    assert!(faults.starts_with("/criteria/0/rule cannot be used: "), "{faults}");
}

#[test]
fn files_that_are_none() {
    says(
        "",
        &[
            "the policy needs the key `id`",
            "the policy needs the key `title`",
            "the policy needs the key `version`",
            "the policy needs the key `criteria`",
            "/criteria has no essential criterion, so that everybody would be eligible",
        ],
    );
    let broken = Policy::from_toml("id = ").unwrap_err().to_string();
    assert!(broken.starts_with("the policy cannot be read: "), "{broken}");
    says(
        "id = \"x\"\ntitle = \"X\"\nversion = \"1\"\nsections = [\"job\", \"hobbies\"]\ncolour = 1\n[[criteria]]\nid = \"a\"\ntitle = \"A\"\nneed = \"nice\"\n",
        &[
            "/criteria/0/need is `nice`, but has to be essential, scored or rated",
            "/sections/1 `hobbies` is no section; there are job, personal_details, right_to_work, qualifications, training, \
             employment, voluntary, statements, declarations",
            "the policy has the key `colour`, which means nothing here",
        ],
    );
    let many = format!("{{ all = [{}] }}", r#"{ custom = "a" },"#.repeat(65));
    says(
        &with_rule(&many),
        &["/criteria has 65 predicates in its essential criteria; at most 64 are allowed"],
    );
}

#[test]
fn points_for_each_and_in_steps() {
    let scored = |points: &str| {
        format!(
            "{}[[criteria]]\nid = \"s\"\ntitle = \"S\"\nneed = \"scored\"\nmeasure = {{ experience_months = {{}} }}\n{points}\n",
            with_rule(r#"{ custom = "a" }"#)
        )
    };
    says(&scored("each = { of = 6, points = 5, cap = 20 }"), &["sound"]);
    says(
        &scored("each = { of = 6, points = 5, cap = 21 }"),
        &["/criteria/1/each has a cap of 21, which is no multiple of 5 points"],
    );
    says(&scored("points = []"), &["/criteria/1/points has no steps, so it earns nothing"]);
    says(
        &scored("points = [{ at_least = 2, points = 1 }, { at_least = 2, points = 3 }]"),
        &["/criteria/1/points has steps that do not rise"],
    );
    says(&scored(""), &["/criteria/1 needs the key `points`"]);
    let both = "points = [{ at_least = 1, points = 1 }]\neach = { of = 1, points = 1, cap = 1 }";
    says(&scored(both), &["/criteria/1 has both `points` and `each`; one of them decides"]);

    let policy = Policy::from_toml(&scored("each = { of = 6, points = 5, cap = 20 }")).unwrap();
    let crate::eligibility::CriterionNeed::Scored { points, .. } = &policy.criteria[1].need else {
        panic!("scored")
    };
    let earned: Vec<u32> = [0, 5, 6, 11, 12, 23, 24, 600].map(|months| points.earned(months)).to_vec();
    assert_eq!(earned, [0, 0, 5, 5, 10, 15, 20, 20]);
    assert_eq!(points.next(7).map(|step| (step.at_least, step.points)), Some((12, 10)));
    assert_eq!(points.next(24), None);
}
