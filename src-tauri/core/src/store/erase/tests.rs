use super::columns::{OTHER, columns};
use crate::model::Table;

/// A new column with text has to be told: words of people, or none.
#[test]
fn every_column_with_text_is_known_to_hold_words_or_none() {
    let folder = tempfile::tempdir().unwrap();
    let connection = crate::store::create(&folder.path().join("leeg.hamerslag")).unwrap();
    for &table in Table::ALL
        .iter()
        .filter(|table| !matches!(table, Table::Person | Table::Association | Table::Body | Table::Office))
    {
        let sql =
            format!("SELECT name FROM pragma_table_info('{}') WHERE type = 'TEXT'", table.stable_name());
        let mut statement = connection.prepare(&sql).unwrap();
        let found = statement.query_map([], |row| row.get::<_, String>(0)).unwrap();
        let stored: Vec<String> = found.map(Result::unwrap).collect();
        for column in &stored {
            let told = columns(table).iter().any(|(known, _)| known == column);
            assert!(told || OTHER.contains(&column.as_str()), "{}.{column}", table.stable_name());
        }
        for (column, _) in columns(table) {
            assert!(
                stored.iter().any(|known| known == column),
                "{}.{column} is not there",
                table.stable_name()
            );
        }
    }
}
