//! The real binary, in a process of its own.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{ExitStatus, Stdio};
use std::time::Duration;

use rustix::process::{Pid, Signal, kill_process};
use tokio::io::{AsyncBufReadExt, AsyncRead, BufReader};
use tokio::process::{Child, Command};
use tokio::sync::watch;

use crate::{Caller, DataDirectory, PATIENCE, WordLists};

/// A running server, which ends with the story.
#[derive(Debug)]
pub struct Server {
    /// Where it keeps everything.
    pub data: DataDirectory,
    /// Where it listens.
    pub address: SocketAddr,
    arguments: Vec<String>,
    log: String,
    process: Process,
}

#[derive(Debug)]
struct Process {
    child: Child,
    out: Lines,
    errors: Lines,
}

/// What a process has printed so far.
type Lines = watch::Receiver<Vec<String>>;

/// A server that would not start.
#[derive(Debug)]
pub struct StartRefused {
    /// How it ended.
    pub status: ExitStatus,
    /// What it said.
    pub said: String,
}

impl Server {
    /// Starts on fresh data and a free port.
    pub async fn starts() -> Self {
        Self::starts_with(&[], "info").await
    }

    /// Starts with these settings, as a file would hold them.
    pub async fn starts_with_settings(settings: &str) -> Self {
        let data = DataDirectory::fresh();
        let file = data.path().join("settings.toml");
        std::fs::write(&file, settings).expect("the settings can be written");
        Self::starts_on(data, &["--settings".into(), file.display().to_string()], "info").await
    }

    /// Starts with a folder for the organisation's own word lists, which may hold some already.
    pub async fn starts_with_lists(lists: &WordLists) -> Self {
        let folder = lists.path().display().to_string();
        Self::starts_with(&["--lists".into(), folder], "info").await
    }

    /// Starts as a demonstration.
    pub async fn starts_a_demonstration() -> Self {
        Self::starts_with(&["demo".into()], "info").await
    }

    /// Starts and tells its log everything it can.
    pub async fn starts_talkative() -> Self {
        Self::starts_with(&[], "trace").await
    }

    async fn starts_with(arguments: &[String], log: &str) -> Self {
        Self::starts_on(DataDirectory::fresh(), arguments, log).await
    }

    async fn starts_on(data: DataDirectory, arguments: &[String], log: &str) -> Self {
        let mut process = Process::starts("127.0.0.1:0", data.path(), arguments, log);
        let address = process.prints("Seekers: ").await;
        let address = address.trim_start_matches("http://").trim_end_matches('/');
        let address = address.parse().expect("the seekers' address is one");
        Self { data, address, arguments: arguments.to_vec(), log: log.to_owned(), process }
    }

    /// Runs the binary where it must not start, and waits until it has given up.
    pub async fn refuses_to_start(listen: &str, data: &Path) -> StartRefused {
        Self::refuses(listen, data, &[]).await
    }

    /// Runs the binary with word lists it must not use, and waits until it has given up.
    pub async fn refuses_lists(lists: &WordLists) -> StartRefused {
        let data = DataDirectory::fresh();
        let arguments = ["--lists".to_owned(), lists.path().display().to_string()];
        Self::refuses("127.0.0.1:0", data.path(), &arguments).await
    }

    async fn refuses(listen: &str, data: &Path, arguments: &[String]) -> StartRefused {
        let mut process = Process::starts(listen, data, arguments, "info");
        let status = tokio::time::timeout(PATIENCE, process.child.wait())
            .await
            .expect("a server that cannot start gives up")
            .expect("its end can be waited for");
        StartRefused { status, said: process.said().await }
    }

    /// Its process.
    pub fn pid(&self) -> u32 {
        self.process.child.id().expect("the server runs")
    }

    /// The rest of the first printed line that begins so.
    pub async fn prints(&mut self, begin: &str) -> String {
        self.process.prints(begin).await
    }

    /// Whether the process is there.
    pub fn runs(&mut self) -> bool {
        self.process.child.try_wait().expect("a child can be looked at").is_none()
    }

    /// Somebody who comes from a network of their own.
    pub fn stranger(&self) -> Caller {
        Caller::stranger(self.address)
    }

    /// Ends it the hard way, as a power cut would.
    pub async fn is_killed(&mut self) {
        self.process.child.kill().await.expect("the server runs and can be killed");
    }

