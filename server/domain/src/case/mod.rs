//! Cases: someone is in danger, and somebody must come.
//!
//! A seeker has at most one open case; what they write next joins it, and its urgency only rises. It is paged until
//! a professional takes it, and paged again if that professional has no first word for them in time, or no account any
//! more. Nothing but a professional closes it: no timer, no sanction, no leaving.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::Refusal;
use crate::id::{CaseId, ClientMessageId, RoomId, SeekerId, StaffId, TextId};
use crate::words::{Outcome, Span, Timestamp, Urgency};

/// How long a case waits for someone before the people on call are paged again, wider, and the author is told so.
pub const PAGE_AGAIN_AFTER: Span = Span::seconds(60);
/// How long until they are paged a third time, and the author is told that nobody could come yet.
pub const NOBODY_YET_AFTER: Span = Span::seconds(120);
/// How long between the pages after that. Paging never ends while nobody has taken the case.
pub const KEEP_PAGING_EVERY: Span = Span::seconds(120);
/// How long whoever takes a case has for a first word to the seeker.
pub const FIRST_WORD_WITHIN: Span = Span::seconds(120);
/// How many messages are kept with a case. Whoever writes more is heard in their crisis room.
pub const EVIDENCE_MAX: usize = 50;

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
        /// Since when.
        since: Timestamp,
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
        /// Since when.
        since: Timestamp,
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
    /// How often it was taken.
    pub taken: u32,
    /// Where it stands.
    pub stage: Stage,
}

impl Stage {
    fn waiting(since: Timestamp) -> Self {
        Self::Waiting { since, seen: false, next_page: since }
    }
}

