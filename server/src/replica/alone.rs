//! Going on while the journal is away, and coming back to it.

use std::pin::pin;
use std::sync::{Arc, PoisonError};
use std::time::Duration;

use domain::{Actor, Command, Entry, Event, case};
use tokio::sync::mpsc;
use tokio::time::sleep;

use super::pulse::{Journal, Stop};
use super::unsaved::Full;
use super::writer::{BATCH, Deserted, Writer};
use super::{Error, Pending, Told, now};
use crate::store::{Appended, Error as StoreError, NewText, Store};

/// How often the journal is tried while it is away.
const TRY_EVERY: Duration = Duration::from_millis(500);

impl Writer {
    /// Notes that the journal is away, or that it cannot be followed.
    pub(super) fn lose(&mut self, fault: &StoreError) {
        let journal = match fault {
            StoreError::Newer(_) => Journal::Stopped(Stop::Newer),
            StoreError::Broken(_) | StoreError::Missing(_) | StoreError::Rewound(_) => {
                Journal::Stopped(Stop::Broken)
            }
            StoreError::Database(_)
            | StoreError::Silent
            | StoreError::Away
            | StoreError::TextSealed(_)
            | StoreError::CredentialSealed
            | StoreError::Password(_)
            | StoreError::Stopping
            | StoreError::Random(_) => Journal::Away,
        };
        let (before, _) = self.pulse.felt();
        match journal {
            Journal::Stopped(_) => {
                tracing::error!(%fault, "nothing can be decided any more; cases are shown and paged for");
            }
            Journal::Away | Journal::Answering if before == Journal::Answering => {
                tracing::error!(%fault, "the journal is away; cases are shown and paged for until it is back");
            }
            Journal::Away | Journal::Answering => {}
        }
        self.pulse.stop(journal);
        if self.unsaved.is_empty() {
            // What was decided ahead of a commit that did not come about.
            self.journal = self.shown();
        }
    }

    /// Answers whatever is asked, as far as it can be answered, until the journal is back.
    pub(super) async fn go_on_alone(
        &mut self,
        waiting: &mut mpsc::Receiver<Pending>,
    ) -> Result<(), Deserted> {
        let mut batch = Vec::with_capacity(BATCH);
        loop {
            let (journal, _) = self.pulse.felt();
            let mut back = pin!(comes_back(Arc::clone(&self.store), journal));
            loop {
                tokio::select! {
                    received = waiting.recv_many(&mut batch, BATCH) => {
                        if received == 0 {
                            return Err(Deserted);
                        }
                        batch.drain(..).for_each(|pending| self.answer_alone(pending));
                    }
                    () = &mut back => break,
                }
            }
            match self.come_back().await {
                Ok(()) => {
                    tracing::info!("the journal is back, and what was done without it is saved");
                    self.pulse.beat();
                    return Ok(());
                }
                Err(fault) => self.lose(&fault),
            }
        }
    }

    pub(super) fn answer_alone(&mut self, pending: Pending) {
        let Pending { command, actor, text, answer } = pending;
        answer.send(self.decide_alone(command, actor, text)).ok();
    }

    fn decide_alone(
        &mut self,
        command: Command,
        actor: Actor,
        text: Option<NewText>,
    ) -> Result<Option<Event>, Error> {
        let at = now();
        let is_raised = matches!(command, Command::Case(case::Command::Raise { .. }));
        if let Ok(None) = self.journal.decide(&command, actor, at) {
            return Ok(None);
        }
        let decided =
            self.shown.read().unwrap_or_else(PoisonError::into_inner).decide(&command, actor, at)?;
        let Some(event) = decided else { return if is_raised { Err(Error::Journal) } else { Ok(None) } };
        if !self.journal.bears_waiting(&command) {
            return Err(Error::Journal);
        }
        self.unsaved.keep(command, actor, at, &event, text).map_err(|Full| {
            tracing::error!(
                "no more can be kept until the journal is back: someone in danger is not shown to anyone"
            );
            Error::Journal
        })?;
        let entry = Entry { at, actor, event };
        self.shown.write().unwrap_or_else(PoisonError::into_inner).apply(&entry);
        self.changed();
        self.tell(std::slice::from_ref(&entry));
        if is_raised { Err(Error::Journal) } else { Ok(Some(entry.event)) }
    }

    /// Takes in what others have written meanwhile, and saves what was done here.
    async fn come_back(&mut self) -> Result<(), StoreError> {
        let mut news = Vec::new();
        let anew = !self.unsaved.is_empty();
        let outcome = self.save_what_was_kept(&mut news).await;
        if anew {
            self.unsaved.put_on(&self.journal, &self.shown);
            self.changed();
            self.tell(&news);
            let shown = self.shown.read().unwrap_or_else(PoisonError::into_inner);
            (self.observer)(&shown, Told::Anew);
        } else {
            self.show(&news);
        }
        outcome
    }

    async fn save_what_was_kept(&mut self, news: &mut Vec<Entry>) -> Result<(), StoreError> {
        self.read_on(news).await?;
        while !self.unsaved.is_empty() {
            let part = self.unsaved.decide_again(&self.journal, BATCH);
            if !part.entries.is_empty() {
                match self.store.append(self.position, &part.entries, &part.texts).await? {
                    Appended::Done(position) => self.position = position,
                    Appended::Taken => {
                        self.read_on(news).await?;
                        continue;
                    }
                }
            }
            part.entries.iter().for_each(|entry| self.journal.apply(entry));
            news.extend(part.entries);
            self.unsaved.forget(BATCH, part.again);
        }
        Ok(())
    }
}

/// Returns when the journal answers and takes what is written.
async fn comes_back(store: Arc<Store>, journal: Journal) {
    loop {
        // Asked also when the journal can be followed no further: what else is kept there is used on.
        let answers = store.answers(now()).await.is_ok();
        match journal {
            Journal::Answering | Journal::Away if answers => return,
            Journal::Answering | Journal::Away | Journal::Stopped(_) => sleep(TRY_EVERY).await,
        }
    }
}
