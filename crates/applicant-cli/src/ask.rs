//! `applicant ask`: the application in a terminal, page by page, with what is wrong told after each page, saved as it goes and
//! resumed.
//!
//! ```sh
//! applicant ask mine.json
//! ```

use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context;
use applicant::engine::Widget;
use applicant::form::{Filled, Form, FormQuestion, Page};
use applicant::messages::Messages;
use applicant::{Draft, Rules, Scope};
use inquire::{Confirm, InquireError, MultiSelect, Select, Text};

use crate::post::{Post, Words};

/// Ask for an application in the terminal, page by page
///
/// What is answered is saved after each page, and what is done is not asked again. Escape leaves a question as it is; Ctrl-C
/// ends.
#[derive(clap::Args)]
pub struct Args {
    /// The file that holds the draft; made where it is missing
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[command(flatten)]
    post: Post,
    #[command(flatten)]
    words: Words,
}

struct Terminal {
    words: Messages,
    rules: Rules,
}

pub fn run(args: &Args, out: &mut impl Write) -> anyhow::Result<ExitCode> {
    let policy = &args.post.policy()?;
    let form = Form::of(&args.post.rules(policy));
    let rules = form.rules(args.post.rules(policy));
    let terminal = Terminal { words: args.words.messages(policy)?, rules };
    let name = || args.file.display().to_string();
    let mut draft = Draft::default();
    if args.file.exists() {
        draft = Draft::from_json(&crate::input::read(&args.file).with_context(name)?).with_context(name)?;
    }
    for page in form.pages() {
        // What is done is not asked again.
        let is_done = |draft: &Draft| !draft.review(&terminal.rules, page.scope()).blocks();
        if is_done(&draft) && page.section().is_some_and(|section| !draft.is_section_blank(section)) {
            continue;
        }
        let title = terminal.words.text(&format!("page-title-{}", page.name()), &[]);
        writeln!(out, "\n{}\n", title.unwrap_or_default())?;
        loop {
            draft = match terminal.ask_page(page, &draft) {
                Err(InquireError::OperationInterrupted) => return Ok(ExitCode::SUCCESS),
                answered => answered?,
            };
            fs::write(&args.file, serde_json::to_vec_pretty(&draft)?).with_context(name)?;
            let report = draft.review(&terminal.rules, page.scope());
            for issue in report.errors() {
                writeln!(out, "  ! {}", issue.message(&terminal.words))?;
            }
            if !report.blocks() {
                break;
            }
        }
    }
    let report = draft.review(&terminal.rules, Scope::Submit);
    for issue in &report {
        writeln!(out, "  {}: {}", issue.severity(), issue.message(&terminal.words))?;
    }
    if let Ok(checked) = draft.check(&terminal.rules) {
        let evidence = checked.application.evidence(&terminal.rules);
        writeln!(out, "\n{}", terminal.words.explanation(&policy.explain(&evidence)))?;
    }
    Ok(ExitCode::SUCCESS)
}

impl Terminal {
    /// The draft with the answers of a page: of a list, row by row.
    fn ask_page(&self, page: &Page, draft: &Draft) -> Result<Draft, InquireError> {
        let mut draft = draft.clone();
        let (in_rows, beside): (Vec<_>, Vec<_>) =
            page.questions().iter().partition(|question| question.template().contains("[]"));
        for question in beside {
            draft = self.ask_into(question, 0, page, &draft)?;
        }
        let title = self.words.text(&format!("row-{}", page.name()), &[]);
        let title = title.or_else(|| self.words.text("page-add-another", &[])).unwrap_or_default();
        for row in 0.. {
            let rows = page.list().and_then(|list| draft.row_indexes(list).ok()).unwrap_or_default();
            let has_row = rows.contains(&row);
            if in_rows.is_empty()
                || !(has_row || Confirm::new(&format!("{title}?")).with_default(false).prompt()?)
            {
                break;
            }
            for question in &in_rows {
                draft = self.ask_into(question, row, page, &draft)?;
            }
        }
        Ok(draft)
    }

    fn ask_into(
        &self,
        question: &FormQuestion,
        row: u32,
        page: &Page,
        draft: &Draft,
    ) -> Result<Draft, InquireError> {
        let inputs = draft.inputs();
        if !inputs.shows(question, row) {
            return Ok(draft.clone());
        }
        let name = question.path(row).name();
        let is_own = |(other, _): &(String, String)| {
            let below = other.strip_prefix(&name);
            below.is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
        };
        let answers = match self.ask(question, inputs.filled(question, row)) {
            // Escape: as it was.
            Err(InquireError::OperationCanceled) => return Ok(draft.clone()),
            answers => answers?,
        };
        let mut pairs: Vec<(String, String)> =
            draft.to_form().into_iter().filter(|pair| !is_own(pair)).collect();
        pairs.extend(
            answers.into_iter().filter(|answer| !answer.is_empty()).map(|answer| (name.clone(), answer)),
        );
        let posted = Draft::from_form(pairs).map_err(|fault| InquireError::Custom(Box::new(fault)))?;
        Ok(draft.with_page(page, &posted))
    }

    fn ask(&self, question: &FormQuestion, filled: Filled) -> Result<Vec<String>, InquireError> {
        let label = self.words.label(question);
        let hint = self.words.hint(question).unwrap_or_else(|| " ".to_owned());
        let named: Vec<(String, String)> = self
            .words
            .options(question, &self.rules)
            .into_iter()
            .map(|(name, label)| (name.into_owned(), label))
            .collect();
        let code = |chosen: &str| named.iter().find(|(_, name)| name == chosen).map(|(code, _)| code.clone());
        let names = || named.iter().map(|(_, name)| name.clone()).collect::<Vec<_>>();
        match (question.question().widget, filled) {
            (Widget::MultiSelect | Widget::Checkboxes, Filled::Choices(chosen)) => {
                let ticked: Vec<usize> = (0..named.len()).filter(|n| chosen.contains(&named[*n].0)).collect();
                let prompt = MultiSelect::new(&label, names()).with_default(&ticked).with_help_message(&hint);
                Ok(prompt.prompt()?.iter().filter_map(|name| code(name)).collect())
            }
            (_, Filled::Choices(chosen)) => {
                // Nothing is chosen for anybody.
                let blank = self.words.text("page-not-provided", &[]).unwrap_or_default();
                let named: Vec<(String, String)> =
                    std::iter::once((String::new(), blank)).chain(named).collect();
                let code = |chosen: &str| {
                    named.iter().find(|(_, name)| name == chosen).map(|(code, _)| code.clone())
                };
                let names = || named.iter().map(|(_, name)| name.clone()).collect::<Vec<_>>();
                let at = named.iter().position(|(code, _)| chosen.contains(code)).unwrap_or(0);
                let answer = Select::new(&label, names())
                    .with_starting_cursor(at)
                    .with_help_message(&hint)
                    .prompt()?;
                Ok(code(&answer).into_iter().collect())
            }
            (_, Filled::Text(text)) => {
                Ok(vec![Text::new(&label).with_initial_value(&text).with_help_message(&hint).prompt()?])
            }
            // A date in one line is read as well as in boxes.
            (_, Filled::Parts(parts)) => {
                let typed = parts.join(" ");
                Ok(vec![
                    Text::new(&label).with_initial_value(typed.trim()).with_help_message(&hint).prompt()?,
                ])
            }
        }
    }
}
