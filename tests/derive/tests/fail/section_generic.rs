#[derive(applicant::Section)]
struct Badge<T> {
    number: T,
}

fn main() {}
