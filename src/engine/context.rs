//! What the rules of a particular form know besides: a typed value for checks that are written by hand.

use std::any::Any;
use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use super::Fact;

/// Carries what your own form knows beyond the rules of any form: a value of your type, which your checks read with
/// [`Rules::context`](super::Rules::context).
///
/// ```
/// use applicant::engine::{Code, Context, Fact};
/// use applicant::Rules;
///
/// #[derive(Debug, Clone, PartialEq)]
/// struct Depot {
///     most_parcels: u32,
///     has_vans: bool,
/// }
///
/// const VANS: Fact = Fact::new("vans");
///
/// impl Context for Depot {
///     fn fact(&self, fact: Fact) -> Option<bool> {
///         (fact == VANS).then_some(self.has_vans)
///     }
/// }
///
/// let rules = Rules::new("2026-11-21".parse()?).with_context(Depot { most_parcels: 80, has_vans: true });
/// assert_eq!(rules.context::<Depot>().map(|depot| depot.most_parcels), Some(80));
/// assert!(rules.fact(VANS));
/// # Ok::<(), chrono::ParseError>(())
/// ```
pub trait Context: Any + fmt::Debug + Send + Sync {
    /// Returns whether a fact holds, or `None` for a fact that this context knows nothing about.
    fn fact(&self, _: Fact) -> Option<bool> {
        None
    }

    /// Returns the place of the question whose choices it restricts, such as `job.role`, and the choices on offer there.
    fn offer(&self) -> Option<(&str, &[Cow<'static, str>])> {
        None
    }
}

/// A context whose type only it knows.
trait AnyContext: Context {
    fn as_any(&self) -> &dyn Any;
    fn as_any_mut(&mut self) -> &mut dyn Any;
    fn is_same(&self, other: &dyn Any) -> bool;
}

impl<T: Context + PartialEq> AnyContext for T {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn as_any_mut(&mut self) -> &mut dyn Any {
        self
    }

    fn is_same(&self, other: &dyn Any) -> bool {
        other.downcast_ref::<T>().is_some_and(|other| self == other)
    }
}

/// The contexts of some rules, at most one of each type. They are shared, so that rules are quick to copy.
#[derive(Clone, Default)]
pub(super) struct Contexts(Vec<Arc<dyn AnyContext>>);

impl Contexts {
    pub(super) fn get<T: Context>(&self) -> Option<&T> {
        self.0.iter().find_map(|context| context.as_any().downcast_ref())
    }

    pub(super) fn set<T: Context + PartialEq>(&mut self, context: T) {
        let new = Arc::new(context);
        match self.0.iter_mut().find(|known| known.as_any().is::<T>()) {
            Some(known) => *known = new,
            None => self.0.push(new),
        }
    }

    /// Returns the context of a type for changing. It is copied first, so that no other rules see the change, and a missing one starts from its default.
    pub(super) fn get_mut<T: Context + Clone + PartialEq + Default>(&mut self) -> &mut T {
        // Set anew at its place, so that nobody else has it and the order of the contexts stays.
        self.set(self.get::<T>().cloned().unwrap_or_default());
        let first = self.0.iter_mut().find(|known| known.as_any().is::<T>()).and_then(Arc::get_mut);
        #[allow(clippy::expect_used, reason = "it was put there just now, and nobody else has it")]
        first.and_then(|it| it.as_any_mut().downcast_mut()).expect("the context is of this type")
    }

    pub(super) fn fact(&self, fact: Fact) -> Option<bool> {
        self.0.iter().find_map(|context| context.fact(fact))
    }

    pub(super) fn offers(&self) -> impl Iterator<Item = (&str, &[Cow<'static, str>])> {
        self.0.iter().filter_map(|context| context.offer())
    }
}

impl PartialEq for Contexts {
    fn eq(&self, other: &Contexts) -> bool {
        let is_there = |it: &Arc<dyn AnyContext>| other.0.iter().any(|other| it.is_same(other.as_any()));
        self.0.len() == other.0.len() && self.0.iter().all(is_there)
    }
}

impl fmt::Debug for Contexts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(&self.0).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::Rules;

    const VANS: Fact = Fact::new("vans");

    #[derive(Debug, Clone, PartialEq, Default)]
    struct One(u8);

    #[derive(Debug, Clone, PartialEq, Default)]
    struct Other(u8);

    impl Context for One {
        fn fact(&self, fact: Fact) -> Option<bool> {
            (fact == VANS).then_some(true)
        }
    }

    impl Context for Other {
        fn fact(&self, fact: Fact) -> Option<bool> {
            (fact == VANS).then_some(false)
        }
    }

    /// Offers one colour of two, at the place of one question.
    impl Context for u8 {
        fn offer(&self) -> Option<(&str, &[Cow<'static, str>])> {
            const RED: &[Cow<'static, str>] = &[Cow::Borrowed("red")];
            Some(("badge.colour", RED))
        }
    }

    #[test]
    fn a_context_restricts_what_is_offered() {
        let rules = Rules::new(chrono::NaiveDate::MIN).with_context(1_u8);
        assert_eq!(rules.offer("badge.colour"), Some(&["red".into()][..]));
        assert_eq!(rules.offer("badge.size"), None);
    }

    #[test]
    fn a_context_may_say_nothing() {
        /// Neither a fact nor an offer.
        #[derive(Debug, Clone, PartialEq)]
        struct Silent;
        impl Context for Silent {}
        assert_eq!((Silent.fact(VANS), Silent.offer()), (None, None));
        // The rules have the last word, and then nobody.
        let rules = Rules::new(chrono::NaiveDate::MIN).with_context(Silent).with_fact(VANS, true);
        assert!(rules.fact(VANS) && !rules.fact(Fact::new("boats")));
    }

    #[test]
    fn the_last_word_on_a_fact_counts() {
        const BOATS: Fact = Fact::new("boats");
        let rules = Rules::new(chrono::NaiveDate::MIN).with_fact(VANS, true).with_fact(BOATS, true);
        let rules = rules.with_fact(VANS, false);
        assert!(!rules.fact(VANS) && rules.fact(BOATS));
        // The check stage is no fact that anybody may set.
        let mut claimed = rules.with_fact(Fact::CHECK_STAGE, true);
        assert!(!claimed.fact(Fact::CHECK_STAGE));
        claimed.check_stage = true;
        assert!(claimed.fact(Fact::CHECK_STAGE));
        assert_eq!((BOATS.as_str(), Fact::CHECK_STAGE.as_str()), ("boats", "check_stage"));
    }

    #[test]
    fn contexts_are_debugged_whole() {
        let mut contexts = Contexts::default();
        contexts.set(One(1));
        contexts.set(Other(2));
        assert_eq!(format!("{contexts:?}"), "[One(1), Other(2)]");
    }

    #[test]
    fn changing_a_context_keeps_its_place() {
        let mut contexts = Contexts::default();
        contexts.set(One(1));
        contexts.set(Other(1));
        let before = contexts.clone();
        contexts.get_mut::<Other>().0 = 2;
        assert_eq!((contexts.get(), contexts.get()), (Some(&One(1)), Some(&Other(2))));
        assert_eq!(contexts.fact(VANS), Some(true));
        assert_eq!(before.get(), Some(&Other(1)), "a copy is left as it was");
        assert_ne!(contexts, before);
    }
}
