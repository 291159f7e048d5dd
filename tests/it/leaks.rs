use std::process::Command;

use hamerslag_core::id::MeetingId;
use hamerslag_core::model::{Entry, ItemNote, Proposal};
use hamerslag_core::time::Timestamp;
use hamerslag_core::words::{NoticeKind, ProposalKind, Visibility};
use hamerslag_core::{Op, Order, Shown};
use hamerslag_exchange::book::Book;
use hamerslag_print::{
    ActionList, AttendanceList, DecisionList, Excerpt, NoticeLetters, Printing, actions_pdf, agenda_pdf,
    annotated_agenda_pdf, attendance_pdf, board_minutes_pdf, decisions_pdf, excerpt_pdf, minutes_pdf,
    notice_pdf,
};

use crate::hall::{Hall, day};

/// Words that stand nowhere but in what members may not see.
const HIDDEN: [&str; 7] =
    ["Zwartepiste", "Kwelgeest", "Brandneus", "Stoelendans", "Ruifvoer", "Mokerslag", "Dwaallicht"];

/// An evening with an open and a closed part, and closed things in the open part.
fn evening() -> (Hall, MeetingId) {
    let mut hall = Hall::new();
    let meeting = hall.meeting("2026-11-18");
    let open = hall.item(meeting, "Begroting");
    let closed = hall.item(meeting, HIDDEN[0]);
    let under = hall.archive.new_id();
    let item = hamerslag_core::model::ItemPlan::titled(HIDDEN[1]);
    let place = hamerslag_core::Place::Last;
    hall.apply(Op::AddItem { id: under, meeting, parent: Some(closed), place, item });
    let shown = hall.entry(open, "De begroting wordt toegelicht.");
    let whisper = hall.entry(open, HIDDEN[2]);
    hall.entry(under, HIDDEN[3]);
    let decision = hall.decide(meeting, shown, "2026-11-18", HIDDEN[4]);
    let action = hall.act(meeting, shown, HIDDEN[5]);
    let spoken =
        Entry { speaker: Some(HIDDEN[6].to_owned()), ..Entry::note("Een naam die niet naar buiten mag.") };
    hall.apply(Op::EditEntry {
        id: whisper,
        entry: Entry { text: format!("{} {}", HIDDEN[2], spoken.text), ..spoken },
    });
    let id = hall.archive.new_id();
    let proposal = Proposal {
        item: open,
        entry: Some(whisper),
        kind: ProposalKind::Motion,
        amends: None,
        title: None,
        text: format!("{} te laten vallen.", HIDDEN[0]),
        submitters: vec![HIDDEN[6].to_owned()],
        advice: None,
        voting_order: 1,
    };
    hall.apply(Op::AddProposal { id, proposal });
    for of in [Shown::Item(closed), Shown::Entry(whisper), Shown::Decision(decision), Shown::Action(action)] {
        hall.apply(Op::SetVisibility { of, visibility: Some(Visibility::Board) });
    }
    (hall, meeting)
}

/// Everything that a curious reader can get out of a PDF: its words, its bytes unpacked, the meeting it carries.
pub(crate) fn everything_in(pdf: &[u8]) -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("uit.pdf");
    std::fs::write(&path, pdf).unwrap();
    let mut all = pdf.to_vec();
    let text = Command::new("pdftotext").arg(&path).arg("-").output();
    let bare = Command::new("qpdf").args(["--qdf", "--object-streams=disable"]).arg(&path).arg("-").output();
    match (text, bare) {
        (Ok(text), Ok(bare)) => {
            assert!(text.status.success() && bare.status.success());
            all.extend(text.stdout);
            all.extend(bare.stdout);
        }
        _ => eprintln!("partly skipped: pdftotext or qpdf is not installed"),
    }
    if let Ok(opened) = hamerslag_print::opened(pdf) {
        all.extend(format!("{opened:?}").into_bytes());
    }
    all
}

