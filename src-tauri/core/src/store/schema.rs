//! What refers to what, read from the schema itself: `ON DELETE CASCADE` there means that the tombstone of the owner
//! takes what it owns along, any other reference keeps its target alive.

use std::collections::HashMap;

use rusqlite::Connection;

use crate::error::{Error, Result};
use crate::model::Table;

/// A column that refers to records of another kind.
#[derive(Clone, Debug)]
pub(crate) struct Reference {
    /// Whose column.
    pub(crate) from: Table,
    /// Which column.
    pub(crate) column: String,
    /// What it refers to.
    pub(crate) to: Table,
    /// Whether the target owns the record.
    pub(crate) owned: bool,
}

/// Every reference between records.
#[derive(Clone, Debug, Default)]
pub(crate) struct Schema {
    references: Vec<Reference>,
    by_target: HashMap<Table, Vec<Reference>>,
}

impl Schema {
    pub(crate) fn read(connection: &Connection) -> Result<Self> {
        let mut schema = Self::default();
        for &from in Table::ALL {
            let mut keys = connection.prepare(&format!(
                "SELECT \"from\", \"table\", on_delete FROM pragma_foreign_key_list('{}')",
                from.stable_name()
            ))?;
            let mut rows = keys.query([])?;
            while let Some(row) = rows.next()? {
                let target: String = row.get(1)?;
                let to = Table::from_stable_name(&target)
                    .ok_or_else(|| Error::Damaged(format!("unknown table {target}")))?;
                let reference =
                    Reference { from, column: row.get(0)?, to, owned: row.get::<_, String>(2)? == "CASCADE" };
                schema.by_target.entry(to).or_default().push(reference.clone());
                schema.references.push(reference);
            }
        }
        Ok(schema)
    }

    /// The references to records of this kind.
    pub(crate) fn to(&self, table: Table) -> &[Reference] {
        self.by_target.get(&table).map_or(&[], Vec::as_slice)
    }

    /// The references that records of this kind hold.
    pub(crate) fn from(&self, table: Table) -> impl Iterator<Item = &Reference> {
        self.references.iter().filter(move |reference| reference.from == table)
    }

    /// The kind that a column refers to, if it is a reference.
    pub(crate) fn target(&self, table: Table, column: &str) -> Option<Table> {
        self.from(table).find(|reference| reference.column == column).map(|reference| reference.to)
    }
}
