//! Cases: raised by staff, opened, taken, closed. What is done with one in between is `case_work`.

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use domain::Command;
use domain::access::Person;
use domain::case::{Case as TheCase, Command as Case, Evidence, Paper, Source, Stage};
use domain::id::{CaseId, RoomId, SeekerId, TextId};
use domain::target::Whose;
use domain::words::Role;

use super::help::{InDanger, raise};
use super::papers::paper;
use super::reviews::excerpt;
use super::{Body, Id, Problem, Staff};
use crate::chat;
use crate::house::House;
use crate::store::Excerpt as Kept;
use crate::wire::Text;
use crate::wire::cases::{
    Acknowledged, CaseFile, Close, Earlier, PaperText, PassOn, PassedOn, Taken, ToldOf,
};
use crate::wire::excerpt::Excerpt;
use crate::wire::http::ProblemKind;
use crate::{replica, store};

/// `POST /api/cases`: a moderator or professional passes on the author of a message.
pub(super) async fn pass_on(
    State(house): State<Arc<House>>,
    staff: Staff,
    Body(PassOn { room, seq, urgency, note }): Body<PassOn>,
) -> Result<Json<PassedOn>, Problem> {
    let reader = Person::Staff(staff.0.staff);
    let quote = house.chat.quote(&reader, room, seq).await.ok_or(ProblemKind::NotFound)?;
    let (author, actor) = (quote.author, staff.actor());
    let who = InDanger { seeker: author, urgency, source: Source::Staff, language: None, quote: Some(quote) };
    raise(&house, who, actor).await?;
    // The person comes first: what becomes of the note changes nothing of that.
    let note_kept = match note {
        Some(note) => remark(&house, &staff, author, &note.0).await.is_ok(),
        None => true,
    };
    Ok(Json(PassedOn { note_kept }))
}

/// Adds what somebody saw to the case of whom they passed on.
async fn remark(house: &House, staff: &Staff, author: SeekerId, note: &str) -> Result<(), Problem> {
    let note = paper(&staff.0.name, note)?;
    let case = house.replica.state().cases.of(author).map(|(case, _)| case).ok_or(ProblemKind::NotFound)?;
    let remark = Case::Remark { case, text: note.id };
    house.replica.execute(Command::Case(remark), staff.actor(), Some(note)).await?;
    Ok(())
}

/// `GET /api/cases/{case}`. Whoever reads it is known to have seen it before they are shown a word.
pub(super) async fn open(
    State(house): State<Arc<House>>,
    staff: Staff,
    Id(case): Id<CaseId>,
) -> Result<Json<CaseFile>, Problem> {
    staff.require(Role::Professional)?;
    match house.replica.execute(Command::Case(Case::See { case }), staff.actor(), None).await {
        // That it was seen cannot be saved now. Reading it is worth more.
        Ok(_) | Err(replica::Error::Journal) => {}
        Err(refused @ replica::Error::Refused(_)) => return Err(refused.into()),
    }
    let (seeker, is_cared_for, evidence, papers, earlier, told) = {
        let state = house.replica.state();
        let case = state.cases.get(case).ok_or(ProblemKind::NotFound)?;
        (
            case.seeker,
            case.is_in_queue(),
            case.evidence.clone(),
            case.papers.clone(),
            earlier(&state, case),
            told(&state, case),
        )
    };
    let excerpts = read_all(&house, &evidence).await?;
    let mut written = Vec::with_capacity(papers.len());
    for Paper { kind, by: _, text } in papers {
        if let Ok(Some(kept)) = read(&house, text).await {
            written.push(PaperText { kind, by: Text(kept.nickname), at: kept.at, text: Text(kept.text) });
        }
    }
    let belongs = |it: &Kept| excerpts.iter().any(|known| known.at == it.at && known.text.0 == it.text);
    let recent = if is_cared_for { house.chat.recent_words(seeker).await } else { Vec::new() };
    let recent = recent.into_iter().filter(|it| !belongs(it)).map(excerpt).collect();
    Ok(Json(CaseFile { excerpts, recent, papers: written, earlier, told }))
}

/// `POST /api/cases/{case}/acknowledge`. Of all who try, one has it.
pub(super) async fn acknowledge(
    State(house): State<Arc<House>>,
    staff: Staff,
    Id(case): Id<CaseId>,
) -> Result<Json<Acknowledged>, Problem> {
    take(&house, &staff, case).await?;
    held(&house, case)
}

