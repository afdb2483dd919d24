use std::sync::Arc;

use super::super::{Appended, Error, Position, Store};
use super::{Site, invited, on_a_file_and_on_a_server, text};

on_a_file_and_on_a_server! {
    what_was_appended_is_read_after_a_restart
    a_batch_that_meets_a_taken_position_writes_nothing
    nothing_is_appended_beyond_the_end
    a_changed_entry_is_found_and_named
    a_removed_entry_is_found_and_named
    an_entry_of_a_newer_version_is_not_skipped
    a_long_journal_is_read_in_parts
    of_all_instances_that_append_at_one_position_one_wins
    a_journal_that_became_shorter_is_not_continued
    a_journal_in_which_another_history_stands_is_not_followed
}

const FIRST: Position = Position(1);

async fn with_entries(site: &Site, count: usize) -> Store {
    let store = site.open().await;
    let entries = vec![invited(); count];
    let done = store.append(Position::START, &entries, &[]).await.unwrap();
    assert_eq!(done, Appended::Done(Position(count as u64)));
    store
}

async fn what_was_appended_is_read_after_a_restart(site: Site) {
    with_entries(&site, 3).await.close().await;
    let store = site.open().await;
    let entries = store.read(FIRST, 10).await.unwrap();
    assert_eq!(entries, [(Position(2), invited()), (Position(3), invited())]);
    assert_eq!(store.append(Position(3), &[invited()], &[]).await.unwrap(), Appended::Done(Position(4)));
    assert_eq!(store.read(Position::START, 10).await.unwrap().len(), 4, "one chain, before and after");
}

async fn a_batch_that_meets_a_taken_position_writes_nothing(site: Site) {
    let store = with_entries(&site, 1).await;
    let lost = text(7, "said once");
    let appended = store.append(Position::START, &[invited(), invited()], std::slice::from_ref(&lost)).await;
    assert_eq!(appended.unwrap(), Appended::Taken);
    assert_eq!(store.read(Position::START, 10).await.unwrap().len(), 1);
    assert_eq!(store.text(lost.id).await.unwrap(), None);
}

async fn nothing_is_appended_beyond_the_end(site: Site) {
    let store = with_entries(&site, 1).await;
    let appended = store.append(Position(5), &[invited()], &[]).await;
    assert!(matches!(appended, Err(Error::Missing(Position(5)))));
}

async fn a_changed_entry_is_found_and_named(site: Site) {
    with_entries(&site, 3).await.close().await;
    site.meddle("UPDATE journal SET body = replace(body, 'operator', 'filter') WHERE position = 2").await;
    let store = site.open().await;
    let fault = store.read(Position::START, 10).await.unwrap_err();
    assert!(matches!(fault, Error::Broken(Position(2))), "{fault}");
    assert!(fault.to_string().contains("entry 2"), "{fault}");
    assert_eq!(store.read(Position::START, 1).await.unwrap().len(), 1, "up to there it can be read");
}

async fn a_removed_entry_is_found_and_named(site: Site) {
    with_entries(&site, 3).await.close().await;
    site.meddle("DELETE FROM journal WHERE position = 2").await;
    let fault = site.open().await.read(Position::START, 10).await.unwrap_err();
    assert!(matches!(fault, Error::Missing(Position(2))), "{fault}");
}

async fn an_entry_of_a_newer_version_is_not_skipped(site: Site) {
    use super::super::chain::Link;

    with_entries(&site, 1).await.close().await;
    let body = r#"{"at":1,"actor":"house","event":{"weather":{"rained":{}}}}"#;
    let store = site.open().await;
    store.read(Position::START, 10).await.unwrap();
    let link: Link = store.last().follow(body);
    sqlx::query("INSERT INTO journal (position, body, digest) VALUES (2, $1, $2)")
        .bind(body)
        .bind(link.digest())
        .execute(&store.database.pool)
        .await
        .unwrap();
    let fault = store.read(FIRST, 10).await.unwrap_err();
    assert!(matches!(fault, Error::Newer(Position(2))), "{fault}");
}

async fn a_long_journal_is_read_in_parts(site: Site) {
    const COUNT: usize = 2_500;

    with_entries(&site, COUNT).await.close().await;
    let store = site.open().await;
    let mut position = Position::START;
    while let Some((last, _)) = store.read(position, 1_000).await.unwrap().last() {
        position = *last;
    }
    assert_eq!(position, Position(COUNT as u64));
}

async fn of_all_instances_that_append_at_one_position_one_wins(site: Site) {
    const WRITERS: usize = 8;

    // A file is for one instance alone.
    let stores = if site.journal.is_some() { 2 } else { 1 };
    let mut opened = vec![Arc::new(with_entries(&site, 1).await)];
    while opened.len() < stores {
        opened.push(Arc::new(site.open().await));
    }
    for round in 1..=10 {
        let writers = (0..WRITERS * stores).map(|writer| {
            let store = Arc::clone(&opened[writer % stores]);
            tokio::spawn(async move { store.append(Position(round), &[invited()], &[]).await.unwrap() })
        });
        let mut winners = 0;
        for writer in writers.collect::<Vec<_>>() {
            winners += usize::from(writer.await.unwrap() == Appended::Done(Position(round + 1)));
        }
        assert_eq!(winners, 1, "round {round}");
    }
    for store in &opened {
        assert_eq!(store.read(Position::START, 100).await.unwrap().len(), 11);
    }
}

async fn a_journal_that_became_shorter_is_not_continued(site: Site) {
    let store = with_entries(&site, 3).await;
    site.meddle("DELETE FROM journal WHERE position = 3").await;
    let fault = store.append(Position(3), &[invited()], &[]).await.unwrap_err();
    assert!(matches!(fault, Error::Rewound(Position(3))), "{fault}");
    let fault = store.read(Position(3), 10).await.unwrap_err();
    assert!(matches!(fault, Error::Rewound(Position(3))), "{fault}");
    assert_eq!(store.read(Position::START, 10).await.unwrap().len(), 2, "what is there can be read");
}

async fn a_journal_in_which_another_history_stands_is_not_followed(site: Site) {
    let store = with_entries(&site, 3).await;
    site.meddle(
        "UPDATE journal SET digest = replace(digest, substr(digest, 1, 8), '00000000') WHERE position = 3",
    )
    .await;
    let fault = store.read(Position(3), 10).await.unwrap_err();
    assert!(matches!(fault, Error::Rewound(Position(3))), "{fault}");
}
