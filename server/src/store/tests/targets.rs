use domain::id::{StaffId, TargetId};
use domain::target::{self, Kind, Whose};
use domain::words::Span;
use domain::{Actor, Entry, Event, staff};

use super::super::{Error, PageAddress, Position, Store};
use super::{NOON, Site, on_a_file_and_on_a_server};

on_a_file_and_on_a_server! {
    an_address_is_kept_and_goes_with_the_entry_that_removes_its_target
    addresses_cannot_be_read_in_the_files_and_leave_no_trace
    whoever_is_dismissed_is_reached_nowhere
    an_address_that_no_entry_names_is_swept_after_a_while
    an_address_put_in_the_place_of_another_does_not_open
    every_instance_signs_pushes_with_the_same_key
}

const DANA: StaffId = StaffId(4);
const PAGER: TargetId = TargetId(70);
const MAILBOX: TargetId = TargetId(71);

fn pager() -> PageAddress {
    PageAddress::Webhook { url: "https://pager.example.org/hook/7Q2".into(), secret: "c2VjcmV0".into() }
}

fn mailbox() -> PageAddress {
    PageAddress::Email { to: "dana.at.night@example.org".into() }
}

/// Dana is reached by both, without an entry that says so.
async fn keeps_both(store: &Store) {
    for (target, address) in [(PAGER, pager()), (MAILBOX, mailbox())] {
        store.keep_target(target, Whose::Staff(DANA), &address, NOON).await.unwrap();
    }
}

fn entry(event: Event) -> Entry {
    Entry { at: NOON, actor: Actor::Staff(DANA), event }
}

async fn an_address_is_kept_and_goes_with_the_entry_that_removes_its_target(site: Site) {
    let store = site.open().await;
    keeps_both(&store).await;
    assert_eq!(store.target(PAGER).await.unwrap(), Some(pager()));

    let removed = entry(Event::Target(target::Event::Removed { target: PAGER }));
    store.append(Position::START, &[removed], &[]).await.unwrap();
    assert_eq!(store.target(PAGER).await.unwrap(), None);
    assert_eq!(store.target(MAILBOX).await.unwrap(), Some(mailbox()));
}

async fn addresses_cannot_be_read_in_the_files_and_leave_no_trace(site: Site) {
    let store = site.open().await;
    keeps_both(&store).await;
    for private in ["pager.example", "7Q2", "c2VjcmV0", "dana.at.night"] {
        assert!(!site.holds(private.as_bytes()).await, "{private}");
    }
    let sealed = sealed(&store).await;
    assert!(site.holds(&sealed[0].as_bytes()[..40]).await, "sealed they are there");

    let removed = entry(Event::Target(target::Event::Removed { target: PAGER }));
    store.append(Position::START, &[removed], &[]).await.unwrap();
    store.drop_target(MAILBOX).await.unwrap();
    for sealed in &sealed {
        assert!(!site.holds(&sealed.as_bytes()[..40]).await);
    }
}

async fn whoever_is_dismissed_is_reached_nowhere(site: Site) {
    let store = site.open().await;
    keeps_both(&store).await;
    let houses = TargetId(72);
    store.keep_target(houses, Whose::House, &mailbox(), NOON).await.unwrap();
    let dismissed = entry(Event::Staff(staff::Event::Dismissed { staff: DANA }));
    store.append(Position::START, &[dismissed], &[]).await.unwrap();
    for gone in [PAGER, MAILBOX] {
        assert_eq!(store.target(gone).await.unwrap(), None);
    }
    assert_eq!(store.target(houses).await.unwrap(), Some(mailbox()));
}

async fn an_address_that_no_entry_names_is_swept_after_a_while(site: Site) {
    let store = site.open().await;
    keeps_both(&store).await;
    store.sweep_targets(&[MAILBOX], NOON.plus(Span::minutes(59))).await.unwrap();
    assert_eq!(store.target(PAGER).await.unwrap(), Some(pager()), "its entry may still come");
    store.sweep_targets(&[MAILBOX], NOON.plus(Span::minutes(61))).await.unwrap();
    assert_eq!(store.target(PAGER).await.unwrap(), None);
    assert_eq!(store.target(MAILBOX).await.unwrap(), Some(mailbox()), "this one is named");
}

async fn an_address_put_in_the_place_of_another_does_not_open(site: Site) {
    let store = site.open().await;
    store.keep_target(PAGER, Whose::House, &pager(), NOON).await.unwrap();
    site.meddle("UPDATE targets SET id = '0000000000000047'").await;
    let fault = store.target(MAILBOX).await.unwrap_err();
    assert!(matches!(fault, Error::CredentialSealed), "{fault}");
}

async fn every_instance_signs_pushes_with_the_same_key(site: Site) {
    let store = site.open().await;
    assert_eq!(store.push_key("Zmlyc3Q=").await.unwrap(), "Zmlyc3Q=");
    assert_eq!(store.push_key("c2Vjb25k").await.unwrap(), "Zmlyc3Q=");
    assert!(!site.holds(b"Zmlyc3Q=").await, "sealed");
}

async fn sealed(store: &Store) -> Vec<String> {
    sqlx::query_scalar("SELECT sealed FROM targets ORDER BY id")
        .fetch_all(&store.database.pool)
        .await
        .unwrap()
}

#[test]
fn an_address_is_known_again_and_gives_nothing_away() {
    let of = |address: PageAddress| address.shortened();
    assert_eq!(of(pager()), "pager.example.org …7Q2");
    assert_eq!(of(mailbox()), "da…@example.org");
    let ntfy = PageAddress::Ntfy { url: "http://10.0.0.7:8090/beside-nights".into(), token: None };
    assert_eq!(of(ntfy), "10.0.0.7:8090 …hts");
    let shown = format!("{:?} {:?}", pager(), mailbox());
    assert_eq!(shown, format!("PageAddress({:?}) PageAddress({:?})", Kind::Webhook, Kind::Email));
}
