//! What a seeker says about help: "I need someone now", for themselves or for another; what they want; where they are.

use std::net::SocketAddr;
use std::sync::Arc;

use axum::Json;
use axum::extract::{ConnectInfo, State};
use axum::http::{HeaderMap, StatusCode};
use domain::case::{Around, Command as Case, Evidence, PaperKind, Source};
use domain::id::{CaseId, SeekerId, TextId};
use domain::language::Language;
use domain::words::Urgency;
use domain::{Actor, Command};

use super::papers::paper;
use super::{Body, Problem, Seeker};
use crate::chat::Quote;
use crate::door;
use crate::house::House;
use crate::store::NewText;
use crate::wire::Text;
use crate::wire::cases::{Plan, PointedAt, Whereabouts, Wishes};
use crate::wire::http::ProblemKind;

/// `POST /api/help`. Asking twice is asking once; no sanction and no limit stands in the way.
pub(super) async fn ask(State(house): State<Arc<House>>, seeker: Seeker) -> Result<StatusCode, Problem> {
    let (actor, language) = (seeker.actor(), seeker.0.language);
    let seeker = seeker.0.seeker;
    let asks = InDanger { seeker, urgency: Urgency::R3, source: Source::Asked, language, quote: None };
    raise(&house, asks, actor).await
}

/// `POST /api/help/other`: a seeker worries about the author of a message in their room. The other is not told who.
pub(super) async fn ask_for_another(
    State(house): State<Arc<House>>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
    seeker: Seeker,
    Body(PointedAt { room, seq }): Body<PointedAt>,
) -> Result<StatusCode, Problem> {
    house.worries.check(house.network(&headers, peer)).await?;
    let speaker = door::speaker(seeker.0.clone());
    let quote = house.chat.quote(&speaker.person, room, seq).await.ok_or(ProblemKind::NotFound)?;
    let about = InDanger {
        seeker: quote.author,
        urgency: Urgency::R3,
        source: Source::Worried { by: seeker.0.seeker },
        language: None,
        quote: Some(quote),
    };
    raise(&house, about, speaker.actor()).await
}

/// `POST /api/help/wish`.
pub(super) async fn wish(
    State(house): State<Arc<House>>,
    seeker: Seeker,
    Body(Wishes { wish }): Body<Wishes>,
) -> Result<StatusCode, Problem> {
    let case = case_of(&house, seeker.0.seeker)?;
    house.replica.execute(Command::Case(Case::Wish { case, wish }), seeker.actor(), None).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// `POST /api/help/where`: the only way in which the house learns a place.
pub(super) async fn say_where(
    State(house): State<Arc<House>>,
    seeker: Seeker,
    Body(Whereabouts { text }): Body<Whereabouts>,
) -> Result<StatusCode, Problem> {
    let case = case_of(&house, seeker.0.seeker)?;
    let text = paper(&seeker.0.nickname.0, &text.0)?;
    let say = Case::SayWhere { case, text: text.id };
    house.replica.execute(Command::Case(say), seeker.actor(), Some(text)).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// `GET /api/help/plan`: the safety plan that was made together, for the seeker to keep.
pub(super) async fn plan(State(house): State<Arc<House>>, seeker: Seeker) -> Result<Json<Plan>, Problem> {
    let plan = {
        let state = house.replica.state();
        let case = state.cases.of(seeker.0.seeker).map(|(_, case)| case);
        case.and_then(|case| case.paper(PaperKind::Plan)).ok_or(ProblemKind::NotFound)?
    };
    let kept = house.store.text(plan.text).await?.ok_or(ProblemKind::NotFound)?;
    Ok(Json(Plan { text: Text(kept.text) }))
}

/// Someone is in danger, as somebody else than the filter says.
pub(super) struct InDanger {
    pub(super) seeker: SeekerId,
    pub(super) urgency: Urgency,
    pub(super) source: Source,
    /// In which they read, if they say so themselves. Of others only their own connection knows.
    pub(super) language: Option<Language>,
    /// The message that says it.
    pub(super) quote: Option<Quote>,
}

pub(super) async fn raise(house: &House, who: InDanger, actor: Actor) -> Result<StatusCode, Problem> {
    let InDanger { seeker, urgency, source, language, quote } = who;
    let around = Around { seen_in: quote.as_ref().and_then(|quote| quote.seen_in), language };
    let message = quote.as_ref().map(|quote| quote.message);
    let text = quote.map(|quote| NewText { id: TextId(crate::random::u64()), excerpt: quote.excerpt });
    let evidence = message.zip(text.as_ref()).map(|(message, text)| Evidence { message, text: text.id });
    let (case, times) = (CaseId(crate::random::u64()), house.settings.paging.times());
    let raise = Case::Raise { case, seeker, urgency, source, evidence, times, around };
    house.replica.execute(Command::Case(raise), actor, text).await?;
    Ok(StatusCode::NO_CONTENT)
}

fn case_of(house: &House, seeker: SeekerId) -> Result<CaseId, Problem> {
    let state = house.replica.state();
    let case = state.cases.of(seeker).filter(|(_, case)| case.is_open());
    case.map(|(id, _)| id).ok_or_else(|| ProblemKind::NotFound.into())
}
