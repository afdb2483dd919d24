//! Every answer that is no success.

use axum::Json;
use axum::http::StatusCode;
use axum::http::header::RETRY_AFTER;
use axum::response::{AppendHeaders, IntoResponse, Response};
use domain::Refusal;

use crate::chat::limits::Refused;
use crate::wire::http::{Problem as Body, ProblemKind};
use crate::{replica, store};

/// What stood in the way, and the status that says so.
#[derive(Debug)]
pub(super) struct Problem(ProblemKind);

impl From<ProblemKind> for Problem {
    fn from(kind: ProblemKind) -> Self {
        Self(kind)
    }
}

impl From<Refused> for Problem {
    fn from(Refused { retry_after_ms }: Refused) -> Self {
        Self(ProblemKind::TooFast { retry_after_ms })
    }
}

impl From<Refusal> for Problem {
    fn from(refusal: Refusal) -> Self {
        Self(match refusal {
            Refusal::NotYours => ProblemKind::NotYours,
            Refusal::NotFound => ProblemKind::NotFound,
            Refusal::NameTaken => ProblemKind::NameTaken,
            Refusal::OutOfRange => ProblemKind::OutOfRange,
            Refusal::CaseTaken { .. } | Refusal::AlreadyTaken => ProblemKind::AlreadyTaken,
            Refusal::AlreadyOver => ProblemKind::AlreadyOver,
            Refusal::NotNow => ProblemKind::NotNow,
            Refusal::StaleFence => ProblemKind::StaleFence,
            Refusal::NotReleasable => ProblemKind::NotReleasable,
            Refusal::AlreadyAsked => ProblemKind::AlreadyAsked,
            Refusal::LastCoordinator => ProblemKind::LastCoordinator,
            Refusal::TooMany => ProblemKind::TooMany,
        })
    }
}

impl From<replica::Error> for Problem {
    fn from(error: replica::Error) -> Self {
        match error {
            replica::Error::Refused(refusal) => refusal.into(),
            replica::Error::Journal => Self(ProblemKind::TryAgain),
        }
    }
}

impl From<store::Error> for Problem {
    fn from(error: store::Error) -> Self {
        tracing::error!(%error, "the store did not answer");
        Self(ProblemKind::TryAgain)
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let Self(problem) = self;
        let (status, detail) = told(&problem);
        // Whole seconds, rounded up, as HTTP counts.
        let retry = if let ProblemKind::TooFast { retry_after_ms } = problem {
            Some([(RETRY_AFTER, retry_after_ms.div_ceil(1_000).to_string())])
        } else {
            None
        };
        (status, retry.map(AppendHeaders), Json(Body { problem, detail: detail.into() })).into_response()
    }
}

/// Nothing here.
pub(super) async fn not_found() -> Problem {
    Problem(ProblemKind::NotFound)
}

fn told(problem: &ProblemKind) -> (StatusCode, &'static str) {
    match problem {
        ProblemKind::Malformed => (StatusCode::BAD_REQUEST, "The request is not what it should be."),
        ProblemKind::SignInFirst => (StatusCode::UNAUTHORIZED, "Sign in first."),
        ProblemKind::NotRight => (StatusCode::UNAUTHORIZED, "Name, password or code is not right."),
        ProblemKind::NotYours => (StatusCode::FORBIDDEN, "Your role does not do this."),
        ProblemKind::NotFound => (StatusCode::NOT_FOUND, "It does not exist, or no longer."),
        ProblemKind::LinkSpent => (StatusCode::GONE, "The link was used, or has ended."),
        ProblemKind::NameTaken => (StatusCode::CONFLICT, "The name is in use."),
        ProblemKind::NicknameUnfit => {
            (StatusCode::UNPROCESSABLE_ENTITY, "The nickname gives something away.")
        }
        ProblemKind::PasswordTooShort => (StatusCode::UNPROCESSABLE_ENTITY, "The password is too short."),
        ProblemKind::AlreadyTaken => (StatusCode::CONFLICT, "Somebody else was first."),
        ProblemKind::AlreadyOver => (StatusCode::CONFLICT, "It is already over."),
        ProblemKind::NotNow => (StatusCode::CONFLICT, "They said that they are not there now."),
        ProblemKind::StaleFence => (StatusCode::CONFLICT, "The case has passed on since."),
        ProblemKind::NotReleasable => (StatusCode::CONFLICT, "This may not be released."),
        ProblemKind::OutOfRange => (StatusCode::UNPROCESSABLE_ENTITY, "A value is outside what it may be."),
        ProblemKind::UnknownBand => (StatusCode::UNPROCESSABLE_ENTITY, "This house has no such age band."),
        ProblemKind::AlreadyAsked => (StatusCode::CONFLICT, "There is an open wish or talk already."),
        ProblemKind::LastCoordinator => (StatusCode::CONFLICT, "The house needs a coordinator."),
        ProblemKind::TooMany => (StatusCode::CONFLICT, "There are as many of these as there may be."),
        ProblemKind::AddressUnfit => {
            (StatusCode::UNPROCESSABLE_ENTITY, "Pages cannot be sent to such an address.")
        }
        ProblemKind::TextUnfit => (StatusCode::UNPROCESSABLE_ENTITY, "A room cannot be shown this text."),
        ProblemKind::TooFast { .. } => (StatusCode::TOO_MANY_REQUESTS, "Wait a moment."),
        ProblemKind::ForeignOrigin => {
            (StatusCode::FORBIDDEN, "The request came from a page that is not ours.")
        }
        ProblemKind::TryAgain => {
            (StatusCode::SERVICE_UNAVAILABLE, "It could not be saved just now; send it again.")
        }
    }
}
