//! Which records belong to a meeting, where only its words are erased, and to which meeting a record does.

use std::collections::HashSet;

use rusqlite::Connection;
use uuid::Uuid;

use super::columns::columns;
use crate::error::{Error, Result};
use crate::id::MeetingId;
use crate::model::{Minutes, Table};
use crate::store::find::{self, account_of, facet};
use crate::value::{Field, Value};

/// The records of one meeting: its account, its minutes and what was said of them, and the versions of the minutes that it
/// adopted or that adopted it, which quote what was changed.
pub(super) fn records_of(
    connection: &Connection,
    meeting: MeetingId,
    wanted: impl Fn(Table) -> bool,
) -> Result<HashSet<(Table, Uuid)>> {
    facet::<Minutes>(connection, meeting.0)?.ok_or(Error::NotFound(Table::Meeting))?;
    let mut records = HashSet::new();
    for &table in Table::ALL.iter().filter(|table| wanted(**table) && !columns(**table).is_empty()) {
        let mut statement = connection.prepare(&format!("SELECT id FROM {}", table.stable_name()))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let Value::Id { id } = row.get(0)? else { continue };
            if meeting_of(connection, table, id)? == Some(meeting.0) {
                records.insert((table, id));
            }
        }
    }
    if wanted(Table::MinutesVersion) {
        let mut statement = connection.prepare(
            "SELECT v.id FROM minutes m JOIN decision d ON d.id = m.adopted_by JOIN minutes_version v ON v.minutes = d.meeting
             WHERE m.id = ?",
        )?;
        let mut rows = statement.query([meeting.to_value()])?;
        while let Some(row) = rows.next()? {
            if let Value::Id { id } = row.get(0)? {
                records.insert((Table::MinutesVersion, id));
            }
        }
    }
    Ok(records)
}

/// The meeting to which a record belongs, in its account or beside it.
pub(crate) fn meeting_of(connection: &Connection, table: Table, id: Uuid) -> Result<Option<Uuid>> {
    let sql = match table {
        Table::Minutes => return Ok(Some(id)),
        Table::MinutesVersion | Table::Comment | Table::Rectification => {
            format!("SELECT minutes FROM {} WHERE id = ?", table.stable_name())
        }
        Table::Notice | Table::Document | Table::GivenCopy => {
            format!("SELECT meeting FROM {} WHERE id = ?", table.stable_name())
        }
        Table::NoticeLine => {
            "SELECT n.meeting FROM notice_line l JOIN notice n ON n.id = l.notice WHERE l.id = ?".to_owned()
        }
        Table::DecisionFact => {
            "SELECT d.meeting FROM decision_fact f JOIN decision d ON d.id = f.decision WHERE f.id = ?"
                .to_owned()
        }
        Table::ActionUpdate => {
            "SELECT a.meeting FROM action_update u JOIN action_point a ON a.id = u.action WHERE u.id = ?"
                .to_owned()
        }
        table => return account_of(connection, table, id),
    };
    find::lookup(connection, &sql, id)
}
