//! Table functions that are a query of SQL: `applicant_merit` and `applicant_funnel`, of a table or a path, a day and a policy.
//!
//! The engine ranks and counts; nothing here does.

use std::fmt;
use std::sync::Arc;
use std::thread;

use applicant::eligibility::Criterion;
use datafusion::catalog::{TableFunctionArgs, TableFunctionImpl, TableProvider};
use datafusion::common::{Result, ScalarValue, plan_err};
use datafusion::datasource::ViewTable;
use datafusion::execution::SessionState;
use datafusion::logical_expr::Expr;
use tokio::runtime::Handle;

use crate::posts;

/// A query that is a table.
pub(crate) struct View {
    pub name: &'static str,
    query: &'static str,
}

/// All of them.
pub(crate) const ALL: [View; 2] = [
    View { name: "applicant_merit", query: include_str!("../views/merit.sql") },
    View { name: "applicant_funnel", query: include_str!("../views/funnel.sql") },
];

impl View {
    /// The query with its three arguments.
    fn of(&self, exprs: &[Expr]) -> Result<String> {
        let mut literals = exprs.iter().map(|expr| match expr {
            Expr::Literal(value, _) => Some(value),
            _ => None,
        });
        let (Some(Some(applications)), Some(Some(as_of)), Some(Some(policy)), None) =
            (literals.next(), literals.next(), literals.next(), literals.next())
        else {
            let name = self.name;
            return plan_err!(
                "{name} takes the name or the path of a table, a day and a policy, each in quotes: {name}('many.jsonl', '2026-11-21', 'post.toml')"
            );
        };
        let text = |value: &ScalarValue, what| match posts::text_of(value) {
            Some(text) => Ok(text.to_owned()),
            None => plan_err!("{}: {what} is text, not {value}", self.name),
        };
        let as_of = match as_of {
            ScalarValue::Date32(Some(_)) => format!("DATE '{as_of}'"),
            other => quoted(&text(other, "a day")?, '\''),
        };
        let policy = text(policy, "a policy")?;
        let post = posts::of_argument(&policy)?;
        let each = |say: fn(&Criterion) -> &str| {
            let texts = post.criteria.iter().map(|criterion| quoted(say(criterion), '\''));
            format!("make_array({})", texts.collect::<Vec<_>>().join(", "))
        };
        Ok(filled(
            self.query,
            &[
                ("applications", quoted(&text(applications, "a table or a path")?, '"')),
                ("as_of", as_of),
                ("policy", quoted(&policy, '\'')),
                ("ids", each(|criterion| &criterion.id)),
                ("needs", each(|criterion| criterion.need.as_str())),
            ],
        ))
    }
}

/// The query with each `$name` in it replaced, and nothing within what was put in.
fn filled(query: &str, values: &[(&str, String)]) -> String {
    let mut parts = query.split('$');
    let mut filled = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match values.iter().find_map(|(name, value)| Some((part.strip_prefix(name)?, value))) {
            Some((rest, value)) => filled.extend([value, rest]),
            None => filled.extend(["$", part]),
        }
    }
    filled
}

fn quoted(text: &str, quote: char) -> String {
    format!("{quote}{}{quote}", text.replace(quote, &format!("{quote}{quote}")))
}

impl TableFunctionImpl for View {
    fn call_with_args(&self, args: TableFunctionArgs<'_, '_>) -> Result<Arc<dyn TableProvider>> {
        let query = self.of(args.exprs())?;
        let Some(state) = args.session().as_any().downcast_ref::<SessionState>() else {
            return plan_err!("{}: this session plans no SQL", self.name);
        };
        // Planning a query may look at files, and this function is called where nothing can be waited for.
        let runtime = Handle::current();
        let plan =
            thread::scope(|scope| scope.spawn(|| runtime.block_on(state.create_logical_plan(&query))).join());
        match plan {
            Ok(plan) => Ok(Arc::new(ViewTable::new(plan?, Some(query)))),
            Err(_) => plan_err!("{}: the query cannot be planned", self.name),
        }
    }
}

impl fmt::Debug for View {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)
    }
}
