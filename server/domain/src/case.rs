//! Cases: someone is in danger, and somebody must come.
//!
//! A seeker has at most one open case; what they write next joins it, and its urgency only rises. It is paged until
//! a professional takes it, and nothing but a professional closes it: no timer, no sanction, no leaving.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::Refusal;
use crate::id::{CaseId, ClientMessageId, RoomId, SeekerId, StaffId, TextId};
use crate::words::{Outcome, Span, Timestamp, Urgency};

/// How long a page waits for someone to take the case before the next, wider one: the first two times. After 60 s the
/// author is told that the people on call were asked again, and after 120 s that nobody could come yet.
pub const PAGE_AGAIN_AFTER: Span = Span::seconds(60);
/// How long every later page waits. Paging never ends while nobody has taken the case.
pub const KEEP_PAGING_EVERY: Span = Span::seconds(120);
/// The page with which the author is told that nobody could come yet.
pub const NOBODY_YET_AT_PAGE: u32 = 3;
/// When that is, counted from the first page.
pub const NOBODY_YET_AFTER: Span = Span(PAGE_AGAIN_AFTER.0 * (NOBODY_YET_AT_PAGE as i64 - 1));

/// How a case came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// The filter read it in a message.
    Filter,
    /// The seeker asked for someone.
    Asked,
}

/// A message that belongs to a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// What the author's browser called it.
    pub message: ClientMessageId,
    /// Its text.
    pub text: TextId,
}

/// Where a case stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Nobody has taken it.
    Waiting {
        /// A professional has read it.
        seen: bool,
        /// When the next page is due.
        next_page: Timestamp,
    },
    /// A professional has it.
    Taken {
        /// Who.
        by: StaffId,
        /// Which acknowledgement this is. Every later act must show it, so that nobody acts on a case that passed on.
        fence: u32,
        /// Where they meet.
        room: RoomId,
        /// The professional has written there.
        in_contact: bool,
    },
    /// It is over.
    Closed {
        /// How.
        outcome: Outcome,
        /// When.
        at: Timestamp,
    },
}

/// Someone in danger, and what is done about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// Who.
    pub seeker: SeekerId,
    /// How soon someone must come. Only rises.
    pub urgency: Urgency,
    /// Since when.
    pub since: Timestamp,
    /// How it came about.
    pub source: Source,
    /// What they wrote, oldest first.
    pub evidence: Vec<Evidence>,
    /// How often the people on call were paged.
    pub pages: u32,
    /// Where it stands.
    pub stage: Stage,
}

impl Case {
    /// Whether somebody still has to do something about it.
    pub fn is_open(&self) -> bool {
        match self.stage {
            Stage::Waiting { .. } | Stage::Taken { .. } => true,
            Stage::Closed { .. } => false,
        }
    }

    fn taken_with(&self, fence: u32) -> Result<StaffId, Refusal> {
        match self.stage {
            Stage::Taken { by, fence: current, .. } if current == fence => Ok(by),
            Stage::Taken { .. } | Stage::Waiting { .. } => Err(Refusal::StaleFence),
            Stage::Closed { .. } => Err(Refusal::AlreadyOver),
        }
    }
}

/// What is wanted of a case.
#[derive(Clone, Copy, Debug)]
pub enum Command {
    /// Someone is in danger. Joins the seeker's open case if there is one; the same message again changes nothing.
    Raise {
        /// The id of the case, if a new one is opened.
        case: CaseId,
        /// Who.
        seeker: SeekerId,
        /// R3 or R4.
        urgency: Urgency,
        /// How it came about.
        source: Source,
        /// The message that says so.
        evidence: Option<Evidence>,
    },
    /// The house pages the people on call.
    Page {
        /// For which case.
        case: CaseId,
    },
    /// A professional has read it.
    See {
        /// Which.
        case: CaseId,
    },
    /// A professional takes it.
    Acknowledge {
        /// Which.
        case: CaseId,
        /// The id of the crisis room.
        room: RoomId,
    },
    /// The professional has written to the seeker.
    Contact {
        /// Which.
        case: CaseId,
    },
    /// It is over.
    Close {
        /// Which.
        case: CaseId,
        /// As given when it was taken.
        fence: u32,
        /// How it ended.
        outcome: Outcome,
    },
}

