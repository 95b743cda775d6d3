//! The functions: each reads an application from JSON, asks the library, and gives what it says as a column.

mod assess;
mod check;
mod evidence;
mod issue_codes;
mod post_of;
mod said;

use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::sync::Arc;

use applicant::Draft;
use applicant::engine::ReadError;
use datafusion::arrow::array::{Array, ArrayRef, AsArray};
use datafusion::arrow::datatypes::{DataType, Field, Fields};
use datafusion::common::{DataFusionError, Result, ScalarValue, exec_err, plan_err};
use datafusion::logical_expr::simplify::{ExprSimplifyResult, SimplifyContext};
use datafusion::logical_expr::{
    ColumnarValue, Documentation, Expr, ExpressionPlacement, ScalarFunctionArgs, ScalarUDF, ScalarUDFImpl,
    Signature, Volatility, lit,
};
use datafusion::logical_expr::{DocSection, ReturnFieldArgs};
use serde::Serialize;
use serde_arrow::ArrayBuilder;

use post_of::PostOf;
use said::Said;

use crate::posts::{self, Post, Posts, text_of};

/// All of them.
pub(crate) fn all(posts: &Arc<Posts>) -> Vec<ScalarUDF> {
    vec![
        Function::<assess::Assess>::of(posts),
        Function::<check::Check>::of(posts),
        Function::<evidence::EvidenceOf>::of(posts),
        Function::<issue_codes::IssueCodes>::of(posts),
    ]
}

/// What a function says of an application.
trait Says: Send + Sync + 'static {
    const NAME: &'static str;
    /// For `SHOW FUNCTIONS`.
    const ABOUT: &'static str;
    /// Whether it cannot do without a policy.
    const NEEDS_POLICY: bool = false;

    fn data_type() -> DataType;

    /// Adds the row of one application, which may be unreadable.
    fn say(draft: Result<Draft, ReadError>, post: &Post, rows: &mut Rows) -> Result<()>;
}

/// The column that is being made.
struct Rows(ArrayBuilder);

impl Rows {
    fn of(data_type: DataType) -> Result<Rows> {
        let field = Arc::new(Field::new("row", data_type, true));
        ArrayBuilder::from_arrow(&[field]).map(Rows).map_err(external)
    }

    fn push(&mut self, row: impl Serialize) -> Result<()> {
        #[derive(Serialize)]
        struct Item<T> {
            row: T,
        }
        self.0.push(Item { row }).map_err(external)
    }

    fn finish(self) -> Result<ArrayRef> {
        self.0
            .into_arrow()
            .map_err(external)?
            .pop()
            .ok_or_else(|| DataFusionError::Internal("no column".into()))
    }
}

fn external(error: serde_arrow::Error) -> DataFusionError {
    DataFusionError::External(Box::new(error))
}

/// A list that may hold anything but nothing.
fn list_of(item: DataType) -> DataType {
    DataType::List(Arc::new(Field::new("item", item, false)))
}

/// Each field may be null: a field of a row that is null is asked for by itself.
fn struct_of<const N: usize>(fields: [(&str, DataType); N]) -> DataType {
    DataType::Struct(Fields::from(fields.map(|(name, kind)| Field::new(name, kind, true)).to_vec()))
}

/// A function of SQL: of an application, a day and a policy.
struct Function<S> {
    posts: Arc<Posts>,
    signature: Signature,
    documentation: Documentation,
    said: Said,
    says: PhantomData<S>,
}

impl<S: Says> Function<S> {
    fn of(posts: &Arc<Posts>) -> ScalarUDF {
        let usage =
            format!("{}(json, as_of{})", S::NAME, if S::NEEDS_POLICY { ", policy" } else { "[, policy]" });
        let documentation = Documentation::builder(
            DocSection { include: true, label: "Applications", description: None },
            S::ABOUT,
            usage,
        )
        .with_argument("json", "An application as JSON: text or bytes.")
        .with_argument("as_of", "The day on which it is judged: a date, or text such as '2026-11-21'.")
        .with_argument(
            "policy",
            "The post: the id of a policy of the crate, the path of a policy file, or the text of one.",
        )
        .build();
        ScalarUDF::from(Function::<S> {
            posts: Arc::clone(posts),
            signature: Signature::user_defined(Volatility::Immutable),
            documentation,
            said: Said::default(),
            says: PhantomData,
        })
    }
}

impl<S: Says> ScalarUDFImpl for Function<S> {
    fn name(&self) -> &str {
        S::NAME
    }

    fn signature(&self) -> &Signature {
        &self.signature
    }

    fn documentation(&self) -> Option<&Documentation> {
        Some(&self.documentation)
    }

    fn return_type(&self, _: &[DataType]) -> Result<DataType> {
        Ok(S::data_type())
    }

