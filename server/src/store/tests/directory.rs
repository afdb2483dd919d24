use std::fs;
use std::os::unix::fs::PermissionsExt;

use super::super::{Location, Position, Store};
use super::{Site, invited, on_a_file_and_on_a_server, text};

on_a_file_and_on_a_server! {
    the_keys_are_the_same_after_a_restart
    without_its_own_key_file_a_database_stays_closed
    a_key_file_that_can_only_be_read_is_enough
    a_database_of_a_newer_version_stays_closed_but_one_step_ahead_is_fine
    a_first_start_that_was_interrupted_can_be_repeated
}

#[tokio::test]
async fn only_the_servers_own_account_reads_what_is_kept() {
    let site = Site::file();
    let store = site.open().await;
    store.append(Position::START, &[invited()], &[]).await.unwrap();
    let mode = |path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(site.data.clone()), 0o700);
    for file in fs::read_dir(&site.data).unwrap() {
        let path = file.unwrap().path();
        assert_eq!(mode(path.clone()), 0o600, "{}", path.display());
    }
}

#[tokio::test]
async fn two_servers_never_share_a_directory() {
    let site = Site::file();
    let store = site.open().await;
    let refusal = site.refusal().await;
    assert!(refusal.contains("another server is using"), "{refusal}");
    store.close().await;
    drop(store);
    site.open().await;
}

#[tokio::test]
async fn a_directory_that_cannot_be_used_is_named() {
    let site = Site::file();
    fs::write(&site.data, "not a directory").unwrap();
    let refusal = site.refusal().await;
    assert!(refusal.contains(site.data.to_str().unwrap()) && refusal.contains("choose another"), "{refusal}");
    fs::remove_file(&site.data).unwrap();
}

async fn the_keys_are_the_same_after_a_restart(site: Site) {
    let before = site.open().await;
    let kept = text(1, "still here");
    before.append(Position::START, &[invited()], std::slice::from_ref(&kept)).await.unwrap();
    let proof = before.keys().token().mac(b"seeker");
    before.close().await;
    drop(before);

    let after = site.open().await;
    assert!(after.keys().token().verify(b"seeker", &proof));
    assert!(!after.keys().network(1).verify(b"seeker", &proof), "one key per purpose");
    assert_eq!(after.text(kept.id).await.unwrap(), Some(kept.excerpt));
}

async fn without_its_own_key_file_a_database_stays_closed(site: Site) {
    let other = Site::file();
    site.open().await.close().await;
    other.open().await.close().await;

    fs::copy(other.path("beside.key"), site.path("beside.key")).unwrap();
    let refusal = site.refusal().await;
    assert!(refusal.contains("belongs to another deployment"), "{refusal}");

    fs::write(site.path("beside.key"), "something else\n").unwrap();
    let refusal = site.refusal().await;
    assert!(refusal.contains("is not a key file"), "{refusal}");

    fs::remove_file(site.path("beside.key")).unwrap();
    let refusal = site.refusal().await;
    assert!(refusal.contains("is not. Put the key file back"), "{refusal}");
    assert!(!site.path("beside.key").exists(), "no new key in place of the lost one");
}

/// As a secret is mounted into a container: in a place of its own, where nothing can be written.
async fn a_key_file_that_can_only_be_read_is_enough(site: Site) {
    let before = site.open().await;
    let proof = before.keys().token().mac(b"seeker");
    before.close().await;
    drop(before);
    let secrets = Site::file();
    fs::create_dir(&secrets.data).unwrap();
    let mounted = secrets.path("mounted");
    fs::rename(site.path("beside.key"), &mounted).unwrap();
    fs::set_permissions(&mounted, fs::Permissions::from_mode(0o400)).unwrap();
    let location = Location { keys: Some(mounted.clone()), ..site.location() };
    let after = Store::open(&location).await.unwrap();
    assert!(after.keys().token().verify(b"seeker", &proof));
    assert!(!site.path("beside.key").exists());
}

async fn a_database_of_a_newer_version_stays_closed_but_one_step_ahead_is_fine(site: Site) {
    site.open().await.close().await;
    site.meddle("UPDATE meta SET value = '99' WHERE name = 'format'").await;
    let refusal = site.refusal().await;
    assert!(refusal.contains("format 99") && refusal.contains("newer version"), "{refusal}");

    site.meddle("UPDATE meta SET value = '3' WHERE name = 'format'").await;
    let store = site.open().await;
    store.append(Position::START, &[invited()], &[]).await.unwrap();
    store.close().await;
    drop(store);
    site.meddle("UPDATE meta SET value = '4' WHERE name = 'format' AND value = '3'").await;
    let refusal = site.refusal().await;
    assert!(refusal.contains("format 4"), "{refusal}");
}

#[tokio::test]
async fn a_damaged_database_is_named() {
    let site = Site::file();
    site.open().await.close().await;
    fs::write(site.path("beside.db"), "this is no database at all, but it is quite long".repeat(100))
        .unwrap();
    let refusal = site.refusal().await;
    assert!(refusal.contains("beside.db cannot be opened"), "{refusal}");
}

/// The key is written before the database knows it.
async fn a_first_start_that_was_interrupted_can_be_repeated(site: Site) {
    let interrupted = site.open().await;
    let proof = interrupted.keys().token().mac(b"seeker");
    interrupted.close().await;
    drop(interrupted);
    site.meddle("DELETE FROM meta WHERE name = 'key_id'").await;
    let store = site.open().await;
    assert!(store.keys().token().verify(b"seeker", &proof));
    assert_eq!(store.read(Position::START, 1).await.unwrap(), []);
}
