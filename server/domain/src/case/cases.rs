//! Every case, and what becomes of it.

use std::collections::{BTreeMap, VecDeque};

use super::{Case, Command, Event, Paper, Presence, Source, Stage, TOLD_MAX, Told, Wait, When, Wish};
use crate::id::{CaseId, RoomId, SeekerId, StaffId};
use crate::words::Timestamp;

/// Every case whose texts have not been erased.
#[derive(Clone, Debug, Default)]
pub struct Cases {
    all: BTreeMap<CaseId, Case>,
    latest: BTreeMap<SeekerId, CaseId>,
    rooms: BTreeMap<RoomId, CaseId>,
}

impl Stage {
    fn waiting(since: Timestamp, wait: Wait) -> Self {
        Self::Waiting { since, wait, seen: false, rounds: 0, next_page: Some(since) }
    }
}

impl Case {
    /// By when whoever took it has to write to the seeker. Someone who is gone cannot be written to in time.
    pub(super) fn first_word_due(&self) -> Option<Timestamp> {
        match (self.stage, self.presence) {
            (Stage::Taken { since, in_contact: false, .. }, Presence::Here) => {
                Some(since.plus(self.times.first_word_within))
            }
            (
                Stage::Taken { .. } | Stage::Waiting { .. } | Stage::FollowUp { .. } | Stage::Closed { .. },
                _,
            ) => None,
        }
    }

    /// What the house must do next about it, and when.
    fn deadline(&self, case: CaseId) -> Option<(Timestamp, Command)> {
        match self.stage {
            Stage::Waiting { next_page, .. } => Some((next_page?, Command::Page { case })),
            Stage::Taken { .. } => Some((self.first_word_due()?, Command::Lapse { case })),
            Stage::FollowUp { when: When::At(then), .. } => Some((then, Command::ComeBack { case })),
            Stage::FollowUp { when: When::Now { .. }, .. } | Stage::Closed { .. } => None,
        }
    }

    fn is_paged_for_now(&mut self, at: Timestamp) {
        if let Stage::Waiting { next_page, .. } = &mut self.stage {
            *next_page = Some(at);
        }
    }

    fn joined(&mut self, rises: bool, at: Timestamp) {
        self.presence = Presence::Here;
        match &mut self.stage {
            Stage::Waiting { next_page, .. } if rises || next_page.is_none() => *next_page = Some(at),
            Stage::FollowUp { .. } => self.stage = Stage::waiting(at, Wait::First),
            Stage::Waiting { .. } | Stage::Taken { .. } | Stage::Closed { .. } => {}
        }
    }

    fn paged(&mut self, at: Timestamp) {
        self.pages += 1;
        let (times, presence, withdrawn) = (self.times, self.presence, self.is_withdrawn());
        if let Stage::Waiting { since, rounds, next_page, .. } = &mut self.stage {
            *rounds += 1;
            *next_page = match presence {
                Presence::Here if !withdrawn => Some(times.page_after(*since, at)),
                Presence::Here | Presence::Gone => None,
            };
        }
    }

    /// Whoever only asked, and says that they are safe now, is not paged for again; a person looks at it all the same.
    fn is_withdrawn(&self) -> bool {
        self.source == Source::Asked && self.evidence.is_empty() && self.wish == Some(Wish::SafeNow)
    }

    /// One round of pages is enough for someone who cannot be reached, or no longer wants it.
    fn is_quiet_after_a_round(&mut self) {
        if let Stage::Waiting { rounds, next_page, .. } = &mut self.stage
            && *rounds > 0
        {
            *next_page = None;
        }
    }

    fn came_back(&mut self, at: Timestamp) {
        self.presence = Presence::Here;
        match &mut self.stage {
            Stage::Waiting { next_page, .. } if next_page.is_none() => *next_page = Some(at),
            Stage::Taken { since, in_contact: false, .. } => *since = at,
            Stage::Waiting { .. } | Stage::Taken { .. } | Stage::FollowUp { .. } | Stage::Closed { .. } => {}
        }
    }

    fn wished(&mut self, wish: Wish, at: Timestamp) {
        let before = self.is_withdrawn();
        self.wish = Some(wish);
        match (before, self.is_withdrawn()) {
            (false, true) => self.is_quiet_after_a_round(),
            (true, false) => self.is_paged_for_now(at),
            (true, true) | (false, false) => {}
        }
    }

    fn handed_over(&mut self, to: StaffId, new_fence: u32, at: Timestamp) {
        self.taken = new_fence;
        if let Stage::Taken { by, fence, since, in_contact, offered, .. } = &mut self.stage {
            (*by, *fence, *since, *in_contact, *offered) = (to, new_fence, at, false, None);
        }
    }

    fn offered_to(&mut self, whom: Option<StaffId>) {
        if let Stage::Taken { offered, .. } = &mut self.stage {
            *offered = whom;
        }
    }
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

    /// Every case of a seeker, oldest first.
    pub fn history(&self, seeker: SeekerId) -> Vec<(CaseId, &Case)> {
        let mut theirs: Vec<_> = self.iter().filter(|(_, case)| case.seeker == seeker).collect();
        theirs.sort_by_key(|(id, case)| (case.since, *id));
        theirs
    }

    /// The case that a crisis room belongs to.
    pub fn in_room(&self, room: RoomId) -> Option<(CaseId, &Case)> {
        let id = *self.rooms.get(&room)?;
        Some((id, self.get(id)?))
    }

    /// What stands in the queue: by urgency, then by how long it is there. Whoever is only to be looked at again comes
    /// after everyone who waits for someone.
    pub fn queue(&self) -> Vec<(CaseId, &Case)> {
        let mut open: Vec<_> = self.iter().filter(|(_, case)| case.is_in_queue()).collect();
        open.sort_by_key(|(id, case)| {
            let again = matches!(case.stage, Stage::FollowUp { .. });
            (again, std::cmp::Reverse(case.urgency), case.since, *id)
        });
        open
    }

