//! How plans go over the wire: as Ballista's own, and beside these the tables of JSON Lines and their scans.

use std::str::FromStr;
use std::sync::Arc;

use applicant_datafusion::{LinesFormat, LinesSource};
use ballista_core::serde::{BallistaLogicalExtensionCodec, BallistaPhysicalExtensionCodec};
use datafusion::arrow::datatypes::SchemaRef;
use datafusion::catalog::TableProvider;
use datafusion::common::{DataFusionError, Result, TableReference, internal_err};
use datafusion::datasource::file_format::file_compression_type::FileCompressionType;
use datafusion::datasource::file_format::json::JsonFormat;
use datafusion::datasource::file_format::{FileFormat, FileFormatFactory};
use datafusion::datasource::listing::{ListingOptions, ListingTable, ListingTableConfig};
use datafusion::datasource::physical_plan::FileScanConfig;
use datafusion::datasource::source::DataSourceExec;
use datafusion::datasource::{provider_as_source, source_as_provider};
use datafusion::execution::TaskContext;
use datafusion::logical_expr::{Extension, LogicalPlan, LogicalPlanBuilder};
use datafusion::physical_plan::ExecutionPlan;
use datafusion_proto::logical_plan::{AsLogicalPlan, LogicalExtensionCodec};
use datafusion_proto::physical_plan::from_proto::{
    parse_protobuf_file_scan_config, parse_table_schema_from_proto,
};
use datafusion_proto::physical_plan::to_proto::serialize_file_scan_config;
use datafusion_proto::physical_plan::{
    PhysicalExtensionCodec, PhysicalPlanDecodeContext, PhysicalProtoConverterExtension,
};
use datafusion_proto::protobuf::{FileScanExecConf, LogicalPlanNode};
use prost::Message;

use crate::planner::Leaving;

/// How a query goes to the scheduler.
#[derive(Debug, Default)]
pub struct LogicalCodec(BallistaLogicalExtensionCodec);

/// A table of JSON Lines is written down as the table of JSON that it would be: the same files, columns and compression.
fn with_format(table: &ListingTable, format: Arc<dyn FileFormat>) -> Result<ListingTable> {
    let options = ListingOptions { format, ..table.options().clone() };
    let config = ListingTableConfig::new_with_multi_paths(table.table_paths().clone())
        .with_listing_options(options)
        .with_schema(file_schema(table));
    ListingTable::try_new(config)
}

/// The columns that are in the files themselves.
fn file_schema(table: &ListingTable) -> SchemaRef {
    let partitions = &table.options().table_partition_cols;
    let schema = table.schema();
    let places: Vec<usize> = (0..schema.fields().len())
        .filter(|place| partitions.iter().all(|(name, _)| name != schema.field(*place).name()))
        .collect();
    schema.project(&places).map_or(schema, Arc::new)
}

impl LogicalExtensionCodec for LogicalCodec {
    fn try_encode_table_provider(
        &self,
        name: &TableReference,
        node: Arc<dyn TableProvider>,
        buf: &mut Vec<u8>,
    ) -> Result<()> {
        let Some(Leaving(table)) = node.downcast_ref::<Leaving>() else {
            return self.0.try_encode_table_provider(name, node, buf);
        };
        let Some(table) = table.downcast_ref::<ListingTable>() else {
            return internal_err!("{name} has no files");
        };
        let format = table.options().format.as_ref();
        let compression = format.compression_type().unwrap_or(FileCompressionType::UNCOMPRESSED);
        let json =
            with_format(table, Arc::new(JsonFormat::default().with_file_compression_type(compression)))?;
        let scan =
            LogicalPlanBuilder::scan(name.clone(), provider_as_source(Arc::new(json)), None)?.build()?;
        LogicalPlanNode::try_from_logical_plan(&scan, &self.0)?.try_encode(buf)
    }

