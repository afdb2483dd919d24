//! The state in memory, kept in step with the journal.
//!
//! [`Replica::execute`] is the only way in which anything is decided. One task takes what is queued, decides each
//! command on the state with the earlier ones applied, appends them to the journal as one batch, and
//! answers after the commit: one fsync for many. The same task follows what other instances write, when it is nudged
//! and once a second without.
//!
//! Whoever reads [`Replica::state`] sees what is durable, and while the journal is away also what cannot wait for it:
//! someone in danger is shown, paged for and may be met before it is saved ([`domain::unsaved`]). That is saved when
//! the journal is back, and lost if this process ends before.
//!
//! No rule stands here; the rules are `domain`.

mod alone;
mod clock;
mod looks;
mod pulse;
mod unsaved;
mod writer;

use std::sync::{Arc, PoisonError, RwLock, RwLockReadGuard};
use std::time::Duration;

use domain::id::TextId;
use domain::words::Timestamp;
use domain::{Actor, Command, Entry, Event, Refusal, State};
use tokio::sync::{mpsc, oneshot, watch};
use tokio::time::timeout;

pub use self::clock::{follow as follow_the_clock, now, wall};
pub use self::pulse::{Journal, Stop};

use self::looks::Looks;
use self::pulse::Pulse;
use self::unsaved::{Texts, Unsaved};
use self::writer::Writer;
use crate::store::{Error as StoreError, Excerpt, NewText, Position, Store};

/// How many commands may wait for the journal. Beyond that, asking waits.
const WAITING: usize = 1_024;
/// How long somebody waits for what another instance may have decided.
const LOOKS_WITHIN: Duration = Duration::from_secs(1);
/// How many entries are read at a time.
const PAGE: u32 = 2_000;

/// Why a command was not carried out.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The rules say no, and nothing changed.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The journal did not answer. The same command may be sent again.
    #[error("the journal did not answer")]
    Journal,
}

/// What an observer is told.
#[derive(Clone, Copy, Debug)]
pub enum Told<'a> {
    /// This happened, and the state shows it.
    Entry(&'a Entry),
    /// The state was put together anew, because what had been shown before it was saved may have come out otherwise.
    Anew,
}

/// What is told of every change, in order, right after the state shows it and before whoever asked is answered. It
/// may lock rooms while the state is locked for reading: nobody but the task that calls it locks the state for
/// writing, so no one can be in between.
type Observer = Box<dyn Fn(&State, Told<'_>) + Send + Sync>;

/// How often the state has changed, and how much of it is not saved.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Version {
    number: u64,
    unsaved: usize,
}

/// What is known of the journal.
#[derive(Clone, Copy, Debug)]
pub struct Probe {
    /// How it is.
    pub journal: Journal,
    /// How long ago it last answered, in milliseconds. While it answers this stays below two seconds.
    pub answered_ms_ago: u64,
    /// How many decisions are shown and not saved.
    pub unsaved: usize,
}

/// What somebody waits for.
struct Pending {
    command: Command,
    actor: Actor,
    text: Option<NewText>,
    answer: oneshot::Sender<Result<Option<Event>, Error>>,
}

/// The state of the house, and the way to change it.
pub struct Replica {
    state: Arc<RwLock<State>>,
    texts: Texts,
    pulse: Arc<Pulse>,
    queue: mpsc::Sender<Pending>,
    version: watch::Receiver<Version>,
    /// Absent where nobody else writes.
    looks: Option<Arc<Looks>>,
}

impl Replica {
    /// Reads the whole journal, then begins to decide. `observer` is told of every change from now on.
    ///
    /// # Errors
    ///
    /// [`StoreError`]: the journal cannot be read, or not be understood. Nothing was decided.
    pub async fn start(store: Arc<Store>, observer: Observer) -> Result<Arc<Self>, StoreError> {
        let mut journal = State::default();
        let (mut position, mut last_decided) = (Position::default(), Timestamp::default());
        loop {
            let page = store.read(position, PAGE).await?;
            let Some((last, _)) = page.last() else { break };
            position = *last;
            last_decided = page.iter().map(|(_, entry)| entry.at).fold(last_decided, Timestamp::max);
            page.iter().for_each(|(_, entry)| journal.apply(entry));
        }
        clock::begin(last_decided);
        let (queue, waiting) = mpsc::channel(WAITING);
        let (told, version) = watch::channel(Version::default());
        let state = Arc::new(RwLock::new(journal.clone()));
        let (unsaved, pulse) = (Unsaved::default(), Arc::new(Pulse::default()));
        let (texts, beating, shown) = (unsaved.texts(), Arc::clone(&pulse), Arc::clone(&state));
        let (heard, looks) = (position, Arc::new(Looks::default()));
        let looking = store.is_shared().then(|| Arc::clone(&looks));
        let writer = Writer { store, journal, shown, unsaved, position, heard, told, pulse, looks, observer };
        tokio::spawn(writer.run(waiting));
        Ok(Arc::new(Self { state, texts, pulse: beating, queue, version, looks: looking }))
    }

    /// Everything that is decided.
    pub fn state(&self) -> RwLockReadGuard<'_, State> {
        // `apply` cannot go wrong; were it to panic all the same, people on call must still see the queue.
        self.state.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// A text that is not saved yet. The store has all others.
    pub fn unsaved_text(&self, id: TextId) -> Option<Excerpt> {
        self.texts.get(id)
    }

    /// Which state is shown: another one whenever it has changed.
    pub fn version(&self) -> Version {
        *self.version.borrow()
    }

    /// Tells when the state has changed.
    pub fn changes(&self) -> watch::Receiver<Version> {
        self.version.clone()
    }

    /// Sees to it that what another instance has decided before is known here: to be asked before something is refused
    /// because it is not known. While the journal does not answer, what is known stays.
    pub async fn look(&self) {
        if let (Some(looks), (Journal::Answering, _)) = (&self.looks, self.pulse.felt()) {
            timeout(LOOKS_WITHIN, looks.ask()).await.ok();
        }
    }

    /// How the journal is.
    pub fn probe(&self) -> Probe {
        let (journal, answered) = self.pulse.felt();
        let answered_ms_ago = u64::try_from(answered.elapsed().as_millis()).unwrap_or(u64::MAX);
        Probe { journal, answered_ms_ago, unsaved: self.version().unsaved }
    }

    /// Returns when everything that is shown is saved.
    pub async fn saved(&self) {
        // An error means that the writer has ended, and nothing will be saved any more.
        self.changes().wait_for(|version| version.unsaved == 0).await.ok();
    }

    /// Ends when nothing can be decided any more, which only a defect brings about.
    pub async fn stopped(&self) {
        self.queue.closed().await;
    }

    /// Carries out `command` for `actor` and returns once it is durable and shown. `None`: it was so already. `text` is
    /// kept if the event names it, in the same commit; otherwise nobody could ever erase it.
    ///
    /// While the journal is away, what [`State::bears_waiting`] allows is shown at once and saved later. It is answered
    /// with its event, but for [`domain::case::Command::Raise`]: whoever raises a case sends it again until it is saved.
    ///
    /// # Errors
    ///
    /// [`Error`]: refused, or not saved.
    pub async fn execute(
        &self,
        command: Command,
        actor: Actor,
        text: Option<NewText>,
    ) -> Result<Option<Event>, Error> {
        let (answer, answered) = oneshot::channel();
        let pending = Pending { command, actor, text, answer };
        self.queue.send(pending).await.map_err(|_| Error::Journal)?;
        answered.await.map_err(|_| Error::Journal)?
    }
}
