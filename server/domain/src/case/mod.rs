//! Cases: someone is in danger, and somebody must come.
//!
//! A seeker has at most one open case; what they write next joins it, and its urgency only rises by itself. It is paged,
//! wider each time, until a professional takes it, and paged again if that professional has no first word for them in
//! time, is gone, or has no account any more. Nothing but a professional closes it or lowers its urgency: no timer, no
//! sanction, no leaving.
//!
//! What may happen is [`Command`], what did is [`Event`]; `decide` holds the rules, `cases` what they lead to, and
//! `times` when whom is paged. Who is on call, and how they are reached, is not known here.

mod cases;
mod command;
mod decide;
mod event;
#[cfg(test)]
mod stories;
mod times;

use std::collections::VecDeque;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use self::cases::Cases;
pub use self::command::Command;
pub use self::event::{Because, Event};
pub use self::times::{Round, Times};

use crate::id::{ClientMessageId, RoomId, SeekerId, StaffId, TargetId, TextId};
use crate::language::Language;
use crate::target::Delivery;
use crate::words::{Outcome, Timestamp, Urgency};

/// How many messages are kept with a case. Whoever writes more is heard in their crisis room.
pub const EVIDENCE_MAX: usize = 50;
/// How many pages that went out are remembered with a case. The journal has all.
pub const TOLD_MAX: usize = 50;
/// How many papers the professional and the seeker write for a case.
pub const PAPERS_MAX: usize = 100;
/// How many remarks of those who pass somebody on are kept with a case, beside the papers.
pub const REMARKS_MAX: usize = 20;

/// How a case came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// The filter read it in a message.
    Filter,
    /// The seeker asked for someone.
    Asked,
    /// A moderator or professional saw it.
    Staff,
    /// Another seeker worries about them. Nobody but staff on the case is told who.
    Worried {
        /// Who.
        by: SeekerId,
    },
    /// They left after words of concern that nobody had answered.
    Left,
}

/// A message that belongs to a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// What the author's browser called it.
    pub message: ClientMessageId,
    /// Its text.
    pub text: TextId,
}

/// What is known around the words for which a case is raised.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Around {
    /// The group room whose members saw them, or others that belong to them. `None`: nobody but staff has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seen_in: Option<RoomId>,
    /// The language of whoever wrote them, as far as it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
}

impl Around {
    fn is_nothing(&self) -> bool {
        *self == Self::default()
    }
}

/// Something that was written for a case, beside the messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paper {
    /// What it is.
    pub kind: PaperKind,
    /// Who of the staff wrote it; the seeker otherwise.
    pub by: Option<StaffId>,
    /// Its text.
    pub text: TextId,
}

/// A page that went out for a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Told {
    /// When it was answered, or was known not to be.
    pub at: Timestamp,
    /// By which way.
    pub target: TargetId,
    /// What became of it.
    pub delivery: Delivery,
}

/// What a paper is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PaperKind {
    /// A professional's own note. The seeker does not see it.
    Note,
    /// For the colleague who goes on, so that the seeker need not tell it again.
    HandOver,
    /// The safety plan that both make. The seeker has it too, and each version takes the place of the one before.
    Plan,
    /// Where the seeker says they are.
    Whereabouts,
    /// What a moderator adds who passes them on.
    PassedOn,
}

/// What a seeker says they want of whoever comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Wish {
    /// To talk here.
    TalkHere,
    /// To be given numbers.
    Numbers,
    /// That someone is called for them, if they say where they are.
    MayCall,
    /// They are safe, they say, and needed to say it.
    SafeNow,
}

/// Why a professional lowers an urgency.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Lowered {
    /// They are safer, by what they say.
    SaferByOwnReport,
    /// It was about the past, about someone else, or not meant.
    Misread,
    /// Somebody is with them.
    NotAlone,
}

/// Whether a seeker can be reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// Their page is open, or was a moment ago.
    Here,
    /// They closed it, and did not come back in time.
    Gone,
}

