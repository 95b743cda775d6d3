//! The choices of a question, and what an answer says about them to the conditions that look at it.

use chrono::NaiveDate;

use super::{Meta, Widget};
use crate::engine::field::text;
use crate::engine::{Answer, Choices, Chosen, Given};

impl Meta {
    /// Returns the choices by their wire names, or nothing for a question that offers none.
    #[must_use]
    pub fn choice_names(&self) -> Vec<&'static str> {
        match (self.widget, self.long_list) {
            (Widget::YesNo, _) => vec!["yes", "no"],
            (_, Some(list)) => (list.names)(),
            _ => self.choices.to_vec(),
        }
    }

    /// Returns the places of these choices among those of the question, one bit each, for a condition that looks at its answer.
    /// In a `const`, a name that the question does not have is an error of the compiler.
    ///
    /// # Panics
    /// Panics when the question does not have a choice, or has more than 64.
    #[must_use]
    #[track_caller]
    #[allow(clippy::panic, reason = "meant for a const, where it stops the compiler")]
    pub const fn places(&self, of: &[&str]) -> u64 {
        let names: &[&str] = match self.widget {
            Widget::YesNo => &["yes", "no"],
            _ => self.choices,
        };
        let (mut places, mut at) = (0, 0);
        while at < of.len() {
            let mut place = 0;
            while place < names.len() && !is_same(names[place], of[at]) {
                place += 1;
            }
            if place == names.len() {
                panic!("the question has no such choice");
            }
            places |= 1 << place;
            at += 1;
        }
        places
    }

    /// Returns the choices that a condition means, by their wire names.
    pub(crate) fn meant_by(&self, any_of: Choices, as_of: NaiveDate) -> Vec<&'static str> {
        let chosen = self.choice_names().into_iter().enumerate().map(|(place, name)| Chosen { place, name });
        chosen.filter(|chosen| any_of.has(*chosen, as_of)).map(|chosen| chosen.name).collect()
    }

    /// Returns the wire name of a choice as it may be typed, or `None` if it is not a choice.
    #[must_use]
    pub fn choice_named(&self, typed: &str) -> Option<&'static str> {
        self.chosen(typed).map(|chosen| chosen.name)
    }

    /// Returns the choice that was typed.
    pub(crate) fn chosen(&self, typed: &str) -> Option<Chosen> {
        let typed = text::trim(typed);
        if let Some(list) = self.long_list {
            return (list.name_of)(typed).map(|name| Chosen { place: usize::MAX, name });
        }
        if self.widget == Widget::YesNo {
            return yes_or_no(&Answer::from(typed));
        }
        let place = self.choices.iter().position(|name| *name == typed);
        match place {
            Some(place) => Some(Chosen { place, name: self.choices.get(place)? }),
            None => self.ticked(&Answer::from(typed)),
        }
    }

    /// Returns the choice that a tick box means.
    #[inline]
    pub(crate) fn ticked(&self, answer: &Answer) -> Option<Chosen> {
        if !self.takes_ticks {
            return None;
        }
        let name = yes_or_no(answer)?.name;
        let place = self.choices.iter().position(|choice| *choice == name)?;
        Some(Chosen { place, name })
    }

    /// Returns what the answer says to conditions that look at it.
    #[doc(hidden)]
    #[must_use]
    pub fn given(&self, answer: &Answer) -> Given {
        if answer.is_blank() {
            return Given::Blank;
        }
        let one = |chosen: Option<Chosen>| chosen.map_or(Given::Unreadable, Given::One);
        match self.widget {
            Widget::YesNo => one(yes_or_no(answer)),
            Widget::Radios | Widget::Select => {
                one(self.ticked(answer).or_else(|| self.chosen(&answer.text().ok()?)))
            }
            Widget::Checkboxes | Widget::MultiSelect => {
                // Where a list has a mistake, the choices that can be read are kept.
                let mut chosen = Vec::new();
                let _ = answer.each_item(|typed| {
                    chosen.extend(self.chosen(typed));
                    Ok(())
                });
                if chosen.is_empty() { Given::Unreadable } else { Given::Several(chosen) }
            }
            _ => Given::Something,
        }
    }
}

pub(super) const fn has(names: &[&str], name: &str) -> bool {
    let mut at = 0;
    while at < names.len() {
        if is_same(names[at], name) {
            return true;
        }
        at += 1;
    }
    false
}

/// Returns whether two texts are the same; it can run in a `const`.
pub(crate) const fn is_same(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let mut at = 0;
    while at < a.len() && at < b.len() && a[at] == b[at] {
        at += 1;
    }
    at == a.len() && at == b.len()
}

/// Returns whether two keys are the same; most often they are one and the same text in memory.
#[inline]
pub(crate) fn is_key(a: &str, b: &str) -> bool {
    a.len() == b.len() && (std::ptr::eq(a, b) || a == b)
}

fn yes_or_no(answer: &Answer) -> Option<Chosen> {
    let yes = answer.yes_no().ok()?;
    Some(if yes { Chosen { place: 0, name: "yes" } } else { Chosen { place: 1, name: "no" } })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_the_same_whole() {
        for (a, b, expected) in [
            ("", "", true),
            ("red", "red", true),
            ("red", "rod", false),
            ("red", "bed", false),
            ("red", "re", false),
            ("re", "red", false),
            ("", "red", false),
        ] {
            assert_eq!(is_same(a, b), expected, "{a:?} {b:?}");
        }
        assert!(has(&["red", "blue"], "blue") && !has(&["red", "blue"], "green") && !has(&[], "red"));
    }

    #[test]
    fn a_choice_has_its_place() {
        let colours = Meta::choice("colour", &["red", "green", "blue"]);
        for (of, expected) in [
            (&[][..], 0),
            (&["red"], 0b001),
            (&["blue"], 0b100),
            (&["blue", "red"], 0b101),
            (&["green", "green"], 0b010),
        ] {
            assert_eq!(colours.places(of), expected, "{of:?}");
        }
        let ticked = Meta::yes_no("sure");
        assert_eq!((ticked.places(&["yes"]), ticked.places(&["no"])), (0b01, 0b10));
    }

    #[test]
    #[should_panic(expected = "the question has no such choice")]
    fn a_choice_that_is_not_there_stops_the_compiler() {
        let _ = Meta::choice("colour", &["red"]).places(&["red", "rod"]);
    }
}
