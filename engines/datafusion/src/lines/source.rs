//! How a file of JSON Lines is opened: in parts where several threads read it, from wherever it is kept.

use std::sync::Arc;

use bytes::Bytes;
use datafusion::common::tree_node::TreeNodeRecursion;
use datafusion::common::{DataFusionError, Result};
use datafusion::datasource::file_format::file_compression_type::FileCompressionType;
use datafusion::datasource::listing::PartitionedFile;
use datafusion::datasource::physical_plan::{FileOpenFuture, FileOpener, FileScanConfig, FileSource};
use datafusion::datasource::table_schema::TableSchema;
use datafusion::physical_expr::PhysicalExpr;
use datafusion::physical_expr::projection::ProjectionExprs;
use datafusion::physical_plan::metrics::ExecutionPlanMetricsSet;
use datafusion_datasource::projection::{ProjectionOpener, SplitProjection};
use futures::stream::{self, BoxStream, StreamExt, TryStreamExt};
use object_store::path::Path;
use object_store::{ObjectStore, ObjectStoreExt};

use super::read::{self, Columns, Part};

/// The bytes that are asked for at once: about a hundred applications, so that a batch is small and a request to a store worth it.
const BLOCK: u64 = 1 << 20;

/// The same past the end of a part, where the last line may still go on.
const BLOCK_AFTER: u64 = 1 << 16;

/// How many blocks of a part are asked for before they are needed.
const AHEAD: usize = 2;

/// Reads files of JSON Lines.
#[derive(Clone)]
pub struct LinesSource {
    table_schema: TableSchema,
    projection: SplitProjection,
    batch_size: Option<usize>,
    metrics: ExecutionPlanMetricsSet,
}

impl LinesSource {
    /// Makes a source of all columns.
    pub fn new(table_schema: TableSchema) -> LinesSource {
        let projection = SplitProjection::unprojected(&table_schema);
        LinesSource { table_schema, projection, batch_size: None, metrics: ExecutionPlanMetricsSet::new() }
    }
}

impl FileSource for LinesSource {
    fn create_file_opener(
        &self,
        store: Arc<dyn ObjectStore>,
        config: &FileScanConfig,
        _: usize,
    ) -> Result<Arc<dyn FileOpener>> {
        let file_schema = self.table_schema.file_schema();
        let opener = Opener {
            store,
            schema: Arc::new(file_schema.project(&self.projection.file_indices)?),
            compression: config.file_compression_type,
            most_rows: self.batch_size.unwrap_or(usize::MAX),
        };
        ProjectionOpener::try_new(self.projection.clone(), Arc::new(opener), file_schema)
    }

    fn table_schema(&self) -> &TableSchema {
        &self.table_schema
    }

    fn with_batch_size(&self, batch_size: usize) -> Arc<dyn FileSource> {
        Arc::new(LinesSource { batch_size: Some(batch_size), ..self.clone() })
    }

    /// Takes the functions into the scan, so that no line leaves it.
    fn try_pushdown_projection(&self, projection: &ProjectionExprs) -> Result<Option<Arc<dyn FileSource>>> {
        let whole = self.projection.source.try_merge(projection)?;
        let projection = SplitProjection::new(self.table_schema.file_schema(), &whole);
        Ok(Some(Arc::new(LinesSource { projection, ..self.clone() })))
    }

    fn projection(&self) -> Option<&ProjectionExprs> {
        Some(&self.projection.source)
    }

    fn metrics(&self) -> &ExecutionPlanMetricsSet {
        &self.metrics
    }

    fn file_type(&self) -> &str {
        "jsonl"
    }

    fn apply_expressions(
        &self,
        f: &mut dyn FnMut(&Arc<dyn PhysicalExpr>) -> Result<TreeNodeRecursion>,
    ) -> Result<TreeNodeRecursion> {
        datafusion::physical_plan::apply_expression_roots(self.projection.source.iter(), f)
    }
}

struct Opener {
    store: Arc<dyn ObjectStore>,
    schema: datafusion::arrow::datatypes::SchemaRef,
    compression: FileCompressionType,
    most_rows: usize,
}

impl FileOpener for Opener {
    fn open(&self, file: PartitionedFile) -> Result<FileOpenFuture> {
        let store = Arc::clone(&self.store);
        let path = file.object_meta.location.clone();
        let columns =
            Columns { schema: Arc::clone(&self.schema), file: path.to_string(), most_rows: self.most_rows };
        let compression = self.compression;
        Ok(Box::pin(async move {
            if compression.is_compressed() {
                let bytes = store.get(&path).await?.into_stream().map_err(DataFusionError::from).boxed();
                return Ok(read::batches(compression.convert_stream(bytes)?, &Part::WHOLE, columns));
            }
            let part = file.range.map_or(Part::WHOLE, |range| Part {
                start: u64::try_from(range.start).unwrap_or(0),
                end: u64::try_from(range.end).unwrap_or(0),
            });
            Ok(read::batches(blocks(store, path, &part, file.object_meta.size), &part, columns))
        }))
    }
}

/// The bytes of a part, and after its end as long as somebody asks.
fn blocks(
    store: Arc<dyn ObjectStore>,
    path: Path,
    part: &Part,
    size: u64,
) -> BoxStream<'static, Result<Bytes>> {
    let end = part.end.min(size);
    let next = move |from: &u64| {
        let to = if *from < end { end.min(*from + BLOCK) } else { size.min(*from + BLOCK_AFTER) };
        Some(to)
    };
    let starts = std::iter::successors(Some(part.from()), next).take_while(move |from| *from < size);
    stream::iter(starts)
        .map(move |from| {
            let (store, path) = (Arc::clone(&store), path.clone());
            async move {
                let to = next(&from).unwrap_or(from);
                store.get_range(&path, from..to).await.map_err(DataFusionError::from)
            }
        })
        .buffered(AHEAD)
        .boxed()
}
