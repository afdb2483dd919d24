//! One file: the helplines of one country, read and checked.

use std::fmt;
use std::ops::Range;

use domain::helpline::{Country, PER_COUNTRY};
use domain::id::{HelplineContent, HelplineId};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use toml::Spanned;
use toml::value::Date;

use super::entry::{Address, Hours, Language, Number, Serves, Topic, Words};

/// How many telephone numbers one line has, and how many emergency numbers a country has.
const NUMBERS_MAX: usize = 4;
/// How many languages a line answers in: one of them has twenty.
const LANGUAGES_MAX: usize = 32;
/// How many topics or sources a line has.
const FEW: usize = 8;

/// What is wrong with a file, and where.
#[derive(Debug)]
pub struct Mistake {
    /// The first line of the file is 1.
    line: usize,
    why: Why,
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}", self.line, self.why)
    }
}

impl std::error::Error for Mistake {}

/// What is wrong with a file.
#[derive(Debug, thiserror::Error)]
pub enum Why {
    /// It is not what such a file says.
    #[error("{}", .0.message())]
    Unreadable(Box<toml::de::Error>),
    /// It would be found under another country.
    #[error("the lines of {0} stand in a file of that name, in small letters")]
    FileName(Country),
    /// Two lines that could not be told apart.
    #[error("there is another line of this name; give both a name of their own")]
    Twice,
    /// A name and nothing else.
    #[error("this line has neither phone nor text nor chat")]
    NoWay,
    /// There is nothing to write this word in.
    #[error("this line has a word to send and no text number to send it to")]
    WordWithoutText,
    /// Others could read along.
    #[error("chat needs an address that begins with https://")]
    OpenChat,
    /// More than a person could look through.
    #[error(
        "too many: at most {NUMBERS_MAX} numbers, {LANGUAGES_MAX} languages, {FEW} topics and {FEW} sources"
    )]
    TooMany,
    /// More than a country has.
    #[error("more than {} lines in one country", PER_COUNTRY - 1)]
    TooManyLines,
}

/// The helplines of a country.
#[derive(Clone, Debug)]
pub struct Listed {
    /// Which.
    pub country: Country,
    /// Whom to call when a life is in danger.
    pub emergency: Option<Emergency>,
    /// In the order of the file.
    pub lines: Vec<Line>,
}

/// The emergency numbers of a country.
#[derive(Clone, Debug)]
pub struct Emergency {
    /// Their name in what is decided.
    pub id: HelplineId,
    /// A digest of what seekers see of them.
    pub content: HelplineContent,
    /// The first one first.
    pub numbers: Vec<EmergencyNumber>,
    /// When a source last had them.
    pub checked: Date,
    /// Who says so.
    pub sources: Vec<Words<200>>,
}

/// An emergency number.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EmergencyNumber {
    /// As dialled.
    pub number: Number,
    /// Whom it brings.
    #[serde(default, rename = "for")]
    pub serves: Serves,
}

/// A helpline.
#[derive(Clone, Debug)]
pub struct Line {
    /// Its name in what is decided: a digest of country and name.
    pub id: HelplineId,
    /// A digest of what seekers see of it.
    pub content: HelplineContent,
    /// What the file says.
    pub entry: Entry,
}

/// What a file says of a line.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// Whose.
    pub name: Spanned<Words<100>>,
    /// To call.
    #[serde(default)]
    pub phone: Vec<Number>,
    /// To send a text message to.
    pub text: Option<Number>,
    /// What the first text message has to say.
    pub word: Option<Words<20>>,
    /// A page to chat on.
    pub chat: Option<Address>,
    /// When it answers, if that is known.
    pub hours: Option<Hours>,
    /// In which languages, if that is known.
    #[serde(default)]
    pub languages: Vec<Language>,
    /// What for, if it says so.
    #[serde(default)]
    pub topics: Vec<Topic>,
    /// What to ask about, for whoever confirms it.
    pub note: Option<Words<200>>,
    /// When a source last had it.
    pub checked: Date,
    /// Its own page.
    pub site: Option<Address>,
    /// Who says so.
    pub sources: Vec<Words<200>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    country: Spanned<Country>,
    emergency: Option<Spanned<EmergencyEntry>>,
    #[serde(default)]
    lines: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EmergencyEntry {
    numbers: Vec<EmergencyNumber>,
    checked: Date,
    sources: Vec<Words<200>>,
}

