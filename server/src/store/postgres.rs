//! What only `PostgreSQL` knows: its address, what a connection to it must promise, and how instances nudge each other.

use std::str::FromStr;
use std::time::Duration;

use sqlx::any::{AnyConnectOptions, AnyPoolOptions};
use sqlx::postgres::{PgConnectOptions, PgListener, PgPoolOptions};
use sqlx::{AnyConnection, AnyPool, ConnectOptions, Connection, Executor};
use tokio::sync::watch;
use tokio::task::AbortHandle;
use tokio::time::{Instant, MissedTickBehavior, interval_at, sleep, timeout};

use super::{OpenError, Position};
use crate::config::Url;

/// One writes, others read sessions and texts.
const CONNECTIONS: u32 = 8;
/// How long the first connection may take.
const CONNECTS_WITHIN: Duration = Duration::from_secs(5);
/// How long someone waits for a connection.
const LENT_WITHIN: Duration = Duration::from_secs(2);
/// A connection older than this is replaced, so that a house finds its way back after the database has moved.
const CONNECTION_LASTS: Duration = Duration::from_mins(30);
/// Where instances tell each other of entries.
const CHANNEL: &str = "beside_journal";
/// How often the listening connection is asked whether it is there. What it misses meanwhile, the poll finds.
const LISTENER_TRIED_EVERY: Duration = Duration::from_secs(5);
/// How long it may take to answer.
const LISTENER_ANSWERS_WITHIN: Duration = Duration::from_secs(2);
/// How long after a failure a new one is made; twice as long after each further one.
const LISTEN_AGAIN_AFTER: Duration = Duration::from_millis(100);
/// At most.
const LISTEN_AGAIN_AT_MOST: Duration = Duration::from_secs(5);

/// What an address may say after its `?`.
const PARAMETERS: [&str; 5] = ["host", "sslmode", "sslrootcert", "sslcert", "sslkey"];

/// `synchronous_commit`: what was answered is on disk; a setting that promises more is left as it is. The time-outs end
/// what we no longer wait for, and whatever an instance left behind that lost its network. Time-outs and keep-alives
/// are those of the server: ours are in `database`.
const ON_EVERY_CONNECTION: &str = "\
    SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'; \
    SET default_transaction_isolation = 'read committed'; \
    SET statement_timeout = '5s'; \
    SET lock_timeout = '2s'; \
    SET idle_in_transaction_session_timeout = '5s'; \
    SET tcp_keepalives_idle = 10; \
    SET tcp_keepalives_interval = 5; \
    SET tcp_keepalives_count = 3;";

/// Where the database is.
pub(super) struct Address {
    any: AnyConnectOptions,
    own: PgConnectOptions,
}

impl Address {
    /// # Errors
    ///
    /// [`OpenError::Address`]: nothing of what it says is repeated, because it may hold a password.
    pub(super) fn parse(url: &Url) -> Result<Self, OpenError> {
        let mut any = AnyConnectOptions::from_str(url.reveal()).map_err(|_| OpenError::Address)?;
        let url = &mut any.database_url;
        let is_known = |(name, _): (_, _)| PARAMETERS.contains(&std::borrow::Cow::<str>::as_ref(&name));
        let named = !url.path().trim_start_matches('/').is_empty();
        if !matches!(url.scheme(), "postgres" | "postgresql") || !named || !url.query_pairs().all(is_known) {
            return Err(OpenError::Address);
        }
        // The driver takes the brackets of an IPv6 address for part of a name.
        let bare =
            url.host_str().and_then(|host| host.strip_prefix('[')?.strip_suffix(']')).map(str::to_owned);
        let mut parameters = url.query_pairs_mut();
        parameters.append_pair("application_name", "beside");
        if let Some(bare) = bare {
            parameters.append_pair("hostaddr", &bare);
        }
        drop(parameters);
        let own = PgConnectOptions::from_str(url.as_str()).map_err(|_| OpenError::Address)?;
        let own = own.application_name("beside, listening").disable_statement_logging();
        Ok(Self { any: any.disable_statement_logging(), own })
    }

