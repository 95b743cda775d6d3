#[derive(applicant::Section)]
struct Badge {
    #[ask(earliest = oldest, latest = tomorrow)]
    since: applicant::field::Month,
}

fn main() {}
