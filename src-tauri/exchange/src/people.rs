//! People and who holds which office, from a spreadsheet: bytes become rows, rows become one act. Nothing is guessed without
//! being told, and when one row can't come in, none does.

mod entering;
mod sheet;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use hamerslag_core::Op;
use hamerslag_core::id::{BodyId, IdSource};
use hamerslag_core::model::Body;
use hamerslag_core::view::{PeopleView, Row};
use hamerslag_core::words::MemberKind;
use serde::Serialize;

use self::entering::Entering;

/// A row of the spreadsheet.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PersonFound {
    /// On which line of the file.
    pub line: usize,
    /// Who; nobody for a vacancy.
    pub name: Option<String>,
    /// As used in minutes.
    pub short_name: Option<String>,
    /// What they are to the association, if the file says so.
    pub member_kind: Option<MemberKind>,
    /// Votes held, if the file says so.
    pub votes: Option<u32>,
    /// An e-mail address.
    pub email: Option<String>,
    /// Where post goes, line by line.
    pub address: Option<String>,
    /// "penningmeester".
    pub office: Option<String>,
    /// Of which body, as it is written there.
    pub body: Option<String>,
    /// Since when.
    pub starts: Option<NaiveDate>,
    /// Until when.
    pub ends: Option<NaiveDate>,
    /// Whether they are due to retire.
    pub retiring: bool,
    /// Whether they stand again.
    pub stands_again: Option<bool>,
    /// A remark.
    pub note: Option<String>,
}

/// What there is to say about a line of the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Remark {
    /// Which line.
    pub line: usize,
    /// In Dutch.
    pub sentence: String,
    /// Whether nothing can come in before it is mended.
    pub refuses: bool,
}

impl Remark {
    fn tells(line: usize, sentence: String) -> Self {
        Self { line, sentence, refuses: false }
    }

    fn refuses(line: usize, sentence: String) -> Self {
        Self { line, sentence, refuses: true }
    }
}

/// How much a file would bring.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Coming {
    /// People.
    pub people: usize,
    /// Offices.
    pub offices: usize,
    /// Terms of somebody in an office.
    pub terms: usize,
    /// Vacancies.
    pub vacancies: usize,
}

/// What a file would bring.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PeopleComing {
    /// Its rows.
    pub rows: Vec<PersonFound>,
    /// What there is to say, by line.
    pub remarks: Vec<Remark>,
    /// How much of it is new.
    pub coming: Coming,
    /// The act that brings all of it; absent when something refuses, or nothing is new.
    pub op: Option<Op>,
}

/// What the file `source` with these bytes would bring into an archive with these people and bodies.
#[must_use]
pub fn people_coming(
    bytes: &[u8],
    source: &str,
    known: &PeopleView,
    bodies: &[Row<BodyId, Body>],
    ids: &mut dyn IdSource,
) -> PeopleComing {
    let (rows, remarks) = sheet::rows(bytes);
    let mut entering = Entering::new(known, bodies, ids, remarks);
    for row in &rows {
        entering.row(row);
    }
    entering.tell_what_holds_for_all(&rows);
    let Entering { mut remarks, ops, coming, .. } = entering;
    remarks.sort_by_key(|remark| remark.line);
    let refused = remarks.iter().any(|remark| remark.refuses);
    let op = (!refused && !ops.is_empty()).then(|| Op::Import { source: source.to_owned(), ops });
    PeopleComing { rows, remarks, coming, op }
}
