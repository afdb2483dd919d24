//! The power fails, and nobody in danger is forgotten.

use std::collections::BTreeSet;
use std::time::Duration;

use futures_util::future::join_all;
use serde_json::json;
use tests::wire::{CaseItem, CaseStage};
use tests::witness::Witness;
use tests::{
    BESIDE_YOU, ClientMessageId, House, IN_DANGER, Outcome, Regular, RoomId, Said, Seeker, Server, Staff,
    Urgency, fresh_id, nickname,
};
use tokio::task::JoinSet;

/// The evening on which the power fails: a professional, and a seeker who says that they are in danger.
struct Evening {
    house: House,
    dana: Staff,
    heron: Seeker,
    said: Said,
}

impl Evening {
    async fn begins() -> Self {
        let house = House::opens().await;
        let dana = house.professional("Dana").await;
        let heron = house.seeker_in_the_room("Quiet Heron").await;
        let said = heron.says(house.evening, IN_DANGER).await;
        said.held();
        Self { house, dana, heron, said }
    }

    /// The server dies and starts again, and everyone comes back.
    async fn power_fails(&mut self) {
        self.house.server.is_killed().await;
        self.house.server.starts_again().await;
        self.dana.comes_back().await;
        self.heron.comes_back().await;
    }

    /// The only case there is, which is still one after its author has sent the same message again.
    async fn the_case(&self) -> CaseItem {
        let before = self.dana.is_called().await;
        self.heron.joins(self.house.evening).await;
        self.heron.sends_again(self.house.evening, self.said.id, IN_DANGER).await.held();
        let page = self.dana.opens_another_page().await;
        let queue = page.sees("the first queue", |view| view.queues.first().cloned()).await;
        assert_eq!(queue.cases.len(), 1, "sent again after the restart, it is still one case");
        assert_eq!((before.texts, queue.cases[0].texts), (1, 1));
        assert_eq!((before.urgency, before.case), (Urgency::R4, queue.cases[0].case));
        before
    }
}

#[tokio::test]
async fn a_case_that_was_answered_for_survives() {
    let mut evening = Evening::begins().await;
    evening.power_fails().await;
    evening.heron.is_told_that_someone_was_asked().await;
    let case = evening.the_case().await;
    assert!(case.is_new());
    let file = evening.dana.reads_case(case.case).await.unwrap();
    assert_eq!(file.excerpts[0].text, IN_DANGER);
}

#[tokio::test]
async fn a_case_that_was_seen_is_still_seen() {
    let mut evening = Evening::begins().await;
    let case = evening.dana.is_called().await.case;
    evening.dana.reads_case(case).await.unwrap();
    evening.power_fails().await;
    evening.heron.is_told_that_someone_read_it().await;
    assert!(evening.the_case().await.is_seen());
}

#[tokio::test]
async fn a_case_that_was_taken_is_still_taken_by_the_same_person() {
    let mut evening = Evening::begins().await;
    let case = evening.dana.is_called().await.case;
    let taken = evening.dana.takes_the_case(case).await.unwrap();
    evening.power_fails().await;
    assert_eq!(evening.heron.is_told_who_is_on_the_way().await, ("Dana".to_owned(), taken.room));
    let item = evening.the_case().await;
    let CaseStage::Taken { by, fence, room, in_contact, .. } = item.stage else { panic!("{item:?}") };
    assert_eq!((by, fence, room, in_contact), (evening.dana.account, taken.fence, taken.room, false));
    meet(&evening, taken.room).await;
    evening.dana.closes_the_case(case, taken.fence, Outcome::SafetyPlanMade).await.unwrap();
    evening.heron.is_told_that_it_is_over().await;
}

