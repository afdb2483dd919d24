//! The command line of the server.

use std::io::IsTerminal;
use std::process::ExitCode;

use beside::app;
use beside::config::{CommandLine, What};
use clap::Parser;
use tracing_subscriber::EnvFilter;

#[tokio::main]
async fn main() -> ExitCode {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info"));
    let ansi = std::io::stderr().is_terminal();
    tracing_subscriber::fmt().with_env_filter(filter).with_ansi(ansi).with_writer(std::io::stderr).init();
    let CommandLine { command, place } = CommandLine::parse();
    let ended = match command {
        Some(What::Demo(place)) => app::open_demo(&place).await,
        Some(What::Verify(kept)) => app::verify(kept).await,
        None => app::open(&place).await,
    };
    match ended {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("beside: {error}");
            ExitCode::FAILURE
        }
    }
}
