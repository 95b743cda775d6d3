//! A name that nothing has is an error that says what there is: of a limit, a scope, a page, a question, a message, a variable.
#![cfg(feature = "messages")]

use applicant::application::RulesError;
use applicant::engine::{Answer, Check, Checker, Meta, Reported, Section, Severity, review};
use applicant::form::{Form, FormError, FormQuestion, Page};
use applicant::messages::{CatalogueError, Language, Messages};
use applicant::{Code, Draft, Issue, Path, Policy, Report, Rules, Scope, draft};
use serde_json::json;

fn rules() -> Rules {
    Policy::probation_services_officer().rules("2026-11-21".parse().unwrap())
}

#[test]
fn a_limit_needs_an_existing_question() {
    for (template, alike) in [
        ("training[].relevanse", "training[].relevance"),
        ("training[].Relevance", "training[].relevance"),
        ("training.relevance", "training[].relevance"),
        ("training[0].relevance", "training[].relevance"),
        ("trainig[].title", "training[].title"),
        ("statement.motivation", "statements.motivation"),
        ("statements.motivaton", "statements.motivation"),
        ("statements-motivation", "statements.motivation"),
        ("full_name", "personal_details.full_name"),
        ("personal_details.fullname", "personal_details.full_name"),
        ("employment[].duty", "employment[].duties"),
        (" statements.motivation", "statements.motivation"),
        ("", "personal_details.address.town"),
    ] {
        let Err(RulesError::NoSuchQuestion { template: named, alike: found }) =
            rules().with_limit(template, 3)
        else {
            panic!("{template}");
        };
        assert_eq!((named.as_str(), found[0].as_str()), (template, alike));
    }
    let error = rules().with_limit("training[].relevanse", 3).unwrap_err();
    assert_eq!(
        error.to_string(),
        "no question is `training[].relevanse`: did you mean `training[].relevance`, `training[].provider` or `training[].title`?"
    );
}

#[test]
fn a_limit_needs_a_limited_question() {
    let (mut with, mut without) = (0, 0);
    for question in FormQuestion::all() {
        let template = question.template();
        match (question.has_limit(), rules().with_limit(template, 1)) {
            (true, Ok(_)) => with += 1,
            (false, Err(RulesError::NoLimit { .. })) => without += 1,
            (_, result) => panic!("{template}: {result:?}"),
        }
    }
    assert!(with > 30 && without > 50, "{with} {without}");
    assert_eq!(
        rules().with_limit("training[].completed", 3).unwrap_err().to_string(),
        "`training[].completed` has no limit: of the questions that have one the nearest are `training[].title`, \
         `training[].provider` or `training[].relevance`"
    );
}

/// Each limit that a question has is enforced, and none is changed in vain.
#[test]
fn every_question_limit_is_enforced() {
    let mut strict = rules().with_employer_answers();
    strict.check_stage = true;
    let mut tried = 0;
    for question in FormQuestion::all().into_iter().filter(FormQuestion::has_limit) {
        let template = question.template();
        let rules = strict.clone().with_limit(template, 1).unwrap();
        let pointer = question.path(0).pointer();
        let (answer, code) = match template {
            "right_to_work.nationalities" => (json!(["FRA", "POL"]), Code::TOO_MANY),
            "personal_details.email" => (json!("ada@example.com"), Code::TOO_LONG),
            "personal_details.address.postcode" => (json!("SW1A 1AA"), Code::TOO_LONG),
            "right_to_work.document_number" => (json!("123456789"), Code::TOO_LONG),
            "job.vacancy" => (json!("PSO-1"), Code::TOO_LONG),
            _ if question.question().max_words.is_some() => (json!("two words"), Code::TOO_MANY_WORDS),
            _ => (json!("Two"), Code::TOO_LONG),
        };
        let proofs = applicant::application::right_to_work::ProofKind::NAMES
            .iter()
            .map(|proof| ("/right_to_work/proof", *proof));
        let kinds = applicant::application::qualifications::Kind::NAMES
            .iter()
            .map(|kind| ("/qualifications/0/kind", *kind));
        let yes = ["conflict_of_interest", "adjustments_needed", "convictions"].map(|key| (key, "yes"));
        let found = [("/format", "1")].into_iter().chain(proofs).chain(kinds).any(|(at, decides)| {
            let mut draft = Draft::sample().with(at, decides);
            for (key, yes) in yes {
                draft = draft.with(&format!("/declarations/{key}"), yes);
            }
            let draft = draft.with(&pointer, answer.clone());
            draft.review(&rules, Scope::Save).at(&question.path(0)).any(|issue| issue.code() == code)
        });
        assert!(found, "{template} {code:?}");
        tried += 1;
    }
    assert!(tried > 30, "{tried}");
}

