//! Any text as a policy file.

use std::sync::LazyLock;

use applicant::{Draft, Evidence, Policy, Scope};

use crate::document::is_explained;
use crate::said::{Listener, is_linear};
use crate::settings::{POSTS, Post, TODAY};

/// What is known of nobody, and of the sample.
static EVIDENCE: LazyLock<[Evidence; 2]> = LazyLock::new(|| {
    [Draft::default(), Draft::sample()].map(|draft| draft.partial(&POSTS[0].rules).evidence(&POSTS[0].rules))
});

pub fn body(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    match Policy::from_toml(text) {
        Ok(policy) => is_sound(policy),
        Err(faults) => {
            let said = faults.to_string();
            assert!(faults.iter().next().is_some() && !said.is_empty());
            is_linear("the faults of a policy", said.len(), text.len(), 1_000);
            let lines = text.split('\n').count();
            for fault in faults.iter() {
                let line = fault.position().map_or(1, |(line, _)| line);
                assert!((1..=lines).contains(&usize::try_from(line).expect("a line")), "{fault}");
            }
            assert_eq!(Policy::from_toml(text).map_err(|faults| faults.to_string()), Err(said));
        }
    }
}

/// A sound policy comes back from what it writes, and can be asked everything.
fn is_sound(policy: Policy) {
    let written = serde_json::to_value(&policy).expect("JSON");
    let again = Policy::from_value(written.clone()).unwrap_or_else(|faults| panic!("{faults}\n{written}"));
    assert!(again == policy, "another policy: {written}");
    let differs = policy.difference(&again).to_string();
    assert!(
        !differs.lines().any(|line| line.starts_with("- ") || line.starts_with("+ ")),
        "from itself: {differs}"
    );
    let rules = policy.rules(TODAY.parse().expect("a date"));
    let post = Post::new(policy, rules);
    for evidence in EVIDENCE.iter() {
        is_explained(evidence, &post, Listener::to(""));
    }
    let report = Draft::sample().review(&post.rules, Scope::Submit);
    for words in &post.words {
        assert!(!words.policy(&post.policy).is_empty());
        let _ = words.difference(&post.policy.difference(&POSTS[0].policy));
        report.iter().for_each(|issue| assert!(!issue.message(words).is_empty(), "{issue}"));
    }
}
