use std::fs;

use hamerslag_core::id::MeetingId;
use hamerslag_core::{ChainBreak, Finding, Reader};
use rusqlite::Connection;

use crate::hall::Hall;

/// A closed archive with a short evening in it.
fn evening() -> (Hall, MeetingId) {
    let mut hall = Hall::new();
    let meeting = hall.meeting("2026-11-18");
    let item = hall.item(meeting, "Waterpomp");
    let entry = hall.entry(item, "De pomp uit 1998 valt in droge weken uit.");
    hall.decide(meeting, entry, "2026-11-18", "De pomp wordt vervangen.");
    (hall, meeting)
}

/// What `check` says after somebody else wrote in the closed file.
fn findings_after(sql: &str) -> Vec<Finding> {
    let (hall, _) = evening();
    let Hall { folder, archive, .. } = hall;
    let path = archive.path().to_path_buf();
    drop(archive);
    let other = Connection::open(&path).unwrap();
    other.pragma_update(None, "foreign_keys", false).unwrap();
    let changed = other.execute(sql, []).unwrap();
    drop(other);
    assert!(changed > 0, "nothing was changed by {sql}");
    let report = Reader::open(&path).unwrap().check().unwrap();
    drop(folder);
    report.findings
}

#[test]
fn a_whole_archive_has_no_findings() {
    let (hall, _) = evening();
    let report = hall.archive.reader().check().unwrap();
    assert_eq!((report.acts, report.erased, report.findings), (6, 0, vec![]));
}

#[test]
fn a_changed_word_in_the_minutes_is_found() {
    let findings = findings_after("UPDATE entry SET text = replace(text, '1998', '1999')");
    assert!(matches!(&findings[..], [Finding::Record { field, .. }] if field == "text"), "{findings:?}");
}

#[test]
fn a_record_brought_back_from_the_dead_or_never_made_is_found() {
    let findings = findings_after("UPDATE decision SET deleted = 1");
    assert!(matches!(&findings[..], [Finding::Record { field, .. }] if field == "deleted"), "{findings:?}");
    assert!(!findings_after("DELETE FROM decision").is_empty());
}

#[test]
fn a_changed_act_is_found_and_named() {
    let payload =
        findings_after("UPDATE journal_payload SET body = replace(body, '1998', '1999') WHERE seq = 5");
    assert!(payload.contains(&Finding::Journal(ChainBreak::Payload { seq: 5 })), "{payload:?}");
    let header = findings_after(
        "UPDATE journal SET header = replace(header, 'secretaris', 'voorzitter') WHERE seq = 4",
    );
    assert!(header.contains(&Finding::Journal(ChainBreak::Header { seq: 4 })), "{header:?}");
    let cut = findings_after("DELETE FROM journal_payload WHERE seq = 3");
    assert!(cut.contains(&Finding::Journal(ChainBreak::Missing { seq: 3 })), "{cut:?}");
}

#[test]
fn an_act_taken_out_of_the_chain_is_found() {
    let findings = findings_after("DELETE FROM journal WHERE seq = 3");
    assert!(findings.contains(&Finding::Journal(ChainBreak::Link { seq: 4 })), "{findings:?}");
}

/// Flips bytes all over the file: wherever words lie, in rows or journal, it is noticed, and nothing panics.
#[test]
fn a_flipped_byte_in_any_word_is_found_and_never_panics() {
    let (hall, _) = evening();
    let Hall { folder, archive, .. } = hall;
    let path = archive.path().to_path_buf();
    drop(archive);
    let whole = fs::read(&path).unwrap();
    let copy = folder.path().join("geknoeid.hamerslag");
    let wanted = b"droge weken";
    let places: Vec<usize> =
        (0..whole.len() - wanted.len()).filter(|&at| whole[at..].starts_with(wanted)).collect();
    assert!(places.len() >= 2, "in the row and in the journal");
    for at in places {
        let mut bytes = whole.clone();
        bytes[at] ^= 1;
        fs::write(&copy, &bytes).unwrap();
        let found = Reader::open(&copy).and_then(|reader| reader.check());
        assert!(
            !found.is_ok_and(|report| report.findings.is_empty()),
            "the byte at {at} was changed unnoticed"
        );
    }
    for at in (0..whole.len()).step_by(997) {
        let mut bytes = whole.clone();
        bytes[at] ^= 0xff;
        fs::write(&copy, &bytes).unwrap();
        // Some bytes mean nothing; whatever is said, it is said and not panicked.
        let _ = Reader::open(&copy).and_then(|reader| {
            reader.overview()?;
            reader.check()
        });
    }
}

#[test]
fn a_record_that_no_act_made_is_found() {
    let copied = "INSERT INTO decision SELECT randomblob(16), deleted, body, meeting, entry, proposal, date, visibility,
        'Onder de streep.', outcome, method, in_force_from, review_on, condition, warnings, '2026-9', series_year, 9, 0 FROM decision";
    let findings = findings_after(copied);
    assert!(matches!(&findings[..], [Finding::Stranger { .. }]), "{findings:?}");
}

#[test]
fn time_never_runs_back_in_the_journal() {
    let (mut hall, meeting) = evening();
    let late = hall.archive.reader().history(1).unwrap()[0].header.time;
    let id = hall.archive.new_id();
    let op = hamerslag_core::Op::AddItem {
        id,
        meeting,
        parent: None,
        place: hamerslag_core::Place::Last,
        item: hamerslag_core::model::ItemPlan::titled("Rondvraag"),
    };
    // The computer's clock was set back.
    hall.archive.apply(op, hamerslag_core::time::Timestamp(5)).unwrap();
    assert!(hall.archive.reader().history(1).unwrap()[0].header.time > late);
}
