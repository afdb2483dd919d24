//! What somebody writes for a case: a note, a plan, where they are. Kept erasable beside the journal.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use domain::Command;
use domain::case::{Command as Case, PaperKind};
use domain::id::{CaseId, TextId};

use super::{Body, Id, Problem, Staff};
use crate::house::House;
use crate::replica::now;
use crate::store::{Excerpt, NewText};
use crate::wire::cases::NewPaper;
use crate::wire::http::ProblemKind;

/// Longest paper, in characters: a safety plan is a page, not a book.
const PAPER_MAX: usize = 8_000;

/// `POST /api/cases/{case}/papers`.
pub(super) async fn write(
    State(house): State<Arc<House>>,
    staff: Staff,
    Id(case): Id<CaseId>,
    Body(NewPaper { fence, kind, text }): Body<NewPaper>,
) -> Result<StatusCode, Problem> {
    let text = paper(&staff.0.name, &text.0)?;
    let write = Case::Write { case, fence, kind, text: text.id };
    house.replica.execute(Command::Case(write), staff.actor(), Some(text)).await?;
    if kind == PaperKind::Plan {
        house.chat.hub.plan_changed(&house.replica.state(), case);
    }
    Ok(StatusCode::NO_CONTENT)
}

/// Something written, to be kept with a case.
pub(super) fn paper(author: &str, text: &str) -> Result<NewText, Problem> {
    let text = text.trim().to_owned();
    if text.is_empty() || text.chars().count() > PAPER_MAX || text.contains('\0') {
        return Err(ProblemKind::OutOfRange.into());
    }
    let excerpt =
        Excerpt { nickname: author.to_owned(), at: now(), text, marks: Vec::new(), rules: Vec::new() };
    Ok(NewText { id: TextId(crate::random::u64()), excerpt })
}