    /// Beside the type: a wrong day or policy is told while the query is planned.
    fn return_field_from_args(&self, args: ReturnFieldArgs<'_>) -> Result<Arc<Field>> {
        if let Some(Some(as_of)) = args.scalar_arguments.get(1) {
            match (as_of, text_of(as_of)) {
                (_, Some(text)) => drop(posts::day(text)?),
                (value, _) if value.is_null() => return plan_err!("{}: the day is NULL", S::NAME),
                _ => {}
            }
        }
        if let Some(Some(policy)) = args.scalar_arguments.get(2) {
            match text_of(policy) {
                Some(policy) => drop(posts::of_argument(policy)?),
                None => return plan_err!("{}: the policy is NULL", S::NAME),
            }
        }
        Ok(Arc::new(Field::new(S::NAME, S::data_type(), true)))
    }

    fn coerce_types(&self, given: &[DataType]) -> Result<Vec<DataType>> {
        let fewest = if S::NEEDS_POLICY { 3 } else { 2 };
        if !(fewest..=3).contains(&given.len()) {
            let usage = &self.documentation.syntax_example;
            let optionally = if S::NEEDS_POLICY { "" } else { "optionally " };
            return plan_err!("{} takes an application, a day and {optionally}a policy: {usage}", S::NAME);
        }
        let is_text = |it: &DataType| it.is_null() || it.is_string();
        // A column of a folder's names, such as `employer=…/`, holds each text once.
        let given: Vec<&DataType> =
            given.iter().map(|it| if let DataType::Dictionary(_, of) = it { of } else { it }).collect();
        if !is_text(given[0]) && !given[0].is_binary() {
            return plan_err!("{}: an application is text or bytes, not {}", S::NAME, given[0]);
        }
        let day = match given[1] {
            text if is_text(text) => DataType::Utf8View,
            DataType::Date32 | DataType::Date64 | DataType::Timestamp(..) => DataType::Date32,
            other => return plan_err!("{}: a day is a date or text, not {other}", S::NAME),
        };
        // As it is where it can be, so that nothing is copied.
        let json = if is_text(given[0]) { DataType::Utf8View } else { DataType::BinaryView };
        let mut wanted = vec![json, day];
        if let Some(policy) = given.get(2) {
            if !is_text(policy) {
                return plan_err!("{}: a policy is text, not {policy}", S::NAME);
            }
            wanted.push(DataType::Utf8View);
        }
        Ok(wanted)
    }

    /// Puts the text of a policy file in the place of its path, for whoever runs the plan elsewhere.
    fn simplify(&self, mut args: Vec<Expr>, _: &SimplifyContext) -> Result<ExprSimplifyResult> {
        if let Some(Expr::Literal(policy, _)) = args.get(2)
            && let Some(policy) = text_of(policy)
            && let carried = posts::carried(policy)?
            && carried != policy
        {
            args[2] = lit(ScalarValue::Utf8View(Some(carried.into_owned())));
        }
        Ok(ExprSimplifyResult::Original(args))
    }

    /// As near to the file as can be: a filter on what it says is not put before it, where it would ask again.
    fn placement(&self, _: &[ExpressionPlacement]) -> ExpressionPlacement {
        ExpressionPlacement::MoveTowardsLeafNodes
    }

    fn invoke_with_args(&self, args: ScalarFunctionArgs) -> Result<ColumnarValue> {
        let number = args.number_rows;
        let mut arguments = args.args.into_iter();
        let (Some(json), Some(as_of)) = (arguments.next(), arguments.next()) else {
            return exec_err!("{} takes an application, a day and a policy", S::NAME);
        };
        let json = json.into_array(number)?;
        let mut posts = PostOf::new(&self.posts, as_of, arguments.next(), number)?;
        if let Some(said) = self.said.before(&json, &posts) {
            return Ok(ColumnarValue::Array(said));
        }

        let mut rows = Rows::of(S::data_type())?;
        for row in 0..number {
            match posts.get(row)? {
                Some(post) if json.is_valid(row) => {
                    S::say(Draft::from_json(bytes(&json, row)?), &post, &mut rows)?
                }
                _ => rows.push(None::<()>)?,
            }
        }
        self.posts.judged.add(number);
        let said = rows.finish()?;
        self.said.keep(&json, &posts, &said);
        Ok(ColumnarValue::Array(said))
    }
}

/// The application of a row.
fn bytes(json: &dyn Array, row: usize) -> Result<&[u8]> {
    match json.data_type() {
        DataType::BinaryView => Ok(json.as_binary_view().value(row)),
        DataType::Utf8View => Ok(json.as_string_view().value(row).as_bytes()),
        other => exec_err!("an application is text or bytes, not {other}"),
    }
}

impl<S: Says> fmt::Debug for Function<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(S::NAME)
    }
}

// Two of the same name do the same.
impl<S> PartialEq for Function<S> {
    fn eq(&self, _: &Function<S>) -> bool {
        true
    }
}

impl<S> Eq for Function<S> {}

impl<S: Says> Hash for Function<S> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        S::NAME.hash(state);
    }
}
