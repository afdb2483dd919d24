//! How much of everything there was in a night, and how long it took.

use std::collections::HashMap;
use std::fmt;
use std::time::{Duration, Instant};

use domain::id::RoomId;

use super::Witness;
use super::diary::{Line, said};
use crate::wire::{Answer, Refusal, RoomEvent};

impl Witness {
    /// How much of everything there was.
    pub fn counts(&self) -> Counts {
        let mut counts = Counts { cases: self.cases.len(), ..Counts::default() };
        for diary in &self.diaries {
            let mut epochs: HashMap<RoomId, &str> = HashMap::new();
            for (_, line) in &diary.lines {
                match line {
                    Line::Sent { .. } => counts.posts += 1,
                    Line::Answered {
                        answer: Answer::Refused { refusal: Refusal::TryAgain { .. } }, ..
                    } => {
                        counts.try_again += 1;
                    }
                    Line::Answered { .. } | Line::Left { .. } | Line::Resumed | Line::Broke(_) => {}
                    Line::Joined(joined) => {
                        counts.recovered += if joined.recovered { joined.events.len() } else { 0 };
                        let before = epochs.insert(joined.room, &joined.epoch);
                        counts.resets += usize::from(before.is_some_and(|before| before != joined.epoch));
                    }
                    Line::Heard { .. } => counts.heard += 1,
                    Line::Interrupted => counts.interruptions += 1,
                    Line::Closed(_) => counts.closed += 1,
                }
            }
            for said in said(diary) {
                counts.sent += 1;
                counts.shown += usize::from(said.shown.is_some());
                counts.held += usize::from(said.held);
                counts.repeats += said.times - 1;
            }
        }
        counts.taken_back = self.taken_back();
        counts
    }

    /// How long it took from sending a message for the first time until its author was answered for good, sorted.
    pub fn answered_within(&self) -> Vec<Duration> {
        let mut spans: Vec<Duration> = self
            .diaries
            .iter()
            .flat_map(|diary| said(diary).into_iter().filter_map(|said| said.took))
            .collect();
        spans.sort_unstable();
        spans
    }

    /// How long it took each time from sending a message until the next answer, whatever it was, sorted.
    pub fn replied_within(&self) -> Vec<Duration> {
        let mut spans = Vec::new();
        for diary in &self.diaries {
            let mut waiting = HashMap::new();
            for (at, line) in &diary.lines {
                if let Line::Sent { id, .. } = line {
                    waiting.insert(id, at);
                } else if let Line::Answered { id, .. } = line
                    && let Some(sent) = waiting.remove(id)
                {
                    spans.push(at.saturating_duration_since(*sent));
                }
            }
        }
        spans.sort_unstable();
        spans
    }

    /// How long it took from sending a message for the first time until each of the others heard it, sorted.
    pub fn heard_within(&self) -> Vec<Duration> {
        let sent: HashMap<&str, Instant> = self
            .diaries
            .iter()
            .flat_map(|diary| said(diary).into_iter().map(|said| (said.text, said.first)))
            .collect();
        let heard = self.diaries.iter().flat_map(|diary| &diary.lines).filter_map(|(at, line)| {
            let Line::Heard { event: RoomEvent::Message(message), .. } = line else { return None };
            Some(at.saturating_duration_since(*sent.get(message.text.as_str())?))
        });
        let mut spans: Vec<Duration> = heard.collect();
        spans.sort_unstable();
        spans
    }
}

/// How much of everything there was in a night.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Messages.
    pub sent: usize,
    /// Sent in all, with those that were sent again.
    pub posts: usize,
    /// Sent again.
    pub repeats: usize,
    /// Answered as shown.
    pub shown: usize,
    /// Answered as held.
    pub held: usize,
    /// Taken back by their authors.
    pub taken_back: usize,
    /// Answers that asked to try again.
    pub try_again: usize,
    /// Events that people were told as they happened.
    pub heard: usize,
    /// Events that people were told when they came back.
    pub recovered: usize,
    /// Times somebody was told that a room begins anew.
    pub resets: usize,
    /// Times somebody was told that talk is cut off.
    pub interruptions: usize,
    /// Connections that ended.
    pub closed: usize,
    /// Cases.
    pub cases: usize,
}

impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { sent, posts, repeats, shown, held, taken_back, .. } = self;
        writeln!(f, "{sent} messages, sent {posts} times ({repeats} repeats)")?;
        writeln!(f, "{shown} shown, {held} held, {taken_back} taken back")?;
        let Self { try_again, heard, recovered, resets, interruptions, closed, cases, .. } = self;
        writeln!(f, "{try_again} asked to try again; {heard} events heard, {recovered} recovered")?;
        write!(f, "{resets} resets, {interruptions} interruptions, {closed} connections ended; {cases} cases")
    }
}

/// A few of many spans, to print: half, nearly all and all of them were at most so long.
pub fn percentiles(sorted: &[Duration]) -> String {
    let at = |percent: usize| sorted.get((sorted.len() * percent / 100).min(sorted.len().saturating_sub(1)));
    let span = |percent| at(percent).copied().unwrap_or_default();
    format!("{:?} median, {:?} p99, {:?} at most", span(50), span(99), span(100))
}
