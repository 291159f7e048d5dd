//! Measures the reader against the real minutes beside the project. Skips with a notice when they are not there.

use std::path::PathBuf;

use hamerslag_language::measure::{Class, Gold, Score, measure};
use hamerslag_language::{Agenda, Certainty, Finding, Form, Marker, Outcome, Reading, Strength, What};
use hamerslag_language::{decode, read_agenda, read_minutes};

fn shared() -> Option<PathBuf> {
    let folder = std::env::var_os("HAMERSLAG_SHARED")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared"), PathBuf::from);
    if folder.join("corpus").is_dir() {
        return Some(folder);
    }
    println!("skipped: no real minutes in {}", folder.display());
    None
}

fn read(path: &std::path::Path, agenda: Option<&Agenda>) -> (String, Reading) {
    let bytes = std::fs::read(path).expect("a file of the shared folder can be read");
    let text = decode::text(&bytes).expect("minutes are text").text;
    let reading = read_minutes(&text, agenda);
    (text, reading)
}

fn show(source: &str, finding: &Finding) -> String {
    let words = source[finding.span.clone()].replace('\n', " ");
    format!(
        "{}.{} {} {:?} | {words}\n      {:?}",
        finding.item,
        finding.entry,
        finding.form.stable_name(),
        finding.certainty,
        finding.what
    )
}

#[test]
fn the_reader_agrees_with_the_gold_of_the_corpus() {
    let Some(shared) = shared() else { return };
    let folder = shared.join("corpus");
    let mut names: Vec<PathBuf> =
        std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    names.sort();
    let mut total = Score::default();
    for path in names.iter().filter(|path| path.to_string_lossy().ends_with(".gold.json")) {
        let gold = std::fs::read_to_string(path).unwrap();
        let file: serde_json::Value = serde_json::from_str(&gold).unwrap();
        let gold: Gold = serde_json::from_str(&gold).unwrap();
        let source = folder.join(file["source_file"].as_str().unwrap());
        let (text, reading) = read(&source, None);
        let score = measure(&reading, &text, &gold);
        println!("{}\n{score}", source.display());
        for finding in &reading.findings {
            println!("   {}", show(&text, finding));
        }
        assert_eq!(
            reading.date.as_ref().map(|found| found.date.to_string()),
            gold.date,
            "date of {}",
            source.display()
        );
        total += &score;
    }
    println!("ALL\n{total}");
    for (class, least) in [
        (Class::Items, 0.9),
        (Class::Decisions, 0.75),
        (Class::Outcomes, 0.9),
        (Class::FirmActions, 0.75),
        (Class::Times, 1.0),
    ] {
        assert!(total.of(class).f1() >= least, "{class:?} has sunk below {least}");
    }
}

const AGENDA: &str = "1. Opening\n2. Vaststelling agenda\n3. Mededelingen\n4. Vaststelling notulen vorige ALV\n\
    5. Begroting 2017\n6. Fractie en wethouder\n7. Vragen\n8. Deelname aan de gemeenteraadverkiezingen\n9. Sluiting\n";

