//! Which helplines are shown: only those that a coordinator has confirmed, as they were confirmed.
//!
//! A wrong number harms, so that a line is off until somebody has asked the organisation itself. What is confirmed is
//! what seekers are shown of it, by digest: when the data says something else, the line is off again.
//!
//! Deliberately absent: names, numbers and hours. They are data, not decisions; `beside::helplines` has them.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Refusal;
use crate::id::{HelplineContent as Content, HelplineId, StaffId};
use crate::words::{Span, Timestamp};

/// How long a confirmation is fresh. A line that is older stays, because a number that was right half a year ago is
/// better than none, and the coordinator is asked to look again. Half a year, because the files that come with the
/// server were found to disagree with each other after one to three years.
pub const STALE_AFTER: Span = Span::minutes(180 * 24 * 60);

/// How many lines one country may have, the emergency numbers counted as one.
pub const PER_COUNTRY: usize = 64;

/// How many confirmations are kept: every country of the world, with as many lines as the largest here has.
const KEPT_MAX: usize = 4_096;

/// A country, by the two letters of ISO 3166-1.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string")]
pub struct Country([char; 2]);

/// The text is not two capital letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a country is two capital letters, as in DE")]
pub struct NotACountry;

impl FromStr for Country {
    type Err = NotACountry;

    fn from_str(text: &str) -> Result<Self, NotACountry> {
        let letters: Vec<char> = text.chars().take(3).collect();
        match letters[..] {
            [a @ 'A'..='Z', b @ 'A'..='Z'] => Ok(Self([a, b])),
            _ => Err(NotACountry),
        }
    }
}

impl TryFrom<String> for Country {
    type Error = NotACountry;

    fn try_from(text: String) -> Result<Self, NotACountry> {
        text.parse()
    }
}

impl From<Country> for String {
    fn from(country: Country) -> Self {
        country.to_string()
    }
}

impl fmt::Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self([a, b]) = self;
        write!(f, "{a}{b}")
    }
}

impl fmt::Debug for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// A line, as somebody has read it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Checked {
    /// Which line.
    pub line: HelplineId,
    /// What it said.
    pub content: Content,
}

/// What a coordinator wants done.
#[derive(Clone, Debug)]
pub enum Command {
    /// Show these: they were checked with the organisations themselves.
    Confirm {
        /// Where they are.
        country: Country,
        /// 1 to [`PER_COUNTRY`].
        lines: Vec<Checked>,
    },
    /// Show these no longer.
    Withdraw {
        /// Where they are.
        country: Country,
        /// 1 to [`PER_COUNTRY`].
        lines: Vec<HelplineId>,
    },
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// They are shown.
    Confirmed {
        /// Where they are.
        country: Country,
        /// Which, and what they said.
        lines: Vec<Checked>,
        /// Who checked them.
        by: StaffId,
    },
    /// They are shown no longer.
    Withdrawn {
        /// Where they are.
        country: Country,
        /// Which.
        lines: Vec<HelplineId>,
        /// Who decided it.
        by: StaffId,
    },
}

/// That somebody has confirmed a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Confirmation {
    /// What it said.
    pub content: Content,
    /// When.
    pub at: Timestamp,
    /// Who.
    pub by: StaffId,
}

/// Where a line stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Nobody has confirmed it, or somebody withdrew it. Not shown.
    Off,
    /// It says something else than when it was confirmed. Not shown.
    Changed(Confirmation),
    /// Shown.
    On(Confirmation),
    /// Shown, and confirmed longer ago than [`STALE_AFTER`].
    Stale(Confirmation),
}

impl Standing {
    /// Whether seekers see it.
    pub fn is_shown(self) -> bool {
        match self {
            Self::On(_) | Self::Stale(_) => true,
            Self::Off | Self::Changed(_) => false,
        }
    }
}

/// Every confirmation that was not withdrawn.
#[derive(Clone, Debug, Default)]
pub struct Helplines {
    confirmed: BTreeMap<HelplineId, Confirmation>,
}

impl Helplines {
    /// Where a line stands that says `content` now.
    pub fn standing(&self, line: HelplineId, content: Content, now: Timestamp) -> Standing {
        match self.confirmed.get(&line) {
            None => Standing::Off,
            Some(then) if then.content != content => Standing::Changed(*then),
            Some(then) if now.since(then.at) >= STALE_AFTER => Standing::Stale(*then),
            Some(then) => Standing::On(*then),
        }
    }

    pub(crate) fn decide(&self, command: &Command, by: StaffId) -> Result<Option<Event>, Refusal> {
        match command {
            Command::Confirm { country, lines } => {
                let more = lines.iter().filter(|it| !self.confirmed.contains_key(&it.line)).count();
                if !bearable(lines.len()) || self.confirmed.len() + more > KEPT_MAX {
                    return Err(Refusal::OutOfRange);
                }
                Ok(Some(Event::Confirmed { country: *country, lines: lines.clone(), by }))
            }
            Command::Withdraw { country, lines } => {
                if !bearable(lines.len()) {
                    return Err(Refusal::OutOfRange);
                }
                let mut lines = lines.clone();
                lines.retain(|line| self.confirmed.contains_key(line));
                Ok((!lines.is_empty()).then_some(Event::Withdrawn { country: *country, lines, by }))
            }
        }
    }

