//! A draft to read and answer: one HTML file that needs no program, in which a reader says what should be otherwise and keeps
//! that in a file of reactions ([`crate::reactions`]).

use std::fmt::{self, Write as _};

use chrono::NaiveDate;
use hamerslag_core::dutch::{capitalised, date, weekday_and_date};
use hamerslag_core::id::AssociationId;
use hamerslag_core::model::Shown;
use hamerslag_core::view::{EntryView, MinutesView, RecusalView, TreatedItemView};
use hamerslag_core::words::{EntryKind, Outcome};
use serde::Serialize;

use crate::html::Text;
use crate::offline::{Page, data};
use crate::votes::rounds;

/// The version of the reactions that a page makes.
pub(crate) const FORMAT: u32 = 1;

/// A draft on its way out.
#[derive(Clone, Debug)]
pub struct Draft<'d> {
    /// From which archive; a reaction comes back to no other.
    pub archive: AssociationId,
    /// What is read, as far as its readers may see it.
    pub minutes: &'d MinutesView,
    /// Until when reactions are awaited.
    pub answer_by: Option<NaiveDate>,
    /// To whom they go back, as the page tells it.
    pub back_to: Option<&'d str>,
}

/// What the page's script has to know.
#[derive(Serialize)]
struct Known<'d> {
    format: u32,
    archive: AssociationId,
    meeting: hamerslag_core::id::MeetingId,
    title: &'d str,
}

/// The file.
///
/// # Errors
/// When the draft can't be written as JSON.
pub fn file(draft: &Draft<'_>) -> Result<String, serde_json::Error> {
    let meeting = &draft.minutes.meeting;
    let title = format!("Notulen {} {}", meeting.body_short, date(meeting.date));
    let known = Known { format: FORMAT, archive: draft.archive, meeting: meeting.id, title: &title };
    let mut body = data("known", &known)?;
    // Writing to a String never fails.
    let _ = write(&mut body, draft);
    let title = format!("{title}, concept");
    let (style, script) = (include_str!("review/page.css"), include_str!("review/page.js"));
    Ok(Page { title: &title, style, script, body: &body }.file())
}

fn write(page: &mut String, draft: &Draft<'_>) -> fmt::Result {
    let view = draft.minutes;
    let meeting = &view.meeting;
    writeln!(page, "<main>\n<p class=\"aside\">{}</p>", Text(&view.association.name))?;
    writeln!(page, "<h1>Notulen {}</h1>", Text(&meeting.body))?;
    let place = meeting.place.as_ref().map_or(String::new(), |place| format!(", {}", Text(place)));
    writeln!(page, "<p class=\"aside\">{}{place}</p>", weekday_and_date(meeting.date))?;
    let until = draft.answer_by.map_or(String::new(), |day| format!(" Reacties tot en met {}.", date(day)));
    let to = draft.back_to.map_or(String::new(), |to| format!(" aan {}", Text(to)));
    writeln!(
        page,
        "<p class=\"apart\"><strong>Dit is een concept.</strong> De vergadering stelt de notulen vast.{until}</p>\n\
         <div class=\"screen\" id=\"how\">\n<p>Kies bij een alinea <em>Reageer</em>. Bewaar aan het eind uw reacties als bestand en stuur \
         dat{to}. Er gaat niets over internet: alles blijft in dit venster tot u het bewaart.</p>\n\
         <p><label for=\"author\">Uw naam</label> <input id=\"author\" autocomplete=\"name\" maxlength=\"200\"></p>\n</div>\n\
         <noscript><p class=\"apart\">Reageren kan alleen als scripts aan staan. Lezen kan altijd; stuur uw reactie dan als bericht.</p></noscript>"
    )?;
    view.items.iter().try_for_each(|item| treated(page, item))?;
    writeln!(
        page,
        "<section class=\"screen\" id=\"general\" data-about=\"\" data-text=\"\">\n<h2>Over het geheel</h2>\n<div class=\"tools\"></div>\n</section>\n\
         </main>\n<nav class=\"screen\" id=\"bar\" aria-label=\"Uw reacties\" hidden>\n<span id=\"count\" role=\"status\"></span>\n\
         <button type=\"button\" class=\"main\" id=\"save\" aria-keyshortcuts=\"Control+S\">Bewaar reacties als bestand (Ctrl S)</button>\n\
         <button type=\"button\" id=\"copy\">Kopieer als tekst</button>\n</nav>"
    )
}

