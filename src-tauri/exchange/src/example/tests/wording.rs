use hamerslag_core::words::EntryKind;

use super::example;

/// Words that make a decision lean on the item's title; the register shows it without.
const LEANING: [&str; 6] = ["Deze", "Dit", "Dat", "Die", "Hij", "Zij"];

#[test]
fn a_decision_reads_on_its_own() {
    let script = example();
    for decision in
        script.meetings.iter().flat_map(|meeting| meeting.entries()).flat_map(|(_, e)| &e.decisions)
    {
        let text = &decision.text;
        assert!(text.starts_with(char::is_uppercase) && text.ends_with('.'), "{text}");
        let first = text.split_whitespace().next().unwrap_or_default();
        assert!(!LEANING.contains(&first), "{text}");
    }
}

#[test]
fn an_action_is_a_sentence_with_an_owner() {
    let script = example();
    for action in
        script.meetings.iter().flat_map(|meeting| meeting.entries()).flat_map(|(_, entry)| &entry.actions)
    {
        assert!(!action.owners.is_empty(), "{}", action.text);
        assert!(action.text.starts_with(char::is_uppercase) && action.text.ends_with('.'), "{}", action.text);
    }
}

#[test]
fn a_block_is_a_whole_sentence_and_continues_its_speaker_in_lower_case() {
    let script = example();
    for (_, entry) in script.meetings.iter().flat_map(|meeting| meeting.entries()) {
        let words = entry.words();
        assert!(words.ends_with(['.', ':', ';', '?', '!']), "{words}");
        if entry.level > 0 {
            continue;
        }
        let continues = entry.speaker.is_some() && entry.kind != EntryKind::Verbatim;
        let capital = words.starts_with(char::is_uppercase);
        assert_eq!(capital, !continues, "{words}");
    }
}

#[test]
fn quotes_and_spaces_are_those_of_a_typesetter() {
    let files = super::super::MEETINGS.iter().chain([&super::super::ASSOCIATION]);
    for file in files {
        for text in file.split('"') {
            let sentence = text.trim();
            assert!(!sentence.contains("  ") || sentence.contains('\n'), "two spaces: {sentence}");
            for wrong in ["'", "...", " ,", " .", "€1", "€2", " - "] {
                assert!(!text.contains(wrong), "{wrong:?} in {text}");
            }
        }
    }
}
