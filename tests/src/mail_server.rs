//! A mail server, as far as one message needs it.

use std::net::{Ipv4Addr, SocketAddr};

use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufStream};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Mutex, mpsc};
use tokio::time::timeout;
use tokio_util::task::AbortOnDropHandle;

use crate::PATIENCE;

/// How it treats mail.
#[derive(Clone, Copy, Debug)]
enum Manner {
    Takes,
    KnowsNobody,
    SaysNothing,
}

/// A mail server on a free port of this machine.
#[derive(Debug)]
pub struct MailServer {
    address: SocketAddr,
    taken: Mutex<mpsc::UnboundedReceiver<Mail>>,
    _listening: AbortOnDropHandle<()>,
}

/// A message that it has taken.
#[derive(Debug, Default)]
pub struct Mail {
    /// To whom.
    pub to: String,
    /// Headers and text, as they came.
    pub content: String,
}

impl MailServer {
    /// One that takes what comes.
    pub async fn that_takes_everything() -> Self {
        Self::that(Manner::Takes).await
    }

    /// One that has no such mailbox.
    pub async fn that_knows_nobody() -> Self {
        Self::that(Manner::KnowsNobody).await
    }

    /// One that does not even greet.
    pub async fn that_says_nothing() -> Self {
        Self::that(Manner::SaysNothing).await
    }

    async fn that(manner: Manner) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.expect("a free port");
        let address = listener.local_addr().expect("it listens");
        let (tell, taken) = mpsc::unbounded_channel();
        let listening = AbortOnDropHandle::new(tokio::spawn(async move {
            loop {
                let (stream, _) = listener.accept().await.expect("it listens");
                let tell = tell.clone();
                // Whoever sends may hang up in the middle.
                tokio::spawn(async move { talk(stream, manner, &tell).await.ok() });
            }
        }));
        Self { address, taken: Mutex::new(taken), _listening: listening }
    }

    /// As settings name it.
    pub fn url(&self) -> String {
        format!("smtp://{}", self.address)
    }

    /// Waits for the next message.
    pub async fn takes(&self) -> Mail {
        let next = timeout(PATIENCE, self.taken.lock().await.recv()).await;
        next.expect("a message comes").expect("the server listens")
    }
}

async fn talk(stream: TcpStream, manner: Manner, tell: &mpsc::UnboundedSender<Mail>) -> std::io::Result<()> {
    let mut stream = BufStream::new(stream);
    if let Manner::SaysNothing = manner {
        // Until the other side has had enough.
        stream.read_line(&mut String::new()).await?;
        return Ok(());
    }
    says(&mut stream, "220 mail.example.org ready").await?;
    let mut mail = Mail::default();
    loop {
        let mut line = String::new();
        if stream.read_line(&mut line).await? == 0 {
            return Ok(());
        }
        let (verb, rest) = line.trim_end().split_once([' ', ':']).unwrap_or((line.trim_end(), ""));
        match (verb.to_uppercase().as_str(), manner) {
            ("RCPT", Manner::KnowsNobody) => says(&mut stream, "550 no such mailbox").await?,
            ("RCPT", _) => {
                mail.to = rest.trim_start_matches("TO:").trim_matches(['<', '>']).to_owned();
                says(&mut stream, "250 known").await?;
            }
            ("DATA", _) => {
                says(&mut stream, "354 go on").await?;
                mail.content = reads_to_the_dot(&mut stream).await?;
                says(&mut stream, "250 taken").await?;
                // The story may have ended.
                tell.send(std::mem::take(&mut mail)).ok();
            }
            ("QUIT", _) => return says(&mut stream, "221 bye").await,
            _ => says(&mut stream, "250 fine").await?,
        }
    }
}

async fn reads_to_the_dot(stream: &mut BufStream<TcpStream>) -> std::io::Result<String> {
    let mut content = String::new();
    loop {
        let mut line = String::new();
        if stream.read_line(&mut line).await? == 0 || line == ".\r\n" {
            return Ok(content);
        }
        content.push_str(&line);
    }
}

async fn says(stream: &mut BufStream<TcpStream>, line: &str) -> std::io::Result<()> {
    stream.write_all(format!("{line}\r\n").as_bytes()).await?;
    stream.flush().await
}
