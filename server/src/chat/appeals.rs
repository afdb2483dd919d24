//! Appeals, read off the state: for whoever decides, and for whoever asked.

use domain::State;
use domain::appeal::{Act, Appeal, Stage};
use domain::id::{AppealId, SeekerId};
use domain::review::Review;

use crate::wire::appeals::{AppealItem, AppealNotice, AppealState};

/// What awaits whoever decides, at most `most`.
pub(super) fn items(state: &State, most: usize) -> Vec<AppealItem> {
    state.appeals.open().into_iter().take(most).map(|(id, appeal)| item(state, id, appeal)).collect()
}

/// An appeal, as staff see it.
pub fn item(state: &State, id: AppealId, appeal: &Appeal) -> AppealItem {
    let Appeal { seeker, of, rule, acted, since, .. } = *appeal;
    let overturnable = match of {
        Act::Review(review) => state.reviews.get(review).is_some_and(Review::releasable),
        Act::Sanction(_) => true,
    };
    AppealItem { appeal: id, seeker, of, rule, acted, since, overturnable }
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
