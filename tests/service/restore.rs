//! The machine is lost with everything on it, and what was answered before the backup is there again.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use futures_util::future::join_all;
use sqlx::{Connection, SqliteConnection};
use tests::wire::CaseStage;
use tests::{DataDirectory, House, IN_DANGER, PostgresServer, Seeker, Server, Setup, Staff, nickname};

/// A house in which something was decided that nobody may lose.
struct Night {
    house: House,
    dana: Staff,
    disclosed: usize,
}

const BEFORE: usize = 6;
const MEANWHILE: usize = 6;

impl Night {
    /// Six people are in danger; Dana is with the first.
    async fn begins(server: Server) -> Self {
        let house = House::opens_on(server).await;
        let dana = house.professional("Dana").await;
        let mut night = Self { house, dana, disclosed: 0 };
        night.disclose(BEFORE).await;
        let case = night.dana.has_cases(BEFORE).await.remove(0).case;
        night.dana.takes_the_case(case).await.unwrap();
        night
    }

    async fn disclose(&mut self, count: usize) {
        let house = &self.house;
        let numbers = self.disclosed..self.disclosed + count;
        let coming = numbers.map(|number| async move { house.seeker_in_the_room(&nickname(number)).await });
        let seekers: Vec<Seeker> = join_all(coming).await;
        for said in join_all(seekers.iter().map(|seeker| seeker.says(house.evening, IN_DANGER))).await {
            said.held();
        }
        self.disclosed += count;
    }

    /// Everything that was answered before the backup is there, can be read, and goes on.
    async fn is_as_it_was(&mut self) {
        self.house.server.starts_again().await;
        self.dana.comes_back().await;
        let enough = |queue: &tests::wire::Queue| queue.cases.len() >= BEFORE;
        let sees = |view: &tests::View| view.queue().filter(|queue| enough(queue)).cloned();
        let queue = self.dana.sees("everyone of before", sees).await;
        let taken = queue.cases.iter().filter(|case| matches!(case.stage, CaseStage::Taken { .. }));
        assert_eq!(taken.count(), 1, "Dana is still with the one they took");
        for case in &queue.cases {
            let file = self.dana.reads_case(case.case).await.unwrap();
            assert_eq!(file.excerpts.len(), 1);
            assert_eq!(file.excerpts[0].text, IN_DANGER);
        }
        let found = self.house.server.verifies_its_journal().await.unwrap();
        assert!(found.contains("the chain of digests holds"), "{found}");
        self.disclose(1).await;
    }
}

/// As `server/OPERATING.md` says it.
async fn copy_of_the_file(journal: &Path, to: &Path) {
    let mut connection = SqliteConnection::connect(&format!("sqlite://{}", journal.display()))
        .await
        .expect("the file can be read beside the server");
    sqlx::query("VACUUM INTO $1")
        .bind(to.display().to_string())
        .execute(&mut connection)
        .await
        .expect("it can be copied");
    connection.close().await.expect("the file closes");
}

#[tokio::test]
async fn from_a_copy_of_the_file_and_of_the_key() {
    let mut night = Night::begins(Server::starts_to_come_back(Setup::default()).await).await;
    let safe = DataDirectory::fresh();
    let (copy, key) = (safe.path().join("copy.db"), safe.path().join("copy.key"));
    let journal = night.house.server.data.journal();
    fs::copy(journal.with_extension("key"), &key).unwrap();
    let people = night.disclose(MEANWHILE);
    let ((), ()) = tokio::join!(copy_of_the_file(&journal, &copy), people);

    night.house.server.is_killed().await;
    for file in night.house.server.data.files() {
        fs::remove_file(file).unwrap();
    }
    fs::copy(&copy, &journal).unwrap();
    fs::copy(&key, journal.with_extension("key")).unwrap();
    night.is_as_it_was().await;
}

#[tokio::test]
async fn from_a_dump_of_the_database_and_a_copy_of_the_key() {
    let postgres = Arc::new(PostgresServer::starts().await);
    let database = postgres.fresh_database().await;
    let safe = DataDirectory::fresh();
    let keys = safe.path().join("beside.key");
    let setup = Setup::default().with_journal(&database).with_keys(&keys);
    let mut night = Night::begins(Server::starts_to_come_back(setup).await).await;
    let address = format!("--dbname={database}");
    let people = night.disclose(MEANWHILE);
    let (dumping, from) = (Arc::clone(&postgres), address.clone());
    let dumping = tokio::task::spawn_blocking(move || dumping.runs("pg_dump", &[&from]));
    let (dump, ()) = tokio::join!(dumping, people);
    let dump = written(&safe, &dump.unwrap());

    night.house.server.is_killed().await;
    let name = database.split(['/', '?']).nth(3).unwrap();
    let elsewhere = format!("--dbname={}", postgres.database("postgres"));
    for statement in [format!("DROP DATABASE {name}"), format!("CREATE DATABASE {name}")] {
        postgres.runs("psql", &[&elsewhere, "--command", &statement]);
    }
    let script = format!("--file={}", dump.display());
    postgres.runs("psql", &[&address, "--quiet", "--set=ON_ERROR_STOP=1", "--single-transaction", &script]);
    night.is_as_it_was().await;
}

fn written(safe: &DataDirectory, dump: &str) -> PathBuf {
    use std::os::unix::fs::PermissionsExt;

    let path = safe.path().join("dump.sql");
    fs::write(&path, dump).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
    path
}

#[tokio::test]
async fn a_copy_that_was_changed_is_not_taken_for_a_good_one() {
    let mut house = House::opens().await;
    let found = house.server.verifies_its_journal().await.expect("beside the server that uses it");
    assert!(found.contains("the chain of digests holds"), "{found}");
    house.server.is_killed().await;
    let address = format!("sqlite://{}", house.server.data.journal().display());
    let mut journal = SqliteConnection::connect(&address).await.unwrap();
    sqlx::query("UPDATE journal SET body = replace(body, 'Evening', 'Morning')")
        .execute(&mut journal)
        .await
        .unwrap();
    journal.close().await.unwrap();
    let wrong = house.server.verifies_its_journal().await.unwrap_err();
    assert!(wrong.contains("was changed after it was written"), "{wrong}");
}
