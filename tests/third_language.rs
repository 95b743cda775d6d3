//! A language that this crate does not have, added from outside it with one catalogue: Polish, whose plurals
//! are not like those of English, nor its months, nor its alphabet.
#![cfg(feature = "messages")]

use applicant::engine::{Fault, Names, Param, Severity, from_json, review};
use applicant::field::Month;
use applicant::form::{DeclaredForm, Dialect, Form, FormDraft, FormQuestion};
use applicant::messages::{CatalogueError, Language, Messages};
use applicant::{Code, Draft, Issue, Path, Policy, Rules, Scope, Section};

fn polish() -> Language {
    Language::new(include_str!("third_language/pl.ftl")).unwrap()
}

fn words() -> Messages {
    Messages::new(polish())
}

fn rules() -> Rules {
    Policy::probation_services_officer().rules("2026-11-21".parse().unwrap())
}

fn question(id: &str) -> FormQuestion {
    FormQuestion::all().into_iter().find(|it| it.id() == id).unwrap()
}

/// The sentence for a fault at a place.
fn said(place: &str, fault: Fault) -> String {
    words().message(&Issue::new(Path::from_pointer(place).unwrap(), Severity::Error, fault))
}

#[test]
fn a_language_names_itself() {
    let polish = polish();
    assert_eq!((polish.tag(), polish.name().as_str()), ("pl", "polski"));
    assert_eq!((polish.to_string(), format!("{polish:?}")), ("pl".to_owned(), "Language(pl)".to_owned()));
    assert_eq!((polish.clone(), Language::default()), (self::polish(), Language::english()));
    assert_ne!(polish, Language::english());
    assert_eq!(words().language(), &polish);
    // Only those of the crate are found by their tag: yours are yours to keep.
    assert_eq!((Language::parse("cy"), Language::parse("pl")), (Some(Language::welsh()), None));
}

#[test]
fn a_language_is_sent_between_threads() {
    fn check<T: Send + Sync + Clone + 'static>() {}
    check::<Language>();
    check::<Messages>();
}

#[test]
fn labels_that_it_lacks_are_english() {
    let words = words();
    let labels =
        ["training-title", "training-provider", "statements-motivation"].map(|id| words.label(&question(id)));
    assert_eq!(
        labels,
        ["Nazwa szkolenia", "Who gave the training?", "Dlaczego chcesz pracować na tym stanowisku?"]
    );
    assert_eq!(words.text("page-continue", &[]).as_deref(), Some("Dalej"));
    assert_eq!(words.text("page-change", &[]).as_deref(), Some("Change"));
    assert_eq!(words.text("page-nothing", &[]), None);
    let schema = Form::full().json_schema(&rules(), &words, Dialect::Draft202012);
    let title = &schema["properties"]["training"]["items"]["properties"]["title"]["title"];
    assert_eq!(title, "Nazwa szkolenia");
}

#[test]
fn choices_are_found_in_its_words() {
    let words = words();
    let current = |id: &str, name: &str| words.choice_of(&question(id), name);
    assert_eq!(current("voluntary-current", "yes"), "Tak, nadal");
    assert_eq!(current("voluntary-current", "no"), "Nie");
    // Its word for any question comes before the English one for this question.
    assert_eq!(words.choice("convictions", "yes"), "Tak");
    assert_eq!(words.choice("convictions", "prefer_to_discuss"), "I prefer to discuss it");
    // What the Probation Service names is in English in its file, and may be translated by the catalogue.
    assert_eq!(words.choice(Names::SKILLS, "court_work"), "Praca w sądzie");
    assert_eq!(words.choice(Names::SKILLS, "written_reports"), "Writing reports");
    // A nationality is called by its country, and the British ones have names that no country has.
    let nationality = |code: &str| words.choice("nationalities", code);
    assert_eq!(nationality("POL"), "Polska");
    assert_eq!(nationality("FRA"), "France");
    assert_eq!(nationality("GBR"), "British citizen (United Kingdom)");
}

