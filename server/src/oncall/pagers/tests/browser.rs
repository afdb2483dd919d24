use data_encoding::BASE64URL_NOPAD;
use domain::words::Timestamp;
use ring::aead::{AES_128_GCM, Aad, LessSafeKey, Nonce, UnboundKey};
use ring::agreement::{ECDH_P256, EphemeralPrivateKey, UnparsedPublicKey, agree_ephemeral};
use ring::hmac;
use ring::rand::SystemRandom;
use ring::signature::{self, ECDSA_P256_SHA256_FIXED};
use serde_json::{Value, json};
use tests::Receiver;

use super::super::sealing;
use super::super::vapid::Vapid;
use super::super::{Delivery, Page, Pagers, Why};
use super::{EMERGENCY, KEY, pagers};
use crate::store::PageAddress;

/// A browser that was subscribed once, and can open one message: its key is used up by it.
struct Browser {
    key: EphemeralPrivateKey,
    auth: [u8; 16],
}

impl Browser {
    fn subscribes() -> Self {
        let key = EphemeralPrivateKey::generate(&ECDH_P256, &SystemRandom::new()).expect("a key");
        Self { key, auth: crate::random::bytes() }
    }

    fn point(&self) -> Vec<u8> {
        self.key.compute_public_key().expect("a point").as_ref().to_vec()
    }

    fn at(&self, endpoint: String) -> PageAddress {
        let (p256dh, auth) = (BASE64URL_NOPAD.encode(&self.point()), BASE64URL_NOPAD.encode(&self.auth));
        PageAddress::WebPush { endpoint, p256dh, auth }
    }

    /// As RFC 8291 and RFC 8188 tell a browser to do it, with HMAC in place of HKDF.
    fn opens(self, body: &[u8]) -> Vec<u8> {
        let (salt, rest) = body.split_at(16);
        let (rest, sealed) = rest.split_at(4 + 1 + 65);
        let (own, theirs) = (self.point(), &rest[5..]);
        let theirs_key = UnparsedPublicKey::new(&ECDH_P256, theirs);
        let shared = agree_ephemeral(self.key, &theirs_key, <[u8]>::to_vec).expect("they agree");
        let info = [b"WebPush: info\0".as_slice(), &own, theirs, &[1]].concat();
        let secret = mac(&mac(&self.auth, &shared), &info);
        let secret = mac(salt, &secret);
        let key = &mac(&secret, b"Content-Encoding: aes128gcm\0\x01")[..16];
        let nonce = &mac(&secret, b"Content-Encoding: nonce\0\x01")[..12];
        let key = LessSafeKey::new(UnboundKey::new(&AES_128_GCM, key).expect("16 bytes"));
        let mut record = sealed.to_vec();
        let nonce = Nonce::try_assume_unique_for_key(nonce).expect("12 bytes");
        let plain = key.open_in_place(nonce, Aad::empty(), &mut record).expect("it is for this browser");
        let end = plain.iter().rposition(|byte| *byte != 0).expect("the last record ends with a two");
        assert_eq!(plain[end], 2);
        plain[..end].to_vec()
    }
}

fn mac(key: &[u8], message: &[u8]) -> Vec<u8> {
    hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, key), message).as_ref().to_vec()
}

#[tokio::test]
async fn only_the_browser_can_open_its_page() {
    let (maker, browser) = (Receiver::that_answers_with(201).await, Browser::subscribes());
    let address = browser.at(maker.url("/push/7Q2"));
    assert_eq!(pagers().send(&address, EMERGENCY, KEY).await, Delivery::Answered);
    let heard = maker.hears().await;
    assert_eq!((heard.path.as_str(), heard.header("content-encoding")), ("/push/7Q2", "aes128gcm"));
    assert_eq!((heard.header("urgency"), heard.header("ttl")), ("high", "120"));
    assert!(!heard.everything().contains("R4"));
    let page: Value = serde_json::from_slice(&browser.opens(&heard.body)).expect("JSON");
    assert_eq!(page, json!({ "page": "waiting", "urgency": "R4", "waiting_ms": 65_000, "count": 2 }));
}