#[tokio::test]
async fn a_case_in_contact_goes_on_in_the_same_room() {
    let mut evening = Evening::begins().await;
    let case = evening.dana.is_called().await.case;
    let taken = evening.dana.takes_the_case(case).await.unwrap();
    evening.heron.is_told_who_is_on_the_way().await;
    meet(&evening, taken.room).await;
    evening.power_fails().await;
    assert_eq!(evening.heron.is_told_who_is_with_them().await, "Dana");
    assert!(evening.the_case().await.is_in_contact());
    meet(&evening, taken.room).await;
}

async fn meet(evening: &Evening, room: RoomId) {
    evening.heron.joins(room).await;
    evening.dana.joins(room).await;
    evening.dana.says(room, BESIDE_YOU).await.shown();
    evening.heron.hears(room, BESIDE_YOU).await;
    evening.heron.is_told_who_is_with_them().await;
}

#[tokio::test]
async fn a_case_that_was_closed_stays_closed() {
    let mut evening = Evening::begins().await;
    let case = evening.dana.is_called().await.case;
    let taken = evening.dana.takes_the_case(case).await.unwrap();
    evening.dana.closes_the_case(case, taken.fence, Outcome::SaferByOwnReport).await.unwrap();
    evening.power_fails().await;
    evening.heron.is_told_that_it_is_over().await;
    evening.dana.has_cases(0).await;
}

#[tokio::test]
async fn a_held_message_still_waits_and_can_be_read() {
    let mut house = House::opens().await;
    let mut maya = house.moderator("Maya").await;
    let mut heron = house.seeker_in_the_room("Quiet Heron").await;
    let said = heron.says(house.evening, tests::HURTS_SOMEONE).await;
    said.held();
    house.server.is_killed().await;
    house.server.starts_again().await;
    maya.comes_back().await;
    heron.comes_back().await;
    heron.is_told_that_it_waits(&said).await;
    heron.joins(house.evening).await;
    let item = maya.finds_on_the_desk().await;
    assert_eq!(maya.reads_review(item.review).await.unwrap().excerpt.text, tests::HURTS_SOMEONE);
    maya.releases(item.review).await.unwrap();
    heron.hears(house.evening, tests::HURTS_SOMEONE).await;
}

#[tokio::test]
async fn a_room_begins_a_new_life_after_a_restart() {
    let mut house = House::opens().await;
    let mut heron = house.seeker_in_the_room("Quiet Heron").await;
    heron.says(house.evening, tests::SMALL_TALK).await.shown();
    let bookmark = heron.bookmark(house.evening);
    house.server.is_killed().await;
    house.server.starts_again().await;
    heron.comes_back().await;
    let joined = heron.resumes(house.evening, &bookmark).await;
    assert!(!joined.recovered && joined.epoch != bookmark.epoch);
    heron.says(house.evening, tests::GLAD).await.shown();
}

#[tokio::test]
async fn whoever_talks_while_the_power_fails_goes_on_and_is_told_what_is_missing() {
    let mut house = House::opens().await;
    let mut people = JoinSet::new();
    for number in 0..6 {
        let mut regular = Regular::comes(&house, &nickname(number), house.evening, &[]).await;
        people.spawn(async move {
            for cup in 0..4 {
                regular.says(&format!("seat {number} cup {cup}")).await;
                regular.listens(Duration::from_millis(300)).await;
            }
            regular
        });
    }
    let listening = house.seeker_in_the_room("Quiet Heron").await;
    listening.sees("talk", |view| (view.rooms[&house.evening].top > 6).then_some(())).await;
    house.server.is_killed().await;
    house.server.starts_again().await;
    let mut people = people.join_all().await;

    let late = house.seeker("Slow Badger").await;
    let end = late.joins(house.evening).await;
    for regular in &mut people {
        regular.catches_up_with(&end.epoch, end.top).await;
    }
    let mut witness: Witness = people.into_iter().map(Regular::tells).collect();
    witness.at_the_end.insert(house.evening, end.into());
    println!("{}", witness.counts());
    assert_eq!(witness.faults(), []);
    assert_eq!(witness.counts().shown, 24);
    assert!(witness.counts().resets > 0);
}

