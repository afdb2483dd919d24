//! Who is on call: what a coordinator plans, and what those who stand in it see and say.

use std::collections::BTreeSet;

use tests::rota::{Availability, OnCall, in_minutes};
use tests::wire::Problem;
use tests::{House, Staff, StaffId};

fn first_line(staff: &[&Staff]) -> OnCall {
    OnCall { first: accounts(staff), backup: BTreeSet::new() }
}

fn accounts(staff: &[&Staff]) -> BTreeSet<StaffId> {
    staff.iter().map(|it| it.account).collect()
}

async fn on_call(house: &House) -> OnCall {
    house.cleo.reads_the_rota().await.unwrap().now
}

#[tokio::test]
async fn a_house_without_a_rota_calls_every_professional() {
    let house = House::opens().await;
    assert_eq!(on_call(&house).await, first_line(&[]), "there is none");
    let (dana, nils) = (house.professional("Dana").await, house.professional("Nils").await);
    assert_eq!(on_call(&house).await, first_line(&[&dana, &nils]));
    let own = dana.reads_their_shifts().await.unwrap();
    assert!(own.on_call && !own.planned && own.duties.is_empty());
}

#[tokio::test]
async fn a_coordinator_plans_the_week_and_each_sees_their_part() {
    let house = House::opens().await;
    let (dana, nils) = (house.professional("Dana").await, house.professional("Nils").await);
    house.cleo.has_stand_always(&dana, "first").await.unwrap();
    house.cleo.has_stand_always(&house.cleo, "backup").await.unwrap();

    let rota = house.cleo.reads_the_rota().await.unwrap();
    assert_eq!(rota.now, OnCall { first: accounts(&[&dana]), backup: accounts(&[&house.cleo]) });
    assert_eq!((rota.shifts.len(), rota.gaps.len()), (14, 0));
    assert!(rota.next.is_none(), "it is always so");
    let people: Vec<(&str, bool)> = rota.people.iter().map(|it| (it.name.as_str(), it.here)).collect();
    assert_eq!(people, [("Cleo", true), ("Dana", true), ("Nils", true)]);
    assert!(dana.reads_their_shifts().await.unwrap().duties.len() >= 8);
    let own = nils.reads_their_shifts().await.unwrap();
    assert!(!own.on_call && own.planned && own.duties.is_empty());

    for shift in rota.shifts.iter().filter(|it| it.staff == dana.account) {
        house.cleo.drops_the_shift(shift.shift).await.unwrap();
    }
    let rota = house.cleo.reads_the_rota().await.unwrap();
    assert_eq!((rota.now.first.len(), rota.gaps.len()), (0, 1), "nobody is first line all week");
    assert!(rota.gaps[0].from < rota.gaps[0].until);
}

#[tokio::test]
async fn whoever_says_not_now_is_not_called_until_they_are_back() {
    let house = House::opens().await;
    let dana = house.professional("Dana").await;
    dana.says_not_now("hour").await.unwrap();
    let rota = house.cleo.reads_the_rota().await.unwrap();
    assert_eq!(rota.now, first_line(&[]));
    let own = dana.reads_their_shifts().await.unwrap();
    let Availability::Away { until: Some(until) } = own.availability else { panic!("{own:?}") };
    let next = rota.next.unwrap();
    assert_eq!((next.at, next.on_call), (until, first_line(&[&dana])), "it ends by itself");

    dana.says_not_now("until_i_say_so").await.unwrap();
    assert_eq!(dana.reads_their_shifts().await.unwrap().availability, Availability::Away { until: None });
    dana.says_they_are_back().await.unwrap();
    assert_eq!(on_call(&house).await, first_line(&[&dana]));
}

#[tokio::test]
async fn somebody_steps_in_for_whoever_is_absent() {
    let house = House::opens().await;
    let (dana, nils) = (house.professional("Dana").await, house.professional("Nils").await);
    house.cleo.has_stand_always(&dana, "first").await.unwrap();
    let (before, after) = (in_minutes(-5), in_minutes(60));
    house.cleo.excuses(&dana, &before, &after).await.unwrap();
    house.cleo.has_step_in(&nils, &before, &after).await.unwrap();

    let rota = house.cleo.reads_the_rota().await.unwrap();
    assert_eq!(rota.now, first_line(&[&nils]));
    let absence = rota.exceptions.iter().find(|it| it.staff == dana.account).unwrap();
    let next = rota.next.unwrap();
    assert_eq!((next.at, next.on_call), (absence.until, first_line(&[&dana])));
    house.cleo.drops_the_exception(absence.exception).await.unwrap();
    assert_eq!(on_call(&house).await, first_line(&[&dana, &nils]));
    assert_eq!(house.cleo.drops_the_exception(absence.exception).await, Err(Problem::NotFound));
}

#[tokio::test]
async fn what_cannot_be_is_refused() {
    let house = House::opens().await;
    let (dana, maya) = (house.professional("Dana").await, house.moderator("Maya").await);
    let cleo = &house.cleo;
    assert_eq!(cleo.sets_the_clock("Europe/Atlantis").await, Err(Problem::OutOfRange));
    assert_eq!(cleo.has_stand(&maya, "backup", "monday").await, Err(Problem::OutOfRange));
    assert_eq!(cleo.has_stand(cleo, "first", "monday").await, Err(Problem::OutOfRange));
    assert_eq!(cleo.has_stand(&dana, "first", "someday").await, Err(Problem::Malformed));
    assert_eq!(cleo.excuses(&dana, &in_minutes(-60), &in_minutes(-5)).await, Err(Problem::OutOfRange));
    assert_eq!(cleo.excuses(&dana, "tomorrow", "2026-12-24 18:00").await, Err(Problem::Malformed));
    assert_eq!(cleo.notes_what_they_speak(&dana, &["German"]).await, Err(Problem::Malformed));
    assert_eq!(dana.has_stand(&dana, "first", "monday").await, Err(Problem::NotYours));
}

#[tokio::test]
async fn people_say_themselves_what_they_speak_and_the_coordinator_may_too() {
    let house = House::opens().await;
    let (dana, nils) = (house.professional("Dana").await, house.professional("Nils").await);
    dana.notes_what_they_speak(&dana, &["de", "en"]).await.unwrap();
    house.cleo.notes_what_they_speak(&nils, &["ar"]).await.unwrap();
    assert_eq!(dana.notes_what_they_speak(&nils, &["en"]).await, Err(Problem::NotYours));
    assert_eq!(dana.reads_their_shifts().await.unwrap().languages, ["de", "en"]);
    assert_eq!(nils.reads_their_shifts().await.unwrap().languages, ["ar"]);
}

#[tokio::test]
async fn the_rota_outlives_a_restart() {
    let mut house = House::opens().await;
    let dana = house.professional("Dana").await;
    house.cleo.sets_the_clock("europe/berlin").await.unwrap();
    house.cleo.has_stand_always(&dana, "first").await.unwrap();
    dana.says_not_now("until_i_say_so").await.unwrap();
    house.server.is_killed().await;
    house.server.starts_again().await;
    let rota = house.cleo.reads_the_rota().await.unwrap();
    assert_eq!((rota.zone.as_str(), rota.shifts.len()), ("Europe/Berlin", 7));
    assert_eq!(rota.now, first_line(&[]));
}
