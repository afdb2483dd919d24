//! Whatever stands in a list: it is taken or refused, and what is taken can be screened with.

#![no_main]

use libfuzzer_sys::fuzz_target;
use moderation::{Context, Lists, Place};

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let (line, message) = text.split_once('\n').unwrap_or((&text, ""));
    let line = toml_string(line);
    let about = "purpose = \"p\"\nconcept = \"c\"\ndate = 2026-11-23\nreviewer = \"r\"\nversion = 1\n";
    let list = format!("{about}[[rule]]\nid = \"a\"\nphrases = [{line}]\nunless = [{line}]\n");
    if let Ok(lists) = Lists::parse(&[("xx/suicide", &list)]) {
        let here = Context { place: Place::Group, languages: &[], recent_concerns: 0 };
        lists.screen(message, &here);
    }
});

/// The line as TOML writes it, so that it is the rule that is tried and not the reader of TOML.
fn toml_string(line: &str) -> String {
    let kept: String = line.chars().filter(|c| !c.is_control()).collect();
    format!("\"{}\"", kept.replace('\\', "\\\\").replace('"', "\\\""))
}
