//! What is wanted of a case.

use super::{Around, Evidence, Lowered, PaperKind, Source, Times, Wish};
use crate::id::{CaseId, RoomId, SeekerId, StaffId, TargetId, TextId};
use crate::target::Delivery;
use crate::words::{Outcome, Timestamp, Urgency};

/// What is wanted of a case. A `fence` is the one that was given when it was taken.
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
        /// The times in force.
        times: Times,
        /// What is known around it.
        around: Around,
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
    /// Whoever has it has been without a connection for too long.
    Lose {
        /// Which.
        case: CaseId,
        /// Theirs: nobody else loses it for them.
        fence: u32,
    },
    /// Somebody was told of a page, or could not be.
    Tell {
        /// For which.
        case: CaseId,
        /// By which way.
        target: TargetId,
        /// What became of it.
        delivery: Delivery,
    },
    /// The seeker has been without a connection for too long.
    SeekerLeft {
        /// Which.
        case: CaseId,
    },
    /// The seeker can be reached again.
    SeekerBack {
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
    /// The seeker says what they want.
    Wish {
        /// Which.
        case: CaseId,
        /// What.
        wish: Wish,
    },
    /// Whoever has it writes a note or a plan.
    Write {
        /// Which.
        case: CaseId,
        /// As given when it was taken.
        fence: u32,
        /// What.
        kind: PaperKind,
        /// Its text.
        text: TextId,
    },
    /// A moderator or professional who passed somebody on adds what they saw.
    Remark {
        /// To which.
        case: CaseId,
        /// Its text.
        text: TextId,
    },
    /// The seeker says where they are.
    SayWhere {
        /// Which.
        case: CaseId,
        /// Where.
        text: TextId,
    },
    /// Whoever has it asks a colleague to go on.
    Offer {
        /// Which.
        case: CaseId,
        /// As given when it was taken.
        fence: u32,
        /// Whom.
        to: StaffId,
    },
    /// The colleague goes on with it.
    Accept {
        /// Which.
        case: CaseId,
    },
    /// The colleague does not, or whoever asked no longer wants it.
    Decline {
        /// Which.
        case: CaseId,
    },
    /// Whoever has it asks a moderator into the crisis room.
    BringIn {
        /// Which.
        case: CaseId,
        /// As given when it was taken.
        fence: u32,
        /// Whom.
        moderator: StaffId,
    },
    /// Whoever has it finds it less urgent.
    Lower {
        /// Which.
        case: CaseId,
        /// As given when it was taken.
        fence: u32,
        /// How urgent it is.
        urgency: Urgency,
        /// Why.
        reason: Lowered,
    },
    /// It is over, or will be looked at again at `follow_up`.
    Close {
        /// Which.
        case: CaseId,
        /// As given when it was taken.
        fence: u32,
        /// How it ended.
        outcome: Outcome,
        /// When to look again.
        follow_up: Option<Timestamp>,
    },
    /// It is time to look again.
    ComeBack {
        /// Which.
        case: CaseId,
    },
}