/// Where a case stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Nobody has it.
    Waiting {
        /// Since when.
        since: Timestamp,
        /// Whether someone had it before.
        wait: Wait,
        /// A professional has read it.
        seen: bool,
        /// How often it was paged in this wait.
        rounds: u32,
        /// When the next page is due. `None`: the seeker is gone, and was paged for once.
        next_page: Option<Timestamp>,
    },
    /// A professional has it.
    Taken {
        /// Who.
        by: StaffId,
        /// Which acknowledgement this is. Every later act must show it, so that nobody acts on a case that passed on.
        fence: u32,
        /// Where they meet.
        room: RoomId,
        /// Since when it is for them to write.
        since: Timestamp,
        /// The professional has written there.
        in_contact: bool,
        /// A colleague who was asked to go on with it.
        offered: Option<StaffId>,
        /// A moderator who was asked into the room.
        with: Option<StaffId>,
    },
    /// It is over for now, and somebody wants to look again.
    FollowUp {
        /// How it ended.
        outcome: Outcome,
        /// When to look.
        when: When,
    },
    /// It is over.
    Closed {
        /// How.
        outcome: Outcome,
        /// When.
        at: Timestamp,
    },
}

/// Whether a case waits for the first time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wait {
    /// It does.
    First,
    /// Somebody had it, so that everyone is paged at once.
    Again,
}

/// When to look at someone again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// Later.
    At(Timestamp),
    /// It is in the queue.
    Now {
        /// Since.
        since: Timestamp,
    },
}

/// Someone in danger, and what is done about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// Who.
    pub seeker: SeekerId,
    /// How soon someone must come. By itself it only rises.
    pub urgency: Urgency,
    /// Since when.
    pub since: Timestamp,
    /// How it came about.
    pub source: Source,
    /// The times that were in force when it was raised.
    pub times: Times,
    /// What they wrote, oldest first.
    pub evidence: Vec<Evidence>,
    /// What was written for it, oldest first.
    pub papers: Vec<Paper>,
    /// What they want, by their last word on it.
    pub wish: Option<Wish>,
    /// Their language, as far as it is known.
    pub language: Option<Language>,
    /// Whether they can be reached.
    pub presence: Presence,
    /// How often the people on call were paged.
    pub pages: u32,
    /// What became of the latest of them, oldest first.
    pub told: VecDeque<Told>,
    /// How often it was taken or handed over.
    pub taken: u32,
    /// Where it stands.
    pub stage: Stage,
}

impl Case {
    /// Whether somebody still has to do something about it, now or later.
    pub fn is_open(&self) -> bool {
        match self.stage {
            Stage::Waiting { .. } | Stage::Taken { .. } | Stage::FollowUp { .. } => true,
            Stage::Closed { .. } => false,
        }
    }

    /// Whether it stands in the queue.
    pub fn is_in_queue(&self) -> bool {
        match self.stage {
            Stage::Waiting { .. } | Stage::Taken { .. } | Stage::FollowUp { when: When::Now { .. }, .. } => {
                true
            }
            Stage::FollowUp { when: When::At(_), .. } | Stage::Closed { .. } => false,
        }
    }

    /// Every text that belongs to it.
    pub fn texts(&self) -> impl Iterator<Item = TextId> {
        let evidence = self.evidence.iter().map(|it| it.text);
        evidence.chain(self.papers.iter().map(|paper| paper.text))
    }

    /// The newest paper of a kind.
    pub fn paper(&self, kind: PaperKind) -> Option<Paper> {
        self.papers.iter().rev().find(|paper| paper.kind == kind).copied()
    }

    /// Whom to page if it is paged at `at`.
    pub fn round(&self, at: Timestamp) -> Round {
        match self.stage {
            Stage::Waiting { since, wait: Wait::First, .. } if self.urgency < Urgency::R4 => {
                self.times.round(at.since(since))
            }
            Stage::Waiting { .. } | Stage::Taken { .. } | Stage::FollowUp { .. } | Stage::Closed { .. } => {
                Round::Everyone
            }
        }
    }
}
