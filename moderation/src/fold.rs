//! A text as the rules read it: words without case, marks, or look-alike letters.
//!
//! A [`View`] is the matching copy. It remembers for every word where it stands in
//! the original, so that a finding points there. [`plain`] takes away what never
//! changes a meaning: case, accents, invisible characters, full-width and
//! mathematical letters. It leaves every script as it is; undoing a disguise needs the
//! vocabulary of the rules and is the work of `disguise`.
//!
//! The rules are folded by the same function, so "don't" and "dont" are one word.

use std::ops::Range;

use unicode_normalization::char::{decompose_compatible, is_combining_mark};

/// How far a sentence is read to either side, in words, so that one without end costs no more.
const SENTENCE: usize = 40;

/// A full stop behind one of these ends no sentence, whatever follows. None of them ends a sentence by itself.
const ABBREVIATIONS: &[&str] = &[
    "apt",
    "av",
    "avda",
    "bd",
    "dr",
    "mr",
    "mrs",
    "nr",
    "prof",
    "st",
    "str",
    "ul",
    "буд",
    "вул",
    "кв",
    "просп",
    "пров",
    "ул",
];

/// A shorter rest is no word of its own.
const SHORTEST_AFTER_AND: usize = 2;

/// How much of a word may stand before an apostrophe, in bytes, for what follows to be one of its own: "qu'".
const LONGEST_ELIDED: usize = 2;
/// A shorter rest, as in "I'll", is none.
const SHORTEST_AFTER_ELISION: usize = 3;

/// How many words a phrase usually spans at most.
const PHRASE: usize = 12;

/// What stands before a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Break {
    /// Nothing that matters.
    None,
    /// A comma, an ellipsis, the end of a line.
    Pause,
    /// The end of a sentence, or the beginning of the text.
    Stop,
}

/// One word of a view.
#[derive(Clone)]
pub(crate) struct Word {
    /// Where it stands in the view's own text.
    pub(crate) folded: Range<usize>,
    /// Where it stands in the original.
    pub(crate) origin: Range<usize>,
    pub(crate) before: Break,
    /// It stands between quotation marks.
    pub(crate) quoted: bool,
    /// It begins with a capital letter.
    pub(crate) capital: bool,
    /// An `@` stands before it.
    pub(crate) addressed: bool,
    pub(crate) written: Written,
}

/// How a word stood in the original.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Written {
    Plainly,
    /// Hidden, and `disguise` found it.
    Hidden,
}

/// The number of a word that some phrase asks for. `lexicon` gives it; a view keeps where it stands.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct LiteralId(u32);

impl LiteralId {
    pub(crate) fn of(index: usize) -> Self {
        Self(u32::try_from(index).expect("fewer words than fit in memory"))
    }

    pub(crate) fn index(self) -> usize {
        self.0 as usize
    }
}

/// A text as the rules read it.
pub(crate) struct View {
    /// The words, each with a blank before and behind it.
    pub(crate) text: String,
    pub(crate) words: Vec<Word>,
    /// The literals each word is, one word after the other; `seen_until` says where each ends.
    seen: Vec<LiteralId>,
    seen_until: Vec<usize>,
}

impl View {
    pub(crate) fn with_capacity(bytes: usize) -> Self {
        let mut text = String::with_capacity(bytes + 2);
        text.push(' ');
        Self { text, words: Vec::with_capacity(bytes / 5 + 1), seen: Vec::new(), seen_until: Vec::new() }
    }

    pub(crate) fn word(&self, index: usize) -> &str {
        &self.text[self.words[index].folded.clone()]
    }

    /// The literals a word is.
    pub(crate) fn seen(&self, index: usize) -> &[LiteralId] {
        let start = if index == 0 { 0 } else { self.seen_until[index - 1] };
        &self.seen[start..self.seen_until[index]]
    }

    /// Takes down which word is which literal, in the order of the words.
    pub(crate) fn note(&mut self, seen: &[(usize, LiteralId)]) {
        self.seen = seen.iter().map(|(_, id)| *id).collect();
        let mut so_far = 0;
        self.seen_until = (0..self.words.len())
            .map(|index| {
                so_far += seen[so_far..].iter().take_while(|(word, _)| *word <= index).count();
                so_far
            })
            .collect();
    }

