//! Whatever somebody sends, they get an answer they can act on, and nobody else notices.

use serde_json::{Value, json};
use tests::wire::Refusal;
use tests::{
    Caller, ClientMessageId, GLAD, House, IN_DANGER, Knock, LONG_WEEK, Page, SMALL_TALK, Seeker, fresh_id,
    nickname,
};

/// Somebody else in the same room, who must not notice anything.
async fn goes_on_talking(bystander: &Seeker, house: &House) {
    bystander.says(house.evening, GLAD).await.shown();
    bystander.hears(house.evening, GLAD).await;
    bystander.pings().await;
    assert!(bystander.view().closed.is_none());
}

fn posting(house: &House, text: &str) -> Value {
    json!({ "type": "post", "room": house.evening, "client_message_id": ClientMessageId(fresh_id()), "text": text })
}

#[tokio::test]
async fn what_is_not_one_of_our_frames_is_refused_and_the_page_goes_on() {
    let house = House::opens().await;
    let bystander = house.seeker_in_the_room("Slow Badger").await;
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    for nonsense in [
        "",
        "{",
        "null",
        "[]",
        "\"join\"",
        "{}",
        r#"{"type":"dance"}"#,
        r#"{"type":"join"}"#,
        r#"{"type":"join","room":12}"#,
        r#"{"type":"join","room":"not an id"}"#,
        r#"{"type":"post","room":"0000000000000007","text":"hello"}"#,
        r#"{"type":"take_back","room":"0000000000000007","seq":-1}"#,
        r#"{"type":"take_back","room":"0000000000000007","seq":18446744073709551616}"#,
        r#"{"type":"ping","extra":true}"#,
        r#"{"type":"join","room":"0000000000000007","resume":{"epoch":"zz","after":0}}"#,
        "\u{0}\u{0}\u{0}",
    ] {
        let refused = heron.says_anything_and_is_refused(nonsense.to_owned()).await;
        assert_eq!(refused, Refusal::Malformed, "{nonsense:?}");
    }
    let deep = "[".repeat(8_000);
    assert_eq!(heron.says_anything_and_is_refused(deep).await, Refusal::Malformed);
    heron.says(house.evening, SMALL_TALK).await.shown();
    goes_on_talking(&bystander, &house).await;
}

#[tokio::test]
async fn a_second_greeting_is_refused_and_changes_nobody() {
    let house = House::opens().await;
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    let otter = house.seeker_in_the_room("Amber Otter").await;
    for greeting in [
        json!({ "type": "hello_seeker", "token": heron.caller.token }),
        json!({ "type": "hello_seeker", "token": otter.caller.token }),
        json!({ "type": "hello_staff" }),
    ] {
        assert_eq!(heron.does_and_is_refused(&greeting).await, Refusal::Malformed);
    }
    heron.says(house.evening, SMALL_TALK).await.shown();
    assert_eq!(otter.hears(house.evening, SMALL_TALK).await.author, "Quiet Heron");
}

async fn knocks(caller: &Caller) -> Page {
    Knock::by(caller).enters().await.expect("the socket opens")
}

#[tokio::test]
async fn whoever_does_not_greet_first_is_closed() {
    let house = House::opens().await;
    let stranger = house.server.stranger();
    for frame in
        [json!({ "type": "join", "room": house.evening }), json!({ "type": "ping" }), posting(&house, GLAD)]
    {
        let page = knocks(&stranger).await;
        page.sends(&frame).await;
        assert_eq!(page.is_closed().await.code, Some(4500), "{frame}");
    }
    let page = knocks(&stranger).await;
    page.sends_raw("{").await;
    assert_eq!(page.is_closed().await.code, Some(4500));
}

#[tokio::test]
async fn whoever_never_greets_is_closed_after_ten_seconds() {
    let house = House::opens().await;
    let page = knocks(&house.server.stranger()).await;
    assert_eq!(page.is_closed().await.code, Some(4502));
}

#[tokio::test]
async fn a_token_that_is_not_ours_is_closed_for_good() {
    let house = House::opens().await;
    let other_house = House::opens().await;
    let theirs = other_house.seeker("Quiet Heron").await.caller.token.clone().expect("entered");
    let ours = house.seeker("Quiet Heron").await.caller.token.clone().expect("entered");
    let last = ours.chars().last().expect("not empty");
    let changed = format!("{}{}", &ours[..ours.len() - 1], if last == 'A' { 'B' } else { 'A' });
    for token in [theirs, changed, ours[..ours.len() / 2].to_owned(), String::new(), "é".repeat(500)] {
        let page = knocks(&house.server.stranger()).await;
        page.sends(&json!({ "type": "hello_seeker", "token": token })).await;
        assert_eq!(page.is_closed().await.code, Some(4501), "{token:?}");
    }
}

