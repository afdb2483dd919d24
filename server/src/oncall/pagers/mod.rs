//! Pages that go out: to a program, a telephone, a mailbox or a browser that is closed.
//!
//! [`Pagers::send`] carries one [`Page`] to one address and says what became of it. A page counts as delivered when the
//! receiver says that it has it, and never because nothing went wrong here. It ends within ten seconds, whatever the
//! receiver does.
//!
//! Deliberately absent: trying again, and which address comes next, which are decided by whoever pages; and anything
//! that a receiver says beside its status, which nobody reads.

mod email;
mod ntfy;
mod pager_duty;
mod reach;
mod sealing;
#[cfg(test)]
mod tests;
mod vapid;
mod web;
mod web_push;
mod webhook;
mod words;

use std::time::Duration;

use tokio::time::timeout;

pub use self::webhook::fresh_secret;
pub use crate::wire::targets::Page;
pub use domain::target::{Delivery, Why};

use self::email::Mail;
use self::vapid::Vapid;
use self::web::Web;
use crate::config::{Settings, Url};
use crate::store::PageAddress;

/// How long finding a receiver and connecting to it may take.
const CONNECTS_WITHIN: Duration = Duration::from_secs(3);
/// How long all of it may take, until the receiver has said that it has the page.
const ANSWERS_WITHIN: Duration = Duration::from_secs(10);
/// The longest part of an address, in bytes: makers of browsers use up to a thousand.
const ADDRESS_MAX: usize = 1_500;

/// Why pages cannot be sent as the settings say.
#[derive(Debug, thiserror::Error)]
pub enum Unusable {
    /// The mail server. It is not repeated, because it may hold a password.
    #[error(
        "`server` under [mail] in the settings is no mail server: it must look like \
         smtps://user:password@mail.example.org or smtp://mail.example.org:587?tls=required"
    )]
    MailServer,
    /// The sender.
    #[error("`from` under [mail] in the settings is no mail address, such as on-call@example.org")]
    MailFrom,
    /// The key in the database.
    #[error("the key for pushes in the database is damaged. Put the database back from your backup.")]
    PushKey,
}

/// How pages leave the house.
pub struct Pagers {
    web: Web,
    mail: Option<Mail>,
    vapid: Vapid,
    /// The staff page.
    link: String,
    answers_within: Duration,
}

impl Pagers {
    /// Ready to send. `address` is that of the house, as in `https://chat.example.org`; `push_key` one that
    /// [`Pagers::fresh_push_key`] made.
    ///
    /// # Errors
    ///
    /// [`Unusable`]: what the settings say cannot be done.
    pub fn open(settings: &Settings, address: &str, push_key: &str) -> Result<Self, Unusable> {
        let mail = settings.mail.as_ref().map(|mail| Mail::open(mail, CONNECTS_WITHIN)).transpose()?;
        let contact = match &mail {
            Some(mail) => format!("mailto:{}", mail.sender()),
            None => address.to_owned(),
        };
        Ok(Self {
            web: Web::open(CONNECTS_WITHIN),
            mail,
            vapid: Vapid::open(push_key, contact).ok_or(Unusable::PushKey)?,
            link: format!("{address}/staff"),
            answers_within: ANSWERS_WITHIN,
        })
    }

    /// A key for pushes, for a house that has none.
    pub fn fresh_push_key() -> String {
        Vapid::generate()
    }

    /// What a browser is subscribed with, in base64url.
    pub fn push_key(&self) -> String {
        self.vapid.public()
    }

    /// Whether mail is sent.
    pub fn has_mail(&self) -> bool {
        self.mail.is_some()
    }

    /// Whether pages could be sent there, without trying it.
    ///
    /// # Errors
    ///
    /// [`Why`]: they could not.
    pub fn accepts(&self, address: &PageAddress) -> Result<(), Why> {
        match address {
            PageAddress::Webhook { url, secret } => webhook::check(url, secret),
            PageAddress::Ntfy { url, token } => ntfy::check(url, token.as_deref()),
            PageAddress::PagerDuty { url, routing_key } => pager_duty::check(url, routing_key),
            PageAddress::Email { to } if self.has_mail() => email::check(to),
            PageAddress::Email { .. } => Err(Why::NotSetUp),
            PageAddress::WebPush { endpoint, p256dh, auth } => web_push::check(endpoint, p256dh, auth),
        }
    }

    /// Sends one page and waits for the answer. `key` is the same whenever the same page is sent there again, so that
    /// the receiver can tell: up to 64 letters, digits and hyphens.
    pub async fn send(&self, to: &PageAddress, page: Page, key: &str) -> Delivery {
        match timeout(self.answers_within, self.carry(to, page, key)).await {
            Ok(Ok(())) => Delivery::Answered,
            Ok(Err(why)) => Delivery::NotAnswered(why),
            Err(_) => Delivery::NotAnswered(Why::NoAnswer),
        }
    }

    /// Tells whoever watches this house that all is well.
    ///
    /// # Errors
    ///
    /// [`Why`]: they did not take it.
    pub async fn beat(&self, url: &Url) -> Result<(), Why> {
        let posted = timeout(self.answers_within, self.web.post(url.reveal(), &[], Vec::new()));
        posted.await.unwrap_or(Err(Why::NoAnswer))
    }

    async fn carry(&self, to: &PageAddress, page: Page, key: &str) -> Result<(), Why> {
        let (web, link) = (&self.web, self.link.as_str());
        match to {
            PageAddress::Webhook { url, secret } => webhook::send(web, url, secret, page, link, key).await,
            PageAddress::Ntfy { url, token } => ntfy::send(web, url, token.as_deref(), page, link).await,
            PageAddress::PagerDuty { url, routing_key } => {
                pager_duty::send(web, url, routing_key, page, link, key).await
            }
            PageAddress::Email { to } => {
                let mail = self.mail.as_ref().ok_or(Why::NotSetUp)?;
                mail.send(to, page, link, key).await
            }
            PageAddress::WebPush { endpoint, p256dh, auth } => {
                web_push::send(web, &self.vapid, endpoint, p256dh, auth, page).await
            }
        }
    }
}

/// Whether a token or key can stand in a header: 1 to [`ADDRESS_MAX`] visible letters of ASCII.
fn is_plain(secret: &str) -> bool {
    (1..=ADDRESS_MAX).contains(&secret.len()) && secret.bytes().all(|byte| byte.is_ascii_graphic())
}
