//! Countries, for addresses.

mod table;

use crate::text::trim;
use crate::value::{errors, value};
use table::{COUNTRIES, Entry};

/// A country or territory, by the two-letter code of ISO 3166-1.
///
/// Jersey (`JE`), Guernsey (`GG`) and the Isle of Man (`IM`) are their own, as in the standard: they are not
/// part of the United Kingdom, though they share its postcodes. `GY` is Guyana: it begins Guernsey's
/// postcodes, not its code. Kosovo (`XK`) is the one addition: a code that the standard leaves to its users.
///
/// Source: ISO 3166-1, the 249 officially assigned codes; names are the short ones in everyday British use.
///
/// ```
/// use uk_fields::Country;
/// let country = Country::parse("gg")?;
/// assert_eq!((country.alpha2(), country.alpha3(), country.name()), ("GG", "GGY", "Guernsey"));
/// assert_eq!(Country::parse("UK")?, Country::GB);
/// # Ok::<(), uk_fields::CountryError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Country(
    /// The place in the table.
    u8,
);

errors! {
    /// Why text is not the code of a country.
    ///
    /// ```
    /// use uk_fields::{Country, CountryError};
    /// assert_eq!(Country::parse("Atlantis"), Err(CountryError::Unknown));
    /// assert_eq!(CountryError::Blank.to_string(), "must have an answer");
    /// ```
    pub enum CountryError {
        /// Nothing but white space.
        Blank = "must have an answer";
        /// Not a two-letter code in use.
        Unknown = "must be one of the choices offered";
    }
}

impl Country {
    /// The United Kingdom.
    ///
    /// ```
    /// use uk_fields::Country;
    /// assert_eq!(Country::GB.name(), "United Kingdom");
    /// ```
    pub const GB: Country = Country::of("GB");
    /// Guernsey.
    ///
    /// ```
    /// use uk_fields::Country;
    /// assert_eq!(Country::GG.name(), "Guernsey");
    /// ```
    pub const GG: Country = Country::of("GG");
    /// Jersey.
    ///
    /// ```
    /// use uk_fields::Country;
    /// assert_eq!(Country::JE.name(), "Jersey");
    /// ```
    pub const JE: Country = Country::of("JE");
    /// The Isle of Man.
    ///
    /// ```
    /// use uk_fields::Country;
    /// assert_eq!(Country::IM.name(), "Isle of Man");
    /// ```
    pub const IM: Country = Country::of("IM");

    /// Reads a two-letter code in any case. `UK` is read as `GB`.
    ///
    /// ```
    /// use uk_fields::Country;
    /// assert_eq!(Country::parse(" uk ")?, Country::GB);
    /// # Ok::<(), uk_fields::CountryError>(())
    /// ```
    ///
    /// # Errors
    /// Blank, or not a code in use. Names are not read: a form offers a list.
    pub fn parse(text: &str) -> Result<Country, CountryError> {
        let code: [u8; 2] = match trim(text).as_bytes() {
            [] => return Err(CountryError::Blank),
            [a, b] => [a.to_ascii_uppercase(), b.to_ascii_uppercase()],
            _ => return Err(CountryError::Unknown),
        };
        if code == *b"UK" {
            return Ok(Country::GB);
        }
        let place = COUNTRIES.binary_search_by(|entry| entry.alpha2.as_bytes().cmp(&code));
        place.ok().and_then(|place| u8::try_from(place).ok()).map(Country).ok_or(CountryError::Unknown)
    }

    /// The country of a three-letter code, in any case.
    ///
    /// ```
    /// use uk_fields::Country;
    /// assert_eq!(Country::of_alpha3("irl").map(Country::name), Some("Ireland"));
    /// assert_eq!(Country::of_alpha3("IE"), None);
    /// ```
    #[must_use]
    pub fn of_alpha3(code: &str) -> Option<Country> {
        let code = <[u8; 3]>::try_from(code.as_bytes()).ok()?.map(|byte| byte.to_ascii_uppercase());
        let found = BY_ALPHA3.binary_search_by(|place| Country(*place).alpha3().as_bytes().cmp(&code));
        found.ok().map(|at| Country(BY_ALPHA3[at]))
    }

    /// All of them, in the order of their two-letter codes.
    ///
    /// ```
    /// use uk_fields::Country;
    /// assert_eq!(Country::all().count(), 250);
    /// ```
    pub fn all() -> impl Iterator<Item = Country> {
        (0..).map(Country).take(COUNTRIES.len())
    }

