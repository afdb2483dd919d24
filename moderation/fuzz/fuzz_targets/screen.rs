//! Whatever anybody writes: a verdict, whose offsets can be used, and the same one again.

#![no_main]

use libfuzzer_sys::fuzz_target;
use moderation::{Context, Place, screen};

const PLACES: [Place; 3] = [Place::Group, Place::OneToOne, Place::Crisis];

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let place = PLACES[bytes.len() % PLACES.len()];
    let context = Context { place, languages: &["en", "ar"], recent_concerns: 0 };
    let verdict = screen(&text, &context);
    for finding in &verdict.findings {
        assert!(text.get(finding.start..finding.end).is_some(), "{finding:?} splits a character");
    }
    assert!(verdict == screen(&text, &context), "the same text, another verdict");
});
