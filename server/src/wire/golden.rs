//! What the version before says and understands, kept as it was written: pages and instances of two versions meet
//! whenever a house is upgraded.
//!
//! A frame that the version before sends must be understood; one that it gets must still hold everything it looks for.
//! Fields and kinds may be added. A line is changed only when the version before the version before is given up, in
//! the same step that raises `FORMAT`.

use domain::id::{CaseId, ClientMessageId, RequestId, ReviewId, RoomId, SanctionId, SeekerId, StaffId};
use domain::words::{Rule, Timestamp, Urgency};
use serde_json::Value;

use super::Text;
use super::client::ClientFrame;
use super::excerpt::Mark;
use super::room::{AuthorRole, Card, Epoch, Message, Presence, RoomEvent, RoomKind, StaffView};
use super::sanctions::{ImposedBy, SanctionKind, SanctionNotice};
use super::server::{Answer, Joined, LeftBecause, Refusal, ServerFrame};
use super::staff::{
    AftercareItem, CaseItem, CaseSource, CaseStage, ConcernItem, Desk, Queue, RequestItem, ReviewItem,
    TalkItem,
};
use super::standing::{HeldMessage, HeldState, Help, HelpState, OneToOne, OneToOneState, Reason, Standing};

const FROM_PAGES: &str = include_str!("golden/from_pages.jsonl");
const TO_PAGES: &str = include_str!("golden/to_pages.jsonl");

const ROOM: RoomId = RoomId(0x21);
const AT: Timestamp = Timestamp(1_700);
const MESSAGE: ClientMessageId = ClientMessageId(0x31);

fn text(words: &str) -> Text {
    Text(words.into())
}

fn message(mine: Option<ClientMessageId>, staff: Option<StaffView>) -> RoomEvent {
    let (author, text) = (text("Quiet Heron"), text("good evening"));
    let (role, card) = (AuthorRole::Seeker, None);
    RoomEvent::Message(Message { seq: 3, at: AT, author, role, text, card, mine, staff })
}

fn notice() -> SanctionNotice {
    let (sanction, kind) = (SanctionId(0x41), SanctionKind::Mute);
    SanctionNotice {
        sanction,
        kind,
        room: Some(ROOM),
        rule: Rule::Kindness,
        by: ImposedBy::Person,
        until: AT,
    }
}

fn answered(answer: Answer, card: Option<Card>) -> ServerFrame {
    ServerFrame::Answered { room: ROOM, client_message_id: MESSAGE, answer, card }
}

fn standing(state: HelpState) -> ServerFrame {
    let (review, taken_down) = (ReviewId(0x51), None);
    let held = |state| HeldMessage { review, client_message_id: MESSAGE, room: ROOM, taken_down, state };
    ServerFrame::Standing(Standing {
        help: Some(Help {
            case: CaseId(0x61),
            since: AT,
            state,
            given_up: false,
            asked_by_another: false,
            wish: None,
            said_where: false,
            plans: 0,
        }),
        one_to_one: Some(OneToOne {
            request: RequestId(0x71),
            state: OneToOneState::Waiting { since: AT, before: 2, given_up: false },
        }),
        held: vec![held(HeldState::Waiting {}), held(HeldState::Rejected { rule: Rule::NoMethods })],
        sanctions: vec![notice()],
        appeals: Vec::new(),
        reports: Vec::new(),
    })
}

fn case(stage: CaseStage) -> CaseItem {
    let (case, urgency, source) = (CaseId(0x61), Urgency::R4, CaseSource::Filter);
    let (here, wish, language) = (true, None, None);
    CaseItem { case, urgency, since: AT, source, texts: 1, papers: 0, pages: 2, here, wish, language, stage }
}

