use std::path::PathBuf;
use std::process::Command;

use hamerslag_core::words::Visibility;

use crate::command::Shell;
use crate::imported::{in_order, words};

/// The folder with real minutes beside the checkout; they never enter the repository.
fn shared() -> Option<PathBuf> {
    let folder = std::env::var_os("HAMERSLAG_SHARED")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared"), PathBuf::from);
    let found = folder.join("seeds").is_dir();
    if !found {
        eprintln!("skipped: no real minutes at {}", folder.display());
    }
    found.then_some(folder)
}

/// The titles that members had on paper that evening, as far as the minutes let them be known.
const AGENDA: &str = "1. Opening\n2. Vaststelling agenda\n3. Mededelingen\n4. Vaststelling notulen vorige ALV\n\
                      5. Begroting 2017\n6. Fractie en wethouder\n7. Vragen\n8. Sluiting\n";

#[test]
fn the_seed_minutes_come_out_on_paper_sentence_for_sentence() {
    let Some(shared) = shared() else { return };
    let seed = shared.join("seeds/alv-notulen-2016-12.txt");
    let shell = Shell::new();
    shell.write("agenda.txt", AGENDA);
    shell.done(&["new", "d.hamerslag", "--name", "Proefafdeling"]);
    let path = seed.to_string_lossy();
    let said = shell.run(&["import", "d.hamerslag", &path, "--agenda", "agenda.txt"]);
    assert!(said.err.contains("Geef de datum"), "the date is asked for, not invented: {}", said.err);
    shell.done(&["import", "d.hamerslag", &path, "--agenda", "agenda.txt", "--date", "2016-12-14"]);

    let archive = hamerslag_core::Reader::open(&shell.path("d.hamerslag")).unwrap();
    let meeting = archive.overview().unwrap().meetings[0].id;
    let view = archive.minutes(meeting, Visibility::Members).unwrap();
    let numbers: Vec<_> = view.items.iter().filter_map(|item| item.item.number.as_deref()).collect();
    assert_eq!(numbers, ["1", "2", "3", "4", "5", "6", "7", "8", "9"]);
    assert!(view.items.iter().all(|item| item.item.title.is_some()), "every item has its title");
    assert_eq!(
        (view.meeting.opened_at.unwrap().to_string(), view.meeting.closed_at.unwrap().to_string()),
        ("20:00".into(), "21:30".into())
    );
    let letters: Vec<_> = view.items[2].entries.iter().filter_map(|entry| entry.label.as_deref()).collect();
    assert_eq!(letters, ["a.", "b.", "c.", "d."]);
    let decided: Vec<_> = view.decisions().map(|one| one.text.as_str()).collect();
    assert_eq!(
        decided,
        [
            "De agenda wordt vastgesteld.",
            "De notulen van de vorige ALV worden vastgesteld.",
            "De begroting van 2017 wordt na beantwoording van een vraag vastgesteld.",
            "Deelname aan de gemeenteraadverkiezingen wordt besloten en vastgesteld.",
        ]
    );
    let acts: Vec<_> =
        view.actions().map(|one| (one.due_words.as_deref(), one.owners[0].name.as_str())).collect();
    assert_eq!(acts, [(Some("zo snel mogelijk"), "bestuur")]);

    shell.done(&["minutes", "d.hamerslag", "--pdf", "uit.pdf"]);
    let Ok(text) = Command::new("pdftotext").arg(shell.path("uit.pdf")).arg("-").output() else {
        eprintln!("skipped: pdftotext is not installed");
        return;
    };
    let source = String::from_utf8(std::fs::read(&seed).unwrap()).unwrap();
    let printed = String::from_utf8(text.stdout).unwrap().replace("\u{ad}\n", "").replace('\u{ad}', "");
    in_order(&words(&source), &words(&printed)).unwrap();
}

/// Every real text at hand: it reads, it enters, it prints, and no word is lost.
#[test]
fn every_seed_and_every_set_of_minutes_in_the_corpus_enters_word_for_word() {
    let Some(shared) = shared() else { return };
    for folder in ["seeds", "corpus"] {
        for file in std::fs::read_dir(shared.join(folder)).unwrap().map(|one| one.unwrap().path()) {
            let extension = file.extension().unwrap_or_default();
            if extension != "txt" && extension != "md" || file.ends_with("README.md") {
                continue;
            }
            let text = hamerslag_language::decode::text(&std::fs::read(&file).unwrap()).unwrap().text;
            let view = crate::imported::entered(&text, None);
            let reading = hamerslag_language::read_minutes(&text, None);
            let mut kept = text.clone();
            for dropped in reading.dropped.iter().rev() {
                kept.replace_range(dropped.span.clone(), " ");
            }
            in_order(&words(&kept), &words(&crate::imported::said(&view)))
                .unwrap_or_else(|lost| panic!("{}: {lost}", file.display()));
        }
    }
}

#[test]
fn the_seed_letter_gives_its_day_mark_subject_contact_and_the_letter_it_closes() {
    let Some(shared) = shared() else { return };
    let text = std::fs::read_to_string(shared.join("seeds/brief-2024-04-16.txt")).unwrap();
    let day = |text: &str| text.parse::<chrono::NaiveDate>().unwrap();
    let earlier = hamerslag_core::model::Document {
        dated: Some(day("2021-05-18")),
        ..hamerslag_exchange::letter::enter("", &[]).document
    };
    let id = hamerslag_core::id::DocumentId(uuid::Uuid::from_u128(1));
    let known = [hamerslag_core::view::Row { id, fields: earlier }];
    let entered = hamerslag_exchange::letter::enter(&text, &known);
    let document = entered.document;
    assert_eq!(document.dated, Some(day("2024-04-16")));
    assert_eq!(document.reference.as_deref(), Some("Z/21/3258970"));
    assert!(document.subject.starts_with("Samenwerking"), "{}", document.subject);
    assert!(document.contact.is_some() && document.sender.is_some());
    assert_eq!(entered.earlier.unwrap().dated, day("2021-05-18"));
    assert_eq!(document.closes, Some(id));
}
