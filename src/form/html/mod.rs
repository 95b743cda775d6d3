//! Questions as accessible HTML: label or legend, hint, what is wrong, and the control with what was typed.
//!
//! [`HtmlForm`] writes any question of any declared form, a whole page of them with the rows of its list, and
//! the summary of what is wrong. Class names come from a style such as [`govuk`], words from an [`HtmlWords`].
//! Everything else follows from the declaration: the control, its `type`, `inputmode`, `autocomplete` and
//! `spellcheck`, and which questions are shown. A question that is not shown keeps its answer in hidden
//! inputs.
//!
//! ```
//! # #[cfg(feature = "messages")] {
//! use applicant::form::Form;
//! use applicant::form::html::{self, HtmlForm};
//! use applicant::messages::{Language, Messages};
//! use applicant::{Draft, Rules};
//!
//! let rules = Rules::on("2026-11-21".parse()?);
//! let (form, words) = (Form::of(&rules), Messages::new(Language::english()));
//! let page = form.page("name").ok_or("no such page")?;
//! let draft = Draft::from_form([("personal_details.full_name", "")])?;
//! let report = draft.review(&rules, page.scope());
//!
//! let html = HtmlForm::new(draft.inputs(), &rules, &words, &html::govuk).with_report(&report);
//! assert_eq!(
//!     html.question(&page.questions()[0], 0).as_str(),
//!     r#"<div class="govuk-form-group govuk-form-group--error">
//! <label for="personal_details-full_name" class="govuk-label govuk-label--s">Full name</label>
//! <p class="govuk-error-message" id="personal_details-full_name-error"><span class="govuk-visually-hidden">Error:</span> Enter your full name</p>
//! <input id="personal_details-full_name" name="personal_details.full_name" class="govuk-input govuk-input--error" value="" type="text" autocomplete="name" spellcheck="false" aria-describedby="personal_details-full_name-error" aria-invalid="true" data-maxlength="200">
//! </div>"#
//! );
//! // A page shows the summary first, and then its questions in a form of yours.
//! assert!(html.summary(page).as_str().contains(r##"<a href="#personal_details-full_name">"##));
//! assert_eq!(html.page(page).as_str().matches("<label").count(), page.questions().len());
//! # }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! A page that shows errors has `Error:` at the beginning of its title, says its language in `lang`, and sets
//! the focus on the summary, whose id is [`HtmlForm::SUMMARY_ID`]. Its `form` has `novalidate` unless the
//! browser checks as well ([`HtmlForm::with_browser_checks`]).
//!
//! Source: GOV.UK Design System, error summary, error message, date input, radios, checkboxes and select;
//! WCAG 2.2, 1.3.1, 1.3.5, 3.3.1 and 4.1.2.

mod in_words;
mod live;
mod markup;
mod page;
mod question;
mod style;
mod words;
mod writer;

pub use markup::Html;
pub use style::{HtmlPart, bootstrap, govuk, plain};
pub use words::HtmlWords;
pub use writer::HtmlForm;
