//! The language that a request prefers.

use super::language::Language;

impl Language {
    /// Returns the language that a request prefers among these, by the weights of its header
    /// `Accept-Language`: the first of equal weights, or `None` where it names none of them.
    ///
    /// ```
    /// use applicant::messages::Language;
    /// let preferred = |header| Language::preferred(header, Language::all()).map(Language::tag);
    /// assert_eq!(preferred("fr, cy-GB;q=0.9, en;q=0.8"), Some("cy"));
    /// assert_eq!(preferred("en, cy"), Some("en"));
    /// assert_eq!(preferred("en;Q=0, cy;q=0.5"), Some("cy"));
    /// assert_eq!(preferred("de, *"), None);
    /// ```
    #[must_use]
    pub fn preferred<'l>(
        accept_language: &str,
        languages: impl IntoIterator<Item = &'l Language>,
    ) -> Option<&'l Language> {
        let primary = |tag: &str| tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
        let weight = |language: &Language| {
            let weights = accept_language.split(',').filter_map(|range| {
                let mut parts = range.split(';');
                let tag = parts.next()?.trim();
                let q = parts.find_map(|part| {
                    let (name, weight) = part.trim().split_once('=')?;
                    let weight = weight.parse::<f32>().ok().filter(|weight| (0.0..=1.0).contains(weight));
                    name.eq_ignore_ascii_case("q").then_some(weight.unwrap_or(0.0))
                });
                (primary(tag) == primary(language.tag())).then_some(q.unwrap_or(1.0))
            });
            weights.fold(0.0, f32::max)
        };
        let weighed = languages.into_iter().map(|language| (weight(language), language));
        let best = weighed
            .filter(|(weight, _)| *weight > 0.0)
            .reduce(|best, next| if next.0 > best.0 { next } else { best });
        best.map(|(_, language)| language)
    }
}