#[tokio::test]
async fn the_length_of_a_page_says_nothing() {
    let maker = Receiver::that_answers_with(201).await;
    let mut lengths = Vec::new();
    for page in [EMERGENCY, Page::NobodyOnCall, Page::ColleagueNotAllRight, Page::Test] {
        pagers().send(&Browser::subscribes().at(maker.url("/")), page, KEY).await;
        lengths.push(maker.hears().await.body.len());
    }
    assert_eq!(lengths, [lengths[0]; 4]);
}

#[tokio::test]
async fn a_browser_that_is_gone_is_said_to_be_so() {
    let maker = Receiver::that_answers_with(410).await;
    let outcome = pagers().send(&Browser::subscribes().at(maker.url("/")), Page::Test, KEY).await;
    assert_eq!(outcome, Delivery::NotAnswered(Why::Refused { status: 410 }));
}

/// The example of RFC 8291, section 5.
#[test]
fn sealing_is_as_the_standard_has_it() {
    let decode = |text: &str| BASE64URL_NOPAD.decode(text.as_bytes()).expect("base64url");
    let receiver = sealing::Receiver::parse(
        "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
        "BTBZMqHH6r4Tts7J_aSIgg",
    );
    let own =
        decode("BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8");
    let salt = decode("DGv6ra1nlYgDCS1FRnbzlw");
    let sealed = receiver.expect("a browser").sealed(
        &decode("kyrL1jIIOHEzg3sM2ZWRHDRB62YACZhhSlknJ672kSs"),
        &own.try_into().expect("a point"),
        salt.try_into().expect("16 bytes"),
        b"When I grow up, I want to be a watermelon\x02".to_vec(),
    );
    assert_eq!(
        BASE64URL_NOPAD.encode(&sealed),
        "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK\
         6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN"
    );
}

#[test]
fn the_maker_of_a_browser_can_tell_that_a_push_is_ours() {
    let vapid = Vapid::open(&Pagers::fresh_push_key(), "mailto:on-call@example.org".into()).expect("a key");
    let header = vapid.authorization("https://push.example.org", Timestamp(1_800_000_000_000));
    let (token, key) =
        header.strip_prefix("vapid t=").and_then(|it| it.split_once(", k=")).expect("a token, a key");
    assert_eq!(key, vapid.public());
    let decode = |text: &str| BASE64URL_NOPAD.decode(text.as_bytes()).expect("base64url");
    let (signed, proof) = token.rsplit_once('.').expect("a signature");
    let key = signature::UnparsedPublicKey::new(&ECDSA_P256_SHA256_FIXED, decode(key));
    key.verify(signed.as_bytes(), &decode(proof)).expect("signed with this key");
    let (head, claims) = signed.split_once('.').expect("a head, and claims");
    let read = |part: &str| serde_json::from_slice::<Value>(&decode(part)).expect("JSON");
    assert_eq!(read(head), json!({ "typ": "JWT", "alg": "ES256" }));
    let expected = json!({
        "aud": "https://push.example.org", "exp": 1_800_043_200, "sub": "mailto:on-call@example.org",
    });
    assert_eq!(read(claims), expected);
}

#[test]
fn what_is_no_browser_is_not_taken() {
    let point = BASE64URL_NOPAD.encode(&Browser::subscribes().point());
    let taken = |p256dh: &str, auth: &str| {
        let endpoint = "https://push.example.org/7Q2".into();
        pagers().accepts(&PageAddress::WebPush { endpoint, p256dh: p256dh.into(), auth: auth.into() }).is_ok()
    };
    assert!(taken(&point, "BTBZMqHH6r4Tts7J_aSIgg"));
    assert!(taken(&format!("{point}="), "BTBZMqHH6r4Tts7J_aSIgg=="), "padded too");
    for (p256dh, auth) in [("", ""), (&point, "BTBZ"), ("BCVx", "BTBZMqHH6r4Tts7J_aSIgg"), ("?", "?")] {
        assert!(!taken(p256dh, auth), "{p256dh} {auth}");
    }
}
