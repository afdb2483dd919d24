//! Messages that seekers report to the moderators.
//!
//! Whoever reports is known to the rules, which count people and tell them the outcome, and to nobody else. A worry about
//! somebody is not here: it is a [case](crate::case). What is about staff is not either: it is a
//! [complaint](crate::complaint).

mod decide;
#[cfg(test)]
mod stories;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::id::{ClientMessageId, ReportId, RoomId, SanctionId, SeekerId, StaffId, TextId};
use crate::review::{Cause, Lease, REVIEW_KEPT};
use crate::words::{Rule, Span, Timestamp};

/// So many people who report one message mute its author when nobody is on duty.
pub const ON_ONE_MESSAGE: usize = 3;
/// So many people who report one person do, whatever each of them reports.
pub const ON_ONE_PERSON: usize = 5;
/// So many reports of one person may wait at once.
pub const WAITING_OF_ONE: usize = 10;
/// So many people are counted on one message; what more say changes nothing.
pub const FILED_MAX: usize = 50;

/// What somebody finds wrong with a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Category {
    /// It hurts.
    Hurtful,
    /// It says who or where somebody is.
    PersonalData,
    /// Its author wants them to come somewhere else.
    WantsMeElsewhere,
    /// It is sexual.
    Sexual,
    /// It says how somebody could harm themselves.
    UnsafeDetail,
    /// It sells, floods or copies.
    Spam,
    /// Something else.
    Other,
}

impl Category {
    /// The rule that it would be against, and what the filter would have called it.
    pub fn against(self) -> (Rule, Cause) {
        match self {
            Self::Hurtful | Self::Other => (Rule::Kindness, Cause::Hostility),
            Self::PersonalData => (Rule::Privacy, Cause::Hostility),
            Self::WantsMeElsewhere => (Rule::StayHere, Cause::Luring),
            Self::Sexual => (Rule::NoSexualTalk, Cause::Sexual),
            Self::UnsafeDetail => (Rule::NoMethods, Cause::Method),
            Self::Spam => (Rule::NoSpam, Cause::Hostility),
        }
    }
}

/// The message that is reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    /// Where it stands.
    pub room: RoomId,
    /// At which sequence number, in the life of the room in which it was reported.
    pub seq: u64,
    /// Its author.
    pub seeker: SeekerId,
    /// What the author's browser called it.
    pub message: ClientMessageId,
    /// What it said, kept as evidence.
    pub text: TextId,
}

/// Whether a moderator is there who could look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Duty {
    /// Somebody has the desk open.
    Staffed,
    /// Nobody has.
    Unstaffed,
}

/// What one person said of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Filed {
    /// Who. Shown to nobody.
    pub by: SeekerId,
    /// What they find wrong with it.
    pub category: Category,
}

/// What became of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// Nobody has decided.
    Waiting,
    /// The message may stay.
    Kept {
        /// When.
        at: Timestamp,
    },
    /// It was taken down.
    TakenDown {
        /// Under this rule.
        rule: Rule,
        /// When.
        at: Timestamp,
    },
}

/// A reported message, by however many.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The message.
    pub about: About,
    /// What was said of it, the first first.
    pub filed: Vec<Filed>,
    /// Since when.
    pub since: Timestamp,
    /// What became of it.
    pub decision: Decision,
    /// Who looks at it, or did last.
    pub lease: Option<Lease>,
}

impl Report {
    /// When it was decided.
    pub fn decided_at(&self) -> Option<Timestamp> {
        match self.decision {
            Decision::Waiting => None,
            Decision::Kept { at } | Decision::TakenDown { at, .. } => Some(at),
        }
    }

    /// Who looks at it at `at`.
    pub fn looked_at(&self, at: Timestamp) -> Option<Lease> {
        self.lease.filter(|lease| at < lease.until)
    }

    /// When it is forgotten.
    pub(crate) fn erased_at(&self) -> Option<Timestamp> {
        self.decided_at().map(|at| at.plus(REVIEW_KEPT))
    }

    /// Whether the message may stay, so that its text is kept for nothing else.
    pub(crate) fn is_kept(&self) -> bool {
        match self.decision {
            Decision::Kept { .. } => true,
            Decision::Waiting | Decision::TakenDown { .. } => false,
        }
    }

    fn is_by(&self, seeker: SeekerId) -> bool {
        self.filed.iter().any(|filed| filed.by == seeker)
    }
}

/// What is wanted of a report.
#[derive(Clone, Copy, Debug)]
pub enum Command {
    /// A seeker reports a message. Reporting it again changes nothing.
    File {
        /// Its id, if nobody has reported the message yet.
        report: ReportId,
        /// The message.
        about: About,
        /// What they find wrong with it.
        category: Category,
        /// Whether a moderator is there.
        duty: Duty,
        /// How long its author is muted at most, if many report and nobody is there.
        mute: Span,
    },
    /// A moderator looks at it, or still does.
    Look {
        /// Which.
        report: ReportId,
    },
    /// They no longer do.
    GiveBack {
        /// Which.
        report: ReportId,
    },
    /// The message may stay.
    Keep {
        /// Which.
        report: ReportId,
    },
    /// It is taken down.
    TakeDown {
        /// Which.
        report: ReportId,
        /// Under this rule, which its author is told.
        rule: Rule,
    },
}

