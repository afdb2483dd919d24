//! Who did what, under which rule, and when.

use tests::wire::{DoneItem, Problem, StaffCard};
use tests::{HURTS_SOMEONE, House, Rule};

fn what(done: &[DoneItem]) -> Vec<&str> {
    done.iter().map(|done| done.what.as_str()).collect()
}

#[tokio::test]
async fn moderators_and_coordinators_see_who_did_what_and_no_text() {
    let house = House::opens().await;
    let (maya, noor) = (house.moderator("Maya").await, house.moderator("Noor").await);
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    let who = maya.knows(&heron, house.evening).await;
    heron.says(house.evening, HURTS_SOMEONE).await.held();
    let review = maya.finds_on_the_desk().await.review;
    maya.rejects(review, Rule::Kindness).await.unwrap();
    noor.mutes(who, house.evening).await.unwrap();

    let by_noor = maya.reads_history(&format!("staff={}", noor.account)).await.unwrap();
    let [mute] = by_noor.done.as_slice() else { panic!("one act: {by_noor:?}") };
    assert_eq!(
        (mute.what.as_str(), mute.name.as_deref(), mute.rule),
        ("muted", Some("Noor"), Some(Rule::Kindness))
    );
    assert_eq!((mute.room, by_noor.next), (Some(house.evening), None));
    let rejected = house.cleo.reads_history("what=rejected").await.unwrap().done;
    assert_eq!(what(&rejected), ["rejected"]);
    let since = house.cleo.reads_history(&format!("from={}", rejected[0].at)).await.unwrap();
    assert_eq!(what(&since.done), ["muted", "rejected"], "the newest first");
    let until = house.cleo.reads_history(&format!("until={}", rejected[0].at - 1)).await.unwrap();
    assert!(what(&until.done).contains(&"room_made") && !what(&until.done).contains(&"rejected"));
    let whole = maya.caller.gets("/api/history").await.text();
    for hidden in [HURTS_SOMEONE, "Quiet Heron", &who.to_string()] {
        assert!(!whole.contains(hidden), "{hidden}");
    }
}

#[tokio::test]
async fn a_long_history_comes_in_parts() {
    let house = House::opens().await;
    for _ in 0..60 {
        house.cleo.closes_room(house.evening).await.unwrap();
        house.cleo.opens_room(house.evening).await.unwrap();
    }
    let (mut all, mut query) = (Vec::new(), String::new());
    loop {
        let part = house.cleo.reads_history(&query).await.unwrap();
        assert!(part.done.len() <= 50);
        all.extend(part.done);
        match part.next {
            Some(next) => query = format!("before={next}"),
            None => break,
        }
    }
    assert_eq!(what(&all).iter().filter(|what| **what == "room_closed").count(), 60);
    assert_eq!(what(&all).iter().filter(|what| **what == "room_made").count(), 1);
}

#[tokio::test]
async fn the_history_is_not_for_professionals_or_seekers() {
    let house = House::opens().await;
    let dana = house.professional("Dana").await;
    let heron = house.seeker("Quiet Heron").await;
    assert_eq!(dana.reads_history("").await.expect_err("not theirs"), Problem::NotYours);
    assert_eq!(heron.caller.gets("/api/history").await.problem(), Problem::SignInFirst);
    assert_eq!(
        house.cleo.reads_history("what=weather").await.expect_err("no such thing"),
        Problem::Malformed
    );
    assert_eq!(house.cleo.reads_history("before=999999999").await.unwrap().next, None);
}

#[tokio::test]
async fn whoever_reads_the_history_knows_for_whom_to_look() {
    let house = House::opens().await;
    let (maya, dana) = (house.moderator("Maya").await, house.professional("Dana").await);
    let names = |staff: Vec<StaffCard>| staff.into_iter().map(|it| it.name).collect::<Vec<_>>();
    let everyone = names(maya.reads_who_are_colleagues().await.unwrap());
    assert!(["Cleo", "Dana", "Maya"].iter().all(|name| everyone.iter().any(|it| it == name)), "{everyone:?}");
    assert_eq!(names(house.cleo.reads_who_are_colleagues().await.unwrap()), everyone);
    assert_eq!(names(dana.reads_who_are_colleagues().await.unwrap()), ["Maya"], "whom she can ask");
}
