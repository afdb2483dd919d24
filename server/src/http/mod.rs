//! HTTP: what is decided, what a person opens, and the pages themselves. One file per resource.
//!
//! No rule stands here. A request is authenticated, turned into a command, and its outcome into an answer; every
//! answer that is no success is a [`Problem`].

mod about;
mod appeals;
mod ask;
mod care;
mod case_work;
mod cases;
mod complaints;
mod headers;
mod health;
mod help;
mod helplines;
mod history;
mod links;
mod measures;
mod numbers;
mod one_to_one;
mod pages;
mod papers;
mod problem;
mod relief;
mod reports;
mod reviews;
mod rooms;
mod rota;
mod sanctions;
mod seekers;
mod session;
mod staff;
mod standard_messages;
mod targets;
mod translations;

use std::sync::Arc;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::{any, delete, get, post, put};

use crate::house::House;
use ask::{Body, Id, Seeker, Staff};
use problem::Problem;

/// The largest body of a request, in bytes.
const BODY_MAX: usize = 16 * 1024;

/// Forty messages of 2,000 characters, each of up to six bytes in JSON.
const STANDARD_MESSAGES_MAX: usize = 512 * 1024;

fn standard_messages() -> axum::routing::MethodRouter<Arc<House>> {
    let limit = DefaultBodyLimit::max(STANDARD_MESSAGES_MAX);
    get(standard_messages::list).put(standard_messages::keep).layer(limit)
}

/// The pages, what they ask for, and the socket.
pub fn router(house: Arc<House>, live: axum::routing::MethodRouter<Arc<House>>) -> Router {
    let api = Router::new()
        .route("/house", get(about::house))
        .route("/nicknames", get(about::nickname))
        .route("/seekers", post(seekers::enter))
        .route("/help", post(help::ask))
        .route("/help/other", post(help::ask_for_another))
        .route("/help/wish", post(help::wish))
        .route("/help/where", post(help::say_where))
        .route("/help/plan", get(help::plan))
        .route("/numbers", get(numbers::read))
        .route("/helplines", get(helplines::shown))
        .route("/helplines/countries", get(helplines::countries))
        .route("/helplines/countries/{country}", get(helplines::country))
        .route("/helplines/countries/{country}/confirm", post(helplines::confirm))
        .route("/helplines/countries/{country}/withdraw", post(helplines::withdraw))
        .route("/rooms", get(rooms::list).post(rooms::make))
        .route("/rooms/{room}", post(rooms::change))
        .route("/rooms/{room}/aftercare", post(care::give).delete(care::let_go))
        .route("/rooms/{room}/measures", post(measures::take))
        .route("/rooms/{room}/measures/lift", post(measures::lift))
        .route("/concerns/answer", post(care::answer))
        .route("/concerns/pass-on", post(care::pass_on))
        .route("/rest", get(care::rest))
        .route("/rest/relief", post(relief::ask))
        .route("/reliefs", get(relief::list))
        .route("/reliefs/{staff}/seen-to", post(relief::seen_to))
        .route("/rest/debrief", post(care::debrief))
        .route("/standard-messages", standard_messages())
        .route("/one-to-one", post(one_to_one::ask).delete(one_to_one::withdraw))
        .route("/one-to-one/{request}/accept", post(one_to_one::accept))
        .route("/one-to-one/{request}/end", post(one_to_one::end))
        .route("/links/look", post(links::look))
        .route("/links/accept", post(links::accept))
        .route("/links/sign-in", post(links::sign_in))
        .route("/session", get(session::me).post(session::sign_in).delete(session::sign_out))
        .route("/staff", get(staff::list))
        .route("/staff/{staff}", delete(staff::dismiss))
        .route("/colleagues", get(staff::colleagues))
        .route("/invitations", post(staff::invite))
        .route("/reviews/{review}", get(reviews::open))
        .route("/reviews/{review}/lease", post(reviews::look).delete(reviews::give_back))
        .route("/reviews/{review}/release", post(reviews::release))
        .route("/reviews/{review}/reject", post(reviews::reject))
        .route("/history", get(history::read))
        .route("/reports", post(reports::file))
        .route("/reports/{report}", get(reports::open))
        .route("/reports/{report}/lease", post(reports::look).delete(reports::give_back))
        .route("/reports/{report}/keep", post(reports::keep))
        .route("/reports/{report}/take-down", post(reports::take_down))
        .route("/complaints", get(complaints::list))
        .route("/complaints/{complaint}", get(complaints::open))
        .route("/complaints/{complaint}/looked-into", post(complaints::look_into))
        .route("/appeals", get(appeals::list).post(appeals::ask))
        .route("/appeals/{appeal}", get(appeals::open))
        .route("/appeals/{appeal}/uphold", post(appeals::uphold))
        .route("/appeals/{appeal}/overturn", post(appeals::overturn))
        .route("/sanctions", post(sanctions::impose))
        .route("/sanctions/{sanction}", delete(sanctions::lift))
        .route("/cases", post(cases::pass_on))
        .route("/cases/next", post(cases::take_next))
        .route("/rota", get(rota::whole))
        .route("/rota/own", get(rota::own))
        .route("/rota/zone", put(rota::set_zone))
        .route("/rota/shifts", post(rota::add_shift))
        .route("/rota/shifts/{shift}", delete(rota::remove_shift))
        .route("/rota/exceptions", post(rota::add_exception))
        .route("/rota/exceptions/{exception}", delete(rota::remove_exception))
        .route("/rota/availability", put(rota::set_availability))
        .route("/staff/{staff}/languages", put(rota::set_languages))
        .route("/cases/{case}", get(cases::open))
        .route("/cases/{case}/papers", post(papers::write))
        .route("/cases/{case}/offer", post(case_work::offer))
        .route("/cases/{case}/accept", post(case_work::accept))
        .route("/cases/{case}/decline", post(case_work::decline))
        .route("/cases/{case}/bring-in", post(case_work::bring_in))
        .route("/cases/{case}/lower", post(case_work::lower))
        .route("/cases/{case}/acknowledge", post(cases::acknowledge))
        .route("/cases/{case}/close", post(cases::close))
        .route("/targets", get(targets::list).post(targets::add))
        .route("/targets/{target}", delete(targets::remove))
        .route("/targets/{target}/test", post(targets::test))
        .route("/translations", get(translations::list))
        .route("/translations/{language}", put(translations::switch_on).delete(translations::switch_off))
        .fallback(any(problem::not_found))
        .method_not_allowed_fallback(problem::not_found)
        .layer(from_fn_with_state(Arc::clone(&house), headers::own_pages_only))
        .layer(DefaultBodyLimit::max(BODY_MAX));
    Router::new()
        .route("/", get(pages::seeker))
        .route("/staff", get(pages::staff))
        .route("/live", live)
        .route("/healthz", get(health::lives))
        .route("/readyz", get(health::ready))
        .nest("/api", api)
        .fallback(get(pages::asset))
        .layer(from_fn(headers::protect))
        .with_state(house)
}
