//! What is said when a server cannot be used, and how instances learn from each other.

use std::sync::Arc;
use std::time::{Duration, Instant};

use domain::id::StaffId;
use domain::words::Span;
use tests::{PATIENCE, PostgresServer};
use tokio::time::timeout;

use super::super::{Appended, Error, Location, Position, Store};
use super::{NOON, Site, invited, postgres};
use crate::config::Url;

const MAYA: StaffId = StaffId(0x3a7a);

fn at(journal: String) -> Location {
    Location { journal: Some(Url::from(journal)), ..Site::file().location() }
}

/// Why it is not opened, and nothing that nobody may see.
async fn refusal(journal: String) -> String {
    let location = at(journal);
    let refusal = Store::open(&location).await.err().expect("it does not open").to_string();
    assert!(!location.data.exists(), "nothing was begun");
    assert!(!refusal.contains(postgres().await.password()), "{refusal}");
    refusal
}

#[tokio::test]
async fn where_nobody_listens_the_place_is_named() {
    let mut gone = PostgresServer::starts().await;
    let (port, journal) = (gone.port(), gone.fresh_database().await);
    gone.is_stopped();
    let said = refusal(journal).await;
    assert!(said.contains(&format!("at 127.0.0.1:{port} cannot be reached")), "{said}");
}

#[tokio::test]
async fn a_server_that_does_not_answer_is_not_waited_for() {
    let frozen = PostgresServer::starts().await;
    let (port, journal) = (frozen.port(), frozen.fresh_database().await);
    frozen.is_frozen();
    let said = timeout(PATIENCE, refusal(journal)).await.expect("it gives up");
    assert!(said.contains(&format!("at 127.0.0.1:{port} did not answer")), "{said}");
}

#[tokio::test]
async fn a_wrong_password_is_called_that() {
    let server = postgres().await;
    let journal = server.fresh_database().await.replace(server.password(), "wrong-password");
    let said = refusal(journal).await;
    assert!(
        said.contains("does not let this server in to the database") && !said.contains("wrong-password"),
        "{said}"
    );
}

#[tokio::test]
async fn a_database_that_was_never_made_is_called_that() {
    let said = refusal(postgres().await.database("nowhere")).await;
    assert!(said.contains("there is no database nowhere"), "{said}");
}

