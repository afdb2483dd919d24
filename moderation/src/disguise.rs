//! Undoing what hides a word: look-alike letters, digits for letters, stars, stretching,
//! separated letters, missing blanks.
//!
//! A disguise is undone only towards a word the rules know: "k1ll" becomes "kill", while
//! "b4" stays. The result is a second [`View`] beside the plain one, never instead of
//! it, so a text in its own script keeps its meaning; a word that may have been two is both. Ordinary
//! words are not looked at twice; [`undone`] answers `None` when nothing was hidden.

use std::ops::Range;

use crate::{
    fold::{self, Break, View, Word, Written},
    lookalike::{leet, twin},
    vocabulary::{SHORTEST_FREE, Vocabulary},
};

/// So many hidden words are enough to know what a text is about.
const MOST_REPAIRS: usize = 200;
/// Of a longer piece without a blank only the beginning is looked at, in characters.
const LONGEST_PIECE: usize = 600;
/// Words of fewer letters are never taken for two words without a blank.
const SHORTEST_JOINED: usize = 8;
/// So many single letters in a row are one word spelled out.
const SPELLED_OUT: usize = 3;
/// So many words with digits for letters show that lone digits stand for letters too.
const HABIT: usize = 2;

/// Words, and for each the ways it may be read.
type Reading = Vec<Vec<String>>;

/// A stretch of the text between blanks.
struct Piece {
    text: Range<usize>,
    /// The words of the plain view that stand in it; none if it is made of signs.
    words: Range<usize>,
}

/// What is said of a whole text by how its words are written.
#[derive(Default)]
struct Manner {
    /// Letters that only look like Latin ones are a disguise here.
    twins: bool,
    /// Most of its words have every letter twice.
    doubled: bool,
    /// Digits stand for letters in several words, so they may do so alone.
    leet: bool,
}

/// The text without its disguises, if it has any. The plain view must know which words the rules know.
pub(crate) fn undone(text: &str, plain: &View, vocabulary: &Vocabulary) -> Option<View> {
    if !(has_signs(text, plain)
        || (0..plain.words.len()).any(|word| reads_otherwise(plain, word, vocabulary)))
    {
        return None;
    }
    let pieces = pieces(text, plain);
    let manner = Manner::of(text, plain, &pieces, vocabulary);
    let mut view = View::with_capacity(text.len());
    let mut repairs = 0;
    let mut rest = pieces.as_slice();
    while let [piece, others @ ..] = rest {
        let spelled = spelled_out(text, rest);
        let (reading, taken) = if repairs >= MOST_REPAIRS {
            (None, 1)
        } else if spelled >= SPELLED_OUT {
            (joined_again(text, &rest[..spelled], vocabulary), spelled)
        } else if piece.words.len() > 1 && piece.words.clone().any(|word| is_long(plain.word(word))) {
            // Whole sentences without blanks: "notagain...iwanttosleep".
            (None, 1)
        } else if manner.suspects(text, piece, plain, vocabulary) {
            (repaired(&text[piece.text.clone()], &manner, vocabulary), 1)
        } else {
            (None, 1)
        };
        let kept = piece.words.start..rest[taken - 1].words.end;
        if let Some(words) = reading {
            repairs += 1;
            let signs = text[piece.text.clone()].starts_with(|c: char| !c.is_alphanumeric());
            push(&mut view, &words, plain, piece, &rest[taken - 1], signs);
        } else if kept.len() > 1 && taken == 1 && repairs < MOST_REPAIRS {
            repairs += one_by_one(&mut view, kept, plain, &manner, vocabulary);
        } else {
            kept.for_each(|index| view.push(&[plain.word(index)], &plain.words[index]));
        }
        rest = if taken == 1 { others } else { &rest[taken..] };
    }
    (repairs > 0).then_some(view)
}

fn push(view: &mut View, words: &Reading, plain: &View, first: &Piece, last: &Piece, signs: bool) {
    let like = plain.words.get(first.words.start).filter(|_| !first.words.is_empty());
    let before = match like {
        // The mark before the first letter is itself a letter: "!t".
        _ if signs && first.words.start > 0 => Break::None,
        Some(word) => word.before,
        None => Break::Stop,
    };
    for (number, readings) in words.iter().enumerate() {
        let readings: Vec<&str> = readings.iter().map(String::as_str).collect();
        let word = Word {
            folded: 0..0,
            origin: first.text.start..last.text.end,
            before: if number == 0 { before } else { Break::None },
            quoted: like.is_some_and(|word| word.quoted),
            capital: false,
            addressed: false,
            written: Written::Hidden,
        };
        view.push(&readings, &word);
    }
}

