//! A browser, also when no page of ours is open (RFC 8030). Its maker carries the message and cannot read it.

use super::sealing::Receiver;
use super::vapid::Vapid;
use super::web::{Destination, Web};
use super::{Page, Why};
use crate::replica::now;

/// How long the maker keeps a page for a telephone that is off, in seconds: until the next one is due.
const KEPT_FOR: &str = "120";
/// A page that is newer takes the place of one that was not delivered yet.
const TOPIC: &str = "beside-page";
/// How long every page is made, in bytes, so that its length says nothing.
const LENGTH: usize = 128;

pub(super) fn check(endpoint: &str, p256dh: &str, auth: &str) -> Result<(), Why> {
    Receiver::parse(p256dh, auth).ok_or(Why::BadAddress)?;
    Destination::parse(endpoint).map(|_| ())
}

pub(super) async fn send(
    web: &Web,
    vapid: &Vapid,
    endpoint: &str,
    p256dh: &str,
    auth: &str,
    page: Page,
) -> Result<(), Why> {
    let receiver = Receiver::parse(p256dh, auth).ok_or(Why::BadAddress)?;
    let plain = serde_json::to_vec(&page).expect("a page is plain JSON");
    let body = receiver.seal(plain, LENGTH).ok_or(Why::BadAddress)?;
    let origin = Destination::parse(endpoint)?.origin();
    let authorization = vapid.authorization(&origin, now());
    let headers = [
        ("authorization", authorization.as_str()),
        ("content-encoding", "aes128gcm"),
        ("content-type", "application/octet-stream"),
        ("ttl", KEPT_FOR),
        ("urgency", "high"),
        ("topic", TOPIC),
    ];
    web.post(endpoint, &headers, body).await
}
