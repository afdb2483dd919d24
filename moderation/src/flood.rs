//! The same thing over and over, within one text.
//!
//! A cry is no flood: a line of one stretched word or a hundred exclamation marks
//! passes. Repetition across texts is for the caller, who has a memory.

use std::collections::HashMap;

use crate::{
    fold::View,
    verdict::{Finding, Kind, ListId},
};

/// Shorter than this, in characters, nothing floods a room.
const SHORTEST: usize = 240;
/// A flood says at most one new thing in so many words, or characters.
const REPETITION: usize = 10;

pub(crate) fn finding(text: &str, view: &View) -> Option<Finding> {
    if text.len() < SHORTEST || text.chars().nth(SHORTEST).is_none() {
        return None;
    }
    let words = view.words.len();
    let floods = if words > 2 * REPETITION { few_words(view) } else { few_signs(text) };
    floods.then(|| Finding {
        kind: Kind::Flood,
        rule: "repetition".into(),
        start: 0,
        end: text.len(),
        list: ListId { name: "built-in/flood".into(), version: 1 },
    })
}

fn few_words(view: &View) -> bool {
    let mut seen = HashMap::new();
    for index in 0..view.words.len() {
        *seen.entry(view.word(index)).or_insert(0_usize) += 1;
    }
    seen.len() * REPETITION < view.words.len()
}

fn few_signs(text: &str) -> bool {
    let mut seen = HashMap::new();
    let mut all = 0;
    for c in text.chars().filter(|c| !c.is_whitespace()) {
        *seen.entry(c).or_insert(0_usize) += 1;
        all += 1;
    }
    seen.len() * 3 * REPETITION < all
}
