//! What a request carries: a body, an id, and who asks. Each answers with a [`Problem`] when it is not there.

use std::str::FromStr;
use std::sync::Arc;
use std::time::Duration;

use axum::Json;
use axum::extract::{FromRequest, FromRequestParts, Path, Request};
use axum::http::request::Parts;
use domain::Actor;
use domain::words::Role;
use serde::de::DeserializeOwned;
use tokio::time::timeout;

use super::Problem;
use crate::chat::token::Claims;
use crate::door::Signed;
use crate::house::House;
use crate::wire::http::ProblemKind;

/// How long a body may take to arrive.
const BODY_WITHIN: Duration = Duration::from_secs(15);

/// The body, as JSON.
pub(super) struct Body<T>(pub(super) T);

impl<T: DeserializeOwned> FromRequest<Arc<House>> for Body<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, house: &Arc<House>) -> Result<Self, Problem> {
        // The parser's error would quote what was sent.
        match timeout(BODY_WITHIN, Json::<T>::from_request(request, house)).await {
            Ok(Ok(Json(body))) => Ok(Self(body)),
            Ok(Err(_)) | Err(_) => Err(ProblemKind::Malformed.into()),
        }
    }
}

/// The id in the path.
pub(super) struct Id<T>(pub(super) T);

impl<T: FromStr + Send> FromRequestParts<Arc<House>> for Id<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, house: &Arc<House>) -> Result<Self, Problem> {
        let path = Path::<String>::from_request_parts(parts, house).await;
        let id = path.ok().and_then(|Path(id)| id.parse().ok());
        id.map(Self).ok_or_else(|| ProblemKind::NotFound.into())
    }
}

/// A seeker, by the token of their tab.
pub(super) struct Seeker(pub(super) Claims);

impl FromRequestParts<Arc<House>> for Seeker {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, house: &Arc<House>) -> Result<Self, Problem> {
        house.seeker(&parts.headers).map(Self).ok_or_else(|| ProblemKind::SignInFirst.into())
    }
}

impl Seeker {
    /// As whom they act.
    pub(super) fn actor(&self) -> Actor {
        Actor::Seeker(self.0.seeker)
    }
}

/// A member of staff, by the cookie of their session.
pub(super) struct Staff(pub(super) Signed);

impl FromRequestParts<Arc<House>> for Staff {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, house: &Arc<House>) -> Result<Self, Problem> {
        let signed = house.staff(&parts.headers).await?;
        signed.map(Self).ok_or_else(|| ProblemKind::SignInFirst.into())
    }
}

impl Staff {
    /// As whom they act.
    pub(super) fn actor(&self) -> Actor {
        Actor::Staff(self.0.staff)
    }

    /// Refuses everyone but `role`. The rules ask again for whatever changes something.
    pub(super) fn require(&self, role: Role) -> Result<(), Problem> {
        if self.0.role == role { Ok(()) } else { Err(ProblemKind::NotYours.into()) }
    }
}
