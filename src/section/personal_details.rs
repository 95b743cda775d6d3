//! Name, address and contact.

use serde::Serialize;

use crate::answer::{Answer, Node};
use crate::check::{Check, Checker, Reported};
use crate::field::{Country, Email, FullName, Line, Phone, Postcode, PostcodeError, hidden_debug};
use crate::question::Question;
use crate::report::Code;
use crate::rules::{Contact, Limit};

/// The name in full, in any script.
pub const FULL_NAME: Question = Question::name("full_name").max(Limit::Name).personal().autocomplete("name");
/// Names held before.
pub const PREVIOUS_NAMES: Question = Question::line("previous_names").max(Limit::Name).personal().optional();
/// Whether there is no fixed address; an address given all the same is kept.
pub const NO_FIXED_ADDRESS: Question = Question::yes_no("no_fixed_address").personal().optional();
/// First line of the address.
pub const LINE_1: Question =
    Question::line("line_1").max(Limit::Line).personal().autocomplete("address-line1");
/// Second line of the address.
pub const LINE_2: Question =
    Question::line("line_2").max(Limit::Line).personal().autocomplete("address-line2").optional();
/// Third line of the address.
pub const LINE_3: Question =
    Question::line("line_3").max(Limit::Line).personal().autocomplete("address-line3").optional();
/// Town or city; an address of the British Forces Post Office has none.
pub const TOWN: Question = Question::line("town").max(Limit::Line).personal().autocomplete("address-level2");
/// County; not part of a correct address, so never needed.
pub const COUNTY: Question = Question::line("county").max(Limit::Line).personal().optional();
/// Country; blank means the United Kingdom.
pub const COUNTRY: Question = Question::select("country").personal().autocomplete("country").optional();
/// Postcode.
pub const POSTCODE: Question =
    Question::postcode("postcode").max(Limit::PostalCode).personal().autocomplete("postal-code");
/// E-mail address.
pub const EMAIL: Question =
    Question::email("email").max(Limit::Email).personal().autocomplete("email").optional();
/// Telephone number.
pub const PHONE: Question = Question::phone("phone").personal().autocomplete("tel").optional();
/// Another telephone number.
pub const ALTERNATIVE_PHONE: Question =
    Question::phone("alternative_phone").personal().autocomplete("tel").optional();

draft! {
    /// Name, address and contact, as typed.
    pub struct PersonalDetailsDraft {
        full_name: Answer,
        previous_names: Answer,
        no_fixed_address: Answer,
        address: AddressDraft,
        email: Answer,
        phone: Answer,
        alternative_phone: Answer,
    }
}

draft! {
    /// An address as typed.
    pub struct AddressDraft {
        line_1: Answer,
        line_2: Answer,
        line_3: Answer,
        town: Answer,
        county: Answer,
        country: Answer,
        postcode: Answer,
    }
}

/// Name, address and contact.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct PersonalDetails {
    /// The name in full.
    pub full_name: FullName,
    /// Names held before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub previous_names: Option<Line>,
    /// Whether there is no fixed address.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub no_fixed_address: bool,
    /// The address; without a fixed one, what was given all the same, such as a hostel.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<Address>,
    /// E-mail address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<Email>,
    /// Telephone number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<Phone>,
    /// Another telephone number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alternative_phone: Option<Phone>,
}

hidden_debug!(PersonalDetails, Address, PostalCode);

/// An address. Without a fixed address any part of it may be missing.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Address {
    /// First line; given unless there is no fixed address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line_1: Option<Line>,
    /// Second line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line_2: Option<Line>,
    /// Third line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line_3: Option<Line>,
    /// Town or city; given in the UK, Jersey, Guernsey and the Isle of Man unless there is no fixed address, or one of the
    /// British Forces Post Office.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub town: Option<Line>,
    /// County.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub county: Option<Line>,
    /// Country.
    pub country: Country,
    /// Postcode; given in the UK, Jersey, Guernsey and the Isle of Man unless there is no fixed address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub postcode: Option<PostalCode>,
}

