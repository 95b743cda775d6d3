//! What the applicant is told by e-mail, always with a lasting link.

use crate::app::Site;
use crate::store::Saved;

/// Tells the applicant what the texts `id-title` and `id` say, if there is an e-mail address; `link` is the secret of a lasting link.
pub fn tell(site: &Site, saved: &Saved, link: &str, id: &str) {
    let post = site.post_of(saved);
    let known = saved.draft.partial(&post.rules_for(saved)).known;
    let Some(email) = known.personal_details.and_then(|details| details.email) else { return };
    let words = post.messages(&saved.locale);
    let link = site.link(&format!("/result/{link}"));
    let title = words.policy_text(&post.policy, &post.policy.title).text;
    let said = |id: &str| words.text(id, &[("link", &link), ("post", &title)]).unwrap_or_default();
    site.mail.send(email.as_str(), said(&format!("{id}-title")), said(id));
}
