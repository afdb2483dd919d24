//! The rules of cases.

use super::{
    Around, Because, Case, Cases, Command, EVIDENCE_MAX, Event, Evidence, Lowered, PAPERS_MAX, PaperKind,
    Presence, REMARKS_MAX, Source, Stage, Times, When, Wish,
};
use crate::id::{CaseId, ClientMessageId, RoomId, SeekerId, StaffId, TextId};
use crate::words::{Outcome, Role, Span, Timestamp, Urgency};
use crate::{Actor, Refusal, State};

/// The latest a follow-up may be.
pub(super) const FOLLOW_UP_AT_MOST: Span = Span::minutes(30 * 24 * 60);

/// Someone in danger, as they are told of.
struct Raising {
    case: CaseId,
    seeker: SeekerId,
    urgency: Urgency,
    source: Source,
    evidence: Option<Evidence>,
    times: Times,
    around: Around,
}

/// What follows from a command: `None` if it is so already.
type Decided = Result<Option<Event>, Refusal>;

impl State {
    /// Who may want what of a case, and what comes of it.
    pub(crate) fn decide_case(&self, command: Command, actor: Actor, at: Timestamp) -> Decided {
        let professional = || self.staff.require(actor, Role::Professional);
        let cases = &self.cases;
        match command {
            Command::Raise { case, seeker, urgency, source, evidence, times, around } => {
                self.may_raise(actor, seeker, source)?;
                cases.raise(&Raising { case, seeker, urgency, source, evidence, times, around })
            }
            Command::Page { .. }
            | Command::Lapse { .. }
            | Command::Lose { .. }
            | Command::Tell { .. }
            | Command::SeekerLeft { .. }
            | Command::SeekerBack { .. }
            | Command::ComeBack { .. } => match actor {
                Actor::House => cases.house_decides(command, at),
                Actor::Seeker(_) | Actor::Staff(_) | Actor::Filter | Actor::Operator => {
                    Err(Refusal::NotYours)
                }
            },
            Command::See { case } => cases.see(case, professional()?),
            Command::Acknowledge { case, room } => cases.acknowledge(case, professional()?, room),
            Command::Contact { case } => cases.contact(case, professional()?),
            Command::Wish { case, wish } => cases.wish(case, seeker(actor)?, wish),
            Command::SayWhere { case, text } => cases.say_where(case, seeker(actor)?, text),
            Command::Remark { case, text } => {
                let moderator = self.staff.require(actor, Role::Moderator);
                cases.remark(case, moderator.or_else(|_| professional())?, text)
            }
            Command::Write { case, fence, kind, text } => {
                cases.write(case, professional()?, fence, kind, text)
            }
            Command::Offer { case, fence, to } => {
                let by = professional()?;
                self.require_role(to, Role::Professional)?;
                self.require_there(to, at)?;
                cases.offer(case, by, fence, to)
            }
            Command::Accept { case } => cases.accept(case, professional()?),
            Command::Decline { case } => cases.decline(case, professional()?),
            Command::BringIn { case, fence, moderator } => {
                let by = professional()?;
                self.require_role(moderator, Role::Moderator)?;
                self.require_there(moderator, at)?;
                cases.bring_in(case, by, fence, moderator)
            }
            Command::Lower { case, fence, urgency, reason } => {
                cases.lower(case, professional()?, fence, urgency, reason)
            }
            Command::Close { case, fence, outcome, follow_up } => {
                let in_bounds = |then: Timestamp| then > at && then <= at.plus(FOLLOW_UP_AT_MOST);
                if !follow_up.is_none_or(in_bounds) {
                    return Err(Refusal::OutOfRange);
                }
                cases.close(case, professional()?, fence, outcome, follow_up)
            }
        }
    }

    /// Anyone may say that someone is in danger, as who they are.
    fn may_raise(&self, actor: Actor, seeker: SeekerId, source: Source) -> Result<(), Refusal> {
        let allowed = match (actor, source) {
            (Actor::Filter, Source::Filter) | (Actor::House, Source::Left) => true,
            (Actor::Seeker(own), Source::Asked) => own == seeker,
            (Actor::Seeker(own), Source::Worried { by }) => own == by && own != seeker,
            (Actor::Staff(_), Source::Staff) => {
                self.staff
                    .require(actor, Role::Moderator)
                    .or(self.staff.require(actor, Role::Professional))?;
                true
            }
            (
                Actor::Filter | Actor::House | Actor::Seeker(_) | Actor::Staff(_) | Actor::Operator,
                Source::Filter | Source::Left | Source::Asked | Source::Worried { .. } | Source::Staff,
            ) => false,
        };
        if allowed { Ok(()) } else { Err(Refusal::NotYours) }
    }

