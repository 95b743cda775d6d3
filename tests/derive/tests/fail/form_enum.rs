#[derive(applicant::Form)]
enum Pass {
    Lost,
}

fn main() {}
