use hamerslag_language::{ReadEntry, Reading, read_minutes};
use proptest::prelude::*;

/// Letters and digits only: joining lines changes spaces and hyphens, and nothing else.
fn letters(text: &str) -> String {
    let ligatures = [('ﬀ', "ff"), ('ﬁ', "fi"), ('ﬂ', "fl"), ('ﬃ', "ffi"), ('ﬄ', "ffl"), ('ﬆ', "st")];
    let plain = ligatures.iter().fold(text.to_owned(), |text, (one, letters)| text.replace(*one, letters));
    plain.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Everything the reading holds, in the order of the source.
fn kept(source: &str, reading: &Reading) -> String {
    let mut parts: Vec<(usize, String)> = Vec::new();
    let mut add = |at: usize, text: &str| parts.push((at, letters(text)));
    let entry_text = |entry: &ReadEntry| {
        let mark = entry.mark.clone().unwrap_or_default();
        format!("{mark} {} {}", entry.label.clone().unwrap_or_default(), entry.text)
    };
    for dropped in &reading.dropped {
        add(dropped.span.start, &source[dropped.span.clone()]);
    }
    for entry in reading.head.iter().chain(reading.items.iter().flat_map(|item| &item.entries)) {
        let inside: Vec<_> = reading
            .dropped
            .iter()
            .filter(|dropped| entry.span.start < dropped.span.start && dropped.span.end <= entry.span.end)
            .collect();
        if inside.is_empty() {
            add(entry.span.start, &entry_text(entry));
        } else {
            // A page header within an entry: the letters of both must be those of the source.
            let whole = letters(&source[entry.span.clone()]).len();
            let dropped: usize =
                inside.iter().map(|dropped| letters(&source[dropped.span.clone()]).len()).sum();
            assert_eq!(letters(&entry_text(entry)).len() + dropped, whole);
        }
    }
    for item in &reading.items {
        let printed = if item.title_from_agenda { None } else { item.title.as_deref() };
        let text = format!("{} {}", item.mark.clone().unwrap_or_default(), printed.unwrap_or_default());
        if !letters(&text).is_empty() {
            parts.push((item.span.start, letters(&text)));
        }
    }
    // At the same place the number and title of an item come before its first entry.
    parts.sort_by_key(|(at, _)| *at);
    parts.into_iter().map(|(_, text)| text).collect()
}

fn nothing_is_lost(source: &str) {
    let reading = read_minutes(source, None);
    if reading.dropped.is_empty() {
        assert_eq!(kept(source, &reading), letters(source), "of {source:?}");
    } else {
        kept(source, &reading);
    }
    for finding in &reading.findings {
        assert!(
            source.get(finding.span.clone()).is_some(),
            "a span lies within the source and between characters"
        );
        let entry = &reading.items[finding.item].entries[finding.entry];
        assert!(entry.span.start <= finding.span.start && finding.span.end <= entry.span.end);
    }
}

/// Lines as minutes have them, good and bad.
fn line() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "1. Opening",
        "2. Deze wordt vastgesteld.",
        "3 Mededelingen",
        "3.1 Zaal",
        "a. Eerste",
        "b. Tweede",
        "- Tijn belt de zaal.",
        "-punt",
        "• Noor: zaal reserveren",
        "## Rondvraag",
        "**Acties**",
        "Noor: ik zal het doen.",
        "Fractie:",
        "Vraag: hoe nu?",
        "Besluit: de zaal wordt",
        "gehuurd.",
        "Actie: Saar",
        "de hoofdstuk-",
        "ken van het verslag",
        "",
        "",
        "  ",
        "Aanwezig: Noor Visser, Tijn Bos",
        "4. Goedgekeurd.",
        "5. Notulen. Deze worden goedgekeurd.",
        "9. Sluiting",
        "2. nog eens",
        "22:00 Sluiting",
        "-----",
        "één twee dríé €",
        "De uitnodiging zal zo snel mogelijk",
        "verzonden worden.",
        "Agendapunt 6: Begroting",
        "(Actie Tijn)",
        "Notulen ALV 3 mei 2020",
    ]);
    prop_oneof![8 => pieces.prop_map(str::to_owned), 1 => "[ -~éëïÀ\u{AD}–’]{0,40}"]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_word_of_minutes_is_kept_in_order(lines in prop::collection::vec(line(), 0..30)) {
        nothing_is_lost(&lines.join("\n"));
    }

    #[test]
    fn any_text_at_all_is_kept(text in "\\PC{0,300}") {
        nothing_is_lost(&text);
    }
}
