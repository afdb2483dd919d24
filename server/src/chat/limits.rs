//! How fast one connection, and one network, may be. Being told no always says when to try again.
//!
//! A network is a keyed hash of an address cut to /64 for IPv6, made by the caller: no address comes here. Many people
//! share a network (a school, a shelter), so that its limits are wide, and nobody is shut out by them
//! for longer than a minute.
//!
//! The pace of a connection is the business of the instance that has it. A limit of a network holds on all instances
//! together; while the feed is away, each holds it on its own.

use std::num::NonZeroU32;
use std::sync::atomic::{AtomicU32, Ordering};

use governor::clock::{Clock, DefaultClock};
use governor::{DefaultDirectRateLimiter, DefaultKeyedRateLimiter, NotUntil, Quota, RateLimiter};

use crate::feed::{Allowed, Away, Feed};

/// Posts of one connection that are looked at at all, a minute; up to [`FLOOD_BURST`] at once. A person in distress who
/// sends line by line stays far below.
const LOOKED_AT_PER_MINUTE: NonZeroU32 = NonZeroU32::new(120).expect("not zero");
const FLOOD_BURST: NonZeroU32 = NonZeroU32::new(30).expect("not zero");
/// Posts that are over the flood cap before the connection is closed.
const PATIENCE: u32 = 500;
/// Typing signs of one connection, a minute.
const TYPING_PER_MINUTE: NonZeroU32 = NonZeroU32::new(60).expect("not zero");
/// Networks that are told apart. Beyond that, strangers share one limit.
const NETWORKS_MAX: usize = 50_000;

/// A network, as a hash that says nothing. Lives in memory only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Network(pub u64);

/// Too fast.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refused {
    /// When to try again, in milliseconds; at least 1.
    pub retry_after_ms: u32,
}

/// The pace of one connection.
pub struct Pace {
    posts: DefaultDirectRateLimiter,
    looked_at: DefaultDirectRateLimiter,
    typing: DefaultDirectRateLimiter,
    over: AtomicU32,
}

impl Pace {
    /// `posts_per_minute` may be published, a sixth of it at once.
    pub fn new(posts_per_minute: NonZeroU32) -> Self {
        let burst = NonZeroU32::new(posts_per_minute.get() / 6).unwrap_or(NonZeroU32::MIN);
        let looked_at =
            LOOKED_AT_PER_MINUTE.max(posts_per_minute.saturating_mul(NonZeroU32::new(2).expect("not zero")));
        Self {
            posts: RateLimiter::direct(Quota::per_minute(posts_per_minute).allow_burst(burst)),
            looked_at: RateLimiter::direct(Quota::per_minute(looked_at).allow_burst(FLOOD_BURST.max(burst))),
            typing: RateLimiter::direct(Quota::per_minute(TYPING_PER_MINUTE)),
            over: AtomicU32::new(0),
        }
    }

    /// Whether a post is looked at at all.
    ///
    /// # Errors
    ///
    /// [`Refused`]: nobody writes that fast.
    pub fn within_flood_cap(&self) -> Result<(), Refused> {
        let within = self.looked_at.check().map_err(|until| refused(&until));
        match within {
            Ok(()) => self.over.store(0, Ordering::Relaxed),
            Err(_) => _ = self.over.fetch_add(1, Ordering::Relaxed),
        }
        within
    }

    /// Whether a post may be published.
    ///
    /// # Errors
    ///
    /// [`Refused`]: not yet.
    pub fn post(&self) -> Result<(), Refused> {
        self.posts.check().map_err(|until| refused(&until))
    }

    /// Whether others are told that this person is writing.
    ///
    /// # Errors
    ///
    /// [`Refused`]: not so often.
    pub fn typing(&self) -> Result<(), Refused> {
        self.typing.check().map_err(|until| refused(&until))
    }

    /// Whether the connection went on for so long at such a speed that it is no person.
    pub fn is_flooding(&self) -> bool {
        self.over.load(Ordering::Relaxed) > PATIENCE
    }
}

/// How often something may be done from one network.
pub struct Limit {
    name: &'static str,
    count: NonZeroU32,
    known: DefaultKeyedRateLimiter<Network>,
    strangers: DefaultDirectRateLimiter,
    feed: Feed,
}

impl Limit {
    /// So many a minute from each, all at once if they like. `name` tells it from other limits.
    pub fn per_minute(name: &'static str, count: NonZeroU32, feed: Feed) -> Self {
        let quota = Quota::per_minute(count);
        let (known, strangers) = (RateLimiter::keyed(quota), RateLimiter::direct(quota));
        Self { name, count, known, strangers, feed }
    }

    /// Whether it may be done now.
    ///
    /// # Errors
    ///
    /// [`Refused`]: not yet.
    pub async fn check(&self, network: Network) -> Result<(), Refused> {
        self.check_here(network)?;
        match &self.feed {
            Feed::Local => Ok(()),
            Feed::Shared(shared) => match shared.allow(self.name, network.0, self.count.get()).await {
                Ok(Allowed::In(retry_after_ms)) => Err(Refused { retry_after_ms }),
                Ok(Allowed::Now) | Err(Away) => Ok(()),
            },
        }
    }

    fn check_here(&self, network: Network) -> Result<(), Refused> {
        if self.known.len() < NETWORKS_MAX {
            self.known.check_key(&network).map_err(|until| refused(&until))
        } else {
            self.strangers.check().map_err(|until| refused(&until))
        }
    }

    /// Forgets those who have not been heard of for so long that they are as good as new.
    pub fn forget(&self) {
        self.known.retain_recent();
        self.known.shrink_to_fit();
    }
}

fn refused(until: &NotUntil<governor::clock::QuantaInstant>) -> Refused {
    let wait = until.wait_time_from(DefaultClock::default().now());
    Refused { retry_after_ms: u32::try_from(wait.as_millis()).unwrap_or(u32::MAX).max(1) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(count: u32) -> NonZeroU32 {
        NonZeroU32::new(count).expect("not zero")
    }

    #[test]
    fn being_too_fast_says_when_to_try_again() {
        let pace = Pace::new(count(6));
        assert_eq!(pace.post(), Ok(()));
        let refused = pace.post().expect_err("one in ten seconds");
        assert!((1..=10_000).contains(&refused.retry_after_ms), "{refused:?}");
    }

    #[test]
    fn too_fast_to_publish_is_still_looked_at() {
        let pace = Pace::new(count(6));
        pace.post().expect("the first");
        pace.post().expect_err("the second");
        assert_eq!(pace.within_flood_cap(), Ok(()));
        assert!(!pace.is_flooding());
    }

    #[test]
    fn whoever_never_stops_is_no_person() {
        let pace = Pace::new(count(30));
        while !pace.is_flooding() {
            pace.within_flood_cap().ok();
        }
    }

    #[tokio::test]
    async fn one_network_does_not_use_up_anothers_share() {
        let limit = Limit::per_minute("joins", count(1), Feed::Local);
        assert_eq!(limit.check(Network(1)).await, Ok(()));
        limit.check(Network(1)).await.expect_err("used up");
        assert_eq!(limit.check(Network(2)).await, Ok(()));
    }

    #[tokio::test]
    async fn the_networks_that_are_told_apart_are_bounded() {
        let limit = Limit::per_minute("joins", count(1), Feed::Local);
        for network in 0..NETWORKS_MAX as u64 + 1_000 {
            limit.check(Network(network)).await.ok();
        }
        assert_eq!(limit.known.len(), NETWORKS_MAX);
    }
}