#[test]
fn countries_are_in_its_alphabet() {
    let names = |language| {
        let options =
            Messages::new(language).options(&question("personal_details-address-country"), &rules());
        options.into_iter().map(|(_, label)| label).collect::<Vec<_>>()
    };
    let polish = names(polish());
    let at = |name: &str| polish.iter().position(|it| it == name).unwrap();
    assert_eq!(at("Litwa") + 1, at("Luksemburg"));
    assert!(at("Lebanon") < at("Litwa") && at("Luksemburg") < at("Łotwa") && at("Łotwa") < at("Malta"));
    // A letter with a mark that the language does not have is sorted without it.
    assert!(at("Åland Islands") < at("Albania") && at("Afghanistan") < at("Åland Islands"));
    assert_eq!(names(Language::english())[..2], ["Afghanistan", "Åland Islands"]);
}

#[test]
fn numbers_choose_by_its_plurals() {
    for (max, expected) in [
        (1, "Możesz podać 1 szkolenie"),
        (2, "Możesz podać 2 szkolenia"),
        (5, "Możesz podać 5 szkoleń"),
        (12, "Możesz podać 12 szkoleń"),
        (22, "Możesz podać 22 szkolenia"),
    ] {
        assert_eq!(said("/training", Fault::new(Code::TOO_MANY).with("max", max)), expected);
    }
}

#[test]
fn dates_have_its_months() {
    let words = words();
    assert_eq!(words.date("2026-11-21".parse().unwrap()), "21 listopada 2026 r.");
    assert_eq!(words.month(2026, 11), "listopad 2026 r.");
    // A month that it lacks is English in a date of its own form.
    assert_eq!(words.date("2026-12-01".parse().unwrap()), "1 December 2026 r.");
    let before = Fault::new(Code::BEFORE).with("bound", Month::new(2010, 5).unwrap());
    assert_eq!(said("/badge", before), "Odpowiedź nie może być wcześniejsza niż maj 2010 r.");
}

#[test]
fn small_words_are_its_own() {
    let range =
        Fault::new(Code::OUT_OF_RANGE).with("min", Param::Tenths(5)).with("max", Param::Tenths(1_680));
    assert_eq!(said("/badge", range), "Odpowiedź musi być liczbą od 0,5 do 168");
    let grades = Fault::new(Code::GRADE_UNKNOWN).with("accepted", vec!["A", "B", "9", "8", "7"]);
    assert_eq!(said("/badge", grades), "Odpowiedź musi być jedną z ocen: A, B lub od 9 do 7");
}

#[test]
fn sentences_that_it_lacks_are_english() {
    let missing = || Fault::from(Code::MISSING);
    assert_eq!(said("/training/0/title", missing()), "Podaj nazwę szkolenia");
    // Its sentence for any answer comes before the English one for this question.
    assert_eq!(said("/training/0/provider", missing()), "Podaj odpowiedź");
    let english = Messages::new(Language::english());
    for code in [Code::EMAIL_NO_AT, Code::CONTACT_NEEDED] {
        let issue = Issue::new(Path::from_pointer("/personal_details/email").unwrap(), Severity::Error, code);
        assert_eq!(words().message(&issue), english.message(&issue));
    }
    assert_eq!(said("/badge", Code::new("acme.badge").into()), "Check this answer");
}

#[test]
fn a_letter_falls_back_to_english() {
    let file = include_str!("../policies/probation_services_officer.toml");
    let policy = Policy::from_toml(&format!(
        "{file}\n[translations.pl]\n\"Right to work in the UK on the start date\" = \"Prawo do pracy\"\n"
    ))
    .unwrap();
    let known = Draft::default().partial(&rules());
    let letter = words().letter(&policy.explain(&known.evidence(&rules())));
    assert_eq!(letter.headline, "Not enough is known so far");
    assert_eq!(letter.post.text, "Probation Services Officer");
    let title = &letter.essential[0].title;
    assert_eq!((title.text.as_str(), title.language.tag()), ("Prawo do pracy", "pl"));
    assert_eq!(letter.post.language.tag(), "en");
}

