#[derive(applicant::Section)]
struct Badge {
    lost: bool,
    #[ask(max_words = 50, when(lost = "yess"))]
    story: Option<applicant::field::Prose>,
}

fn main() {}
