//! Numbers to call: for anyone those that were confirmed, for a coordinator all that are known.

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, IF_NONE_MATCH};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{AppendHeaders, IntoResponse, Response};
use data_encoding::HEXLOWER;
use domain::Command;
use domain::helpline::{Checked, Command as Decide, Country, Standing};
use domain::id::{HelplineContent, HelplineId};
use domain::words::Role;
use sha2::{Digest, Sha256};

use super::{Body, Id, Problem, Staff};
use crate::helplines::{Emergency, EmergencyNumber, Line, Listed, Words};
use crate::house::House;
use crate::replica::now;
use crate::wire::helplines as wire;
use crate::wire::http::ProblemKind;

/// Anyone between us and a browser may keep it, and asks each time whether it is still so: a number that was withdrawn
/// is gone at once.
const CACHED: &str = "public, no-cache";

/// `GET /api/helplines`.
pub(super) async fn shown(State(house): State<Arc<House>>, asked: HeaderMap) -> Response {
    let body = serde_json::to_vec(&shown_now(&house)).expect("helplines are plain JSON");
    let tag = format!("\"{}\"", HEXLOWER.encode(&Sha256::digest(&body)[..12]));
    let headers = AppendHeaders([(CACHE_CONTROL, CACHED), (ETAG, &tag)]);
    if asked.get(IF_NONE_MATCH).is_some_and(|known| *known == tag) {
        return (StatusCode::NOT_MODIFIED, headers).into_response();
    }
    let json = (CONTENT_TYPE, HeaderValue::from_static("application/json"));
    (headers, AppendHeaders([json]), body).into_response()
}

/// `GET /api/helplines/countries`.
pub(super) async fn countries(
    State(house): State<Arc<House>>,
    staff: Staff,
) -> Result<Json<wire::KnownCountries>, Problem> {
    staff.require(Role::Coordinator)?;
    let stand = Standings::of(&house);
    let countries = house.helplines.in_force().values().map(|listed| stand.count(listed)).collect();
    Ok(Json(wire::KnownCountries { countries }))
}

/// `GET /api/helplines/countries/{country}`.
pub(super) async fn country(
    State(house): State<Arc<House>>,
    staff: Staff,
    Id(country): Id<Country>,
) -> Result<Json<wire::KnownHelplines>, Problem> {
    staff.require(Role::Coordinator)?;
    let catalogue = house.helplines.in_force();
    let listed = catalogue.get(&country).ok_or(ProblemKind::NotFound)?;
    let stand = Standings::of(&house);
    let emergency = listed
        .emergency
        .as_ref()
        .map(|it| wire::KnownEmergency { numbers: numbers(it), known: stand.known_emergency(it) });
    let lines =
        listed.lines.iter().map(|it| wire::KnownHelpline { helpline: helpline(it), known: stand.known(it) });
    Ok(Json(wire::KnownHelplines { country, emergency, lines: lines.collect() }))
}

/// `POST /api/helplines/countries/{country}/confirm`.
pub(super) async fn confirm(
    State(house): State<Arc<House>>,
    staff: Staff,
    Id(country): Id<Country>,
    Body(wire::ConfirmHelplines { lines }): Body<wire::ConfirmHelplines>,
) -> Result<StatusCode, Problem> {
    staff.require(Role::Coordinator)?;
    let catalogue = house.helplines.in_force();
    let known = catalogue.get(&country).map(all).unwrap_or_default();
    // Whoever read something else has checked something else.
    if !lines.iter().all(|it| known.contains(it)) {
        return Err(ProblemKind::NotFound.into());
    }
    let confirm = Decide::Confirm { country, lines };
    house.replica.execute(Command::Helpline(confirm), staff.actor(), None).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// `POST /api/helplines/countries/{country}/withdraw`.
pub(super) async fn withdraw(
    State(house): State<Arc<House>>,
    staff: Staff,
    Id(country): Id<Country>,
    Body(wire::WithdrawHelplines { lines }): Body<wire::WithdrawHelplines>,
) -> Result<StatusCode, Problem> {
    let withdraw = Decide::Withdraw { country, lines };
    house.replica.execute(Command::Helpline(withdraw), staff.actor(), None).await?;
    Ok(StatusCode::NO_CONTENT)
}

fn shown_now(house: &House) -> wire::Helplines {
    let stand = Standings::of(house);
    let countries = house.helplines.in_force().values().map(|listed| stand.shown(listed)).collect::<Vec<_>>();
    let any = |it: &wire::CountryHelplines| !it.emergency.is_empty() || !it.lines.is_empty();
    wire::Helplines { countries: countries.into_iter().filter(any).collect() }
}

/// Everything of a country that can be confirmed.
fn all(listed: &Listed) -> Vec<Checked> {
    let emergency = listed.emergency.iter().map(|it| Checked { line: it.id, content: it.content });
    emergency.chain(listed.lines.iter().map(|it| Checked { line: it.id, content: it.content })).collect()
}

/// Where lines stand, at one moment.
struct Standings<'a> {
    state: std::sync::RwLockReadGuard<'a, domain::State>,
    now: domain::words::Timestamp,
}