/// Reads the file whose name, without its ending, is `stem`.
pub(super) fn read(stem: &str, text: &str) -> Result<Listed, Mistake> {
    let mistake = |at: Range<usize>, why| Mistake { line: line_of(text, at.start), why };
    let file: File = toml::from_str(text)
        .map_err(|error| mistake(error.span().unwrap_or_default(), Why::Unreadable(Box::new(error))))?;
    let country = *file.country.get_ref();
    if stem != country.to_string().to_lowercase() {
        return Err(mistake(file.country.span(), Why::FileName(country)));
    }
    let emergency = file.emergency.map(|it| {
        let at = it.span();
        emergency(country, it.into_inner()).map_err(|why| mistake(at, why))
    });
    let mut listed = Listed { country, emergency: emergency.transpose()?, lines: Vec::new() };
    for entry in file.lines {
        let at = entry.name.span();
        let line = line(country, entry, &listed.lines).map_err(|why| mistake(at, why))?;
        listed.lines.push(line);
    }
    Ok(listed)
}

fn emergency(country: Country, entry: EmergencyEntry) -> Result<Emergency, Why> {
    let EmergencyEntry { numbers, checked, sources } = entry;
    match numbers.len() {
        0 => return Err(Why::NoWay),
        1..=NUMBERS_MAX if sources.len() <= FEW => {}
        _ => return Err(Why::TooMany),
    }
    let content = HelplineContent(digest(&shown_numbers(&numbers)));
    Ok(Emergency { id: id(country, ""), content, numbers, checked, sources })
}

fn line(country: Country, entry: Entry, before: &[Line]) -> Result<Line, Why> {
    let id = id(country, entry.name.get_ref().as_str());
    if before.iter().any(|other| other.id == id) {
        return Err(Why::Twice);
    }
    // One place is for the emergency numbers.
    if before.len() + 1 == PER_COUNTRY {
        return Err(Why::TooManyLines);
    }
    if entry.phone.is_empty() && entry.text.is_none() && entry.chat.is_none() {
        return Err(Why::NoWay);
    }
    if entry.word.is_some() && entry.text.is_none() {
        return Err(Why::WordWithoutText);
    }
    if entry.chat.as_ref().is_some_and(|chat| !chat.is_private()) {
        return Err(Why::OpenChat);
    }
    let bearable = entry.phone.len() <= NUMBERS_MAX
        && entry.languages.len() <= LANGUAGES_MAX
        && entry.topics.len() <= FEW
        && entry.sources.len() <= FEW;
    if !bearable {
        return Err(Why::TooMany);
    }
    let content = HelplineContent(digest(&shown(&entry)));
    Ok(Line { id, content, entry })
}

fn id(country: Country, name: &str) -> HelplineId {
    HelplineId(digest(&format!("{country}\n{name}")))
}

/// What seekers see of a line. Spaces in a number are only there to be read. Whoever changes this takes every line that was
/// ever confirmed off, everywhere.
fn shown(entry: &Entry) -> String {
    let numbers: Vec<String> = entry.phone.iter().map(Number::dialled).collect();
    let text = entry.text.as_ref().map(Number::dialled);
    let said = (numbers, text, &entry.word, &entry.chat, &entry.hours, &entry.languages, &entry.topics);
    serde_json::to_string(&said).expect("words and numbers are plain JSON")
}

fn shown_numbers(numbers: &[EmergencyNumber]) -> String {
    let said: Vec<_> = numbers.iter().map(|it| (it.number.dialled(), it.serves)).collect();
    serde_json::to_string(&said).expect("words and numbers are plain JSON")
}

/// The first 64 bits of SHA-256: against accidents, not against whoever may write the files.
fn digest(said: &str) -> u64 {
    Sha256::digest(said).iter().take(8).fold(0, |sum, byte| sum << 8 | u64::from(*byte))
}

fn line_of(text: &str, at: usize) -> usize {
    text.bytes().take(at).filter(|byte| *byte == b'\n').count() + 1
}

