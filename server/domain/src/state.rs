//! Everything that was decided, in memory, and the two functions through which it changes.

use serde::{Deserialize, Serialize};

use crate::aftercare::Aftercare;
use crate::appeal::Appeals;
use crate::case::Cases;
use crate::complaint::Complaints;
use crate::concern::Concerns;
use crate::cover::Cover;
use crate::debrief::Debriefs;
use crate::helpline::Helplines;
use crate::holds::Holds;
use crate::id::{SeekerId, StaffId, TextId};
use crate::measure::Measures;
use crate::numbers::Numbers;
use crate::relief::Reliefs;
use crate::report::Reports;
use crate::review::Reviews;
use crate::room::Rooms;
use crate::rota::Rota;
use crate::sanction::Sanctions;
use crate::staff::StaffList;
use crate::standard::StandardMessages;
use crate::talk::Talks;
use crate::target::Targets;
use crate::translation::Translations;
use crate::words::{Role, Span, Timestamp};
use crate::{
    Refusal, aftercare, appeal, case, complaint, concern, cover, debrief, helpline, measure, relief, report,
    retention, review, room, rota, sanction, staff, standard, talk, target, translation,
};

/// Who wants something done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Actor {
    /// Someone without an account.
    Seeker(SeekerId),
    /// Someone with an account.
    Staff(StaffId),
    /// The filter, on reading a message.
    Filter,
    /// The house itself, when a deadline has come.
    House,
    /// Whoever runs the machine: set-up, and an invitation that is being accepted.
    Operator,
}

/// What someone wants done, by family.
#[derive(Clone, Debug)]
pub enum Command {
    /// About a group room.
    Room(room::Command),
    /// About an account.
    Staff(staff::Command),
    /// About a mute, removal or ban.
    Sanction(sanction::Command),
    /// About a held message.
    Review(review::Command),
    /// About a message that seekers report.
    Report(report::Command),
    /// About staff, for the coordinator.
    Complaint(complaint::Command),
    /// About another look at what was decided.
    Appeal(appeal::Command),
    /// About someone in danger.
    Case(case::Command),
    /// About words of concern.
    Concern(concern::Command),
    /// About a word to a room that saw something.
    Aftercare(aftercare::Command),
    /// About a talk with one peer.
    Talk(talk::Command),
    /// About who is on call.
    Rota(rota::Command),
    /// About a way to reach staff.
    Target(target::Command),
    /// About helplines of a country.
    Helpline(helpline::Command),
    /// About whether somebody would come.
    Cover(cover::Command),
    /// About one's own debrief.
    Debrief(debrief::Command),
    /// About someone of the staff who is not all right.
    Relief(relief::Command),
    /// About what professionals may begin a message from.
    Standard(standard::Command),
    /// About a language of the seekers' page.
    Translation(translation::Command),
    /// About what calms a group room.
    Measure(measure::Command),
    /// Forget what is to be forgotten by now.
    Erase,
}

/// What happened, by family. Kept in the journal: a variant once written is never renamed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// To a group room.
    Room(room::Event),
    /// To an account.
    Staff(staff::Event),
    /// A mute, removal or ban.
    Sanction(sanction::Event),
    /// To a held message.
    Review(review::Event),
    /// To a message that seekers reported.
    Report(report::Event),
    /// To what was said about staff.
    Complaint(complaint::Event),
    /// To another look at what was decided.
    Appeal(appeal::Event),
    /// To someone in danger.
    Case(case::Event),
    /// To a talk with one peer.
    Talk(talk::Event),
    /// To the rota.
    Rota(rota::Event),
    /// To a way to reach staff.
    Target(target::Event),
    /// To helplines of a country.
    Helpline(helpline::Event),
    /// To words of concern.
    Concern(concern::Event),
    /// To a room that saw something.
    Aftercare(aftercare::Event),
    /// Whether somebody would come.
    Cover(cover::Event),
    /// To someone's debrief.
    Debrief(debrief::Event),
    /// To someone of the staff who is not all right.
    Relief(relief::Event),
    /// To what professionals may begin a message from.
    Standard(standard::Event),
    /// To a language of the seekers' page.
    Translation(translation::Event),
    /// To what calms a group room.
    Measure(measure::Event),
    /// Something was forgotten.
    Retention(retention::Event),
}

