//! Accounts: who gets in, and who may do what.

use hyper::{Method, StatusCode};
use serde_json::{Value, json};
use tests::wire::Problem;
use tests::{Accepting, Caller, House, Knock, Role};

#[tokio::test]
async fn an_invitation_works_once() {
    let house = House::opens().await;
    let link = house.cleo.invites(Role::Moderator).await.unwrap();
    let invited = Accepting::opens(house.server.stranger(), &link).await.unwrap();
    assert_eq!(invited.role, Role::Moderator);
    let twice = Accepting::opens(house.server.stranger(), &link).await.unwrap();
    let maya = invited.accepts_as("Maya").await.unwrap();
    assert_eq!((maya.name.as_str(), maya.role), ("Maya", Role::Moderator));

    assert_eq!(twice.accepts_as("Eve").await.expect_err("it was used"), Problem::LinkSpent);
    let late = Accepting::opens(house.server.stranger(), &link).await;
    assert_eq!(late.expect_err("it was used"), Problem::LinkSpent);
}

#[tokio::test]
async fn a_link_that_was_never_made_is_spent() {
    let house = House::opens().await;
    for link in ["/staff#link=nothing", "/staff#link="] {
        let opened = Accepting::opens(house.server.stranger(), link).await;
        assert_eq!(opened.expect_err("nobody made it"), Problem::LinkSpent, "{link}");
    }
}

#[tokio::test]
async fn an_account_needs_a_long_password_a_right_code_and_a_name_of_its_own() {
    let house = House::opens().await;
    let link = house.cleo.invites(Role::Moderator).await.unwrap();
    let invited = Accepting::opens(house.server.stranger(), &link).await.unwrap();
    let code = invited.authenticator.code();
    let wrong_code = if code == "123456" { "654321" } else { "123456" };
    for (problem, body) in [
        (Problem::PasswordTooShort, invited.with("Maya", "short", &code)),
        (Problem::NotRight, invited.with("Maya", "a kettle and nine chairs", wrong_code)),
        (Problem::NameTaken, invited.with("Cleo", "a kettle and nine chairs", &code)),
    ] {
        let reply = house.server.stranger().posts("/api/links/accept", &body).await;
        assert_eq!(reply.problem(), problem);
    }
    invited.accepts_as("Maya").await.expect("a refused try does not use the link up");
}

#[tokio::test]
async fn signing_in_takes_the_password_and_a_code_that_was_not_used() {
    let house = House::opens().await;
    let maya = house.moderator("Maya").await;
    let code = maya.telephone().code();
    let wrong = maya.signs_in_elsewhere("another password", &code).await;
    assert_eq!(wrong.expect_err("not her password"), Problem::NotRight);

    let elsewhere = maya.signs_in_elsewhere(maya.password(), &code).await.unwrap();
    elsewhere.gets("/api/session").await.done().unwrap();
    let reused = maya.signs_in_elsewhere(maya.password(), &maya.telephone().same_code()).await;
    assert_eq!(reused.expect_err("a code works once"), Problem::NotRight);
}

#[tokio::test]
async fn whoever_is_unknown_is_told_nothing_else_than_whoever_is_wrong() {
    let house = House::opens().await;
    let body = json!({ "name": "Nobody", "password": "a kettle and nine chairs", "code": "123456" });
    let reply = house.server.stranger().posts("/api/session", &body).await;
    assert_eq!(reply.problem(), Problem::NotRight);
}

#[tokio::test]
async fn the_session_is_in_a_cookie_that_only_this_host_and_no_script_gets() {
    let house = House::opens().await;
    let maya = house.moderator("Maya").await;
    let body = json!({ "name": "Maya", "password": maya.password(), "code": maya.telephone().code() });
    let reply = house.server.stranger().posts("/api/session", &body).await;
    let cookie = reply.set_cookie().expect("signing in sets a cookie");
    assert!(cookie.starts_with("__Host-beside="), "{cookie}");
    let attributes = cookie.to_lowercase();
    for attribute in ["httponly", "secure", "samesite=strict", "path=/"] {
        assert!(attributes.contains(attribute), "{attribute}: {cookie}");
    }
    assert!(!attributes.contains("domain="), "{cookie}");
}

