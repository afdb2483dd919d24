//! The words the rules know, found however they are misshapen.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use aho_corasick::{AhoCorasick, AhoCorasickKind, BuildError, MatchKind};

use crate::lexicon::{Literal, Literals};

/// The longest run of letters that is taken apart into words, in bytes.
const LONGEST_RUN: usize = 1_000;
/// Shorter words are found in a run without blanks only if the lists name them as glue.
pub(crate) const SHORTEST_FREE: usize = 3;
/// A run of fewer bytes is only taken apart if no letter is left over.
const SHORTEST_WITH_REST: usize = 16;
/// So many ways to read one misshapen word are enough.
const MOST_READINGS: usize = 4;
/// What a letter costs that belongs to no known word; a known word costs [`price`].
const STRANGE_LETTER: u32 = 15;

/// The words the rules speak of.
pub(crate) struct Vocabulary {
    whole: HashSet<String>,
    beginnings: BTreeSet<String>,
    /// By their shape: without doubled letters.
    shapes: HashMap<String, Vec<String>>,
    /// By first letter and number of letters, for words with letters starred out.
    lengths: BTreeMap<(char, usize), Vec<String>>,
    /// The words that may be part of a run without blanks, and where they stand in one.
    free: Vec<String>,
    finder: AhoCorasick,
    glue: BTreeSet<String>,
    /// The few words that are known even with one letter wrong, by first and number of bytes.
    core: BTreeMap<(u8, usize), Vec<String>>,
}

impl Vocabulary {
    /// The words of the rules, the short ones that may stand in a run without blanks, and the ones known with a
    /// letter wrong.
    ///
    /// # Errors
    ///
    /// If there are too many of them.
    pub(crate) fn new(
        literals: &Literals,
        glue: BTreeSet<String>,
        core: Vec<String>,
    ) -> Result<Self, BuildError> {
        let (mut whole, mut beginnings) = (HashSet::new(), BTreeSet::new());
        let mut shapes: HashMap<String, Vec<String>> = HashMap::new();
        let mut lengths: BTreeMap<(char, usize), Vec<String>> = BTreeMap::new();
        for literal in literals.iter() {
            match literal {
                Literal::Whole(word) => {
                    shapes.entry(squeezed(word)).or_default().push(word.clone());
                    if let Some(first) = word.chars().next() {
                        lengths.entry((first, word.chars().count())).or_default().push(word.clone());
                    }
                    whole.insert(word.clone());
                }
                Literal::Beginning(beginning) => {
                    beginnings.insert(beginning.clone());
                }
                Literal::Ending(_) => {}
            }
        }
        let long = |word: &&String| word.chars().count() >= SHORTEST_FREE;
        let mut free: Vec<String> = whole.iter().filter(long).chain(&glue).cloned().collect();
        free.sort();
        let finder = AhoCorasick::builder()
            .match_kind(MatchKind::Standard)
            .kind(Some(AhoCorasickKind::ContiguousNFA))
            .build(&free)?;
        let mut by_length: BTreeMap<(u8, usize), Vec<String>> = BTreeMap::new();
        for word in core {
            for length in word.len() - 1..=word.len() + 1 {
                by_length.entry((word.as_bytes()[0], length)).or_default().push(word.clone());
            }
        }
        Ok(Self { whole, beginnings, shapes, lengths, free, finder, glue, core: by_length })
    }

    pub(crate) fn is_whole(&self, word: &str) -> bool {
        self.whole.contains(word)
    }

    /// Whether a rule speaks of it, or of how it begins.
    pub(crate) fn knows(&self, word: &str) -> bool {
        self.whole.contains(word) || self.begins(word)
    }

    /// Whether it is one of the short words that may be part of a run without blanks.
    pub(crate) fn is_glue(&self, word: &str) -> bool {
        self.glue.contains(word)
    }

    fn begins(&self, word: &str) -> bool {
        let ends = word.char_indices().map(|(at, c)| at + c.len_utf8());
        ends.skip(2).any(|end| self.beginnings.contains(&word[..end]))
    }

    /// The known words that look like this one once letters are no longer stretched.
    pub(crate) fn like(&self, word: &str) -> Vec<String> {
        let shape = squeezed(word);
        if let Some(known) = self.shapes.get(&shape) {
            let shorter = known.iter().filter(|known| known.len() <= word.len());
            return shorter.take(MOST_READINGS).cloned().collect();
        }
        if self.begins(&shape) { vec![shape] } else { Vec::new() }
    }

