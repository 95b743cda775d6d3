//! However a grade is spelt, it is read as what it is or not at all.

use std::collections::BTreeSet;

use super::super::class;
use super::super::table::Table;
use super::*;

/// Each kind and way of awarding, without a year, so that every table is tried, and in a year of each
/// examination.
fn contexts() -> impl Iterator<Item = GradeContext> {
    let years = [None, Some(1960), Some(1985), Some(2005), Some(2020)];
    Kind::ALL.iter().flat_map(move |kind| {
        let context =
            move |award: &Award, year| GradeContext { award: *award, year, ..GradeContext::new(*kind) };
        kind.facts().awards.iter().flat_map(move |award| years.map(|year| context(award, year)))
    })
}

/// Every way in which the tables write a grade, and some that they put together.
fn forms(context: &GradeContext) -> BTreeSet<String> {
    let of = |table: &Table| {
        let singles: Vec<&str> =
            table.grades.iter().flat_map(|mark| mark.also.iter().chain([&mark.text]).copied()).collect();
        let pairs = table.pairs.iter().map(|pair| (*pair).to_owned());
        let words = table.words.iter().flat_map(|(word, grades)| {
            grades.iter().flat_map(move |grade| [format!("{word} {grade}"), format!("{grade} ({word})")])
        });
        let mut forms: BTreeSet<String> = pairs.chain(words).collect();
        forms.extend(singles.iter().map(|single| (*single).to_owned()));
        forms
    };
    let mut forms: BTreeSet<String> = context.kind.tables().iter().flat_map(of).collect();
    forms.extend(Grade::accepted(context).into_iter().map(str::to_owned));
    let more: &[&str] = match context.kind {
        Kind::Degree | Kind::Masters => CLASSES,
        Kind::Btec => &["DMM", "D*D*D*", "D*D", "PP", "Distinction* Distinction Merit", "Merit Pass"],
        Kind::AccessToHe => &["D30 M12 P3", "30 distinction, 12 merit", "D45", "M6 P54"],
        Kind::LeavingCertificate => &["Higher B2", "Ordinary C3", "A1 HL", "Foundation F2", "Higher Level A"],
        Kind::JuniorCertificate => &["Higher B", "Ordinary Level C", "Common merit"],
        _ => &[],
    };
    forms.extend(more.iter().map(|form| (*form).to_owned()));
    forms
}

/// Classes as certificates and people write them.
const CLASSES: &[&str] = &[
    "First",
    "First-class honours",
    "1st Class",
    "I",
    "1H",
    "First (I)",
    "2:1",
    "2.1",
    "2/1",
    "2i",
    "II (i)",
    "II i",
    "2(i)",
    "2H1",
    "Two one",
    "Upper second-class honours",
    "Upper second-class honours (2:1)",
    "Second Class (Upper Division)",
    "Class II (Division I)",
    "Class II Division 1",
    "Second class honours, first division",
    "First division second class",
    "Second Class Honours, Grade I",
    "2:2",
    "22",
    "II (ii)",
    "Lower 2nd",
    "Second Class, Lower Division",
    "2nd class division two",
    "Class II Division 2",
    "Second-class honours",
    "Undivided second class",
    "Second class honours, undivided",
    "Second",
    "2nd",
    "II",
    "Third-class honours",
    "III",
    "3rd",
    "Fourth class",
    "IV",
    "Ordinary",
    "Pass",
    "General",
];

/// The text in capitals, in small letters, as a sentence, as a title and in turns.
fn cases(text: &str) -> [String; 5] {
    let mut start = true;
    let title = text
        .chars()
        .map(|c| {
            let out = if start { c.to_ascii_uppercase() } else { c.to_ascii_lowercase() };
            start = !c.is_alphanumeric();
            out
        })
        .collect();
    let in_turns =
        |(n, c): (usize, char)| if n % 2 == 0 { c.to_ascii_lowercase() } else { c.to_ascii_uppercase() };
    let sentence =
        |(n, c): (usize, char)| if n == 0 { c.to_ascii_uppercase() } else { c.to_ascii_lowercase() };
    [
        text.to_uppercase(),
        text.to_lowercase(),
        text.chars().enumerate().map(sentence).collect(),
        title,
        text.chars().enumerate().map(in_turns).collect(),
    ]
}

/// What people, forms and spreadsheets put between and around the parts of a grade.
const BETWEEN: &[&str] = &[
    " ", "  ", "-", "\u{2013}", " - ", "- ", " -", ".", ". ", ":", ": ", ", ", ";", " (", ") ", "(", "[",
    "\u{a0}", "\u{200b}", "*", "/",
];

/// Words beside a grade. "Pass" is left out where it is a grade, of which there are then two.
fn words(context: &GradeContext) -> Vec<&'static str> {
    let mut words = vec![
        "Grade", "Band", "Class", "class", "honours", "(Hons)", "Hons.", "degree", "at", "overall", "level",
    ];
    words.extend(context.kind.called());
    if context.kind.has_classes() {
        words.extend(["BA", "B.A.", "BSc (Hons)", "LL.B.", "MEng", "Degree classification", "with honours"]);
    }
    let passes = |table: &Table| table.grades.iter().any(|mark| mark.text == "P" || mark.text == "Pass");
    if !context.kind.tables().iter().any(passes) {
        words.extend(["pass", "(pass)"]);
    }
    words
}

