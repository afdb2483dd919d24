//! The languages of the seekers' page, as a coordinator switches them.

use domain::language::Language;
use domain::words::Timestamp;
use serde::Serialize;
use ts_rs::TS;

/// `GET /api/translations`: what a coordinator has switched on. Seekers learn the same from [`super::http::House`].
#[derive(Debug, Serialize, TS)]
pub struct Translations {
    /// By code. English is not among them: it is always on.
    pub on: Vec<Translation>,
}

/// A translation that seekers may be offered.
#[derive(Debug, Serialize, TS)]
pub struct Translation {
    /// Into which language.
    pub language: Language,
    /// Since when.
    pub at: Timestamp,
    /// Who says that somebody has read it.
    pub by: String,
}
