#[derive(applicant::Section)]
#[section(rules = [is_new(number)])]
struct Badge {
    number: u32,
}

fn main() {}
