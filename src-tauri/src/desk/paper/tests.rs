use hamerslag_core::model::Entry;
use hamerslag_core::time::Timestamp;
use hamerslag_core::words::MeetingStatus;
use hamerslag_core::{Op, Place};
use tempfile::TempDir;
use uuid::Uuid;

use super::*;

const NOW: Timestamp = Timestamp(1_790_000_000_000);

struct Table {
    _folder: TempDir,
    desk: Desk,
    /// The last meeting that was held, and one that is still to come.
    held: MeetingId,
    coming: MeetingId,
}

fn laid_table() -> Table {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::new(folder.path().to_owned(), None, None);
    let overview = desk.open_example(NOW).unwrap();
    let of = |wanted: &[MeetingStatus]| {
        overview.meetings.iter().find(|meeting| wanted.contains(&meeting.status)).unwrap().id
    };
    let held = of(&[MeetingStatus::Closed]);
    let coming = of(&[MeetingStatus::Preparing, MeetingStatus::Called]);
    Table { _folder: folder, desk, held, coming }
}

impl Table {
    fn proof(&self, meeting: MeetingId, paper: Paper, letters: Letters) -> Proof {
        self.desk.proofs().lay_out(&self.desk.manuscript(meeting, paper).unwrap(), letters).unwrap()
    }

    /// Types a block at the end of the first item of the coming meeting.
    fn type_in(&mut self, entry: Entry) {
        let item = self.desk.sheet(self.coming).unwrap().desk.items[0].id;
        let op = Op::AddEntry { id: Uuid::now_v7().into(), item, place: Place::Last, entry };
        self.desk.apply(op, self.coming, NOW).unwrap();
    }
}

fn words(proof: &Proof) -> String {
    let of_page = |page: &crate::wire::ProofPage| page.words.iter().map(|one| one.words.clone()).collect();
    proof.pages.iter().flat_map(|page| -> Vec<String> { of_page(page) }).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_pages_are_those_of_the_pdf_and_say_what_they_show() {
    let mut table = laid_table();
    let proof = table.proof(table.held, Paper::Minutes, Letters::Normal);
    let on = chrono::DateTime::from_timestamp_millis(NOW.0).unwrap().naive_utc();
    let printed = table.desk.print(table.held, Paper::Minutes, Letters::Normal, on).unwrap();
    let pdf = lopdf::Document::load_mem(&printed.pdf).unwrap();
    assert_eq!(proof.pages.len(), pdf.get_pages().len());
    let large = table.proof(table.held, Paper::Minutes, Letters::Large);
    assert!(large.pages.len() > proof.pages.len(), "large type takes more paper");

    let spoken = words(&proof);
    let desk = table.desk.sheet(table.held).unwrap().desk;
    let first = desk.items.iter().flat_map(|item| &item.entries).next().unwrap();
    let sentence = first.fields.text.lines().next().unwrap();
    assert!(spoken.contains(sentence), "{sentence:?} is read whole, also where the lines end: {spoken}");
    assert!(!spoken.contains('\u{ad}'), "no hyphen of the layout is read");
    assert!(!spoken.contains("Pagina 2 van"), "what returns on every page is not read on every page");
    assert!(spoken.contains("\n1 Opening\n"), "a number stands before its heading: {spoken}");
    let title = &proof.pages[0].words[0];
    assert!(title.rank == Some(1) && title.words.starts_with("Notulen van de"), "{title:?}");
}

#[test]
fn the_heading_of_an_item_leads_to_the_item() {
    let mut table = laid_table();
    for (meeting, paper) in [(table.held, Paper::Minutes), (table.coming, Paper::Agenda)] {
        let proof = table.proof(meeting, paper, Letters::Normal);
        let items = table.desk.sheet(meeting).unwrap().desk.items;
        let titled: Vec<_> =
            items.iter().filter(|item| item.plan.title.is_some()).map(|item| item.id).collect();
        let headed: Vec<_> = proof.headings.iter().filter_map(|heading| heading.item).collect();
        assert_eq!(headed, titled, "{:?}", proof.headings);
        assert!(proof.headings.windows(2).all(|two| (two[0].page, two[0].y) < (two[1].page, two[1].y)));
    }
}

#[test]
fn a_page_is_handed_out_by_its_key_as_long_as_it_may_be_on_the_screen() {
    let mut table = laid_table();
    let proofs = table.desk.proofs();
    let first = table.proof(table.held, Paper::Minutes, Letters::Normal);
    let again = table.proof(table.held, Paper::Minutes, Letters::Normal);
    assert_eq!(first, again, "the same words give the same keys");
    let shown = |key: &str| proofs.picture(key, 400).unwrap();
    assert!(shown(&first.pages[0].key).is_some_and(|png| png.starts_with(b"\x89PNG")));
    assert_eq!(shown(""), None);
    assert_eq!(shown("../voorbeeld.hamerslag"), None);

    let other = table.proof(table.coming, Paper::Agenda, Letters::Normal);
    assert!(shown(&first.pages[0].key).is_some(), "it may still be on its way");
    table.proof(table.coming, Paper::Agenda, Letters::Large);
    assert_eq!(shown(&first.pages[0].key), None, "now it is gone");
    assert!(shown(&other.pages[0].key).is_some());

    table.desk.close();
    assert_eq!(shown(&other.pages[0].key), None, "nothing stays of a closed archive");
}

#[test]
fn only_the_pages_that_changed_get_another_key() {
    let mut table = laid_table();
    let before = table.proof(table.coming, Paper::Minutes, Letters::Normal);
    table.type_in(Entry::note("De penningmeester telt de kas."));
    let after = table.proof(table.coming, Paper::Minutes, Letters::Normal);
    assert_ne!(before.pages[0].key, after.pages[0].key);
    assert!(words(&after).contains("De penningmeester telt de kas."));
    let large = table.proof(table.coming, Paper::Minutes, Letters::Large);
    assert_ne!(after.pages[0].key, large.pages[0].key, "larger letters are another picture");
}

#[test]
fn what_is_closed_to_members_is_counted_and_not_shown() {
    let mut table = laid_table();
    let open = table.proof(table.coming, Paper::Minutes, Letters::Normal);
    let closed = Entry {
        visibility: Some(Visibility::Board),
        ..Entry::note("Over de schuld van een lid wordt gesproken.")
    };
    table.type_in(closed);
    let proof = table.proof(table.coming, Paper::Minutes, Letters::Normal);
    assert!(!words(&proof).contains("schuld"));
    assert_eq!(proof.withheld.entries, open.withheld.entries + 1);
    assert_eq!(proof.withheld.items, open.withheld.items);
    assert!(!table.desk.mail(table.coming).unwrap().html.contains("schuld"), "nor is it copied");
}

#[test]
fn a_script_in_the_minutes_is_only_ever_read() {
    let mut table = laid_table();
    let hostile = "</svg><script>alert('1')</script><image href=\"x\" onerror=\"alert(2)\"/>";
    table.type_in(Entry::note(hostile));
    let proof = table.proof(table.coming, Paper::Minutes, Letters::Normal);
    assert!(words(&proof).contains(hostile), "it is read as it was typed");
    let html = table.desk.mail(table.coming).unwrap().html;
    assert!(html.contains("&lt;script&gt;") && !html.contains("<script"), "{html}");
}
