//! Staff sessions: signing in with password and code, and out.

use std::net::SocketAddr;
use std::sync::Arc;

use axum::Json;
use axum::extract::{ConnectInfo, State};
use axum::http::header::SET_COOKIE;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{AppendHeaders, IntoResponse, Response};
use domain::id::StaffId;

use super::{Body, Problem, Staff};
use crate::door::{COOKIE_NAME, session_cookie};
use crate::house::House;
use crate::replica::{now, wall};
use crate::store::SESSION_LASTS;
use crate::wire::http::{Me, ProblemKind, SignIn};

/// `GET /api/session`.
pub(super) async fn me(Staff(signed): Staff) -> Json<Me> {
    Json(Me { staff: signed.staff, name: signed.name, role: signed.role })
}

/// `POST /api/session`.
pub(super) async fn sign_in(
    State(house): State<Arc<House>>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
    Body(SignIn { name, password, code }): Body<SignIn>,
) -> Result<Response, Problem> {
    house.sign_ins.check(house.network(&headers, peer)).await?;
    // Whoever signs in may have made their account on another instance; asked always, so that it takes as long for anyone.
    house.replica.look().await;
    let staff = house.replica.state().staff.named(&name);
    let right = house.store.check(staff, &password.0, &code.0, wall()).await?;
    match staff {
        Some(staff) if right => begin(&house, staff).await,
        Some(_) | None => Err(ProblemKind::NotRight.into()),
    }
}

/// `DELETE /api/session`. The sockets of the session end with it.
pub(super) async fn sign_out(
    State(house): State<Arc<House>>,
    headers: HeaderMap,
) -> Result<impl IntoResponse, Problem> {
    let signed = house.staff(&headers).await?;
    let ended = match session_cookie(&headers) {
        Some(secret) => house.store.end_session(secret).await,
        None => Ok(()),
    };
    // Also when that could not be noted: whoever signs out sees no more.
    if let Some(signed) = signed {
        house.chat.hub.signed_out(signed.staff, signed.mark());
    }
    ended?;
    let gone = format!("{COOKIE_NAME}=; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=0");
    Ok((StatusCode::NO_CONTENT, AppendHeaders([(SET_COOKIE, gone)])))
}

/// Begins a session and says who it is for.
pub(super) async fn begin(house: &House, staff: StaffId) -> Result<Response, Problem> {
    let me = {
        let state = house.replica.state();
        let account = state.staff.active(staff).ok_or(ProblemKind::NotRight)?;
        Me { staff, name: account.name.clone(), role: account.role }
    };
    let secret = house.store.begin_session(staff, now()).await?;
    let seconds = SESSION_LASTS.0 / 1_000;
    let cookie = format!(
        "{COOKIE_NAME}={}; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age={seconds}",
        secret.reveal()
    );
    Ok((AppendHeaders([(SET_COOKIE, cookie)]), Json(me)).into_response())
}
