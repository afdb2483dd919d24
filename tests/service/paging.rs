//! Nobody has a page open, and somebody comes all the same.

use serde_json::{Value, json};
use tests::wire::{Help, HelpState};
use tests::{
    CaseId, Delivery, Heard, House, IN_DANGER, PATIENCE, Receiver, Seeker, Server, Setup, Staff, Why,
};

/// The shortest times that a house may have.
const QUICK: &str = "[paging]\nwider_after = 10\nbackup_after = 11\nagain_every = 10\nhonest_after = 12\n";

async fn quick_house() -> House {
    House::opens_on(Server::starts_as(Setup::default().with_settings(QUICK)).await).await
}

fn page(heard: &Heard) -> Value {
    serde_json::from_slice(&heard.body).expect("a page is JSON")
}

#[tokio::test]
async fn each_way_is_tried_until_one_answers_and_all_of_it_stands_with_the_case() {
    let house = House::opens().await;
    let dana = house.professional("Dana").await;
    let (broken, good) = (Receiver::that_answers_with(500).await, Receiver::that_answers().await);
    let spare = Receiver::that_answers().await;
    let nowhere = format!("http://{}/", Receiver::that_is_not_there());
    for url in [nowhere, broken.url("/"), good.url("/"), spare.url("/")] {
        dana.adds_a_webhook(&url).await.unwrap();
    }
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    heron.says(house.evening, IN_DANGER).await.held();

    let heard = good.hears().await;
    let said = page(&heard);
    assert_eq!(
        (&said["page"], &said["urgency"], &said["count"]),
        (&json!("waiting"), &json!("R4"), &json!(1))
    );
    assert!(!heard.everything().contains("Quiet Heron"));
    let case = dana.is_called().await.case;
    let told = what_became_of_pages(&dana, case, 3).await;
    assert_eq!(
        told,
        [
            Delivery::NotAnswered(Why::Unreachable),
            Delivery::NotAnswered(Why::Refused { status: 500 }),
            Delivery::Answered
        ]
    );
    assert!(spare.heard_nothing().await, "one answer is enough");
}

#[tokio::test]
async fn when_the_first_line_says_nothing_the_backup_is_reached_in_the_published_time() {
    let house = quick_house().await;
    let (dana, nils) = (house.professional("Dana").await, house.professional("Nils").await);
    house.cleo.has_stand_always(&dana, "first").await.unwrap();
    house.cleo.has_stand_always(&nils, "backup").await.unwrap();
    let (silent, backup) = (Receiver::that_says_nothing().await, Receiver::that_answers().await);
    dana.adds_a_webhook(&silent.url("/")).await.unwrap();
    nils.adds_a_webhook(&backup.url("/")).await.unwrap();
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    heron.needs_someone_now().await;
    silent.hears().await;
    assert!(backup.heard_nothing().await, "not in the first round");

    let said = page(&backup.hears().await);
    let waited = said["waiting_ms"].as_i64().expect("a number");
    assert!((11_000..13_000).contains(&waited), "published: 11 s, and two to get there; it took {waited} ms");
    is_told_that_nobody_could_come_yet(&heron).await;
}

#[tokio::test]
async fn a_receiver_that_answers_too_late_has_not_answered() {
    let house = House::opens().await;
    let dana = house.professional("Dana").await;
    let (late, good) = (Receiver::that_says_nothing().await, Receiver::that_answers().await);
    for receiver in [&late, &good] {
        dana.adds_a_webhook(&receiver.url("/")).await.unwrap();
    }
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    heron.says(house.evening, IN_DANGER).await.held();
    late.hears().await;
    good.hears().await;
    late.answers_now();
    let told = what_became_of_pages(&dana, dana.is_called().await.case, 2).await;
    assert_eq!(told, [Delivery::NotAnswered(Why::NoAnswer), Delivery::Answered]);
}

