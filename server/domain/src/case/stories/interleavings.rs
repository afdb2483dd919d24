//! Whatever staff, seekers, crashes and clocks do in whatever order: no case is lost, doubled, owned twice, or silent
//! past its time.

use std::collections::BTreeMap;

use proptest::prelude::*;

use crate::case::{Event as CaseEvent, PaperKind, Presence, Stage, Times, Wish};
use crate::id::{CaseId, SeekerId, StaffId};
use crate::story::{DANA, MAYA, NILS, ROBIN, SAM, Story};
use crate::words::{Outcome, Span, Urgency};
use crate::{Entry, Event};

const SEEKERS: [SeekerId; 2] = [ROBIN, SAM];
const PROFESSIONALS: [StaffId; 2] = [DANA, NILS];

#[derive(Clone, Copy, Debug)]
enum Act {
    IsInDanger(usize, Urgency),
    Asks(usize),
    IsWorriedAbout(usize),
    IsPassedOn(usize),
    Leaves(usize),
    ComesBack(usize),
    Wishes(usize, Wish),
    Sees(usize, usize),
    Takes(usize, usize),
    Writes(usize, usize),
    Offers(usize, usize),
    GoesOn(usize, usize),
    Declines(usize, usize),
    Lowers(usize, usize),
    /// With the fence that they remember, which may be an old one.
    Closes(usize, usize),
    ClosesForNow(usize, usize),
    IsLost(usize),
    /// Time passes, and the house does what is due.
    Waits(i64),
    /// Time passes while no house is open.
    IsDown(i64),
    /// The house starts again from its journal.
    Restarts,
}

fn act() -> impl Strategy<Value = Act> {
    let seeker = || 0..SEEKERS.len();
    let pair = || (0..SEEKERS.len(), 0..PROFESSIONALS.len());
    let urgency = prop_oneof![Just(Urgency::R3), Just(Urgency::R4)];
    let wish = prop_oneof![Just(Wish::SafeNow), Just(Wish::TalkHere)];
    prop_oneof![
        4 => (seeker(), urgency).prop_map(|(seeker, urgency)| Act::IsInDanger(seeker, urgency)),
        1 => seeker().prop_map(Act::Asks),
        1 => seeker().prop_map(Act::IsWorriedAbout),
        1 => seeker().prop_map(Act::IsPassedOn),
        2 => seeker().prop_map(Act::Leaves),
        2 => seeker().prop_map(Act::ComesBack),
        1 => (seeker(), wish).prop_map(|(seeker, wish)| Act::Wishes(seeker, wish)),
        1 => pair().prop_map(|(seeker, staff)| Act::Sees(seeker, staff)),
        4 => pair().prop_map(|(seeker, staff)| Act::Takes(seeker, staff)),
        3 => pair().prop_map(|(seeker, staff)| Act::Writes(seeker, staff)),
        2 => pair().prop_map(|(seeker, staff)| Act::Offers(seeker, staff)),
        2 => pair().prop_map(|(seeker, staff)| Act::GoesOn(seeker, staff)),
        1 => pair().prop_map(|(seeker, staff)| Act::Declines(seeker, staff)),
        1 => pair().prop_map(|(seeker, staff)| Act::Lowers(seeker, staff)),
        2 => pair().prop_map(|(seeker, staff)| Act::Closes(seeker, staff)),
        1 => pair().prop_map(|(seeker, staff)| Act::ClosesForNow(seeker, staff)),
        1 => seeker().prop_map(Act::IsLost),
        6 => (0..200_i64).prop_map(Act::Waits),
        1 => (0..2_000_i64).prop_map(Act::IsDown),
        1 => Just(Act::Restarts),
    ]
}

struct Night {
    story: Story,
    /// Fences as each professional was given them.
    fences: BTreeMap<(CaseId, StaffId), u32>,
}