/// The words of a piece that is no disguise as a whole, such as "so...iwanttosleep". Says how many were hidden.
fn one_by_one(
    view: &mut View,
    words: Range<usize>,
    plain: &View,
    manner: &Manner,
    vocabulary: &Vocabulary,
) -> usize {
    let mut repairs = 0;
    for index in words {
        let like = &plain.words[index];
        let joined = may_be_joined(plain, index, vocabulary);
        let found = if joined { of_letters(plain.word(index), false, manner, vocabulary) } else { None };
        let Some(reading) = found else {
            view.push(&[plain.word(index)], like);
            continue;
        };
        repairs += 1;
        for (number, readings) in reading.iter().enumerate() {
            let readings: Vec<&str> = readings.iter().map(String::as_str).collect();
            let before = if number == 0 { like.before } else { Break::None };
            view.push(&readings, &Word { before, written: Written::Hidden, ..like.clone() });
        }
    }
    repairs
}

/// The stretches between blanks.
fn pieces(text: &str, plain: &View) -> Vec<Piece> {
    let mut pieces = Vec::with_capacity(plain.words.len() + 1);
    let (mut at, mut word) = (0, 0);
    for stretch in text.split(char::is_whitespace) {
        let span = at..at + stretch.len();
        at = span.end + text[span.end..].chars().next().map_or(0, char::len_utf8);
        let first = word;
        while plain.words.get(word).is_some_and(|word| word.origin.start < span.end) {
            word += 1;
        }
        if !span.is_empty() {
            pieces.push(Piece { text: span, words: first..word });
        }
    }
    pieces
}

/// A quick look that spares ordinary text the rest.
fn has_signs(text: &str, plain: &View) -> bool {
    let bytes = text.as_bytes();
    let odd = bytes.windows(3).any(|three| {
        let [a, b, c] = [three[0], three[1], three[2]];
        let (before, after) = (a.is_ascii_alphabetic(), c.is_ascii_alphabetic());
        (before && a.eq_ignore_ascii_case(&b) && b.eq_ignore_ascii_case(&c))
            || (is_stand_in(b) && (after || (before && b != b'!')))
            || (before && after && b != b'\'' && is_joint(char::from(b)))
    });
    odd || bytes.first().is_some_and(|first| is_stand_in(*first))
        || (!text.is_ascii() && (text.contains(['·', '•']) || may_have_twins(text)))
        || three_apart(plain)
}

/// Whether letters of two scripts stand in one text, or only letters that look like Latin ones.
fn may_have_twins(text: &str) -> bool {
    let others = || text.chars().filter(|c| !c.is_ascii() && c.is_alphabetic());
    others().any(|c| twin(c).is_some()) && (has_latin(text) || others().all(|c| twin(c).is_some()))
}

fn has_latin(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_alphabetic())
}

/// Whether a word that looks ordinary is two of them, or one with a wrong letter.
fn reads_otherwise(plain: &View, index: usize, vocabulary: &Vocabulary) -> bool {
    may_be_joined(plain, index, vocabulary)
        && of_letters(plain.word(index), false, &Manner::default(), vocabulary).is_some()
}

/// Whether a word the rules do not know may be two of them, or one with a wrong letter.
fn may_be_joined(plain: &View, index: usize, vocabulary: &Vocabulary) -> bool {
    let word = plain.word(index);
    let known = !plain.seen(index).is_empty() && (!is_long(word) || vocabulary.is_whole(word));
    !known && (is_long(word) || vocabulary.misspelt(word).is_some())
}

/// Whether a word is long enough to be two.
fn is_long(word: &str) -> bool {
    word.len() >= SHORTEST_JOINED && word.chars().nth(SHORTEST_JOINED - 1).is_some()
}

/// Whether single letters stand in a row.
fn three_apart(plain: &View) -> bool {
    let single = |word: &Word| plain.text[word.folded.clone()].chars().nth(1).is_none();
    plain.words.windows(SPELLED_OUT).any(|words| words.iter().all(single))
}

impl Manner {
    fn of(text: &str, plain: &View, pieces: &[Piece], vocabulary: &Vocabulary) -> Self {
        let twins = may_have_twins(text);
        let words = plain.words.len();
        let doubled = (0..words).filter(|index| halved(plain.word(*index)).is_some()).count();
        let mut manner = Self { twins, doubled: doubled > 2 && doubled * 3 > words * 2, leet: false };
        let hidden = |piece: &&Piece| {
            let shown = &text[piece.text.clone()];
            shown.bytes().any(is_stand_in)
                && shown.bytes().any(|byte| byte.is_ascii_alphabetic())
                && repaired(shown, &manner, vocabulary).is_some()
        };
        manner.leet = pieces.iter().filter(hidden).take(HABIT).count() == HABIT;
        manner
    }