#[tokio::test]
async fn whoever_signs_out_is_out_everywhere_they_look() {
    let house = House::opens().await;
    let maya = house.moderator("Maya").await;
    maya.signs_out().await;
    assert_eq!(maya.caller.gets("/api/session").await.problem(), Problem::SignInFirst);
    assert_eq!(maya.is_closed().await.code, Some(4501));
}

#[tokio::test]
async fn whoever_is_dismissed_is_out_at_once() {
    let house = House::opens().await;
    let maya = house.moderator("Maya").await;
    house.cleo.dismisses(maya.account).await.unwrap();
    assert_eq!(maya.is_closed().await.code, Some(4501));
    assert_eq!(maya.caller.gets("/api/session").await.problem(), Problem::SignInFirst);
    let back = maya.signs_in_elsewhere(maya.password(), &maya.telephone().code()).await;
    assert_eq!(back.expect_err("no account any more"), Problem::NotRight);
    let staff = house.cleo.reads_who_is_staff().await.unwrap();
    assert_eq!(staff.iter().map(|card| card.name.as_str()).collect::<Vec<_>>(), ["Cleo"]);
}

#[tokio::test]
async fn the_last_coordinator_stays() {
    let house = House::opens().await;
    assert_eq!(house.cleo.dismisses(house.cleo.account).await, Err(Problem::LastCoordinator));
    house.cleo.reads_who_is_staff().await.expect("still there");
}

#[tokio::test]
async fn a_coordinator_sees_who_is_here() {
    let house = House::opens().await;
    let maya = house.moderator("Maya").await;
    let here = |staff: Vec<tests::wire::StaffCard>| {
        staff.into_iter().map(|card| (card.name, card.here)).collect::<Vec<_>>()
    };
    let both = [("Cleo".to_owned(), true), ("Maya".to_owned(), true)];
    assert_eq!(here(house.cleo.reads_who_is_staff().await.unwrap()), both);
    assert_eq!(maya.role, Role::Moderator);
}