    fn try_decode_table_provider(
        &self,
        buf: &[u8],
        name: &TableReference,
        _: SchemaRef,
        ctx: &TaskContext,
    ) -> Result<Arc<dyn TableProvider>> {
        let scan = LogicalPlanNode::try_decode(buf)?.try_into_logical_plan(ctx, &self.0)?;
        let LogicalPlan::TableScan(scan) = &scan else { return internal_err!("{name} is no table") };
        let table = source_as_provider(&scan.source)?;
        let Some(table) = table.downcast_ref::<ListingTable>() else {
            return internal_err!("{name} has no files");
        };
        let compression =
            table.options().format.compression_type().unwrap_or(FileCompressionType::UNCOMPRESSED);
        Ok(Arc::new(with_format(table, Arc::new(LinesFormat::default().with_compression(compression)))?))
    }

    fn try_decode(&self, buf: &[u8], inputs: &[LogicalPlan], ctx: &TaskContext) -> Result<Extension> {
        self.0.try_decode(buf, inputs, ctx)
    }

    fn try_encode(&self, node: &Extension, buf: &mut Vec<u8>) -> Result<()> {
        self.0.try_encode(node, buf)
    }

    fn try_decode_file_format(&self, buf: &[u8], ctx: &TaskContext) -> Result<Arc<dyn FileFormatFactory>> {
        self.0.try_decode_file_format(buf, ctx)
    }

    fn try_encode_file_format(&self, buf: &mut Vec<u8>, node: Arc<dyn FileFormatFactory>) -> Result<()> {
        self.0.try_encode_file_format(buf, node)
    }
}

/// How the stages of a query go to the executors.
#[derive(Debug, Default)]
pub struct PhysicalCodec(BallistaPhysicalExtensionCodec);

/// What a scan of JSON Lines begins with, on the wire.
const LINES: &[u8] = b"applicant.jsonl:";

impl PhysicalExtensionCodec for PhysicalCodec {
    fn try_encode(
        &self,
        node: Arc<dyn ExecutionPlan>,
        buf: &mut Vec<u8>,
        converter: &dyn PhysicalProtoConverterExtension,
    ) -> Result<()> {
        let Some(config) = scan_of_lines(&node) else { return self.0.try_encode(node, buf, converter) };
        let proto = serialize_file_scan_config(config, self, converter)?;
        buf.extend_from_slice(LINES);
        // The one thing that is not in the configuration as DataFusion writes it down.
        buf.extend_from_slice(config.file_compression_type.get_variant().to_string().as_bytes());
        buf.push(b':');
        proto.encode(buf).map_err(|error| DataFusionError::External(error.into()))
    }

    fn try_decode(
        &self,
        buf: &[u8],
        inputs: &[Arc<dyn ExecutionPlan>],
        ctx: &TaskContext,
        converter: &dyn PhysicalProtoConverterExtension,
    ) -> Result<Arc<dyn ExecutionPlan>> {
        let Some(lines) = buf.strip_prefix(LINES) else {
            return self.0.try_decode(buf, inputs, ctx, converter);
        };
        let Some((compression, proto)) =
            lines.iter().position(|byte| *byte == b':').map(|at| (&lines[..at], &lines[at + 1..]))
        else {
            return internal_err!("a scan of JSON Lines ends early");
        };
        let compression = FileCompressionType::from_str(&String::from_utf8_lossy(compression))?;
        let proto =
            FileScanExecConf::decode(proto).map_err(|error| DataFusionError::External(error.into()))?;
        let source = Arc::new(LinesSource::new(parse_table_schema_from_proto(&proto)?));
        let context = PhysicalPlanDecodeContext::new(ctx, self);
        let mut config = parse_protobuf_file_scan_config(&proto, &context, converter, source)?;
        config.file_compression_type = compression;
        Ok(DataSourceExec::from_data_source(config))
    }
}

fn scan_of_lines(node: &Arc<dyn ExecutionPlan>) -> Option<&FileScanConfig> {
    let config = node.downcast_ref::<DataSourceExec>()?.data_source().downcast_ref::<FileScanConfig>()?;
    config.file_source().downcast_ref::<LinesSource>().map(|_| config)
}
