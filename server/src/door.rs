//! What both edges ask of someone at the door: from which page, from which network, and who.

use std::net::{IpAddr, SocketAddr};

use axum::http::HeaderMap;
use axum::http::header::{AUTHORIZATION, COOKIE, ORIGIN};
use domain::access::Person;
use domain::id::StaffId;
use domain::words::Role;
use sha2::{Digest, Sha256};

use crate::chat::limits::Network;
use crate::chat::token::{self, Claims};
use crate::chat::{SessionMark, Speaker};
use crate::house::House;
use crate::replica::now;
use crate::store;
use crate::wire::Text;

/// The cookie of a staff session. The prefix makes browsers refuse it from anywhere but this very host.
pub const COOKIE_NAME: &str = "__Host-beside";
/// How long one key hashes networks, in milliseconds: a day, so that no hash can be compared with yesterday's.
const DAY: i64 = 24 * 60 * 60 * 1_000;

/// A member of staff whose session is good.
#[derive(Clone)]
pub struct Signed {
    /// Who.
    pub staff: StaffId,
    /// Their name.
    pub name: String,
    /// What they may do.
    pub role: Role,
    /// The secret of the session, to ask again later whether it still is.
    secret: String,
}

impl Signed {
    /// What the sockets of this session are told by.
    pub fn mark(&self) -> SessionMark {
        SessionMark(first_eight(&Sha256::digest(&self.secret).into()))
    }

    /// As they are in rooms.
    pub fn speaker(&self) -> Speaker {
        let (person, name) = (Person::Staff(self.staff), Text(self.name.clone()));
        Speaker { person, role: Some(self.role), name, language: None, came: None }
    }
}

impl House {
    /// Whether the page that asks is ours. A browser always says where it comes from when it matters.
    pub fn knows_origin(&self, headers: &HeaderMap) -> bool {
        let origin = headers.get(ORIGIN).and_then(|origin| origin.to_str().ok());
        origin.is_some_and(|origin| self.origins.iter().any(|known| known == origin))
    }

    /// The network someone comes from.
    pub fn network(&self, headers: &HeaderMap, peer: SocketAddr) -> Network {
        let forwarded = || {
            let chain = headers.get_all("x-forwarded-for").iter().next_back()?.to_str().ok()?;
            chain.rsplit(',').next()?.trim().parse().ok()
        };
        let address = if self.settings.behind_proxy { forwarded() } else { None };
        let key = self.store.keys().network(now().0 / DAY);
        let hash = key.mac(cut(address.unwrap_or(peer.ip())).to_string().as_bytes());
        Network(first_eight(&hash))
    }

    /// The seeker whose token the request carries.
    pub fn seeker(&self, headers: &HeaderMap) -> Option<Claims> {
        let header = headers.get(AUTHORIZATION)?.to_str().ok()?;
        self.seeker_of(&Text(header.strip_prefix("Bearer ")?.to_owned()))
    }

    /// The seeker whom a token belongs to.
    pub fn seeker_of(&self, token: &Text) -> Option<Claims> {
        token::read(self.store.keys().token(), token, now())
    }

    /// The member of staff whose session the request carries.
    ///
    /// # Errors
    ///
    /// [`store::Error`]: the sessions cannot be read.
    pub async fn staff(&self, headers: &HeaderMap) -> Result<Option<Signed>, store::Error> {
        match session_cookie(headers) {
            Some(secret) => self.signed(secret).await,
            None => Ok(None),
        }
    }

    /// Whether a session that was good still is: it may have ended, or the account may have been dismissed. A store
    /// that does not answer ends nobody's shift.
    pub async fn is_still_signed_in(&self, signed: &Signed) -> bool {
        !matches!(self.signed(&signed.secret).await, Ok(None))
    }

    async fn signed(&self, secret: &str) -> Result<Option<Signed>, store::Error> {
        let Some(staff) = self.store.session(secret, now()).await? else { return Ok(None) };
        if let Some(signed) = self.account(staff, secret) {
            return Ok(Some(signed));
        }
        // They may have made their account on another instance a moment ago.
        self.replica.look().await;
        Ok(self.account(staff, secret))
    }

    fn account(&self, staff: StaffId, secret: &str) -> Option<Signed> {
        let state = self.replica.state();
        let account = state.staff.active(staff)?;
        let (name, role) = (account.name.clone(), account.role);
        Some(Signed { staff, name, role, secret: secret.to_owned() })
    }
}

/// The secret of the staff session in a request.
pub fn session_cookie(headers: &HeaderMap) -> Option<&str> {
    let cookies = headers.get_all(COOKIE).iter().filter_map(|cookies| cookies.to_str().ok());
    cookies.flat_map(|cookies| cookies.split(';')).find_map(|cookie| {
        let (name, value) = cookie.trim().split_once('=')?;
        (name == COOKIE_NAME).then_some(value)
    })
}

/// Who a seeker is in rooms.
pub fn speaker(claims: Claims) -> Speaker {
    let person = Person::Seeker { seeker: claims.seeker, band: claims.band };
    Speaker { person, role: None, name: claims.nickname, language: claims.language, came: claims.came }
}

fn first_eight(hash: &[u8; 32]) -> u64 {
    let (first, _) = hash.split_first_chunk().expect("a hash is longer than eight bytes");
    u64::from_le_bytes(*first)
}

/// An address without what tells one household's devices apart.
fn cut(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V4(address) => IpAddr::V4(address),
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            IpAddr::from([a, b, c, d, 0, 0, 0, 0])
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ipv6_address_is_cut_to_its_network() {
        let cut = |text: &str| super::cut(text.parse().expect("an address")).to_string();
        assert_eq!(cut("2001:db8:1:2:3:4:5:6"), "2001:db8:1:2::");
        assert_eq!(cut("::ffff:192.0.2.7"), "192.0.2.7");
        assert_eq!(cut("192.0.2.7"), "192.0.2.7");
    }

    #[test]
    fn the_session_is_found_among_other_cookies() {
        let mut headers = HeaderMap::new();
        headers.append(COOKIE, "a=1; __Host-beside=secret; b=2".parse().expect("a header"));
        assert_eq!(session_cookie(&headers), Some("secret"));
    }
}
