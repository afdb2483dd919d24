//! Looks out for people: who has gone, who had a word of concern and left, and who has waited longer than was promised.
//!
//! Nobody can tell a closed page from a lost network by one look, so that each absence has its time, counted by a clock
//! that nobody sets. Someone counts as here if any instance has their connection. While instances cannot hear each other,
//! nobody is missed: what is not known is not held against anyone.
//!
//! What follows from an absence is a rule; this only says that there is one.

use std::collections::{HashMap, HashSet};
use std::hash::Hash;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use domain::case::{self, Around, Evidence, Presence, Source, Stage};
use domain::concern::{Concern, Standing};
use domain::id::{CaseId, SeekerId, TextId};
use domain::words::{Span, Urgency};
use domain::{Actor, Command, State};

use super::Chat;
use super::connection::Connection;
use super::happened::Author;
use crate::replica::now;
use crate::store::NewText;

/// How soon after a word of concern someone must leave for it to matter.
const LEAVES_WITHIN: Span = Span::minutes(5);
/// How many who left after a word of concern are kept in mind. Beyond that the oldest wait least.
const LEAVERS_MAX: usize = 1_000;

/// Whoever is not there, and since when.
#[derive(Default)]
pub(super) struct Lookout {
    missed: Mutex<Missed>,
    leavers: Mutex<HashMap<SeekerId, Leaver>>,
    /// How long those who wait were last seen to have waited, as they are told.
    told: Mutex<HashMap<CaseId, Patience>>,
}

#[derive(Default)]
struct Missed {
    seekers: Since<SeekerId>,
    /// By case and fence: whoever goes on with one begins anew.
    owners: Since<(CaseId, u32)>,
}

/// Since when someone is missed.
struct Since<Id>(HashMap<Id, Instant>);

impl<Id> Default for Since<Id> {
    fn default() -> Self {
        Self(HashMap::new())
    }
}

/// Someone who left after a word of concern that nobody had answered.
struct Leaver {
    at: Instant,
    concern: Concern,
}

/// What someone who waits is told of it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Patience {
    JustAsked,
    AskedAgain,
    NobodyYet,
}

impl<Id: Copy + Eq + Hash> Since<Id> {
    /// Keeps in mind who of `all` is not here, and tells for how long.
    fn look(&mut self, all: &HashMap<Id, bool>) -> HashMap<Id, Duration> {
        let now = Instant::now();
        self.0.retain(|id, _| all.get(id) == Some(&false));
        let away = all.iter().filter(|(_, here)| !**here).map(|(id, _)| *id);
        away.map(|id| (id, now.duration_since(*self.0.entry(id).or_insert(now)))).collect()
    }
}

impl Chat {
    /// Looks once. To be called each second.
    pub async fn look_out(&self) {
        self.tell_those_who_wait();
        // Someone may be on an instance that cannot be heard.
        if self.is_interrupted() {
            return;
        }
        for command in self.missed() {
            if let Err(error) = self.replica.execute(command, Actor::House, None).await {
                tracing::debug!(%error, "an absence was not noted; it is tried again");
            }
        }
        self.raise_for_leavers().await;
    }

    /// Someone's last connection here has ended.
    pub(super) fn note_leaving(&self, connection: &Arc<Connection>) {
        let Some(seeker) = Author::of(&connection.speaker.person).seeker() else { return };
        if self.leaving.is_cancelled() || self.hub.has(seeker) {
            return;
        }
        let latest = self.replica.state().concerns.latest_open(seeker, now(), LEAVES_WITHIN);
        let Some(concern) = latest else { return };
        let mut leavers = self.lookout.leavers();
        if leavers.len() < LEAVERS_MAX {
            leavers.insert(seeker, Leaver { at: Instant::now(), concern });
        }
    }

    /// Seekers whose whereabouts matter to the house: those with an open case, and those who left.
    pub(super) fn looked_for(&self) -> HashSet<SeekerId> {
        let mut wanted: HashSet<SeekerId> = self.lookout.leavers().keys().copied().collect();
        wanted.extend(looked_for(&self.replica.state()));
        wanted
    }

