use applicant::engine::Demand;

#[derive(applicant::Section)]
struct Badge {
    floor: u32,
    #[ask(by(floor, asks_number))]
    number: Option<u32>,
}

impl Badge {
    const fn asks_number(_: u32) -> Demand {
        Demand::Required
    }
}

fn main() {}
