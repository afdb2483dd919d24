//! Accounts: who has one, who is invited, who is dismissed.

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use domain::Command;
use domain::id::StaffId;
use domain::staff::Command as Account;
use domain::words::Role;

use super::{Body, Id, Problem, Staff};
use crate::house::House;
use crate::replica::now;
use crate::store::{INVITATION_LASTS, LinkPurpose, TotpSecret};
use crate::wire::Text;
use crate::wire::http::{Invitation, Invite, StaffCard, StaffList};

/// `GET /api/staff`.
pub(super) async fn list(State(house): State<Arc<House>>, staff: Staff) -> Result<Json<StaffList>, Problem> {
    staff.require(Role::Coordinator)?;
    Ok(Json(StaffList { staff: by_name(&house, |_, _| true) }))
}

/// `GET /api/colleagues`: whom a professional can ask to go on with a case, or into the room of one; and for whoever reads
/// the history, everyone who has an account.
pub(super) async fn colleagues(
    State(house): State<Arc<House>>,
    staff: Staff,
) -> Result<Json<StaffList>, Problem> {
    let can_be_asked = |id: StaffId, role: Role| match role {
        Role::Professional => id != staff.0.staff,
        Role::Moderator => true,
        Role::Coordinator => false,
    };
    let staff = match staff.0.role {
        Role::Professional => by_name(&house, can_be_asked),
        Role::Moderator | Role::Coordinator => by_name(&house, |_, _| true),
    };
    Ok(Json(StaffList { staff }))
}

fn by_name(house: &House, wanted: impl Fn(StaffId, Role) -> bool) -> Vec<StaffCard> {
    let state = house.replica.state();
    let accounts = state.staff.iter().filter(|(id, account)| wanted(*id, account.role));
    let card = |(id, account): (StaffId, &domain::staff::Staff)| StaffCard {
        staff: id,
        name: account.name.clone(),
        role: account.role,
        here: house.chat.hub.is_here(id),
        away: state.rota.away(id, now()).is_some(),
    };
    let mut cards: Vec<StaffCard> = accounts.map(card).collect();
    cards.sort_by(|a, b| a.name.cmp(&b.name));
    cards
}

/// `POST /api/invitations`.
pub(super) async fn invite(
    State(house): State<Arc<House>>,
    staff: Staff,
    Body(Invite { role }): Body<Invite>,
) -> Result<Json<Invitation>, Problem> {
    house.replica.execute(Command::Staff(Account::Invite { role }), staff.actor(), None).await?;
    let purpose = LinkPurpose::Invitation { role, totp: TotpSecret::generate()? };
    let secret = house.store.make_link(&purpose, now().plus(INVITATION_LASTS)).await?;
    // A path and a fragment: the page knows under which address it was reached.
    Ok(Json(Invitation { link: Text(format!("/staff#link={}", secret.reveal())) }))
}

/// `DELETE /api/staff/{staff}`.
pub(super) async fn dismiss(
    State(house): State<Arc<House>>,
    staff: Staff,
    Id(dismissed): Id<StaffId>,
) -> Result<StatusCode, Problem> {
    let dismiss = Account::Dismiss { staff: dismissed };
    house.replica.execute(Command::Staff(dismiss), staff.actor(), None).await?;
    house.store.end_sessions_of(dismissed).await?;
    Ok(StatusCode::NO_CONTENT)
}
