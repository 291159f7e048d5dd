use std::collections::BTreeSet;

use hamerslag_core::model::*;
use rusqlite::Connection;

use crate::hall::Hall;

fn columns<F: Facet>(into: &mut BTreeSet<(Table, &'static str)>) {
    into.extend(F::COLUMNS.iter().map(|column| (F::TABLE, *column)));
}

#[test]
fn the_schema_and_the_model_name_the_same_fields() {
    let mut named = BTreeSet::new();
    columns::<Association>(&mut named);
    columns::<Statutes>(&mut named);
    columns::<Person>(&mut named);
    columns::<Contact>(&mut named);
    columns::<Body>(&mut named);
    columns::<Office>(&mut named);
    columns::<Term>(&mut named);
    columns::<MeetingPlan>(&mut named);
    columns::<MeetingCourse>(&mut named);
    columns::<DoorCount>(&mut named);
    columns::<LetterWords>(&mut named);
    columns::<Duty>(&mut named);
    columns::<Suspension>(&mut named);
    columns::<Attendance>(&mut named);
    columns::<Proxy>(&mut named);
    columns::<ItemPlace>(&mut named);
    columns::<ItemPlan>(&mut named);
    columns::<ItemNote>(&mut named);
    columns::<Treatment>(&mut named);
    columns::<EntryPlace>(&mut named);
    columns::<Entry>(&mut named);
    columns::<Proposal>(&mut named);
    columns::<Recusal>(&mut named);
    columns::<Decision>(&mut named);
    columns::<DecisionNumber>(&mut named);
    columns::<DecisionFact>(&mut named);
    columns::<Vote>(&mut named);
    columns::<Election>(&mut named);
    columns::<Ballot>(&mut named);
    columns::<Action>(&mut named);
    columns::<ActionNumber>(&mut named);
    columns::<ActionUpdate>(&mut named);
    columns::<Document>(&mut named);
    columns::<Phrase>(&mut named);
    columns::<Subject>(&mut named);
    columns::<SubjectPart>(&mut named);
    columns::<CandidateAnswer>(&mut named);
    columns::<Notice>(&mut named);
    columns::<NoticeLine>(&mut named);
    columns::<Minutes>(&mut named);
    columns::<MinutesVersion>(&mut named);
    columns::<Seal>(&mut named);
    columns::<Signed>(&mut named);
    columns::<Comment>(&mut named);
    columns::<CommentAnswer>(&mut named);
    columns::<Rectification>(&mut named);
    columns::<GivenCopy>(&mut named);
    columns::<Erasure>(&mut named);
    columns::<Retention>(&mut named);
    columns::<Handover>(&mut named);

    let hall = Hall::new();
    let connection = Connection::open(hall.path()).unwrap();
    for &table in Table::ALL {
        let name = table.stable_name();
        let mut statement =
            connection.prepare(&format!("SELECT name FROM pragma_table_info('{name}')")).unwrap();
        let stored: BTreeSet<String> =
            statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
        let model: BTreeSet<String> = named
            .iter()
            .filter(|(of, _)| *of == table)
            .map(|(_, column)| (*column).to_owned())
            .chain(["id".to_owned(), "deleted".to_owned()])
            .collect();
        assert_eq!(stored, model, "{name}");
    }
}

#[test]
fn every_reference_can_be_followed_back_without_reading_the_whole_table() {
    let hall = Hall::new();
    let connection = Connection::open(hall.path()).unwrap();
    for &table in Table::ALL {
        let name = table.stable_name();
        let mut keys =
            connection.prepare(&format!("SELECT \"from\" FROM pragma_foreign_key_list('{name}')")).unwrap();
        for column in keys.query_map([], |row| row.get::<_, String>(0)).unwrap().map(Result::unwrap) {
            let plan: String = connection
                .query_row(
                    &format!("EXPLAIN QUERY PLAN SELECT id FROM {name} WHERE {column} = x'00'"),
                    [],
                    |row| row.get(3),
                )
                .unwrap();
            assert!(plan.starts_with("SEARCH"), "{name}.{column}: {plan}");
        }
    }
}
