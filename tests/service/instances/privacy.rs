//! What people say is nowhere but where it must be, and not for longer: with several servers there are more places to look.

use std::time::Duration;

use redis::cmd;
use tests::{
    BESIDE_YOU, GLAD, HURTS_SOMEONE, IN_DANGER, Instances, LONG_WEEK, Outcome, PATIENCE, Role, Rule,
    SMALL_TALK, Seeker, Setup, Staff,
};

/// How long a group room remembers.
const TWO_HOURS: Duration = Duration::from_hours(2);
/// How long anything may stay in Redis: what is said between two people a day, and what a room is called a day longer.
const AT_MOST: Duration = Duration::from_hours(72);
const TAKEN_BACK: &str = "I should not have written that I know the baker";

const WHERE_THEY_ARE: &str = "I live at 12 Marsh Street, on the second floor";

/// Things that must not be in some place.
type Private = Vec<(&'static str, String)>;

fn absent(private: &Private, place: &str, bytes: &[u8]) {
    for (what, words) in private {
        // A dump of the database writes bytes as digits.
        let digits = data_encoding::HEXLOWER.encode(words.as_bytes());
        for form in [words, &digits] {
            let found = bytes.windows(form.len()).position(|window| window == form.as_bytes());
            if let Some(at) = found {
                let around = &bytes[at.saturating_sub(120)..(at + form.len() + 40).min(bytes.len())];
                panic!("{what} stands in {place}: …{}…", String::from_utf8_lossy(around));
            }
        }
    }
}

/// Waits until Redis holds none of it.
async fn is_forgotten_by_redis(house: &Instances, words: &str) {
    let forgetting = async {
        while !house.redis.holds(words).await.is_empty() {
            tests::a_moment().await;
        }
    };
    let in_time = tokio::time::timeout(PATIENCE * 2, forgetting).await;
    assert!(in_time.is_ok(), "{words:?} is still in {:?}", house.redis.holds(words).await);
}

async fn lasts(house: &Instances, key: &str) -> Option<Duration> {
    let left: i64 = house.redis.asks(cmd("PTTL").arg(key)).await;
    // Negative: it is gone already, or it never goes.
    if left == -1 { None } else { Some(Duration::from_millis(u64::try_from(left).unwrap_or_default())) }
}

/// An evening on which everything private is said, or used, once.
struct Evening {
    house: Instances,
    never_kept: Private,
    gone_by_now: Private,
    nowhere_else: Private,
}

impl Evening {
    async fn is_lived_through() -> Self {
        let house = Instances::open_as(2, Setup::default().talkative()).await;
        let evening = house[0].evening;
        let maya = house[0].moderator("Maya").await;
        let dana = house[1].professional("Dana").await;
        let heron = house[0].seeker_in_the_room("Quiet Heron").await;
        let otter = house[1].seeker_in_the_room("Amber Otter").await;

        heron.says(evening, SMALL_TALK).await.shown();
        let regretted = heron.says(evening, TAKEN_BACK).await.shown();
        otter.hears(evening, TAKEN_BACK).await;
        heron.takes_back(evening, regretted).await;
        otter.no_longer_sees(evening, TAKEN_BACK).await;
        otter.says(evening, HURTS_SOMEONE).await.held();
        maya.rejects(maya.finds_on_the_desk().await.review, Rule::Kindness).await.unwrap();
        otter.says(evening, "you can call me on 0151 555 0199").await.returned();
        otter.sends_raw(format!("{{\"type\":\"post\",\"text\":\"{GLAD}")).await;
        heron.says(evening, IN_DANGER).await.held();
        crisis(&house, &dana, &heron).await;
        one_to_one(&maya, &otter).await;
        let link = house[0].cleo.invites(Role::Moderator).await.unwrap();

        let secret = |text: &Option<String>| text.clone().expect("signed in").replace("__Host-beside=", "");
        let mut never_kept = vec![
            ("a held message", HURTS_SOMEONE.to_owned()),
            ("a torn message", GLAD.to_owned()),
            ("a telephone number", "0151 555 0199".to_owned()),
            ("a password", maya.password().to_owned()),
            ("a link", link.rsplit('=').next().expect("a secret").to_owned()),
            ("the password of Redis", house.redis.password().to_owned()),
            ("the password of the database", house.postgres.password().to_owned()),
        ];
        for seeker in [&heron.caller, &otter.caller] {
            never_kept.push(("a token", secret(&seeker.token)));
            never_kept.push(("a network address", seeker.from.to_string()));
        }
        for staff in [&maya, &dana, &house[0].cleo] {
            never_kept.push(("a session", secret(&staff.caller.cookie)));
        }
        let gone_by_now = vec![
            ("a message that was taken back", TAKEN_BACK.to_owned()),
            ("what the professional said", BESIDE_YOU.to_owned()),
            ("a disclosure", IN_DANGER.to_owned()),
            ("an address", "Marsh Street".to_owned()),
            ("what was said between two", LONG_WEEK.to_owned()),
        ];
        let nowhere_else = vec![
            ("a message", SMALL_TALK.to_owned()),
            ("a nickname", "Quiet Heron".to_owned()),
            ("a nickname", "Amber Otter".to_owned()),
        ];
        Self { house, never_kept, gone_by_now, nowhere_else }
    }
}

async fn crisis(house: &Instances, dana: &Staff, heron: &Seeker) {
    let case = dana.is_called().await.case;
    dana.reads_case(case).await.unwrap();
    let taken = dana.takes_the_case(case).await.unwrap();
    heron.is_told_who_is_on_the_way().await;
    heron.joins(taken.room).await;
    dana.joins(taken.room).await;
    dana.says(taken.room, BESIDE_YOU).await.shown();
    heron.says(taken.room, WHERE_THEY_ARE).await.shown();
    assert!(!house.redis.holds(BESIDE_YOU).await.is_empty(), "looking finds what is there");
    dana.closes_the_case(case, taken.fence, Outcome::SafetyPlanMade).await.unwrap();
}

async fn one_to_one(maya: &Staff, otter: &Seeker) {
    otter.asks_for_a_peer().await.unwrap();
    let wish = maya.finds_a_wish().await;
    let talk = maya.accepts(wish).await.unwrap();
    otter.is_told_that_a_peer_is_there().await;
    otter.joins(talk).await;
    otter.says(talk, LONG_WEEK).await.shown();
    maya.ends_talk(wish).await.unwrap();
}

#[tokio::test]
async fn no_log_no_database_and_no_redis_holds_what_it_must_not() {
    let Evening { house, never_kept, gone_by_now, nowhere_else } = Evening::is_lived_through().await;
    for (what, words) in &never_kept {
        let found = house.redis.holds(words).await;
        assert!(found.is_empty(), "{what} is in Redis: {found:?}");
    }
    for (_, words) in &gone_by_now {
        is_forgotten_by_redis(&house, words).await;
    }
    let holding_talk = house.redis.holds(SMALL_TALK).await;
    assert!(!holding_talk.is_empty(), "looking finds what is there");
    for key in holding_talk {
        let lasts = lasts(&house, &key).await;
        assert!(lasts.is_some_and(|lasts| lasts <= TWO_HOURS), "{key} holds talk for {lasts:?}");
    }
    for key in house.redis.keys().await {
        let key = String::from_utf8_lossy(&key).into_owned();
        let lasts = lasts(&house, &key).await;
        assert!(lasts.is_some_and(|lasts| lasts <= AT_MOST), "{key} stays for {lasts:?}");
    }

    let private: Private = [never_kept, gone_by_now, nowhere_else].concat();
    let dump = house.postgres.runs("pg_dump", &["--dbname", &house.database]);
    assert!(dump.contains("Evening"), "the dump holds the journal");
    absent(&private, "the database", dump.as_bytes());
    for instance in house.iter() {
        let log = instance.server.said();
        assert!(log.lines().count() > 2, "the log says something beside the addresses: {log}");
        absent(&private, "a log", log.as_bytes());
        for file in instance.server.data.files() {
            absent(&private, &file.display().to_string(), &std::fs::read(&file).unwrap());
        }
    }
}

#[tokio::test]
async fn whoever_comes_back_through_another_instance_is_not_shown_what_was_taken_back() {
    let mut house = Instances::open(2).await;
    let evening = house[0].evening;
    let heron = house[0].seeker_in_the_room("Quiet Heron").await;
    let mut otter = house[1].seeker_in_the_room("Amber Otter").await;
    let start = otter.bookmark(evening);
    heron.says(evening, SMALL_TALK).await.shown();
    let regretted = heron.says(evening, TAKEN_BACK).await.shown();
    otter.hears(evening, TAKEN_BACK).await;
    heron.takes_back(evening, regretted).await;
    otter.no_longer_sees(evening, TAKEN_BACK).await;

    for number in [0, 1] {
        otter.comes_back_to(&house[number].server).await;
        assert!(otter.resumes(evening, &start).await.recovered);
        assert!(!otter.ever_saw(TAKEN_BACK));
        let late = house[number].seeker_in_the_room(["Early Comet", "Misty Comet"][number]).await;
        assert!(!late.ever_saw(TAKEN_BACK));
    }
    house[1].server.is_killed().await;
    house[1].server.starts_again().await;
    otter.comes_back().await;
    otter.joins(evening).await;
    let late = house[1].seeker_in_the_room("Calm Comet").await;
    assert!(!late.ever_saw(TAKEN_BACK));
    otter.comes_back().await;
    assert!(otter.resumes(evening, &start).await.recovered);
    late.says(evening, GLAD).await.shown();
    otter.hears(evening, GLAD).await;
    assert!(!otter.ever_saw(TAKEN_BACK));
}
