//! Who a seeker is: a signed token that lives in one browser tab.
//!
//! Nothing about it is stored here, so that a restart forgets nobody and there is nothing to take. It cannot be revoked
//! either; what someone may do is asked of the state each time.

use data_encoding::BASE64URL_NOPAD;
use domain::id::SeekerId;
use domain::language::Language;
use domain::words::{AgeBand, Span, Timestamp};
use serde::{Deserialize, Serialize};

use crate::store::Key;
use crate::wire::Text;

/// How long a token is good for: a day and a night.
pub const LASTS: Span = Span::minutes(24 * 60);

/// What a token says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claims {
    /// Who.
    pub seeker: SeekerId,
    /// With whom they may be.
    pub band: AgeBand,
    /// How they are called.
    pub nickname: Text,
    /// In which language they read, if they chose one. Tokens of an earlier version do not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// When they first came in; taking another name changes nothing about it. Tokens of an earlier version do not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub came: Option<Timestamp>,
    /// Until when.
    pub until: Timestamp,
}

/// Makes a token.
///
/// # Panics
///
/// Never: claims are plain JSON.
pub fn sign(key: &Key, claims: &Claims) -> Text {
    let body = BASE64URL_NOPAD.encode(&serde_json::to_vec(claims).expect("claims are plain JSON"));
    let proof = BASE64URL_NOPAD.encode(&key.mac(body.as_bytes()));
    Text(format!("{body}.{proof}"))
}

/// What a token says, if it is ours and has not ended.
pub fn read(key: &Key, token: &Text, now: Timestamp) -> Option<Claims> {
    let (body, proof) = token.0.split_once('.')?;
    let proof = BASE64URL_NOPAD.decode(proof.as_bytes()).ok()?;
    if !key.verify(body.as_bytes(), &proof) {
        return None;
    }
    let claims: Claims = serde_json::from_slice(&BASE64URL_NOPAD.decode(body.as_bytes()).ok()?).ok()?;
    (now < claims.until).then_some(claims)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key() -> Key {
        Key::for_test(1)
    }

    fn claims() -> Claims {
        Claims {
            seeker: SeekerId(7),
            band: AgeBand("adults".into()),
            nickname: Text("Quiet Heron".into()),
            language: "de".parse().ok(),
            came: Some(Timestamp(400)),
            until: Timestamp(1_000),
        }
    }

    #[test]
    fn a_token_is_good_until_it_ends() {
        let token = sign(&key(), &claims());
        assert_eq!(read(&key(), &token, Timestamp(999)), Some(claims()));
        assert_eq!(read(&key(), &token, Timestamp(1_000)), None);
    }

    #[test]
    fn a_token_that_names_no_language_is_read() {
        let silent = Claims { language: None, ..claims() };
        assert!(
            !serde_json::to_string(&silent).expect("plain JSON").contains("language"),
            "as it was before"
        );
        assert_eq!(read(&key(), &sign(&key(), &silent), Timestamp(0)), Some(silent));
    }

    #[test]
    fn a_token_that_does_not_say_since_when_is_read() {
        let silent = Claims { came: None, ..claims() };
        assert!(!serde_json::to_string(&silent).expect("plain JSON").contains("came"), "as it was before");
        assert_eq!(read(&key(), &sign(&key(), &silent), Timestamp(0)), Some(silent));
    }

    #[test]
    fn a_token_of_another_house_or_with_a_changed_word_is_none() {
        let token = sign(&key(), &claims());
        assert_eq!(read(&Key::for_test(2), &token, Timestamp(0)), None);
        let (body, proof) = token.0.split_once('.').expect("two parts");
        let other = sign(&key(), &Claims { seeker: SeekerId(8), ..claims() });
        let (other_body, _) = other.0.split_once('.').expect("two parts");
        for forged in [format!("{other_body}.{proof}"), body.to_owned(), format!("{body}."), String::new()] {
            assert_eq!(read(&key(), &Text(forged), Timestamp(0)), None);
        }
    }
}
