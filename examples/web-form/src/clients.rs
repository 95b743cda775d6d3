//! How often one client may do what costs others something: begin applications, ask for messages, try links.

use std::net::{IpAddr, Ipv6Addr, SocketAddr};
use std::num::NonZeroU32;
use std::time::Duration;

use askama::Template;
use axum::extract::{ConnectInfo, FromRequestParts, Path};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{Html, IntoResponse};
use governor::clock::{Clock, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};

use crate::app::{App, Site};
use crate::apply::Visitor;
use crate::frame::Frame;
use crate::refused::Refused;

/// What a client does.
#[derive(Clone, Copy)]
pub enum Doing {
    Begin,
    AskForAlerts,
    TryLink,
}

/// How much each client did.
pub struct Clients {
    begin: DefaultKeyedRateLimiter<IpAddr>,
    alerts: DefaultKeyedRateLimiter<IpAddr>,
    links: DefaultKeyedRateLimiter<IpAddr>,
}

/// So many at once, and then one in so many seconds. A whole school may be one client.
fn limiter(at_once: u32, seconds: u64) -> DefaultKeyedRateLimiter<IpAddr> {
    let once = NonZeroU32::new(at_once).unwrap_or(NonZeroU32::MIN);
    let quota = Quota::with_period(Duration::from_secs(seconds)).unwrap_or(Quota::per_second(once));
    RateLimiter::keyed(quota.allow_burst(once))
}

impl Default for Clients {
    fn default() -> Clients {
        Clients { begin: limiter(60, 60), alerts: limiter(10, 300), links: limiter(30, 10) }
    }
}

impl Clients {
    /// Counts what a client does; gives in how many seconds they may do it again where that is too often.
    fn count(&self, client: Client, doing: Doing) -> Result<(), u64> {
        let Client(Some(address)) = client else { return Ok(()) };
        let limiter = match doing {
            Doing::Begin => &self.begin,
            Doing::AskForAlerts => &self.alerts,
            Doing::TryLink => &self.links,
        };
        let wait = |until: governor::NotUntil<_>| until.wait_time_from(DefaultClock::default().now());
        limiter.check_key(&address).map_err(|until| wait(until).as_secs() + 1)
    }

    /// Forgets those who did nothing lately.
    pub fn forget(&self) {
        for limiter in [&self.begin, &self.alerts, &self.links] {
            limiter.retain_recent();
            limiter.shrink_to_fit();
        }
    }
}

/// Where a request comes from: the address of a client, or the network of one that has many addresses. Nothing where it comes from this
/// machine: that may be a proxy which brings everybody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Client(Option<IpAddr>);

impl Client {
    fn of(peer: Option<IpAddr>, is_behind_proxy: bool, headers: &HeaderMap) -> Client {
        // The last address is the one that the proxy saw; those before it are what the client says.
        let forwarded = headers.get_all("x-forwarded-for").into_iter().next_back();
        let last = forwarded.and_then(|it| it.to_str().ok()?.rsplit(',').next()?.trim().parse().ok());
        let address = last.filter(|_| is_behind_proxy).or(peer).map(|it: IpAddr| it.to_canonical());
        Client(address.filter(|it| !it.is_loopback()).map(|it| match it {
            IpAddr::V6(it) => Ipv6Addr::from_bits(it.to_bits() & (!0 << 64)).into(),
            it => it,
        }))
    }
}

impl FromRequestParts<App> for Client {
    type Rejection = Refused;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Client, Refused> {
        let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|ConnectInfo(peer)| peer.ip());
        Ok(Client::of(peer, app.settings.is_behind_proxy, &parts.headers))
    }
}

/// The secret in the address, of which one client may try a few.
pub struct TriedLink(pub String);

