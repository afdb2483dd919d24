//! Held messages: opened, leased, released, rejected.

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use domain::Command;
use domain::id::ReviewId;
use domain::review::Command as Review;
use domain::words::Role;

use super::{Body, Id, Problem, Staff};
use crate::house::House;
use crate::store::Excerpt as Kept;
use crate::wire::Text;
use crate::wire::excerpt::{Excerpt, Mark};
use crate::wire::http::{ProblemKind, Reject, ReviewText};

/// `GET /api/reviews/{review}`. Whoever opens what nobody looks at has it to themselves.
pub(super) async fn open(
    State(house): State<Arc<House>>,
    staff: Staff,
    Id(review): Id<ReviewId>,
) -> Result<Json<ReviewText>, Problem> {
    staff.require(Role::Moderator)?;
    let look = Command::Review(Review::Look { review });
    // Somebody else may look at it, and what was decided may be read again: neither keeps anybody from reading.
    house.replica.execute(look, staff.actor(), None).await.ok();
    let look_up = || house.replica.state().reviews.get(review).map(|review| review.held.text);
    let mut text = look_up();
    if text.is_none() {
        house.replica.look().await;
        text = look_up();
    }
    let kept = match text {
        Some(text) => house.store.text(text).await?,
        None => None,
    };
    let kept = kept.ok_or(ProblemKind::NotFound)?;
    let marks = kept.marks.iter().map(|(start, end)| Mark { start: *start, end: *end }).collect();
    Ok(Json(ReviewText { excerpt: excerpt(kept), marks }))
}

/// `POST /api/reviews/{review}/lease`: they look at it, or still do.
pub(super) async fn look(
    State(house): State<Arc<House>>,
    staff: Staff,
    Id(review): Id<ReviewId>,
) -> Result<StatusCode, Problem> {
    let look = Command::Review(Review::Look { review });
    house.replica.execute(look, staff.actor(), None).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// `DELETE /api/reviews/{review}/lease`: they no longer do.
pub(super) async fn give_back(
    State(house): State<Arc<House>>,
    staff: Staff,
    Id(review): Id<ReviewId>,
) -> Result<StatusCode, Problem> {
    let give_back = Command::Review(Review::GiveBack { review });
    house.replica.execute(give_back, staff.actor(), None).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// `POST /api/reviews/{review}/release`.
pub(super) async fn release(
    State(house): State<Arc<House>>,
    staff: Staff,
    Id(review): Id<ReviewId>,
) -> Result<StatusCode, Problem> {
    // In a task of its own: once it is decided it is published, even if the page has gone by then.
    let (chat, by) = (Arc::clone(&house.chat), staff.actor());
    let released = tokio::spawn(async move { chat.release(review, by).await });
    released.await.map_err(|_| ProblemKind::TryAgain)??;
    Ok(StatusCode::NO_CONTENT)
}

/// `POST /api/reviews/{review}/reject`.
pub(super) async fn reject(
    State(house): State<Arc<House>>,
    staff: Staff,
    Id(review): Id<ReviewId>,
    Body(Reject { rule }): Body<Reject>,
) -> Result<StatusCode, Problem> {
    let reject = Review::Reject { review, rule };
    house.replica.execute(Command::Review(reject), staff.actor(), None).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// A kept message as a person reads it.
pub(super) fn excerpt(kept: Kept) -> Excerpt {
    let (nickname, text) = (Text(kept.nickname), Text(kept.text));
    Excerpt { nickname, at: kept.at, text, rules: kept.rules }
}
