//! Messages that seekers report: reported, opened, leased, kept, taken down.

use std::net::SocketAddr;
use std::sync::Arc;

use axum::Json;
use axum::extract::{ConnectInfo, State};
use axum::http::{HeaderMap, StatusCode};
use domain::Command;
use domain::complaint::Command as Complaint;
use domain::id::{ReportId, StaffId, TextId};
use domain::report::{About, Category as Found, Command as Report, Duty};
use domain::words::Role;

use super::reviews::excerpt;
use super::{Body, Id, Problem, Seeker, Staff};
use crate::chat::{Pointed, Whose};
use crate::door;
use crate::house::House;
use crate::store::NewText;
use crate::wire::http::ProblemKind;
use crate::wire::reports::{Category, NewReport, ReportFile, TakeDown};

/// `POST /api/reports`. What is about staff goes to the coordinator, whatever they call it.
pub(super) async fn file(
    State(house): State<Arc<House>>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
    seeker: Seeker,
    Body(new): Body<NewReport>,
) -> Result<StatusCode, Problem> {
    house.reports.check(house.network(&headers, peer)).await?;
    let speaker = door::speaker(seeker.0.clone());
    let pointed = house.chat.pointed_at(&speaker.person, new.room, new.seq).await;
    let Pointed { author, message, excerpt } = pointed.ok_or(ProblemKind::NotFound)?;
    let (report, text) = (ReportId(crate::random::u64()), TextId(crate::random::u64()));
    let complain = |about: Option<StaffId>| {
        Command::Complaint(Complaint::Complain { complaint: report, room: new.room, about, text })
    };
    let command = match (author, found(new.category)) {
        (Whose::Staff(staff), _) => complain(Some(staff)),
        (Whose::Seeker(_), None) => complain(None),
        (Whose::Seeker(author), Some(category)) => {
            let about = About { room: new.room, seq: new.seq, seeker: author, message, text };
            let duty = if house.on_duty() { Duty::Staffed } else { Duty::Unstaffed };
            let mute = house.settings.desk.reported_mute();
            Command::Report(Report::File { report, about, category, duty, mute })
        }
    };
    let evidence = NewText { id: text, excerpt };
    house.replica.execute(command, seeker.actor(), Some(evidence)).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// `GET /api/reports/{report}`. Whoever opens what nobody looks at has it to themselves.
pub(super) async fn open(
    State(house): State<Arc<House>>,
    staff: Staff,
    Id(report): Id<ReportId>,
) -> Result<Json<ReportFile>, Problem> {
    staff.require(Role::Moderator)?;
    // Somebody else may look at it, and what was decided may be read again: neither keeps anybody from reading.
    house.replica.execute(Command::Report(Report::Look { report }), staff.actor(), None).await.ok();
    let text = house.replica.state().reports.get(report).map(|report| report.about.text);
    let kept = house.store.text(text.ok_or(ProblemKind::NotFound)?).await?;
    Ok(Json(ReportFile { excerpt: excerpt(kept.ok_or(ProblemKind::NotFound)?) }))
}

/// `POST /api/reports/{report}/lease`: they look at it, or still do.
pub(super) async fn look(
    State(house): State<Arc<House>>,
    staff: Staff,
    Id(report): Id<ReportId>,
) -> Result<StatusCode, Problem> {
    decide(&house, &staff, Report::Look { report }).await
}

/// `DELETE /api/reports/{report}/lease`: they no longer do.
pub(super) async fn give_back(
    State(house): State<Arc<House>>,
    staff: Staff,
    Id(report): Id<ReportId>,
) -> Result<StatusCode, Problem> {
    decide(&house, &staff, Report::GiveBack { report }).await
}

/// `POST /api/reports/{report}/keep`.
pub(super) async fn keep(
    State(house): State<Arc<House>>,
    staff: Staff,
    Id(report): Id<ReportId>,
) -> Result<StatusCode, Problem> {
    decide(&house, &staff, Report::Keep { report }).await
}

/// `POST /api/reports/{report}/take-down`.
pub(super) async fn take_down(
    State(house): State<Arc<House>>,
    staff: Staff,
    Id(report): Id<ReportId>,
    Body(TakeDown { rule }): Body<TakeDown>,
) -> Result<StatusCode, Problem> {
    decide(&house, &staff, Report::TakeDown { report, rule }).await?;
    // In a task of its own: once it is decided it is done, even if the page has gone by then.
    let chat = Arc::clone(&house.chat);
    let taken = tokio::spawn(async move { chat.take_down(report).await });
    taken.await.map_err(|_| ProblemKind::TryAgain)?;
    Ok(StatusCode::NO_CONTENT)
}

async fn decide(house: &House, staff: &Staff, command: Report) -> Result<StatusCode, Problem> {
    house.replica.execute(Command::Report(command), staff.actor(), None).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// As the rules have it; `None`: it is about staff.
fn found(category: Category) -> Option<Found> {
    match category {
        Category::Hurtful => Some(Found::Hurtful),
        Category::PersonalData => Some(Found::PersonalData),
        Category::WantsMeElsewhere => Some(Found::WantsMeElsewhere),
        Category::Sexual => Some(Found::Sexual),
        Category::UnsafeDetail => Some(Found::UnsafeDetail),
        Category::Spam => Some(Found::Spam),
        Category::Other => Some(Found::Other),
        Category::AboutStaff => None,
    }
}
