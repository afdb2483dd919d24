//! The authenticator app on somebody's telephone.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

use totp_rs::{Builder, Secret, Totp};

const STEP: u64 = 30;

/// Shows codes, each once: a code that was used is refused, so the next one is that of the next half minute.
#[derive(Debug)]
pub struct Authenticator {
    totp: Totp,
    used: AtomicU64,
}

impl Authenticator {
    /// With the secret of an invitation, in base32.
    pub fn with_secret(base32: &str) -> Self {
        let secret = data_encoding::BASE32_NOPAD
            .decode(base32.trim_end_matches('=').as_bytes())
            .expect("the secret is base32");
        let secret: [u8; 20] = secret.try_into().expect("as long as the standard recommends");
        let totp = Builder::new().with_secret(Secret::new_stack(secret)).build().expect("a usual secret");
        Self { totp, used: AtomicU64::new(0) }
    }

    /// A code that was not used before.
    pub fn code(&self) -> String {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).expect("after 1970").as_secs() / STEP;
        let step = now.max(self.used.load(Ordering::Relaxed) + 1);
        self.used.store(step, Ordering::Relaxed);
        self.totp.generate(step * STEP).to_string()
    }

    /// The code that was used last, once more.
    pub fn same_code(&self) -> String {
        self.totp.generate(self.used.load(Ordering::Relaxed) * STEP).to_string()
    }
}
