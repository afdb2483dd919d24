//! Undoing what hides a word: look-alike letters, digits for letters, stars, stretching,
//! separated letters, missing blanks.
//!
//! A disguise is undone only towards a word the rules know: "k1ll" becomes "kill", while
//! "b4" stays. The result is a second [`View`] beside the plain one, never instead of
//! it, so a text in its own script keeps its meaning. Ordinary words are not
//! looked at twice; [`undone`] answers `None` when nothing was hidden.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
};

use crate::{
    fold::{self, Break, View, Word},
    lexicon::{Literal, Literals},
};

/// So many hidden words are enough to know what a text is about.
const MOST_REPAIRS: usize = 200;
/// The longest run of letters that is taken apart into words.
const LONGEST_RUN: usize = 80;
/// Words shorter than this are never taken for two words without a blank.
const SHORTEST_JOINED: usize = 8;
/// Shorter words are found in a run without blanks only if the lists name them as glue.
const SHORTEST_FREE: usize = 3;
/// So many single letters in a row are one word spelled out.
const SPELLED_OUT: usize = 3;

/// The words the rules speak of.
#[derive(Default)]
pub(crate) struct Vocabulary {
    whole: BTreeSet<String>,
    /// By their shape: without doubled letters.
    shapes: BTreeMap<String, String>,
    beginnings: BTreeSet<String>,
    /// The short words that may be part of a run without blanks.
    glue: BTreeSet<String>,
}

