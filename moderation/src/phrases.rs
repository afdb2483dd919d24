//! How a line of a list meets the words of a text.
//!
//! A [`Phrase`] is what `grammar` makes of a line. It is tried at one word and keeps one bit for every
//! word it may have come to, so alternatives and gaps cost no backtracking.
//!
//! A phrase never reaches across the end of a sentence. It looks at no more than
//! [`REACH`] words, so a text is read in linear time whatever the rules say.

use std::{ops::Range, sync::Arc};

use crate::{
    fold::{Break, LiteralId, View},
    lexicon::{LiteralSet, Literals},
};

/// The most words one phrase can span: one bit each.
pub(crate) const REACH: usize = 64;
/// One part of a phrase.
#[derive(Clone)]
pub(crate) enum Part {
    Word(LiteralId),
    Number,
    Many,
    Name,
    Addressed,
    Any,
    OneOf(Arc<Choice>),
    Optional(Arc<Choice>),
    Gap(usize),
    SentenceBegins,
    SentenceEnds,
}

/// Alternatives. Those a language has a name for are shared by all its phrases.
#[derive(Default)]
pub(crate) struct Choice {
    /// Those of one word.
    words: LiteralSet,
    /// All others.
    longer: Phrases,
}

impl From<Vec<Phrase>> for Choice {
    fn from(phrases: Vec<Phrase>) -> Self {
        let (mut words, mut longer) = (Vec::new(), Vec::new());
        for phrase in phrases {
            match phrase.parts.as_slice() {
                [Part::Word(id)] => words.push(*id),
                [Part::OneOf(inner)] => {
                    words.extend(inner.words.iter());
                    longer.extend(inner.longer.all.iter().cloned());
                }
                _ => longer.push(phrase),
            }
        }
        Self { words: words.into_iter().collect(), longer: longer.into() }
    }
}

/// A compiled line of the rule language.
#[derive(Clone)]
pub(crate) struct Phrase {
    pub(crate) parts: Vec<Part>,
    /// What its first word can be, for a quick no; `None` if that cannot be said.
    first: Option<LiteralSet>,
}

/// A word without which a phrase cannot match, and how many words of the phrase come before it.
pub(crate) struct Anchor {
    pub(crate) literal: LiteralId,
    pub(crate) fewest_before: usize,
    pub(crate) most_before: usize,
}

impl Phrase {
    pub(crate) fn new(parts: Vec<Part>) -> Self {
        let first = first_of(&parts);
        Self { parts, first }
    }

    /// Where the phrase ends, counted in words, if it begins at word `start`.
    pub(crate) fn ends(&self, view: &View, start: usize) -> Option<usize> {
        if !self.may_begin(view, start) {
            return None;
        }
        let reached = self.step(view, start, 1);
        (reached != 0).then(|| start + reached.trailing_zeros() as usize)
    }

    fn may_begin(&self, view: &View, index: usize) -> bool {
        self.first.as_ref().is_none_or(|first| index < view.words.len() && first.has(view, index))
    }

    /// Where it ends at the furthest.
    pub(crate) fn longest(&self, view: &View, start: usize) -> Option<usize> {
        let reached = self.step(view, start, 1);
        let furthest = (u64::BITS - 1).checked_sub(reached.leading_zeros())?;
        (furthest > 0).then_some(start + furthest as usize)
    }

    /// `from` has a bit for every word the phrase may have come to, counted from `start`.
    fn step(&self, view: &View, start: usize, from: u64) -> u64 {
        let next = |reached, part: &Part| if reached == 0 { 0 } else { part.step(view, start, reached) };
        self.parts.iter().fold(from, next)
    }

    /// Words to look for before trying the phrase: one of them is always there.
    pub(crate) fn anchors(&self, literals: &Literals) -> Option<Vec<Anchor>> {
        let (mut fewest, mut most) = (0, 0);
        let mut best: Option<(usize, Vec<Anchor>)> = None;
        for part in &self.parts {
            if let Some(anchors) = part.anchors(fewest, most, literals) {
                let cost = anchors.iter().map(|anchor| anchor.cost(literals)).sum();
                if best.as_ref().is_none_or(|(least, _)| cost < *least) {
                    best = Some((cost, anchors));
                }
            }
            let (least, longest) = part.lengths();
            (fewest, most) = (fewest + least, most + longest);
        }
        best.map(|(_, anchors)| anchors)
    }

