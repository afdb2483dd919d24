//! Whatever arrives: a verdict, soon, and its offsets can be used.

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

/// What it costs is measured in `benches/screen.rs`; were it quadratic, this would not end.
#[test]
fn hostile_input_has_a_verdict() {
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
        "ab-cd.".repeat(15_000),
        "wantto".repeat(15_000),
        "k i l l ".repeat(12_000),
        "w*nt t0 d!e ".repeat(8_000),
    ];
    holds_for("");
    for text in &hostile {
        holds_for(text);
    }
}
