//! Reported messages, read off the state: for the moderators, and for whoever reported. Nobody learns who did.

use domain::State;
use domain::id::{ReportId, SeekerId};
use domain::report::{Category as Found, Decision, Report};
use domain::words::Timestamp;

use super::items::lease;
use crate::wire::reports::{Category, ReportItem, ReportNotice, ReportState};

/// What awaits the moderators, at most `most`.
pub(super) fn items(state: &State, most: usize, now: Timestamp) -> Vec<ReportItem> {
    let waiting = state.reports.waiting().into_iter().take(most);
    waiting.map(|(id, report)| item(state, id, report, now)).collect()
}

fn item(state: &State, report: ReportId, it: &Report, now: Timestamp) -> ReportItem {
    let mut found: Vec<Found> = it.filed.iter().map(|filed| filed.category).collect();
    let rule = found.first().copied().unwrap_or(Found::Other).against().0;
    let people = u32::try_from(found.len()).unwrap_or(u32::MAX);
    found.sort_unstable();
    found.dedup();
    ReportItem {
        report,
        room: it.about.room,
        seq: it.about.seq,
        seeker: it.about.seeker,
        people,
        categories: found.into_iter().map(category).collect(),
        rule,
        since: it.since,
        lease: it.looked_at(now).map(|it| lease(state, it)),
    }
}

/// What `seeker` reported, and how far it is.
pub(super) fn notices(state: &State, seeker: SeekerId) -> Vec<ReportNotice> {
    let theirs = |report: &Report| report.filed.iter().any(|filed| filed.by == seeker);
    let reports = state.reports.iter().filter(|(_, report)| theirs(report)).map(|(report, it)| {
        let state = match it.decision {
            Decision::Waiting => ReportState::Waiting,
            Decision::Kept { .. } => ReportState::Kept,
            Decision::TakenDown { .. } => ReportState::TakenDown,
        };
        ReportNotice { report, room: it.about.room, seq: Some(it.about.seq), state }
    });
    let complaints = state.complaints.iter().filter(|(_, it)| it.by == seeker).map(|(report, it)| {
        let state = if it.looked_into.is_some() { ReportState::LookedInto } else { ReportState::Waiting };
        ReportNotice { report, room: it.room, seq: None, state }
    });
    reports.chain(complaints).collect()
}

fn category(found: Found) -> Category {
    match found {
        Found::Hurtful => Category::Hurtful,
        Found::PersonalData => Category::PersonalData,
        Found::WantsMeElsewhere => Category::WantsMeElsewhere,
        Found::Sexual => Category::Sexual,
        Found::UnsafeDetail => Category::UnsafeDetail,
        Found::Spam => Category::Spam,
        Found::Other => Category::Other,
    }
}
