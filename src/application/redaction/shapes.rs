//! Where a text has something that reaches somebody, by its shape alone: an e-mail address, a handle, an address of the web.

use std::ops::Range;

/// The endings of the domains that are taken for one without `www.` and without a path. Others are words in too many texts.
const ENDINGS: [&str; 18] = [
    "com", "org", "net", "uk", "io", "eu", "ie", "info", "biz", "dev", "app", "edu", "gov", "wales", "cymru",
    "scot", "london", "online",
];

/// Where the text has an e-mail address, also one that is spelt out.
pub(super) fn addresses(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for at in memchr::memchr_iter(b'@', text.as_bytes()) {
        let (head, tail) = (text.get(..at).unwrap_or_default(), text.get(at + 1..).unwrap_or_default());
        let start = head.trim_end_matches(is_local).len();
        let host = host_length(tail);
        if start < at && host > 0 {
            found.push(start..at + 1 + host);
        }
    }
    found.extend(spelt_out(text));
    found
}

/// Where the text has the handle of an account: `@adaobi`.
pub(super) fn handles(text: &str) -> impl Iterator<Item = Range<usize>> {
    let is_handle = |c: char| c.is_alphanumeric() || matches!(c, '_' | '.' | '-');
    memchr::memchr_iter(b'@', text.as_bytes()).filter_map(move |at| {
        let is_alone = !text.get(..at)?.ends_with(is_local);
        let handle = run_of(text.get(at + 1..)?, is_handle).trim_end_matches(['.', '-']);
        let is_one = is_alone && handle.chars().nth(1).is_some() && handle.contains(char::is_alphabetic);
        is_one.then(|| at..at + 1 + handle.len())
    })
}

/// Where the text has an address of the web, with or without `https://`.
pub(super) fn web(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut from = 0;
    for dot in memchr::memchr_iter(b'.', text.as_bytes()) {
        let Some(head) = text.get(from..dot) else { continue };
        let start = from + head.trim_end_matches(is_host).len();
        let run = run_of(text.get(start..).unwrap_or_default(), is_host);
        from = start + run.len();
        let host = run.trim_end_matches(['.', '-']);
        let (before, path) =
            (text.get(..start).unwrap_or_default(), text.get(start + host.len()..).unwrap_or_default());
        let scheme = ["https://", "http://"].into_iter().find(|it| ends_with_ignoring_case(before, it));
        let has_path = path.starts_with('/') && path.get(1..).is_some_and(|rest| rest.starts_with(is_path));
        let is_mail = before.ends_with('@') || path.starts_with('@');
        if is_mail || !(scheme.is_some() || is_known(host) || has_path && has_two_labels(host)) {
            continue;
        }
        let path = if path.starts_with(['/', '?', '#', ':']) { run_of(path, is_path) } else { "" };
        let path = path.trim_end_matches(['.', ',', ':', ';', '!', '?', ')']);
        let end = start + host.len() + path.len();
        from = from.max(end);
        found.push(start - scheme.map_or(0, str::len)..end);
    }
    found
}

fn ends_with_ignoring_case(text: &str, ending: &str) -> bool {
    let tail = text.len().checked_sub(ending.len()).and_then(|at| text.get(at..));
    tail.is_some_and(|tail| tail.eq_ignore_ascii_case(ending))
}

/// Whether a host is one of the web whatever comes behind it.
fn is_known(host: &str) -> bool {
    let is_www = host.get(..4).is_some_and(|www| www.eq_ignore_ascii_case("www."));
    // A capital begins a sentence, unless all are capitals.
    let is_small = |word: &str| !host.contains(char::is_lowercase) || !word.contains(char::is_uppercase);
    let is_ending = |word: &str| is_small(word) && ENDINGS.iter().any(|it| it.eq_ignore_ascii_case(word));
    is_www
        || host.rsplit_once('.').is_some_and(|(rest, ending)| {
            rest.len() > 1 && rest.contains(char::is_alphabetic) && is_ending(ending)
        })
}

/// Whether a host before a path is one: two words, of which the last is small letters. `and/or` is none, nor is `p.m./a.m.`.
fn has_two_labels(host: &str) -> bool {
    host.rsplit_once('.').is_some_and(|(rest, ending)| {
        !rest.is_empty()
            && (2..=10).contains(&ending.len())
            && ending.bytes().all(|byte| byte.is_ascii_lowercase())
    })
}

fn is_local(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '.' | '_' | '%' | '+' | '\'' | '-')
}

fn is_host(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '.' | '-')
}

fn is_path(c: char) -> bool {
    !c.is_whitespace() && !matches!(c, '"' | '<' | '>' | '|' | '\u{201C}' | '\u{201D}' | '\u{2019}')
}

/// The beginning of a text of these characters alone.
fn run_of(text: &str, of: impl Fn(char) -> bool) -> &str {
    text.find(|c: char| !of(c)).and_then(|end| text.get(..end)).unwrap_or(text)
}

/// How long the host behind a sign is, without what ends a sentence; one word is enough.
fn host_length(text: &str) -> usize {
    if text.starts_with(char::is_alphanumeric) {
        run_of(text, is_host).trim_end_matches(['.', '-']).len()
    } else {
        0
    }
}

