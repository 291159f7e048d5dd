use hamerslag::calling::{Copies, doubts, letters, said};
use hamerslag_core::Op;
use hamerslag_core::id::MeetingId;
use hamerslag_core::model::{LetterWords, Statutes};
use hamerslag_exchange::call;

use crate::command::Shell;
use crate::hall::{Hall, day};

fn letter(hall: &Hall, meeting: MeetingId) -> String {
    let view = hall.archive.reader().calling(meeting).unwrap();
    said(&letters(&view, Copies::Everybody, day("2026-11-01")), call::letter)
}

fn word(hall: &mut Hall, meeting: MeetingId, words: Option<&str>) {
    let words = LetterWords { notice_text: words.map(str::to_owned) };
    hall.apply(Op::WordNotice { meeting, words });
}

#[test]
fn one_meeting_is_called_in_words_of_its_own_and_the_others_are_not() {
    let mut hall = Hall::new();
    let (jubilee, next) = (hall.meeting("2026-11-20"), hall.meeting("2027-01-15"));
    hall.item(jubilee, "Opening");
    let association = hall.archive.reader().association().unwrap().id;
    let shared = Statutes { notice_text: Some("Het bestuur nodigt u uit.".to_owned()), ..Statutes::usual() };
    hall.apply(Op::SetStatutes { association, statutes: shared });
    word(&mut hall, jubilee, Some("Vijftig jaar! Kom op {datum} naar {plaats}.\n\nTot dan, {bestuur}."));

    let own = letter(&hall, jubilee);
    assert!(own.contains("Vijftig jaar! Kom op vrijdag 20 november 2026 naar Het Schaftlokaal."), "{own}");
    assert!(letter(&hall, next).contains("Het bestuur nodigt u uit."), "{}", letter(&hall, next));
    let view = hall.archive.reader().calling(jubilee).unwrap();
    let asked = doubts(&view, day("2026-11-01")).join("\n");
    assert!(asked.contains("{bestuur}; dat vult Hamerslag niet in"), "{asked}");

    let path = hall.path();
    hall = told_by_command(hall, path.to_str().unwrap());
    word(&mut hall, jubilee, None);
    assert!(letter(&hall, jubilee).contains("Het bestuur nodigt u uit."));
    let now = hall.now();
    hall.archive.undo(now).unwrap();
    assert!(letter(&hall, jubilee).contains("Vijftig jaar!"));
}

/// The command line calls in the same words.
fn told_by_command(hall: Hall, path: &str) -> Hall {
    hall.elsewhere(|| {
        let said = Shell::new().done(&["notice", path, "2026-11-20"]);
        assert!(said.contains("{bestuur}; dat vult Hamerslag niet in"), "{said}");
    })
}
