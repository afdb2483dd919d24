//! A real `PostgreSQL` of the story's own, on a free port of this machine.

use std::io::{self, BufRead, BufReader};
use std::net::{Ipv4Addr, TcpListener};
use std::os::unix::fs::chown;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::{env, fs, thread};

use rustix::process::{Pid, Signal, geteuid, kill_process};
use sqlx::{Connection, PgConnection};

use crate::PATIENCE;

const USER: &str = "beside";
const READY: &str = "database system is ready to accept connections";

/// Ends the server and removes its files as soon as its input is closed: also when the tests were killed.
const WATCH_OVER: &str = r#"
cat > /dev/null
if pid=$(head -n 1 "$1/data/postmaster.pid" 2> /dev/null); then
  kill -KILL $(cat "/proc/$pid/task/$pid/children" 2> /dev/null) "$pid"
fi
rm -rf "$1" 2> /dev/null || rm -rf "$1"
"#;

/// A running `PostgreSQL`, which is gone after the story, with all its databases.
#[derive(Debug)]
pub struct PostgresServer {
    home: PathBuf,
    port: u16,
    password: String,
    account: Option<Account>,
    postmaster: Child,
    watcher: Watcher,
}

/// Who runs it: it refuses to be run by root.
#[derive(Clone, Copy, Debug)]
struct Account {
    user: u32,
    group: u32,
}

#[derive(Debug)]
struct Watcher {
    process: Child,
    alive: Option<ChildStdin>,
}

impl PostgresServer {
    /// Makes one from nothing and starts it.
    pub async fn starts() -> Self {
        tokio::task::spawn_blocking(Self::make).await.expect("PostgreSQL starts")
    }

    fn make() -> Self {
        let home = env::temp_dir().join(format!("beside-postgres-{:016x}", crate::fresh_id()));
        let password = format!("secret-{:016x}", crate::fresh_id());
        let account = geteuid().is_root().then(Account::of_postgres);
        fs::create_dir(&home).expect("a temporary directory can be made");
        let watcher = Watcher::begins(&home);
        fs::write(home.join("password"), &password).expect("the password can be written");
        for path in [home.clone(), home.join("password")] {
            if let Some(Account { user, group }) = account {
                chown(path, Some(user), Some(group)).expect("root gives files away");
            }
        }
        let made = program("initdb", account)
            .arg("--pgdata")
            .arg(home.join("data"))
            .args(["--username", USER, "--auth", "scram-sha-256", "--encoding", "UTF8"])
            .args(["--no-locale", "--no-sync", "--pwfile"])
            .arg(home.join("password"))
            .output()
            .expect("initdb can be run");
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
        let (port, postmaster) = (0..5)
            .find_map(|_| {
                let port = free_port();
                Some((port, start(&home, port, account).ok()?))
            })
            .expect("PostgreSQL starts on a free port");
        Self { home, port, password, account, postmaster, watcher }
    }

    /// The address of a new, empty database.
    pub async fn fresh_database(&self) -> String {
        let name = format!("beside_{:016x}", crate::fresh_id());
        let mut connection = PgConnection::connect(&self.database("postgres")).await.expect("it answers");
        sqlx::query(sqlx::AssertSqlSafe(format!("CREATE DATABASE {name}")))
            .execute(&mut connection)
            .await
            .expect("a database can be made");
        connection.close().await.expect("the connection closes");
        self.database(&name)
    }

    /// The address of a database by its name, whether it exists or not.
    pub fn database(&self, name: &str) -> String {
        format!("postgres://{USER}:{}@127.0.0.1:{}/{name}?sslmode=disable", self.password, self.port)
    }

    /// The port it listens on.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// The password of its only user.
    pub fn password(&self) -> &str {
        &self.password
    }

