//! What awaits staff, read off the state: the moderators' desk and the professionals' queue.

use std::cmp::Reverse;
use std::sync::{Mutex, PoisonError};

use domain::access::Person;

use domain::State;
use domain::aftercare::OFFERED_FOR;
use domain::case::{Case, Presence, Source, Stage as CaseStage, When};
use domain::concern::Unanswered;
use domain::id::{CaseId, RoomId};
use domain::review::{Cause, Decision};
use domain::talk::Stage as TalkStage;
use domain::words::{Role, Timestamp};

use super::connection::Speaker;
use super::items::{lease, sanction_item};
use super::standing::standing;
use super::{Chat, appeals, reports};
use crate::replica::{Version, now};
use crate::wire::Frame;
use crate::wire::sanctions::SanctionItem;
use crate::wire::server::ServerFrame;
use crate::wire::staff::{
    AftercareItem, BroughtIn, CaseItem, CaseSource, CaseStage as ItemStage, ConcernItem, Desk, Queue,
    RequestItem, ReviewItem, TalkItem,
};
use crate::wire::standing::Reason;

/// Most items of one kind on a board. The rest comes when these are done; a board that is too large to send would
/// keep everyone from making it smaller.
const ITEMS_MAX: usize = 200;

/// The staff's frames as they were, so that each is made once however many are told.
#[derive(Default)]
pub(super) struct Boards {
    desk: Mutex<Option<(AsOf, Frame)>>,
    queue: Mutex<Option<(AsOf, Frame)>>,
}

/// What a board depends on: the state, and whether someone is on call.
type AsOf = (Version, bool);

impl Chat {
    /// What this person is told of where they stand, or of what awaits them, as it is now.
    pub fn boards(&self, speaker: &Speaker) -> Option<Frame> {
        let on_call = self.is_anyone_on_call();
        match (&speaker.person, speaker.role) {
            (Person::Seeker { seeker, .. }, _) => {
                let standing = standing(&self.replica.state(), *seeker, on_call, now());
                Some(ServerFrame::Standing(standing).encode())
            }
            (Person::Staff(_), Some(Role::Moderator)) => {
                Some(self.made_once(&self.boards.desk, on_call, |state| {
                    ServerFrame::Desk(desk(state, on_call, now()))
                }))
            }
            (Person::Staff(_), Some(Role::Professional)) => {
                Some(self.made_once(&self.boards.queue, on_call, |state| ServerFrame::Queue(queue(state))))
            }
            (Person::Staff(_), Some(Role::Coordinator) | None) => None,
        }
    }

    fn made_once(
        &self,
        board: &Mutex<Option<(AsOf, Frame)>>,
        on_call: bool,
        make: impl Fn(&State) -> ServerFrame,
    ) -> Frame {
        let as_of = (self.replica.version(), on_call);
        let mut board = board.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((at, frame)) = board.as_ref()
            && *at == as_of
        {
            return frame.clone();
        }
        let frame = make(&self.replica.state()).encode();
        *board = Some((as_of, frame.clone()));
        frame
    }
}

/// What awaits the moderators.
fn desk(state: &State, on_call: bool, now: Timestamp) -> Desk {
    let mut reviews: Vec<_> =
        state.reviews.iter().filter(|(_, it)| it.decision == Decision::Waiting).collect();
    reviews.sort_by_key(|(_, it)| (Reverse(it.held.urgency), it.since));
    let (mut waiting, mut overdue, mut taken) = (0, 0, 0);
    for (_, case) in state.cases.iter() {
        match case.stage {
            CaseStage::Waiting { since, .. } => {
                waiting += 1;
                overdue += u32::from(now.since(since) >= case.times.wider_after);
            }
            CaseStage::Taken { .. } => taken += 1,
            CaseStage::FollowUp { .. } | CaseStage::Closed { .. } => {}
        }
    }
    Desk {
        reviews: reviews
            .into_iter()
            .take(ITEMS_MAX)
            .map(|(review, it)| ReviewItem {
                review,
                room: it.held.room,
                seeker: it.held.seeker,
                urgency: it.held.urgency,
                reason: reason(it.held.cause),
                releasable: it.releasable(),
                since: it.since,
                lease: it.looked_at(now).map(|it| lease(state, it)),
            })
            .collect(),
        concerns: concerns(state),
        aftercare: aftercare(state, now),
        requests: state
            .talks
            .waiting()
            .into_iter()
            .take(ITEMS_MAX)
            .map(|(request, talk)| RequestItem { request, since: talk.asked })
            .collect(),
        talks: state
            .talks
            .iter()
            .filter_map(|(request, talk)| match talk.stage {
                TalkStage::Open { by, room, since } => Some(TalkItem { request, room, moderator: by, since }),
                TalkStage::Waiting | TalkStage::Ended { .. } => None,
            })
            .take(ITEMS_MAX)
            .collect(),
        brought_in: brought_in(state),
        sanctions: sanctions(state, now),
        appeals: appeals::items(state, ITEMS_MAX, now),
        reports: reports::items(state, ITEMS_MAX, now),
        on_call,
        cases_waiting: waiting,
        cases_overdue: overdue,
        cases_taken: taken,
    }
}

