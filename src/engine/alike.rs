//! Suggests names that exist, for an error about one that does not.

/// The most names that an error lists.
const MOST: usize = 3;

/// The most letters of a slip.
const SLIP: usize = 2;

/// Returns the known names that are most like the given one, nearest first, or nothing where the text is not like a name at all.
pub(crate) fn alike<T: AsRef<str>>(given: &str, known: impl IntoIterator<Item = T>) -> Vec<String> {
    /// Longer than any name of ours.
    const LONGEST: usize = 200;
    if given.len() > LONGEST {
        return Vec::new();
    }
    // Where a name is a place, only its last step may have been given.
    let far = |name: &str| {
        let last = name.rsplit('.').next().unwrap_or(name);
        edits(given, name).min(edits(given, last))
    };
    let mut names: Vec<(usize, String)> =
        known.into_iter().map(|name| (far(name.as_ref()), name.as_ref().to_owned())).collect();
    names.sort();
    names.dedup();
    names.into_iter().take(MOST).map(|(_, name)| name).collect()
}

/// Returns the name that was probably meant by a slip of one or two letters, in less than half of the name, or `None` where the text
/// is that name or quite another.
pub(crate) fn meant<'n>(given: &str, known: &[&'n str]) -> Option<&'n str> {
    // Almost always the name is right.
    if known.contains(&given) {
        return None;
    }
    let length = given.chars().count();
    let near = known.iter().copied().filter(|name| name.chars().count().abs_diff(length) <= SLIP);
    let slips = near.map(|name| (edits(given, name), name));
    let (_, nearest) = slips.filter(|(slip, name)| *slip <= SLIP && slip * 2 < name.len()).min()?;
    Some(nearest)
}

/// Returns whether one name may be a slip for another, also a short one.
pub(crate) fn is_slip(given: &str, name: &str) -> bool {
    given.len().abs_diff(name.len()) <= SLIP && edits(given, name) <= SLIP
}

/// Counts the characters that have to be added, left out or changed to turn one text into the other (Levenshtein distance).
fn edits(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (n, a) in a.chars().enumerate() {
        let mut before = n;
        let mut left = n + 1;
        let mut next = vec![left];
        for (b, above) in b.iter().zip(row.iter().skip(1)) {
            left = (left + 1).min(above + 1).min(before + usize::from(a != *b));
            before = *above;
            next.push(left);
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}

/// Lists names as `a`, `b` or `c`.
pub(crate) fn listed<T: AsRef<str>>(names: &[T]) -> String {
    let names: Vec<String> = names.iter().map(|name| format!("`{}`", name.as_ref())).collect();
    match names.split_last() {
        None => "none".to_owned(),
        Some((only, [])) => only.clone(),
        Some((last, others)) => format!("{} or {last}", others.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_wrong_letters_are_recognised() {
        let known = ["skills", "regions", "end"];
        for (given, expected) in [
            ("skils", Some("skills")),
            ("regoins", Some("regions")),
            ("skills", None),
            ("wards", None),
            ("kiln", None),
            // One letter is less than half of three.
            ("ent", Some("end")),
        ] {
            assert_eq!(meant(given, &known), expected, "{given}");
        }
        for (given, name, expected) in [
            ("ruel", "rule", true),
            ("idd", "id", true),
            ("id", "id", true),
            ("", "rule", false),
            ("name", "rule", false),
        ] {
            assert_eq!(is_slip(given, name), expected, "{given}");
        }
        // As many letters away, but more than half of the other name.
        assert_eq!(meant("titel", &["ties", "title"]), Some("title"));
    }

    #[test]
    fn a_name_has_a_length() {
        for (length, expected) in [(200, vec!["end".to_owned()]), (201, vec![])] {
            assert_eq!(alike(&"e".repeat(length), ["end"]), expected, "{length}");
        }
    }

    #[test]
    fn the_nearest_names_come_first() {
        let known = ["training[].relevance", "training[].title", "employment[].duties", "job.role"];
        assert_eq!(alike("training[].relevanse", known)[0], "training[].relevance");
        assert_eq!(alike("trainig.title", known)[0], "training[].title");
        assert_eq!(alike("", known).len(), 3);
        assert!(alike(&"x".repeat(201), known).is_empty());
        for (a, b, count) in
            [("", "", 0), ("a", "", 1), ("", "ab", 2), ("kitten", "sitting", 3), ("é", "e", 1)]
        {
            assert_eq!((edits(a, b), edits(b, a)), (count, count), "{a} {b}");
        }
    }

    #[test]
    fn names_are_listed_with_or() {
        assert_eq!(listed::<&str>(&[]), "none");
        assert_eq!(listed(&["a"]), "`a`");
        assert_eq!(listed(&["a", "b", "c"]), "`a`, `b` or `c`");
    }
}
