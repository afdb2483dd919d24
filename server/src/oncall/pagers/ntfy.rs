//! An ntfy server, the public one or the organisation's own: it shows a page on every telephone that follows the topic.

use domain::words::Urgency;

use super::web::{Destination, Web};
use super::{Page, Why, is_plain, words};

pub(super) fn check(url: &str, token: Option<&str>) -> Result<(), Why> {
    Destination::parse(url)?;
    if token.is_none_or(is_plain) { Ok(()) } else { Err(Why::BadAddress) }
}

pub(super) async fn send(
    web: &Web,
    url: &str,
    token: Option<&str>,
    page: Page,
    link: &str,
) -> Result<(), Why> {
    let bearer = token.map(|token| format!("Bearer {token}"));
    let mut headers = vec![("title", words::title(page)), ("priority", priority(page)), ("click", link)];
    headers.extend(bearer.as_deref().map(|bearer| ("authorization", bearer)));
    web.post(url, &headers, words::sentence(page).into_bytes()).await
}

/// 5 keeps ringing, 4 rings once, 3 is as any other.
fn priority(page: Page) -> &'static str {
    match page {
        Page::Waiting { urgency: Urgency::R4, .. } => "5",
        Page::Waiting { urgency: Urgency::R0 | Urgency::R1 | Urgency::R2 | Urgency::R3, .. }
        | Page::NobodyOnCall
        | Page::ColleagueNotAllRight => "4",
        Page::Test => "3",
    }
}
