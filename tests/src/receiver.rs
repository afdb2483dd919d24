//! Something that takes pages over HTTP, as a telephone service or a program of the organisation does.

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http_body_util::{BodyExt, Full};
use hyper::body::Incoming;
use hyper::header::LOCATION;
use hyper::service::service_fn;
use hyper::{HeaderMap, Request, Response};
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;
use tokio::sync::{Mutex, Notify, mpsc};
use tokio::time::timeout;
use tokio_util::task::AbortOnDropHandle;

use crate::PATIENCE;
use crate::free_port::free_port;

/// How it treats what comes.
#[derive(Clone, Debug)]
enum Manner {
    Answers(u16),
    SendsElsewhere(String),
    WaitsUntilTold(Arc<Notify>),
    HangsUp,
}

/// A receiver of pages, on a free port of this machine.
#[derive(Debug)]
pub struct Receiver {
    address: SocketAddr,
    told: Arc<Notify>,
    heard: Mutex<mpsc::UnboundedReceiver<Heard>>,
    _listening: AbortOnDropHandle<()>,
}

/// What came.
#[derive(Debug)]
pub struct Heard {
    /// To which path.
    pub path: String,
    /// With which headers.
    pub headers: HeaderMap,
    /// And this in it.
    pub body: Bytes,
}

impl Heard {
    /// One of its headers.
    pub fn header(&self, name: &str) -> &str {
        let value = self.headers.get(name).unwrap_or_else(|| panic!("{name} is not in {:?}", self.headers));
        value.to_str().expect("a header is ASCII")
    }

    /// All of it, as it may be searched.
    pub fn everything(&self) -> String {
        format!("{} {:?} {}", self.path, self.headers, String::from_utf8_lossy(&self.body))
    }
}

impl Receiver {
    /// One that has what is sent to it.
    pub async fn that_answers() -> Self {
        Self::that(Manner::Answers(202)).await
    }

    /// One that answers like this, whatever comes.
    pub async fn that_answers_with(status: u16) -> Self {
        Self::that(Manner::Answers(status)).await
    }

    /// One that says that another has moved there.
    pub async fn that_sends_on_to(url: &str) -> Self {
        Self::that(Manner::SendsElsewhere(url.to_owned())).await
    }

    /// One that takes everything and says nothing until it is told to.
    pub async fn that_says_nothing() -> Self {
        Self::that(Manner::WaitsUntilTold(Arc::default())).await
    }

    /// One that closes the connection instead of an answer.
    pub async fn that_hangs_up() -> Self {
        Self::that(Manner::HangsUp).await
    }

    async fn that(manner: Manner) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.expect("a free port");
        let address = listener.local_addr().expect("it listens");
        let (tell, heard) = mpsc::unbounded_channel();
        let told = match &manner {
            Manner::WaitsUntilTold(told) => Arc::clone(told),
            Manner::Answers(_) | Manner::SendsElsewhere(_) | Manner::HangsUp => Arc::default(),
        };
        let listening = AbortOnDropHandle::new(tokio::spawn(listen(listener, manner, tell)));
        Self { address, told, heard: Mutex::new(heard), _listening: listening }
    }

    /// An address of this machine at which nobody listens.
    pub fn that_is_not_there() -> SocketAddr {
        (Ipv4Addr::LOCALHOST, free_port()).into()
    }

    /// Its address, with this path.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// Answers what it has kept waiting.
    pub fn answers_now(&self) {
        self.told.notify_waiters();
    }

    /// Waits for the next thing that comes.
    pub async fn hears(&self) -> Heard {
        let mut heard = self.heard.lock().await;
        let next = timeout(PATIENCE, heard.recv()).await.expect("a page comes");
        next.expect("the receiver listens")
    }

    /// Whether nothing comes for so long. What had come before is passed over.
    pub async fn hears_nothing_for(&self, span: Duration) -> bool {
        let mut heard = self.heard.lock().await;
        while heard.try_recv().is_ok() {}
        timeout(span, heard.recv()).await.is_err()
    }

    /// Whether nothing has come that was not heard yet.
    pub async fn heard_nothing(&self) -> bool {
        self.heard.lock().await.is_empty()
    }
}

async fn listen(listener: TcpListener, manner: Manner, tell: mpsc::UnboundedSender<Heard>) {
    loop {
        let (stream, _) = listener.accept().await.expect("it listens");
        let (manner, tell) = (manner.clone(), tell.clone());
        tokio::spawn(async move {
            let service = service_fn(|request| answer(request, &manner, &tell));
            // Whoever sent it may be gone before the answer.
            hyper::server::conn::http1::Builder::new()
                .serve_connection(TokioIo::new(stream), service)
                .await
                .ok();
        });
    }
}

/// What was sent was not to be answered.
#[derive(Debug)]
struct HangsUp;

impl std::fmt::Display for HangsUp {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("hangs up")
    }
}

impl std::error::Error for HangsUp {}

async fn answer(
    request: Request<Incoming>,
    manner: &Manner,
    tell: &mpsc::UnboundedSender<Heard>,
) -> Result<Response<Full<Bytes>>, HangsUp> {
    let (parts, body) = request.into_parts();
    let path = parts.uri.path_and_query().map(ToString::to_string).unwrap_or_default();
    let body = body.collect().await.map_err(|_| HangsUp)?.to_bytes();
    // The story may have heard enough.
    tell.send(Heard { path, headers: parts.headers, body }).ok();
    let answer = Response::builder();
    let answer = match manner {
        Manner::Answers(status) => answer.status(*status),
        Manner::SendsElsewhere(url) => answer.status(307).header(LOCATION, url),
        Manner::WaitsUntilTold(told) => {
            told.notified().await;
            answer.status(202)
        }
        Manner::HangsUp => return Err(HangsUp),
    };
    Ok(answer.body(Full::new(Bytes::from_static(b"something that nobody is to read"))).expect("an answer"))
}
