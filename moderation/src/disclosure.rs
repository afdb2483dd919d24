//! What would tell who or where somebody is: e-mail, link, telephone, handle.
//!
//! These are found by their form. What is found by words, a name or an address that
//! is offered, stands in the lists. `@name` alone speaks to somebody in the room.

use std::ops::Range;

use crate::{
    form::{found, last_chars},
    policy::Family,
    telephone,
    verdict::{Finding, Kind},
};

/// Endings of a host that are no words when somebody forgets the blank after a full stop.
const HOST_ENDINGS: &[&str] = &[
    "com", "net", "org", "edu", "gov", "info", "biz", "io", "gg", "de", "uk", "fr", "es", "tr", "ua", "ru",
    "eu", "ch", "nl", "pl", "ca", "au", "br", "jp", "app", "dev", "xyz", "tv", "link", "site", "online",
    "club", "chat", "shop", "blog", "ly", "me", "hu", "se", "cz", "ie", "nz", "za", "co",
];
/// These are a host only with a path behind them.
const DOUBTFUL_ENDINGS: &[&str] =
    &["me", "ly", "es", "de", "link", "site", "online", "club", "chat", "shop", "co", "se"];

/// Everything found by its form, in no order.
pub(crate) fn findings(text: &str) -> Vec<Finding> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    if bytes.iter().any(u8::is_ascii_digit) || !text.is_ascii() {
        telephone::phones(text, &mut found);
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
