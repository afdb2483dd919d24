//! A program of the organisation's own, by the rules of Standard Webhooks: what it gets is signed, and says by its id
//! whether it came before.

use data_encoding::BASE64;
use hmac::{Hmac, KeyInit, Mac};
use serde::Serialize;
use sha2::Sha256;

use super::web::{Destination, Web};
use super::{Page, Why};
use crate::random;
use crate::replica::now;

/// What goes before a secret, so that a scanner for secrets knows one when it lies around.
const SECRET_MARK: &str = "whsec_";

/// What is posted.
#[derive(Serialize)]
struct Body<'a> {
    #[serde(flatten)]
    page: Page,
    /// The staff page.
    link: &'a str,
}

/// What messages to a new webhook are signed with.
pub fn fresh_secret() -> String {
    format!("{SECRET_MARK}{}", BASE64.encode(&random::bytes::<32>()))
}

pub(super) fn check(url: &str, secret: &str) -> Result<(), Why> {
    key_of(secret)?;
    Destination::parse(url).map(|_| ())
}

pub(super) async fn send(
    web: &Web,
    url: &str,
    secret: &str,
    page: Page,
    link: &str,
    key: &str,
) -> Result<(), Why> {
    let body = serde_json::to_string(&Body { page, link }).expect("a page is plain JSON");
    let seconds = (now().0 / 1_000).to_string();
    let signature = sign(&key_of(secret)?, &format!("{key}.{seconds}.{body}"));
    let headers = [
        ("content-type", "application/json"),
        ("webhook-id", key),
        ("webhook-timestamp", &seconds),
        ("webhook-signature", &signature),
    ];
    web.post(url, &headers, body.into_bytes()).await
}

fn key_of(secret: &str) -> Result<Vec<u8>, Why> {
    let bytes = secret.strip_prefix(SECRET_MARK).and_then(|it| BASE64.decode(it.as_bytes()).ok());
    bytes.ok_or(Why::BadAddress)
}

fn sign(key: &[u8], signed: &str) -> String {
    let mac = Hmac::<Sha256>::new_from_slice(key).expect("HMAC takes a key of any length");
    format!("v1,{}", BASE64.encode(&mac.chain_update(signed).finalize().into_bytes()))
}
