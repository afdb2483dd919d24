//! What seekers have to say about staff: for the coordinator, and never for the person it is about.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::id::{ReportId, RoomId, SeekerId, StaffId, TextId};
use crate::review::REVIEW_KEPT;
use crate::words::{Role, Timestamp};
use crate::{Actor, Refusal, State};

/// So many complaints of one person may wait at once.
pub const WAITING_OF_ONE: usize = 5;

/// What somebody has to say about staff.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Complaint {
    /// Who. Shown to nobody.
    pub by: SeekerId,
    /// Where it happened.
    pub room: RoomId,
    /// Whose message it points at; `None`: it points at a seeker's.
    pub about: Option<StaffId>,
    /// What that said.
    pub text: TextId,
    /// Since when.
    pub since: Timestamp,
    /// When a coordinator had looked into it.
    pub looked_into: Option<Timestamp>,
}

impl Complaint {
    /// When it is forgotten.
    pub(crate) fn erased_at(&self) -> Option<Timestamp> {
        self.looked_into.map(|at| at.plus(REVIEW_KEPT))
    }
}

/// What is wanted.
#[derive(Clone, Copy, Debug)]
pub enum Command {
    /// A seeker points at a message because of staff. Pointing at it again changes nothing.
    Complain {
        /// Its id.
        complaint: ReportId,
        /// Where.
        room: RoomId,
        /// Whose message it is.
        about: Option<StaffId>,
        /// What it said.
        text: TextId,
    },
    /// A coordinator has looked into it.
    LookInto {
        /// Which.
        complaint: ReportId,
    },
}

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// It awaits a coordinator.
    Complained {
        /// Its id.
        complaint: ReportId,
        /// Who. Shown to nobody.
        by: SeekerId,
        /// Where.
        room: RoomId,
        /// Whose message it is.
        about: Option<StaffId>,
        /// What it said.
        text: TextId,
    },
    /// A coordinator has looked into it.
    LookedInto {
        /// Which.
        complaint: ReportId,
        /// Who.
        by: StaffId,
    },
}

impl Event {
    /// Which complaint it is about.
    pub fn complaint(&self) -> ReportId {
        match *self {
            Self::Complained { complaint, .. } | Self::LookedInto { complaint, .. } => complaint,
        }
    }

    /// The text that came with it.
    pub(crate) fn text(&self) -> Option<TextId> {
        match *self {
            Self::Complained { text, .. } => Some(text),
            Self::LookedInto { .. } => None,
        }
    }
}

/// Complaints that are not forgotten.
#[derive(Clone, Debug, Default)]
pub struct Complaints {
    all: BTreeMap<ReportId, Complaint>,
}

impl Complaints {
    /// A complaint that is not forgotten.
    pub fn get(&self, complaint: ReportId) -> Option<&Complaint> {
        self.all.get(&complaint)
    }

    /// Every complaint that is not forgotten.
    pub fn iter(&self) -> impl Iterator<Item = (ReportId, &Complaint)> {
        self.all.iter().map(|(id, complaint)| (*id, complaint))
    }

    /// Those that nobody has looked into, longest wait first.
    pub fn waiting(&self) -> Vec<(ReportId, &Complaint)> {
        let mut waiting: Vec<_> = self.iter().filter(|(_, it)| it.looked_into.is_none()).collect();
        waiting.sort_by_key(|(id, it)| (it.since, *id));
        waiting
    }

    pub(crate) fn apply(&mut self, event: &Event, at: Timestamp) {
        match *event {
            Event::Complained { complaint, by, room, about, text } => {
                let fresh = Complaint { by, room, about, text, since: at, looked_into: None };
                self.all.insert(complaint, fresh);
            }
            Event::LookedInto { complaint, .. } => {
                if let Some(complaint) = self.all.get_mut(&complaint) {
                    complaint.looked_into = Some(at);
                }
            }
        }
    }

    pub(crate) fn forget(&mut self, now: Timestamp) {
        self.all.retain(|_, complaint| complaint.erased_at().is_none_or(|then| now < then));
    }
}

impl State {
    pub(crate) fn decide_complaint(&self, command: Command, actor: Actor) -> Result<Option<Event>, Refusal> {
        match command {
            Command::Complain { complaint, room, about, text } => {
                let Actor::Seeker(by) = actor else { return Err(Refusal::NotYours) };
                let waiting = self.complaints.waiting();
                if waiting.iter().filter(|(_, it)| it.by == by).count() >= WAITING_OF_ONE {
                    return Err(Refusal::TooMany);
                }
                Ok(Some(Event::Complained { complaint, by, room, about, text }))
            }
            Command::LookInto { complaint } => {
                let by = self.staff.require(actor, Role::Coordinator)?;
                let it = self.complaints.get(complaint).ok_or(Refusal::NotFound)?;
                if it.looked_into.is_some() {
                    return Err(Refusal::AlreadyOver);
                }
                Ok(Some(Event::LookedInto { complaint, by }))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::WAITING_OF_ONE;
    use crate::Refusal;
    use crate::review::REVIEW_KEPT;
    use crate::story::{CLEO, DANA, MAYA, ROBIN, Story};

    #[test]
    fn only_the_coordinator_looks_into_what_is_said_about_staff() {
        let mut story = Story::in_a_room();
        let complaint = story.complains_about(ROBIN, MAYA).unwrap();
        for other in [MAYA, DANA] {
            assert_eq!(story.looks_into(other, complaint), Err(Refusal::NotYours));
        }
        story.looks_into(CLEO, complaint).unwrap();
        assert_eq!(story.looks_into(CLEO, complaint), Err(Refusal::AlreadyOver));
    }

    #[test]
    fn so_many_wait_of_one_person_and_no_more() {
        let mut story = Story::in_a_room();
        for _ in 0..WAITING_OF_ONE {
            story.complains_about(ROBIN, MAYA).unwrap();
        }
        assert_eq!(story.complains_about(ROBIN, MAYA), Err(Refusal::TooMany));
    }

    #[test]
    fn what_was_looked_into_is_erased_after_a_day() {
        let mut story = Story::in_a_room();
        let complaint = story.complains_about(ROBIN, MAYA).unwrap();
        story.waits(REVIEW_KEPT);
        assert_eq!(story.erased(), 0, "it waits");
        story.looks_into(CLEO, complaint).unwrap();
        story.waits(REVIEW_KEPT);
        assert_eq!(story.erased(), 1);
        assert_eq!(story.looks_into(CLEO, complaint), Err(Refusal::NotFound));
    }
}
