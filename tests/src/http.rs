//! Asking the server something over HTTP, from somebody's own address.

use std::net::{Ipv4Addr, SocketAddr};

use bytes::Bytes;
use http_body_util::{BodyExt, Full};
use hyper::header::{AUTHORIZATION, CONTENT_TYPE, COOKIE, HOST, IF_NONE_MATCH, ORIGIN, SET_COOKIE};
use hyper::{Method, Request, StatusCode};
use hyper_util::rt::TokioIo;
use serde::de::DeserializeOwned;
use serde_json::Value;
use tokio::net::{TcpSocket, TcpStream};

use crate::PATIENCE;
use crate::wire::{Problem, ProblemBody};

/// Somebody who asks: where from, and who they say they are.
#[derive(Clone, Debug)]
pub struct Caller {
    /// The server.
    pub server: SocketAddr,
    /// From here.
    pub from: Ipv4Addr,
    /// The page they have open, as the browser tells it.
    pub origin: Option<String>,
    /// A seeker's token.
    pub token: Option<String>,
    /// A staff session.
    pub cookie: Option<String>,
    /// What they have already, by its tag.
    pub has: Option<String>,
}

impl Caller {
    /// Somebody whom the server does not know, on a page of its own.
    pub fn stranger(server: SocketAddr) -> Self {
        let origin = Some(format!("http://{server}"));
        Self { server, from: crate::own_address(), origin, token: None, cookie: None, has: None }
    }

    /// Turns to another server from now on, as whoever it is already.
    pub fn turns_to(&mut self, server: SocketAddr) {
        self.server = server;
        self.origin = Some(format!("http://{server}"));
    }

    /// A connection from this caller's address, on which nothing was said yet.
    ///
    /// # Errors
    ///
    /// Nobody listens there.
    pub async fn dials(&self) -> std::io::Result<TcpStream> {
        let socket = TcpSocket::new_v4()?;
        socket.set_reuseaddr(true)?;
        socket.bind((self.from, 0).into())?;
        let stream = socket.connect(self.server).await?;
        stream.set_nodelay(true)?;
        Ok(stream)
    }

    /// `GET path`.
    pub async fn gets(&self, path: &str) -> Reply {
        self.asks(Method::GET, path, None).await
    }

    /// `POST path` with a body of JSON.
    pub async fn posts(&self, path: &str, body: &Value) -> Reply {
        self.asks(Method::POST, path, Some(body.to_string())).await
    }

    /// `POST path` without a body.
    pub async fn posts_nothing(&self, path: &str) -> Reply {
        self.asks(Method::POST, path, None).await
    }

    /// `DELETE path`.
    pub async fn deletes(&self, path: &str) -> Reply {
        self.asks(Method::DELETE, path, None).await
    }

    /// Any method with any body.
    pub async fn asks(&self, method: Method, path: &str, body: Option<String>) -> Reply {
        let named = format!("{method} {path}");
        match tokio::time::timeout(PATIENCE, self.exchanges(method, path, body)).await {
            Ok(Ok(reply)) => reply,
            Ok(Err(error)) => panic!("{named}: {error}"),
            Err(late) => panic!("{named}: {late}"),
        }
    }

    /// Like [`asks`](Self::asks), where the server may be gone.
    ///
    /// # Errors
    ///
    /// There was no answer.
    pub async fn exchanges(
        &self,
        method: Method,
        path: &str,
        body: Option<String>,
    ) -> Result<Reply, Box<dyn std::error::Error + Send + Sync>> {
        let asked = format!("{method} {path}");
        let (mut sender, connection) =
            hyper::client::conn::http1::handshake(TokioIo::new(self.dials().await?)).await?;
        let driver = tokio::spawn(connection);
        let mut request = Request::builder().method(method).uri(path).header(HOST, self.server.to_string());
        if let Some(origin) = &self.origin {
            request = request.header(ORIGIN, origin);
        }
        if let Some(token) = &self.token {
            request = request.header(AUTHORIZATION, format!("Bearer {token}"));
        }
        if let Some(cookie) = &self.cookie {
            request = request.header(COOKIE, cookie);
        }
        if let Some(tag) = &self.has {
            request = request.header(IF_NONE_MATCH, tag);
        }
        if body.is_some() {
            request = request.header(CONTENT_TYPE, "application/json");
        }
        let body = Full::new(Bytes::from(body.unwrap_or_default()));
        let response = sender.send_request(request.body(body)?).await?;
        let status = response.status();
        let headers = response.headers().clone();
        let body = response.into_body().collect().await?.to_bytes();
        driver.abort();
        Ok(Reply { asked, status, headers, body })
    }
}

/// What the server answered.
#[derive(Debug)]
pub struct Reply {
    asked: String,
    /// Its status.
    pub status: StatusCode,
    /// Its headers.
    pub headers: hyper::HeaderMap,
    body: Bytes,
}

impl Reply {
    /// What it brought, or the problem it names.
    ///
    /// # Errors
    ///
    /// [`Problem`]: it was not done.
    pub fn brought<T: DeserializeOwned>(&self) -> Result<T, Problem> {
        if self.status.is_success() { Ok(self.read()) } else { Err(self.problem()) }
    }

    /// Whether it was done.
    ///
    /// # Errors
    ///
    /// [`Problem`]: it was not.
    pub fn done(&self) -> Result<(), Problem> {
        if self.status.is_success() { Ok(()) } else { Err(self.problem()) }
    }

    /// The problem it names.
    pub fn problem(&self) -> Problem {
        assert!(!self.status.is_success(), "{} was done: {}", self.asked, self.status);
        let body: ProblemBody = self.read();
        assert!(!body.detail.is_empty(), "{}: a problem explains itself", self.asked);
        body.problem
    }

    /// The cookie it sets, as the browser would send it back.
    pub fn cookie(&self) -> Option<String> {
        let set = self.headers.get(SET_COOKIE)?.to_str().expect("a cookie is ASCII");
        Some(set.split(';').next().unwrap_or_default().to_owned())
    }

    /// The whole line that sets a cookie.
    pub fn set_cookie(&self) -> Option<String> {
        Some(self.headers.get(SET_COOKIE)?.to_str().expect("a cookie is ASCII").to_owned())
    }

    /// Its body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// What it says, whether it was done or not.
    pub fn says<T: DeserializeOwned>(&self) -> T {
        self.read()
    }

    fn read<T: DeserializeOwned>(&self) -> T {
        serde_json::from_slice(&self.body).unwrap_or_else(|error| {
            panic!("{} answered {} {:?}: {error}", self.asked, self.status, self.text())
        })
    }
}