#[tokio::test]
async fn a_staff_greeting_without_a_session_is_closed_for_good() {
    let house = House::opens().await;
    let mut forged = house.server.stranger();
    forged.cookie = Some("__Host-beside=forged".into());
    for caller in [house.server.stranger(), forged, house.seeker("Quiet Heron").await.caller.clone()] {
        let page = knocks(&caller).await;
        page.sends(&json!({ "type": "hello_staff" })).await;
        assert_eq!(page.is_closed().await.code, Some(4501));
    }
}

#[tokio::test]
async fn a_socket_that_does_not_ask_for_our_protocol_is_not_opened() {
    let house = House::opens().await;
    for protocol in [None, Some("beside.v999"), Some("chat")] {
        let knock = Knock { protocol, ..Knock::by(&house.server.stranger()) };
        let status = knock.enters().await.expect_err("no common protocol");
        assert!(status.is_client_error(), "{protocol:?}: {status}");
    }
}

#[tokio::test]
async fn a_binary_frame_closes_the_page() {
    let house = House::opens().await;
    let bystander = house.seeker_in_the_room("Slow Badger").await;
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    heron.sends_binary(br#"{"type":"ping"}"#.to_vec()).await;
    assert_eq!(heron.is_closed().await.code, Some(4500));
    goes_on_talking(&bystander, &house).await;
}

#[tokio::test]
async fn a_frame_over_sixteen_kibibytes_closes_the_page() {
    let house = House::opens().await;
    let bystander = house.seeker_in_the_room("Slow Badger").await;
    for length in [16 * 1024 + 1, 1024 * 1024] {
        let heron = house.seeker_in_the_room("Quiet Heron").await;
        heron.sends_raw("x".repeat(length)).await;
        assert_eq!(heron.is_closed().await.code, Some(4503), "{length} bytes");
        bystander.counts(house.evening, 1, 0).await;
    }
    goes_on_talking(&bystander, &house).await;
}

#[tokio::test]
async fn a_text_over_two_thousand_characters_is_too_long_and_one_less_is_not() {
    let house = House::opens().await;
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    let otter = house.seeker_in_the_room("Amber Otter").await;
    let longest = of_length(2_000);
    let too_long = of_length(2_001);
    assert_eq!(heron.says_once(house.evening, &too_long).await.refused(), Refusal::TooLong);
    heron.says(house.evening, &longest).await.shown();
    otter.hears(house.evening, &longest).await;
    // Characters, not bytes: each of these is four.
    let candles = "🕯".repeat(2_001);
    assert_eq!(heron.says_once(house.evening, &candles).await.refused(), Refusal::TooLong);
}

/// Many different words, so that it is no flood.
fn of_length(length: usize) -> String {
    let words: String = (0..400).map(nickname).collect::<Vec<_>>().join(" and ");
    words.chars().take(length - 1).chain(['.']).collect()
}

#[tokio::test]
async fn signs_that_hide_or_turn_text_around_are_unreadable() {
    let house = House::opens().await;
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    let otter = house.seeker_in_the_room("Amber Otter").await;
    for text in [
        "",
        "   ",
        "\n\n",
        "a\u{0}b",
        "a\u{7}b",
        "a\u{1b}[2Jb",
        "a\u{202e}b",
        "a\u{2066}b",
        "\u{202a}",
        "a\u{85}b",
    ] {
        let refused = heron.says_once(house.evening, text).await.refused();
        assert_eq!(refused, Refusal::Unreadable, "{text:?}");
    }
    for text in ["two\nlines", "شكرا لكم", "a family: 👩‍👩‍👧", "e\u{301}"] {
        heron.says(house.evening, text).await.shown();
        assert_eq!(otter.hears(house.evening, text).await.text, text, "as written");
    }
}

#[tokio::test]
async fn a_room_that_does_not_exist_is_unknown_to_every_act() {
    let house = House::opens().await;
    let bystander = house.seeker_in_the_room("Slow Badger").await;
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    let nowhere = tests::RoomId(7);
    assert_eq!(heron.is_refused(nowhere).await, Refusal::UnknownRoom);
    assert_eq!(heron.says_once(nowhere, GLAD).await.refused(), Refusal::UnknownRoom);
    let leave = json!({ "type": "leave", "room": nowhere });
    let take_back = json!({ "type": "take_back", "room": nowhere, "seq": 1 });
    for frame in [leave, take_back] {
        let refused = heron.does_and_is_refused(&frame).await;
        let expected = matches!(refused, Refusal::UnknownRoom | Refusal::NotInRoom | Refusal::NoSuchMessage);
        assert!(expected, "{frame}: {refused:?}");
    }
    heron.types(nowhere).await;
    heron.pings().await;
    goes_on_talking(&bystander, &house).await;
}

#[tokio::test]
async fn there_is_nothing_to_take_back_where_nothing_was_said() {
    let house = House::opens().await;
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    heron.says(house.evening, SMALL_TALK).await.shown();
    for seq in [0, 2, u64::MAX / 4] {
        let frame = json!({ "type": "take_back", "room": house.evening, "seq": seq });
        assert_eq!(heron.does_and_is_refused(&frame).await, Refusal::NoSuchMessage, "{seq}");
    }
}

#[tokio::test]
async fn a_page_cannot_be_in_endless_rooms() {
    let house = House::opens().await;
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    for number in 0..100 {
        let room = house.cleo.makes_a_room(&format!("Room {number}"), &house.band).await.unwrap();
        heron.sends(&json!({ "type": "join", "room": room })).await;
        let refused = heron
            .sees("an answer", |view| match view.refusals.first() {
                Some((_, refusal)) => Some(Some(refusal.clone())),
                None => view.rooms.contains_key(&room).then_some(None),
            })
            .await;
        match refused {
            Some(refusal) => {
                assert_eq!(refusal, Refusal::TooManyRooms);
                heron.says(house.evening, GLAD).await.shown();
                return;
            }
            None => assert!(number < 99, "a hundred rooms and no end"),
        }
    }
}

#[tokio::test]
async fn a_body_that_is_not_what_it_should_be_is_malformed() {
    let house = House::opens().await;
    let stranger = house.server.stranger();
    for (path, body) in [
        ("/api/seekers", "{"),
        ("/api/seekers", "null"),
        ("/api/seekers", r#"{"band":"adults"}"#),
        ("/api/seekers", r#"{"band":1,"nickname":"Quiet Heron"}"#),
        ("/api/seekers", r#"{"band":"adults","nickname":"Quiet Heron","also":1}"#),
        ("/api/session", r#"{"name":"Cleo"}"#),
        ("/api/links/look", "[]"),
        ("/api/links/accept", "{}"),
    ] {
        let reply = stranger.asks(hyper::Method::POST, path, Some(body.to_owned())).await;
        assert_eq!(reply.problem(), tests::wire::Problem::Malformed, "{path} {body}");
    }
    let huge = json!({ "band": "adults", "nickname": "x".repeat(4 * 1024 * 1024) }).to_string();
    if let Ok(reply) = stranger.exchanges(hyper::Method::POST, "/api/seekers", Some(huge)).await {
        assert!(reply.status.is_client_error(), "{}", reply.status);
    }
    for path in ["/api/nothing", "/api/cases/not-an-id", "/live", "/api/rooms/%00", "/../../etc/passwd"] {
        let reply = stranger.gets(path).await;
        assert!(reply.status.is_client_error(), "{path}: {}", reply.status);
    }
    house.from_outside().await;
}

#[tokio::test]
async fn whoever_reads_nothing_keeps_nobody_from_hearing_everything() {
    let house = House::opens().await;
    let deaf = house.seeker_in_the_room("Slow Badger").await;
    deaf.stops_reading();
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    let otter = house.seeker_in_the_room("Amber Otter").await;
    for cup in 0..10 {
        let text = format!("cup {cup} {}", of_length(1_400 + cup));
        heron.says(house.evening, &text).await.shown();
        otter.hears(house.evening, &text).await;
    }
    assert_eq!(otter.reads(house.evening).len(), 10);
}

#[tokio::test]
async fn words_that_break_a_page_elsewhere_are_only_words_here() {
    let house = House::opens().await;
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    let otter = house.seeker_in_the_room("Amber Otter").await;
    for text in
        ["<b>bold</b> & <script>1</script>", "'; DROP TABLE journal; --", r#"{"type":"welcome"}"#, "%s%n"]
    {
        heron.says(house.evening, text).await.shown();
        assert_eq!(otter.hears(house.evening, text).await.text, text);
    }
}

#[tokio::test]
async fn a_thousand_connections_that_say_nothing_keep_nobody_out() {
    let house = House::opens().await;
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    let mut silent = Vec::new();
    for _ in 0..1_000 {
        silent.push(house.server.stranger().dials().await.expect("the server accepts connections"));
    }
    let otter = house.seeker_in_the_room("Amber Otter").await;
    heron.says(house.evening, LONG_WEEK).await.shown();
    otter.hears(house.evening, LONG_WEEK).await;
}

#[tokio::test]
async fn a_disclosure_in_a_torn_frame_is_no_case_and_no_harm() {
    let house = House::opens().await;
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    let whole = posting(&house, IN_DANGER).to_string();
    let refused = heron.says_anything_and_is_refused(whole[..whole.len() - 2].to_owned()).await;
    assert_eq!(refused, Refusal::Malformed);
}
