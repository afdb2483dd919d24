//! Where it must not start, it says why and what to do.

use std::path::Path;

use sqlx::{Connection, SqliteConnection};
use tests::{DataDirectory, House, Server, StartRefused};

/// It ended by itself, with a failure, and told in words what to do.
fn explains(refused: &StartRefused, words: &[&str]) {
    assert!(!refused.status.success() && refused.status.code().is_some(), "{refused:?}");
    let said = refused.said.to_lowercase();
    for word in words {
        assert!(said.contains(word), "{word:?} is not in {}", refused.said);
    }
    assert!(!said.contains("panicked"), "{}", refused.said);
}

#[tokio::test]
async fn on_a_data_directory_that_is_a_file() {
    let data = DataDirectory::fresh();
    let file = data.path().join("occupied");
    std::fs::write(&file, "something else").unwrap();
    explains(&Server::refuses_to_start("127.0.0.1:0", &file).await, &["data directory", "occupied"]);
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "something else");
}

#[tokio::test]
async fn on_a_data_directory_that_cannot_be_written() {
    // Nobody may make files there, not even root, who may write nearly everywhere.
    let refused = Server::refuses_to_start("127.0.0.1:0", Path::new("/proc/beside")).await;
    explains(&refused, &["data directory", "/proc/beside"]);
}

#[tokio::test]
async fn on_a_port_that_is_in_use() {
    let house = House::opens().await;
    let data = DataDirectory::fresh();
    let listen = house.server.address.to_string();
    explains(
        &Server::refuses_to_start(&listen, data.path()).await,
        &[&house.server.address.port().to_string(), "use"],
    );
    house.from_outside().await;
}

#[tokio::test]
async fn beside_another_server_on_the_same_data() {
    let house = House::opens().await;
    explains(&Server::refuses_to_start("127.0.0.1:0", house.server.data.path()).await, &["another server"]);
    house.from_outside().await;
}

/// A house was open here, and is not now.
async fn left_behind() -> Server {
    let mut house = House::opens().await;
    let kitchen = house.cleo.makes_a_room("Kitchen", &house.band).await.unwrap();
    house.cleo.closes_room(kitchen).await.unwrap();
    house.server.is_killed().await;
    house.server
}

async fn alter(server: &Server, statement: &'static str) {
    let address = format!("sqlite://{}", server.data.journal().display());
    let mut journal = SqliteConnection::connect(&address).await.expect("the journal opens");
    let altered = sqlx::query(statement).execute(&mut journal).await.expect("the journal can be altered");
    assert!(altered.rows_affected() > 0, "{statement} altered nothing");
    journal.close().await.expect("the journal closes");
}

#[tokio::test]
async fn on_a_journal_from_a_newer_version() {
    let server = left_behind().await;
    alter(&server, "UPDATE meta SET value = '999' WHERE name = 'format'").await;
    explains(
        &Server::refuses_to_start("127.0.0.1:0", server.data.path()).await,
        &["newer version", "install"],
    );
}

#[tokio::test]
async fn on_a_journal_that_was_changed_in_the_middle() {
    let server = left_behind().await;
    alter(
        &server,
        "UPDATE journal SET body = replace(body, 'Evening', 'Morning') WHERE body LIKE '%Evening%'",
    )
    .await;
    explains(&Server::refuses_to_start("127.0.0.1:0", server.data.path()).await, &["changed", "backup"]);
}

#[tokio::test]
async fn on_a_journal_that_lacks_an_entry() {
    let server = left_behind().await;
    alter(&server, "DELETE FROM journal WHERE position = 2").await;
    explains(&Server::refuses_to_start("127.0.0.1:0", server.data.path()).await, &["entry 2", "backup"]);
}

#[tokio::test]
async fn on_a_journal_that_is_no_database() {
    let server = left_behind().await;
    for file in server.data.files() {
        let name = file.to_string_lossy().into_owned();
        if name.contains(".db") {
            std::fs::write(&file, "the kettle is on and it is raining".repeat(400)).unwrap();
        }
    }
    explains(&Server::refuses_to_start("127.0.0.1:0", server.data.path()).await, &["database", "backup"]);
}

#[tokio::test]
async fn without_the_key_of_its_texts() {
    let server = left_behind().await;
    let key = server.data.files().into_iter().find(|file| file.extension().is_some_and(|end| end == "key"));
    std::fs::remove_file(key.expect("a key file")).unwrap();
    explains(&Server::refuses_to_start("127.0.0.1:0", server.data.path()).await, &["key file", "backup"]);
}
