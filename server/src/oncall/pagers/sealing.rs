//! Sealing for one browser: RFC 8291, on the one record of RFC 8188.

use data_encoding::BASE64URL_NOPAD;
use ring::aead::{AES_128_GCM, Aad, LessSafeKey, Nonce, UnboundKey};
use ring::agreement::{ECDH_P256, EphemeralPrivateKey, UnparsedPublicKey, agree_ephemeral};
use ring::hkdf::{HKDF_SHA256, KeyType, Prk, Salt};
use ring::rand::SystemRandom;

use crate::random;

/// A point of P-256, uncompressed.
const POINT: usize = 65;
/// The longest a record could be. There is one, and it is shorter.
const RECORD_MAX: u32 = 4_096;

/// Whom a message is sealed for.
pub(super) struct Receiver {
    point: [u8; POINT],
    auth: [u8; 16],
}

impl Receiver {
    /// As the browser said it: its point and what only it and we know, in base64url.
    pub(super) fn parse(p256dh: &str, auth: &str) -> Option<Self> {
        let decode = |text: &str| BASE64URL_NOPAD.decode(text.trim_end_matches('=').as_bytes()).ok();
        let point: [u8; POINT] = decode(p256dh)?.try_into().ok()?;
        Some(Self { point, auth: decode(auth)?.try_into().ok()? }).filter(|it| it.point[0] == 4)
    }

    /// What only the browser can open, made `length` bytes long. `None`: its point is no point of the curve.
    pub(super) fn seal(&self, mut plain: Vec<u8>, length: usize) -> Option<Vec<u8>> {
        let own = EphemeralPrivateKey::generate(&ECDH_P256, &SystemRandom::new()).ok()?;
        let point: [u8; POINT] = own.compute_public_key().ok()?.as_ref().try_into().ok()?;
        // Behind the last byte of the last record stands a two; zeros follow.
        plain.push(2);
        plain.resize(length.max(plain.len()), 0);
        agree_ephemeral(own, &UnparsedPublicKey::new(&ECDH_P256, self.point), |shared| {
            self.sealed(shared, &point, random::bytes(), plain)
        })
        .ok()
    }

    pub(super) fn sealed(
        &self,
        shared: &[u8],
        own: &[u8; POINT],
        salt: [u8; 16],
        mut record: Vec<u8>,
    ) -> Vec<u8> {
        let secret: [u8; 32] = expand(
            &Salt::new(HKDF_SHA256, &self.auth).extract(shared),
            &[b"WebPush: info\0", &self.point, own],
        );
        let secret = Salt::new(HKDF_SHA256, &salt).extract(&secret);
        let key: [u8; 16] = expand(&secret, &[b"Content-Encoding: aes128gcm\0"]);
        let nonce: [u8; 12] = expand(&secret, &[b"Content-Encoding: nonce\0"]);
        let key =
            LessSafeKey::new(UnboundKey::new(&AES_128_GCM, &key).expect("the key is as long as it must be"));
        key.seal_in_place_append_tag(Nonce::assume_unique_for_key(nonce), Aad::empty(), &mut record)
            .expect("a record is far shorter than the cipher takes");
        let length = [u8::try_from(POINT).expect("65")];
        [&salt, RECORD_MAX.to_be_bytes().as_slice(), &length, own, &record].concat()
    }
}

/// So many bytes of a key, for one purpose.
fn expand<const N: usize>(secret: &Prk, purpose: &[&[u8]]) -> [u8; N] {
    let mut bytes = [0; N];
    let expanded = secret.expand(purpose, Length(N)).and_then(|it| it.fill(&mut bytes));
    expanded.expect("fewer bytes than HKDF can give");
    bytes
}

struct Length(usize);

impl KeyType for Length {
    fn len(&self) -> usize {
        self.0
    }
}
