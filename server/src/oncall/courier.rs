//! Carries pages to people who have no page open: whom a round is for, by which of their ways, one after the other until
//! one answers.
//!
//! Each attempt is noted with the case. What goes to one person within half a minute is one page with a count, so that a
//! raid does not bury the alarm; the first of it goes at once. A case that somebody takes meanwhile is not carried on.

use std::collections::{BTreeSet, HashMap};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use domain::case::{self, Round, Stage};
use domain::id::{CaseId, StaffId, TargetId};
use domain::target::{Delivery, Target, Whose, Why};
use domain::words::{Role, Span, Timestamp, Urgency};
use domain::{Actor, Command, State, cover};
use tokio::time::{Instant, sleep, sleep_until};

use super::addresses::{Addresses, all_targets};
use super::pagers::{Page, Pagers};
use crate::replica::{Replica, now};
use crate::store::Store;

/// What goes to one person within this time becomes one page.
const TOGETHER: Duration = Duration::from_secs(30);
/// How often it looks for addresses that are new.
const LEARNS_EVERY: Duration = Duration::from_secs(1);
/// How often whoever answers for the house is called until something answers.
const HOUSE_TRIES: u32 = 20;
/// How long between two of these tries.
const HOUSE_AGAIN: Duration = Duration::from_mins(1);
/// How often each way is tried for one page, if what stands against it may pass.
const TRIES: u32 = 2;

/// Carries pages.
pub struct Courier {
    pagers: Arc<Pagers>,
    replica: Arc<Replica>,
    addresses: Addresses,
    bags: Mutex<HashMap<Who, Bag>>,
}

/// Whom a page is for, as a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Who {
    Staff(StaffId),
    House,
}

/// What is to be carried to somebody.
struct Bag {
    /// When the next may go.
    next: Instant,
    /// How urgent the last one was that went: one that is more urgent does not wait.
    last: Option<Urgency>,
    /// What waits until then. Somebody is on the way with it as long as it is not empty.
    waiting: HashMap<CaseId, Option<Urgency>>,
}

impl Courier {
    /// Ready to carry.
    pub fn new(pagers: Arc<Pagers>, replica: Arc<Replica>, store: Arc<Store>) -> Arc<Self> {
        Arc::new(Self { pagers, replica, addresses: Addresses::of(store), bags: Mutex::default() })
    }

    /// Pages those whom this round is for. If there is nobody, whoever answers for the house is told that.
    pub(super) fn page(self: &Arc<Self>, case: CaseId, round: Round) {
        let whom = whom(&self.replica.state(), case, round, now());
        if whom.is_empty() {
            self.put(Who::House, case);
        }
        for staff in whom {
            self.put(Who::Staff(staff), case);
        }
    }

    /// Pages a colleague who was asked to go on with a case.
    pub fn page_colleague(self: &Arc<Self>, case: CaseId, staff: StaffId) {
        self.put(Who::Staff(staff), case);
    }

    /// Tells whoever answers for the house that people are here and nobody is on call.
    pub(super) fn page_the_house(self: &Arc<Self>) {
        let courier = Arc::clone(self);
        tokio::spawn(async move {
            let (missing, at) = (courier.replica.state().cover.missing(), now());
            let key = format!("nobody-{}-{}", missing.map_or(0, |missing| missing.since.0), at.0);
            let is_over = || {
                let since = courier.replica.state().cover.missing().map(|missing| missing.since);
                missing.is_some_and(|missing| since != Some(missing.since))
            };
            for _ in 0..HOUSE_TRIES {
                if is_over() {
                    return;
                }
                let delivery = courier.call_the_house(Page::NobodyOnCall, &key).await;
                if let Some(delivery) = delivery {
                    courier.note_alarm(delivery).await;
                }
                if delivery == Some(Delivery::Answered) {
                    return;
                }
                sleep(HOUSE_AGAIN).await;
            }
            tracing::error!("nobody is on call, and whoever answers for the house cannot be reached");
        });
    }

