//! Nationalities, as a passport writes them.

use chrono::{Datelike, NaiveDate};

use crate::Country;
use crate::text::trim;
use crate::value::{errors, value};

/// A nationality, by a three-letter code: a country of ISO 3166-1, or one of the codes that passports add to
/// them.
///
/// `GBR` is a British citizen. The other British types, `GBD GBN GBO GBP GBS`, have no automatic right to
/// work in the United Kingdom. `XXA XXB XXC XXX` are people without a nationality that a state vouches for.
/// The code of a territory, such as `GIB`, is read but belongs to none of the groups below: a form does
/// better to offer the nationality.
///
/// Source: ICAO Doc 9303 part 3, section 5; each group names its own.
///
/// ```
/// use uk_fields::Nationality;
/// let cypriot = Nationality::parse("cyp")?;
/// assert!(cypriot.is_commonwealth() && cypriot.is_eu());
/// assert_eq!(Nationality::parse("UK")?.as_str(), "GBR");
/// assert_eq!(format!("{cypriot:?}"), "Nationality(…)");
/// # Ok::<(), uk_fields::NationalityError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Nationality(
    /// Always a code of the tables, in upper case.
    &'static str,
);

errors! {
    /// Why text is not the code of a nationality.
    ///
    /// ```
    /// use uk_fields::{Nationality, NationalityError};
    /// assert_eq!(Nationality::parse("British"), Err(NationalityError::Unknown));
    /// assert_eq!(NationalityError::Unknown.to_string(), "must be one of the choices offered");
    /// ```
    pub enum NationalityError {
        /// Nothing but white space.
        Blank = "must have an answer";
        /// Not a code in use.
        Unknown = "must be one of the choices offered";
    }
}

impl Nationality {
    /// A British citizen.
    ///
    /// ```
    /// use uk_fields::Nationality;
    /// assert!(Nationality::GBR.is_british_citizen());
    /// ```
    pub const GBR: Nationality = Nationality("GBR");
    /// An Irish citizen.
    ///
    /// ```
    /// use uk_fields::Nationality;
    /// assert!(Nationality::IRL.is_irish());
    /// ```
    pub const IRL: Nationality = Nationality("IRL");

    /// Reads a code in any case: three letters, or the two letters of a [`Country`].
    ///
    /// What passports print otherwise is read too: `D` for Germany, and `RKS` (also `XXK` and `UNK`) for
    /// Kosovo, `XKX`.
    ///
    /// ```
    /// use uk_fields::Nationality;
    /// assert_eq!(Nationality::parse("fr")?, "FRA");
    /// assert_eq!(Nationality::parse("D")?, "DEU");
    /// # Ok::<(), uk_fields::NationalityError>(())
    /// ```
    ///
    /// # Errors
    /// Blank, or not a code in use. Names are not read: a form offers a list.
    pub fn parse(text: &str) -> Result<Nationality, NationalityError> {
        let code = trim(text);
        if code.is_empty() {
            return Err(NationalityError::Blank);
        }
        let country = Country::parse(code).ok().or_else(|| Country::of_alpha3(code)).map(Country::alpha3);
        let special = || SPECIAL.iter().map(|special| special.0).find(|it| it.eq_ignore_ascii_case(code));
        let alias = || ALIASES.iter().find(|alias| alias.0.eq_ignore_ascii_case(code)).map(|alias| alias.1);
        let found = country.or_else(special).or_else(alias);
        found.map(Nationality).ok_or(NationalityError::Unknown)
    }

    /// All of them: the countries, then the codes that are not of a country.
    ///
    /// ```
    /// use uk_fields::Nationality;
    /// assert!(Nationality::all().any(|nationality| nationality == "XXA"));
    /// ```
    pub fn all() -> impl Iterator<Item = Nationality> {
        Country::all().map(Country::alpha3).chain(SPECIAL.iter().map(|special| special.0)).map(Nationality)
    }

