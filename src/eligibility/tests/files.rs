//! Policy files with mistakes in them, and the faults reported for each.

use crate::eligibility::{Policy, PolicyFault};

/// A file of one essential criterion with that rule.
pub(super) fn with_rule(rule: &str) -> String {
    format!(
        "id = \"x\"\ntitle = \"X\"\nversion = \"1\"\nnames = \"probation_service\"\n[[criteria]]\nid = \"a\"\ntitle = \"A\"\nneed = \"essential\"\nrule = {rule}\n"
    )
}

#[track_caller]
fn says(file: &str, expected: &[&str]) {
    let found = match Policy::from_toml(file) {
        Ok(_) => vec!["sound".to_owned()],
        Err(faults) => {
            faults.iter().map(|fault| PolicyFault { position: None, ..fault.clone() }.to_string()).collect()
        }
    };
    assert_eq!(found, expected);
}

/// Where the faults of a file are: line and column.
#[track_caller]
fn are_at(file: &str, expected: &[(u32, u32)]) {
    let faults = Policy::from_toml(file).unwrap_err();
    let places: Vec<_> = faults.iter().map(|fault| fault.position().unwrap()).collect();
    assert_eq!(places, expected, "{faults}");
}

/// What may be in a rule, as an error lists it.
const WORDS: &str = "`all`, `any`, `at_least`, `gate`, `gcse_c`, `qualification`, `experience`, `training`, `statement`, `custom` or `refer`";