impl Night {
    fn does(&mut self, act: Act) {
        let case = |night: &Self, seeker: usize| night.story.open_case_of(SEEKERS[seeker]);
        match act {
            Act::IsInDanger(seeker, urgency) => _ = self.story.is_in_danger(SEEKERS[seeker], urgency),
            Act::Asks(seeker) => _ = self.story.asks_for_someone(SEEKERS[seeker]),
            Act::IsWorriedAbout(seeker) => {
                _ = self.story.worries_about(SEEKERS[1 - seeker], SEEKERS[seeker]);
            }
            Act::IsPassedOn(seeker) => _ = self.story.is_passed_on(MAYA, SEEKERS[seeker]),
            Act::Waits(seconds) => self.waits(seconds),
            Act::IsDown(seconds) => self.story.waits(Span::seconds(seconds)),
            Act::Restarts => self.story.starts_again(),
            Act::Leaves(seeker) => {
                if let Some(case) = case(self, seeker) {
                    self.story.closes_the_page(case);
                }
            }
            Act::ComesBack(seeker) => {
                if let Some(case) = case(self, seeker) {
                    self.story.opens_the_page_again(case);
                }
            }
            Act::Wishes(seeker, wish) => {
                if let Some(case) = case(self, seeker) {
                    self.story.wishes(SEEKERS[seeker], case, wish).unwrap();
                }
            }
            Act::IsLost(seeker) => {
                if let Some(case) = case(self, seeker) {
                    self.story.loses_its_owner(case);
                }
            }
            Act::Sees(seeker, staff)
            | Act::Takes(seeker, staff)
            | Act::Writes(seeker, staff)
            | Act::Offers(seeker, staff)
            | Act::GoesOn(seeker, staff)
            | Act::Declines(seeker, staff)
            | Act::Lowers(seeker, staff)
            | Act::Closes(seeker, staff)
            | Act::ClosesForNow(seeker, staff) => {
                if let Some(case) = case(self, seeker) {
                    self.staff_does(act, case, PROFESSIONALS[staff]);
                }
            }
        }
    }

    /// Rules may say no to any of it.
    fn staff_does(&mut self, act: Act, case: CaseId, staff: StaffId) {
        let fence = self.fences.get(&(case, staff)).copied().unwrap_or(1);
        let other = PROFESSIONALS[usize::from(staff == DANA)];
        match act {
            Act::Sees(..) => _ = self.story.sees(staff, case),
            Act::Takes(..) => {
                let taken = self.story.acknowledges(staff, case);
                self.remembers(case, staff, taken.ok());
            }
            Act::GoesOn(..) => {
                let taken = self.story.goes_on_with(staff, case);
                self.remembers(case, staff, taken.ok());
            }
            Act::Writes(..) => {
                self.story.tries_to_write_first(staff, case);
                self.story.writes(staff, case, fence, PaperKind::Note).ok();
            }
            Act::Offers(..) => _ = self.story.offers(staff, case, fence, other),
            Act::Declines(..) => _ = self.story.declines(staff, case),
            Act::Lowers(..) => _ = self.story.lowers(staff, case, fence, Urgency::R2),
            Act::Closes(..) => _ = self.story.closes(staff, case, fence, Outcome::SaferByOwnReport),
            Act::ClosesForNow(..) => {
                self.story.closes_for_now(staff, case, fence, Span::minutes(5)).ok();
            }
            Act::IsInDanger(..)
            | Act::Asks(_)
            | Act::IsWorriedAbout(_)
            | Act::IsPassedOn(_)
            | Act::Leaves(_)
            | Act::ComesBack(_)
            | Act::Wishes(..)
            | Act::IsLost(_)
            | Act::Waits(_)
            | Act::IsDown(_)
            | Act::Restarts => {}
        }
    }

    fn remembers(&mut self, case: CaseId, staff: StaffId, fence: Option<u32>) {
        self.fences.extend(fence.map(|fence| ((case, staff), fence)));
    }

    /// As a house does that is open: it looks each second.
    fn waits(&mut self, seconds: i64) {
        for _ in 0..seconds {
            self.story.waits(Span::seconds(1));
            self.story.does_what_is_due();
        }
        self.story.does_what_is_due();
    }

