//! What a page says to a person, in English. A lock screen shows it to whoever holds the telephone.

use domain::words::{Span, Urgency};

use super::Page;

/// In a few words, all ASCII, so that they fit into a header.
pub(super) fn title(page: Page) -> &'static str {
    match page {
        Page::Waiting { urgency: Urgency::R4, .. } => "On call: emergency",
        Page::Waiting { urgency: Urgency::R3, .. } => "On call: urgent",
        Page::Waiting { urgency: Urgency::R0 | Urgency::R1 | Urgency::R2, .. } => "On call: someone waits",
        Page::NobodyOnCall => "Nobody is on call",
        Page::ColleagueNotAllRight => "A colleague needs you",
        Page::Test => "A test page",
    }
}

/// In a sentence.
pub(super) fn sentence(page: Page) -> String {
    match page {
        Page::Waiting { waiting_ms, count, .. } => {
            let who = if count == 1 { "One person is".to_owned() } else { format!("{count} people are") };
            format!("{who} waiting, for {}.", spoken(waiting_ms))
        }
        Page::NobodyOnCall => "No professional is on call. Please see to it that someone is.".to_owned(),
        Page::ColleagueNotAllRight => "Your page says who.".to_owned(),
        Page::Test => "This is a test from the staff page. Nobody is waiting.".to_owned(),
    }
}

fn spoken(Span(ms): Span) -> String {
    let seconds = ms / 1_000;
    match (seconds / 60, seconds % 60) {
        (0, seconds) => format!("{seconds} s"),
        (minutes, seconds) => format!("{minutes} min {seconds} s"),
    }
}
