//! Where in a text something was found, counted as a browser counts.

use moderation::Verdict;

use crate::wire::excerpt::Mark;

/// What a verdict found in `text`, in UTF-16 code units, in order and without overlaps.
pub(super) fn found(text: &str, verdict: &Verdict) -> Vec<Mark> {
    let mut spans: Vec<(usize, usize)> =
        verdict.findings.iter().map(|finding| (finding.start, finding.end)).collect();
    spans.sort_unstable();
    spans.dedup_by(|next, before| {
        let overlaps = next.0 < before.1;
        if overlaps {
            before.1 = before.1.max(next.1);
        }
        overlaps
    });
    spans.into_iter().map(|(start, end)| Mark { start: units(text, start), end: units(text, end) }).collect()
}

fn units(text: &str, bytes: usize) -> u32 {
    let before = text.get(..bytes).unwrap_or(text);
    u32::try_from(before.encode_utf16().count()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::units;

    #[test]
    fn a_place_is_counted_as_a_browser_counts() {
        assert_eq!(units("a😀b", 1), 1);
        assert_eq!(units("a😀b", 5), 3, "the face is two units");
        assert_eq!(units("äb", 2), 1);
    }
}
