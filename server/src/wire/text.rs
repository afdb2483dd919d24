//! Words that a person wrote, which must not reach a log.

use std::fmt;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a person wrote, a nickname included. Prints as its length, so that it cannot slip into a log, an error or a panic.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(transparent)]
#[ts(type = "string")]
pub struct Text(pub String);

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Text({} bytes)", self.0.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_never_prints_what_was_written() {
        assert_eq!(format!("{:?}", Text("my street".into())), "Text(9 bytes)");
    }
}
