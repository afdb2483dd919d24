//! The ways by which a professional is reached, and for a coordinator those of the house.

use std::net::SocketAddr;
use std::sync::Arc;

use axum::Json;
use axum::extract::{ConnectInfo, State};
use axum::http::{HeaderMap, StatusCode};
use domain::Command;
use domain::id::TargetId;
use domain::target::{Command as Target, Whose};
use domain::words::Role;

use super::{Body, Id, Problem, Staff};
use crate::house::House;
use crate::oncall::pagers::{self, Page};
use crate::replica::{self, now};
use crate::store::PageAddress;
use crate::wire::Text;
use crate::wire::http::ProblemKind;
use crate::wire::targets::{NewTarget, TargetAdded, TargetCard, Targets, Tested};

/// `GET /api/targets`.
pub(super) async fn list(State(house): State<Arc<House>>, staff: Staff) -> Result<Json<Targets>, Problem> {
    let whose = whose(&staff)?;
    let known: Vec<_> = house.replica.state().targets.of(whose).collect();
    let mut targets = Vec::with_capacity(known.len());
    for target in known {
        let address = house.store.target(target.id).await?;
        let address = address.map(|address| Text(address.shortened()));
        targets.push(TargetCard { target: target.id, kind: target.kind, address });
    }
    Ok(Json(Targets { targets, push_key: house.pagers.push_key(), mail: house.pagers.has_mail() }))
}

/// `POST /api/targets`.
pub(super) async fn add(
    State(house): State<Arc<House>>,
    staff: Staff,
    Body(wanted): Body<NewTarget>,
) -> Result<Json<TargetAdded>, Problem> {
    let (whose, address) = (whose(&staff)?, address(wanted));
    house.pagers.accepts(&address).map_err(|_| ProblemKind::AddressUnfit)?;
    let target = TargetId(crate::random::u64());
    let add = Command::Target(Target::Add { target, whose, kind: address.kind() });
    house.replica.state().decide(&add, staff.actor(), now())?;
    // In a task of its own: a page that is closed now must not leave an address that belongs to nothing.
    let added = tokio::spawn(async move {
        // The address first: a target without one could not be paged, and an address without an entry is swept.
        house.store.keep_target(target, whose, &address, now()).await?;
        match house.replica.execute(add, staff.actor(), None).await {
            Ok(_) => {}
            Err(error @ replica::Error::Refused(_)) => {
                house.store.drop_target(target).await?;
                return Err(error.into());
            }
            Err(error @ replica::Error::Journal) => return Err(error.into()),
        }
        sweep(&house).await;
        let secret = signed_with(address).map(Text);
        Ok(Json(TargetAdded { target, secret }))
    });
    added.await.map_err(|_| ProblemKind::TryAgain)?
}

/// `DELETE /api/targets/{target}`.
pub(super) async fn remove(
    State(house): State<Arc<House>>,
    staff: Staff,
    Id(target): Id<TargetId>,
) -> Result<StatusCode, Problem> {
    let remove = Target::Remove { target };
    house.replica.execute(Command::Target(remove), staff.actor(), None).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// `POST /api/targets/{target}/test`: sends a page that is only a test, and waits for what becomes of it.
pub(super) async fn test(
    State(house): State<Arc<House>>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
    staff: Staff,
    Id(target): Id<TargetId>,
) -> Result<Json<Tested>, Problem> {
    house.page_tests.check(house.network(&headers, peer)).await?;
    let whose = whose(&staff)?;
    let known = house.replica.state().targets.get(target).filter(|target| target.whose == whose);
    known.ok_or(ProblemKind::NotFound)?;
    let address = house.store.target(target).await?.ok_or(ProblemKind::NotFound)?;
    let key = format!("test-{:016x}", crate::random::u64());
    Ok(Json(Tested { delivery: house.pagers.send(&address, Page::Test, &key).await }))
}

/// Whose ways someone sees to.
fn whose(Staff(signed): &Staff) -> Result<Whose, Problem> {
    match signed.role {
        Role::Professional => Ok(Whose::Staff(signed.staff)),
        Role::Coordinator => Ok(Whose::House),
        Role::Moderator => Err(ProblemKind::NotYours.into()),
    }
}

fn address(wanted: NewTarget) -> PageAddress {
    match wanted {
        NewTarget::Webhook { url } => PageAddress::Webhook { url: url.0, secret: pagers::fresh_secret() },
        NewTarget::Ntfy { url, token } => PageAddress::Ntfy { url: url.0, token: token.map(|token| token.0) },
        NewTarget::PagerDuty { url, routing_key } => {
            PageAddress::PagerDuty { url: url.0, routing_key: routing_key.0 }
        }
        NewTarget::Email { to } => PageAddress::Email { to: to.0 },
        NewTarget::WebPush { endpoint, p256dh, auth } => {
            PageAddress::WebPush { endpoint: endpoint.0, p256dh: p256dh.0, auth: auth.0 }
        }
    }
}

fn signed_with(address: PageAddress) -> Option<String> {
    match address {
        PageAddress::Webhook { secret, .. } => Some(secret),
        PageAddress::Ntfy { .. }
        | PageAddress::PagerDuty { .. }
        | PageAddress::Email { .. }
        | PageAddress::WebPush { .. } => None,
    }
}

async fn sweep(house: &House) {
    let named: Vec<TargetId> = house.replica.state().targets.iter().map(|target| target.id).collect();
    if let Err(error) = house.store.sweep_targets(&named, now()).await {
        tracing::warn!(%error, "addresses of pages that nobody uses are still kept; the next one added sweeps them");
    }
}
