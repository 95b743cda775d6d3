//! Those who recruit, the links that they sign in with, and their sessions.

use chrono::{Duration, NaiveDateTime};
use sqlx::Row;
use sqlx::any::AnyRow;

use crate::store::applications::stamp;
use crate::store::{Result, Store, hash, secret};

/// How long a link waits to be used.
const LINK: Duration = Duration::hours(24);

/// How long a session lasts without being used, and in all.
const IDLE: Duration = Duration::minutes(30);
const WHOLE: Duration = Duration::hours(12);

/// How long a session is used before that is written down again.
const NOTED: Duration = Duration::minutes(1);

/// What somebody may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Role {
    /// Reads without names, and rates.
    Sifter,
    /// Settles differences, decides, cuts, and sees the trail.
    Chair,
}

impl Role {
    pub const fn as_str(self) -> &'static str {
        match self {
            Role::Sifter => "sifter",
            Role::Chair => "chair",
        }
    }

    fn parse(text: &str) -> Role {
        if text == "chair" { Role::Chair } else { Role::Sifter }
    }
}

/// Somebody who recruits.
#[derive(Clone)]
pub struct Staff {
    pub id: String,
    pub name: String,
    pub role: Role,
    pub is_removed: bool,
}

/// Somebody who is signed in.
#[derive(Clone)]
pub struct StaffSession {
    pub staff: Staff,
    /// Goes into every form, so that no other site can send one.
    pub csrf: String,
}

fn read(row: &AnyRow) -> Result<Staff> {
    Ok(Staff {
        id: row.try_get("id")?,
        name: row.try_get("name")?,
        role: Role::parse(&row.try_get::<String, _>("role")?),
        is_removed: row.try_get::<Option<String>, _>("removed_at")?.is_some(),
    })
}

impl Store {
    /// Adds somebody, or takes them back; gives the secret of their link, or nothing where the name is taken.
    pub async fn add_staff(&self, name: &str, role: Role, now: NaiveDateTime) -> Result<Option<String>> {
        let link = secret();
        let added = sqlx::query(
            "INSERT INTO staff (id, name, role, link, link_made) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (name) DO UPDATE SET role = $3, link = $4, link_made = $5, removed_at = NULL
             WHERE staff.removed_at IS NOT NULL",
        );
        let added = added.bind(secret()).bind(name).bind(role.as_str()).bind(hash(&link)).bind(stamp(now));
        Ok((added.execute(&self.writes).await?.rows_affected() == 1).then_some(link))
    }

    /// A new link for somebody; an older one leads nowhere from now on. Nothing where nobody has the name.
    pub async fn staff_link(&self, name: &str, now: NaiveDateTime) -> Result<Option<String>> {
        let link = secret();
        let made =
            sqlx::query("UPDATE staff SET link = $1, link_made = $2 WHERE name = $3 AND removed_at IS NULL");
        let made = made.bind(hash(&link)).bind(stamp(now)).bind(name).execute(&self.writes).await?;
        Ok((made.rows_affected() == 1).then_some(link))
    }

    /// Somebody recruits no more: their sessions end, and what they did stays. Says whether somebody had the name.
    pub async fn remove_staff(&self, name: &str, now: NaiveDateTime) -> Result<bool> {
        let removed = sqlx::query(
            "UPDATE staff SET removed_at = $1, link = NULL WHERE name = $2 AND removed_at IS NULL",
        );
        Ok(removed.bind(stamp(now)).bind(name).execute(&self.writes).await?.rows_affected() == 1)
    }

    /// Everybody who recruits or did, by name.
    pub async fn staff(&self) -> Result<Vec<Staff>> {
        let all = sqlx::query("SELECT id, name, role, removed_at FROM staff ORDER BY name");
        all.fetch_all(&self.pool).await?.iter().map(read).collect()
    }

    /// Uses a link up: gives the secret of a session, and whose it is. Nothing where it leads nowhere: used, replaced, too old, or never
    /// made.
    pub async fn sign_in(&self, link: &str, now: NaiveDateTime) -> Result<Option<(String, Staff)>> {
        let found = sqlx::query(
            "UPDATE staff SET link = NULL WHERE link = $1 AND link_made >= $2 AND removed_at IS NULL
             RETURNING id, name, role, removed_at",
        );
        let found = found.bind(hash(link)).bind(stamp(now - LINK)).fetch_optional(&self.writes).await?;
        let Some(staff) = found.as_ref().map(read).transpose()? else { return Ok(None) };
        let session = secret();
        sqlx::query("INSERT INTO staff_session (id, staff, csrf, began, used) VALUES ($1, $2, $3, $4, $4)")
            .bind(hash(&session))
            .bind(&staff.id)
            .bind(secret())
            .bind(stamp(now))
            .execute(&self.writes)
            .await?;
        // Sessions that are over go when somebody comes.
        sqlx::query("DELETE FROM staff_session WHERE used < $1 OR began < $2")
            .bind(stamp(now - IDLE))
            .bind(stamp(now - WHOLE))
            .execute(&self.writes)
            .await?;
        Ok(Some((session, staff)))
    }

