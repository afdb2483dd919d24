//! The chain of digests that ties every journal entry to all before it.
//!
//! It finds damage and careless hands. It does not stop someone who can write to the database from
//! recomputing the whole chain, nor from cutting entries off its end.

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use super::Position;

/// Where the chain stands after one entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Link {
    pub(super) position: Position,
    digest: [u8; 32],
}

impl Link {
    /// Before the first entry.
    pub(super) const START: Self = Self { position: Position::START, digest: [0; 32] };

    /// After one entry more.
    pub(super) fn follow(&self, body: &str) -> Self {
        let position = self.position.next();
        let digest = Sha256::new()
            .chain_update(self.digest)
            .chain_update(position.0.to_be_bytes())
            .chain_update(body)
            .finalize();
        Self { position, digest: digest.into() }
    }

    /// As the database has it; `None` if that is no digest.
    pub(super) fn stored(position: Position, digest: &str) -> Option<Self> {
        let digest = HEXLOWER.decode(digest.as_bytes()).ok()?.try_into().ok()?;
        Some(Self { position, digest })
    }

    pub(super) fn digest(&self) -> String {
        HEXLOWER.encode(&self.digest)
    }
}
