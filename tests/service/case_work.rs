//! What is done about someone in danger, by everyone who may do something.

use tests::wire::{CaseSource, CaseStage, Problem, Refusal};
use tests::{
    BESIDE_YOU, GLAD, House, IN_DANGER, Outcome, SMALL_TALK, Server, Setup, TIRED_OF_BEING, Urgency,
};

/// The shortest times that a house may have.
const QUICK: &str = "[paging]\nwider_after = 10\nbackup_after = 11\nagain_every = 10\nhonest_after = 12\n\
                     first_word_within = 60\nowner_back_within = 10\ngone_after = 10\n";

async fn quick_house() -> House {
    House::opens_on(Server::starts_as(Setup::default().with_settings(QUICK)).await).await
}

#[tokio::test]
async fn a_moderator_passes_the_author_of_a_message_on() {
    let house = House::opens().await;
    let (maya, dana) = (house.moderator("Maya").await, house.professional("Dana").await);
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    maya.joins(house.evening).await;
    let seq = heron.says(house.evening, SMALL_TALK).await.shown();

    assert_eq!(maya.passes_on(house.evening, seq, Urgency::R2).await, Err(Problem::OutOfRange));
    assert_eq!(maya.passes_on(house.evening, seq + 1, Urgency::R3).await, Err(Problem::NotFound));
    maya.passes_on(house.evening, seq, Urgency::R3).await.unwrap();
    let case = dana.is_called().await;
    assert_eq!((case.urgency, case.source, case.texts), (Urgency::R3, CaseSource::Staff, 1));
    let file = dana.reads_case(case.case).await.unwrap();
    assert_eq!(file.excerpts[0].text, SMALL_TALK, "what they had said");
    maya.passes_on(house.evening, seq, Urgency::R3).await.unwrap();
    assert_eq!(dana.has_cases(1).await[0].texts, 1, "twice is once");
}

#[tokio::test]
async fn a_seeker_who_worries_about_another_is_heard_and_not_named() {
    let house = House::opens().await;
    let dana = house.professional("Dana").await;
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    let otter = house.seeker_in_the_room("Amber Otter").await;
    let seq = heron.says(house.evening, SMALL_TALK).await.shown();
    otter.worries_about(house.evening, seq).await.unwrap();

    let case = dana.is_called().await;
    assert_eq!(case.source, CaseSource::Worried);
    let file = dana.reads_case(case.case).await.unwrap();
    assert_eq!((file.excerpts.len(), file.excerpts[0].text.as_str()), (1, SMALL_TALK));
    heron.is_told_that_someone_read_it().await;
    assert!(!heron.ever_saw("Amber Otter"), "who it was is nobody's business");
    let own = otter.says(house.evening, GLAD).await.shown();
    assert_eq!(otter.worries_about(house.evening, own).await, Err(Problem::NotYours));
}

#[tokio::test]
async fn a_case_goes_on_with_a_colleague_in_the_same_room() {
    let house = House::opens().await;
    let (dana, nils) = (house.professional("Dana").await, house.professional("Nils").await);
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    heron.says(house.evening, IN_DANGER).await.held();
    let case = dana.is_called().await.case;
    let taken = dana.takes_the_case(case).await.unwrap();
    heron.joins(taken.room).await;
    dana.joins(taken.room).await;
    dana.says(taken.room, BESIDE_YOU).await.shown();
    dana.writes_paper(case, taken.fence, "hand_over", "she likes to be asked about her dog").await.unwrap();
    dana.offers(case, taken.fence, nils.account).await.unwrap();
    nils.sees_case(
        case,
        |item| matches!(item.stage, CaseStage::Taken { offered: Some(to), .. } if to == nils.account),
    )
    .await;
    let file = nils.reads_case(case).await.unwrap();
    assert_eq!(file.papers[0].text, "she likes to be asked about her dog");

    let his = nils.goes_on_with(case).await.unwrap();
    assert_eq!((his.room, his.fence), (taken.room, taken.fence + 1));
    nils.joins(taken.room).await;
    nils.says(taken.room, GLAD).await.shown();
    heron.hears(taken.room, GLAD).await;
    assert_eq!(dana.is_refused(taken.room).await, Refusal::UnknownRoom, "she has handed it over");
    assert_eq!(dana.closes_the_case(case, taken.fence, Outcome::NoContact).await, Err(Problem::StaleFence));
    nils.closes_the_case(case, his.fence, Outcome::SafetyPlanMade).await.unwrap();
}

#[tokio::test]
async fn a_moderator_is_brought_in_and_leaves_with_the_case() {
    let house = House::opens().await;
    let (dana, maya) = (house.professional("Dana").await, house.moderator("Maya").await);
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    heron.says(house.evening, IN_DANGER).await.held();
    let case = dana.is_called().await.case;
    let taken = dana.takes_the_case(case).await.unwrap();
    assert_eq!(maya.is_refused(taken.room).await, Refusal::UnknownRoom);
    dana.brings_in(case, taken.fence, maya.account).await.unwrap();
    maya.joins(taken.room).await;
    heron.joins(taken.room).await;
    maya.says(taken.room, BESIDE_YOU).await.shown();
    heron.hears(taken.room, BESIDE_YOU).await;
    dana.closes_the_case(case, taken.fence, Outcome::SteppedBackToPeer).await.unwrap();
    assert_eq!(maya.is_refused(taken.room).await, Refusal::UnknownRoom);
}

