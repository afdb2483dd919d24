//! Every way in which the rules say no.

use crate::id::{CaseId, StaffId};

/// Why the rules say no. Every variant is an answer for the person who asked, who can act on it; a
/// fault of the machine is never one of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The role of this account does not do that, or it is about someone else.
    #[error("this is not yours to do")]
    NotYours,
    /// There is no such thing, or no longer.
    #[error("there is no such thing here, or no longer")]
    NotFound,
    /// Two accounts with one name could not be told apart by the people they write to.
    #[error("this name is in use")]
    NameTaken,
    /// A name, topic or length of time outside its bounds.
    #[error("a value is outside what it may be")]
    OutOfRange,
    /// Exactly one professional takes a case.
    #[error("case {case} was already taken by {by}")]
    CaseTaken {
        /// Which case.
        case: CaseId,
        /// Who has it.
        by: StaffId,
    },
    /// It was decided, ended or closed before.
    #[error("this is already over")]
    AlreadyOver,
    /// The case has passed on since; whoever has it now decides.
    #[error("the case has passed on since this fence was given")]
    StaleFence,
    /// Text that urges someone to harm themselves is never shown.
    #[error("this message may not be released")]
    NotReleasable,
    /// One wish or talk at a time.
    #[error("there is an open wish or talk already")]
    AlreadyAsked,
    /// Another moderator was first: they accepted it, or look at it now.
    #[error("someone else was first")]
    AlreadyTaken,
    /// The last coordinator cannot be dismissed: nobody could invite another.
    #[error("the house needs a coordinator")]
    LastCoordinator,
    /// Whom it is asked of said "not now".
    #[error("they said that they are not there now")]
    NotNow,
    /// There are as many of these as there may be.
    #[error("there are as many of these as there may be")]
    TooMany,
}