    pub(crate) fn lengths(&self) -> (usize, usize) {
        self.parts.iter().map(Part::lengths).fold((0, 0), |sum, part| (sum.0 + part.0, sum.1 + part.1))
    }
}

/// Phrases of which one is enough.
#[derive(Default)]
pub(crate) struct Phrases {
    all: Vec<Phrase>,
    /// Which of them may begin with a word, in the order of the words.
    by_first: Vec<(LiteralId, usize)>,
    /// Those that may begin with any word.
    others: Vec<usize>,
}

impl From<Vec<Phrase>> for Phrases {
    fn from(all: Vec<Phrase>) -> Self {
        let (mut by_first, mut others) = (Vec::new(), Vec::new());
        for (number, phrase) in all.iter().enumerate() {
            match &phrase.first {
                Some(first) => by_first.extend(first.iter().map(|id| (id, number))),
                None => others.push(number),
            }
        }
        by_first.sort_unstable();
        Self { all, by_first, others }
    }
}

impl Phrases {
    /// Whether one of them begins at word `start`.
    pub(crate) fn stand_at(&self, view: &View, start: usize) -> bool {
        self.possible(view, start).any(|phrase| phrase.ends(view, start).is_some())
    }

    /// Whether one of them begins at word `start` and holds the word `at`.
    pub(crate) fn reach_over(&self, view: &View, start: usize, at: usize) -> bool {
        self.possible(view, start).any(|phrase| phrase.longest(view, start).is_some_and(|end| end > at))
    }

    /// Whether one of them stands anywhere in these words.
    pub(crate) fn stand_in(&self, view: &View, words: Range<usize>) -> bool {
        let within = |start, phrase: &Phrase| phrase.ends(view, start).is_some_and(|end| end <= words.end);
        words.clone().any(|start| self.possible(view, start).any(|phrase| within(start, phrase)))
    }

    /// Those that may begin at a word, or at the end, where `$` stands.
    fn possible<'a>(&'a self, view: &'a View, start: usize) -> impl Iterator<Item = &'a Phrase> {
        let seen = if start < view.words.len() { view.seen(start) } else { &[] };
        let by_first = seen.iter().flat_map(|id| {
            let from = self.by_first.partition_point(|(first, _)| first < id);
            self.by_first[from..].iter().take_while(move |(first, _)| first == id).map(|(_, number)| number)
        });
        by_first.chain(&self.others).map(|number| &self.all[*number])
    }
}

/// What the first word of these parts can be; `None` if that cannot be said.
fn first_of(parts: &[Part]) -> Option<LiteralSet> {
    let mut first = Vec::new();
    for part in parts {
        match part {
            Part::Word(id) => {
                first.push(*id);
                return Some(first.into_iter().collect());
            }
            Part::OneOf(choice) => {
                choice.add_first(&mut first)?;
                return Some(first.into_iter().collect());
            }
            Part::Optional(choice) => choice.add_first(&mut first)?,
            Part::SentenceBegins => {}
            Part::Number
            | Part::Many
            | Part::Name
            | Part::Addressed
            | Part::Any
            | Part::Gap(_)
            | Part::SentenceEnds => {
                return None;
            }
        }
    }
    None
}

impl Anchor {
    /// How often the phrase would be tried in vain: common words are in every text, and every
    /// word that may stand before the anchor is one more place to begin.
    fn cost(&self, literals: &Literals) -> usize {
        let places = self.most_before - self.fewest_before + 1;
        places * literals.frequency(self.literal)
    }
}

