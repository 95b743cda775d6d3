//! Each widget, fresh, failing and with the browser's own checks, in each style.

use std::fs;
use std::path::Path;

use applicant::Draft;
use applicant::form::html::HtmlForm;

use super::{STYLES, all_wrong, english, rules, whole};

/// The questions that together have every widget.
const WIDGETS: [&str; 13] = [
    "job.regions",
    "personal_details.full_name",
    "personal_details.email",
    "personal_details.phone",
    "personal_details.address.postcode",
    "personal_details.address.country",
    "right_to_work.nationalities",
    "right_to_work.date_of_birth",
    "qualifications[].kind",
    "employment[].current",
    "employment[].start",
    "employment[].duties",
    "statements.motivation",
];

fn widgets(style: &crate::Style) -> String {
    let (rules, words) = (rules(), english());
    let form = whole(&rules);
    let draft = Draft::sample();
    let wrong = all_wrong(&form);
    let fresh = HtmlForm::new(draft.inputs(), &rules, &words, style);
    let (failing, native) = (fresh.clone().with_report(&wrong), fresh.clone().with_browser_checks());
    let mut out = String::new();
    for template in WIDGETS {
        let question =
            form.questions().find(|it| it.template() == template).unwrap_or_else(|| panic!("{template}"));
        let is_native = ["personal_details.email", "statements.motivation"].contains(&template);
        let states = [("fresh", &fresh), ("failing", &failing), ("native", &native)];
        for (state, form) in states.into_iter().take(if is_native { 3 } else { 2 }) {
            let html = form.question(question, 0);
            let is_long = html.as_str().matches("<option").count() > 50;
            // Of a list of all countries, some lines show what there is to see.
            let is_left_out = |line: &&str| {
                is_long && line.starts_with("<option") && !line.contains("\"GB") && !line.contains("\"\"")
            };
            let lines: Vec<&str> = html.as_str().lines().filter(|line| !is_left_out(line)).collect();
            out.push_str(&format!("<!-- {template}, {state} -->\n{}\n", lines.join("\n")));
        }
    }
    out
}

#[test]
fn each_widget_in_each_style() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/html");
    let is_update = std::env::var_os("UPDATE_GOLDEN").is_some();
    for (name, style) in STYLES {
        let (path, now) = (folder.join(format!("{name}.html")), widgets(&style));
        if is_update {
            fs::create_dir_all(&folder).unwrap();
            fs::write(path, now).unwrap();
            continue;
        }
        let golden = fs::read_to_string(&path).unwrap();
        for (at, (golden, now)) in golden.lines().zip(now.lines()).enumerate() {
            assert_eq!(golden, now, "{name}.html, line {}", at + 1);
        }
        assert_eq!(golden.lines().count(), now.lines().count(), "{name}.html");
    }
}
