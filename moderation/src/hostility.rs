//! A second opinion on words that may be an insult.
//!
//! The lists find who is spoken to and with which words; `rustrict` only confirms that the
//! words are hostile. It reads a copy of the sentence, its output is thrown away, and only
//! its [`Type`] is used: left alone it strikes out what people come here to say. Its
//! trie therefore forgets the words of this place, and it is asked only where a rule with
//! `confirm = true` was met, because one question costs more than all the lists.

use std::sync::LazyLock;

use rustrict::{Censor, Trie, Type};

use crate::{fold::View, rule::Hit};

/// The words of people who speak of themselves, which `rustrict` would strike out.
const OWN_WORDS: &[&str] = &[
    "suicide",
    "suicidal",
    "suicidality",
    "kill myself",
    "killing myself",
    "hurt myself",
    "cut myself",
    "rape",
    "raped",
    "rapist",
    "raping",
    "sexual assault",
    "sexually assaulted",
    "sexual abuse",
    "sexually abused",
    "molested",
    "molest",
    "incest",
    "abuse",
    "abused",
    "abuser",
    "abusive",
    "lesbian",
    "lesbians",
    "gay",
    "gays",
    "bisexual",
    "homosexual",
    "trans",
    "transgender",
    "queer",
    "asexual",
    "sex",
    "sexual",
    "sexuality",
    "vagina",
    "penis",
    "breast",
    "breasts",
    "breast cancer",
    "period",
    "miscarriage",
    "abortion",
    "hiv",
    "aids",
    "drugs",
    "heroin",
    "cocaine",
    "alcoholic",
    "depressed",
    "crazy",
    "mental",
    "die",
    "dying",
    "dead",
    "death",
    "hate myself",
    "i hate",
];

static TRIE: LazyLock<Trie> = LazyLock::new(|| {
    let mut trie = Trie::default();
    for word in OWN_WORDS {
        trie.set(word, Type::NONE);
    }
    trie
});

/// Reads the word list of `rustrict` now, rather than while somebody waits for a verdict.
pub(crate) fn prepare() {
    LazyLock::force(&TRIE);
}

/// Whether the sentence of the hit is hostile to another pair of eyes.
pub(crate) fn confirms(text: &str, hit: &Hit<'_>, view: &View) -> bool {
    let sentence = view.origin(view.sentence(hit.start));
    let seen = Censor::from_str(&text[sentence]).with_trie(&TRIE).analyze();
    let hostile = Type::OFFENSIVE | Type::MEAN | Type::SEXUAL | Type::PROFANE;
    seen.is(hostile & Type::MODERATE_OR_HIGHER)
}
