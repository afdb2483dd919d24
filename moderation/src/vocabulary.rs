//! The words the rules know, found however they are misshapen.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use crate::lexicon::{LanguageSet, Literal, Literals};

/// The longest run of letters that is taken apart into words, in bytes.
const LONGEST_RUN: usize = 1_000;
/// Shorter words are found in a run without blanks only if the lists name them as glue.
pub(crate) const SHORTEST_FREE: usize = 3;
/// A run of fewer letters is only taken apart if no letter is left over.
const SHORTEST_WITH_REST: usize = 16;
/// So many ways to read one misshapen word are enough.
const MOST_READINGS: usize = 12;
/// What a letter costs that belongs to no known word; a known word has its [`Vocabulary::price`].
const STRANGE_LETTER: u32 = 6;

/// The words the rules speak of.
pub(crate) struct Vocabulary {
    whole: HashSet<String>,
    beginnings: BTreeSet<String>,
    /// By their shape: without doubled letters.
    shapes: HashMap<String, Vec<String>>,
    /// By first letter and number of letters, for words with letters starred out.
    lengths: BTreeMap<(char, usize), Vec<String>>,
    /// The words that may be part of a run without blanks, in order.
    free: Vec<(String, LanguageSet)>,
    /// Where those with each first byte begin in `free`.
    by_byte: Vec<usize>,
    glue: BTreeSet<String>,
    /// The words met most often.
    common: HashSet<String>,
    /// The few words that are known even with one letter wrong, by first letter and number of bytes.
    core: HashMap<(char, usize), Vec<String>>,
}

impl Vocabulary {
    /// The words of the rules, the short ones that may stand in a run without blanks, and the ones known with a
    /// letter wrong.
    pub(crate) fn new(literals: &Literals, glue: BTreeMap<String, LanguageSet>, core: Vec<String>) -> Self {
        let (mut whole, mut beginnings) = (HashSet::new(), BTreeSet::new());
        let mut shapes: HashMap<String, Vec<String>> = HashMap::new();
        let mut lengths: BTreeMap<(char, usize), Vec<String>> = BTreeMap::new();
        let mut free: BTreeMap<String, LanguageSet> = glue.clone();
        for (literal, spoken) in literals.spoken() {
            match literal {
                Literal::Whole(word) => {
                    shapes.entry(squeezed(word)).or_default().push(word.clone());
                    if let Some(first) = word.chars().next() {
                        lengths.entry((first, word.chars().count())).or_default().push(word.clone());
                    }
                    if word.chars().count() >= SHORTEST_FREE {
                        free.insert(word.clone(), spoken);
                    }
                    whole.insert(word.clone());
                }
                Literal::Beginning(beginning) => {
                    beginnings.insert(beginning.clone());
                }
                Literal::Ending(_) => {}
            }
        }
        let common: HashSet<String> = literals.common().cloned().collect();
        let free: Vec<(String, LanguageSet)> = free.into_iter().collect();
        let by_byte = (0..=usize::from(u8::MAX) + 1)
            .map(|byte| free.partition_point(|(word, _)| usize::from(word.as_bytes()[0]) < byte))
            .collect();
        let mut by_length: HashMap<(char, usize), Vec<String>> = HashMap::new();
        for word in core {
            let Some(first) = word.chars().next() else { continue };
            // A letter of another script is two bytes.
            for length in word.len() - first.len_utf8()..=word.len() + first.len_utf8() {
                by_length.entry((first, length)).or_default().push(word.clone());
            }
        }
        Self {
            whole,
            beginnings,
            shapes,
            lengths,
            free,
            by_byte,
            glue: glue.into_keys().collect(),
            common,
            core: by_length,
        }
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
        let near = self.core.get(&(word.chars().next()?, word.len()))?;
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
        let short = is_short(run);
        let mut steps = Vec::new();
        let (mut furthest, mut languages) = (0, LanguageSet::default());
        for (at, _) in run.char_indices() {
            if short && furthest < at {
                return None;
            }
            self.words_at(&run[at..], |word, spoken| {
                furthest = furthest.max(at + word.len());
                languages = languages.with(spoken);
                steps.push(Step { from: at, to: at + word.len(), cost: self.price(word), spoken });
            });
        }
        // People leave out blanks in one language: words of all of them would make sense of anything.
        let ways = languages.each().filter_map(|language| cheapest(run, short, &steps, language));
        let way = ways.min_by_key(|way| way.0)?;
        read_back(run, &way.1)
    }

