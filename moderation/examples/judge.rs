//! Reads one message a line and prints one verdict a line, for measuring and for curiosity.
//!
//! A line is a JSON string, or an object with `text` and perhaps `lang`. The place is a group room. A line
//! that is neither is screened as it stands, so there are as many verdicts as lines. `--lists FOLDER`
//! screens with other lists than those in the source.

mod reading;

use std::io::{self, BufRead, Write};

use moderation::{Context, Place};
use reading::Text;
use serde::Deserialize;

#[derive(Deserialize)]
struct Message {
    #[serde(default)]
    text: Text,
    #[serde(default)]
    lang: Option<String>,
}

fn main() -> io::Result<()> {
    let (lists, _) = reading::lists()?;
    let mut out = io::BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().split(b'\n') {
        let line = line?;
        let message = reading::line(&line)
            .or_else(|_| reading::line(&line).map(|text| Message { text, lang: None }))
            .unwrap_or_else(|_| Message {
                text: Text(String::from_utf8_lossy(&line).into_owned()),
                lang: None,
            });
        let languages: Vec<&str> = message.lang.as_deref().into_iter().collect();
        let context = Context { place: Place::Group, languages: &languages, recent_concerns: 0 };
        serde_json::to_writer(&mut out, &lists.screen(&message.text.0, &context))?;
        out.write_all(b"\n")?;
    }
    out.flush()
}
