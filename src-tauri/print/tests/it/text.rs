//! What comes back out of the PDF: every word, in order.

use hamerslag_core::words::{EntryKind, MinutesStatus};
use hamerslag_print::{agenda_pdf, decisions_pdf};

use crate::sample::{
    agenda, day, decision, decision_list, dump, empty_minutes, entry, minutes, minutes_bytes, of_kind,
    one_item, printing, said, seeds, text_of, text_of_pages, vote,
};

/// The text with every run of white space as one space.
fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_word_of_the_minutes_comes_back_in_order() {
    let view = minutes();
    let Some(text) = text_of(&minutes_bytes("notulen", &view)) else { return };
    let text = flat(&text);
    let mut from = 0;
    for treated in &view.items {
        for words in treated.item.title.iter().chain(treated.entries.iter().map(|entry| &entry.text)) {
            // A page may end within the text, and then the running foot and head stand between.
            for word in words.split_whitespace() {
                let found = text[from..].find(word);
                from += found.unwrap_or_else(|| panic!("“{word}” of “{words}” is missing")) + word.len();
            }
        }
    }
}

#[test]
fn every_word_of_real_documents_comes_back_in_order() {
    for (name, source) in seeds() {
        let entries = source.lines().map(entry).collect();
        let Some(read) = text_of(&minutes_bytes("zaad", &one_item(entries))) else { return };
        // A long address goes on in the next line.
        let read: String = read.split_whitespace().collect();
        let mut from = 0;
        for word in source.split_whitespace() {
            let found = read[from..].find(word);
            from += found.unwrap_or_else(|| panic!("{name}: “{word}” is missing")) + word.len();
        }
    }
}

#[test]
fn the_minutes_say_who_was_there_and_what_came_of_it() {
    let Some(text) = text_of(&minutes_bytes("notulen", &minutes())) else { return };
    let text = flat(&text);
    for words in [
        "Notulen van de algemene ledenvergadering",
        "Ter vaststelling",
        "woensdag 18 november 2026, Het Schaftlokaal te Wetersloot",
        "geopend om 20.01 uur, gesloten om 22.04 uur",
        "31 leden, 2 gasten; 4 volmachten; samen 35 stemmen (quorum 30)",
        "Fenna de Ruiter, Coen Mulder, Anneke Tissen, Dirk-Jan Paauw en 2 anderen",
        "Besluit 2026-16. De contributie over 2027 wordt vastgesteld op € 96 per jaar. Stemming Voor Tegen Blanco Totaal Handopsteken 31 3 1 35",
        "Verworpen. Stemming Voor Tegen Blanco Totaal 1e ronde, betwist en vervallen 17 17 1 35 2e ronde, handopsteken 12 22 1 35",
        "Verworpen. Handopsteken: 12 voor, 22 tegen, 1 blanco.",
        "Uitslag van de verkiezing: kascommissie, 1 zetel Kandidaat 1e ronde 2e ronde Bram Kuipers 12 16",
        "Stembiljetten uitgebracht 35 34 waarvan blanco 2 2 waarvan ongeldig 1 0",
        "Ter vergadering toegevoegd door Wout Terpstra; spoedeisend verklaard.",
        "Aangehouden: de offerte is nog niet binnen.",
        "De vergadering is geschorst van 20.45 tot 21.00 uur.",
        "Actie A-7. De penningmeester zoekt uit",
        "— Penningmeester, vóór 1 maart 2027.",
        "— Wout Terpstra (afgeleid), zo snel mogelijk.",
        "In de 2e ronde wees het lot Wout Terpstra aan.",
        "Stembureau: Coen Mulder en Greet Oldenbeuving.",
        "Besluitenlijst",
        "Actielijst",
        "Ruben Hoekema voorzitter Ilse van der Meij notulist",
    ] {
        assert!(text.contains(words), "“{words}” should be in the minutes:\n{text}");
    }
}

#[test]
fn words_that_are_only_a_decision_are_printed_once_in_the_account() {
    let Some(text) = text_of(&minutes_bytes("notulen", &minutes())) else { return };
    let (account, list) = text.split_once("Besluitenlijst").unwrap();
    let sentence = "De agenda wordt ongewijzigd vastgesteld.";
    assert_eq!(flat(account).matches(sentence).count(), 1, "once in the account");
    assert_eq!(flat(list).matches(sentence).count(), 1, "and once in the list");
}

#[test]
fn a_question_is_called_one_only_if_nothing_else_says_so() {
    let view = one_item(vec![
        of_kind(EntryKind::Question, "hoe laat begint het?"),
        of_kind(EntryKind::Answer, "Antwoord: om acht uur."),
        hamerslag_core::view::EntryView {
            kind: EntryKind::Question,
            ..said("Marleen (wethouder)", "waar is het?")
        },
    ]);
    let Some(text) = text_of(&minutes_bytes("vragen", &view)) else { return };
    let text = flat(&text);
    assert!(text.contains("Vraag: hoe laat begint het?"));
    assert_eq!(text.matches("Antwoord:").count(), 1, "the text says so itself");
    assert!(
        text.contains("Marleen (wethouder): waar is het?"),
        "small capitals read as the letters they are"
    );
}

#[test]
fn a_speaker_is_followed_by_a_verb_or_by_a_colon() {
    let view = one_item(vec![
        said("Penningmeester", "licht de begroting toe."),
        said("Wout Terpstra (onderhoud)", "de pomp valt in droge weken uit."),
        hamerslag_core::view::EntryView {
            kind: EntryKind::VoteStatement,
            ..said("Anneke Tissen", "stemt voor: het is goed zo.")
        },
        hamerslag_core::view::EntryView {
            kind: EntryKind::Verbatim,
            ..said("Jörgen", "vraagt niet te veel.")
        },
    ]);
    let Some(text) = text_of(&minutes_bytes("sprekers", &view)) else { return };
    let text = flat(&text);
    for words in [
        "Penningmeester licht de begroting toe.",
        "Wout Terpstra (onderhoud): de pomp valt in droge weken uit.",
        "Stemverklaring: Anneke Tissen stemt voor: het is goed zo.",
        "Letterlijk, Jörgen: vraagt niet te veel.",
    ] {
        assert!(text.contains(words), "“{words}” should be in the minutes:\n{text}");
    }
}