#[tokio::test]
async fn many_pages_for_one_person_become_one_unless_it_is_more_urgent() {
    let house = House::opens().await;
    let dana = house.professional("Dana").await;
    let receiver = Receiver::that_answers().await;
    dana.adds_a_webhook(&receiver.url("/")).await.unwrap();
    let said = |page: &Value| (page["urgency"].as_str().map(str::to_owned), page["count"].as_u64());
    house.seeker_in_the_room("Quiet Heron").await.needs_someone_now().await;
    assert_eq!(said(&page(&receiver.hears().await)), (Some("R3".into()), Some(1)));
    for name in ["Amber Otter", "Grey Fox", "Misty Owl"] {
        house.seeker_in_the_room(name).await.needs_someone_now().await;
    }
    dana.has_cases(4).await;
    assert!(receiver.heard_nothing().await, "they wait for the next page");
    let wren = house.seeker_in_the_room("Mossy Wren").await;
    wren.says(house.evening, IN_DANGER).await.held();
    assert_eq!(said(&page(&receiver.hears().await)), (Some("R4".into()), Some(4)), "one that does not wait");
    assert!(receiver.heard_nothing().await);
}

#[tokio::test]
async fn an_emergency_reaches_everyone_at_once() {
    let house = House::opens().await;
    let (dana, nils) = (house.professional("Dana").await, house.professional("Nils").await);
    house.cleo.has_stand_always(&dana, "first").await.unwrap();
    house.cleo.has_stand_always(&nils, "backup").await.unwrap();
    let (first, backup) = (Receiver::that_answers().await, Receiver::that_answers().await);
    dana.adds_a_webhook(&first.url("/")).await.unwrap();
    nils.adds_a_webhook(&backup.url("/")).await.unwrap();
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    heron.says(house.evening, IN_DANGER).await.held();
    tokio::join!(first.hears(), backup.hears());
}

#[tokio::test]
async fn that_nobody_is_on_call_is_told_to_whoever_answers_for_the_house() {
    let house = House::opens().await;
    let dana = house.professional("Dana").await;
    let alarm = Receiver::that_answers().await;
    house.cleo.adds_a_webhook(&alarm.url("/")).await.unwrap();
    dana.says_not_now("until_i_say_so").await.unwrap();
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    heron.needs_someone_now().await;
    assert_eq!(page(&alarm.hears().await)["page"], "nobody_on_call");
}

#[tokio::test]
async fn a_colleague_who_is_asked_to_go_on_is_paged() {
    let house = House::opens().await;
    let (dana, nils) = (house.professional("Dana").await, house.professional("Nils").await);
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    heron.says(house.evening, IN_DANGER).await.held();
    let taken = dana.takes_the_next().await.unwrap();
    let receiver = Receiver::that_answers().await;
    nils.adds_a_webhook(&receiver.url("/")).await.unwrap();
    dana.offers(taken.case, taken.fence, nils.account).await.unwrap();
    assert_eq!(page(&receiver.hears().await)["page"], "waiting");
}

#[tokio::test]
async fn whoever_watches_the_house_hears_of_it_while_all_is_well() {
    let watcher = Receiver::that_answers().await;
    let settings = format!("heartbeat = {:?}\n", watcher.url("/alive"));
    let house = House::opens_on(Server::starts_with_settings(&settings).await).await;
    assert_eq!(watcher.hears().await.path, "/alive");
    assert_eq!(watcher.hears().await.path, "/alive", "again and again");
    drop(house);
}

async fn is_told_that_nobody_could_come_yet(seeker: &Seeker) {
    let nobody = |help: &Help| help.state == HelpState::NobodyYet {};
    seeker
        .sees("that nobody could come yet", |view| nobody(view.standing()?.help.as_ref()?).then_some(()))
        .await;
}

/// Reads the case until so many pages stand with it.
async fn what_became_of_pages(staff: &Staff, case: CaseId, count: usize) -> Vec<Delivery> {
    let reading = async {
        loop {
            let told = staff.reads_case(case).await.expect("a professional reads it").told;
            if told.len() >= count {
                return told.into_iter().map(|told| told.delivery).collect();
            }
        }
    };
    tokio::time::timeout(PATIENCE, reading).await.expect("each attempt stands with the case")
}
