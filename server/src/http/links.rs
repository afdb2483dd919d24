//! One-time links. The secret is in the fragment of the address, which a browser sends to nobody; the page passes it in
//! the body.

use std::net::SocketAddr;
use std::sync::Arc;

use axum::Json;
use axum::extract::{ConnectInfo, State};
use axum::http::HeaderMap;
use axum::response::Response;
use domain::id::StaffId;
use domain::staff::Command as Staff;
use domain::words::Role;
use domain::{Actor, Command};

use super::{Body, Problem, session};
use crate::house::House;
use crate::replica::{now, wall};
use crate::store::{LinkPurpose, TotpSecret};
use crate::wire::Text;
use crate::wire::http::{AcceptInvitation, Link, LinkSecret, ProblemKind};

/// Shortest password, in characters (NIST SP 800-63B asks for 8 where there is a second factor; words are easy to come by).
const PASSWORD_MIN: usize = 12;

/// `POST /api/links/look`. Does not use the link up.
pub(super) async fn look(
    State(house): State<Arc<House>>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
    Body(LinkSecret { secret }): Body<LinkSecret>,
) -> Result<Json<Link>, Problem> {
    house.sign_ins.check(house.network(&headers, peer)).await?;
    let purpose = house.store.look(&secret.0, now()).await?.ok_or(ProblemKind::LinkSpent)?;
    if let LinkPurpose::SignIn { staff } = purpose {
        let state = house.replica.state();
        let account = state.staff.active(staff).ok_or(ProblemKind::LinkSpent)?;
        return Ok(Json(Link::SignIn { name: account.name.clone(), role: account.role }));
    }
    let (role, totp) = invitation(&house, purpose)?;
    let (totp_secret, totp_uri) = (Text(totp.base32()), Text(totp.uri(&house.settings.name)));
    Ok(Json(Link::Invitation { role, totp_secret, totp_uri }))
}

/// The role and the second factor of whoever is invited.
fn invitation(house: &House, purpose: LinkPurpose) -> Result<(Role, TotpSecret), Problem> {
    match purpose {
        LinkPurpose::Invitation { role, totp } => Ok((role, totp)),
        LinkPurpose::SetUp { totp } if house.needs_set_up() => Ok((Role::Coordinator, totp)),
        LinkPurpose::SetUp { .. } | LinkPurpose::SignIn { .. } => Err(ProblemKind::LinkSpent.into()),
    }
}

/// `POST /api/links/accept`: makes the account of an invitation and signs it in.
pub(super) async fn accept(
    State(house): State<Arc<House>>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
    Body(AcceptInvitation { secret, name, password, code }): Body<AcceptInvitation>,
) -> Result<Response, Problem> {
    house.sign_ins.check(house.network(&headers, peer)).await?;
    let purpose = house.store.look(&secret.0, now()).await?.ok_or(ProblemKind::LinkSpent)?;
    let (role, totp) = invitation(&house, purpose)?;
    if password.0.chars().count() < PASSWORD_MIN {
        return Err(ProblemKind::PasswordTooShort.into());
    }
    let step = totp.step(&code.0, wall()).ok_or(ProblemKind::NotRight)?;
    let staff = StaffId(crate::random::u64());
    let enlist = Command::Staff(Staff::Enlist { staff, name, role });
    // Asked before the link is used up, so that a name in use does not cost it; and again when it is decided.
    house.replica.state().decide(&enlist, Actor::Operator, now())?;
    // In a task of its own: a page that is closed now must not leave a link that is spent and no account.
    let made = tokio::spawn(async move {
        house.store.take_link(&secret.0, now()).await?.ok_or(ProblemKind::LinkSpent)?;
        // The password first: an account in the journal without one could never sign in, one without an entry is nobody's.
        house.store.enrol(staff, &password.0, &totp, step).await?;
        house.replica.execute(enlist, Actor::Operator, None).await?;
        session::begin(&house, staff).await
    });
    made.await.map_err(|_| ProblemKind::TryAgain)?
}

/// `POST /api/links/sign-in`: signs in to an account of the demonstration.
pub(super) async fn sign_in(
    State(house): State<Arc<House>>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
    Body(LinkSecret { secret }): Body<LinkSecret>,
) -> Result<Response, Problem> {
    house.sign_ins.check(house.network(&headers, peer)).await?;
    match house.store.look(&secret.0, now()).await? {
        Some(LinkPurpose::SignIn { .. }) => {}
        Some(LinkPurpose::Invitation { .. } | LinkPurpose::SetUp { .. }) | None => {
            return Err(ProblemKind::LinkSpent.into());
        }
    }
    match house.store.take_link(&secret.0, now()).await? {
        Some(LinkPurpose::SignIn { staff }) => session::begin(&house, staff).await,
        Some(LinkPurpose::Invitation { .. } | LinkPurpose::SetUp { .. }) | None => {
            Err(ProblemKind::LinkSpent.into())
        }
    }
}
