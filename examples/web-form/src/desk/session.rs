//! Who is at the desk, and the token that every form carries.

use askama::Template;
use axum::body::Bytes;
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Response};
use chrono::NaiveDateTime;

use crate::app::{App, Site, now};
use crate::cookies::Cookie;
use crate::frame::Frame;
use crate::refused::{Answer, Refused};
use crate::store::{Role, Staff, StaffSession};

/// What opens the desk in a browser, until that is closed.
pub const DESK: Cookie = Cookie::strict("desk");

/// The frame of a page of the desk, which is in English and has no session of an applicant.
pub fn frame(site: &Site, title: &str) -> Frame {
    let mut frame = Frame::plain(site, "en", title).at("", "");
    frame.others.clear();
    frame
}

/// A page of the desk that says one thing.
#[derive(Template)]
#[template(path = "desk/said.html")]
struct Said<'a> {
    frame: Frame,
    lines: &'a [&'a str],
    /// What was posted and could not be saved, to be copied.
    typed: Vec<String>,
    back: &'a str,
}

/// A page that says why something is not done, with the way back and what would be lost.
pub fn said(
    site: &Site,
    status: StatusCode,
    title: &str,
    lines: &[&str],
    typed: Vec<String>,
    back: &str,
) -> Response {
    let page = Said { frame: frame(site, title), lines, typed, back };
    match page.render() {
        Ok(page) => (status, Html(page)).into_response(),
        Err(error) => Refused::from(error).into_response(),
    }
}

/// Somebody who is signed in.
pub struct Member {
    pub staff: Staff,
    pub csrf: String,
    /// When the request came.
    pub now: NaiveDateTime,
}

impl Member {
    async fn of(site: &Site, headers: &HeaderMap) -> Result<Option<Member>, Refused> {
        for secret in DESK.values(site, headers) {
            if let Some(StaffSession { staff, csrf }) = site.store.staff_of(&secret, now()).await? {
                return Ok(Some(Member { staff, csrf, now: now() }));
            }
        }
        Ok(None)
    }

    pub fn is_chair(&self) -> bool {
        self.staff.role == Role::Chair
    }

    /// Goes on for a chair alone.
    pub fn chairs(&self, site: &Site) -> Result<(), Refused> {
        let lines = ["Ask whoever chairs the panel."];
        match self.is_chair() {
            true => Ok(()),
            false => Err(Refused::Page(Box::new(said(
                site,
                StatusCode::FORBIDDEN,
                "This is for the chair",
                &lines,
                Vec::new(),
                "/desk",
            )))),
        }
    }

    /// Notes what they saw.
    pub async fn saw(&self, site: &Site, action: &str, reference: Option<&str>) -> Result<(), Refused> {
        Ok(site.store.audit(&self.staff.id, action, reference, self.now).await?)
    }
}

/// Nobody is signed in, or no more; what was posted is shown, so that it can be copied.
fn signed_out(site: &Site, typed: Vec<String>) -> Refused {
    let lines = [
        "You are signed out after half an hour without a page, and after 12 hours.",
        "Sign in with the link that you were given. Each works once: ask for a new one if yours was used.",
    ];
    Refused::Page(Box::new(said(site, StatusCode::UNAUTHORIZED, "Sign in to the desk", &lines, typed, "")))
}

impl FromRequestParts<App> for Member {
    type Rejection = Refused;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Member, Refused> {
        Member::of(app, &parts.headers).await?.ok_or_else(|| signed_out(app, Vec::new()))
    }
}

/// Somebody who is signed in, with the form that they sent.
pub struct Signed {
    pub member: Member,
    pub form: Fields,
}

/// The fields of a form, in their order.
pub struct Fields(Vec<(String, String)>);

impl Fields {
    /// The first value of that name, or nothing.
    pub fn value(&self, name: &str) -> &str {
        self.0.iter().find(|(it, _)| it == name).map(|(_, value)| value.as_str()).unwrap_or_default()
    }

    /// Every value of that name.
    pub fn values<'f>(&'f self, name: &'f str) -> impl Iterator<Item = &'f str> {
        self.0.iter().filter(move |(it, _)| it == name).map(|(_, value)| value.as_str())
    }

    /// A number of that name; 0 where it is none.
    pub fn number(&self, name: &str) -> i64 {
        self.value(name).parse().unwrap_or(0)
    }
}

impl FromRequest<App> for Signed {
    type Rejection = Refused;

    async fn from_request(request: Request, app: &App) -> Result<Signed, Refused> {
        let (parts, body) = request.into_parts();
        let again = Request::from_parts(parts.clone(), body);
        let body = Bytes::from_request(again, app).await.map_err(|error| Refused::Body(error.status()))?;
        let form = Fields(form_urlencoded::parse(&body).into_owned().collect());
        let Some(member) = Member::of(app, &parts.headers).await? else {
            let is_typed =
                |(name, value): &(String, String)| name.starts_with("note-") && !value.trim().is_empty();
            let typed = form.0.into_iter().filter(is_typed).map(|(_, value)| value).collect();
            return Err(signed_out(app, typed));
        };
        match form.value("_csrf") == member.csrf {
            true => Ok(Signed { member, form }),
            false => Err(Refused::Csrf),
        }
    }
}

/// A page of the desk.
pub fn page(template: &impl Template) -> Answer {
    Ok(Html(template.render()?).into_response())
}