    /// Whether a piece may be more than it seems.
    fn suspects(&self, text: &str, piece: &Piece, plain: &View, vocabulary: &Vocabulary) -> bool {
        let shown = &text[piece.text.clone()];
        self.doubled
            || piece.words.len() != 1
            || shown.bytes().any(is_stand_in)
            || (self.twins && !shown.is_ascii())
            || stretched(plain.word(piece.words.start))
            || may_be_joined(plain, piece.words.start, vocabulary)
    }
}

fn is_stand_in(byte: u8) -> bool {
    byte.is_ascii_digit() || matches!(byte, b'@' | b'$' | b'!' | b'|' | b'*' | b'+' | b'#')
}

/// What may stand between the letters of a disguised word.
fn is_joint(c: char) -> bool {
    matches!(c, '.' | '-' | '_' | '*' | '~' | '/' | '\\' | '·' | '•' | ',' | '\'' | '+' | '|')
        || fold::is_invisible(c)
}

/// How many pieces from here on are one character each.
fn spelled_out(text: &str, pieces: &[Piece]) -> usize {
    let single = |piece: &&Piece| {
        let mut letters = text[piece.text.clone()].chars().filter(|c| !fold::is_invisible(*c));
        letters.next().is_some_and(|c| c.is_alphanumeric() || leet(c, 'i').is_some())
            && letters.next().is_none()
    };
    pieces.iter().take_while(single).count()
}

/// The words of letters that stand apart. Wider blanks stand between words, if there are any.
fn joined_again(text: &str, pieces: &[Piece], vocabulary: &Vocabulary) -> Option<Reading> {
    let mut runs = vec![String::new()];
    for (number, piece) in pieces.iter().enumerate() {
        let wide = number > 0 && piece.text.start - pieces[number - 1].text.end > 1;
        if wide {
            runs.push(String::new());
        }
        let letters = text[piece.text.clone()].chars().filter_map(|c| leet(twin(c).unwrap_or(c), 'i'));
        let run = runs.last_mut()?;
        letters.for_each(|c| run.extend(c.to_lowercase()));
    }
    let one_word = runs.len() == 1;
    let words: Reading = runs
        .into_iter()
        .flat_map(|run| {
            let run = fold::words(&run).concat();
            if vocabulary.is_whole(&run) || (!one_word && !is_long(&run)) {
                one(&run)
            } else if let Some(words) = vocabulary.split(&run) {
                several(words)
            } else if vocabulary.knows(&run) {
                one(&run)
            } else {
                vec![vocabulary.like(&run)]
            }
        })
        .filter(|readings| !readings.is_empty())
        .collect();
    (!words.is_empty()).then_some(words)
}

/// The known words a piece stands for, if it does not stand for itself.
fn repaired(piece: &str, manner: &Manner, vocabulary: &Vocabulary) -> Option<Reading> {
    let shown = shown_letters(piece, manner);
    let bare =
        shown.trim_matches(|c: char| !c.is_alphanumeric() && leet(c, 'i').is_none() && c != '*' && c != '#');
    let bare = bare.trim_start_matches('#');
    if bare.chars().all(|c| c.is_alphabetic() || c == '\'') {
        let folded = fold::words(bare).concat();
        let plain = fold::words(piece).concat();
        return of_letters(&folded, folded != plain, manner, vocabulary);
    }
    starred(bare, vocabulary)
        .or_else(|| separated(bare, vocabulary))
        .or_else(|| with_stand_ins(bare.trim_end_matches(['!', '+']), manner, vocabulary))
        .or_else(|| with_stand_ins(bare, manner, vocabulary))
}

/// The piece in small letters, with those of other alphabets as what they look like.
fn shown_letters(piece: &str, manner: &Manner) -> String {
    // A word of another script all through keeps it.
    let twins = manner.twins && (has_latin(piece) || piece.chars().all(|c| twin(c).is_some()));
    let mut shown = String::with_capacity(piece.len());
    for c in piece.chars().filter(|c| !fold::is_invisible(*c)).take(LONGEST_PIECE) {
        match twin(c).filter(|_| twins) {
            Some(letter) => shown.push(letter),
            None => shown.extend(c.to_lowercase()),
        }
    }
    shown
}

