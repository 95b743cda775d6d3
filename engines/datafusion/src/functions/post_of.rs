//! By which post each row is judged: the same one for all, or one of a column.

use std::sync::Arc;

use chrono::NaiveDate;
use datafusion::arrow::array::{Array, ArrayRef, AsArray, StringViewArray};
use datafusion::arrow::datatypes::{DataType, Date32Type};
use datafusion::arrow::temporal_conversions::date32_to_datetime;
use datafusion::common::{Result, ScalarValue, exec_err};
use datafusion::logical_expr::ColumnarValue;

use crate::posts::{self, Post, Posts, text_of};

/// The post of each row.
pub(super) enum PostOf<'p> {
    /// The same for all.
    All(Arc<Post>),
    Each {
        posts: &'p Posts,
        days: ArrayRef,
        policies: Option<ArrayRef>,
        /// The row before, which most rows are like, and its post: a policy may be a long text.
        last: Option<(usize, Arc<Post>)>,
    },
}

impl PostOf<'_> {
    pub fn new(
        posts: &Posts,
        as_of: ColumnarValue,
        policy: Option<ColumnarValue>,
        number: usize,
    ) -> Result<PostOf<'_>> {
        if let ColumnarValue::Scalar(as_of) = &as_of
            && let Some(as_of) = scalar_day(as_of)?
        {
            match &policy {
                None => return posts.get(None, as_of).map(PostOf::All),
                Some(ColumnarValue::Scalar(policy)) if let Some(policy) = text_of(policy) => {
                    return posts.get(Some(policy), as_of).map(PostOf::All);
                }
                Some(_) => {}
            }
        }
        let policies = policy.map(|policy| policy.into_array(number)).transpose()?;
        Ok(PostOf::Each { posts, days: as_of.into_array(number)?, policies, last: None })
    }

    /// None where the day or the policy is NULL. What is in a column may be anybody's, so an error does not repeat it.
    pub fn get(&mut self, row: usize) -> Result<Option<Arc<Post>>> {
        let (posts, days, policies, last) = match self {
            PostOf::All(post) => return Ok(Some(Arc::clone(post))),
            PostOf::Each { posts, days, policies, last } => (posts, days, policies, last),
        };
        let policies: Option<&StringViewArray> = policies.as_ref().map(|it| it.as_string_view());
        if days.is_null(row) || policies.is_some_and(|it| it.is_null(row)) {
            return Ok(None);
        }
        let day = |row: usize| match days.data_type() {
            DataType::Date32 => date(days.as_primitive::<Date32Type>().value(row)),
            _ => posts::day(days.as_string_view().value(row))
                .or_else(|_| exec_err!("a day of the column cannot be read: it is written like 2026-11-21")),
        };
        let policy = |row: usize| policies.map(|it| it.value(row));
        let post = match last {
            Some((before, post)) if policy(*before) == policy(row) && day(*before)? == day(row)? => {
                Arc::clone(post)
            }
            _ => posts.get(policy(row), day(row)?).or_else(|_| {
                exec_err!("a policy of the column is neither the id of one nor the text of a policy file")
            })?,
        };
        *last = Some((row, Arc::clone(&post)));
        Ok(Some(post))
    }
}

fn scalar_day(value: &ScalarValue) -> Result<Option<NaiveDate>> {
    match value {
        ScalarValue::Date32(Some(days)) => date(*days).map(Some),
        other => text_of(other).map(posts::day).transpose(),
    }
}

fn date(days: i32) -> Result<NaiveDate> {
    match date32_to_datetime(days) {
        Some(time) => Ok(time.date()),
        None => exec_err!("the day {days} days after 1970-01-01 is not in the calendar"),
    }
}
