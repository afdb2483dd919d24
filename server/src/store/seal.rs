//! Sealing: what goes into the database unreadable, and comes out only for the row it was sealed for.

use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce};
use data_encoding::BASE64;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::keys::Key;
use super::{Error, secret};

const NONCE: usize = 24;

/// Seals `content` for `place`: moved to another row, it does not open.
pub(super) fn seal(key: &Key, place: &str, content: &impl Serialize) -> Result<String, Error> {
    let plain = serde_json::to_vec(content).expect("what is sealed is made of what JSON can say");
    let nonce = secret::random::<NONCE>()?;
    let payload = Payload { msg: &plain, aad: place.as_bytes() };
    let sealed = cipher(key)
        .encrypt(&XNonce::from(nonce), payload)
        .expect("the cipher takes 256 GiB, and a text has 2,000 characters");
    Ok(BASE64.encode(&[&nonce, sealed.as_slice()].concat()))
}

/// What was sealed, if with this key and for this place, and not changed since. Why not is left out: the
/// fault of a parser quotes what it read.
pub(super) fn unseal<T: DeserializeOwned>(key: &Key, place: &str, sealed: &str) -> Option<T> {
    let sealed = BASE64.decode(sealed.as_bytes()).ok()?;
    let (nonce, sealed) = sealed.split_first_chunk::<NONCE>()?;
    let payload = Payload { msg: sealed, aad: place.as_bytes() };
    let plain = cipher(key).decrypt(&XNonce::from(*nonce), payload).ok()?;
    serde_json::from_slice(&plain).ok()
}

fn cipher(key: &Key) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(key.bytes().into())
}
