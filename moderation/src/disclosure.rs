//! What would tell who or where somebody is: e-mail, link, telephone, handle.
//!
//! These are found by their form. What is found by words, a name or an address that
//! is offered, stands in the lists. Numbers that help (`phrases/helplines.txt`), years,
//! dates, times, sums and scores are no telephone numbers, and `@name` alone speaks to
//! somebody in the room.

use std::{
    ops::{Range, RangeInclusive},
    sync::LazyLock,
};

use crate::{
    policy::Family,
    verdict::{Finding, Kind, ListId},
};

/// Digits of a telephone number: the shortest without a country, the longest of E.164.
const PHONE_DIGITS: RangeInclusive<usize> = 7..=15;
/// Written without any blank, fewer digits are more often something else.
const FEWEST_UNBROKEN: usize = 9;

/// Endings of a host that are no words when somebody forgets the blank after a full stop.
const HOST_ENDINGS: &[&str] = &[
    "com", "net", "org", "edu", "gov", "info", "biz", "io", "gg", "de", "uk", "fr", "es", "tr", "ua", "ru",
    "eu", "ch", "nl", "pl", "ca", "au", "br", "jp", "app", "dev", "xyz", "tv", "link", "site", "online",
    "club", "chat", "shop", "blog", "ly", "me", "hu", "se", "cz", "ie", "nz", "za", "co",
];
/// These are a host only with a path behind them.
const DOUBTFUL_ENDINGS: &[&str] =
    &["me", "ly", "es", "de", "link", "site", "online", "club", "chat", "shop", "co", "se"];

static HELPLINES: LazyLock<Vec<&str>> = LazyLock::new(|| {
    include_str!("../phrases/helplines.txt")
        .lines()
        .filter_map(|line| line.split('#').next())
        .map(str::trim)
        .filter(|number| !number.is_empty())
        .collect()
});

/// Everything found by its form, in no order.
pub(crate) fn findings(text: &str) -> Vec<Finding> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    if bytes.iter().any(u8::is_ascii_digit) || !text.is_ascii() {
        phones(text, &mut found);
    }
    if bytes.iter().any(|byte| matches!(byte, b'@' | b'#')) || text.contains('＠') {
        signs(text, &mut found);
    }
    if bytes
        .windows(2)
        .any(|two| matches!(two[0], b'.' | b':') && (two[1].is_ascii_alphabetic() || two[1] == b'/'))
    {
        links(text, &mut found);
    }
    found
}

/// The span of a hit; a handle or an address on a network goes on to the next blank.
pub(crate) fn whole(kind: Kind, text: &str, origin: Range<usize>) -> (usize, usize) {
    let goes_on = kind.family() == Family::PersonalData && matches!(kind, Kind::Handle | Kind::Email);
    let more = if goes_on { text[origin.end..].find(char::is_whitespace) } else { Some(0) };
    let end = more.map_or(text.len(), |more| origin.end + more);
    (origin.start, trimmed_end(text, origin.start, end.max(origin.end)).max(origin.end))
}

fn found(kind: Kind, rule: &str, span: Range<usize>) -> Finding {
    let list = ListId { name: "built-in/disclosure".into(), version: 1 };
    Finding { kind, rule: rule.into(), start: span.start, end: span.end, list }
}

/// Without the punctuation that ends a sentence.
fn trimmed_end(text: &str, start: usize, end: usize) -> usize {
    start + text[start..end].trim_end_matches(|c: char| !c.is_alphanumeric() && c != '/').len()
}

/// E-mail addresses, and names with an `@` or a number behind `#`.
fn signs(text: &str, all: &mut Vec<Finding>) {
    for chunk in chunks(text) {
        let word = &text[chunk.clone()];
        let Some(at) = word.find(['@', '#', '＠']) else { continue };
        let sign = word[at..].chars().next().map_or(1, char::len_utf8);
        let (before, after) = (&word[..at], &word[at + sign..]);
        let name = before.trim_start_matches(|c: char| !c.is_alphanumeric());
        let start = chunk.start + at - name.len();
        if word[at..].starts_with('#') {
            let digits = after.bytes().take_while(u8::is_ascii_digit).count();
            if digits == 4 && name.chars().count() >= 2 && name.chars().any(char::is_alphabetic) {
                all.push(found(Kind::Handle, "name-and-number", start..chunk.start + at + sign + digits));
            }
        } else if name.is_empty() {
            at_name(text, chunk.start + at..chunk.end, all);
        } else if is_host(after) {
            let end = trimmed_end(text, start, chunk.end);
            all.push(found(Kind::Email, "e-mail", start..end));
        }
    }
}

