//! Minutes as HTML: headings, indented points, decisions with a bar beside them, lists. For a mail in what mail programs keep,
//! for a page of our own in the words of its style sheet. Every word is escaped, so that what is read is what was written.

use std::fmt::{self, Write};

use hamerslag_core::adoption;
use hamerslag_core::dutch::{capitalised, date, weekday_and_date};
use hamerslag_core::id::DecisionId;
use hamerslag_core::view::{
    ActionView, AgendaItemView, AttendanceView, DecisionView, ElectionView, EntryView, MinutesView,
    RecusalView, TreatedItemView,
};
use hamerslag_core::words::{
    DutyKind, EntryKind, Lateness, Method, MinutesStatus, Outcome, Presence, TreatmentStatus,
};

use crate::votes::{rounds, submitted_by};

/// How minutes are dressed.
pub(crate) struct Dress<'d> {
    /// The rank of the heading above them.
    pub(crate) rank: u32,
    /// The attribute of what is set apart from the account: decisions and actions.
    pub(crate) apart: &'d str,
    /// The attribute of a block that is indented this far.
    pub(crate) indented: fn(u32) -> String,
    /// What is written before a decision and before its number, by its id.
    pub(crate) decision: &'d dyn Fn(DecisionId) -> Anchor,
}

/// Where a decision is found, and where more of it stands.
#[derive(Default)]
pub(crate) struct Anchor {
    /// The attribute that makes it a place to go to.
    pub(crate) place: String,
    /// The address of the rest, if there is one.
    pub(crate) more: Option<String>,
}

/// A mail program keeps no style sheet.
const MAIL: Dress<'static> = Dress {
    rank: 1,
    apart: "style=\"margin:0.5em 0;padding-left:0.75em;border-left:3px solid #555\"",
    indented: |level| format!("style=\"margin-left:{}em\"", 2 * level),
    decision: &|_| Anchor { place: String::new(), more: None },
};

/// The minutes of one meeting, as the content of a mail: no `html`, no `body`, no script.
#[must_use]
pub fn minutes(view: &MinutesView) -> String {
    let mut page = String::new();
    // Writing to a String never fails.
    let _ = write(&mut page, view);
    page
}

fn write(page: &mut String, view: &MinutesView) -> fmt::Result {
    writeln!(page, "<h1>Notulen van de {}</h1>", Text(&lower_first(&view.meeting.body)))?;
    head(page, view, &view.association.name)?;
    view.items.iter().try_for_each(|item| treated(page, item, &MAIL))?;
    lists(page, view)?;
    ending(page, view, &MAIL)
}

/// The minutes under a heading that stands there already, without the lists of what was decided in them.
pub(crate) fn account(page: &mut String, view: &MinutesView, dress: &Dress<'_>) -> fmt::Result {
    head(page, view, &view.meeting.body)?;
    view.items.iter().try_for_each(|item| treated(page, item, dress))?;
    ending(page, view, dress)
}

fn head(page: &mut String, view: &MinutesView, whose: &str) -> fmt::Result {
    let meeting = &view.meeting;
    let mut lines = vec![Text(whose).to_string()];
    lines.extend(meeting.title.as_ref().map(|title| Text(title).to_string()));
    let place = meeting.place.as_ref().map_or(String::new(), |place| format!(", {}", Text(place)));
    lines.push(format!("{}{place}", weekday_and_date(meeting.date)));
    if let (Some(opened), Some(closed)) = (meeting.opened_at, meeting.closed_at) {
        lines.push(format!("{opened}–{closed} uur"));
    }
    if matches!(view.status, MinutesStatus::Draft | MinutesStatus::Submitted) {
        lines.push(format!("<strong>{}</strong>", capitalised(view.status.dutch())));
    }
    writeln!(page, "<p>{}</p>", lines.join("<br>"))?;
    let facts: Vec<String> = duties(view).into_iter().chain(presence(&view.attendance)).collect();
    list(page, &facts)
}

fn duties(view: &MinutesView) -> Vec<String> {
    let held = |(kind, label): (DutyKind, &str)| {
        let names: Vec<String> = view
            .duties
            .iter()
            .filter(|duty| duty.duty == kind)
            .map(|duty| match duty.from {
                Some(from) => format!("{} (vanaf {from})", Text(&duty.name)),
                None => Text(&duty.name).to_string(),
            })
            .collect();
        (!names.is_empty()).then(|| format!("{label}: {}", names.join(", ")))
    };
    [(DutyKind::Chair, "Voorzitter"), (DutyKind::MinuteTaker, "Notulist")]
        .into_iter()
        .filter_map(held)
        .collect()
}

