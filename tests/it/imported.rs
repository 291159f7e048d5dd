use hamerslag_core::id::IdSource;
use hamerslag_core::words::Visibility;
use hamerslag_core::{Op, view::MinutesView};
use hamerslag_exchange::import::{Target, minutes};
use hamerslag_language::{read_agenda, read_minutes};
use proptest::prelude::*;
use uuid::Uuid;

use crate::hall::{Hall, day};

/// The words of a text, as a reader would count them: letters and digits only.
pub fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

/// Whether `wanted` comes in this order within `all`, whatever stands between. The first word that does not is told.
///
/// A word that was divided at the end of a line may have become one.
pub fn in_order(wanted: &[String], all: &[String]) -> Result<(), String> {
    let mut rest = all;
    let mut joined = false;
    for (place, word) in wanted.iter().enumerate() {
        if std::mem::take(&mut joined) {
            continue;
        }
        let whole = wanted.get(place + 1).map(|next| format!("{word}{next}"));
        let found = rest.iter().position(|other| other == word || Some(other) == whole.as_ref());
        if let Some(at) = found {
            joined = rest[at] != *word;
            rest = &rest[at + 1..];
        } else {
            let around = wanted[place.saturating_sub(4)..(place + 3).min(wanted.len())].join(" ");
            return Err(format!("word {place} ‘{word}’ in ‘{around}’ is missing or out of order"));
        }
    }
    Ok(())
}

/// A text entered into an archive, and what its minutes then say.
pub fn entered(text: &str, agenda: Option<&str>) -> MinutesView {
    let mut hall = Hall::new();
    let agenda = agenda.map(read_agenda);
    let reading = read_minutes(text, agenda.as_ref());
    let target = Target { body: hall.body, date: day("2016-12-14"), source: "notulen.txt".to_owned() };
    let mut next = 1_u128 << 80;
    let mut ids = move || {
        next += 1;
        Uuid::from_u128(next)
    };
    let ops = minutes(&reading, &target, &mut ids as &mut dyn IdSource);
    hall.apply(Op::Import { source: target.source, ops });
    let meeting = hall.archive.reader().overview().unwrap().meetings[0].id;
    hall.archive.reader().minutes(meeting, Visibility::Members).unwrap()
}

/// Everything that the minutes say, in reading order, marks and numbers included.
pub fn said(view: &MinutesView) -> String {
    let mut all = Vec::new();
    for treated in &view.items {
        all.extend(treated.item.number.clone());
        all.extend(treated.item.title.clone());
        for entry in &treated.entries {
            all.extend(entry.label.clone());
            if entry.speaker.is_none() && entry.kind != hamerslag_core::words::EntryKind::Note {
                all.push(entry.kind.dutch().to_owned());
            }
            all.extend(entry.speaker.clone());
            all.push(entry.text.clone());
        }
    }
    all.join("\n")
}

const EVENING: &str = "\
Notulen van de ledenvergadering
Aanwezig: 16 leden
1. Noor opent de vergadering om 20:00 uur.
Een nieuw agendapunt wordt door Noor ingebracht: de aanschaf van een nieuwe bank.
2. Deze wordt vastgesteld.
3. Mededelingen:
a. Het hek gaat op zondag
om tien uur dicht.
b. De sloten worden geschouwd.
4. Tijn (onderhoud): de pomp lekt.
Vraag: kan dat nog voor de winter? Ja.
- offerte een
- offerte twee
5. De begroting van 2017 wordt na beantwoording van een vraag vastgesteld.
6. De uitnodiging voor de volgende vergadering zal zo snel mogelijk verzonden worden.
7. Nieuwe bank
dit wordt besloten en vastgesteld.
8. Noor sluit de vergadering om 21:30 uur.
";

#[test]
fn what_was_written_comes_in_word_for_word_with_what_was_recognised() {
    let agenda = "1. Opening\n2. Vaststelling agenda\n3. Mededelingen\n4. Onderhoud\n5. Begroting 2017\n6. Rondvraag\n7. Sluiting\n";
    let view = entered(EVENING, Some(agenda));
    in_order(&words(EVENING), &words(&said(&view))).unwrap();
    assert_eq!(view.meeting.opened_at.unwrap().to_string(), "20:00");
    assert_eq!(view.meeting.closed_at.unwrap().to_string(), "21:30");
    assert_eq!(view.duties[0].name, "Noor");
    assert_eq!(view.attendance.counted_present, Some(16));
    assert_eq!(view.source.as_deref(), Some("notulen.txt"));
    let decided: Vec<_> = view.decisions().map(|one| (one.number.as_str(), one.text.as_str())).collect();
    assert_eq!(
        decided,
        [
            ("2016-1", "De agenda wordt vastgesteld."),
            ("2016-2", "De begroting van 2017 wordt na beantwoording van een vraag vastgesteld."),
            ("2016-3", "Nieuwe bank wordt besloten en vastgesteld."),
        ]
    );
    let act = view.actions().next().unwrap();
    assert_eq!((act.due_words.as_deref(), act.owners[0].inferred), (Some("zo snel mogelijk"), true));
    let late =
        view.items.iter().find_map(|item| item.item.late.as_ref().map(|late| (&item.item, late))).unwrap();
    assert_eq!((late.0.number.as_deref(), late.1.brought_by.as_deref()), (Some("7"), Some("Noor")));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Whatever somebody calls minutes: no word is lost on the way into the archive, and nothing panics.
    #[test]
    fn no_word_is_lost_on_the_way_in(lines in prop::collection::vec(
        prop_oneof![
            "[1-9][0-9]?[.)] [a-z]{1,8}( [a-z]{1,8}){0,6}\\.?",
            "[a-d]\\. [a-zé]{1,8}( [a-z]{1,8}){0,6}",
            "- [a-z]{1,8}( [a-z]{1,8}){0,6}",
            "[A-Z][a-z]{2,6}: [a-z]{1,8}( [a-z]{1,8}){0,6}",
            "(Vraag|Actie|Besluit): [a-z]{1,8}( [a-z]{1,8}){0,6}\\.",
            "De [a-z]{3,8} wordt (goedgekeurd|vastgesteld)\\.",
            "",
        ], 0..30)) {
        let text = lines.join("\n");
        prop_assume!(!text.trim().is_empty());
        let view = entered(&text, None);
        prop_assert_eq!(in_order(&words(&text), &words(&said(&view))), Ok(()), "{}", text);
    }
}
