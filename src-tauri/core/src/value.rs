//! What one field of a record holds, in the archive and in the journal. The typed structs of [`crate::model`] cross to
//! these and back; undo, the audit trail and later exchange see only these.

use std::fmt;

use chrono::NaiveDate;
use rusqlite::ToSql;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSqlOutput, Value as SqlValue, ValueRef};
use serde::de::value::MapAccessDeserializer;
use serde::de::{DeserializeOwned, Error, MapAccess, Unexpected, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use uuid::Uuid;

use crate::time::{ClockTime, Timestamp};

/// One field. In JSON: `null`, a number, a string, or `{"id": "…"}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Value {
    /// Nothing.
    Null,
    /// A whole number; truth is 0 or 1.
    Int(i64),
    /// Text; also words of a list, dates (`2016-12-14`), times (`20:00`) and lists as JSON.
    Text(String),
    /// A reference to a row.
    Id {
        /// The row's id.
        id: Uuid,
    },
}

// By hand: the derived one tries one kind after the other and makes an error of each that it is not, which for a journal of
// millions of values takes longer than all else.
impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AnyValue)
    }
}

struct AnyValue;

impl<'de> Visitor<'de> for AnyValue {
    type Value = Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("null, a whole number, text or a reference")
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Value, E> {
        Ok(Value::Int(number))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Value, E> {
        let too_large = |_| E::invalid_value(Unexpected::Unsigned(number), &self);
        number.try_into().map(Value::Int).map_err(too_large)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Value, E> {
        Ok(Value::Text(text.to_owned()))
    }

    fn visit_string<E: Error>(self, text: String) -> Result<Value, E> {
        Ok(Value::Text(text))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Value, A::Error> {
        #[derive(Deserialize)]
        struct Reference {
            id: Uuid,
        }
        let Reference { id } = Reference::deserialize(MapAccessDeserializer::new(map))?;
        Ok(Value::Id { id })
    }
}

impl ToSql for Value {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match self {
            Self::Null => ToSqlOutput::Owned(SqlValue::Null),
            Self::Int(number) => ToSqlOutput::Owned(SqlValue::Integer(*number)),
            Self::Text(text) => ToSqlOutput::Borrowed(ValueRef::Text(text.as_bytes())),
            Self::Id { id } => ToSqlOutput::Borrowed(ValueRef::Blob(id.as_bytes())),
        })
    }
}

impl FromSql for Value {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Ok(match value {
            ValueRef::Null => Self::Null,
            ValueRef::Integer(number) => Self::Int(number),
            ValueRef::Text(_) => Self::Text(value.as_str()?.to_owned()),
            ValueRef::Blob(bytes) => {
                Self::Id { id: Uuid::from_slice(bytes).map_err(|_| FromSqlError::InvalidType)? }
            }
            ValueRef::Real(_) => return Err(FromSqlError::InvalidType),
        })
    }
}

/// A type that fits in one field.
pub trait Field: Sized {
    /// As stored.
    fn to_value(&self) -> Value;
    /// Back from storage; `None` when the stored value is not of this type, which means a damaged archive.
    fn from_value(value: Value) -> Option<Self>;
}

impl<T: Field> Field for Option<T> {
    fn to_value(&self) -> Value {
        self.as_ref().map_or(Value::Null, Field::to_value)
    }
    fn from_value(value: Value) -> Option<Self> {
        match value {
            Value::Null => Some(None),
            value => T::from_value(value).map(Some),
        }
    }
}

impl Field for String {
    fn to_value(&self) -> Value {
        Value::Text(self.clone())
    }
    fn from_value(value: Value) -> Option<Self> {
        match value {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }
}

impl Field for bool {
    fn to_value(&self) -> Value {
        Value::Int(i64::from(*self))
    }
    fn from_value(value: Value) -> Option<Self> {
        match value {
            Value::Int(0) => Some(false),
            Value::Int(1) => Some(true),
            _ => None,
        }
    }
}

macro_rules! whole_numbers {
    ($($number:ty),+) => {$(
        impl Field for $number {
            fn to_value(&self) -> Value {
                Value::Int((*self).into())
            }
            fn from_value(value: Value) -> Option<Self> {
                match value {
                    Value::Int(number) => number.try_into().ok(),
                    _ => None,
                }
            }
        }
    )+};
}
whole_numbers!(i64, u32, u8);

impl Field for Timestamp {
    fn to_value(&self) -> Value {
        Value::Int(self.0)
    }
    fn from_value(value: Value) -> Option<Self> {
        i64::from_value(value).map(Timestamp)
    }
}

impl Field for ClockTime {
    fn to_value(&self) -> Value {
        Value::Text(self.to_string())
    }
    fn from_value(value: Value) -> Option<Self> {
        String::from_value(value)?.parse().ok()
    }
}

impl Field for NaiveDate {
    fn to_value(&self) -> Value {
        Value::Text(self.format("%Y-%m-%d").to_string())
    }
    fn from_value(value: Value) -> Option<Self> {
        String::from_value(value)?.parse().ok()
    }
}

/// A short list that belongs to its record alone, kept as JSON.
impl<T: Serialize + DeserializeOwned> Field for Vec<T> {
    fn to_value(&self) -> Value {
        // The lists of the model hold strings, numbers and ids only, and those always serialise.
        Value::Text(serde_json::to_string(self).unwrap_or_else(|_| "[]".to_owned()))
    }
    fn from_value(value: Value) -> Option<Self> {
        serde_json::from_str(&String::from_value(value)?).ok()
    }
}

impl Field for Uuid {
    fn to_value(&self) -> Value {
        Value::Id { id: *self }
    }
    fn from_value(value: Value) -> Option<Self> {
        match value {
            Value::Id { id } => Some(id),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Value;

    #[test]
    fn a_field_is_read_as_it_was_written() {
        let id = uuid::Uuid::from_u128(7);
        for value in [
            Value::Null,
            Value::Int(-1),
            Value::Int(i64::MAX),
            Value::Text("tien \u{201c}cent\u{201d}\n".to_owned()),
            Value::Text(String::new()),
            Value::Id { id },
        ] {
            let written = serde_json::to_string(&value).unwrap();
            assert_eq!(serde_json::from_str::<Value>(&written).unwrap(), value, "{written}");
        }
    }

    #[test]
    fn what_no_field_holds_is_refused() {
        for written in ["true", "1.5", "[]", "{}", r#"{"id":"zeven"}"#, "9223372036854775808"] {
            assert!(serde_json::from_str::<Value>(written).is_err(), "{written}");
        }
    }
}
