//! What follows from a command about a report, and what a decision about one brings about elsewhere.

use std::collections::BTreeSet;

use super::{
    About, Category, Command, Decision, Duty, Event, FILED_MAX, Filed, Muted, ON_ONE_MESSAGE, ON_ONE_PERSON,
    Report, Reports, WAITING_OF_ONE,
};
use crate::id::{ClientMessageId, ReportId, ReviewId, SanctionId, SeekerId, StaffId};
use crate::review::{Held, LEASE, Origin, RENEWED_BELOW};
use crate::sanction::{Kind, Sanction};
use crate::words::{Role, Timestamp, Urgency};
use crate::{Actor, Refusal, State};

impl State {
    pub(crate) fn decide_report(
        &self,
        command: Command,
        actor: Actor,
        at: Timestamp,
    ) -> Result<Option<Event>, Refusal> {
        let moderator = || self.staff.require(actor, Role::Moderator);
        match command {
            Command::File { report, about, category, duty, mute } => match actor {
                Actor::Seeker(by) => {
                    let until = at.plus(mute);
                    let mute = Muted { sanction: mute_of(report), until };
                    let muted = self.mutes(about, by, duty, at).then_some(mute);
                    self.file(report, about, Filed { by, category }, muted)
                }
                Actor::Staff(_) | Actor::Filter | Actor::House | Actor::Operator => Err(Refusal::NotYours),
            },
            Command::Look { report } => self.reports.look(report, moderator()?, at),
            Command::GiveBack { report } => self.reports.give_back(report, moderator()?, at),
            Command::Keep { report } => {
                let by = moderator()?;
                self.reports.free_for(report, by, at)?;
                Ok(Some(Event::Kept { report, by }))
            }
            Command::TakeDown { report, rule } => {
                let by = moderator()?;
                self.reports.free_for(report, by, at)?;
                Ok(Some(Event::TakenDown { report, by, rule }))
            }
        }
    }

    /// Takes in what happened to a report, and what follows for the author of the message.
    pub(crate) fn apply_report(&mut self, event: &Event, at: Timestamp) {
        self.reports.apply(event, at);
        match *event {
            Event::Opened { report, category, muted: Some(muted), .. }
            | Event::Joined { report, category, muted: Some(muted), .. } => {
                self.mute_until_looked(report, category, muted, at);
            }
            Event::Kept { report, .. } => self.sanctions.overturned(mute_of(report)),
            Event::TakenDown { report, by, rule } => {
                self.sanctions.overturned(mute_of(report));
                if let Some(it) = self.reports.get(report) {
                    let cause = it.filed.first().map_or(Category::Other, |filed| filed.category).against().1;
                    let About { room, seeker, message, text, seq: _ } = it.about;
                    let (review, again) = (ReviewId(report.0), ClientMessageId(report.0));
                    let (urgency, decide_within) = (Urgency::R0, None);
                    let held = Held { room, seeker, message: again, text, urgency, cause, decide_within };
                    self.reviews.taken_down(review, held, Origin::TakenDown(message), rule, by, at);
                }
            }
            Event::Opened { muted: None, .. }
            | Event::Joined { muted: None, .. }
            | Event::Leased { .. }
            | Event::GivenBack { .. } => {}
        }
    }

    fn file(
        &self,
        report: ReportId,
        about: About,
        Filed { by, category }: Filed,
        muted: Option<Muted>,
    ) -> Result<Option<Event>, Refusal> {
        if about.seeker == by {
            return Err(Refusal::NotYours);
        }
        let before = self.reports.of(about.seeker, about.message);
        if before.is_some_and(|(_, it)| it.is_by(by) || it.filed.len() >= FILED_MAX) {
            return Ok(None);
        }
        if self.reports.undecided().filter(|(_, it)| it.is_by(by)).count() >= WAITING_OF_ONE {
            return Err(Refusal::TooMany);
        }
        match before.map(|(id, it)| (id, it.decision)) {
            None => Ok(Some(Event::Opened { report, about, by, category, muted })),
            Some((report, Decision::Waiting)) => {
                let muted = muted.map(|muted| Muted { sanction: mute_of(report), ..muted });
                Ok(Some(Event::Joined { report, by, category, muted }))
            }
            Some((_, Decision::Kept { .. } | Decision::TakenDown { .. })) => Err(Refusal::AlreadyOver),
        }
    }

    /// Whether the author of a message is muted until somebody looks, now that `by` reports it as well.
    fn mutes(&self, about: About, by: SeekerId, duty: Duty, at: Timestamp) -> bool {
        match duty {
            Duty::Staffed => false,
            Duty::Unstaffed => {
                self.reports.reach(about, by) && self.sanctions.mutes(about.seeker, about.room, at).is_none()
            }
        }
    }

    fn mute_until_looked(&mut self, report: ReportId, category: Category, muted: Muted, at: Timestamp) {
        let Some(About { room, seeker, .. }) = self.reports.get(report).map(|it| it.about) else { return };
        let (kind, (rule, _)) = (Kind::Mute { room }, category.against());
        let mute = Sanction { seeker, kind, rule, since: at, until: muted.until, by: None };
        self.sanctions.impose(muted.sanction, mute);
    }
}

impl Reports {
    /// Whether so many people report this message, or its author, that with `by` it is enough.
    fn reach(&self, about: About, by: SeekerId) -> bool {
        let people = |of: &dyn Fn(&Report) -> bool| {
            let filed = self.undecided().filter(|(_, it)| of(it)).flat_map(|(_, it)| &it.filed);
            filed.map(|filed| filed.by).chain([by]).collect::<BTreeSet<_>>().len()
        };
        let same = |it: &Report| (it.about.seeker, it.about.message) == (about.seeker, about.message);
        people(&same) >= ON_ONE_MESSAGE || people(&|it| it.about.seeker == about.seeker) >= ON_ONE_PERSON
    }

    fn look(&self, report: ReportId, by: StaffId, at: Timestamp) -> Result<Option<Event>, Refusal> {
        let lease = self.free_for(report, by, at)?.looked_at(at);
        if lease.is_some_and(|lease| lease.until.since(at) > RENEWED_BELOW) {
            return Ok(None);
        }
        Ok(Some(Event::Leased { report, by, until: at.plus(LEASE) }))
    }

    fn give_back(&self, report: ReportId, by: StaffId, at: Timestamp) -> Result<Option<Event>, Refusal> {
        let lease = self.free_for(report, by, at)?.looked_at(at);
        Ok(lease.map(|_| Event::GivenBack { report, by }))
    }

    /// A report that waits, and that nobody but `by` looks at.
    fn free_for(&self, report: ReportId, by: StaffId, at: Timestamp) -> Result<&Report, Refusal> {
        let report = self.get(report).ok_or(Refusal::NotFound)?;
        if report.decision != Decision::Waiting {
            return Err(Refusal::AlreadyOver);
        }
        match report.looked_at(at) {
            Some(lease) if lease.by != by => Err(Refusal::AlreadyTaken),
            Some(_) | None => Ok(report),
        }
    }
}

/// The mute that a report brings about. It has the report's number, so that it needs none of its own.
fn mute_of(report: ReportId) -> SanctionId {
    SanctionId(report.0)
}
