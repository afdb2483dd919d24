//! People who enter, without an account.

use std::net::SocketAddr;
use std::sync::Arc;

use axum::Json;
use axum::extract::{ConnectInfo, State};
use axum::http::HeaderMap;
use domain::id::SeekerId;

use super::{Body, Problem};
use crate::chat::nickname_fits;
use crate::chat::token::{self, Claims};
use crate::house::House;
use crate::replica::now;
use crate::wire::Text;
use crate::wire::http::{Enter, Entered, ProblemKind};

/// `POST /api/seekers`. Someone who has a token keeps who they are, and takes
/// another nickname or language.
pub(super) async fn enter(
    State(house): State<Arc<House>>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
    Body(enter): Body<Enter>,
) -> Result<Json<Entered>, Problem> {
    let known = house.seeker(&headers);
    house.new_seekers.check(house.network(&headers, peer)).await?;
    if !house.settings.has_band(&enter.band) {
        return Err(ProblemKind::UnknownBand.into());
    }
    let nickname =
        nickname_fits(&enter.nickname.0, &house.chat.lists.in_force()).ok_or(ProblemKind::NicknameUnfit)?;
    // Nobody is to be taken for staff.
    if house.replica.state().staff.named(&nickname).is_some() {
        return Err(ProblemKind::NicknameUnfit.into());
    }
    let at = now();
    let (seeker, band, came) = match known {
        Some(claims) => (claims.seeker, claims.band, claims.came),
        None => (SeekerId(crate::random::u64()), enter.band, Some(at)),
    };
    let until = at.plus(token::LASTS);
    let (nickname, language) = (Text(nickname), enter.language);
    let claims = Claims { seeker, band, nickname: nickname.clone(), language, came, until };
    let token = token::sign(house.store.keys().token(), &claims);
    Ok(Json(Entered { token, nickname, until }))
}
