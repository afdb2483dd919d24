//! The state in memory, kept in step with the journal.
//!
//! [`Replica::execute`] is the only way in which anything is decided. One task takes what is queued, decides each
//! command on the state with the earlier ones applied, appends them to the journal as one batch, and
//! answers after the commit: one fsync for many. Whoever reads [`Replica::state`] sees only what is durable.
//!
//! No rule stands here; the rules are `domain`.

use std::sync::{Arc, PoisonError, RwLock, RwLockReadGuard};
use std::time::{SystemTime, UNIX_EPOCH};

use domain::words::Timestamp;
use domain::{Actor, Command, Entry, Event, Refusal, State};
use tokio::sync::{mpsc, oneshot, watch};

use crate::store::{Appended, Error as StoreError, NewText, Position, Store};

/// How many commands may wait for the journal. Beyond that, asking waits.
const WAITING: usize = 1_024;
/// How many commands share one commit.
const BATCH: usize = 128;
/// How many entries are read at a time when catching up.
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

/// What is told of every entry, in order, right after the state shows it and before whoever asked is answered. It
/// may lock rooms while the state is locked for reading: nobody but the task that calls it locks the state for
/// writing, so no one can be in between.
type Observer = Box<dyn Fn(&State, &Entry) + Send + Sync>;

struct Pending {
    command: Command,
    actor: Actor,
    text: Option<NewText>,
    answer: oneshot::Sender<Result<Option<Event>, Error>>,
}

/// The state of the house, and the way to change it.
pub struct Replica {
    state: Arc<RwLock<State>>,
    queue: mpsc::Sender<Pending>,
    position: watch::Receiver<Position>,
}

impl Replica {
    /// Reads the whole journal, then begins to decide. `observer` is told of every entry decided from now on.
    ///
    /// # Errors
    ///
    /// [`StoreError`]: the journal cannot be read, or not be understood. Nothing was decided.
    pub async fn start(store: Arc<Store>, observer: Observer) -> Result<Arc<Self>, StoreError> {
        let mut state = State::default();
        let mut position = Position::default();
        loop {
            let page = store.read(position, PAGE).await?;
            let Some((last, _)) = page.last() else { break };
            position = *last;
            page.iter().for_each(|(_, entry)| state.apply(entry));
        }
        let (queue, waiting) = mpsc::channel(WAITING);
        let (told, watched) = watch::channel(position);
        let ahead = state.clone();
        let state = Arc::new(RwLock::new(state));
        let writer = Writer { store, ahead, shown: Arc::clone(&state), position, told, observer };
        tokio::spawn(writer.run(waiting));
        Ok(Arc::new(Self { state, queue, position: watched }))
    }

    /// Everything that is decided and durable.
    pub fn state(&self) -> RwLockReadGuard<'_, State> {
        // `apply` cannot go wrong; were it to panic all the same, people on call must still see the queue.
        self.state.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// The position in the journal up to which the state shows everything.
    pub fn position(&self) -> Position {
        *self.position.borrow()
    }

    /// Tells when the state has changed.
    pub fn changes(&self) -> watch::Receiver<Position> {
        self.position.clone()
    }

    /// Ends when nothing can be decided any more, which only a defect brings about.
    pub async fn stopped(&self) {
        self.queue.closed().await;
    }

    /// Carries out `command` for `actor` and returns once it is durable and shown. `None`: it was so already. `text` is
    /// kept if the event names it, in the same commit; otherwise nobody could ever erase it.
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

/// The clock of the machine.
pub fn now() -> Timestamp {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Timestamp(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
}

struct Writer {
    store: Arc<Store>,
    /// The state with everything applied that was decided, committed or not.
    ahead: State,
    shown: Arc<RwLock<State>>,
    position: Position,
    told: watch::Sender<Position>,
    observer: Observer,
}

/// What a batch comes to, before it is committed.
#[derive(Default)]
struct Decided {
    entries: Vec<Entry>,
    texts: Vec<NewText>,
    /// One for each command of the batch, in order.
    outcomes: Vec<Result<Option<Event>, Refusal>>,
}

impl Writer {
    async fn run(mut self, mut waiting: mpsc::Receiver<Pending>) {
        let mut batch = Vec::with_capacity(BATCH);
        while waiting.recv_many(&mut batch, BATCH).await > 0 {
            let carried_out = self.carry_out(&batch).await;
            match carried_out {
                Ok(outcomes) => {
                    for (pending, outcome) in batch.drain(..).zip(outcomes) {
                        // Whoever asked may be gone; what was decided stands.
                        pending.answer.send(outcome.map_err(Error::Refused)).ok();
                    }
                }
                Err(error) => {
                    tracing::error!(%error, "the journal did not answer");
                    self.ahead = self.shown.read().unwrap_or_else(PoisonError::into_inner).clone();
                    for pending in batch.drain(..) {
                        pending.answer.send(Err(Error::Journal)).ok();
                    }
                }
            }
        }
    }

    async fn carry_out(
        &mut self,
        batch: &[Pending],
    ) -> Result<Vec<Result<Option<Event>, Refusal>>, StoreError> {
        loop {
            let decided = self.decide(batch);
            if decided.entries.is_empty() {
                return Ok(decided.outcomes);
            }
            match self.store.append(self.position, &decided.entries, &decided.texts).await? {
                Appended::Done(position) => {
                    self.show(&decided.entries, position);
                    return Ok(decided.outcomes);
                }
                // Another instance wrote there first: decide again, knowing what it wrote.
                Appended::Taken => self.catch_up().await?,
            }
        }
    }

    fn decide(&mut self, batch: &[Pending]) -> Decided {
        let at = now();
        let mut decided = Decided::default();
        for Pending { command, actor, text, .. } in batch {
            let outcome = self.ahead.decide(command, *actor, at);
            if let Ok(Some(event)) = &outcome {
                let entry = Entry { at, actor: *actor, event: event.clone() };
                self.ahead.apply(&entry);
                decided.entries.push(entry);
                decided.texts.extend(text.iter().filter(|text| event.text() == Some(text.id)).cloned());
            }
            decided.outcomes.push(outcome);
        }
        decided
    }

    /// Lets everyone see what is now durable.
    fn show(&mut self, entries: &[Entry], position: Position) {
        {
            let mut shown = self.shown.write().unwrap_or_else(PoisonError::into_inner);
            entries.iter().for_each(|entry| shown.apply(entry));
        }
        self.position = position;
        self.told.send_replace(position);
        let shown = self.shown.read().unwrap_or_else(PoisonError::into_inner);
        entries.iter().for_each(|entry| (self.observer)(&shown, entry));
    }

    async fn catch_up(&mut self) -> Result<(), StoreError> {
        loop {
            let page = self.store.read(self.position, PAGE).await?;
            let Some((last, _)) = page.last() else { break };
            let last = *last;
            let entries: Vec<Entry> = page.into_iter().map(|(_, entry)| entry).collect();
            self.show(&entries, last);
        }
        self.ahead = self.shown.read().unwrap_or_else(PoisonError::into_inner).clone();
        Ok(())
    }
}
