//! The task that decides, saves and shows, and follows what other instances write.

use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use domain::{Entry, Event, Refusal, State};
use tokio::sync::{mpsc, watch};
use tokio::time::{MissedTickBehavior, interval};

use super::looks::Looks;
use super::pulse::Pulse;
use super::unsaved::Unsaved;
use super::{Error, Observer, PAGE, Pending, Told, Version, now};
use crate::store::{Appended, Error as StoreError, NewText, Position, Store};

/// How many commands share one commit.
pub(super) const BATCH: usize = 128;
/// How often the journal is asked for entries of other instances that no nudge told of, and whether it is there.
const LOOK_EVERY: Duration = Duration::from_millis(900);

/// The task that alone changes the state.
pub(super) struct Writer {
    pub(super) store: Arc<Store>,
    /// What the journal holds up to `position`, and while a batch is being committed what that adds.
    pub(super) journal: State,
    /// What everyone sees: the journal, and what is unsaved on top.
    pub(super) shown: Arc<RwLock<State>>,
    /// Empty while the journal answers.
    pub(super) unsaved: Unsaved,
    pub(super) position: Position,
    /// The furthest nudge that was followed.
    pub(super) heard: Position,
    pub(super) told: watch::Sender<Version>,
    pub(super) pulse: Arc<Pulse>,
    pub(super) looks: Arc<Looks>,
    pub(super) observer: Observer,
}

/// What a batch comes to, before it is committed.
#[derive(Default)]
struct Decided {
    entries: Vec<Entry>,
    texts: Vec<NewText>,
    /// One for each command of the batch, in order.
    outcomes: Vec<Result<Option<Event>, Refusal>>,
}

/// Nobody is there any more who could ask for anything.
pub(super) struct Deserted;

impl Writer {
    pub(super) async fn run(mut self, mut waiting: mpsc::Receiver<Pending>) {
        let mut look = interval(LOOK_EVERY);
        look.set_missed_tick_behavior(MissedTickBehavior::Delay);
        let mut batch = Vec::with_capacity(BATCH);
        loop {
            tokio::select! {
                received = waiting.recv_many(&mut batch, BATCH) => if received == 0 { return },
                told = self.store.nudged(self.position.max(self.heard)) => self.heard = told,
                () = self.looks.wanted() => {}
                _ = look.tick() => {}
            }
            let looks = self.looks.asked();
            let done = if batch.is_empty() { self.follow().await } else { self.carry_out(&mut batch).await };
            match done {
                Ok(()) => {
                    self.pulse.beat();
                    self.looks.answer(looks);
                }
                Err(fault) => {
                    self.lose(&fault);
                    batch.drain(..).for_each(|pending| self.answer_alone(pending));
                    if let Err(Deserted) = self.go_on_alone(&mut waiting).await {
                        return;
                    }
                }
            }
        }
    }

    /// Takes in what other instances have written.
    async fn follow(&mut self) -> Result<(), StoreError> {
        let mut news = Vec::new();
        let outcome = self.read_on(&mut news).await;
        self.show(&news);
        outcome
    }

    /// Decides the batch, saves and shows it, and answers. After an error everything is still in it, unanswered.
    async fn carry_out(&mut self, batch: &mut Vec<Pending>) -> Result<(), StoreError> {
        loop {
            let Decided { entries, texts, outcomes } = self.decide(batch);
            if !entries.is_empty() {
                match self.store.append(self.position, &entries, &texts).await? {
                    Appended::Done(position) => {
                        self.position = position;
                        self.show(&entries);
                    }
                    // Another instance wrote there first: decide again, knowing what it wrote.
                    Appended::Taken => {
                        self.journal = self.shown();
                        self.follow().await?;
                        continue;
                    }
                }
            } else if outcomes.iter().any(Result::is_err) && self.store.is_shared() {
                // What is appended proves that nothing newer is known elsewhere; a refusal proves nothing.
                let before = self.position;
                self.follow().await?;
                if self.position != before {
                    continue;
                }
            }
            for (pending, outcome) in batch.drain(..).zip(outcomes) {
                // Whoever asked may be gone; what was decided stands.
                pending.answer.send(outcome.map_err(Error::Refused)).ok();
            }
            return Ok(());
        }
    }

    fn decide(&mut self, batch: &[Pending]) -> Decided {
        let at = now();
        let mut decided = Decided::default();
        for Pending { command, actor, text, .. } in batch {
            let outcome = self.journal.decide(command, *actor, at);
            if let Ok(Some(event)) = &outcome {
                let entry = Entry { at, actor: *actor, event: event.clone() };
                self.journal.apply(&entry);
                decided.entries.push(entry);
                decided.texts.extend(text.iter().filter(|text| event.text() == Some(text.id)).cloned());
            }
            decided.outcomes.push(outcome);
        }
        decided
    }

    /// Applies all entries after `position`, and adds them to `news`. When one cannot be understood, those before it
    /// are applied all the same.
    pub(super) async fn read_on(&mut self, news: &mut Vec<Entry>) -> Result<(), StoreError> {
        loop {
            let (page, end) = match self.store.read(self.position, PAGE).await {
                Ok(page) => (page, None),
                Err(fault) => {
                    let good = fault.position().map_or(0, |bad| bad.0.saturating_sub(self.position.next().0));
                    let Some(good) = u32::try_from(good).ok().filter(|good| *good > 0) else {
                        return Err(fault);
                    };
                    (self.store.read(self.position, good).await?, Some(fault))
                }
            };
            let is_end = page.is_empty();
            for (position, entry) in page {
                self.journal.apply(&entry);
                self.position = position;
                news.push(entry);
            }
            match end {
                Some(fault) => return Err(fault),
                None if is_end => return Ok(()),
                None => {}
            }
        }
    }

    /// Lets everyone see what is now durable.
    pub(super) fn show(&mut self, entries: &[Entry]) {
        if entries.is_empty() {
            return;
        }
        {
            let mut shown = self.shown.write().unwrap_or_else(PoisonError::into_inner);
            entries.iter().for_each(|entry| shown.apply(entry));
        }
        self.changed();
        self.tell(entries);
    }

    pub(super) fn changed(&self) {
        let unsaved = self.unsaved.len();
        self.told.send_modify(|version| *version = Version { number: version.number + 1, unsaved });
    }

    pub(super) fn tell(&self, entries: &[Entry]) {
        let shown = self.shown.read().unwrap_or_else(PoisonError::into_inner);
        entries.iter().for_each(|entry| (self.observer)(&shown, Told::Entry(entry)));
    }

    pub(super) fn shown(&self) -> State {
        self.shown.read().unwrap_or_else(PoisonError::into_inner).clone()
    }
}
