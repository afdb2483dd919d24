//! In which languages seekers are offered the page: only those that somebody has read and a coordinator switched on.
//!
//! Words that frighten or promise too much harm, so that a translation is off until somebody who speaks the language has
//! read it. [`Language::ENGLISH`], in which the words are written, is always on.
//!
//! Deliberately absent: the words, and which translations there are. The page has them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::Refusal;
use crate::id::StaffId;
use crate::language::Language;
use crate::words::Timestamp;

/// How many may be on: more than any page is translated into.
const ON_MAX: usize = 64;

/// What a coordinator wants done.
#[derive(Clone, Copy, Debug)]
pub enum Command {
    /// Offer it: somebody who speaks it has read every word.
    SwitchOn {
        /// Which.
        language: Language,
    },
    /// Offer it no longer.
    SwitchOff {
        /// Which.
        language: Language,
    },
}

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// It is offered.
    SwitchedOn {
        /// Which.
        language: Language,
        /// Who says that it was read.
        by: StaffId,
    },
    /// It is offered no longer.
    SwitchedOff {
        /// Which.
        language: Language,
        /// Who decided it.
        by: StaffId,
    },
}

/// That somebody has switched a translation on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SwitchedOn {
    /// When.
    pub at: Timestamp,
    /// Who.
    pub by: StaffId,
}

/// Every translation that is on.
#[derive(Clone, Debug, Default)]
pub struct Translations {
    on: BTreeMap<Language, SwitchedOn>,
}

impl Translations {
    /// Those that are on, by code. English is not among them: it is no translation.
    pub fn on(&self) -> impl Iterator<Item = (Language, SwitchedOn)> + '_ {
        self.on.iter().map(|(language, switched)| (*language, *switched))
    }

    /// Every language that may be offered, English first.
    pub fn offered(&self) -> impl Iterator<Item = Language> + '_ {
        std::iter::once(Language::ENGLISH).chain(self.on.keys().copied())
    }

    pub(crate) fn decide(&self, command: Command, by: StaffId) -> Result<Option<Event>, Refusal> {
        match command {
            Command::SwitchOn { language } | Command::SwitchOff { language }
                if language == Language::ENGLISH =>
            {
                Err(Refusal::OutOfRange)
            }
            Command::SwitchOn { language } if self.on.contains_key(&language) => Ok(None),
            Command::SwitchOn { .. } if self.on.len() >= ON_MAX => Err(Refusal::TooMany),
            Command::SwitchOn { language } => Ok(Some(Event::SwitchedOn { language, by })),
            Command::SwitchOff { language } => {
                Ok(self.on.contains_key(&language).then_some(Event::SwitchedOff { language, by }))
            }
        }
    }

    pub(crate) fn apply(&mut self, event: &Event, at: Timestamp) {
        match event {
            Event::SwitchedOn { language, by } => {
                self.on.insert(*language, SwitchedOn { at, by: *by });
            }
            Event::SwitchedOff { language, .. } => {
                self.on.remove(language);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::ON_MAX;
    use crate::Refusal;
    use crate::story::{CLEO, DANA, MAYA, Story};

    #[test]
    fn a_translation_is_offered_only_after_a_coordinator_has_switched_it_on() {
        let mut story = Story::begin();
        assert_eq!(story.offers_languages(), ["en"], "English needs nobody");
        story.switches_language_on(CLEO, "de").unwrap();
        story.switches_language_on(CLEO, "ar").unwrap();
        assert_eq!(story.offers_languages(), ["en", "ar", "de"]);
    }

    #[test]
    fn a_translation_that_is_switched_off_is_offered_no_longer() {
        let mut story = Story::begin();
        story.switches_language_on(CLEO, "de").unwrap();
        story.switches_language_on(CLEO, "uk").unwrap();
        story.switches_language_off(CLEO, "de").unwrap();
        assert_eq!(story.offers_languages(), ["en", "uk"]);
    }

    #[test]
    fn english_stays_on() {
        let mut story = Story::begin();
        assert_eq!(story.switches_language_off(CLEO, "en"), Err(Refusal::OutOfRange));
        assert_eq!(story.switches_language_on(CLEO, "en"), Err(Refusal::OutOfRange));
        assert_eq!(story.offers_languages(), ["en"]);
    }

    #[test]
    fn only_a_coordinator_switches_a_language() {
        let mut story = Story::begin();
        story.switches_language_on(CLEO, "de").unwrap();
        for other in [MAYA, DANA] {
            assert_eq!(story.switches_language_on(other, "fr"), Err(Refusal::NotYours));
            assert_eq!(story.switches_language_off(other, "de"), Err(Refusal::NotYours));
        }
        assert_eq!(story.offers_languages(), ["en", "de"]);
    }

    #[test]
    fn whoever_switched_a_language_on_first_stays_the_one_who_did() {
        let mut story = Story::begin();
        story.switches_language_on(CLEO, "de").unwrap();
        let entries = story.entries().len();
        story.switches_language_on(CLEO, "de").expect("it is so already");
        story.switches_language_off(CLEO, "fr").expect("it is so already");
        assert_eq!(story.entries().len(), entries);
    }

    #[test]
    fn there_are_only_so_many_languages() {
        let mut story = Story::begin();
        let codes = ('a'..='z').flat_map(|a| ('a'..='z').map(move |b| format!("{a}{b}")));
        let others: Vec<String> = codes.filter(|code| code != "en").take(ON_MAX + 1).collect();
        for code in &others[..ON_MAX] {
            story.switches_language_on(CLEO, code).unwrap();
        }
        assert_eq!(story.switches_language_on(CLEO, &others[ON_MAX]), Err(Refusal::TooMany));
    }
}
