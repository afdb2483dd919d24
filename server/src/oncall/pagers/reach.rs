//! Which machines a page is sent to. Whoever has an account may name any, so that a server of one's own network can be
//! one of them; what no receiver of pages ever listens on is left out.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// How a receiver is spoken to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Scheme {
    Http,
    Https,
}

/// Whether a page may go to this address. Unencrypted it stays near: on this machine or in a private network.
pub(super) fn allows(address: IpAddr, scheme: Scheme) -> bool {
    let address = address.to_canonical();
    !is_never(address)
        && match scheme {
            Scheme::Https => true,
            Scheme::Http => is_near(address),
        }
}

/// Link-local too: machines in a cloud find their credentials there.
fn is_never(address: IpAddr) -> bool {
    address.is_unspecified()
        || address.is_multicast()
        || match address {
            IpAddr::V4(address) => address.is_link_local() || address.is_broadcast(),
            IpAddr::V6(address) => address.is_unicast_link_local(),
        }
}

fn is_near(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => address.is_loopback() || address.is_private() || is_shared(address),
        IpAddr::V6(address) => address == Ipv6Addr::LOCALHOST || address.is_unique_local(),
    }
}

/// 100.64.0.0/10 (RFC 6598), which private networks over the internet use.
fn is_shared(address: Ipv4Addr) -> bool {
    let [first, second, ..] = address.octets();
    first == 100 && (64..128).contains(&second)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn allowed(address: &str, scheme: Scheme) -> bool {
        allows(address.parse().expect("an address"), scheme)
    }

    #[test]
    fn encrypted_pages_go_far_and_others_stay_near() {
        for near in
            ["127.0.0.1", "10.1.2.3", "192.168.0.9", "100.64.0.1", "::1", "fd00::7", "::ffff:10.0.0.1"]
        {
            assert!(allowed(near, Scheme::Http) && allowed(near, Scheme::Https), "{near}");
        }
        for far in ["203.0.113.7", "100.128.0.1", "2001:db8::7", "::ffff:203.0.113.7"] {
            assert!(!allowed(far, Scheme::Http) && allowed(far, Scheme::Https), "{far}");
        }
    }

    #[test]
    fn nothing_is_sent_where_clouds_keep_credentials() {
        for never in
            ["169.254.169.254", "fe80::1", "::ffff:169.254.169.254", "0.0.0.0", "::", "224.0.0.1", "ff02::1"]
        {
            assert!(!allowed(never, Scheme::Http) && !allowed(never, Scheme::Https), "{never}");
        }
    }
}
