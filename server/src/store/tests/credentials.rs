use std::sync::Arc;

use domain::id::StaffId;
use domain::words::{Role, Span, Timestamp};

use super::super::{LinkPurpose, SESSION_LASTS, Step, Store, TotpSecret};
use super::{NOON, Site, on_a_file_and_on_a_server};

on_a_file_and_on_a_server! {
    password_and_code_together_let_someone_in_once
    of_two_who_come_with_the_same_code_one_is_let_in
    the_code_shown_for_enrolling_does_not_sign_in_as_well
    neither_password_nor_secrets_can_be_read_by_a_thief
    a_link_works_once
    a_link_works_until_its_time_is_over
    a_session_lasts_until_sign_out_or_half_a_day
    someone_can_be_signed_out_everywhere
}

const MAYA: StaffId = StaffId(0x3a7a);
const DANA: StaffId = StaffId(0xda4a);
const PASSWORD: &str = "correct horse battery staple";

fn later(span: Span) -> Timestamp {
    NOON.plus(span)
}

async fn enrolled(site: &Site) -> (Store, TotpSecret) {
    let store = site.open().await;
    let totp = TotpSecret::generate().unwrap();
    store.enrol(MAYA, PASSWORD, &totp, Step::default()).await.unwrap();
    (store, totp)
}

async fn password_and_code_together_let_someone_in_once(site: Site) {
    let (store, totp) = enrolled(&site).await;
    let code = totp.code(NOON);
    assert!(!store.check(Some(MAYA), "wrong", &code, NOON).await.unwrap());
    assert!(!store.check(Some(MAYA), PASSWORD, "12345x", NOON).await.unwrap());
    assert!(!store.check(Some(DANA), PASSWORD, &code, NOON).await.unwrap(), "no account");
    assert!(!store.check(None, PASSWORD, &code, NOON).await.unwrap(), "no such name");

    assert!(store.check(Some(MAYA), PASSWORD, &code, NOON).await.unwrap(), "wrong tries used nothing up");
    assert!(!store.check(Some(MAYA), PASSWORD, &code, NOON).await.unwrap(), "the code was used");
    let next = later(Span::seconds(30));
    assert!(!store.check(Some(MAYA), PASSWORD, &code, next).await.unwrap(), "nor while it is still shown");
    assert!(store.check(Some(MAYA), PASSWORD, &totp.code(next), next).await.unwrap());
}

async fn of_two_who_come_with_the_same_code_one_is_let_in(site: Site) {
    let (store, totp) = enrolled(&site).await;
    let (store, code) = (Arc::new(store), totp.code(NOON));
    let knocks = (0..4).map(|_| {
        let (store, code) = (Arc::clone(&store), code.clone());
        tokio::spawn(async move { store.check(Some(MAYA), PASSWORD, &code, NOON).await.unwrap() })
    });
    let mut let_in = 0;
    for knock in knocks.collect::<Vec<_>>() {
        let_in += usize::from(knock.await.unwrap());
    }
    assert_eq!(let_in, 1);
}

async fn the_code_shown_for_enrolling_does_not_sign_in_as_well(site: Site) {
    let store = site.open().await;
    let totp = TotpSecret::generate().unwrap();
    let code = totp.code(NOON);
    let used = totp.step(&code, NOON).expect("the code is right");
    store.enrol(MAYA, PASSWORD, &totp, used).await.unwrap();
    assert!(!store.check(Some(MAYA), PASSWORD, &code, NOON).await.unwrap());
}

async fn neither_password_nor_secrets_can_be_read_by_a_thief(site: Site) {
    let (store, totp) = enrolled(&site).await;
    let purpose = LinkPurpose::Invitation { role: Role::Moderator, totp: totp.clone() };
    let link = store.make_link(&purpose, later(Span::minutes(1))).await.unwrap();
    let session = store.begin_session(MAYA, NOON).await.unwrap();
    assert!(site.holds(b"$argon2id$").await, "what is kept is searched");
    let plain = serde_json::to_string(&totp).unwrap();
    for secret in [PASSWORD, &totp.base32(), &plain, link.reveal(), session.reveal()] {
        assert!(!site.holds(secret.as_bytes()).await);
    }
    let shown = format!("{purpose:?} {link:?} {totp:?} {:?}", store.keys().token());
    assert_eq!(
        shown,
        "Invitation { role: Moderator, totp: TotpSecret(..) } Secret(..) TotpSecret(..) Key(..)"
    );
}

async fn a_link_works_once(site: Site) {
    let store = Arc::new(site.open().await);
    let totp = TotpSecret::generate().unwrap();
    let purpose = LinkPurpose::Invitation { role: Role::Coordinator, totp };
    let link = store.make_link(&purpose, later(Span::minutes(1))).await.unwrap();
    assert_eq!(store.look(link.reveal(), NOON).await.unwrap().as_ref(), Some(&purpose));
    assert_eq!(store.look(link.reveal(), NOON).await.unwrap().as_ref(), Some(&purpose), "looking is free");

    let takers = (0..12).map(|_| {
        let (store, link) = (Arc::clone(&store), link.clone());
        tokio::spawn(async move { store.take_link(link.reveal(), NOON).await.unwrap() })
    });
    let mut taken = Vec::new();
    for taker in takers.collect::<Vec<_>>() {
        taken.extend(taker.await.unwrap());
    }
    assert_eq!(taken, [purpose]);
    assert_eq!(store.look(link.reveal(), NOON).await.unwrap(), None);
}

async fn a_link_works_until_its_time_is_over(site: Site) {
    let store = site.open().await;
    let until = later(Span::minutes(1));
    let link = store.make_link(&LinkPurpose::SignIn { staff: MAYA }, until).await.unwrap();
    assert_eq!(store.look(link.reveal(), until).await.unwrap(), None);
    assert_eq!(store.take_link(link.reveal(), until).await.unwrap(), None);
    assert!(store.take_link(link.reveal(), NOON).await.unwrap().is_some(), "a moment before");
}

async fn a_session_lasts_until_sign_out_or_half_a_day(site: Site) {
    let store = site.open().await;
    let signed_in = store.begin_session(MAYA, NOON).await.unwrap();
    let forgotten = store.begin_session(MAYA, NOON).await.unwrap();
    assert_eq!(store.session(signed_in.reveal(), NOON).await.unwrap(), Some(MAYA));
    assert_eq!(store.session("made up", NOON).await.unwrap(), None);

    store.end_session(signed_in.reveal()).await.unwrap();
    assert_eq!(store.session(signed_in.reveal(), NOON).await.unwrap(), None);
    assert_eq!(store.session(forgotten.reveal(), NOON).await.unwrap(), Some(MAYA), "the other goes on");
    assert_eq!(store.session(forgotten.reveal(), later(SESSION_LASTS)).await.unwrap(), None);
}

async fn someone_can_be_signed_out_everywhere(site: Site) {
    let store = site.open().await;
    let (one, two) =
        (store.begin_session(MAYA, NOON).await.unwrap(), store.begin_session(MAYA, NOON).await.unwrap());
    let other = store.begin_session(DANA, NOON).await.unwrap();
    store.end_sessions_of(MAYA).await.unwrap();
    for ended in [one, two] {
        assert_eq!(store.session(ended.reveal(), NOON).await.unwrap(), None);
    }
    assert_eq!(store.session(other.reveal(), NOON).await.unwrap(), Some(DANA));
}
