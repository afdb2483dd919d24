//! The words of a helpline file, each checked where it stands, so that a mistake is told with its line.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What is wrong with a word of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    /// Neither as dialled in the country nor with its code.
    #[error(
        "a number has 2 to 15 digits, with spaces and hyphens only between them, as dialled in the country"
    )]
    Number,
    /// A country code before a short code, which no telephone connects.
    #[error("a number with + has 9 to 15 digits; write a short code as it is dialled in the country")]
    ShortCodeWithCountry,
    /// Nothing, too much, or signs that cannot be shown.
    #[error("this has to be on one line, not empty, and not longer than {0} characters")]
    Words(usize),
    /// Not an address of a page.
    #[error("an address begins with https:// or http:// and has no spaces")]
    Address,
    /// Not a code of a language.
    #[error("a language is two or three small letters, as in de")]
    Language,
}

/// A number, as dialled in the country or with `+` and the code of the country.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string")]
pub struct Number(String);

impl Number {
    /// Digits in a number that is dialled from abroad: E.164 allows 15. With fewer than nine it is, but for a few
    /// islands, a short code with the code of the country before it.
    const ABROAD: std::ops::RangeInclusive<usize> = 9..=15;
    const AT_HOME: std::ops::RangeInclusive<usize> = 2..=15;

    /// Without what is only there to be read.
    pub fn dialled(&self) -> String {
        self.0.chars().filter(|it| it.is_ascii_digit() || *it == '+').collect()
    }
}

impl TryFrom<String> for Number {
    type Error = Unfit;

    fn try_from(text: String) -> Result<Self, Unfit> {
        let rest = text.strip_prefix('+').unwrap_or(&text);
        let digits = rest.chars().filter(char::is_ascii_digit).count();
        let between = |it: char| it == ' ' || it == '-';
        let ends_fit = !rest.starts_with(between) && !rest.ends_with(between);
        let signs_fit = rest.chars().all(|it| it.is_ascii_digit() || between(it));
        if !ends_fit || !signs_fit || rest.len() > 24 || !Self::AT_HOME.contains(&digits) {
            return Err(Unfit::Number);
        }
        if text.starts_with('+') && !Self::ABROAD.contains(&digits) {
            return Err(Unfit::ShortCodeWithCountry);
        }
        Ok(Self(text))
    }
}

impl From<Number> for String {
    fn from(number: Number) -> Self {
        number.0
    }
}

/// Words on one line: 1 to `MAX` characters.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Words<const MAX: usize>(String);

impl<const MAX: usize> Words<MAX> {
    /// As they are.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl<const MAX: usize> TryFrom<String> for Words<MAX> {
    type Error = Unfit;

    fn try_from(text: String) -> Result<Self, Unfit> {
        let fits = (1..=MAX).contains(&text.chars().count())
            && text.trim() == text
            && !text.chars().any(char::is_control);
        if fits { Ok(Self(text)) } else { Err(Unfit::Words(MAX)) }
    }
}

impl<const MAX: usize> From<Words<MAX>> for String {
    fn from(words: Words<MAX>) -> Self {
        words.0
    }
}

/// The address of a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string")]
pub struct Address(String);

impl Address {
    const LONGEST: usize = 200;

    /// Whether nobody on the way can read what is written there.
    pub fn is_private(&self) -> bool {
        self.0.starts_with("https://")
    }
}

impl TryFrom<String> for Address {
    type Error = Unfit;

    fn try_from(text: String) -> Result<Self, Unfit> {
        let named =
            text.strip_prefix("https://").or(text.strip_prefix("http://")).is_some_and(|it| !it.is_empty());
        let fits = named && text.len() <= Self::LONGEST && text.chars().all(|it| it.is_ascii_graphic());
        if fits { Ok(Self(text)) } else { Err(Unfit::Address) }
    }
}

impl From<Address> for String {
    fn from(address: Address) -> Self {
        address.0
    }
}

/// A language, by its code in ISO 639.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string")]
pub struct Language(String);