fn presence(attendance: &AttendanceView) -> Vec<String> {
    let names = |presence| {
        let found = attendance.people.iter().filter(|one| one.presence == presence);
        found.map(|one| Text(&one.name).to_string()).collect::<Vec<_>>()
    };
    let mut lines = Vec::new();
    let present = names(Presence::Present);
    if attendance.present > 0 || !present.is_empty() {
        let members = match attendance.present {
            1 => "1 lid".to_owned(),
            present => format!("{present} leden"),
        };
        let votes = match (attendance.votes, attendance.quorum) {
            (Some(votes), Some(quorum)) => format!(", samen {votes} stemmen (quorum {quorum})"),
            (Some(votes), None) => format!(", samen {votes} stemmen"),
            (None, _) => String::new(),
        };
        let named = if present.is_empty() {
            String::new()
        } else if present.len() < attendance.present as usize {
            format!(": onder wie {}", present.join(", "))
        } else {
            format!(": {}", present.join(", "))
        };
        lines.push(format!("Aanwezig: {members}{votes}{named}"));
    }
    for (presence, label) in
        [(Presence::Guest, "Gasten"), (Presence::Apologies, "Afwezig m.k."), (Presence::Absent, "Afwezig")]
    {
        let listed = names(presence);
        if !listed.is_empty() {
            lines.push(format!("{label}: {}", listed.join(", ")));
        }
    }
    let given: Vec<String> = attendance
        .proxies
        .iter()
        .map(|proxy| format!("{} aan {}", Text(&proxy.giver), Text(&proxy.holder)))
        .collect();
    if !given.is_empty() {
        lines.push(format!("Volmachten: {}", given.join(", ")));
    }
    lines
}

fn treated(page: &mut String, treated: &TreatedItemView, dress: &Dress<'_>) -> fmt::Result {
    let item = &treated.item;
    let heading: Vec<String> =
        item.number.iter().chain(&item.title).map(|words| Text(words).to_string()).collect();
    if !heading.is_empty() {
        let rank = (dress.rank + 1 + item.depth.min(3)).min(6);
        writeln!(page, "<h{rank}>{}</h{rank}>", heading.join(" "))?;
    }
    if let Some(late) = &item.late {
        let how = match late.lateness {
            Lateness::AfterNotice => "Nagekomen",
            Lateness::AtMeeting => "Ter vergadering toegevoegd",
        };
        let by = late.brought_by.as_ref().map_or(String::new(), |by| format!(" door {}", Text(by)));
        let urgent = if late.urgent { ", spoedeisend" } else { "" };
        writeln!(page, "<p><em>{how}{by}{urgent}</em></p>")?;
    }
    if matches!(treated.status, TreatmentStatus::Postponed | TreatmentStatus::Withdrawn) {
        let why = treated.status_note.as_ref().map_or(String::new(), |why| format!(": {}", Text(why)));
        writeln!(page, "<p><em>{}{why}</em></p>", capitalised(treated.status.dutch()))?;
    }
    for told in RecusalView::told(&treated.recusals) {
        writeln!(page, "<p><em>{}</em></p>", Text(&told))?;
    }
    treated.entries.iter().try_for_each(|entry| block(page, entry, item, dress))
}

fn block(page: &mut String, entry: &EntryView, item: &AgendaItemView, dress: &Dress<'_>) -> fmt::Result {
    let apart = dress.apart;
    let proposals = || item.proposals.iter().filter(|proposal| proposal.entry == Some(entry.id));
    let is_said_below = entry.decisions.iter().any(|one| entry.is_only(&one.text))
        || proposals().any(|one| entry.is_only(&one.text))
        || entry.actions.iter().any(|one| entry.is_only(&one.text));
    if !is_said_below {
        match entry.level {
            0 => write!(page, "<p>")?,
            level => write!(page, "<p {}>", (dress.indented)(level))?,
        }
        if let Some(label) = &entry.label {
            write!(page, "{} ", Text(label))?;
        }
        let kind = match entry.kind {
            EntryKind::Note | EntryKind::Announcement => None,
            EntryKind::Question | EntryKind::Answer if entry.speaker.is_some() => None,
            kind => Some(capitalised(kind.dutch())),
        };
        match (kind, &entry.speaker) {
            (Some(kind), Some(speaker)) => {
                write!(page, "<em>{kind}</em>, <strong>{}:</strong> ", Text(speaker))?;
            }
            (Some(kind), None) => write!(page, "<em>{kind}:</em> ")?,
            (None, Some(speaker)) => write!(page, "<strong>{}:</strong> ", Text(speaker))?,
            (None, None) => {}
        }
        writeln!(page, "{}</p>", Text(&entry.text))?;
    }
    for proposal in proposals() {
        let by = submitted_by(proposal).map_or(String::new(), |by| format!(" <em>{}</em>", Text(&by)));
        let (kind, words) = (capitalised(proposal.kind.dutch()), Text(&proposal.text));
        writeln!(page, "<p {apart}><strong>{kind}.</strong> {words}{by}</p>")?;
    }
    entry.decisions.iter().try_for_each(|one| decision(page, one, dress))?;
    entry.elections.iter().try_for_each(|one| election(page, one))?;
    entry.actions.iter().try_for_each(|one| {
        let (number, words, charge) = (Text(&one.number), Text(&one.text), charge(one));
        writeln!(page, "<p {apart}><strong>Actie {number}.</strong> {words}{charge}</p>")
    })
}

