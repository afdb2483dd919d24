//! Parts of what people are told that stand in more than one list.

use domain::State;
use domain::id::SanctionId;
use domain::review::Lease;
use domain::sanction::{Kind, Sanction};

use crate::wire::lease::Lease as LeaseItem;
use crate::wire::sanctions::{ImposedBy, SanctionItem, SanctionKind, SanctionNotice};

/// Who has something to themselves.
pub(super) fn lease(state: &State, Lease { by, until }: Lease) -> LeaseItem {
    LeaseItem { by, name: state.staff.name(by).to_owned(), until }
}

/// A sanction as the person concerned is told.
pub(super) fn notice(id: SanctionId, sanction: &Sanction) -> SanctionNotice {
    let (kind, room) = match sanction.kind {
        Kind::Mute { room } => (SanctionKind::Mute, Some(room)),
        Kind::Remove { room } => (SanctionKind::Remove, Some(room)),
        Kind::Ban => (SanctionKind::Ban, None),
    };
    let by = if sanction.by.is_some() { ImposedBy::Person } else { ImposedBy::Reports };
    SanctionNotice { sanction: id, kind, room, rule: sanction.rule, by, until: sanction.until }
}

/// A mute, removal or ban, as staff see it.
pub(super) fn sanction_item(id: SanctionId, sanction: &Sanction) -> SanctionItem {
    let SanctionNotice { room, kind, rule, by, until, .. } = notice(id, sanction);
    SanctionItem { sanction: id, seeker: sanction.seeker, room, kind, rule, by, until }
}
