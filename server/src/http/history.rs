//! Who did what, for moderators and coordinators: read from the journal, newest first, a part at a time.

use std::sync::Arc;

use axum::Json;
use axum::extract::{Query, State};
use domain::Entry;
use domain::history::Done;

use super::{Problem, Staff};
use crate::house::House;
use crate::store::Position;
use crate::wire::history::{DoneItem, History, HistoryOf};
use crate::wire::http::ProblemKind;

/// So many things are answered at once.
const PAGE: usize = 50;
/// So many entries are looked through for one answer.
const LOOKED_THROUGH: u64 = 2_000;

/// `GET /api/history`.
pub(super) async fn read(
    State(house): State<Arc<House>>,
    staff: Staff,
    wanted: Result<Query<HistoryOf>, axum::extract::rejection::QueryRejection>,
) -> Result<Json<History>, Problem> {
    house.replica.state().staff.require_desk(staff.actor())?;
    let Query(wanted) = wanted.map_err(|_| ProblemKind::Malformed)?;
    let end = house.store.end().next().0;
    let before = wanted.before.map_or(end, |before| before.clamp(1, end));
    let after = (before - 1).saturating_sub(LOOKED_THROUGH);
    let count = u32::try_from(before - 1 - after).unwrap_or(u32::MAX);
    let entries = house.store.read(Position(after), count).await?;
    Ok(Json(history(&house, &wanted, &entries, Position(after))))
}

fn history(house: &House, wanted: &HistoryOf, entries: &[(Position, Entry)], after: Position) -> History {
    let found = entries.iter().rev().filter_map(|(position, entry)| Some((*position, Done::of(entry)?)));
    let found: Vec<(Position, Done)> = found.filter(|(_, done)| wanted.is(done)).take(PAGE).collect();
    let is_too_old = |(_, entry): &(Position, Entry)| wanted.from.is_some_and(|from| entry.at < from);
    let next = match found.last() {
        Some((position, _)) if found.len() == PAGE => Some(position.0),
        Some(_) | None if after == Position::START || entries.first().is_some_and(is_too_old) => None,
        Some(_) | None => Some(after.next().0),
    };
    let state = house.replica.state();
    let item = |(_, Done { what, at, by, rule, room })| {
        let name = by.map(|staff| state.staff.name(staff).to_owned());
        DoneItem { at, what, by, name, rule, room }
    };
    History { done: found.into_iter().map(item).collect(), next }
}

impl HistoryOf {
    fn is(&self, done: &Done) -> bool {
        self.staff.is_none_or(|staff| done.by == Some(staff))
            && self.what.is_none_or(|what| done.what == what)
            && self.from.is_none_or(|from| from <= done.at)
            && self.until.is_none_or(|until| done.at <= until)
    }
}
