//! What lists show of the applications that were sent: written when they are sent, so that a list reads no draft.

use std::collections::BTreeMap;

use applicant::Draft;
use chrono::NaiveDateTime;
use sqlx::Row;
use sqlx::any::AnyRow;

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
    /// The posts for which somebody sent an application.
    pub async fn posts_received(&self) -> Result<Vec<String>> {
        let posts = "SELECT DISTINCT post FROM application WHERE submitted_at IS NOT NULL ORDER BY post";
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
        if let (Some(id), Some(funnel)) = (&tally, &assessed.tally) {
            let same =
                sqlx::query("INSERT INTO tally (id, funnel) VALUES ($1, $2) ON CONFLICT (id) DO NOTHING");
            same.bind(id).bind(funnel).execute(&self.pool).await?;
        }
        let known = sqlx::query(
            "INSERT INTO assessment
                 (application, reference, post, submitted_at, outcome, points, tally, stage, markers, sift, settled)
             VALUES ($1, $2, $3, $4, $5, $6, $7, 'application', 0, 'not_decided', '{}')
             ON CONFLICT (application) DO NOTHING",
        );
        known
            .bind(&received.id)
            .bind(&received.reference)
            .bind(&received.post)
            .bind(crate::store::applications::stamp(received.at))
            .bind(assessed.outcome)
            .bind(i64::from(assessed.points))
            .bind(tally)
            .execute(&self.pool)
            .await?;
        Ok(())
    }

    /// A page of the queue of a post as somebody sees it, by the time of sending, from page 0; and whether there is another.
    pub async fn queue(
        &self,
        post: &str,
        filter: Filter<'_>,
        staff: &str,
        page: i64,
    ) -> Result<(Vec<Listed>, bool)> {
        let rows = sqlx::AssertSqlSafe(format!(
            "SELECT assessment.reference, outcome, points, stage, decided, markers, sift, state FROM (
                 SELECT application AS id FROM assessment
                 WHERE post = $1 AND ($3 = '' OR stage = $3) AND {NOT_WITHDRAWN}
                 AND ($4 = 0 OR (markers < $4 AND stage IN ('application', 'sift') AND application NOT IN
                     (SELECT application FROM sheet WHERE staff = $2 AND state <> 'draft')))
                 ORDER BY submitted_at, reference LIMIT $5 OFFSET $6
             ) AS page
             JOIN assessment ON assessment.application = page.id
             LEFT JOIN sheet ON sheet.application = page.id AND sheet.staff = $2
             ORDER BY submitted_at, assessment.reference"
        ));
        let rows = sqlx::query(rows).bind(post).bind(staff).bind(filter.stage);
        let rows = rows.bind(filter.to_rate_below.unwrap_or(0)).bind(QUEUE_PAGE + 1);
        let rows = rows.bind(page.saturating_mul(QUEUE_PAGE)).fetch_all(&self.pool).await?;
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
        let has_more = rows.len() as i64 > QUEUE_PAGE;
        let rows = rows.iter().take(QUEUE_PAGE as usize).map(listed);
        Ok((rows.collect::<Result<_>>()?, has_more))
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

    /// The funnels of single applications of a post, each with how many are equal to it; and how many could not be judged.
    pub async fn tallies(&self, post: &str) -> Result<(Vec<(String, i64)>, i64)> {
        let rows = sqlx::AssertSqlSafe(format!(
            "SELECT funnel, many FROM (
                 SELECT tally, COUNT(*) AS many FROM assessment WHERE post = $1 AND {NOT_WITHDRAWN} GROUP BY tally
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
