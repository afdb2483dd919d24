//! Whatever arrives: a verdict, soon, and its offsets can be used.

use std::time::{Duration, Instant};

use moderation::{Context, Place, screen};
use proptest::prelude::*;

const HERE: Context<'_> = Context { place: Place::Group, languages: &["en"], recent_concerns: 0 };

fn holds_for(text: &str) {
    let verdict = screen(text, &HERE);
    for finding in &verdict.findings {
        assert!(finding.start <= finding.end);
        assert!(text.get(finding.start..finding.end).is_some(), "{finding:?} splits a character");
    }
    assert_eq!(verdict, screen(text, &HERE), "the same text, the same verdict");
}

/// Pieces that rules, disguises and disclosures are made of.
fn speech() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "I want to die",
        "kill",
        "myself",
        "you",
        "k.i.l.l",
        "k i l l",
        "tonight",
        " ",
        " ",
        ". ",
        "\"",
        "“",
        "½",
        "ﬁ",
        "@",
        "#1234",
        "a@b.co",
        "+49 30 ",
        "12 ",
        "Oak Street",
        "е",
        "ї",
        "𝐤",
        "ＫＩＬＬ",
        "\u{200b}",
        "\u{301}",
        "\u{202e}",
        "1",
        "0",
        "!",
        "*",
        "…",
        "\n",
        "ß",
        "İ",
        "ﷺ",
        "🅺",
        "http://",
        "www.",
        "my name is ",
        "أريد",
        "(",
        ")",
        "-",
    ]);
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn any_text_has_a_verdict(text in any::<String>()) {
        holds_for(&text);
    }

    #[test]
    fn any_speech_has_a_verdict(text in speech()) {
        holds_for(&text);
    }
}

#[test]
fn hostile_input_costs_no_more_than_its_length() {
    let hostile = [
        "\u{301}".repeat(100_000),
        "a ".repeat(50_000),
        "k*".repeat(50_000),
        "1".repeat(100_000),
        "1 ".repeat(50_000),
        "@a.".repeat(30_000),
        "i want to die ".repeat(7_000),
        "\u{202e}\u{0}\u{7f}".repeat(20_000),
        "you ".repeat(25_000),
        "😀".repeat(25_000),
        "аb".repeat(30_000),
        "((((".repeat(20_000),
        "+(".repeat(30_000),
        "12 oak ".repeat(10_000),
    ];
    holds_for("");
    for text in &hostile {
        let start = Instant::now();
        holds_for(text);
        let taken = start.elapsed();
        // Generous, for a debug build on a busy machine: quadratic time would be minutes.
        assert!(taken < Duration::from_secs(20), "{:?} took {taken:?}", text.chars().next());
    }
}
