//! Who wants to hear of new jobs.

use applicant_recruitment::JobAlert;
use chrono::{Duration, NaiveDateTime};
use sqlx::Row;

use super::applications::stamp;
use super::keeping::DAYS_TO_CONFIRM;
use super::{Result, Store, hash, secret};

/// How many requests for one address are kept in a day: nobody can fill a mailbox of others.
const A_DAY: i64 = 3;

/// An alert that was confirmed.
pub struct Alert {
    pub email: String,
    pub locale: String,
    pub wanted: JobAlert,
    pub last_seen: NaiveDateTime,
    /// What ends it.
    pub stop: String,
    id: String,
}

impl Store {
    /// Keeps what somebody wants to hear of; gives the secret that confirms it, nothing where too many ask for that address.
    pub async fn ask_for_alert(
        &self,
        email: &str,
        locale: &str,
        wanted: &JobAlert,
        now: NaiveDateTime,
    ) -> Result<Option<String>> {
        let asked = sqlx::query("SELECT COUNT(*) FROM alert WHERE email = $1 AND asked_at > $2");
        let asked = asked.bind(email).bind(stamp(now - Duration::days(1))).fetch_one(&self.pool).await?;
        if asked.try_get::<i64, _>(0)? >= A_DAY {
            return Ok(None);
        }
        let confirm = secret();
        sqlx::query(
            "INSERT INTO alert (id, email, locale, wanted, confirm, stop, asked_at, last_seen)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $7)",
        )
        .bind(secret())
        .bind(email)
        .bind(locale)
        .bind(serde_json::to_string(wanted).unwrap_or_default())
        .bind(hash(&confirm))
        .bind(secret())
        .bind(stamp(now))
        .execute(&self.writes)
        .await?;
        Ok(Some(confirm))
    }

    /// Whether the secret was that of an alert, which is sent from now on.
    pub async fn confirm_alert(&self, confirm: &str, now: NaiveDateTime) -> Result<bool> {
        let confirmed = sqlx::query("UPDATE alert SET confirm = NULL WHERE confirm = $1 AND asked_at >= $2");
        let oldest = stamp(now - Duration::days(DAYS_TO_CONFIRM));
        Ok(confirmed.bind(hash(confirm)).bind(oldest).execute(&self.writes).await?.rows_affected() == 1)
    }

    /// Ends an alert; it is not kept.
    pub async fn stop_alert(&self, stop: &str) -> Result<()> {
        sqlx::query("DELETE FROM alert WHERE stop = $1").bind(stop).execute(&self.writes).await?;
        Ok(())
    }

    /// The alerts that were confirmed.
    pub async fn alerts(&self) -> Result<Vec<Alert>> {
        let query = "SELECT id, email, locale, wanted, stop, last_seen FROM alert WHERE confirm IS NULL";
        let rows = sqlx::query(query).fetch_all(&self.pool).await?;
        let mut alerts = Vec::with_capacity(rows.len());
        for row in rows {
            let wanted: String = row.try_get("wanted")?;
            let last_seen: String = row.try_get("last_seen")?;
            // What a later version wrote is left to it.
            let (Ok(wanted), Ok(last_seen)) = (serde_json::from_str(&wanted), last_seen.parse()) else {
                continue;
            };
            alerts.push(Alert {
                id: row.try_get("id")?,
                email: row.try_get("email")?,
                locale: row.try_get("locale")?,
                stop: row.try_get("stop")?,
                wanted,
                last_seen,
            });
        }
        Ok(alerts)
    }

    /// What was published until now was told. Of several instances one alone tells it: whether it was this one.
    pub async fn told(&self, alert: &Alert, now: NaiveDateTime) -> Result<bool> {
        let told = sqlx::query("UPDATE alert SET last_seen = $1 WHERE id = $2 AND last_seen = $3");
        let told = told.bind(stamp(now)).bind(&alert.id).bind(stamp(alert.last_seen));
        Ok(told.execute(&self.writes).await?.rows_affected() == 1)
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::Temporary;
    use super::*;

    fn noon() -> NaiveDateTime {
        "2026-11-21T12:00:00".parse().unwrap()
    }

    #[tokio::test]
    async fn an_alert_is_confirmed_before_it_is_sent() {
        let kept = Temporary::new().await;
        let store = &kept.store;
        let wanted = JobAlert::any_after(noon());
        let confirm = store.ask_for_alert("a@example.com", "cy", &wanted, noon()).await.unwrap().unwrap();
        assert!(store.alerts().await.unwrap().is_empty());
        assert!(!store.confirm_alert("another", noon()).await.unwrap());
        assert!(store.confirm_alert(&confirm, noon()).await.unwrap());
        assert!(!store.confirm_alert(&confirm, noon()).await.unwrap(), "once");
        let alerts = store.alerts().await.unwrap();
        assert_eq!((alerts[0].email.as_str(), alerts[0].locale.as_str()), ("a@example.com", "cy"));
        assert!(alerts[0].wanted == wanted);
        let later = noon() + Duration::hours(1);
        assert!(store.told(&alerts[0], later).await.unwrap());
        assert!(!store.told(&alerts[0], later).await.unwrap(), "another instance told it");
        store.stop_alert(&alerts[0].stop).await.unwrap();
        assert!(store.alerts().await.unwrap().is_empty());
    }

    #[tokio::test]
    async fn a_mailbox_of_others_is_not_filled() {
        let kept = Temporary::new().await;
        let wanted = JobAlert::any_after(noon());
        let mut given = 0;
        for _ in 0..10 {
            given += usize::from(
                kept.store.ask_for_alert("a@example.com", "en", &wanted, noon()).await.unwrap().is_some(),
            );
        }
        assert_eq!(given, 3);
        let tomorrow = noon() + Duration::days(1);
        assert!(kept.store.ask_for_alert("a@example.com", "en", &wanted, tomorrow).await.unwrap().is_some());
        assert!(kept.store.ask_for_alert("b@example.com", "en", &wanted, noon()).await.unwrap().is_some());
    }

    #[tokio::test]
    async fn what_nobody_confirms_is_forgotten() {
        let kept = Temporary::new().await;
        let wanted = JobAlert::any_after(noon());
        let confirm =
            kept.store.ask_for_alert("a@example.com", "en", &wanted, noon()).await.unwrap().unwrap();
        let late = noon() + Duration::days(DAYS_TO_CONFIRM) + Duration::seconds(1);
        assert!(!kept.store.confirm_alert(&confirm, late).await.unwrap());
        kept.store.forget_alerts(late).await.unwrap();
        assert!(!kept.store.confirm_alert(&confirm, noon()).await.unwrap(), "it is gone");
    }
}