/// The author of a message that many reported is muted until somebody has looked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Muted {
    /// The mute.
    pub sanction: SanctionId,
    /// When it ends if nobody looks.
    pub until: Timestamp,
}

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// Somebody was the first to report a message.
    Opened {
        /// Its id.
        report: ReportId,
        /// The message.
        about: About,
        /// Who. Shown to nobody.
        by: SeekerId,
        /// What they find wrong with it.
        category: Category,
        /// What followed for its author.
        muted: Option<Muted>,
    },
    /// Somebody else did as well.
    Joined {
        /// Which.
        report: ReportId,
        /// Who. Shown to nobody.
        by: SeekerId,
        /// What they find wrong with it.
        category: Category,
        /// What followed for its author.
        muted: Option<Muted>,
    },
    /// Somebody looks at it: nobody else decides until then.
    Leased {
        /// Which.
        report: ReportId,
        /// Who.
        by: StaffId,
        /// Until when, unless it is renewed.
        until: Timestamp,
    },
    /// They no longer do.
    GivenBack {
        /// Which.
        report: ReportId,
        /// Who.
        by: StaffId,
    },
    /// The message may stay.
    Kept {
        /// Which.
        report: ReportId,
        /// By whom.
        by: StaffId,
    },
    /// It was taken down.
    TakenDown {
        /// Which.
        report: ReportId,
        /// By whom.
        by: StaffId,
        /// Under this rule.
        rule: Rule,
    },
}

impl Event {
    /// Which report it is about.
    pub fn report(&self) -> ReportId {
        match *self {
            Self::Opened { report, .. }
            | Self::Joined { report, .. }
            | Self::Leased { report, .. }
            | Self::GivenBack { report, .. }
            | Self::Kept { report, .. }
            | Self::TakenDown { report, .. } => report,
        }
    }

    /// The text that came with it.
    pub(crate) fn text(&self) -> Option<TextId> {
        match self {
            Self::Opened { about, .. } => Some(about.text),
            Self::Joined { .. }
            | Self::Leased { .. }
            | Self::GivenBack { .. }
            | Self::Kept { .. }
            | Self::TakenDown { .. } => None,
        }
    }
}

/// Reports that are not forgotten.
#[derive(Clone, Debug, Default)]
pub struct Reports {
    all: BTreeMap<ReportId, Report>,
}

impl Reports {
    /// A report that is not forgotten.
    pub fn get(&self, report: ReportId) -> Option<&Report> {
        self.all.get(&report)
    }

    /// Every report that is not forgotten.
    pub fn iter(&self) -> impl Iterator<Item = (ReportId, &Report)> {
        self.all.iter().map(|(id, report)| (*id, report))
    }

    /// Those that nobody has decided: what most people report first, then what waits longest.
    pub fn waiting(&self) -> Vec<(ReportId, &Report)> {
        let mut waiting: Vec<_> = self.undecided().collect();
        waiting.sort_by_key(|(id, it)| (std::cmp::Reverse(it.filed.len()), it.since, *id));
        waiting
    }

    /// Messages that were decided to be taken down, for as long as that is remembered.
    pub fn taken_down(&self) -> impl Iterator<Item = (ReportId, &About)> {
        self.iter().filter_map(|(id, report)| match report.decision {
            Decision::TakenDown { .. } => Some((id, &report.about)),
            Decision::Waiting | Decision::Kept { .. } => None,
        })
    }

    /// The report of a message.
    pub fn of(&self, seeker: SeekerId, message: ClientMessageId) -> Option<(ReportId, &Report)> {
        self.iter().find(|(_, it)| (it.about.seeker, it.about.message) == (seeker, message))
    }

    pub(crate) fn forget(&mut self, now: Timestamp) {
        self.all.retain(|_, report| report.erased_at().is_none_or(|then| now < then));
    }

    /// Somebody is no longer of the staff: what they looked at is free.
    pub(crate) fn dismissed(&mut self, staff: StaffId) {
        for report in self.all.values_mut() {
            report.lease = report.lease.filter(|lease| lease.by != staff);
        }
    }

    pub(crate) fn apply(&mut self, event: &Event, at: Timestamp) {
        match *event {
            Event::Opened { report, about, by, category, .. } => {
                let (filed, decision, lease) = (vec![Filed { by, category }], Decision::Waiting, None);
                self.all.insert(report, Report { about, filed, since: at, decision, lease });
            }
            Event::Joined { report, by, category, .. } => {
                self.change(report, |it| it.filed.push(Filed { by, category }));
            }
            Event::Leased { report, by, until } => {
                self.change(report, |it| it.lease = Some(Lease { by, until }));
            }
            Event::GivenBack { report, .. } => self.change(report, |it| it.lease = None),
            Event::Kept { report, .. } => self.change(report, |it| it.decision = Decision::Kept { at }),
            Event::TakenDown { report, rule, .. } => {
                self.change(report, |it| it.decision = Decision::TakenDown { rule, at });
            }
        }
    }

    fn undecided(&self) -> impl Iterator<Item = (ReportId, &Report)> {
        self.iter().filter(|(_, report)| report.decision == Decision::Waiting)
    }

    fn change(&mut self, report: ReportId, change: impl FnOnce(&mut Report)) {
        if let Some(report) = self.all.get_mut(&report) {
            change(report);
        }
    }
}
