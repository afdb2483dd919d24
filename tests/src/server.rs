//! The real binary, in a process of its own.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{ExitStatus, Stdio};
use std::time::Duration;

use rustix::process::Signal;
use tokio::process::Command;

use crate::free_port::free_port;
use crate::process::Process;
use crate::{Caller, DataDirectory, PATIENCE, Setup, WordLists};

/// Any port that is free.
const ANYWHERE: &str = "127.0.0.1:0";

/// A running server, which ends with the story.
#[derive(Debug)]
pub struct Server {
    /// Where it keeps everything.
    pub data: DataDirectory,
    /// Where it listens.
    pub address: SocketAddr,
    setup: Setup,
    process: Process,
}

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
        Self::starts_as(Setup::default()).await
    }

    /// Starts with these settings, as a file would hold them.
    pub async fn starts_with_settings(settings: &str) -> Self {
        Self::starts_as(Setup::default().with_settings(settings)).await
    }

    /// Starts with a folder for the organisation's own word lists, which may hold some already.
    pub async fn starts_with_lists(lists: &WordLists) -> Self {
        Self::starts_as(with_lists(lists)).await
    }

    /// Starts as a demonstration.
    pub async fn starts_a_demonstration() -> Self {
        Self::starts_as(Setup::default().with(&["demo"])).await
    }

    /// Starts and tells its log everything it can.
    pub async fn starts_talkative() -> Self {
        Self::starts_as(Setup::default().talkative()).await
    }

    /// Starts on fresh data and a free port, set up like this.
    pub async fn starts_as(setup: Setup) -> Self {
        Self::starts_at(ANYWHERE, setup).await
    }

    /// Starts on a port that stays free while it is away, set up like this.
    pub async fn starts_to_come_back(setup: Setup) -> Self {
        Self::starts_at(&format!("127.0.0.1:{}", free_port()), setup).await
    }

    async fn starts_at(listen: &str, setup: Setup) -> Self {
        let data = DataDirectory::fresh();
        let process = start(listen, data.path(), &setup);
        let address = process.prints("where seekers find it", |line| after("Seekers: ", line)).await;
        let address = address.trim_start_matches("http://").trim_end_matches('/');
        let address = address.parse().expect("the seekers' address is one");
        Self { data, address, setup, process }
    }

    /// Runs the binary where it must not start, and waits until it has given up.
    pub async fn refuses_to_start(listen: &str, data: &Path) -> StartRefused {
        Self::refuses(listen, data, &Setup::default()).await
    }

    /// Runs the binary with word lists it must not use, and waits until it has given up.
    pub async fn refuses_lists(lists: &WordLists) -> StartRefused {
        Self::refuses_to_start_as(&with_lists(lists)).await
    }

    /// Runs the binary with a setup it must not start with, and waits until it has given up.
    pub async fn refuses_to_start_as(setup: &Setup) -> StartRefused {
        let data = DataDirectory::fresh();
        Self::refuses(ANYWHERE, data.path(), setup).await
    }

    async fn refuses(listen: &str, data: &Path, setup: &Setup) -> StartRefused {
        let mut process = start(listen, data, setup);
        let status = process.ends_within(PATIENCE).await.expect("a server that cannot start gives up");
        StartRefused { status, said: process.said().await }
    }

    /// Its process.
    pub fn pid(&self) -> u32 {
        self.process.pid()
    }

    /// The rest of the first printed line that begins so.
    pub async fn prints(&self, begin: &str) -> String {
        self.process.prints(begin, |line| after(begin, line)).await
    }

    /// Whether the process is there.
    pub fn runs(&mut self) -> bool {
        self.process.runs()
    }

    /// Somebody who comes from a network of their own.
    pub fn stranger(&self) -> Caller {
        Caller::stranger(self.address)
    }

    /// Ends it the hard way, as a power cut would.
    pub async fn is_killed(&mut self) {
        self.process.is_killed().await;
    }

    /// Asks it to end.
    pub fn is_asked_to_end(&self) {
        self.process.is_told(Signal::TERM);
    }

    /// Asks it to read the word lists again, and brings what it says of them then.
    pub async fn reads_its_lists_again(&self) -> String {
        self.reads_again("word lists").await
    }

    /// Asks it to read the helplines again, and brings what it says of them then.
    pub async fn reads_its_helplines_again(&self) -> String {
        self.reads_again("helplines").await
    }

    async fn reads_again(&self, what: &str) -> String {
        let told = |lines: &Vec<String>| lines.iter().filter(|line| line.contains(what)).cloned().collect();
        let mut log = self.process.errors();
        let before: Vec<String> = told(&log.borrow());
        self.process.is_told(Signal::HUP);
        let more = log.wait_for(|lines| told(lines).len() > before.len());
        let lines = tokio::time::timeout(PATIENCE, more).await.expect("it says what became of them");
        told(&lines.expect("the server runs")).pop().unwrap_or_default()
    }

    /// Waits until its log has a line with all these words, and brings it.
    pub async fn logs(&self, words: &[&str]) -> String {
        let found = |lines: &Vec<String>| {
            let has_all = |line: &&String| words.iter().all(|word| line.contains(word));
            lines.iter().find(has_all).cloned()
        };
        let mut log = self.process.errors();
        let waiting = tokio::time::timeout(PATIENCE, log.wait_for(|lines| found(lines).is_some())).await;
        match waiting {
            Ok(Ok(lines)) => found(&lines).expect("it was found"),
            Ok(Err(_)) | Err(_) => panic!("the log has no line with {words:?}:\n{}", self.said()),
        }
    }

    /// Waits for its end.
    ///
    /// # Errors
    ///
    /// It still runs.
    pub async fn ends_within(&mut self, limit: Duration) -> Result<ExitStatus, tokio::time::error::Elapsed> {
        self.process.ends_within(limit).await
    }

    /// Starts it again on the same data and the same port.
    pub async fn starts_again(&mut self) {
        self.process = start(&self.address.to_string(), self.data.path(), &self.setup);
        self.prints("Seekers: ").await;
    }

    /// Has its journal verified, beside it or in its absence, and brings what was found.
    ///
    /// # Errors
    ///
    /// What is wrong with it.
    pub async fn verifies_its_journal(&self) -> Result<String, String> {
        let mut command = Command::new(binary());
        command.args(["verify", "--data"]).arg(self.data.path()).stdin(Stdio::null());
        command.envs(self.setup.environment.iter().map(|(name, value)| (name, value)));
        let ended = command.output().await.expect("the binary can be run");
        let (found, wrong) = (ended.stdout, ended.stderr);
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("it prints text");
        if ended.status.success() { Ok(text(found)) } else { Err(text(wrong)) }
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

fn with_lists(lists: &WordLists) -> Setup {
    Setup::default().with(&["--lists", &lists.path().display().to_string()])
}

fn after(begin: &str, line: &str) -> Option<String> {
    line.strip_prefix(begin).map(|rest| rest.trim().to_owned())
}

fn start(listen: &str, data: &Path, setup: &Setup) -> Process {
    let mut command = Command::new(binary());
    command.args(&setup.arguments);
    if let Some(settings) = setup.settings_beside(data) {
        let file = data.join("settings.toml");
        std::fs::write(&file, settings).expect("the settings can be written");
        command.arg("--settings").arg(file);
    }
    command.args(["--listen", listen, "--data"]).arg(data);
    command.envs(setup.environment.iter().map(|(name, value)| (name, value))).stdin(Stdio::null());
    Process::starts(&mut command)
}

/// The server that was built beside these tests.
fn binary() -> PathBuf {
    let test = std::env::current_exe().expect("a test knows where it is");
    let built = test.ancestors().nth(2).expect("in deps of the target directory").join("beside");
    let profile = if cfg!(debug_assertions) { "" } else { " --release" };
    assert!(built.is_file(), "{} is missing: cargo build{profile} first", built.display());
    built
}