#[test]
fn limits_of_custom_questions_are_known() {
    let form = Form::full().with_page(Page::custom("badge", "", &[BADGE, LICENCE])).unwrap();
    assert!(rules().with_limit("badge", 3).is_err(), "before the form is known");
    let rules = form.rules(rules());
    assert!(matches!(rules.clone().with_limit("licence", 3), Err(RulesError::NoLimit { .. })));
    let rules = rules.with_limit("badge", 3).unwrap();
    let own =
        OwnDraft { zebra: "x".into(), licence: "yes".into(), badge: "1234".into(), ..OwnDraft::default() };
    assert_eq!(review(&own, &rules, Scope::Submit).to_string(), "/badge: too_long(max=3)");
    assert!(form.rules(rules.clone()).with_limit("bagde", 3).unwrap_err().to_string().contains("`badge`"));
}

/// Answers to custom questions are no unknown keys, wherever they are asked; keys that only begin as they do are.
#[test]
fn only_whole_custom_keys_are_known() {
    for (parent, place) in [("", ""), ("declarations", "/declarations")] {
        let form = Form::full().with_page(Page::custom("badge", parent, &[BADGE])).unwrap();
        let rules = form.rules(rules());
        let unknown = |key: &str| {
            let draft = Draft::sample().with(&format!("{place}/{key}"), "7");
            draft.review(&rules, Scope::Save).iter().filter(|it| it.code() == Code::UNKNOWN_KEY).count()
        };
        assert_eq!((unknown("badge"), unknown("badges"), unknown("bad")), (0, 1, 1), "{place}");
    }
}

#[test]
fn a_scope_needs_an_existing_page() {
    for page in Form::full().pages() {
        assert_eq!(Scope::page(page.name()), Ok(page.scope()));
        assert_eq!(Form::full().scope(page.name()), Ok(page.scope()));
        assert!(matches!(page.scope(), Scope::Page(name) if name.as_str() == page.name()));
    }
    for name in [
        "contcat",
        "Contact",
        "contact ",
        "",
        "personal_details",
        "submit",
        "save",
        "/contact",
        "own",
        "statement",
    ] {
        let error = Scope::page(name).unwrap_err();
        assert_eq!(
            error.to_string(),
            "there is no such page: it is `job`, `name`, `address`, `contact`, `right_to_work`, `qualifications`, `training`, \
             `employment`, `breaks`, `voluntary`, `statements` or `declarations`"
        );
        assert_eq!(Form::full().scope(name), Err(error), "{name}");
    }
    // A form has pages of its own, and not all of ours.
    let form = Form::full().only([Section::TRAINING]).with_page(Page::custom("badge", "", &[BADGE])).unwrap();
    assert_eq!(
        (form.scope("training"), form.scope("badge")),
        (Scope::page("training"), Ok(Scope::CustomPage))
    );
    let error = form.scope("contact").unwrap_err();
    assert_eq!(error.to_string(), "there is no such page: it is `training` or `badge`");
    assert!(Scope::page("badge").is_err());
}

const BADGE: Meta = Meta::line("badge").max_chars(100);
const LICENCE: Meta = Meta::yes_no("licence");
const ZEBRA: Meta = Meta::line("zebra");

draft! {
    /// What a service asks besides, in the order of its page.
    struct OwnDraft { zebra: Answer, licence: Answer, badge: Answer }
}

impl Check for OwnDraft {
    type Checked = ();

    fn check(&self, c: &Checker<'_>) -> Result<(), Reported> {
        let zebra = c.ask(&ZEBRA, &self.zebra).get::<applicant::field::Line>();
        let licence = c.ask(&LICENCE, &self.licence).get::<bool>();
        let badge = c.ask(&BADGE, &self.badge).get::<applicant::field::Line>();
        zebra.and(licence).and(badge).map(|_| ())
    }
}