pub(crate) fn holds(bytes: &[u8], word: &str) -> bool {
    let wide: Vec<u8> = word.encode_utf16().flat_map(u16::to_be_bytes).collect();
    [word.as_bytes(), &wide].iter().any(|form| bytes.windows(form.len()).any(|window| window == *form))
}

/// Every document and list made for this audience.
fn handed_out(hall: &Hall, meeting: MeetingId, audience: Visibility) -> Vec<u8> {
    let printed = Printing::plain(day("2026-11-19").and_hms_opt(12, 0, 0).unwrap());
    let reader = hall.archive.reader();
    let view = reader.minutes(meeting, audience).unwrap();
    let agenda = reader.agenda(meeting, audience).unwrap();
    let decisions = reader.decisions(audience, day("2027-06-01")).unwrap();
    let actions = reader.actions(audience).unwrap();
    let association = || view.association.clone();
    let (heading, lines) = ("Besluitenlijst".to_owned(), decisions.clone());
    let decided = DecisionList { association: association(), heading, decisions: lines };
    let (heading, lines) = ("Actielijst".to_owned(), actions.clone());
    let agreed = ActionList { association: association(), heading, actions: lines };
    let (head, attendance) = (view.meeting.clone(), view.attendance.clone());
    let door = AttendanceList { association: association(), meeting: head, attendance };
    let call = NoticeLetters {
        agenda: agenda.clone(),
        kind: NoticeKind::Call,
        dated: day("2026-10-26"),
        words: None,
        changes: Vec::new(),
        addressees: Vec::new(),
    };
    let excerpts = view.decisions().filter_map(|decision| Excerpt::of(&view, decision.id));
    let mut all = Vec::new();
    for pdf in [
        minutes_pdf(&view, &printed).unwrap(),
        agenda_pdf(&agenda, &printed).unwrap(),
        decisions_pdf(&decided, &printed).unwrap(),
        actions_pdf(&agreed, &printed).unwrap(),
        attendance_pdf(&door, &printed).unwrap(),
        notice_pdf(&call, &printed).unwrap(),
    ]
    .into_iter()
    .chain(excerpts.map(|excerpt| excerpt_pdf(&excerpt, &printed).unwrap()))
    {
        all.extend(everything_in(&pdf));
    }
    all.extend(hamerslag_exchange::markdown::minutes(&view).into_bytes());
    all.extend(hamerslag_exchange::calendar::event(&agenda, 0, Timestamp(0)).into_bytes());
    all.extend(hamerslag_exchange::csv::decisions(&decisions).unwrap());
    all.extend(serde_json::to_vec(&(&view, &agenda, &decisions, &actions)).unwrap());
    let book = Book::gather(reader, audience, None, day("2027-06-01")).unwrap();
    all.extend(book.file().into_bytes());
    for word in HIDDEN {
        all.extend(format!("{:?}", reader.search(word, Order::Newest, 50, audience).unwrap()).into_bytes());
    }
    all
}

#[test]
fn what_members_may_not_see_is_in_nothing_that_members_get() {
    let (hall, meeting) = evening();
    let board = handed_out(&hall, meeting, Visibility::Board);
    for word in HIDDEN {
        assert!(holds(&board, word), "the board sees {word}: the test would find it if it were there");
    }
    let members = handed_out(&hall, meeting, Visibility::Members);
    for word in HIDDEN {
        assert!(!holds(&members, word), "members got {word}");
    }
    assert!(holds(&members, "De begroting wordt toegelicht."));
}

#[test]
fn adopted_minutes_that_members_get_keep_what_was_closed_to_them() {
    let (mut hall, meeting) = evening();
    hall.hold(meeting);
    hall.adopt(meeting, "2027-04-14");
    let members = handed_out(&hall, meeting, Visibility::Members);
    for word in HIDDEN {
        assert!(!holds(&members, word), "members got {word}");
    }
}

