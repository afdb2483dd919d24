//! The clock of the house, and the week on it.
//!
//! A shift is a time on the clock, a page is due at a moment; here the one becomes the other. Time zones come with the
//! program: what the machine knows of them is not asked, so that all instances agree.

use jiff::civil::{Date, DateTime, Weekday as Day, time};
use jiff::tz::{AmbiguousOffset, TimeZone, TimeZoneDatabase};

use super::{MinuteOfDay, Shift, Weekday};
use crate::words::Timestamp;

/// How a moment is written to be read by [`Zone::read`].
const WRITTEN: &str = "%Y-%m-%dT%H:%M";

/// A time zone. UTC, until a coordinator says otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Zone(TimeZone);

impl Default for Zone {
    fn default() -> Self {
        Self(TimeZone::UTC)
    }
}

impl Zone {
    /// By its IANA name; capital or small letters do not matter. `None`: there is none of this name.
    pub fn named(name: &str) -> Option<Self> {
        let zone = TimeZoneDatabase::bundled().get(name).ok()?;
        (!zone.is_unknown()).then_some(Self(zone))
    }

    /// Its IANA name.
    pub fn name(&self) -> &str {
        self.0.iana_name().unwrap_or("UTC")
    }

    /// The moment at which its clock shows `2026-12-24T18:00`, or has passed over it. `None`: it is written otherwise.
    pub fn read(&self, written: &str) -> Option<Timestamp> {
        DateTime::strptime(WRITTEN, written).ok().map(|local| self.moment(local))
    }

    /// What its clock shows.
    pub(super) fn clock(&self, at: Timestamp) -> DateTime {
        let (first, last) = (jiff::Timestamp::MIN.as_millisecond(), jiff::Timestamp::MAX.as_millisecond());
        let at = jiff::Timestamp::from_millisecond(at.0.clamp(first, last));
        self.0.to_datetime(at.unwrap_or(jiff::Timestamp::MAX))
    }

    /// The first moment at which its clock shows `local`, or, if it was set forward over it, at which that was done.
    pub(super) fn moment(&self, local: DateTime) -> Timestamp {
        let shown = self.0.to_ambiguous_timestamp(local);
        let moment = match shown.offset() {
            AmbiguousOffset::Unambiguous { .. } | AmbiguousOffset::Fold { .. } => shown.earlier().ok(),
            AmbiguousOffset::Gap { .. } => {
                let before = shown.earlier().ok();
                before.and_then(|before| self.0.following(before).next()).map(|set| set.timestamp())
            }
        };
        Timestamp(moment.unwrap_or(jiff::Timestamp::MAX).as_millisecond())
    }
}

impl Shift {
    /// From when until when, if it begins on `date`.
    pub(super) fn on(&self, date: Date, zone: &Zone) -> Option<(Timestamp, Timestamp)> {
        if Weekday::of(date) != self.day {
            return None;
        }
        let end = if self.to > self.from { date } else { date.tomorrow().unwrap_or(date) };
        Some((zone.moment(self.from.on(date)), zone.moment(self.to.on(end))))
    }
}

impl MinuteOfDay {
    pub(super) fn on(self, date: Date) -> DateTime {
        let at = |number: u16| i8::try_from(number).unwrap_or_default();
        date.to_datetime(time(at(self.0 / 60 % 24), at(self.0 % 60), 0, 0))
    }
}

impl Weekday {
    fn of(date: Date) -> Self {
        match date.weekday() {
            Day::Monday => Self::Monday,
            Day::Tuesday => Self::Tuesday,
            Day::Wednesday => Self::Wednesday,
            Day::Thursday => Self::Thursday,
            Day::Friday => Self::Friday,
            Day::Saturday => Self::Saturday,
            Day::Sunday => Self::Sunday,
        }
    }
}

/// The days from the one before `first` to that of `last`: a shift may have begun the day before.
pub(super) fn days(first: DateTime, last: DateTime) -> impl Iterator<Item = Date> {
    let first = first.date().yesterday().unwrap_or(first.date());
    std::iter::successors(Some(first), |date| date.tomorrow().ok())
        .take_while(move |date| *date <= last.date())
}