    /// The word that covers a byte of the view's own text, or the next one.
    pub(crate) fn index_at(&self, byte: usize) -> usize {
        self.words.partition_point(|word| word.folded.end <= byte)
    }

    /// The words of the sentence around `index`, as far as [`SENTENCE`] goes.
    pub(crate) fn sentence(&self, index: usize) -> Range<usize> {
        let begins = |at: &usize| self.words[*at].before == Break::Stop;
        let first = index.saturating_sub(SENTENCE);
        let last = self.words.len().min(index + SENTENCE);
        let start = (first..=index).rev().find(begins).unwrap_or(first);
        let end = (index + 1..last).find(begins).unwrap_or(last);
        start..end
    }

    /// The stretches of words that a phrase with a hidden word in it may cover.
    pub(crate) fn around_hidden(&self) -> Vec<Range<usize>> {
        let mut around: Vec<Range<usize>> = Vec::new();
        for index in (0..self.words.len()).filter(|index| self.words[*index].written == Written::Hidden) {
            let (start, end) = (index.saturating_sub(PHRASE), self.words.len().min(index + PHRASE));
            match around.last_mut() {
                Some(last) if start <= last.end => last.end = end,
                Some(_) | None => around.push(start..end),
            }
        }
        around
    }

    /// Where the words `from..to` stand in the original.
    pub(crate) fn origin(&self, words: Range<usize>) -> Range<usize> {
        self.words[words.start].origin.start..self.words[words.end - 1].origin.end
    }

    /// Adds a word that may be read in these ways: it is each of them to the rules.
    pub(crate) fn push(&mut self, readings: &[&str], like: &Word) {
        let start = self.text.len();
        for folded in readings {
            self.text.push_str(folded);
            self.text.push(' ');
        }
        self.words.push(Word { folded: start..self.text.len() - 1, ..like.clone() });
    }
}

/// Reads a text, changing nothing that has a meaning. A word that "and" or
/// an elided word is written onto is read with and without it.
pub(crate) fn plain(text: &str) -> View {
    read(text, true)
}

fn read(text: &str, with_and_without: bool) -> View {
    let mut reader = Reader {
        with_and_without,
        view: View::with_capacity(text.len()),
        open: None,
        elision: None,
        before: Break::Stop,
        dots: 0,
        by_dot: false,
        addressed: false,
        quote: None,
    };
    for (at, c) in text.char_indices() {
        reader.read(at, c);
    }
    reader.close();
    reader.view
}

/// The words of a piece of a rule, folded as a text is.
pub(crate) fn words(piece: &str) -> Vec<String> {
    let view = read(piece, false);
    (0..view.words.len()).map(|index| view.word(index).to_owned()).collect()
}

struct Reader {
    /// Read "and" apart where it is written onto a word.
    with_and_without: bool,
    view: View,
    /// The word being read: it begins here in the view, and covers this of the original.
    open: Option<(usize, Word)>,
    /// How many bytes of it stand before an apostrophe.
    elision: Option<usize>,
    before: Break,
    /// How many full stops came since the last word.
    dots: u32,
    /// It was a full stop that ended the sentence.
    by_dot: bool,
    addressed: bool,
    /// The first word after an opening quotation mark.
    quote: Option<usize>,
}

impl Reader {
    fn read(&mut self, at: usize, c: char) {
        if c.is_ascii() {
            if c.is_ascii_alphanumeric() {
                self.letter(at, c, c.to_ascii_lowercase());
            } else if c == '\'' && self.open.is_some() {
                self.elided();
            } else {
                self.mark(c);
            }
        } else if let Some(letter) = plain_letter(c) {
            self.unmarked(at, c, letter);
        } else if is_apostrophe(c) {
            self.elided();
        } else if is_invisible(c) || is_combining_mark(c) {
            // Between letters it joins them; elsewhere it says nothing.
        } else if let Some(letter) = enclosed_letter(c) {
            self.letter(at, c, letter);
        } else {
            decompose_compatible(c, |part| {
                if is_combining_mark(part) {
                    return;
                }
                if part.is_alphanumeric() {
                    for lower in part.to_lowercase() {
                        self.unmarked(at, c, lower);
                    }
                } else {
                    self.mark(part);
                }
            });
        }
    }