    fn is_well(&self) -> Result<(), TestCaseError> {
        for seeker in SEEKERS {
            let open = self.story.cases_of(seeker).into_iter().filter(|(_, case)| case.is_open()).count();
            prop_assert!(open <= 1, "{seeker} has {open} open cases");
        }
        for (case, it) in self.story.cases() {
            let raised = SEEKERS.contains(&it.seeker);
            prop_assert!(raised, "{case} is nobody's");
        }
        Ok(())
    }

    /// What the journal says, read without the rules: who had each case when.
    fn journal_is_well(&self) -> Result<(), TestCaseError> {
        let mut owners: BTreeMap<CaseId, Option<StaffId>> = BTreeMap::new();
        for Entry { event, .. } in self.story.entries() {
            let Event::Case(event) = event else { continue };
            let owner = owners.get(&event.case()).copied();
            match *event {
                CaseEvent::Raised { case, .. } => {
                    prop_assert_eq!(owner, None, "raised twice");
                    owners.insert(case, None);
                }
                CaseEvent::Acknowledged { case, by, .. } => {
                    prop_assert_eq!(owner, Some(None), "{} was taken while somebody had it", case);
                    owners.insert(case, Some(by));
                }
                CaseEvent::HandedOver { case, from, to, .. } => {
                    prop_assert_eq!(owner, Some(Some(from)));
                    owners.insert(case, Some(to));
                }
                CaseEvent::Lapsed { case, .. } => _ = owners.insert(case, None),
                CaseEvent::Closed { case, by, .. } => {
                    prop_assert_eq!(owner, Some(Some(by)), "closed by somebody who did not have it");
                    owners.insert(case, None);
                }
                CaseEvent::Contacted { by, .. }
                | CaseEvent::Offered { by, .. }
                | CaseEvent::Lowered { by, .. } => {
                    prop_assert_eq!(owner, Some(Some(by)), "done by somebody who did not have it");
                }
                CaseEvent::Joined { .. }
                | CaseEvent::Paged { .. }
                | CaseEvent::Told { .. }
                | CaseEvent::Seen { .. }
                | CaseEvent::SeekerLeft { .. }
                | CaseEvent::SeekerBack { .. }
                | CaseEvent::Wished { .. }
                | CaseEvent::Written { .. }
                | CaseEvent::Declined { .. }
                | CaseEvent::BroughtIn { .. }
                | CaseEvent::CameBack { .. } => prop_assert!(owner.is_some(), "before it was raised"),
            }
        }
        Ok(())
    }

    /// Right after the house has done what is due, nobody waits in silence.
    fn nobody_waits_in_silence(&mut self) -> Result<(), TestCaseError> {
        self.story.does_what_is_due();
        let (now, times) = (self.story.now(), Times::default());
        for (id, case) in self.story.cases() {
            match case.stage {
                Stage::Waiting { rounds, next_page, .. } => {
                    prop_assert!(rounds > 0, "{id} was never paged for in this wait");
                    match next_page {
                        Some(next) => {
                            prop_assert!(next > now && next.since(now) <= times.again_every, "{id}");
                        }
                        None => prop_assert!(
                            case.presence == Presence::Gone || case.wish == Some(Wish::SafeNow),
                            "{id} is silent, and its author waits"
                        ),
                    }
                }
                Stage::Taken { since, in_contact: false, .. } if case.presence == Presence::Here => {
                    prop_assert!(now.since(since) < times.first_word_within, "{id} has no first word");
                }
                Stage::Taken { .. } | Stage::FollowUp { .. } | Stage::Closed { .. } => {}
            }
        }
        Ok(())
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, ..ProptestConfig::default() })]

    #[test]
    fn no_case_is_lost_doubled_owned_twice_or_silent(acts in prop::collection::vec(act(), 1..60)) {
        let mut night = Night { story: Story::in_a_room(), fences: BTreeMap::new() };
        for act in acts {
            night.does(act);
            night.is_well()?;
        }
        night.journal_is_well()?;
        night.nobody_waits_in_silence()?;
    }
}
