use applicant::engine::Demand;

#[derive(applicant::Section)]
struct Badge {
    lost: bool,
    #[ask(by(lost, asks_number))]
    number: Option<u32>,
}

impl Badge {
    const fn asks_number(_: bool) -> Demand {
        Demand::Required
    }
}

fn main() {}