/// `ada dot obi at example dot com`, `ada (at) example.com`: of the words of an address in their order.
fn spelt_out(text: &str) -> Vec<Range<usize>> {
    let words: Vec<Range<usize>> = words(text).collect();
    let word = |at: usize| words.get(at).and_then(|range| text.get(range.clone())).unwrap_or_default();
    // Only white space and brackets may be between.
    let is_next = |at: usize| {
        let ends = (words.get(at), words.get(at + 1));
        let (Some(one), Some(next)) = ends else { return false };
        let gap = text.get(one.end..next.start).unwrap_or_default();
        gap.len() <= 4 && gap.chars().all(|c| matches!(c, ' ' | '\u{A0}' | '(' | ')' | '[' | ']' | '{' | '}'))
    };
    let is = |at: usize, wanted: &str| word(at).eq_ignore_ascii_case(wanted);
    let mut found = Vec::new();
    for at in 1..words.len() {
        if !is(at, "at") || !is_next(at - 1) || !is_next(at) {
            continue;
        }
        let mut last = at + 1;
        while is_next(last) && is(last + 1, "dot") && is_next(last + 1) {
            last += 2;
        }
        let (sign, host) = (words.get(at).cloned().unwrap_or_default(), word(at + 1));
        let in_brackets = text.get(..sign.start).is_some_and(|head| head.ends_with(['(', '[', '{']));
        let is_spelt = last > at + 1 && word(last).chars().all(char::is_alphabetic);
        let is_dotted = is_known(host) && (in_brackets || word(at - 1).contains(['.', '_']));
        if !is_spelt && !is_dotted {
            continue;
        }
        let mut first = at - 1;
        while first > 1 && is(first - 1, "dot") && is_next(first - 1) && is_next(first - 2) {
            first -= 2;
        }
        if let (Some(first), Some(last)) = (words.get(first), words.get(last)) {
            found.push(first.start..last.end);
        }
    }
    found
}

/// Runs of what may be in an address, without the end of a sentence.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = text.get(at..)?;
        let start = at + rest.find(char::is_alphanumeric)?;
        let rest = text.get(start..)?;
        let run = rest.find(|c: char| !is_local(c)).unwrap_or(rest.len());
        at = start + run;
        let word = rest.get(..run)?.trim_end_matches(|c: char| !c.is_alphanumeric());
        Some(start..start + word.len())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn found(places: impl IntoIterator<Item = Range<usize>>, text: &str) -> Vec<&str> {
        places.into_iter().map(|range| text.get(range).unwrap()).collect()
    }

    #[test]
    fn an_address_is_found_by_its_shape() {
        for (text, expected) in [
            ("Write to ada.obi+x@example.co.uk.", &["ada.obi+x@example.co.uk"][..]),
            ("<ADA@EXAMPLE.COM>, o'neill@x", &["ADA@EXAMPLE.COM", "o'neill@x"]),
            ("ada@bücher.example", &["ada@bücher.example"]),
            ("ada at example dot com", &["ada at example dot com"]),
            ("Ada Dot Obi AT example dot co dot uk now", &["Ada Dot Obi AT example dot co dot uk"]),
            ("ada (at) example (dot) com", &["ada (at) example (dot) com"]),
            (
                "ada[at]example.com and ada.obi at example.com",
                &["ada[at]example.com", "ada.obi at example.com"],
            ),
            ("ada.obi    at example.com, ada.obi     at example.com", &["ada.obi    at example.com"]),
            // A sentence that ends.
            ("I led it with A.Obi. At example.com I listened; I stood at Example dot. Then I left", &[]),
            ("I am Dot. Obi at example dot com", &["Obi at example dot com"]),
            ("Ada, dot Obi at example dot com", &["Obi at example dot com"]),
            ("dot obi at example dot com", &["obi at example dot com"]),
            ("I worked at Example, and at example.com", &[]),
            ("at dot com, dot at dot", &[]),
            ("3 @ £5, @ 9am, @9am, a @ b", &[]),
            ("@", &[]),
        ] {
            assert_eq!(found(addresses(text), text), expected, "{text}");
        }
    }

    #[test]
    fn a_handle_begins_with_its_sign() {
        for (text, expected) in [
            ("Find me: @ada_obi, (@Ada.Obi).", &["@ada_obi", "@Ada.Obi"][..]),
            ("3 @ £5, @9, @ home, @a, ada@example.com", &[]),
        ] {
            assert_eq!(found(handles(text), text), expected, "{text}");
        }
    }

    #[test]
    fn an_address_of_the_web_is_found() {
        for (text, expected) in [
            ("See https://www.linkedin.com/in/ada-obi/.", &["https://www.linkedin.com/in/ada-obi/"][..]),
            ("linkedin.com/in/adaobi, github.com/ada", &["linkedin.com/in/adaobi", "github.com/ada"]),
            ("www.example.wales and example.co.uk?", &["www.example.wales", "example.co.uk"]),
            ("HTTP://EXAMPLE.TEST/x", &["HTTP://EXAMPLE.TEST/x"]),
            ("www.ada.shop, WWW.ADAOBI; EXAMPLE.COM", &["www.ada.shop", "WWW.ADAOBI", "EXAMPLE.COM"]),
            ("x.com, hp.com", &["hp.com"]),
            ("t.me/adaobi youtu.be/x instagr.am/ada", &["t.me/adaobi", "youtu.be/x", "instagr.am/ada"]),
            ("e.g. this, i.e. that; B.Ed. 9.30am/10.30am, and/or, p.m./a.m., etc./so", &[]),
            ("p.m/a.m, .net/java, code.documentation/tests", &[]),
            ("I left.Then came 24/7 work. No.5 ended.then this. I moved.London was far", &[]),
            ("ada@example.com", &[]),
            ("... .com www. ..", &[]),
        ] {
            assert_eq!(found(web(text), text), expected, "{text}");
        }
    }
}
