//! A unit of work: the only code that changes records. It reads what is there, writes what differs, and keeps each field's
//! before and after, so that the journal, undo and the search table need no knowledge of their own.

use std::collections::{BTreeMap, HashMap, HashSet};

use rusqlite::{Connection, OptionalExtension, ToSql, params_from_iter};
use uuid::Uuid;

use super::schema::Schema;
use crate::change::{Change, DELETED, Fate};
use crate::error::{Error, Result};
use crate::model::{Facet, Fields, Table};
use crate::time::Timestamp;
use crate::value::Value;

/// What one act reads and writes, inside one transaction.
pub(crate) struct Work<'a> {
    pub(crate) connection: &'a Connection,
    schema: &'a Schema,
    pub(crate) now: Timestamp,
    changes: Vec<Change>,
    known: HashMap<(Table, Uuid), usize>,
    open_accounts: HashSet<Uuid>,
}

impl<'a> Work<'a> {
    pub(crate) fn new(connection: &'a Connection, schema: &'a Schema, now: Timestamp) -> Self {
        Self {
            connection,
            schema,
            now,
            changes: Vec::new(),
            known: HashMap::new(),
            open_accounts: HashSet::new(),
        }
    }

    /// What was changed, in order, one change a record.
    pub(crate) fn into_changes(self) -> Vec<Change> {
        self.changes.into_iter().filter(|change| !change.fields.is_empty()).collect()
    }

    /// A facet of a living record.
    pub(crate) fn read<F: Facet>(&self, id: impl Into<Uuid>) -> Result<F> {
        self.find(id)?.ok_or(Error::NotFound(F::TABLE))
    }

    /// A facet of a record, if it lives.
    pub(crate) fn find<F: Facet>(&self, id: impl Into<Uuid>) -> Result<Option<F>> {
        super::find::facet(self.connection, id.into())
    }

    /// Whether a record lives.
    pub(crate) fn lives(&self, table: Table, id: Uuid) -> Result<bool> {
        Ok(self.deleted(table, id)? == Some(false))
    }

    /// Makes a record out of one or more of its facets, which together give every field without default.
    pub(crate) fn create(&mut self, id: impl Into<Uuid>, facets: &[&dyn Fields]) -> Result<()> {
        let id = id.into();
        let Some(table) = facets.first().map(|facet| facet.table()) else { return Ok(()) };
        if self.deleted(table, id)?.is_some() {
            return Err(Error::IdTaken(table));
        }
        let columns: Vec<&str> = facets.iter().flat_map(|facet| facet.columns()).copied().collect();
        let values: Vec<Value> = facets.iter().flat_map(|facet| facet.values()).collect();
        for (column, value) in columns.iter().zip(&values) {
            self.require_target(table, column, value)?;
        }
        let marks = vec!["?"; columns.len() + 1].join(", ");
        let sql =
            format!("INSERT INTO {} (id, {}) VALUES ({marks})", table.stable_name(), columns.join(", "));
        let key = Value::Id { id };
        self.connection
            .prepare_cached(&sql)?
            .execute(params_from_iter(std::iter::once(&key).chain(&values)))?;
        let mut fields: BTreeMap<String, (Value, Value)> = columns
            .into_iter()
            .zip(values)
            .map(|(column, value)| (column.to_owned(), (Value::Null, value)))
            .collect();
        fields.insert(DELETED.to_owned(), (Value::Null, Value::Int(0)));
        self.record(table, id, fields)
    }

    /// Keeps bytes under their digest (SHA-256, hex), which is what records name them by.
    pub(crate) fn keep(&self, bytes: &[u8]) -> Result<String> {
        let digest = super::journal::digest(bytes);
        self.connection
            .prepare_cached("INSERT OR IGNORE INTO kept_file (digest, bytes) VALUES (?1, ?2)")?
            .execute(rusqlite::params![digest, bytes])?;
        Ok(digest)
    }

    /// Makes a record whose id is another record's (a treatment has its item's): a tombstone of it comes back.
    pub(crate) fn create_or_revive<F: Facet>(&mut self, id: impl Into<Uuid>, facet: &F) -> Result<()> {
        let id = id.into();
        if self.deleted(F::TABLE, id)? != Some(true) {
            return self.create(id, &[facet]);
        }
        let mut fields = BTreeMap::from([(DELETED.to_owned(), (Value::Int(1), Value::Int(0)))]);
        for (column, after) in F::COLUMNS.iter().zip(facet.values()) {
            let before = self.value(F::TABLE, id, column)?;
            if before != after {
                fields.insert((*column).to_owned(), (before, after));
            }
        }
        self.set(F::TABLE, id, fields)
    }