#[test]
fn custom_page_names_are_unique() {
    let parts =
        Form::full().only([Section::STATEMENTS]).with_page(Page::custom("more", "", &[BADGE])).unwrap();
    let whole = Form::full();
    for name in whole.pages().iter().map(Page::name).chain(["more"]) {
        for form in [parts.clone(), Form::full().with_page(Page::custom("more", "", &[BADGE])).unwrap()] {
            let error = form.with_page(Page::custom(name.to_owned(), "", &[LICENCE])).unwrap_err();
            assert!(matches!(error, FormError::PageTwice { .. }), "{name}");
            assert!(error.to_string().ends_with("`statements`, `declarations` or `more`"), "{error}");
        }
    }
    // A page of ours may come back to a form that was made without it.
    let training = Form::full().page("training").unwrap().clone();
    assert!(parts.clone().with_page(training.clone()).is_ok());
    assert!(Form::full().with_page(training).is_err());
    assert!(parts.with_page(Page::custom("more_of_it", "", &[LICENCE])).is_ok());
}

#[test]
fn custom_question_keys_are_unique() {
    let with = |parent: &'static str, key: &'static str| {
        Form::full().only([]).with_page(Page::custom("own", parent, &[Meta::line(key)]))
    };
    for (parent, key) in [
        ("", "training"),
        ("", "job"),
        ("", "personal_details.address.town"),
        ("", "no_employment"),
        ("personal_details", "email"),
        ("personal_details", "address"),
        ("personal_details.address", "town"),
        ("statements", "motivation"),
        ("training", "title"),
        ("reference", "number"),
        ("personal_details.email", "again"),
        ("no_qualifications", "why"),
    ] {
        let error = with(parent, key).unwrap_err();
        assert!(matches!(error, FormError::KeyTaken { .. }), "{parent}.{key}: {error}");
        assert!(error.to_string().contains("`"), "{error}");
    }
    assert_eq!(
        with("declarations", "convictions").unwrap_err().to_string(),
        "a question of your own cannot be `declarations.convictions`: the keys there that are taken are `information_is_true`, \
         `conflict_of_interest`, `conflict_details`, `adjustments_needed`, `adjustments_details`, `guaranteed_interview`, \
         `convictions`, `convictions_details` or `uk_residence_3_years`"
    );
    for (parent, key) in
        [("", "licence"), ("declarations", "badge"), ("own", "email"), ("own.job", "role"), ("", "trainings")]
    {
        assert!(with(parent, key).is_ok(), "{parent}.{key}");
    }
    assert!(matches!(with("", "Nick name"), Err(FormError::Key(_))));
    // Nor twice on one page, nor on two.
    let twice = Form::full().with_page(Page::custom("own", "", &[BADGE, LICENCE, BADGE]));
    assert_eq!(twice, Err(FormError::QuestionTwice { template: "badge".into() }));
    let one = Form::full().with_page(Page::custom("one", "", &[BADGE])).unwrap();
    assert_eq!(
        one.clone().with_page(Page::custom("two", "", &[BADGE])).unwrap_err().to_string(),
        "`badge` has the place of another question of yours, or a place above or below one"
    );
    assert!(one.clone().with_page(Page::custom("two", "two", &[BADGE])).is_ok());
    assert!(matches!(
        one.with_page(Page::custom("two", "badge", &[ZEBRA])),
        Err(FormError::QuestionTwice { .. })
    ));
}

#[test]
fn custom_pages_have_no_rows() {
    for parent in ["licences[]", "own.rows[]", "training[]", "employment[]", "own[].more", "a[].b[]"] {
        let error = Form::full().with_page(Page::custom("own", parent, &[BADGE])).unwrap_err();
        assert_eq!(
            error.to_string(),
            "a page of your own cannot have rows: the lists are `qualifications`, `training`, `employment`, `breaks` or `voluntary`",
            "{parent}"
        );
    }
}

#[test]
fn a_form_says_what_it_has() {
    let form = Form::full().only([Section::TRAINING, Section::PERSONAL_DETAILS]);
    assert_eq!(
        form.clone().without("training[].relevanse").unwrap_err().to_string(),
        "the form has no question `training[].relevanse`: did you mean `training[].relevance`, `training[].provider` or \
         `training[].title`?"
    );
    assert_eq!(
        form.reorder(&["training", "nmae"]).unwrap_err().to_string(),
        "the pages have to be `name`, `address`, `contact` or `training`, each once"
    );
}

