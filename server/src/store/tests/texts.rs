use data_encoding::BASE64;
use domain::id::TextId;

use super::super::{Error, Position, Store};
use super::{Site, erased, invited, on_a_file_and_on_a_server, text};

on_a_file_and_on_a_server! {
    a_text_comes_with_its_entry_and_goes_with_the_entry_that_erases_it
    texts_cannot_be_read_in_the_files
    an_erased_text_is_gone_even_sealed
    a_text_put_in_the_place_of_another_does_not_open
}

const WORDS: &str = "nobody else is to read this";

async fn a_text_comes_with_its_entry_and_goes_with_the_entry_that_erases_it(site: Site) {
    let store = site.open().await;
    let (gone, kept) = (text(1, WORDS), text(2, "this stays"));
    store.append(Position::START, &[invited()], &[gone.clone(), kept.clone()]).await.unwrap();
    assert_eq!(store.text(gone.id).await.unwrap(), Some(gone.excerpt));

    store.append(Position(1), &[erased(&[gone.id])], &[]).await.unwrap();
    assert_eq!(store.text(gone.id).await.unwrap(), None);
    assert_eq!(store.text(kept.id).await.unwrap(), Some(kept.excerpt));
}

async fn texts_cannot_be_read_in_the_files(site: Site) {
    let store = site.open().await;
    store.append(Position::START, &[invited()], &[text(1, WORDS)]).await.unwrap();
    assert!(site.holds(b"invited").await, "entries can");
    assert!(!site.holds(&WORDS.as_bytes()[..8]).await);
    assert!(!site.holds(b"Heron").await);
    let sealed = sealed(&store).await.remove(0);
    let sealed = BASE64.decode(sealed.as_bytes()).unwrap();
    assert!(
        !sealed.windows(8).any(|window| window == &WORDS.as_bytes()[..8]),
        "nor what the letters stand for"
    );
}

/// Many texts of many lengths, so that `SQLite` moves them between its pages.
async fn an_erased_text_is_gone_even_sealed(site: Site) {
    let store = site.open().await;
    let texts: Vec<_> = (0..60_u64)
        .map(|at| {
            text(at.wrapping_mul(0x9e37_79b9_7f4a_7c15), &WORDS.repeat(1 + usize::try_from(at).unwrap() % 40))
        })
        .collect();
    let ids: Vec<TextId> = texts.iter().map(|text| text.id).collect();
    for (position, text) in (0..).zip(&texts) {
        store.append(Position(position), &[invited()], std::slice::from_ref(text)).await.unwrap();
    }
    let sealed = sealed(&store).await;
    let traces = async || {
        let mut found = 0;
        for sealed in &sealed {
            found += usize::from(site.holds(&sealed.as_bytes()[..40]).await);
        }
        found
    };
    assert_eq!(traces().await, 60);

    store.append(Position(60), &[erased(&ids[..30])], &[]).await.unwrap();
    assert_eq!(traces().await, 30);
    store.append(Position(61), &[erased(&ids[30..])], &[]).await.unwrap();
    assert_eq!(traces().await, 0);
}

#[tokio::test]
async fn what_an_interrupted_server_erased_is_gone_from_the_files_after_the_next_start() {
    let site = Site::file();
    let store = site.open().await;
    store.append(Position::START, &[invited()], &[text(1, WORDS)]).await.unwrap();
    let sealed = sealed(&store).await.remove(0);
    // As if killed after the commit, before the log was cut.
    sqlx::query("DELETE FROM texts").execute(&store.database.pool).await.unwrap();
    assert!(site.holds(sealed.as_bytes()).await, "still in the log");
    let image = Site::file();
    std::fs::create_dir(&image.data).unwrap();
    for file in ["beside.db", "beside.db-wal", "beside.key"] {
        std::fs::copy(site.path(file), image.path(file)).unwrap();
    }
    let _next = image.open().await;
    assert!(!image.holds(sealed.as_bytes()).await);
}

async fn a_text_put_in_the_place_of_another_does_not_open(site: Site) {
    let store = site.open().await;
    store.append(Position::START, &[invited()], &[text(1, WORDS)]).await.unwrap();
    site.meddle("UPDATE texts SET id = '0000000000000002'").await;
    let fault = store.text(TextId(2)).await.unwrap_err();
    assert!(matches!(fault, Error::TextSealed(TextId(2))), "{fault}");
}

async fn sealed(store: &Store) -> Vec<String> {
    sqlx::query_scalar("SELECT sealed FROM texts").fetch_all(&store.database.pool).await.unwrap()
}

#[test]
fn debug_output_shows_no_words() {
    let shown = format!("{:?}", text(1, WORDS));
    assert!(!shown.contains("read") && !shown.contains("Heron"), "{shown}");
}
