//! What a newcomer sees within a minute.

use tests::wire::Problem;
use tests::{House, Role, Seeker, Server, Staff};

#[tokio::test]
async fn a_demonstration_has_four_rooms_and_a_link_for_every_role() {
    let server = Server::starts_a_demonstration().await;
    for (begin, role) in [
        ("Coordinator: ", Role::Coordinator),
        ("Moderator: ", Role::Moderator),
        ("Professional: ", Role::Professional),
    ] {
        let link = server.prints(begin).await;
        let staff = Staff::signs_in_by_link(server.stranger(), &link).await.unwrap();
        assert_eq!(staff.role, role);
        let again = Staff::signs_in_by_link(server.stranger(), &link).await;
        assert_eq!(again.expect_err("a link works once"), Problem::LinkSpent);
    }
    let house: tests::wire::House = server.stranger().gets("/api/house").await.brought().unwrap();
    let heron = Seeker::enters(server.stranger(), &house.bands[0].band, "Quiet Heron").await.unwrap();
    let rooms = heron.looks_for_rooms().await;
    assert_eq!(rooms.len(), 4);
    for card in rooms {
        assert!(card.open && !card.topic.is_empty(), "{}", card.name);
        heron.joins(card.room).await;
    }
}

#[tokio::test]
async fn the_first_coordinators_link_is_printed_until_it_is_used_and_never_again() {
    let mut server = Server::starts().await;
    server.prints("First coordinator: ").await;
    server.is_killed().await;
    server.starts_again().await;
    let mut house = House::opens_on(server).await;
    house.server.is_killed().await;
    house.server.starts_again().await;
    assert!(!house.server.said().contains("#link="), "{}", house.server.said());
}
