//! Where it must not start with others, it says why and what to do; and where it may but should not, it says that.

use tests::{DataDirectory, House, PostgresServer, RedisServer, Server, Setup};

/// It ended by itself with status 1, told in words what to do, and named no password.
async fn is_refused(setup: Setup, words: &[&str], password: &str) {
    let refused = Server::refuses_to_start_as(&setup).await;
    assert_eq!(refused.status.code(), Some(1), "{refused:?}");
    let said = refused.said.to_lowercase();
    for word in words {
        assert!(said.contains(word), "{word:?} is not in {}", refused.said);
    }
    assert!(!said.contains("panicked"), "{}", refused.said);
    assert!(!said.contains("seekers: "), "it had opened already: {}", refused.said);
    assert!(!said.contains(password), "{}", refused.said);
}

/// A port of this machine on which nobody listens.
const NOBODY: &str = "127.0.0.1:9";

#[tokio::test]
async fn without_the_redis_that_it_was_told_of() {
    let url = format!("redis://:secret-word@{NOBODY}");
    is_refused(Setup::default().with_feed(&url), &["redis", NOBODY], "secret-word").await;
}

#[tokio::test]
async fn with_a_feed_that_is_no_redis() {
    let url = format!("http://:secret-word@{NOBODY}");
    is_refused(Setup::default().with_feed(&url), &["redis://"], "secret-word").await;
    is_refused(Setup::default().with_feed("over there, secret-word"), &["redis://"], "secret-word").await;
}

#[tokio::test]
async fn with_another_password_than_that_of_redis() {
    let redis = RedisServer::starts().await;
    let setup = Setup::default().with_feed(&redis.url_with_password("secret-word"));
    is_refused(setup, &["feed", "password"], "secret-word").await;
}

#[tokio::test]
async fn without_the_database_server_that_it_was_told_of() {
    let url = format!("postgres://beside:secret-word@{NOBODY}/beside");
    is_refused(Setup::default().with_journal(&url), &["postgresql", NOBODY], "secret-word").await;
}

#[tokio::test]
async fn with_a_journal_that_is_no_database() {
    let url = format!("mysql://beside:secret-word@{NOBODY}/beside");
    is_refused(Setup::default().with_journal(&url), &["postgres://"], "secret-word").await;
    is_refused(Setup::default().with_journal("over there, secret-word"), &["postgres://"], "secret-word")
        .await;
}

#[tokio::test]
async fn with_another_password_than_that_of_the_database_server() {
    let postgres = PostgresServer::starts().await;
    let url = postgres.fresh_database().await.replace(postgres.password(), "secret-word");
    is_refused(Setup::default().with_journal(&url), &["database", "password"], "secret-word").await;
}

#[tokio::test]
async fn on_a_database_that_does_not_exist() {
    let postgres = PostgresServer::starts().await;
    let setup = Setup::default().with_journal(&postgres.database("nowhere"));
    is_refused(setup, &["nowhere"], postgres.password()).await;
}

#[tokio::test]
async fn on_the_journal_of_another_deployment() {
    let postgres = PostgresServer::starts().await;
    let database = postgres.fresh_database().await;
    let (ours, theirs) = (DataDirectory::fresh(), DataDirectory::fresh());
    let with_keys_of = |keys: &DataDirectory| {
        Setup::default().with_journal(&database).with_keys(&keys.path().join("shared.key"))
    };
    let house = House::opens_on(Server::starts_as(with_keys_of(&theirs)).await).await;
    // Our own key file exists already, from another journal.
    let elsewhere = postgres.fresh_database().await;
    let own = with_keys_of(&ours).with_journal(&elsewhere);
    House::opens_on(Server::starts_as(own).await).await;

    is_refused(with_keys_of(&ours), &["key", "another"], postgres.password()).await;
    house.from_outside().await;
}

#[tokio::test]
async fn on_a_journal_whose_keys_are_missing() {
    let postgres = PostgresServer::starts().await;
    let database = postgres.fresh_database().await;
    let (ours, theirs) = (DataDirectory::fresh(), DataDirectory::fresh());
    let with_keys_of = |keys: &DataDirectory| {
        Setup::default().with_journal(&database).with_keys(&keys.path().join("shared.key"))
    };
    House::opens_on(Server::starts_as(with_keys_of(&theirs)).await).await;
    is_refused(with_keys_of(&ours), &["key file", "shared.key"], postgres.password()).await;
    assert!(ours.files().is_empty(), "a new key would only hide that the right one is missing");
}

#[tokio::test]
async fn a_redis_that_throws_away_what_it_should_keep_is_warned_of() {
    let redis = RedisServer::starts_with(&["maxmemory 64mb", "maxmemory-policy allkeys-lru"]).await;
    let house = House::opens_on(Server::starts_as(Setup::default().with_feed(&redis.url())).await).await;
    house.server.logs(&["WARN", "maxmemory-policy", "noeviction"]).await;
    assert!(!house.server.said().contains(redis.password()));
}

#[tokio::test]
async fn a_redis_that_writes_talk_to_its_disk_is_warned_of() {
    for settings in [["save 60 1"], ["appendonly yes"]] {
        let redis = RedisServer::starts_with(&settings).await;
        let house = House::opens_on(Server::starts_as(Setup::default().with_feed(&redis.url())).await).await;
        house.server.logs(&["WARN", "writes to disk"]).await;
    }
}

#[tokio::test]
async fn a_redis_as_it_should_be_is_not_warned_of() {
    let redis = RedisServer::starts().await;
    let house = House::opens_on(Server::starts_as(Setup::default().with_feed(&redis.url())).await).await;
    assert!(!house.server.said().contains("WARN"), "{}", house.server.said());
}
