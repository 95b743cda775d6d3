//! Whether the ASCII form of a label in another script stands for anything. Source: RFC 3492, 6.2, with the parameters of
//! its section 5.

const BASE: u32 = 36;
const T_MIN: u32 = 1;
const T_MAX: u32 = 26;
const SKEW: u32 = 38;
const DAMP: u32 = 700;
const INITIAL_BIAS: u32 = 72;
const INITIAL_N: u32 = 0x80;

/// Whether what follows `xn--` in a label stands for a label with at least one character beyond ASCII.
pub(super) fn is_sound(encoded: &str) -> bool {
    decode(encoded, |_, _| {}) == Some(true)
}

/// Tells each character beyond ASCII and the place among those before it where it belongs; then whether there was one.
/// None where the text stands for nothing.
fn decode(encoded: &str, mut insert: impl FnMut(u32, char)) -> Option<bool> {
    // A hyphen in the first place parts nothing, and is no digit.
    let parts = encoded.rsplit_once('-').filter(|(basic, _)| !basic.is_empty());
    let (basic, digits) = parts.unwrap_or(("", encoded));
    if !basic.is_ascii() {
        return None;
    }
    let mut length = u32::try_from(basic.len()).ok()?;
    let (mut n, mut i, mut bias) = (INITIAL_N, 0_u32, INITIAL_BIAS);
    let mut digits = digits.bytes().peekable();
    let mut found = false;
    while digits.peek().is_some() {
        let (before, mut weight) = (i, 1_u32);
        for k in (BASE..).step_by(36) {
            let digit = digit(digits.next()?)?;
            i = i.checked_add(digit.checked_mul(weight)?)?;
            let threshold = k.saturating_sub(bias).clamp(T_MIN, T_MAX);
            if digit < threshold {
                break;
            }
            weight = weight.checked_mul(BASE - threshold)?;
        }
        length = length.checked_add(1)?;
        bias = adapt(i - before, length, before == 0);
        n = n.checked_add(i / length)?;
        i %= length;
        insert(i, char::from_u32(n).filter(|c| !c.is_control())?);
        i += 1;
        found = true;
    }
    Some(found)
}

const fn digit(byte: u8) -> Option<u32> {
    match byte {
        b'a'..=b'z' => Some((byte - b'a') as u32),
        b'A'..=b'Z' => Some((byte - b'A') as u32),
        b'0'..=b'9' => Some((byte - b'0') as u32 + 26),
        _ => None,
    }
}

const fn adapt(delta: u32, length: u32, first: bool) -> u32 {
    let mut delta = if first { delta / DAMP } else { delta / 2 };
    delta += delta / length;
    let mut k = 0;
    while delta > ((BASE - T_MIN) * T_MAX) / 2 {
        delta /= BASE - T_MIN;
        k += BASE;
    }
    k + (BASE - T_MIN + 1) * delta / (delta + SKEW)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decoded(encoded: &str) -> Option<String> {
        let basic = encoded.rsplit_once('-').map_or("", |(basic, _)| basic);
        let mut text: Vec<char> = basic.chars().collect();
        decode(encoded, |at, c| text.insert(usize::try_from(at).unwrap(), c))?;
        Some(text.into_iter().collect())
    }

    /// The samples of RFC 3492, 7.1.
    #[test]
    fn the_samples_of_the_standard() {
        for (encoded, text) in [
            ("egbpdaj6bu4bxfgehfvwxn", "ليهمابتكلموشعربي؟"),
            ("ihqwcrb4cv8a8dqg056pqjye", "他们为什么不说中文"),
            ("ihqwctvzc91f659drss3x8bo0yb", "他們爲什麽不說中文"),
            ("Proprostnemluvesky-uyb24dma41a", "Pročprostěnemluvíčesky"),
            ("4dbcagdahymbxekheh6e0a7fei0b", "למההםפשוטלאמדבריםעברית"),
            ("i1baa7eci9glrd9b2ae1bj0hfcgg6iyaf8o0a1dig0cd", "यहलोगहिन्दीक्योंनहींबोलसकतेहैं"),
            ("n8jok5ay5dzabd5bym9f0cm5685rrjetr6pdxa", "なぜみんな日本語を話してくれないのか"),
            (
                "989aomsvi5e83db1d2a355cv1e0vak1dwrv93d5xbh15a0dt30a5jpsd879ccm6fea98c",
                "세계의모든사람들이한국어를이해한다면얼마나좋을까",
            ),
            ("b1abfaaepdrnnbgefbadotcwatmq2g4l", "почемужеонинеговорятпорусски"),
            ("PorqunopuedensimplementehablarenEspaol-fmd56a", "PorquénopuedensimplementehablarenEspañol"),
            ("TisaohkhngthchnitingVit-kjcr8268qyxafd2f1b9g", "TạisaohọkhôngthểchỉnóitiếngViệt"),
            ("3B-ww4c5e180e575a65lsy2b", "3年B組金八先生"),
            ("-with-SUPER-MONKEYS-pc58ag80a8qai00g7n9n", "安室奈美恵-with-SUPER-MONKEYS"),
            ("Hello-Another-Way--fc4qua05auwb3674vfr0b", "Hello-Another-Way-それぞれの場所"),
            ("2-u9tlzr9756bt3uc0v", "ひとつ屋根の下2"),
            ("MajiKoi5-783gue6qz075azm5e", "MajiでKoiする5秒前"),
            ("de-jg4avhby1noc0d", "パフィーdeルンバ"),
            ("d9juau41awczczp", "そのスピードで"),
            ("bcher-kva", "bücher"),
            ("BCHER-KVA", "BüCHER"),
        ] {
            assert_eq!(decoded(encoded).as_deref(), Some(text), "{encoded}");
            assert!(is_sound(encoded), "{encoded}");
        }
    }

    #[test]
    fn what_stands_for_nothing() {
        for encoded in [
            "",
            "-",
            "--",
            "-something",
            "abc-",
            "999999999",
            "a",
            "bcher-kv",
            "bcher-kv!",
            "bcher-k\u{E9}a",
            "b\u{FC}cher-kva",
            "99999999999999999999999999",
            "0",
        ] {
            assert!(!is_sound(encoded), "{encoded}");
        }
    }
}