    /// What the house must do about each open case, and when.
    pub(crate) fn deadlines(&self) -> impl Iterator<Item = (Timestamp, Command)> {
        self.iter().filter_map(|(id, case)| case.deadline(id))
    }

    pub(crate) fn apply(&mut self, event: &Event, at: Timestamp) {
        match *event {
            Event::Raised { case, seeker, urgency, source, evidence, times, around } => {
                let raised = Case {
                    seeker,
                    urgency,
                    since: at,
                    source,
                    times,
                    evidence: evidence.into_iter().collect(),
                    papers: Vec::new(),
                    wish: None,
                    language: around.language,
                    // Whoever left is not there to be met.
                    presence: if source == Source::Left { Presence::Gone } else { Presence::Here },
                    pages: 0,
                    told: VecDeque::new(),
                    taken: 0,
                    stage: Stage::waiting(at, Wait::First),
                };
                self.all.insert(case, raised);
                self.latest.insert(seeker, case);
            }
            Event::Acknowledged { case, by, fence, room } => {
                self.rooms.insert(room, case);
                self.change(case, |case| {
                    case.taken = fence;
                    let (since, in_contact, offered, with) = (at, false, None, None);
                    case.stage = Stage::Taken { by, fence, room, since, in_contact, offered, with };
                });
            }
            Event::Lapsed { case, .. } => self.wait_again(case, at),
            Event::Closed { case, outcome, follow_up, .. } => {
                self.rooms.retain(|_, of| *of != case);
                self.change(case, |case| {
                    case.stage = match follow_up {
                        Some(then) => Stage::FollowUp { outcome, when: When::At(then) },
                        None => Stage::Closed { outcome, at },
                    };
                });
            }
            Event::Joined { .. }
            | Event::Paged { .. }
            | Event::Told { .. }
            | Event::Seen { .. }
            | Event::Contacted { .. }
            | Event::SeekerLeft { .. }
            | Event::SeekerBack { .. }
            | Event::Wished { .. }
            | Event::Written { .. }
            | Event::Offered { .. }
            | Event::Declined { .. }
            | Event::HandedOver { .. }
            | Event::BroughtIn { .. }
            | Event::Lowered { .. }
            | Event::CameBack { .. } => self.change(event.case(), |case| case.goes_on(event, at)),
        }
    }

    /// Someone has no account any more: what they had waits again.
    pub(crate) fn dismissed(&mut self, staff: StaffId, at: Timestamp) {
        let theirs =
            self.iter().filter(|(_, case)| matches!(case.stage, Stage::Taken { by, .. } if by == staff));
        for case in theirs.map(|(case, _)| case).collect::<Vec<_>>() {
            self.wait_again(case, at);
        }
        for case in self.all.values_mut() {
            if let Stage::Taken { offered, with, .. } = &mut case.stage {
                *offered = offered.filter(|asked| *asked != staff);
                *with = with.filter(|asked| *asked != staff);
            }
        }
    }

    fn wait_again(&mut self, case: CaseId, at: Timestamp) {
        self.rooms.retain(|_, of| *of != case);
        self.change(case, |case| case.stage = Stage::waiting(at, Wait::Again));
    }

    pub(crate) fn forget(&mut self, case: CaseId) {
        self.all.remove(&case);
        self.latest.retain(|_, latest| *latest != case);
    }

    fn change(&mut self, case: CaseId, change: impl FnOnce(&mut Case)) {
        if let Some(case) = self.all.get_mut(&case) {
            change(case);
        }
    }
}

impl Case {
    /// What happens to this case alone.
    fn goes_on(&mut self, event: &Event, at: Timestamp) {
        match *event {
            Event::Joined { urgency, evidence, around, .. } => {
                let rises = urgency > self.urgency;
                self.urgency = urgency;
                self.evidence.extend(evidence);
                self.language = around.language.or(self.language);
                self.joined(rises, at);
            }
            Event::Paged { .. } => self.paged(at),
            Event::Told { target, delivery, .. } => {
                if self.told.len() == TOLD_MAX {
                    self.told.pop_front();
                }
                self.told.push_back(Told { at, target, delivery });
            }
            Event::Seen { .. } => {
                if let Stage::Waiting { seen, .. } = &mut self.stage {
                    *seen = true;
                }
            }
            Event::Contacted { .. } => {
                if let Stage::Taken { in_contact, .. } = &mut self.stage {
                    *in_contact = true;
                }
            }
            Event::SeekerLeft { .. } => {
                self.presence = Presence::Gone;
                self.is_quiet_after_a_round();
            }
            Event::SeekerBack { .. } => self.came_back(at),
            Event::Wished { wish, .. } => self.wished(wish, at),
            Event::Written { kind, by, text, .. } => self.papers.push(Paper { kind, by, text }),
            Event::Offered { to, .. } => self.offered_to(Some(to)),
            Event::Declined { .. } => self.offered_to(None),
            Event::HandedOver { to, fence, .. } => self.handed_over(to, fence, at),
            Event::BroughtIn { moderator, .. } => {
                if let Stage::Taken { with, .. } = &mut self.stage {
                    *with = Some(moderator);
                }
            }
            Event::Lowered { urgency, .. } => self.urgency = urgency,
            Event::CameBack { .. } => {
                if let Stage::FollowUp { when, .. } = &mut self.stage {
                    *when = When::Now { since: at };
                }
            }
            Event::Raised { .. }
            | Event::Acknowledged { .. }
            | Event::Lapsed { .. }
            | Event::Closed { .. } => {}
        }
    }
}
