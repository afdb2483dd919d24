//! The languages of the seekers' page, switched by a coordinator and read by anyone.

use hyper::Method;
use serde::Deserialize;
use serde_json::json;

use crate::wire::{Entered, Problem};
use crate::{House, Seeker, Staff};

#[derive(Debug, Deserialize)]
struct About {
    languages: Vec<String>,
}

#[derive(Debug, Deserialize)]
struct Translations {
    on: Vec<Translation>,
}

#[derive(Debug, Deserialize)]
struct Translation {
    language: String,
    by: String,
}

impl House {
    /// In which languages a stranger is offered the page.
    pub async fn offers_languages(&self) -> Vec<String> {
        let about: About =
            self.server.stranger().gets("/api/house").await.brought().expect("anyone may look");
        about.languages
    }
}

impl Staff {
    /// Says that somebody has read the words of a language, and has it offered.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn switches_language_on(&self, code: &str) -> Result<(), Problem> {
        self.caller.asks(Method::PUT, &format!("/api/translations/{code}"), None).await.done()
    }

    /// Has a language offered no longer.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn switches_language_off(&self, code: &str) -> Result<(), Problem> {
        self.caller.deletes(&format!("/api/translations/{code}")).await.done()
    }

    /// Which languages are on, and who says so, as `de by Cleo`.
    ///
    /// # Errors
    ///
    /// [`Problem`]: why not.
    pub async fn looks_at_languages(&self) -> Result<Vec<String>, Problem> {
        let known: Translations = self.caller.gets("/api/translations").await.brought()?;
        Ok(known.on.into_iter().map(|it| format!("{} by {}", it.language, it.by)).collect())
    }
}

impl Seeker {
    /// Chooses a language for the page.
    pub async fn reads_in(&mut self, band: &str, code: &str) {
        let body = json!({ "band": band, "nickname": self.nickname, "language": code });
        let entered: Entered = self.caller.posts("/api/seekers", &body).await.brought().expect("anyone may");
        self.caller.token = Some(entered.token);
        self.comes_back().await;
    }
}
