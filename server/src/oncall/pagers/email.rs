//! A mailbox, through the mail server of the organisation. Delivered is what that server has taken: when it is read, nobody
//! knows, so that mail is a way for the house and the last one for people.

use std::time::Duration;

use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, Message};
use lettre::{Address, AsyncSmtpTransport, AsyncTransport, Tokio1Executor};

use super::{Page, Unusable, Why, words};
use crate::config;

/// How mail leaves the house.
pub(super) struct Mail {
    server: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
}

impl Mail {
    pub(super) fn open(settings: &config::Mail, connects_within: Duration) -> Result<Self, Unusable> {
        let server = AsyncSmtpTransport::<Tokio1Executor>::from_url(settings.server.reveal());
        let server = server.map_err(|_| Unusable::MailServer)?.timeout(Some(connects_within)).build();
        let from: Address = settings.from.parse().map_err(|_| Unusable::MailFrom)?;
        Ok(Self { server, from: from.into() })
    }

    /// Whose mail it is.
    pub(super) fn sender(&self) -> &Address {
        &self.from.email
    }

    pub(super) async fn send(&self, to: &str, page: Page, link: &str, key: &str) -> Result<(), Why> {
        let id = format!("<{key}@{}>", self.from.email.domain());
        let automatic = HeaderName::new_from_ascii_str("Auto-Submitted");
        let message = Message::builder()
            .from(self.from.clone())
            .to(address(to)?.into())
            .subject(words::title(page))
            .message_id(Some(id))
            .raw_header(HeaderValue::new(automatic, "auto-generated".to_owned()))
            .header(ContentType::TEXT_PLAIN)
            .body(format!("{}\n\n{link}\n", words::sentence(page)))
            .map_err(|_| Why::BadAddress)?;
        self.server.send(message).await.map(|_| ()).map_err(|fault| why(&fault))
    }
}

pub(super) fn check(to: &str) -> Result<(), Why> {
    address(to).map(|_| ())
}

fn address(to: &str) -> Result<Address, Why> {
    to.parse().map_err(|_| Why::BadAddress)
}

fn why(fault: &lettre::transport::smtp::Error) -> Why {
    match fault.status() {
        Some(code) => Why::Refused { status: code.into() },
        None if fault.is_tls() => Why::Untrusted,
        None if fault.is_timeout() => Why::NoAnswer,
        None if fault.is_response() => Why::Broken,
        None => Why::Unreachable,
    }
}
