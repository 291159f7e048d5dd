//! Files in and out: minutes as text become acts of the archive, views become Markdown, HTML, CSV and iCalendar, and the example
//! association becomes an archive. Nothing here writes a file or opens an archive by itself.

pub mod book;
pub mod calendar;
pub mod call;
pub mod csv;
pub mod example;
mod found;
pub mod html;
pub mod import;
pub mod letter;
pub mod markdown;
pub mod next_agenda;
pub mod offer;
mod offline;
pub mod people;
pub mod reactions;
pub mod reduced;
pub mod review;
mod votes;
