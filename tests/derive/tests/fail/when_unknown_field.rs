#[derive(applicant::Section)]
struct Badge {
    lost: bool,
    #[ask(max_words = 50, when(last = "yes"))]
    story: Option<applicant::field::Prose>,
}

fn main() {}
