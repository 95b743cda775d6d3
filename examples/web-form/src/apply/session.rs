//! Whose application a request is about, and in which language somebody reads.

use applicant::Draft;
use applicant::form::FormPost;
use applicant::messages::Language;
use axum::body::{Body, Bytes};
use axum::extract::{FromRequest, FromRequestParts, Path, Request};
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};

use super::unsaved;
use crate::app::{App, Site, now};
use crate::clients::TriedLink;
use crate::cookies::Cookie;
use crate::refused::Refused;
use crate::store::Saved;

/// What holds a session together.
pub const SESSION: Cookie = Cookie::lax("application");
/// The link back to the application that was made last in this browser.
pub const LINK: Cookie = Cookie::lax("link");
/// The lasting link of what was sent in this browser.
pub const SENT: Cookie = Cookie::lax("sent");
/// The language that somebody without an application chose.
pub const LANGUAGE: Cookie = Cookie::lax("language");

/// The application that is open in this browser, sent or not.
async fn find(site: &Site, headers: &HeaderMap) -> Result<Option<Saved>, Refused> {
    for session in SESSION.values(site, headers) {
        if let Some(saved) = site.store.find(&session, now()).await? {
            site.store.arrived(&saved).await?;
            return Ok(Some(saved));
        }
    }
    Ok(None)
}

/// Whoever asks for a page: with an application or without one.
pub struct Visitor {
    pub saved: Option<Saved>,
    /// The tag of the language that was chosen on a page about no application.
    pub chosen: Option<String>,
    /// The tag of the language: of the application, or chosen, or preferred by the browser.
    pub lang: String,
}

impl Visitor {
    pub async fn of(site: &Site, headers: &HeaderMap) -> Result<Visitor, Refused> {
        let saved = find(site, headers).await?;
        let is_known = |tag: &String| site.languages().any(|language| language.tag() == *tag);
        let chosen = LANGUAGE.values(site, headers).into_iter().find(is_known);
        let lang = match (&saved, &chosen) {
            (Some(saved), _) => saved.locale.clone(),
            (None, Some(chosen)) => chosen.clone(),
            (None, None) => preferred(site, headers),
        };
        Ok(Visitor { saved, chosen, lang })
    }

    /// Their application, if they have one that is not sent yet.
    pub fn open(&self) -> Option<&Saved> {
        self.saved.as_ref().filter(|saved| saved.sent.is_none())
    }

    /// Whether they sent the application that is open in their browser.
    pub fn has_sent(&self) -> bool {
        self.saved.as_ref().is_some_and(|saved| saved.sent.is_some())
    }
}

/// The language that the browser prefers.
fn preferred(site: &Site, headers: &HeaderMap) -> String {
    let accepted = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    let preferred = Language::preferred(accepted.unwrap_or_default(), site.languages());
    preferred.map_or("en", Language::tag).to_owned()
}

impl FromRequestParts<App> for Visitor {
    type Rejection = Refused;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Visitor, Refused> {
        Visitor::of(app, &parts.headers).await
    }
}

/// An application that was sent, for whoever has its lasting link, in the language that they chose.
pub struct Linked {
    pub link: String,
    pub saved: Saved,
}

impl FromRequestParts<App> for Linked {
    type Rejection = Refused;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Linked, Refused> {
        let Path(link) =
            Path::<String>::from_request_parts(parts, app).await.map_err(|_| Refused::NotFound)?;
        let Some(mut saved) = app.store.find_sent(&link).await? else {
            // Whoever has the right one may open it as often as they like.
            TriedLink::from_request_parts(parts, app).await?;
            return Err(Refused::NotFound);
        };
        if let Some(chosen) = Visitor::of(app, &parts.headers).await?.chosen {
            saved.locale = chosen;
        }
        Ok(Linked { link, saved })
    }
}

/// The application of a request, not sent yet unless `SENT_TOO`.
pub struct Kept<const SENT_TOO: bool = false>(pub Saved);

impl<const SENT_TOO: bool> FromRequestParts<App> for Kept<SENT_TOO> {
    type Rejection = Refused;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Refused> {
        match find(app, &parts.headers).await? {
            Some(saved) if !SENT_TOO && saved.sent.is_some() => Err(Refused::Sent),
            found => found.map(Kept).ok_or(Refused::Gone),
        }
    }
}

/// The same with the form that was posted, which has the token of its session.
pub struct Posted<const SENT_TOO: bool = false> {
    pub saved: Saved,
    pub post: FormPost<Draft>,
}

impl<const SENT_TOO: bool> FromRequest<App> for Posted<SENT_TOO> {
    type Rejection = Refused;

    async fn from_request(request: Request, app: &App) -> Result<Self, Refused> {
        let (parts, body) = request.into_parts();
        let whole = Request::from_parts(parts.clone(), body);
        let body = Bytes::from_request(whole, app).await.map_err(|error| Refused::Body(error.status()))?;
        let again = Request::from_parts(parts.clone(), Body::from(body.clone()));
        let post = FormPost::<Draft>::from_request(again, app).await.map_err(Refused::Read)?;
        match find(app, &parts.headers).await? {
            Some(saved) if !SENT_TOO && saved.sent.is_some() => Err(Refused::Sent),
            Some(saved) if post.value("_csrf") == Some(saved.csrf.as_str()) => Ok(Posted { saved, post }),
            // Nothing that was typed is lost because a session ended meanwhile.
            _ if unsaved::has_answers(&parts) => Err(unsaved::offer(app, &parts, &body).await),
            Some(_) => Err(Refused::Csrf),
            None => Err(Refused::Gone),
        }
    }
}
