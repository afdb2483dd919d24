//! The keys, all derived from one root in one file.
//!
//! Every instance of a deployment has the same key file. Losing it loses the kept texts and the staff's
//! second factors; the journal itself is not sealed and stays readable.

use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use data_encoding::HEXLOWER;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use super::{OpenError, directory, secret};

const FIRST_LINE: &str =
    "# Root key of a Beside server. Back it up apart from the database, and show it to nobody.";

/// 256 secret bits for one purpose.
#[derive(Clone)]
pub struct Key([u8; 32]);

impl Key {
    /// Proof that someone with this key wrote `message`.
    pub fn mac(&self, message: &[u8]) -> [u8; 32] {
        self.begin(message).finalize().into_bytes().into()
    }

    /// Whether `proof` is what [`Key::mac`] says of `message`. Takes as long for any wrong proof.
    pub fn verify(&self, message: &[u8], proof: &[u8]) -> bool {
        self.begin(message).verify_slice(proof).is_ok()
    }

    /// One that is like no other of a different `number`.
    #[cfg(test)]
    pub fn for_test(number: u8) -> Self {
        Self([number; 32])
    }

    pub(super) fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    fn derive(&self, purpose: &str) -> Self {
        Self(self.mac(purpose.as_bytes()))
    }

    fn begin(&self, message: &[u8]) -> Hmac<Sha256> {
        let mac = Hmac::<Sha256>::new_from_slice(&self.0).expect("HMAC takes a key of any length");
        mac.chain_update(message)
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key(..)")
    }
}

/// Whether a database was ever opened with a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Deployment {
    /// Never: any key will do.
    New,
    /// It was: no other key will do.
    Known,
}

/// One key per purpose. Knowing one does not give another away.
#[derive(Clone)]
pub struct Keys {
    root: Key,
    text: Key,
    token: Key,
    id: String,
}

impl Keys {
    /// Reads the key file, and makes it for a new deployment if it is not there.
    pub(super) fn open(path: &Path, deployment: Deployment) -> Result<Self, OpenError> {
        let path = path.to_owned();
        match fs::read_to_string(&path) {
            Ok(content) => parse(&content).map(Self::from_root).ok_or(OpenError::KeyMalformed { path }),
            Err(fault) if fault.kind() == io::ErrorKind::NotFound => match deployment {
                Deployment::New => Self::create(path),
                Deployment::Known => Err(OpenError::KeyMissing { path }),
            },
            Err(fault) if fault.kind() == io::ErrorKind::InvalidData => Err(OpenError::KeyMalformed { path }),
            Err(source) => Err(OpenError::KeyUnreadable { path, source }),
        }
    }

    fn create(path: PathBuf) -> Result<Self, OpenError> {
        let root = secret::random()?;
        let content = format!("{FIRST_LINE}\n{}\n", HEXLOWER.encode(&root));
        match directory::write_new(&path, &content) {
            Ok(()) => Ok(Self::from_root(root)),
            Err(source) => Err(OpenError::KeyUnreadable { path, source }),
        }
    }

    fn from_root(root: [u8; 32]) -> Self {
        let root = Key(root);
        let id = HEXLOWER.encode(&root.derive("beside: key id").0[..4]);
        Self { text: root.derive("beside: texts"), token: root.derive("beside: tokens"), root, id }
    }

    /// For signing seekers' tokens.
    pub fn token(&self) -> &Key {
        &self.token
    }

    /// For hashing networks on one day, counted from 1970-01-01 UTC: a hash of yesterday cannot be compared
    /// with one of today. Whoever has the key file can still work out the key of any day.
    pub fn network(&self, day: i64) -> Key {
        self.root.derive(&format!("beside: networks on day {day}"))
    }

    /// For sealing texts, links and second factors.
    pub(super) fn text(&self) -> &Key {
        &self.text
    }

    /// Names the root without giving it away. Stored with everything sealed.
    pub fn id(&self) -> &str {
        &self.id
    }
}

impl fmt::Debug for Keys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Keys").field("id", &self.id).finish_non_exhaustive()
    }
}

fn parse(content: &str) -> Option<[u8; 32]> {
    let root = content.lines().map(str::trim).find(|line| !line.is_empty() && !line.starts_with('#'))?;
    HEXLOWER.decode(root.as_bytes()).ok()?.try_into().ok()
}
