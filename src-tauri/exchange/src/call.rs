//! The call for a meeting as the words of a mail: what the letter says, and the agenda below it, as HTML and as plain text.

use std::fmt::Write;

use hamerslag_core::view::{AgendaItemView, AgendaView};
use hamerslag_core::words::{Lateness, MeetingStatus};

use crate::html::{Text, list};

/// What the letter says.
#[derive(Clone, Copy, Debug)]
pub struct Call<'a> {
    /// Its heading.
    pub title: &'a str,
    /// The paragraphs up to what changed.
    pub opening: &'a [String],
    /// What stands over the changes.
    pub changed: &'a str,
    /// What changed since something went out last.
    pub changes: &'a [String],
    /// The closing words.
    pub closing: &'a [String],
    /// The agenda, as members get it.
    pub agenda: &'a AgendaView,
}

impl Call<'_> {
    /// What calls off a meeting has no agenda.
    fn items(&self) -> &[AgendaItemView] {
        let called_off = self.agenda.meeting.status == MeetingStatus::Cancelled;
        if called_off { &[] } else { &self.agenda.items }
    }
}

/// As the content of a page: no `html`, no `body`, no script.
#[must_use]
pub fn html(call: &Call<'_>) -> String {
    let mut page = String::new();
    // Writing to a String never fails.
    let _ = writeln!(page, "<h1>{}</h1>", Text(call.title));
    let paragraph = |page: &mut String, words: &String| {
        let _ = writeln!(page, "<p>{}</p>", Text(words));
    };
    call.opening.iter().for_each(|words| paragraph(&mut page, words));
    if !call.changes.is_empty() {
        let changes: Vec<String> = call.changes.iter().map(|change| Text(change).to_string()).collect();
        let _ = writeln!(page, "<p>{}</p>", Text(call.changed));
        let _ = list(&mut page, &changes);
    }
    call.closing.iter().for_each(|words| paragraph(&mut page, words));
    if !call.items().is_empty() {
        let _ = writeln!(page, "<h2>Agenda</h2>");
        for item in call.items() {
            // Not a list: members look for the numbers that are printed.
            let _ = match item.depth {
                0 => write!(page, "<p>"),
                depth => write!(page, "<p style=\"margin-left:{}em\">", 2 * depth.min(3)),
            };
            let _ = writeln!(page, "{}</p>", Text(&line(item)));
        }
    }
    page
}

/// As plain text.
#[must_use]
pub fn plain(call: &Call<'_>) -> String {
    let mut text = letter(call);
    if !call.items().is_empty() {
        text.push_str("\nAgenda\n\n");
        for item in call.items() {
            let indent = "  ".repeat(usize::try_from(item.depth.min(3)).unwrap_or(3));
            let _ = writeln!(text, "{indent}{}", line(item));
        }
    }
    text
}

/// What the letter itself says, as plain text.
#[must_use]
pub fn letter(call: &Call<'_>) -> String {
    let changes = (!call.changes.is_empty()).then(|| {
        let changes: Vec<String> = call.changes.iter().map(|change| format!("\n– {change}")).collect();
        format!("{}{}", call.changed, changes.concat())
    });
    let mut text = String::new();
    for words in call.opening.iter().chain(&changes).chain(call.closing) {
        let gap = if text.is_empty() { "" } else { "\n" };
        let _ = writeln!(text, "{gap}{words}");
    }
    text
}

/// "4a. Nieuw hek (ter besluitvorming, nagekomen)"
fn line(item: &AgendaItemView) -> String {
    let number = item.number.as_ref().map_or(String::new(), |number| format!("{number}. "));
    let title = item.title.as_deref().unwrap_or("Zonder titel");
    let late = item.late.as_ref().filter(|late| late.lateness == Lateness::AfterNotice);
    let told: Vec<&str> =
        item.kind.map(|kind| kind.dutch()).into_iter().chain(late.map(|_| "nagekomen")).collect();
    if told.is_empty() {
        format!("{number}{title}")
    } else {
        format!("{number}{title} ({})", told.join(", "))
    }
}