/// `POST /api/cases/next`: takes the most urgent one that waits.
pub(super) async fn take_next(State(house): State<Arc<House>>, staff: Staff) -> Result<Json<Taken>, Problem> {
    staff.require(Role::Professional)?;
    loop {
        let next = next_in_queue(&house).ok_or(ProblemKind::NotFound)?;
        match take(&house, &staff, next).await {
            Ok(()) => {
                let Json(Acknowledged { fence, room }) = held(&house, next)?;
                return Ok(Json(Taken { case: next, fence, room }));
            }
            // A colleague was quicker: the next one, then.
            Err(replica::Error::Refused(
                domain::Refusal::CaseTaken { .. } | domain::Refusal::AlreadyOver,
            )) => {}
            Err(error) => return Err(error.into()),
        }
    }
}

/// `POST /api/cases/{case}/close`.
pub(super) async fn close(
    State(house): State<Arc<House>>,
    staff: Staff,
    Id(case): Id<CaseId>,
    Body(Close { fence, outcome, follow_up }): Body<Close>,
) -> Result<StatusCode, Problem> {
    let close = Case::Close { case, fence, outcome, follow_up };
    house.replica.execute(Command::Case(close), staff.actor(), None).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// The room and the fence of a case that somebody has just taken.
pub(super) fn held(house: &House, case: CaseId) -> Result<Json<Acknowledged>, Problem> {
    let stage = house.replica.state().cases.get(case).map(|case| case.stage);
    match stage {
        Some(Stage::Taken { fence, room, .. }) => Ok(Json(Acknowledged { fence, room })),
        Some(Stage::Waiting { .. } | Stage::FollowUp { .. } | Stage::Closed { .. }) | None => {
            Err(ProblemKind::AlreadyOver.into())
        }
    }
}

async fn take(house: &House, staff: &Staff, case: CaseId) -> Result<(), replica::Error> {
    let acknowledge = Case::Acknowledge { case, room: RoomId(crate::random::u64()) };
    house.replica.execute(Command::Case(acknowledge), staff.actor(), None).await.map(|_| ())
}

fn next_in_queue(house: &House) -> Option<CaseId> {
    let state = house.replica.state();
    let queue = state.cases.queue();
    let waits = |case: &TheCase| match case.stage {
        Stage::Waiting { .. } | Stage::FollowUp { .. } => true,
        Stage::Taken { .. } | Stage::Closed { .. } => false,
    };
    queue.into_iter().find(|(_, case)| waits(case)).map(|(id, _)| id)
}

/// The cases that the same seeker had before, the newest first.
fn earlier(state: &domain::State, case: &TheCase) -> Vec<Earlier> {
    let history = state.cases.history(case.seeker).into_iter().rev();
    let closed = history.filter_map(|(_, it)| match it.stage {
        Stage::Closed { outcome, .. } => {
            let (urgency, source) = (it.urgency, chat::source(it.source));
            Some(Earlier { since: it.since, urgency, source, outcome })
        }
        Stage::Waiting { .. } | Stage::Taken { .. } | Stage::FollowUp { .. } => None,
    });
    closed.collect()
}

/// Who was told of it, by which way, and what became of that.
fn told(state: &domain::State, case: &TheCase) -> Vec<ToldOf> {
    let told = case.told.iter().map(|told| {
        let target = state.targets.iter().find(|target| target.id == told.target);
        let name = target.and_then(|target| match target.whose {
            Whose::Staff(staff) => Some(state.staff.name(staff).to_owned()),
            Whose::House => None,
        });
        ToldOf { at: told.at, name, kind: target.map(|target| target.kind), delivery: told.delivery }
    });
    told.collect()
}

/// What can be read is shown; that it is not all of it matters only where it is nothing.
async fn read_all(house: &House, evidence: &[Evidence]) -> Result<Vec<Excerpt>, store::Error> {
    let (mut excerpts, mut unread) = (Vec::with_capacity(evidence.len()), None);
    for it in evidence {
        match read(house, it.text).await {
            Ok(kept) => excerpts.extend(kept.map(excerpt)),
            Err(error) => unread = Some(error),
        }
    }
    match unread {
        Some(error) if excerpts.is_empty() => Err(error),
        Some(_) | None => Ok(excerpts),
    }
}

async fn read(house: &House, text: TextId) -> Result<Option<Kept>, store::Error> {
    match house.replica.unsaved_text(text) {
        Some(kept) => Ok(Some(kept)),
        None => house.store.text(text).await,
    }
}
