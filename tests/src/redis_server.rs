//! A real Redis, private to its story: on a free port, with a password of its own, and without persistence.

use std::process::Stdio;
use std::time::Duration;

use redis::aio::MultiplexedConnection;
use redis::{AsyncConnectionConfig, Client, FromRedisValue, cmd};
use rustix::process::Signal;
use tokio::io::AsyncWriteExt;
use tokio::process::Command;

use crate::DataDirectory;
use crate::free_port::free_port;
use crate::process::Process;

/// As `server/OPERATING.md` asks for it; and compression would hide words from [`RedisServer::holds`].
const EVERYWHERE: &str = "\
bind 127.0.0.1
save \"\"
appendonly no
maxmemory-policy noeviction
slowlog-max-len 0
rdbcompression no
";
/// How long it may take to answer a look of the story's own.
const ANSWERS_WITHIN: Duration = Duration::from_secs(5);

/// A running Redis, which ends with the story.
#[derive(Debug)]
pub struct RedisServer {
    port: u16,
    password: String,
    /// The whole file.
    settings: String,
    process: Process,
    /// Where it would write, if it wrote.
    _directory: DataDirectory,
}

impl RedisServer {
    /// Starts an empty one.
    pub async fn starts() -> Self {
        Self::starts_with(&[]).await
    }

    /// Starts one with these lines in its settings, behind those of every story.
    pub async fn starts_with(settings: &[&str]) -> Self {
        let port = free_port();
        let password = format!("{:016x}", crate::fresh_id());
        let directory = DataDirectory::fresh();
        let own = format!("port {port}\nrequirepass {password}\ndir {}\n", directory.path().display());
        let settings = [EVERYWHERE, &own, &settings.join("\n"), "\n"].concat();
        let process = start(&settings).await;
        Self { port, password, settings, process, _directory: directory }
    }

    /// Where it is, with the password.
    pub fn url(&self) -> String {
        self.url_with_password(&self.password)
    }

    /// Where it is, with a password that may be another than its own.
    pub fn url_with_password(&self, password: &str) -> String {
        format!("redis://:{password}@127.0.0.1:{}", self.port)
    }

    /// Its password.
    pub fn password(&self) -> &str {
        &self.password
    }

    /// Ends it the hard way; what it held is gone.
    pub async fn is_killed(&mut self) {
        self.process.is_killed().await;
    }

    /// Starts it again on the same port, empty.
    pub async fn starts_again(&mut self) {
        self.process = start(&self.settings).await;
    }

    /// It stands still, with all its connections, and says nothing.
    pub fn is_frozen(&self) {
        self.process.is_told(Signal::STOP);
    }

    /// It goes on where it stood.
    pub fn thaws(&self) {
        self.process.is_told(Signal::CONT);
    }

    /// Cuts every connection that is subscribed to something, and says how many those were.
    pub async fn cuts_subscriptions(&self) -> u32 {
        self.asks(cmd("CLIENT").arg("KILL").arg("TYPE").arg("pubsub")).await
    }

    /// Forgets the scripts that it was given.
    pub async fn forgets_scripts(&self) {
        self.asks::<()>(cmd("SCRIPT").arg("FLUSH")).await;
    }

    /// Forgets all data.
    pub async fn forgets_everything(&self) {
        self.asks::<()>(&cmd("FLUSHALL")).await;
    }

    /// Every key it holds.
    pub async fn keys(&self) -> Vec<Vec<u8>> {
        self.asks(cmd("KEYS").arg("*")).await
    }

    /// Keys whose name or content, as it would be written to a disk, has `words` in it.
    pub async fn holds(&self, words: &str) -> Vec<String> {
        let mut connection = self.connection().await;
        let mut found = Vec::new();
        for key in self.keys().await {
            let dumped: Option<Vec<u8>> =
                cmd("DUMP").arg(&key).query_async(&mut connection).await.expect("a key can be dumped");
            // A key may have expired meanwhile.
            let content = dumped.unwrap_or_default();
            if is_in(words, &key) || is_in(words, &content) {
                found.push(String::from_utf8_lossy(&key).into_owned());
            }
        }
        found
    }

    /// Asks it for anything.
    pub async fn asks<T: FromRedisValue>(&self, command: &redis::Cmd) -> T {
        command.query_async(&mut self.connection().await).await.expect("Redis answers")
    }

    async fn connection(&self) -> MultiplexedConnection {
        let config = AsyncConnectionConfig::new()
            .set_connection_timeout(Some(ANSWERS_WITHIN))
            .set_response_timeout(Some(ANSWERS_WITHIN));
        let client = Client::open(self.url()).expect("the address is one");
        client.get_multiplexed_async_connection_with_config(&config).await.expect("Redis lets us in")
    }
}

fn is_in(words: &str, bytes: &[u8]) -> bool {
    bytes.windows(words.len()).any(|window| window == words.as_bytes())
}

async fn start(settings: &str) -> Process {
    let mut process = Process::starts(Command::new("redis-server").arg("-").stdin(Stdio::piped()));
    let mut input = process.reads_from().expect("piped");
    input.write_all(settings.as_bytes()).await.expect("Redis reads its settings");
    drop(input);
    let ready = |line: &str| line.contains("Ready to accept connections").then_some(());
    process.prints("that it is ready", ready).await;
    process
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn keeps(redis: &RedisServer, words: &str) {
        redis.asks::<()>(cmd("HSET").arg("room").arg("said").arg(words)).await;
    }

    #[tokio::test]
    async fn what_it_holds_is_found_in_names_and_in_content() {
        let redis = RedisServer::starts().await;
        keeps(&redis, "the kettle is on, the kettle is on, the kettle is on").await;
        assert_eq!(redis.holds("kettle is on").await, ["room"]);
        assert_eq!(redis.holds("roo").await, ["room"]);
        assert!(redis.holds("it is raining").await.is_empty());
        redis.forgets_everything().await;
        assert!(redis.holds("kettle is on").await.is_empty());
    }

    #[tokio::test]
    async fn it_comes_back_empty_on_the_same_address() {
        let mut redis = RedisServer::starts().await;
        keeps(&redis, "the kettle is on").await;
        let before = redis.url();
        redis.is_killed().await;
        redis.starts_again().await;
        assert_eq!(redis.url(), before);
        assert!(redis.keys().await.is_empty());
    }

    #[tokio::test]
    async fn nobody_comes_in_with_another_password() {
        let redis = RedisServer::starts().await;
        let stranger = Client::open(redis.url_with_password("wrong")).expect("an address");
        assert!(stranger.get_multiplexed_async_connection().await.is_err());
    }
}
