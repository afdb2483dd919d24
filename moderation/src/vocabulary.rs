//! The words the rules know, found however they are misshapen.

use std::collections::{BTreeMap, BTreeSet};

use crate::lexicon::{Literal, Literals};

/// The longest run of letters that is taken apart into words.
pub(crate) const LONGEST_RUN: usize = 80;
/// Shorter words are found in a run without blanks only if the lists name them as glue.
pub(crate) const SHORTEST_FREE: usize = 3;

/// The words the rules speak of.
#[derive(Default)]
pub(crate) struct Vocabulary {
    pub(crate) whole: BTreeSet<String>,
    /// By their shape: without doubled letters.
    shapes: BTreeMap<String, String>,
    beginnings: BTreeSet<String>,
    /// The short words that may be part of a run without blanks.
    pub(crate) glue: BTreeSet<String>,
    /// The few words that are known even with one letter wrong.
    core: Vec<String>,
}

impl Vocabulary {
    /// The words of the rules, and the short ones that may stand in a run without blanks.
    pub(crate) fn new(literals: &Literals, glue: BTreeSet<String>, core: Vec<String>) -> Self {
        let mut vocabulary = Self { glue, core, ..Self::default() };
        for literal in literals.iter() {
            match literal {
                Literal::Whole(word) => {
                    vocabulary.shapes.entry(squeezed(word)).or_insert_with(|| word.clone());
                    vocabulary.whole.insert(word.clone());
                }
                Literal::Beginning(beginning) => {
                    vocabulary.beginnings.insert(beginning.clone());
                }
                Literal::Ending(_) => {}
            }
        }
        vocabulary
    }

    pub(crate) fn knows(&self, word: &str) -> bool {
        self.whole.contains(word) || self.begins(word)
    }

    pub(crate) fn begins(&self, word: &str) -> bool {
        let ends = word.char_indices().map(|(at, c)| at + c.len_utf8());
        ends.skip(2).any(|end| self.beginnings.contains(&word[..end]))
    }

    pub(crate) fn exactly(&self, word: &str) -> Option<String> {
        self.knows(word).then(|| word.to_owned())
    }

    /// The known word that looks like this one once letters are no longer stretched.
    pub(crate) fn like(&self, word: &str) -> Option<String> {
        if self.knows(word) {
            return Some(word.to_owned());
        }
        let shape = squeezed(word);
        let known = self.shapes.get(&shape).cloned();
        known.or_else(|| self.begins(&shape).then_some(shape))
    }

    /// The core word this one is, but for one letter wrong, missing, doubled or swapped.
    pub(crate) fn misspelt(&self, word: &str) -> Option<&str> {
        let near = |core: &&String| {
            core.len().abs_diff(word.len()) <= 1
                && core.as_bytes()[0] == word.as_bytes()[0]
                && one_edit(core, word)
        };
        self.core.iter().find(near).map(String::as_str)
    }

    /// The known word that fits where some letters are starred out.
    pub(crate) fn fitting(&self, starred: &str) -> Option<String> {
        let letters: Vec<char> = starred.chars().collect();
        let first = letters.first().filter(|first| first.is_alphabetic())?;
        let from = first.to_string();
        let fits = |word: &&String| {
            word.chars().count() == letters.len()
                && word.chars().zip(&letters).all(|(known, shown)| *shown == '*' || *shown == known)
        };
        self.whole
            .range(from.clone()..)
            .take_while(|word| word.starts_with(&from))
            .find(fits)
            .cloned()
            .or_else(|| self.fitting_beginning(&letters))
    }

    fn fitting_beginning(&self, letters: &[char]) -> Option<String> {
        let fits = |beginning: &&String| {
            let length = beginning.chars().count();
            length > 3
                && length <= letters.len()
                && beginning.chars().zip(letters).all(|(known, shown)| *shown == '*' || *shown == known)
        };
        self.beginnings.iter().find(fits).cloned()
    }

    /// The words that make up a run of letters, or `None` if some letters are left over.
    pub(crate) fn split(&self, run: &str) -> Option<Vec<String>> {
        let letters: Vec<char> = run.chars().take(LONGEST_RUN + 1).collect();
        if letters.len() > LONGEST_RUN {
            return None;
        }
        // For every place: where the last of the fewest words that lead here begins.
        let mut best: Vec<Option<(usize, usize)>> = vec![None; letters.len() + 1];
        best[0] = Some((0, 0));
        for start in 0..letters.len() {
            let Some((count, _)) = best[start] else { continue };
            let mut word = String::new();
            for end in start + 1..=letters.len().min(start + 14) {
                word.push(letters[end - 1]);
                let known = if end - start < SHORTEST_FREE { &self.glue } else { &self.whole };
                if best[end].is_none_or(|(fewest, _)| count + 1 < fewest) && known.contains(&word) {
                    best[end] = Some((count + 1, start));
                }
            }
        }
        let mut words = Vec::new();
        let mut end = letters.len();
        while end > 0 {
            let (_, start) = best[end]?;
            words.push(letters[start..end].iter().collect());
            end = start;
        }
        words.reverse();
        Some(words)
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