/// What happened to a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// It was opened.
    Raised {
        /// Its id.
        case: CaseId,
        /// Who.
        seeker: SeekerId,
        /// How soon someone must come.
        urgency: Urgency,
        /// How it came about.
        source: Source,
        /// What they wrote.
        evidence: Option<Evidence>,
    },
    /// More of it came.
    Joined {
        /// Which.
        case: CaseId,
        /// The urgency it has now.
        urgency: Urgency,
        /// What they wrote.
        evidence: Option<Evidence>,
    },
    /// The people on call were paged.
    Paged {
        /// Which.
        case: CaseId,
    },
    /// A professional has read it.
    Seen {
        /// Which.
        case: CaseId,
        /// Who.
        by: StaffId,
    },
    /// A professional took it, which stops the paging.
    Acknowledged {
        /// Which.
        case: CaseId,
        /// Who.
        by: StaffId,
        /// Which acknowledgement this is.
        fence: u32,
        /// Where they meet.
        room: RoomId,
    },
    /// The professional has written.
    Contacted {
        /// Which.
        case: CaseId,
        /// Who.
        by: StaffId,
    },
    /// It is over.
    Closed {
        /// Which.
        case: CaseId,
        /// By whom.
        by: StaffId,
        /// How.
        outcome: Outcome,
    },
}

impl Event {
    /// Which case it happened to.
    pub fn case(&self) -> CaseId {
        match *self {
            Self::Raised { case, .. }
            | Self::Joined { case, .. }
            | Self::Paged { case }
            | Self::Seen { case, .. }
            | Self::Acknowledged { case, .. }
            | Self::Contacted { case, .. }
            | Self::Closed { case, .. } => case,
        }
    }
}

/// Every case whose texts have not been erased.
#[derive(Clone, Debug, Default)]
pub struct Cases {
    all: BTreeMap<CaseId, Case>,
    latest: BTreeMap<SeekerId, CaseId>,
    rooms: BTreeMap<RoomId, CaseId>,
}

impl Cases {
    /// A case whose texts have not been erased.
    pub fn get(&self, case: CaseId) -> Option<&Case> {
        self.all.get(&case)
    }

    /// Every case whose texts have not been erased.
    pub fn iter(&self) -> impl Iterator<Item = (CaseId, &Case)> {
        self.all.iter().map(|(id, case)| (*id, case))
    }

    /// The newest case of a seeker, open or closed.
    pub fn of(&self, seeker: SeekerId) -> Option<(CaseId, &Case)> {
        let id = *self.latest.get(&seeker)?;
        Some((id, self.get(id)?))
    }

    /// The case that a crisis room belongs to.
    pub fn in_room(&self, room: RoomId) -> Option<(CaseId, &Case)> {
        let id = *self.rooms.get(&room)?;
        Some((id, self.get(id)?))
    }

    /// Open cases as the queue has them: by urgency, then by how long they wait.
    pub fn queue(&self) -> Vec<(CaseId, &Case)> {
        let mut open: Vec<_> = self.iter().filter(|(_, case)| case.is_open()).collect();
        open.sort_by_key(|(id, case)| (std::cmp::Reverse(case.urgency), case.since, *id));
        open
    }

    /// When the next page of each waiting case is due.
    pub(crate) fn deadlines(&self) -> impl Iterator<Item = (CaseId, Timestamp)> {
        self.iter().filter_map(|(id, case)| match case.stage {
            Stage::Waiting { next_page, .. } => Some((id, next_page)),
            Stage::Taken { .. } | Stage::Closed { .. } => None,
        })
    }

    pub(crate) fn raise(
        &self,
        new: CaseId,
        seeker: SeekerId,
        urgency: Urgency,
        source: Source,
        evidence: Option<Evidence>,
    ) -> Result<Option<Event>, Refusal> {
        if urgency < Urgency::R3 {
            return Err(Refusal::OutOfRange);
        }
        let Some((case, open)) = self.of(seeker).filter(|(_, case)| case.is_open()) else {
            let told_before = evidence.is_some_and(|evidence| self.knows(seeker, evidence.message));
            return Ok((!told_before).then_some(Event::Raised {
                case: new,
                seeker,
                urgency,
                source,
                evidence,
            }));
        };
        let is_new = evidence.is_some_and(|evidence| !self.knows(seeker, evidence.message));
        if !is_new && urgency <= open.urgency {
            return Ok(None);
        }
        Ok(Some(Event::Joined {
            case,
            urgency: urgency.max(open.urgency),
            evidence: evidence.filter(|_| is_new),
        }))
    }

    pub(crate) fn page(&self, case: CaseId, at: Timestamp) -> Result<Option<Event>, Refusal> {
        match self.known(case)?.stage {
            Stage::Waiting { next_page, .. } => Ok((next_page <= at).then_some(Event::Paged { case })),
            Stage::Taken { .. } | Stage::Closed { .. } => Ok(None),
        }
    }

    pub(crate) fn see(&self, case: CaseId, by: StaffId) -> Result<Option<Event>, Refusal> {
        match self.known(case)?.stage {
            Stage::Waiting { seen, .. } => Ok((!seen).then_some(Event::Seen { case, by })),
            Stage::Taken { .. } | Stage::Closed { .. } => Ok(None),
        }
    }