#[test]
fn what_was_changed_in_a_closed_part_is_told_to_members_at_neither_meeting() {
    let (mut hall, meeting) = evening();
    hall.hold(meeting);
    let presented = hall.submit(meeting);
    let (later, decision) = hall.decides_on_minutes("2027-04-14", "De notulen worden gewijzigd vastgesteld.");
    hall.apply(Op::TakeBackMinutes { meeting, reason: "correcties".to_owned() });
    // All that is closed goes: what was left out is told too, to those who may know.
    for treated in hall.archive.reader().minutes(meeting, Visibility::Board).unwrap().items {
        for block in treated.entries {
            let is_open = block.text.contains("begroting");
            let id = block.id;
            hall.apply(match is_open {
                true => Op::EditEntry { id, entry: Entry::note("De begroting wordt uitvoerig toegelicht.") },
                false => Op::RemoveEntry { id },
            });
            let hanging = block.decisions.iter().map(|one| Op::RemoveDecision { id: one.id });
            let hanging: Vec<Op> =
                hanging.chain(block.actions.iter().map(|one| Op::RemoveAction { id: one.id })).collect();
            hanging.into_iter().filter(|_| is_open).for_each(|op| {
                hall.apply(op);
            });
        }
    }
    let version = hall.submit(meeting);
    hall.apply(Op::AdoptMinutes { meeting, version, decision, presented: Some(presented) });
    for told_at in [meeting, later] {
        let board = handed_out(&hall, told_at, Visibility::Board);
        let members = handed_out(&hall, told_at, Visibility::Members);
        assert!(holds(&members, "uitvoerig"), "what was changed in the open is told");
        for word in [HIDDEN[2], HIDDEN[3], HIDDEN[4], HIDDEN[5]] {
            assert!(holds(&board, word), "the board is told of {word}");
            assert!(!holds(&members, word), "members are told of {word}");
        }
    }
}

#[test]
fn the_board_finds_what_is_closed_in_an_annex_and_nowhere_before_it() {
    let (hall, meeting) = evening();
    let reader = hall.archive.reader();
    let board = reader.minutes(meeting, Visibility::Board).unwrap();
    let members = reader.minutes(meeting, Visibility::Members).unwrap();
    let printed = Printing::plain(day("2026-11-19").and_hms_opt(12, 0, 0).unwrap());
    let pdf = board_minutes_pdf(&board, &members, &printed).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bestuur.pdf");
    std::fs::write(&path, pdf).unwrap();
    let Ok(text) = Command::new("pdftotext").arg("-raw").arg(&path).arg("-").output() else {
        eprintln!("skipped: pdftotext is not installed");
        return;
    };
    let text = String::from_utf8(text.stdout).unwrap();
    let pages: Vec<&str> = text.split('\u{c}').collect();
    let annex = pages.iter().position(|page| page.contains("Besloten bijlage\n")).unwrap();
    let (before, behind) = (pages[..annex].concat(), pages[annex..].concat());
    for word in HIDDEN {
        assert!(!before.contains(word), "{word} stands before the annex");
        assert!(behind.contains(word), "{word} is not in the annex");
    }
    assert!(before.contains("Dit punt is besloten") && before.contains("Dit deel is besloten"));
    assert!(!behind.contains("De begroting wordt toegelicht."), "what is open is no part of the annex");
    let members = minutes_pdf(&members, &printed).unwrap();
    for word in ["besloten", "bijlage"] {
        assert!(!holds(&everything_in(&members), word), "members are told of “{word}”");
    }
}

/// A word that stands nowhere but in the chair's own notes.
const NOTED: &str = "Koudvuur";

