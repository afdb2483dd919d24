//! Opens the house, keeps it open, and closes it. The only place where the parts are put together.

use std::convert::Infallible;
use std::io;
use std::net::SocketAddr;
use std::num::NonZeroU32;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::routing::any;
use hyper::body::Incoming;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpSocket, TcpStream};
use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio::sync::Semaphore;
use tokio::time::{MissedTickBehavior, interval, timeout};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;
use tower_service::Service;

use crate::chat::limits::Limit;
use crate::chat::{Chat, Hub, TooFarApart};
use crate::config::{Kept, Place, Settings, SettingsError};
use crate::feed::{ConnectError, Feed, Shared};
use crate::helplines::{self, Helplines};
use crate::house::{House, Seat};
use crate::lists::{self, WordLists};
use crate::oncall::pagers::{Pagers, Unusable};
use crate::oncall::{Courier, Found};
use crate::replica::{Replica, Told, now};
use crate::store::{
    INVITATION_LASTS, LinkPurpose, Location, OpenError, Store, TotpSecret, Verified, VerifyError,
};
use crate::{demo, http, metrics, oncall, store, ws};

/// How many may wait to be let in: everybody reconnects at once after a restart.
const BACKLOG: u32 = 4_096;
/// How long the headers of a request may take to arrive.
const HEADERS_WITHIN: Duration = Duration::from_secs(10);
/// What is read of a request before it is refused: headers of a browser are far smaller.
const REQUEST_BUFFER: usize = 32 * 1024;
/// In how many batches connections are ended at most, and how far apart: the instances that stay are not to be asked by
/// everyone in the same moment.
const BATCHES_MAX: usize = 16;
const BETWEEN_BATCHES: Duration = Duration::from_millis(125);
/// How long open connections have for their good-byes. With the rest of closing, it stays below ten seconds.
const GOODBYES_WITHIN: Duration = Duration::from_secs(4);
/// How long the store has to finish what is under way.
const STORE_CLOSES_WITHIN: Duration = Duration::from_secs(2);
/// How often somebody's worry about another is taken up, from one network, in a minute.
const WORRIES_PER_MINUTE: NonZeroU32 = NonZeroU32::new(6).expect("not zero");
/// Messages that may be reported, from one network, in a minute.
const REPORTS_PER_MINUTE: NonZeroU32 = NonZeroU32::new(30).expect("not zero");
/// Pages that may be tried out from one network.
const PAGE_TESTS_PER_MINUTE: NonZeroU32 = NonZeroU32::new(12).expect("not zero");
/// How often rooms are told who is there.
const PRESENCE_EVERY: Duration = Duration::from_secs(1);
/// How often talk that is too old is forgotten.
const FORGET_EVERY: Duration = Duration::from_secs(30);

/// Where everything is kept if nobody says otherwise.
const DATA: &str = "data";

