//! `applicant completions` and `applicant man`: what a shell and a manual ask of a command.

use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context;
use clap::CommandFactory;
use clap_complete::Shell;

use crate::Cli;

/// Print the completions for a shell
///
/// For example: applicant completions bash > ~/.local/share/bash-completion/completions/applicant
#[derive(clap::Args)]
pub struct CompletionArgs {
    /// The shell
    shell: Shell,
}

/// Print the manual page, or write the pages of all commands to a folder
#[derive(clap::Args)]
pub struct ManArgs {
    /// The folder to write to; made where it is missing
    #[arg(value_name = "FOLDER")]
    folder: Option<PathBuf>,
}

pub fn completions(
    CompletionArgs { shell }: &CompletionArgs,
    out: &mut impl Write,
) -> anyhow::Result<ExitCode> {
    let mut script = Vec::new();
    clap_complete::generate(*shell, &mut Cli::command(), "applicant", &mut script);
    out.write_all(&script)?;
    Ok(ExitCode::SUCCESS)
}

pub fn man(ManArgs { folder }: &ManArgs, out: &mut impl Write) -> anyhow::Result<ExitCode> {
    match folder {
        None => clap_mangen::Man::new(Cli::command()).render(out)?,
        Some(folder) => {
            let failed = || folder.display().to_string();
            fs::create_dir_all(folder).with_context(failed)?;
            clap_mangen::generate_to(Cli::command(), folder).with_context(failed)?;
        }
    }
    Ok(ExitCode::SUCCESS)
}
