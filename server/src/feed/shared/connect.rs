//! Coming to a Redis for the first time: what it must be, and what to say when it is not.
//!
//! The address may hold a password. It is never repeated; a place is named by host and port.

use std::collections::HashMap;
use std::time::Duration;

use redis::aio::MultiplexedConnection;
use redis::io::tcp::TcpSettings;
use redis::{Client, ConnectionInfo, ErrorKind, IntoConnectionInfo, ProtocolVersion, RedisError};

/// Since then a stream entry can be given its own id behind the newest, and scripts replicate by what they do.
const VERSION_NEEDED: u64 = 7;
/// When the system asks a silent server whether it is there.
const KEEPALIVE_AFTER: Duration = Duration::from_secs(10);
/// How long sent bytes may stay unacknowledged by the other machine.
const UNACKNOWLEDGED_AT_MOST: Duration = Duration::from_secs(5);

/// Why the feed could not be reached. Shown to the operator as it stands; no text holds a password.
#[derive(Debug, thiserror::Error)]
pub enum ConnectError {
    /// It is no address of a Redis.
    #[error(
        "the feed's address is not one of a Redis. Write redis://host:port, or rediss://host:port for TLS; user and \
         password stand before the host, as in redis://user:password@host:port."
    )]
    NotAnAddress,
    /// Nobody answers there.
    #[error(
        "the feed at {place} does not answer ({source}). Start Redis there, or correct the address in --feed."
    )]
    Unreachable {
        /// Host and port.
        place: String,
        /// What the system said.
        source: RedisError,
    },
    /// It does not let us in.
    #[error("the feed at {place} does not accept the user or the password. Correct them in --feed.")]
    NotLetIn {
        /// Host and port.
        place: String,
    },
    /// It is too old.
    #[error(
        "the feed at {place} is Redis {found}; version {VERSION_NEEDED}.0 or later is needed. Install a later one there."
    )]
    TooOld {
        /// Host and port.
        place: String,
        /// Its version.
        found: String,
    },
}

pub(super) fn client(url: &str) -> Result<Client, ConnectError> {
    let info = url.into_connection_info().map_err(|_| ConnectError::NotAnAddress)?;
    let keepalive = redis::io::tcp::socket2::TcpKeepalive::new().with_time(KEEPALIVE_AFTER);
    let tcp = TcpSettings::default()
        .set_nodelay(true)
        .set_keepalive(keepalive)
        .set_user_timeout(UNACKNOWLEDGED_AT_MOST);
    let redis = info.redis_settings().clone().set_protocol(ProtocolVersion::RESP3);
    let info: ConnectionInfo = info.set_tcp_settings(tcp).set_redis_settings(redis);
    Client::open(info).map_err(|_| ConnectError::NotAnAddress)
}

pub(super) fn refused(client: &Client, fault: RedisError) -> ConnectError {
    let place = place(client);
    let shut = fault.code().is_some_and(|code| matches!(code, "NOAUTH" | "WRONGPASS" | "NOPERM"));
    if shut || fault.kind() == ErrorKind::AuthenticationFailed {
        ConnectError::NotLetIn { place }
    } else {
        ConnectError::Unreachable { place, source: fault }
    }
}

/// Looks at how the server is set up. What makes it unfit is an error; what makes it unwise is said in the log.
pub(super) async fn check(client: &Client, connection: &MultiplexedConnection) -> Result<(), ConnectError> {
    let mut connection = connection.clone();
    let asked = redis::cmd("INFO").arg("everything").query_async::<String>(&mut connection).await;
    let said = asked.map_err(|fault| refused(client, fault))?;
    let about = |name: &str| {
        said.lines()
            .find_map(|line| line.trim_end().strip_prefix(name)?.strip_prefix(':'))
            .unwrap_or_default()
    };
    let version = about("redis_version");
    let major = version.split('.').next().and_then(|major| major.parse::<u64>().ok());
    if major.is_some_and(|major| major < VERSION_NEEDED) {
        return Err(ConnectError::TooOld { place: place(client), found: version.to_owned() });
    }
    if !matches!(about("maxmemory"), "" | "0") && about("maxmemory_policy") != "noeviction" {
        tracing::warn!(
            policy = about("maxmemory_policy"),
            "the feed's Redis drops keys when its memory is full: rooms would lose their talk while people are in them. \
             Set maxmemory-policy noeviction."
        );
    }
    let snapshots = setting(&mut connection, "save").await;
    if about("aof_enabled") == "1" || snapshots.is_some_and(|save| !save.is_empty()) {
        tracing::warn!(
            "the feed's Redis writes to disk: what people say would outlive the time it is promised to be kept. \
             Set save \"\" and appendonly no."
        );
    }
    let slow = setting(&mut connection, "slowlog-max-len").await;
    if slow.is_some_and(|most| most != "0") {
        tracing::warn!(
            "the feed's Redis keeps commands that took long in its slow log, with a part of what people said. Set \
             slowlog-max-len 0."
        );
    }
    Ok(())
}

/// `None`: the server does not say. Some providers allow no CONFIG; what they keep is then theirs to tell.
async fn setting(connection: &mut MultiplexedConnection, name: &str) -> Option<String> {
    let asked =
        redis::cmd("CONFIG").arg("GET").arg(name).query_async::<HashMap<String, String>>(connection).await;
    asked.ok()?.remove(name)
}

fn place(client: &Client) -> String {
    client.get_connection_info().addr().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_address_is_refused_without_being_repeated() {
        for url in
            ["", "secret", "http://u:secret@host", "postgres://u:secret@host/db", "redis://u:secret@[x"]
        {
            let error = client(url).map(|_| ()).expect_err(url);
            assert!(matches!(error, ConnectError::NotAnAddress), "{error}");
            assert!(!error.to_string().contains("secret"));
        }
    }

    #[test]
    fn a_place_is_named_without_its_password() {
        let client = client("rediss://somebody:secret@feed.example:6380/1").expect("an address");
        assert_eq!(place(&client), "feed.example:6380");
    }
}
