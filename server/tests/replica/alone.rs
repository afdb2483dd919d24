//! The journal is away: who is in danger is heard, paged for and met; everything else waits, and nothing is lost.

use std::time::Instant;

use beside::replica::{Error, Journal, Replica, now};
use domain::case::{Around, Command as Case, Event as CaseEvent, Source, Stage, Times};
use domain::id::{CaseId, ClientMessageId, RoomId, SeekerId, TextId};
use domain::words::{Outcome, Span, Timestamp, Urgency};
use domain::{Actor, Command, Entry, Event, Refusal};
use tests::{Line, PostgresServer, Receiver};

use crate::house::{DANA, Ground, House, NILS, ROBIN, SAM, WORDS, postgres};

/// A professional takes a case that is shown and not saved, and meets its author.
async fn is_met(house: &House) {
    let case = house.case_of(ROBIN);
    house.acts(DANA, Case::See { case }).await.expect("Dana reads it");
    let text = house.replica.unsaved_text(TextId(2)).expect("and can");
    assert_eq!(text.text, WORDS);
    house.takes(DANA, case).await.expect("Dana takes it");
    let Stage::Taken { room, .. } = house.stage_of(ROBIN) else { panic!("Dana has it") };
    assert!(house.replica.state().place(room).is_some(), "there is a room to meet in");
    assert!(matches!(house.takes(NILS, case).await, Err(Error::Refused(Refusal::CaseTaken { .. }))));
    house.acts(DANA, Case::Contact { case }).await.expect("Dana is with Robin");
    let outcome = Outcome::SaferByOwnReport;
    let close = Case::Close { case, fence: 1, outcome, follow_up: None };
    assert!(matches!(house.acts(DANA, close).await, Err(Error::Journal)), "it is closed when it is saved");
}

/// What waits until the journal is back.
async fn the_rest_is_refused(house: &House) {
    assert!(matches!(house.bans(SAM).await, Err(Error::Journal)));
    assert!(matches!(house.takes(NILS, house.case_of(SAM)).await, Err(Error::Journal)));
}

/// Robin writes while nothing can be saved. Sam has waited since before.
async fn is_heard_and_paged_for(house: &House) {
    let asked = Instant::now();
    assert!(matches!(house.discloses(ROBIN, Urgency::R4, 2).await, Err(Error::Journal)));
    println!("told after {:?} that it is not saved", asked.elapsed());
    house.sees_case("Robin is paged for", ROBIN, |case| case.pages == 1 && case.evidence.len() == 1).await;
    let asked = Instant::now();
    assert!(matches!(
        house.says(ROBIN, Urgency::R4, ClientMessageId(2), TextId(3)).await,
        Err(Error::Journal)
    ));
    println!("told after {:?} when it was known", asked.elapsed());
    house.sees_case("their page sent it again", ROBIN, |case| case.evidence.len() == 1).await;
    assert!(house.replica.unsaved_text(TextId(3)).is_none());
}

/// Everything of that stands in the journal, once.
async fn is_saved(ground: &Ground, house: &House) {
    house.saves().await;
    house.finds_the_journal(Journal::Answering).await;
    assert!(house.replica.unsaved_text(TextId(2)).is_none());
    house.says(ROBIN, Urgency::R4, ClientMessageId(2), TextId(4)).await.expect("now it is saved");
    let case = house.case_of(ROBIN);
    for house in [house, &elsewhere(ground).await] {
        house
            .sees_case("Dana is with Robin", ROBIN, |case| {
                case.evidence.len() == 1
                    && matches!(case.stage, Stage::Taken { by: DANA, in_contact: true, .. })
            })
            .await;
        assert_eq!(house.case_of(ROBIN), case);
        let text = house.store.text(TextId(2)).await.expect("the store answers").expect("it is kept");
        assert_eq!(text.text, WORDS);
        assert!(house.store.text(TextId(3)).await.expect("the store answers").is_none());
    }
    let outcome = Outcome::SaferByOwnReport;
    let close = Case::Close { case, fence: 1, outcome, follow_up: None };
    house.acts(DANA, close).await.expect("it is closed");
}