#[test]
fn what_the_chair_noted_is_on_the_pages_of_the_chair_and_in_nothing_else() {
    let (mut hall, meeting) = evening();
    let items: Vec<_> =
        hall.archive.reader().desk(meeting).unwrap().items.iter().map(|item| item.id).collect();
    for id in &items {
        let note = ItemNote { chair_note: Some(format!("{NOTED}: eerst de penningmeester.")) };
        hall.apply(Op::AnnotateItem { id: *id, note });
    }
    let reader = hall.archive.reader();
    let printed = Printing::plain(day("2026-11-19").and_hms_opt(12, 0, 0).unwrap());
    let agenda = reader.agenda(meeting, Visibility::Board).unwrap();
    let own = annotated_agenda_pdf(&agenda, &reader.chair_notes(meeting).unwrap(), &printed).unwrap();
    assert!(holds(&everything_in(&own), NOTED), "the test would find it if it were there");
    let carried = format!("{:?}", hamerslag_print::opened(&own).unwrap());
    assert!(!carried.contains(NOTED), "the file carries the agenda, not the notes");
    for audience in [Visibility::Board, Visibility::Members, Visibility::Public] {
        assert!(!holds(&handed_out(&hall, meeting, audience), NOTED), "{audience:?}");
        let found = reader.search(NOTED, Order::Newest, 50, audience).unwrap();
        assert!(found.is_empty(), "{audience:?} finds it");
    }
    for item in items {
        let seen = reader.hall(meeting, Some(item)).unwrap();
        assert!(!serde_json::to_string(&seen).unwrap().contains(NOTED), "the hall sees it");
    }
    let called = hall.archive.new_id();
    hall.apply(Op::SendNotice {
        id: called,
        meeting,
        kind: hamerslag_core::words::NoticeKind::Call,
        sent_on: day("2026-11-01"),
        remark: None,
        called: Vec::new(),
        paper: b"oproep".to_vec(),
    });
    let notices = serde_json::to_string(&hall.archive.reader().notices(meeting).unwrap()).unwrap();
    assert!(!notices.contains(NOTED), "the notice keeps it");
}

/// The names of people of whom everybody may read what they said, and not who they are.
const PEOPLE: [&str; 4] = ["Roos", "Zandbergen", "Omar", "Haddou"];

#[test]
fn the_decision_book_for_everybody_holds_what_was_opened_and_nobody_by_name() {
    let (mut hall, meeting) = evening();
    let item = hall.archive.reader().desk(meeting).unwrap().items[0].id;
    let said = hall.entry(item, "Roos Zandbergen dankt de heer Haddou.");
    let by = Entry { speaker: Some("Omar Haddou".to_owned()), ..Entry::note("Dat is goed, Roos.") };
    let answer = hall.archive.new_id();
    hall.apply(Op::AddEntry { id: answer, item, place: hamerslag_core::Place::Last, entry: by });
    let decision = hall.decide(meeting, said, "2026-11-18", "Roos Zandbergen koopt een hek.");
    hall.decide(meeting, said, "2026-11-18", "De leden betalen het.");
    hall.act(meeting, said, "Omar belt de smid.");
    hall.apply(Op::SetVisibility { of: Shown::Item(item), visibility: Some(Visibility::Public) });
    let kept = hall.decide(meeting, said, "2026-11-18", "De smid blijft Dwarskop.");
    hall.apply(Op::SetVisibility { of: Shown::Decision(kept), visibility: Some(Visibility::Members) });
    hall.hold(meeting);
    hall.adopt(meeting, "2027-04-14");

    let book = |audience| Book::gather(hall.archive.reader(), audience, None, day("2027-06-01")).unwrap();
    let everybody = book(Visibility::Public).file();
    for words in
        ["Een lid dankt een lid.", "Dat is goed, een lid.", "Een lid koopt een hek.", "Een lid belt de smid."]
    {
        assert!(everybody.contains(words), "{words} is not in {everybody}");
    }
    for word in HIDDEN.iter().chain(&PEOPLE).chain(&["Dwarskop"]) {
        assert!(!everybody.contains(word), "{word}");
    }
    assert!(!book(Visibility::Public).decisions.iter().any(|line| line.decision.id == kept));
    assert!(book(Visibility::Public).decisions.iter().any(|line| line.decision.id == decision));
    let members = book(Visibility::Members).file();
    for word in PEOPLE.iter().chain(&["Dwarskop"]) {
        assert!(members.contains(word), "members read {word}");
    }
    assert!(HIDDEN.iter().all(|word| !members.contains(word)), "what is closed is for the board");
}
