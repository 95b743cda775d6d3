//! Applications: begun, changed, left, come back to.

use applicant::Draft;
use chrono::{Duration, NaiveDateTime};
use serde::{Deserialize, Serialize};
use sqlx::Row;
use sqlx::any::AnyRow;

use super::{Result, Store, hash, secret};

/// How long an application that is not sent is kept, and a link leads back to it, after it was last changed.
pub const DAYS_KEPT: i64 = 28;

/// An application as it is stored.
#[derive(Clone)]
pub struct Saved {
    pub id: String,
    /// The reference of its advert, or the id of the policy of its post.
    pub post: String,
    pub draft: Draft,
    /// The tag of the language.
    pub locale: String,
    /// Goes into every form, so that no other site can send one.
    pub csrf: String,
    pub sent: Option<Sent>,
    pub removed: Option<Removed>,
    /// The hash of the link back.
    pub link: Option<String>,
    has_used_link: bool,
}

/// What a change is made to.
#[derive(Clone, Default)]
pub struct Held {
    pub draft: Draft,
    /// What was removed last, to be put back.
    pub removed: Option<Removed>,
}

/// A row that was removed: alone in a draft, at its place.
#[derive(Clone, Serialize, Deserialize)]
pub struct Removed {
    pub list: String,
    pub row: Draft,
}

/// What is known of an application that was sent.
#[derive(Clone)]
pub struct Sent {
    pub reference: String,
    pub at: NaiveDateTime,
    pub is_withdrawn: bool,
    /// The hash of the lasting link.
    pub link: String,
}

/// What became of a change.
#[derive(Debug, PartialEq, Eq)]
pub enum Changed {
    Yes,
    /// It was sent or deleted since.
    Gone,
    /// It would be more than a draft may hold, so that it could not be read again.
    TooLarge,
}

pub(super) const COLUMNS: &str = "id, post, draft, removed, locale, csrf, reference, result_link, submitted_at, withdrawn_at, link, used_link";

pub(super) fn read(row: &AnyRow) -> Result<Saved> {
    let sent_at: Option<String> = row.try_get("submitted_at")?;
    let sent = match sent_at.and_then(|at| at.parse().ok()) {
        Some(at) => Some(Sent {
            reference: row.try_get("reference")?,
            at,
            is_withdrawn: row.try_get::<Option<String>, _>("withdrawn_at")?.is_some(),
            link: row.try_get("result_link")?,
        }),
        None => None,
    };
    Ok(Saved {
        id: row.try_get("id")?,
        post: row.try_get("post")?,
        draft: Draft::from_json(row.try_get::<String, _>("draft")?.as_bytes())?,
        locale: row.try_get("locale")?,
        csrf: row.try_get("csrf")?,
        sent,
        removed: removed(row)?,
        link: row.try_get("link")?,
        has_used_link: row.try_get::<Option<String>, _>("used_link")?.is_some(),
    })
}

/// A row that was removed and cannot be read cannot be put back either.
fn removed(row: &AnyRow) -> Result<Option<Removed>> {
    let removed: Option<String> = row.try_get("removed")?;
    Ok(removed.and_then(|removed| serde_json::from_str(&removed).ok()))
}

/// A time as the database has it: as long as any other, so that they sort.
pub fn stamp(time: NaiveDateTime) -> String {
    time.format("%Y-%m-%dT%H:%M:%S").to_string()
}

fn oldest(now: NaiveDateTime) -> String {
    stamp(now - Duration::days(DAYS_KEPT))
}

impl Store {
    /// Deletes what was not sent in its time; gives how many.
    pub async fn purge(&self, now: NaiveDateTime) -> Result<u64> {
        let old = sqlx::query("DELETE FROM application WHERE submitted_at IS NULL AND touched < $1");
        let gone = old.bind(oldest(now)).execute(&self.writes).await?.rows_affected();
        if gone > 0 {
            self.forget().await?;
        }
        Ok(gone)
    }

    /// A blank application for a post; gives the secret of its session.
    pub async fn start(&self, post: &str, locale: &str, now: NaiveDateTime) -> Result<String> {
        let session = secret();
        sqlx::query(
            "INSERT INTO application (id, post, session, csrf, locale, draft, version, touched)
             VALUES ($1, $2, $3, $4, $5, '{}', 0, $6)",
        )
        .bind(secret())
        .bind(post)
        .bind(hash(&session))
        .bind(secret())
        .bind(locale)
        .bind(stamp(now))
        .execute(&self.writes)
        .await?;
        Ok(session)
    }