impl Vocabulary {
    /// The words of the rules, and the short ones that may stand in a run without blanks.
    pub(crate) fn new<'a>(literals: &Literals, glue: impl Iterator<Item = &'a str>) -> Self {
        let mut vocabulary = Self { glue: glue.map(str::to_owned).collect(), ..Self::default() };
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

    fn knows(&self, word: &str) -> bool {
        self.whole.contains(word) || self.begins(word)
    }

    fn begins(&self, word: &str) -> bool {
        let ends = word.char_indices().map(|(at, c)| at + c.len_utf8());
        ends.skip(2).any(|end| self.beginnings.contains(&word[..end]))
    }

    fn exactly(&self, word: &str) -> Option<String> {
        self.knows(word).then(|| word.to_owned())
    }

    /// The known word that looks like this one once letters are no longer stretched.
    fn like(&self, word: &str) -> Option<String> {
        if self.knows(word) {
            return Some(word.to_owned());
        }
        let shape = squeezed(word);
        let known = self.shapes.get(&shape).cloned();
        known.or_else(|| self.begins(&shape).then_some(shape))
    }

    /// The known word that fits where some letters are starred out.
    fn fitting(&self, starred: &str) -> Option<String> {
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
    fn split(&self, run: &str) -> Option<Vec<String>> {
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

/// The text without its disguises, if it has any.
pub(crate) fn undone(text: &str, plain: &View, vocabulary: &Vocabulary) -> Option<View> {
    if !looks_hidden(text, plain) {
        return None;
    }
    let latin = text.bytes().any(|byte| byte.is_ascii_alphabetic());
    let mut view = View::with_capacity(text.len());
    let mut repairs = 0;
    let mut index = 0;
    while index < plain.words.len() {
        let singles = single_letters(plain, index);
        let spelled = singles - index >= SPELLED_OUT;
        let end = if spelled { singles } else { chunk(text, plain, index) };
        let found = if repairs >= MOST_REPAIRS {
            None
        } else if spelled {
            let run: String = (index..end).map(|letter| plain.word(letter)).collect();
            vocabulary.split(&run).or_else(|| Some(vec![vocabulary.like(&run)?]))
        } else {
            repaired(&text[with_signs(text, plain.origin(index..end))], latin, vocabulary)
        };
        if let Some(words) = found {
            repairs += 1;
            let like = Word { origin: plain.origin(index..end), ..plain.words[index].clone() };
            for (number, word) in words.iter().enumerate() {
                let before = if number == 0 { like.before } else { Break::None };
                view.push(word, &Word { before, ..like.clone() });
            }
        } else {
            for kept in index..end {
                view.push(plain.word(kept), &plain.words[kept]);
            }
        }
        index = end;
    }
    (repairs > 0).then_some(view)
}

/// A quick look that spares ordinary text the rest.
fn looks_hidden(text: &str, plain: &View) -> bool {
    let bytes = text.as_bytes();
    let odd = bytes.windows(3).any(|three| {
        let [a, b, c] = [three[0], three[1], three[2]];
        (a.is_ascii_alphabetic() && a.eq_ignore_ascii_case(&b) && b.eq_ignore_ascii_case(&c))
            || (is_stand_in(b) && (a.is_ascii_alphabetic() || c.is_ascii_alphabetic()))
    });
    odd || bytes.first().is_some_and(|first| is_stand_in(*first))
        || text.chars().any(|c| !c.is_ascii() && twin(c).is_some())
        || (0..plain.words.len()).any(|index| {
            let word = plain.word(index);
            word.len() >= SHORTEST_JOINED || single_letters(plain, index) - index >= SPELLED_OUT
        })
}

fn is_stand_in(byte: u8) -> bool {
    byte.is_ascii_digit() || matches!(byte, b'@' | b'$' | b'!' | b'|' | b'*' | b'+' | b'#')
}

/// The end of the words that stand without a blank between them, from `index` on.
fn chunk(text: &str, plain: &View, index: usize) -> usize {
    let mut end = index + 1;
    while end < plain.words.len() {
        // One character, such as "½", can be two words: nothing is between them then.
        let between = plain.words[end - 1].origin.end..plain.words[end].origin.start;
        let between = text.get(between).unwrap_or_default();
        if between.chars().any(|c| c.is_whitespace() || !is_joint(c)) || end - index > 16 {
            break;
        }
        end += 1;
    }
    end
}

/// What may stand inside a disguised word.
fn is_joint(c: char) -> bool {
    matches!(c, '.' | '-' | '_' | '*' | '@' | '$' | '!' | '|' | '+' | '#' | '~' | '/' | '\\' | '·' | '•')
        || fold::is_invisible(c)
}

/// The bytes of a chunk, with the signs that stand for a letter at its ends.
fn with_signs(text: &str, origin: Range<usize>) -> Range<usize> {
    let bytes = text.as_bytes();
    let sign = |at: usize| matches!(bytes.get(at), Some(b'@' | b'$' | b'*' | b'!' | b'|'));
    let start = if origin.start > 0 && sign(origin.start - 1) { origin.start - 1 } else { origin.start };
    let end = origin.end
        + bytes[origin.end..].iter().take(8).take_while(|byte| matches!(byte, b'*' | b'$')).count();
    start..end
}

/// The end of the run of single letters that begins at `index`.
fn single_letters(plain: &View, index: usize) -> usize {
    let last = plain.words.len().min(index + LONGEST_RUN);
    (index..last).find(|at| plain.word(*at).chars().nth(1).is_some()).unwrap_or(last)
}

/// The known words a chunk stands for, if it does not stand for itself.
fn repaired(chunk: &str, latin: bool, vocabulary: &Vocabulary) -> Option<Vec<String>> {
    let mut shown = String::with_capacity(chunk.len());
    for c in chunk.chars().filter(|c| !fold::is_invisible(*c)).take(LONGEST_RUN) {
        match twin(c) {
            Some(letter) if latin || chunk.chars().all(|c| twin(c).is_some()) => shown.push(letter),
            Some(_) | None => shown.extend(c.to_lowercase()),
        }
    }
    let folded = fold::words(&shown).concat();
    if shown.chars().all(char::is_alphabetic) {
        if vocabulary.whole.contains(&folded) {
            return (folded != fold::words(chunk).concat()).then(|| vec![folded]);
        }
        let changed = folded != fold::words(chunk).concat();
        let same = || (changed && vocabulary.begins(&folded)).then(|| vec![folded.clone()]);
        return stretched_or_joined(&folded, vocabulary).or_else(same);
    }
    if shown.contains('*') || shown.contains('#') {
        let starred: String = shown
            .chars()
            .map(|c| if c == '#' { '*' } else { c })
            .filter(|c| c.is_alphanumeric() || *c == '*')
            .collect();
        if let Some(word) = vocabulary.fitting(&starred) {
            return Some(vec![word]);
        }
    }
    ['i', 'l'].into_iter().find_map(|one| {
        let letters: String = shown.chars().filter_map(|c| leet(c, one)).collect();
        // "2 be or 10" holds no hidden letter.
        let mostly_letters = shown.chars().any(char::is_alphabetic) && letters.len() > 2;
        let word = if stretched(&letters) { vocabulary.like(&letters) } else { vocabulary.exactly(&letters) };
        word.map(|word| vec![word]).or_else(|| vocabulary.split(&letters)).filter(|_| mostly_letters)
    })
}

fn stretched_or_joined(word: &str, vocabulary: &Vocabulary) -> Option<Vec<String>> {
    if stretched(word)
        && let Some(known) = vocabulary.like(word)
    {
        return Some(vec![known]);
    }
    (word.len() >= SHORTEST_JOINED).then(|| vocabulary.split(word)).flatten()
}

/// A letter three times, or every letter twice.
fn stretched(word: &str) -> bool {
    let mut runs = word.as_bytes().chunk_by(|a, b| a == b).map(<[u8]>::len);
    runs.clone().any(|run| run > 2) || (word.len() > 5 && runs.all(|run| run > 1))
}

/// The letter a sign stands for; `None` for what only separates.
fn leet(c: char, one: char) -> Option<char> {
    match c {
        '0' => Some('o'),
        '1' | '!' | '|' => Some(one),
        '3' => Some('e'),
        '4' | '@' => Some('a'),
        '5' | '$' => Some('s'),
        '7' | '+' => Some('t'),
        '8' => Some('b'),
        '9' => Some('g'),
        _ => c.is_alphanumeric().then_some(c),
    }
}

/// The Latin letter this letter of another alphabet looks like.
fn twin(c: char) -> Option<char> {
    Some(match c {
        'а' | 'А' | 'α' | 'Α' | 'ɑ' | 'ᴀ' => 'a',
        'В' | 'β' | 'Β' | 'ʙ' | 'ь' => 'b',
        'с' | 'С' | 'ϲ' | 'ᴄ' => 'c',
        'ԁ' | 'ɗ' | 'ᴅ' => 'd',
        'е' | 'Е' | 'ε' | 'Ε' | 'ё' | 'є' | 'ᴇ' | 'ɛ' => 'e',
        'ғ' | 'ꜰ' => 'f',
        'ԍ' | 'ɡ' | 'ɢ' => 'g',
        'һ' | 'Н' | 'Η' | 'н' | 'ʜ' => 'h',
        'і' | 'І' | 'ι' | 'Ι' | 'ї' | 'ɪ' | 'ӏ' => 'i',
        'ј' | 'Ј' | 'ᴊ' => 'j',
        'к' | 'К' | 'κ' | 'Κ' | 'ᴋ' => 'k',
        'ʟ' | 'Ӏ' => 'l',
        'м' | 'М' | 'Μ' | 'ᴍ' => 'm',
        'п' | 'η' | 'Ν' | 'ɴ' => 'n',
        'о' | 'О' | 'ο' | 'Ο' | 'ᴏ' | 'օ' => 'o',
        'р' | 'Р' | 'ρ' | 'Ρ' | 'ᴘ' => 'p',
        'г' | 'ʀ' => 'r',
        'ѕ' | 'Ѕ' | 'ꜱ' => 's',
        'т' | 'Т' | 'τ' | 'Τ' | 'ᴛ' => 't',
        'υ' | 'ᴜ' | 'ս' => 'u',
        'ν' | 'ѵ' | 'ᴠ' => 'v',
        'ω' | 'ԝ' | 'ᴡ' => 'w',
        'х' | 'Х' | 'χ' | 'Χ' => 'x',
        'у' | 'У' | 'γ' | 'Υ' | 'ʏ' | 'ү' => 'y',
        'Ζ' | 'ᴢ' => 'z',
        _ => return None,
    })
}

fn squeezed(word: &str) -> String {
    let mut last = None;
    word.chars().filter(|c| last.replace(*c) != Some(*c)).collect()
}