    /// Writes a facet of a living record; only the fields that differ change.
    pub(crate) fn write<F: Facet>(&mut self, id: impl Into<Uuid>, facet: &F) -> Result<()> {
        let id = id.into();
        let before = self.read::<F>(id)?.values();
        let fields = F::COLUMNS
            .iter()
            .zip(before.into_iter().zip(facet.values()))
            .filter(|(_, (before, after))| before != after)
            .map(|(column, pair)| ((*column).to_owned(), pair))
            .collect();
        self.set(F::TABLE, id, fields)
    }

    /// Sets one field that belongs to no facet.
    pub(crate) fn set_field(&mut self, table: Table, id: Uuid, column: &str, after: Value) -> Result<()> {
        if !self.lives(table, id)? {
            return Err(Error::NotFound(table));
        }
        let before = self.value(table, id, column)?;
        if before == after {
            return Ok(());
        }
        self.set(table, id, BTreeMap::from([(column.to_owned(), (before, after))]))
    }

    /// Puts what is left in the place of words that are erased, also in an account that is closed and in a tombstone. The change
    /// tells which field it was; before and after are what is left, so that the words go into no payload again.
    pub(crate) fn erase(&mut self, table: Table, id: Uuid, column: &'static str, left: &Value) -> Result<()> {
        let sql = format!("UPDATE {} SET {column} = ?1 WHERE id = ?2", table.stable_name());
        self.connection.prepare_cached(&sql)?.execute(rusqlite::params![left, Value::Id { id }])?;
        let at = self.change_of(table, id);
        if let Some(change) = self.changes.get_mut(at) {
            change.fields.insert(column.to_owned(), (left.clone(), left.clone()));
        }
        Ok(())
    }

    /// Makes a tombstone of a record and of everything it owns.
    ///
    /// # Errors
    /// [`Error::InUse`] when a record outside of that refers into it.
    pub(crate) fn delete(&mut self, table: Table, id: impl Into<Uuid>) -> Result<()> {
        let id = id.into();
        if !self.lives(table, id)? {
            return Err(Error::NotFound(table));
        }
        self.require_open_account(
            table,
            id,
            &BTreeMap::from([(DELETED.to_owned(), (Value::Int(0), Value::Int(1)))]),
        )?;
        let mut doomed = vec![(table, id)];
        let mut known: HashSet<(Table, Uuid)> = doomed.iter().copied().collect();
        let mut next = 0;
        while let Some(&(table, id)) = doomed.get(next) {
            next += 1;
            for (from, referrer, owned) in self.referrers(table, id)? {
                if owned && known.insert((from, referrer)) {
                    doomed.push((from, referrer));
                }
            }
        }
        for &(table, id) in &doomed {
            for (from, referrer, _) in self.referrers(table, id)? {
                if !known.contains(&(from, referrer)) {
                    return Err(Error::InUse(from));
                }
            }
        }
        for (table, id) in doomed.into_iter().rev() {
            self.bury(table, id)?;
        }
        Ok(())
    }

    /// Takes changes back, all of them or none.
    ///
    /// # Errors
    /// [`Error::ChangedSince`] with `label` when a field is no longer what the change made of it, or when afterwards a
    /// living record would refer to one that is gone.
    pub(crate) fn reverse(&mut self, changes: &[Change], label: &str) -> Result<()> {
        let changed_since = || Error::ChangedSince(label.to_owned());
        let standing = || changes.iter().filter(|change| change.fate() != Fate::CameAndWent);
        for change in standing() {
            for (column, (_, after)) in &change.fields {
                if self.value(change.table, change.id, column)? != *after {
                    return Err(changed_since());
                }
            }
            if change.fate() == Fate::Kept && !self.lives(change.table, change.id)? {
                return Err(changed_since());
            }
        }
        for change in standing() {
            let back = match change.fate() {
                Fate::Created => BTreeMap::from([(DELETED.to_owned(), (Value::Int(0), Value::Int(1)))]),
                _ => change
                    .fields
                    .iter()
                    .map(|(column, (before, after))| (column.clone(), (after.clone(), before.clone())))
                    .collect(),
            };
            self.put(change.table, change.id, back)?;
        }
        // Only now, for on the way a record may stand without what it refers to.
        for change in standing() {
            let holds = if self.lives(change.table, change.id)? {
                self.require_targets(change.table, change.id).is_ok()
            } else {
                self.referrers(change.table, change.id)?.is_empty()
            };
            if !holds {
                return Err(changed_since());
            }
        }
        Ok(())
    }

    fn bury(&mut self, table: Table, id: Uuid) -> Result<()> {
        self.set(table, id, BTreeMap::from([(DELETED.to_owned(), (Value::Int(0), Value::Int(1)))]))
    }

    fn set(&mut self, table: Table, id: Uuid, fields: BTreeMap<String, (Value, Value)>) -> Result<()> {
        if fields.is_empty() {
            return Ok(());
        }
        for (column, (_, after)) in &fields {
            self.require_target(table, column, after)?;
        }
        self.put(table, id, fields)
    }