    /// The core word this one is, but for one letter wrong, missing, doubled or swapped.
    pub(crate) fn misspelt(&self, word: &str) -> Option<&str> {
        let near = self.core.get(&(*word.as_bytes().first()?, word.len()))?;
        near.iter().find(|core| one_edit(core, word)).map(String::as_str)
    }

    /// The known words that fit where some letters are starred out.
    pub(crate) fn fitting(&self, starred: &str) -> Vec<String> {
        let letters: Vec<char> = starred.chars().collect();
        let fits =
            |known: &str| known.chars().zip(&letters).all(|(known, shown)| *shown == '*' || *shown == known);
        let Some(first) = letters.first().filter(|first| first.is_alphabetic()) else { return Vec::new() };
        let whole = self.lengths.get(&(*first, letters.len())).into_iter().flatten();
        let found: Vec<String> = whole.filter(|word| fits(word)).take(MOST_READINGS).cloned().collect();
        if !found.is_empty() {
            return found;
        }
        let first = first.to_string();
        let near = self.beginnings.range(first.clone()..).take_while(|known| known.starts_with(&first));
        near.filter(|known| (4..=letters.len()).contains(&known.chars().count()) && fits(known))
            .take(1)
            .cloned()
            .collect()
    }

    /// The words that make up a run of letters. In a long run there may be others between them.
    pub(crate) fn split(&self, run: &str) -> Option<Vec<String>> {
        if run.len() > LONGEST_RUN {
            return None;
        }
        // For every end: the least cost to come there, and where the last step began.
        let mut best: Vec<(u32, usize)> = vec![(u32::MAX, 0); run.len() + 1];
        best[0] = (0, 0);
        let mut found = self.finder.find_overlapping_iter(run).peekable();
        for (at, c) in run.char_indices() {
            let end = at + c.len_utf8();
            let stranger = (best[at].0.saturating_add(STRANGE_LETTER), at);
            best[end] = stranger;
            while let Some(word) = found.next_if(|word| word.end() <= end) {
                let cost = best[word.start()].0.saturating_add(price(&run[word.range()]));
                if word.end() == end && cost < best[end].0 {
                    best[end] = (cost, word.start());
                }
            }
        }
        self.read_back(run, &best)
    }

    /// The cheapest way through the run, from its end.
    fn read_back(&self, run: &str, best: &[(u32, usize)]) -> Option<Vec<String>> {
        let (mut words, mut known, mut end, mut strange) = (Vec::new(), 0, run.len(), None);
        while end > 0 {
            let start = best[end].1;
            let word = &run[start..end];
            if self.free.binary_search_by(|free| free.as_str().cmp(word)).is_ok() {
                words.extend(strange.take().map(|last| run[end..last].to_owned()));
                words.push(word.to_owned());
                known += word.len();
            } else {
                strange = strange.or(Some(end));
            }
            end = start;
        }
        words.extend(strange.map(|last| run[..last].to_owned()));
        words.reverse();
        let enough = if run.len() < SHORTEST_WITH_REST { run.len() } else { run.len() * 3 / 5 };
        (known >= enough && words.len() > 1).then_some(words)
    }
}

/// What a known word costs in a run: long ones are more likely meant than several short ones.
fn price(word: &str) -> u32 {
    match word.chars().count() {
        0..=2 => 14,
        3 => 13,
        4 => 11,
        _ => 10,
    }
}

/// Whether one letter put in, left out, replaced or swapped makes one word of the other.
fn one_edit(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let front = a.iter().zip(b).take_while(|(a, b)| a == b).count();
    let (a, b) = (&a[front..], &b[front..]);
    let back = a.iter().rev().zip(b.iter().rev()).take_while(|(a, b)| a == b).count();
    match (&a[..a.len() - back], &b[..b.len() - back]) {
        ([_], [] | [_]) | ([], [_]) => true,
        ([first, second], [third, fourth]) => first == fourth && second == third,
        _ => false,
    }
}

fn squeezed(word: &str) -> String {
    let mut last = None;
    word.chars().filter(|c| last.replace(*c) != Some(*c)).collect()
}
