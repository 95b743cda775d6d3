//! The rooms of the house: each knows only lower ones, and names are imported from the room that has them.

use std::fs;
use std::path::{Path, PathBuf};

/// From the bottom up.
const ROOMS: [&str; 8] =
    ["engine", "field", "form", "application", "eligibility", "recruitment", "messages", "adapters"];

fn sources(dir: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        match path.extension().and_then(|ending| ending.to_str()) {
            _ if path.is_dir() => sources(&path, found),
            Some("rs") => found.push(path),
            _ => {}
        }
    }
}

/// The code of a file without its comments and its tests, whose letters may come from anywhere.
fn code(text: &str) -> String {
    let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let without_comment = |line: &str| line.split("//").next().unwrap_or_default().to_owned();
    text.lines().map(without_comment).collect::<Vec<_>>().join("\n")
}

/// The first step of every path that begins with `crate::`, also where several stand in braces.
fn imports(code: &str) -> Vec<String> {
    let name = |text: &str| text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
    let mut found = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        // `$crate::` stands in a macro, which is read where it is used.
        if code[..at].ends_with('$') {
            continue;
        }
        let rest = &code[at + "crate::".len()..];
        match rest.strip_prefix('{') {
            None => found.push(name(rest)),
            Some(several) => {
                let several = &several[..several.find(';').unwrap_or(several.len())];
                found.extend(several.split(',').map(|it| name(it.trim())).filter(|it| !it.is_empty()));
            }
        }
    }
    found
}

/// What is wrong with the imports of a file of a room.
fn faults(room: &str, code: &str) -> Vec<String> {
    let height = |room: &str| ROOMS.iter().position(|known| *known == room);
    let mut faults: Vec<String> = imports(code)
        .into_iter()
        .filter_map(|import| match height(&import) {
            None => Some(format!("`crate::{import}` is no room: import from the room that has it")),
            Some(other) if other > height(room)? => {
                Some(format!("`{room}` imports the higher room `{import}`"))
            }
            Some(_) => None,
        })
        .collect();
    faults.dedup();
    faults
}

#[test]
fn no_room_imports_a_higher_one() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    sources(&src, &mut files);
    let mut wrong = Vec::new();
    for file in &files {
        let inside = file.strip_prefix(&src).unwrap();
        let Some(room) = inside.iter().next().filter(|_| inside.iter().count() > 1) else { continue };
        let is_test = inside.iter().any(|part| part == "tests" || part == "tests.rs");
        if !is_test {
            let text = code(&fs::read_to_string(file).unwrap());
            wrong.extend(
                faults(room.to_str().unwrap(), &text)
                    .into_iter()
                    .map(|it| format!("{}: {it}", inside.display())),
            );
        }
    }
    assert!(files.len() > 150, "{}", files.len());
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn every_directory_is_a_room() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found: Vec<String> = fs::read_dir(src)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name != "lib.rs")
        .collect();
    found.sort();
    let mut rooms = ROOMS.to_vec();
    rooms.sort_unstable();
    assert_eq!(found, rooms);
}

#[test]
fn a_planted_import_is_found() {
    for (room, code, said) in [
        ("engine", "use crate::messages::Messages;", "`engine` imports the higher room `messages`"),
        (
            "form",
            "use crate::{engine::Code, application::Draft};",
            "`form` imports the higher room `application`",
        ),
        ("engine", "fn a() -> crate::form::Form { b() }", "`engine` imports the higher room `form`"),
        ("adapters", "use crate::Draft;", "`crate::Draft` is no room: import from the room that has it"),
    ] {
        assert_eq!(faults(room, code), [said]);
    }
    for (room, code) in [
        ("application", "use crate::form::{Form, Page};\nuse crate::engine::Code;"),
        ("engine", "$crate::form::Form"),
        ("messages", "use crate::eligibility::Policy;"),
    ] {
        assert!(faults(room, code).is_empty(), "{code}");
    }
}