/// Whether the text is no other grade by its own right. A hyphen in III makes it II-I, which is a 2:1; a star
/// after a grade may make it a better one, and a word that is another grade makes two of them.
fn is_another(form: &str, inserted: &str, at: usize) -> bool {
    let (before, after) = form.split_at(at);
    let numerals = |text: &str| text.bytes().all(|byte| byte.eq_ignore_ascii_case(&b'i')) && !text.is_empty();
    let last_word = before.rsplit(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default();
    let next_word = after.split(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default();
    inserted == "*" || (numerals(last_word) && numerals(next_word) && last_word.len() == 2)
}

struct Trial {
    tried: usize,
    read: usize,
    wrong: Vec<String>,
}

impl Trial {
    /// Reads a spelling, which is the same grade, or none, or kept as it was typed for a person to read.
    fn same_or_none(&mut self, spelling: &str, grade: &Grade, context: &GradeContext) {
        self.tried += 1;
        let Ok((found, _)) = Grade::parse(spelling, context) else { return };
        self.read += 1;
        let kept = matches!(found.scheme(), Scheme::AsTyped | Scheme::OLevelBoard);
        if !kept && (found.as_str() != grade.as_str() || found.scheme() != grade.scheme()) {
            self.wrong.push(format!("{context:?}\n    {spelling:?} is {found:?}, not {grade:?}"));
        }
    }

    /// With something put at each place of it.
    fn inside(&mut self, form: &str, grade: &Grade, context: &GradeContext) {
        for at in (0..=form.len()).filter(|at| form.is_char_boundary(*at)) {
            let (before, after) = form.split_at(at);
            for inserted in BETWEEN.iter().filter(|inserted| !is_another(form, inserted, at)) {
                self.same_or_none(&format!("{before}{inserted}{after}"), grade, context);
            }
        }
    }

    fn beside_words(&mut self, form: &str, grade: &Grade, context: &GradeContext) {
        for word in words(context) {
            for between in ["", " ", "-", " (", "- ", " -"] {
                self.same_or_none(&format!("{word}{between}{form}"), grade, context);
                self.same_or_none(&format!("{form}{between}{word}"), grade, context);
            }
        }
    }
}

#[test]
fn no_spelling_makes_it_another_grade() {
    let mut trial = Trial { tried: 0, read: 0, wrong: Vec::new() };
    for context in contexts() {
        for form in forms(&context) {
            let Ok((grade, _)) = Grade::parse(&form, &context) else { continue };
            if matches!(grade.scheme(), Scheme::AsTyped | Scheme::OLevelBoard) {
                continue;
            }
            let (again, _) = Grade::parse(grade.as_str(), &context).unwrap();
            assert_eq!(
                (again.as_str(), again.scheme()),
                (grade.as_str(), grade.scheme()),
                "{context:?} {form:?}"
            );
            for spelling in cases(&form) {
                trial.same_or_none(&spelling, &grade, &context);
            }
            // The year decides only which of the tables it is.
            if context.year.is_none() {
                trial.inside(&form, &grade, &context);
                trial.beside_words(&form, &grade, &context);
            }
        }
    }
    println!("{} spellings, {} of them read", trial.tried, trial.read);
    let shown = trial.wrong.iter().take(40).map(String::as_str).collect::<Vec<_>>().join("\n");
    assert!(trial.wrong.is_empty(), "{} wrong:\n{shown}", trial.wrong.len());
    assert!(trial.read > 50_000, "{}", trial.read);
}

/// All texts of up to four of these words: what is read says one class only.
#[test]
fn no_words_say_two_classes() {
    let words = [
        "FIRST",
        "SECOND",
        "THIRD",
        "1",
        "2",
        "3",
        "I",
        "II",
        "III",
        "UPPER",
        "LOWER",
        "DIVISION",
        "CLASS",
        "GRADE",
        "UNDIVIDED",
    ];
    let mut texts: Vec<Vec<&str>> = vec![Vec::new()];
    let mut read = 0;
    for _ in 0..4 {
        let longer = |text: &Vec<&'static str>| {
            let text = text.clone();
            words.map(|word| text.iter().copied().chain([word]).collect::<Vec<_>>())
        };
        texts = texts.iter().flat_map(longer).collect();
        for text in &texts {
            let Some(class) = class::read(text.join(" ").as_bytes()) else { continue };
            read += 1;
            let has = |word: &str| text.contains(&word);
            assert!(!has("UNDIVIDED") || class == "Second", "{text:?}");
            let firsts = ["FIRST", "1", "I"].iter().any(|word| has(word));
            let thirds = ["THIRD", "3", "III"].iter().any(|word| has(word));
            let seconds = ["SECOND", "2", "II"].iter().any(|word| has(word));
            match class {
                "First" => {
                    assert!(firsts && !seconds && !thirds && !has("UPPER") && !has("LOWER"), "{text:?}")
                }
                "Third" => {
                    assert!(thirds && !firsts && !seconds && !has("UPPER") && !has("LOWER"), "{text:?}")
                }
                "2:1" => assert!(seconds && !thirds && (firsts || has("UPPER")) && !has("LOWER"), "{text:?}"),
                "2:2" => assert!(seconds && !thirds && !firsts && !has("UPPER"), "{text:?}"),
                "Second" => {
                    assert!(seconds && !firsts && !thirds && !has("UPPER") && !has("LOWER"), "{text:?}");
                }
                class => panic!("{text:?} is {class}"),
            }
        }
    }
    println!("{read} texts of class words are read");
    assert!(read > 1_000, "{read}");
}
