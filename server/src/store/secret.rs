//! Secrets that are handed out: the end of a one-time link, the value of a session cookie.
//!
//! Only their SHA-256 is stored. They are random and long, so that a plain digest is enough: nobody can try
//! them all.

use std::fmt;

use data_encoding::{BASE64URL_NOPAD, HEXLOWER};
use sha2::{Digest, Sha256};

use super::Error;

/// 32 random bytes in letters that fit into a URL and a cookie. Printing it for debugging shows nothing.
#[derive(Clone)]
pub struct Secret(String);

impl Secret {
    pub(super) fn generate() -> Result<Self, Error> {
        Ok(Self(BASE64URL_NOPAD.encode(&random::<32>()?)))
    }

    /// To hand it to its owner, and to nobody else.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(..)")
    }
}

/// What is stored in place of a secret.
pub(super) fn digest(secret: &str) -> String {
    HEXLOWER.encode(&Sha256::digest(secret.as_bytes()))
}

/// Bytes that nobody can guess.
pub(super) fn random<const N: usize>() -> Result<[u8; N], getrandom::Error> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes)?;
    Ok(bytes)
}
