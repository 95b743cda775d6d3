//! Why a form, or the rows of a draft, cannot be changed as asked.

use crate::engine::PathError;
use crate::engine::alike::listed;

/// Says why a form or the rows of a draft cannot be changed in this way, or do not have what is asked of them. The error lists what
/// there is, and never repeats what was posted.
#[derive(Debug, Clone, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum FormError {
    /// No question of the form is at that place.
    #[error("the form has no question `{template}`: did you mean {}?", listed(alike))]
    NoSuchQuestion {
        /// The place.
        template: String,
        /// The places of the most similar questions of the form.
        alike: Vec<String>,
    },
    /// An application cannot be made without the answer.
    #[error("an application cannot be made without this answer")]
    Required,
    /// Some people could not answer other questions truthfully without it, such as whether a job is current.
    #[error("some people could not answer other questions truthfully without this one")]
    Decides,
    /// The pages named are not those of the form, each once.
    #[error("the pages have to be {}, each once", listed(pages))]
    OtherPages {
        /// The pages of the form.
        pages: Vec<String>,
    },
    /// The form has no page of that name. The error does not repeat the name, which may come from an address.
    #[error("there is no such page: it is {}", listed(pages))]
    NoSuchPage {
        /// The pages that there are.
        pages: Vec<String>,
    },
    /// A page of that name is in the form already, or is a page of an application.
    #[error("a page of your own needs another name than {}", listed(pages))]
    PageTwice {
        /// The names that are taken.
        pages: Vec<String>,
    },
    /// A question of your own has the place of a question of the application, or a place above or below one, so that your draft would
    /// never see the answer.
    #[error(
        "a question of your own cannot be `{template}`: the keys there that are taken are {}",
        listed(keys)
    )]
    KeyTaken {
        /// The place of the question.
        template: String,
        /// The keys of an application at that place.
        keys: Vec<String>,
    },
    /// Two questions of your own have the same place, or one is above the other.
    #[error("`{template}` has the place of another question of yours, or a place above or below one")]
    QuestionTwice {
        /// The place.
        template: String,
    },
    /// A page of your own cannot ask for rows, because buttons for rows do not work on it.
    #[error("a page of your own cannot have rows: the lists are {}", listed(lists))]
    OwnRows {
        /// The keys of the lists of the form.
        lists: Vec<&'static str>,
    },
    /// A key of a question that cannot be part of a path.
    #[error(transparent)]
    Key(#[from] PathError),
    /// Text that is not a button for rows.
    #[error("a button for rows is `add LIST`, `remove LIST ROW`, `up LIST ROW` or `down LIST ROW`")]
    NotAButton,
    /// A list that the form does not have.
    #[error("the form has no such list: its lists are {}", lists.join(", "))]
    NoSuchList {
        /// The lists that it has.
        lists: Vec<&'static str>,
    },
    /// There is something other than rows in the place of the list; adding a row would lose it.
    #[error("{list} has something else than rows, which has to go first")]
    NotAList {
        /// The place of the list.
        list: &'static str,
    },
    /// A row that the list does not have.
    #[error("{list} has no row {index}: {}", there_are(rows))]
    NoSuchRow {
        /// The list.
        list: &'static str,
        /// The row that was asked for.
        index: u32,
        /// The rows that the list has.
        rows: Vec<u32>,
    },
}

fn there_are(rows: &[u32]) -> String {
    match rows {
        [] => "it has no rows".to_owned(),
        [only] => format!("its only row is {only}"),
        [first, .., last] => format!("it has {} rows, {first} to {last}", rows.len()),
    }
}
