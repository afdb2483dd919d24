//! Beside: an anonymous, real-time group chat server for online peer support.
//!
//! `server/ARCHITECTURE.md` tells how the modules stand on each other and follows a message, a hold and an escalation
//! through them. Imports only go down, and a test refuses the others.

pub mod app;
pub mod chat;
pub mod config;
pub mod demo;
pub mod door;
pub mod feed;
pub mod helplines;
pub mod house;
pub mod http;
pub mod lists;
pub mod metrics;
pub mod oncall;
pub mod random;
pub mod replica;
pub mod store;
pub mod wire;
pub mod ws;
