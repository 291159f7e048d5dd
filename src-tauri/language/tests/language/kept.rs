//! What holds of every reading, whatever the text: checked by the properties, and by the fuzz targets, which include
//! this file.

use std::ops::Range;

use hamerslag_language::{ReadEntry, Reading, Warning};

/// Letters and digits only: joining lines changes spaces and hyphens, and nothing else.
pub(crate) fn letters(text: &str) -> String {
    let ligatures = [('ﬀ', "ff"), ('ﬁ', "fi"), ('ﬂ', "fl"), ('ﬃ', "ffi"), ('ﬄ', "ffl"), ('ﬆ', "st")];
    let plain = ligatures.iter().fold(text.to_owned(), |text, (one, letters)| text.replace(*one, letters));
    plain.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Every word of the source is in a mark, a label, a title or an entry, in the order of the source, or is dropped.
pub(crate) fn words_are_kept(source: &str, reading: &Reading) {
    let mut parts: Vec<(usize, String)> = Vec::new();
    for item in &reading.items {
        let printed = if item.title_from_agenda { None } else { item.title.as_deref() };
        let text = format!("{} {}", item.mark.clone().unwrap_or_default(), printed.unwrap_or_default());
        if !letters(&text).is_empty() {
            parts.push((item.span.start, letters(&text)));
        }
    }
    for entry in entries(reading) {
        let mark = entry.mark.clone().unwrap_or_default();
        let text = format!("{mark} {} {}", entry.label.clone().unwrap_or_default(), entry.text);
        parts.push((entry.span.start, letters(&text)));
    }
    // At the same place the number and title of an item come before its first entry.
    parts.sort_by_key(|(at, _)| *at);
    let kept: String = parts.into_iter().map(|(_, text)| text).collect();
    let mut rest = source.to_owned();
    let mut dropped: Vec<&Range<usize>> = reading.dropped.iter().map(|dropped| &dropped.span).collect();
    dropped.sort_by_key(|span| span.start);
    for span in dropped.into_iter().rev() {
        rest.replace_range(span.clone(), "");
    }
    assert_eq!(kept, letters(&rest), "of {source:?}");
}

fn entries(reading: &Reading) -> impl Iterator<Item = &ReadEntry> {
    reading.head.iter().chain(reading.items.iter().flat_map(|item| &item.entries))
}

/// Every span lies within the source and on the borders of characters; those of findings lie within their entry.
pub(crate) fn spans_fit(source: &str, reading: &Reading) {
    let fits = |span: &Range<usize>| assert!(source.get(span.clone()).is_some(), "{span:?} of {source:?}");
    for finding in &reading.findings {
        fits(&finding.span);
        let entry = &reading.items[finding.item].entries[finding.entry];
        assert!(
            entry.span.start <= finding.span.start && finding.span.end <= entry.span.end,
            "{:?} is not in {:?} of {source:?}",
            finding.span,
            entry.span
        );
    }
    entries(reading).for_each(|entry| fits(&entry.span));
    reading.items.iter().for_each(|item| fits(&item.span));
    reading.dropped.iter().for_each(|dropped| fits(&dropped.span));
    reading.date.iter().for_each(|date| fits(&date.span));
    reading.opened.iter().chain(&reading.closed).for_each(|time| fits(&time.span));
    reading.chair.iter().chain(&reading.minute_taker).for_each(|name| fits(&name.span));
    for warning in &reading.warnings {
        match warning {
            Warning::NumberGoesBack { span, .. }
            | Warning::DuplicateNumber { span, .. }
            | Warning::NumberMissing { span, .. }
            | Warning::PageHeader { span }
            | Warning::DischargeByCommittee { span } => fits(span),
            Warning::NoItems
            | Warning::ClosesBeforeItOpens { .. }
            | Warning::TitleDiffers { .. }
            | Warning::NotInMinutes { .. }
            | Warning::NotOnAgenda { .. } => {}
        }
    }
}