impl Part {
    fn step(&self, view: &View, start: usize, from: u64) -> u64 {
        match self {
            Self::Word(id) => consume(view, start, from, |index| view.seen(index).contains(id)),
            Self::Number => consume(view, start, from, |index| is_number(view.word(index))),
            Self::Many => consume(view, start, from, |index| is_many(view.word(index))),
            Self::Name => consume(view, start, from, |index| view.words[index].capital),
            Self::Addressed => consume(view, start, from, |index| view.words[index].addressed),
            Self::Any => consume(view, start, from, |_| true),
            Self::OneOf(choice) => choice.step(view, start, from),
            Self::Optional(choice) => from | choice.step(view, start, from),
            Self::Gap(most) => {
                (0..*most).fold(from, |reached, _| reached | consume(view, start, reached, |_| true))
            }
            Self::SentenceBegins => places(start, from, |index| {
                view.words.get(index).is_some_and(|word| word.before == Break::Stop)
            }),
            Self::SentenceEnds => places(start, from, |index| {
                view.words.get(index).is_none_or(|word| word.before == Break::Stop)
            }),
        }
    }

    fn anchors(&self, fewest: usize, most: usize, literals: &Literals) -> Option<Vec<Anchor>> {
        let anchor = |literal: LiteralId| Anchor { literal, fewest_before: fewest, most_before: most };
        match self {
            Self::Word(id) => Some(vec![anchor(*id)]),
            Self::OneOf(choice) => {
                let mut all: Vec<Anchor> = choice.words.iter().map(anchor).collect();
                for phrase in &choice.longer.all {
                    all.extend(phrase.anchors(literals)?.into_iter().map(|inner| Anchor {
                        fewest_before: inner.fewest_before + fewest,
                        most_before: inner.most_before + most,
                        ..inner
                    }));
                }
                Some(all)
            }
            Self::Number
            | Self::Many
            | Self::Name
            | Self::Addressed
            | Self::Any
            | Self::Optional(_)
            | Self::Gap(_)
            | Self::SentenceBegins
            | Self::SentenceEnds => None,
        }
    }

    /// The fewest and the most words it covers.
    fn lengths(&self) -> (usize, usize) {
        match self {
            Self::Word(_) | Self::Number | Self::Many | Self::Name | Self::Addressed | Self::Any => (1, 1),
            Self::OneOf(choice) => choice.lengths(),
            Self::Optional(choice) => (0, choice.lengths().1),
            Self::Gap(most) => (0, *most),
            Self::SentenceBegins | Self::SentenceEnds => (0, 0),
        }
    }
}

impl Choice {
    fn step(&self, view: &View, start: usize, from: u64) -> u64 {
        let mut reached = consume(view, start, from, |index| self.words.has(view, index));
        let mut left = from;
        while left != 0 {
            let index = start + left.trailing_zeros() as usize;
            let place = left & left.wrapping_neg();
            for phrase in self.longer.possible(view, index) {
                reached |= phrase.step(view, start, place);
            }
            left &= left - 1;
        }
        reached
    }

    /// Adds what the first word can be; `None` if that cannot be said.
    fn add_first(&self, first: &mut Vec<LiteralId>) -> Option<()> {
        first.extend(self.words.iter());
        for phrase in &self.longer.all {
            first.extend(phrase.first.as_ref()?.iter());
        }
        Some(())
    }

    fn lengths(&self) -> (usize, usize) {
        let words = (!self.words.is_empty()).then_some((1, 1));
        let all = words.into_iter().chain(self.longer.all.iter().map(Phrase::lengths));
        all.reduce(|a, b| (a.0.min(b.0), a.1.max(b.1))).unwrap_or((0, 0))
    }
}

/// The places reached after one more word for which `fits` holds.
fn consume(view: &View, start: usize, from: u64, fits: impl Fn(usize) -> bool) -> u64 {
    let fitting = places(start, from, |index| {
        let goes_on = index == start || view.words.get(index).is_some_and(|word| word.before != Break::Stop);
        goes_on && index < view.words.len() && fits(index)
    });
    fitting << 1
}

/// Those of the places for which `fits` holds.
fn places(start: usize, from: u64, fits: impl Fn(usize) -> bool) -> u64 {
    let (mut left, mut kept) = (from, 0);
    while left != 0 {
        let lowest = left.trailing_zeros();
        if fits(start + lowest as usize) {
            kept |= 1 << lowest;
        }
        left &= left - 1;
    }
    kept
}

fn is_number(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit()) && word.len() <= 6
}

fn is_many(word: &str) -> bool {
    word.parse::<u32>().is_ok_and(|number| number >= 10)
}
