//! Names that the generated code might use too, and names of the prelude that mean something else beside a derive.
#![deny(warnings, missing_docs, clippy::all)]

/// Answers with the names of everything around them.
#[derive(Clone, PartialEq, applicant::Section)]
#[section(rules = [agree(c, said, self_, good_c)], after = checked)]
pub struct Names {
    /// C.
    #[ask(default)]
    pub c: u32,
    /// Self.
    #[ask(read = twice(c))]
    pub self_: u32,
    /// Answer.
    #[ask(when(asked = "yes"))]
    pub answer: ::core::option::Option<u32>,
    /// Asked.
    pub asked: bool,
    /// Map.
    #[ask(demand = is_asked(asked))]
    pub map: ::core::option::Option<u32>,
    /// Checked.
    #[ask(then = same)]
    pub checked: u32,
    /// Known.
    #[ask(blank = c.rules().application().short_statement as u32)]
    pub known: u32,
    /// Beside.
    pub beside: u32,
    /// Read.
    #[ask(read = twice(good_c))]
    pub read: u32,
    /// Table.
    pub table: Colour,
    /// At.
    #[ask(by(table, table))]
    pub at: ::core::option::Option<u32>,
    /// It.
    #[ask(then = same)]
    pub it: u32,
    /// Said.
    pub said: bool,
    /// Reported.
    pub reported: bool,
    /// What C says.
    pub good_c: u32,
    /// Key.
    pub key: u32,
    /// Intake.
    pub intake: u32,
    /// Serializer.
    pub serializer: u32,
    /// The form.
    pub f: u32,
}

/// Colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, applicant::Choice)]
pub enum Colour {
    /// All.
    All,
    /// None.
    None,
    /// Some.
    Some,
    /// Ok.
    Ok,
    /// Err.
    Err,
    /// Error.
    Error,
}

impl Names {
    fn agree(
        _: &u32,
        _: &bool,
        _: &u32,
        _: &u32,
        _: &applicant::engine::Checker<'_>,
    ) -> Result<(), applicant::engine::Reported> {
        Ok(())
    }

    fn checked(&self, _: &applicant::engine::Checker<'_>) {}

    fn twice(
        _: &applicant::engine::Answer,
        _: &applicant::engine::Asked<'_>,
        c: &u32,
    ) -> Result<u32, applicant::engine::Fault> {
        Ok(c * 2)
    }

    fn same(number: u32, _: &applicant::engine::Checker<'_>) -> Result<u32, applicant::engine::Reported> {
        Ok(number)
    }

    fn is_asked(_: &NamesDraft, asked: Option<&bool>, _: &applicant::engine::Checker<'_>) -> bool {
        asked == Some(&true)
    }

    const fn table(_: Colour) -> applicant::engine::Demand {
        applicant::engine::Demand::Optional
    }
}

/// Parts with the names of everything around them.
#[derive(Clone, PartialEq, applicant::Form)]
#[form(version = 1)]
pub struct Parts {
    /// C.
    #[ask(default)]
    #[form(section = "read")]
    pub c: bool,
    /// Known.
    pub known: Names,
    /// Read.
    #[rows(none = c, max = 2)]
    pub read: applicant::engine::Rows<Names>,
    /// Map.
    pub map: Option<Names>,
    /// What C says.
    #[ask()]
    pub said_of_c: Option<u32>,
}

/// A module in which the names of the prelude are others.
pub mod shadows {
    /// Not that one.
    pub struct Option;
    /// Not that one.
    pub struct Result;
    /// Not that one.
    pub struct String;
    /// Not that one.
    pub struct Vec;
    /// Not that one.
    pub struct Box;
    /// Not that one.
    pub struct Some;
    /// Not that one.
    pub struct Ok;
    /// Not that one.
    pub struct Err;
    /// Not that one.
    pub struct None;
    /// Not that one.
    pub mod core {}
    /// Not that one.
    pub mod std {}
    /// Not that one.
    pub mod applicant {}

    /// Colours.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ::applicant::Choice)]
    pub enum Colour {
        /// Red.
        #[default]
        Red,
        /// Blue.
        Blue,
    }