    fn require_there(&self, staff: StaffId, at: Timestamp) -> Result<(), Refusal> {
        self.rota.away(staff, at).map_or(Ok(()), |_| Err(Refusal::NotNow))
    }

    fn require_role(&self, staff: StaffId, role: Role) -> Result<(), Refusal> {
        self.staff.require(Actor::Staff(staff), role).map(|_| ()).map_err(|_| Refusal::NotFound)
    }
}

fn seeker(actor: Actor) -> Result<SeekerId, Refusal> {
    match actor {
        Actor::Seeker(seeker) => Ok(seeker),
        Actor::Staff(_) | Actor::Filter | Actor::House | Actor::Operator => Err(Refusal::NotYours),
    }
}

impl Cases {
    fn raise(&self, raising: &Raising) -> Decided {
        let Raising { case: new, seeker, urgency, source, evidence, times, around } = *raising;
        if urgency < Urgency::R3 {
            return Err(Refusal::OutOfRange);
        }
        let Some((case, open)) = self.of(seeker).filter(|(_, case)| case.is_open()) else {
            let told_before = evidence.is_some_and(|evidence| self.knows(seeker, evidence.message));
            let raised = Event::Raised { case: new, seeker, urgency, source, evidence, times, around };
            return Ok((!told_before).then_some(raised));
        };
        let has_room = open.evidence.len() < EVIDENCE_MAX;
        let is_new = has_room && evidence.is_some_and(|evidence| !self.knows(seeker, evidence.message));
        // What is to be looked at later is to be looked at now: they ask for it.
        let is_wanted = match open.stage {
            Stage::FollowUp { .. } => evidence.is_none() || is_new,
            Stage::Waiting { .. } | Stage::Taken { .. } | Stage::Closed { .. } => false,
        };
        if !is_new && !is_wanted && urgency <= open.urgency {
            return Ok(None);
        }
        Ok(Some(Event::Joined {
            case,
            urgency: urgency.max(open.urgency),
            evidence: evidence.filter(|_| is_new),
            around,
        }))
    }

    fn house_decides(&self, command: Command, at: Timestamp) -> Decided {
        match command {
            Command::Page { case } => self.page(case, at),
            Command::Lapse { case } => self.lapse(case, at),
            Command::Lose { case, fence } => self.lose(case, fence),
            Command::Tell { case, target, delivery } => {
                self.known(case)?;
                Ok(Some(Event::Told { case, target, delivery }))
            }
            Command::SeekerLeft { case } => self.seeker_is(case, Presence::Gone),
            Command::SeekerBack { case } => self.seeker_is(case, Presence::Here),
            Command::ComeBack { case } => self.come_back(case, at),
            Command::Raise { .. }
            | Command::See { .. }
            | Command::Acknowledge { .. }
            | Command::Contact { .. }
            | Command::Wish { .. }
            | Command::Remark { .. }
            | Command::SayWhere { .. }
            | Command::Write { .. }
            | Command::Offer { .. }
            | Command::Accept { .. }
            | Command::Decline { .. }
            | Command::BringIn { .. }
            | Command::Lower { .. }
            | Command::Close { .. } => Err(Refusal::NotYours),
        }
    }

    fn page(&self, id: CaseId, at: Timestamp) -> Decided {
        let case = self.known(id)?;
        match case.stage {
            Stage::Waiting { next_page: Some(next), .. } => {
                Ok((next <= at).then_some(Event::Paged { case: id, round: case.round(at) }))
            }
            Stage::Waiting { next_page: None, .. }
            | Stage::Taken { .. }
            | Stage::FollowUp { .. }
            | Stage::Closed { .. } => Ok(None),
        }
    }

    fn lapse(&self, id: CaseId, at: Timestamp) -> Decided {
        let overdue = self.known(id)?.first_word_due().is_some_and(|then| then <= at);
        Ok(overdue.then_some(Event::Lapsed { case: id, because: Because::NoFirstWord }))
    }

