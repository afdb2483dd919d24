//! Appeals, read off the state: for whoever decides, and for whoever asked.

use domain::State;
use domain::appeal::{Act, Appeal, Stage};
use domain::id::{AppealId, SeekerId};
use domain::review::Review;
use domain::words::Timestamp;

use super::items::sanction_item;
use crate::wire::appeals::{AppealItem, AppealNotice, AppealState};

/// What awaits whoever decides, at most `most`.
pub(super) fn items(state: &State, most: usize, now: Timestamp) -> Vec<AppealItem> {
    state.appeals.open().into_iter().take(most).map(|(id, appeal)| item(state, id, appeal, now)).collect()
}

/// An appeal, as staff see it.
pub fn item(state: &State, id: AppealId, appeal: &Appeal, now: Timestamp) -> AppealItem {
    let Appeal { seeker, of, rule, acted, since, .. } = *appeal;
    let (overturnable, sanction) = match of {
        Act::Review(review) => (state.reviews.get(review).is_some_and(Review::releasable), None),
        Act::Sanction(sanction) => {
            let mut in_force = state.sanctions.in_force(now);
            (true, in_force.find(|(id, _)| *id == sanction).map(|(id, it)| sanction_item(id, it)))
        }
    };
    AppealItem { appeal: id, seeker, of, rule, acted, since, overturnable, sanction }
}

/// What `seeker` asked for, and how far it is. Not who decided.
pub(super) fn notices(state: &State, seeker: SeekerId) -> Vec<AppealNotice> {
    let theirs = state.appeals.iter().filter(|(_, appeal)| appeal.seeker == seeker);
    let notice = |(_, appeal): (AppealId, &Appeal)| {
        let state = match appeal.stage {
            Stage::Open => AppealState::Open,
            Stage::Upheld { .. } => AppealState::Upheld,
            Stage::Overturned { .. } => AppealState::Overturned,
        };
        AppealNotice { of: appeal.of, state }
    };
    theirs.map(notice).collect()
}