/// Issues of your own page come in the order of its questions, whatever their names are.
#[test]
fn custom_page_issues_keep_order() {
    let page = Page::custom("more", "", &[ZEBRA, LICENCE, BADGE]);
    let form = Form::full().only([Section::TRAINING, Section::STATEMENTS]).with_page(page).unwrap();
    let order = |form: &Form, report: &Report| -> Vec<String> {
        form.in_order(report).iter().map(|issue| issue.path().dotted()).collect()
    };
    let rules = form.rules(rules());
    let draft = Draft::from_form([("training[0].title", "Mentoring")]).unwrap();
    let mut report = draft.review(&rules, Scope::Submit);
    report.merge(review(&draft.own::<OwnDraft>(), &rules, Scope::Submit));
    let found = order(&form, &report);
    assert_eq!(found[found.len() - 3..], ["zebra", "licence", "badge"]);
    // Wherever the page is, and however many issues an answer has.
    let first = form.clone().reorder(&["more", "statements", "training"]).unwrap();
    let at = |key: &'static str| Path::root().key(key);
    report.merge([
        Issue::new(at("badge"), Severity::Error, Code::new("acme.in_use")),
        Issue::new(at("licence").index(0), Severity::Warning, Code::new("acme.scan")),
        Issue::new(at("zebra"), Severity::Info, Code::new("acme.seen")),
        Issue::new(at("somewhere"), Severity::Error, Code::new("acme.else")),
    ]);
    let found = order(&first, &report);
    assert_eq!(found[..6], ["zebra", "zebra", "licence", "licence.0", "badge", "badge"]);
    assert_eq!(found[6..8], ["statements.motivation", "statements.challenging_individuals"]);
    assert_eq!(found.last().unwrap(), "somewhere");
    // A page whose questions are below a key is in order, too.
    let below = Page::custom("below", "own", &[ZEBRA, BADGE]);
    let form = Form::full().only([Section::TRAINING]).with_page(below).unwrap();
    let mut report = Draft::default().review(&form.rules(rules.clone()), Scope::Save);
    report
        .merge(["badge", "zebra"].map(|key| Issue::new(at("own").key(key), Severity::Error, Code::MISSING)));
    report.merge([Issue::new(at("own"), Severity::Error, Code::WRONG_TYPE)]);
    assert_eq!(order(&form, &report), ["own", "own.zebra", "own.badge"]);
}

/// A page whose keys begin like ours does not take our issues.
#[test]
fn keys_with_one_prefix_differ() {
    let page = Page::custom("more", "", &[Meta::line("training_plan"), Meta::line("jobs")]);
    let form = Form::full().with_page(page).unwrap();
    let mut names: Vec<&str> = vec!["more"];
    let whole = Form::full();
    names.extend(whole.pages().iter().map(Page::name));
    let form = form.reorder(&names).unwrap();
    for (key, page) in [("training", "training"), ("job", "job"), ("training_plan", "more"), ("jobs", "more")]
    {
        assert_eq!(form.page_of(&Path::root().key(key)).map(Page::name), Some(page), "{key}");
    }
}

fn error(catalogue: &str) -> String {
    Messages::new(Language::english()).with(catalogue).unwrap_err().to_string()
}

