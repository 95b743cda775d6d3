#[derive(applicant::Section)]
#[section(rule = [is_new(number)])]
struct Badge {
    number: applicant::field::Line,
}

fn main() {}
