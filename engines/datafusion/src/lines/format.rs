//! JSON Lines as a format of DataFusion: `STORED AS jsonl`, and any path that ends in `.jsonl` or `.ndjson`.

use std::collections::HashMap;
use std::str::FromStr;
use std::sync::Arc;

use async_trait::async_trait;
use datafusion::arrow::datatypes::SchemaRef;
use datafusion::catalog::Session;
use datafusion::common::{GetExt, Result, Statistics, plan_err};
use datafusion::datasource::file_format::file_compression_type::FileCompressionType;
use datafusion::datasource::file_format::{FileFormat, FileFormatFactory};
use datafusion::datasource::physical_plan::{FileScanConfig, FileScanConfigBuilder, FileSource};
use datafusion::datasource::source::DataSourceExec;
use datafusion::datasource::table_schema::TableSchema;
use datafusion::physical_plan::ExecutionPlan;
use object_store::{ObjectMeta, ObjectStore};

use super::LinesSource;

/// Makes the format, under one of its endings.
#[derive(Debug, Clone)]
pub struct LinesFormatFactory {
    ending: &'static str,
}

impl LinesFormatFactory {
    /// The endings of the names of such files.
    pub const ENDINGS: [&str; 2] = ["jsonl", "ndjson"];

    /// Makes one for each ending.
    pub fn all() -> impl Iterator<Item = LinesFormatFactory> {
        Self::ENDINGS.into_iter().map(|ending| LinesFormatFactory { ending })
    }
}

impl GetExt for LinesFormatFactory {
    fn get_ext(&self) -> String {
        self.ending.to_owned()
    }
}

impl FileFormatFactory for LinesFormatFactory {
    fn create(&self, _: &dyn Session, options: &HashMap<String, String>) -> Result<Arc<dyn FileFormat>> {
        let mut format = LinesFormat { ending: self.ending, ..LinesFormat::default() };
        for (option, value) in options {
            match option.strip_prefix("format.").unwrap_or(option) {
                "compression" => format.compression = FileCompressionType::from_str(value)?,
                other => return plan_err!("JSON Lines have no option {other:?}: there is \"compression\""),
            }
        }
        Ok(Arc::new(format))
    }

    fn default(&self) -> Arc<dyn FileFormat> {
        Arc::new(LinesFormat { ending: self.ending, ..LinesFormat::default() })
    }
}

/// Files with an application on each line.
#[derive(Debug, Clone)]
pub struct LinesFormat {
    ending: &'static str,
    compression: FileCompressionType,
}

impl Default for LinesFormat {
    fn default() -> LinesFormat {
        LinesFormat { ending: LinesFormatFactory::ENDINGS[0], compression: FileCompressionType::UNCOMPRESSED }
    }
}

impl LinesFormat {
    /// Takes files that are compressed in this way.
    #[must_use]
    pub fn with_compression(self, compression: FileCompressionType) -> LinesFormat {
        LinesFormat { compression, ..self }
    }
}

#[async_trait]
impl FileFormat for LinesFormat {
    fn get_ext(&self) -> String {
        self.ending.to_owned()
    }

    fn get_ext_with_compression(&self, compression: &FileCompressionType) -> Result<String> {
        Ok(format!("{}{}", self.ending, compression.get_ext()))
    }

    fn compression_type(&self) -> Option<FileCompressionType> {
        Some(self.compression)
    }

    async fn infer_schema(
        &self,
        _: &dyn Session,
        _: &Arc<dyn ObjectStore>,
        _: &[ObjectMeta],
    ) -> Result<SchemaRef> {
        Ok(super::schema())
    }

    async fn infer_stats(
        &self,
        _: &dyn Session,
        _: &Arc<dyn ObjectStore>,
        table_schema: SchemaRef,
        _: &ObjectMeta,
    ) -> Result<Statistics> {
        Ok(Statistics::new_unknown(&table_schema))
    }

    async fn create_physical_plan(
        &self,
        _: &dyn Session,
        config: FileScanConfig,
    ) -> Result<Arc<dyn ExecutionPlan>> {
        let config = FileScanConfigBuilder::from(config).with_file_compression_type(self.compression).build();
        Ok(DataSourceExec::from_data_source(config))
    }

    fn file_source(&self, table_schema: TableSchema) -> Arc<dyn FileSource> {
        Arc::new(LinesSource::new(table_schema))
    }
}
