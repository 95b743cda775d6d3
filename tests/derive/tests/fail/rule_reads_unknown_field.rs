use applicant::engine::{Checker, Reported};

#[derive(applicant::Section)]
#[section(rules = [is_new(numbr)])]
struct Badge {
    number: u32,
}

impl Badge {
    fn is_new(_: &u32, _: &Checker<'_>) -> Result<(), Reported> {
        Ok(())
    }
}

fn main() {}
