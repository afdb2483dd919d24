//! Words of concern wait for an answer; rooms that saw something hear a word; and whoever looks after others is looked after.

use serde_json::Value;
use tests::wire::{Card, CaseSource, Concern, LeftBecause, Problem};
use tests::{
    BESIDE_YOU, GLAD, House, IN_DANGER, IN_DANGER_IN_GERMAN, Receiver, SMALL_TALK, Server, Setup,
    TIRED_OF_BEING, Urgency,
};

/// The shortest times that a house may have.
const QUICK: &str = "[paging]\nwider_after = 10\nbackup_after = 11\nagain_every = 10\nhonest_after = 12\n\
                     gone_after = 10\n";
/// A word to a room that names nobody.
const A_WORD: &str = "Some of what was said here was hard to read. You can talk with one person alone.";

#[tokio::test]
async fn words_of_concern_wait_for_an_answer_and_how_long_is_counted() {
    let house = House::opens().await;
    let (maya, noor) = (house.moderator("Maya").await, house.moderator("Noor").await);
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    let seeker = maya.knows(&heron, house.evening).await;
    heron.says(house.evening, TIRED_OF_BEING).await.shown();

    let waiting = maya.has_to_answer(1).await;
    assert!(
        matches!(waiting[0], Concern { room, seeker: by, count: 1, .. } if (room, by) == (house.evening, seeker))
    );
    maya.says(house.evening, BESIDE_YOU).await.shown();
    noor.has_to_answer(1).await;
    assert_eq!(house.cleo.has_answered(waiting[0]).await, Err(Problem::NotYours));
    maya.has_answered(waiting[0]).await.unwrap();
    noor.has_to_answer(0).await;
    house
        .cleo
        .finds_in_the_numbers("that it was answered", |numbers| counted(numbers, "answered", "R2") == 1)
        .await;
}

#[tokio::test]
async fn whoever_is_muted_and_wishes_to_be_dead_is_passed_on_though_no_room_shows_it() {
    let house = House::opens().await;
    let (maya, dana) = (house.moderator("Maya").await, house.professional("Dana").await);
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    let seeker = maya.knows(&heron, house.evening).await;
    maya.mutes(seeker, house.evening).await.unwrap();
    heron.says(house.evening, TIRED_OF_BEING).await.refused();
    let concern = maya.has_to_answer(1).await[0];
    maya.passes_their_author_on(concern).await.unwrap();
    let case = dana.is_called().await;
    assert_eq!((case.source, case.texts), (CaseSource::Staff, 0));
    maya.has_to_answer(0).await;
    assert_eq!(maya.passes_their_author_on(concern).await, Err(Problem::AlreadyOver));
    maya.may_comfort(&[]).await;
}

#[tokio::test]
async fn words_of_concern_outlive_the_server_and_add_up() {
    let mut house = House::opens().await;
    let (mut maya, dana) = (house.moderator("Maya").await, house.professional("Dana").await);
    let mut heron = house.seeker_in_the_room("Quiet Heron").await;
    heron.says(house.evening, TIRED_OF_BEING).await.shown();
    heron.says(house.evening, TIRED_OF_BEING).await.shown();
    house.server.is_killed().await;
    house.server.starts_again().await;
    maya.comes_back().await;
    assert_eq!(maya.has_to_answer(1).await[0].count, 2);
    heron.comes_back().await;
    heron.joins(house.evening).await;
    heron.says(house.evening, TIRED_OF_BEING).await.held();
    maya.has_to_answer(0).await;
    drop(dana);
}

