//! A process of a story: what it prints, and the signals it is sent.

use std::process::{ExitStatus, Stdio};
use std::time::Duration;

use rustix::process::{Pid, Signal, kill_process};
use tokio::io::{AsyncBufReadExt, AsyncRead, BufReader};
use tokio::process::{Child, Command};
use tokio::sync::watch;

use crate::PATIENCE;

/// A process, which ends with the story.
#[derive(Debug)]
pub(crate) struct Process {
    child: Child,
    out: Lines,
    errors: Lines,
}

/// What a process has printed so far.
pub(crate) type Lines = watch::Receiver<Vec<String>>;

impl Process {
    /// Starts it, and reads what it prints from then on.
    pub(crate) fn starts(command: &mut Command) -> Self {
        let started = command.stdout(Stdio::piped()).stderr(Stdio::piped()).kill_on_drop(true).spawn();
        let mut child = match started {
            Ok(child) => child,
            Err(error) => panic!("{} cannot be started: {error}", program(command)),
        };
        let out = collects(child.stdout.take().expect("piped"));
        let errors = collects(child.stderr.take().expect("piped"));
        Self { child, out, errors }
    }

    /// What it is given to read.
    pub(crate) fn reads_from(&mut self) -> Option<tokio::process::ChildStdin> {
        self.child.stdin.take()
    }

    /// Its number.
    pub(crate) fn pid(&self) -> u32 {
        self.child.id().expect("the process runs")
    }

    /// Whether it is there.
    pub(crate) fn runs(&mut self) -> bool {
        self.child.try_wait().expect("a child can be looked at").is_none()
    }

    /// What it has printed to its standard error.
    pub(crate) fn errors(&self) -> Lines {
        self.errors.clone()
    }

    /// The rest of the first line in its output for which `find` finds something.
    pub(crate) async fn prints<T>(&self, what: &str, find: impl Fn(&str) -> Option<T>) -> T {
        let mut out = self.out.clone();
        let found = |lines: &Vec<String>| lines.iter().find_map(|line| find(line));
        let waiting = out.wait_for(|lines| found(lines).is_some());
        let printed = match tokio::time::timeout(PATIENCE, waiting).await {
            Ok(Ok(lines)) => found(&lines),
            Ok(Err(_)) | Err(_) => None,
        };
        printed.unwrap_or_else(|| panic!("it did not print {what}, but:\n{}", self.said_so_far()))
    }

    /// Tells it something.
    pub(crate) fn is_told(&self, signal: Signal) {
        let pid = i32::try_from(self.pid()).ok().and_then(Pid::from_raw).expect("a process id");
        kill_process(pid, signal).expect("the process can be told");
    }

    /// Ends it the hard way.
    pub(crate) async fn is_killed(&mut self) {
        self.child.kill().await.expect("the process runs and can be killed");
    }

    /// Waits for its end.
    ///
    /// # Errors
    ///
    /// It still runs.
    pub(crate) async fn ends_within(
        &mut self,
        limit: Duration,
    ) -> Result<ExitStatus, tokio::time::error::Elapsed> {
        let ended = tokio::time::timeout(limit, self.child.wait()).await?;
        Ok(ended.expect("its end can be waited for"))
    }

    /// Everything it has printed until now.
    pub(crate) fn said_so_far(&self) -> String {
        [self.out.borrow().join("\n"), self.errors.borrow().join("\n")].join("\n")
    }

    /// Everything it printed until it closed its output.
    pub(crate) async fn said(&mut self) -> String {
        for lines in [&mut self.out, &mut self.errors] {
            while lines.changed().await.is_ok() {}
        }
        self.said_so_far()
    }
}

fn program(command: &Command) -> String {
    command.as_std().get_program().to_string_lossy().into_owned()
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