    /// The three-letter code.
    ///
    /// ```
    /// use uk_fields::Nationality;
    /// assert_eq!(Nationality::parse("gb")?.as_str(), "GBR");
    /// # Ok::<(), uk_fields::NationalityError>(())
    /// ```
    #[must_use]
    pub fn as_str(&self) -> &'static str {
        self.0
    }

    /// The name of the country, or what the code stands for, in English.
    ///
    /// ```
    /// use uk_fields::Nationality;
    /// assert_eq!(Nationality::parse("GBP")?.name(), "British protected person");
    /// # Ok::<(), uk_fields::NationalityError>(())
    /// ```
    #[must_use]
    pub fn name(self) -> &'static str {
        // Somebody who looks for "British" must not end at one of the other British types.
        if self.is_british_citizen() {
            return "British citizen (United Kingdom)";
        }
        let special = || SPECIAL.iter().find(|special| special.0 == self.0).map(|special| special.1);
        let country = Country::of_alpha3(self.0).map(Country::name);
        country.or_else(special).unwrap_or(self.0)
    }

    /// Whether this is a British citizen.
    ///
    /// ```
    /// use uk_fields::Nationality;
    /// assert!(!Nationality::parse("GBN")?.is_british_citizen());
    /// # Ok::<(), uk_fields::NationalityError>(())
    /// ```
    #[must_use]
    pub fn is_british_citizen(self) -> bool {
        self == Nationality::GBR
    }

    /// Whether this is one of the five British types without an automatic right to work.
    ///
    /// ```
    /// use uk_fields::Nationality;
    /// assert!(Nationality::parse("GBN")?.is_other_british());
    /// # Ok::<(), uk_fields::NationalityError>(())
    /// ```
    #[must_use]
    pub fn is_other_british(self) -> bool {
        matches!(self.0, "GBD" | "GBN" | "GBO" | "GBP" | "GBS")
    }

    /// Whether this is an Irish citizen.
    ///
    /// ```
    /// use uk_fields::Nationality;
    /// assert!(Nationality::parse("ie")?.is_irish());
    /// # Ok::<(), uk_fields::NationalityError>(())
    /// ```
    #[must_use]
    pub fn is_irish(self) -> bool {
        self == Nationality::IRL
    }

    /// Whether UK law has citizens of this country as Commonwealth citizens now:
    /// [`Nationality::is_commonwealth_on`] with the last change of its list behind it.
    ///
    /// The countries are the 56 members of the Commonwealth, and Zimbabwe, which left in 2003 but stays in
    /// the law. The other British types are not in it: see [`Nationality::is_other_british`].
    ///
    /// ```
    /// use uk_fields::Nationality;
    /// assert!(Nationality::parse("TGO")?.is_commonwealth());
    /// # Ok::<(), uk_fields::NationalityError>(())
    /// ```
    #[must_use]
    pub fn is_commonwealth(self) -> bool {
        self.is_commonwealth_on(NaiveDate::MAX)
    }

    /// Whether UK law had citizens of this country as Commonwealth citizens on that day, which is what the
    /// Civil Service Nationality Rules ask. Changes before 2000 are not in the list.
    ///
    /// Source: British Nationality Act 1981, section 37 and schedule 3 as amended; the United Kingdom is the
    /// 56th member.
    ///
    /// ```
    /// use uk_fields::Nationality;
    /// let gabonese = Nationality::parse("GAB")?;
    /// assert!(!gabonese.is_commonwealth_on("2022-06-24".parse()?));
    /// assert!(gabonese.is_commonwealth_on("2022-06-25".parse()?));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn is_commonwealth_on(self, day: NaiveDate) -> bool {
        let day = (day.year(), day.month(), day.day());
        COMMONWEALTH.contains(&self.0)
            || COMMONWEALTH_AT_TIMES.iter().any(|(code, from, until)| {
                *code == self.0
                    && from.is_none_or(|from| from <= day)
                    && until.is_none_or(|until| day < until)
            })
    }

    /// Whether this country is one of the 27 of the European Union.
    ///
    /// ```
    /// use uk_fields::Nationality;
    /// assert!(Nationality::parse("HRV")?.is_eu() && !Nationality::parse("NOR")?.is_eu());
    /// # Ok::<(), uk_fields::NationalityError>(())
    /// ```
    #[must_use]
    pub fn is_eu(self) -> bool {
        EU.contains(&self.0)
    }

    /// Whether this country is in the European Economic Area (the Union, Iceland, Liechtenstein, Norway) or
    /// Switzerland.
    ///
    /// ```
    /// use uk_fields::Nationality;
    /// assert!(Nationality::parse("NOR")?.is_eea_or_swiss());
    /// # Ok::<(), uk_fields::NationalityError>(())
    /// ```
    #[must_use]
    pub fn is_eea_or_swiss(self) -> bool {
        self.is_eu() || matches!(self.0, "ISL" | "LIE" | "NOR" | "CHE")
    }

    /// Whether this is a Turkish national.
    ///
    /// ```
    /// use uk_fields::Nationality;
    /// assert!(Nationality::parse("tr")?.is_turkish());
    /// # Ok::<(), uk_fields::NationalityError>(())
    /// ```
    #[must_use]
    pub fn is_turkish(self) -> bool {
        self.0 == "TUR"
    }
}

