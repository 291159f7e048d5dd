//! The commands that erase, and that tell how long is kept.

use std::path::PathBuf;

use super::super::erase::{Terms, Wanted, What};
use super::Command;
use super::line::Line;

/// A line that works.
pub(super) const EXAMPLE: &str = "tuin.hamerslag --person \"Jan Jansen\"";

pub(super) fn erase(line: &mut Line, archive: PathBuf) -> Result<Command, String> {
    let yes = line.has("yes");
    let keeps_scans = line.has("keep-scans");
    let asked = (line.person.take(), line.words.remove("words"), line.has("due"));
    let reason = line.words.remove("reason");
    let what = match asked {
        (Some(name), None, false) => {
            What::Person { name, also: line.words.remove("also"), keeps_scans, reason }
        }
        (None, Some(words), false) => {
            let meeting = line.meeting.take().ok_or(
                "Zeg van welke vergadering de woorden zijn: hamerslag erase tuin.hamerslag --words \"…\" --meeting 2016-12-14",
            )?;
            What::Slip { words, meeting, keeps_scans, reason }
        }
        (None, None, true) if reason.is_none() && !keeps_scans => What::Due,
        (None, None, false) => {
            return Err(format!(
                "Zeg wat er gewist moet worden: hamerslag erase {EXAMPLE} (of --words, of --due)"
            ));
        }
        _ => return Err("Kies één van --person, --words en --due.".to_owned()),
    };
    Ok(Command::Erase(Wanted { archive, what, yes }))
}

pub(super) fn keep(line: &mut Line, archive: PathBuf) -> Command {
    let mut taken = |flag| line.words.remove(flag);
    Command::Keep(Terms {
        archive,
        contacts: taken("contacts"),
        remarks: taken("remarks"),
        notices: taken("notices"),
    })
}
