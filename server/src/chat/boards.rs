//! What awaits staff, read off the state: the moderators' desk and the professionals' queue.

use std::cmp::Reverse;

use domain::State;
use domain::case::{Case, Source, Stage as CaseStage};
use domain::id::CaseId;
use domain::review::{Cause, Decision};
use domain::talk::Stage as TalkStage;
use domain::words::Timestamp;

use super::standing::notice;
use crate::wire::staff::{
    CaseItem, CaseSource, CaseStage as ItemStage, Desk, Queue, RequestItem, ReviewItem, SanctionItem,
    TalkItem,
};
use crate::wire::standing::Reason;

/// What awaits the moderators.
pub(super) fn desk(state: &State, on_call: bool, now: Timestamp) -> Desk {
    let mut reviews: Vec<_> =
        state.reviews.iter().filter(|(_, it)| it.decision == Decision::Waiting).collect();
    reviews.sort_by_key(|(_, it)| (Reverse(it.held.urgency), it.since));
    let (mut waiting, mut overdue, mut taken) = (0, 0, 0);
    for (_, case) in state.cases.iter() {
        match case.stage {
            CaseStage::Waiting { .. } => {
                waiting += 1;
                overdue += u32::from(case.pages > 1);
            }
            CaseStage::Taken { .. } => taken += 1,
            CaseStage::Closed { .. } => {}
        }
    }
    Desk {
        reviews: reviews
            .into_iter()
            .map(|(review, it)| ReviewItem {
                review,
                room: it.held.room,
                seeker: it.held.seeker,
                urgency: it.held.urgency,
                reason: reason(it.held.cause),
                releasable: it.releasable(),
                since: it.since,
            })
            .collect(),
        requests: state
            .talks
            .waiting()
            .into_iter()
            .map(|(request, talk)| RequestItem { request, since: talk.asked })
            .collect(),
        talks: state
            .talks
            .iter()
            .filter_map(|(request, talk)| match talk.stage {
                TalkStage::Open { by, room, since } => Some(TalkItem { request, room, moderator: by, since }),
                TalkStage::Waiting | TalkStage::Ended { .. } => None,
            })
            .collect(),
        sanctions: sanctions(state, now),
        on_call,
        cases_waiting: waiting,
        cases_overdue: overdue,
        cases_taken: taken,
    }
}

/// What awaits the professionals.
pub(super) fn queue(state: &State) -> Queue {
    Queue { cases: state.cases.queue().into_iter().filter_map(|(id, case)| item(state, id, case)).collect() }
}

/// Why a message was held, as its author is told.
pub(super) fn reason(cause: Cause) -> Reason {
    match cause {
        Cause::Method => Reason::MethodDetail,
        Cause::Hostility => Reason::Hostility,
        Cause::Encouragement => Reason::Encouragement,
        Cause::Sexual => Reason::Sexual,
        Cause::Luring => Reason::Luring,
    }
}

fn sanctions(state: &State, now: Timestamp) -> Vec<SanctionItem> {
    let mut items: Vec<_> = state
        .sanctions
        .in_force(now)
        .map(|(id, sanction)| {
            let notice = notice(id, sanction);
            SanctionItem {
                sanction: id,
                seeker: sanction.seeker,
                room: notice.room,
                kind: notice.kind,
                rule: notice.rule,
                until: notice.until,
            }
        })
        .collect();
    items.sort_by_key(|item| item.until);
    items
}

fn item(state: &State, id: CaseId, case: &Case) -> Option<CaseItem> {
    let stage = match case.stage {
        CaseStage::Waiting { seen, .. } => ItemStage::Waiting { seen },
        CaseStage::Taken { by, fence, room, in_contact } => {
            ItemStage::Taken { by, name: state.staff.name(by).to_owned(), fence, room, in_contact }
        }
        CaseStage::Closed { .. } => return None,
    };
    let source = match case.source {
        Source::Filter => CaseSource::Filter,
        Source::Asked => CaseSource::Asked,
    };
    let texts = u32::try_from(case.evidence.len()).unwrap_or(u32::MAX);
    let (urgency, since, pages) = (case.urgency, case.since, case.pages);
    Some(CaseItem { case: id, urgency, since, source, texts, pages, stage })
}