value!(Nationality, NationalityError, hidden, |it| it.0.to_owned(), {
    "pattern": "^[A-Z]{3}$",
    "examples": ["GBR"]
});

/// Codes of ICAO Doc 9303 part 3 that are no country's.
const SPECIAL: [(&str, &str); 9] = [
    ("GBD", "British overseas territories citizen"),
    ("GBN", "British national (overseas)"),
    ("GBO", "British overseas citizen"),
    ("GBP", "British protected person"),
    ("GBS", "British subject"),
    ("XXA", "Stateless person"),
    ("XXB", "Refugee"),
    ("XXC", "Refugee (not under the 1951 Convention)"),
    ("XXX", "Nationality not specified"),
];

/// What is printed in passports or used by agencies in place of a code of the tables: ICAO Doc 9303 part 3
/// has `D`, `RKS` and `UNK`; `XXK` is in use by European immigration authorities.
const ALIASES: [(&str, &str); 4] = [("D", "DEU"), ("RKS", "XKX"), ("UNK", "XKX"), ("XXK", "XKX")];

/// British Nationality Act 1981, schedule 3, as far as it has not changed since 2000; and `GBR`. Zimbabwe is
/// no member since 7 December 2003 and was never taken out of the schedule (Hansard, Commons written answers,
/// 19 December 2003).
#[rustfmt::skip]
const COMMONWEALTH: [&str; 52] = [
    // Africa
    "BWA", "CMR", "GHA", "KEN", "SWZ", "LSO", "MWI", "MUS", "MOZ", "NAM", "NGA", "SYC", "SLE", "ZAF", "UGA", "TZA", "ZMB",
    "ZWE",
    // Asia
    "BGD", "BRN", "IND", "MYS", "PAK", "SGP", "LKA",
    // Caribbean and Americas
    "ATG", "BHS", "BRB", "BLZ", "CAN", "DMA", "GRD", "GUY", "JAM", "LCA", "KNA", "VCT", "TTO",
    // Europe
    "CYP", "MLT", "GBR",
    // Pacific
    "AUS", "FJI", "KIR", "NRU", "NZL", "PNG", "WSM", "SLB", "TON", "TUV", "VUT",
];

/// Year, month and day.
type Day = (i32, u32, u32);

/// Those of which it changed since 2000: from the first day on, until the day before the second.
///
/// The days are those on which the orders that change the schedule came into force. Of the Maldives, Gabon,
/// Togo and Rwanda they are those on which the country joined (The Commonwealth, member countries), since the
/// order followed later.
#[rustfmt::skip]
const COMMONWEALTH_AT_TIMES: [(&str, Option<Day>, Option<Day>); 7] = [
    ("RWA", Some((2009, 11, 29)), None),
    // S.I. 2015/1771 and S.I. 2018/620.
    ("GMB", None, Some((2015, 11, 12))),
    ("GMB", Some((2018, 6, 22)), None),
    // S.I. 2017/568.
    ("MDV", None, Some((2017, 5, 12))),
    ("MDV", Some((2020, 2, 1)), None),
    ("GAB", Some((2022, 6, 25)), None),
    ("TGO", Some((2022, 6, 25)), None),
];

/// The member states, article 52 of the Treaty on European Union, without the United Kingdom since 31 January
/// 2020.
#[rustfmt::skip]
const EU: [&str; 27] = [
    "AUT", "BEL", "BGR", "HRV", "CYP", "CZE", "DNK", "EST", "FIN", "FRA", "DEU", "GRC", "HUN", "IRL", "ITA", "LVA",
    "LTU", "LUX", "MLT", "NLD", "POL", "PRT", "ROU", "SVK", "SVN", "ESP", "SWE",
];

#[cfg(test)]
mod tests;
