//! Words that are names as well, and that say little where a sentence begins with them.

use super::is_title;
use super::letters::{is_mark, is_part_of_word, letters};
use crate::engine::field::text::is_dash;

/// Whether what was found may well be no name: a common word that begins a sentence, or one in small letters, as it is found
/// where the name was typed without capitals.
pub(super) fn says_little(head: &str, found: &str, tail: &str) -> bool {
    let is_name = || goes_before(head) || is_joined(head) || is_possessive(tail);
    is_common(found) && (found.starts_with(char::is_lowercase) || !is_name())
}

pub(super) fn is_common(word: &str) -> bool {
    WORDS.split(' ').any(|common| letters(word).eq(common.chars()))
}

/// Whether a sentence goes on: after a word, a title or what parts two words of one sentence, on the same line.
pub(super) fn goes_before(head: &str) -> bool {
    const SPACES: [char; 2] = [' ', '\u{A0}'];
    let opening =
        |c: char| SPACES.contains(&c) || matches!(c, '(' | '[' | '"' | '\'' | '\u{2018}' | '\u{201C}');
    let closing = |c: char| matches!(c, ')' | ']' | '"' | '\'' | '\u{2019}' | '\u{201D}');
    let said = head.trim_end_matches(opening).trim_end_matches(closing);
    let ends_in_title = || {
        let last = said.trim_end_matches('.').rsplit(|c: char| !c.is_alphanumeric()).next();
        last.is_some_and(is_title)
    };
    head.ends_with(opening)
        && (said.ends_with(|c: char| c.is_alphanumeric() || is_mark(c) || matches!(c, ',' | ';' | '&'))
            || said.ends_with('.') && ends_in_title())
}

/// Whether it is the second half of a double name: it begins a word, so that something joins it to what ends another.
fn is_joined(head: &str) -> bool {
    head.trim_end_matches(|c| is_dash(c) || matches!(c, '/' | '\'' | '\u{2019}')).ends_with(is_part_of_word)
}

fn is_possessive(tail: &str) -> bool {
    let rest = tail.strip_prefix(['\'', '\u{2019}']).and_then(|rest| rest.strip_prefix('s'));
    rest.is_some_and(|rest| !rest.starts_with(is_part_of_word))
}

/// Names that are words as well, and words that begin sentences, in English and in Welsh, small and without accents. A list of
/// our own, for advice alone: what is blacked out for those who read is not left in for being a word.
const WORDS: &str = "\
    about above achos after again all also although among amser and another any apart april are arian art \
    ask august autumn bach because been before being bellach below besides best beth black blessing blue \
    bob bod both bright brown but bydd cafodd can case cefais chance charity church close coach comfort \
    could court cyn dan day days dear dechreuais despite did digon dilys dim does dros drwy during dyma \
    dyna each early east eich ein either english erbyn eto even ever every everyone faith farmer farmers \
    fel felly few field fields finally first for foster free freeman french friday friend friends from \
    gall gallaf gan gap garden gardens ger glas good gray great green grey ground gwaith gwelais gwen gwir \
    gwnes gwyn gyda had haf hall hand hands happiness happy hard has have having head heard heart heb \
    heddiw hefyd hen her here hers high him his hoffwn home hon honor honour hope house how however hwn \
    hyd hyn iach iawn innocent instead into its job joy judge june just justice keen keep key keys kind \
    kitchen knowing land large last lately later law laws leader light like little llwyd long love mae mai \
    mam man manners many mawr may mayor means megis mercy might monday more most much must mwy nation nawr \
    near neither nes never new next nice nid nifer nine noble nobody non none north not nothing now nurse \
    odd oedd often oherwydd once ond one only orange order other others our out over own page pam park \
    parks patience pawb peace people per perhaps place plant player please pob pobl police poor post power \
    powers praise precious price pride prime prior progress promise proud pwy quick quite rather read \
    reader reading real really recently rhai rhaid rich right roedd roeddwn rwyf rydw rydym sales same \
    school see seeing self service several she short should show similarly since sing small smart some \
    someone sometimes son song soon south speed spring staff stage start still strong success such summer \
    sun sunday sut sydd ten than that the their them then there these they this those though three through \
    thus tim today together too towards tra train true trust trwy two under unity unless unlike until \
    unwaith upon using usually very victory wait want ward was water waters way wedi wedyn weeks weithiau \
    well welsh were west what whatever when where whereas whether which while white who why will win \
    winter wisdom wise wish with within without wonder wood woods work working worth would wrth wyn \
    ychydig yes yet yma yna ynghyd you young younger your";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_common_in_any_case() {
        let words: Vec<&str> = WORDS.split(' ').collect();
        assert!(words.is_sorted_by(|one, next| one < next), "each once, in order");
        assert!(words.iter().all(|word| word.len() > 2 && letters(word).eq(word.chars())));
        assert!(is_common("YOUNG") && is_common("Tîm") && !is_common("Okafor"));
    }
}
