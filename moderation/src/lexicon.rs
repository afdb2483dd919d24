//! The words the rules are made of, and which of them a text has.
//!
//! Every word of every rule is a [`Literal`] with a number. One pass of an automaton
//! notes for each word of a [`View`] the numbers it answers to; from then on phrases compare
//! numbers, and rules whose words were not seen cost nothing.

use std::collections::BTreeMap;

use aho_corasick::{AhoCorasick, AhoCorasickKind, BuildError, MatchKind};

use crate::fold::{LiteralId, View};

/// A word of a rule.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Literal {
    Whole(String),
    Beginning(String),
    Ending(String),
}

impl Literal {
    /// As it stands in [`View::text`], where blanks surround every word.
    fn sought(&self) -> String {
        match self {
            Self::Whole(letters) => format!(" {letters} "),
            Self::Beginning(letters) => format!(" {letters}"),
            Self::Ending(letters) => format!("{letters} "),
        }
    }
}

/// The literals met while rules are read.
#[derive(Default)]
pub(crate) struct Literals {
    ids: BTreeMap<Literal, LiteralId>,
    all: Vec<Literal>,
}

impl Literals {
    pub(crate) fn id(&mut self, literal: Literal) -> LiteralId {
        *self.ids.entry(literal).or_insert_with_key(|literal| {
            self.all.push(literal.clone());
            LiteralId::of(self.all.len() - 1)
        })
    }

    /// How many bytes of text it takes to be met.
    pub(crate) fn length(&self, id: LiteralId) -> usize {
        self.all[id.index()].sought().len()
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &Literal> {
        self.all.iter()
    }
}

/// A set of literals, in the order of their numbers.
#[derive(Clone, Default)]
pub(crate) struct LiteralSet(Vec<LiteralId>);

impl LiteralSet {
    pub(crate) fn insert(&mut self, id: LiteralId) {
        if let Err(place) = self.0.binary_search(&id) {
            self.0.insert(place, id);
        }
    }

    pub(crate) fn extend(&mut self, other: &Self) {
        other.iter().for_each(|id| self.insert(id));
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = LiteralId> {
        self.0.iter().copied()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether the word at `index` is one of these.
    pub(crate) fn has(&self, view: &View, index: usize) -> bool {
        view.seen(index).iter().any(|id| self.0.binary_search(id).is_ok())
    }
}

/// Finds literals in texts.
pub(crate) struct Lexicon(AhoCorasick);

impl Lexicon {
    pub(crate) fn new(literals: &Literals) -> Result<Self, BuildError> {
        AhoCorasick::builder()
            .match_kind(MatchKind::Standard)
            .kind(Some(AhoCorasickKind::ContiguousNFA))
            .build(literals.iter().map(Literal::sought))
            .map(Self)
    }

    /// Notes in the view which literals each of its words is.
    pub(crate) fn notice(&self, view: &mut View) {
        let mut seen = Vec::with_capacity(2 * view.words.len());
        // What ends earlier stands in an earlier word, so the words come in order.
        for found in self.0.find_overlapping_iter(&view.text) {
            let id = LiteralId::of(found.pattern().as_usize());
            // What begins or ends with a blank lies in one word: the one its last letter is in.
            let last =
                if view.text.as_bytes()[found.end() - 1] == b' ' { found.end() - 2 } else { found.end() - 1 };
            seen.push((view.index_at(last), id));
        }
        view.note(&seen);
    }
}
