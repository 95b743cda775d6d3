//! Whose application a request is about, and in which language somebody reads.

use applicant::Draft;
use applicant::form::FormPost;
use applicant::messages::Language;
use axum::body::{Body, Bytes};
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};

use super::unsaved;
use crate::app::{App, Site, now};
use crate::refused::Refused;
use crate::store::Saved;

/// The cookies: what holds a session together, the lasting link of what was sent in it, and the language of somebody without an
/// application.
const SESSION: &str = "application";
const SENT: &str = "sent";
const LANGUAGE: &str = "language";

/// How many cookies of the name are tried: others may come from a parent domain.
const CANDIDATES: usize = 8;

/// The name of the cookie: with https no other host of the domain can set one of this name.
fn name(site: &Site) -> String {
    let prefix = if site.is_https() { "__Host-" } else { "" };
    format!("{prefix}{SESSION}")
}

/// A cookie that ends with the browser.
fn cookie_of(site: &Site, name: &str, value: &str) -> String {
    let secure = if site.is_https() { "; Secure" } else { "" };
    format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax{secure}")
}

/// The cookie that opens an application in this browser.
pub fn cookie(site: &Site, session: &str) -> String {
    cookie_of(site, &name(site), session)
}

/// The cookie that closes it.
pub fn cookie_of_nobody(site: &Site) -> String {
    format!("{}; Max-Age=0", cookie(site, ""))
}

/// The cookie that keeps the lasting link of what was sent.
pub fn sent_cookie(site: &Site, link: &str) -> String {
    cookie_of(site, SENT, link)
}

/// The lasting link of what was sent in this browser.
pub fn sent_link(headers: &HeaderMap) -> impl Iterator<Item = &str> {
    cookies(headers, SENT).take(CANDIDATES)
}

/// The cookie that keeps a language.
pub fn language_cookie(site: &Site, tag: &str) -> String {
    cookie_of(site, LANGUAGE, tag)
}

/// The values of all cookies of a name, whatever else is among them.
fn cookies<'h>(headers: &'h HeaderMap, name: &str) -> impl Iterator<Item = &'h str> {
    let pairs = headers
        .get_all(header::COOKIE)
        .into_iter()
        .flat_map(|all| all.as_bytes().split(|byte| *byte == b';'));
    pairs.filter_map(move |pair| std::str::from_utf8(pair).ok()?.trim().strip_prefix(name)?.strip_prefix('='))
}

/// The application that is open in this browser, sent or not.
async fn find(site: &Site, headers: &HeaderMap) -> Result<Option<Saved>, Refused> {
    for session in cookies(headers, &name(site)).take(CANDIDATES) {
        if let Some(saved) = site.store.find(session, now()).await? {
            site.store.arrived(&saved).await?;
            return Ok(Some(saved));
        }
    }
    Ok(None)
}

/// Whoever asks for a page: with an application or without one.
pub struct Visitor {
    pub saved: Option<Saved>,
    /// The tag of the language: of the application, or asked for in the address, or kept, or preferred by the browser.
    pub lang: String,
}

impl Visitor {
    pub async fn of(site: &Site, headers: &HeaderMap, query: Option<&str>) -> Result<Visitor, Refused> {
        let saved = find(site, headers).await?;
        if let Some(saved) = saved {
            let lang = saved.locale.clone();
            return Ok(Visitor { saved: Some(saved), lang });
        }
        let asked = asked_language(query);
        let kept = cookies(headers, LANGUAGE).next();
        let is_known = |tag: &&str| site.languages().any(|language| language.tag() == *tag);
        let accepted = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
        let preferred = || Language::preferred(accepted.unwrap_or_default(), site.languages());
        let lang = asked.as_deref().filter(is_known).or(kept.filter(is_known));
        let lang = lang.or_else(|| preferred().map(Language::tag)).unwrap_or("en").to_owned();
        Ok(Visitor { saved: None, lang })
    }

    /// Their application, if they have one that is not sent yet.
    pub fn open(&self) -> Option<&Saved> {
        self.saved.as_ref().filter(|saved| saved.sent.is_none())
    }
}

/// The language that an address asks for.
pub fn asked_language(query: Option<&str>) -> Option<String> {
    let mut pairs = form_urlencoded::parse(query.unwrap_or_default().as_bytes());
    pairs.find(|(name, _)| name == "lang").map(|(_, tag)| tag.into_owned())
}

impl FromRequestParts<App> for Visitor {
    type Rejection = Refused;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Visitor, Refused> {
        Visitor::of(app, &parts.headers, parts.uri.query()).await
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
            saved if unsaved::is_kept(&parts) => Err(unsaved::offer(app, &parts, saved, &body).await),
            Some(_) => Err(Refused::Csrf),
            None => Err(Refused::Gone),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    #[test]
    fn no_other_cookie_hides_ours() {
        for (sent, expected) in [
            (vec!["application=a"], vec!["a"]),
            (vec!["x=1; application=a;y=2"], vec!["a"]),
            (vec!["application=other; application=a"], vec!["other", "a"]),
            (vec!["x=1", "application=a"], vec!["a"]),
            (vec!["x=\u{e9}; application=a"], vec!["a"]),
            (vec!["applications=a; my-application=b; application"], vec![]),
            (vec![""], vec![]),
        ] {
            let mut headers = HeaderMap::new();
            for cookie in &sent {
                headers.append(header::COOKIE, HeaderValue::from_bytes(cookie.as_bytes()).unwrap());
            }
            assert_eq!(cookies(&headers, "application").collect::<Vec<_>>(), expected, "{sent:?}");
        }
        let mut headers = HeaderMap::new();
        headers.append(header::COOKIE, HeaderValue::from_bytes(b"x=\xff; application=a").unwrap());
        assert_eq!(cookies(&headers, "application").collect::<Vec<_>>(), ["a"]);
    }
}
