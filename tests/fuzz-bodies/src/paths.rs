//! Any text as a path in each of its notations, as the name of an input and as a button.

use applicant::engine::{PathError, Segment};
use applicant::form::{FormPost, RowAction};
use applicant::{Draft, Path, Scope};

use crate::said::Listener;

pub fn body(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let listener = Listener::to(text);
    reads(text, Path::from_pointer(text), Path::pointer, Path::from_pointer, listener);
    reads(text, Path::from_dotted(text), Path::dotted, Path::from_dotted, listener);
    reads(text, Path::from_name(text), Path::name, Path::from_name, listener);
    reads(text, Path::from_id(text), Path::id, Path::from_id, listener);
    if let Err(error) = Scope::page(text) {
        listener.error("a scope", &error);
    }
    if let Err(error) = RowAction::parse(text) {
        listener.error("a button", &error);
    }
    // It takes longer than all the rest.
    if text.len().is_multiple_of(8) {
        is_kept(text, listener);
    }
}

/// A path is read again from each notation, but for the part of a date, which only two of them have.
fn reads(
    text: &str,
    path: Result<Path, PathError>,
    write: fn(&Path) -> String,
    read: fn(&str) -> Result<Path, PathError>,
    listener: Listener,
) {
    let path = match path {
        Ok(path) => path,
        Err(error) => return listener.error("a path", &error),
    };
    assert_eq!(read(&write(&path)).as_ref(), Ok(&path), "{text:?}");
    let whole = path.clone().with_part(None);
    assert_eq!(Path::from_pointer(&path.pointer()).as_ref(), Ok(&whole), "{text:?}");
    assert_eq!(Path::from_dotted(&path.dotted()).as_ref(), Ok(&whole), "{text:?}");
    assert!(path.starts_with(&Path::root()) && path.starts_with(&path));
    let index = |segment: &Segment| match segment {
        Segment::Index(index) => Some(*index),
        Segment::Key(_) => None,
    };
    assert!(path.row().is_none_or(|row| path.segments().iter().filter_map(index).any(|it| it == row)));
    assert!(path.template().len() <= text.len() + 2 * path.segments().len());
}

/// What is posted under any name is kept, unless the name belongs to the page.
fn is_kept(name: &str, listener: Listener) {
    const VALUE: &str = "what was typed";
    match FormPost::read([(name, VALUE)]) {
        Ok(post) => {
            let kept = serde_json::to_string(&post.draft).expect("JSON");
            assert!(name.starts_with('_') || kept.contains(VALUE), "{name:?}: {kept}");
            let again = Draft::from_form(post.draft.to_form()).expect("no more than was posted");
            assert_eq!(again.to_form(), post.draft.to_form(), "{name:?}");
        }
        Err(fault) => listener.error("a post", &fault),
    }
}
