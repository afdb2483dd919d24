use std::fs;
use std::os::unix::fs::PermissionsExt;

use super::super::{Position, Store};
use super::{Disk, invited, text};

#[tokio::test]
async fn only_the_servers_own_account_reads_what_is_kept() {
    let disk = Disk::new();
    let store = disk.open().await;
    store.append(Position::START, &[invited()], &[]).await.unwrap();
    let mode = |path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(disk.0.clone()), 0o700);
    for file in fs::read_dir(&disk.0).unwrap() {
        let path = file.unwrap().path();
        assert_eq!(mode(path.clone()), 0o600, "{}", path.display());
    }
}

#[tokio::test]
async fn two_servers_never_share_a_directory() {
    let disk = Disk::new();
    let store = disk.open().await;
    let refusal = disk.refusal().await;
    assert!(refusal.contains("another server is using"), "{refusal}");
    store.close().await;
    drop(store);
    disk.open().await;
}

#[tokio::test]
async fn a_directory_that_cannot_be_used_is_named() {
    let disk = Disk::new();
    fs::write(&disk.0, "not a directory").unwrap();
    let refusal = disk.refusal().await;
    assert!(refusal.contains(disk.0.to_str().unwrap()) && refusal.contains("choose another"), "{refusal}");
    fs::remove_file(&disk.0).unwrap();
}

#[tokio::test]
async fn the_keys_are_the_same_after_a_restart() {
    let disk = Disk::new();
    let before = disk.open().await;
    let kept = text(1, "still here");
    before.append(Position::START, &[invited()], std::slice::from_ref(&kept)).await.unwrap();
    let proof = before.keys().token().mac(b"seeker");
    before.close().await;
    drop(before);

    let after = disk.open().await;
    assert!(after.keys().token().verify(b"seeker", &proof));
    assert!(!after.keys().network(1).verify(b"seeker", &proof), "one key per purpose");
    assert_eq!(after.text(kept.id).await.unwrap(), Some(kept.excerpt));
}

#[tokio::test]
async fn without_its_own_key_file_a_database_stays_closed() {
    let (disk, other) = (Disk::new(), Disk::new());
    disk.open().await.close().await;
    other.open().await.close().await;

    fs::copy(other.path("beside.key"), disk.path("beside.key")).unwrap();
    let refusal = disk.refusal().await;
    assert!(refusal.contains("belongs to another database"), "{refusal}");

    fs::write(disk.path("beside.key"), "something else\n").unwrap();
    let refusal = disk.refusal().await;
    assert!(refusal.contains("is not a key file"), "{refusal}");

    fs::remove_file(disk.path("beside.key")).unwrap();
    let refusal = disk.refusal().await;
    assert!(refusal.contains("is not. Put the key file back"), "{refusal}");
    assert!(!disk.path("beside.key").exists(), "no new key in place of the lost one");
}

#[tokio::test]
async fn a_database_of_a_newer_version_stays_closed() {
    let disk = Disk::new();
    disk.open().await.close().await;
    disk.meddle("UPDATE meta SET value = '99' WHERE name = 'format'").await;
    let refusal = disk.refusal().await;
    assert!(refusal.contains("format 99") && refusal.contains("newer version"), "{refusal}");
}

#[tokio::test]
async fn a_damaged_database_is_named() {
    let disk = Disk::new();
    disk.open().await.close().await;
    fs::write(disk.path("beside.db"), "this is no database at all, but it is quite long".repeat(100))
        .unwrap();
    let refusal = disk.refusal().await;
    assert!(refusal.contains("beside.db cannot be opened"), "{refusal}");
}

#[tokio::test]
async fn a_first_start_that_was_interrupted_can_be_repeated() {
    let disk = Disk::new();
    disk.open().await.close().await;
    fs::remove_file(disk.path("beside.db")).unwrap();
    let store: Store = disk.open().await;
    assert_eq!(store.read(Position::START, 1).await.unwrap(), []);
}
