//! What is made of all applications for a post: kept, and made anew when anything changed that it shows.

use std::collections::BTreeMap;
use std::sync::Arc;

use tokio::sync::Mutex;

use super::funnel::Counted;
use super::order::Merit;
use crate::app::Site;
use crate::refused::Refused;

/// Something by the id of the post, with the revision that it was made of.
pub struct Kept<T>(Mutex<BTreeMap<String, (i64, Arc<T>)>>);

impl<T> Default for Kept<T> {
    fn default() -> Kept<T> {
        Kept(Mutex::default())
    }
}

impl<T> Kept<T> {
    /// What was made of the newest revision. One makes it, and those who want it meanwhile wait for that.
    pub async fn of(
        &self,
        site: &Site,
        post: &str,
        make: impl AsyncFnOnce() -> Result<T, Refused>,
    ) -> Result<Arc<T>, Refused> {
        let mut all = self.0.lock().await;
        // Asked for before it is made: what changes meanwhile has a later one.
        let revision = site.store.revision(post).await?;
        if let Some((of, made)) = all.get(post)
            && *of == revision
        {
            return Ok(Arc::clone(made));
        }
        let made = Arc::new(make().await?);
        all.insert(post.to_owned(), (revision, Arc::clone(&made)));
        Ok(made)
    }
}

/// What lists keep.
#[derive(Default)]
pub struct Lists {
    /// That every application is assessed.
    pub assessed: Kept<()>,
    /// How many applications are at each stage.
    pub stages: Kept<BTreeMap<String, i64>>,
    pub merit: Kept<Merit>,
    pub counted: Kept<Counted>,
}
