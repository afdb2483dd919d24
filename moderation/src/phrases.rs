//! The rule language: a line a coordinator can read, and how it meets the words of a text.
//!
//! | written | means |
//! |---|---|
//! | `want to die` | these words, in this order, in one sentence |
//! | `(kill\|hurt) myself` | one of these |
//! | `[really] want` | may be there |
//! | `cut*`, `*strasse` | a word that begins, or ends, like this |
//! | `want .. die` | up to three words between; `..6` up to six |
//! | `<want>` | the alternatives named `want` in the language's `words.toml` |
//! | `^`, `$` | the sentence begins, ends here |
//! | `{number}`, `{Name}`, `{any}` | digits; a word with a capital; whatever word |
//! | `{@name}` | a word with an `@` before it |
//!
//! A phrase never reaches across the end of a sentence. It looks at no more than
//! [`REACH`] words, so a text is read in linear time whatever the rules say.

use std::{collections::BTreeMap, fmt, ops::Range};

use crate::{
    fold::{self, Break, View},
    lexicon::{Literal, LiteralId, LiteralSet, Literals},
};

/// The most words one phrase can span: one bit each.
pub(crate) const REACH: usize = 64;
const GAP: usize = 3;
/// How deep names may refer to names; a name that refers to itself ends here.
const DEPTH: usize = 6;

/// One part of a phrase.
#[derive(Clone)]
enum Part {
    Word(LiteralId),
    Number,
    Name,
    Addressed,
    Any,
    OneOf(Choice),
    Optional(Choice),
    Gap(usize),
    SentenceBegins,
    SentenceEnds,
}

/// Alternatives.
#[derive(Clone, Default)]
struct Choice {
    /// Those of one word.
    words: LiteralSet,
    word_ids: Vec<LiteralId>,
    /// All others.
    longer: Vec<Phrase>,
}

impl From<Vec<Phrase>> for Choice {
    fn from(phrases: Vec<Phrase>) -> Self {
        let mut choice = Self::default();
        for phrase in phrases {
            match phrase.parts.as_slice() {
                [Part::Word(id)] => choice.add(*id),
                [Part::OneOf(inner)] => {
                    inner.word_ids.iter().for_each(|id| choice.add(*id));
                    choice.longer.extend(inner.longer.iter().cloned());
                }
                _ => choice.longer.push(phrase),
            }
        }
        choice
    }
}

impl Choice {
    fn add(&mut self, id: LiteralId) {
        self.words.insert(id);
        self.word_ids.push(id);
    }
}

/// A compiled line of the rule language.
#[derive(Clone)]
pub(crate) struct Phrase {
    parts: Vec<Part>,
    /// What its first word can be, for a quick no; `None` if that cannot be said.
    first: Option<LiteralSet>,
}

/// A word without which a phrase cannot match, and how many words of the phrase come before it.
pub(crate) struct Anchor {
    pub(crate) literal: LiteralId,
    pub(crate) fewest_before: usize,
    pub(crate) most_before: usize,
}

/// Named alternatives, as `words.toml` gives them.
pub(crate) type Names = BTreeMap<String, String>;

