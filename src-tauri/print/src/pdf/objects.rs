//! Values that several parts of a PDF are written with.

use std::borrow::Cow;

use chrono::{Datelike, NaiveDateTime, Timelike};
use lopdf::{Object, StringFormat};

use crate::error::PrintError;

/// A text string: plain where ASCII says it all, else UTF-16 with its mark (ISO 32000-1, 7.9.2.2).
pub(super) fn text(words: &str) -> Object {
    if words.is_ascii() {
        return Object::string_literal(words);
    }
    let mut bytes = vec![0xFE, 0xFF];
    bytes.extend(words.encode_utf16().flat_map(u16::to_be_bytes));
    Object::String(bytes, StringFormat::Hexadecimal)
}

/// The first `longest` characters, with a sign that there are more.
pub(super) fn shortened(words: &str, longest: usize) -> Cow<'_, str> {
    match words.char_indices().nth(longest) {
        Some((end, _)) => Cow::Owned(format!("{}…", words.get(..end).unwrap_or_default().trim_end())),
        None => Cow::Borrowed(words),
    }
}

/// "D:20261118220451" (ISO 32000-1, 7.9.4).
pub(super) fn date(on: NaiveDateTime) -> Object {
    let (day, time) = (on.date(), on.time());
    Object::string_literal(format!(
        "D:{:04}{:02}{:02}{:02}{:02}{:02}",
        day.year(),
        day.month(),
        day.day(),
        time.hour(),
        time.minute(),
        time.second()
    ))
}

/// A count or a place as a PDF number.
pub(super) fn number(count: usize) -> Object {
    Object::Integer(i64::try_from(count).unwrap_or(i64::MAX))
}

/// What the library says it cannot do.
pub(super) fn refused(error: lopdf::Error) -> PrintError {
    PrintError::Pdf { reason: error.to_string() }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use lopdf::Object;

    #[test]
    fn a_date_is_written_the_way_a_pdf_does() {
        let on = NaiveDate::from_ymd_opt(2026, 11, 18).and_then(|day| day.and_hms_opt(22, 4, 51)).unwrap();
        assert_eq!(super::date(on), Object::string_literal("D:20261118220451"));
    }
}