    pub(crate) fn acknowledge(
        &self,
        case: CaseId,
        by: StaffId,
        room: RoomId,
    ) -> Result<Option<Event>, Refusal> {
        match self.known(case)?.stage {
            Stage::Waiting { .. } => Ok(Some(Event::Acknowledged { case, by, fence: 1, room })),
            Stage::Taken { by: holder, .. } if holder == by => Ok(None),
            Stage::Taken { by, .. } => Err(Refusal::CaseTaken { case, by }),
            Stage::Closed { .. } => Err(Refusal::AlreadyOver),
        }
    }

    pub(crate) fn contact(&self, case: CaseId, by: StaffId) -> Result<Option<Event>, Refusal> {
        match self.known(case)?.stage {
            Stage::Taken { by: holder, in_contact, .. } if holder == by => {
                Ok((!in_contact).then_some(Event::Contacted { case, by }))
            }
            Stage::Taken { .. } | Stage::Waiting { .. } => Err(Refusal::NotYours),
            Stage::Closed { .. } => Err(Refusal::AlreadyOver),
        }
    }

    pub(crate) fn close(
        &self,
        case: CaseId,
        by: StaffId,
        fence: u32,
        outcome: Outcome,
    ) -> Result<Option<Event>, Refusal> {
        if self.known(case)?.taken_with(fence)? != by {
            return Err(Refusal::NotYours);
        }
        Ok(Some(Event::Closed { case, by, outcome }))
    }

    pub(crate) fn apply(&mut self, event: &Event, at: Timestamp) {
        match *event {
            Event::Raised { case, seeker, urgency, source, evidence } => {
                let stage = Stage::Waiting { seen: false, next_page: at };
                let evidence = evidence.into_iter().collect();
                self.all.insert(case, Case { seeker, urgency, since: at, source, evidence, pages: 0, stage });
                self.latest.insert(seeker, case);
            }
            Event::Joined { case, urgency, evidence } => self.change(case, |case| {
                let rises = urgency > case.urgency;
                case.urgency = urgency;
                case.evidence.extend(evidence);
                if let Stage::Waiting { next_page, .. } = &mut case.stage
                    && rises
                {
                    *next_page = at;
                }
            }),
            Event::Paged { case } => self.change(case, |case| {
                case.pages += 1;
                let wait = if case.pages < NOBODY_YET_AT_PAGE { PAGE_AGAIN_AFTER } else { KEEP_PAGING_EVERY };
                if let Stage::Waiting { next_page, .. } = &mut case.stage {
                    *next_page = at.plus(wait);
                }
            }),
            Event::Seen { case, .. } => self.change(case, |case| {
                if let Stage::Waiting { seen, .. } = &mut case.stage {
                    *seen = true;
                }
            }),
            Event::Acknowledged { case, by, fence, room } => {
                self.rooms.insert(room, case);
                self.change(case, |case| case.stage = Stage::Taken { by, fence, room, in_contact: false });
            }
            Event::Contacted { case, .. } => self.change(case, |case| {
                if let Stage::Taken { in_contact, .. } = &mut case.stage {
                    *in_contact = true;
                }
            }),
            Event::Closed { case, outcome, .. } => {
                self.rooms.retain(|_, of| *of != case);
                self.change(case, |case| case.stage = Stage::Closed { outcome, at });
            }
        }
    }

    pub(crate) fn forget(&mut self, case: CaseId) {
        self.all.remove(&case);
        self.latest.retain(|_, latest| *latest != case);
    }

    fn knows(&self, seeker: SeekerId, message: ClientMessageId) -> bool {
        self.of(seeker).is_some_and(|(_, case)| case.evidence.iter().any(|it| it.message == message))
    }

    fn known(&self, case: CaseId) -> Result<&Case, Refusal> {
        self.get(case).ok_or(Refusal::NotFound)
    }