    /// A badge.
    #[derive(Clone, PartialEq, ::applicant::Section)]
    #[section(rules = [is_new(number)])]
    pub struct Badge {
        /// The number.
        #[ask(read = number(floor))]
        pub number: u32,
        /// The floor.
        #[ask(default)]
        pub floor: u32,
        /// The colour.
        pub colour: Colour,
        /// The hue.
        #[ask(by(colour, hue), default)]
        pub hue: Colour,
        /// A story.
        #[ask(when(colour = "red"), page = "story")]
        pub story: ::core::option::Option<::applicant::field::Prose>,
    }

    impl Badge {
        fn is_new(
            _: &u32,
            _: &::applicant::engine::Checker<'_>,
        ) -> ::core::result::Result<(), ::applicant::engine::Reported> {
            ::core::result::Result::Ok(())
        }

        fn number(
            _: &::applicant::engine::Answer,
            _: &::applicant::engine::Asked<'_>,
            floor: &u32,
        ) -> ::core::result::Result<u32, ::applicant::engine::Fault> {
            ::core::result::Result::Ok(*floor)
        }

        const fn hue(_: Colour) -> ::applicant::engine::Demand {
            ::applicant::engine::Demand::Required
        }
    }

    /// A pass.
    #[derive(Clone, PartialEq, ::applicant::Form)]
    #[form(version = 1)]
    pub struct Pass {
        /// None.
        #[ask(default, page = "badges")]
        #[form(section = "badges")]
        pub none: bool,
        /// Badges.
        #[rows(none = none)]
        pub badges: ::applicant::engine::Rows<Badge>,
        /// A badge.
        pub badge: Badge,
        /// Another.
        #[form(page = "other")]
        pub other: ::core::option::Option<Badge>,
    }
}

/// Runs it.
pub fn main() {
    #[derive(Clone, Copy, PartialEq, Eq, applicant::Choice)]
    enum Size {
        Small,
        Large,
    }

    #[derive(applicant::Section)]
    #[section(rules = [fits(size)])]
    struct Local {
        size: Size,
        #[ask(by(size, if_large), max_chars = 10)]
        name: Option<applicant::field::Line>,
    }

    impl Local {
        const fn if_large(size: Size) -> applicant::engine::Demand {
            match size {
                Size::Small => applicant::engine::Demand::NotAsked,
                Size::Large => applicant::engine::Demand::Required,
            }
        }

        fn fits(_: &Size, _: &applicant::engine::Checker<'_>) -> Result<(), applicant::engine::Reported> {
            Ok(())
        }
    }

    #[derive(applicant::Form)]
    struct LocalForm {
        local: Local,
        #[rows(max = 2)]
        rows: applicant::engine::Rows<Local>,
    }

    let rules = applicant::Rules::on("2026-11-21".parse().expect("a day"));
    let draft: LocalFormDraft =
        applicant::form::FormDraft::from_json(br#"{"local": {"size": "large"}}"#).expect("JSON");
    let said =
        <LocalForm as applicant::form::DeclaredForm>::check(&draft, &rules).map_err(|it| it.to_string());
    assert_eq!(said.err().as_deref(), Some("/local/name: missing"));

    let sent = br#"{"c": 2, "self_": 1, "answer": 1, "asked": "no", "checked": 1, "beside": 1, "read": 1, "table": "ok",
        "it": 1, "said": "yes", "reported": "yes", "good_c": 4, "key": 1, "intake": 1, "serializer": 1, "f": 1}"#;
    let draft = applicant::engine::from_json::<NamesDraft>(sent).expect("JSON");
    let applicant::engine::SoFar { known: names, report, .. } =
        applicant::engine::check(&draft, &rules, applicant::Scope::Submit);
    let names = names.unwrap_or_else(|| panic!("{report}"));
    assert_eq!(
        (names.c, names.self_, names.answer, names.read, names.known),
        (2, 4, None, 8, rules.application().short_statement as u32)
    );
    assert_eq!(Colour::NAMES, ["all", "none", "some", "ok", "err", "error"]);
}