#[tokio::test]
async fn whoever_is_passed_on_needs_no_second_answer_and_the_room_may_hear_a_word() {
    let house = House::opens().await;
    let (maya, noor) = (house.moderator("Maya").await, house.moderator("Noor").await);
    let dana = house.professional("Dana").await;
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    let otter = house.seeker_in_the_room("Amber Otter").await;
    let seq = heron.says(house.evening, TIRED_OF_BEING).await.shown();
    maya.has_to_answer(1).await;
    maya.passes_on_with(house.evening, seq, Urgency::R3, "she spoke of her brother yesterday").await.unwrap();
    maya.has_to_answer(0).await;

    let case = dana.is_called().await.case;
    let file = dana.reads_case(case).await.unwrap();
    let note = file.papers.iter().find(|paper| paper.kind == "passed_on").expect("the note is there");
    assert_eq!((note.by.as_str(), note.text.as_str()), ("Maya", "she spoke of her brother yesterday"));
    noor.may_comfort(&[house.evening]).await;
    assert_eq!(dana.comforts(house.evening, A_WORD).await, Err(Problem::NotYours));
    assert_eq!(
        noor.comforts(house.evening, "write to me at heron@example.org").await,
        Err(Problem::TextUnfit)
    );
    noor.comforts(house.evening, A_WORD).await.unwrap();
    let said = otter.hears(house.evening, A_WORD).await;
    assert_eq!((said.author.as_str(), said.card), ("Noor", Some(Card::Quiet)), "with a way to one person");
    assert_eq!(maya.comforts(house.evening, A_WORD).await, Err(Problem::AlreadyOver), "a room hears it once");
    maya.may_comfort(&[]).await;
}

#[tokio::test]
async fn what_the_room_did_not_see_needs_no_word_and_a_moderator_may_leave_it() {
    let house = House::opens().await;
    let maya = house.moderator("Maya").await;
    let dana = house.professional("Dana").await;
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    let otter = house.seeker_in_the_room("Amber Otter").await;
    heron.says(house.evening, IN_DANGER).await.held();
    dana.has_cases(1).await;
    maya.may_comfort(&[]).await;
    assert_eq!(maya.comforts(house.evening, A_WORD).await, Err(Problem::AlreadyOver));

    otter.says(house.evening, TIRED_OF_BEING).await.shown();
    otter.says(house.evening, IN_DANGER).await.held();
    maya.may_comfort(&[house.evening]).await;
    maya.leaves_it(house.evening).await.unwrap();
    maya.may_comfort(&[]).await;
    assert!(!heron.ever_saw(A_WORD));
}

#[tokio::test]
async fn a_professional_reads_what_else_their_author_said_and_nobody_elses_words() {
    let house = House::opens().await;
    let dana = house.professional("Dana").await;
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    let otter = house.seeker_in_the_room("Amber Otter").await;
    heron.says(house.evening, SMALL_TALK).await.shown();
    otter.says(house.evening, GLAD).await.shown();
    heron.says(house.evening, IN_DANGER).await.held();
    let file = dana.reads_case(dana.is_called().await.case).await.unwrap();
    let texts = |all: &[tests::wire::Excerpt]| all.iter().map(|it| it.text.clone()).collect::<Vec<_>>();
    assert_eq!(
        (texts(&file.recent), texts(&file.excerpts)),
        (vec![SMALL_TALK.into()], vec![IN_DANGER.into()])
    );
    assert!(
        file.excerpts[0].rules.iter().all(|rule| rule.starts_with("en/")),
        "{:?}",
        file.excerpts[0].rules
    );
    assert!(!file.excerpts[0].rules.is_empty());
}

#[tokio::test]
async fn of_the_first_line_those_are_called_who_speak_the_language() {
    let house = House::opens().await;
    let (dana, nils) = (house.professional("Dana").await, house.professional("Nils").await);
    house.cleo.has_stand_always(&dana, "first").await.unwrap();
    house.cleo.has_stand_always(&nils, "first").await.unwrap();
    nils.notes_what_they_speak(&nils, &["de"]).await.unwrap();
    dana.notes_what_they_speak(&dana, &["en"]).await.unwrap();
    let (danas, his) = (Receiver::that_answers().await, Receiver::that_answers().await);
    dana.adds_a_webhook(&danas.url("/")).await.unwrap();
    nils.adds_a_webhook(&his.url("/")).await.unwrap();
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    heron.says(house.evening, IN_DANGER_IN_GERMAN).await.held();
    his.hears().await;
    let case = dana.is_called().await;
    assert_eq!((case.urgency, case.language.as_deref()), (Urgency::R3, Some("de")));
    assert!(danas.heard_nothing().await, "she is asked when he does not come");
}