/// `@name`: personal only if it looks like an account, or is offered as one.
fn at_name(text: &str, span: Range<usize>, all: &mut Vec<Finding>) {
    let end = trimmed_end(text, span.start, span.end);
    let name = text[span.start..end].trim_start_matches(['@', '＠']);
    let looks_like_account = name.contains(|c: char| c.is_numeric() || matches!(c, '_' | '.'));
    let before = last_chars(&text[..span.start], 40).to_lowercase();
    let offered = OFFERS.iter().any(|word| before.contains(word));
    if name.chars().count() >= 3 && (looks_like_account || offered) {
        all.push(found(Kind::Handle, "at-name", span.start..end));
    }
}

const OFFERS: &[&str] = &[
    "insta",
    "snap",
    "tiktok",
    "twitter",
    "telegram",
    "discord",
    "kik",
    "skype",
    "whatsapp",
    "signal",
    "facebook",
    "follow",
    "add me",
    "find me",
    "dm me",
    "message me",
    "text me",
    "my handle",
    "my user",
    "i'm on",
    "folg",
];

fn last_chars(text: &str, count: usize) -> &str {
    text.char_indices().nth_back(count - 1).map_or(text, |(at, _)| &text[at..])
}

fn is_host(rest: &str) -> bool {
    let host = rest.trim_end_matches(|c: char| !c.is_alphanumeric());
    let Some((name, ending)) = host.rsplit_once('.') else { return false };
    let ending = ending.split(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
    !name.is_empty() && ending.chars().count() >= 2 && ending.chars().all(char::is_alphabetic)
}

fn links(text: &str, all: &mut Vec<Finding>) {
    for chunk in chunks(text) {
        let word = &text[chunk.clone()];
        let lower = word.to_ascii_lowercase();
        let begins =
            ["http://", "https://", "hxxp", "www."].iter().filter_map(|start| lower.find(start)).min();
        let start = match begins {
            Some(start) => start,
            None if word.contains(['@', '＠']) => continue,
            None => match bare_host(&lower) {
                Some(start) => start,
                None => continue,
            },
        };
        let start = chunk.start + start;
        all.push(found(Kind::Url, "link", start..trimmed_end(text, start, chunk.end)));
    }
}

/// Where a host without `www.` begins in a chunk, if there is one.
fn bare_host(chunk: &str) -> Option<usize> {
    let start = chunk.find(|c: char| c.is_alphanumeric())?;
    let rest = &chunk[start..];
    let host =
        &rest[..rest.find(|c: char| !(c.is_alphanumeric() || matches!(c, '.' | '-'))).unwrap_or(rest.len())];
    let path = rest[host.len()..].starts_with('/') && rest.len() > host.len() + 1;
    let host = host.trim_end_matches(['.', '-']);
    let (name, ending) = host.rsplit_once('.')?;
    let named = name.chars().count() > 1 && name.chars().any(char::is_alphabetic) && !name.contains("..");
    let known =
        HOST_ENDINGS.contains(&ending) && (path || !DOUBTFUL_ENDINGS.contains(&ending) || name.contains('.'));
    (named && known).then_some(start)
}

fn chunks(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    text.split(char::is_whitespace).filter_map(move |word| {
        let start = at;
        at = start + word.len() + text[start + word.len()..].chars().next().map_or(0, char::len_utf8);
        (!word.is_empty()).then(|| start..start + word.len())
    })
}

/// One run of digits and what may stand between them.
struct Number {
    span: Range<usize>,
    /// The digits, with `+` in front if it was there.
    digits: String,
    /// How long each group of digits is.
    groups: Vec<usize>,
    separators: String,
}

fn phones(text: &str, all: &mut Vec<Finding>) {
    let mut rest = 0;
    while let Some(number) = next_number(text, rest) {
        rest = number.span.end;
        if number.is_phone(&text[..number.span.start], &text[number.span.end..]) {
            all.push(found(Kind::Phone, "telephone", number.span));
        }
    }
}

fn next_number(text: &str, from: usize) -> Option<Number> {
    let mut number =
        Number { span: 0..0, digits: String::new(), groups: Vec::new(), separators: String::new() };
    let mut between = String::new();
    let mut begun = None;
    for (at, c) in text[from..].char_indices() {
        let at = from + at;
        match digit(c) {
            Some(digit) => {
                if begun.is_none() {
                    begun = Some(at);
                    number.groups.push(0);
                } else if !between.is_empty() {
                    number.groups.push(0);
                    number.separators.push_str(&between);
                    between.clear();
                }
                number.digits.push(digit);
                if let Some(group) = number.groups.last_mut() {
                    *group += 1;
                }
                number.span.end = at + c.len_utf8();
            }
            None if begun.is_some() && is_between(c) && between.chars().count() < 3 => between.push(c),
            None if begun.is_some() => break,
            None => {}
        }
    }
    let first = begun?;
    let prefix = &text[from..first];
    let kept = prefix.trim_end_matches(['+', '(', '＋']);
    number.span.start = from + kept.len();
    if prefix[kept.len()..].contains(['+', '＋']) {
        number.digits.insert(0, '+');
    }
    Some(number)
}

fn digit(c: char) -> Option<char> {
    match c {
        '0'..='9' => Some(c),
        '０'..='９' => char::from_digit(u32::from(c) - u32::from('０'), 10),
        '٠'..='٩' => char::from_digit(u32::from(c) - u32::from('٠'), 10),
        '۰'..='۹' => char::from_digit(u32::from(c) - u32::from('۰'), 10),
        _ => None,
    }
}

fn is_between(c: char) -> bool {
    matches!(c, ' ' | '-' | '.' | '/' | '(' | ')' | '\u{a0}' | '‑' | '–')
}

impl Number {
    fn is_phone(&self, before: &str, after: &str) -> bool {
        let digits = self.digits.trim_start_matches('+');
        let abroad = self.digits.starts_with('+') || digits.starts_with("00");
        let unbroken = self.groups.len() == 1;
        PHONE_DIGITS.contains(&digits.len())
            && (abroad || !unbroken || digits.len() >= FEWEST_UNBROKEN || is_offered(before))
            && !(self.is_helpline(digits) || self.is_something_else(digits, abroad))
            && !is_part_of_more(before, after)
    }

    /// Free numbers belong to nobody; the others stand in the file.
    fn is_helpline(&self, digits: &str) -> bool {
        let toll_free = ["0800", "00800", "0808", "1800", "1888", "1877", "1866", "1855", "1844", "1833"];
        let american = digits.len() == 10 && self.groups.len() > 1 && digits.starts_with("800");
        toll_free.iter().any(|prefix| digits.starts_with(prefix))
            || american
            || HELPLINES.iter().any(|line| {
                let national = line.trim_start_matches('0');
                digits == *line || (self.digits.starts_with('+') && digits.ends_with(national))
            })
    }

    /// A date, years, a decimal, thousands, an address of a machine, counting.
    fn is_something_else(&self, digits: &str, abroad: bool) -> bool {
        let groups = self.groups.as_slice();
        let only = |signs: &str| self.separators.chars().all(|c| signs.contains(c));
        let values: Vec<&str> = groups
            .iter()
            .scan(0, |at, length| {
                *at += length;
                digits.get(*at - length..*at)
            })
            .collect();
        let is_year = |value: &&str| value.len() == 4 && (value.starts_with("19") || value.starts_with("20"));
        let date = match groups {
            [1 | 2, 1 | 2, 2 | 4] => only("./- ") && !only(" "),
            [4, 1 | 2, 1 | 2, ..] | [1 | 2, 1 | 2, 4, ..] => values.iter().any(is_year),
            _ => false,
        };
        let social_security = groups == [3, 2, 4];
        let identifier = unbroken_long(groups);
        let years = groups.len() >= 2 && values.iter().all(is_year);
        let decimal =
            groups.len() == 2 && self.separators == "." && !digits.starts_with('0') && groups[0] < 4;
        let thousands = groups.len() >= 3
            && groups[0] <= 3
            && groups[1..].iter().all(|g| *g == 3)
            && only(". ")
            && !abroad
            && !digits.starts_with('0')
            && groups[0] < 3;
        let machine = groups.len() == 4 && self.separators == "...";
        let counting = groups.iter().all(|group| *group <= 2)
            && !abroad
            && !digits.starts_with('0')
            && groups.len() > 3
            && only(" -./");
        let one_digit = digits.bytes().all(|byte| byte == digits.as_bytes()[0]);
        !abroad
            && (date || social_security || identifier || years || decimal || thousands || machine || counting)
            || one_digit
    }
}

/// A card, an account: longer than any number somebody dials at home.
fn unbroken_long(groups: &[usize]) -> bool {
    matches!(groups, [digits] if *digits > 12) || groups.iter().sum::<usize>() > 14
}

/// "call me on": a short number is a telephone number then.
fn is_offered(before: &str) -> bool {
    let near = last_chars(before, 30).to_lowercase();
    [
        "call", "text", "phone", "number", "whatsapp", "mobile", "cell", "tel", "ruf", "nummer", "handy",
        "@", "at ",
    ]
    .iter()
    .any(|word| near.contains(word))
}

/// Money, a clock, an identifier, a version: digits with letters or a sign against them.
fn is_part_of_more(before: &str, after: &str) -> bool {
    let left = before.chars().next_back();
    let right = after.chars().next();
    left.is_some_and(|c| {
        c.is_alphabetic() || matches!(c, '$' | '€' | '£' | '#' | '_' | '=' | '/' | ':' | ',')
    }) && !before.to_lowercase().ends_with("tel:")
        || right.is_some_and(|c| c.is_alphabetic() || matches!(c, '$' | '€' | '£' | '%' | '_' | '@' | '='))
        || (right == Some(':') && after[1..].starts_with(|c: char| c.is_ascii_digit()))
}