    /// Tells whoever answers for the house that a colleague is not all right.
    pub fn call_for_a_colleague(self: &Arc<Self>, colleague: StaffId) {
        let courier = Arc::clone(self);
        tokio::spawn(async move {
            let asked = courier.replica.state().reliefs.of(colleague);
            let key = format!("colleague-{colleague}-{}", now().0);
            for _ in 0..HOUSE_TRIES {
                // Being back is not being seen to.
                let relief = courier.replica.state().reliefs.of(colleague);
                let seen_to = asked.is_some() && relief.is_none_or(|relief| relief.seen_to_by.is_some());
                if seen_to
                    || courier.call_the_house(Page::ColleagueNotAllRight, &key).await
                        == Some(Delivery::Answered)
                {
                    return;
                }
                sleep(HOUSE_AGAIN).await;
            }
            tracing::error!(
                "a colleague is not all right, and whoever answers for the house cannot be reached"
            );
        });
    }

    /// By each way of the house until one answers. `None`: there is none, or no address of one can be read.
    async fn call_the_house(&self, page: Page, key: &str) -> Option<Delivery> {
        let mut last = None;
        for Target { id, .. } in self.targets_of(Who::House) {
            let delivery = self.deliver(id, page, key).await;
            if delivery == Some(Delivery::Answered) {
                return delivery;
            }
            last = delivery.or(last);
        }
        last
    }

    async fn note_alarm(&self, delivery: Delivery) {
        let tell = Command::Cover(cover::Command::Tell { delivery });
        if let Err(error) = self.replica.execute(tell, Actor::House, None).await {
            tracing::warn!(%error, "what became of the alarm is not noted");
        }
    }

    /// Sees to it that pages go out also while the database is away, for as long as it is awaited.
    pub(super) async fn keep_addresses(&self) {
        loop {
            let targets = all_targets(&self.replica.state());
            self.addresses.learn(targets).await;
            sleep(LEARNS_EVERY).await;
        }
    }

    fn targets_of(&self, who: Who) -> Vec<Target> {
        let whose = match who {
            Who::Staff(staff) => Whose::Staff(staff),
            Who::House => Whose::House,
        };
        self.replica.state().targets.of(whose).collect()
    }

    fn put(self: &Arc<Self>, who: Who, case: CaseId) {
        let urgency = self.replica.state().cases.get(case).map(|case| case.urgency);
        let mut bags = self.bags();
        let now = Instant::now();
        bags.retain(|_, bag| bag.next > now || !bag.waiting.is_empty());
        let bag = bags.entry(who).or_insert_with(|| Bag { next: now, last: None, waiting: HashMap::new() });
        let somebody_goes = !bag.waiting.is_empty();
        let rises = urgency > bag.last;
        bag.waiting.insert(case, urgency);
        if !somebody_goes || rises {
            let (courier, next) = (Arc::clone(self), if rises { now } else { bag.next });
            tokio::spawn(async move {
                sleep_until(next).await;
                courier.go(who).await;
            });
        }
    }

    async fn go(self: &Arc<Self>, who: Who) {
        let targets = self.targets_of(who);
        let cases: Vec<CaseId> = {
            let mut bags = self.bags();
            // Whoever went at once, for something more urgent, took all of it along.
            let Some(bag) = bags.get_mut(&who).filter(|bag| !bag.waiting.is_empty()) else { return };
            let urgency = bag.waiting.values().copied().max().flatten();
            // Somebody else goes with these when it is time.
            if Instant::now() < bag.next && urgency <= bag.last {
                return;
            }
            bag.next = Instant::now() + TOGETHER;
            bag.last = urgency;
            bag.waiting.drain().map(|(case, _)| case).collect()
        };
        if !self.carry(who, targets, &cases).await {
            // Whoever has it not need not be spared the next.
            if let Some(bag) = self.bags().get_mut(&who) {
                (bag.next, bag.last) = (Instant::now(), None);
            }
        }
    }

    /// One way after the other until one answers; false if none did.
    async fn carry(self: &Arc<Self>, who: Who, targets: Vec<Target>, cases: &[CaseId]) -> bool {
        for Target { id, .. } in targets {
            let (Some(page), Some(key)) = (self.page_for(who, cases), self.key(cases, id)) else {
                return false;
            };
            let Some(delivery) = self.deliver(id, page, &key).await else { continue };
            self.note(cases, id, delivery);
            if delivery == Delivery::Answered {
                return true;
            }
        }
        false
    }