fn of_letters(word: &str, changed: bool, manner: &Manner, vocabulary: &Vocabulary) -> Option<Reading> {
    if manner.doubled
        && let Some(half) = halved(word)
    {
        return Some(vec![vec![half]]);
    }
    if vocabulary.is_whole(word) || vocabulary.is_glue(word) {
        return changed.then(|| one(word));
    }
    if stretched(word) {
        let known = vocabulary.like(word);
        if !known.is_empty() {
            return Some(vec![known]);
        }
    }
    if is_long(word)
        && let Some(words) = vocabulary.split(word)
    {
        let mut reading = several(words);
        // It may be one word after all, of which the rules know how it begins.
        if vocabulary.knows(word)
            && let Some(first) = reading.first_mut()
        {
            first.push(word.to_owned());
        }
        return Some(reading);
    }
    if vocabulary.knows(word) {
        return changed.then(|| one(word));
    }
    vocabulary.misspelt(word).map(one)
}

fn several(words: Vec<String>) -> Reading {
    words.into_iter().map(|word| vec![word]).collect()
}

fn one(word: &str) -> Reading {
    vec![vec![word.to_owned()]]
}

/// "w*nt": letters starred out.
fn starred(shown: &str, vocabulary: &Vocabulary) -> Option<Reading> {
    if !shown.contains(['*', '#']) {
        return None;
    }
    let letters: String = shown
        .chars()
        .map(|c| if c == '#' { '*' } else { c })
        .filter(|c| c.is_alphanumeric() || *c == '*')
        .collect();
    let known = vocabulary.fitting(&letters);
    (!known.is_empty()).then(|| vec![known])
}

/// "w.a.n.t": something between the letters.
fn separated(shown: &str, vocabulary: &Vocabulary) -> Option<Reading> {
    if !shown.chars().all(|c| c.is_alphabetic() || is_joint(c)) {
        return None;
    }
    let letters: String = shown.chars().filter(|c| c.is_alphabetic()).collect();
    let letters = fold::words(&letters).concat();
    if vocabulary.is_whole(&letters) || (vocabulary.knows(&letters) && !is_long(&letters)) {
        return Some(one(&letters));
    }
    // Whole words with dashes between them are no disguise.
    let apart = shown.split(is_joint).all(|part| part.chars().nth(1).is_none());
    let split = if apart { vocabulary.split(&letters) } else { None };
    split.map(several)
}

/// "w4nt": digits and signs for letters.
fn with_stand_ins(shown: &str, manner: &Manner, vocabulary: &Vocabulary) -> Option<Reading> {
    let has_letters = shown.chars().any(char::is_alphabetic);
    // "2 be or 10" holds no hidden letter.
    if !(has_letters || manner.leet) {
        return None;
    }
    let mut readings: Vec<String> = Vec::new();
    for stand_in in ['i', 'l'] {
        let letters: String = shown.chars().filter_map(|c| leet(c, stand_in)).collect();
        let letters = fold::words(&letters).concat();
        let long = letters.len() >= SHORTEST_FREE && has_letters;
        if readings.contains(&letters) {
        } else if (long && vocabulary.is_whole(&letters)) || vocabulary.is_glue(&letters) {
            readings.push(letters);
        } else if stretched(&letters) {
            readings.extend(vocabulary.like(&letters));
        } else if is_long(&letters)
            && let Some(words) = vocabulary.split(&letters)
        {
            return Some(several(words));
        } else if long && vocabulary.knows(&letters) {
            readings.push(letters);
        } else if manner.leet && has_letters && shown.chars().all(|c| leet(c, stand_in).is_some()) {
            // Whatever it was, it was one word.
            readings.push(letters);
        }
    }
    (!readings.is_empty()).then(|| vec![readings])
}

/// A letter three times, or every letter twice.
fn stretched(word: &str) -> bool {
    let mut runs = word.as_bytes().chunk_by(|a, b| a == b).map(<[u8]>::len);
    runs.clone().any(|run| run > 2) || (word.len() > 5 && runs.all(|run| run > 1))
}

/// A word of which every letter stands twice, with each of them once.
fn halved(word: &str) -> Option<String> {
    let letters: Vec<char> = word.chars().collect();
    let pairs = letters.chunks(2);
    (letters.len() > 1 && pairs.clone().all(|pair| pair.len() == 2 && pair[0] == pair[1]))
        .then(|| pairs.map(|pair| pair[0]).collect())
}