    /// As an operator is told of it: without user and password.
    pub(super) fn name(&self) -> String {
        let database = self.own.get_database().unwrap_or_default();
        match self.own.get_socket() {
            Some(socket) => format!("{database} at {}", socket.display()),
            None => format!("{database} at {}:{}", self.own.get_host(), self.own.get_port()),
        }
    }

    /// Connects, after a look at whether the server keeps what it is given.
    pub(super) async fn connect(&self) -> Result<AnyPool, OpenError> {
        // A pool tries again for a while, where the operator wants to know at once.
        let looked = timeout(CONNECTS_WITHIN, self.look()).await;
        looked.unwrap_or_else(|_| Err(OpenError::NoAnswer { server: self.name() }))?;
        AnyPoolOptions::new()
            .max_connections(CONNECTIONS)
            .max_lifetime(CONNECTION_LASTS)
            .acquire_timeout(LENT_WITHIN)
            .after_connect(|connection, _| Box::pin(prepare(connection)))
            .connect_with(self.any.clone())
            .await
            .map_err(|fault| self.fault(fault))
    }

    /// One connection, as it is.
    pub(super) async fn connect_once(&self) -> Result<AnyConnection, OpenError> {
        match timeout(CONNECTS_WITHIN, self.any.connect()).await {
            Ok(connected) => connected.map_err(|fault| self.fault(fault)),
            Err(_) => Err(OpenError::NoAnswer { server: self.name() }),
        }
    }

    async fn look(&self) -> Result<(), OpenError> {
        let fault = |fault| self.fault(fault);
        let mut connection = self.any.connect().await.map_err(fault)?;
        prepare(&mut connection).await.map_err(fault)?;
        let (encoding, fsync, standby): (String, String, bool) = sqlx::query_as(
            "SELECT current_setting('server_encoding'), current_setting('fsync'), pg_is_in_recovery()",
        )
        .fetch_one(&mut connection)
        .await
        .map_err(fault)?;
        if standby {
            return Err(OpenError::Standby { server: self.name() });
        }
        if encoding != "UTF8" {
            return Err(OpenError::Encoding { server: self.name(), encoding });
        }
        if fsync == "off" {
            tracing::warn!("PostgreSQL runs with fsync = off: a power cut loses what was answered");
        }
        connection.close().await.map_err(fault)
    }

    /// What is wrong, in words for the operator.
    pub(super) fn fault(&self, fault: sqlx::Error) -> OpenError {
        let server = self.name();
        let code = fault.as_database_error().and_then(sqlx::error::DatabaseError::code);
        match code.as_deref() {
            Some("28P01" | "28000") => return OpenError::LockedOut { server },
            Some("3D000") => return OpenError::NoDatabase { server },
            Some(_) | None => {}
        }
        if matches!(fault, sqlx::Error::PoolTimedOut) {
            OpenError::NoAnswer { server }
        } else if matches!(fault, sqlx::Error::Io(_) | sqlx::Error::Tls(_)) {
            OpenError::Unreachable { server, source: fault }
        } else {
            OpenError::Server { server, source: fault }
        }
    }

    /// Begins to listen for what other instances tell.
    pub(super) fn listen(&self) -> Nudges {
        let (told, position) = watch::channel(Position::START);
        let task = tokio::spawn(listen(self.own.clone(), told)).abort_handle();
        Nudges { position, task }
    }
}

async fn prepare(connection: &mut AnyConnection) -> Result<(), sqlx::Error> {
    sqlx::raw_sql(ON_EVERY_CONNECTION).execute(connection).await?;
    Ok(())
}