    /// What became of it. `None`: the address was removed a moment ago, or cannot be read, and nothing was sent.
    async fn deliver(&self, target: TargetId, page: Page, key: &str) -> Option<Delivery> {
        let address = self.addresses.get(target).await?;
        let mut delivery = Delivery::NotAnswered(Why::NoAnswer);
        for _ in 0..TRIES {
            delivery = self.pagers.send(&address, page, key).await;
            if !may_pass(delivery) {
                break;
            }
        }
        Some(delivery)
    }

    /// What the page says: nothing if none of them waits any more, or if they said "not now" meanwhile.
    fn page_for(&self, who: Who, cases: &[CaseId]) -> Option<Page> {
        let state = self.replica.state();
        if let Who::Staff(staff) = who
            && state.rota.away(staff, now()).is_some()
        {
            return None;
        }
        let waiting =
            cases.iter().filter_map(|case| state.cases.get(*case)).filter(|case| waits_for(case, who));
        let (mut urgency, mut waiting_ms, mut count) = (None, Span(0), 0);
        for case in waiting {
            urgency = urgency.max(Some(case.urgency));
            waiting_ms = waiting_ms.max(now().since(case.since));
            count += 1;
        }
        Some(match who {
            Who::House => urgency.map(|_| Page::NobodyOnCall)?,
            Who::Staff(_) => Page::Waiting { urgency: urgency?, waiting_ms, count },
        })
    }

    /// The same for the same page by the same way, so that a receiver can tell a second try.
    fn key(&self, cases: &[CaseId], target: TargetId) -> Option<String> {
        let state = self.replica.state();
        let first = cases.iter().min()?;
        let case = state.cases.get(*first)?;
        Some(format!("{first}-{}-{}-{target}", case.pages, case.taken))
    }

    /// Notes what became of it with each case. The next way does not wait for that.
    fn note(&self, cases: &[CaseId], target: TargetId, delivery: Delivery) {
        let (replica, cases) = (Arc::clone(&self.replica), cases.to_vec());
        tokio::spawn(async move {
            for case in cases {
                let tell = Command::Case(case::Command::Tell { case, target, delivery });
                if let Err(error) = replica.execute(tell, Actor::House, None).await {
                    tracing::warn!(%case, %error, "what became of a page is not noted");
                }
            }
        });
    }

    fn bags(&self) -> MutexGuard<'_, HashMap<Who, Bag>> {
        self.bags.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Whom a round is for. Of the first line, those who speak the language of whoever waits, if there are any.
fn whom(state: &State, case: CaseId, round: Round, now: Timestamp) -> BTreeSet<StaffId> {
    let on_call = state.rota.at(now);
    let language = state.cases.get(case).and_then(|case| case.language);
    let professionals = || {
        let all = state.staff.iter().filter(|(_, staff)| staff.role == Role::Professional);
        all.map(|(staff, _)| staff).filter(|staff| state.rota.away(*staff, now).is_none())
    };
    match round {
        Round::FirstLine => match language {
            Some(language) => state.rota.for_language(now, language).first.into_iter().collect(),
            None => on_call.first.into_iter().collect(),
        },
        Round::Wider => {
            let others = professionals().filter(|staff| !on_call.backup.contains(staff));
            on_call.first.iter().copied().chain(others).collect()
        }
        Round::Everyone => on_call.first.into_iter().chain(on_call.backup).chain(professionals()).collect(),
    }
}

fn waits_for(case: &case::Case, who: Who) -> bool {
    match (case.stage, who) {
        (Stage::Waiting { .. }, _) => true,
        (Stage::Taken { offered, .. }, Who::Staff(staff)) => offered == Some(staff),
        (Stage::Taken { .. }, Who::House) | (Stage::FollowUp { .. } | Stage::Closed { .. }, _) => false,
    }
}

/// Whether trying again at once may come to something.
fn may_pass(delivery: Delivery) -> bool {
    match delivery {
        Delivery::NotAnswered(Why::Unreachable | Why::Broken) => true,
        Delivery::NotAnswered(Why::Refused { status }) => status >= 500,
        // Waiting for it a second time takes as long as the next way.
        Delivery::NotAnswered(Why::NoAnswer | Why::Untrusted | Why::BadAddress | Why::NotSetUp)
        | Delivery::Answered => false,
    }
}