/// What awaits the professionals.
fn queue(state: &State) -> Queue {
    let queue = state.cases.queue().into_iter().take(ITEMS_MAX);
    Queue { cases: queue.filter_map(|(id, case)| item(state, id, case)).collect() }
}

/// Why a message was held, as its author is told.
pub fn reason(cause: Cause) -> Reason {
    match cause {
        Cause::Method => Reason::MethodDetail,
        Cause::Hostility => Reason::Hostility,
        Cause::Encouragement => Reason::Encouragement,
        Cause::Sexual => Reason::Sexual,
        Cause::Luring => Reason::Luring,
        Cause::Measure => Reason::EveryMessage,
    }
}

fn concerns(state: &State) -> Vec<ConcernItem> {
    let waiting = state.concerns.unanswered().into_iter().take(ITEMS_MAX);
    let item = |it: Unanswered| ConcernItem {
        room: it.room,
        seeker: it.seeker,
        count: u32::try_from(it.count).unwrap_or(u32::MAX),
        since: it.since,
        until: it.until,
    };
    waiting.map(item).collect()
}

fn aftercare(state: &State, now: Timestamp) -> Vec<AftercareItem> {
    let offered = state.aftercare.offered(now).into_iter().take(ITEMS_MAX);
    let item =
        |(room, since): (RoomId, Timestamp)| AftercareItem { room, since, until: since.plus(OFFERED_FOR) };
    offered.map(item).collect()
}

fn brought_in(state: &State) -> Vec<BroughtIn> {
    let rooms = state.cases.iter().filter_map(|(_, case)| match case.stage {
        CaseStage::Taken { by, room, with: Some(moderator), .. } => {
            Some(BroughtIn { room, moderator, by: state.staff.name(by).to_owned() })
        }
        CaseStage::Taken { with: None, .. }
        | CaseStage::Waiting { .. }
        | CaseStage::FollowUp { .. }
        | CaseStage::Closed { .. } => None,
    });
    rooms.take(ITEMS_MAX).collect()
}

fn sanctions(state: &State, now: Timestamp) -> Vec<SanctionItem> {
    let mut items: Vec<_> =
        state.sanctions.in_force(now).map(|(id, sanction)| sanction_item(id, sanction)).collect();
    items.sort_by_key(|item| item.until);
    items.truncate(ITEMS_MAX);
    items
}

fn item(state: &State, id: CaseId, case: &Case) -> Option<CaseItem> {
    let stage = match case.stage {
        CaseStage::Waiting { seen, .. } => ItemStage::Waiting { seen },
        CaseStage::Taken { by, fence, room, in_contact, offered, with, .. } => {
            let name = state.staff.name(by).to_owned();
            ItemStage::Taken { by, name, fence, room, in_contact, offered, with }
        }
        CaseStage::FollowUp { outcome, when: When::Now { since } } => ItemStage::FollowUp { outcome, since },
        CaseStage::FollowUp { when: When::At(_), .. } | CaseStage::Closed { .. } => return None,
    };
    let source = source(case.source);
    let count = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
    let (texts, papers) = (count(case.evidence.len()), count(case.papers.len()));
    let (urgency, since, pages, wish) = (case.urgency, case.since, case.pages, case.wish);
    let language = case.language;
    let here = case.presence == Presence::Here;
    Some(CaseItem { case: id, urgency, since, source, texts, papers, pages, here, wish, language, stage })
}

/// How a case came about, as staff are told: not by whom.
pub fn source(source: Source) -> CaseSource {
    match source {
        Source::Filter => CaseSource::Filter,
        Source::Asked => CaseSource::Asked,
        Source::Staff => CaseSource::Staff,
        Source::Worried { .. } => CaseSource::Worried,
        Source::Left => CaseSource::Left,
    }
}
