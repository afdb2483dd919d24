//! A service that calls people, by version 2 of the Events API of `PagerDuty`, which others take as well.

use domain::words::Urgency;
use serde_json::json;

use super::web::{Destination, Web};
use super::{Page, Why, is_plain, words};

pub(super) fn check(url: &str, routing_key: &str) -> Result<(), Why> {
    Destination::parse(url)?;
    if is_plain(routing_key) { Ok(()) } else { Err(Why::BadAddress) }
}

pub(super) async fn send(
    web: &Web,
    url: &str,
    routing_key: &str,
    page: Page,
    link: &str,
    key: &str,
) -> Result<(), Why> {
    let body = json!({
        "routing_key": routing_key,
        "event_action": "trigger",
        "dedup_key": key,
        "client": "Beside",
        "client_url": link,
        "payload": {
            "summary": format!("{}. {}", words::title(page), words::sentence(page)),
            "source": "beside",
            "severity": severity(page),
        },
    });
    let headers = [("content-type", "application/json")];
    web.post(url, &headers, body.to_string().into_bytes()).await
}

fn severity(page: Page) -> &'static str {
    match page {
        Page::Waiting { urgency: Urgency::R4, .. } => "critical",
        Page::Waiting { urgency: Urgency::R0 | Urgency::R1 | Urgency::R2 | Urgency::R3, .. }
        | Page::NobodyOnCall
        | Page::ColleagueNotAllRight => "error",
        Page::Test => "info",
    }
}