/// What is wrong with a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Mistake(String);

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Phrase {
    pub(crate) fn parse(line: &str, names: &Names, literals: &mut Literals) -> Result<Self, Mistake> {
        Parser { rest: line, line, names, literals, depth: 0 }.whole()
    }

    fn new(parts: Vec<Part>) -> Self {
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

    /// Whether the phrase stands anywhere in these words.
    pub(crate) fn stands_in(&self, view: &View, words: Range<usize>) -> bool {
        words.clone().any(|start| self.ends(view, start).is_some_and(|end| end <= words.end))
    }

    fn may_begin(&self, view: &View, index: usize) -> bool {
        self.first.as_ref().is_none_or(|first| index < view.words.len() && first.has(view, index))
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

    fn lengths(&self) -> (usize, usize) {
        self.parts.iter().map(Part::lengths).fold((0, 0), |sum, part| (sum.0 + part.0, sum.1 + part.1))
    }
}

/// What the first word of these parts can be.
fn first_of(parts: &[Part]) -> Option<LiteralSet> {
    let mut first = LiteralSet::default();
    for part in parts {
        match part {
            Part::Word(id) => {
                first.insert(*id);
                return Some(first);
            }
            Part::OneOf(choice) => {
                choice.extend_first(&mut first)?;
                return Some(first);
            }
            Part::Optional(choice) => choice.extend_first(&mut first)?,
            Part::SentenceBegins => {}
            Part::Number | Part::Name | Part::Addressed | Part::Any | Part::Gap(_) | Part::SentenceEnds => {
                return None;
            }
        }
    }
    None
}

impl Anchor {
    /// How often the phrase would be tried in vain: short words are in every text, and every
    /// word that may stand before the anchor is one more place to begin.
    fn cost(&self, literals: &Literals) -> usize {
        let places = self.most_before - self.fewest_before + 1;
        1_000_000 * places / literals.length(self.literal).pow(4)
    }
}

impl Part {
    fn step(&self, view: &View, start: usize, from: u64) -> u64 {
        match self {
            Self::Word(id) => consume(view, start, from, |index| view.seen(index).contains(id)),
            Self::Number => consume(view, start, from, |index| is_number(view.word(index))),
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
        let anchor =
            |literal: &LiteralId| Anchor { literal: *literal, fewest_before: fewest, most_before: most };
        match self {
            Self::Word(id) => Some(vec![anchor(id)]),
            Self::OneOf(choice) => {
                let mut all: Vec<Anchor> = choice.word_ids.iter().map(anchor).collect();
                for phrase in &choice.longer {
                    all.extend(phrase.anchors(literals)?.into_iter().map(|inner| Anchor {
                        fewest_before: inner.fewest_before + fewest,
                        most_before: inner.most_before + most,
                        ..inner
                    }));
                }
                Some(all)
            }
            Self::Number
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
            Self::Word(_) | Self::Number | Self::Name | Self::Addressed | Self::Any => (1, 1),
            Self::OneOf(choice) => choice.lengths(),
            Self::Optional(choice) => (0, choice.lengths().1),
            Self::Gap(most) => (0, *most),
            Self::SentenceBegins | Self::SentenceEnds => (0, 0),
        }
    }
}

impl Choice {
    fn step(&self, view: &View, start: usize, from: u64) -> u64 {
        let one_word = consume(view, start, from, |index| self.words.has(view, index));
        self.longer.iter().fold(one_word, |reached, phrase| {
            let possible = places(start, from, |index| phrase.may_begin(view, index));
            if possible == 0 { reached } else { reached | phrase.step(view, start, possible) }
        })
    }

    /// Adds what the first word can be; `None` if that cannot be said.
    fn extend_first(&self, first: &mut LiteralSet) -> Option<()> {
        first.extend(&self.words);
        for phrase in &self.longer {
            first.extend(phrase.first.as_ref()?);
        }
        Some(())
    }

    fn lengths(&self) -> (usize, usize) {
        let words = (!self.word_ids.is_empty()).then_some((1, 1));
        let all = words.into_iter().chain(self.longer.iter().map(Phrase::lengths));
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

struct Parser<'a> {
    rest: &'a str,
    line: &'a str,
    names: &'a Names,
    literals: &'a mut Literals,
    depth: usize,
}

impl<'a> Parser<'a> {
    fn whole(mut self) -> Result<Phrase, Mistake> {
        let phrase = self.phrase()?;
        match self.rest.chars().next() {
            None if phrase.parts.is_empty() => self.mistake("it is empty"),
            None if phrase.lengths().1 >= REACH => self.mistake("it reaches too far"),
            None => Ok(phrase),
            Some(c) => self.mistake(&format!("`{c}` closes nothing")),
        }
    }

    fn phrase(&mut self) -> Result<Phrase, Mistake> {
        let mut parts = Vec::new();
        loop {
            self.rest = self.rest.trim_start();
            let Some(c) = self.rest.chars().next() else { break };
            match c {
                ')' | ']' | '|' => break,
                '(' => parts.push(Part::OneOf(self.alternatives(')')?.into())),
                '[' => parts.push(Part::Optional(self.alternatives(']')?.into())),
                '<' => {
                    let name = self.until('>')?;
                    parts.push(Part::OneOf(self.named(name)?.into()));
                }
                '{' => parts.push(match self.until('}')? {
                    "number" => Part::Number,
                    "Name" => Part::Name,
                    "@name" => Part::Addressed,
                    "any" => Part::Any,
                    other => return self.mistake(&format!("nothing is called {{{other}}}")),
                }),
                '^' | '$' => {
                    self.rest = &self.rest[1..];
                    parts.push(if c == '^' { Part::SentenceBegins } else { Part::SentenceEnds });
                }
                _ => self.piece(&mut parts)?,
            }
        }
        Ok(Phrase::new(parts))
    }

    fn alternatives(&mut self, close: char) -> Result<Vec<Phrase>, Mistake> {
        let mut found = Vec::new();
        loop {
            self.rest = &self.rest[1..];
            let phrase = self.phrase()?;
            if phrase.parts.is_empty() {
                return self.mistake("an alternative is empty");
            }
            found.push(phrase);
            match self.rest.chars().next() {
                Some('|') => {}
                Some(c) if c == close => break,
                Some(_) | None => return self.mistake(&format!("`{close}` is missing")),
            }
        }
        self.rest = &self.rest[1..];
        Ok(found)
    }

    fn named(&mut self, name: &str) -> Result<Vec<Phrase>, Mistake> {
        let Some(line) = self.names.get(name) else {
            return self.mistake(&format!("words.toml has no <{name}>"));
        };
        if self.depth >= DEPTH {
            return self.mistake(&format!("<{name}> refers to itself"));
        }
        let grouped = format!("({line})");
        let mut inner = Parser {
            rest: &grouped,
            line: self.line,
            names: self.names,
            literals: self.literals,
            depth: self.depth + 1,
        };
        inner.alternatives(')')
    }

    fn until(&mut self, close: char) -> Result<&'a str, Mistake> {
        match self.rest[1..].split_once(close) {
            Some((inside, rest)) => {
                self.rest = rest;
                Ok(inside)
            }
            None => Err(Mistake(format!("`{close}` is missing in `{}`", self.line))),
        }
    }

    /// A word, or a gap.
    fn piece(&mut self, parts: &mut Vec<Part>) -> Result<(), Mistake> {
        let special = |c: char| c.is_whitespace() || "()[]|<>{}^$".contains(c);
        let (piece, rest) = self.rest.split_at(self.rest.find(special).unwrap_or(self.rest.len()));
        self.rest = rest;
        if piece.is_empty() {
            return self.mistake("`>` or `}` closes nothing");
        }
        if let Some(most) = piece.strip_prefix("..") {
            let most = if most.is_empty() { Some(GAP) } else { most.parse().ok() };
            return match most {
                Some(most) if most < 20 => {
                    parts.push(Part::Gap(most));
                    Ok(())
                }
                Some(_) | None => self.mistake(&format!("`{piece}` is no gap")),
            };
        }
        let letters = piece.trim_matches('*');
        let mut words = fold::words(letters);
        let (Some(last), inner) = (words.pop(), words) else {
            return self.mistake(&format!("`{piece}` has no letters"));
        };
        if !inner.is_empty() && piece.starts_with('*') {
            return self.mistake(&format!("`{piece}` is more than one word"));
        }
        parts.extend(inner.into_iter().map(|word| Part::Word(self.literals.id(Literal::Whole(word)))));
        let literal = match (piece.starts_with('*'), piece.ends_with('*')) {
            (false, false) => Literal::Whole(last),
            (false, true) => Literal::Beginning(last),
            (true, false) => Literal::Ending(last),
            (true, true) => return self.mistake(&format!("`{piece}` has two stars")),
        };
        parts.push(Part::Word(self.literals.id(literal)));
        Ok(())
    }

    fn mistake<T>(&self, what: &str) -> Result<T, Mistake> {
        Err(Mistake(format!("{what} in `{}`", self.line)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;

    fn names() -> Names {
        Names::from([
            ("want".to_owned(), "want|would like".to_owned()),
            ("loop".to_owned(), "<loop>".to_owned()),
        ])
    }

    fn finds(line: &str, text: &str) -> bool {
        let mut literals = Literals::default();
        let phrase = Phrase::parse(line, &names(), &mut literals).expect(line);
        let mut view = fold::plain(text);
        Lexicon::new(&literals).expect("few words").notice(&mut view);
        phrase.stands_in(&view, 0..view.words.len())
    }

    #[test]
    fn a_phrase_is_its_words_in_order() {
        assert!(finds("need a hand", "I NEED a hand"));
        assert!(!finds("need a hand", "a hand I need"));
        assert!(!finds("need a hand", "what I need. A hand"), "not across sentences");
    }

    #[test]
    fn alternatives_options_names_and_endings_read_as_written() {
        assert!(finds("<want> [a|some] (tea|black coffee)", "would like some black coffee"));
        assert!(finds("<want> [a|some] (tea|black coffee)", "want tea"));
        assert!(finds("drink*", "drinking"));
        assert!(finds("*strasse", "Hauptstraße"));
        assert!(finds("{number} {Name} street", "12 Oak Street"));
        assert!(!finds("{number} {Name} street", "12 oak street"));
    }

    #[test]
    fn a_gap_is_bounded() {
        assert!(finds("need .. rest", "need a long quiet rest"));
        assert!(!finds("need .. rest", "need a very long quiet rest"));
        assert!(finds("need ..4 rest", "need a very long quiet rest"));
    }

    #[test]
    fn a_mistake_is_named() {
        for (line, part) in [
            ("(a|b", "`)` is missing"),
            ("a)", "closes nothing"),
            ("<nobody>", "no <nobody>"),
            ("<loop>", "refers to itself"),
            ("{word}", "nothing is called"),
            ("*a*", "two stars"),
            ("", "empty"),
        ] {
            let Err(mistake) = Phrase::parse(line, &names(), &mut Literals::default()) else {
                panic!("{line} was accepted")
            };
            assert!(mistake.to_string().contains(part), "{line}: {mistake}");
        }
    }
}
