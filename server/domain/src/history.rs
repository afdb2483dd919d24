//! Who did what, under which rule, and when: read off the entries of the journal, for moderators and coordinators.
//!
//! No text and nobody without an account. Cases are not here: they have a record of their own; nor is what a coordinator
//! does about complaints, which are not for moderators.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::id::{RoomId, StaffId};
use crate::measure::{self, Name};
use crate::report::Muted;
use crate::sanction::Kind;
use crate::words::{Rule, Timestamp};
use crate::{Actor, Entry, Event, aftercare, appeal, concern, report, review, room, sanction, staff};

/// What was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "Done")]
pub enum What {
    /// A held message was shown.
    Released,
    /// A held message was not shown.
    Rejected,
    /// Nobody looked at a held message in time.
    Expired,
    /// A reported message may stay.
    Kept,
    /// A reported message was taken down.
    TakenDown,
    /// Somebody was muted.
    Muted,
    /// Somebody was muted because many reported them and nobody was on duty.
    MutedByReports,
    /// Somebody was removed from a room.
    Removed,
    /// Somebody was banned.
    Banned,
    /// A mute, removal or ban was lifted.
    Lifted,
    /// An act stays as it was, in spite of an appeal.
    Upheld,
    /// An act was undone on appeal.
    Overturned,
    /// Words of concern were answered.
    Answered,
    /// A word was said to a room that saw something.
    AftercareGiven,
    /// A room that saw something was left as it was.
    AftercareLetGo,
    /// A room was made.
    RoomMade,
    /// A room was opened.
    RoomOpened,
    /// A room was closed.
    RoomClosed,
    /// A room was slowed for a while.
    RoomSlowed,
    /// New people listen first in a room for a while.
    ListenFirst,
    /// Everything written in a room is read first for a while.
    EverythingHeld,
    /// A room was paused for a while.
    RoomPaused,
    /// What calmed a room was lifted before its end.
    RoomLoosened,
    /// Somebody was invited.
    Invited,
    /// Somebody's account was ended.
    Dismissed,
}

/// Something that was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Done {
    /// What.
    pub what: What,
    /// When.
    pub at: Timestamp,
    /// By whom; `None`: by the house itself.
    pub by: Option<StaffId>,
    /// Under which rule.
    pub rule: Option<Rule>,
    /// Where.
    pub room: Option<RoomId>,
}

impl Done {
    /// What an entry says was done, if it is one of these things.
    pub fn of(entry: &Entry) -> Option<Self> {
        let (what, rule, room) = match &entry.event {
            Event::Review(event) => of_review(event)?,
            Event::Report(event) => of_report(event)?,
            Event::Sanction(event) => of_sanction(event),
            Event::Appeal(appeal::Event::Upheld { .. }) => (What::Upheld, None, None),
            Event::Appeal(appeal::Event::Overturned { .. }) => (What::Overturned, None, None),
            Event::Concern(concern::Event::Answered { room, .. }) => (What::Answered, None, Some(*room)),
            Event::Aftercare(aftercare::Event::Given { room, .. }) => {
                (What::AftercareGiven, None, Some(*room))
            }
            Event::Aftercare(aftercare::Event::LetGo { room, .. }) => {
                (What::AftercareLetGo, None, Some(*room))
            }
            Event::Room(room::Event::Made { room, .. }) => (What::RoomMade, None, Some(*room)),
            Event::Room(room::Event::Opened { room }) => (What::RoomOpened, None, Some(*room)),
            Event::Room(room::Event::Closed { room }) => (What::RoomClosed, None, Some(*room)),
            Event::Measure(event) => (of_measure(event), None, Some(event.room())),
            Event::Staff(staff::Event::Invited { .. }) => (What::Invited, None, None),
            Event::Staff(staff::Event::Dismissed { .. }) => (What::Dismissed, None, None),
            Event::Appeal(appeal::Event::Asked { .. })
            | Event::Staff(staff::Event::Enlisted { .. })
            | Event::Complaint(_)
            | Event::Case(_)
            | Event::Talk(_)
            | Event::Rota(_)
            | Event::Target(_)
            | Event::Helpline(_)
            | Event::Concern(concern::Event::Noted { .. } | concern::Event::Expired { .. })
            | Event::Cover(_)
            | Event::Debrief(_)
            | Event::Relief(_)
            | Event::Standard(_)
            | Event::Translation(_)
            | Event::Retention(_) => return None,
        };
        let by = match entry.actor {
            Actor::Staff(staff) => Some(staff),
            Actor::Seeker(_) | Actor::Filter | Actor::House | Actor::Operator => None,
        };
        Some(Self { what, at: entry.at, by, rule, room })
    }
}

