//! `applicant_policies([path])`: policies as a table, so that one query judges for several posts or employers.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use applicant::Policy;
use datafusion::catalog::{TableFunctionArgs, TableFunctionImpl, TableProvider};
use datafusion::common::{DataFusionError, Result, plan_err};
use datafusion::datasource::ViewTable;
use datafusion::logical_expr::{Expr, LogicalPlanBuilder};
use datafusion::prelude::{col, lit};

/// The name of the function.
pub(crate) const NAME: &str = "applicant_policies";

/// Of each policy its id, title and version, and what the functions take as the policy: the id where it is one of the crate's own, and
/// the text of its file otherwise, so that no machine that takes part has to have the file.
const COLUMNS: [&str; 4] = ["id", "title", "version", "policy"];

#[derive(Debug)]
pub(crate) struct Policies;

impl TableFunctionImpl for Policies {
    fn call_with_args(&self, args: TableFunctionArgs<'_, '_>) -> Result<Arc<dyn TableProvider>> {
        let rows = match args.exprs() {
            [] => Policy::all().iter().map(|policy| row(policy, &policy.id)).collect(),
            [Expr::Literal(path, _)] if path.try_as_str().flatten().is_some_and(|path| !path.is_empty()) => {
                of_files(Path::new(path.try_as_str().flatten().unwrap_or_default()))?
            }
            _ => {
                return plan_err!(
                    "{NAME} takes a folder of policy files, one of them, or nothing: {NAME}('posts/')"
                );
            }
        };
        let plan = LogicalPlanBuilder::values(rows)?;
        let named = (1..).zip(COLUMNS).map(|(place, name)| col(format!("column{place}")).alias(name));
        Ok(Arc::new(ViewTable::new(plan.project(named)?.build()?, None)))
    }
}

fn row(policy: &Policy, argument: &str) -> Vec<Expr> {
    [policy.id.as_str(), &policy.title, &policy.version, argument].map(lit).to_vec()
}

/// A row for each file, by name.
fn of_files(path: &Path) -> Result<Vec<Vec<Expr>>> {
    let files = files(path).map_err(|error| unread(path, &error))?;
    if files.is_empty() {
        return plan_err!("{NAME}: no .toml file in {}", path.display());
    }
    let row = |file: &PathBuf| {
        let text = fs::read_to_string(file).map_err(|error| unread(file, &error))?;
        match Policy::from_toml(&text) {
            Ok(policy) => Ok(row(&policy, &text)),
            Err(faults) => plan_err!("{NAME}: {} cannot be used:\n{faults}", file.display()),
        }
    };
    files.iter().map(row).collect()
}

fn files(path: &Path) -> std::io::Result<Vec<PathBuf>> {
    if !path.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let mut files = path.read_dir()?.map(|entry| Ok(entry?.path())).collect::<std::io::Result<Vec<_>>>()?;
    files.retain(|file| file.extension().is_some_and(|end| end == "toml"));
    files.sort_unstable();
    Ok(files)
}

fn unread(path: &Path, error: &std::io::Error) -> DataFusionError {
    DataFusionError::Plan(format!("{NAME}: {} cannot be read: {error}", path.display()))
}
