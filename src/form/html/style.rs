//! Class names: the one thing in which the styles differ.

/// A part of the markup that has class names. A style is a function from it to the class names, with a space between them; the markup
/// is the same in every style.
///
/// ```
/// use applicant::form::html::{HtmlPart, bootstrap};
///
/// /// Bootstrap with groups further apart.
/// fn ours(part: HtmlPart) -> &'static str {
///     match part {
///         HtmlPart::Group => "mb-5",
///         part => bootstrap(part),
///     }
/// }
/// assert_eq!((ours(HtmlPart::Group), ours(HtmlPart::Input)), ("mb-5", "form-control"));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum HtmlPart {
    /// What holds a question.
    Group,
    /// The same, in addition, with something wrong.
    GroupError,
    /// The label of one control.
    Label,
    /// What holds the controls of a question that has several.
    Fieldset,
    /// What is asked by several controls.
    Legend,
    /// The hint.
    Hint,
    /// What is wrong.
    Error,
    /// What only screen readers read.
    Hidden,
    /// A line of text.
    Input,
    /// The same, in addition, with something wrong.
    InputError,
    /// A line of text about this many characters wide, in addition.
    Width(u8),
    /// Several lines of text.
    TextArea,
    /// The same, in addition, with something wrong.
    TextAreaError,
    /// A select.
    Select,
    /// The same, in addition, with something wrong.
    SelectError,
    /// What holds the choices of radios.
    Radios,
    /// What holds the choices of checkboxes.
    Checkboxes,
    /// A radio with its label.
    RadioItem,
    /// A checkbox with its label.
    CheckboxItem,
    /// A radio.
    Radio,
    /// A checkbox.
    Checkbox,
    /// The label of a radio.
    RadioLabel,
    /// The label of a checkbox.
    CheckboxLabel,
    /// What holds the boxes of a date.
    Boxes,
    /// A box of a date with its label.
    Box,
    /// The label of a box of a date.
    BoxLabel,
    /// The summary of what is wrong.
    Summary,
    /// Its title.
    SummaryTitle,
    /// Its list of links.
    SummaryList,
    /// A row of a list.
    Row,
    /// The title of a row.
    RowTitle,
    /// A button for rows.
    Button,
}

/// Returns the class names of the GOV.UK Design System, `govuk-frontend` 5.
#[must_use]
pub const fn govuk(part: HtmlPart) -> &'static str {
    match part {
        HtmlPart::Group => "govuk-form-group",
        HtmlPart::GroupError => "govuk-form-group--error",
        HtmlPart::Label => "govuk-label govuk-label--s",
        HtmlPart::Fieldset => "govuk-fieldset",
        HtmlPart::Legend => "govuk-fieldset__legend govuk-fieldset__legend--s",
        HtmlPart::Hint => "govuk-hint",
        HtmlPart::Error => "govuk-error-message",
        HtmlPart::Hidden => "govuk-visually-hidden",
        HtmlPart::Input => "govuk-input",
        HtmlPart::InputError => "govuk-input--error",
        // Only these widths exist.
        HtmlPart::Width(0..=2) => "govuk-input--width-2",
        HtmlPart::Width(3) => "govuk-input--width-3",
        HtmlPart::Width(4) => "govuk-input--width-4",
        HtmlPart::Width(5) => "govuk-input--width-5",
        HtmlPart::Width(6..=10) => "govuk-input--width-10",
        HtmlPart::Width(11..=20) => "govuk-input--width-20",
        HtmlPart::Width(21..) => "govuk-input--width-30",
        HtmlPart::TextArea => "govuk-textarea",
        HtmlPart::TextAreaError => "govuk-textarea--error",
        HtmlPart::Select => "govuk-select",
        HtmlPart::SelectError => "govuk-select--error",
        HtmlPart::Radios => "govuk-radios",
        HtmlPart::Checkboxes => "govuk-checkboxes",
        HtmlPart::RadioItem => "govuk-radios__item",
        HtmlPart::CheckboxItem => "govuk-checkboxes__item",
        HtmlPart::Radio => "govuk-radios__input",
        HtmlPart::Checkbox => "govuk-checkboxes__input",
        HtmlPart::RadioLabel => "govuk-label govuk-radios__label",
        HtmlPart::CheckboxLabel => "govuk-label govuk-checkboxes__label",
        HtmlPart::Boxes => "govuk-date-input",
        HtmlPart::Box => "govuk-date-input__item",
        HtmlPart::BoxLabel => "govuk-label govuk-date-input__label",
        HtmlPart::Summary => "govuk-error-summary",
        HtmlPart::SummaryTitle => "govuk-error-summary__title",
        HtmlPart::SummaryList => "govuk-list govuk-error-summary__list",
        HtmlPart::Row => "govuk-!-margin-bottom-6",
        HtmlPart::RowTitle => "govuk-heading-m",
        HtmlPart::Button => "govuk-button govuk-button--secondary",
    }
}

/// Returns short words for a style sheet of your own: `group`, `hint`, `error`.
#[must_use]
pub const fn plain(part: HtmlPart) -> &'static str {
    match part {
        HtmlPart::Group => "group",
        HtmlPart::GroupError => "group-error",
        HtmlPart::Hint => "hint",
        HtmlPart::Error => "error",
        HtmlPart::Hidden => "hidden",
        HtmlPart::Width(0..=2) => "width-2",
        HtmlPart::Width(3..=4) => "width-4",
        HtmlPart::Width(5) => "width-5",
        HtmlPart::Width(6..=10) => "width-10",
        HtmlPart::Width(11..) => "width-20",
        HtmlPart::RadioItem | HtmlPart::CheckboxItem => "option",
        HtmlPart::Boxes => "boxes",
        HtmlPart::Summary => "summary",
        HtmlPart::Row => "row",
        HtmlPart::Button => "secondary",
        _ => "",
    }
}

/// Returns the class names of Bootstrap 5.
#[must_use]
pub const fn bootstrap(part: HtmlPart) -> &'static str {
    match part {
        HtmlPart::Group => "mb-4",
        HtmlPart::Label | HtmlPart::BoxLabel => "form-label",
        HtmlPart::Legend => "form-label fs-6",
        HtmlPart::Hint => "form-text",
        // A message below what is wrong is hidden until its control says so; this one is above, in every
        // case.
        HtmlPart::Error => "invalid-feedback d-block",
        HtmlPart::Hidden => "visually-hidden",
        HtmlPart::Input | HtmlPart::TextArea => "form-control",
        HtmlPart::Select => "form-select",
        HtmlPart::InputError | HtmlPart::TextAreaError | HtmlPart::SelectError => "is-invalid",
        HtmlPart::RadioItem | HtmlPart::CheckboxItem => "form-check",
        HtmlPart::Radio | HtmlPart::Checkbox => "form-check-input",
        HtmlPart::RadioLabel | HtmlPart::CheckboxLabel => "form-check-label",
        HtmlPart::Boxes => "d-flex gap-3",
        HtmlPart::Summary => "alert alert-danger",
        HtmlPart::SummaryTitle => "alert-heading fs-5",
        HtmlPart::SummaryList => "mb-0",
        HtmlPart::Row => "border-top pt-3 mb-4",
        HtmlPart::RowTitle => "fs-5",
        HtmlPart::Button => "btn btn-secondary",
        _ => "",
    }
}