/// Another instance, which was not there. A file is for one alone.
async fn elsewhere(ground: &Ground) -> House {
    ground.opens().await
}

async fn on_a_server_of_its_own() -> (PostgresServer, Ground, House) {
    let server = PostgresServer::starts().await;
    let ground = Ground::on(&server).await;
    let house = ground.opens().await;
    house.is_staffed().await;
    house.discloses(SAM, Urgency::R3, 1).await.expect("it is saved");
    (server, ground, house)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn while_the_server_is_gone_people_in_danger_are_met_and_it_is_saved_later() {
    let (mut server, ground, house) = on_a_server_of_its_own().await;
    server.is_stopped();
    is_heard_and_paged_for(&house).await;
    is_met(&house).await;
    the_rest_is_refused(&house).await;
    server.starts_again().await;
    is_saved(&ground, &house).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn while_the_server_is_frozen_people_in_danger_are_met_and_it_is_saved_later() {
    let (server, ground, house) = on_a_server_of_its_own().await;
    server.is_frozen();
    is_heard_and_paged_for(&house).await;
    is_met(&house).await;
    the_rest_is_refused(&house).await;
    server.thaws();
    is_saved(&ground, &house).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn that_the_server_is_gone_is_found_without_asking_anything_of_it() {
    let (mut server, _ground, house) = on_a_server_of_its_own().await;
    assert_eq!(house.replica.probe().journal, Journal::Answering);
    server.is_stopped();
    house.finds_the_journal(Journal::Away).await;
    server.starts_again().await;
    house.finds_the_journal(Journal::Answering).await;
    assert_eq!(house.replica.probe().unsaved, 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_page_goes_out_to_whoever_was_known_before() {
    let server = postgres().await;
    let ground = Ground::on(server).await;
    let line = Line::to(server.port()).await;
    let house = ground.opens_through(server, line.port()).await;
    house.is_staffed().await;
    let (danas, his) = (Receiver::that_answers().await, Receiver::that_answers().await);
    house.is_reached_at(DANA, &danas).await;
    house.is_reached_at(NILS, &his).await;
    house.discloses(SAM, Urgency::R3, 1).await.expect("it is saved");
    tokio::join!(danas.hears(), his.hears());
    house.takes(DANA, house.case_of(SAM)).await.expect("Dana has Sam");
    line.is_cut();
    assert!(matches!(house.discloses(ROBIN, Urgency::R4, 2).await, Err(Error::Journal)));
    tokio::join!(danas.hears(), his.hears());
    line.is_mended();
    house.saves().await;
    house.sees_case("what became of the pages is saved as well", ROBIN, |case| case.told.len() == 2).await;
}

/// One of two instances is cut off; the other goes on.
struct CutOff {
    ground: Ground,
    line: Line,
    here: House,
    there: House,
}

impl CutOff {
    async fn happens() -> Self {
        let server = postgres().await;
        let ground = Ground::on(server).await;
        let line = Line::to(server.port()).await;
        let there = ground.opens().await;
        there.is_staffed().await;
        let here = ground.opens_through(server, line.port()).await;
        line.is_cut();
        assert!(matches!(here.discloses(ROBIN, Urgency::R4, 1).await, Err(Error::Journal)));
        here.takes(DANA, here.case_of(ROBIN)).await.expect("Dana takes it here");
        Self { ground, line, here, there }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn someone_for_whom_another_instance_opened_a_case_has_one_case() {
    let CutOff { ground: _ground, line, here, there } = CutOff::happens().await;
    there.discloses(ROBIN, Urgency::R3, 2).await.expect("it is saved");
    let case = there.case_of(ROBIN);
    line.is_mended();
    here.saves().await;
    for house in [&here, &there] {
        house
            .sees_case("one case, with both messages, and Dana has it", ROBIN, |case| {
                case.evidence.len() == 2
                    && case.urgency == Urgency::R4
                    && matches!(case.stage, Stage::Taken { by: DANA, .. })
            })
            .await;
        assert_eq!(house.case_of(ROBIN), case);
        assert_eq!(house.replica.state().cases.iter().count(), 1);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_took_it_there_has_it_and_nothing_that_was_said_here_is_lost() {
    let CutOff { ground: _ground, line, here, there } = CutOff::happens().await;
    there.discloses(ROBIN, Urgency::R3, 2).await.expect("it is saved");
    there.takes(NILS, there.case_of(ROBIN)).await.expect("Nils takes it there");
    line.is_mended();
    here.saves().await;
    for house in [&here, &there] {
        house
            .sees_case("both messages, and Nils has it", ROBIN, |case| {
                case.evidence.len() == 2 && matches!(case.stage, Stage::Taken { by: NILS, .. })
            })
            .await;
        for text in [TextId(1), TextId(2)] {
            assert!(house.store.text(text).await.expect("the store answers").is_some());
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_others_decided_meanwhile_is_taken_in() {
    let CutOff { ground, line, here, there } = CutOff::happens().await;
    there.bans(SAM).await.expect("it is saved");
    line.is_mended();
    here.sees("the ban", |state| state.sanctions.in_force(beside::replica::now()).count() == 1).await;
    drop(ground);
}

/// Beyond so many, people are told as before that nothing was taken.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_kept_is_bounded_and_paging_goes_on() {
    let server = postgres().await;
    let ground = Ground::on(server).await;
    let line = Line::to(server.port()).await;
    let house = ground.opens_through(server, line.port()).await;
    line.is_cut();
    for seeker in 10..1_200 {
        let told = house.discloses(SeekerId(seeker), Urgency::R3, seeker).await;
        assert!(matches!(told, Err(Error::Journal)));
    }
    assert_eq!(house.replica.state().cases.iter().count(), 1_000);
    let paged = |replica: &Replica| replica.state().cases.iter().all(|(_, case)| case.pages > 0);
    house.sees("everyone who is shown is paged for", |_| paged(&house.replica)).await;
    line.is_mended();
    house.saves().await;
    let page = Case::Page { case: house.case_of(SeekerId(10)) };
    house.replica.execute(Command::Case(page), Actor::House, None).await.expect("the journal answers");
}

/// Dana took a case two minutes ago and has said nothing: it is due to wait again, which cannot be saved now.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_cannot_be_saved_keeps_nobody_from_being_paged_for() {
    let server = postgres().await;
    let ground = Ground::on(server).await;
    let line = Line::to(server.port()).await;
    let taken_at = now().plus(Span(4_000 - Times::default().first_word_within.0));
    ground.is_written(&taken_by_dana(SAM, taken_at)).await;
    let house = ground.opens_through(server, line.port()).await;
    line.is_cut();
    while house.replica.state().due(now()).is_empty() {
        tokio::task::yield_now().await;
    }
    assert!(matches!(house.discloses(ROBIN, Urgency::R4, 2).await, Err(Error::Journal)));
    house.sees_case("Robin is paged for", ROBIN, |case| case.pages > 0).await;
    assert!(matches!(house.stage_of(SAM), Stage::Taken { by: DANA, .. }), "that waits");
    line.is_mended();
    house.sees_case("Sam waits again", SAM, |case| matches!(case.stage, Stage::Waiting { .. })).await;
}

fn taken_by_dana(seeker: SeekerId, at: Timestamp) -> Vec<Entry> {
    let (case, room) = (CaseId(1), RoomId(1));
    let (urgency, source, times) = (Urgency::R3, Source::Asked, Times::default());
    let raised =
        CaseEvent::Raised { case, seeker, urgency, source, evidence: None, times, around: Around::default() };
    let taken = CaseEvent::Acknowledged { case, by: DANA, fence: 1, room };
    [raised, taken].map(|event| Entry { at, actor: Actor::House, event: Event::Case(event) }).to_vec()
}
