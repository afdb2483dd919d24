//! Who is on call: planned by a coordinator, and read by those who stand in it.

use std::collections::BTreeSet;

use domain::id::{ExceptionId, ShiftId, StaffId};
use hyper::Method;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::Staff;
use crate::wire::Problem;

/// Every day, whole.
pub const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// All of it, as a coordinator reads it.
#[derive(Clone, Debug, Deserialize)]
#[expect(missing_docs, reason = "what each means stands once, in server/src/wire")]
pub struct Rota {
    pub zone: String,
    pub shifts: Vec<Shift>,
    pub exceptions: Vec<Exception>,
    pub people: Vec<Person>,
    pub now: OnCall,
    pub next: Option<Change>,
    pub gaps: Vec<Gap>,
}

#[derive(Clone, Debug, Deserialize)]
#[expect(missing_docs, reason = "the same")]
pub struct Shift {
    pub shift: ShiftId,
    pub staff: StaffId,
    pub languages: Vec<String>,
}

#[derive(Clone, Debug, Deserialize)]
#[expect(missing_docs, reason = "the same")]
pub struct Exception {
    pub exception: ExceptionId,
    pub staff: StaffId,
    pub until: i64,
}

#[derive(Clone, Debug, Deserialize)]
#[expect(missing_docs, reason = "the same")]
pub struct Person {
    pub staff: StaffId,
    pub name: String,
    pub languages: Vec<String>,
    pub here: bool,
    pub availability: Availability,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
#[expect(missing_docs, reason = "the same")]
pub enum Availability {
    Available {},
    Away { until: Option<i64> },
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[expect(missing_docs, reason = "the same")]
pub struct OnCall {
    pub first: BTreeSet<StaffId>,
    pub backup: BTreeSet<StaffId>,
}

#[derive(Clone, Debug, Deserialize)]
#[expect(missing_docs, reason = "the same")]
pub struct Change {
    pub at: i64,
    pub on_call: OnCall,
}

#[derive(Clone, Debug, Deserialize)]
#[expect(missing_docs, reason = "the same")]
pub struct Gap {
    pub from: i64,
    pub until: i64,
}

/// Somebody's own part of it.
#[derive(Clone, Debug, Deserialize)]
#[expect(missing_docs, reason = "the same")]
pub struct OwnRota {
    pub planned: bool,
    pub on_call: bool,
    pub availability: Availability,
    pub duties: Vec<Duty>,
    pub languages: Vec<String>,
}

#[derive(Clone, Debug, Deserialize)]
#[expect(missing_docs, reason = "the same")]
pub struct Duty {
    pub from: i64,
    pub until: i64,
}

/// What a clock in UTC shows so many minutes from now, as a coordinator writes it.
pub fn in_minutes(minutes: i64) -> String {
    let at = Timestamp::now() + SignedDuration::from_mins(minutes);
    TimeZone::UTC.to_datetime(at).strftime("%Y-%m-%dT%H:%M").to_string()
}

impl Staff {
    /// Reads the whole rota.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn reads_the_rota(&self) -> Result<Rota, Problem> {
        self.caller.gets("/api/rota").await.brought()
    }

    /// Reads their own part of it.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn reads_their_shifts(&self) -> Result<OwnRota, Problem> {
        self.caller.gets("/api/rota/own").await.brought()
    }

    /// Has somebody stand on a day, from midnight to midnight.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn has_stand(&self, who: &Staff, rank: &str, day: &str) -> Result<(), Problem> {
        let body = shift(who.account, rank, day);
        self.caller.posts("/api/rota/shifts", &body).await.done()
    }

    /// Has somebody stand every day and night.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn has_stand_always(&self, who: &Staff, rank: &str) -> Result<(), Problem> {
        for day in DAYS {
            self.has_stand(who, rank, day).await?;
        }
        Ok(())
    }

    /// Takes a shift out of the week.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn drops_the_shift(&self, shift: ShiftId) -> Result<(), Problem> {
        self.caller.deletes(&format!("/api/rota/shifts/{shift}")).await.done()
    }

    /// Notes that somebody is absent, between two times as a clock shows them.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn excuses(&self, who: &Staff, from: &str, until: &str) -> Result<(), Problem> {
        let what = json!({ "is": "absence" });
        let body = json!({ "staff": who.account, "from": from, "until": until, "what": what });
        self.caller.posts("/api/rota/exceptions", &body).await.done()
    }

    /// Has somebody stand once, in the first line.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn has_step_in(&self, who: &Staff, from: &str, until: &str) -> Result<(), Problem> {
        let what = json!({ "is": "extra", "rank": "first", "languages": [] });
        let body = json!({ "staff": who.account, "from": from, "until": until, "what": what });
        self.caller.posts("/api/rota/exceptions", &body).await.done()
    }

    /// Leaves it as the week has it.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn drops_the_exception(&self, exception: ExceptionId) -> Result<(), Problem> {
        self.caller.deletes(&format!("/api/rota/exceptions/{exception}")).await.done()
    }

    /// Sets the clock of the house.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn sets_the_clock(&self, zone: &str) -> Result<(), Problem> {
        self.puts("/api/rota/zone", &json!({ "zone": zone })).await
    }

    /// Says "not now".
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn says_not_now(&self, lasting: &str) -> Result<(), Problem> {
        self.puts("/api/rota/availability", &json!({ "is": "not_now", "lasting": lasting })).await
    }

    /// Says that they are back.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn says_they_are_back(&self) -> Result<(), Problem> {
        self.puts("/api/rota/availability", &json!({ "is": "available" })).await
    }

    /// Notes what somebody speaks.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn notes_what_they_speak(&self, who: &Staff, languages: &[&str]) -> Result<(), Problem> {
        let path = format!("/api/staff/{}/languages", who.account);
        self.puts(&path, &json!({ "languages": languages })).await
    }

    async fn puts(&self, path: &str, body: &Value) -> Result<(), Problem> {
        self.caller.asks(Method::PUT, path, Some(body.to_string())).await.done()
    }
}

/// What the form for a shift from midnight to midnight sends.
fn shift(who: StaffId, rank: &str, day: &str) -> Value {
    json!({ "staff": who, "rank": rank, "day": day, "from": 0, "to": 0, "languages": [] })
}
