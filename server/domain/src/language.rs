//! Languages, by their two letters.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use ts_rs::TS;

/// A language by two small letters, as ISO 639-1 has them: `en`, `de`. Whether there is such a language is not asked.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, TS)]
#[ts(type = "string")]
pub struct Language([char; 2]);

/// The text is not two letters from a to z.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a language is two letters from a to z")]
pub struct NotALanguage;

impl Language {
    /// In which the page is written.
    pub const ENGLISH: Self = Self(['e', 'n']);
}

impl FromStr for Language {
    type Err = NotALanguage;

    fn from_str(text: &str) -> Result<Self, NotALanguage> {
        let mut letters = text.chars();
        match (letters.next(), letters.next(), letters.next()) {
            (Some(first @ 'a'..='z'), Some(second @ 'a'..='z'), None) => Ok(Self([first, second])),
            _ => Err(NotALanguage),
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self([first, second]) = self;
        write!(f, "{first}{second}")
    }
}

impl fmt::Debug for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Language({self})")
    }
}

impl Serialize for Language {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Language {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_written_and_read_as_two_small_letters() {
        let german: Language = "de".parse().unwrap();
        assert_eq!(serde_json::to_string(&german).unwrap(), "\"de\"");
        assert_eq!(serde_json::from_str::<Language>("\"de\"").unwrap(), german);
    }

    #[test]
    fn anything_else_is_no_language() {
        for text in ["", "d", "deu", "DE", "d1", "ðe", "d e"] {
            assert_eq!(text.parse::<Language>(), Err(NotALanguage), "{text:?}");
        }
    }
}
