//! The second factor: six digits that change every thirty seconds (RFC 6238, as every authenticator app
//! has it).

use std::fmt;
use std::fmt::Write;

use data_encoding::BASE32_NOPAD;
use domain::words::Timestamp;
use serde::{Deserialize, Serialize};

use super::{Error, secret};

/// How the service is called in the list of an authenticator app.
const ISSUER: &str = "Beside";

/// Which half minute a code is for. The default is before every code.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Step(pub(super) i64);

/// What the authenticator app of a staff member knows. Printing it for debugging shows nothing.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TotpSecret([u8; 20]);

impl TotpSecret {
    /// A new one.
    ///
    /// # Errors
    ///
    /// [`Error::Random`].
    pub fn generate() -> Result<Self, Error> {
        Ok(Self(secret::random()?))
    }

    /// The half minute that `code` is for: this one, the one before or the one after `now`. `None`: a wrong
    /// code. Spaces between the digits do not matter.
    pub fn step(&self, code: &str, now: Timestamp) -> Option<Step> {
        let code: String = code.split_whitespace().collect();
        let step = self.totp().check(&code, seconds(now))?;
        Some(Step(step.cast_signed()))
    }

    /// For typing into an app by hand.
    pub fn base32(&self) -> String {
        BASE32_NOPAD.encode(&self.0)
    }

    /// For an app that opens a link or scans a picture; `name` is how it will list the account.
    pub fn uri(&self, name: &str) -> String {
        format!("otpauth://totp/{ISSUER}:{}?secret={}&issuer={ISSUER}", percent_encoded(name), self.base32())
    }

    #[cfg(test)]
    pub(super) fn code(&self, now: Timestamp) -> String {
        self.totp().generate(seconds(now)).to_string()
    }

    /// SHA-1, six digits, thirty seconds, one step of skew: what [`totp_rs`] begins with.
    fn totp(&self) -> totp_rs::Totp {
        totp_rs::Builder::new().with_secret(totp_rs::Secret::new_stack(self.0)).build_noncompliant()
    }
}

impl fmt::Debug for TotpSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("TotpSecret(..)")
    }
}

fn seconds(now: Timestamp) -> u64 {
    u64::try_from(now.0 / 1_000).unwrap_or(0)
}

fn percent_encoded(name: &str) -> String {
    name.bytes().fold(String::new(), |mut encoded, byte| {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            write!(encoded, "%{byte:02X}").expect("a string takes what is written to it");
        }
        encoded
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 6238, appendix B, the last six of the eight digits.
    #[test]
    fn codes_are_those_of_the_standard() {
        let totp = TotpSecret(*b"12345678901234567890");
        for (second, code) in [(59, "287082"), (1_111_111_109, "081804"), (20_000_000_000, "353130")] {
            assert_eq!(totp.code(Timestamp(second * 1_000)), code);
        }
    }

    #[test]
    fn a_code_is_good_for_one_step_around_its_own() {
        let totp = TotpSecret(*b"12345678901234567890");
        let at = |second: i64| totp.step("081 804", Timestamp(second * 1_000));
        assert_eq!(at(1_111_111_109), Some(Step(37_037_036)));
        assert_eq!(at(1_111_111_109 - 30), at(1_111_111_109), "a clock that is late");
        assert_eq!(at(1_111_111_109 + 30), at(1_111_111_109), "a clock that is early");
        assert_eq!(at(1_111_111_109 + 60), None);
    }

    #[test]
    fn an_app_is_told_secret_and_name() {
        let totp = TotpSecret(*b"12345678901234567890");
        assert_eq!(
            totp.uri("Zoë & co"),
            "otpauth://totp/Beside:Zo%C3%AB%20%26%20co?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Beside"
        );
    }
}