#[test]
fn unused_messages_are_refused() {
    for (catalogue, said) in [
        (
            "personal_details-ful_name = Your name",
            "line 1: nothing uses the message `personal_details-ful_name`: did you mean `personal_details-full_name`, `personal_details-phone` or `personal_details-email`?",
        ),
        (
            "personal-details-full_name = Your name",
            "line 1: nothing uses the message `personal-details-full_name`: did you mean `personal_details-full_name`, `personal_details-phone` or `personal_details-email`?",
        ),
        (
            "full_name = Your name",
            "line 1: nothing uses the message `full_name`: did you mean `personal_details-full_name`, `choice-full_time` or `choice-qualifications-full_time`?",
        ),
        (
            "page-contineu = Go on",
            "line 1: nothing uses the message `page-contineu`: did you mean `page-continue`, `page-month` or `page-optional`?",
        ),
        (
            "page-title-contcat = Contact",
            "line 1: nothing uses the message `page-title-contcat`: did you mean `page-title-contact`, `page-title-job` or `page-title-name`?",
        ),
        (
            "choice-prof =\n    .visa = A visa",
            "line 1: nothing uses the message `choice-prof`: did you mean `choice-proof`, `choice-role` or `choice-any`?",
        ),
        (
            "licence = Do you have a driving licence?",
            "line 1: nothing uses the message `licence`: did you mean `job-vacancy`, `personal_details-address-line_1` or `personal_details-address-line_2`?",
        ),
        (
            "training-title =\n    .mising = Enter a title",
            "line 2: nothing uses `training-title.mising`: did you mean `missing`, `hint` or `after`?",
        ),
        (
            "training-title =\n    .Hint = In full",
            "line 2: nothing uses `training-title.Hint`: did you mean `hint`, `card` or `gap`?",
        ),
        (
            "training-title =\n    .too_longg = Too long",
            "line 2: nothing uses `training-title.too_longg`: did you mean `too_long`, `too_young` or `too_many`?",
        ),
        (
            "any =\n    .mising = Answer",
            "line 2: nothing uses `any.mising`: did you mean `missing`, `hint` or `after`?",
        ),
        (
            "choice-convictions =\n    .yess = I have",
            "line 2: nothing uses `choice-convictions.yess`: did you mean `yes`, `no` or `prefer_to_discuss`?",
        ),
        (
            "choice-proof = A proof",
            "line 1: nothing uses `choice-proof`: did you mean `none_yet`, `share_code` or `irish_passport`?",
        ),
        ("page-continue =\n    .hint = On", "line 2: nothing uses `page-continue.hint`"),
        (
            "decision =\n    .eligibel = Yes",
            "line 2: nothing uses `decision.eligibel`: did you mean `eligible`, `not_eligible` or `because`?",
        ),
        (
            "personal_details-address-postcode =\n    .postcode_not_uk-eircod = x",
            "line 2: nothing uses `personal_details-address-postcode.postcode_not_uk-eircod`: did you mean `postcode_not_uk-eircode`, `postcode_not_uk` or `postcode_not_uk-gibraltar`?",
        ),
    ] {
        assert_eq!(error(catalogue), said);
    }
}

#[test]
fn unknown_variables_are_refused() {
    for (catalogue, said) in [
        (
            "training-title =\n    .too_long = { $maximum } characters",
            "line 2: `training-title.too_long` is not given `$maximum`: its variables are `max`",
        ),
        (
            "training-title = { $name }",
            "line 1: `training-title` is not given `$name`: its variables are none",
        ),
        (
            "training-title =\n    .hint = Up to { $max }",
            "line 2: `training-title.hint` is not given `$max`: its variables are none",
        ),
        (
            "training-title =\n    .missing = Enter { $title }",
            "line 2: `training-title.missing` is not given `$title`: its variables are none",
        ),
        (
            "any =\n    .out_of_range = { $min } to { $maxx }",
            "line 2: `any.out_of_range` is not given `$maxx`: its variables are `max` or `min`",
        ),
        (
            "any =\n    .too_many_words = { $max ->\n        [one] one\n       *[other] { $ovr }\n    }",
            "line 4: `any.too_many_words` is not given `$ovr`: its variables are `max` or `over`",
        ),
        (
            "choice-convictions =\n    .yes = { $yes }",
            "line 2: `choice-convictions.yes` is not given `$yes`: its variables are none",
        ),
        (
            "date = { $day } { $mont }",
            "line 1: `date` is not given `$mont`: its variables are `day`, `month` or `year`",
        ),
        (
            "any =\n    .missing = Enter { counted.max-words }",
            "line 2: `any.missing` takes in `counted.max-words`, which this catalogue does not have",
        ),
        (
            "any =\n    .missing = { -unread }",
            "line 2: `any.missing` takes in `-unread`, which this catalogue does not have",
        ),
        (
            "any =\n    .too_long = { NUMBER($max) }",
            "line 2: `any.too_long` takes in `NUMBER()`, which this catalogue does not have",
        ),
        ("training-title = A\ntraining-title =\n    .missing = B", "line 2: `training-title` is there twice"),
        (
            "training-title =\n    .missing = A\n    .missing = B",
            "line 3: `training-title.missing` is there twice",
        ),
        (
            "training-title = { $",
            "line 1: the catalogue cannot be read from here: Expected one of \"a-zA-Z\"",
        ),
    ] {
        assert_eq!(error(catalogue), said);
    }
}

