//! Letters and signs that are read as another letter.
//!
//! Only what a reader takes for the Latin letter stands here; whether it is one is decided by
//! `disguise`, so text in its own alphabet keeps its meaning.

/// The letter a sign stands for; `None` for what only separates.
pub(crate) fn leet(c: char, one: char) -> Option<char> {
    match c {
        '0' => Some('o'),
        '1' | '!' | '|' => Some(one),
        '3' => Some('e'),
        '4' | '@' => Some('a'),
        '5' | '$' => Some('s'),
        '7' | '+' => Some('t'),
        '8' => Some('b'),
        '9' => Some('g'),
        _ => c.is_alphanumeric().then_some(c),
    }
}

/// The Latin letter this letter of another alphabet looks like.
pub(crate) fn twin(c: char) -> Option<char> {
    Some(match c {
        'а' | 'А' | 'α' | 'Α' | 'ɑ' | 'ᴀ' => 'a',
        'В' | 'β' | 'Β' | 'ʙ' | 'ь' => 'b',
        'с' | 'С' | 'ϲ' | 'ᴄ' => 'c',
        'ԁ' | 'ɗ' | 'ᴅ' => 'd',
        'е' | 'Е' | 'ε' | 'Ε' | 'ё' | 'є' | 'ᴇ' | 'ɛ' => 'e',
        'ғ' | 'ꜰ' => 'f',
        'ԍ' | 'ɡ' | 'ɢ' => 'g',
        'һ' | 'Н' | 'Η' | 'н' | 'ʜ' => 'h',
        'і' | 'І' | 'ι' | 'Ι' | 'ї' | 'ɪ' | 'ӏ' => 'i',
        'ј' | 'Ј' | 'ᴊ' => 'j',
        'к' | 'К' | 'κ' | 'Κ' | 'ᴋ' => 'k',
        'ʟ' | 'Ӏ' => 'l',
        'м' | 'М' | 'Μ' | 'ᴍ' => 'm',
        'п' | 'η' | 'Ν' | 'ɴ' => 'n',
        'о' | 'О' | 'ο' | 'Ο' | 'ᴏ' | 'օ' => 'o',
        'р' | 'Р' | 'ρ' | 'Ρ' | 'ᴘ' => 'p',
        'г' | 'ʀ' => 'r',
        'ѕ' | 'Ѕ' | 'ꜱ' => 's',
        'т' | 'Т' | 'τ' | 'Τ' | 'ᴛ' => 't',
        'υ' | 'ᴜ' | 'ս' => 'u',
        'ν' | 'ѵ' | 'ᴠ' => 'v',
        'ω' | 'ԝ' | 'ᴡ' => 'w',
        'х' | 'Х' | 'χ' | 'Χ' => 'x',
        'у' | 'У' | 'γ' | 'Υ' | 'ʏ' | 'ү' => 'y',
        'Ζ' | 'ᴢ' => 'z',
        _ => return None,
    })
}
