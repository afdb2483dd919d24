//! What a monitoring system reads: how long people waited, as Prometheus histograms, and whether anything is overdue.
//!
//! It has a listener of its own (`--metrics`), so that it is never on the address that the world reaches. Nothing in it
//! belongs to anyone: plain counts, by step and urgency. Times are in seconds.

use std::fmt::Write;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::State;
use axum::http::header::CONTENT_TYPE;
use axum::response::IntoResponse;
use axum::routing::get;
use domain::numbers::{BOUNDS, Histogram, Step};
use domain::words::{Span, Urgency};
use tokio::net::TcpListener;

use crate::chat::{KEPT_WITHIN_MS, KeptWithin};
use crate::house::House;
use crate::oncall::GRACE;
use crate::replica::now;

/// The version of the text format that this is.
const FORMAT: &str = "text/plain; version=0.0.4";

/// Answers on `listener` for as long as it is awaited.
pub async fn serve(listener: TcpListener, house: Arc<House>) {
    let router = Router::new().route("/metrics", get(read)).with_state(house);
    if let Err(error) = axum::serve(listener, router).await {
        tracing::error!(%error, "the metrics are no longer answered");
    }
}

/// Listens for whoever watches.
///
/// # Errors
///
/// Whatever the system says against it.
pub async fn listen(address: SocketAddr) -> std::io::Result<TcpListener> {
    TcpListener::bind(address).await
}

async fn read(State(house): State<Arc<House>>) -> impl IntoResponse {
    ([(CONTENT_TYPE, FORMAT)], written(&house))
}

fn written(house: &House) -> String {
    let mut out = String::new();
    let state = house.replica.state();
    let steps = [Step::Paged, Step::Taken, Step::FirstWord, Step::Decided, Step::Looked, Step::Answered];
    for step in steps {
        let (name, help) = described(step);
        let counted = state.numbers.iter().filter(|(of, ..)| *of == step);
        let counted = counted.map(|(_, urgency, histogram)| (urgency_of(urgency), histogram));
        histogram(&mut out, name, help, counted);
    }
    let overdue = state.overdue(now(), GRACE);
    drop(state);
    kept_within(&mut out, &house.chat.kept_within);
    gauge(&mut out, "beside_cases_overdue", "Deadlines of open cases that have passed.", overdue);
    gauge(
        &mut out,
        "beside_unsaved",
        "Decisions that are shown and not saved.",
        house.replica.probe().unsaved,
    );
    out
}

fn described(step: Step) -> (&'static str, &'static str) {
    match step {
        Step::Paged => ("beside_paged_seconds", "From a case to its first page."),
        Step::Taken => ("beside_taken_seconds", "From a case to a professional who takes it."),
        Step::FirstWord => ("beside_first_word_seconds", "From taking a case to a first word."),
        Step::Decided => ("beside_decided_seconds", "From a held message to a decision."),
        Step::Answered => ("beside_answered_seconds", "From words of concern to an answer."),
        Step::Looked => ("beside_looked_seconds", "From a held message to a person who looks at it."),
    }
}

fn urgency_of(urgency: Urgency) -> &'static str {
    match urgency {
        Urgency::R0 => "R0",
        Urgency::R1 => "R1",
        Urgency::R2 => "R2",
        Urgency::R3 => "R3",
        Urgency::R4 => "R4",
    }
}

fn histogram<'a>(
    out: &mut String,
    name: &str,
    help: &str,
    counted: impl Iterator<Item = (&'static str, &'a Histogram)>,
) {
    write(out, format_args!("# HELP {name} {help}\n# TYPE {name} histogram\n"));
    for (urgency, it) in counted {
        for bound in BOUNDS {
            let count = it.at_most(bound);
            write(out, format_args!("{name}_bucket{{urgency=\"{urgency}\",le=\"{bound}\"}} {count}\n"));
        }
        let (count, sum) = (it.count, Span(it.sum).0);
        write(out, format_args!("{name}_bucket{{urgency=\"{urgency}\",le=\"+Inf\"}} {count}\n"));
        write(out, format_args!("{name}_sum{{urgency=\"{urgency}\"}} {}.{:03}\n", sum / 1_000, sum % 1_000));
        write(out, format_args!("{name}_count{{urgency=\"{urgency}\"}} {count}\n"));
    }
}

fn kept_within(out: &mut String, kept: &KeptWithin) {
    let name = "beside_kept_seconds";
    let help = "From an urgent message that arrives to its case being kept, on this instance.";
    write(out, format_args!("# HELP {name} {help}\n# TYPE {name} histogram\n"));
    for (bound, count) in KEPT_WITHIN_MS.iter().zip(kept.so_far()) {
        let bound = Duration::from_millis(*bound).as_secs_f64();
        write(out, format_args!("{name}_bucket{{le=\"{bound}\"}} {count}\n"));
    }
    let (count, sum) = kept.total();
    write(
        out,
        format_args!("{name}_bucket{{le=\"+Inf\"}} {count}\n{name}_sum {sum}\n{name}_count {count}\n"),
    );
}

fn gauge(out: &mut String, name: &str, help: &str, value: usize) {
    write(out, format_args!("# HELP {name} {help}\n# TYPE {name} gauge\n{name} {value}\n"));
}

fn write(out: &mut String, text: std::fmt::Arguments<'_>) {
    out.write_fmt(text).expect("a string takes whatever is written");
}
