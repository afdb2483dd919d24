//! The scripts and the model of them do the same.

use domain::words::Timestamp;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use tests::RedisServer;

use super::super::model::Talk;
use super::super::{Read, Shared, Top};
use super::{BOUNDS, ROOM, putting};

#[derive(Clone, Debug)]
enum Act {
    Say(u8),
    TakeBack(u64),
    TakeBackOfAnotherLife(u64),
    ReadAfter(u64),
    ReadAll,
    LoseAll,
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let act = prop_oneof![
        6 => (0..12_u8).prop_map(Act::Say),
        2 => (0..14_u64).prop_map(Act::TakeBack),
        1 => (0..14_u64).prop_map(Act::TakeBackOfAnotherLife),
        2 => (0..14_u64).prop_map(Act::ReadAfter),
        2 => Just(Act::ReadAll),
        1 => Just(Act::LoseAll),
    ];
    prop::collection::vec(act, 1..40)
}

/// What a reader learns, with the epoch as something to be compared only with itself.
fn learnt(read: &Read, epoch: Option<u64>) -> (bool, u64, u64, Vec<(u64, String)>) {
    let records = read.records.iter().map(|it| (it.seq, it.record.clone())).collect();
    (epoch == Some(read.top.epoch), read.top.seq, read.oldest, records)
}

/// The two, and the epoch of each as it was last seen.
struct Both<'a> {
    redis: &'a RedisServer,
    shared: &'a Shared,
    model: Talk,
    epochs: Option<(u64, u64)>,
}

impl Both<'_> {
    async fn does(&mut self, act: &Act) -> Result<(), TestCaseError> {
        let (theirs, ours) = self.epochs.unwrap_or((1, 1));
        let after =
            |seq: Option<u64>| seq.map(|seq| (Top { epoch: theirs, seq }, Top { epoch: ours, seq })).unzip();
        match act {
            Act::Say(what) => {
                let (key, record) = (format!("key {what}"), format!("record {what}"));
                let put = self.shared.append(ROOM, BOUNDS, putting(&key, &record)).await.expect("there");
                let (model, _) = self.model.append(&key, &record, BOUNDS.events, Timestamp(0));
                prop_assert_eq!((put.top.seq, put.repeat), (model.top.seq, model.repeat));
                self.see(put.top.epoch, model.top.epoch)?;
            }
            Act::TakeBack(seq) => {
                let of = after(Some(*seq));
                let (of, of_model): (Option<Top>, Option<Top>) = of;
                let (of, of_model) = (of.expect("given"), of_model.expect("given"));
                let done = self.shared.redact(ROOM, BOUNDS, of, "gone").await.expect("there");
                let model = self.model.redact(of_model, "gone", BOUNDS.events, Timestamp(0));
                prop_assert_eq!(done, model.is_some());
            }
            Act::TakeBackOfAnotherLife(seq) => {
                let of = Top { epoch: theirs ^ 2, seq: *seq };
                prop_assert!(!self.shared.redact(ROOM, BOUNDS, of, "gone").await.expect("there"));
            }
            Act::ReadAfter(_) | Act::ReadAll => {
                let seq = if let Act::ReadAfter(seq) = act { Some(*seq) } else { None };
                let (from, from_model): (Option<Top>, Option<Top>) = after(seq);
                let read = self.shared.read(ROOM, BOUNDS, from).await.expect("there");
                let model = self.model.read(from_model);
                let known = self.epochs.unzip();
                prop_assert_eq!(learnt(&read, known.0), learnt(&model, known.1));
                self.see(read.top.epoch, model.top.epoch)?;
            }
            Act::LoseAll => {
                self.redis.forgets_everything().await;
                self.model.is_lost();
            }
        }
        Ok(())
    }

    /// A new life of one is a new life of the other.
    fn see(&mut self, theirs: u64, ours: u64) -> Result<(), TestCaseError> {
        if let Some((then_theirs, then_ours)) = self.epochs {
            prop_assert_eq!(then_theirs == theirs, then_ours == ours);
        }
        self.epochs = Some((theirs, ours));
        Ok(())
    }
}

#[test]
fn the_scripts_do_what_the_model_does() {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    runtime.block_on(async {
        let redis = RedisServer::starts().await;
        let (shared, ears) = Shared::connect(&redis.url(), "story").await.expect("Redis is there");
        let answering = ears.into_iter().map(|mut ear| {
            tokio::spawn(async move {
                while let Some(heard) = ear.recv().await {
                    if let super::Heard::Back(done) = heard {
                        done.send(()).ok();
                    }
                }
            })
        });
        let _answering: Vec<_> = answering.collect();
        // Until the feed is live, nothing can be asked of it.
        while !shared.answers() {
            tokio::task::yield_now().await;
        }
        tokio::task::block_in_place(|| {
            let mut runner = TestRunner::new(Config { cases: 200, ..Config::default() });
            let outcome = runner.run(&acts(), |acts| {
                tokio::runtime::Handle::current().block_on(async {
                    redis.forgets_everything().await;
                    let mut both =
                        Both { redis: &redis, shared: &shared, model: Talk::default(), epochs: None };
                    for act in &acts {
                        both.does(act).await?;
                    }
                    Ok(())
                })
            });
            if let Err(failure) = outcome {
                panic!("{failure}");
            }
        });
    });
}
