//! What was said of the last batches.
//!
//! An optimizer makes one call of each use: `assessed['outcome']` and `assessed['points']` of one subquery are two calls on the same
//! batch, one after the other. The second is answered from here. A batch is known by its place in memory, which nothing else has as
//! long as it is remembered; its bytes are not held.

use std::sync::{Arc, Mutex, PoisonError, Weak};

use datafusion::arrow::array::{Array, ArrayRef};

use super::post_of::PostOf;
use crate::posts::Post;

/// How many batches are remembered: a few for each thread that may ask.
const MOST: usize = 256;

#[derive(Default)]
pub(super) struct Said(Mutex<Vec<One>>);

struct One {
    json: Weak<dyn Array>,
    post: Arc<Post>,
    said: ArrayRef,
}

impl Said {
    /// What was said of this batch by the same post.
    pub fn before(&self, json: &ArrayRef, posts: &PostOf<'_>) -> Option<ArrayRef> {
        let PostOf::All(post) = posts else { return None };
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let one = kept.iter().find(|it| {
            std::ptr::addr_eq(it.json.as_ptr(), Arc::as_ptr(json)) && Arc::ptr_eq(&it.post, post)
        })?;
        Some(Arc::clone(&one.said))
    }

    /// Remembers it until the batch is gone.
    pub fn keep(&self, json: &ArrayRef, posts: &PostOf<'_>, said: &ArrayRef) {
        let PostOf::All(post) = posts else { return };
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.retain(|it| it.json.strong_count() > 0);
        if kept.len() < MOST {
            kept.push(One { json: Arc::downgrade(json), post: Arc::clone(post), said: Arc::clone(said) });
        }
    }
}
