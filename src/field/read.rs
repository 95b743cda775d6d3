//! From an answer to a value of this country.

use uk_fields::{
    Country, Email, FullName, Mrz, Nationality, NiNumber, PassportNumber, Phone, PhoneService, Postcode,
    ShareCode,
};

use crate::engine::field::{ask, ask_text};
use crate::engine::{Answer, Asked, Choice, Code, Fault, Field, LongList, Meta, Severity};

ask! {
    FullName: Meta::name("");
    Phone: Meta::phone("");
    Postcode: Meta::postcode("");
    Country: Meta::select("").of_list(&COUNTRIES);
    Nationality: Meta::select("").of_list(&NATIONALITIES);
    NiNumber: Meta::code("").code_length(NiNumber::LENGTH, NiNumber::LENGTH);
    Mrz: Meta::prose("");
}

// These need no more than `parse`.
ask_text! {
    Email: Meta::email("");
    ShareCode: Meta::code("").code_length(ShareCode::LENGTH, ShareCode::LENGTH);
    PassportNumber: Meta::code("");
}

const COUNTRIES: LongList = LongList {
    names: || Country::all().map(Country::alpha2).collect(),
    name_of: |typed| Country::parse(typed).ok().map(|it| it.as_str()),
};

const NATIONALITIES: LongList = LongList {
    names: || Nationality::all().map(|it| it.as_str()).collect(),
    name_of: |typed| Nationality::parse(typed).ok().map(|it| it.as_str()),
};

impl Field for Mrz {
    fn read(answer: &Answer, _: &Asked<'_>) -> Result<Mrz, Fault> {
        Ok(Mrz::parse(&answer.text()?)?)
    }
}

impl Field for Country {
    fn read(answer: &Answer, _: &Asked<'_>) -> Result<Country, Fault> {
        Ok(Country::parse(&answer.text()?)?)
    }
}

impl Field for NiNumber {
    fn read(answer: &Answer, asked: &Asked<'_>) -> Result<NiNumber, Fault> {
        let number = NiNumber::parse(&answer.text()?)?;
        asked.holds_length(number.as_str())?;
        if number.is_administrative() {
            asked.note(Severity::Warning, Code::NI_ADMINISTRATIVE);
        }
        Ok(number)
    }
}

impl Field for FullName {
    fn read(answer: &Answer, asked: &Asked<'_>) -> Result<FullName, Fault> {
        let max = asked.most_characters().unwrap_or(usize::MAX);
        let name = FullName::with_limit(&answer.text()?, max)?;
        asked.holds_text(answer, name.as_str())?;
        Ok(name)
    }
}

impl Field for Phone {
    fn read(answer: &Answer, asked: &Asked<'_>) -> Result<Phone, Fault> {
        let phone = Phone::parse(&answer.text()?)?;
        asked.holds_length(phone.as_str())?;
        doubts(&phone).for_each(|doubt| asked.note(Severity::Warning, doubt));
        Ok(phone)
    }
}

/// Reasons to ask whether a number is right.
fn doubts(phone: &Phone) -> impl Iterator<Item = Code> {
    let of_plan = if phone.is_reserved() {
        Some(Code::PHONE_RESERVED)
    } else {
        phone.service().map(|service| match service {
            PhoneService::Personal => Code::PHONE_PERSONAL,
            PhoneService::Pager => Code::PHONE_PAGER,
            PhoneService::Premium => Code::PHONE_PREMIUM,
        })
    };
    of_plan.into_iter().chain(phone.extension().map(|_| Code::PHONE_EXTENSION))
}

impl Field for Postcode {
    fn read(answer: &Answer, asked: &Asked<'_>) -> Result<Postcode, Fault> {
        let postcode = Postcode::parse(&answer.text()?)?;
        asked.holds_length(postcode.as_str())?;
        if !postcode.area_is_known() {
            asked.note(Severity::Warning, Code::POSTCODE_AREA_UNKNOWN);
        }
        Ok(postcode)
    }
}

impl Choice for Nationality {
    const LONG_LIST: Option<&'static LongList> = Some(&NATIONALITIES);

    fn named(name: &str) -> Result<Nationality, Fault> {
        Ok(Nationality::parse(name)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn doubts_of_a_number_that_may_be_right() {
        for (text, expected) in [
            ("07911 123456", &[][..]),
            ("070 1234 5678", &[Code::PHONE_PERSONAL]),
            ("+44 70 1234 5678", &[Code::PHONE_PERSONAL]),
            ("07640 123456", &[Code::PHONE_PAGER]),
            ("07624 123456", &[]),
            ("0906 123 4567", &[Code::PHONE_PREMIUM]),
            ("0909 879 0123", &[Code::PHONE_RESERVED]),
            ("0906 123 4567 x1", &[Code::PHONE_PREMIUM, Code::PHONE_EXTENSION]),
            ("+39 070 123456", &[]),
        ] {
            let phone = Phone::parse(text).expect(text);
            assert_eq!(doubts(&phone).collect::<Vec<_>>(), expected, "{text}");
        }
    }
}
