//! The form of a post as one HTML document, as a service shows it before anything is answered.

use std::fmt::Write as _;

use applicant::form::Form;
use applicant::form::html::{self, Html, HtmlForm};
use applicant::messages::Messages;
use applicant::{Draft, Policy, Rules};

/// What the class names of [`html::plain`] need at least.
const STYLE: &str = "body{font:1.1rem/1.5 sans-serif;max-width:40rem;margin:2rem auto;padding:0 1rem}\
    .group,.row{margin:1.5rem 0}label,legend{font-weight:bold}.option label,.boxes label{font-weight:normal}\
    .hint{margin:0;color:#505a5f}.hidden{position:absolute;clip-path:inset(50%)}.boxes{display:flex;gap:1rem}\
    input,select,textarea{font:inherit}textarea{width:100%;min-height:8rem}";

/// The questions of all pages under their titles, with what has to be asked first.
pub fn document(form: &Form, rules: &Rules, policy: &Policy, draft: &Draft, words: &Messages) -> String {
    let text = |text: &str| String::from(Html::text(text));
    let title = text(&words.policy_text(policy, &policy.title).text);
    let html = HtmlForm::new(draft.inputs_under(rules), rules, words, &html::plain);
    let mut body = String::new();
    for page in form.pages() {
        let _ = writeln!(body, "<h2>{}</h2>\n{}", text(&super::title(words, page)), html.page(page).as_str());
    }
    let language = words.language();
    format!(
        "<!DOCTYPE html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n\
         <style>{STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n<form method=\"post\" novalidate>\n\
         {body}<button>{}</button>\n</form>\n</main>\n</body>\n</html>\n",
        text(&words.text("page-continue", &[]).unwrap_or_default())
    )
}
