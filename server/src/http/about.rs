//! What anyone may know before entering.

use std::sync::Arc;

use axum::Json;
use axum::extract::State;

use crate::chat::draw_nickname;
use crate::house::House;
use crate::wire::Text;
use crate::wire::http::{Band, House as About, Line, Nickname};

/// `GET /api/house`.
pub(super) async fn house(State(house): State<Arc<House>>) -> Json<About> {
    let settings = &house.settings;
    let times = settings.paging.times();
    let bands = settings.bands.iter().map(|it| Band { band: it.band.clone(), label: it.label.clone() });
    let lines = settings.lines.iter().map(|it| Line {
        name: it.name.clone(),
        number: it.number.clone(),
        hours: it.hours.clone(),
    });
    let languages = house.replica.state().translations.offered().collect();
    Json(About {
        name: settings.name.clone(),
        bands: bands.collect(),
        emergency: settings.emergency.clone(),
        lines: lines.collect(),
        without_consent: settings.without_consent.clone(),
        exit: settings.exit.clone(),
        languages,
        here: house.chat.hub.seekers_here(),
        on_duty: house.on_duty(),
        on_call: house.on_call(),
        asked_again_after: times.wider_after,
        told_nobody_after: times.honest_after,
        backup_asked_after: times.backup_after,
        asked_again_every: times.again_every,
        first_word_within: times.first_word_within,
    })
}

/// `GET /api/nicknames`.
pub(super) async fn nickname() -> Json<Nickname> {
    Json(Nickname { nickname: Text(draw_nickname()) })
}