#[test]
fn faults_have_line_and_column() {
    are_at(
        include_str!("../../../examples/policies/six-mistakes.toml"),
        &[(5, 14), (12, 19), (15, 6), (24, 21), (30, 50), (37, 10)],
    );
    are_at("id = ", &[(1, 6)]);
    are_at("id = 1\ntitle = [2]\nversion = \"1\"\n\ncriteria = 3", &[(1, 6), (2, 9), (5, 12)]);
    // A key that is missing is missing in its table, and columns count characters.
    let rule = "{ any = [{ refer = \"é\", kost = 1 }, { at_least = { n = 1 } }] }";
    are_at(&with_rule(rule), &[(9, 32), (9, 57)]);
    let translated = with_rule(r#"{ custom = "a", label = "Ü" }"#) + "[translations.cy]\nU = \"Ü\"\n";
    are_at(&translated, &[(11, 1)]);
}

#[test]
fn six_mistakes_have_their_paths() {
    says(
        include_str!("../../../examples/policies/six-mistakes.toml"),
        &[
            "/max_points says 60, but the scored criteria add up to 10",
            &format!(
                "/criteria/0/rule/any/0 has the key `gcse_d`, which means nothing here: did you mean `gcse_c`? It can be {WORDS}"
            ),
            "/criteria/1/id has the id `right_to_work`, which criterion 0 has already",
            "/criteria/2/rule/at_least asks for 3 of at most 2",
            "/criteria/3/rule/all/1 can never be met: its form does not have the section training",
            "/criteria/4/points has steps that do not rise",
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
        ("{}", &format!(" has to have just one of {WORDS}")),
        (r#"{ custom = "a", refer = "b" }"#, &format!(" has to have just one of {WORDS}")),
        (r#"{ custom = "a", label = 3 }"#, "/label has to be a text"),
        (
            r#"{ custom = "a", changed_by = "aplicant" }"#,
            "/changed_by is `aplicant`, which is not a choice: did you mean `applicant`? It can be `applicant`, `employer` or `nobody`",
        ),
        (
            r#"{ gate = "work" }"#,
            "/gate is `work`, which is not a choice; it can be `right_to_work` or `civil_service_nationality`",
        ),
        (
            r#"{ qualification = { kinds = ["alevel"] } }"#,
            "/qualification/kinds/0 is `alevel`, which is not a choice: did you mean `a_level`? It can be `o_level`, `as_level` or `a_level`",
        ),
        (
            r#"{ experience = { skil = "x" } }"#,
            "/experience has the key `skil`, which means nothing here: did you mean `skill`? It can be `skill`, `described`, `paid`, `unpaid`, `months` or `within_months`",
        ),
        (r#"{ experience = { months = -1 } }"#, "/experience/months has to be a whole number"),
        (r#"{ gcse_c = { count = 0 } }"#, "/gcse_c/count has to be a whole number of 1 or more"),
        (r#"{ gcse_c = {} }"#, "/gcse_c needs the key `count`"),
        (
            r#"{ qualification = { level = 300 } }"#,
            " cannot be used: invalid value: integer `300`, expected u8",
        ),
        ("{ all = [] }", "/all combines no rules, which says nothing"),
        ("{ any = 1 }", "/any has to be a list"),
        (r#"{ at_least = { n = 0, of = [{ custom = "a" }] } }"#, "/at_least asks for 0 of at most 1"),
        (r#"{ at_least = { of = [{ custom = "a" }] } }"#, "/at_least needs the key `n`"),
        (
            r#"{ all = [{ custom = "a" }], cost = 2 }"#,
            " has the key `cost`, which means nothing here; it can be `all`",
        ),
        (
            r#"{ at_least = { n = 1, of = [{ custom = "a" }], to = 2 } }"#,
            "/at_least has the key `to`, which means nothing here; it can be `n` or `of`",
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
        ],
    );
    let broken = Policy::from_toml("id = ").unwrap_err().to_string();
    assert!(broken.starts_with("line 1, column 6: the policy cannot be read: "), "{broken}");
    says(
        "id = \"x\"\ntitle = \"X\"\nversion = \"1\"\nsections = [\"job\", \"hobbies\"]\ncolour = 1\n[[criteria]]\nid = \"a\"\ntitle = \"A\"\nneed = \"nice\"\n",
        &[
            "/sections/1 is `hobbies`, which is not a choice; it can be `job`, `personal_details`, `right_to_work`, \
             `qualifications`, `training`, `employment`, `voluntary`, `statements` or `declarations`",
            "the policy has the key `colour`, which means nothing here; it can be `id`, `title`, `version`, `role`, `source`, `help`, \
             `post`, `sections`, `names`, `statements`, `max_points`, `ties`, `criteria` or `translations`",
            "/criteria/0/need is `nice`, which is not a choice; it can be `essential`, `scored` or `rated`",
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
    for (months, expected) in
        [(0, Some((6, 5))), (6, Some((12, 10))), (7, Some((12, 10))), (20, Some((24, 20))), (24, None)]
    {
        assert_eq!(points.next(months).map(|step| (step.at_least, step.points)), expected, "{months}");
    }
}

#[test]
fn a_misspelt_list_is_pointed_at() {
    let file = with_rule("{ training = { count = 1 } }")
        .replace("[[criteria]]", "[names]\nskils = []\n[[criteria]]");
    are_at(&file.replace("names = \"probation_service\"\n", ""), &[(5, 1)]);
}

#[test]
fn at_least_all_of_them_is_sound() {
    let of = "{ training = { count = 1 } }, { training = { count = 2 } }";
    for (n, expected) in [
        (0, "/criteria/0/rule/at_least asks for 0 of at most 2"),
        (1, "sound"),
        (2, "sound"),
        (3, "/criteria/0/rule/at_least asks for 3 of at most 2"),
    ] {
        says(&with_rule(&format!("{{ at_least = {{ n = {n}, of = [{of}] }} }}")), &[expected]);
    }
}

/// What concerns the whole file comes after what concerns a criterion.
#[test]
fn faults_have_the_order_of_the_criteria() {
    let policy = serde_json::json!({
        "id": "x", "title": "X", "version": "1", "colour": 1,
        "criteria": [
            { "id": "a", "title": "A", "need": "essential", "rule": { "training": { "count": 1 } } },
            { "id": "b", "title": "B", "need": "essential", "rule": { "training": { "cuont": 1 } } },
        ],
    });
    let faults = Policy::from_value(policy).unwrap_err();
    let found: Vec<String> = faults.iter().map(|fault| fault.path.to_string()).collect();
    assert_eq!(found, ["/criteria/1/rule/training", ""]);
}

/// What a file need not say is not written back.
#[test]
fn defaults_are_not_written() {
    let json = |file: &str| serde_json::to_value(Policy::from_toml(file).unwrap()).unwrap();
    let plain = with_rule("{ training = { count = 1 } }");
    assert_eq!(json(&plain)["criteria"][0]["rule"], serde_json::json!({ "training": { "count": 1 } }));
    assert_eq!(json(&plain).get("help"), None);
    for (key, value) in [("principle", "\"merit\""), ("ask", "\"the team\""), ("complain", "[\"first\"]")] {
        let file = plain.replace("[[criteria]]", &format!("[help]\n{key} = {value}\n[[criteria]]"));
        assert!(json(&file)["help"].get(key).is_some(), "{key}");
    }
    let dear = with_rule("{ training = { count = 1 }, cost = 3 }");
    assert_eq!(json(&dear)["criteria"][0]["rule"]["cost"], 3);
}

#[test]
fn ties_name_what_is_ranked() {
    let scored = "[[criteria]]\nid = \"s\"\ntitle = \"S\"\nneed = \"scored\"\nmeasure = { experience_months = {} }\neach = { of = 6, points = 5, cap = 20 }\n[[criteria]]\nid = \"r\"\ntitle = \"R\"\nneed = \"rated\"\n";
    let with = |ties: &str| {
        let file = with_rule(r#"{ custom = "a" }"#) + scored;
        file.replace("[[criteria]]\nid = \"a\"", &format!("ties = {ties}\n[[criteria]]\nid = \"a\""))
    };
    says(&with(r#"["s", "r"]"#), &["sound"]);
    assert_eq!(Policy::from_toml(&with(r#"["r", "s"]"#)).unwrap().ties, ["r", "s"]);
    says(&with(r#"["s", "s"]"#), &["/ties/1 names `s` again"]);
    says(&with(r#"["a"]"#), &["/ties/0 names `a`, which is essential: everybody who is ranked meets it"]);
    says(&with(r#"["t"]"#), &["/ties/0 names no criterion `t`: did you mean `r` or `s`?"]);
    says(&with("3"), &["/ties has to be a list"]);
}

#[test]
fn translations_have_tag_and_text() {
    let with = |translations: &str| with_rule(r#"{ custom = "a", label = "Ü" }"#) + translations;
    says(&with("[translations.cy]\n\"Ü\" = \"U\""), &["sound"]);
    says(&with("[translations.en-GB]\n\"Ü\" = \"U\""), &["sound"]);
    says(
        &with("[translations.cy]\n\"Ü\" = \" \""),
        &["/translations has nothing for “Ü” in the language cy: leave it out"],
    );
    says(
        &with("[translations.welsh]\n\"Ü\" = \"U\""),
        &["/translations has `welsh`, which is not the tag of a language, such as `cy`"],
    );
    says(&with("[translations]\n\"Ü\" = \"U\"\n\"A\" = \"B\""), &["/translations has to be a table"]);
}

#[test]
fn ids_have_their_letters() {
    let with = |id: &str| with_rule(r#"{ custom = "a" }"#).replacen("id = \"x\"", id, 1);
    let shape = "cannot be used: a name must start with a to z, go on with a to z, 0 to 9 or _, and have at most 47 of them";
    for bad in ["", "Night carer", "night-carer", "1st", "\u{f1}", &"x".repeat(48)] {
        says(&with(&format!("id = \"{bad}\"")), &[&format!("/id {shape}")]);
        says(&with(&format!("id = \"x\"\nrole = \"{bad}\"")), &[&format!("/role {shape}")]);
    }
    are_at(&with("id = \"Night carer\""), &[(1, 6)]);
    for good in ["x", "x2_", &"x".repeat(47)] {
        says(&with(&format!("id = \"{good}\"\nrole = \"{good}\"")), &["sound"]);
    }
}

#[test]
fn hours_may_have_decimals() {
    let with =
        |hours: &str| with_rule(r#"{ custom = "a" }"#) + &format!("[post]\nhours_per_week = {hours}\n");
    for (hours, said) in [("37", "37"), ("37.5", "37.5"), ("0", "0"), ("168", "168"), ("0.25", "0.25")] {
        let post = Policy::from_toml(&with(hours)).unwrap().post;
        assert_eq!(post.hours_per_week.map(|it| it.to_string()).as_deref(), Some(said));
        // As data it is the number that the file has.
        assert_eq!(serde_json::to_value(post).unwrap()["hours_per_week"].to_string(), said);
    }
    for hours in ["-1", "168.1", "\"37\"", "true"] {
        says(&with(hours), &["/post/hours_per_week has to be a number from 0 to 168"]);
    }
}
