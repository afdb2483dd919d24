//! Nicknames that give nothing away.

use moderation::{Context, Lists, Place};

/// Longest nickname, in characters.
const LONGEST: usize = 30;
/// Shortest nickname, in characters.
const SHORTEST: usize = 2;

const FIRST: [&str; 48] = [
    "Amber", "Autumn", "Blue", "Calm", "Cedar", "Clear", "Cloud", "Copper", "Coral", "Dawn", "Distant",
    "Drifting", "Early", "Evening", "Fern", "Field", "Gentle", "Golden", "Green", "Harbour", "Hazel", "High",
    "Hidden", "Indigo", "Juniper", "Kind", "Lake", "Light", "Linen", "Maple", "Meadow", "Mellow", "Misty",
    "Morning", "Mossy", "North", "Open", "Patient", "Quiet", "Rain", "River", "Silver", "Slow", "Soft",
    "Spring", "Still", "Warm", "Winter",
];
const SECOND: [&str; 48] = [
    "Acorn", "Badger", "Beacon", "Birch", "Brook", "Candle", "Chestnut", "Clover", "Comet", "Crane",
    "Curlew", "Dune", "Ember", "Falcon", "Finch", "Firefly", "Fox", "Garden", "Grove", "Hare", "Heron",
    "Hill", "Island", "Kestrel", "Lantern", "Lark", "Leaf", "Lichen", "Marten", "Moth", "Oak", "Otter",
    "Owl", "Path", "Pebble", "Pine", "Plover", "Reed", "Robin", "Shell", "Shore", "Sparrow", "Star", "Stone",
    "Swift", "Thrush", "Willow", "Wren",
];

/// Given names that are common where the house's languages are spoken: whoever takes one may be giving their own.
const GIVEN_NAMES: &str = include_str!("given_names.txt");

/// Two gentle words.
pub fn draw() -> String {
    let draw = crate::random::u64();
    let pick = |words: &[&'static str], draw: u64| words[usize::try_from(draw % 48).expect("below 48")];
    format!("{} {}", pick(&FIRST, draw), pick(&SECOND, draw >> 32))
}

/// A nickname as it will be shown; `None` if it gives something away, hurts someone, or is no name at all.
pub fn fits(nickname: &str, lists: &Lists) -> Option<String> {
    let words: Vec<&str> = nickname.split_whitespace().collect();
    let nickname = words.join(" ");
    let length = (SHORTEST..=LONGEST).contains(&nickname.chars().count());
    // No digits: a year of birth, a telephone number and an account name all need them.
    let letters =
        nickname.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '-' | '\'' | '\u{300}'..='\u{36f}'));
    if !length || !letters || words.len() > 3 || words.iter().any(|word| is_given_name(word)) {
        return None;
    }
    let context = Context { place: Place::Group, languages: &[], recent_concerns: 0 };
    lists.screen(&nickname, &context).findings.is_empty().then_some(nickname)
}

fn is_given_name(word: &str) -> bool {
    let word = word.to_lowercase();
    GIVEN_NAMES.lines().any(|name| name == word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn taken(nickname: &str) -> Option<String> {
        fits(nickname, Lists::built_in())
    }

    #[test]
    fn every_nickname_that_is_drawn_would_be_taken() {
        for first in FIRST {
            for second in SECOND {
                let drawn = format!("{first} {second}");
                assert_eq!(taken(&drawn), Some(drawn));
            }
        }
    }

    #[test]
    fn a_nickname_that_gives_something_away_is_refused() {
        for nickname in ["Anna", "john w", "rain1987", "mail@example", "quiet@fox", "0151 2345", "x", ""] {
            assert_eq!(taken(nickname), None, "{nickname:?}");
        }
        assert_eq!(taken(&"long".repeat(8)), None);
    }

    #[test]
    fn a_nickname_that_hurts_is_refused() {
        assert_eq!(taken("kill yourself"), None);
    }

    #[test]
    fn own_words_are_welcome_in_any_script() {
        for nickname in ["tired but here", "Grünschnabel", "نجمة بعيدة", "тиха вода"] {
            assert_eq!(taken(nickname).as_deref(), Some(nickname));
        }
        assert_eq!(taken("  two   words ").as_deref(), Some("two words"));
    }
}
