use data_encoding::BASE64;
use hmac::{Hmac, KeyInit, Mac};
use serde_json::{Value, json};
use sha2::Sha256;
use tests::{Heard, Receiver};

use super::super::{Delivery, Page, Why, fresh_secret};
use super::{EMERGENCY, KEY, in_a_hurry, pagers};
use crate::store::PageAddress;

fn webhook(url: String) -> PageAddress {
    PageAddress::Webhook { url, secret: fresh_secret() }
}

#[tokio::test]
async fn a_webhook_hears_how_urgent_it_is_and_how_many_wait_and_nothing_else() {
    let receiver = Receiver::that_answers().await;
    let address = webhook(receiver.url("/hook?for=dana"));
    assert_eq!(pagers().send(&address, EMERGENCY, KEY).await, Delivery::Answered);
    let heard = receiver.hears().await;
    let body: Value = serde_json::from_slice(&heard.body).expect("JSON");
    let expected = json!({
        "page": "waiting", "urgency": "R4", "waiting_ms": 65_000, "count": 2,
        "link": "https://chat.example.org/staff",
    });
    assert_eq!((heard.path.as_str(), body), ("/hook?for=dana", expected));
}

#[tokio::test]
async fn a_webhook_can_tell_that_a_page_is_ours_and_whether_it_came_before() {
    let receiver = Receiver::that_answers().await;
    let secret = fresh_secret();
    let address = PageAddress::Webhook { url: receiver.url("/"), secret: secret.clone() };
    for _ in 0..2 {
        pagers().send(&address, EMERGENCY, KEY).await;
        let heard = receiver.hears().await;
        assert_eq!(heard.header("webhook-id"), KEY);
        assert_eq!(heard.header("webhook-signature"), signature(&secret, &heard));
    }
}

/// As `server/PROTOCOL.md` tells a receiver to work it out.
fn signature(secret: &str, heard: &Heard) -> String {
    let key = BASE64.decode(secret.trim_start_matches("whsec_").as_bytes()).expect("base64");
    let mut mac = Hmac::<Sha256>::new_from_slice(&key).expect("any length");
    mac.update(format!("{}.{}.", heard.header("webhook-id"), heard.header("webhook-timestamp")).as_bytes());
    mac.update(&heard.body);
    format!("v1,{}", BASE64.encode(&mac.finalize().into_bytes()))
}

#[tokio::test]
async fn ntfy_rings_for_an_emergency_and_opens_the_staff_page() {
    let receiver = Receiver::that_answers_with(200).await;
    let address = PageAddress::Ntfy { url: receiver.url("/beside-nights"), token: Some("tk_7".into()) };
    assert_eq!(pagers().send(&address, EMERGENCY, KEY).await, Delivery::Answered);
    let heard = receiver.hears().await;
    assert_eq!(heard.path, "/beside-nights");
    assert_eq!(heard.header("title"), "On call: emergency");
    assert_eq!(heard.header("priority"), "5");
    assert_eq!(heard.header("click"), "https://chat.example.org/staff");
    assert_eq!(heard.header("authorization"), "Bearer tk_7");
    assert_eq!(heard.body, "2 people are waiting, for 1 min 5 s.");
}

#[tokio::test]
async fn a_service_that_calls_people_takes_the_same_page_as_one() {
    let receiver = Receiver::that_answers().await;
    let address = PageAddress::PagerDuty { url: receiver.url("/v2/enqueue"), routing_key: "R0UT3".into() };
    assert_eq!(pagers().send(&address, EMERGENCY, KEY).await, Delivery::Answered);
    let body: Value = serde_json::from_slice(&receiver.hears().await.body).expect("JSON");
    for (field, expected) in [
        ("/routing_key", "R0UT3"),
        ("/event_action", "trigger"),
        ("/dedup_key", KEY),
        ("/payload/severity", "critical"),
        ("/payload/summary", "On call: emergency. 2 people are waiting, for 1 min 5 s."),
        ("/client_url", "https://chat.example.org/staff"),
    ] {
        assert_eq!(body.pointer(field), Some(&json!(expected)), "{field}");
    }
}

