//! What the law and the usual statutes make of figures. Pure functions: they compute and explain, and never forbid what a
//! chair rules. Nothing here is legal advice.

mod election;
mod majority;
mod presence;

pub use election::{Poll, Polled, Round, RoundResult, poll};
pub use majority::{Count, Majority, Weighed, weigh};
pub use presence::tally;
