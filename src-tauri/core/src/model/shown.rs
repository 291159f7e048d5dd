//! A part of the account that is spoken of by itself.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::Table;
use crate::id::{ActionId, DecisionId, EntryId, ItemId};
use crate::value::{Field, Value};

/// A part of the account: what can be narrowed to some eyes, and what a comment or a rectification is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Shown {
    /// An agenda item with all that is under it.
    Item(ItemId),
    /// A block with what hangs on it.
    Entry(EntryId),
    /// A decision.
    Decision(DecisionId),
    /// An action point.
    Action(ActionId),
}

impl Shown {
    /// The record that it is.
    #[must_use]
    pub fn record(self) -> (Table, Uuid) {
        match self {
            Self::Item(id) => (Table::Item, id.0),
            Self::Entry(id) => (Table::Entry, id.0),
            Self::Decision(id) => (Table::Decision, id.0),
            Self::Action(id) => (Table::Action, id.0),
        }
    }
}

/// Kept as text and not as a reference: words about a block stay when the block goes.
impl Field for Shown {
    fn to_value(&self) -> Value {
        let (table, id) = self.record();
        Value::Text(format!("{}:{id}", table.stable_name()))
    }
    fn from_value(value: Value) -> Option<Self> {
        let text = String::from_value(value)?;
        let (table, id) = text.split_once(':')?;
        let id = Uuid::parse_str(id).ok()?;
        Some(match Table::from_stable_name(table)? {
            Table::Item => Self::Item(ItemId(id)),
            Table::Entry => Self::Entry(EntryId(id)),
            Table::Decision => Self::Decision(DecisionId(id)),
            Table::Action => Self::Action(ActionId(id)),
            _ => return None,
        })
    }
}
