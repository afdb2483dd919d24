//! A port for a server that has to be told one, and that must find it free again after it was killed.

use std::net::{Ipv4Addr, TcpListener};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU16, Ordering};

/// Below the ports that the system gives to outgoing connections, which could otherwise take one between two starts.
const FIRST: u16 = 20_000;
const LAST: u16 = 32_000;

/// A loopback port on which nobody listens, and which nobody else in this process was given.
pub(crate) fn free_port() -> u16 {
    static NEXT: OnceLock<AtomicU16> = OnceLock::new();
    let next = NEXT.get_or_init(|| AtomicU16::new(u16::try_from(crate::fresh_id() >> 48).expect("16 bits")));
    loop {
        let port = FIRST + next.fetch_add(1, Ordering::Relaxed) % (LAST - FIRST);
        if TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_ok() {
            return port;
        }
    }
}
