//! Who may do what: every role, in every place, asks for everything at the desk, over HTTP.
//!
//! A moderator may act in every room, whether they are in it or not, and with no page open: in an emergency nobody should
//! have to enter first. What somebody may not do is refused before anything is said of what it is about.

use serde_json::{Value, json};
use tests::wire::{Act as Appealed, Category, Problem};
use tests::{
    Caller, HURTS_SOMEONE, House, LONG_WEEK, Reply, ReportId, ReviewId, RoomId, Rule, SMALL_TALK, SanctionId,
    Seeker, SeekerId, Staff, nickname,
};

/// Who asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Who {
    /// Nobody knows them.
    Stranger,
    Seeker,
    /// A moderator in the room.
    InTheRoom,
    /// A moderator in another room.
    Elsewhere,
    /// A moderator with no page open.
    OffDuty,
    Professional,
    Coordinator,
}

const EVERYONE: [Who; 7] = [
    Who::Stranger,
    Who::Seeker,
    Who::InTheRoom,
    Who::Elsewhere,
    Who::OffDuty,
    Who::Professional,
    Who::Coordinator,
];
const SEEKERS: &[Who] = &[Who::Seeker];
const MODERATORS: &[Who] = &[Who::InTheRoom, Who::Elsewhere, Who::OffDuty];
const DESK: &[Who] = &[Who::InTheRoom, Who::Elsewhere, Who::OffDuty, Who::Coordinator];
const COORDINATORS: &[Who] = &[Who::Coordinator];

/// What they ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Act {
    ReadReview,
    LookAtReview,
    GiveReviewBack,
    Release,
    Reject,
    Mute,
    Remove,
    Ban,
    Lift,
    Calm,
    Loosen,
    ReadReport,
    LookAtReport,
    GiveReportBack,
    Keep,
    TakeDown,
    ListAppeals,
    ReadAppeal,
    Uphold,
    Overturn,
    ListComplaints,
    ReadComplaint,
    LookInto,
    History,
    Numbers,
    MakeRoom,
    Report,
    Appeal,
}

const TABLE: [(Act, &[Who]); 28] = [
    (Act::ReadReview, MODERATORS),
    (Act::LookAtReview, MODERATORS),
    (Act::GiveReviewBack, MODERATORS),
    (Act::Release, MODERATORS),
    (Act::Reject, MODERATORS),
    (Act::Mute, MODERATORS),
    (Act::Remove, MODERATORS),
    (Act::Ban, MODERATORS),
    (Act::Lift, MODERATORS),
    (Act::Calm, MODERATORS),
    (Act::Loosen, MODERATORS),
    (Act::ReadReport, MODERATORS),
    (Act::LookAtReport, MODERATORS),
    (Act::GiveReportBack, MODERATORS),
    (Act::Keep, MODERATORS),
    (Act::TakeDown, MODERATORS),
    (Act::ListAppeals, DESK),
    // A coordinator decides only where there is no other moderator, which is not so here.
    (Act::ReadAppeal, MODERATORS),
    (Act::Uphold, MODERATORS),
    (Act::Overturn, MODERATORS),
    (Act::ListComplaints, COORDINATORS),
    (Act::ReadComplaint, COORDINATORS),
    (Act::LookInto, COORDINATORS),
    (Act::History, DESK),
    (Act::Numbers, COORDINATORS),
    (Act::MakeRoom, COORDINATORS),
    (Act::Report, SEEKERS),
    (Act::Appeal, SEEKERS),
];

/// What an act is about. Each is used up by whoever may act.
#[derive(Clone, Copy)]
struct About {
    author: SeekerId,
    review: ReviewId,
    sanction: SanctionId,
    report: ReportId,
    appeal: tests::AppealId,
    complaint: ReportId,
    room: RoomId,
    /// Of a message that stands there.
    seq: u64,
}

/// Everyone who asks, and those who bring about what it is about.
struct Cast {
    house: House,
    /// A moderator who is none of those who ask, and acts before them.
    paula: Staff,
    mira: Staff,
    elsewhere: Staff,
    off_duty: Caller,
    dana: Staff,
    seeker: Seeker,
    came: usize,
}

impl Cast {
    async fn gathers() -> Self {
        let house = House::opens().await;
        let kitchen = house.cleo.makes_a_room("Kitchen", &house.band).await.unwrap();
        let (paula, mira) = (house.moderator("Paula").await, house.moderator("Mira").await);
        let elsewhere = house.hires("Noor", tests::Role::Moderator).await;
        elsewhere.joins(kitchen).await;
        let off_duty = house.hires("Omar", tests::Role::Moderator).await.caller.clone();
        let dana = house.professional("Dana").await;
        let seeker = house.seeker_in_the_room("Quiet Heron").await;
        Self { house, paula, mira, elsewhere, off_duty, dana, seeker, came: 0 }
    }

