//! Reads HTML strictly, more so than a browser does: quoted attributes that come once, tags that are closed in their order, and
//! no character that a browser would take for something else.

/// A tag, with the text right inside it.
#[derive(Debug)]
pub struct Tag {
    pub name: String,
    attributes: Vec<(String, String)>,
    pub text: String,
}

impl Tag {
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Whether a person answers with it.
    pub fn is_control(&self) -> bool {
        ["input", "select", "textarea"].contains(&self.name.as_str())
            && self.attribute("type") != Some("hidden")
    }

    /// Whether a person types into it.
    pub fn is_typed_in(&self) -> bool {
        self.name == "textarea" || matches!(self.attribute("type"), Some("text" | "email" | "tel"))
    }

    /// What it contains when the page is shown.
    pub fn value(&self) -> &str {
        match self.name.as_str() {
            // A browser leaves out the first line end.
            "textarea" => self.text.strip_prefix('\n').unwrap_or(&self.text),
            _ => self.attribute("value").unwrap_or_default(),
        }
    }
}

const VOID: [&str; 1] = ["input"];

/// Returns the tags in their order, or what is wrong with the markup.
pub fn read(html: &str) -> Result<Vec<Tag>, String> {
    let (mut tags, mut open): (Vec<Tag>, Vec<usize>) = (Vec::new(), Vec::new());
    let mut rest = html;
    while !rest.is_empty() {
        let (text, after) = rest.split_at(rest.find('<').unwrap_or(rest.len()));
        match open.last().and_then(|at| tags.get_mut(*at)) {
            Some(tag) => tag.text.push_str(&unescape(text)?),
            None if text.trim().is_empty() => {}
            None => return Err(format!("text outside of any element: {text:?}")),
        }
        let Some(after) = after.strip_prefix('<') else { break };
        if let Some(end) = after.strip_prefix('/') {
            let (name, after) = end.split_once('>').ok_or("an end tag without an end")?;
            match open.pop().and_then(|at| tags.get(at)) {
                Some(tag) if tag.name == name => rest = after,
                other => return Err(format!("</{name}> closes {:?}", other.map(|tag| &tag.name))),
            }
            continue;
        }
        let (tag, after) = start_tag(after)?;
        if !VOID.contains(&tag.name.as_str()) {
            open.push(tags.len());
        }
        tags.push(tag);
        rest = after;
    }
    if open.is_empty() { Ok(tags) } else { Err("an element that is not closed".to_owned()) }
}

fn name(text: &str) -> Result<(String, &str), String> {
    let end = text
        .find(|c: char| !(c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'))
        .unwrap_or(text.len());
    let (name, after) = text.split_at(end);
    if name.is_empty() { Err(format!("no name: {:?}", text.get(..20))) } else { Ok((name.to_owned(), after)) }
}

fn start_tag(text: &str) -> Result<(Tag, &str), String> {
    let (tag, mut rest) = name(text)?;
    let mut attributes: Vec<(String, String)> = Vec::new();
    loop {
        if let Some(after) = rest.strip_prefix('>') {
            return Ok((Tag { name: tag, attributes, text: String::new() }, after));
        }
        let (key, after) = name(rest.strip_prefix(' ').ok_or("no space before an attribute")?)?;
        let (value, after) = match after.strip_prefix("=\"") {
            Some(after) => after.split_once('"').ok_or("an attribute without an end")?,
            None => ("", after),
        };
        if value.contains('<') || attributes.iter().any(|(known, _)| *known == key) {
            return Err(format!("an attribute that is wrong or comes twice: {key}"));
        }
        attributes.push((key, unescape(value)?));
        rest = after;
    }
}

fn unescape(text: &str) -> Result<String, String> {
    if text.contains(['"', '\'', '>', '\0', '\r']) {
        return Err(format!("a character that was not escaped: {text:?}"));
    }
    let mut out = String::new();
    let mut pieces = text.split('&');
    out.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        let (name, after) = piece.split_once(';').ok_or("a bare ampersand")?;
        out.push(match name {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "#39" => '\'',
            "#13" => '\r',
            other => return Err(format!("no such character: &{other};")),
        });
        out.push_str(after);
    }
    Ok(out)
}