    /// Runs one of `PostgreSQL`'s own programs, such as `pg_dump`, and brings what it printed.
    pub fn runs(&self, name: &str, arguments: &[&str]) -> String {
        let output = program(name, self.account)
            .args(arguments)
            .env("PGPASSWORD", &self.password)
            .current_dir(&self.home)
            .output()
            .expect("it can be run");
        assert!(output.status.success(), "{name}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).expect("it prints text")
    }

    /// Stops it in good order; whoever is connected is cut off.
    pub fn is_stopped(&mut self) {
        tell(self.postmaster.id(), Signal::INT);
        self.postmaster.wait().expect("its end can be waited for");
    }

    /// Lets it keep every connection and answer nothing.
    pub fn is_frozen(&self) {
        // The one that makes new processes first, so that none is missed.
        tell(self.postmaster.id(), Signal::STOP);
        children(self.postmaster.id()).into_iter().for_each(|child| tell(child, Signal::STOP));
    }

    /// Lets it go on where it was.
    pub fn thaws(&self) {
        children(self.postmaster.id()).into_iter().for_each(|child| tell(child, Signal::CONT));
        tell(self.postmaster.id(), Signal::CONT);
    }

    /// Starts it again on the same data and the same port.
    pub async fn starts_again(&mut self) {
        let (home, port, account) = (self.home.clone(), self.port, self.account);
        let started = tokio::task::spawn_blocking(move || start(&home, port, account));
        self.postmaster = started.await.expect("no panic while starting").expect("PostgreSQL starts again");
    }
}

impl Drop for PostgresServer {
    fn drop(&mut self) {
        self.watcher.ends();
        self.postmaster.wait().ok();
    }
}

impl Account {
    fn of_postgres() -> Self {
        let accounts = fs::read_to_string("/etc/passwd").expect("the accounts can be read");
        let line = accounts.lines().find_map(|line| line.strip_prefix("postgres:"));
        let mut fields = line.expect("the package of PostgreSQL makes an account").split(':').skip(1);
        let mut number = || fields.next().and_then(|field| field.parse().ok()).expect("a number");
        Self { user: number(), group: number() }
    }
}

impl Watcher {
    fn begins(home: &Path) -> Self {
        let mut process = Command::new("sh")
            .args(["-c", WATCH_OVER, "watcher"])
            .arg(home)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            // Not ended by whoever interrupts the tests.
            .process_group(0)
            .spawn()
            .expect("a shell can be started");
        let alive = process.stdin.take();
        Self { process, alive }
    }

    fn ends(&mut self) {
        self.alive = None;
        self.process.wait().ok();
    }
}

fn start(home: &Path, port: u16, account: Option<Account>) -> io::Result<Child> {
    let mut child = program("postgres", account)
        .arg("-D")
        .arg(home.join("data"))
        .args(["-p", &port.to_string(), "-c", "listen_addresses=127.0.0.1", "-c", "max_connections=300"])
        .arg("-c")
        .arg(format!("unix_socket_directories={}", home.display()))
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .process_group(0)
        .spawn()?;
    let lines = read_aloud(&mut child);
    let mut said = String::new();
    while let Ok(line) = lines.recv_timeout(PATIENCE) {
        if line.contains(READY) {
            return Ok(child);
        }
        said += &line;
        said.push('\n');
    }
    child.kill()?;
    child.wait()?;
    Err(io::Error::other(said))
}

/// What it prints, line by line, until it says that it is ready; the rest is read and dropped, so that it never waits.
fn read_aloud(child: &mut Child) -> Receiver<String> {
    let errors = BufReader::new(child.stderr.take().expect("piped"));
    let (tell, lines) = channel();
    thread::spawn(move || errors.lines().map_while(Result::ok).for_each(|line| drop(tell.send(line))));
    lines
}

fn program(name: &str, account: Option<Account>) -> Command {
    let mut command = Command::new(directory().join(name));
    if let Some(Account { user, group }) = account {
        command.uid(user).gid(group);
    }
    command.current_dir("/").env("LC_ALL", "C");
    command
}

/// Where the programs are: the newest version that is installed.
fn directory() -> PathBuf {
    let versions = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let newest = versions.max_by_key(|version| version.file_name().to_string_lossy().parse::<u32>().ok());
    newest.expect("PostgreSQL is installed below /usr/lib/postgresql").path().join("bin")
}

fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port is free");
    listener.local_addr().expect("it has an address").port()
}

fn children(of: u32) -> Vec<u32> {
    let children = fs::read_to_string(format!("/proc/{of}/task/{of}/children")).expect("it runs");
    children.split_whitespace().map(|child| child.parse().expect("a process id")).collect()
}

fn tell(process: u32, signal: Signal) {
    let pid = i32::try_from(process).ok().and_then(Pid::from_raw).expect("a process id");
    // A backend may have ended by itself meanwhile.
    kill_process(pid, signal).ok();
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    async fn answers(address: &str) -> bool {
        let connected = tokio::time::timeout(Duration::from_millis(500), PgConnection::connect(address));
        matches!(connected.await, Ok(Ok(_)))
    }

    #[tokio::test]
    async fn it_is_stopped_and_frozen_and_keeps_what_it_has() {
        let mut server = PostgresServer::starts().await;
        let address = server.fresh_database().await;
        assert_ne!(address, server.fresh_database().await);
        assert!(answers(&address).await);
        server.is_frozen();
        assert!(!answers(&address).await);
        server.thaws();
        assert!(answers(&address).await);
        server.is_stopped();
        assert!(!answers(&address).await);
        server.starts_again().await;
        assert!(answers(&address).await);
        let (home, postmaster) = (server.home.clone(), server.postmaster.id());
        drop(server);
        assert!(!home.exists() && !Path::new(&format!("/proc/{postmaster}")).exists());
    }
}