/// Every act, and the roles it belongs to.
fn acts(room: &str) -> Vec<(Method, String, Option<Value>, &'static [Role])> {
    const COORDINATOR: &[Role] = &[Role::Coordinator];
    const MODERATOR: &[Role] = &[Role::Moderator];
    const PROFESSIONAL: &[Role] = &[Role::Professional];
    const ON_CALL: &[Role] = &[Role::Professional, Role::Coordinator];
    const HEARING: &[Role] = &[Role::Moderator, Role::Professional];
    const EVERYONE: &[Role] = &[Role::Moderator, Role::Professional, Role::Coordinator];
    let id = "0000000000000007";
    let answered = json!({ "seeker": id, "room": room, "until": 0 });
    let word = json!({ "client_message_id": id, "text": "a kind word" });
    let shift = json!({ "staff": id, "rank": "first", "day": "monday", "from": 0, "to": 0, "languages": [] });
    let absence = json!({ "staff": id, "from": "2026-12-24T18:00", "until": "2026-12-25T18:00", "what": { "is": "absence" } });
    let sanction = json!({ "seeker": id, "kind": "ban", "rule": "kindness", "minutes": 5 });
    vec![
        (Method::GET, "/api/staff".into(), None, COORDINATOR),
        (Method::DELETE, format!("/api/staff/{id}"), None, COORDINATOR),
        (Method::POST, "/api/invitations".into(), Some(json!({ "role": "moderator" })), COORDINATOR),
        (
            Method::POST,
            "/api/rooms".into(),
            Some(json!({ "name": "Attic", "topic": "", "band": "adults" })),
            COORDINATOR,
        ),
        (Method::POST, format!("/api/rooms/{room}"), Some(json!({ "open": true })), COORDINATOR),
        (Method::GET, "/api/helplines/countries".into(), None, COORDINATOR),
        (Method::GET, "/api/helplines/countries/AT".into(), None, COORDINATOR),
        (
            Method::POST,
            "/api/helplines/countries/AT/confirm".into(),
            Some(json!({ "lines": [{ "line": id, "content": id }] })),
            COORDINATOR,
        ),
        (
            Method::POST,
            "/api/helplines/countries/AT/withdraw".into(),
            Some(json!({ "lines": [id] })),
            COORDINATOR,
        ),
        (Method::GET, format!("/api/reviews/{id}"), None, MODERATOR),
        (Method::POST, format!("/api/reviews/{id}/release"), None, MODERATOR),
        (Method::POST, format!("/api/reviews/{id}/reject"), Some(json!({ "rule": "kindness" })), MODERATOR),
        (Method::POST, "/api/sanctions".into(), Some(sanction), MODERATOR),
        (Method::DELETE, format!("/api/sanctions/{id}"), None, MODERATOR),
        (Method::POST, format!("/api/one-to-one/{id}/accept"), None, MODERATOR),
        (Method::GET, format!("/api/cases/{id}"), None, PROFESSIONAL),
        (Method::POST, format!("/api/cases/{id}/acknowledge"), None, PROFESSIONAL),
        (
            Method::POST,
            format!("/api/cases/{id}/close"),
            Some(json!({ "fence": 1, "outcome": "no_contact" })),
            PROFESSIONAL,
        ),
        (Method::GET, "/api/rota".into(), None, COORDINATOR),
        (Method::GET, "/api/rota/own".into(), None, ON_CALL),
        (Method::PUT, "/api/rota/zone".into(), Some(json!({ "zone": "UTC" })), COORDINATOR),
        (Method::POST, "/api/rota/shifts".into(), Some(shift), COORDINATOR),
        (Method::DELETE, format!("/api/rota/shifts/{id}"), None, COORDINATOR),
        (Method::POST, "/api/rota/exceptions".into(), Some(absence), COORDINATOR),
        (Method::DELETE, format!("/api/rota/exceptions/{id}"), None, COORDINATOR),
        (Method::PUT, "/api/rota/availability".into(), Some(json!({ "is": "available" })), EVERYONE),
        (Method::GET, "/api/rest".into(), None, EVERYONE),
        (Method::POST, "/api/rest/debrief".into(), Some(json!({ "says": "had" })), EVERYONE),
        (Method::POST, "/api/rest/relief".into(), None, EVERYONE),
        (Method::GET, "/api/reliefs".into(), None, COORDINATOR),
        (Method::POST, format!("/api/reliefs/{id}/seen-to"), None, COORDINATOR),
        (Method::GET, "/api/standard-messages".into(), None, ON_CALL),
        (Method::PUT, "/api/standard-messages".into(), Some(json!({ "messages": [] })), COORDINATOR),
        (Method::POST, "/api/concerns/answer".into(), Some(answered), HEARING),
        (Method::POST, format!("/api/rooms/{room}/aftercare"), Some(word), MODERATOR),
        (Method::DELETE, format!("/api/rooms/{room}/aftercare"), None, MODERATOR),
        (Method::PUT, format!("/api/staff/{id}/languages"), Some(json!({ "languages": [] })), COORDINATOR),
        (Method::GET, "/api/translations".into(), None, COORDINATOR),
        (Method::PUT, "/api/translations/uk".into(), None, COORDINATOR),
        (Method::DELETE, "/api/translations/uk".into(), None, COORDINATOR),
    ]
}

#[tokio::test]
async fn every_act_belongs_to_its_role_and_to_nobody_without_a_session() {
    let house = House::opens().await;
    let maya = house.moderator("Maya").await;
    let dana = house.professional("Dana").await;
    let heron = house.seeker("Quiet Heron").await;
    let mut forged = house.server.stranger();
    forged.cookie = Some("__Host-beside=0000000000000000000000000000000000000000".into());
    let stranger = house.server.stranger();
    for (method, path, body, roles) in acts(&house.evening.to_string()) {
        let named = format!("{method} {path}");
        let body = body.map(|body| body.to_string());
        let act = |who: &Caller| {
            let (who, method, path, body) = (who.clone(), method.clone(), path.clone(), body.clone());
            async move { who.asks(method, &path, body).await }
        };
        for (who, caller) in [("a stranger", &stranger), ("a seeker", &heron.caller), ("a forger", &forged)] {
            assert_eq!(act(caller).await.problem(), Problem::SignInFirst, "{named} by {who}");
        }
        for staff in [&house.cleo, &maya, &dana] {
            let reply = act(&staff.caller).await;
            if roles.contains(&staff.role) {
                let allowed = reply.done().is_ok() || reply.problem() != Problem::NotYours;
                assert!(allowed, "{named} belongs to {:?}", staff.role);
            } else {
                assert_eq!(reply.problem(), Problem::NotYours, "{named} by {:?}", staff.role);
            }
        }
    }
}