    /// Letters that carry a mark Unicode does not take apart.
    fn unmarked(&mut self, at: usize, original: char, lower: char) {
        let single = match lower {
            'ß' => return self.pair(at, original, 's', 's'),
            'æ' => return self.pair(at, original, 'a', 'e'),
            'œ' => return self.pair(at, original, 'o', 'e'),
            'ı' => 'i',
            'ø' => 'o',
            'ł' => 'l',
            'đ' => 'd',
            'ى' | 'ی' => 'ي',
            'ة' => 'ه',
            'ک' => 'ك',
            '\u{307}' => return,
            '٠'..='٩' | '۰'..='۹' => arabic_digit(lower),
            _ => lower,
        };
        self.letter(at, original, single);
    }

    fn pair(&mut self, at: usize, original: char, first: char, second: char) {
        self.letter(at, original, first);
        self.letter(at, original, second);
    }

    fn letter(&mut self, at: usize, original: char, folded: char) {
        let end = at + original.len_utf8();
        if self.by_dot && self.open.is_none() && original.is_numeric() {
            // "Apt. 12" goes on behind the dot.
            self.before = Break::Pause;
        }
        let (_, word) = self.open.get_or_insert_with(|| {
            let start = self.view.text.len();
            let word = Word {
                folded: start..start,
                origin: at..end,
                before: self.before,
                quoted: false,
                capital: original.is_uppercase(),
                addressed: self.addressed,
                written: Written::Plainly,
            };
            (start, word)
        });
        word.origin.end = end;
        self.view.text.push(folded);
    }

    /// Something that is not part of a word.
    fn mark(&mut self, c: char) {
        self.close();
        self.addressed = c == '@';
        let found = match c {
            '.' => {
                self.dots += 1;
                if self.dots == 1 { Break::None } else { Break::Pause }
            }
            // Inside "e.g." a dot ends nothing: a blank must follow.
            _ if c.is_whitespace() && self.dots == 1 => {
                self.dots = 0;
                if self.abbreviates() {
                    Break::None
                } else {
                    self.by_dot = true;
                    Break::Stop
                }
            }
            '!' | '?' | ';' | '؛' | '؟' | '。' | '！' | '？' | '।' => Break::Stop,
            ',' | ':' | '(' | ')' | '\n' | '…' | '–' | '—' | '،' => Break::Pause,
            '"' | '“' | '”' | '„' | '«' | '»' => {
                self.quotation_mark();
                Break::None
            }
            _ => Break::None,
        };
        if self.dots > 1 && self.before == Break::None {
            self.before = Break::Pause;
        }
        self.before = self.before.max(found);
    }

    /// An apostrophe joins the letters around it; what follows the first may be a word of its own.
    fn elided(&mut self) {
        if let Some((start, _)) = self.open {
            self.elision.get_or_insert(self.view.text.len() - start);
        }
    }

    /// Whether the last word is short for a longer one, or a number that counts: "8. Stock".
    fn abbreviates(&self) -> bool {
        self.view.words.last().is_some_and(|word| {
            let word = &self.view.text[word.folded.clone()];
            ABBREVIATIONS.contains(&word)
                || (word.len() <= 2 && word.bytes().all(|byte| byte.is_ascii_digit()))
        })
    }

    fn quotation_mark(&mut self) {
        match self.quote.take() {
            None => self.quote = Some(self.view.words.len()),
            Some(first) => {
                for word in &mut self.view.words[first..] {
                    word.quoted = true;
                }
            }
        }
    }

    fn close(&mut self) {
        if let Some((start, mut word)) = self.open.take() {
            let elision = self.elision.take();
            let read = &self.view.text[start..];
            if self.with_and_without
                && let Some(rest) = after_and(read).or_else(|| after_elision(read, elision?))
            {
                let rest = rest.to_owned();
                self.view.text.push(' ');
                self.view.text.push_str(&rest);
            }
            word.folded = start..self.view.text.len();
            self.view.text.push(' ');
            self.view.words.push(word);
            self.before = Break::None;
            self.dots = 0;
            self.by_dot = false;
            self.addressed = false;
        }
    }
}