    fn missed(&self) -> Vec<Command> {
        let state = self.replica.state();
        let (mut seekers, mut owners) = (HashMap::new(), HashMap::new());
        for (id, case) in state.cases.iter().filter(|(_, case)| case.is_open()) {
            seekers.insert(case.seeker, self.hub.is_anywhere(case.seeker));
            if let Stage::Taken { by, fence, .. } = case.stage {
                owners.insert((id, fence), self.hub.is_here(by));
            }
        }
        let (away, lost) = {
            let mut missed = self.lookout.missed();
            (missed.seekers.look(&seekers), missed.owners.look(&owners))
        };
        let mut commands = Vec::new();
        for (id, case) in state.cases.iter().filter(|(_, case)| case.is_open()) {
            let gone = away.get(&case.seeker).is_some_and(|away| *away >= self.paging.gone_after());
            match (case.presence, seekers.get(&case.seeker)) {
                (Presence::Here, Some(false)) if gone => {
                    commands.push(case::Command::SeekerLeft { case: id });
                }
                (Presence::Gone, Some(true)) => commands.push(case::Command::SeekerBack { case: id }),
                (Presence::Here | Presence::Gone, Some(_) | None) => {}
            }
            let back_within = u64::try_from(case.times.owner_back_within.0).unwrap_or(0);
            if let Stage::Taken { fence, .. } = case.stage
                && lost.get(&(id, fence)).is_some_and(|lost| *lost >= Duration::from_millis(back_within))
            {
                commands.push(case::Command::Lose { case: id, fence });
            }
        }
        commands.into_iter().map(Command::Case).collect()
    }

    async fn raise_for_leavers(&self) {
        for (seeker, concern) in self.gone_leavers() {
            let words = self.hub.known(concern.room).and_then(|room| room.own_words(seeker, concern.message));
            let around = Around { seen_in: words.as_ref().and_then(|quote| quote.seen_in), language: None };
            let text =
                words.map(|quote| NewText { id: TextId(crate::random::u64()), excerpt: quote.excerpt });
            let evidence = text.as_ref().map(|text| Evidence { message: concern.message, text: text.id });
            let (case, source, times) = (CaseId(crate::random::u64()), Source::Left, self.paging.times());
            let urgency = Urgency::R3;
            let raise = case::Command::Raise { case, seeker, urgency, source, evidence, times, around };
            match self.replica.execute(Command::Case(raise), Actor::House, text).await {
                Ok(_) => drop(self.lookout.leavers().remove(&seeker)),
                Err(error) => {
                    tracing::error!(%error, "someone who left is not in the queue yet; it is tried again");
                }
            }
        }
    }

    /// Those who have stayed away. Whoever is back, or was answered meanwhile, is no longer looked for.
    fn gone_leavers(&self) -> Vec<(SeekerId, Concern)> {
        // Asked without holding on to them: whether somebody was answered is asked of the state and of their room.
        let all: Vec<(SeekerId, Concern)> =
            self.lookout.leavers().iter().map(|(seeker, leaver)| (*seeker, leaver.concern)).collect();
        let settled = |(seeker, concern): &(SeekerId, Concern)| {
            self.hub.is_anywhere(*seeker) || self.is_answered(*seeker, concern)
        };
        let over: HashSet<SeekerId> = all.into_iter().filter(settled).map(|(seeker, _)| seeker).collect();
        let mut leavers = self.lookout.leavers();
        leavers.retain(|seeker, _| !over.contains(seeker));
        let gone = leavers.iter().filter(|(_, leaver)| leaver.at.elapsed() >= self.paging.gone_after());
        gone.map(|(seeker, leaver)| (*seeker, leaver.concern)).collect()
    }

    /// Whether somebody has answered what they wrote, or has a case for them.
    fn is_answered(&self, seeker: SeekerId, concern: &Concern) -> bool {
        let state = self.replica.state();
        let mut theirs = state.concerns.of(seeker).filter(|it| it.message == concern.message);
        theirs.all(|it| it.standing == Standing::Settled)
    }

    /// Whoever waits is told so anew when their wait has become a longer one.
    fn tell_those_who_wait(&self) {
        let state = self.replica.state();
        let at = now();
        let waiting = state.cases.iter().filter_map(|(id, case)| match case.stage {
            Stage::Waiting { since, .. } => Some((id, case.seeker, patience(case, at.since(since)))),
            Stage::Taken { .. } | Stage::FollowUp { .. } | Stage::Closed { .. } => None,
        });
        let waiting: Vec<(CaseId, SeekerId, Patience)> = waiting.collect();
        drop(state);
        let mut told = self.lookout.told.lock().unwrap_or_else(PoisonError::into_inner);
        let before = std::mem::take(&mut *told);
        for (case, seeker, patience) in waiting {
            told.insert(case, patience);
            if before.get(&case).is_some_and(|before| *before != patience) {
                self.hub.waits_longer(seeker);
            }
        }
    }
}

/// Seekers with an open case.
pub(super) fn looked_for(state: &State) -> HashSet<SeekerId> {
    state.cases.iter().filter(|(_, case)| case.is_open()).map(|(_, case)| case.seeker).collect()
}

fn patience(case: &case::Case, waited: Span) -> Patience {
    if waited >= case.times.honest_after {
        Patience::NobodyYet
    } else if waited >= case.times.wider_after {
        Patience::AskedAgain
    } else {
        Patience::JustAsked
    }
}

impl Lookout {
    fn missed(&self) -> MutexGuard<'_, Missed> {
        self.missed.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn leavers(&self) -> MutexGuard<'_, HashMap<SeekerId, Leaver>> {
        self.leavers.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
