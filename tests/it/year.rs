use std::fs;

use hamerslag_core::Reader;
use hamerslag_core::view::MinutesView;
use hamerslag_core::words::CopyKind;

use self::adopted::{as_adopted, carried, kept, tells};
use self::board::{Board, CLOSED, FILES, FIRST, SECOND, not_to_write, refused};
use crate::command::Shell;
use crate::leaks::holds;

/// Final minutes, wherever they are.
mod adopted;
/// The three people, and what they do that year, one thing after the other.
mod board;

/// The very bytes everywhere: in the archive, in copies, and inside a PDF whoever made it; the same words on other pages.
fn adopted_words_are_the_same_everywhere(board: &Board) {
    let Board { secretary, member, .. } = board;
    let archive = kept(&secretary.path(FILES[2]));
    assert_eq!(archive.len(), 2);
    let told = ["€ 98 per tuin", "Marleen Bosch", "Roos Zandbergen", "20:24", "\"aside_from\":"];
    assert!(told.iter().all(|words| archive[0].contains(words)), "{}", archive[0]);
    assert!(archive[1].contains(CLOSED));
    assert_eq!(kept(&member.path("bestuur.leeskopie")), archive, "the board reads all there is");
    let members = kept(&member.path("leden.leeskopie"));
    assert_eq!(members[0], archive[0], "nothing of it is closed");
    assert!(members[1] != archive[1] && !members[1].contains(CLOSED), "and of this something is");
    for (who, file, readers) in [
        (secretary, FILES[2], None),
        (secretary, FILES[2], Some("--board")),
        (member, "bestuur.leeskopie", Some("--board")),
        (member, "leden.leeskopie", None),
    ] {
        let line = ["minutes", file, FIRST, "--pdf", "notulen.pdf"];
        who.done(&line.into_iter().chain(readers).collect::<Vec<_>>());
        assert!(who.done(&["open", "notulen.pdf"]).contains("20 november 2024 (vastgesteld)"));
        let view = carried(&who.path("notulen.pdf"));
        assert_eq!(view.adoption.as_ref().map(|told| told.corrections.len()), Some(1), "{file}");
        assert_eq!(as_adopted(view), archive[0], "inside the PDF made of {file} for {readers:?}");
        let line = ["minutes", file, SECOND, "--pdf", "notulen.pdf"];
        who.done(&line.into_iter().chain(readers).collect::<Vec<_>>());
        let of = if readers.is_some() { &archive[1] } else { &members[1] };
        assert_eq!(&as_adopted(carried(&who.path("notulen.pdf"))), of, "{file} for {readers:?}");
    }
    let view = carried(&member.path("notulen.pdf"));
    let markdown = |who: &Shell, file| who.done(&["minutes", file, FIRST, "--markdown"]);
    let told = markdown(secretary, FILES[2]);
    assert_eq!(markdown(member, "leden.leeskopie"), told);
    assert!(told.contains("’ wordt ‘… over 2025 is € 98 per tuin;"), "the correction is told: {told}");
    secretary.done(&["minutes", FILES[2], FIRST, "--pdf", "notulen.pdf"]);
    let first = carried(&secretary.path("notulen.pdf"));
    tells(&told.replace('\\', ""), &first);
    secretary.done(&["book", FILES[2], "--html", "boek.html", "--to", "de leden"]);
    let book = fs::read_to_string(secretary.path("boek.html")).unwrap();
    let book = book.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
    let of_day = |words: &str| {
        let mut parts = book.split("<details ").skip(1);
        parts.find(|part| part.contains(words)).unwrap().split("</details>").next().unwrap()
    };
    tells(of_day("<h3>ALV 20 november 2024</h3>"), &first);
    tells(of_day("<h3>ALV 16 april 2025</h3>"), &view);
    for file in ["leden.leeskopie", "boek.html"] {
        let bytes =
            fs::read(if file == "boek.html" { secretary.path(file) } else { member.path(file) }).unwrap();
        assert!(holds(&bytes, "98 per tuin") && !holds(&bytes, CLOSED), "{file}");
    }
}

