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

/// Some of the languages, by number. Those beyond the last bit share it.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct LanguageSet(u16);

impl LanguageSet {
    pub(crate) fn of(language: usize) -> Self {
        Self(1 << language.min(15))
    }

    pub(crate) fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(crate) fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Each of them alone.
    pub(crate) fn each(self) -> impl Iterator<Item = Self> {
        (0..16).map(|bit| Self(1 << bit)).filter(move |one| self.meets(*one))
    }
}

/// The literals met while rules are read.
#[derive(Default)]
pub(crate) struct Literals {
    ids: BTreeMap<Literal, LiteralId>,
    all: Vec<Literal>,
    /// Which languages speak of each.
    spoken: Vec<LanguageSet>,
    /// The language of the rules that are read now.
    speaking: LanguageSet,
    /// The words met most often, and how many are met more often.
    common: BTreeMap<String, usize>,
}

impl Literals {
    /// None yet. `common` are the words met most often, and how many are met more often.
    pub(crate) fn knowing(common: BTreeMap<String, usize>) -> Self {
        Self { common, ..Self::default() }
    }

    /// From now on, rules of the language with this number are read.
    pub(crate) fn speak(&mut self, language: usize) {
        self.speaking = LanguageSet::of(language);
    }

    pub(crate) fn id(&mut self, literal: Literal) -> LiteralId {
        let id = *self.ids.entry(literal).or_insert_with_key(|literal| {
            self.all.push(literal.clone());
            self.spoken.push(LanguageSet::default());
            LiteralId::of(self.all.len() - 1)
        });
        let spoken = &mut self.spoken[id.index()];
        *spoken = spoken.with(self.speaking);
        id
    }

    /// The words met most often.
    pub(crate) fn common(&self) -> impl Iterator<Item = &String> {
        self.common.keys()
    }

    /// How often it is met, in no unit. Of the common words the second is met half as often as the first, the third a
    /// third as often (Zipf's law); of the others, short ones more often than long ones.
    pub(crate) fn frequency(&self, id: LiteralId) -> usize {
        const HIGHEST: usize = 20_000_000;
        const OTHERS: usize = 1_000_000;
        let literal = &self.all[id.index()];
        let common = match literal {
            Literal::Whole(word) => self.common.get(word),
            Literal::Beginning(_) | Literal::Ending(_) => None,
        };
        common.map_or_else(|| OTHERS / literal.sought().len().pow(4), |before| HIGHEST / (before + 1))
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &Literal> {
        self.all.iter()
    }

    /// Every literal, with the languages that speak of it.
    pub(crate) fn spoken(&self) -> impl Iterator<Item = (&Literal, LanguageSet)> {
        self.all.iter().zip(self.spoken.iter().copied())
    }
}

/// A set of literals, in the order of their numbers.
#[derive(Clone, Default)]
pub(crate) struct LiteralSet(Vec<LiteralId>);

impl FromIterator<LiteralId> for LiteralSet {
    fn from_iter<T: IntoIterator<Item = LiteralId>>(ids: T) -> Self {
        let mut ids: Vec<LiteralId> = ids.into_iter().collect();
        ids.sort_unstable();
        ids.dedup();
        Self(ids)
    }
}

impl LiteralSet {
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
