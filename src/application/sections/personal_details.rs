//! Name, address and contact.

use serde::Serialize;

use crate::application::Contact;
use crate::engine::field::hidden_debug;
use crate::engine::{
    Answer, Ask, Asked, Checker, Code, Demand, Fault, Field, Meta, Need, Reported, When, Without,
};
use crate::field::{Country, Email, FullName, Line, Phone, Postcode, PostcodeError};
use applicant_derive::Section;

/// Name, address and contact.
#[derive(Clone, PartialEq, Eq, Hash, Section)]
#[section(rules = [are_different(phone, alternative_phone), can_be_reached(email, phone)])]
pub struct PersonalDetails {
    /// The name in full, in any script.
    #[ask(max_chars = 200, personal, autocomplete = "name", page = "name")]
    pub full_name: FullName,
    /// Names held before.
    #[ask(max_chars = 200, personal, page = "name")]
    pub previous_names: Option<Line>,
    /// Whether there is no fixed address.
    #[ask(default, decides, personal, page = "address")]
    pub no_fixed_address: bool,
    /// The address; without a fixed one, what was given all the same, such as a hostel.
    #[ask(group, page = "address", need = Need::Cases(&[(FIXED, Demand::Required), (When::ALWAYS, Demand::Optional)]))]
    pub address: Option<Address>,
    /// E-mail address.
    #[ask(max_chars = 254, sometimes, without = Without::While("phone"), personal, autocomplete = "email", page = "contact")]
    pub email: Option<Email>,
    /// Telephone number.
    #[ask(sometimes, without = Without::While("email"), personal, autocomplete = "tel", page = "contact")]
    pub phone: Option<Phone>,
    /// Another telephone number.
    #[ask(personal, autocomplete = "tel", page = "contact")]
    pub alternative_phone: Option<Phone>,
}

/// That there is a fixed address.
const FIXED: When = When::Not(&When::is("no_fixed_address", bool::META.places(&["yes"])).or_blank(false));

/// An address. Without a fixed address any part of it may be missing.
#[derive(Clone, PartialEq, Eq, Hash, Section)]
pub struct Address {
    /// First line; given unless there is no fixed address.
    #[ask(max_chars = 100, required, personal, autocomplete = "address-line1")]
    pub line_1: Option<Line>,
    /// Second line.
    #[ask(max_chars = 100, personal, autocomplete = "address-line2")]
    pub line_2: Option<Line>,
    /// Third line.
    #[ask(max_chars = 100, personal, autocomplete = "address-line3")]
    pub line_3: Option<Line>,
    /// Town or city; given in the UK, Jersey, Guernsey and the Isle of Man unless there is no fixed address, or one of the
    /// British Forces Post Office.
    #[ask(max_chars = 100, demand = has_town(country), personal, autocomplete = "address-level2")]
    pub town: Option<Line>,
    /// County; not part of a correct address, so never needed.
    #[ask(max_chars = 100, personal)]
    pub county: Option<Line>,
    /// Country; blank means the United Kingdom.
    #[ask(blank = Country::GB, personal, autocomplete = "country")]
    pub country: Country,
    /// Postcode; given in the UK, Jersey, Guernsey and the Isle of Man unless there is no fixed address.
    // Without a country that can be read nothing can be said of the postcode.
    #[ask(
        max_chars = 16,
        demand = has_postcode(country),
        read = postcode(country),
        personal,
        autocomplete = "postal-code"
    )]
    pub postcode: Option<PostalCode>,
}

hidden_debug!(PostalCode);

/// A postcode of the UK and the Crown dependencies, or a postal code of another country as typed.
#[derive(Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(untagged)]
pub enum PostalCode {
    /// Of the UK, Jersey, Guernsey or the Isle of Man.
    Uk(Postcode),
    /// Of another country.
    Other(Line),
}

impl Ask for PostalCode {
    const META: Meta = Meta::postcode("");
}

impl PersonalDetails {
    fn are_different(phone: &Option<Phone>, other: &Option<Phone>, c: &Checker<'_>) -> Result<(), Reported> {
        if let (Some(phone), Some(other)) = (phone, other)
            && phone.is_same_as(other)
        {
            c.warn(PersonalDetails::ALTERNATIVE_PHONE.key, Code::SAME_NUMBER);
        }
        Ok(())
    }

    fn can_be_reached(email: &Option<Email>, phone: &Option<Phone>, c: &Checker<'_>) -> Result<(), Reported> {
        if c.rules().contact() == Contact::Either && c.demands() && email.is_none() && phone.is_none() {
            let [email, phone] = [PersonalDetails::EMAIL.key, PersonalDetails::PHONE.key];
            return c.error(if c.leaves_out(email) { phone } else { email }, Code::CONTACT_NEEDED);
        }
        Ok(())
    }
}

impl Address {
    fn has_postcode(_: &AddressDraft, country: Option<&Country>, _: &Checker<'_>) -> bool {
        country.is_some_and(|country| country.has_uk_postcodes())
    }

    fn has_town(draft: &AddressDraft, country: Option<&Country>, c: &Checker<'_>) -> bool {
        Address::has_postcode(draft, country, c) && !(draft.town.is_blank() && draft.is_of_the_forces())
    }

    fn postcode(answer: &Answer, asked: &Asked<'_>, country: &Country) -> Result<PostalCode, Fault> {
        match country.has_uk_postcodes() {
            true => Field::read(answer, asked).map(PostalCode::Uk),
            false => Field::read(answer, asked).map(PostalCode::Other),
        }
    }
}

impl AddressDraft {
    /// Whether it is an address of the British Forces Post Office: the number of the unit stands in place of a town. Who types
    /// that number for the postcode is told so, and need not think of a town as well. Source: GOV.UK, "British Forces Post Office
    /// services".
    fn is_of_the_forces(&self) -> bool {
        let typed = self.postcode.text().ok();
        match typed.as_deref().map(Postcode::parse) {
            Some(Ok(postcode)) => postcode.is_forces(),
            Some(Err(error)) => error == PostcodeError::NotUk { kind: "bfpo_number" },
            None => false,
        }
    }
}