/// When the page after the one at `paged` is due. Counted from the beginning of the wait, so that a page in between,
/// because the urgency rose, changes nothing of what the author was promised.
fn page_after(since: Timestamp, paged: Timestamp) -> Timestamp {
    let waited = paged.since(since);
    let next = if waited < PAGE_AGAIN_AFTER {
        PAGE_AGAIN_AFTER
    } else if waited < NOBODY_YET_AFTER {
        NOBODY_YET_AFTER
    } else {
        let rounds = (waited.0 - NOBODY_YET_AFTER.0) / KEEP_PAGING_EVERY.0 + 1;
        Span(NOBODY_YET_AFTER.0 + rounds * KEEP_PAGING_EVERY.0)
    };
    since.plus(next)
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
    /// Whoever took it had no first word for the seeker in time.
    Lapse {
        /// Which.
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
    /// Whoever took it had no first word for the seeker in time: it waits again.
    Lapsed {
        /// Which.
        case: CaseId,
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
            | Self::Lapsed { case }
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

    /// What the house must do about each open case, and when.
    pub(crate) fn deadlines(&self) -> impl Iterator<Item = (Timestamp, Command)> {
        self.iter().filter_map(|(case, it)| match it.stage {
            Stage::Waiting { next_page, .. } => Some((next_page, Command::Page { case })),
            Stage::Taken { since, in_contact: false, .. } => {
                Some((since.plus(FIRST_WORD_WITHIN), Command::Lapse { case }))
            }
            Stage::Taken { in_contact: true, .. } | Stage::Closed { .. } => None,
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
        let has_room = open.evidence.len() < EVIDENCE_MAX;
        let is_new = has_room && evidence.is_some_and(|evidence| !self.knows(seeker, evidence.message));
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

    pub(crate) fn lapse(&self, case: CaseId, at: Timestamp) -> Result<Option<Event>, Refusal> {
        match self.known(case)?.stage {
            Stage::Taken { since, in_contact: false, .. } => {
                Ok((since.plus(FIRST_WORD_WITHIN) <= at).then_some(Event::Lapsed { case }))
            }
            Stage::Taken { in_contact: true, .. } | Stage::Waiting { .. } | Stage::Closed { .. } => Ok(None),
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
        let known = self.known(case)?;
        match known.stage {
            Stage::Waiting { .. } => Ok(Some(Event::Acknowledged { case, by, fence: known.taken + 1, room })),
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
                let stage = Stage::waiting(at);
                let evidence = evidence.into_iter().collect();
                self.all.insert(
                    case,
                    Case { seeker, urgency, since: at, source, evidence, pages: 0, taken: 0, stage },
                );
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
                if let Stage::Waiting { since, next_page, .. } = &mut case.stage {
                    *next_page = page_after(*since, at);
                }
            }),
            Event::Seen { case, .. } => self.change(case, |case| {
                if let Stage::Waiting { seen, .. } = &mut case.stage {
                    *seen = true;
                }
            }),
            Event::Acknowledged { case, by, fence, room } => {
                self.rooms.insert(room, case);
                self.change(case, |case| {
                    case.taken = fence;
                    case.stage = Stage::Taken { by, fence, room, since: at, in_contact: false };
                });
            }
            Event::Lapsed { case } => self.wait_again(case, at),
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

    /// Someone has no account any more: what they had waits again.
    pub(crate) fn dismissed(&mut self, staff: StaffId, at: Timestamp) {
        let theirs =
            self.iter().filter(|(_, case)| matches!(case.stage, Stage::Taken { by, .. } if by == staff));
        for case in theirs.map(|(case, _)| case).collect::<Vec<_>>() {
            self.wait_again(case, at);
        }
    }

    fn wait_again(&mut self, case: CaseId, at: Timestamp) {
        self.rooms.retain(|_, of| *of != case);
        self.change(case, |case| case.stage = Stage::waiting(at));
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
    use super::{EVIDENCE_MAX, FIRST_WORD_WITHIN, KEEP_PAGING_EVERY, NOBODY_YET_AFTER, PAGE_AGAIN_AFTER};
    use crate::Refusal;
    use crate::story::{CLEO, DANA, MAYA, NILS, ROBIN, SAM, Story};
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
    fn a_rise_pages_in_between_and_delays_no_other_page() {
        let mut story = Story::in_a_room();
        let case = story.is_in_danger(ROBIN, Urgency::R3);
        story.pages();
        story.waits(Span::seconds(50));
        story.is_in_danger(ROBIN, Urgency::R4);
        assert_eq!(story.pages(), [case], "it rose");
        story.waits(Span(PAGE_AGAIN_AFTER.0 - Span::seconds(50).0));
        assert_eq!(story.pages(), [case], "as promised from the beginning");
        story.waits(Span(NOBODY_YET_AFTER.0 - PAGE_AGAIN_AFTER.0));
        assert_eq!(story.pages(), [case]);
    }

    #[test]
    fn a_claim_without_a_first_word_goes_back_to_paging() {
        let mut story = Story::in_a_room();
        let case = story.is_in_danger(ROBIN, Urgency::R4);
        story.pages();
        let old = story.acknowledges(DANA, case).unwrap();
        story.waits(FIRST_WORD_WITHIN);
        story.pages();
        assert_eq!(story.pages(), [case], "nobody has written to Robin");
        let fence = story.acknowledges(NILS, case).unwrap();
        assert_eq!(story.closes(DANA, case, old, Outcome::NoContact), Err(Refusal::StaleFence));
        story.writes_first(NILS, case);
        story.waits(FIRST_WORD_WITHIN);
        assert_eq!(story.pages(), [], "Nils is with Robin");
        story.closes(NILS, case, fence, Outcome::SaferByOwnReport).unwrap();
    }

    #[test]
    fn the_cases_of_someone_who_is_dismissed_wait_again() {
        let mut story = Story::in_a_room();
        let case = story.is_in_danger(ROBIN, Urgency::R3);
        story.pages();
        story.acknowledges(DANA, case).unwrap();
        story.writes_first(DANA, case);
        story.dismisses(CLEO, DANA).unwrap();
        assert_eq!(story.pages(), [case], "at once");
        story.acknowledges(NILS, case).unwrap();
    }

    #[test]
    fn a_case_keeps_so_many_messages_and_still_rises() {
        let mut story = Story::in_a_room();
        let case = story.is_in_danger(ROBIN, Urgency::R3);
        for _ in 0..EVIDENCE_MAX * 2 {
            story.is_in_danger(ROBIN, Urgency::R3);
        }
        assert_eq!(story.messages_of(case), EVIDENCE_MAX);
        story.is_in_danger(ROBIN, Urgency::R4);
        assert_eq!(story.urgency_of(case), Urgency::R4);
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
