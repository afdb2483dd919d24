//! What the store promises, on real files.

mod credentials;
mod directory;
mod journal;
mod texts;

use std::path::{Path, PathBuf};
use std::{env, fs};

use data_encoding::HEXLOWER;
use domain::id::TextId;
use domain::words::{Role, Timestamp};
use domain::{Actor, Entry, Event, retention, staff};
use sqlx::{Connection, SqliteConnection, sqlite::SqliteConnectOptions};

use super::{Excerpt, NewText, Store, secret};

const NOON: Timestamp = Timestamp(1_800_000_000_000);

/// A data directory that is gone after the test.
struct Disk(PathBuf);

impl Disk {
    fn new() -> Self {
        let name = HEXLOWER.encode(&secret::random::<8>().unwrap());
        Self(env::temp_dir().join(format!("beside-store-{name}")))
    }

    async fn open(&self) -> Store {
        Store::open(&self.0).await.unwrap()
    }

    async fn refusal(&self) -> String {
        Store::open(&self.0).await.err().expect("it does not open").to_string()
    }

    fn path(&self, file: &str) -> PathBuf {
        self.0.join(file)
    }

    /// Goes around the store, as a careless hand would.
    async fn meddle(&self, statement: &'static str) {
        let options = SqliteConnectOptions::new().filename(self.path("beside.db"));
        let mut connection = SqliteConnection::connect_with(&options).await.unwrap();
        let done = sqlx::query(statement).execute(&mut connection).await.unwrap();
        assert_eq!(done.rows_affected(), 1);
        connection.close().await.unwrap();
    }

    /// Whether any file of the directory holds these bytes.
    fn holds(&self, bytes: &[u8]) -> bool {
        let holds = |path: &Path| fs::read(path).unwrap().windows(bytes.len()).any(|window| window == bytes);
        fs::read_dir(&self.0).unwrap().any(|file| holds(&file.unwrap().path()))
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        if self.0.is_dir() {
            fs::remove_dir_all(&self.0).expect("the test made it");
        }
    }
}

fn invited() -> Entry {
    let event = Event::Staff(staff::Event::Invited { role: Role::Moderator });
    Entry { at: NOON, actor: Actor::Operator, event }
}

fn erased(texts: &[TextId]) -> Entry {
    let event = Event::Retention(retention::Event::Erased { cases: vec![], texts: texts.to_vec() });
    Entry { at: NOON, actor: Actor::House, event }
}

fn text(id: u64, text: &str) -> NewText {
    let excerpt =
        Excerpt { nickname: "Wandering Heron".into(), at: NOON, text: text.into(), marks: vec![(0, 4)] };
    NewText { id: TextId(id), excerpt }
}
