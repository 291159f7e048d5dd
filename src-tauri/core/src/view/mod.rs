//! What a screen or a page reads: plain structs, shaped for their use. Reads never write.

mod between;
mod deciding;
mod desk;
mod erasure;
mod figures;
mod following;
mod hall;
mod labels;
mod minutes;
mod offices;
mod overview;
mod papers;
mod recusal;
mod register;
mod review;
mod search;
mod subject;

pub use between::*;
pub use deciding::*;
pub use desk::*;
pub use erasure::*;
pub use figures::*;
pub use following::*;
pub use hall::*;
pub use labels::Labels;
pub use minutes::*;
pub use offices::*;
pub use overview::*;
pub use papers::*;
pub use recusal::*;
pub use register::*;
pub use review::*;
pub use search::*;
pub use subject::*;
