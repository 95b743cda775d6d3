//! What lists show of the applications that were sent: written when they are sent, so that a list reads no draft.

use std::collections::BTreeMap;

use applicant::Draft;
use chrono::NaiveDateTime;
use sqlx::Row;
use sqlx::any::AnyRow;

use super::revisions::changes;
use super::sheets::SheetState;
use crate::store::{Result, Store, StoreError, hash};

/// As many applications as a page of the queue shows.
pub const QUEUE_PAGE: i64 = 50;

/// How many drafts are read at once where assessments are missing.
const BATCH: i64 = 500;

/// An application that was sent.
pub struct Received {
    pub id: String,
    pub post: String,
    pub reference: String,
    pub at: NaiveDateTime,
    pub withdrawn_at: Option<NaiveDateTime>,
    /// One that cannot be read is received too.
    pub draft: Result<Draft>,
}

/// What the rules found of an application.
pub struct Assessed {
    pub outcome: &'static str,
    pub points: u32,
    /// A funnel of this one alone, as JSON; nothing where it could not be judged.
    pub tally: Option<String>,
}

/// Which applications a list shows.
#[derive(Clone, Copy)]
pub struct Filter<'a> {
    /// Those of a stage; all of them where it is empty.
    pub stage: &'a str,
    /// Those that this marker can rate and has not, as long as fewer than so many have.
    pub to_rate_below: Option<i64>,
}

