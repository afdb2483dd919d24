use tests::{MailServer, Receiver};

use super::super::{Delivery, Page, Pagers, Unusable, Why};
use super::{EMERGENCY, KEY, in_a_hurry, pagers, with_mail_server};
use crate::config::{Mail, Settings};
use crate::store::PageAddress;

fn mailbox() -> PageAddress {
    PageAddress::Email { to: "dana@example.org".into() }
}

#[tokio::test]
async fn a_mail_is_delivered_when_the_server_has_taken_it() {
    let server = MailServer::that_takes_everything().await;
    let outcome = with_mail_server(&server.url()).send(&mailbox(), EMERGENCY, KEY).await;
    assert_eq!(outcome, Delivery::Answered);
    let mail = server.takes().await;
    assert_eq!(mail.to, "dana@example.org");
    for expected in [
        "From: on-call@example.org",
        "Subject: On call: emergency",
        "Message-ID: <0000000000000007-3@example.org>",
        "Auto-Submitted: auto-generated",
        "2 people are waiting, for 1 min 5 s.",
        "https://chat.example.org/staff",
    ] {
        assert!(mail.content.contains(expected), "{expected:?} is not in {}", mail.content);
    }
}

#[tokio::test]
async fn a_mail_that_the_server_refuses_is_not_delivered() {
    let server = MailServer::that_knows_nobody().await;
    let outcome = with_mail_server(&server.url()).send(&mailbox(), Page::Test, KEY).await;
    assert_eq!(outcome, Delivery::NotAnswered(Why::Refused { status: 550 }));
}

#[tokio::test]
async fn a_mail_server_that_says_nothing_keeps_nobody_waiting() {
    let server = MailServer::that_says_nothing().await;
    let pagers = in_a_hurry(with_mail_server(&server.url()));
    assert_eq!(pagers.send(&mailbox(), Page::Test, KEY).await, Delivery::NotAnswered(Why::NoAnswer));
    let nobody = format!("smtp://{}", Receiver::that_is_not_there());
    let outcome = with_mail_server(&nobody).send(&mailbox(), Page::Test, KEY).await;
    assert_eq!(outcome, Delivery::NotAnswered(Why::Unreachable));
}

#[tokio::test]
async fn a_house_without_a_mail_server_says_so() {
    assert_eq!(pagers().accepts(&mailbox()), Err(Why::NotSetUp));
    let outcome = pagers().send(&mailbox(), Page::Test, KEY).await;
    assert_eq!(outcome, Delivery::NotAnswered(Why::NotSetUp));
}

#[tokio::test]
async fn settings_that_cannot_work_are_refused_without_repeating_them() {
    let refusal = |server: &str, from: &str| {
        let mail = Mail { server: server.to_owned().into(), from: from.into() };
        let settings = Settings { mail: Some(mail), ..Settings::default() };
        Pagers::open(&settings, "https://chat.example.org", &Pagers::fresh_push_key()).err()
    };
    let refused =
        refusal("http://dana:hunter2@mail.example.org", "on-call@example.org").expect("no mail server");
    assert!(matches!(refused, Unusable::MailServer));
    assert!(!refused.to_string().contains("hunter2"));
    assert!(matches!(refusal("smtps://mail.example.org", "nobody"), Some(Unusable::MailFrom)));
    assert!(refusal("smtps://mail.example.org", "on-call@example.org").is_none());
}

#[test]
fn what_is_no_mailbox_is_not_taken() {
    let pagers = with_mail_server("smtp://127.0.0.1:2525");
    for to in ["", "dana", "dana@", "dana@example.org\r\nBcc: sam@example.org", "Dana <dana@example.org>"] {
        let taken = pagers.accepts(&PageAddress::Email { to: to.into() });
        assert_eq!(taken, Err(Why::BadAddress), "{to:?}");
    }
}