#[tokio::test]
async fn a_database_that_cannot_hold_every_letter_is_refused() {
    let server = postgres().await;
    let address = format!("--dbname={}", server.database("postgres"));
    let make = "CREATE DATABASE narrow ENCODING 'LATIN1' TEMPLATE template0";
    server.runs("psql", &[&address, "--command", make]);
    let said = refusal(server.database("narrow")).await;
    assert!(said.contains("LATIN1") && said.contains("UTF8"), "{said}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn instances_that_start_at_once_make_the_tables_and_the_key_once() {
    let site = Site::server().await;
    let location = site.location();
    let starting = (0..4).map(|_| {
        let location = location.clone();
        tokio::spawn(async move { Store::open(&location).await.unwrap().keys().token().mac(b"seeker") })
    });
    let mut proofs = Vec::new();
    for started in starting.collect::<Vec<_>>() {
        proofs.push(started.await.unwrap());
    }
    assert!(proofs.windows(2).all(|two| two[0] == two[1]), "all have one key");
}

#[tokio::test]
async fn what_was_answered_is_on_disk_whatever_the_server_is_set_to() {
    let site = Site::server().await;
    let name = site.journal.as_ref().unwrap().split(['/', '?']).nth(3).unwrap();
    let address = format!("--dbname={}", site.journal.as_ref().unwrap());
    let careless = format!("ALTER DATABASE {name} SET synchronous_commit = off");
    postgres().await.runs("psql", &[&address, "--command", &careless]);
    let store = site.open().await;
    let set: String = sqlx::query_scalar("SELECT current_setting('synchronous_commit')")
        .fetch_one(&store.database.pool)
        .await
        .unwrap();
    assert_eq!(set, "on");
}

/// Two instances, of which one is known to listen for the other.
struct Two {
    site: Site,
    writer: Store,
    reader: Store,
    end: Position,
}

impl Two {
    async fn begin() -> Self {
        let site = Site::server().await;
        let (writer, reader) = (site.open().await, site.open().await);
        let mut two = Self { site, writer, reader, end: Position::START };
        two.write_until_heard().await;
        two
    }

    async fn write(&mut self) {
        let appended = self.writer.append(self.end, &[invited()], &[]).await.unwrap();
        let Appended::Done(end) = appended else { panic!("nobody else writes") };
        self.end = end;
    }

    /// What was told while nobody listened is lost; what comes after is not.
    async fn write_until_heard(&mut self) {
        let before = self.end;
        let heard = async {
            loop {
                self.write().await;
                if timeout(Duration::from_millis(200), self.reader.nudged(before)).await.is_ok() {
                    return;
                }
            }
        };
        timeout(PATIENCE, heard).await.expect("it listens");
    }
}

#[tokio::test]
async fn an_instance_is_told_when_another_has_written() {
    let mut two = Two::begin().await;
    for _ in 0..5 {
        let known = two.end;
        two.write().await;
        let committed = Instant::now();
        timeout(PATIENCE, two.reader.nudged(known)).await.expect("it is nudged");
        println!("told {:?} after the commit", committed.elapsed());
        assert_eq!(two.reader.read(known, 10).await.unwrap().last().unwrap().0, two.end);
    }
}

#[tokio::test]
async fn a_listening_connection_that_was_killed_is_made_again() {
    let mut two = Two::begin().await;
    two.site
        .meddle(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity \
             WHERE datname = current_database() AND application_name = 'beside, listening'",
        )
        .await;
    two.write_until_heard().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_frozen_server_is_waited_for_once_and_found_when_it_is_back() {
    let server = PostgresServer::starts().await;
    let location = at(server.fresh_database().await);
    let store = Arc::new(Store::open(&location).await.unwrap());
    store.append(Position::START, &[invited()], &[]).await.unwrap();
    server.is_frozen();
    let asked = Instant::now();
    let fault = timeout(PATIENCE, store.append(Position(1), &[invited()], &[])).await.expect("it gives up");
    println!("given up after {:?}", asked.elapsed());
    assert!(matches!(fault, Err(Error::Silent | Error::Database(_))), "{fault:?}");
    let fault = store.session("anyone", NOON).await;
    assert!(matches!(fault, Err(Error::Away)), "nobody else waits: {fault:?}");
    // More often than there are connections: none may be lost for good.
    for _ in 0..3 {
        assert!(timeout(PATIENCE, store.answers(NOON)).await.expect("it gives up").is_err());
    }
    server.thaws();
    timeout(PATIENCE, async { while store.answers(NOON).await.is_err() {} })
        .await
        .expect("it is found again");
    let end = store.read(Position::START, 10).await.unwrap().len();
    let after = Position(u64::try_from(end).unwrap());
    assert_eq!(store.append(after, &[invited()], &[]).await.unwrap(), Appended::Done(after.next()));
    std::fs::remove_dir_all(location.data).unwrap();
}

#[tokio::test]
async fn a_session_that_was_good_lately_still_counts_while_nobody_can_be_asked() {
    let mut server = PostgresServer::starts().await;
    let location = at(server.fresh_database().await);
    let store = Store::open(&location).await.unwrap();
    let (maya, unasked, left) = (
        store.begin_session(MAYA, NOON).await.unwrap(),
        store.begin_session(MAYA, NOON).await.unwrap(),
        store.begin_session(MAYA, NOON).await.unwrap(),
    );
    for session in [&maya, &left] {
        assert_eq!(store.session(session.reveal(), NOON).await.unwrap(), Some(MAYA));
    }
    server.is_stopped();
    let nine_minutes_later = NOON.plus(Span::minutes(9));
    assert_eq!(store.session(maya.reveal(), nine_minutes_later).await.unwrap(), Some(MAYA));
    assert!(store.session(unasked.reveal(), NOON).await.is_err(), "nobody has ever said that it is good");
    assert!(store.session(maya.reveal(), NOON.plus(Span::minutes(10))).await.is_err(), "too long ago");
    assert!(store.end_session(left.reveal()).await.is_err(), "it cannot be noted");
    assert!(store.session(left.reveal(), NOON).await.is_err(), "and ends here all the same");
    std::fs::remove_dir_all(location.data).unwrap();
}