#[test]
fn a_suspension_is_told_once() {
    let with = |text: &str| {
        let mut view = one_item(vec![entry(text)]);
        view.suspensions = minutes().suspensions;
        text_of(&minutes_bytes("schorsing", &view)).map(|text| flat(&text))
    };
    let note = "De vergadering is geschorst van 20.45 tot 21.00 uur.";
    let Some(silent) = with("Er is koffie.") else { return };
    assert!(silent.contains(note));
    assert!(with("De vergadering begon om 20.45 uur, niet om 21.00 uur.").unwrap().contains(note));
    assert!(with("De voorzitter schorst om 20:45 uur.").unwrap().contains(note), "nobody says until when");
    assert!(!with("De voorzitter schorst de vergadering van 20.45 tot 21.00 uur.").unwrap().contains(note));
}

#[test]
fn everybody_who_led_the_meeting_or_took_the_minutes_can_sign_them() {
    let mut view = minutes();
    let second = hamerslag_core::view::DutyView { name: "Wout Terpstra".into(), ..view.duties[0].clone() };
    view.duties.insert(1, second);
    let Some(text) = text_of(&minutes_bytes("ondertekening", &view)) else { return };
    let signed = "Ruben Hoekema voorzitter Wout Terpstra voorzitter Ilse van der Meij notulist";
    assert!(flat(&text).contains(signed), "{text}");
    view.duties.clear();
    let text = text_of(&minutes_bytes("ondertekening", &view)).unwrap();
    assert!(flat(&text).contains("voorzitter secretaris"), "a line without a name:\n{text}");
}

#[test]
fn the_head_tells_where_the_minutes_are_in_their_life() {
    let with = |status| {
        let view = hamerslag_core::view::MinutesView {
            status,
            source: Some("alv-1994.txt".into()),
            adopted_on: Some(day(2027, 4, 14)),
            ..empty_minutes()
        };
        text_of(&minutes_bytes("leeg", &view)).map(|text| flat(&text))
    };
    let Some(draft) = with(MinutesStatus::Draft) else { return };
    assert!(draft.contains("Concept") && !draft.contains("secretaris"), "a draft is not signed");
    let adopted = with(MinutesStatus::Adopted).unwrap();
    assert!(
        adopted.contains("Vastgesteld in de vergadering van 14 april 2027.")
            && adopted.contains("secretaris")
    );
    assert!(!adopted.contains("Concept"));
    let historical = with(MinutesStatus::Historical).unwrap();
    assert!(historical.contains("Ingevoerd uit alv-1994.txt") && !historical.contains("secretaris"));
}

#[test]
fn the_agenda_tells_when_where_and_what_is_asked() {
    let pdf = agenda_pdf(&agenda(), &printing()).unwrap();
    dump("agenda", &pdf);
    let Some(text) = text_of(&pdf) else { return };
    let text = flat(&text);
    for words in [
        "Agenda van de algemene ledenvergadering",
        "Ingediend door het bestuur.",
        "20.00 uur, tot omstreeks 22.00 uur",
        "Begroting en contributie 2027",
        "Ter besluitvorming · penningmeester · 20 minuten",
        "20.25",
        "Voorstel: Contributie 2027. De contributie over 2027 wordt vastgesteld op € 96 per jaar.",
        "Ingediend door Bram Kuipers en Greet Oldenbeuving.",
        "Preadvies: ontraden, omdat de reserve al bestemd is.",
    ] {
        assert!(text.contains(words), "“{words}” should be on the agenda:\n{text}");
    }
}

#[test]
fn a_list_of_decisions_repeats_its_head_on_every_page_and_ends_with_the_last() {
    let numbered = |number: u32| {
        let text = format!(
            "Het voorstel over perceel {number} wordt aangenomen zoals het bestuur het heeft ingediend."
        );
        decision(&format!("2026-{number}"), &text, vec![vote(1, 28, 5, false)])
    };
    let pdf = decisions_pdf(&decision_list((1..=150).map(numbered)), &printing()).unwrap();
    dump("besluiten", &pdf);
    let Some(pages) = text_of_pages(&pdf) else { return };
    assert!(pages.len() > 3);
    assert!(pages.iter().all(|page| page.contains("Genomen")), "the head is on every page");
    assert!(pages.last().unwrap().contains("2026-150"), "the last decision is on the last page");
    let how = "Vastgesteld. Handopsteken: 28 voor, 5 tegen, 1 blanco.";
    assert!(flat(&pages[0]).contains(how), "in a few words: {}", pages[0]);
}

#[test]
fn a_divided_word_reads_whole_and_a_real_hyphen_stays() {
    let text = "De verantwoordelijkheidsverdeling tussen algemene ledenvergadering en verenigingsbestuur van Zuid-Holland ";
    let Some(read) = text_of(&minutes_bytes("afgebroken", &one_item(vec![entry(&text.repeat(20))]))) else {
        return;
    };
    let read = flat(&read);
    assert_eq!(read.matches("verantwoordelijkheidsverdeling").count(), 20);
    assert_eq!(read.matches("verenigingsbestuur").count(), 20);
    assert_eq!(read.matches("Zuid-").count(), 20, "the hyphen of the name is not taken for a division");
}
