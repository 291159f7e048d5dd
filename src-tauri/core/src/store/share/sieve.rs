//! What an audience may read of an archive, record by record and field by field.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::NaiveDate;
use rusqlite::Connection;
use uuid::Uuid;

use crate::error::{Error, Result};
use crate::id::MeetingId;
use crate::model::{MeetingPlan, ReadersCopy, Rectification, Table};
use crate::store::audience::{Marks, marks, seen_by, sees};
use crate::store::erase::columns::columns;
use crate::store::find::{account_of, facets};
use crate::store::schema::Schema;
use crate::store::{journal, minutes, review};
use crate::value::{Field, Value};
use crate::words::{MeetingStatus, Visibility};

/// The fields of a record, by name.
pub(super) type Fields = BTreeMap<String, Value>;

/// See the module.
pub(super) struct Sieve<'a> {
    from: &'a Connection,
    audience: Visibility,
    schema: Schema,
    marks: Marks,
    /// What stands instead of a text, where names give way.
    instead: Option<&'a Instead<'a>>,
    /// The day of each meeting, and the one for what belongs to none.
    days: HashMap<Uuid, NaiveDate>,
    today: NaiveDate,
    /// Of each kind, the records that are let through.
    through: HashMap<Table, HashSet<Uuid>>,
}

/// A field by name, its text, the day it is of: the text as it may go out.
pub type Instead<'a> = dyn Fn(&str, &str, NaiveDate) -> String + 'a;

/// A link that is cut when what it leads to stays behind, though that owns the record: a decision is read without the block on
/// which it hangs, as long as the minutes around it are a draft.
const CUT: [(Table, &str); 2] = [(Table::Decision, "entry"), (Table::Action, "entry")];

impl<'a> Sieve<'a> {
    pub(super) fn new(
        from: &'a Connection,
        copy: &ReadersCopy,
        instead: Option<&'a Instead<'a>>,
    ) -> Result<Self> {
        let (mut all, mut days) = (Marks::default(), HashMap::new());
        for (meeting, plan) in facets::<MeetingId, MeetingPlan>(from, "true", &[])? {
            all.join(marks(from, meeting)?);
            days.insert(meeting.0, plan.date);
        }
        let mut sieve = Self {
            from,
            audience: copy.audience,
            schema: Schema::read(from)?,
            marks: all,
            instead,
            days,
            today: copy.made_on,
            through: HashMap::new(),
        };
        for &table in Table::ALL {
            let mut through = sieve.permitted(table)?;
            // What stands under something that stays behind stays behind too, also within one kind.
            loop {
                let left = sieve.orphans(table, &through)?;
                if left.is_empty() {
                    break;
                }
                through.retain(|id| !left.contains(id));
            }
            sieve.through.insert(table, through);
        }
        Ok(sieve)
    }

