//! Proof to the makers of browsers that a push is ours (RFC 8292).

use data_encoding::{BASE64, BASE64URL_NOPAD};
use domain::words::{Span, Timestamp};
use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair};
use serde_json::json;

/// How long a proof holds. The makers take at most a day.
const HOLDS: Span = Span::minutes(12 * 60);

/// The key of the house, and whom the makers turn to when something is wrong with it.
pub(super) struct Vapid {
    key: EcdsaKeyPair,
    /// A `mailto:` or `https:` address.
    contact: String,
}

impl Vapid {
    /// A new key, as PKCS#8 in base64.
    pub(super) fn generate() -> String {
        let key = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &SystemRandom::new());
        BASE64.encode(key.expect("the operating system gives randomness").as_ref())
    }

    pub(super) fn open(key: &str, contact: String) -> Option<Self> {
        let key = BASE64.decode(key.as_bytes()).ok()?;
        let key = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &key, &SystemRandom::new());
        Some(Self { key: key.ok()?, contact })
    }

    /// The public half, in base64url.
    pub(super) fn public(&self) -> String {
        BASE64URL_NOPAD.encode(self.key.public_key().as_ref())
    }

    /// The header that proves it to `maker`, named as an origin.
    pub(super) fn authorization(&self, maker: &str, now: Timestamp) -> String {
        let seconds = now.plus(HOLDS).0 / 1_000;
        let claims = json!({ "aud": maker, "exp": seconds, "sub": self.contact });
        let encode = |part: serde_json::Value| BASE64URL_NOPAD.encode(part.to_string().as_bytes());
        let signed = format!("{}.{}", encode(json!({ "typ": "JWT", "alg": "ES256" })), encode(claims));
        let signature = self.key.sign(&SystemRandom::new(), signed.as_bytes());
        let signature = signature.expect("the operating system gives randomness");
        format!("vapid t={signed}.{}, k={}", BASE64URL_NOPAD.encode(signature.as_ref()), self.public())
    }
}
