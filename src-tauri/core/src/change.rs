//! A change is a fact: which field was what, and became what. The same value feeds undo, the audit trail, later exchange
//! between computers, and the screen.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::model::Table;
use crate::value::Value;

/// The field that says whether a record is a tombstone.
pub const DELETED: &str = "deleted";

/// What happened to one record in one act.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// Which kind of record.
    pub table: Table,
    /// Which record.
    pub id: Uuid,
    /// Field by stable name: before and after. Creating and deleting change `deleted`.
    pub fields: BTreeMap<String, (Value, Value)>,
}

/// What a change does to the record as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It came into being.
    Created,
    /// It became a tombstone.
    Deleted,
    /// A tombstone came back.
    Restored,
    /// It was there before and after.
    Kept,
    /// It came into being and became a tombstone in the same act; nobody ever saw it.
    CameAndWent,
}

impl Change {
    /// What happened to the record as a whole.
    #[must_use]
    pub fn fate(&self) -> Fate {
        match self.fields.get(DELETED) {
            Some((Value::Null, Value::Int(1))) => Fate::CameAndWent,
            Some((Value::Null, _)) => Fate::Created,
            Some((_, Value::Int(1))) => Fate::Deleted,
            Some(_) => Fate::Restored,
            None => Fate::Kept,
        }
    }
}
