//! A house on several instances, which share what is live through Redis and what lasts through `PostgreSQL`.

mod presence;
mod refused_start;
mod two_doors;