#[tokio::test]
async fn a_page_is_delivered_only_when_the_receiver_says_so() {
    for status in [400, 404, 410, 429, 500, 503] {
        let receiver = Receiver::that_answers_with(status).await;
        let outcome = pagers().send(&webhook(receiver.url("/")), Page::Test, KEY).await;
        assert_eq!(outcome, Delivery::NotAnswered(Why::Refused { status }));
    }
    let receiver = Receiver::that_hangs_up().await;
    let outcome = pagers().send(&webhook(receiver.url("/")), Page::Test, KEY).await;
    assert_eq!(outcome, Delivery::NotAnswered(Why::Broken));
}

#[tokio::test]
async fn a_receiver_that_says_nothing_keeps_nobody_waiting_and_an_answer_that_is_late_is_none() {
    let receiver = Receiver::that_says_nothing().await;
    let outcome = in_a_hurry(pagers()).send(&webhook(receiver.url("/")), Page::Test, KEY).await;
    receiver.answers_now();
    assert_eq!(outcome, Delivery::NotAnswered(Why::NoAnswer));
    receiver.hears().await;
}

#[tokio::test]
async fn an_answer_that_takes_its_time_is_an_answer() {
    let receiver = Receiver::that_says_nothing().await;
    let (pagers, address) = (pagers(), webhook(receiver.url("/")));
    let sent = pagers.send(&address, Page::Test, KEY);
    let answered = async {
        receiver.hears().await;
        receiver.answers_now();
    };
    assert_eq!(tokio::join!(sent, answered).0, Delivery::Answered);
}

#[tokio::test]
async fn a_page_follows_nobody_elsewhere() {
    let elsewhere = Receiver::that_answers().await;
    let receiver = Receiver::that_sends_on_to(&elsewhere.url("/")).await;
    let outcome = pagers().send(&webhook(receiver.url("/")), Page::Test, KEY).await;
    assert_eq!(outcome, Delivery::NotAnswered(Why::Refused { status: 307 }));
    assert!(elsewhere.heard_nothing().await);
}

#[tokio::test]
async fn where_nobody_listens_nobody_is_reached() {
    let silent = format!("http://{}/", Receiver::that_is_not_there());
    for address in [webhook(silent), webhook("https://nobody.invalid/".into())] {
        assert_eq!(pagers().send(&address, Page::Test, KEY).await, Delivery::NotAnswered(Why::Unreachable));
    }
}

#[tokio::test]
async fn somebody_who_cannot_prove_who_they_are_gets_no_page() {
    let receiver = Receiver::that_answers().await;
    let url = receiver.url("/").replace("http://", "https://");
    let outcome = pagers().send(&webhook(url), Page::Test, KEY).await;
    assert_eq!(outcome, Delivery::NotAnswered(Why::Untrusted));
    assert!(receiver.heard_nothing().await);
}

#[tokio::test]
async fn unencrypted_and_to_the_credentials_of_a_cloud_nothing_is_sent() {
    for url in ["http://203.0.113.7/", "http://169.254.169.254/latest", "https://169.254.169.254/latest"] {
        let outcome = pagers().send(&webhook(url.into()), Page::Test, KEY).await;
        assert_eq!(outcome, Delivery::NotAnswered(Why::BadAddress), "{url}");
    }
}

#[test]
fn what_is_no_address_is_not_taken() {
    let taken = |address: PageAddress| pagers().accepts(&address).is_ok();
    assert!(taken(webhook("https://pager.example.org/hook".into())));
    assert!(taken(webhook("http://[::1]:8090/hook".into())));
    for url in [
        "",
        "pager.example.org",
        "/hook",
        "ftp://pager.example.org/",
        "https://",
        "https://dana:secret@pager.example.org/",
        "https://pager example.org/",
    ] {
        assert!(!taken(webhook(url.into())), "{url}");
    }
    assert!(!taken(webhook(format!("https://pager.example.org/{}", "a".repeat(1_500)))));
    let ntfy = |token: &str| PageAddress::Ntfy {
        url: "https://ntfy.example.org/t".into(),
        token: Some(token.into()),
    };
    assert!(taken(ntfy("tk_7")));
    for token in ["", "two words", "line\nbreak", "ä"] {
        assert!(!taken(ntfy(token)), "{token:?}");
    }
}