    fn caller(&self, who: Who) -> Caller {
        match who {
            Who::Stranger => self.house.server.stranger(),
            Who::Seeker => self.seeker.caller.clone(),
            Who::InTheRoom => self.mira.caller.clone(),
            Who::Elsewhere => self.elsewhere.caller.clone(),
            Who::OffDuty => self.off_duty.clone(),
            Who::Professional => self.dana.caller.clone(),
            Who::Coordinator => self.house.cleo.caller.clone(),
        }
    }

    async fn somebody(&mut self) -> Seeker {
        self.came += 1;
        self.house.seeker_in_the_room(&nickname(self.came)).await
    }

    /// One of each thing that can be acted on, untouched.
    async fn brings_about(&mut self) -> About {
        let (room, author, other) = (self.house.evening, self.somebody().await, self.somebody().await);
        let who = self.paula.knows(&author, room).await;
        author.says(room, HURTS_SOMEONE).await.held();
        let review = self.paula.finds_held_of(who).await;
        let seq = author.says(room, SMALL_TALK).await.shown();
        other.reports(room, seq, Category::Hurtful).await.unwrap();
        let report = self.paula.finds_report_of(who).await;
        let staff_seq = self.paula.says(room, LONG_WEEK).await.shown();
        other.reports(room, staff_seq, Category::AboutStaff).await.unwrap();
        let complaints = self.house.cleo.lists_complaints().await.unwrap();
        let complaint = complaints.last().expect("somebody complained").complaint;
        let appealed = self.paula.bans(who).await.unwrap();
        author.asks_for_another_look(Appealed::Sanction(appealed)).await.unwrap();
        let appeal = self.paula.finds_appeal_of(who).await;
        let sanction = self.paula.mutes(who, room).await.unwrap();
        About { author: who, review, sanction, report, appeal, complaint, room, seq }
    }

    /// What only the asking seeker can be asked about: their own.
    async fn acts_on_the_seeker(&self) -> SanctionId {
        let who = self.paula.knows(&self.seeker, self.house.evening).await;
        self.paula.bans(who).await.unwrap()
    }
}

async fn asks(caller: &Caller, act: Act, it: About) -> Reply {
    let About { author, review, sanction, report, appeal, complaint, room, seq } = it;
    let imposed = |kind: &str, room: Option<RoomId>| -> Value {
        let mut body = json!({ "seeker": author, "kind": kind, "rule": Rule::Kindness, "minutes": 5 });
        if let Some(room) = room {
            body["room"] = json!(room);
        }
        body
    };
    let rule = json!({ "rule": Rule::Kindness });
    match act {
        Act::ReadReview => caller.gets(&format!("/api/reviews/{review}")).await,
        Act::LookAtReview => caller.posts_nothing(&format!("/api/reviews/{review}/lease")).await,
        Act::GiveReviewBack => caller.deletes(&format!("/api/reviews/{review}/lease")).await,
        Act::Release => caller.posts_nothing(&format!("/api/reviews/{review}/release")).await,
        Act::Reject => caller.posts(&format!("/api/reviews/{review}/reject"), &rule).await,
        Act::Mute => caller.posts("/api/sanctions", &imposed("mute", Some(room))).await,
        Act::Remove => caller.posts("/api/sanctions", &imposed("remove", Some(room))).await,
        Act::Ban => caller.posts("/api/sanctions", &imposed("ban", None)).await,
        Act::Lift => caller.deletes(&format!("/api/sanctions/{sanction}")).await,
        Act::Calm => {
            let body = json!({ "measure": tests::pause(), "minutes": 5 });
            caller.posts(&format!("/api/rooms/{room}/measures"), &body).await
        }
        Act::Loosen => {
            let body = json!({ "measure": "pause" });
            caller.posts(&format!("/api/rooms/{room}/measures/lift"), &body).await
        }
        Act::ReadReport => caller.gets(&format!("/api/reports/{report}")).await,
        Act::LookAtReport => caller.posts_nothing(&format!("/api/reports/{report}/lease")).await,
        Act::GiveReportBack => caller.deletes(&format!("/api/reports/{report}/lease")).await,
        Act::Keep => caller.posts_nothing(&format!("/api/reports/{report}/keep")).await,
        Act::TakeDown => caller.posts(&format!("/api/reports/{report}/take-down"), &rule).await,
        Act::ListAppeals => caller.gets("/api/appeals").await,
        Act::ReadAppeal => caller.gets(&format!("/api/appeals/{appeal}")).await,
        Act::Uphold => caller.posts_nothing(&format!("/api/appeals/{appeal}/uphold")).await,
        Act::Overturn => caller.posts_nothing(&format!("/api/appeals/{appeal}/overturn")).await,
        Act::ListComplaints => caller.gets("/api/complaints").await,
        Act::ReadComplaint => caller.gets(&format!("/api/complaints/{complaint}")).await,
        Act::LookInto => caller.posts_nothing(&format!("/api/complaints/{complaint}/looked-into")).await,
        Act::History => caller.gets("/api/history").await,
        Act::Numbers => caller.gets("/api/numbers").await,
        Act::MakeRoom => {
            let band = json!({ "name": "Attic", "topic": "", "band": "adults" });
            caller.posts("/api/rooms", &band).await
        }
        Act::Report => {
            let body = json!({ "room": room, "seq": seq, "category": "hurtful" });
            caller.posts("/api/reports", &body).await
        }
        Act::Appeal => caller.posts("/api/appeals", &json!({ "of": { "sanction": sanction } })).await,
    }
}

