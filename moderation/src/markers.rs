//! How a language negates, quotes, and speaks of the past and of others: the words of `markers.toml`, ready to be
//! looked for. What it means to find one is for `crisis` to say.

use std::{collections::BTreeMap, ops::Range};

use serde::Deserialize;

use crate::{fold::View, phrases::Phrases};

/// How many words before a marker an exception to it may begin: "because he" excepts "he".
const UNLESS_BEFORE: usize = 4;

/// A way of speaking that changes what a phrase means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Marker {
    /// "not", "never": before the phrase.
    Negation,
    /// "back then": anywhere in the sentence.
    Past,
    /// "now", "again": the past is not over, whatever else the sentence says.
    Present,
    /// "my sister", "he", "you": nearer before the phrase than the author.
    Others,
    /// "I", "me".
    Own,
    /// "the song says": before the phrase. Quotation marks count without it.
    Quotation,
    /// "of laughter": after the phrase.
    Figure,
}

/// How a language marks each of them.
#[derive(Default)]
pub(crate) struct Markers(BTreeMap<Marker, Lines>);

struct Lines {
    phrases: Phrases,
    unless: Phrases,
}

impl Markers {
    pub(crate) fn insert(&mut self, marker: Marker, phrases: Phrases, unless: Phrases) {
        self.0.insert(marker, Lines { phrases, unless });
    }

    /// The last place in the range where the marker begins.
    pub(crate) fn last(&self, marker: Marker, view: &View, words: Range<usize>) -> Option<usize> {
        let lines = self.0.get(&marker)?;
        let excepted = |at: usize| {
            let from = view.sentence(at).start.max(at.saturating_sub(UNLESS_BEFORE));
            (from..=at).any(|start| lines.unless.reach_over(view, start, at))
        };
        words.rev().find(|at| lines.phrases.stand_at(view, *at) && !excepted(*at))
    }
}
