//! The command that says who recruits.

use anyhow::Context;
use clap::Subcommand;

use crate::app::{Settings, now};
use crate::store::{Role, Store};

/// What the command does about those who recruit.
#[derive(Clone, Subcommand)]
pub enum People {
    /// Adds somebody, and prints the link that they sign in with, once, within a day.
    Add {
        /// The name that the others see.
        #[arg(long)]
        name: String,
        #[arg(long)]
        role: Role,
    },
    /// Prints a new link for somebody; an older one no longer works.
    Link {
        #[arg(long)]
        name: String,
    },
    /// Prints everybody, with what they may do.
    List,
    /// Signs somebody out for good; what they did stays on record.
    Remove {
        #[arg(long)]
        name: String,
    },
}

/// Who it was in the trail, where it was the command.
const COMMAND: &str = "command";

impl People {
    /// Does it; the settings say how links begin.
    pub async fn run(self, store: &Store, settings: &Settings) -> anyhow::Result<()> {
        let print = |link: String| println!("{}", settings.link(&format!("/desk/in/{link}")));
        match self {
            People::Add { name, role } => {
                let name = name.trim();
                anyhow::ensure!(
                    !name.is_empty() && name.chars().count() <= 100,
                    "a name has 1 to 100 characters"
                );
                print(store.add_staff(name, role, now()).await?.context("somebody has this name already")?);
                store.audit(COMMAND, &format!("add_{}", role.as_str()), None, now()).await?;
            }
            People::Link { name } => {
                print(store.staff_link(name.trim(), now()).await?.context("nobody has this name")?);
                store.audit(COMMAND, "new_link", None, now()).await?;
            }
            People::List => {
                for staff in store.staff().await?.iter().filter(|staff| !staff.is_removed) {
                    println!("{}  {}", staff.role.as_str(), staff.name);
                }
            }
            People::Remove { name } => {
                anyhow::ensure!(store.remove_staff(name.trim(), now()).await?, "nobody has this name");
                store.audit(COMMAND, "remove", None, now()).await?;
            }
        }
        Ok(())
    }
}