/// What somebody is told who may not. Somebody without an account has no session, and somebody with one has no token.
fn refused(who: Who, allowed: &[Who]) -> Problem {
    let is_known = !matches!(who, Who::Stranger | Who::Seeker) && allowed != SEEKERS;
    if is_known { Problem::NotYours } else { Problem::SignInFirst }
}

#[tokio::test]
async fn whoever_may_not_act_is_refused_whatever_it_is_about() {
    let mut cast = Cast::gathers().await;
    let it = cast.brings_about().await;
    for (act, allowed) in TABLE {
        for who in EVERYONE.into_iter().filter(|who| !allowed.contains(who)) {
            let told = asks(&cast.caller(who), act, it).await.done();
            assert_eq!(told, Err(refused(who, allowed)), "{who:?} {act:?}");
        }
    }
    // Nothing of it was done: whoever may still finds everything as it was.
    for act in [Act::Release, Act::TakeDown, Act::Uphold, Act::Lift] {
        asks(&cast.mira.caller, act, it).await.done().unwrap_or_else(|told| panic!("{act:?}: {told:?}"));
    }
    asks(&cast.house.cleo.caller, Act::LookInto, it).await.done().unwrap();
}

#[tokio::test]
async fn whoever_may_act_does_wherever_they_are() {
    let mut cast = Cast::gathers().await;
    for who in MODERATORS {
        let caller = cast.caller(*who);
        for acts in IN_ONE_GO {
            let it = cast.brings_about().await;
            for act in *acts {
                let told = asks(&caller, *act, it).await.done();
                assert_eq!(told, Ok(()), "{who:?} {act:?}");
            }
        }
    }
    let it = cast.brings_about().await;
    for act in [
        Act::ListAppeals,
        Act::ListComplaints,
        Act::ReadComplaint,
        Act::LookInto,
        Act::History,
        Act::Numbers,
        Act::MakeRoom,
    ] {
        assert_eq!(asks(&cast.house.cleo.caller, act, it).await.done(), Ok(()), "{act:?}");
    }
    assert_eq!(asks(&cast.seeker.caller, Act::Report, it).await.done(), Ok(()));
    let own = About { sanction: cast.acts_on_the_seeker().await, ..it };
    assert_eq!(asks(&cast.seeker.caller, Act::Appeal, own).await.done(), Ok(()));
}

/// What a moderator may do, in the order in which it can be done to the same things.
const IN_ONE_GO: &[&[Act]] = &[
    &[
        Act::ReadReview,
        Act::LookAtReview,
        Act::GiveReviewBack,
        Act::Release,
        Act::ReadReport,
        Act::LookAtReport,
        Act::GiveReportBack,
        Act::Keep,
        Act::ListAppeals,
        Act::ReadAppeal,
        Act::Uphold,
        Act::Mute,
        Act::Remove,
        Act::Ban,
        Act::Lift,
        Act::Calm,
        Act::Loosen,
        Act::History,
    ],
    &[Act::Reject, Act::TakeDown, Act::Overturn],
];

#[test]
fn the_table_has_every_act_that_moderators_do() {
    for (act, allowed) in TABLE {
        if MODERATORS.iter().all(|who| allowed.contains(who)) {
            assert!(IN_ONE_GO.iter().any(|acts| acts.contains(&act)), "{act:?} is not tried");
        }
    }
}