/// What this version sends where the version before sent the lines of `to_pages.jsonl`.
fn to_pages() -> Vec<ServerFrame> {
    let staff = Some(StaffView { seeker: Some(SeekerId(0x81)), urgency: Urgency::R1 });
    let dana = || "Dana".to_owned();
    vec![
        ServerFrame::Welcome { name: text("Quiet Heron"), now: AT },
        ServerFrame::Joined(Joined {
            room: ROOM,
            name: "Evening room".into(),
            kind: RoomKind::Group,
            epoch: Epoch(0xff),
            top: 5,
            recovered: false,
            events: vec![message(Some(MESSAGE), None), RoomEvent::Gone { seq: 4 }],
            presence: Presence { seekers: 3, staff: 1 },
            keeping: None,
        }),
        ServerFrame::Room { room: ROOM, event: message(None, staff) },
        ServerFrame::Room { room: ROOM, event: RoomEvent::TakenBack { seq: 6, of: 3 } },
        ServerFrame::Presence { room: ROOM, presence: Presence { seekers: 30, staff: 2 } },
        ServerFrame::Typing { room: ROOM, name: text("Quiet Heron") },
        ServerFrame::Left { room: ROOM, because: LeftBecause::Sanction },
        answered(Answer::Shown { seq: 3 }, None),
        answered(Answer::Held { reason: Reason::PersonReadsFirst }, Some(Card::Emergency)),
        answered(
            Answer::Returned { reason: Reason::PersonalData, marks: vec![Mark { start: 1, end: 4 }] },
            None,
        ),
        answered(Answer::Refused { refusal: Refusal::TryAgain { retry_after_ms: 2_000 } }, Some(Card::Talk)),
        ServerFrame::Refused { room: Some(ROOM), refusal: Refusal::Muted { notice: notice() } },
        ServerFrame::Refused { room: None, refusal: Refusal::TooFast { retry_after_ms: 10 } },
        standing(HelpState::Asked { again: true, on_call: false }),
        standing(HelpState::NobodyYet {}),
        standing(HelpState::OnTheWay { name: dana(), room: ROOM }),
        ServerFrame::Desk(Desk {
            reviews: vec![ReviewItem {
                review: ReviewId(0x51),
                room: ROOM,
                seeker: SeekerId(0x81),
                urgency: Urgency::R0,
                reason: Reason::Hostility,
                releasable: true,
                since: AT,
                lease: None,
            }],
            concerns: vec![ConcernItem {
                room: ROOM,
                seeker: SeekerId(0x81),
                count: 2,
                since: AT,
                until: AT,
            }],
            aftercare: vec![AftercareItem { room: ROOM, since: AT, until: AT }],
            requests: vec![RequestItem { request: RequestId(0x71), since: AT }],
            talks: vec![TalkItem {
                request: RequestId(0x72),
                room: ROOM,
                moderator: StaffId(0x91),
                since: AT,
            }],
            brought_in: Vec::new(),
            sanctions: Vec::new(),
            appeals: Vec::new(),
            reports: Vec::new(),
            on_call: true,
            cases_waiting: 1,
            cases_overdue: 0,
            cases_taken: 2,
        }),
        ServerFrame::Queue(Queue {
            cases: vec![
                case(CaseStage::Waiting { seen: true }),
                case(CaseStage::Taken {
                    by: StaffId(0x92),
                    name: dana(),
                    fence: 1,
                    room: ROOM,
                    in_contact: false,
                    offered: None,
                    with: None,
                }),
            ],
        }),
        ServerFrame::Room {
            room: ROOM,
            event: RoomEvent::Message(Message {
                seq: 7,
                at: AT,
                author: text("Noor"),
                role: AuthorRole::Moderator,
                text: text("you can talk with one person"),
                card: Some(Card::Quiet),
                mine: None,
                staff: None,
            }),
        },
        ServerFrame::Pong {},
    ]
}

/// What `now` lacks of `then`.
fn missing(then: &Value, now: &Value, at: &str) -> Option<String> {
    match (then, now) {
        (Value::Object(then), Value::Object(now)) => then.iter().find_map(|(name, value)| {
            let at = format!("{at}.{name}");
            match now.get(name) {
                Some(now) => missing(value, now, &at),
                None => Some(at),
            }
        }),
        (Value::Array(then), Value::Array(now)) if then.len() == now.len() => {
            then.iter().zip(now).find_map(|(then, now)| missing(then, now, &format!("{at}[]")))
        }
        _ => (then != now).then(|| at.to_owned()),
    }
}

#[test]
fn a_page_of_the_version_before_is_understood() {
    for line in FROM_PAGES.lines() {
        let frame = serde_json::from_str::<ClientFrame>(line);
        assert!(frame.is_ok(), "{line}: {:?}", frame.err());
    }
}

#[test]
fn a_page_of_the_version_before_finds_everything_it_looks_for() {
    let now: Vec<Value> =
        to_pages().iter().map(|frame| serde_json::to_value(frame).expect("plain JSON")).collect();
    assert_eq!(TO_PAGES.lines().count(), now.len());
    for (line, now) in TO_PAGES.lines().zip(now) {
        let then: Value = serde_json::from_str(line).expect("a kept line is JSON");
        assert_eq!(missing(&then, &now, ""), None, "{line}");
    }
}

#[test]
fn what_is_missing_is_noticed() {
    let then = serde_json::json!({"a": [{"b": 1, "c": null}]});
    assert_eq!(missing(&then, &serde_json::json!({"a": [{"b": 1, "c": null, "d": 2}], "e": 3}), ""), None);
    assert_eq!(missing(&then, &serde_json::json!({"a": [{"b": 1}]}), ""), Some(".a[].c".into()));
    assert_eq!(missing(&then, &serde_json::json!({"a": []}), ""), Some(".a".into()));
}