impl Event {
    /// The text that came with it.
    pub fn text(&self) -> Option<TextId> {
        match self {
            Self::Review(review::Event::Held { held, .. }) => Some(held.text),
            Self::Case(event) => event.text(),
            Self::Appeal(event) => event.text(),
            Self::Report(event) => event.text(),
            Self::Complaint(event) => event.text(),
            Self::Review(
                review::Event::Released { .. }
                | review::Event::Published { .. }
                | review::Event::Rejected { .. }
                | review::Event::Leased { .. }
                | review::Event::GivenBack { .. }
                | review::Event::Expired { .. },
            )
            | Self::Room(_)
            | Self::Staff(_)
            | Self::Sanction(_)
            | Self::Talk(_)
            | Self::Rota(_)
            | Self::Target(_)
            | Self::Helpline(_)
            | Self::Concern(_)
            | Self::Aftercare(_)
            | Self::Cover(_)
            | Self::Debrief(_)
            | Self::Relief(_)
            | Self::Standard(_)
            | Self::Translation(_)
            | Self::Measure(_)
            | Self::Retention(_) => None,
        }
    }
}

/// An event as the journal has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// When it was decided.
    pub at: Timestamp,
    /// By whom.
    pub actor: Actor,
    /// What.
    pub event: Event,
}

/// Everything that was decided and is not forgotten.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// Group rooms.
    pub rooms: Rooms,
    /// Accounts.
    pub staff: StaffList,
    /// Mutes, removals and bans.
    pub sanctions: Sanctions,
    /// Held messages.
    pub reviews: Reviews,
    /// Messages that seekers reported.
    pub reports: Reports,
    /// What was said about staff, for the coordinator.
    pub complaints: Complaints,
    /// Wishes that somebody looks again at what was decided.
    pub appeals: Appeals,
    /// How often the filter held messages, and what became of them.
    pub holds: Holds,
    /// Cases.
    pub cases: Cases,
    /// Words of concern.
    pub concerns: Concerns,
    /// Rooms that saw something.
    pub aftercare: Aftercare,
    /// Talks with one peer.
    pub talks: Talks,
    /// How long people waited.
    pub numbers: Numbers,
    /// Who is on call when.
    pub rota: Rota,
    /// Ways to reach staff.
    pub targets: Targets,
    /// Helplines that were confirmed.
    pub helplines: Helplines,
    /// Whether somebody would come.
    pub cover: Cover,
    /// Debriefs that staff asked for.
    pub debriefs: Debriefs,
    /// Staff who are not all right.
    pub reliefs: Reliefs,
    /// What professionals may begin a message from.
    pub standard_messages: StandardMessages,
    /// Languages of the seekers' page that were switched on.
    pub translations: Translations,
    /// What calms group rooms for a while.
    pub measures: Measures,
}

