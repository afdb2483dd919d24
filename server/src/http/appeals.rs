//! Another look at what was decided: asked for by seekers, decided by staff.

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use domain::Command;
use domain::appeal::{Act, Appeal, Command as Look};
use domain::id::{AppealId, TextId};

use super::papers::paper;
use super::reviews::excerpt;
use super::{Body, Id, Problem, Seeker, Staff};
use crate::chat::appeal_item;
use crate::house::House;
use crate::replica::now;
use crate::store::NewText;
use crate::wire::Text;
use crate::wire::appeals::{AppealFile, Appeals, NewAppeal};
use crate::wire::excerpt::Excerpt;
use crate::wire::http::ProblemKind;

/// The longest that somebody may say about an act, in characters.
const WORDS_MAX: usize = 500;

/// `POST /api/appeals`.
pub(super) async fn ask(
    State(house): State<Arc<House>>,
    seeker: Seeker,
    Body(NewAppeal { of, text }): Body<NewAppeal>,
) -> Result<StatusCode, Problem> {
    let words = match text {
        Some(Text(words)) => Some(line(&house, &seeker, &words).await?),
        None => None,
    };
    let appeal = AppealId(crate::random::u64());
    let ask = Look::Ask { appeal, of, text: words.as_ref().map(|words| words.id) };
    house.replica.execute(Command::Appeal(ask), seeker.actor(), words).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// What a seeker writes to staff, to be kept. It is heeded before anything speaks against it.
async fn line(house: &House, seeker: &Seeker, words: &str) -> Result<NewText, Problem> {
    let nickname = &seeker.0.nickname.0;
    house.chat.heed(seeker.0.seeker, nickname, words).await?;
    if words.chars().count() > WORDS_MAX {
        return Err(ProblemKind::OutOfRange.into());
    }
    paper(nickname, words)
}

/// `GET /api/appeals`.
pub(super) async fn list(State(house): State<Arc<House>>, staff: Staff) -> Result<Json<Appeals>, Problem> {
    let state = house.replica.state();
    state.staff.require_desk(staff.actor())?;
    let open = state.appeals.open().into_iter();
    let theirs = open.filter(|(_, appeal)| state.decides_about(appeal, staff.actor()).is_ok());
    let item = |(id, appeal)| appeal_item(&state, id, appeal, now());
    Ok(Json(Appeals { appeals: theirs.map(item).collect() }))
}

/// `GET /api/appeals/{appeal}`.
pub(super) async fn open(
    State(house): State<Arc<House>>,
    staff: Staff,
    Id(appeal): Id<AppealId>,
) -> Result<Json<AppealFile>, Problem> {
    let (words, message) = {
        let state = house.replica.state();
        state.staff.require_desk(staff.actor())?;
        let appeal: &Appeal = state.appeals.get(appeal).ok_or(ProblemKind::NotFound)?;
        state.decides_about(appeal, staff.actor())?;
        let message = match appeal.of {
            Act::Review(review) => state.reviews.get(review).map(|review| review.held.text),
            Act::Sanction(_) => None,
        };
        (appeal.text, message)
    };
    Ok(Json(AppealFile { words: read(&house, words).await?, message: read(&house, message).await? }))
}

/// `POST /api/appeals/{appeal}/uphold`.
pub(super) async fn uphold(
    State(house): State<Arc<House>>,
    staff: Staff,
    Id(appeal): Id<AppealId>,
) -> Result<StatusCode, Problem> {
    house.replica.execute(Command::Appeal(Look::Uphold { appeal }), staff.actor(), None).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// `POST /api/appeals/{appeal}/overturn`.
pub(super) async fn overturn(
    State(house): State<Arc<House>>,
    staff: Staff,
    Id(appeal): Id<AppealId>,
) -> Result<StatusCode, Problem> {
    house.replica.execute(Command::Appeal(Look::Overturn { appeal }), staff.actor(), None).await?;
    // A message is owed to its author from now on, and said in any case; this only says it sooner.
    let chat = Arc::clone(&house.chat);
    tokio::spawn(async move { chat.publish_what_was_released().await });
    Ok(StatusCode::NO_CONTENT)
}

async fn read(house: &House, text: Option<TextId>) -> Result<Option<Excerpt>, Problem> {
    match text {
        Some(text) => Ok(house.store.text(text).await?.map(excerpt)),
        None => Ok(None),
    }
}