#[test]
fn what_is_missing_is_listed() {
    let missing = polish().missing();
    let is_missing = |place: &str| missing.iter().any(|it| it == place);
    for place in [
        "page-change",
        "training.duplicate",
        "training-title.wrong_type",
        "training-provider",
        "list-comma",
        "month-12",
        "choice-country.FR",
        "choice-nationalities.GBR",
        "decision.eligible",
    ] {
        assert!(is_missing(place), "{place}");
    }
    // Nothing is missing that it has, that it may lack, or that a post has words for.
    for place in [
        "page-continue",
        "training.too_many",
        "month-12.in_date",
        "counted.max-words",
        "-unread",
        "choice-country.PL",
        "choice-nationalities.POL",
        "choice-skills.written_reports",
    ] {
        assert!(!is_missing(place), "{place}");
    }
    for language in Language::all() {
        assert_eq!(language.missing(), Vec::<String>::new(), "{language}");
    }
    let nothing = Language::new("language = x\n    .tag = qaa").map(|it| it.missing().len());
    assert!(nothing.is_ok_and(|all| all > missing.len()));
}

#[test]
fn faults_have_their_lines() {
    let language = "language = polski\n    .tag = pl\n";
    for (rest, said) in [
        ("a = {", "line 3: the catalogue cannot be read from here: Expected an inline expression"),
        (
            "page-continue = Dalej\n\npage-chnge = Zmień",
            "line 5: nothing uses the message `page-chnge`: did you mean `page-change`, `page-month` or `page-continue`?",
        ),
        (
            "any = A\n    .missing = B\n    .mising = C",
            "line 5: nothing uses `any.mising`: did you mean `missing`, `hint` or `after`?",
        ),
        (
            "any =\n    .too_long = Do { $max } znaków,\n        a nie { $over }",
            "line 5: `any.too_long` is not given `$over`: its variables are `max`",
        ),
        (
            "any =\n    .too_long = { numbers.signs }\nnumbers =\n    .signs = { $maks } znaków",
            "line 6: `any.too_long` is not given `$maks`: its variables are `max`",
        ),
        (
            "any =\n    .missing =\n        Podaj { -odpowiedz }",
            "line 5: `any.missing` takes in `-odpowiedz`, which this catalogue does not have",
        ),
        ("numbers =\n    .signs = znaki", "line 3: nothing uses the message `numbers`: did you mean"),
        ("page-continue = A\npage-continue = B", "line 4: `page-continue` is there twice"),
        ("any =\n    .missing = A\n    .missing = B", "line 5: `any.missing` is there twice"),
    ] {
        let error = Language::new(&format!("{language}{rest}")).unwrap_err().to_string();
        assert!(error == said || said.ends_with("mean") && error.starts_with(said), "{error}");
    }
    let without = |catalogue: &str| Language::new(catalogue).unwrap_err();
    for catalogue in
        ["", "page-continue = Dalej", "language = polski", "language = polski\n    .tag = { \"pl\" }"]
    {
        assert_eq!(without(catalogue), CatalogueError::NoLanguage, "{catalogue}");
    }
    assert_eq!(
        without("# Polski\nlanguage = polski\n    .tag = po polsku").to_string(),
        "line 3: `po polsku` is not the tag of a language, such as `cy` or `pt-BR`"
    );
    assert_eq!((without("").line(), without("a = {").line()), (None, Some(1)));
}