#[tokio::test]
async fn a_plan_is_the_seekers_as_well() {
    let house = House::opens().await;
    let dana = house.professional("Dana").await;
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    heron.says(house.evening, IN_DANGER).await.held();
    assert_eq!(heron.reads_the_plan().await.map(|plan| plan.text), Err(Problem::NotFound));
    let taken = dana.takes_the_next().await.unwrap();
    dana.writes_paper(taken.case, taken.fence, "note", "for colleagues only").await.unwrap();
    dana.writes_paper(taken.case, taken.fence, "plan", "call the sister").await.unwrap();
    dana.writes_paper(taken.case, taken.fence, "plan", "call the sister, then walk").await.unwrap();
    assert_eq!(heron.reads_the_plan().await.unwrap().text, "call the sister, then walk");
    let too_long = "x".repeat(8_001);
    assert_eq!(dana.writes_paper(taken.case, taken.fence, "plan", &too_long).await, Err(Problem::OutOfRange));
}

#[tokio::test]
async fn whoever_said_not_now_is_not_asked_to_go_on() {
    let house = House::opens().await;
    let (dana, nils) = (house.professional("Dana").await, house.professional("Nils").await);
    let (maya, otto) = (house.moderator("Maya").await, house.professional("Otto").await);
    assert_eq!(dana.can_ask().await, ["Maya", "Nils", "Otto"]);
    nils.says_not_now("pause").await.unwrap();
    maya.says_not_now("pause").await.unwrap();
    assert_eq!(dana.can_ask().await, ["Otto"]);
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    heron.says(house.evening, IN_DANGER).await.held();
    let taken = dana.takes_the_next().await.unwrap();
    let asked = dana.offers(taken.case, taken.fence, nils.account).await;
    assert_eq!(asked, Err(Problem::NotNow), "her list was a moment old");
    dana.offers(taken.case, taken.fence, otto.account).await.unwrap();
    nils.says_they_are_back().await.unwrap();
    assert_eq!(dana.can_ask().await, ["Nils", "Otto"]);
}

#[tokio::test]
async fn a_seeker_says_what_they_want_and_where_they_are() {
    let house = House::opens().await;
    let dana = house.professional("Dana").await;
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    assert_eq!(heron.wishes("may_call").await, Err(Problem::NotFound), "there is nobody to tell");
    heron.needs_someone_now().await;
    let case = dana.is_called().await.case;
    heron.wishes("may_call").await.unwrap();
    heron.says_where("by the old mill").await.unwrap();
    dana.sees_case(case, |item| item.wish.as_deref() == Some("may_call")).await;
    let file = dana.reads_case(case).await.unwrap();
    assert_eq!(
        (file.papers[0].kind.as_str(), file.papers[0].text.as_str()),
        ("whereabouts", "by the old mill")
    );
}

#[tokio::test]
async fn the_next_is_the_most_urgent() {
    let house = House::opens().await;
    let dana = house.professional("Dana").await;
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    let otter = house.seeker_in_the_room("Amber Otter").await;
    heron.needs_someone_now().await;
    otter.says(house.evening, IN_DANGER).await.held();
    dana.has_cases(2).await;
    let first = dana.takes_the_next().await.unwrap();
    let item = dana.sees_case(first.case, tests::wire::CaseItem::is_taken).await;
    assert_eq!(item.urgency, Urgency::R4);
    dana.takes_the_next().await.unwrap();
    assert_eq!(dana.takes_the_next().await.map(|taken| taken.case), Err(Problem::NotFound));
}

#[tokio::test]
async fn a_case_whose_owner_lost_their_connection_waits_again() {
    let house = quick_house().await;
    let (dana, nils) = (house.professional("Dana").await, house.professional("Nils").await);
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    heron.says(house.evening, IN_DANGER).await.held();
    let case = dana.is_called().await.case;
    let taken = dana.takes_the_case(case).await.unwrap();
    dana.joins(taken.room).await;
    dana.says(taken.room, BESIDE_YOU).await.shown();
    drop(dana);
    nils.sees_case(case, |item| !item.is_taken()).await;
    heron.is_told_that_someone_was_asked().await;
    nils.takes_the_case(case).await.unwrap();
}

#[tokio::test]
async fn someone_who_closed_their_page_is_known_to_be_gone_and_back() {
    let house = quick_house().await;
    let dana = house.professional("Dana").await;
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    heron.says(house.evening, IN_DANGER).await.held();
    let case = dana.is_called().await.case;
    let heron = heron.closes_the_page();
    dana.sees_case(case, |item| !item.here).await;
    let _heron = heron.opens_it_again().await;
    dana.sees_case(case, |item| item.here).await;
}

#[tokio::test]
async fn someone_who_leaves_after_words_of_concern_that_nobody_answered_is_looked_for() {
    let house = quick_house().await;
    let (maya, dana) = (house.moderator("Maya").await, house.professional("Dana").await);
    maya.joins(house.evening).await;
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    let otter = house.seeker_in_the_room("Amber Otter").await;
    otter.says(house.evening, TIRED_OF_BEING).await.shown();
    let concern = maya.has_to_answer(1).await[0];
    maya.has_answered(concern).await.unwrap();
    heron.says(house.evening, TIRED_OF_BEING).await.shown();
    otter.closes_the_page();
    let heron = heron.closes_the_page();

    let case = dana.is_called().await;
    assert_eq!((case.source, case.here), (CaseSource::Left, false));
    let file = dana.reads_case(case.case).await.unwrap();
    assert_eq!(file.excerpts[0].nickname, "Quiet Heron", "Amber Otter was answered");
    let _heron = heron.opens_it_again().await;
    dana.sees_case(case.case, |item| item.here).await;
    dana.has_cases(1).await;
}