    /// The application of a session, unless its time is over.
    pub async fn find(&self, session: &str, now: NaiveDateTime) -> Result<Option<Saved>> {
        let query = sqlx::AssertSqlSafe(format!(
            "SELECT {COLUMNS} FROM application WHERE session = $1 AND (touched >= $2 OR submitted_at IS NOT NULL)"
        ));
        let found = sqlx::query(query).bind(hash(session)).bind(oldest(now));
        found.fetch_optional(&self.pool).await?.as_ref().map(read).transpose()
    }

    /// A request came with the session: the link that led to it has done its work.
    pub async fn arrived(&self, saved: &Saved) -> Result<()> {
        if saved.has_used_link {
            let done = sqlx::query("UPDATE application SET used_link = NULL WHERE id = $1");
            done.bind(&saved.id).execute(&self.writes).await?;
        }
        Ok(())
    }

    /// Changes an application that was not sent yet, in its newest state: of two pages that are saved at once, both are kept, since the
    /// second waits for the first.
    pub async fn change(
        &self,
        id: &str,
        now: NaiveDateTime,
        change: impl FnOnce(Held) -> Held,
    ) -> Result<(Changed, Draft)> {
        let mut transaction = self.writes.begin().await?;
        let taken = sqlx::query(
            "UPDATE application SET touched = $1, version = version + 1
             WHERE id = $2 AND submitted_at IS NULL RETURNING draft, removed",
        );
        let Some(row) = taken.bind(stamp(now)).bind(id).fetch_optional(&mut *transaction).await? else {
            return Ok((Changed::Gone, Draft::default()));
        };
        let draft = Draft::from_json(row.try_get::<String, _>("draft")?.as_bytes())?;
        let Held { draft, removed } = change(Held { draft, removed: removed(&row)? });
        let json = serde_json::to_string(&draft).unwrap_or_default();
        if Draft::from_json(json.as_bytes()).is_err() {
            return Ok((Changed::TooLarge, draft));
        }
        let written = sqlx::query("UPDATE application SET draft = $1, removed = $2 WHERE id = $3");
        let removed = removed.and_then(|removed| serde_json::to_string(&removed).ok());
        written.bind(json).bind(removed).bind(id).execute(&mut *transaction).await?;
        transaction.commit().await?;
        Ok((Changed::Yes, draft))
    }

    pub async fn speak(&self, id: &str, locale: &str) -> Result<()> {
        let spoken = sqlx::query("UPDATE application SET locale = $1 WHERE id = $2");
        spoken.bind(locale).bind(id).execute(&self.writes).await?;
        Ok(())
    }

    /// A new link back to the application; an older one leads nowhere from now on.
    pub async fn link(&self, id: &str, now: NaiveDateTime) -> Result<String> {
        let link = secret();
        sqlx::query("UPDATE application SET link = $1, touched = $2 WHERE id = $3 AND submitted_at IS NULL")
            .bind(hash(&link))
            .bind(stamp(now))
            .bind(id)
            .execute(&self.writes)
            .await?;
        Ok(link)
    }

    /// Uses a link: gives the secret of a new session, and the old session ends, with the token of its forms. Until the new session
    /// is used, the link still works, so that an answer that is lost on its way, or a second click, costs nobody their application.
    pub async fn redeem(&self, link: &str, now: NaiveDateTime) -> Result<Option<String>> {
        let session = secret();
        let changed = sqlx::query(
            "UPDATE application SET session = $1, csrf = $2, link = NULL, used_link = $3, touched = $4
             WHERE (link = $3 OR used_link = $3) AND touched >= $5 AND submitted_at IS NULL",
        )
        .bind(hash(&session))
        .bind(secret())
        .bind(hash(link))
        .bind(stamp(now))
        .bind(oldest(now))
        .execute(&self.writes)
        .await?;
        Ok((changed.rows_affected() == 1).then_some(session))
    }

    /// The session ends in this browser; links go on.
    pub async fn leave(&self, id: &str) -> Result<()> {
        sqlx::query("UPDATE application SET session = NULL WHERE id = $1")
            .bind(id)
            .execute(&self.writes)
            .await?;
        Ok(())
    }

