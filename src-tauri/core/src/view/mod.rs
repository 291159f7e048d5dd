//! What a screen or a page reads: plain structs, shaped for their use. Reads never write.

mod minutes;
mod overview;
mod register;

pub use minutes::*;
pub use overview::*;
pub use register::*;
