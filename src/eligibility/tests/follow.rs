//! One mistake in a policy file has one message: what only follows from it is left out.

use crate::eligibility::{Policy, PolicyFault};

/// A sound file, in which each case makes one mistake.
const SOUND: &str = r#"
id = "porter"
title = "Porter"
version = "1"
max_points = 10
ties = ["months"]
sections = ["right_to_work", "employment", "training", "statements"]

[names]
skills = [{ id = "lifting", label = "Lifting" }]

[[statements]]
id = "why"
need = "required"
label = "Why us?"

[[criteria]]
id = "skilled"
title = "Skilled"
need = "essential"
rule = { all = [{ experience = { skill = "lifting" } }, { statement = "why" }, { custom = "van", label = "a van" }] }

[[criteria]]
id = "trained"
title = "Trained"
note = "Any course counts"
need = "essential"
rule = { training = { count = 1 } }

[[criteria]]
id = "months"
title = "Months"
need = "scored"
measure = { experience_months = {} }
points = [{ at_least = 6, points = 10 }]

[translations.cy]
"Porter" = "Porthor"
"Why us?" = "Pam ni?"
"Any course counts" = "Mae unrhyw gwrs yn cyfrif"
"Lifting" = "Codi"
"Skilled" = "Medrus"
"Months" = "Misoedd"
"a van" = "fan"
"#;

fn faults(file: &str) -> Vec<String> {
    let Err(faults) = Policy::from_toml(file) else { return Vec::new() };
    faults.iter().map(|fault| PolicyFault { position: None, ..fault.clone() }.to_string()).collect()
}

#[test]
fn one_mistake_has_one_message() {
    assert_eq!(faults(SOUND), [""; 0]);
    for (right, wrong, begins) in [
        ("title = \"Porter\"", "titel = \"Porter\"", "the policy has the key `titel`"),
        ("[[criteria]]", "[[criterion]]", "the policy has the key `criterion`"),
        ("\"employment\", \"training\"", "\"employment\", \"trainings\"", "/sections/2 is `trainings`"),
        ("[names]\nskills", "[name]\nskills", "the policy has the key `name`"),
        ("skills = [{", "skils = [{", "/names has the list `skils`"),
        ("{ id = \"lifting\",", "{ id = \"Lifting up\",", "/names/skills/0/id cannot be used"),
        ("[[statements]]", "[[statement]]", "the policy has the key `statement`"),
        ("label = \"Why us?\"", "lable = \"Why us?\"", "/statements/0 has the key `lable`"),
        ("label = \"a van\"", "lable = \"a van\"", "/criteria/0/rule/all/2 has the key `lable`"),
        ("title = \"Skilled\"", "titel = \"Skilled\"", "/criteria/0 has the key `titel`"),
        ("title = \"Skilled\"", "title = [\"Skilled\"]", "/criteria/0/title has to be a text"),
        ("note = \"Any", "noet = \"Any", "/criteria/1 has the key `noet`"),
        (
            "need = \"essential\"\nrule = { training",
            "ned = \"essential\"\nrule = { training",
            "/criteria/1 has the key `ned`",
        ),
        (
            "need = \"essential\"\nrule = { all",
            "need = \"esential\"\nrule = { all",
            "/criteria/0/need is `esential`",
        ),
        ("rule = { training", "ruel = { training", "/criteria/1 has the key `ruel`"),
        ("id = \"months\"", "idd = \"months\"", "/criteria/2 has the key `idd`"),
        ("need = \"scored\"", "need = \"score\"", "/criteria/2/need is `score`"),
        ("points = [{ at_least = 6", "point = [{ at_least = 6", "/criteria/2 has the key `point`"),
        ("points = [{ at_least = 6, points = 10 }]", "points = 10", "/criteria/2/points has to be a list"),
        ("points = 10 }", "points = \"10\" }", "/criteria/2/points/0/points has to be a whole number"),
        ("measure = {", "measures = {", "/criteria/2 has the key `measures`"),
        ("experience = { skill", "experiense = { skill", "/criteria/0/rule/all/0 has the key `experiense`"),
        ("max_points = 10", "max_points = 11", "/max_points says 11"),
        ("ties = [\"months\"]", "ties = [\"month\"]", "/ties/0 names no criterion `month`"),
        ("\"Skilled\" = ", "\"Skiled\" = ", "/translations has “Skiled”"),
        ("version = \"1\"\n", "", "the policy needs the key `version`"),
    ] {
        assert_eq!(SOUND.matches(right).count().min(1), 1, "{right}");
        // What every entry has is wrong in each.
        let wrong = SOUND.replace(right, wrong);
        let found = faults(&wrong);
        assert!(matches!(&found[..], [one] if one.starts_with(begins)), "{begins}: {found:#?}");
    }
    // A key of the file that came below a table is in that table, and nothing is said to be missing.
    let moved =
        SOUND.replacen("id = \"porter\"\n", "", 1).replacen("[names]", "[post]\nid = \"porter\"\n[names]", 1);
    let found = faults(&moved);
    assert!(matches!(&found[..], [one] if one.starts_with("/post has the key `id`")), "{found:#?}");
}

#[test]
fn two_mistakes_have_two() {
    let two =
        SOUND.replace("label = \"a van\"", "lable = \"a van\"").replace("\"Porter\" = ", "\"Potter\" = ");
    let found = faults(&two);
    assert_eq!(found.len(), 2, "{found:#?}");
    assert!(
        found[1].starts_with("/translations has “Potter”")
            || found[0].starts_with("/translations has “Potter”")
    );
    let two = SOUND.replace("version = \"1\"\n", "").replace("title = \"Porter\"", "titel = \"Porter\"");
    let found = faults(&two);
    assert_eq!(found.len(), 2, "{found:#?}");
}