fn treated(page: &mut String, treated: &TreatedItemView) -> fmt::Result {
    let item = &treated.item;
    let title = item.title.as_deref().unwrap_or_default();
    let number = item.number.as_ref().map_or(String::new(), |number| format!("{}. ", Text(number)));
    part(page, Shown::Item(item.id), title, "h2", &format!("{number}{}", Text(title)))?;
    for told in RecusalView::told(&treated.recusals) {
        writeln!(page, "<p><em>{}</em></p>", Text(&told))?;
    }
    treated.entries.iter().try_for_each(|entry| block(page, entry))
}

fn block(page: &mut String, entry: &EntryView) -> fmt::Result {
    let said_below = entry.decisions.iter().any(|one| entry.is_only(&one.text))
        || entry.actions.iter().any(|one| entry.is_only(&one.text));
    if !said_below && !entry.text.trim().is_empty() {
        let label = entry.label.as_ref().map_or(String::new(), |label| format!("{} ", Text(label)));
        let kind = match entry.kind {
            EntryKind::Note | EntryKind::Announcement => None,
            EntryKind::Question | EntryKind::Answer if entry.speaker.is_some() => None,
            kind => Some(format!("<em>{}:</em> ", capitalised(kind.dutch()))),
        };
        let speaker = entry.speaker.as_ref().map(|name| format!("<strong>{}:</strong> ", Text(name)));
        let before: String = kind.into_iter().chain(speaker).collect();
        let words = format!("{label}{before}{}", Text(&entry.text));
        part(page, Shown::Entry(entry.id), &entry.text, "p", &words)?;
    }
    for one in &entry.decisions {
        let outcome = match one.outcome {
            Outcome::Adopted => String::new(),
            outcome => format!(" <em>{}</em>", outcome.dutch()),
        };
        let votes = rounds(one).map_or(String::new(), |votes| format!(" ({})", Text(&votes)));
        let words =
            format!("<strong>Besluit {}.</strong> {}{outcome}{votes}", Text(&one.number), Text(&one.text));
        part(page, Shown::Decision(one.id), &one.text, "p class=\"apart\"", &words)?;
    }
    for one in &entry.actions {
        let owners: Vec<String> = one.owners.iter().map(|owner| Text(&owner.name).to_string()).collect();
        let who = if owners.is_empty() { String::new() } else { format!(" — {}", owners.join(", ")) };
        let words = format!("<strong>Actie {}.</strong> {}{who}", Text(&one.number), Text(&one.text));
        part(page, Shown::Action(one.id), &one.text, "p class=\"apart\"", &words)?;
    }
    Ok(())
}

/// A part that can be answered: its words as they stand, and room for what is said about it.
fn part(page: &mut String, about: Shown, text: &str, tag: &str, words: &str) -> fmt::Result {
    let (_, id) = about.record();
    let name = match about {
        Shown::Item(_) => "item",
        Shown::Entry(_) => "entry",
        Shown::Decision(_) => "decision",
        Shown::Action(_) => "action",
    };
    let end = tag.split(' ').next().unwrap_or(tag);
    // A line break in the attribute is what the script compares words with, so it stays one.
    let plain = text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;");
    writeln!(
        page,
        "<section data-about=\"{name}:{id}\" data-text=\"{plain}\">\n<{tag}>{words}</{end}>\n<div class=\"tools screen\"></div>\n</section>"
    )
}
