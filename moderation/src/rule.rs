//! A rule of a list, and a place where it was met.

use crate::{
    markers::Marker,
    phrases::{Phrase, Phrases},
    verdict::{Kind, ListId, RuleId, Urgency},
};

/// A rule, ready to be tried.
pub(crate) struct Rule {
    pub(crate) id: RuleId,
    pub(crate) list: ListId,
    pub(crate) language: String,
    pub(crate) kind: Kind,
    pub(crate) urgency: Urgency,
    pub(crate) lowered_by: Vec<Marker>,
    pub(crate) phrases: Vec<Phrase>,
    pub(crate) unless: Phrases,
    /// Its words mean something else in another language.
    pub(crate) only_if_expected: bool,
    /// Its words are an insult only if `hostility` says so too.
    pub(crate) confirm: bool,
}

/// Where a rule was met, counted in words.
pub(crate) struct Hit<'a> {
    pub(crate) rule: &'a Rule,
    /// Which of all rules it is.
    pub(crate) number: usize,
    pub(crate) start: usize,
    pub(crate) end: usize,
}

impl Hit<'_> {
    /// The same rule, and every word of the other.
    pub(crate) fn covers(&self, other: &Self) -> bool {
        self.number == other.number && self.start <= other.start && other.end <= self.end
    }
}
