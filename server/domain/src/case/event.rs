//! What happened to a case. Kept in the journal: a name once written stays.

use serde::{Deserialize, Serialize};

use super::{Around, Evidence, Lowered, PaperKind, Round, Source, Times, Wish};
use crate::id::{CaseId, RoomId, SeekerId, StaffId, TargetId, TextId};
use crate::target::Delivery;
use crate::words::{Outcome, Timestamp, Urgency};

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
        /// The times in force.
        #[serde(default, skip_serializing_if = "Times::is_default")]
        times: Times,
        /// What is known around it.
        #[serde(default, skip_serializing_if = "Around::is_nothing")]
        around: Around,
    },
    /// More of it came.
    Joined {
        /// Which.
        case: CaseId,
        /// The urgency it has now.
        urgency: Urgency,
        /// What they wrote.
        evidence: Option<Evidence>,
        /// What is known around it.
        #[serde(default, skip_serializing_if = "Around::is_nothing")]
        around: Around,
    },
    /// The people on call were paged.
    Paged {
        /// Which.
        case: CaseId,
        /// Who of them.
        #[serde(default, skip_serializing_if = "Round::is_everyone")]
        round: Round,
    },
    /// A page went out by one of the ways in which staff are reached.
    Told {
        /// For which.
        case: CaseId,
        /// By which way.
        target: TargetId,
        /// What became of it.
        delivery: Delivery,
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
    /// It waits again.
    Lapsed {
        /// Which.
        case: CaseId,
        /// Why.
        #[serde(default, skip_serializing_if = "Because::is_no_first_word")]
        because: Because,
    },
    /// The professional has written.
    Contacted {
        /// Which.
        case: CaseId,
        /// Who.
        by: StaffId,
    },
    /// The seeker is gone.
    SeekerLeft {
        /// Which.
        case: CaseId,
    },
    /// The seeker can be reached again.
    SeekerBack {
        /// Which.
        case: CaseId,
    },
    /// The seeker said what they want.
    Wished {
        /// Which.
        case: CaseId,
        /// What.
        wish: Wish,
    },
    /// A paper was written.
    Written {
        /// For which.
        case: CaseId,
        /// What.
        kind: PaperKind,
        /// By whom of the staff; by the seeker otherwise.
        by: Option<StaffId>,
        /// Its text.
        text: TextId,
    },
    /// A colleague was asked to go on.
    Offered {
        /// With which.
        case: CaseId,
        /// By whom.
        by: StaffId,
        /// Whom.
        to: StaffId,
    },
    /// The colleague does not, or need not any more.
    Declined {
        /// Which.
        case: CaseId,
        /// By whom.
        by: StaffId,
    },
    /// The colleague has it now, in the same room.
    HandedOver {
        /// Which.
        case: CaseId,
        /// From whom.
        from: StaffId,
        /// To whom.
        to: StaffId,
        /// Which acknowledgement this is.
        fence: u32,
    },
    /// A moderator was asked into the room.
    BroughtIn {
        /// Of which.
        case: CaseId,
        /// By whom.
        by: StaffId,
        /// Whom.
        moderator: StaffId,
    },
    /// It was found less urgent.
    Lowered {
        /// Which.
        case: CaseId,
        /// By whom.
        by: StaffId,
        /// How urgent it is.
        urgency: Urgency,
        /// Why.
        reason: Lowered,
    },
    /// It is over, at least for now.
    Closed {
        /// Which.
        case: CaseId,
        /// By whom.
        by: StaffId,
        /// How.
        outcome: Outcome,
        /// When to look again.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        follow_up: Option<Timestamp>,
    },
    /// It is time to look again.
    CameBack {
        /// At which.
        case: CaseId,
    },
}

/// Why a case that somebody had waits again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Because {
    /// They had no first word in time.
    #[default]
    NoFirstWord,
    /// They were without a connection for too long.
    OwnerGone,
}

impl Because {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks with a reference")]
    fn is_no_first_word(&self) -> bool {
        *self == Self::NoFirstWord
    }
}

impl Event {
    /// Which case it happened to.
    pub fn case(&self) -> CaseId {
        match *self {
            Self::Raised { case, .. }
            | Self::Joined { case, .. }
            | Self::Paged { case, .. }
            | Self::Told { case, .. }
            | Self::Lapsed { case, .. }
            | Self::Seen { case, .. }
            | Self::Acknowledged { case, .. }
            | Self::Contacted { case, .. }
            | Self::SeekerLeft { case }
            | Self::SeekerBack { case }
            | Self::Wished { case, .. }
            | Self::Written { case, .. }
            | Self::Offered { case, .. }
            | Self::Declined { case, .. }
            | Self::HandedOver { case, .. }
            | Self::BroughtIn { case, .. }
            | Self::Lowered { case, .. }
            | Self::Closed { case, .. }
            | Self::CameBack { case } => case,
        }
    }

    /// The text that came with it.
    pub fn text(&self) -> Option<TextId> {
        match *self {
            Self::Raised { evidence, .. } | Self::Joined { evidence, .. } => evidence.map(|it| it.text),
            Self::Written { text, .. } => Some(text),
            Self::Paged { .. }
            | Self::Told { .. }
            | Self::Lapsed { .. }
            | Self::Seen { .. }
            | Self::Acknowledged { .. }
            | Self::Contacted { .. }
            | Self::SeekerLeft { .. }
            | Self::SeekerBack { .. }
            | Self::Wished { .. }
            | Self::Offered { .. }
            | Self::Declined { .. }
            | Self::HandedOver { .. }
            | Self::BroughtIn { .. }
            | Self::Lowered { .. }
            | Self::Closed { .. }
            | Self::CameBack { .. } => None,
        }
    }
}