/// Everything that has words can be given other words.
#[test]
fn whatever_has_words_can_have_others() {
    for language in Language::all() {
        let all = Messages::new(language.clone()).with(language.catalogue());
        assert!(all.is_ok(), "{all:?}");
    }
    for catalogue in [
        "training-title =\n    .too_long = { $max } characters at most\n    .too_long-max = { $max }\n    .acme-badge = { $whatever }",
        "choice-no_fixed_address =\n    .yes = I have none\n    .no = I have one",
        "choice-country =\n    .FR = La France",
        "choice-nationalities =\n    .FRA = Française",
        "choice-role =\n    .care_worker = Care worker",
        "choice-regions =\n    .wales = Cymru",
        "-brand = Example\nany =\n    .missing = { -brand } needs an answer",
        "any =\n    .duplicate_key-count = { $count } twice\n    .postcode_not_uk-eircode = Irish",
        "job =\n    .unknown_key = { $count } kept",
        "personal_details-address = Where you live",
        "task-problem = Look again",
        "personal_details-full_name =\n    .hint = As you like it\n    .same_number = No matter",
        "",
        "# Only a comment",
    ] {
        let words = Messages::new(Language::english()).with(catalogue);
        assert!(words.is_ok(), "{catalogue}: {words:?}");
    }
}

#[test]
fn custom_words_need_their_form() {
    let days = Meta::choices("days", &["monday", "tuesday"]);
    let page = Page::custom("licence", "van", &[Meta::yes_no("licence"), days]);
    let form = Form::full().with_page(page).unwrap();
    let with = |catalogue: &str| Messages::new(Language::english()).for_form(&form).with(catalogue);
    let words = with(
        "page-title-licence = Driving\nvan = The van\n    .wrong_type = Again\nvan-licence = A licence?\n    .missing = Say\n    \
         .acme-expired = Since { $since }\nvan-days = Days\n    .hint = Each\nchoice-days =\n    .monday = Mondays",
    )
    .unwrap();
    assert_eq!(words.text("page-title-licence", &[]).as_deref(), Some("Driving"));
    assert_eq!(words.choice("days", "monday"), "Mondays");
    for (catalogue, said) in [
        (
            "van-licnece = A licence?",
            "line 1: nothing uses the message `van-licnece`: did you mean `van-licence`, `choice-licence` or `choice-van-licence`?",
        ),
        (
            "licence = A licence?",
            "line 1: nothing uses the message `licence`: did you mean `choice-licence`, `choice-van-licence` or `page-title-licence`?",
        ),
        (
            "choice-days =\n    .munday = Mondays",
            "line 2: nothing uses `choice-days.munday`: did you mean `monday` or `tuesday`?",
        ),
        (
            "page-title-licences = Driving",
            "line 1: nothing uses the message `page-title-licences`: did you mean `page-title-licence`, `page-title-breaks` or `page-title-address`?",
        ),
        (
            "van-licence =\n    .misssing = Say",
            "line 2: nothing uses `van-licence.misssing`: did you mean `missing`, `hint` or `ni_shape`?",
        ),
        (
            "van-days =\n    .too_many = { $count } days",
            "line 2: `van-days.too_many` is not given `$count`: its variables are `max`",
        ),
    ] {
        let error = with(catalogue).unwrap_err().to_string();
        assert_eq!(error, said);
    }
}

#[test]
fn custom_texts_come_beside_ours() {
    let texts = |catalogue: &str| Messages::new(Language::welsh()).with_texts(catalogue);
    let words = texts("site = Example { $name }\n    .short = E").unwrap();
    assert_eq!(words.text("site", &[("name", "A")]).as_deref(), Some("Example A"));
    for id in ["page-continue", "training-title", "any", "choice-proof", "personal_details-address"] {
        let error = texts(&format!("{id} = x")).unwrap_err();
        assert_eq!(error, CatalogueError::Taken { line: 1, id: id.to_owned() });
    }
    assert!(matches!(texts("site = { other }"), Err(CatalogueError::NoSuchReference { .. })));
    assert!(matches!(texts("site = { "), Err(CatalogueError::Syntax { .. })));
    assert!(texts("site = { other }\nother = x").is_ok());
}

/// The examples keep to it.
#[test]
fn the_web_form_has_its_texts() {
    let texts = [
        include_str!("../examples/web-form/src/words.en.ftl"),
        include_str!("../examples/web-form/src/words.cy.ftl"),
    ];
    for (language, texts) in Language::all().iter().zip(texts) {
        assert!(Messages::new(language.clone()).with_texts(texts).is_ok());
    }
}
