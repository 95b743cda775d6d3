//! Markup that only escaping can make: names are constants of this crate, and every text goes through one
//! function.

use std::fmt;

/// Holds HTML in which every text was escaped as it was put in; no function takes markup from a text.
///
/// It has what the applicant typed, which only the applicant should see: it has no `Display`, and `Debug`
/// shows none of it.
///
/// ```
/// use applicant::form::html::Html;
/// assert_eq!(Html::text("Smith & Sons <Ltd>").as_str(), "Smith &amp; Sons &lt;Ltd&gt;");
/// let kept = Html::hidden_inputs([("_csrf", "\"><script>")]);
/// assert_eq!(kept.as_str(), r#"<input type="hidden" name="_csrf" value="&quot;&gt;&lt;script&gt;">"#);
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Html(String);

impl Html {
    /// Makes HTML of a text, which is shown as it is.
    #[must_use]
    pub fn text(text: &str) -> Html {
        let mut out = String::with_capacity(text.len());
        escape(text, &mut out);
        Html(out)
    }

    /// Makes a hidden input of each name and value, such as those of
    /// [`FormDraft::to_form`](crate::form::FormDraft::to_form).
    #[must_use]
    pub fn hidden_inputs<N: AsRef<str>, V: AsRef<str>>(pairs: impl IntoIterator<Item = (N, V)>) -> Html {
        let input = |(name, value): (N, V)| {
            let input = Element::new("input").attr("type", "hidden");
            input.attr("name", name.as_ref()).attr("value", value.as_ref()).void()
        };
        Html::lines(pairs.into_iter().map(input))
    }

    /// Puts pieces below each other, leaving out those that are empty.
    pub(super) fn lines(pieces: impl IntoIterator<Item = Html>) -> Html {
        let pieces: Vec<String> =
            pieces.into_iter().filter(|piece| !piece.is_empty()).map(|piece| piece.0).collect();
        Html(pieces.join("\n"))
    }

    /// Puts a line end before and after.
    pub(super) fn in_lines(self) -> Html {
        Html(format!("\n{}\n", self.0))
    }

    /// Puts another piece right behind this one.
    pub(super) fn then(mut self, other: &Html) -> Html {
        self.0.push_str(&other.0);
        self
    }

    /// Returns the markup.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns whether there is no markup, as for a question that is neither shown nor answered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl From<Html> for String {
    fn from(html: Html) -> String {
        html.0
    }
}

impl AsRef<str> for Html {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Html {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Html(…)")
    }
}

/// A start tag that is being written.
pub(super) struct Element {
    name: &'static str,
    open: String,
}

impl Element {
    pub fn new(name: &'static str) -> Element {
        Element { name, open: format!("<{name}") }
    }

    pub fn attr(mut self, name: &'static str, value: &str) -> Element {
        self = self.flag(name, true);
        self.open.push_str("=\"");
        escape(value, &mut self.open);
        self.open.push('"');
        self
    }

    /// An attribute that may be left out.
    pub fn maybe(self, name: &'static str, value: Option<impl AsRef<str>>) -> Element {
        match value {
            Some(value) => self.attr(name, value.as_ref()),
            None => self,
        }
    }

    /// An attribute without a value.
    pub fn flag(mut self, name: &'static str, is_set: bool) -> Element {
        if is_set {
            self.open.push(' ');
            self.open.push_str(name);
        }
        self
    }

    /// The class names of all these, or no attribute where there are none.
    pub fn class(self, names: &[&str]) -> Element {
        let names: Vec<&str> = names.iter().copied().filter(|names| !names.is_empty()).collect();
        self.maybe("class", (!names.is_empty()).then(|| names.join(" ")))
    }

    pub fn text(self, text: &str) -> Html {
        self.holds(&Html::text(text))
    }

    pub fn holds(self, inner: &Html) -> Html {
        let Element { name, open } = self;
        Html(format!("{open}>{}</{name}>", inner.0))
    }

    /// An element without an end tag.
    pub fn void(self) -> Html {
        Html(self.open + ">")
    }
}

/// Writes a text so that it is one text in an element and in a quoted attribute. HTML has no way to write a
/// null character; a carriage return that is not escaped would be read as a line feed. Source: HTML Standard,
/// 13.1.2.3 and 13.2.3.5.
fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\r' => out.push_str("&#13;"),
            '\0' => out.push('\u{FFFD}'),
            c => out.push(c),
        }
    }
}
