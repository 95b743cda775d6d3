//! The planner of whoever asks: it hands the query to the scheduler, with tables of JSON Lines as something that can go there.

use std::sync::Arc;

use applicant_datafusion::LinesFormat;
use async_trait::async_trait;
use ballista_core::extension::SessionConfigExt;
use ballista_core::planner::BallistaQueryPlanner;
use datafusion::arrow::datatypes::SchemaRef;
use datafusion::catalog::{Session, TableProvider};
use datafusion::common::tree_node::Transformed;
use datafusion::common::{Result, internal_err};
use datafusion::datasource::listing::ListingTable;
use datafusion::datasource::{provider_as_source, source_as_provider};
use datafusion::execution::context::QueryPlanner;
use datafusion::logical_expr::{Expr, LogicalPlan, TableType};
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
    let LogicalPlan::TableScan(mut scan) = node else { return Ok(Transformed::no(node)) };
    let table = source_as_provider(&scan.source)?;
    let is_ours =
        table.downcast_ref::<ListingTable>().is_some_and(|table| table.options().format.is::<LinesFormat>());
    if is_ours {
        scan.source = provider_as_source(Arc::new(Leaving(table)));
    }
    Ok(Transformed::new_transformed(LogicalPlan::TableScan(scan), is_ours))
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
