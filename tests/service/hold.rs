//! Messages that the room does not see as they were sent.

use tests::wire::{Card, Mark, Problem, Reason};
use tests::{
    GLAD, HURTS_SOMEONE, House, IN_DANGER, Rule, SMALL_TALK, SWEARS_ABOUT_PAIN, TIRED_OF_BEING,
    URGES_SOMEONE, Urgency,
};

#[tokio::test]
async fn a_telephone_number_comes_back_with_its_place_marked() {
    let house = House::opens().await;
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    let otter = house.seeker_in_the_room("Amber Otter").await;
    // Each smile is two code units and four bytes, so that a count of anything else would be off.
    let text = "🙂🙂 you can call me on 0151 555 0199 tonight";
    let said = heron.says(house.evening, text).await;

    let (reason, marks) = said.returned();
    assert_eq!(reason, Reason::PersonalData);
    let marked: Vec<String> = marks.iter().map(|mark| as_javascript_cuts(text, *mark)).collect();
    assert!(marked.iter().any(|part| part.contains("0151 555 0199")), "{marked:?}");
    assert!(!marked.iter().any(|part| part.contains("tonight")), "{marked:?}");

    heron.says(house.evening, SMALL_TALK).await.shown();
    otter.hears(house.evening, SMALL_TALK).await;
    assert!(!otter.ever_saw("0151"));
}

fn as_javascript_cuts(text: &str, mark: Mark) -> String {
    let units: Vec<u16> = text.encode_utf16().collect();
    String::from_utf16(&units[mark.start..mark.end]).expect("a mark never cuts a character")
}

#[tokio::test]
async fn hurtful_words_wait_for_a_moderator_who_may_show_them() {
    let house = House::opens().await;
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    let otter = house.seeker_in_the_room("Amber Otter").await;
    let maya = house.moderator("Maya").await;

    let said = heron.says(house.evening, HURTS_SOMEONE).await;
    assert_eq!(said.held(), Reason::Hostility);
    heron.is_told_that_it_waits(&said).await;
    let item = maya.finds_on_the_desk().await;
    assert!(item.releasable);
    let review = maya.reads_review(item.review).await.unwrap();
    assert_eq!(
        (review.excerpt.text.as_str(), review.excerpt.nickname.as_str()),
        (HURTS_SOMEONE, "Quiet Heron")
    );
    otter.says(house.evening, GLAD).await.shown();
    otter.hears(house.evening, GLAD).await;
    assert!(!otter.ever_saw(HURTS_SOMEONE), "not before a person has read it");

    maya.releases(item.review).await.unwrap();
    assert_eq!(otter.hears(house.evening, HURTS_SOMEONE).await.author, "Quiet Heron");
    heron.is_told_that_it_is_shown(&said).await;
    assert_eq!(heron.hears(house.evening, HURTS_SOMEONE).await.mine, Some(said.id));
    maya.has_a_clear_desk().await;
    assert_eq!(maya.releases(item.review).await, Err(Problem::AlreadyOver));
}

#[tokio::test]
async fn the_author_of_a_rejected_message_is_told_the_rule() {
    let house = House::opens().await;
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    let otter = house.seeker_in_the_room("Amber Otter").await;
    let maya = house.moderator("Maya").await;

    let said = heron.says(house.evening, HURTS_SOMEONE).await;
    let item = maya.finds_on_the_desk().await;
    maya.rejects(item.review, Rule::Kindness).await.unwrap();
    assert_eq!(heron.is_told_the_rule(&said).await, Rule::Kindness);
    maya.has_a_clear_desk().await;
    assert_eq!(maya.releases(item.review).await, Err(Problem::AlreadyOver));

    heron.says(house.evening, SMALL_TALK).await.shown();
    otter.hears(house.evening, SMALL_TALK).await;
    assert!(!otter.ever_saw(HURTS_SOMEONE));
}

