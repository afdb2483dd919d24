//! What people write is nowhere but where it must be.

use serde_json::json;
use tests::{
    BESIDE_YOU, GLAD, HURTS_SOMEONE, House, IN_DANGER, IN_DANGER_WITH_AN_ADDRESS, LONG_WEEK, Outcome,
    Receiver, Rule, SMALL_TALK, Server,
};

#[tokio::test]
async fn no_log_and_no_file_holds_a_word_a_nickname_or_a_secret() {
    let mut house = House::opens_on(Server::starts_talkative().await).await;
    let maya = house.moderator("Maya").await;
    let dana = house.professional("Dana").await;
    let heron = house.seeker_in_the_room("Quiet Heron").await;
    let otter = house.seeker_in_the_room("Amber Otter").await;

    heron.says(house.evening, SMALL_TALK).await.shown();
    otter.says(house.evening, HURTS_SOMEONE).await.held();
    otter.says(house.evening, "you can call me on 0151 555 0199").await.returned();
    maya.releases(maya.finds_on_the_desk().await.review).await.unwrap();
    otter.says(house.evening, &format!("{HURTS_SOMEONE} either")).await.held();
    maya.rejects(maya.finds_on_the_desk().await.review, Rule::Kindness).await.unwrap();
    heron.says(house.evening, IN_DANGER).await.held();
    let case = dana.is_called().await.case;
    dana.reads_case(case).await.unwrap();
    let taken = dana.takes_the_case(case).await.unwrap();
    heron.joins(taken.room).await;
    dana.joins(taken.room).await;
    dana.says(taken.room, BESIDE_YOU).await.shown();
    heron.says(taken.room, IN_DANGER_WITH_AN_ADDRESS).await.shown();
    dana.closes_the_case(case, taken.fence, Outcome::SafetyPlanMade).await.unwrap();
    otter.asks_for_a_peer().await.unwrap();
    let talk = maya.accepts(maya.finds_a_wish().await).await.unwrap();
    otter.joins(talk).await;
    otter.says(talk, LONG_WEEK).await.shown();
    otter.sends_raw(format!("{{\"type\":\"post\",\"text\":\"{GLAD}")).await;
    otter.pings().await;
    let link = house.cleo.invites(tests::Role::Moderator).await.unwrap();
    let pager = Receiver::that_answers().await;
    let webhook = dana.adds_a_webhook(&pager.url("/hook/for/dana")).await.unwrap();
    dana.tests(webhook.target).await.unwrap();
    let topic = format!("http://{}/nights", Receiver::that_is_not_there());
    let ntfy = json!({ "kind": "ntfy", "url": topic, "token": "tk_for_dana_only" });
    let ntfy = dana.is_also_reached(&ntfy).await.unwrap();
    dana.tests(ntfy.target).await.unwrap();

    let secret = |text: &Option<String>| text.clone().expect("signed in").replace("__Host-beside=", "");
    let mut private = vec![
        ("a message", SMALL_TALK.to_owned()),
        ("a message", LONG_WEEK.to_owned()),
        ("a torn message", GLAD.to_owned()),
        ("a released message", HURTS_SOMEONE.to_owned()),
        ("a disclosure", IN_DANGER.to_owned()),
        ("an address", "Marsh Street".to_owned()),
        ("a telephone number", "0151 555 0199".to_owned()),
        ("what the professional said", BESIDE_YOU.to_owned()),
        ("a nickname", "Quiet Heron".to_owned()),
        ("a nickname", "Amber Otter".to_owned()),
        ("a password", maya.password().to_owned()),
        ("where somebody is paged", "/hook/for/dana".to_owned()),
        ("where somebody is paged", topic.trim_start_matches("http://").to_owned()),
        ("what a page is signed with", webhook.secret.expect("shown once")),
        ("what lets one page", "tk_for_dana_only".to_owned()),
        ("a link", link.rsplit('=').next().expect("a secret").to_owned()),
    ];
    private.push(("a token", secret(&heron.caller.token)));
    private.push(("a token", secret(&otter.caller.token)));
    for staff in [&maya, &dana, &house.cleo] {
        private.push(("a session", secret(&staff.caller.cookie)));
    }
    for person in [&heron.caller, &otter.caller] {
        private.push(("a network address", person.from.to_string()));
    }

    let running = house.server.said();
    assert!(running.lines().count() > 2, "the log says something beside the addresses");
    absent(&private, "the log", running.as_bytes());
    for file in house.server.data.files() {
        absent(&private, &file.display().to_string(), &std::fs::read(&file).unwrap());
    }
    house.server.is_asked_to_end();
    house.server.ends_within(tests::PATIENCE).await.expect("it ends");
    absent(&private, "the log", house.server.said().as_bytes());
    for file in house.server.data.files() {
        absent(&private, &file.display().to_string(), &std::fs::read(&file).unwrap());
    }
}

fn absent(private: &[(&str, String)], place: &str, bytes: &[u8]) {
    for (what, words) in private {
        let found = bytes.windows(words.len()).position(|window| window == words.as_bytes());
        if let Some(at) = found {
            let around = &bytes[at.saturating_sub(120)..(at + words.len() + 40).min(bytes.len())];
            panic!("{what} stands in {place}: …{}…", String::from_utf8_lossy(around));
        }
    }
}

#[tokio::test]
async fn no_answer_may_be_kept_by_a_browser_or_told_to_another_site() {
    let house = House::opens().await;
    for path in ["/", "/staff", "/api/house", "/api/nicknames", "/api/session", "/api/rooms"] {
        let reply = house.server.stranger().gets(path).await;
        let header = |name: &str| {
            reply.headers.get(name).map(|value| value.to_str().expect("ASCII").to_owned()).unwrap_or_default()
        };
        assert!(header("cache-control").contains("no-store"), "{path}: {:?}", reply.headers);
        assert_eq!(header("referrer-policy"), "no-referrer", "{path}");
        assert_eq!(header("x-content-type-options"), "nosniff", "{path}");
        assert!(reply.headers.get("set-cookie").is_none(), "{path}");
    }
}

#[tokio::test]
async fn a_page_may_load_and_run_only_what_is_ours() {
    let house = House::opens().await;
    for path in ["/", "/staff"] {
        let reply = house.server.stranger().gets(path).await;
        assert!(reply.status.is_success(), "{path}: {}", reply.status);
        let policy = reply.headers.get("content-security-policy").expect("a policy").to_str().expect("ASCII");
        for directive in
            ["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'"]
        {
            assert!(policy.contains(directive), "{path}: {directive} is not in {policy}");
        }
        for lax in ["unsafe", "http:", "https:", "data:", "*"] {
            assert!(!policy.contains(lax), "{path}: {lax} is in {policy}");
        }
        let page = reply.text();
        assert!(!page.contains("<script>") && !page.contains("<style") && !page.contains("style="), "{page}");
    }
}
