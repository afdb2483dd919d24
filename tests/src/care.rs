//! Words of concern, a word to a room, and what staff do for themselves.

use serde_json::json;

use crate::wire::{Aftercare, Concern, Problem, Rest};
use crate::{PATIENCE, RoomId, Staff, Urgency, fresh_id};

impl Staff {
    /// Waits until exactly this many people's words await an answer.
    pub async fn has_to_answer(&self, count: usize) -> Vec<Concern> {
        let what = format!("{count} to answer");
        self.sees(&what, |view| {
            let concerns = &view.desk()?.concerns;
            (concerns.len() == count).then(|| concerns.clone())
        })
        .await
    }

    /// Has answered what they see there of someone's words.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn has_answered(&self, Concern { seeker, room, until, .. }: Concern) -> Result<(), Problem> {
        let body = json!({ "seeker": seeker, "room": room, "until": until });
        self.caller.posts("/api/concerns/answer", &body).await.done()
    }

    /// Passes on whoever wrote words of concern.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn passes_their_author_on(&self, concern: Concern) -> Result<(), Problem> {
        let Concern { seeker, room, .. } = concern;
        let body = json!({ "seeker": seeker, "room": room, "urgency": Urgency::R3 });
        self.caller.posts("/api/concerns/pass-on", &body).await.done()
    }

    /// Waits until exactly these rooms may be told a word.
    pub async fn may_comfort(&self, rooms: &[RoomId]) {
        let rooms = rooms.to_vec();
        self.sees("the rooms that saw something", |view| {
            let offered: Vec<RoomId> = view.desk()?.aftercare.iter().map(|it: &Aftercare| it.room).collect();
            (offered == rooms).then_some(())
        })
        .await;
    }

    /// Says a word to a room that saw something.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn comforts(&self, room: RoomId, text: &str) -> Result<(), Problem> {
        let body = json!({ "client_message_id": format!("{:016x}", fresh_id()), "text": text });
        self.caller.posts(&format!("/api/rooms/{room}/aftercare"), &body).await.done()
    }

    /// Leaves it as it is.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn leaves_it(&self, room: RoomId) -> Result<(), Problem> {
        self.caller.deletes(&format!("/api/rooms/{room}/aftercare")).await.done()
    }

    /// Passes on the author of a message, with a note for whoever comes.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn passes_on_with(
        &self,
        room: RoomId,
        seq: u64,
        urgency: Urgency,
        note: &str,
    ) -> Result<(), Problem> {
        let body = json!({ "room": room, "seq": seq, "urgency": urgency, "note": note });
        self.caller.posts("/api/cases", &body).await.done()
    }

    /// How it stands with their own pause and debrief.
    pub async fn looks_after_themselves(&self) -> Rest {
        self.caller.gets("/api/rest").await.brought().expect("anyone of the staff may")
    }

    /// Says `wanted`, `had` or `not_wanted` of a debrief.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn says_of_a_debrief(&self, says: &str) -> Result<(), Problem> {
        self.caller.posts("/api/rest/debrief", &json!({ "says": says })).await.done()
    }

    /// Reads until the numbers say so.
    pub async fn finds_in_the_numbers(&self, what: &str, so: impl Fn(&serde_json::Value) -> bool) {
        let reading = async {
            while !so(&self.caller.gets("/api/numbers").await.says()) {
                crate::a_moment().await;
            }
        };
        tokio::time::timeout(PATIENCE, reading).await.unwrap_or_else(|_| panic!("the numbers say {what}"));
    }
}
