//! Reads one message a line and prints one verdict a line, for measuring and for curiosity.
//!
//! A line is a JSON string, or an object with `text` and perhaps `lang`. The place is a group room.

use std::io::{self, BufRead, Write};

use moderation::{Context, Place, screen};
use serde_json::Value;

fn main() -> io::Result<()> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().lines() {
        let value: Value = serde_json::from_str(&line?).map_err(io::Error::other)?;
        let text = value.as_str().or_else(|| value["text"].as_str()).unwrap_or_default();
        let languages: Vec<&str> = value["lang"].as_str().into_iter().collect();
        let context = Context { place: Place::Group, languages: &languages, recent_concerns: 0 };
        serde_json::to_writer(&mut out, &screen(text, &context))?;
        out.write_all(b"\n")?;
    }
    out.flush()
}
