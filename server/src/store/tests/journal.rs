use std::sync::Arc;

use super::super::{Appended, Error, Position, Store};
use super::{Disk, invited, text};

const FIRST: Position = Position(1);

async fn with_entries(disk: &Disk, count: usize) -> Store {
    let store = disk.open().await;
    let entries = vec![invited(); count];
    let done = store.append(Position::START, &entries, &[]).await.unwrap();
    assert_eq!(done, Appended::Done(Position(count as u64)));
    store
}

#[tokio::test]
async fn what_was_appended_is_read_after_a_restart() {
    let disk = Disk::new();
    with_entries(&disk, 3).await.close().await;
    let store = disk.open().await;
    let entries = store.read(FIRST, 10).await.unwrap();
    assert_eq!(entries, [(Position(2), invited()), (Position(3), invited())]);
    assert_eq!(store.append(Position(3), &[invited()], &[]).await.unwrap(), Appended::Done(Position(4)));
    assert_eq!(store.read(Position::START, 10).await.unwrap().len(), 4, "one chain, before and after");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_all_who_append_at_one_position_one_wins() {
    let disk = Disk::new();
    let store = Arc::new(with_entries(&disk, 1).await);
    for round in 1..=10 {
        let writers = (0..12).map(|_| {
            let store = Arc::clone(&store);
            tokio::spawn(async move { store.append(Position(round), &[invited()], &[]).await.unwrap() })
        });
        let mut winners = 0;
        for writer in writers.collect::<Vec<_>>() {
            winners += usize::from(writer.await.unwrap() == Appended::Done(Position(round + 1)));
        }
        assert_eq!(winners, 1);
    }
    assert_eq!(store.read(Position::START, 100).await.unwrap().len(), 11);
}

#[tokio::test]
async fn a_batch_that_meets_a_taken_position_writes_nothing() {
    let disk = Disk::new();
    let store = with_entries(&disk, 1).await;
    let lost = text(7, "said once");
    let appended = store.append(Position::START, &[invited(), invited()], std::slice::from_ref(&lost)).await;
    assert_eq!(appended.unwrap(), Appended::Taken);
    assert_eq!(store.read(Position::START, 10).await.unwrap().len(), 1);
    assert_eq!(store.text(lost.id).await.unwrap(), None);
}

#[tokio::test]
async fn nothing_is_appended_beyond_the_end() {
    let disk = Disk::new();
    let store = with_entries(&disk, 1).await;
    let appended = store.append(Position(5), &[invited()], &[]).await;
    assert!(matches!(appended, Err(Error::Missing(Position(5)))));
}

#[tokio::test]
async fn a_changed_entry_is_found_and_named() {
    let disk = Disk::new();
    with_entries(&disk, 3).await.close().await;
    disk.meddle("UPDATE journal SET body = replace(body, 'operator', 'filter') WHERE position = 2").await;
    let store = disk.open().await;
    let fault = store.read(Position::START, 10).await.unwrap_err();
    assert!(matches!(fault, Error::Broken(Position(2))), "{fault}");
    assert!(fault.to_string().contains("entry 2"), "{fault}");
    assert_eq!(store.read(Position::START, 1).await.unwrap().len(), 1, "up to there it can be read");
}

#[tokio::test]
async fn a_removed_entry_is_found_and_named() {
    let disk = Disk::new();
    with_entries(&disk, 3).await.close().await;
    disk.meddle("DELETE FROM journal WHERE position = 2").await;
    let fault = disk.open().await.read(Position::START, 10).await.unwrap_err();
    assert!(matches!(fault, Error::Missing(Position(2))), "{fault}");
}

#[tokio::test]
async fn an_entry_of_a_newer_version_is_not_skipped() {
    use super::super::chain::Link;

    let disk = Disk::new();
    with_entries(&disk, 1).await.close().await;
    let body = r#"{"at":1,"actor":"house","event":{"weather":{"rained":{}}}}"#;
    let store = disk.open().await;
    store.read(Position::START, 10).await.unwrap();
    let link: Link = store.last().follow(body);
    sqlx::query("INSERT INTO journal (position, body, digest) VALUES (2, $1, $2)")
        .bind(body)
        .bind(link.digest())
        .execute(&store.pool)
        .await
        .unwrap();
    let fault = store.read(FIRST, 10).await.unwrap_err();
    assert!(matches!(fault, Error::Newer(Position(2))), "{fault}");
}

#[tokio::test]
async fn a_long_journal_is_read_in_parts() {
    const COUNT: usize = 2_500;

    let disk = Disk::new();
    with_entries(&disk, COUNT).await.close().await;
    let store = disk.open().await;
    let mut position = Position::START;
    while let Some((last, _)) = store.read(position, 1_000).await.unwrap().last() {
        position = *last;
    }
    assert_eq!(position, Position(COUNT as u64));
}
