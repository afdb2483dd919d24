//! The line between one instance and a server, which can be cut while others keep theirs.

use std::net::SocketAddr;

use tokio::io::copy_bidirectional;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::AbortHandle;

/// A way to a port of this machine.
#[derive(Debug)]
pub struct Line {
    port: u16,
    carries: watch::Sender<bool>,
    accepting: AbortHandle,
}

impl Line {
    /// Lays a line to `port`.
    pub async fn to(port: u16) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port is free");
        let own = listener.local_addr().expect("it has an address").port();
        let (carries, carrying) = watch::channel(true);
        let accepting = tokio::spawn(accept(listener, port, carrying)).abort_handle();
        Self { port: own, carries, accepting }
    }

    /// Its near end.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Cuts off whoever uses it, and whoever tries.
    pub fn is_cut(&self) {
        self.carries.send_replace(false);
    }

    /// Lets people use it again.
    pub fn is_mended(&self) {
        self.carries.send_replace(true);
    }
}

impl Drop for Line {
    fn drop(&mut self) {
        self.accepting.abort();
        self.is_cut();
    }
}

async fn accept(listener: TcpListener, port: u16, carrying: watch::Receiver<bool>) {
    while let Ok((near, _)) = listener.accept().await {
        if *carrying.borrow() {
            tokio::spawn(carry(near, port, carrying.clone()));
        }
    }
}

async fn carry(mut near: TcpStream, port: u16, mut carrying: watch::Receiver<bool>) {
    let Ok(mut far) = TcpStream::connect(SocketAddr::from(([127, 0, 0, 1], port))).await else { return };
    tokio::select! {
        _ = copy_bidirectional(&mut near, &mut far) => {}
        _ = carrying.wait_for(|carries| !carries) => {}
    }
}
