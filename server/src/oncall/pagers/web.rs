//! One request over HTTP, to a stranger: one connection, one answer, no redirect, no proxy, and no look at what the
//! answer says beyond its status.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use http_body_util::Full;
use hyper::body::Bytes;
use hyper::client::conn::http1;
use hyper::header::{CONTENT_LENGTH, HOST, USER_AGENT};
use hyper::{Request, Uri};
use hyper_util::rt::TokioIo;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpStream, lookup_host};
use tokio::time::timeout;
use tokio_rustls::TlsConnector;
use tokio_rustls::rustls::crypto::ring::default_provider;
use tokio_rustls::rustls::pki_types::ServerName;
use tokio_rustls::rustls::{self, ClientConfig, RootCertStore};
use tokio_util::task::AbortOnDropHandle;

use super::reach::Scheme;
use super::{ADDRESS_MAX, Why, reach};

/// How much of the head of an answer is read, in bytes.
const HEAD_MAX: usize = 16 * 1024;

/// Where a request goes.
#[derive(Debug)]
pub(super) struct Destination {
    scheme: Scheme,
    /// As it stands in a certificate.
    host: String,
    port: u16,
    /// With the port, if one was named.
    authority: String,
    path: String,
}

impl Destination {
    /// Of an address such as `https://pager.example.org/hook?for=dana`.
    pub(super) fn parse(url: &str) -> Result<Self, Why> {
        let uri: Uri = url.parse().map_err(|_| Why::BadAddress)?;
        let scheme = match uri.scheme_str() {
            Some("https") => Scheme::Https,
            Some("http") => Scheme::Http,
            Some(_) | None => return Err(Why::BadAddress),
        };
        let authority = uri.authority().ok_or(Why::BadAddress)?;
        if url.len() > ADDRESS_MAX || authority.as_str().contains('@') || authority.host().is_empty() {
            return Err(Why::BadAddress);
        }
        let port = authority.port_u16().unwrap_or(match scheme {
            Scheme::Http => 80,
            Scheme::Https => 443,
        });
        Ok(Self {
            scheme,
            host: authority.host().trim_matches(['[', ']']).to_owned(),
            port,
            authority: authority.as_str().to_owned(),
            path: uri.path_and_query().map_or("/", |path| path.as_str()).to_owned(),
        })
    }

    /// Scheme and authority, as a browser names an origin.
    pub(super) fn origin(&self) -> String {
        let scheme = match self.scheme {
            Scheme::Http => "http",
            Scheme::Https => "https",
        };
        format!("{scheme}://{}", self.authority)
    }
}

/// How requests leave the house.
pub(super) struct Web {
    tls: TlsConnector,
    connects_within: Duration,
}

impl Web {
    /// With the certificates that this machine trusts.
    pub(super) fn open(connects_within: Duration) -> Self {
        let found = rustls_native_certs::load_native_certs();
        let mut roots = RootCertStore::empty();
        roots.add_parsable_certificates(found.certs);
        if roots.is_empty() {
            tracing::warn!("this machine trusts no certificates: pages reach nobody over https");
        }
        let config = ClientConfig::builder_with_provider(Arc::new(default_provider()))
            .with_safe_default_protocol_versions()
            .expect("the provider has what is safe")
            .with_root_certificates(roots)
            .with_no_client_auth();
        Self { tls: TlsConnector::from(Arc::new(config)), connects_within }
    }

    /// Posts `body`, and is content with a status that says yes.
    pub(super) async fn post(&self, url: &str, headers: &[(&str, &str)], body: Vec<u8>) -> Result<(), Why> {
        let to = Destination::parse(url)?;
        let mut request = Request::post(to.path.as_str())
            .header(HOST, to.authority.as_str())
            .header(USER_AGENT, "beside")
            .header(CONTENT_LENGTH, body.len());
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let request = request.body(Full::new(Bytes::from(body))).map_err(|_| Why::BadAddress)?;
        let stream = self.connect(&to).await?;
        let status = match to.scheme {
            Scheme::Http => exchange(stream, request).await?,
            Scheme::Https => exchange(self.secure(stream, to.host).await?, request).await?,
        };
        if (200..300).contains(&status) { Ok(()) } else { Err(Why::Refused { status }) }
    }

    async fn connect(&self, to: &Destination) -> Result<TcpStream, Why> {
        let dial = async {
            let found = lookup_host((to.host.as_str(), to.port)).await.map_err(|_| Why::Unreachable)?;
            let allowed: Vec<SocketAddr> =
                found.filter(|found| reach::allows(found.ip(), to.scheme)).collect();
            if allowed.is_empty() {
                return Err(Why::BadAddress);
            }
            TcpStream::connect(allowed.as_slice()).await.map_err(|_| Why::Unreachable)
        };
        timeout(self.connects_within, dial).await.unwrap_or(Err(Why::Unreachable))
    }

    async fn secure(&self, stream: TcpStream, host: String) -> Result<impl Stream, Why> {
        let name = ServerName::try_from(host).map_err(|_| Why::BadAddress)?;
        self.tls.connect(name, stream).await.map_err(|fault| {
            let cause = fault.get_ref().and_then(|inner| inner.downcast_ref::<rustls::Error>());
            if cause.is_some() { Why::Untrusted } else { Why::Broken }
        })
    }
}

/// What a request goes over.
trait Stream: AsyncRead + AsyncWrite + Unpin + Send + 'static {}

impl<T: AsyncRead + AsyncWrite + Unpin + Send + 'static> Stream for T {}

/// The status of the answer.
async fn exchange(stream: impl Stream, request: Request<Full<Bytes>>) -> Result<u16, Why> {
    let mut builder = http1::Builder::new();
    builder.max_buf_size(HEAD_MAX);
    let (mut sender, connection) = builder.handshake(TokioIo::new(stream)).await.map_err(|_| Why::Broken)?;
    let _driven = AbortOnDropHandle::new(tokio::spawn(connection));
    let response = sender.send_request(request).await.map_err(|_| Why::Broken)?;
    Ok(response.status().as_u16())
}
