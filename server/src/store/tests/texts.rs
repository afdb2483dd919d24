use data_encoding::BASE64;
use domain::id::TextId;

use super::super::{Error, Position};
use super::{Disk, erased, invited, text};

const WORDS: &str = "nobody else is to read this";

#[tokio::test]
async fn a_text_comes_with_its_entry_and_goes_with_the_entry_that_erases_it() {
    let disk = Disk::new();
    let store = disk.open().await;
    let (gone, kept) = (text(1, WORDS), text(2, "this stays"));
    store.append(Position::START, &[invited()], &[gone.clone(), kept.clone()]).await.unwrap();
    assert_eq!(store.text(gone.id).await.unwrap(), Some(gone.excerpt));

    store.append(Position(1), &[erased(&[gone.id])], &[]).await.unwrap();
    assert_eq!(store.text(gone.id).await.unwrap(), None);
    assert_eq!(store.texts(&[gone.id, kept.id]).await.unwrap(), [(kept.id, kept.excerpt)]);
}

#[tokio::test]
async fn texts_cannot_be_read_in_the_files() {
    let disk = Disk::new();
    let store = disk.open().await;
    store.append(Position::START, &[invited()], &[text(1, WORDS)]).await.unwrap();
    assert!(disk.holds(b"invited"), "entries can");
    assert!(!disk.holds(&WORDS.as_bytes()[..8]));
    assert!(!disk.holds(b"Heron"));
    let sealed: String = sqlx::query_scalar("SELECT sealed FROM texts").fetch_one(&store.pool).await.unwrap();
    let sealed = BASE64.decode(sealed.as_bytes()).unwrap();
    assert!(
        !sealed.windows(8).any(|window| window == &WORDS.as_bytes()[..8]),
        "nor what the letters stand for"
    );
}

/// Many texts of many lengths, so that `SQLite` moves them between its pages.
#[tokio::test]
async fn an_erased_text_is_gone_from_the_files_even_sealed() {
    let disk = Disk::new();
    let store = disk.open().await;
    let texts: Vec<_> = (0..60_u64)
        .map(|at| {
            text(at.wrapping_mul(0x9e37_79b9_7f4a_7c15), &WORDS.repeat(1 + usize::try_from(at).unwrap() % 40))
        })
        .collect();
    let ids: Vec<TextId> = texts.iter().map(|text| text.id).collect();
    for (position, text) in (0..).zip(&texts) {
        store.append(Position(position), &[invited()], std::slice::from_ref(text)).await.unwrap();
    }
    let sealed: Vec<String> =
        sqlx::query_scalar("SELECT sealed FROM texts").fetch_all(&store.pool).await.unwrap();
    let traces = || sealed.iter().filter(|sealed| disk.holds(&sealed.as_bytes()[..40])).count();
    assert_eq!(traces(), 60);

    store.append(Position(60), &[erased(&ids[..30])], &[]).await.unwrap();
    assert_eq!(traces(), 30);
    store.append(Position(61), &[erased(&ids[30..])], &[]).await.unwrap();
    assert_eq!(traces(), 0);
}

#[tokio::test]
async fn what_an_interrupted_server_erased_is_gone_after_the_next_start() {
    let disk = Disk::new();
    let store = disk.open().await;
    store.append(Position::START, &[invited()], &[text(1, WORDS)]).await.unwrap();
    let sealed: String = sqlx::query_scalar("SELECT sealed FROM texts").fetch_one(&store.pool).await.unwrap();
    // As if killed after the commit, before the log was cut.
    sqlx::query("DELETE FROM texts").execute(&store.pool).await.unwrap();
    assert!(disk.holds(sealed.as_bytes()), "still in the log");
    let image = Disk::new();
    std::fs::create_dir(&image.0).unwrap();
    for file in ["beside.db", "beside.db-wal", "beside.key"] {
        std::fs::copy(disk.path(file), image.path(file)).unwrap();
    }
    let _next = image.open().await;
    assert!(!image.holds(sealed.as_bytes()));
}

#[tokio::test]
async fn a_text_put_in_the_place_of_another_does_not_open() {
    let disk = Disk::new();
    let store = disk.open().await;
    store.append(Position::START, &[invited()], &[text(1, WORDS)]).await.unwrap();
    disk.meddle("UPDATE texts SET id = '0000000000000002'").await;
    let fault = store.text(TextId(2)).await.unwrap_err();
    assert!(matches!(fault, Error::TextSealed(TextId(2))), "{fault}");
}

#[test]
fn debug_output_shows_no_words() {
    let shown = format!("{:?}", text(1, WORDS));
    assert!(!shown.contains("read") && !shown.contains("Heron"), "{shown}");
}
