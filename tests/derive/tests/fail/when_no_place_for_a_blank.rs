#[derive(applicant::Section)]
struct Badge {
    lost: bool,
    #[ask(max_words = 50, when(lost = "yes"))]
    story: applicant::field::Prose,
}

fn main() {}
