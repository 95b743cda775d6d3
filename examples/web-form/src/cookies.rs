//! Cookies: how they are named, set and found, for applicants and for those who recruit.

use axum::http::{HeaderMap, header};

use crate::app::Site;

/// How many cookies of one name are tried: others may come from a parent domain.
const CANDIDATES: usize = 8;

/// A cookie that ends with the browser.
#[derive(Clone, Copy)]
pub struct Cookie {
    name: &'static str,
    same_site: &'static str,
}

impl Cookie {
    /// A cookie that comes with links from other sites, as somebody opens one from a message.
    pub const fn lax(name: &'static str) -> Cookie {
        Cookie { name, same_site: "Lax" }
    }

    /// A cookie that only requests from this site bring.
    pub const fn strict(name: &'static str) -> Cookie {
        Cookie { name, same_site: "Strict" }
    }

    /// Its name: with https no other host of the domain can set one of this name.
    fn name(self, site: &Site) -> String {
        let prefix = if site.is_https() { "__Host-" } else { "" };
        format!("{prefix}{}", self.name)
    }

    /// What sets it.
    pub fn set(self, site: &Site, value: &str) -> String {
        let secure = if site.is_https() { "; Secure" } else { "" };
        format!("{}={value}; Path=/; HttpOnly; SameSite={}{secure}", self.name(site), self.same_site)
    }

    /// What takes it away.
    pub fn clear(self, site: &Site) -> String {
        format!("{}; Max-Age=0", self.set(site, ""))
    }

    /// Its values in a request: the first few of that name, whatever else is among the cookies.
    pub fn values(self, site: &Site, headers: &HeaderMap) -> Vec<String> {
        values(headers, &self.name(site))
    }
}

fn values(headers: &HeaderMap, name: &str) -> Vec<String> {
    let all = headers.get_all(header::COOKIE).into_iter();
    let pairs = all.flat_map(|cookies| cookies.as_bytes().split(|byte| *byte == b';'));
    let value = |pair: &[u8]| {
        let value = std::str::from_utf8(pair).ok()?.trim().strip_prefix(name)?.strip_prefix('=')?;
        Some(value.to_owned())
    };
    pairs.filter_map(value).take(CANDIDATES).collect()
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
            assert_eq!(values(&headers, "application"), expected, "{sent:?}");
        }
        let mut headers = HeaderMap::new();
        headers.append(header::COOKIE, HeaderValue::from_bytes(b"x=\xff; application=a").unwrap());
        assert_eq!(values(&headers, "application"), ["a"]);
    }
}