/// Lets one instance at a time change the tables, until the transaction ends.
pub(super) async fn take_turn(connection: &mut AnyConnection) -> Result<(), sqlx::Error> {
    // The number is arbitrary and must only be the same everywhere.
    sqlx::raw_sql(
        "SET LOCAL lock_timeout = '50s'; SET LOCAL statement_timeout = '50s'; \
         SELECT pg_advisory_xact_lock(4823019265)",
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Tells the other instances, once this transaction is committed, that the journal goes up to `position`.
pub(super) async fn nudge(connection: &mut AnyConnection, position: Position) -> Result<(), sqlx::Error> {
    sqlx::query("SELECT pg_notify($1, $2)")
        .bind(CHANNEL)
        .bind(position.to_string())
        .execute(connection)
        .await?;
    Ok(())
}

/// What the instances have told of the journal.
pub(super) struct Nudges {
    position: watch::Receiver<Position>,
    task: AbortHandle,
}

impl Nudges {
    /// What somebody has told of, once it is after `position`.
    pub(super) async fn beyond(&self, position: Position) -> Position {
        let told = self.position.clone().wait_for(|told| *told > position).await.map(|told| *told);
        match told {
            Ok(told) => told,
            // Nobody listens any more: the store is being closed.
            Err(_) => std::future::pending().await,
        }
    }

    pub(super) fn end(&self) {
        self.task.abort();
    }
}

impl Drop for Nudges {
    fn drop(&mut self) {
        self.end();
    }
}

/// Listens for ever. A connection that is lost, or no longer answers, is replaced.
async fn listen(options: PgConnectOptions, told: watch::Sender<Position>) {
    let mut pause = LISTEN_AGAIN_AFTER;
    loop {
        match timeout(CONNECTS_WITHIN, listener(&options)).await {
            Ok(Ok(listener)) => {
                pause = LISTEN_AGAIN_AFTER;
                hear(listener, &told).await;
            }
            Ok(Err(_)) | Err(_) => pause = (pause * 2).min(LISTEN_AGAIN_AT_MOST),
        }
        sleep(pause).await;
    }
}

async fn listener(options: &PgConnectOptions) -> Result<PgListener, sqlx::Error> {
    let own = PgPoolOptions::new().max_connections(1).max_lifetime(None).idle_timeout(None);
    let mut listener = PgListener::connect_with(&own.connect_lazy_with(options.clone())).await?;
    listener.eager_reconnect(false);
    listener.listen(CHANNEL).await?;
    Ok(listener)
}

/// Passes on what is told, until the connection is lost.
async fn hear(mut listener: PgListener, told: &watch::Sender<Position>) {
    let mut tries = interval_at(Instant::now() + LISTENER_TRIED_EVERY, LISTENER_TRIED_EVERY);
    tries.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            heard = listener.try_recv() => match heard {
                Ok(Some(nudge)) => {
                    let position = nudge.payload().parse().map(Position).unwrap_or_default();
                    told.send_if_modified(|known| {
                        let further = position > *known;
                        *known = position.max(*known);
                        further
                    });
                }
                Ok(None) | Err(_) => return,
            },
            _ = tries.tick() => {
                let answer = timeout(LISTENER_ANSWERS_WITHIN, listener.execute("SELECT 1"));
                if !matches!(answer.await, Ok(Ok(_))) {
                    return;
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(url: &str) -> Result<String, String> {
        let address = Address::parse(&Url::from(url.to_owned()));
        address.map(|address| address.name()).map_err(|fault| fault.to_string())
    }

    #[test]
    fn an_address_is_told_without_user_and_password() {
        let name = parsed("postgres://ward:hunter2@db.example.org:5433/beside?sslmode=require");
        assert_eq!(name.as_deref(), Ok("beside at db.example.org:5433"));
        assert_eq!(parsed("postgresql://ward@[::1]/beside").as_deref(), Ok("beside at ::1:5432"));
        let name = parsed("postgres://ward@localhost/beside?host=/run/postgresql");
        assert_eq!(name.as_deref(), Ok("beside at /run/postgresql"));
    }

    #[test]
    fn what_is_no_address_is_refused_without_a_word_of_it() {
        for url in [
            "hunter2",
            "mysql://ward:hunter2@db.example.org/beside",
            "postgres://ward:hunter2@db.example.org",
            "postgres://ward:hunter2@db.example.org/beside?hunter2=hunter2",
            "postgres://ward:hunter2@db.example.org:hunter2/beside",
            "postgres://ward@db.example.org/beside?sslmode=hunter2",
        ] {
            let said = parsed(url).expect_err("it is no address");
            assert!(said.contains("postgres://user@host/database") && !said.contains("hunter2"), "{said}");
        }
    }
}