const DISCLOSING: usize = 20;

/// Twenty people disclose at once and the power fails after so many of them were answered.
async fn power_fails_after(answered_before: usize) {
    let mut house = House::opens().await;
    let mut dana = house.professional("Dana").await;
    let mut seekers = come_in(&house).await;
    let ids: Vec<ClientMessageId> = (0..DISCLOSING).map(|_| ClientMessageId(fresh_id())).collect();

    let evening = house.evening;
    join_all(seekers.iter().zip(&ids).map(|(seeker, id)| disclose(seeker, evening, *id))).await;
    while answered(&seekers, &ids) < answered_before {
        tokio::task::yield_now().await;
    }
    house.server.is_killed().await;
    let promised: BTreeSet<String> = seekers
        .iter()
        .zip(&ids)
        .filter(|(seeker, id)| seeker.view().answers.contains_key(id))
        .map(|(seeker, _)| seeker.nickname.clone())
        .collect();
    assert!(promised.len() >= answered_before);

    house.server.starts_again().await;
    dana.comes_back().await;
    let queue = dana.sees("the queue", |view| view.queue().cloned()).await;
    let kept = authors(&dana, &queue.cases).await;
    assert!(kept.is_superset(&promised), "{:?} were lost", promised.difference(&kept));

    for (seeker, id) in seekers.iter_mut().zip(&ids) {
        seeker.comes_back().await;
        seeker.joins(evening).await;
        seeker.sends_again(evening, *id, IN_DANGER).await.held();
    }
    let queue = dana.has_cases(DISCLOSING).await;
    assert!(queue.iter().all(|case| case.texts == 1), "{queue:?}");
    assert_eq!(authors(&dana, &queue).await.len(), DISCLOSING, "each has one case");
}

async fn come_in(house: &House) -> Vec<Seeker> {
    let coming =
        (0..DISCLOSING).map(|number| async move { house.seeker_in_the_room(&nickname(number)).await });
    join_all(coming).await
}

async fn disclose(seeker: &Seeker, room: RoomId, id: ClientMessageId) {
    let frame = json!({ "type": "post", "room": room, "client_message_id": id, "text": IN_DANGER });
    assert!(seeker.tries_to_send(&frame).await);
}

fn answered(seekers: &[Seeker], ids: &[ClientMessageId]) -> usize {
    seekers.iter().zip(ids).filter(|(seeker, id)| seeker.has_answer(**id)).count()
}

async fn authors(dana: &Staff, cases: &[CaseItem]) -> BTreeSet<String> {
    let mut authors = BTreeSet::new();
    for item in cases {
        let file = dana.reads_case(item.case).await.unwrap();
        assert_eq!(file.excerpts.len(), 1);
        authors.insert(file.excerpts[0].nickname.clone());
    }
    authors
}

#[tokio::test]
async fn twenty_who_disclose_are_kept_though_nobody_was_answered() {
    power_fails_after(0).await;
}

#[tokio::test]
async fn twenty_who_disclose_are_kept_though_one_was_answered() {
    power_fails_after(1).await;
}

#[tokio::test]
async fn twenty_who_disclose_are_kept_though_half_were_answered() {
    power_fails_after(DISCLOSING / 2).await;
}

#[tokio::test]
async fn twenty_who_disclose_are_kept_at_whatever_moment() {
    for _ in 0..4 {
        let moment = usize::try_from(fresh_id() % 20).expect("below twenty");
        println!("the power fails after {moment} were answered");
        power_fails_after(moment).await;
    }
}

#[tokio::test]
async fn a_server_that_is_killed_while_it_starts_starts_again() {
    let mut server = Server::starts().await;
    for _ in 0..5 {
        server.is_killed().await;
        server.starts_again().await;
    }
    House::opens_on(server).await;
}
