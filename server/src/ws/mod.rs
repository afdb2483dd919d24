//! The socket: one task per connection that reads frames, passes them on, and writes what waits.
//!
//! No rule stands here. A frame is parsed, and `chat` is asked; the answer waits in the connection's outbox.

mod socket;

use std::net::SocketAddr;
use std::sync::Arc;

use axum::Extension;
use axum::extract::ws::WebSocketUpgrade;
use axum::extract::{ConnectInfo, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};

use crate::house::{House, Seat};
use socket::Visitor;

/// The version of the protocol that `server/PROTOCOL.md` describes.
pub const PROTOCOL: &str = "beside.v1";
/// The largest frame, and the largest message, in bytes. 2,000 characters of any script fit.
const FRAME_MAX: usize = 16 * 1024;
/// What is read at a time. The default of 128 KiB would be held by every idle connection.
const READ_BUFFER: usize = 4 * 1024;
/// What is gathered before it is written.
const WRITE_BUFFER: usize = 8 * 1024;
/// What may wait inside the socket; one full outbox and a frame.
const WRITE_BUFFER_MAX: usize = 288 * 1024;

/// `GET /live`.
pub async fn upgrade(
    State(house): State<Arc<House>>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    Extension(seat): Extension<Seat>,
    headers: HeaderMap,
    upgrade: WebSocketUpgrade,
) -> Response {
    if !house.knows_origin(&headers) {
        return (StatusCode::FORBIDDEN, "this page is not one of ours").into_response();
    }
    let upgrade = upgrade
        .protocols([PROTOCOL])
        .read_buffer_size(READ_BUFFER)
        .write_buffer_size(WRITE_BUFFER)
        .max_write_buffer_size(WRITE_BUFFER_MAX)
        .max_message_size(FRAME_MAX)
        .max_frame_size(FRAME_MAX);
    if upgrade.selected_protocol().is_none() {
        return (StatusCode::BAD_REQUEST, "this house speaks beside.v1").into_response();
    }
    // A session that cannot be read is no session: the greeting will say so.
    let staff = house.staff(&headers).await.unwrap_or_else(|error| {
        tracing::error!(%error, "a staff session could not be read");
        None
    });
    let visitor = Visitor { network: house.network(&headers, peer), staff };
    let tracked = house.sockets.token();
    upgrade.on_upgrade(move |socket| async move {
        socket::serve(socket, visitor, &house).await;
        drop((tracked, seat));
    })
}
