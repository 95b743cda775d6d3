//! The planner of whoever asks: it hands the query to the scheduler, with tables of JSON Lines as something that can go there.

use std::sync::Arc;

use applicant_datafusion::LinesFormat;
use async_trait::async_trait;
use ballista_core::extension::SessionConfigExt;
use ballista_core::planner::BallistaQueryPlanner;
use datafusion::arrow::datatypes::SchemaRef;
use datafusion::catalog::{Session, TableProvider};
use datafusion::common::tree_node::{Transformed, TreeNode};
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
        let plan = plan.clone().transform_up_with_subqueries(on_the_wire)?.data;
        self.0.create_physical_plan(&plan, session).await
    }
}

/// A table of JSON Lines that is about to leave: DataFusion writes down only tables of the formats that it has itself.
#[derive(Debug)]
pub struct Leaving(pub Arc<dyn TableProvider>);

fn on_the_wire(node: LogicalPlan) -> Result<Transformed<LogicalPlan>> {
    let node = with_plain_names(node)?;
    let LogicalPlan::TableScan(mut scan) = node else { return Ok(Transformed::yes(node)) };
    let table = source_as_provider(&scan.source)?;
    if table.downcast_ref::<ListingTable>().is_some_and(|table| table.options().format.is::<LinesFormat>()) {
        scan.source = provider_as_source(Arc::new(Leaving(table)));
    }
    Ok(Transformed::yes(LogicalPlan::TableScan(scan)))
}

/// The node with names of tables that are read as they were written: the wire has `many.jsonl` as a text, which is taken for the
/// table `jsonl` of the schema `many`.
fn with_plain_names(node: LogicalPlan) -> Result<LogicalPlan> {
    let plain = |name: TableReference| match &name {
        TableReference::Bare { table } if table.contains('.') => TableReference::bare(format!("./{table}")),
        _ => name,
    };
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
