//! What is found by its form and not by words: how such a finding is written down, and a look at what stands before it.

use std::ops::Range;

use crate::verdict::{Finding, Kind, ListId};

pub(crate) fn found(kind: Kind, rule: &str, span: Range<usize>) -> Finding {
    let list = ListId { name: "built-in/disclosure".into(), version: 1 };
    Finding { kind, rule: rule.into(), start: span.start, end: span.end, list }
}

pub(crate) fn last_chars(text: &str, count: usize) -> &str {
    text.char_indices().nth_back(count - 1).map_or(text, |(at, _)| &text[at..])
}
