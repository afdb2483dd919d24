//! Deciding, on a real journal: one winner, durable before it is answered, followed by every instance, and what becomes
//! of people in danger while it is away.

mod alone;
mod audited;
mod deciding;
mod house;
mod instances;
mod interleaved;
