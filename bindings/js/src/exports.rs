//! The functions of the module. A host writes the arguments to the memory that `input` gives it, calls one of the others, and reads
//! as many bytes as that returned from `output`; a negative number is that of a sentence about what was asked wrongly. Several arguments
//! are in one text, with a line end behind each but the last. An instance of the module holds one form, so there are no handles.
#![allow(unsafe_code, reason = "the names of the exports; no pointer is followed here")]

use std::cell::RefCell;

use crate::form::{Answer, LoadedForm};

#[derive(Default)]
struct Memory {
    input: Vec<u8>,
    /// How many bytes of it are the argument.
    length: usize,
    output: String,
    form: Option<LoadedForm>,
}

thread_local! {
    static MEMORY: RefCell<Memory> = RefCell::default();
}

/// Gives the place for an argument of that many bytes. Called once more with fewer, it keeps those that were written.
#[unsafe(no_mangle)]
pub extern "C" fn input(length: usize) -> *mut u8 {
    MEMORY.with_borrow_mut(|memory| {
        if memory.input.len() < length {
            memory.input.resize(length, 0);
        }
        memory.length = length;
        memory.input.as_mut_ptr()
    })
}

/// Gives the place of the last answer.
#[unsafe(no_mangle)]
pub extern "C" fn output() -> *const u8 {
    MEMORY.with_borrow(|memory| memory.output.as_ptr())
}

/// Loads the form of this instance, which answers nothing before.
#[unsafe(no_mangle)]
pub extern "C" fn load() -> isize {
    MEMORY.with_borrow_mut(|memory| {
        let loaded = memory.text().and_then(LoadedForm::load);
        let answer = loaded.map(|form| memory.form = Some(form)).map(|()| String::new());
        memory.answer(answer)
    })
}

impl Memory {
    fn text(&self) -> Result<&str, String> {
        let input = self.input.get(..self.length).unwrap_or_default();
        std::str::from_utf8(input).map_err(|error| error.to_string())
    }

    fn answer(&mut self, answer: Answer) -> isize {
        let sign = if answer.is_ok() { 1 } else { -1 };
        self.output = answer.unwrap_or_else(|wrong| wrong);
        // No text is longer than that.
        sign * isize::try_from(self.output.len()).unwrap_or_default()
    }
}

/// The arguments in a text; the last may have line ends of its own.
fn arguments<const N: usize>(input: &str) -> [&str; N] {
    let mut pieces = input.splitn(N, '\n');
    std::array::from_fn(|_| pieces.next().unwrap_or_default())
}

/// Exports operations of the form, each with its arguments.
macro_rules! exports {
    ($($(#[$meta:meta])* $name:ident($($argument:ident),*);)*) => {
        $(
            $(#[$meta])*
            #[unsafe(no_mangle)]
            pub extern "C" fn $name() -> isize {
                MEMORY.with_borrow_mut(|memory| {
                    let answer = memory.text().and_then(|input| {
                        let form = memory.form.as_ref().ok_or("no form was loaded")?;
                        let [$($argument),*] = arguments(input);
                        form.$name($($argument),*)
                    });
                    memory.answer(answer)
                })
            }
        )*
    };
}

exports! {
    /// See [`LoadedForm::review`].
    review(scope, document);
    /// See [`LoadedForm::errors`].
    errors(shape, scope, document);
    /// See [`LoadedForm::check`].
    check(document);
    /// See [`LoadedForm::pages`].
    #[cfg(feature = "pages")]
    pages();
    /// See [`LoadedForm::words`].
    #[cfg(feature = "pages")]
    words();
    /// See [`LoadedForm::text_of`].
    text_of(id, variables);
    /// See [`LoadedForm::count`].
    count(text);
    /// See [`LoadedForm::read`].
    read(pairs);
    /// See [`LoadedForm::post`].
    post(page, saved, pairs);
    /// See [`LoadedForm::json_schema`].
    #[cfg(feature = "pages")]
    json_schema(dialect);
    /// See [`LoadedForm::ui_schema`].
    #[cfg(feature = "pages")]
    ui_schema(renderer);
    /// See [`LoadedForm::shown`].
    shown(document);
    /// See [`LoadedForm::problems`].
    problems(page, document);
    /// See [`LoadedForm::look`].
    look(part, saved, pairs);
    /// See [`LoadedForm::understood`].
    understood(document);
    /// See [`LoadedForm::policy`].
    #[cfg(feature = "decisions")]
    policy();
    /// See [`LoadedForm::assess`].
    #[cfg(feature = "decisions")]
    assess(document);
    /// See [`LoadedForm::explain`].
    #[cfg(feature = "decisions")]
    explain(document);
    /// See [`LoadedForm::html`].
    #[cfg(feature = "pages")]
    html(page, errors, document);
}
