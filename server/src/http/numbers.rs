//! How long people waited and how often the filter was right, for the coordinator.

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use domain::holds::Count;
use domain::numbers::{Histogram, Step};
use domain::review::Cause;
use domain::target::{Delivery, Whose};
use domain::words::{Role, Urgency};

use super::{Problem, Staff};
use crate::chat::reason;
use crate::house::House;
use crate::wire::numbers::{Alarm, Debriefs, Holds, Nobody, Numbers, Waited, WaitedFor};

/// What the best services publish: how many were met within five minutes, in seconds.
const FIVE_MINUTES: i64 = 300;

/// `GET /api/numbers`.
pub(super) async fn read(State(house): State<Arc<House>>, staff: Staff) -> Result<Json<Numbers>, Problem> {
    staff.require(Role::Coordinator)?;
    let state = house.replica.state();
    let waits = state.numbers.iter().map(|(step, urgency, counted)| waited(step, urgency, counted)).collect();
    let holds = state.holds.iter().map(|(cause, count)| held(cause, count)).collect();
    let waiting = u32::try_from(state.debriefs.waiting()).unwrap_or(u32::MAX);
    let debriefs = Debriefs { asked: state.debriefs.asked, had: state.debriefs.had, waiting };
    Ok(Json(Numbers { waits, holds, debriefs, nobody: nobody(&state) }))
}

fn nobody(state: &domain::State) -> Option<Nobody> {
    let missing = state.cover.missing()?;
    let has_a_way = state.targets.of(Whose::House).next().is_some();
    let alarm = match missing.became {
        Some((at, Delivery::Answered)) => Alarm::Answered { at },
        Some((at, Delivery::NotAnswered(_))) => Alarm::NotAnswered { at },
        None if has_a_way => Alarm::OnTheWay {},
        None => Alarm::NoWay {},
    };
    Some(Nobody { since: missing.since, alarm })
}

fn held(cause: Cause, Count { held, released, rejected, expired, overturned }: Count) -> Holds {
    Holds { reason: reason(cause), held, released, rejected, expired, overturned }
}

fn waited(step: Step, urgency: Urgency, counted: &Histogram) -> Waited {
    let what = match step {
        Step::Paged => WaitedFor::Paged,
        Step::Taken => WaitedFor::Taken,
        Step::FirstWord => WaitedFor::FirstWord,
        Step::Decided => WaitedFor::Decided,
        Step::Answered => WaitedFor::Answered,
        Step::Looked => WaitedFor::Looked,
    };
    let seconds = |bound: Option<i64>| bound.and_then(|bound| u32::try_from(bound).ok());
    Waited {
        what,
        urgency,
        count: counted.count,
        half_within: seconds(counted.within(50)),
        nine_of_ten_within: seconds(counted.within(90)),
        within_five_minutes: counted.at_most(FIVE_MINUTES),
    }
}
