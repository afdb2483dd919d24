//! What is shown and not saved yet: the commands in order, and the texts that came with them, in memory alone.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};

use domain::id::{CaseId, TextId};
use domain::unsaved::Again;
use domain::words::Timestamp;
use domain::{Actor, Command, Entry, Event, State, case};

use crate::store::{Excerpt, NewText};

/// How many commands are kept, beside pages. Beyond that nothing is taken that would have to be.
const KEPT_AT_MOST: usize = 1_000;

/// A command that was carried out and not saved.
struct Kept {
    command: Command,
    actor: Actor,
    at: Timestamp,
    text: Option<TextId>,
}

/// Everything that is shown and not saved.
#[derive(Default)]
pub(super) struct Unsaved {
    kept: Vec<Kept>,
    /// The last page of each case: paging goes on for as long as the journal is away.
    pages: BTreeMap<CaseId, Kept>,
    texts: Texts,
    again: Again,
}

/// What some of it comes to on what the journal holds now.
pub(super) struct Part {
    pub(super) entries: Vec<Entry>,
    pub(super) texts: Vec<NewText>,
    pub(super) again: Again,
}

/// There is no room for more.
pub(super) struct Full;

impl Unsaved {
    pub(super) fn len(&self) -> usize {
        self.kept.len() + self.pages.len()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.len() == 0
    }

    pub(super) fn texts(&self) -> Texts {
        self.texts.clone()
    }

    /// Keeps a command that led to `event`, with its text if that names it.
    pub(super) fn keep(
        &mut self,
        command: Command,
        actor: Actor,
        at: Timestamp,
        event: &Event,
        text: Option<NewText>,
    ) -> Result<(), Full> {
        if let Some(case) = paged(&command) {
            self.pages.insert(case, Kept { command, actor, at, text: None });
            return Ok(());
        }
        if self.kept.len() >= kept_at_most(&command) {
            return Err(Full);
        }
        let text = text.filter(|text| event.text() == Some(text.id)).map(|text| self.texts.put(text));
        self.kept.push(Kept { command, actor, at, text });
        Ok(())
    }

    /// Decides the first of them once more, at most `count`, on `journal`. Pages come last.
    pub(super) fn decide_again(&self, journal: &State, count: usize) -> Part {
        if self.kept.is_empty() {
            return self.decide(journal, self.pages.values().take(count));
        }
        self.decide(journal, self.kept.iter().take(count))
    }

    fn decide<'a>(&'a self, journal: &State, commands: impl Iterator<Item = &'a Kept>) -> Part {
        let mut state = journal.clone();
        let mut part = Part { entries: Vec::new(), texts: Vec::new(), again: self.again.clone() };
        for kept in commands {
            // What is refused now was taken by somebody else meanwhile.
            let Ok(Some(event)) = part.again.decide(&state, &kept.command, kept.actor, kept.at) else {
                continue;
            };
            let named = kept.text.filter(|text| event.text() == Some(*text));
            part.texts.extend(named.and_then(|id| Some(NewText { id, excerpt: self.texts.get(id)? })));
            let entry = Entry { at: kept.at, actor: kept.actor, event };
            state.apply(&entry);
            part.entries.push(entry);
        }
        part
    }

    /// Forgets the first `count`, which are saved.
    pub(super) fn forget(&mut self, count: usize, again: Again) {
        self.again = again;
        if self.kept.is_empty() {
            let saved: Vec<CaseId> = self.pages.keys().copied().take(count).collect();
            saved.iter().for_each(|case| drop(self.pages.remove(case)));
        }
        let saved = self.kept.drain(..count.min(self.kept.len()));
        saved.filter_map(|kept| kept.text).for_each(|text| self.texts.remove(text));
        if self.is_empty() {
            self.again = Again::default();
        }
    }

    /// Shows `journal` with what is still unsaved on top.
    pub(super) fn put_on(&self, journal: &State, shown: &RwLock<State>) {
        let part = self.decide(journal, self.kept.iter().chain(self.pages.values()));
        let mut state = journal.clone();
        part.entries.iter().for_each(|entry| state.apply(entry));
        *shown.write().unwrap_or_else(PoisonError::into_inner) = state;
    }
}

/// What is only about words of concern or about pages leaves room for those in danger.
fn kept_at_most(command: &Command) -> usize {
    let can_stand_back = matches!(command, Command::Concern(_) | Command::Case(case::Command::Tell { .. }));
    if can_stand_back { KEPT_AT_MOST / 2 } else { KEPT_AT_MOST }
}

fn paged(command: &Command) -> Option<CaseId> {
    match command {
        Command::Case(case::Command::Page { case }) => Some(*case),
        Command::Case(
            case::Command::Raise { .. }
            | case::Command::Lapse { .. }
            | case::Command::Lose { .. }
            | case::Command::Tell { .. }
            | case::Command::SeekerLeft { .. }
            | case::Command::SeekerBack { .. }
            | case::Command::See { .. }
            | case::Command::Acknowledge { .. }
            | case::Command::Contact { .. }
            | case::Command::Wish { .. }
            | case::Command::Remark { .. }
            | case::Command::SayWhere { .. }
            | case::Command::Write { .. }
            | case::Command::Offer { .. }
            | case::Command::Accept { .. }
            | case::Command::Decline { .. }
            | case::Command::BringIn { .. }
            | case::Command::Lower { .. }
            | case::Command::Close { .. }
            | case::Command::ComeBack { .. },
        )
        | Command::Room(_)
        | Command::Staff(_)
        | Command::Sanction(_)
        | Command::Review(_)
        | Command::Appeal(_)
        | Command::Report(_)
        | Command::Complaint(_)
        | Command::Talk(_)
        | Command::Rota(_)
        | Command::Target(_)
        | Command::Helpline(_)
        | Command::Concern(_)
        | Command::Aftercare(_)
        | Command::Cover(_)
        | Command::Debrief(_)
        | Command::Relief(_)
        | Command::Standard(_)
        | Command::Translation(_)
        | Command::Measure(_)
        | Command::Erase => None,
    }
}

/// Texts that are not saved yet.
#[derive(Clone, Default)]
pub(super) struct Texts(Arc<Mutex<HashMap<TextId, Excerpt>>>);

impl Texts {
    pub(super) fn get(&self, id: TextId) -> Option<Excerpt> {
        self.lock().get(&id).cloned()
    }

    fn put(&self, text: NewText) -> TextId {
        self.lock().insert(text.id, text.excerpt);
        text.id
    }

    fn remove(&self, id: TextId) {
        self.lock().remove(&id);
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<TextId, Excerpt>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