#[test]
fn the_seed_minutes_are_read_as_a_careful_reader_does() {
    let Some(shared) = shared() else { return };
    let (text, reading) = read(&shared.join("seeds/alv-notulen-2016-12.txt"), Some(&read_agenda(AGENDA)));
    for finding in &reading.findings {
        println!("   {}", show(&text, finding));
    }
    let numbers: Vec<&str> = reading.items.iter().filter_map(|item| item.number.as_deref()).collect();
    assert_eq!(numbers, ["1", "2", "3", "4", "5", "6", "7", "8", "9"]);
    assert_eq!(reading.items.len(), 9);
    assert_eq!(reading.items[3].title.as_deref(), Some("Vaststelling notulen vorige ALV"));
    assert!(reading.items[3].title_from_agenda && !reading.items[7].title_from_agenda);
    assert_eq!(reading.items[7].title.as_deref(), Some("Deelname aan de gemeenteraadverkiezingen"));
    assert_eq!(
        reading.items[7].late.as_ref().and_then(|late| late.by.as_deref()),
        reading.chair.as_ref().map(|chair| chair.name.as_str())
    );
    let letters: Vec<&str> =
        reading.items[2].entries.iter().filter_map(|entry| entry.mark.as_deref()).collect();
    assert_eq!(letters, ["a.", "b.", "c.", "d."]);
    assert!(
        reading.items[2].entries[1..].iter().all(|entry| entry.marker == Marker::Letter && entry.level == 1)
    );
    assert!(reading.items[2].entries[0].text.contains("nieuwe leden opgeleverd"));
    assert!(reading.items[2].entries[2].text.contains("Eén spreker"));
    let speakers: Vec<&str> =
        reading.items[5].entries.iter().filter_map(|entry| entry.speaker.as_deref()).collect();
    assert_eq!(speakers.len(), 3, "{speakers:?}");
    assert_eq!(reading.opened.as_ref().map(|time| time.minutes), Some(1200));
    assert_eq!(reading.closed.as_ref().map(|time| time.minutes), Some(1290));
    assert_eq!(reading.date, None, "the date is not printed");
    let decisions: Vec<(usize, &str, Certainty, Outcome)> = reading
        .findings
        .iter()
        .filter_map(|finding| match &finding.what {
            What::Decision { text, outcome, .. } => {
                Some((finding.item, text.as_str(), finding.certainty, *outcome))
            }
            _ => None,
        })
        .collect();
    assert_eq!(
        decisions,
        [
            (1, "De agenda wordt vastgesteld.", Certainty::Certain, Outcome::Adopted),
            (3, "De notulen van de vorige ALV worden vastgesteld.", Certainty::Certain, Outcome::Adopted),
            (
                4,
                "De begroting van 2017 wordt na beantwoording van een vraag vastgesteld.",
                Certainty::Certain,
                Outcome::Adopted
            ),
            (
                7,
                "Deelname aan de gemeenteraadverkiezingen wordt besloten en vastgesteld.",
                Certainty::Certain,
                Outcome::Adopted
            ),
        ]
    );
    let actions: Vec<(usize, Strength, Option<&str>)> = reading
        .findings
        .iter()
        .filter_map(|finding| match &finding.what {
            What::Action { strength, due_words, .. } => Some((finding.item, *strength, due_words.as_deref())),
            _ => None,
        })
        .collect();
    assert_eq!(
        actions,
        [
            (2, Strength::Firm, Some("zo snel mogelijk")),
            (5, Strength::Weak, None),
            (5, Strength::Weak, None),
            (6, Strength::Weak, None),
        ]
    );
    let late = reading.findings.iter().filter(|finding| finding.form == Form::LateItem).count();
    assert_eq!((late, reading.findings[0].item), (1, 0));
    assert_eq!(reading.warnings, [], "nothing is wrong with these minutes");
}

#[test]
fn the_seed_letter_gives_its_head_and_the_letter_that_it_closes() {
    let Some(folder) = shared() else { return };
    let text = std::fs::read_to_string(folder.join("seeds/brief-2024-04-16.txt")).expect("the seed letter");
    let letter = hamerslag_language::read_letter(&text);
    let day = |text: &str| text.parse::<chrono::NaiveDate>().ok();
    assert_eq!(letter.dated, day("2024-04-16"));
    assert_eq!(letter.reference.as_deref(), Some("Z/21/3258970"));
    assert!(letter.subject.is_some_and(|subject| subject.starts_with("Samenwerking wijkverenigingen")));
    assert!(letter.contact.is_some_and(|contact| text.contains(&format!("Contactpersoon {contact}\n"))));
    assert_eq!(letter.closes.map(|one| one.dated), day("2021-05-18"));
}