#[tokio::test]
async fn what_belongs_to_seekers_needs_a_token() {
    let house = House::opens().await;
    let mut forged = house.server.stranger();
    forged.token = Some("not.a.token".into());
    for caller in [house.server.stranger(), forged] {
        for (method, path) in [
            (Method::POST, "/api/help"),
            (Method::POST, "/api/one-to-one"),
            (Method::DELETE, "/api/one-to-one"),
            (Method::GET, "/api/rooms"),
        ] {
            let reply = caller.asks(method.clone(), path, None).await;
            assert_eq!(reply.problem(), Problem::SignInFirst, "{method} {path}");
        }
    }
}

#[tokio::test]
async fn staff_do_not_act_as_seekers() {
    let house = House::opens().await;
    let maya = house.moderator("Maya").await;
    for path in ["/api/help", "/api/one-to-one"] {
        let problem = maya.caller.posts_nothing(path).await.problem();
        assert!(matches!(problem, Problem::SignInFirst | Problem::NotYours), "{path}: {problem:?}");
    }
}

#[tokio::test]
async fn a_page_that_is_not_ours_does_nothing_in_anybodys_name() {
    let house = House::opens().await;
    let maya = house.moderator("Maya").await;
    for origin in foreign_origins(&house) {
        let from_there = Caller { origin: Some(origin.clone()), ..house.cleo.caller.clone() };
        let reply = from_there.posts("/api/invitations", &json!({ "role": "moderator" })).await;
        assert_eq!(reply.problem(), Problem::ForeignOrigin, "{origin}");
        let reply = from_there.deletes(&format!("/api/staff/{}", maya.account)).await;
        assert_eq!(reply.problem(), Problem::ForeignOrigin, "{origin}");
        let body = json!({ "name": "Maya", "password": maya.password(), "code": "123456" });
        let reply = from_there.posts("/api/session", &body).await;
        assert_eq!(reply.problem(), Problem::ForeignOrigin, "{origin}");
    }
    maya.caller.gets("/api/session").await.done().unwrap();
}

#[tokio::test]
async fn a_page_that_is_not_ours_opens_no_socket() {
    let house = House::opens().await;
    let maya = house.moderator("Maya").await;
    for origin in foreign_origins(&house).into_iter().map(Some).chain([None]) {
        let caller = Caller { origin: origin.clone(), ..maya.caller.clone() };
        let refused = Knock::by(&caller).enters().await.expect_err("a socket was opened");
        assert_eq!(refused, StatusCode::FORBIDDEN, "{origin:?}");
    }
}

fn foreign_origins(house: &House) -> Vec<String> {
    let address = house.server.address;
    vec![
        "http://elsewhere.example".into(),
        "null".into(),
        format!("http://{address}.elsewhere.example"),
        format!("http://elsewhere.example/{address}"),
        format!("http://127.0.0.1:{}", address.port() ^ 1),
    ]
}

#[tokio::test]
async fn a_session_outlives_a_restart_and_a_sign_out_does_too() {
    let mut house = House::opens().await;
    let mut maya = house.moderator("Maya").await;
    let dana = house.professional("Dana").await;
    dana.signs_out().await;
    house.server.is_killed().await;
    house.server.starts_again().await;
    maya.comes_back().await;
    maya.caller.gets("/api/session").await.done().unwrap();
    assert_eq!(dana.caller.gets("/api/session").await.problem(), Problem::SignInFirst);
}