impl TryFrom<String> for Language {
    type Error = Unfit;

    fn try_from(text: String) -> Result<Self, Unfit> {
        let fits = (2..=3).contains(&text.len()) && text.bytes().all(|it| it.is_ascii_lowercase());
        if fits { Ok(Self(text)) } else { Err(Unfit::Language) }
    }
}

impl From<Language> for String {
    fn from(language: Language) -> Self {
        language.0
    }
}

/// When a line answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(try_from = "String", tag = "is", rename_all = "snake_case")]
pub enum Hours {
    /// Day and night.
    Always {},
    /// As it says.
    Some {
        /// In words.
        words: String,
    },
}

impl TryFrom<String> for Hours {
    type Error = Unfit;

    fn try_from(text: String) -> Result<Self, Unfit> {
        if text == "24/7" {
            return Ok(Self::Always {});
        }
        Ok(Self::Some { words: Words::<100>::try_from(text)?.into() })
    }
}

/// Whom an emergency number brings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Serves {
    /// Whoever is needed.
    #[default]
    All,
    /// An ambulance.
    Ambulance,
    /// The police.
    Police,
    /// Whoever is needed, from a mobile telephone.
    Mobiles,
}

/// What a line is for, as it says of itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Topic {
    /// Thoughts of suicide.
    Suicide,
    /// Any crisis.
    Crisis,
    /// Mental health.
    MentalHealth,
    /// Children and young people.
    YoungPeople,
    /// Those who have lost somebody.
    Bereavement,
    /// Violence at home and elsewhere.
    Violence,
}

#[cfg(test)]
mod tests {
    use super::{Address, Hours, Language, Number, Unfit, Words};

    fn number(text: &str) -> Result<Number, Unfit> {
        Number::try_from(text.to_owned())
    }

    #[test]
    fn a_number_is_written_as_it_is_dialled() {
        for text in ["142", "15", "116 123", "020-18 18 00", "1800-89-14416", "+49 8001110111"] {
            assert!(number(text).is_ok(), "{text}");
        }
        assert_eq!(number("+254 722 178 177").map(|it| it.dialled()), Ok("+254722178177".into()));
    }

    #[test]
    fn a_short_code_with_the_code_of_a_country_is_no_number() {
        for text in ["+55188", "+1988", "+44116123", "+33333114", "+9114416", "+6321553", "+1741741"] {
            assert_eq!(number(text), Err(Unfit::ShortCodeWithCountry), "{text}");
        }
    }

    #[test]
    fn whatever_nobody_can_dial_is_no_number() {
        for text in
            ["", "1", "113 or 0800", "call us", " 142", "142 ", "+", "1+42", "1234567890123456", "119;8"]
        {
            assert_eq!(number(text), Err(Unfit::Number), "{text:?}");
        }
    }

    #[test]
    fn words_stand_on_one_line_and_are_not_too_many() {
        for text in ["", " ", "two\nlines", "tail ", "12345"] {
            assert_eq!(Words::<4>::try_from(text.to_owned()), Err(Unfit::Words(4)), "{text:?}");
        }
        assert!(Words::<4>::try_from("1234".to_owned()).is_ok());
    }

    #[test]
    fn an_address_leads_to_a_page_and_runs_nothing() {
        for text in ["javascript:alert(1)", "https://", "line.example", "https://line.example/a b", "tel:142"]
        {
            assert_eq!(Address::try_from(text.to_owned()), Err(Unfit::Address), "{text}");
        }
        assert!(Address::try_from("https://line.example/chat".to_owned()).is_ok_and(|it| it.is_private()));
    }

    #[test]
    fn languages_and_hours_are_read() {
        assert_eq!(Language::try_from("German".to_owned()), Err(Unfit::Language));
        assert!(Language::try_from("fil".to_owned()).is_ok());
        assert_eq!(Hours::try_from("24/7".to_owned()), Ok(Hours::Always {}));
        assert_eq!(Hours::try_from("nights".to_owned()), Ok(Hours::Some { words: "nights".into() }));
    }
}