    fn lose(&self, case: CaseId, theirs: u32) -> Decided {
        match self.known(case)?.stage {
            Stage::Taken { fence, .. } if fence != theirs => Ok(None),
            Stage::Taken { .. } => Ok(Some(Event::Lapsed { case, because: Because::OwnerGone })),
            Stage::Waiting { .. } | Stage::FollowUp { .. } | Stage::Closed { .. } => Ok(None),
        }
    }

    fn seeker_is(&self, id: CaseId, presence: Presence) -> Decided {
        let case = self.known(id)?;
        if !case.is_open() || case.presence == presence {
            return Ok(None);
        }
        Ok(Some(match presence {
            Presence::Here => Event::SeekerBack { case: id },
            Presence::Gone => Event::SeekerLeft { case: id },
        }))
    }

    fn come_back(&self, case: CaseId, at: Timestamp) -> Decided {
        match self.known(case)?.stage {
            Stage::FollowUp { when: When::At(then), .. } => {
                Ok((then <= at).then_some(Event::CameBack { case }))
            }
            Stage::FollowUp { when: When::Now { .. }, .. }
            | Stage::Waiting { .. }
            | Stage::Taken { .. }
            | Stage::Closed { .. } => Ok(None),
        }
    }

    fn see(&self, case: CaseId, by: StaffId) -> Decided {
        match self.known(case)?.stage {
            Stage::Waiting { seen, .. } => Ok((!seen).then_some(Event::Seen { case, by })),
            Stage::Taken { .. } | Stage::FollowUp { .. } | Stage::Closed { .. } => Ok(None),
        }
    }

    fn acknowledge(&self, case: CaseId, by: StaffId, room: RoomId) -> Decided {
        let known = self.known(case)?;
        match known.stage {
            Stage::Waiting { .. } | Stage::FollowUp { .. } => {
                Ok(Some(Event::Acknowledged { case, by, fence: known.taken + 1, room }))
            }
            Stage::Taken { by: holder, .. } if holder == by => Ok(None),
            Stage::Taken { by, .. } => Err(Refusal::CaseTaken { case, by }),
            Stage::Closed { .. } => Err(Refusal::AlreadyOver),
        }
    }

    fn contact(&self, case: CaseId, by: StaffId) -> Decided {
        match self.known(case)?.stage {
            Stage::Taken { by: holder, in_contact, .. } if holder == by => {
                Ok((!in_contact).then_some(Event::Contacted { case, by }))
            }
            Stage::Taken { .. } | Stage::Waiting { .. } | Stage::FollowUp { .. } => Err(Refusal::NotYours),
            Stage::Closed { .. } => Err(Refusal::AlreadyOver),
        }
    }

    fn wish(&self, case: CaseId, by: SeekerId, wish: Wish) -> Decided {
        let known = self.open_of(case, by)?;
        Ok((known.wish != Some(wish)).then_some(Event::Wished { case, wish }))
    }

    fn say_where(&self, case: CaseId, by: SeekerId, text: TextId) -> Decided {
        has_room(self.open_of(case, by)?)?;
        Ok(Some(Event::Written { case, kind: PaperKind::Whereabouts, by: None, text }))
    }

    fn remark(&self, case: CaseId, by: StaffId, text: TextId) -> Decided {
        let known = self.known(case)?;
        if !known.is_open() {
            return Err(Refusal::AlreadyOver);
        }
        // What the two write has its own room.
        let remarks = known.papers.iter().filter(|paper| paper.kind == PaperKind::PassedOn);
        if remarks.count() >= REMARKS_MAX {
            return Err(Refusal::TooMany);
        }
        Ok(Some(Event::Written { case, kind: PaperKind::PassedOn, by: Some(by), text }))
    }

    fn write(&self, case: CaseId, by: StaffId, fence: u32, kind: PaperKind, text: TextId) -> Decided {
        self.held_by(case, by, fence)?;
        has_room(self.known(case)?)?;
        match kind {
            PaperKind::Note | PaperKind::HandOver | PaperKind::Plan => {
                Ok(Some(Event::Written { case, kind, by: Some(by), text }))
            }
            // Where they are is theirs to say, and what somebody else saw is theirs.
            PaperKind::Whereabouts | PaperKind::PassedOn => Err(Refusal::NotYours),
        }
    }

