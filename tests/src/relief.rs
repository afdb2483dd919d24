//! Somebody of the staff who is not all right.

use serde::Deserialize;

use crate::wire::{OneToOneState, Problem};
use crate::{Seeker, Staff};

#[derive(Deserialize)]
struct Reliefs {
    waiting: Vec<Relief>,
}

#[derive(Deserialize)]
struct Relief {
    name: String,
}

impl Staff {
    /// Says that they are not all right.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn is_not_all_right(&self) -> Result<(), Problem> {
        self.caller.posts_nothing("/api/rest/relief").await.done()
    }

    /// The names of colleagues to whom nobody has seen.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn reads_who_is_not_all_right(&self) -> Result<Vec<String>, Problem> {
        let reliefs: Reliefs = self.caller.gets("/api/reliefs").await.brought()?;
        Ok(reliefs.waiting.into_iter().map(|it| it.name).collect())
    }

    /// Sees to a colleague.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn sees_to(&self, colleague: &Staff) -> Result<(), Problem> {
        self.caller.posts_nothing(&format!("/api/reliefs/{}/seen-to", colleague.account)).await.done()
    }
}

impl Seeker {
    /// Waits until they are told that whoever was with them cannot go on, and that others are asked.
    pub async fn is_told_that_others_are_asked(&self) {
        self.sees("that others are asked", |view| {
            view.standing()?.help.as_ref().filter(|help| help.given_up).map(|_| ())
        })
        .await;
    }

    /// Waits until they are told that their peer could not go on, and that they keep their place.
    pub async fn waits_for_another_peer(&self) {
        self.sees("that another peer is looked for", |view| {
            let state = &view.standing()?.one_to_one.as_ref()?.state;
            matches!(state, OneToOneState::Waiting { given_up: true, before: 0, .. }).then_some(())
        })
        .await;
    }
}