    /// Asks it to end.
    pub fn is_asked_to_end(&self) {
        self.is_told(Signal::TERM);
    }

    /// Asks it to read the word lists again, and brings what it says of them then.
    pub async fn reads_its_lists_again(&self) -> String {
        let told =
            |lines: &Vec<String>| lines.iter().filter(|line| line.contains("word lists")).cloned().collect();
        let mut log = self.process.errors.clone();
        let before: Vec<String> = told(&log.borrow());
        self.is_told(Signal::HUP);
        let more = log.wait_for(|lines| told(lines).len() > before.len());
        let lines = tokio::time::timeout(PATIENCE, more).await.expect("it says what became of them");
        told(&lines.expect("the server runs")).pop().unwrap_or_default()
    }

    fn is_told(&self, signal: Signal) {
        let pid = i32::try_from(self.pid()).ok().and_then(Pid::from_raw).expect("a process id");
        kill_process(pid, signal).expect("the server can be told");
    }

    /// Waits for its end.
    ///
    /// # Errors
    ///
    /// It still runs.
    pub async fn ends_within(&mut self, limit: Duration) -> Result<ExitStatus, tokio::time::error::Elapsed> {
        let ended = tokio::time::timeout(limit, self.process.child.wait()).await?;
        Ok(ended.expect("its end can be waited for"))
    }

    /// Starts it again on the same data and the same port.
    pub async fn starts_again(&mut self) {
        let listen = self.address.to_string();
        self.process = Process::starts(&listen, self.data.path(), &self.arguments, &self.log);
        self.process.prints("Seekers: ").await;
    }

    /// Everything it has printed since it was last started.
    pub fn said(&self) -> String {
        self.process.said_so_far()
    }

    /// Memory in use, in bytes, as the system counts it.
    pub fn memory(&self) -> u64 {
        let status =
            std::fs::read_to_string(format!("/proc/{}/status", self.pid())).expect("the server runs");
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).expect("the system counts it");
        let kilobytes: u64 = line.trim().trim_end_matches(" kB").parse().expect("a number");
        kilobytes * 1024
    }
}

impl Process {
    fn starts(listen: &str, data: &Path, arguments: &[String], log: &str) -> Self {
        let mut child = Command::new(binary())
            .args(arguments)
            .args(["--listen", listen, "--data"])
            .arg(data)
            .env("RUST_LOG", log)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .expect("the server can be started");
        let out = collects(child.stdout.take().expect("piped"));
        let errors = collects(child.stderr.take().expect("piped"));
        Self { child, out, errors }
    }

    async fn prints(&mut self, begin: &str) -> String {
        let find = |lines: &Vec<String>| {
            lines.iter().find_map(|line| line.strip_prefix(begin)).map(|rest| rest.trim().to_owned())
        };
        let mut out = self.out.clone();
        let waiting = out.wait_for(|lines| find(lines).is_some());
        let printed = match tokio::time::timeout(PATIENCE, waiting).await {
            Ok(Ok(lines)) => find(&lines),
            Ok(Err(_)) | Err(_) => None,
        };
        match printed {
            Some(printed) => printed,
            None => panic!("the server did not print {begin:?}, but:\n{}", self.said_so_far()),
        }
    }

    fn said_so_far(&self) -> String {
        [self.out.borrow().join("\n"), self.errors.borrow().join("\n")].join("\n")
    }

    /// Everything it printed until it closed its output.
    async fn said(&mut self) -> String {
        for lines in [&mut self.out, &mut self.errors] {
            while lines.changed().await.is_ok() {}
        }
        self.said_so_far()
    }
}

fn collects(stream: impl AsyncRead + Unpin + Send + 'static) -> Lines {
    let (known, lines) = watch::channel(Vec::new());
    tokio::spawn(async move {
        let mut stream = BufReader::new(stream).lines();
        while let Ok(Some(line)) = stream.next_line().await {
            known.send_modify(|lines| lines.push(line));
        }
    });
    lines
}

/// The server that was built beside these tests.
fn binary() -> PathBuf {
    let test = std::env::current_exe().expect("a test knows where it is");
    let built = test.ancestors().nth(2).expect("in deps of the target directory").join("beside");
    let profile = if cfg!(debug_assertions) { "" } else { " --release" };
    assert!(built.is_file(), "{} is missing: cargo build{profile} first", built.display());
    built
}