    /// Who is signed in with this session, unless its time is over.
    pub async fn staff_of(&self, session: &str, now: NaiveDateTime) -> Result<Option<StaffSession>> {
        let found = sqlx::query(
            "SELECT staff.id, name, role, removed_at, csrf, used FROM staff_session
             JOIN staff ON staff.id = staff_session.staff
             WHERE staff_session.id = $1 AND used >= $2 AND began >= $3 AND removed_at IS NULL",
        );
        let found = found.bind(hash(session)).bind(stamp(now - IDLE)).bind(stamp(now - WHOLE));
        let Some(row) = found.fetch_optional(&self.pool).await? else { return Ok(None) };
        if row.try_get::<String, _>("used")? < stamp(now - NOTED) {
            let used = sqlx::query("UPDATE staff_session SET used = $1 WHERE id = $2");
            used.bind(stamp(now)).bind(hash(session)).execute(&self.writes).await?;
        }
        Ok(Some(StaffSession { staff: read(&row)?, csrf: row.try_get("csrf")? }))
    }

    /// Ends a session.
    pub async fn sign_out(&self, session: &str) -> Result<()> {
        let gone = sqlx::query("DELETE FROM staff_session WHERE id = $1");
        gone.bind(hash(session)).execute(&self.writes).await?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::tests::Temporary;

    fn at(time: &str) -> NaiveDateTime {
        format!("2026-11-21T{time}").parse().unwrap()
    }

    async fn signed_in(store: &Store, name: &str, now: NaiveDateTime) -> String {
        let link = store.add_staff(name, Role::Sifter, now).await.unwrap().unwrap();
        store.sign_in(&link, now).await.unwrap().expect("a new link signs in").0
    }

    #[tokio::test]
    async fn a_link_signs_in_once_within_a_day() {
        let kept = Temporary::new().await;
        let store = &kept.store;
        let start = at("09:00:00");
        let link = store.add_staff("One", Role::Chair, start).await.unwrap().unwrap();
        assert!(store.add_staff("One", Role::Chair, start).await.unwrap().is_none(), "the name is taken");
        let in_time = start + Duration::hours(24);
        let late = in_time + Duration::seconds(1);
        assert!(store.sign_in(&link, late).await.unwrap().is_none());
        assert!(store.sign_in(&link, in_time).await.unwrap().is_some());
        assert!(store.sign_in(&link, in_time).await.unwrap().is_none(), "used up");
        let older = store.staff_link("One", in_time).await.unwrap().unwrap();
        let newer = store.staff_link("One", in_time).await.unwrap().unwrap();
        assert!(store.sign_in(&older, in_time).await.unwrap().is_none(), "replaced");
        assert!(store.sign_in(&newer, in_time).await.unwrap().is_some());
        assert!(store.staff_link("Nobody", start).await.unwrap().is_none());
    }

    #[tokio::test]
    async fn sessions_end_idle_or_old() {
        let kept = Temporary::new().await;
        let store = &kept.store;
        let session = signed_in(store, "One", at("08:00:00")).await;
        // Used every half hour it goes on, until its twelve hours are over.
        for half_hours in 0..=24 {
            let now = at("08:00:00") + Duration::minutes(30 * half_hours);
            assert!(store.staff_of(&session, now).await.unwrap().is_some(), "{now}");
        }
        assert!(store.staff_of(&session, at("20:00:01")).await.unwrap().is_none());
        let idle = signed_in(store, "Two", at("08:00:00")).await;
        assert!(store.staff_of(&idle, at("08:30:01")).await.unwrap().is_none());
        let third = signed_in(store, "Three", at("08:00:00")).await;
        assert!(store.remove_staff("Three", at("08:01:00")).await.unwrap());
        assert!(store.staff_of(&third, at("08:01:00")).await.unwrap().is_none(), "removed");
        let fourth = signed_in(store, "Four", at("08:00:00")).await;
        store.sign_out(&fourth).await.unwrap();
        assert!(store.staff_of(&fourth, at("08:00:00")).await.unwrap().is_none());
    }
}
