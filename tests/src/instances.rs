//! A house that is open on several instances, which share one Redis, one `PostgreSQL` and one key file.

use std::ops::{Index, IndexMut};
use std::path::PathBuf;

use crate::{DataDirectory, House, PostgresServer, RedisServer, Server, Setup};

/// A house that is open on several instances. Each is a [`House`] of its own for those who come to it; it is the same
/// coordinator and the same evening room in all of them.
#[derive(Debug)]
pub struct Instances {
    houses: Vec<House>,
    setup: Setup,
    keys: DataDirectory,
    /// What they share for what is live.
    pub redis: RedisServer,
    /// What they share for what lasts.
    pub postgres: PostgresServer,
    /// The address of their database in it.
    pub database: String,
}

impl Instances {
    /// Opens a house on so many instances.
    pub async fn open(count: usize) -> Self {
        Self::open_as(count, Setup::default()).await
    }

    /// Opens a house on so many instances, each set up like this.
    pub async fn open_as(count: usize, setup: Setup) -> Self {
        let (redis, postgres) = tokio::join!(RedisServer::starts(), PostgresServer::starts());
        let keys = DataDirectory::fresh();
        let database = postgres.fresh_database().await;
        let houses = Vec::new();
        let mut instances = Self { houses, setup, keys, redis, postgres, database };
        for _ in 0..count {
            instances.opens_another().await;
        }
        instances
    }

    /// One more instance.
    pub async fn opens_another(&mut self) {
        let server = Server::starts_to_come_back(self.setup()).await;
        let house = match self.houses.first() {
            Some(first) => first.seen_through(server).await,
            None => House::opens_on(server).await,
        };
        self.houses.push(house);
    }

    /// How each instance is set up.
    pub fn setup(&self) -> Setup {
        let shared = self.setup.clone().with_feed(&self.redis.url()).with_journal(&self.database);
        shared.with_keys(&self.key_file())
    }

    /// The keys that they share.
    pub fn key_file(&self) -> PathBuf {
        self.keys.path().join("shared.key")
    }

    /// The instances.
    pub fn iter(&self) -> impl Iterator<Item = &House> {
        self.houses.iter()
    }
}

impl Index<usize> for Instances {
    type Output = House;

    fn index(&self, number: usize) -> &House {
        &self.houses[number]
    }
}

impl IndexMut<usize> for Instances {
    fn index_mut(&mut self, number: usize) -> &mut House {
        &mut self.houses[number]
    }
}