    /// Calls `take` with every record that is let through, with its fields as they may be read.
    pub(super) fn each(&self, table: Table, mut take: impl FnMut(Uuid, &Fields) -> Result<()>) -> Result<()> {
        let through = self.let_through(table);
        if through.is_empty() {
            return Ok(());
        }
        let mut statement = self
            .from
            .prepare(&format!("SELECT * FROM {} WHERE deleted = 0 ORDER BY id", table.stable_name()))?;
        let names: Vec<String> = statement.column_names().into_iter().map(str::to_owned).collect();
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let mut fields = Fields::new();
            for (place, name) in names.iter().enumerate() {
                fields.insert(name.clone(), row.get(place)?);
            }
            let Some(Value::Id { id }) = fields.remove("id") else { continue };
            if through.contains(&id) {
                self.cut(table, &mut fields);
                self.clean(table, &mut fields)?;
                self.reword(table, id, &mut fields)?;
                take(id, &fields)?;
            }
        }
        Ok(())
    }

    fn let_through(&self, table: Table) -> &HashSet<Uuid> {
        static NONE: std::sync::LazyLock<HashSet<Uuid>> = std::sync::LazyLock::new(HashSet::new);
        self.through.get(&table).unwrap_or(&NONE)
    }

    fn is_board(&self) -> bool {
        self.audience == Visibility::Board
    }

    /// The living records of a kind that the audience may see as such.
    fn permitted(&self, table: Table) -> Result<HashSet<Uuid>> {
        let seen = |id: &Uuid| self.marks.seen(*id, self.audience);
        Ok(match table {
            Table::Decision | Table::Action => seen_by(self.from, self.audience, table.stable_name())?,
            Table::Item | Table::Proposal => self.living(table, "true")?.into_iter().filter(seen).collect(),
            Table::Entry => {
                let drafts = "treatment IN (SELECT i.id FROM item i JOIN minutes m ON m.id = i.meeting
                     WHERE m.status = 'draft')";
                let ready = if self.is_board() { "true".to_owned() } else { format!("NOT {drafts}") };
                self.living(table, &ready)?.into_iter().filter(seen).collect()
            }
            Table::Meeting => self.meetings()?,
            Table::Attendance | Table::Proxy | Table::Duty | Table::Recusal
                if self.audience == Visibility::Public =>
            {
                HashSet::new()
            }
            Table::Document | Table::Subject | Table::DecisionFact | Table::ActionUpdate => {
                let mut permitted = HashSet::new();
                for id in self.living(table, "true")? {
                    if sees(self.from, self.audience, table, id)? {
                        permitted.insert(id);
                    }
                }
                permitted
            }
            Table::Rectification => facets::<Uuid, Rectification>(self.from, "true", &[])?
                .into_iter()
                .filter(|(_, one)| review::readers_of(one, &self.marks) <= self.audience)
                .map(|(id, _)| id)
                .collect(),
            Table::MinutesVersion => self.living(
                table,
                "seal IS NOT NULL OR id IN (SELECT presented FROM minutes WHERE adopted_by IS NOT NULL)",
            )?,
            Table::Association
            | Table::Statutes
            | Table::Body
            | Table::Duty
            | Table::Suspension
            | Table::Attendance
            | Table::Proxy
            | Table::Recusal
            | Table::Treatment
            | Table::Vote
            | Table::Election
            | Table::Ballot
            | Table::SubjectPart
            | Table::Minutes => self.living(table, "true")?,
            Table::Person
            | Table::Office
            | Table::Term
            | Table::CandidateAnswer
            | Table::Notice
            | Table::NoticeLine
            | Table::Comment
            | Table::GivenCopy
            | Table::Handover
            | Table::Phrase
            | Table::Erasure
            | Table::Retention => HashSet::new(),
        })
    }

    /// An agenda that was not sent is the board's own; others outside get a meeting only with what they may read of it.
    fn meetings(&self) -> Result<HashSet<Uuid>> {
        if self.is_board() {
            return self.living(Table::Meeting, "true");
        }
        let preparing = MeetingStatus::Preparing.stable_name();
        let mut meetings = self.living(Table::Meeting, &format!("status <> '{preparing}'"))?;
        if self.audience == Visibility::Public {
            let mut told = HashSet::new();
            for table in [Table::Item, Table::Decision, Table::Action] {
                told.extend(self.meetings_of(table)?);
            }
            meetings.retain(|id| told.contains(id));
        }
        Ok(meetings)
    }

    fn meetings_of(&self, table: Table) -> Result<HashSet<Uuid>> {
        let permitted = self.permitted(table)?;
        let found = self.column(table, "meeting")?;
        Ok(found.into_iter().filter(|(id, _)| permitted.contains(id)).map(|(_, meeting)| meeting).collect())
    }

    fn living(&self, table: Table, condition: &str) -> Result<HashSet<Uuid>> {
        let sql = format!("SELECT id FROM {} WHERE deleted = 0 AND ({condition})", table.stable_name());
        let mut statement = self.from.prepare(&sql)?;
        let mut rows = statement.query([])?;
        let mut found = HashSet::new();
        while let Some(row) = rows.next()? {
            if let Value::Id { id } = row.get(0)? {
                found.insert(id);
            }
        }
        Ok(found)
    }

    /// What living records refer to in one column.
    fn column(&self, table: Table, column: &str) -> Result<Vec<(Uuid, Uuid)>> {
        let name = table.stable_name();
        let sql = format!("SELECT id, {column} FROM {name} WHERE deleted = 0 AND {column} IS NOT NULL");
        let mut statement = self.from.prepare(&sql)?;
        let mut rows = statement.query([])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            if let (Value::Id { id }, Value::Id { id: target }) = (row.get(0)?, row.get(1)?) {
                found.push((id, target));
            }
        }
        Ok(found)
    }

    /// Those of `through` that are owned by a record that stays behind.
    fn orphans(&self, table: Table, through: &HashSet<Uuid>) -> Result<HashSet<Uuid>> {
        let mut orphans = HashSet::new();
        for reference in self.schema.from(table) {
            if !reference.owned || CUT.contains(&(table, reference.column.as_str())) {
                continue;
            }
            let owners = if reference.to == table { through } else { self.let_through(reference.to) };
            let children = self.column(table, &reference.column)?;
            orphans.extend(
                children
                    .into_iter()
                    .filter(|(id, owner)| through.contains(id) && !owners.contains(owner))
                    .map(|(id, _)| id),
            );
        }
        Ok(orphans)
    }

    /// Takes away links to what stays behind.
    fn cut(&self, table: Table, fields: &mut Fields) {
        for reference in self.schema.from(table) {
            let Some(field) = fields.get_mut(&reference.column) else { continue };
            if let Value::Id { id } = field
                && !self.let_through(reference.to).contains(id)
            {
                *field = Value::Null;
            }
        }
    }

    /// Takes away the fields that are for whoever works on the archive, and narrows kept accounts.
    fn clean(&self, table: Table, fields: &mut Fields) -> Result<()> {
        let own: &[&str] = match table {
            Table::Statutes | Table::Treatment if self.audience == Visibility::Public => {
                &["notice_text", "status_note"]
            }
            Table::Meeting => &["status_note", "notice_text"],
            Table::Item => &["chair_note"],
            Table::Minutes if self.audience == Visibility::Public => {
                &["status_note", "signed", "signed_name", "source"]
            }
            Table::Minutes => &["status_note", "signed", "signed_name"],
            Table::Document if self.is_board() => &["contact"],
            Table::Document => &["contact", "handled_by", "text"],
            Table::MinutesVersion => return self.narrow(fields),
            _ => &[],
        };
        for name in own {
            if let Some(field) = fields.get_mut(*name) {
                *field = Value::Null;
            }
        }
        Ok(())
    }

    /// A kept account as far as the audience may read it; the very bytes where that is all of it.
    fn narrow(&self, fields: &mut Fields) -> Result<()> {
        let missing = || Error::NotFound(Table::MinutesVersion);
        let Some(Value::Text(content)) = fields.get("content") else { return Err(missing()) };
        let content = minutes::narrowed(self.from, content, &self.marks, self.audience)?;
        fields.insert("content".to_owned(), Value::Text(content));
        Ok(())
    }

    /// Where names give way, in every text in which somebody can be named; a kept account gets the digest of what it then says.
    fn reword(&self, table: Table, id: Uuid, fields: &mut Fields) -> Result<()> {
        if let Some(instead) = self.instead {
            let on = self.day_of(table, id, fields)?;
            let is_words = |name: &str| columns(table).iter().any(|(column, _)| *column == name);
            for (name, value) in fields.iter_mut().filter(|(name, _)| is_words(name)) {
                // What a subject is called is no name of a person as such.
                let field = if table == Table::Subject { "text" } else { name.as_str() };
                if let Value::Text(text) = value {
                    *text = instead(field, text, on);
                }
            }
        }
        if table == Table::MinutesVersion
            && let Some(Value::Text(content)) = fields.get("content")
        {
            let digest = journal::digest(content.as_bytes());
            fields.insert("digest".to_owned(), Value::Text(digest));
        }
        Ok(())
    }

    /// The day that a record is of: its own, that of its meeting, or that of the copy.
    fn day_of(&self, table: Table, id: Uuid, fields: &Fields) -> Result<NaiveDate> {
        let own = fields.get("date").cloned().and_then(NaiveDate::from_value);
        let meeting = match fields.get("minutes") {
            Some(Value::Id { id }) => Some(*id),
            _ => account_of(self.from, table, id)?,
        };
        Ok(own.or_else(|| self.days.get(&meeting?).copied()).unwrap_or(self.today))
    }
}
