//! The words of final minutes, taken from wherever they are: an archive, a copy, a PDF, a page. The window's year looks there too.

use std::fs;
use std::path::Path;

use hamerslag_core::view::MinutesView;
use hamerslag_core::words::MinutesStatus;
use hamerslag_print::{Opened, opened};
use rusqlite::Connection;

/// Final minutes as an archive or a copy keeps them, the oldest first: the meeting's day and the very bytes.
pub(crate) fn kept(file: &Path) -> Vec<String> {
    let connection = Connection::open(file).unwrap();
    let sql = "SELECT content FROM minutes_version WHERE seal IS NOT NULL ORDER BY adopted_order";
    let mut statement = connection.prepare(sql).unwrap();
    let rows = statement.query_map([], |row| row.get(0)).unwrap();
    rows.collect::<Result<_, _>>().unwrap()
}

/// What is told over adopted words taken off again, and the rest written as it lay before the meeting.
pub(crate) fn as_adopted(mut view: MinutesView) -> String {
    (view.status, view.adopted_on, view.adoption) = (MinutesStatus::Submitted, None, None);
    format!("{{\"format\":1,{}", serde_json::to_string(&view).unwrap().strip_prefix('{').unwrap())
}

/// The minutes that a PDF carries inside.
pub(crate) fn carried(pdf: &Path) -> MinutesView {
    match opened(&fs::read(pdf).unwrap()).unwrap() {
        Opened::Minutes(view) => view,
        other => panic!("{other:?} are no minutes"),
    }
}

/// Every block of the minutes, word for word and in this order.
pub(crate) fn tells(page: &str, view: &MinutesView) {
    let mut rest = page;
    for words in view.entries().map(|entry| entry.text.as_str()) {
        let at = rest.find(words).unwrap_or_else(|| panic!("{words:?} is not in {rest}"));
        rest = &rest[at + words.len()..];
    }
}
