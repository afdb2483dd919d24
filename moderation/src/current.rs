//! The lists in force, which may be exchanged while others screen with them.

use std::sync::{Arc, PoisonError, RwLock};

use crate::Lists;

/// The lists in force. Whoever screens takes them once and keeps them to the end of the text, so
/// every text is read with one edition from beginning to end.
pub struct Current(RwLock<Arc<Lists>>);

impl Current {
    /// These lists, to begin with.
    pub fn new(lists: Lists) -> Self {
        Self(RwLock::new(Arc::new(lists)))
    }

    /// The lists in force now.
    pub fn lists(&self) -> Arc<Lists> {
        Arc::clone(&self.0.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Puts other lists in force, at once and whole.
    pub fn exchange(&self, lists: Lists) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(lists);
    }
}