#[cfg(test)]
mod tests {
    use super::{Listed, read};

    const NIGHT_LINE: &str = "country = \"DE\"\n\n[[lines]]\nname = \"Night line\"\nphone = [\"0800 000\"]\n\
                              checked = 2026-01-01\nsources = [\"a story\"]\n";

    fn reads(text: &str) -> Listed {
        read("de", text).unwrap_or_else(|mistake| panic!("{mistake}"))
    }

    fn refuses(text: &str) -> String {
        read("de", text).expect_err("it was taken").to_string()
    }

    fn content(text: &str) -> domain::id::HelplineContent {
        reads(text).lines[0].content
    }

    #[test]
    fn a_line_is_the_same_after_every_start() {
        let line = &reads(NIGHT_LINE).lines[0];
        assert_eq!(line.id.to_string(), "59b3155fde32924c");
        assert_eq!(line.content.to_string(), "7b3eeb81e0bdcc1a");
    }

    #[test]
    fn whatever_seekers_see_of_a_line_is_what_is_confirmed() {
        let more = |line: &str| [NIGHT_LINE, line, "\n"].concat();
        for change in [
            NIGHT_LINE.replace("0800 000", "0800 001"),
            more("text = \"0800 000\""),
            more("text = \"0800 000\"\nword = \"HELLO\""),
            more("chat = \"https://line.example/\""),
            more("hours = \"24/7\""),
            more("languages = [\"de\"]"),
            more("topics = [\"crisis\"]"),
        ] {
            assert_ne!(content(&change), content(NIGHT_LINE), "{change}");
        }
    }

    #[test]
    fn what_seekers_do_not_see_may_be_written_anew() {
        let noted = [NIGHT_LINE, "note = \"Ask again.\"\nsite = \"https://line.example/\"\n"].concat();
        for change in
            [NIGHT_LINE.replace("0800 000", "08 00-000"), NIGHT_LINE.replace("2026-01", "2026-02"), noted]
        {
            assert_eq!(content(&change), content(NIGHT_LINE), "{change}");
        }
    }

    #[test]
    fn a_mistake_is_told_with_its_line() {
        let malformed = NIGHT_LINE.replace("0800 000", "+49112");
        assert!(refuses(&malformed).starts_with("line 5: a number with +"), "{}", refuses(&malformed));
        let unknown = [NIGHT_LINE, "colour = \"red\"\n"].concat();
        assert!(refuses(&unknown).starts_with("line 8: unknown field `colour`"), "{}", refuses(&unknown));
        let twice = [NIGHT_LINE, NIGHT_LINE.split_once("\n\n").expect("a gap").1].concat();
        assert!(refuses(&twice).starts_with("line 9: there is another"), "{}", refuses(&twice));
    }

    #[test]
    fn a_line_that_nobody_can_reach_is_refused() {
        assert!(
            refuses(&NIGHT_LINE.replace("phone = [\"0800 000\"]\n", "")).contains("neither phone nor text")
        );
        assert!(refuses(&[NIGHT_LINE, "word = \"HELLO\"\n"].concat()).contains("no text number"));
        assert!(refuses(&[NIGHT_LINE, "chat = \"http://line.example/\"\n"].concat()).contains("https://"));
    }

    #[test]
    fn a_country_is_found_under_its_own_name() {
        let elsewhere = read("fr", NIGHT_LINE).expect_err("it is not France").to_string();
        assert!(elsewhere.starts_with("line 1: the lines of DE"), "{elsewhere}");
    }

    #[test]
    fn a_file_holds_no_more_than_a_person_looks_through() {
        let many = format!("phone = [{}]", ["\"142\""; 5].join(", "));
        assert!(refuses(&NIGHT_LINE.replace("phone = [\"0800 000\"]", &many)).contains("too many"));
        let (head, line) = NIGHT_LINE.split_once("\n\n").expect("a gap");
        let lines = (0..64).map(|it| line.replace("Night line", &format!("Line {it}")));
        assert!(refuses(&[format!("{head}\n"), lines.collect()].concat()).contains("more than 63 lines"));
    }
}
