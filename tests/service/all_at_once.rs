//! Everybody at once: people talk, people look for rooms, staff decide.

use std::sync::Arc;

use tests::{House, Server, Staff};
use tokio::task::JoinSet;

/// How often each person looks for rooms, and the moderator decides.
const OFTEN: usize = 300;
/// So that what is said is published, and not sent back as too fast.
const QUICK_PEOPLE: &str = "[limits]\nposts_per_minute = 60000\n";

#[tokio::test(flavor = "multi_thread")]
async fn looking_for_rooms_while_others_talk_and_staff_decide_never_stops_the_house() {
    let house = Arc::new(House::opens_on(Server::starts_with_settings(QUICK_PEOPLE).await).await);
    let maya = house.moderator("Maya").await;
    let mut people = JoinSet::new();
    for nickname in ["Quiet Heron", "Amber Otter", "Calm Willow", "Misty Lark", "Open Path", "Still Brook"] {
        let talking = Arc::clone(&house);
        people.spawn(async move {
            let seeker = talking.seeker_in_the_room(nickname).await;
            for count in 0..OFTEN {
                seeker
                    .says_once(talking.evening, &format!("one more cup of tea, the {count}th"))
                    .await
                    .shown();
            }
        });
        let looking = Arc::clone(&house);
        people.spawn(async move {
            let seeker = looking.seeker(&format!("{nickname} too")).await;
            for _ in 0..OFTEN {
                assert!(!seeker.looks_for_rooms().await.is_empty());
            }
        });
    }
    people.spawn(decides(Arc::clone(&house), maya));
    while let Some(done) = people.join_next().await {
        done.expect("everyone is answered");
    }
}

async fn decides(house: Arc<House>, maya: Staff) {
    let robin = house.seeker_in_the_room("Robin Redbreast").await;
    robin.says(house.evening, "good evening").await.shown();
    maya.joins(house.evening).await;
    let robin = maya.knows_who_wrote(house.evening, "good evening").await;
    for _ in 0..OFTEN {
        let mute = maya.mutes(robin, house.evening).await.expect("a moderator mutes");
        maya.lifts(mute).await.expect("a moderator lifts");
    }
}
