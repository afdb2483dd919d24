//! A house without doors: a store, a replica, and whoever pages.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{env, fs};

use beside::config::{Settings, Url};
use beside::oncall::pagers::{self, Pagers};
use beside::oncall::{self, Courier};
use beside::random;
use beside::replica::{Error, Journal, Replica, Told, now};
use beside::store::{Excerpt, Location, NewText, PageAddress, Position, Store};
use domain::case::{Around, Case as TheCase, Command as Case, Evidence, Source, Stage, Times};
use domain::id::{CaseId, ClientMessageId, RoomId, SanctionId, SeekerId, StaffId, TargetId, TextId};
use domain::sanction::{Command as Sanction, Kind};
use domain::staff::Command as Staff;
use domain::target::{Command as Target, Whose};
use domain::words::{Role, Rule, Span, Timestamp, Urgency};
use domain::{Actor, Command, Entry, State};
use tests::{PATIENCE, PostgresServer, Receiver};
use tokio::sync::OnceCell;
use tokio::time::timeout;
use tokio_util::sync::CancellationToken;

pub(crate) const ROBIN: SeekerId = SeekerId(2);
pub(crate) const SAM: SeekerId = SeekerId(3);
pub(crate) const DANA: StaffId = StaffId(7);
pub(crate) const NILS: StaffId = StaffId(8);
pub(crate) const MAYA: StaffId = StaffId(9);
pub(crate) const WORDS: &str = "words that nobody else is to read";

/// One for all tests that leave it as it is.
static SERVER: OnceCell<PostgresServer> = OnceCell::const_new();

pub(crate) async fn postgres() -> &'static PostgresServer {
    SERVER.get_or_init(PostgresServer::starts).await
}

/// Where a house keeps everything. It outlives a restart, and not the test.
pub(crate) struct Ground {
    data: PathBuf,
    pub(crate) journal: Option<String>,
}

impl Ground {
    pub(crate) fn file() -> Self {
        Self { data: env::temp_dir().join(format!("beside-replica-{:016x}", random::u64())), journal: None }
    }

    pub(crate) async fn on(server: &PostgresServer) -> Self {
        let mut ground = Self::file();
        ground.journal = Some(server.fresh_database().await);
        ground
    }

    fn location(&self) -> Location {
        let journal = self.journal.clone().map(Url::from);
        Location { journal, ..Location::directory(&self.data) }
    }

    /// This stands in the journal before anyone is there.
    pub(crate) async fn is_written(&self, entries: &[Entry]) {
        let store = Store::open(&self.location()).await.expect("the store opens");
        store.append(Position::START, entries, &[]).await.expect("the journal is empty");
        store.close().await;
    }

    /// An instance, which pages.
    pub(crate) async fn opens(&self) -> House {
        House::opens(self.location()).await
    }

    /// An instance that reaches the journal through this port.
    pub(crate) async fn opens_through(&self, server: &PostgresServer, port: u16) -> House {
        let there = format!(":{}/", server.port());
        let journal = self.journal.as_ref().expect("on a server").replace(&there, &format!(":{port}/"));
        House::opens(Location { journal: Some(Url::from(journal)), ..self.location() }).await
    }
}

impl Drop for Ground {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.data).expect("the directory of the test is removed");
    }
}

pub(crate) struct House {
    pub(crate) store: Arc<Store>,
    pub(crate) replica: Arc<Replica>,
    /// How many entries the observer was told of.
    told: Arc<AtomicUsize>,
    pagers: Arc<Pagers>,
    closing: CancellationToken,
    /// Cancelled when nobody pages any more.
    paging: CancellationToken,
}

impl Drop for House {
    fn drop(&mut self) {
        self.closing.cancel();
    }
}

