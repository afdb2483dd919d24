//! Telephone numbers in the forms people write them, and what only looks like one.
//!
//! Numbers that help (`phrases/helplines.txt`) and free numbers are nobody's own; years,
//! dates, times, sums, scores and cards are no telephone numbers.

use std::{
    ops::{Range, RangeInclusive},
    sync::LazyLock,
};

use crate::{
    form::{found, last_chars},
    verdict::{Finding, Kind},
};

/// Digits of a telephone number: the shortest without a country, the longest of E.164.
const PHONE_DIGITS: RangeInclusive<usize> = 7..=15;
/// Written without any blank, fewer digits are more often something else.
const FEWEST_UNBROKEN: usize = 9;

static HELPLINES: LazyLock<Vec<&str>> = LazyLock::new(|| {
    include_str!("../phrases/helplines.txt")
        .lines()
        .filter_map(|line| line.split('#').next())
        .map(str::trim)
        .filter(|number| !number.is_empty())
        .collect()
});

/// Whose number it is if one of these stands before it.
const DOCUMENTS: &[&str] = &[
    "license", "licence", "card", "cc", "passport", "account", "iban", "zip", "plz", "order", "ticket",
    "invoice", "id", "ssn", "isbn", "ausweis", "konto", "tracking", "kimlik",
];

/// One run of digits and what may stand between them.
struct Number {
    span: Range<usize>,
    /// The digits, with `+` in front if it was there.
    digits: String,
    /// How long each group of digits is.
    groups: Vec<usize>,
    separators: String,
    /// "call me on" stands before it.
    offered: bool,
}

pub(crate) fn phones(text: &str, all: &mut Vec<Finding>) {
    let mut rest = 0;
    while let Some(number) = next_number(text, rest) {
        rest = number.span.end;
        if number.is_phone(&text[..number.span.start], &text[number.span.end..]) {
            all.push(found(Kind::Phone, "telephone", number.span));
        }
    }
}

fn next_number(text: &str, from: usize) -> Option<Number> {
    let mut number = Number {
        span: 0..0,
        digits: String::new(),
        groups: Vec::new(),
        separators: String::new(),
        offered: false,
    };
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
    number.offered = is_offered(&text[..number.span.start]);
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
        let unbroken = self.groups.len() == 1;
        PHONE_DIGITS.contains(&digits.len())
            && (self.is_abroad() || !unbroken || digits.len() >= FEWEST_UNBROKEN || self.offered)
            && !(self.is_helpline(digits) || self.is_something_else(digits))
            && !(self.is_house(after) || is_of_a_document(before))
            && !is_part_of_more(before, after)
    }

    /// "36 Linden Street", "10115 36 Linden Street": a code and a house, and a name behind them.
    fn is_house(&self, after: &str) -> bool {
        let name = after.strip_prefix(' ').is_some_and(|name| name.starts_with(char::is_uppercase));
        let local = self.digits.starts_with(['+', '0']) && self.groups.len() != 2;
        self.separators.chars().all(|c| c == ' ') && name && !local && !self.offered && self.groups.len() <= 3
            || (self.groups.len() == 2
                && self.groups[0] == 5
                && self.groups[1] <= 4
                && self.separators == " ")
    }

    fn is_abroad(&self) -> bool {
        self.digits.starts_with('+') || self.digits.starts_with("00")
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
    fn is_something_else(&self, digits: &str) -> bool {
        let abroad = self.is_abroad();
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
        let clock = groups == [4, 4] && self.separators.contains('-') && self.separators.contains(' ');
        let version =
            groups.first() == Some(&1) && self.separators.starts_with('.') && self.separators.contains('-');
        let machine = groups.len() == 4 && self.separators == "...";
        let counting = groups.iter().all(|group| *group <= 2)
            && !abroad
            && !digits.starts_with('0')
            && groups.len() > 3
            && only(" -./");
        let one_digit = digits.bytes().all(|byte| byte == digits.as_bytes()[0]);
        !abroad
            && (date
                || social_security
                || identifier
                || years
                || decimal
                || clock
                || version
                || (!self.offered && thousands)
                || machine
                || (!self.offered && counting))
            || one_digit
    }
}

/// A card, an account: longer than any number somebody dials at home.
fn unbroken_long(groups: &[usize]) -> bool {
    matches!(groups, [digits] if *digits > 12) || groups.iter().sum::<usize>() > 14
}

/// "my card number is": it opens no line to anybody.
fn is_of_a_document(before: &str) -> bool {
    let near = last_chars(before, 24).to_lowercase();
    let named = near.split(|c: char| !c.is_alphanumeric());
    named.into_iter().any(|word| DOCUMENTS.contains(&word))
}

/// "call me on": a short number is a telephone number then.
fn is_offered(before: &str) -> bool {
    let near = last_chars(before, 30).to_lowercase();
    [
        "call",
        "text",
        "phone",
        "my number",
        "whatsapp",
        "mobile",
        "cell",
        "tel",
        "ruf",
        "nummer",
        "handy",
        "@",
        "at ",
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
