//! What is printed as data, which travels inside its PDF: who opens the file with Hamerslag gets back what was printed, word
//! for word and with every number. Nothing travels that the reader of the paper may not see.

use hamerslag_core::view::{AgendaView, MinutesView};
use serde::{Deserialize, Serialize};

use crate::document::excerpt::Excerpt;
use crate::error::OpenError;
use crate::lists::{
    ActionList, AttendanceList, DecisionList, FiguresSheet, LabelSheet, NoticeLetters, PaperList,
    ScheduleList,
};

/// The number of the present format. It grows when an older program could no longer read what a newer one writes.
const FORMAT: u32 = 1;

/// What a PDF was made of.
#[derive(Clone, Debug, PartialEq)]
pub enum Opened {
    /// Minutes.
    Minutes(MinutesView),
    /// An agenda.
    Agenda(AgendaView),
    /// A list of decisions.
    Decisions(DecisionList),
    /// A list of action points.
    Actions(ActionList),
    /// A list of incoming papers.
    Papers(PaperList),
    /// A list to sign at the door.
    Attendance(AttendanceList),
    /// One decision out of the minutes.
    Excerpt(Excerpt),
    /// A retirement schedule.
    Schedule(ScheduleList),
    /// The association in figures.
    Figures(FiguresSheet),
    /// Letters that call a meeting.
    Notice(NoticeLetters),
    /// Labels for envelopes.
    Labels(LabelSheet),
}

/// What is in it, known by its name.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Content<'v> {
    Minutes(&'v MinutesView),
    Agenda(&'v AgendaView),
    Decisions(&'v DecisionList),
    Actions(&'v ActionList),
    Papers(&'v PaperList),
    Attendance(&'v AttendanceList),
    Excerpt(&'v Excerpt),
    Schedule(&'v ScheduleList),
    Figures(&'v FiguresSheet),
    Notice(&'v NoticeLetters),
    Labels(&'v LabelSheet),
}

#[derive(Serialize)]
struct Written<'v> {
    format: u32,
    #[serde(flatten)]
    content: Content<'v>,
}

#[derive(Deserialize)]
struct Versioned {
    format: u32,
}

#[derive(Deserialize)]
struct Read {
    minutes: Option<MinutesView>,
    agenda: Option<AgendaView>,
    decisions: Option<DecisionList>,
    actions: Option<ActionList>,
    papers: Option<PaperList>,
    attendance: Option<AttendanceList>,
    excerpt: Option<Excerpt>,
    schedule: Option<ScheduleList>,
    figures: Option<FiguresSheet>,
    notice: Option<NoticeLetters>,
    labels: Option<LabelSheet>,
}

/// The data of a document as JSON: `{"format":1,"minutes":{…}}`, or `agenda`, `decisions`, `actions`, `papers`,
/// `attendance`, `excerpt`, `schedule`, `figures`, `notice`, `labels`.
pub(crate) fn json(content: Content<'_>) -> Result<Vec<u8>, serde_json::Error> {
    serde_json::to_vec(&Written { format: FORMAT, content })
}

/// The data that [`json`] wrote; any other are [`OpenError::NoMeeting`].
pub(crate) fn read(json: &[u8]) -> Result<Opened, OpenError> {
    let versioned: Versioned = serde_json::from_slice(json).map_err(|_| OpenError::NoMeeting)?;
    if versioned.format > FORMAT {
        return Err(OpenError::Newer { found: versioned.format, known: FORMAT });
    }
    let read: Read = serde_json::from_slice(json).map_err(|_| OpenError::Damaged)?;
    let mut all = [
        read.minutes.map(Opened::Minutes),
        read.agenda.map(Opened::Agenda),
        read.decisions.map(Opened::Decisions),
        read.actions.map(Opened::Actions),
        read.papers.map(Opened::Papers),
        read.attendance.map(Opened::Attendance),
        read.excerpt.map(Opened::Excerpt),
        read.schedule.map(Opened::Schedule),
        read.figures.map(Opened::Figures),
        read.notice.map(Opened::Notice),
        read.labels.map(Opened::Labels),
    ]
    .into_iter()
    .flatten();
    match (all.next(), all.next()) {
        (Some(one), None) => Ok(one),
        _ => Err(OpenError::Damaged),
    }
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::error::OpenError;

    #[test]
    fn what_a_newer_program_wrote_is_not_guessed_at() {
        let newer = br#"{"format":2,"minutes":{"association":"a word now"}}"#;
        assert_eq!(read(newer).unwrap_err(), OpenError::Newer { found: 2, known: 1 });
    }

    #[test]
    fn data_of_others_are_told_from_ours_that_are_damaged() {
        for json in ["", "{}", r#"{"invoice":1}"#, r#"{"format":"factuur"}"#] {
            assert_eq!(read(json.as_bytes()).unwrap_err(), OpenError::NoMeeting, "{json}");
        }
        for json in [r#"{"format":1}"#, r#"{"format":1,"minutes":{}}"#, "[1]"] {
            assert_eq!(read(json.as_bytes()).unwrap_err(), OpenError::Damaged, "{json}");
        }
    }
}
