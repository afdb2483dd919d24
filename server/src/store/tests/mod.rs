//! What the store promises, on real files and on a real server.

mod credentials;
mod directory;
mod journal;
mod server;
mod targets;
mod texts;

use std::path::{Path, PathBuf};
use std::{env, fs};

use data_encoding::HEXLOWER;
use domain::id::TextId;
use domain::words::{Role, Timestamp};
use domain::{Actor, Entry, Event, retention, staff};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{Connection, PgConnection, SqliteConnection};
use tests::PostgresServer;
use tokio::sync::OnceCell;

use super::{Excerpt, Location, NewText, Store, secret};
use crate::config::Url;

const NOON: Timestamp = Timestamp(1_800_000_000_000);

/// Each rule as a test of its own for a file and for a server.
macro_rules! on_a_file_and_on_a_server {
    ($($rule:ident)+) => {
        mod on_a_file {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $rule() {
                super::$rule($crate::store::tests::Site::file()).await;
            })+
        }

        mod on_a_server {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $rule() {
                super::$rule($crate::store::tests::Site::server().await).await;
            })+
        }
    };
}
use on_a_file_and_on_a_server;

/// One for all tests of this process, each of which has a database of its own.
static SERVER: OnceCell<PostgresServer> = OnceCell::const_new();

async fn postgres() -> &'static PostgresServer {
    SERVER.get_or_init(PostgresServer::starts).await
}

/// Where a store is kept for one test.
struct Site {
    /// A data directory that is gone after the test.
    data: PathBuf,
    journal: Option<String>,
}

impl Site {
    fn file() -> Self {
        let name = HEXLOWER.encode(&secret::random::<8>().unwrap());
        Self { data: env::temp_dir().join(format!("beside-store-{name}")), journal: None }
    }

    async fn server() -> Self {
        let mut site = Self::file();
        site.journal = Some(postgres().await.fresh_database().await);
        site
    }

    fn location(&self) -> Location {
        let journal = self.journal.clone().map(Url::from);
        Location { data: self.data.clone(), journal, keys: None }
    }

    async fn open(&self) -> Store {
        Store::open(&self.location()).await.unwrap()
    }

    async fn refusal(&self) -> String {
        Store::open(&self.location()).await.err().expect("it does not open").to_string()
    }

    fn path(&self, file: &str) -> PathBuf {
        self.data.join(file)
    }

    /// Goes around the store, as a careless hand would.
    async fn meddle(&self, statement: &'static str) {
        let changed = match &self.journal {
            None => {
                let options = SqliteConnectOptions::new().filename(self.path("beside.db"));
                let mut connection = SqliteConnection::connect_with(&options).await.unwrap();
                let done = sqlx::query(statement).execute(&mut connection).await.unwrap();
                connection.close().await.unwrap();
                done.rows_affected()
            }
            Some(journal) => {
                let mut connection = PgConnection::connect(journal).await.unwrap();
                let done = sqlx::query(statement).execute(&mut connection).await.unwrap();
                connection.close().await.unwrap();
                done.rows_affected()
            }
        };
        assert!(changed > 0, "{statement} changed nothing");
    }

    /// Whether a thief of the database would find these bytes: in any file, or in any row.
    async fn holds(&self, bytes: &[u8]) -> bool {
        let found = |content: &[u8]| content.windows(bytes.len()).any(|window| window == bytes);
        match &self.journal {
            None => fs::read_dir(&self.data).unwrap().any(|file| found(&read(&file.unwrap().path()))),
            Some(journal) => {
                let address = format!("--dbname={journal}");
                found(postgres().await.runs("pg_dump", &[&address]).as_bytes())
            }
        }
    }
}

fn read(path: &Path) -> Vec<u8> {
    fs::read(path).unwrap()
}

impl Drop for Site {
    fn drop(&mut self) {
        if self.data.is_dir() {
            fs::remove_dir_all(&self.data).expect("the test made it");
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
    let excerpt = Excerpt {
        nickname: "Wandering Heron".into(),
        at: NOON,
        text: text.into(),
        marks: vec![(0, 4)],
        rules: vec!["en/suicide: wish".into()],
    };
    NewText { id: TextId(id), excerpt }
}