#[tokio::test]
async fn nobody_on_call_while_people_are_here_is_an_alarm_of_its_own() {
    let house = House::opens_on(Server::starts_as(Setup::default().with_settings(QUICK)).await).await;
    let dana = house.professional("Dana").await;
    let alarm = Receiver::that_answers().await;
    house.cleo.adds_a_webhook(&alarm.url("/")).await.unwrap();
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    dana.says_not_now("until_i_say_so").await.unwrap();
    let said: Value = serde_json::from_slice(&alarm.hears().await.body).expect("a page is JSON");
    assert_eq!(said["page"], "nobody_on_call", "though nobody is in danger");
    let missing = |numbers: &Value| numbers["nobody"]["since"].is_number();
    house.cleo.finds_in_the_numbers("since when nobody would come", missing).await;
    let reached = |numbers: &Value| numbers["nobody"]["alarm"]["is"] == "answered";
    house.cleo.finds_in_the_numbers("that somebody was reached", reached).await;
    dana.says_they_are_back().await.unwrap();
    house.cleo.finds_in_the_numbers("that somebody would", |numbers| !missing(numbers)).await;
    assert!(alarm.heard_nothing().await, "once is enough");
    let _ = heron;
}

#[tokio::test]
async fn the_coordinator_knows_what_became_of_that_alarm() {
    let house = House::opens_on(Server::starts_as(Setup::default().with_settings(QUICK)).await).await;
    let alarm_is = |is: &'static str| move |numbers: &Value| numbers["nobody"]["alarm"]["is"] == is;
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    house.cleo.finds_in_the_numbers("that the house has no way", alarm_is("no_way")).await;
    let silent = Receiver::that_answers_with(500).await;
    house.cleo.adds_a_webhook(&silent.url("/")).await.unwrap();
    let dana = house.professional("Dana").await;
    house.cleo.finds_in_the_numbers("that somebody would come", |it| it["nobody"].is_null()).await;
    dana.says_not_now("until_i_say_so").await.unwrap();
    house.cleo.finds_in_the_numbers("that nothing answers", alarm_is("not_answered")).await;
    let _ = heron;
}

#[tokio::test]
async fn whoever_asks_for_someone_is_answered_in_the_language_they_read() {
    let house = House::opens().await;
    let dana = house.professional("Dana").await;
    house.cleo.switches_language_on("uk").await.unwrap();
    let mut heron = house.seeker("Quiet Heron").await;
    heron.reads_in("adults", "uk").await;
    heron.needs_someone_now().await;
    assert_eq!(dana.is_called().await.language.as_deref(), Some("uk"));
}

#[tokio::test]
async fn whoever_looks_after_others_has_a_pause_and_a_debrief() {
    let house = House::opens().await;
    let maya = house.moderator("Maya").await;
    assert!(house.from_outside().await.on_duty);
    maya.says_not_now("pause").await.unwrap();
    assert!(!house.from_outside().await.on_duty, "whoever has a pause is not counted on");
    let own = maya.looks_after_themselves().await;
    assert!(own.away && own.away_until.is_some() && !own.debrief_wanted);
    maya.says_they_are_back().await.unwrap();
    maya.says_of_a_debrief("wanted").await.unwrap();
    assert!(maya.looks_after_themselves().await.debrief_wanted);
    let of = |numbers: &Value| {
        let debriefs = &numbers["debriefs"];
        (debriefs["asked"].as_u64(), debriefs["had"].as_u64(), debriefs["waiting"].as_u64())
    };
    house.cleo.finds_in_the_numbers("that one waits", |it| of(it) == (Some(1), Some(0), Some(1))).await;
    maya.says_of_a_debrief("had").await.unwrap();
    house.cleo.finds_in_the_numbers("that nobody does", |it| of(it) == (Some(1), Some(1), Some(0))).await;
}

#[tokio::test]
async fn whoever_is_not_all_right_is_taken_off_everything_and_seen_to() {
    let house = House::opens().await;
    let (maya, noor) = (house.moderator("Maya").await, house.moderator("Noor").await);
    let called = Receiver::that_answers().await;
    house.cleo.adds_a_webhook(&called.url("/")).await.unwrap();
    maya.joins(house.evening).await;
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    heron.asks_for_a_peer().await.unwrap();
    let talk = maya.accepts(maya.finds_a_wish().await).await.unwrap();
    heron.joins(talk).await;

    maya.is_not_all_right().await.unwrap();
    let (over, off) = ((talk, LeftBecause::Closed), (house.evening, LeftBecause::Relieved));
    heron.sees("the talk to end", |view| view.left.contains(&over).then_some(())).await;
    maya.sees("the room to let her go", |view| view.left.contains(&off).then_some(())).await;
    heron.waits_for_another_peer().await;
    let said: Value = serde_json::from_slice(&called.hears().await.body).expect("a page is JSON");
    assert_eq!(said["page"], "colleague_not_all_right");
    assert!(!said.to_string().contains("Maya"), "a telephone shows it to whoever holds it");
    assert!(maya.looks_after_themselves().await.away);

    assert_eq!(noor.reads_who_is_not_all_right().await, Err(Problem::NotYours));
    assert_eq!(house.cleo.reads_who_is_not_all_right().await.unwrap(), ["Maya"]);
    house.cleo.sees_to(&maya).await.unwrap();
    assert!(house.cleo.reads_who_is_not_all_right().await.unwrap().is_empty());
    let own = maya.looks_after_themselves().await;
    assert_eq!(own.relief.and_then(|it| it.seen_to_by).as_deref(), Some("Cleo"));
    noor.accepts(noor.finds_a_wish().await).await.unwrap();
}

