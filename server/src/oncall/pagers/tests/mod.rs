//! What pages promise, on real receivers.

mod browser;
mod mail;
mod receivers;

use std::time::Duration;

use domain::words::{Span, Urgency};

use super::{Page, Pagers};
use crate::config::{Mail, Settings};

/// Somebody has waited for a minute.
const EMERGENCY: Page = Page::Waiting { urgency: Urgency::R4, waiting_ms: Span::seconds(65), count: 2 };
const KEY: &str = "0000000000000007-3";

/// A house without a mail server.
fn pagers() -> Pagers {
    opened(&Settings::default())
}

/// A house that sends its mail there.
fn with_mail_server(url: &str) -> Pagers {
    let mail = Mail { server: url.to_owned().into(), from: "on-call@example.org".into() };
    opened(&Settings { mail: Some(mail), ..Settings::default() })
}

fn opened(settings: &Settings) -> Pagers {
    Pagers::open(settings, "https://chat.example.org", &Pagers::fresh_push_key())
        .expect("it can be set up so")
}

/// Less patient than a house is, for receivers that never answer.
fn in_a_hurry(mut pagers: Pagers) -> Pagers {
    pagers.answers_within = Duration::from_millis(300);
    pagers
}