/// How the fence stood and stands, in the archive and in what its readers got.
fn the_register_tells_how_the_fence_went(board: &Board) {
    let Board { secretary, member, .. } = board;
    for (who, file) in [(secretary, FILES[2]), (member, "leden.leeskopie"), (member, "bestuur.leeskopie")] {
        let listed = who.done(&["decisions", file]);
        let line = listed.lines().find(|line| line.starts_with("2024-2 ")).unwrap();
        assert!(line.ends_with("Een hek vervangt de heg. — vervallen door 2025-4"), "{file}: {line}");
        let told = who.done(&["decision", file, "2024-2"]);
        for wanted in [
            "Besluit 2024-2 — vervallen door 2025-4\n",
            "  16 april 2025  gewijzigd door 2025-2\n",
            "  19 november 2025  ingetrokken door 2025-4\n",
            "(wijzigt 2024-2)",
            "(trekt 2024-2 in)",
            "Hierop bouwen voort: 2025-2.",
        ] {
            assert!(told.contains(wanted), "{wanted:?} is not in what {file} tells: {told}");
        }
    }
    let before = secretary.done(&["decisions", FILES[0]]);
    assert!(before.contains("2024-2") && !before.contains("vervallen"), "the first file knows no better");
}

#[test]
fn a_year_of_three_people_ends_with_the_same_words_everywhere() {
    let board = Board::new();
    board.calls_and_meets();
    board.reviews();
    board.goes_to_the_chair_and_back();
    board.shares();
    let read = board.member.done(&["minutes", "leden.leeskopie", FIRST, "--markdown"]);
    assert!(read.contains("€ 96 per tuin") && read.contains("Niemand vraagt iets."), "{read}");
    board.adopts_with_a_correction();
    let late = ["reactions", FILES[2], "laat.json"];
    refused(&board.secretary, FILES[2], &late, "zijn al vastgesteld; er is niets ingelezen");
    board.repeals();
    board.shares();

    adopted_words_are_the_same_everywhere(&board);
    the_register_tells_how_the_fence_went(&board);

    let Board { secretary, chair, member } = &board;
    for (who, file, generations) in [(secretary, FILES[0], 2), (chair, FILES[1], 3), (secretary, FILES[2], 3)]
    {
        let said = who.done(&["check", file]);
        assert!(said.contains("Het archief is heel en onaangetast."), "{file}: {said}");
        for generation in 2..=4 {
            let told = said.contains(&format!("Generatie {generation}: op "));
            assert_eq!(told, generation <= generations, "{file}: {said}");
        }
    }
    assert!(member.done(&["check", "leden.leeskopie"]).starts_with("Leeskopie voor leden"));
    assert!(member.done(&["check", "bestuur.leeskopie"]).starts_with("Leeskopie voor het bestuur"));

    let mut copies = Reader::open(&secretary.path(FILES[2])).unwrap().given_copies().unwrap();
    copies.sort_by_key(|row| row.fields.kind.stable_name());
    let kinds: Vec<_> = copies.iter().map(|row| row.fields.kind).collect();
    let [book, review, shared] = [CopyKind::DecisionBook, CopyKind::Review, CopyKind::ReadersCopy];
    assert_eq!(
        kinds,
        [book, shared, shared, shared, shared, review],
        "also what went out before the handover"
    );

    let older = "Dit is een oudere versie van het archief (generatie 1) en kan alleen nog worden gelezen. Er is een nieuwere \
                 (generatie 3)";
    not_to_write(secretary, FILES[0], older);
    not_to_write(secretary, FILES[1], "(generatie 2)");
    not_to_write(chair, FILES[1], "door Marleen overgedragen aan Ilse");
    not_to_write(member, "bestuur.leeskopie", "is een leeskopie: daarin kan alleen worden gelezen");
    let book = ["book", "bestuur.leeskopie", "--html", "eigen.html"];
    refused(member, "bestuur.leeskopie", &book, "is een leeskopie");
    let read = secretary.done(&["minutes", FILES[0], FIRST, "--markdown"]);
    assert!(read.contains("€ 96 per jaar"), "what it was is still read: {read}");
}

/// Votes, an election, proposals: nothing of what an association does is lost or put otherwise on the way.
#[test]
fn whatever_happened_at_a_meeting_comes_out_of_its_pdf_as_the_bytes_that_were_adopted() {
    let shell = Shell::new();
    shell.done(&["example", "tuin.hamerslag"]);
    shell.done(&["share", "tuin.hamerslag", "--for", "bestuur", "--out", "bestuur.leeskopie"]);
    let archive = kept(&shell.path("tuin.hamerslag"));
    assert!(archive.len() > 9);
    assert_eq!(kept(&shell.path("bestuur.leeskopie")), archive);
    for content in &archive {
        let adopted: MinutesView = serde_json::from_str(content).unwrap();
        let meeting = format!("{}:{}", adopted.meeting.body_short, adopted.meeting.date);
        for file in ["tuin.hamerslag", "bestuur.leeskopie"] {
            shell.done(&["minutes", file, &meeting, "--board", "--pdf", "notulen.pdf"]);
            assert_eq!(&as_adopted(carried(&shell.path("notulen.pdf"))), content, "{meeting} in {file}");
        }
    }
}