    /// Deletes an application that was not sent.
    pub async fn delete(&self, id: &str) -> Result<()> {
        let gone = sqlx::query("DELETE FROM application WHERE id = $1 AND submitted_at IS NULL");
        gone.bind(id).execute(&self.writes).await?;
        self.forget().await
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::Temporary;
    use super::*;

    fn noon() -> NaiveDateTime {
        "2026-11-21T12:00:00".parse().unwrap()
    }

    fn titled(title: &str) -> Held {
        Held { draft: Draft::default().with("/training/0/title", title), removed: None }
    }

    #[tokio::test]
    async fn changes_at_once_are_all_kept() {
        let kept = Temporary::new().await;
        let session = kept.store.start("post", "en", noon()).await.unwrap();
        let saved = kept.store.find(&session, noon()).await.unwrap().unwrap();
        let one = |n: usize| {
            let (store, id) = (kept.store.clone(), saved.id.clone());
            tokio::spawn(async move {
                let title = format!("Course {n}");
                let place = format!("/training/{n}/title");
                let change = |held: Held| Held { draft: held.draft.with(&place, title.as_str()), ..held };
                store.change(&id, noon(), change).await
            })
        };
        // More at once than any number of tries would do for.
        let all = 0..64;
        for change in all.clone().map(one).collect::<Vec<_>>() {
            assert_eq!(change.await.unwrap().unwrap().0, Changed::Yes);
        }
        let saved = kept.store.find(&session, noon()).await.unwrap().unwrap();
        let json = serde_json::to_string(&saved.draft).unwrap();
        assert!(all.into_iter().all(|n| json.contains(&format!("Course {n}"))), "{json}");
    }

    #[tokio::test]
    async fn a_link_works_until_its_session_is_used() {
        let kept = Temporary::new().await;
        let store = &kept.store;
        let first = store.start("post", "cy", noon()).await.unwrap();
        let saved = store.find(&first, noon()).await.unwrap().unwrap();
        let link = store.link(&saved.id, noon()).await.unwrap();
        let lost = store.redeem(&link, noon()).await.unwrap().unwrap();
        let again = store.redeem(&link, noon()).await.unwrap().unwrap();
        for ended in [&first, &lost] {
            assert!(store.find(ended, noon()).await.unwrap().is_none());
        }
        let found = store.find(&again, noon()).await.unwrap().unwrap();
        assert!(found.locale == "cy" && found.csrf != saved.csrf);
        store.arrived(&found).await.unwrap();
        assert!(store.redeem(&link, noon()).await.unwrap().is_none());
    }

    #[tokio::test]
    async fn what_is_sent_stays_and_does_not_change() {
        let kept = Temporary::new().await;
        let store = &kept.store;
        let session = store.start("post", "en", noon()).await.unwrap();
        let id = store.find(&session, noon()).await.unwrap().unwrap().id;
        store.change(&id, noon(), |_| titled("Before")).await.unwrap();
        assert!(store.submit(&id, noon(), |_| false).await.unwrap().is_none());
        let link = store.submit(&id, noon(), |_| true).await.unwrap().unwrap();
        assert!(store.submit(&id, noon(), |_| true).await.unwrap().is_none(), "a second click");
        assert_eq!(store.change(&id, noon(), |_| titled("After")).await.unwrap().0, Changed::Gone);
        store.delete(&id).await.unwrap();
        let later = noon() + Duration::days(400);
        assert_eq!(store.purge(later).await.unwrap(), 0);
        // By its link, and by the session while that lasts.
        let sent = store.find_sent(&link).await.unwrap().unwrap();
        assert!(serde_json::to_string(&sent.draft).unwrap().contains("Before"));
        assert!(store.find(&session, later).await.unwrap().is_some());
        assert_eq!(sent.sent.as_ref().unwrap().reference.len(), 8);
        store.withdraw(&id, later).await.unwrap();
        assert!(store.find_sent(&link).await.unwrap().unwrap().sent.unwrap().is_withdrawn);
    }

    #[tokio::test]
    async fn what_is_not_sent_goes_in_time() {
        let kept = Temporary::new().await;
        let session = kept.store.start("post", "en", noon()).await.unwrap();
        let last = noon() + Duration::days(DAYS_KEPT);
        assert_eq!(kept.store.purge(last).await.unwrap(), 0);
        assert!(kept.store.find(&session, last).await.unwrap().is_some());
        let over = last + Duration::seconds(1);
        assert!(kept.store.find(&session, over).await.unwrap().is_none());
        assert_eq!(kept.store.purge(over).await.unwrap(), 1);
    }
}
