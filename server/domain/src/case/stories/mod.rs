//! What happens to people in danger, told as stories.

mod interleavings;
mod owning;
mod paging;
mod sources;

use super::Times;
use crate::words::Span;

/// The default times.
const TIMES: Times = Times {
    wider_after: Span::seconds(60),
    backup_after: Span::seconds(180),
    again_every: Span::seconds(120),
    honest_after: Span::seconds(120),
    first_word_within: Span::seconds(120),
    owner_back_within: Span::seconds(120),
};

#[test]
fn these_are_the_times_of_a_house_that_sets_none() {
    assert_eq!(Times::default(), TIMES);
}