    fn change(&mut self, case: CaseId, change: impl FnOnce(&mut Case)) {
        if let Some(case) = self.all.get_mut(&case) {
            change(case);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{KEEP_PAGING_EVERY, PAGE_AGAIN_AFTER};
    use crate::Refusal;
    use crate::story::{DANA, MAYA, NILS, ROBIN, SAM, Story};
    use crate::words::{Outcome, Span, Urgency};

    #[test]
    fn a_case_pages_until_someone_takes_it() {
        let mut story = Story::in_a_room();
        let case = story.is_in_danger(ROBIN, Urgency::R3);
        assert_eq!(story.pages(), [case], "at once");
        assert_eq!(story.pages(), [], "not twice for the same deadline");

        story.waits(PAGE_AGAIN_AFTER);
        assert_eq!(story.pages(), [case], "again, because nobody answered");
        story.waits(PAGE_AGAIN_AFTER);
        assert_eq!(story.pages(), [case]);
        story.waits(PAGE_AGAIN_AFTER);
        assert_eq!(story.pages(), [], "from now on every two minutes");
        story.waits(KEEP_PAGING_EVERY);
        assert_eq!(story.pages(), [case], "it never ends by itself");

        story.acknowledges(DANA, case).unwrap();
        story.waits(KEEP_PAGING_EVERY);
        assert_eq!(story.pages(), [], "no longer: Dana has it");
    }

    #[test]
    fn exactly_one_professional_takes_a_case() {
        let mut story = Story::in_a_room();
        let case = story.is_in_danger(ROBIN, Urgency::R4);
        story.acknowledges(DANA, case).unwrap();
        assert_eq!(story.acknowledges(NILS, case), Err(Refusal::CaseTaken { case, by: DANA }));
        story.acknowledges(DANA, case).unwrap();
    }

    #[test]
    fn only_a_professional_takes_or_closes_a_case() {
        let mut story = Story::in_a_room();
        let case = story.is_in_danger(ROBIN, Urgency::R3);
        assert_eq!(story.acknowledges(MAYA, case), Err(Refusal::NotYours));
        let fence = story.acknowledges(DANA, case).unwrap();
        assert_eq!(story.closes(MAYA, case, fence, Outcome::NotACrisis), Err(Refusal::NotYours));
        assert_eq!(story.closes(NILS, case, fence, Outcome::NotACrisis), Err(Refusal::NotYours));
        story.closes(DANA, case, fence, Outcome::SaferByOwnReport).unwrap();
        assert_eq!(story.closes(DANA, case, fence, Outcome::NoContact), Err(Refusal::AlreadyOver));
    }

    #[test]
    fn a_case_is_not_closed_before_someone_has_it() {
        let mut story = Story::in_a_room();
        let case = story.is_in_danger(ROBIN, Urgency::R3);
        assert_eq!(story.closes(DANA, case, 1, Outcome::NotACrisis), Err(Refusal::StaleFence));
    }

    #[test]
    fn what_someone_writes_next_joins_their_open_case() {
        let mut story = Story::in_a_room();
        let first = story.is_in_danger(ROBIN, Urgency::R3);
        let second = story.is_in_danger(ROBIN, Urgency::R3);
        assert_eq!(first, second);
        assert_eq!(story.messages_of(first), 2);
        let other = story.is_in_danger(SAM, Urgency::R3);
        assert_ne!(first, other, "somebody else's is their own");
    }

    #[test]
    fn the_same_message_sent_again_is_the_same_case() {
        let mut story = Story::in_a_room();
        let case = story.is_in_danger(ROBIN, Urgency::R4);
        story.sends_the_same_again();
        assert_eq!(story.messages_of(case), 1);
        let fence = story.acknowledges(DANA, case).unwrap();
        story.closes(DANA, case, fence, Outcome::SafetyPlanMade).unwrap();
        story.sends_the_same_again();
        assert_eq!(story.queue(), [], "an echo does not open a new one");
    }

    #[test]
    fn urgency_only_rises_and_a_rise_pages_at_once() {
        let mut story = Story::in_a_room();
        let case = story.is_in_danger(ROBIN, Urgency::R3);
        story.pages();
        story.is_in_danger(ROBIN, Urgency::R4);
        assert_eq!(story.pages(), [case], "it rose");
        story.is_in_danger(ROBIN, Urgency::R3);
        assert_eq!(story.urgency_of(case), Urgency::R4, "it does not fall by itself");
        assert_eq!(story.pages(), []);
    }

    #[test]
    fn the_queue_is_by_urgency_and_then_by_waiting() {
        let mut story = Story::in_a_room();
        let early = story.is_in_danger(ROBIN, Urgency::R3);
        story.waits(Span::seconds(5));
        let urgent = story.is_in_danger(SAM, Urgency::R4);
        assert_eq!(story.queue(), [urgent, early]);
    }

    #[test]
    fn someone_who_comes_back_after_their_case_was_closed_gets_a_new_one() {
        let mut story = Story::in_a_room();
        let first = story.is_in_danger(ROBIN, Urgency::R3);
        let fence = story.acknowledges(DANA, first).unwrap();
        story.closes(DANA, first, fence, Outcome::SaferByOwnReport).unwrap();
        let second = story.is_in_danger(ROBIN, Urgency::R3);
        assert_ne!(first, second);
        assert_eq!(story.queue(), [second]);
    }

    #[test]
    fn asking_for_someone_twice_is_one_case() {
        let mut story = Story::in_a_room();
        let case = story.asks_for_someone(ROBIN);
        assert_eq!(story.asks_for_someone(ROBIN), case);
        assert_eq!(story.queue(), [case]);
    }
}
