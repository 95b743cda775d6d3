use applicant::engine::{Checker, Reported};

#[derive(applicant::Section)]
#[section(rules = [is_new(number)])]
struct Badge {
    number: u32,
}

impl Badge {
    fn is_new(_: &bool, _: &Checker<'_>) -> Result<(), Reported> {
        Ok(())
    }
}

fn main() {}
