//! Messages that seekers report.

use tests::wire::{
    Act, AppealState, Category, HeldState, ImposedBy, Problem, Refusal, ReportState, SanctionKind,
};
use tests::{GLAD, House, LONG_WEEK, ReportId, ReviewId, Rule, SMALL_TALK};

#[tokio::test]
async fn a_reported_message_is_taken_down_and_everyone_concerned_is_told() {
    let house = House::opens().await;
    let (maya, noor) = (house.moderator("Maya").await, house.moderator("Noor").await);
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    let otter = house.seeker_in_the_room("Amber Otter").await;
    let said = heron.says(house.evening, LONG_WEEK).await;
    let seq = said.shown();
    otter.hears(house.evening, LONG_WEEK).await;
    otter.reports(house.evening, seq, Category::Sexual).await.unwrap();
    otter.reports(house.evening, seq, Category::Hurtful).await.expect("again changes nothing");
    otter.is_told_of_the_report(ReportState::Waiting).await;

    let item = maya.finds_a_report_by(1).await;
    assert_eq!(
        (item.seq, item.rule, item.categories.as_slice()),
        (seq, Rule::NoSexualTalk, &[Category::Sexual][..])
    );
    assert_eq!(maya.reads_report(item.report).await.unwrap().excerpt.text, LONG_WEEK);
    assert_eq!(noor.takes_down(item.report, Rule::Kindness).await, Err(Problem::AlreadyTaken));
    maya.takes_down(item.report, Rule::NoSexualTalk).await.unwrap();
    otter
        .sees("the message to be gone", |view| view.message(house.evening, LONG_WEEK).is_none().then_some(()))
        .await;
    otter.is_told_of_the_report(ReportState::TakenDown).await;
    noor.has_no_reports().await;
    let told = heron
        .sees("why", |view| view.standing()?.held.iter().find(|it| it.taken_down == Some(said.id)).cloned())
        .await;
    assert_eq!(told.state, HeldState::Rejected { rule: Rule::NoSexualTalk });
    assert_eq!(maya.lets_it_stay(item.report).await, Err(Problem::AlreadyOver));
    let late = house.seeker_in_the_room("Slow Badger").await;
    assert!(!late.ever_saw(LONG_WEEK));

    let of = Act::Review(told.review);
    heron.asks_for_another_look(of).await.unwrap();
    noor.overturns(noor.finds_an_appeal().await.appeal).await.unwrap();
    heron.is_told_of_the_appeal(of, AppealState::Overturned).await;
    assert_eq!(late.hears(house.evening, LONG_WEEK).await.author, "Quiet Heron");
}

#[tokio::test]
async fn a_message_that_may_stay_stays_and_whoever_reported_it_is_told() {
    let house = House::opens().await;
    let maya = house.moderator("Maya").await;
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    let otter = house.seeker_in_the_room("Amber Otter").await;
    let seq = heron.says(house.evening, LONG_WEEK).await.shown();
    otter.reports(house.evening, seq, Category::Other).await.unwrap();
    maya.lets_it_stay(maya.finds_a_report_by(1).await.report).await.unwrap();
    otter.is_told_of_the_report(ReportState::Kept).await;
    otter.hears(house.evening, LONG_WEEK).await;
    let badger = house.seeker_in_the_room("Slow Badger").await;
    assert_eq!(badger.reports(house.evening, seq, Category::Other).await, Err(Problem::AlreadyOver));
}

#[tokio::test]
async fn whoever_reports_is_known_to_nobody() {
    let house = House::opens().await;
    let maya = house.moderator("Maya").await;
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    let otter = house.seeker_in_the_room("Amber Otter").await;
    let who = maya.knows(&otter, house.evening).await.to_string();
    let seq = heron.says(house.evening, LONG_WEEK).await.shown();
    otter.reports(house.evening, seq, Category::Hurtful).await.unwrap();
    let item = maya.finds_a_report_by(1).await;
    let file = maya.caller.gets(&format!("/api/reports/{}", item.report)).await.text();
    assert!(!file.contains(&who) && !file.contains("Amber Otter"), "{file}");
    assert!(!format!("{item:?}").contains(&who));
    maya.takes_down(item.report, Rule::Kindness).await.unwrap();
    let standing = heron.sees("why", |view| view.standing().filter(|it| !it.held.is_empty()).cloned()).await;
    assert!(!format!("{standing:?}").contains(&who) && standing.reports.is_empty());
}