type Found = (What, Option<Rule>, Option<RoomId>);

fn of_review(event: &review::Event) -> Option<Found> {
    match event {
        review::Event::Released { .. } => Some((What::Released, None, None)),
        review::Event::Rejected { rule, .. } => Some((What::Rejected, Some(*rule), None)),
        review::Event::Expired { .. } => Some((What::Expired, None, None)),
        review::Event::Held { .. }
        | review::Event::Published { .. }
        | review::Event::Leased { .. }
        | review::Event::GivenBack { .. } => None,
    }
}

fn of_report(event: &report::Event) -> Option<Found> {
    match event {
        report::Event::Opened { about, category, muted: Some(Muted { .. }), .. } => {
            Some((What::MutedByReports, Some(category.against().0), Some(about.room)))
        }
        report::Event::Joined { category, muted: Some(Muted { .. }), .. } => {
            Some((What::MutedByReports, Some(category.against().0), None))
        }
        report::Event::Kept { .. } => Some((What::Kept, None, None)),
        report::Event::TakenDown { rule, .. } => Some((What::TakenDown, Some(*rule), None)),
        report::Event::Opened { muted: None, .. }
        | report::Event::Joined { muted: None, .. }
        | report::Event::Leased { .. }
        | report::Event::GivenBack { .. } => None,
    }
}

fn of_sanction(event: &sanction::Event) -> Found {
    match *event {
        sanction::Event::Imposed { kind, rule, .. } => {
            let (what, room) = match kind {
                Kind::Mute { room } => (What::Muted, Some(room)),
                Kind::Remove { room } => (What::Removed, Some(room)),
                Kind::Ban => (What::Banned, None),
            };
            (what, Some(rule), room)
        }
        sanction::Event::Lifted { .. } => (What::Lifted, None, None),
    }
}

fn of_measure(event: &measure::Event) -> What {
    let measure::Event::Taken { measure, .. } = event else { return What::RoomLoosened };
    match measure.name() {
        Name::Slow => What::RoomSlowed,
        Name::ListenFirst => What::ListenFirst,
        Name::HoldAll => What::EverythingHeld,
        Name::Pause => What::RoomPaused,
    }
}

#[cfg(test)]
mod tests {
    use super::{Done, What};
    use crate::report::Duty;
    use crate::review::Cause;
    use crate::sanction::Kind;
    use crate::story::{CLEO, DANA, DECIDED_WITHIN, EVENING, MAYA, NOOR, ROBIN, SAM, Story};
    use crate::words::{Rule, Span, Urgency};

    fn done(story: &Story) -> Vec<Done> {
        story.entries().iter().filter_map(Done::of).collect()
    }

    #[test]
    fn the_history_says_who_did_what_under_which_rule() {
        let mut story = Story::in_a_room();
        let review = story.is_held(ROBIN, Cause::Hostility);
        story.looks_at(MAYA, review).unwrap();
        story.rejects(MAYA, review, Rule::Kindness).unwrap();
        story.sanctions(NOOR, ROBIN, Kind::Mute { room: EVENING }, Span::minutes(5)).unwrap();
        let history = done(&story);
        let last: Vec<_> = history.iter().map(|it| (it.what, it.by, it.rule, it.room)).collect();
        assert_eq!(
            last,
            [
                (What::RoomMade, Some(CLEO), None, Some(EVENING)),
                (What::Rejected, Some(MAYA), Some(Rule::Kindness), None),
                (What::Muted, Some(NOOR), Some(Rule::Kindness), Some(EVENING)),
            ]
        );
    }

    #[test]
    fn what_the_house_did_is_nobodys() {
        let mut story = Story::in_a_room();
        story.is_held(ROBIN, Cause::Hostility);
        story.waits(DECIDED_WITHIN);
        story.does_what_is_due();
        let last = done(&story).pop().unwrap();
        assert_eq!((last.what, last.by), (What::Expired, None));
    }

    #[test]
    fn nobody_without_an_account_and_nothing_about_complaints_or_cases_is_in_it() {
        let mut story = Story::in_a_room();
        let before = done(&story);
        let said = story.says_something(ROBIN);
        story.reports(SAM, said, Duty::Staffed).unwrap();
        let complaint = story.complains_about(SAM, MAYA).unwrap();
        story.looks_into(CLEO, complaint).unwrap();
        let case = story.is_in_danger(ROBIN, Urgency::R4);
        story.acknowledges(DANA, case).unwrap();
        assert_eq!(done(&story), before);
    }
}