impl FromRequestParts<App> for TriedLink {
    type Rejection = Refused;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<TriedLink, Refused> {
        let client = Client::from_request_parts(parts, app).await?;
        let visitor = Visitor::from_request_parts(parts, app).await?;
        limit(app, client, Doing::TryLink, &visitor, [])?;
        let Path(link) = Path::from_request_parts(parts, app).await.map_err(|_| Refused::NotFound)?;
        Ok(TriedLink(link))
    }
}

#[derive(Template)]
#[template(path = "wait.html")]
struct WaitPage {
    frame: Frame,
    /// What was posted, to be sent again.
    pairs: Vec<(String, String)>,
}

/// Goes on, unless the client did that too often; then a page keeps what was posted, to be sent again.
pub fn limit(
    site: &Site,
    client: Client,
    doing: Doing,
    visitor: &Visitor,
    pairs: impl IntoIterator<Item = (String, String)>,
) -> Result<(), Refused> {
    let Err(seconds) = site.clients.count(client, doing) else { return Ok(()) };
    let frame = Frame::for_visitor(site, visitor, "wait-title").at("", "/");
    let page = WaitPage { frame, pairs: pairs.into_iter().collect() }.render()?;
    let after = [(header::RETRY_AFTER, seconds.to_string())];
    Err(Refused::Page(Box::new((StatusCode::TOO_MANY_REQUESTS, after, Html(page)).into_response())))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn client(peer: &str, is_behind_proxy: bool, forwarded: &[&str]) -> Option<String> {
        let mut headers = HeaderMap::new();
        for value in forwarded {
            headers.append("x-forwarded-for", value.parse().unwrap());
        }
        Client::of(Some(peer.parse().unwrap()), is_behind_proxy, &headers).0.map(|it| it.to_string())
    }

    #[test]
    fn a_client_cannot_say_who_it_is() {
        for (peer, is_behind_proxy, forwarded, expected) in [
            ("192.0.2.1", false, &[][..], Some("192.0.2.1")),
            ("192.0.2.1", false, &["198.51.100.7"], Some("192.0.2.1")),
            ("127.0.0.1", false, &["198.51.100.7"], None),
            ("127.0.0.1", true, &["198.51.100.7"], Some("198.51.100.7")),
            ("127.0.0.1", true, &["203.0.113.9, 198.51.100.7"], Some("198.51.100.7")),
            ("127.0.0.1", true, &["203.0.113.9", "198.51.100.7"], Some("198.51.100.7")),
            ("192.0.2.1", true, &["unknown"], Some("192.0.2.1")),
            ("192.0.2.1", true, &[], Some("192.0.2.1")),
            ("127.0.0.1", true, &["127.0.0.1"], None),
            ("::ffff:192.0.2.1", false, &[], Some("192.0.2.1")),
            ("::1", false, &[], None),
            // Whoever has a network of their own is one client.
            ("2001:db8:1:2:3:4:5:6", false, &[], Some("2001:db8:1:2::")),
            ("2001:db8:1:2:ffff:ffff:ffff:ffff", false, &[], Some("2001:db8:1:2::")),
        ] {
            assert_eq!(client(peer, is_behind_proxy, forwarded).as_deref(), expected, "{peer} {forwarded:?}");
        }
    }

    #[test]
    fn each_client_has_its_own_limit() {
        let clients = Clients::default();
        let at = |last: u8| Client(Some(IpAddr::from([192, 0, 2, last])));
        for n in 0..10 {
            assert_eq!(clients.count(at(1), Doing::AskForAlerts), Ok(()), "{n}");
        }
        let wait = clients.count(at(1), Doing::AskForAlerts).unwrap_err();
        assert!((290..=301).contains(&wait), "{wait}");
        assert_eq!(clients.count(at(1), Doing::Begin), Ok(()), "something else");
        assert_eq!(clients.count(at(2), Doing::AskForAlerts), Ok(()), "somebody else");
        assert!((0..100).all(|_| clients.count(Client(None), Doing::AskForAlerts).is_ok()));
        clients.forget();
        assert!(clients.count(at(1), Doing::AskForAlerts).is_err());
    }
}
