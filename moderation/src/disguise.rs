//! Undoing what hides a word: look-alike letters, digits for letters, stars, stretching,
//! separated letters, missing blanks.
//!
//! A disguise is undone only towards a word the rules know: "k1ll" becomes "kill", while
//! "b4" stays. The result is a second [`View`] beside the plain one, never instead of
//! it, so a text in its own script keeps its meaning. Ordinary words are not
//! looked at twice; [`undone`] answers `None` when nothing was hidden.

use std::ops::Range;

use crate::{
    fold::{self, Break, View, Word},
    lookalike::{leet, twin},
    vocabulary::{LONGEST_RUN, SHORTEST_FREE, Vocabulary},
};

/// So many hidden words are enough to know what a text is about.
const MOST_REPAIRS: usize = 200;
/// Words shorter than this are never taken for two words without a blank.
const SHORTEST_JOINED: usize = 8;
/// So many single letters in a row are one word spelled out.
const SPELLED_OUT: usize = 3;

/// The text without its disguises, if it has any.
pub(crate) fn undone(text: &str, plain: &View, vocabulary: &Vocabulary) -> Option<View> {
    if !looks_hidden(text, plain, vocabulary) {
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
fn looks_hidden(text: &str, plain: &View, vocabulary: &Vocabulary) -> bool {
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
            word.len() >= SHORTEST_JOINED
                || vocabulary.misspelt(word).is_some()
                || single_letters(plain, index) - index >= SPELLED_OUT
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
        if let Some(core) = vocabulary.misspelt(&folded) {
            return Some(vec![core.to_owned()]);
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
        let mostly_letters = shown.chars().any(char::is_alphabetic)
            && (letters.len() >= SHORTEST_FREE || vocabulary.glue.contains(&letters));
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
