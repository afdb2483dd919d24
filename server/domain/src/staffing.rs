//! How many of the staff a group room needs, and what follows when they are not there.
//!
//! Pure: who is there is live, so that nothing of it is an entry. A room that is short of staff is calmed as a moderator
//! would calm it; one in which nobody is only lets people read, or lets nobody in, as the house has it.

use crate::measure::Measure;
use crate::words::{Span, Timestamp};

/// How slow a room is that is short of staff: whoever is alone reads each message in peace.
pub const SHORT_PACE: Span = Span::seconds(30);
/// How long new people listen there: long enough that a raid finds no quick answer.
pub const SHORT_LISTENS: Span = Span::minutes(10);

/// How a room is staffed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Staffing {
    /// Nobody of the staff is there.
    None,
    /// Fewer than needed are.
    Short,
    /// As many as needed are.
    Full,
}

impl Staffing {
    /// How a room is staffed that needs `needed` and in which `present` are. One that needs none is always full.
    pub fn of(needed: u32, present: u32) -> Self {
        if present >= needed {
            Self::Full
        } else if present == 0 {
            Self::None
        } else {
            Self::Short
        }
    }

    /// What calms a room that is staffed like this, beside what a moderator decides.
    pub fn measures(self) -> &'static [Measure] {
        match self {
            Self::None | Self::Full => &[],
            Self::Short => {
                &[Measure::Slow { every: SHORT_PACE }, Measure::ListenFirst { lasting: SHORT_LISTENS }]
            }
        }
    }
}

/// As what a room counts: it rises at once, and falls after a grace, so that a page that is loaded again, a lost network
/// or a restart changes nothing. It falls to the best that was found meanwhile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Level {
    staffing: Staffing,
    /// Since when less was found, and the best of it.
    falling: Option<(Timestamp, Staffing)>,
}

impl Default for Level {
    /// Whoever begins to look has not seen anybody yet: nothing follows from that until the grace is over.
    fn default() -> Self {
        Self { staffing: Staffing::Full, falling: None }
    }
}

impl Level {
    /// How it counts.
    pub fn staffing(&self) -> Staffing {
        self.staffing
    }

    /// Takes in what was found at `at`; true if it counts otherwise now.
    pub fn look(&mut self, found: Staffing, at: Timestamp, grace: Span) -> bool {
        if found >= self.staffing {
            let rises = found > self.staffing;
            *self = Self { staffing: found, falling: None };
            return rises;
        }
        let (since, best) = self.falling.map_or((at, found), |(since, best)| (since, best.max(found)));
        if at.since(since) < grace {
            self.falling = Some((since, best));
            return false;
        }
        *self = Self { staffing: best, falling: (found < best).then_some((at, found)) };
        true
    }
}

#[cfg(test)]
mod tests {
    use super::{Level, SHORT_LISTENS, SHORT_PACE, Staffing};
    use crate::measure::{LISTENS_LONGEST, QUICKEST, SLOWEST};
    use crate::words::{Span, Timestamp};

    const GRACE: Span = Span::seconds(20);

    /// As what a room counts that was found so, second by second.
    fn counts(found: &[(i64, Staffing)]) -> Staffing {
        let mut level = Level::default();
        for (second, staffing) in found {
            level.look(*staffing, Timestamp(second * 1_000), GRACE);
        }
        level.staffing()
    }

    #[test]
    fn whoever_comes_back_within_the_grace_was_never_gone() {
        use Staffing::{Full, None, Short};
        assert_eq!(counts(&[(0, Full), (1, Short), (20, Short)]), Full);
        assert_eq!(counts(&[(0, Full), (1, Short), (20, Short), (21, Short)]), Short);
        assert_eq!(counts(&[(0, Full), (1, None), (19, Full), (30, None), (49, None)]), Full);
    }

    #[test]
    fn a_room_rises_at_once_and_falls_to_the_best_that_was_found() {
        use Staffing::{Full, None, Short};
        assert_eq!(counts(&[(0, None), (20, None)]), None);
        assert_eq!(counts(&[(0, None), (20, None), (21, Short)]), Short);
        assert_eq!(counts(&[(0, Short), (19, None), (20, None)]), Short, "one was there until a moment ago");
        assert_eq!(counts(&[(0, Short), (19, None), (20, None), (39, None)]), Short);
        assert_eq!(counts(&[(0, Short), (19, None), (20, None), (40, None)]), None);
        assert_eq!(counts(&[(0, None), (20, None), (21, Full)]), Full);
    }

    #[test]
    fn a_house_that_has_just_opened_is_short_of_nobody_yet() {
        assert_eq!(counts(&[(0, Staffing::None), (19, Staffing::None)]), Staffing::Full);
    }

    #[test]
    fn two_staff_the_room_one_is_short_and_none_is_none() {
        let staffed = [0, 1, 2, 3].map(|present| Staffing::of(2, present));
        assert_eq!(staffed, [Staffing::None, Staffing::Short, Staffing::Full, Staffing::Full]);
        assert_eq!([0, 1].map(|present| Staffing::of(1, present)), [Staffing::None, Staffing::Full]);
    }

    #[test]
    fn a_room_that_needs_nobody_is_staffed() {
        assert_eq!(Staffing::of(0, 0), Staffing::Full);
    }

    #[test]
    fn a_room_that_is_short_is_calmed_within_what_a_moderator_may_do() {
        assert!((QUICKEST..=SLOWEST).contains(&SHORT_PACE) && SHORT_LISTENS <= LISTENS_LONGEST);
        assert_eq!(Staffing::Short.measures().len(), 2);
        assert!(Staffing::Full.measures().is_empty());
    }
}