    pub(crate) fn apply(&mut self, event: &Event, at: Timestamp) {
        match event {
            Event::Confirmed { lines, by, .. } => {
                for Checked { line, content } in lines {
                    self.confirmed.insert(*line, Confirmation { content: *content, at, by: *by });
                }
            }
            Event::Withdrawn { lines, .. } => {
                for line in lines {
                    self.confirmed.remove(line);
                }
            }
        }
    }
}

fn bearable(lines: usize) -> bool {
    (1..=PER_COUNTRY).contains(&lines)
}

#[cfg(test)]
mod tests {
    use super::{Checked, Country, KEPT_MAX, NotACountry, PER_COUNTRY, STALE_AFTER, Standing};
    use crate::Refusal;
    use crate::id::{HelplineContent as Content, HelplineId};
    use crate::story::{CLEO, DANA, MAYA, Story};
    use crate::words::Span;

    const NIGHT_LINE: Checked = Checked { line: HelplineId(1), content: Content(10) };
    const DAY_LINE: Checked = Checked { line: HelplineId(2), content: Content(20) };

    #[test]
    fn a_line_is_shown_only_after_it_was_confirmed() {
        let mut story = Story::begin();
        assert_eq!(story.line_stands(NIGHT_LINE), Standing::Off);
        story.confirms_lines(CLEO, &[NIGHT_LINE]).unwrap();
        assert!(story.line_stands(NIGHT_LINE).is_shown());
        assert_eq!(story.line_stands(DAY_LINE), Standing::Off, "nobody has checked the other");
    }

    #[test]
    fn a_line_whose_number_changes_is_off_until_it_is_confirmed_again() {
        let mut story = Story::begin();
        story.confirms_lines(CLEO, &[NIGHT_LINE]).unwrap();
        let changed = Checked { content: Content(11), ..NIGHT_LINE };
        assert!(matches!(story.line_stands(changed), Standing::Changed(_)));
        assert!(!story.line_stands(changed).is_shown());
        story.confirms_lines(CLEO, &[changed]).unwrap();
        assert!(story.line_stands(changed).is_shown());
        assert!(!story.line_stands(NIGHT_LINE).is_shown(), "what it said before was replaced");
    }

    #[test]
    fn a_line_that_was_confirmed_long_ago_stays_and_is_to_be_checked_again() {
        let mut story = Story::begin();
        story.confirms_lines(CLEO, &[NIGHT_LINE]).unwrap();
        story.waits(Span(STALE_AFTER.0 - 1));
        assert!(matches!(story.line_stands(NIGHT_LINE), Standing::On(_)));
        story.waits(Span(1));
        assert!(matches!(story.line_stands(NIGHT_LINE), Standing::Stale(_)));
        assert!(story.line_stands(NIGHT_LINE).is_shown());
        story.confirms_lines(CLEO, &[NIGHT_LINE]).unwrap();
        assert!(matches!(story.line_stands(NIGHT_LINE), Standing::On(_)), "it was checked again");
    }

    #[test]
    fn a_withdrawn_line_is_off_and_the_others_stay() {
        let mut story = Story::begin();
        story.confirms_lines(CLEO, &[NIGHT_LINE, DAY_LINE]).unwrap();
        story.withdraws_lines(CLEO, &[NIGHT_LINE.line]).unwrap();
        assert_eq!(story.line_stands(NIGHT_LINE), Standing::Off);
        assert!(story.line_stands(DAY_LINE).is_shown());
    }

    #[test]
    fn only_a_coordinator_confirms_or_withdraws() {
        let mut story = Story::begin();
        story.confirms_lines(CLEO, &[NIGHT_LINE]).unwrap();
        for other in [MAYA, DANA] {
            assert_eq!(story.confirms_lines(other, &[DAY_LINE]), Err(Refusal::NotYours));
            assert_eq!(story.withdraws_lines(other, &[NIGHT_LINE.line]), Err(Refusal::NotYours));
        }
    }

    #[test]
    fn nobody_confirms_nothing_or_more_than_a_country_has() {
        let mut story = Story::begin();
        assert_eq!(story.confirms_lines(CLEO, &[]), Err(Refusal::OutOfRange));
        let many = vec![NIGHT_LINE; PER_COUNTRY + 1];
        assert_eq!(story.confirms_lines(CLEO, &many), Err(Refusal::OutOfRange));
    }

    #[test]
    fn there_are_only_so_many_confirmations() {
        let mut story = Story::begin();
        let lines = |from: usize| -> Vec<Checked> {
            let numbered = (from..from + PER_COUNTRY).map(|it| it as u64);
            numbered.map(|it| Checked { line: HelplineId(it), content: Content(it) }).collect()
        };
        for from in (0..KEPT_MAX).step_by(PER_COUNTRY) {
            story.confirms_lines(CLEO, &lines(from)).unwrap();
        }
        assert_eq!(story.confirms_lines(CLEO, &lines(KEPT_MAX)), Err(Refusal::OutOfRange));
        story.confirms_lines(CLEO, &lines(0)).expect("those that are kept can be confirmed again");
    }

    #[test]
    fn a_country_is_two_capital_letters() {
        assert_eq!("DE".parse::<Country>().map(|it| it.to_string()), Ok("DE".into()));
        for text in ["", "D", "de", "DEU", "D1", "ÄÖ"] {
            assert_eq!(text.parse::<Country>(), Err(NotACountry), "{text:?}");
        }
    }
}
