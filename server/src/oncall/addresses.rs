//! The addresses of pages, in memory: so that a page goes out while the database is away.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use domain::State;
use domain::id::TargetId;

use crate::store::{PageAddress, Store};

/// Addresses that were read. One that was added is never changed, only removed.
pub(super) struct Addresses {
    store: Arc<Store>,
    known: Mutex<HashMap<TargetId, PageAddress>>,
}

impl Addresses {
    pub(super) fn of(store: Arc<Store>) -> Self {
        Self { store, known: Mutex::default() }
    }

    /// Reads those that are not known yet, and forgets those that were removed.
    pub(super) async fn learn(&self, all: HashSet<TargetId>) {
        let unknown: Vec<TargetId> = {
            let mut known = self.known();
            known.retain(|target, _| all.contains(target));
            all.iter().filter(|target| !known.contains_key(*target)).copied().collect()
        };
        for target in unknown {
            // What cannot be read now is read later, or when it is needed.
            let Ok(address) = self.store.target(target).await else { return };
            self.known().extend(address.map(|address| (target, address)));
        }
    }

    /// `None`: it was removed, or cannot be read.
    pub(super) async fn get(&self, target: TargetId) -> Option<PageAddress> {
        let known = self.known().get(&target).cloned();
        if known.is_some() {
            return known;
        }
        match self.store.target(target).await {
            Ok(address) => {
                self.known().extend(address.clone().map(|address| (target, address)));
                address
            }
            Err(error) => {
                tracing::error!(%error, "the address of a page cannot be read");
                None
            }
        }
    }

    fn known(&self) -> MutexGuard<'_, HashMap<TargetId, PageAddress>> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Every way in which somebody is reached.
pub(super) fn all_targets(state: &State) -> HashSet<TargetId> {
    state.targets.iter().map(|target| target.id).collect()
}
