//! The rooms of the house: each knows only lower ones, and names are imported from the room that has them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// From the bottom up.
const ROOMS: [&str; 7] = ["engine", "field", "form", "application", "eligibility", "messages", "adapters"];

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
        // `$crate::` is in a macro, which is read where it is used.
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
            None => Some(format!("`crate::{import}` is not in a room: import from the room that has it")),
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

/// The crate of values is below every room: it has no dependency of ours, and none of our names in its code.
#[test]
fn values_know_nothing_of_ours() {
    let of_fields = Path::new(env!("CARGO_MANIFEST_DIR")).join("crates/uk-fields");
    let manifest = fs::read_to_string(of_fields.join("Cargo.toml")).unwrap();
    assert!(!manifest.contains("applicant"));
    let mut files = Vec::new();
    sources(&of_fields.join("src"), &mut files);
    assert!(files.len() > 25, "{}", files.len());
    for file in files {
        assert!(!code(&fs::read_to_string(&file).unwrap()).contains("applicant"), "{}", file.display());
    }
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
        (
            "adapters",
            "use crate::Draft;",
            "`crate::Draft` is not in a room: import from the room that has it",
        ),
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

/// The module that a file is: `src/form/model.rs` and `src/form/model/mod.rs` are `form::model`.
fn module_of(inside: &Path) -> Vec<String> {
    let names = inside.with_extension("");
    let names = names.iter().map(|part| part.to_string_lossy().into_owned());
    names.filter(|name| name != "mod" && name != "lib").collect()
}

/// The paths that begin with `super::`: how many times, and the paths after it, of which braces may hold several.
fn supers(code: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (at, _) in code.match_indices("super::").filter(|(at, _)| !code[..*at].ends_with("super::")) {
        if code[..at].ends_with("pub(in ") || code[..at].ends_with("$crate::") {
            continue;
        }
        let rest = code[at..].trim_start_matches("super::");
        let levels = (code[at..].len() - rest.len()) / "super::".len();
        let Some(several) = rest.strip_prefix('{') else {
            let end = rest.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(rest.len());
            found.push((levels, rest[..end].to_owned()));
            continue;
        };
        let (mut depth, mut one) = (0_i32, String::new());
        for c in several.chars() {
            match c {
                '{' => depth += 1,
                '}' if depth == 0 => break,
                '}' => depth -= 1,
                ',' if depth == 0 => found.push((levels, std::mem::take(&mut one))),
                c if depth == 0 => one.push(c),
                _ => {}
            }
        }
        found.push((levels, one));
    }
    let first = |path: &str| path.trim().split([':', ' ']).next().unwrap_or_default().to_owned();
    found
        .into_iter()
        .map(|(levels, path)| (levels, first(&path)))
        .filter(|(_, name)| !name.is_empty())
        .collect()
}

/// Which file of its directory a module takes a name from: `use panel::{Panel, PanelError};`.
fn exports(code: &str) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for statement in code.split(';') {
        let Some((_, path)) = statement.rsplit_once("use ") else { continue };
        let Some((file, names)) = path.trim_start_matches("self::").split_once("::") else { continue };
        for name in names.split(|c: char| !(c.is_alphanumeric() || c == '_')).filter(|name| !name.is_empty())
        {
            found.insert(name.to_owned(), file.trim().to_owned());
        }
    }
    found
}

/// The files of one directory that import each other, directly or through others; a file and its directory are one.
fn circles(files: &[(Vec<String>, String)]) -> Vec<String> {
    let modules: BTreeSet<&[String]> = files.iter().map(|(module, _)| module.as_slice()).collect();
    let exported: BTreeMap<&[String], BTreeMap<String, String>> =
        files.iter().map(|(module, code)| (module.as_slice(), exports(code))).collect();
    let mut imports: BTreeMap<&[String], BTreeSet<(String, String)>> = BTreeMap::new();
    for (module, code) in files {
        for (levels, name) in supers(code) {
            let Some(above) = module.len().checked_sub(levels) else { continue };
            let (directory, file) = (&module[..above], &module[above]);
            let child = |name: &str| modules.contains([directory, &[name.to_owned()]].concat().as_slice());
            let of_export = || exported.get(directory)?.get(&name).cloned();
            let Some(other) = Some(name.clone()).filter(|name| child(name)).or_else(of_export) else {
                continue;
            };
            if other != *file && child(&other) {
                imports.entry(directory).or_default().insert((file.clone(), other));
            }
        }
    }
    let mut found = Vec::new();
    for (directory, mut edges) in imports {
        loop {
            let further: Vec<(String, String)> = edges
                .iter()
                .flat_map(|(a, b)| {
                    edges
                        .range((b.clone(), String::new())..)
                        .take_while(move |(c, _)| c == b)
                        .map(|(_, d)| (a.clone(), d.clone()))
                })
                .filter(|edge| !edges.contains(edge))
                .collect();
            if further.is_empty() {
                break;
            }
            edges.extend(further);
        }
        let mut told = BTreeSet::new();
        for (file, _) in edges.iter().filter(|(a, b)| a == b) {
            let back = |other: &String| edges.contains(&(other.clone(), file.clone()));
            let circle: Vec<&str> =
                edges.iter().filter(|(a, b)| a == file && back(b)).map(|(_, b)| b.as_str()).collect();
            if told.insert(circle.clone()) {
                found.push(format!("{}: {}", directory.join("/"), circle.join(", ")));
            }
        }
    }
    found
}

/// Circles that are left, by directory and files: an answer may hold what a draft holds, down to any depth.
const CIRCLES: &[&str] = &["engine/answer: as_sent, number, place, read, rows, unknown"];

#[test]
fn no_files_import_each_other() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    sources(&src, &mut files);
    let files: Vec<(Vec<String>, String)> = files
        .iter()
        .map(|file| (module_of(file.strip_prefix(&src).unwrap()), code(&fs::read_to_string(file).unwrap())))
        .filter(|(module, _)| !module.iter().any(|name| name == "tests"))
        .collect();
    assert_eq!(circles(&files), CIRCLES);
}

#[test]
fn a_planted_circle_is_found() {
    let file = |path: &str, text: &str| (path.split('/').map(str::to_owned).collect(), text.to_owned());
    let files = [
        file("room", "mod a; mod b; mod c; mod d; pub use b::{B, Other}; pub use c::C;"),
        file("room/a", "use super::{B, d::{D, E}};"),
        file("room/b", "fn b() -> super::C { todo() }"),
        file("room/c/deep", "use super::super::a::A;"),
        file("room/c", ""),
        file("room/d", "use super::e;"),
        file("room/e", "use crate::room::A;"),
    ];
    assert_eq!(circles(&files), ["room: a, b, c"]);
    assert!(circles(&files[2..]).is_empty());
}