impl House {
    async fn opens(location: Location) -> Self {
        let store = Arc::new(Store::open(&location).await.expect("the store opens"));
        let told = Arc::new(AtomicUsize::new(0));
        let counted = Arc::clone(&told);
        let observer = Box::new(move |_: &State, told: Told<'_>| match told {
            Told::Entry(_) => drop(counted.fetch_add(1, Ordering::SeqCst)),
            Told::Anew => {}
        });
        let replica = Replica::start(Arc::clone(&store), observer).await.expect("the journal is read");
        let closing = CancellationToken::new();
        let pagers = Pagers::open(&Settings::default(), "http://localhost", &Pagers::fresh_push_key());
        let pagers = Arc::new(pagers.expect("a fresh key is one"));
        let paging = closing.child_token();
        let house = Self { store, replica, told, pagers, closing, paging };
        house.pages(house.paging.clone());
        house
    }

    fn pages(&self, until: CancellationToken) {
        let (replica, store) = (Arc::clone(&self.replica), Arc::clone(&self.store));
        let courier = Courier::new(Arc::clone(&self.pagers), Arc::clone(&replica), store);
        tokio::spawn(oncall::watch(replica, courier, until));
    }

    /// Whoever watches the deadlines has died.
    pub(crate) fn pages_nobody(&self) {
        self.paging.cancel();
    }

    /// Somebody watches them again.
    pub(crate) fn pages_again(&self) {
        self.pages(self.closing.child_token());
    }

    /// Tells whoever watches the house that all is well, as long as it is.
    pub(crate) fn is_audited_by(&self, watcher: &Receiver) {
        let (replica, pagers) = (Arc::clone(&self.replica), Arc::clone(&self.pagers));
        let beat = Some(Url::from(watcher.url("/alive")));
        tokio::spawn(oncall::audit(replica, pagers, beat, self.closing.clone()));
    }

    /// Someone is also reached there.
    pub(crate) async fn is_reached_at(&self, staff: StaffId, receiver: &Receiver) {
        let (target, whose) = (TargetId(random::u64()), Whose::Staff(staff));
        let address = PageAddress::Webhook { url: receiver.url("/"), secret: pagers::fresh_secret() };
        self.store.keep_target(target, whose, &address, now()).await.expect("the store keeps it");
        let add = Target::Add { target, whose, kind: address.kind() };
        let added = self.replica.execute(Command::Target(add), Actor::Staff(staff), None).await;
        added.expect("a target is added");
    }

    /// Of how many entries whoever must know was told.
    pub(crate) fn told(&self) -> usize {
        self.told.load(Ordering::SeqCst)
    }

    pub(crate) async fn enlists(&self, staff: StaffId, role: Role) {
        let enlist = Staff::Enlist { staff, name: format!("Someone {staff}"), role };
        let done = self.replica.execute(Command::Staff(enlist), Actor::Operator, None).await;
        done.expect("an account is made");
    }

    /// Dana and Nils are professionals, Maya is a moderator.
    pub(crate) async fn is_staffed(&self) {
        self.enlists(DANA, Role::Professional).await;
        self.enlists(NILS, Role::Professional).await;
        self.enlists(MAYA, Role::Moderator).await;
    }

    /// They write something urgent, which is the message and the text of that number.
    pub(crate) async fn discloses(
        &self,
        seeker: SeekerId,
        urgency: Urgency,
        number: u64,
    ) -> Result<(), Error> {
        self.says(seeker, urgency, ClientMessageId(number), TextId(number)).await
    }

    pub(crate) async fn says(
        &self,
        seeker: SeekerId,
        urgency: Urgency,
        message: ClientMessageId,
        text: TextId,
    ) -> Result<(), Error> {
        let evidence = Some(Evidence { message, text });
        let (case, source) = (CaseId(random::u64()), Source::Filter);
        let times = Times::default();
        let around = Around::default();
        let raise = Case::Raise { case, seeker, urgency, source, evidence, times, around };
        let excerpt = Excerpt {
            nickname: "Quiet Heron".into(),
            at: Timestamp(0),
            text: WORDS.into(),
            marks: Vec::new(),
            rules: Vec::new(),
        };
        let text = Some(NewText { id: text, excerpt });
        self.replica.execute(Command::Case(raise), Actor::Filter, text).await.map(|_| ())
    }

    pub(crate) async fn takes(&self, staff: StaffId, case: CaseId) -> Result<(), Error> {
        self.acts(staff, Case::Acknowledge { case, room: RoomId(random::u64()) }).await
    }

    pub(crate) async fn acts(&self, staff: StaffId, command: Case) -> Result<(), Error> {
        self.replica.execute(Command::Case(command), Actor::Staff(staff), None).await.map(|_| ())
    }

    pub(crate) async fn bans(&self, seeker: SeekerId) -> Result<(), Error> {
        let (sanction, lasting) = (SanctionId(random::u64()), Span::minutes(60));
        let impose = Sanction::Impose { sanction, seeker, kind: Kind::Ban, rule: Rule::Kindness, lasting };
        self.replica.execute(Command::Sanction(impose), Actor::Staff(MAYA), None).await.map(|_| ())
    }

    /// The case of someone who has one.
    pub(crate) fn case_of(&self, seeker: SeekerId) -> CaseId {
        self.replica.state().cases.of(seeker).expect("they have a case").0
    }

    pub(crate) fn stage_of(&self, seeker: SeekerId) -> Stage {
        self.replica.state().cases.of(seeker).expect("they have a case").1.stage
    }

    /// Waits until it is so.
    pub(crate) async fn sees(&self, what: &str, holds: impl Fn(&State) -> bool) {
        let mut changes = self.replica.changes();
        let seen = async {
            while !holds(&self.replica.state()) {
                changes.changed().await.expect("the replica lives");
            }
        };
        timeout(PATIENCE, seen).await.unwrap_or_else(|_| panic!("it never came to this: {what}"));
    }

    /// Waits until a case of theirs is so.
    pub(crate) async fn sees_case(&self, what: &str, seeker: SeekerId, holds: impl Fn(&TheCase) -> bool) {
        self.sees(what, |state| state.cases.of(seeker).is_some_and(|(_, case)| holds(case))).await;
    }

    /// Waits until the journal is so.
    pub(crate) async fn finds_the_journal(&self, expected: Journal) {
        let found = async {
            while self.replica.probe().journal != expected {
                tokio::task::yield_now().await;
            }
        };
        let probe = || self.replica.probe();
        timeout(PATIENCE, found).await.unwrap_or_else(|_| panic!("{expected:?} never came: {:?}", probe()));
    }

    /// Waits until whoever must know was told of more than so many entries.
    pub(crate) async fn tells_more_than(&self, told: usize) {
        let tells = async {
            while self.told() <= told {
                tokio::task::yield_now().await;
            }
        };
        timeout(PATIENCE, tells).await.expect("nobody was told");
    }

    /// Waits until everything is saved.
    pub(crate) async fn saves(&self) {
        let saved = timeout(PATIENCE, self.replica.saved()).await;
        saved.unwrap_or_else(|_| panic!("never saved: {:?}", self.replica.probe()));
    }
}