/// A postcode of the UK and the Crown dependencies, or a postal code of another country as typed.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum PostalCode {
    /// Of the UK, Jersey, Guernsey or the Isle of Man.
    Uk(Postcode),
    /// Of another country.
    Other(Line),
}

impl Check for PersonalDetailsDraft {
    type Checked = PersonalDetails;

    fn check(&self, c: &Checker<'_>) -> Result<PersonalDetails, Reported> {
        let full_name = c.ask(&FULL_NAME, &self.full_name).get();
        let previous_names = c.ask(&PREVIOUS_NAMES, &self.previous_names).get_optional();
        let no_fixed_address = c.ask(&NO_FIXED_ADDRESS, &self.no_fixed_address).get_optional::<bool>();
        // A switch that cannot be read may have said that there is no fixed address.
        let fixed = no_fixed_address.is_ok_and(|none| none != Some(true));
        let address = self.address(c, fixed);
        let contact = c.rules().contact;
        let email = c
            .ask(&EMAIL, &self.email)
            .required_if(matches!(contact, Contact::Email | Contact::Both))
            .get_optional();
        let phone = c
            .ask(&PHONE, &self.phone)
            .required_if(matches!(contact, Contact::Phone | Contact::Both))
            .get_optional();
        let alternative_phone = c.ask(&ALTERNATIVE_PHONE, &self.alternative_phone).get_optional();
        if let (Ok(Some(phone)), Ok(Some(other))) = (&phone, &alternative_phone) {
            same_number(c, phone, other);
        }
        if contact == Contact::Either && c.demands() && (&email, &phone) == (&Ok(None), &Ok(None)) {
            return c.error(EMAIL.key, Code::ContactNeeded);
        }
        Ok(PersonalDetails {
            full_name: full_name?,
            previous_names: previous_names?,
            no_fixed_address: no_fixed_address?.unwrap_or(false),
            address: address?,
            email: email?,
            phone: phone?,
            alternative_phone: alternative_phone?,
        })
    }
}

fn same_number(c: &Checker<'_>, phone: &Phone, other: &Phone) {
    if phone.is_same_as(other) {
        c.warn(ALTERNATIVE_PHONE.key, Code::SameNumber);
    }
}

impl PersonalDetailsDraft {
    fn address(&self, c: &Checker<'_>, fixed: bool) -> Result<Option<Address>, Reported> {
        if !fixed && self.address.is_blank() {
            return Ok(None);
        }
        c.dive_with("address", &self.address, |address, c| address.check_as(c, fixed)).map(Some)
    }
}

impl Check for AddressDraft {
    type Checked = Address;

    /// Checks a fixed address.
    fn check(&self, c: &Checker<'_>) -> Result<Address, Reported> {
        self.check_as(c, true)
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

    fn check_as(&self, c: &Checker<'_>, fixed: bool) -> Result<Address, Reported> {
        let country = c.ask(&COUNTRY, &self.country).get_optional::<Country>();
        let british = country.map(|country| country.unwrap_or(Country::GB).has_uk_postcodes());
        let line_1 = c.ask(&LINE_1, &self.line_1).required_if(fixed).get_optional();
        let line_2 = c.ask(&LINE_2, &self.line_2).get_optional();
        let line_3 = c.ask(&LINE_3, &self.line_3).get_optional();
        let has_town = fixed && british == Ok(true) && !(self.town.is_blank() && self.is_of_the_forces());
        let town = c.ask(&TOWN, &self.town).required_if(has_town).get_optional();
        let county = c.ask(&COUNTY, &self.county).get_optional();
        // Without a country that can be read nothing can be said of the postcode.
        let postcode = british.and_then(|british| {
            let asked = c.ask(&POSTCODE, &self.postcode).required_if(fixed && british);
            match british {
                true => asked.get_optional().map(|code| code.map(PostalCode::Uk)),
                false => asked.get_optional().map(|code| code.map(PostalCode::Other)),
            }
        });
        Ok(Address {
            line_1: line_1?,
            line_2: line_2?,
            line_3: line_3?,
            town: town?,
            county: county?,
            country: country?.unwrap_or(Country::GB),
            postcode: postcode?,
        })
    }
}