impl<'a> Standings<'a> {
    fn of(house: &'a House) -> Self {
        Self { state: house.replica.state(), now: now() }
    }

    fn standing(&self, line: HelplineId, content: HelplineContent) -> Standing {
        self.state.helplines.standing(line, content, self.now)
    }

    fn shown(&self, listed: &Listed) -> wire::CountryHelplines {
        let emergency = listed.emergency.iter().filter(|it| self.standing(it.id, it.content).is_shown());
        let lines = listed.lines.iter().filter(|it| self.standing(it.id, it.content).is_shown());
        wire::CountryHelplines {
            country: listed.country,
            emergency: emergency.flat_map(numbers).collect(),
            lines: lines.map(helpline).collect(),
        }
    }

    fn count(&self, listed: &Listed) -> wire::KnownCountry {
        let mut count = wire::KnownCountry { country: listed.country, off: 0, changed: 0, on: 0, stale: 0 };
        for Checked { line, content } in all(listed) {
            match self.standing(line, content) {
                Standing::Off => count.off += 1,
                Standing::Changed(_) => count.changed += 1,
                Standing::On(_) => count.on += 1,
                Standing::Stale(_) => count.stale += 1,
            }
        }
        count
    }

    fn known(&self, line: &Line) -> wire::Known {
        wire::Known {
            line: line.id,
            content: line.content,
            standing: self.told(line.id, line.content),
            checked: line.entry.checked.to_string(),
            site: line.entry.site.clone(),
            note: line.entry.note.as_ref().map(words),
            sources: line.entry.sources.iter().map(words).collect(),
        }
    }

    fn known_emergency(&self, emergency: &Emergency) -> wire::Known {
        wire::Known {
            line: emergency.id,
            content: emergency.content,
            standing: self.told(emergency.id, emergency.content),
            checked: emergency.checked.to_string(),
            site: None,
            note: None,
            sources: emergency.sources.iter().map(words).collect(),
        }
    }

    fn told(&self, line: HelplineId, content: HelplineContent) -> wire::HelplineStanding {
        let by = |staff| self.state.staff.name(staff).to_owned();
        match self.standing(line, content) {
            Standing::Off => wire::HelplineStanding::Off {},
            Standing::Changed(it) => wire::HelplineStanding::Changed { at: it.at, by: by(it.by) },
            Standing::On(it) => wire::HelplineStanding::On { at: it.at, by: by(it.by) },
            Standing::Stale(it) => wire::HelplineStanding::Stale { at: it.at, by: by(it.by) },
        }
    }
}

fn numbers(emergency: &Emergency) -> Vec<wire::EmergencyNumber> {
    let number =
        |it: &EmergencyNumber| wire::EmergencyNumber { number: it.number.clone(), serves: it.serves };
    emergency.numbers.iter().map(number).collect()
}

fn helpline(line: &Line) -> wire::Helpline {
    let entry = &line.entry;
    wire::Helpline {
        name: words(entry.name.get_ref()),
        phone: entry.phone.clone(),
        text: entry.text.clone(),
        word: entry.word.as_ref().map(words),
        chat: entry.chat.clone(),
        hours: entry.hours.clone(),
        languages: entry.languages.clone(),
        topics: entry.topics.clone(),
    }
}

fn words<const MAX: usize>(words: &Words<MAX>) -> String {
    words.as_str().to_owned()
}
