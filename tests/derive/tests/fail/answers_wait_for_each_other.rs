use applicant::engine::{Answer, Asked, Fault};

#[derive(applicant::Section)]
struct Badge {
    lost: bool,
    #[ask(demand = is_needed(number))]
    owner: Option<u32>,
    #[ask(read = number(floor))]
    number: u32,
    #[ask(read = floor(number))]
    floor: u32,
}

impl Badge {
    fn number(_: &Answer, _: &Asked<'_>, _: &u32) -> Result<u32, Fault> {
        Ok(1)
    }

    fn floor(_: &Answer, _: &Asked<'_>, _: &u32) -> Result<u32, Fault> {
        Ok(1)
    }
}

fn main() {}