    /// The two-letter code.
    ///
    /// ```
    /// use uk_fields::Country;
    /// assert_eq!(Country::parse("im")?.alpha2(), "IM");
    /// # Ok::<(), uk_fields::CountryError>(())
    /// ```
    #[must_use]
    pub fn alpha2(self) -> &'static str {
        self.entry().alpha2
    }

    /// The three-letter code.
    ///
    /// ```
    /// use uk_fields::Country;
    /// assert_eq!(Country::parse("im")?.alpha3(), "IMN");
    /// # Ok::<(), uk_fields::CountryError>(())
    /// ```
    #[must_use]
    pub fn alpha3(self) -> &'static str {
        self.entry().alpha3
    }

    /// The everyday English name.
    ///
    /// ```
    /// use uk_fields::Country;
    /// assert_eq!(Country::parse("ci")?.name(), "Ivory Coast");
    /// # Ok::<(), uk_fields::CountryError>(())
    /// ```
    #[must_use]
    pub fn name(self) -> &'static str {
        self.entry().name
    }

    /// The two-letter code, which is how a country is written.
    ///
    /// ```
    /// use uk_fields::Country;
    /// assert_eq!(Country::parse("ie")?.as_str(), "IE");
    /// # Ok::<(), uk_fields::CountryError>(())
    /// ```
    #[must_use]
    pub fn as_str(&self) -> &'static str {
        self.alpha2()
    }

    /// Whether addresses there have a UK postcode: the United Kingdom, Jersey, Guernsey and the Isle of Man.
    ///
    /// ```
    /// use uk_fields::Country;
    /// assert!(Country::JE.has_uk_postcodes() && !Country::parse("ie")?.has_uk_postcodes());
    /// # Ok::<(), uk_fields::CountryError>(())
    /// ```
    #[must_use]
    pub fn has_uk_postcodes(self) -> bool {
        matches!(self, Country::GB | Country::GG | Country::JE | Country::IM)
    }

    fn entry(self) -> &'static Entry {
        // A place is only ever taken from the table.
        &COUNTRIES[usize::from(self.0)]
    }

    /// Runs only when this crate is compiled, and does not compile for a code that the table has not.
    const fn of(alpha2: &str) -> Country {
        let code = alpha2.as_bytes();
        let mut place = 0;
        loop {
            let entry = COUNTRIES[place as usize].alpha2.as_bytes();
            if entry[0] == code[0] && entry[1] == code[1] {
                return Country(place);
            }
            place += 1;
        }
    }
}

/// The places of the table in the order of the three-letter codes.
static BY_ALPHA3: [u8; COUNTRIES.len()] = by_alpha3();

/// Sorts when this crate is compiled: each place goes before those whose code is later.
const fn by_alpha3() -> [u8; COUNTRIES.len()] {
    let mut places = [0; COUNTRIES.len()];
    let mut next = 1;
    while next < places.len() {
        let mut at = next;
        while at > 0 && is_later(COUNTRIES[places[at - 1] as usize].alpha3, COUNTRIES[next].alpha3) {
            places[at] = places[at - 1];
            at -= 1;
        }
        places[at] = next as u8;
        next += 1;
    }
    places
}

const fn is_later(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let mut at = 0;
    while at < 2 && one[at] == other[at] {
        at += 1;
    }
    one[at] > other[at]
}

value!(Country, CountryError, shown, |it| it.alpha2().to_owned(), {
    "pattern": "^[A-Z]{2}$",
    "examples": ["GB"]
});

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn the_table_is_sorted_and_complete() {
        assert!(COUNTRIES.is_sorted_by(|a, b| a.alpha2 < b.alpha2));
        assert_eq!(COUNTRIES.len(), 249 + 1, "ISO 3166-1 and Kosovo");
        let is_code = |code: &str, len| code.len() == len && code.bytes().all(|b| b.is_ascii_uppercase());
        assert!(COUNTRIES.iter().all(|entry| is_code(entry.alpha2, 2) && is_code(entry.alpha3, 3)));
        let distinct =
            |text: fn(Country) -> &'static str| Country::all().map(text).collect::<BTreeSet<_>>().len();
        assert_eq!([Country::alpha2, Country::alpha3, Country::name].map(distinct), [COUNTRIES.len(); 3]);
    }

    #[test]
    fn reads_codes() {
        for country in Country::all() {
            assert_eq!(Country::parse(country.alpha2()), Ok(country));
            assert_eq!(Country::of_alpha3(country.alpha3()), Some(country));
            assert_eq!(Country::parse(&format!(" {}\n", country.alpha2().to_lowercase())), Ok(country));
        }
        for text in ["UK", "uk", "gb "] {
            assert_eq!(Country::parse(text), Ok(Country::GB), "{text:?}");
        }
        for (text, expected) in [
            ("", CountryError::Blank),
            (" \u{feff}", CountryError::Blank),
            ("G", CountryError::Unknown),
            ("GBR", CountryError::Unknown),
            ("AA", CountryError::Unknown),
            ("ZZ", CountryError::Unknown),
            ("EU", CountryError::Unknown),
            ("é", CountryError::Unknown),
        ] {
            assert_eq!(Country::parse(text), Err(expected), "{text:?}");
        }
    }

    #[test]
    fn knows_the_crown_dependencies() {
        let with: Vec<_> = Country::all().filter(|c| c.has_uk_postcodes()).map(Country::name).collect();
        assert_eq!(with, ["United Kingdom", "Guernsey", "Isle of Man", "Jersey"]);
        assert_eq!(Country::parse("GY").map(Country::name), Ok("Guyana"));
        assert_eq!(format!("{:?}", Country::GB), "Country(\"GB\")");
    }
}