    /// Writes without asking whether what is referred to lives. The account is asked for before and after, so that nothing
    /// is moved out of adopted minutes or into them.
    fn put(&mut self, table: Table, id: Uuid, fields: BTreeMap<String, (Value, Value)>) -> Result<()> {
        self.require_open_account(table, id, &fields)?;
        let assignments: Vec<String> = fields.keys().map(|column| format!("{column} = ?")).collect();
        let sql = format!("UPDATE {} SET {} WHERE id = ?", table.stable_name(), assignments.join(", "));
        let key = Value::Id { id };
        let values = fields.values().map(|(_, after)| after).chain(std::iter::once(&key));
        self.connection.prepare_cached(&sql)?.execute(params_from_iter(values))?;
        self.record(table, id, fields)
    }

    /// Keeps the change, joined with what this act already did to the record.
    fn record(&mut self, table: Table, id: Uuid, fields: BTreeMap<String, (Value, Value)>) -> Result<()> {
        self.require_open_account(table, id, &fields)?;
        let index = self.change_of(table, id);
        let Some(change) = self.changes.get_mut(index) else { return Ok(()) };
        for (column, (before, after)) in fields {
            let first = change.fields.get(&column).map_or(before, |(first, _)| first.clone());
            if first == after {
                change.fields.remove(&column);
            } else {
                change.fields.insert(column, (first, after));
            }
        }
        Ok(())
    }

    /// Where the change of a record stands among those of this act.
    fn change_of(&mut self, table: Table, id: Uuid) -> usize {
        *self.known.entry((table, id)).or_insert_with(|| {
            self.changes.push(Change { table, id, fields: BTreeMap::new() });
            self.changes.len() - 1
        })
    }

    /// The account of a meeting no longer changes once its minutes are adopted; who may see it still can.
    fn require_open_account(
        &mut self,
        table: Table,
        id: Uuid,
        fields: &BTreeMap<String, (Value, Value)>,
    ) -> Result<()> {
        if fields.keys().all(|column| column == "visibility") {
            return Ok(());
        }
        if table == Table::Minutes {
            self.open_accounts.clear();
        }
        let Some(meeting) = super::find::account_of(self.connection, table, id)? else { return Ok(()) };
        if self.open_accounts.contains(&meeting) {
            return Ok(());
        }
        if let Some(minutes) = self.find::<crate::model::Minutes>(meeting)?
            && !crate::life::account_is_open(minutes.status)
        {
            return Err(Error::MinutesLocked(minutes.status));
        }
        self.open_accounts.insert(meeting);
        Ok(())
    }

    /// Everything that a record refers to is alive.
    fn require_targets(&self, table: Table, id: Uuid) -> Result<()> {
        for reference in self.schema.from(table) {
            let value = self.value(table, id, &reference.column)?;
            self.require_target(table, &reference.column, &value)?;
        }
        Ok(())
    }

    fn require_target(&self, table: Table, column: &str, value: &Value) -> Result<()> {
        if let Value::Id { id } = value
            && let Some(target) = self.schema.target(table, column)
            && !self.lives(target, *id)?
        {
            return Err(Error::NotFound(target));
        }
        Ok(())
    }

    /// Living records that refer to this one, and whether it owns them.
    fn referrers(&self, table: Table, id: Uuid) -> Result<Vec<(Table, Uuid, bool)>> {
        let mut found = Vec::new();
        for reference in self.schema.to(table) {
            let sql = format!(
                "SELECT id FROM {} WHERE {} = ? AND deleted = 0",
                reference.from.stable_name(),
                reference.column
            );
            let mut statement = self.connection.prepare_cached(&sql)?;
            let mut rows = statement.query([&Value::Id { id } as &dyn ToSql])?;
            while let Some(row) = rows.next()? {
                if let Value::Id { id } = row.get(0)? {
                    found.push((reference.from, id, reference.owned));
                }
            }
        }
        Ok(found)
    }

    fn deleted(&self, table: Table, id: Uuid) -> Result<Option<bool>> {
        let sql = format!("SELECT deleted FROM {} WHERE id = ?", table.stable_name());
        let mut statement = self.connection.prepare_cached(&sql)?;
        Ok(statement.query_row([&Value::Id { id }], |row| row.get(0)).optional()?)
    }

    fn value(&self, table: Table, id: Uuid, column: &str) -> Result<Value> {
        let sql = format!("SELECT {column} FROM {} WHERE id = ?", table.stable_name());
        let mut statement = self.connection.prepare_cached(&sql)?;
        statement.query_row([&Value::Id { id }], |row| row.get(0)).optional()?.ok_or(Error::NotFound(table))
    }
}