#[tokio::test]
async fn a_case_taken_off_a_professional_is_paged_for_again_and_its_seeker_is_told() {
    let house = House::opens().await;
    let (dana, nils) = (house.professional("Dana").await, house.professional("Nils").await);
    let his = Receiver::that_answers().await;
    nils.adds_a_webhook(&his.url("/")).await.unwrap();
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    heron.says(house.evening, IN_DANGER).await.held();
    let case = dana.is_called().await.case;
    let taken = dana.takes_the_case(case).await.unwrap();
    heron.joins(taken.room).await;
    dana.joins(taken.room).await;
    dana.says(taken.room, BESIDE_YOU).await.shown();

    dana.is_not_all_right().await.unwrap();
    heron.is_told_that_others_are_asked().await;
    assert_eq!(dana.takes_the_case(case).await.unwrap_err(), Problem::NotYours, "nothing is given to her");
    assert_eq!(dana.writes_paper(case, taken.fence, "note", "late").await, Err(Problem::StaleFence));
    his.hears().await;
    let again = nils.takes_the_case(case).await.unwrap();
    heron.joins(again.room).await;
    nils.joins(again.room).await;
    dana.says_they_are_back().await.unwrap();
    dana.says_not_now("hour").await.unwrap();
    assert_eq!(dana.looks_after_themselves().await.relief.map(|it| it.since), None, "a pause is no relief");
}

#[tokio::test]
async fn a_moderator_has_only_so_many_talks_of_two_at_a_time() {
    let setup = Setup::default().with_settings("[desk]\ntalks_at_most = 1\n");
    let house = House::opens_on(Server::starts_as(setup).await).await;
    let (maya, noor) = (house.moderator("Maya").await, house.moderator("Noor").await);
    let (heron, otter) = (house.seeker("Quiet Heron").await, house.seeker("Amber Otter").await);
    heron.asks_for_a_peer().await.unwrap();
    otter.asks_for_a_peer().await.unwrap();
    maya.accepts(maya.finds_a_wish().await).await.unwrap();
    let other = noor.sees("one wish left", |view| match view.desk()?.requests.as_slice() {
        [only] => Some(only.request),
        _ => None,
    });
    let other = other.await;
    assert_eq!(maya.accepts(other).await, Err(Problem::TooMany));
    noor.accepts(other).await.unwrap();
}

#[tokio::test]
async fn standard_messages_are_the_houses_own() {
    let house = House::opens().await;
    let (dana, maya) = (house.professional("Dana").await, house.moderator("Maya").await);
    assert!(dana.reads_standard_messages().await.unwrap().is_empty(), "pages offer their own");
    house.cleo.keeps_standard_messages(&["I am here with you."]).await.unwrap();
    assert_eq!(dana.reads_standard_messages().await.unwrap(), ["I am here with you."]);
    assert_eq!(dana.keeps_standard_messages(&[]).await, Err(Problem::NotYours));
    assert_eq!(house.cleo.keeps_standard_messages(&[" "]).await, Err(Problem::OutOfRange));
    assert_eq!(maya.reads_standard_messages().await, Err(Problem::NotYours));
}

/// How often something was counted.
fn counted(numbers: &Value, what: &str, urgency: &str) -> u64 {
    let waits = numbers["waits"].as_array().expect("a list");
    let found = waits.iter().find(|it| it["what"] == what && it["urgency"] == urgency);
    found.map_or(0, |it| it["count"].as_u64().expect("a number"))
}
