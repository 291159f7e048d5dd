//! What a screen or a page reads: plain structs, shaped for their use. Reads never write.

mod minutes;
mod overview;

pub use minutes::*;
pub use overview::*;
