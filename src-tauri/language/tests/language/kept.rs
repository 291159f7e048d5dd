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
    let mut parts: Vec<Part> = Vec::new();
    for item in &reading.items {
        let printed = if item.title_from_agenda { None } else { item.title.as_deref() };
        let title = letters(printed.unwrap_or_default());
        let mark = letters(item.mark.as_deref().unwrap_or_default());
        let below = format!("{title}{mark}");
        parts.push(Part { at: item.span.start, words: mark + &title, below: Some(below) });
    }
    for entry in entries(reading) {
        let mark = entry.mark.clone().unwrap_or_default();
        let text = format!("{mark} {} {}", entry.label.clone().unwrap_or_default(), entry.text);
        parts.push(Part { at: entry.span.start, words: letters(&text), below: None });
    }
    // At the same place the number and title of an item come before its first entry.
    parts.sort_by_key(|part| part.at);
    let wanted = letters(&without_dropped(source, reading));
    let kept = parts.iter().fold(String::new(), |kept, part| {
        let rest = wanted.get(kept.len()..).unwrap_or("");
        kept + part.as_printed(rest)
    });
    assert_eq!(kept, wanted, "of {source:?}");
}

/// The words of an item's number and title, or of an entry.
struct Part {
    at: usize,
    words: String,
    /// Those of an item whose number stands on the line below its title.
    below: Option<String>,
}

impl Part {
    /// The words in the order in which they stand in the source, of which `rest` is still to come.
    fn as_printed(&self, rest: &str) -> &str {
        let is_below = |words: &&String| !rest.starts_with(&self.words) && rest.starts_with(words.as_str());
        self.below.as_ref().filter(is_below).unwrap_or(&self.words)
    }
}

fn without_dropped(source: &str, reading: &Reading) -> String {
    let mut rest = source.to_owned();
    let mut dropped: Vec<&Range<usize>> = reading.dropped.iter().map(|dropped| &dropped.span).collect();
    dropped.sort_by_key(|span| span.start);
    for span in dropped.into_iter().rev() {
        rest.replace_range(span.clone(), "");
    }
    rest
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
