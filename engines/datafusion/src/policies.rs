//! Table functions of posts: `applicant_policies([path])`, so that one query judges for several posts or employers, and
//! `applicant_criteria(policy)`.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use applicant::Policy;
use datafusion::catalog::{TableFunctionArgs, TableFunctionImpl, TableProvider};
use datafusion::common::{DataFusionError, Result, plan_err};
use datafusion::datasource::ViewTable;
use datafusion::logical_expr::{Expr, LogicalPlanBuilder};
use datafusion::prelude::{col, lit};

use crate::posts;

/// Policies: of each its id, title and version, and what the functions take as the policy. That is the id where it is one of the
/// crate's own, and the text of its file otherwise, so that no machine that takes part has to have the file.
#[derive(Debug)]
pub(crate) struct Policies;

/// The criteria of a policy, in its order.
#[derive(Debug)]
pub(crate) struct Criteria;

impl Policies {
    pub const NAME: &str = "applicant_policies";
}

impl Criteria {
    pub const NAME: &str = "applicant_criteria";
}

impl TableFunctionImpl for Policies {
    fn call_with_args(&self, args: TableFunctionArgs<'_, '_>) -> Result<Arc<dyn TableProvider>> {
        let rows = match (args.exprs(), text(args.exprs())) {
            ([], _) => Policy::all().iter().map(|policy| row(policy, &policy.id)).collect(),
            (_, Some(path)) => of_files(Path::new(path))?,
            _ => {
                let name = Self::NAME;
                return plan_err!(
                    "{name} takes a folder of policy files, one of them, or nothing: {name}('posts/')"
                );
            }
        };
        table(rows, ["id", "title", "version", "policy"])
    }
}

impl TableFunctionImpl for Criteria {
    fn call_with_args(&self, args: TableFunctionArgs<'_, '_>) -> Result<Arc<dyn TableProvider>> {
        let Some(policy) = text(args.exprs()) else {
            let name = Self::NAME;
            return plan_err!("{name} takes a policy: {name}('post.toml')");
        };
        let policy = posts::of_argument(policy)?;
        let row = |(place, criterion): (i64, &applicant::eligibility::Criterion)| {
            vec![lit(place), lit(&criterion.id), lit(criterion.need.as_str()), lit(&criterion.title)]
        };
        table((1..).zip(&policy.criteria).map(row).collect(), ["place", "id", "need", "title"])
    }
}

/// The one argument, where it is some text.
fn text(exprs: &[Expr]) -> Option<&str> {
    let [Expr::Literal(value, _)] = exprs else { return None };
    posts::text_of(value).filter(|text| !text.is_empty())
}

/// Rows with the names of their columns.
fn table<const N: usize>(rows: Vec<Vec<Expr>>, columns: [&str; N]) -> Result<Arc<dyn TableProvider>> {
    let named = (1..).zip(columns).map(|(place, name)| col(format!("column{place}")).alias(name));
    Ok(Arc::new(ViewTable::new(LogicalPlanBuilder::values(rows)?.project(named)?.build()?, None)))
}

fn row(policy: &Policy, argument: &str) -> Vec<Expr> {
    [policy.id.as_str(), &policy.title, &policy.version, argument].map(lit).to_vec()
}

/// A row for each file, by name.
fn of_files(path: &Path) -> Result<Vec<Vec<Expr>>> {
    let files = files(path).map_err(|error| unread(path, &error))?;
    if files.is_empty() {
        return plan_err!("{}: no .toml file in {}", Policies::NAME, path.display());
    }
    let row = |file: &PathBuf| {
        let text = fs::read_to_string(file).map_err(|error| unread(file, &error))?;
        match Policy::from_toml(&text) {
            Ok(policy) => Ok(row(&policy, &text)),
            Err(faults) => plan_err!("{}: {} cannot be used:\n{faults}", Policies::NAME, file.display()),
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
    DataFusionError::Plan(format!("{}: {} cannot be read: {error}", Policies::NAME, path.display()))
}