/// What follows the "and" that Arabic writes onto the next word, if it may be one.
fn after_and(word: &str) -> Option<&str> {
    let rest = word.strip_prefix(['و', 'ف'])?;
    rest.chars().nth(SHORTEST_AFTER_AND - 1).map(|_| rest)
}

/// What follows "d'" or "qu'", which French writes onto the next word.
fn after_elision(word: &str, at: usize) -> Option<&str> {
    let rest = &word[at..];
    (at <= LONGEST_ELIDED && rest.chars().nth(SHORTEST_AFTER_ELISION - 1).is_some()).then_some(rest)
}

/// The digit of two scripts as the rules have it.
fn arabic_digit(digit: char) -> char {
    let zero = if digit < '۰' { '٠' } else { '۰' };
    char::from_digit(u32::from(digit) - u32::from(zero), 10).unwrap_or(digit)
}

/// Small letters of scripts beside Latin that carry no mark, which saves looking them up.
fn plain_letter(c: char) -> Option<char> {
    match c {
        'й' | 'Й' | '\u{640}' => None,
        'а'..='я' | 'і' | 'є' | 'ґ' | 'ا'..='ي' => Some(c),
        'А'..='Я' => char::from_u32(u32::from(c) + 0x20),
        _ => None,
    }
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '’' | '‘' | 'ʼ' | '＇' | '´' | '`')
}

/// Characters a reader cannot see, and the lengthening stroke of Arabic.
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{640}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
        | '\u{180b}'..='\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}'
        | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

/// White letters on black squares and circles, which Unicode calls symbols.
fn enclosed_letter(c: char) -> Option<char> {
    let code = u32::from(c);
    [0x1F130, 0x1F150, 0x1F170]
        .into_iter()
        .filter_map(|first| u8::try_from(code.checked_sub(first)?).ok())
        .find(|letter| *letter < 26)
        .map(|letter| char::from(b'a' + letter))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> String {
        plain(text).text.trim().to_owned()
    }

    #[test]
    fn what_nobody_can_see_changes_no_word() {
        assert_eq!(read("Ti\u{200b}red Ｔｉｒｅｄ 𝓽𝓲𝓻𝓮𝓭 tíred 🆃🅸🆁🅴🅳"), "tired tired tired tired tired");
    }

    #[test]
    fn every_script_stays_itself() {
        assert_eq!(read("Ölmek Straße мій أُريد ٤۵"), "olmek strasse міи اريد 45");
    }

    #[test]
    fn an_and_written_onto_a_word_is_read_with_it_and_without() {
        assert_eq!(read("وتعبت"), "وتعبت تعبت");
        assert_eq!(plain("وتعبت").words.len(), 1);
        assert_eq!(words("وتعبت"), ["وتعبت"]);
        assert_eq!(read("qu'avaler d’eau I'll don't"), "quavaler avaler deau eau ill dont");
    }

    #[test]
    fn a_word_remembers_where_it_stood() {
        let text = "so  TÍRED, ok";
        let view = plain(text);
        assert_eq!(&text[view.origin(1..2)], "TÍRED");
    }

    #[test]
    fn only_closed_quotation_marks_quote() {
        let quoted = |text: &str| plain(text).words.iter().map(|word| word.quoted).collect::<Vec<_>>();
        assert_eq!(quoted("he said \"go away\" again"), [false, false, true, true, false]);
        assert_eq!(quoted("5\" of snow"), [false, false, false]);
    }

    #[test]
    fn an_ellipsis_is_a_pause_and_a_full_stop_is_not() {
        let before = |text: &str| plain(text).words.last().expect("a word").before;
        assert_eq!(before("I want to... sleep"), Break::Pause);
        assert_eq!(before("I want to. sleep"), Break::Stop);
        assert_eq!(before("e.g"), Break::None);
    }
}