impl State {
    /// What follows from `command`, if the rules allow it. `None`: it is so already.
    ///
    /// # Errors
    ///
    /// [`Refusal`]: the rules say no.
    pub fn decide(&self, command: &Command, actor: Actor, at: Timestamp) -> Result<Option<Event>, Refusal> {
        if self.is_too_much(command, actor) {
            return Err(Refusal::NotYours);
        }
        match command {
            Command::Room(command) => {
                self.staff.require_house(actor)?;
                Ok(self.rooms.decide(command)?.map(Event::Room))
            }
            Command::Staff(command) => Ok(self.staff.decide(command, actor)?.map(Event::Staff)),
            Command::Sanction(command) => {
                let by = self.staff.require(actor, Role::Moderator)?;
                Ok(self.sanctions.decide(*command, by, at)?.map(Event::Sanction))
            }
            Command::Review(command) => Ok(self.decide_review(*command, actor, at)?.map(Event::Review)),
            Command::Report(command) => Ok(self.decide_report(*command, actor, at)?.map(Event::Report)),
            Command::Complaint(command) => Ok(self.decide_complaint(*command, actor)?.map(Event::Complaint)),
            Command::Appeal(command) => Ok(self.decide_appeal(*command, actor, at)?.map(Event::Appeal)),
            Command::Case(command) => Ok(self.decide_case(*command, actor, at)?.map(Event::Case)),
            Command::Concern(command) => Ok(self.decide_concern(*command, actor, at)?.map(Event::Concern)),
            Command::Aftercare(command) => {
                Ok(self.decide_aftercare(*command, actor, at)?.map(Event::Aftercare))
            }
            Command::Talk(command) => Ok(self.decide_talk(*command, actor)?.map(Event::Talk)),
            Command::Rota(command) => Ok(self.rota.decide(command, &self.staff, actor, at)?.map(Event::Rota)),
            Command::Target(command) => {
                Ok(self.targets.decide(*command, actor, &self.staff)?.map(Event::Target))
            }
            Command::Helpline(command) => {
                let by = self.staff.require(actor, Role::Coordinator)?;
                Ok(self.helplines.decide(command, by)?.map(Event::Helpline))
            }
            Command::Cover(command) => Ok(self.decide_cover(*command, actor, at)?.map(Event::Cover)),
            Command::Debrief(command) => Ok(self.decide_debrief(*command, actor)?.map(Event::Debrief)),
            Command::Relief(command) => Ok(self.decide_relief(*command, actor, at)?.map(Event::Relief)),
            Command::Standard(command) => {
                let by = self.staff.require(actor, Role::Coordinator)?;
                Ok(self.standard_messages.decide(command, by)?.map(Event::Standard))
            }
            Command::Translation(command) => {
                let by = self.staff.require(actor, Role::Coordinator)?;
                Ok(self.translations.decide(*command, by)?.map(Event::Translation))
            }
            Command::Measure(command) => Ok(self.decide_measure(*command, actor, at)?.map(Event::Measure)),
            Command::Erase => match actor {
                Actor::House => Ok(self.erasure(at).map(Event::Retention)),
                Actor::Seeker(_) | Actor::Staff(_) | Actor::Filter | Actor::Operator => {
                    Err(Refusal::NotYours)
                }
            },
        }
    }

    /// Takes in what happened. Cannot go wrong: it was decided before.
    pub fn apply(&mut self, entry: &Entry) {
        match &entry.event {
            Event::Room(event) => self.rooms.apply(event),
            Event::Staff(event) => {
                self.staff.apply(event);
                self.rota.follow(event);
                self.debriefs.follow(event);
                self.reliefs.follow(event);
                if let staff::Event::Dismissed { staff } = event {
                    self.cases.dismissed(*staff, entry.at);
                    self.talks.dismissed(*staff, entry.at);
                    self.targets.dismissed(*staff);
                    self.reviews.dismissed(*staff);
                    self.reports.dismissed(*staff);
                }
            }
            Event::Sanction(event) => {
                self.sanctions.apply(event, entry.at);
                if let sanction::Event::Lifted { sanction, .. } = event {
                    self.appeals.lifted(*sanction, entry.at);
                }
            }
            Event::Review(event) => {
                self.count_review(event, entry.at);
                self.reviews.apply(event, entry.at);
            }
            Event::Report(event) => self.apply_report(event, entry.at),
            Event::Complaint(event) => self.complaints.apply(event, entry.at),
            Event::Appeal(event) => self.apply_appeal(event, entry.at),
            Event::Case(event) => {
                self.count_case(event, entry.at);
                self.cases.apply(event, entry.at);
                self.settle_concerns(event, entry.at);
                self.offer_aftercare(event, entry.at);
            }
            Event::Concern(event) => self.apply_concern(event, entry.at),
            Event::Aftercare(event) => self.aftercare.apply(event, entry.at),
            Event::Talk(event) => self.talks.apply(event, entry.at),
            Event::Rota(event) => {
                self.rota.apply(event, entry.at);
                if let rota::Event::CameBack { staff } = event {
                    self.is_back_from_relief(*staff);
                }
            }
            Event::Target(event) => self.targets.apply(event),
            Event::Helpline(event) => self.helplines.apply(event, entry.at),
            Event::Cover(event) => self.cover.apply(*event, entry.at),
            Event::Debrief(event) => self.debriefs.apply(event),
            Event::Relief(event) => self.apply_relief(*event, entry.at),
            Event::Standard(event) => self.standard_messages.apply(event, entry.at),
            Event::Translation(event) => self.translations.apply(event, entry.at),
            Event::Measure(event) => self.measures.apply(event),
            Event::Retention(event) => self.forget(event, entry.at),
        }
        self.count_holds(&entry.event);
    }

