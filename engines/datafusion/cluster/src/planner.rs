//! The planner of whoever asks: it hands the query to the scheduler, with tables of JSON Lines as something that can go there.

use std::sync::Arc;

use applicant_datafusion::LinesFormat;
use async_trait::async_trait;
use ballista_core::extension::SessionConfigExt;
use ballista_core::planner::BallistaQueryPlanner;
use datafusion::arrow::datatypes::SchemaRef;
use datafusion::catalog::{Session, TableProvider};
use datafusion::common::tree_node::{Transformed, TreeNode, TreeNodeRecursion};
use datafusion::common::{Column, DFSchema, Result, TableReference, internal_err};
use datafusion::datasource::listing::ListingTable;
use datafusion::datasource::{provider_as_source, source_as_provider};
use datafusion::execution::context::QueryPlanner;
use datafusion::logical_expr::{Expr, LogicalPlan, SubqueryAlias, TableType};
use datafusion::physical_plan::ExecutionPlan;
use datafusion::prelude::SessionConfig;
use datafusion_proto::protobuf::LogicalPlanNode;

use crate::codec::LogicalCodec;

/// Hands queries to a scheduler.
#[derive(Debug)]
pub struct Planner(BallistaQueryPlanner<LogicalPlanNode>);

impl Planner {
    pub fn of(scheduler: String, settings: &SessionConfig) -> Planner {
        let codec = Arc::new(LogicalCodec::default());
        Planner(BallistaQueryPlanner::with_extension(scheduler, settings.ballista_config(), codec))
    }
}

#[async_trait]
impl QueryPlanner for Planner {
    async fn create_physical_plan(
        &self,
        plan: &LogicalPlan,
        session: &dyn Session,
    ) -> Result<Arc<dyn ExecutionPlan>> {
        let mut plan = plan.clone();
        if is_renamed(&plan)? {
            plan =
                plan.transform_up_with_subqueries(|node| Ok(Transformed::yes(with_plain_names(node)?)))?.data;
        }
        let plan = plan.transform_up_with_subqueries(on_the_wire)?.data;
        self.0.create_physical_plan(&plan, session).await
    }
}

/// A table of JSON Lines that is about to leave: DataFusion writes down only tables of the formats that it has itself.
#[derive(Debug)]
pub struct Leaving(pub Arc<dyn TableProvider>);

fn on_the_wire(node: LogicalPlan) -> Result<Transformed<LogicalPlan>> {
    let LogicalPlan::TableScan(mut scan) = node else { return Ok(Transformed::no(node)) };
    let table = source_as_provider(&scan.source)?;
    let is_ours =
        table.downcast_ref::<ListingTable>().is_some_and(|table| table.options().format.is::<LinesFormat>());
    if is_ours {
        scan.source = provider_as_source(Arc::new(Leaving(table)));
    }
    Ok(Transformed::new_transformed(LogicalPlan::TableScan(scan), is_ours))
}

/// The name of a table as the wire keeps it: `many.jsonl` goes as a text, and comes out as the table `jsonl` of the schema `many`.
fn plain(name: &TableReference) -> Option<TableReference> {
    match name {
        TableReference::Bare { table } if table.contains('.') => {
            Some(TableReference::bare(format!("./{table}")))
        }
        _ => None,
    }
}

/// Whether a name of the plan would come out as another one.
fn is_renamed(plan: &LogicalPlan) -> Result<bool> {
    let mut found = false;
    plan.apply_with_subqueries(|node| {
        found |= match node {
            LogicalPlan::TableScan(scan) => plain(&scan.table_name).is_some(),
            LogicalPlan::SubqueryAlias(it) => plain(&it.alias).is_some(),
            _ => false,
        };
        Ok(if found { TreeNodeRecursion::Stop } else { TreeNodeRecursion::Continue })
    })?;
    Ok(found)
}

/// The node with such names of its tables, and of their columns.
fn with_plain_names(node: LogicalPlan) -> Result<LogicalPlan> {
    let plain = |name: TableReference| plain(&name).unwrap_or(name);
    let named = |expr: Expr| {
        expr.transform(|expr| {
            Ok(match expr {
                Expr::Column(Column { relation: Some(relation), name, spans }) => {
                    Transformed::yes(Expr::Column(Column { relation: Some(plain(relation)), name, spans }))
                }
                expr => Transformed::no(expr),
            })
        })
    };
    let exprs = node.expressions().into_iter().map(|expr| Ok(named(expr)?.data)).collect::<Result<_>>()?;
    let inputs = node.inputs().into_iter().cloned().collect();
    match node {
        LogicalPlan::TableScan(mut scan) => {
            scan.filters = exprs;
            scan.projected_schema = Arc::new(DFSchema::try_from_qualified_schema(
                plain(scan.table_name.clone()),
                scan.projected_schema.as_arrow(),
            )?);
            scan.table_name = plain(scan.table_name);
            Ok(LogicalPlan::TableScan(scan))
        }
        LogicalPlan::SubqueryAlias(it) => {
            SubqueryAlias::try_new(it.input, plain(it.alias)).map(LogicalPlan::SubqueryAlias)
        }
        node => node.with_new_exprs(exprs, inputs),
    }
}

#[async_trait]
impl TableProvider for Leaving {
    fn schema(&self) -> SchemaRef {
        self.0.schema()
    }

    fn table_type(&self) -> TableType {
        self.0.table_type()
    }

    async fn scan(
        &self,
        _: &dyn Session,
        _: Option<&Vec<usize>>,
        _: &[Expr],
        _: Option<usize>,
    ) -> Result<Arc<dyn ExecutionPlan>> {
        internal_err!("this table is read on the cluster")
    }
}
