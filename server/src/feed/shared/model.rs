//! What the scripts promise of one room's talk, in a few lines: a model for stories that have no Redis.
//!
//! `tests/contract.rs` holds it against the scripts on a real Redis.

use std::collections::{BTreeMap, HashMap};

use domain::words::Timestamp;

use super::Put;
use crate::feed::{Read, Recorded, Top};

/// A room's talk, as Redis keeps it.
#[derive(Default)]
pub(crate) struct Talk {
    life: Option<Top>,
    stream: BTreeMap<u64, (Timestamp, String)>,
    said: HashMap<String, Top>,
}

impl Talk {
    /// Appends `record` once; the second part is what is published.
    pub(crate) fn append(
        &mut self,
        key: &str,
        record: &str,
        events: usize,
        at: Timestamp,
    ) -> (Put, Option<Recorded>) {
        let life = self.life();
        if let Some(top) = self.said.get(key).filter(|top| top.epoch == life.epoch) {
            return (Put { top: *top, repeat: true }, None);
        }
        let published = self.put(record, events, at);
        let top = Top { epoch: life.epoch, seq: published.seq };
        self.said.insert(key.to_owned(), top);
        (Put { top, repeat: false }, Some(published))
    }

    /// Takes an event out; what is published, if it was there.
    pub(crate) fn redact(&mut self, of: Top, record: &str, events: usize, at: Timestamp) -> Option<Recorded> {
        if self.life.is_none_or(|life| life.epoch != of.epoch) {
            return None;
        }
        self.stream.remove(&of.seq)?;
        Some(self.put(record, events, at))
    }

    /// Everything after `after`.
    pub(crate) fn read(&mut self, after: Option<Top>) -> Read {
        let top = self.life();
        let after = after.filter(|after| after.epoch == top.epoch).map_or(0, |after| after.seq);
        let oldest = self.stream.keys().next().copied().unwrap_or(top.seq + 1);
        let recorded = |(seq, (at, record)): (&u64, &(Timestamp, String))| Recorded {
            seq: *seq,
            at: *at,
            record: record.clone(),
        };
        let records = self.stream.range(after + 1..).map(recorded).collect();
        Read { top, oldest, records }
    }

    /// Where it stands; an epoch of 0 if its life is lost.
    pub(crate) fn top(&self) -> Top {
        self.life.unwrap_or(Top { epoch: 0, seq: 0 })
    }

    /// Everything about it is lost.
    pub(crate) fn is_lost(&mut self) {
        *self = Self::default();
    }

    fn life(&mut self) -> Top {
        if self.life.is_none() {
            self.stream.clear();
        }
        *self.life.get_or_insert_with(|| Top { epoch: crate::random::u64() | 1, seq: 0 })
    }

    fn put(&mut self, record: &str, events: usize, at: Timestamp) -> Recorded {
        let life = self.life.as_mut().expect("it has begun");
        life.seq += 1;
        let seq = life.seq;
        self.stream.insert(seq, (at, record.to_owned()));
        while self.stream.len() > events {
            self.stream.pop_first();
        }
        Recorded { seq, at, record: record.to_owned() }
    }
}