    fn offer(&self, case: CaseId, by: StaffId, fence: u32, to: StaffId) -> Decided {
        self.held_by(case, by, fence)?;
        if to == by {
            return Err(Refusal::NotYours);
        }
        match self.known(case)?.stage {
            Stage::Taken { offered, .. } => {
                Ok((offered != Some(to)).then_some(Event::Offered { case, by, to }))
            }
            Stage::Waiting { .. } | Stage::FollowUp { .. } | Stage::Closed { .. } => Err(Refusal::StaleFence),
        }
    }

    fn accept(&self, case: CaseId, to: StaffId) -> Decided {
        let known = self.known(case)?;
        match known.stage {
            Stage::Taken { by, offered: Some(asked), .. } if asked == to => {
                Ok(Some(Event::HandedOver { case, from: by, to, fence: known.taken + 1 }))
            }
            Stage::Taken { by, .. } if by == to => Ok(None),
            Stage::Taken { .. } | Stage::Waiting { .. } | Stage::FollowUp { .. } => Err(Refusal::NotYours),
            Stage::Closed { .. } => Err(Refusal::AlreadyOver),
        }
    }

    fn decline(&self, case: CaseId, by: StaffId) -> Decided {
        match self.known(case)?.stage {
            Stage::Taken { by: holder, offered: Some(asked), .. } if asked == by || holder == by => {
                Ok(Some(Event::Declined { case, by }))
            }
            Stage::Taken { offered: None, .. } => Ok(None),
            Stage::Taken { .. } | Stage::Waiting { .. } | Stage::FollowUp { .. } => Err(Refusal::NotYours),
            Stage::Closed { .. } => Err(Refusal::AlreadyOver),
        }
    }

    fn bring_in(&self, case: CaseId, by: StaffId, fence: u32, moderator: StaffId) -> Decided {
        self.held_by(case, by, fence)?;
        match self.known(case)?.stage {
            Stage::Taken { with, .. } if with == Some(moderator) => Ok(None),
            Stage::Taken { .. } => Ok(Some(Event::BroughtIn { case, by, moderator })),
            Stage::Waiting { .. } | Stage::FollowUp { .. } | Stage::Closed { .. } => Err(Refusal::StaleFence),
        }
    }

    fn lower(&self, case: CaseId, by: StaffId, fence: u32, urgency: Urgency, reason: Lowered) -> Decided {
        self.held_by(case, by, fence)?;
        if urgency >= self.known(case)?.urgency || urgency < Urgency::R2 {
            return Err(Refusal::OutOfRange);
        }
        Ok(Some(Event::Lowered { case, by, urgency, reason }))
    }

    fn close(
        &self,
        case: CaseId,
        by: StaffId,
        fence: u32,
        outcome: Outcome,
        follow_up: Option<Timestamp>,
    ) -> Decided {
        self.held_by(case, by, fence)?;
        Ok(Some(Event::Closed { case, by, outcome, follow_up }))
    }

    fn held_by(&self, case: CaseId, by: StaffId, fence: u32) -> Result<(), Refusal> {
        match self.known(case)?.stage {
            Stage::Taken { by: holder, fence: current, .. } if current == fence => {
                if holder == by {
                    Ok(())
                } else {
                    Err(Refusal::NotYours)
                }
            }
            Stage::Taken { .. } | Stage::Waiting { .. } => Err(Refusal::StaleFence),
            Stage::FollowUp { .. } | Stage::Closed { .. } => Err(Refusal::AlreadyOver),
        }
    }

    fn open_of(&self, case: CaseId, seeker: SeekerId) -> Result<&Case, Refusal> {
        let known = self.known(case).ok().filter(|known| known.seeker == seeker).ok_or(Refusal::NotFound)?;
        if known.is_open() { Ok(known) } else { Err(Refusal::AlreadyOver) }
    }

    fn knows(&self, seeker: SeekerId, message: ClientMessageId) -> bool {
        self.of(seeker).is_some_and(|(_, case)| case.evidence.iter().any(|it| it.message == message))
    }

    fn known(&self, case: CaseId) -> Result<&Case, Refusal> {
        self.get(case).ok_or(Refusal::NotFound)
    }
}

fn has_room(case: &Case) -> Result<(), Refusal> {
    let theirs = case.papers.iter().filter(|paper| paper.kind != PaperKind::PassedOn);
    if theirs.count() < PAPERS_MAX { Ok(()) } else { Err(Refusal::OutOfRange) }
}