#[test]
fn a_checked_catalogue_is_believed() {
    let file = include_str!("third_language/pl.ftl");
    let words = Messages::new(Language::checked(file).unwrap());
    for id in ["page-continue", "page-change", "language"] {
        assert_eq!(words.text(id, &[]), self::words().text(id, &[]), "{id}");
    }
    // What nothing uses is left alone, and a text that cannot be read, or names no language, is told as before.
    let unused = format!("{file}\npage-contineu = Dalej\n");
    assert!(Language::new(&unused).is_err());
    assert_eq!(Language::checked(&unused).unwrap().tag(), "pl");
    for file in ["language = polski", "language = polski\n    .tag = p l\n", "language = {", ""] {
        assert_eq!(Language::checked(file), Language::new(file), "{file}");
        assert!(Language::checked(file).is_err(), "{file}");
    }
}

#[test]
fn a_request_may_prefer_it() {
    let languages = [Language::english(), Language::welsh(), polish()];
    let preferred = |header: &str| Language::preferred(header, &languages).map(Language::tag);
    for (header, expected) in [
        ("pl", Some("pl")),
        ("pl-PL, en;q=0.9", Some("pl")),
        ("en;q=0.5, pl;q=0.5", Some("en")),
        ("cy;q=0.1, pl;q=0.2", Some("pl")),
        ("pl;q=0", None),
        ("de, fr", None),
        ("", None),
    ] {
        assert_eq!(preferred(header), expected, "{header}");
    }
}

#[derive(Section)]
pub struct Driving {
    pub licence: bool,
    #[ask(whole = (0, 20), when(licence = "yes"))]
    pub points: Option<u32>,
}

#[derive(applicant::Form)]
pub struct Courier {
    pub driving: Driving,
}

/// The ids are the places of the questions, whether the section is checked alone or in its form.
#[test]
fn sections_of_your_own_share_words() {
    const WORDS: &str = "driving-points = Punkty karne\n    .missing = Podaj liczbę punktów\n\
                         choice-driving-licence =\n    .yes = Tak, mam";
    let in_form = words().for_form(&Courier::form(&rules())).with(WORDS).unwrap();
    let alone = words().for_section::<DrivingDraft>("driving").with(WORDS).unwrap();
    let form = CourierDraft::from_json(br#"{"driving": {"licence": "yes"}}"#).unwrap();
    let rules = Courier::form(&rules()).rules(rules());
    let report = form.review(&rules, Scope::Submit);
    let section =
        review(&from_json::<DrivingDraft>(br#"{"licence": "yes"}"#).unwrap(), &rules, Scope::Submit);
    let said = |words: &Messages, report: &applicant::Report| {
        report.iter().map(|issue| words.message(issue)).collect::<Vec<_>>()
    };
    assert_eq!(said(&in_form, &report), ["Podaj liczbę punktów"]);
    assert_eq!(said(&alone, &section), ["Podaj liczbę punktów"]);
    assert_eq!(said(&in_form.clone().at(Path::root().key("driving")), &section), ["Podaj liczbę punktów"]);
    let form = Courier::form(&rules);
    let questions: Vec<_> = form.questions().collect();
    assert_eq!(in_form.label(questions[1]), "Punkty karne");
    assert_eq!(in_form.choice_of(questions[0], "yes"), "Tak, mam");
    let error = words().for_section::<DrivingDraft>("driving").with("driving-point = Punkty").unwrap_err();
    assert!(error.to_string().contains("did you mean `driving-points`"), "{error}");
}

#[test]
fn braces_may_not_nest_without_end() {
    let nested = |depth: usize| format!("page-continue = {}\"a\"{}", "{".repeat(depth), "}".repeat(depth));
    assert!(words().with(&nested(50)).is_ok());
    for depth in [51, 1_000, 100_000] {
        let error = words().with(&nested(depth)).unwrap_err().to_string();
        assert_eq!(
            error,
            "line 1: the catalogue cannot be read from here: braces are nested more than 50 levels deep"
        );
    }
    // Braces in quotes and comments are text.
    let quoted = format!("# {}\npage-continue = {{ \"{}\" }}", "{".repeat(99), "{".repeat(99));
    assert!(words().with(&quoted).is_ok());
}
