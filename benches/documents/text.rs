//! Prose to measure with: whole sentences, with the marks that word processors put in and with paragraphs.

/// A text of this number of words; each seed begins elsewhere and goes on in another order.
pub fn words(seed: usize, count: usize) -> String {
    // Coprime with the number of sentences, so that all of them are used before one returns.
    const STRIDES: [usize; 4] = [1, 5, 7, 11];
    let stride = STRIDES[seed % STRIDES.len()];
    let sentences = (0..).map(|n| SENTENCES[(seed * 3 + n * stride) % SENTENCES.len()]);
    let mut text = String::with_capacity(count * 6);
    for (n, word) in sentences.flat_map(str::split_whitespace).take(count).enumerate() {
        match n {
            0 => {}
            _ if n % 120 == 0 => text.push_str("\n\n"),
            _ => text.push(' '),
        }
        text.push_str(word);
    }
    text
}

const SENTENCES: [&str; 24] = [
    "I run the evening shift in a 24-bed direct access shelter and decide with the duty manager when somebody cannot stay.",
    "Most of our guests have a drug or alcohol problem, and about half of them have been in prison.",
    "I ring round for move-on beds and go with people to housing appointments, because a form alone rarely opens a door.",
    "Last winter a guest came back after a row with his sister, shouting, and had picked up a chair.",
    "I stood well back where he could see my hands, and spoke quietly about what had happened that day.",
    "It took about ten minutes before he put it down; the next morning I went through it with him.",
    "I told him plainly that he couldn’t stay if it happened again, and we agreed a signal he would give.",
    "I learned that being firm the day after matters as much as being calm on the night.",
    "Every shift ends with a handover sheet that the day team, the council and sometimes the police will read.",
    "I write down what I saw and heard, when it happened and what I did about it.",
    "I keep my opinions out of it, and if I am unsure of something I say so.",
    "I suggested a short form with the urgent points at the top, and wrote the first version myself.",
    "A man is released on a Friday with nowhere to go, and misses his first appointment on the Monday.",
    "I know that some of those weekends could have gone differently with one steady person on his case.",
    "I am used to setting a rule, explaining why it is there and sticking to it without falling out.",
    "I like the idea of working with somebody for months – not only for one night.",
    "We handed out £1,400 of food vouchers that spring, and I kept the record of every one of them.",
    "I led a team of nine, did the rotas, and dealt with complaints and with shoplifting.",
    "When two colleagues stopped speaking to each other I asked each of them what a good week would look like.",
    "I helped children who found reading hard, and wrote a page each term for their parents.",
    "Nobody had asked the families what they wanted, so I did, and half of the parcels changed.",
    "The course showed me how to spot when somebody is in crisis, and how to listen before trying to fix anything.",
    "I check my spelling before I send anything, because people decide what happens on the strength of what we write.",
    "“You never once gave up on me,” he said when he moved on, and I think of that often.",
];
