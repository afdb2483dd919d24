//! Deciding, on a real journal: one winner, durable before it is answered, and nothing left behind.

use std::env;
use std::fs;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use beside::random;
use beside::replica::{Error, Replica};
use beside::store::{Excerpt, Location, NewText, Store};
use domain::case::{Command as Case, Evidence, Source, Stage};
use domain::id::{CaseId, ClientMessageId, RoomId, SeekerId, StaffId, TextId};
use domain::staff::Command as Staff;
use domain::words::{Role, Timestamp, Urgency};
use domain::{Actor, Command, Refusal};
use tokio::runtime::Runtime;

const CASE: CaseId = CaseId(1);
const ROBIN: SeekerId = SeekerId(2);

/// A data directory that outlives a restart, and not the test.
struct Disk(PathBuf);

impl Disk {
    fn new() -> Self {
        Self(env::temp_dir().join(format!("beside-replica-{:016x}", random::u64())))
    }

    /// Lives one life of a server on it.
    fn live<Happened, Life: Future<Output = Happened>>(&self, life: impl FnOnce(House) -> Life) -> Happened {
        let runtime = Runtime::new().expect("a runtime");
        runtime.block_on(async {
            let store = Arc::new(Store::open(&Location::directory(&self.0)).await.expect("the store opens"));
            let told = Arc::new(AtomicUsize::new(0));
            let counted = Arc::clone(&told);
            let observer = Box::new(move |_: &domain::State, _: &domain::Entry| {
                counted.fetch_add(1, Ordering::SeqCst);
            });
            let replica = Replica::start(Arc::clone(&store), observer).await.expect("the journal is read");
            life(House { store, replica, told }).await
        })
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.0).expect("the directory of the test is removed");
    }
}

struct House {
    store: Arc<Store>,
    replica: Arc<Replica>,
    /// How many entries the observer was told of.
    told: Arc<AtomicUsize>,
}

impl House {
    async fn enlists(&self, staff: StaffId) {
        let enlist = Staff::Enlist { staff, name: format!("Dana {staff}"), role: Role::Professional };
        self.replica
            .execute(Command::Staff(enlist), Actor::Operator, None)
            .await
            .expect("an account is made");
    }

    /// Robin writes something urgent; their browser calls it `message`.
    async fn discloses(&self, message: ClientMessageId, text: TextId) {
        self.is_found(Urgency::R3, message, text).await;
    }

    async fn is_found(&self, urgency: Urgency, message: ClientMessageId, text: TextId) {
        let evidence = Some(Evidence { message, text });
        let raise = Case::Raise { case: CASE, seeker: ROBIN, urgency, source: Source::Filter, evidence };
        let excerpt =
            Excerpt { nickname: "Robin".into(), at: Timestamp(0), text: "words".into(), marks: Vec::new() };
        let kept = Some(NewText { id: text, excerpt });
        self.replica.execute(Command::Case(raise), Actor::Filter, kept).await.expect("a case is raised");
    }

    async fn takes(&self, staff: StaffId) -> Result<(), Error> {
        let acknowledge = Case::Acknowledge { case: CASE, room: RoomId(random::u64()) };
        self.replica.execute(Command::Case(acknowledge), Actor::Staff(staff), None).await.map(|_| ())
    }

    fn stage(&self) -> Stage {
        self.replica.state().cases.get(CASE).expect("the case is there").stage
    }
}

#[test]
fn of_a_hundred_who_take_one_case_exactly_one_has_it() {
    Disk::new().live(async |house| {
        house.discloses(ClientMessageId(1), TextId(1)).await;
        let house = Arc::new(house);
        for staff in 0..100 {
            house.enlists(StaffId(staff)).await;
        }
        let (winners, losers) = (Arc::new(Mutex::new(Vec::new())), Arc::new(AtomicUsize::new(0)));
        let tries = (0..100).map(|staff| {
            let (house, winners, losers) = (Arc::clone(&house), Arc::clone(&winners), Arc::clone(&losers));
            tokio::spawn(async move {
                match house.takes(StaffId(staff)).await {
                    Ok(()) => winners.lock().expect("nobody panicked").push(StaffId(staff)),
                    Err(Error::Refused(Refusal::CaseTaken { .. })) => {
                        losers.fetch_add(1, Ordering::SeqCst);
                    }
                    Err(other) => panic!("{other}"),
                }
            })
        });
        for tried in tries.collect::<Vec<_>>() {
            tried.await.expect("nobody panicked");
        }
        let winners = winners.lock().expect("nobody panicked").clone();
        assert_eq!((winners.len(), losers.load(Ordering::SeqCst)), (1, 99));
        assert!(matches!(house.stage(), Stage::Taken { by, .. } if by == winners[0]));
    });
}

#[test]
fn what_was_answered_is_there_after_a_restart() {
    let disk = Disk::new();
    disk.live(async |house| {
        house.enlists(StaffId(7)).await;
        house.discloses(ClientMessageId(1), TextId(1)).await;
        house.takes(StaffId(7)).await.expect("Dana takes it");
    });
    disk.live(async |house| {
        assert!(matches!(house.stage(), Stage::Taken { by: StaffId(7), .. }));
        let text = house.store.text(TextId(1)).await.expect("the store answers").expect("the text is kept");
        assert_eq!(text.text, "words");
        assert_eq!(house.told.load(Ordering::SeqCst), 0, "what is read again is not told again");
    });
}

#[test]
fn an_echo_leaves_no_text_that_nobody_could_erase() {
    Disk::new().live(async |house| {
        house.discloses(ClientMessageId(1), TextId(1)).await;
        house.discloses(ClientMessageId(1), TextId(2)).await;
        // Sent again, it weighs more by now: there is an entry, and it names no text.
        house.is_found(Urgency::R4, ClientMessageId(1), TextId(3)).await;
        assert_eq!(house.told.load(Ordering::SeqCst), 2);
        assert!(house.store.text(TextId(1)).await.expect("the store answers").is_some());
        for echo in [TextId(2), TextId(3)] {
            assert!(house.store.text(echo).await.expect("the store answers").is_none());
        }
    });
}

#[test]
fn whoever_must_know_knows_before_the_answer() {
    Disk::new().live(async |house| {
        house.enlists(StaffId(7)).await;
        assert_eq!(house.told.load(Ordering::SeqCst), 1);
    });
}