    /// Tells of every free word that the run begins with.
    fn words_at<'a>(&self, run: &'a str, mut tell: impl FnMut(&'a str, LanguageSet)) {
        let bytes = run.as_bytes();
        let Some(first) = bytes.first().map(|byte| usize::from(*byte)) else { return };
        let (mut from, mut to) = (self.by_byte[first], self.by_byte[first + 1]);
        for (at, byte) in bytes.iter().enumerate() {
            let letter = |(word, _): &(String, LanguageSet)| word.as_bytes().get(at).copied();
            if at > 0 {
                from += self.free[from..to].partition_point(|word| letter(word) < Some(*byte));
                to = from + self.free[from..to].partition_point(|word| letter(word) == Some(*byte));
            }
            if from == to {
                return;
            }
            if self.free[from].0.len() == at + 1 {
                tell(&run[..=at], self.free[from].1);
            }
        }
    }

    /// What a known word costs in a run: one that is met often or is long is more likely meant than several short ones.
    fn price(&self, word: &str) -> u32 {
        match (self.common.contains(word), word.chars().count()) {
            (true, 3..) => 8,
            (false, 6..) => 10,
            (true, _) | (false, 5) => 11,
            (false, 4) => 12,
            (false, _) => 14,
        }
    }
}

/// A known word in a run.
struct Step {
    from: usize,
    to: usize,
    cost: u32,
    spoken: LanguageSet,
}

/// For every place the least cost to come there, and where the last step began, and whether it was a word.
type Way = Vec<(u32, usize, bool)>;

/// The cheapest way through a run in one language, and what it costs.
fn cheapest(run: &str, short: bool, steps: &[Step], language: LanguageSet) -> Option<(u32, Way)> {
    let mut best: Way = vec![(u32::MAX, 0, false); run.len() + 1];
    best[0] = (0, 0, false);
    let mut steps = steps.iter().peekable();
    for (at, c) in run.char_indices() {
        let cost = best[at].0;
        let stranger = at + c.len_utf8();
        if !short && cost != u32::MAX && cost + STRANGE_LETTER < best[stranger].0 {
            best[stranger] = (cost + STRANGE_LETTER, at, false);
        }
        while let Some(step) = steps.next_if(|step| step.from == at) {
            if cost != u32::MAX && step.spoken.meets(language) && cost + step.cost < best[step.to].0 {
                best[step.to] = (cost + step.cost, at, true);
            }
        }
    }
    let cost = best[run.len()].0;
    (cost != u32::MAX).then_some((cost, best))
}

/// The words along a way, from its end. Letters that belong to none are words of their own.
fn read_back(run: &str, way: &Way) -> Option<Vec<String>> {
    let (mut words, mut known, mut end, mut strange) = (Vec::new(), 0, run.len(), None);
    while end > 0 {
        let (_, start, is_word) = way[end];
        if is_word {
            words.extend(strange.take().map(|last| run[end..last].to_owned()));
            words.push(run[start..end].to_owned());
            known += end - start;
        } else {
            strange = strange.or(Some(end));
        }
        end = start;
    }
    words.extend(strange.map(|last| run[..last].to_owned()));
    words.reverse();
    let enough = if is_short(run) { run.len() } else { run.len() * 3 / 5 };
    (known >= enough && words.len() > 1).then_some(words)
}

fn is_short(run: &str) -> bool {
    run.chars().nth(SHORTEST_WITH_REST - 1).is_none()
}

/// Whether one letter put in, left out, replaced or swapped makes one word of the other.
fn one_edit(a: &str, b: &str) -> bool {
    let front =
        a.chars().zip(b.chars()).take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum::<usize>();
    let (a, b) = (&a[front..], &b[front..]);
    let same = a.chars().rev().zip(b.chars().rev()).take_while(|(a, b)| a == b);
    let back = same.map(|(a, _)| a.len_utf8()).sum::<usize>();
    let (mut a, mut b) = (a[..a.len() - back].chars(), b[..b.len() - back].chars());
    match ((a.next(), a.next(), a.next()), (b.next(), b.next(), b.next())) {
        ((Some(_), None, None), (Some(_) | None, None, None)) | ((None, ..), (Some(_), None, None)) => true,
        ((Some(first), Some(second), None), (Some(third), Some(fourth), None)) => {
            first == fourth && second == third
        }
        _ => false,
    }
}

fn squeezed(word: &str) -> String {
    let mut last = None;
    word.chars().filter(|c| last.replace(*c) != Some(*c)).collect()
}