fn decision(page: &mut String, decision: &DecisionView, dress: &Dress<'_>) -> fmt::Result {
    let (number, words) = (Text(&decision.number), Text(&decision.text));
    let Anchor { place, more } = (dress.decision)(decision.id);
    let named = match more {
        Some(address) => format!("<a href=\"{address}\">Besluit {number}.</a>"),
        None => format!("Besluit {number}."),
    };
    write!(page, "<p {}{place}><strong>{named}</strong> {words}", dress.apart)?;
    let outcome = (decision.outcome != Outcome::Adopted).then(|| decision.outcome.dutch());
    let how: Vec<&str> = outcome.into_iter().chain(decision.method.map(Method::dutch)).collect();
    if !how.is_empty() {
        write!(page, " <em>{}</em>", how.join(", "))?;
    }
    if let Some(rounds) = rounds(decision) {
        write!(page, " ({})", Text(&rounds))?;
    }
    if let Some(changed) = decision.adopts.as_ref().and_then(adoption::adopted) {
        write!(page, " {}", Text(&changed))?;
    }
    writeln!(page, "</p>")
}

fn election(page: &mut String, election: &ElectionView) -> fmt::Result {
    for ballot in &election.rounds {
        let office = Text(&election.office);
        writeln!(page, "<table><tr><th>{office} (ronde {})</th><th>stemmen</th></tr>", ballot.round)?;
        for (name, votes) in election.candidates.iter().zip(&ballot.votes) {
            if let Some(votes) = votes {
                writeln!(page, "<tr><td>{}</td><td>{votes}</td></tr>", Text(name))?;
            }
        }
        for (what, votes) in [("blanco", ballot.blank), ("ongeldig", ballot.invalid)] {
            writeln!(page, "<tr><td>{what}</td><td>{votes}</td></tr>")?;
        }
        writeln!(page, "</table>")?;
    }
    Ok(())
}

/// Who and when, behind an action.
pub(crate) fn charge(action: &ActionView) -> String {
    let owner = |owner: &hamerslag_core::view::OwnerView| {
        let inferred = if owner.inferred { " (afgeleid)" } else { "" };
        format!("{}{inferred}", Text(&owner.name))
    };
    let owners: Vec<String> = action.owners.iter().map(owner).collect();
    let when = match (action.due, &action.due_words) {
        (Some(due), _) => Some(format!("vóór {}", date(due))),
        (None, words) => words.as_ref().map(|words| Text(words).to_string()),
    };
    let parts: Vec<String> = owners.into_iter().chain(when).collect();
    if parts.is_empty() { String::new() } else { format!(" — {}", parts.join(", ")) }
}

fn lists(page: &mut String, view: &MinutesView) -> fmt::Result {
    let decided = |decision: &DecisionView| {
        let outcome = match decision.outcome {
            Outcome::Adopted => String::new(),
            outcome => format!(" <em>{}</em>", outcome.dutch()),
        };
        format!("{}: {}{outcome}", Text(&decision.number), Text(&decision.text))
    };
    let to_do =
        |action: &ActionView| format!("{}: {}{}", Text(&action.number), Text(&action.text), charge(action));
    let decisions: Vec<String> = view.decisions().map(decided).collect();
    let actions: Vec<String> = view.actions().map(to_do).collect();
    for (heading, lines) in [("Besluitenlijst", decisions), ("Actielijst", actions)] {
        if !lines.is_empty() {
            writeln!(page, "<h2>{heading}</h2>")?;
            list(page, &lines)?;
        }
    }
    Ok(())
}

/// What was changed, put right and erased, and how they became final.
fn ending(page: &mut String, view: &MinutesView, dress: &Dress<'_>) -> fmt::Result {
    let rank = dress.rank + 1;
    for (heading, lines) in adoption::since(view) {
        writeln!(page, "<h{rank}>{heading}</h{rank}>")?;
        list(page, &lines.iter().map(|line| Text(line).to_string()).collect::<Vec<_>>())?;
    }
    match adoption::adoption(view) {
        Some(adopted) => writeln!(page, "<p>{}</p>", Text(&adopted)),
        None => Ok(()),
    }
}

/// Lines of HTML as a list; nothing for none.
pub(crate) fn list(page: &mut String, lines: &[String]) -> fmt::Result {
    if lines.is_empty() {
        return Ok(());
    }
    writeln!(page, "<ul>")?;
    lines.iter().try_for_each(|line| writeln!(page, "<li>{line}</li>"))?;
    writeln!(page, "</ul>")
}

/// Plain text as HTML that reads the same; its lines stay lines.
pub(crate) struct Text<'t>(pub(crate) &'t str);

impl fmt::Display for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for c in self.0.chars() {
            match c {
                '&' => f.write_str("&amp;")?,
                '<' => f.write_str("&lt;")?,
                '>' => f.write_str("&gt;")?,
                '"' => f.write_str("&quot;")?,
                '\'' => f.write_str("&#39;")?,
                '\n' => f.write_str("<br>")?,
                c => f.write_char(c)?,
            }
        }
        Ok(())
    }
}

fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or(String::new(), |first| first.to_lowercase().chain(letters).collect())
}

#[cfg(test)]
pub(crate) mod tests;