#[tokio::test]
async fn three_who_report_one_message_mute_its_author_until_somebody_comes_to_look() {
    let house = House::opens().await;
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    let others = [
        house.seeker_in_the_room("Amber Otter").await,
        house.seeker_in_the_room("Slow Badger").await,
        house.seeker_in_the_room("Copper Lark").await,
    ];
    let seq = heron.says(house.evening, LONG_WEEK).await.shown();
    for other in &others {
        other.reports(house.evening, seq, Category::Spam).await.unwrap();
    }
    let notice = heron.is_told_of_a(SanctionKind::Mute).await;
    assert_eq!(
        (notice.by, notice.rule, notice.room),
        (ImposedBy::Reports, Rule::NoSpam, Some(house.evening))
    );
    assert_eq!(heron.says_once(house.evening, SMALL_TALK).await.refused(), Refusal::Muted { notice });

    let maya = house.moderator("Maya").await;
    maya.lets_it_stay(maya.finds_a_report_by(3).await.report).await.unwrap();
    heron.is_told_that_nothing_holds().await;
    heron.says(house.evening, SMALL_TALK).await.shown();
}

#[tokio::test]
async fn nobody_is_muted_by_reports_while_a_moderator_is_there() {
    let house = House::opens().await;
    let maya = house.moderator("Maya").await;
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    let seq = heron.says(house.evening, LONG_WEEK).await.shown();
    for nickname in ["Amber Otter", "Slow Badger", "Copper Lark"] {
        let other = house.seeker_in_the_room(nickname).await;
        other.reports(house.evening, seq, Category::Spam).await.unwrap();
    }
    maya.finds_a_report_by(3).await;
    heron.says(house.evening, GLAD).await.shown();
}

#[tokio::test]
async fn what_is_about_staff_is_for_the_coordinator_only() {
    let house = House::opens().await;
    let maya = house.moderator("Maya").await;
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    let seq = maya.says(house.evening, LONG_WEEK).await.shown();
    heron.hears(house.evening, LONG_WEEK).await;
    heron.reports(house.evening, seq, Category::Hurtful).await.unwrap();
    heron.is_told_of_the_report(ReportState::Waiting).await;

    let complaints = house.cleo.lists_complaints().await.unwrap();
    let [complaint] = complaints.as_slice() else { panic!("one complaint: {complaints:?}") };
    assert_eq!((complaint.about, complaint.name.as_deref()), (Some(maya.account), Some("Maya")));
    let id = complaint.complaint;
    assert_eq!(house.cleo.reads_complaint(id).await.unwrap().excerpt.text, LONG_WEEK);
    assert_eq!(maya.lists_complaints().await, Err(Problem::NotYours));
    assert_eq!(maya.reads_complaint(id).await.expect_err("never theirs"), Problem::NotYours);
    assert_eq!(maya.has_looked_into(id).await, Err(Problem::NotYours));
    maya.has_no_reports().await;
    house.cleo.has_looked_into(id).await.unwrap();
    heron.is_told_of_the_report(ReportState::LookedInto).await;
    assert!(house.cleo.lists_complaints().await.unwrap().is_empty());
}

#[tokio::test]
async fn what_is_not_there_cannot_be_reported_and_nobody_reports_themselves() {
    let house = House::opens().await;
    let maya = house.moderator("Maya").await;
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    let seq = heron.says(house.evening, LONG_WEEK).await.shown();
    assert_eq!(heron.reports(house.evening, seq, Category::Other).await, Err(Problem::NotYours));
    assert_eq!(heron.reports(house.evening, seq + 7, Category::Other).await, Err(Problem::NotFound));
    let nothing = ReportId(7);
    assert_eq!(maya.takes_down(nothing, Rule::Kindness).await, Err(Problem::NotFound));
    assert_eq!(maya.reads_report(nothing).await.expect_err("nothing is there"), Problem::NotFound);
}

#[tokio::test]
async fn reports_and_mutes_outlive_a_restart_and_a_take_down_finds_nothing_to_do() {
    let mut house = House::opens().await;
    let mut heron = house.seeker_in_the_room("Quiet Heron").await;
    let mut others = Vec::new();
    for nickname in ["Amber Otter", "Slow Badger", "Copper Lark"] {
        others.push(house.seeker_in_the_room(nickname).await);
    }
    let seq = heron.says(house.evening, LONG_WEEK).await.shown();
    for other in &others {
        other.reports(house.evening, seq, Category::Spam).await.unwrap();
    }
    house.server.is_killed().await;
    house.server.starts_again().await;
    heron.comes_back().await;
    heron.is_told_of_a(SanctionKind::Mute).await;
    let maya = house.moderator("Maya").await;
    let otter = &mut others[0];
    otter.comes_back().await;
    otter.joins(house.evening).await;
    let again = otter.says(house.evening, SMALL_TALK).await.shown();
    assert_eq!(again, seq, "another message stands there now");
    let item = maya.finds_a_report_by(3).await;
    maya.takes_down(item.report, Rule::NoSpam).await.unwrap();
    otter.hears(house.evening, SMALL_TALK).await;
    let late = house.seeker_in_the_room("Calm Finch").await;
    late.hears(house.evening, SMALL_TALK).await;
    let review = ReviewId(item.report.0);
    heron.sees("why", |view| view.standing()?.held.iter().any(|it| it.review == review).then_some(())).await;
}