/// Which page of a list: the first, or that which begins behind a reference or ends before one, or at the end before what is no
/// reference. So however long the list is, a page of it takes as long as any other.
#[derive(Clone, Copy)]
pub enum Place<'a> {
    First,
    After(&'a str),
    Before(&'a str),
}

/// A page of the queue.
pub struct QueuePart {
    pub rows: Vec<Listed>,
    pub has_earlier: bool,
    pub has_later: bool,
}

/// An application in the queue.
pub struct Listed {
    pub reference: String,
    pub outcome: String,
    pub points: i64,
    pub stage: String,
    pub decided: Option<String>,
    pub markers: i64,
    pub sift: String,
    /// How far the reader is with it, once they have begun.
    pub own: Option<SheetState>,
}

/// An application with what its sift came to.
pub struct Judged {
    pub reference: String,
    pub outcome: String,
    pub decided: Option<String>,
    pub stage: String,
    pub sift: String,
    /// The ratings that are settled, as JSON.
    pub settled: String,
    pub is_withdrawn: bool,
}

const RECEIVED: &str = "id, post, reference, submitted_at, withdrawn_at, draft";
const NOT_WITHDRAWN: &str =
    "assessment.application NOT IN (SELECT id FROM application WHERE withdrawn_at IS NOT NULL)";

fn received(row: &AnyRow) -> Result<Received> {
    let draft: String = row.try_get("draft")?;
    Ok(Received {
        id: row.try_get("id")?,
        post: row.try_get("post")?,
        reference: row.try_get("reference")?,
        at: row.try_get::<String, _>("submitted_at")?.parse().unwrap_or_default(),
        withdrawn_at: row.try_get::<Option<String>, _>("withdrawn_at")?.and_then(|at| at.parse().ok()),
        draft: Draft::from_json(draft.as_bytes()).map_err(StoreError::from),
    })
}

impl Store {
    /// The posts for which somebody sent an application, kept or not.
    pub async fn posts_received(&self) -> Result<Vec<String>> {
        let posts = "SELECT post FROM revision ORDER BY post";
        Ok(sqlx::query_scalar(posts).fetch_all(&self.pool).await?)
    }

    /// The application of a reference, withdrawn or not.
    pub async fn received(&self, reference: &str) -> Result<Option<Received>> {
        let found = sqlx::AssertSqlSafe(format!(
            "SELECT {RECEIVED} FROM application WHERE reference = $1 AND submitted_at IS NOT NULL"
        ));
        let found = sqlx::query(found).bind(reference).fetch_optional(&self.pool).await?;
        found.as_ref().map(received).transpose()
    }

    /// The application that has this lasting link.
    pub async fn received_by_link(&self, link: &str) -> Result<Option<Received>> {
        let found = sqlx::AssertSqlSafe(format!("SELECT {RECEIVED} FROM application WHERE result_link = $1"));
        let found = sqlx::query(found).bind(hash(link)).fetch_optional(&self.pool).await?;
        found.as_ref().map(received).transpose()
    }

    /// Those for a post of which lists know nothing yet: sent just before the site stopped, or before there was a desk.
    pub async fn unassessed(&self, post: &str) -> Result<Vec<Received>> {
        // Counted in an index, which is quick: the rows are wide.
        let sent: i64 = sqlx::query_scalar(
            "SELECT COUNT(*) FROM application WHERE post = $1 AND submitted_at IS NOT NULL",
        )
        .bind(post)
        .fetch_one(&self.pool)
        .await?;
        let assessed: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM assessment WHERE post = $1")
            .bind(post)
            .fetch_one(&self.pool)
            .await?;
        if sent == assessed {
            return Ok(Vec::new());
        }
        let missing = sqlx::AssertSqlSafe(format!(
            "SELECT {RECEIVED} FROM application WHERE post = $1 AND submitted_at IS NOT NULL
             AND id NOT IN (SELECT application FROM assessment) LIMIT $2"
        ));
        let missing = sqlx::query(missing).bind(post).bind(BATCH).fetch_all(&self.pool).await?;
        missing.iter().map(received).collect()
    }

    /// Keeps what the rules found of an application, unless that is known already.
    pub async fn assess(&self, received: &Received, assessed: &Assessed) -> Result<()> {
        let tally = assessed.tally.as_deref().map(hash);
        let mut transaction = self.writes.begin().await?;
        if let (Some(id), Some(funnel)) = (&tally, &assessed.tally) {
            let same =
                sqlx::query("INSERT INTO tally (id, funnel) VALUES ($1, $2) ON CONFLICT (id) DO NOTHING");
            same.bind(id).bind(funnel).execute(&mut *transaction).await?;
        }
        let known = sqlx::query(
            "INSERT INTO assessment
                 (application, reference, post, submitted_at, outcome, points, tally, stage, markers, sift, settled)
             VALUES ($1, $2, $3, $4, $5, $6, $7, 'application', 0, 'not_decided', '{}')
             ON CONFLICT (application) DO NOTHING",
        );
        let known = known
            .bind(&received.id)
            .bind(&received.reference)
            .bind(&received.post)
            .bind(crate::store::applications::stamp(received.at))
            .bind(assessed.outcome)
            .bind(i64::from(assessed.points))
            .bind(tally)
            .execute(&mut *transaction)
            .await?;
        if known.rows_affected() == 1 {
            changes(&mut transaction, &received.post).await?;
        }
        Ok(transaction.commit().await?)
    }

    /// A page of the queue of a post as somebody sees it, by the time of sending.
    pub async fn queue(
        &self,
        post: &str,
        filter: Filter<'_>,
        staff: &str,
        place: Place<'_>,
    ) -> Result<QueuePart> {
        // A time is less than the sign that no time begins with.
        let (here, next, order, unknown) = match place {
            Place::First => ("", ">=", "", ""),
            Place::After(reference) => (reference, ">", "", ""),
            Place::Before(reference) => (reference, "<", "DESC", "~"),
        };
        let rows = sqlx::AssertSqlSafe(format!(
            "SELECT assessment.reference, outcome, points, stage, decided, markers, sift, state FROM (
                 SELECT application AS id FROM assessment
                 WHERE post = $1 AND ($3 = '' OR stage = $3) AND {NOT_WITHDRAWN}
                 AND (submitted_at, reference) {next} (COALESCE((SELECT submitted_at FROM assessment WHERE reference = $5), '{unknown}'), $5)
                 AND ($4 = 0 OR (markers < $4 AND stage IN ('application', 'sift') AND application NOT IN
                     (SELECT application FROM sheet WHERE staff = $2 AND state <> 'draft')))
                 ORDER BY submitted_at {order}, reference {order} LIMIT $6
             ) AS page
             JOIN assessment ON assessment.application = page.id
             LEFT JOIN sheet ON sheet.application = page.id AND sheet.staff = $2
             ORDER BY submitted_at, assessment.reference"
        ));
        let rows = sqlx::query(rows).bind(post).bind(staff).bind(filter.stage);
        let rows = rows.bind(filter.to_rate_below.unwrap_or(0)).bind(here).bind(QUEUE_PAGE + 1);
        let rows = rows.fetch_all(&self.pool).await?;
        let listed = |row: &AnyRow| {
            let own: Option<String> = row.try_get("state")?;
            Ok(Listed {
                reference: row.try_get("reference")?,
                outcome: row.try_get("outcome")?,
                points: row.try_get("points")?,
                stage: row.try_get("stage")?,
                decided: row.try_get("decided")?,
                markers: row.try_get("markers")?,
                sift: row.try_get("sift")?,
                own: own.as_deref().map(SheetState::parse),
            })
        };
        let mut rows = rows.iter().map(listed).collect::<Result<Vec<_>>>()?;
        let has_more = rows.len() as i64 > QUEUE_PAGE;
        let (has_earlier, has_later) = match place {
            Place::First => (false, has_more),
            Place::After(_) => (true, has_more),
            Place::Before(reference) => (has_more, !reference.is_empty()),
        };
        // What is one too many is at the end that was read towards.
        match place {
            Place::Before(_) if has_more => drop(rows.remove(0)),
            _ => rows.truncate(QUEUE_PAGE as usize),
        }
        Ok(QueuePart { rows, has_earlier, has_later })
    }

    /// How many applications of a post are at each stage.
    pub async fn stages(&self, post: &str) -> Result<BTreeMap<String, i64>> {
        let counts = sqlx::AssertSqlSafe(format!(
            "SELECT stage, COUNT(*) AS many FROM assessment WHERE post = $1 AND {NOT_WITHDRAWN} GROUP BY stage"
        ));
        let counts = sqlx::query(counts).bind(post).fetch_all(&self.pool).await?;
        counts.iter().map(|row| Ok((row.try_get("stage")?, row.try_get("many")?))).collect()
    }

    /// What the sift of each application of a post came to, withdrawn or not, without those that were turned down before it.
    pub async fn judged(&self, post: &str) -> Result<Vec<Judged>> {
        let rows = sqlx::AssertSqlSafe(format!(
            "SELECT reference, outcome, decided, stage, sift, settled, CASE WHEN {NOT_WITHDRAWN} THEN 'no' ELSE 'yes' END AS withdrawn
             FROM assessment WHERE post = $1 AND COALESCE(decided, '') <> 'not_eligible' ORDER BY reference"
        ));
        let judged = |row: &AnyRow| {
            Ok(Judged {
                reference: row.try_get("reference")?,
                outcome: row.try_get("outcome")?,
                decided: row.try_get("decided")?,
                stage: row.try_get("stage")?,
                sift: row.try_get("sift")?,
                settled: row.try_get("settled")?,
                is_withdrawn: row.try_get::<String, _>("withdrawn")? == "yes",
            })
        };
        sqlx::query(rows).bind(post).fetch_all(&self.pool).await?.iter().map(judged).collect()
    }

    /// The funnels of single applications of a post, kept or not, each with how many are equal to it; and how many could not be judged.
    pub async fn tallies(&self, post: &str) -> Result<(Vec<(String, i64)>, i64)> {
        let rows = sqlx::AssertSqlSafe(format!(
            "SELECT funnel, many FROM (
                 SELECT tally, COUNT(*) AS many FROM assessment WHERE post = $1 AND {NOT_WITHDRAWN} GROUP BY tally
                 UNION ALL SELECT tally, many FROM past_tally WHERE post = $1
             ) AS counted LEFT JOIN tally ON tally.id = counted.tally"
        ));
        let (mut tallies, mut unknown) = (Vec::new(), 0);
        for row in sqlx::query(rows).bind(post).fetch_all(&self.pool).await? {
            let many: i64 = row.try_get("many")?;
            match row.try_get::<Option<String>, _>("funnel")? {
                Some(funnel) => tallies.push((funnel, many)),
                None => unknown += many,
            }
        }
        Ok((tallies, unknown))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::tests::Temporary;

    /// Sends that many applications a minute apart; gives their references in that order.
    async fn sent(store: &Store, many: usize) -> Vec<String> {
        let mut references = Vec::new();
        for n in 0..many {
            let at = "2026-11-28T09:00:00".parse::<NaiveDateTime>().unwrap()
                + chrono::Duration::minutes(n as i64 / 2);
            let session = store.start("post", "en", at).await.unwrap();
            let id = store.find(&session, at).await.unwrap().unwrap().id;
            let link = store.submit(&id, at, |_| true).await.unwrap().unwrap();
            let received = store.received_by_link(&link).await.unwrap().unwrap();
            let assessed = Assessed { outcome: "eligible", points: 0, tally: None };
            store.assess(&received, &assessed).await.unwrap();
            references.push((at, received.reference));
        }
        // Of those sent at the same time, by their references.
        references.sort();
        references.into_iter().map(|(_, reference)| reference).collect()
    }

    #[tokio::test]
    async fn every_page_is_reached_both_ways() {
        let kept = Temporary::new().await;
        let size = QUEUE_PAGE as usize;
        let filter = Filter { stage: "", to_rate_below: None };
        let expected = sent(&kept.store, 2 * size + 1).await;
        let mut all: Vec<String> = Vec::new();
        loop {
            let place = all.last().map_or(Place::First, |last| Place::After(last));
            let part = kept.store.queue("post", filter, "nobody", place).await.unwrap();
            assert_eq!(part.has_earlier, !all.is_empty());
            all.extend(part.rows.into_iter().map(|row| row.reference));
            if !part.has_later {
                break;
            }
        }
        assert_eq!(all, expected);
        let (mut back, mut place) = (Vec::new(), String::new());
        loop {
            let part = kept.store.queue("post", filter, "nobody", Place::Before(&place)).await.unwrap();
            assert_eq!(part.has_later, !back.is_empty());
            back.splice(0..0, part.rows.iter().map(|row| row.reference.clone()));
            if !part.has_earlier {
                break;
            }
            place.clone_from(&back[0]);
        }
        assert_eq!(back, all);
    }
}
