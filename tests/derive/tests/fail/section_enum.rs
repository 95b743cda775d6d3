#[derive(applicant::Section)]
enum Badge {
    Lost,
}

fn main() {}