    /// What the house must do by `now`, most urgent first.
    pub fn due(&self, now: Timestamp) -> Vec<Command> {
        let mut cases: Vec<_> = self.cases.deadlines().filter(|(then, _)| *then <= now).collect();
        cases.sort_by_key(|(then, _)| *then);
        let cases = cases.into_iter().map(|(_, command)| Command::Case(command));
        let concerns = self.concerns.deadlines().filter(|(then, _)| *then <= now);
        let concerns = concerns.map(|(_, command)| Command::Concern(command));
        let reviews = self.reviews.deadlines().filter(|(then, _)| *then <= now);
        let reviews = reviews.map(|(_, command)| Command::Review(command));
        let reliefs = self.reliefs.deadlines().filter(|(then, _)| *then <= now);
        let reliefs = reliefs.map(|(_, command)| Command::Relief(command));
        let erase = self.erasure(now).map(|_| Command::Erase);
        cases.chain(reliefs).chain(concerns).chain(reviews).chain(erase).collect()
    }

    /// What the house should have done about open cases more than `grace` ago: nothing, if all is well.
    pub fn overdue(&self, now: Timestamp, grace: Span) -> usize {
        self.cases.deadlines().filter(|(then, _)| then.plus(grace) < now).count()
    }

    /// When there is next something due.
    pub fn next_due(&self) -> Option<Timestamp> {
        let cases = self.cases.deadlines().map(|(then, _)| then);
        let concerns = self.concerns.deadlines().map(|(then, _)| then);
        let reviews = self.reviews.deadlines().map(|(then, _)| then);
        let reliefs = self.reliefs.deadlines().map(|(then, _)| then);
        cases.chain(concerns).chain(reviews).chain(reliefs).chain(self.next_erasure()).min()
    }

    fn decide_review(
        &self,
        command: review::Command,
        actor: Actor,
        at: Timestamp,
    ) -> Result<Option<review::Event>, Refusal> {
        match command {
            review::Command::Hold { review, held } => match actor {
                Actor::Filter => Ok(self.reviews.hold(review, held)),
                Actor::Seeker(_) | Actor::Staff(_) | Actor::House | Actor::Operator => Err(Refusal::NotYours),
            },
            review::Command::Release { review } => {
                self.reviews.release(review, self.staff.require(actor, Role::Moderator)?, at)
            }
            review::Command::Publish { review } => match actor {
                Actor::House => self.reviews.publish(review),
                Actor::Seeker(_) | Actor::Staff(_) | Actor::Filter | Actor::Operator => {
                    Err(Refusal::NotYours)
                }
            },
            review::Command::Reject { review, rule } => {
                self.reviews.reject(review, rule, self.staff.require(actor, Role::Moderator)?, at)
            }
            review::Command::Look { review } => {
                self.reviews.look(review, self.staff.require(actor, Role::Moderator)?, at)
            }
            review::Command::GiveBack { review } => {
                self.reviews.give_back(review, self.staff.require(actor, Role::Moderator)?, at)
            }
            review::Command::Expire { review } => match actor {
                Actor::House => self.reviews.expire(review, at),
                Actor::Seeker(_) | Actor::Staff(_) | Actor::Filter | Actor::Operator => {
                    Err(Refusal::NotYours)
                }
            },
        }
    }

    fn decide_talk(&self, command: talk::Command, actor: Actor) -> Result<Option<talk::Event>, Refusal> {
        match (command, actor) {
            (talk::Command::Ask { request }, Actor::Seeker(seeker)) => self.talks.ask(request, seeker),
            (talk::Command::Ask { .. }, Actor::Staff(_) | Actor::Filter | Actor::House | Actor::Operator) => {
                Err(Refusal::NotYours)
            }
            (talk::Command::Accept { request, room, at_most }, _) => {
                self.talks.accept(request, self.staff.require(actor, Role::Moderator)?, room, at_most)
            }
            (talk::Command::End { request }, _) => self.talks.end(request, actor),
        }
    }
}