#[tokio::test]
async fn a_held_message_that_is_sent_again_is_one_thing_to_review() {
    let house = House::opens().await;
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    let maya = house.moderator("Maya").await;
    let said = heron.says(house.evening, HURTS_SOMEONE).await;
    heron.sends_again(house.evening, said.id, HURTS_SOMEONE).await.held();
    let item = maya.finds_on_the_desk().await;
    maya.rejects(item.review, Rule::Kindness).await.unwrap();
    maya.has_a_clear_desk().await;
}

#[tokio::test]
async fn urging_someone_to_harm_themselves_is_never_shown() {
    let house = House::opens().await;
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    let maya = house.moderator("Maya").await;
    let said = heron.says(house.evening, URGES_SOMEONE).await;
    assert_eq!(said.held(), Reason::Encouragement);
    let item = maya.finds_on_the_desk().await;
    assert!(!item.releasable);
    assert_eq!(maya.releases(item.review).await, Err(Problem::NotReleasable));
    maya.rejects(item.review, Rule::NoEncouragement).await.unwrap();
    assert_eq!(heron.is_told_the_rule(&said).await, Rule::NoEncouragement);
}

#[tokio::test]
async fn words_of_danger_never_reach_the_room() {
    let house = House::opens().await;
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    let otter = house.seeker_in_the_room("Amber Otter").await;
    let maya = house.moderator("Maya").await;

    let said = heron.says(house.evening, IN_DANGER).await;
    assert_eq!(said.held(), Reason::PersonReadsFirst);
    assert_eq!(said.card, Some(Card::Emergency));

    heron.says(house.evening, GLAD).await.shown();
    for person in [&*otter, &*maya] {
        person.hears(house.evening, GLAD).await;
        assert!(!person.ever_saw(IN_DANGER));
    }
    let late = house.seeker_in_the_room("Slow Badger").await;
    assert!(!late.ever_saw(IN_DANGER));
}

#[tokio::test]
async fn a_wish_not_to_be_here_is_shown_and_answered_with_a_quiet_card() {
    let house = House::opens().await;
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    let otter = house.seeker_in_the_room("Amber Otter").await;
    let maya = house.moderator("Maya").await;

    let said = heron.says(house.evening, TIRED_OF_BEING).await;
    said.shown();
    assert_eq!(said.card, Some(Card::Quiet));
    otter.hears(house.evening, TIRED_OF_BEING).await;
    let as_staff_see_it = maya.hears(house.evening, TIRED_OF_BEING).await.staff.expect("staff see more");
    assert_eq!(as_staff_see_it.urgency, Urgency::R2);
}

#[tokio::test]
async fn three_such_wishes_within_the_hour_are_a_case() {
    let house = House::opens().await;
    let dana = house.professional("Dana").await;
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    for _ in 0..2 {
        heron.says(house.evening, TIRED_OF_BEING).await.shown();
    }
    heron.says(house.evening, "I wish I was dead").await.held();
    assert_eq!(dana.is_called().await.urgency, Urgency::R3);
}

#[tokio::test]
async fn swearing_about_ones_own_pain_is_allowed() {
    let house = House::opens().await;
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    let otter = house.seeker_in_the_room("Amber Otter").await;
    heron.says(house.evening, SWEARS_ABOUT_PAIN).await.shown();
    otter.hears(house.evening, SWEARS_ABOUT_PAIN).await;
}

#[tokio::test]
async fn what_staff_write_is_screened_too() {
    let house = House::opens().await;
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    let maya = house.moderator("Maya").await;
    let said = maya.says(house.evening, HURTS_SOMEONE).await;
    assert!(said.answer != tests::wire::Answer::Shown { seq: 1 }, "{said:?}");
    maya.says(house.evening, GLAD).await.shown();
    heron.hears(house.evening, GLAD).await;
    assert!(!heron.ever_saw(HURTS_SOMEONE));
}

#[tokio::test]
async fn a_review_that_does_not_exist_is_not_found() {
    let house = House::opens().await;
    let maya = house.moderator("Maya").await;
    let nothing = tests::ReviewId(7);
    assert_eq!(maya.releases(nothing).await, Err(Problem::NotFound));
    assert_eq!(maya.reads_review(nothing).await.expect_err("nothing is there"), Problem::NotFound);
}