/// Why the house could not be opened. Each says what to do about it.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The settings.
    #[error(transparent)]
    Settings(#[from] SettingsError),
    /// The organisation's word lists.
    #[error(transparent)]
    Lists(#[from] lists::Error),
    /// The organisation's helplines.
    #[error(transparent)]
    Helplines(#[from] helplines::Error),
    /// The data directory.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// What stands in it.
    #[error(transparent)]
    Store(#[from] store::Error),
    /// A journal that was only to be read.
    #[error(transparent)]
    Verify(#[from] VerifyError),
    /// How pages are sent.
    #[error(transparent)]
    Pagers(#[from] Unusable),
    /// The feed that several instances share.
    #[error(transparent)]
    Feed(#[from] ConnectError),
    /// The other instances.
    #[error(transparent)]
    TooFarApart(#[from] TooFarApart),
    /// The address.
    #[error(
        "cannot listen on {address}: {source}. Stop what listens there, or choose another with --listen."
    )]
    Listen {
        /// Which.
        address: SocketAddr,
        /// Why.
        source: io::Error,
    },
    /// The demonstration.
    #[error(transparent)]
    Demo(#[from] demo::Error),
    /// A defect in one of the parts that must never end.
    #[error("a part of the server has stopped that must not. What was decided is safe; start it again.")]
    Stopped,
    /// The system does not tell us when to stop.
    #[error("the system does not say when to stop: {0}")]
    Signals(io::Error),
}

/// Opens a house and keeps it open until the system says to stop.
///
/// # Errors
///
/// [`Error`]: it could not be opened.
pub async fn open(place: &Place) -> Result<(), Error> {
    let data = place.data.clone().unwrap_or_else(|| PathBuf::from(DATA));
    let location = Location { data, journal: place.journal.clone(), keys: place.keys.clone() };
    let opened = Opened::new(place, &location, settings(place)?).await?;
    println!("Seekers: {}/", opened.address);
    println!("Staff: {}/staff", opened.address);
    if opened.house.needs_set_up() {
        let purpose = LinkPurpose::SetUp { totp: TotpSecret::generate()? };
        let secret = opened.house.store.make_link(&purpose, now().plus(INVITATION_LASTS)).await?;
        println!("First coordinator: {}/staff#link={}", opened.address, secret.reveal());
    }
    opened.serve().await
}

/// Opens a house to look around in.
///
/// # Errors
///
/// [`Error`]: it could not be opened.
pub async fn open_demo(place: &Place) -> Result<(), Error> {
    let data = match &place.data {
        Some(data) => demo::Directory::Given(data.clone()),
        None => demo::Directory::temporary(),
    };
    data.require_fresh()?;
    if place.journal.is_some() {
        return Err(demo::Error::Journal.into());
    }
    let mut settings = settings(place)?;
    if place.settings.is_none() {
        // Whoever looks around is alone, and wants to see people talk.
        settings.rooms.staff_needed = 0;
    }
    let opened = Opened::new(place, &Location::directory(data.path()), settings).await?;
    println!("Seekers: {}/", opened.address);
    demo::furnish(&opened.house, &opened.address).await?;
    opened.serve().await
}

/// Reads a whole journal, and prints how many entries it has and whether they are as they were written.
///
/// # Errors
///
/// [`Error::Verify`]: where it breaks, or why it cannot be read.
pub async fn verify(kept: Kept) -> Result<(), Error> {
    let data = kept.data.unwrap_or_else(|| PathBuf::from(DATA));
    let location = Location { journal: kept.journal, ..Location::directory(data) };
    let Verified { entries, digest, not_understood } = store::verify(&location).await?;
    println!("{entries} entries; the chain of digests holds. It ends with {digest}");
    if not_understood > 0 {
        println!("{not_understood} of them were written by a newer version");
    }
    Ok(())
}

/// A house that is open, and where.
struct Opened {
    house: Arc<House>,
    listener: TcpListener,
    /// For whoever watches the machine.
    metrics: Option<TcpListener>,
    /// As a browser on this machine calls it.
    address: String,
}

impl Opened {
    async fn new(place: &Place, location: &Location, settings: Settings) -> Result<Self, Error> {
        let helplines = Arc::new(Helplines::open(place.helplines.clone())?);
        let lists = Arc::new(WordLists::open(place.lists.clone())?);
        let (listener, listening) =
            listen(place.listen).map_err(|source| Error::Listen { address: place.listen, source })?;
        let metrics = match place.metrics {
            Some(address) => {
                let listened = metrics::listen(address).await;
                Some(listened.map_err(|source| Error::Listen { address, source })?)
            }
            None => None,
        };
        let store = Arc::new(Store::open(location).await?);
        let hub = Arc::new(Hub::default());
        let reflected = Arc::clone(&hub);
        let observer = Box::new(move |state: &domain::State, told: Told<'_>| match told {
            Told::Entry(entry) => reflected.reflect(state, entry),
            Told::Anew => reflected.look_again(state, now()),
        });
        let replica = Replica::start(Arc::clone(&store), observer).await?;
        let (feed, heard) = match &place.feed {
            Some(url) => {
                let (shared, heard) = Shared::connect(url.reveal(), store.keys().id()).await?;
                (Feed::Shared(shared), heard)
            }
            None => (Feed::Local, Vec::new()),
        };
        let following = (feed.clone(), heard);
        let leaving = CancellationToken::new();
        let chat = Chat::open(
            hub,
            Arc::clone(&replica),
            Arc::clone(&store),
            lists,
            &settings,
            leaving.clone(),
            following,
        );
        chat.introduce().await?;
        let limits = &settings.limits;
        let origins = origins(listening, &settings);
        let push_key = store.push_key(&Pagers::fresh_push_key()).await?;
        // The first address is the one that the operator names first.
        let address = origins.first().map_or("", String::as_str);
        let pagers = Arc::new(Pagers::open(&settings, address, &push_key)?);
        let house = Arc::new(House {
            origins,
            joins: Limit::per_minute("joins", limits.joins_per_minute, feed.clone()),
            new_seekers: Limit::per_minute("seekers", limits.new_seekers_per_minute, feed.clone()),
            worries: Limit::per_minute("worries", WORRIES_PER_MINUTE, feed.clone()),
            reports: Limit::per_minute("reports", REPORTS_PER_MINUTE, feed.clone()),
            sign_ins: Limit::per_minute("sign-ins", limits.sign_ins_per_minute, feed.clone()),
            page_tests: Limit::per_minute("page-tests", PAGE_TESTS_PER_MINUTE, feed),
            courier: Courier::new(Arc::clone(&pagers), Arc::clone(&replica), Arc::clone(&store)),
            pagers,
            settings,
            helplines,
            store,
            replica,
            chat,
            sockets: TaskTracker::new(),
            leaving,
            closing: CancellationToken::new(),
        });
        Ok(Self { house, listener, metrics, address: format!("http://{listening}") })
    }

    async fn serve(self) -> Result<(), Error> {
        let house = self.house;
        let stop = stop_signal().map_err(Error::Signals)?;
        let (replica, courier) = (Arc::clone(&house.replica), Arc::clone(&house.courier));
        let mut oncall = tokio::spawn(oncall::watch(replica, courier, house.closing.clone()));
        let (replica, pagers) = (Arc::clone(&house.replica), Arc::clone(&house.pagers));
        let heartbeat = house.settings.heartbeat.clone();
        let mut auditing = tokio::spawn(oncall::audit(replica, pagers, heartbeat, house.closing.clone()));
        let mut covering = tokio::spawn(watch_cover(Arc::clone(&house)));
        let mut keeping = tokio::spawn(keep(Arc::clone(&house)));
        let chat = Arc::clone(&house.chat);
        let mut in_step = tokio::spawn(async move { chat.keep_in_step().await });
        let shares_talk = house.chat.probe().is_some();
        let hang_up = signal(SignalKind::hangup()).map_err(Error::Signals)?;
        let rereading =
            tokio::spawn(read_again(hang_up, Arc::clone(&house.chat.lists), Arc::clone(&house.helplines)));
        let measuring = match self.metrics {
            Some(listener) => tokio::spawn(metrics::serve(listener, Arc::clone(&house))),
            None => tokio::spawn(async {}),
        };
        let mut accepting = tokio::spawn(accept(self.listener, Arc::clone(&house)));
        let ended = tokio::select! {
            () = stop => Ok(()),
            // Open and deaf would be worse than closed: whoever started us starts us anew.
            () = house.replica.stopped() => Err(Error::Stopped),
            _ = &mut oncall => Err(Error::Stopped),
            _ = &mut auditing => Err(Error::Stopped),
            _ = &mut covering => Err(Error::Stopped),
            _ = &mut keeping => Err(Error::Stopped),
            _ = &mut in_step, if shares_talk => Err(Error::Stopped),
            _ = &mut accepting => Err(Error::Stopped),
        };
        tracing::info!("closing");
        house.leaving.cancel();
        for some in house.chat.hub.in_batches(BATCHES_MAX) {
            some.iter().for_each(|connection| connection.outbox.close(house.going_away()));
            tokio::time::sleep(BETWEEN_BATCHES).await;
        }
        house.closing.cancel();
        house.sockets.close();
        let (parted, saved) = tokio::join!(
            timeout(GOODBYES_WITHIN, house.sockets.wait()),
            timeout(GOODBYES_WITHIN, house.replica.saved()),
        );
        if parted.is_err() {
            tracing::warn!("some connections did not say good-bye in time");
        }
        if saved.is_err() {
            let unsaved = house.replica.probe().unsaved;
            tracing::error!(unsaved, "the journal did not come back: what was done without it is lost");
        }
        house.chat.take_leave().await;
        for task in [oncall, auditing, covering, keeping, in_step, rereading, measuring, accepting] {
            task.abort();
        }
        timeout(STORE_CLOSES_WITHIN, house.store.close()).await.ok();
        ended
    }
}

fn settings(place: &Place) -> Result<Settings, SettingsError> {
    place.settings.as_ref().map_or_else(|| Ok(Settings::default()), |path| Settings::read(path))
}

fn listen(address: SocketAddr) -> io::Result<(TcpListener, SocketAddr)> {
    let socket = if address.is_ipv4() { TcpSocket::new_v4() } else { TcpSocket::new_v6() }?;
    // So that a restart need not wait until the last connections of the one before are forgotten.
    socket.set_reuseaddr(true)?;
    socket.bind(address)?;
    let listener = socket.listen(BACKLOG)?;
    let listening = listener.local_addr()?;
    Ok((listener, listening))
}

/// Addresses whose pages may talk to us: those of the settings, and this machine's own names for where we listen.
fn origins(listening: SocketAddr, settings: &Settings) -> Vec<String> {
    let mut origins = settings.origins.clone();
    origins.push(format!("http://{listening}"));
    if listening.ip().is_loopback() {
        origins.push(format!("http://localhost:{}", listening.port()));
    }
    origins
}

/// Lets people in, one task each, until the house closes.
async fn accept(listener: TcpListener, house: Arc<House>) {
    let seats = Arc::new(Semaphore::new(house.settings.limits.connections.get() as usize));
    let router = http::router(Arc::clone(&house), any(ws::upgrade));
    loop {
        let Ok(seat) = Arc::clone(&seats).acquire_owned().await else { return };
        let accepted = tokio::select! {
            () = house.closing.cancelled() => return,
            accepted = listener.accept() => accepted,
        };
        match accepted {
            Ok((stream, peer)) => {
                let (router, closing) = (router.clone(), house.closing.clone());
                tokio::spawn(serve(stream, peer, Seat::new(seat), router, closing));
            }
            Err(error) => {
                // Out of file handles, most likely: some will be given back.
                tracing::error!(%error, "nobody could be let in");
                tokio::time::sleep(Duration::from_millis(100)).await;
            }
        }
    }
}

async fn serve(stream: TcpStream, peer: SocketAddr, seat: Seat, router: Router, closing: CancellationToken) {
    // Without it, a short frame waits for the acknowledgement of the one before.
    if stream.set_nodelay(true).is_err() {
        return;
    }
    let service = hyper::service::service_fn(move |mut request: hyper::Request<Incoming>| {
        request.extensions_mut().insert(ConnectInfo(peer));
        request.extensions_mut().insert(Seat::clone(&seat));
        let mut router = router.clone();
        async move {
            let Ok(response) = router.call(request.map(Body::new)).await;
            Ok::<_, Infallible>(response)
        }
    });
    let connection = hyper::server::conn::http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEADERS_WITHIN)
        .max_buf_size(REQUEST_BUFFER)
        .serve_connection(TokioIo::new(stream), service)
        .with_upgrades();
    tokio::pin!(connection);
    // How a connection ends is of no interest to anyone but its owner.
    tokio::select! {
        ended = connection.as_mut() => drop(ended),
        () = closing.cancelled() => {
            connection.as_mut().graceful_shutdown();
            timeout(GOODBYES_WITHIN, connection).await.ok();
        }
    }
}

/// Raises an alarm when people are here and nobody would come.
async fn watch_cover(house: Arc<House>) {
    let (replica, courier) = (Arc::clone(&house.replica), Arc::clone(&house.courier));
    let (closing, lasts) = (house.closing.clone(), house.settings.paging.wider_after());
    let look = move || {
        if house.chat.is_interrupted() {
            Found::Unknown
        } else if house.chat.hub.seekers_here() > 0 && !house.on_call() {
            Found::Nobody
        } else {
            Found::Cover
        }
    };
    oncall::watch_cover(replica, courier, look, lasts, closing).await;
}

/// Tells rooms who is there, says what is owed to them, and forgets what is too old.
async fn keep(house: Arc<House>) {
    let (mut presence, mut forget) = (interval(PRESENCE_EVERY), interval(FORGET_EVERY));
    presence.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            _ = presence.tick() => {
                house.chat.tell_presence().await;
                house.chat.look_who_watches();
                house.chat.look_out().await;
                house.chat.publish_what_was_released().await;
                house.chat.take_down_what_was_decided().await;
            }
            _ = forget.tick() => {
                house.chat.forget().await;
                house.forget_networks();
            }
        }
    }
}

/// Puts the word lists and helplines in force anew whenever the operator asks for it.
async fn read_again(mut asked: Signal, lists: Arc<WordLists>, helplines: Arc<Helplines>) {
    while asked.recv().await.is_some() {
        let (lists, helplines) = (Arc::clone(&lists), Arc::clone(&helplines));
        match tokio::task::spawn_blocking(move || lists.read_again()).await {
            Ok(Ok(())) => tracing::info!("the word lists were read again and are in force"),
            Ok(Err(error)) => tracing::error!(%error, "the word lists in force stay"),
            Err(error) => tracing::error!(%error, "the word lists in force stay"),
        }
        match tokio::task::spawn_blocking(move || helplines.read_again()).await {
            Ok(Ok(())) => tracing::info!("the helplines were read again and are in force"),
            Ok(Err(error)) => tracing::error!(%error, "the helplines in force stay"),
            Err(error) => tracing::error!(%error, "the helplines in force stay"),
        }
    }
}

/// Ends when the system asks us to stop.
fn stop_signal() -> io::Result<impl Future<Output = ()>> {
    let (mut terminate, mut interrupt) = (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    })
}
