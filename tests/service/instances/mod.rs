//! A house on several instances, which share what is live through Redis and what lasts through `PostgreSQL`.

mod degraded;
mod deploy;
mod desk;
mod held;
mod long_night;
mod one_winner;
mod presence;
mod privacy;
mod refused_start;
mod sanctions;
mod staffing;
mod two_doors;
