//! Minutes as Markdown, for mail and for a website. Characters that Markdown would take for markup are escaped, so that
//! what is read is what was written.

use std::fmt::Write;

use hamerslag_core::adoption;
use hamerslag_core::dutch::{capitalised, date, weekday_and_date};
use hamerslag_core::view::{
    ActionView, AgendaItemView, DecisionLine, DecisionView, ElectionView, EntryView, MinutesView, PaperLine,
    RecusalView, TreatedItemView,
};
use hamerslag_core::words::{
    Disposition, DutyKind, EntryKind, Lateness, Method, MinutesStatus, Outcome, Presence, TreatmentStatus,
};

use crate::votes::{rounds, submitted_by};

/// The minutes of one meeting.
#[must_use]
pub fn minutes(view: &MinutesView) -> String {
    let mut page = String::new();
    // Writing to a String never fails.
    let _ = head(&mut page, view);
    for item in &view.items {
        let _ = treated(&mut page, item);
    }
    let _ = lists(&mut page, view);
    page
}

fn head(page: &mut String, view: &MinutesView) -> std::fmt::Result {
    let meeting = &view.meeting;
    writeln!(page, "# Notulen van de {}\n", text(&lower_first(&meeting.body)))?;
    writeln!(page, "{}  ", text(&view.association.name))?;
    if let Some(title) = &meeting.title {
        writeln!(page, "{}  ", text(title))?;
    }
    let place = meeting.place.as_ref().map_or(String::new(), |place| format!(", {}", text(place)));
    writeln!(page, "{}{place}  ", weekday_and_date(meeting.date))?;
    if let (Some(opened), Some(closed)) = (meeting.opened_at, meeting.closed_at) {
        writeln!(page, "{opened}–{closed} uur  ")?;
    }
    if matches!(view.status, MinutesStatus::Draft | MinutesStatus::Submitted) {
        writeln!(page, "**{}**  ", view.status.dutch())?;
    }
    writeln!(page)?;
    for (kind, label) in [(DutyKind::Chair, "Voorzitter"), (DutyKind::MinuteTaker, "Notulist")] {
        let names: Vec<String> = view
            .duties
            .iter()
            .filter(|duty| duty.duty == kind)
            .map(|duty| match duty.from {
                Some(from) => format!("{} (vanaf {from})", text(&duty.name)),
                None => text(&duty.name),
            })
            .collect();
        if !names.is_empty() {
            writeln!(page, "- {label}: {}", names.join(", "))?;
        }
    }
    present(page, view)?;
    writeln!(page)
}

fn present(page: &mut String, view: &MinutesView) -> std::fmt::Result {
    let attendance = &view.attendance;
    let names = |presence| {
        let names: Vec<String> = attendance
            .people
            .iter()
            .filter(|one| one.presence == presence)
            .map(|one| text(&one.name))
            .collect();
        names.join(", ")
    };
    let listed = names(Presence::Present);
    if attendance.present > 0 || !listed.is_empty() {
        let colon = if listed.is_empty() { "" } else { ": " };
        let members = if attendance.present == 1 {
            "1 lid".to_owned()
        } else {
            format!("{} leden", attendance.present)
        };
        let votes = match (attendance.votes, attendance.quorum) {
            (Some(votes), Some(quorum)) => format!(", samen {votes} stemmen (quorum {quorum})"),
            (Some(votes), None) => format!(", samen {votes} stemmen"),
            (None, _) => String::new(),
        };
        let named = attendance.people.iter().filter(|one| one.presence == Presence::Present).count();
        let among = if named < attendance.present as usize && named > 0 { "onder wie " } else { "" };
        writeln!(page, "- Aanwezig: {members}{votes}{colon}{among}{listed}")?;
    }
    for (presence, label) in
        [(Presence::Guest, "Gasten"), (Presence::Apologies, "Afwezig m.k."), (Presence::Absent, "Afwezig")]
    {
        let listed = names(presence);
        if !listed.is_empty() {
            writeln!(page, "- {label}: {listed}")?;
        }
    }
    if !attendance.proxies.is_empty() {
        let given: Vec<String> = attendance
            .proxies
            .iter()
            .map(|proxy| format!("{} aan {}", text(&proxy.giver), text(&proxy.holder)))
            .collect();
        writeln!(page, "- Volmachten: {}", given.join(", "))?;
    }
    Ok(())
}

fn treated(page: &mut String, treated: &TreatedItemView) -> std::fmt::Result {
    let item = &treated.item;
    let heading: Vec<String> =
        [item.number.as_ref().map(|number| format!("{}.", text(number))), item.title.as_deref().map(text)]
            .into_iter()
            .flatten()
            .collect();
    if !heading.is_empty() {
        let marks = "#".repeat(2 + item.depth.min(3) as usize);
        writeln!(page, "{marks} {}\n", heading.join(" "))?;
    }
    if let Some(late) = &item.late {
        let by = late.brought_by.as_ref().map_or(String::new(), |by| format!(" door {}", text(by)));
        let urgent = if late.urgent { ", spoedeisend" } else { "" };
        let how = match late.lateness {
            Lateness::AfterNotice => "nagekomen",
            Lateness::AtMeeting => "ter vergadering toegevoegd",
        };
        writeln!(page, "*{how}{by}{urgent}*\n")?;
    }
    if matches!(treated.status, TreatmentStatus::Postponed | TreatmentStatus::Withdrawn) {
        let why = treated.status_note.as_ref().map_or(String::new(), |why| format!(": {}", text(why)));
        writeln!(page, "*{}{why}*\n", treated.status.dutch())?;
    }
    for told in RecusalView::told(&treated.recusals) {
        writeln!(page, "*{}*\n", text(&told))?;
    }
    treated.entries.iter().try_for_each(|entry| block(page, entry, item))
}

fn block(page: &mut String, entry: &EntryView, item: &AgendaItemView) -> std::fmt::Result {
    let proposals = || item.proposals.iter().filter(|proposal| proposal.entry == Some(entry.id));
    // Four plain spaces would begin a block of code.
    let indent = "\u{2003}".repeat(entry.level as usize);
    let is_said_below = entry.decisions.iter().any(|one| entry.is_only(&one.text))
        || proposals().any(|one| entry.is_only(&one.text))
        || entry.actions.iter().any(|one| entry.is_only(&one.text));
    if !is_said_below {
        let label = entry.label.as_ref().map_or(String::new(), |label| format!("{} ", text(label)));
        let kind = match entry.kind {
            EntryKind::Note | EntryKind::Announcement => None,
            EntryKind::Question | EntryKind::Answer if entry.speaker.is_some() => None,
            kind => Some(capitalised(kind.dutch())),
        };
        let who = match (kind, &entry.speaker) {
            (Some(kind), Some(speaker)) => format!("*{kind}*, **{}:** ", text(speaker)),
            (Some(kind), None) => format!("*{kind}:* "),
            (None, Some(speaker)) => format!("**{}:** ", text(speaker)),
            (None, None) => String::new(),
        };
        writeln!(page, "{indent}{label}{who}{}\n", text(&entry.text))?;
    }
    for proposal in proposals() {
        let by = submitted_by(proposal).map_or(String::new(), |by| format!(" *{}*", text(&by)));
        let kind = capitalised(proposal.kind.dutch());
        writeln!(page, "> **{kind}.** {}{by}\n", text(&proposal.text))?;
    }
    entry.decisions.iter().try_for_each(|one| decision(page, one))?;
    entry.elections.iter().try_for_each(|one| election(page, one))?;
    entry.actions.iter().try_for_each(|one| action(page, one))
}

fn decision(page: &mut String, decision: &DecisionView) -> std::fmt::Result {
    write!(page, "> **Besluit {}.** {}", text(&decision.number), text(&decision.text))?;
    let outcome = (decision.outcome != Outcome::Adopted).then(|| decision.outcome.dutch());
    let method = decision.method.map(Method::dutch);
    let how: Vec<&str> = outcome.into_iter().chain(method).collect();
    if !how.is_empty() {
        write!(page, " *{}*", how.join(", "))?;
    }
    if let Some(rounds) = rounds(decision) {
        write!(page, " ({})", text(&rounds))?;
    }
    if let Some(changed) = decision.adopts.as_ref().and_then(adoption::adopted) {
        write!(page, " {}", text(&changed))?;
    }
    writeln!(page, "\n")
}

fn election(page: &mut String, election: &ElectionView) -> std::fmt::Result {
    for ballot in &election.rounds {
        writeln!(page, "| {} (ronde {}) | stemmen |\n|---|---:|", text(&election.office), ballot.round)?;
        for (name, votes) in election.candidates.iter().zip(&ballot.votes) {
            if let Some(votes) = votes {
                writeln!(page, "| {} | {votes} |", text(name))?;
            }
        }
        writeln!(page, "| blanco | {} |\n| ongeldig | {} |\n", ballot.blank, ballot.invalid)?;
    }
    Ok(())
}

fn action(page: &mut String, action: &ActionView) -> std::fmt::Result {
    writeln!(page, "> **Actie {}.** {}{}\n", text(&action.number), text(&action.text), charge(action))
}

/// Who and when, behind an action.
fn charge(action: &ActionView) -> String {
    let owners: Vec<String> = action
        .owners
        .iter()
        .map(
            |owner| {
                if owner.inferred { format!("{} (afgeleid)", text(&owner.name)) } else { text(&owner.name) }
            },
        )
        .collect();
    let when = match (action.due, &action.due_words) {
        (Some(due), _) => Some(format!("vóór {}", hamerslag_core::dutch::date(due))),
        (None, Some(words)) => Some(text(words)),
        (None, None) => None,
    };
    let parts: Vec<String> =
        (!owners.is_empty()).then(|| owners.join(", ")).into_iter().chain(when).collect();
    if parts.is_empty() { String::new() } else { format!(" — {}", parts.join(", ")) }
}

fn lists(page: &mut String, view: &MinutesView) -> std::fmt::Result {
    if view.decisions().next().is_some() {
        writeln!(page, "## Besluitenlijst\n")?;
        for decision in view.decisions() {
            let outcome = match decision.outcome {
                Outcome::Adopted => String::new(),
                outcome => format!(" *{}*", outcome.dutch()),
            };
            writeln!(page, "- {}: {}{outcome}", text(&decision.number), text(&decision.text))?;
        }
        writeln!(page)?;
    }
    if view.actions().next().is_some() {
        writeln!(page, "## Actielijst\n")?;
        for action in view.actions() {
            writeln!(page, "- {}: {}{}", text(&action.number), text(&action.text), charge(action))?;
        }
        writeln!(page)?;
    }
    for (heading, lines) in adoption::since(view) {
        writeln!(page, "## {heading}\n")?;
        lines.iter().try_for_each(|line| writeln!(page, "- {}", text(line)))?;
        writeln!(page)?;
    }
    match adoption::adoption(view) {
        Some(adopted) => writeln!(page, "{}", text(&adopted)),
        None => Ok(()),
    }
}

/// The register of decisions as a table, and how each stands.
#[must_use]
pub fn decisions(heading: &str, lines: &[DecisionLine]) -> String {
    let mut page = format!("# {}\n\n", text(heading));
    if lines.is_empty() {
        page.push_str("Er zijn geen besluiten.\n");
        return page;
    }
    page.push_str("| Nr. | Genomen | Besluit | Uitkomst | Status |\n|---|---|---|---|---|\n");
    for line in lines {
        let decision = &line.decision;
        let taken = format!("{}, {}", line.body_short, date(line.date));
        let standing = line.standing.as_ref().map_or(String::new(), |standing| standing.told());
        let words =
            std::iter::once(decision.text.clone()).chain(line.put_right.iter().map(adoption::put_right));
        let words = cell(&words.collect::<Vec<_>>().join(" "));
        let (number, taken) = (cell(&decision.number), cell(&taken));
        let outcome = decision.outcome.dutch();
        // Writing to a String never fails.
        let _ = writeln!(page, "| {number} | {taken} | {words} | {outcome} | {} |", cell(&standing));
    }
    page
}

/// A line of a table holds no other.
fn cell(words: &str) -> String {
    text(&words.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// A list of incoming papers as a table.
#[must_use]
pub fn papers(heading: &str, papers: &[PaperLine]) -> String {
    let mut page = format!("# {}\n\n", text(heading));
    if papers.is_empty() {
        page.push_str("Er zijn geen ingekomen stukken.\n");
        return page;
    }
    page.push_str(
        "| Nr. | Onderwerp | Afzender | Datum | Kenmerk | Afdoening |\n|---|---|---|---|---|---|\n",
    );
    let optional = |words: &Option<String>| cell(words.as_deref().unwrap_or_default());
    for (index, paper) in papers.iter().enumerate() {
        let date = paper.date.map(date).unwrap_or_default();
        let disposition = paper.disposition.map_or("", Disposition::dutch);
        let (sender, reference) = (optional(&paper.sender), optional(&paper.reference));
        // Writing to a String never fails.
        let _ = writeln!(
            page,
            "| {} | {} | {sender} | {date} | {reference} | {disposition} |",
            index + 1,
            cell(&paper.subject)
        );
    }
    page
}

/// Plain text as Markdown that reads the same.
fn text(plain: &str) -> String {
    let mut safe = String::with_capacity(plain.len());
    let mut at_start = true;
    for (index, c) in plain.char_indices() {
        let is_markup = match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' => true,
            '#' | '+' | '-' => at_start,
            // "3. " at the start would become a list.
            '.' | ')' => {
                let before = plain.get(..index).map_or("", |head| head.rsplit('\n').next().unwrap_or(head));
                !before.is_empty()
                    && before.bytes().all(|byte| byte.is_ascii_digit())
                    && plain.get(index + 1..).is_some_and(|rest| rest.starts_with(' '))
            }
            _ => false,
        };
        if is_markup {
            safe.push('\\');
        }
        if c == '\n' {
            safe.push_str("  ");
        }
        safe.push(c);
        at_start = c == '\n' || at_start && c == ' ';
    }
    safe
}

fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or(String::new(), |first| first.to_lowercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::text;

    #[test]
    fn what_looks_like_markup_stays_text() {
        assert_eq!(text("# 3 * 4 <b>_x_</b> [a](b)"), "\\# 3 \\* 4 \\<b\\>\\_x\\_\\</b\\> \\[a\\](b)");
        assert_eq!(text("3. Begroting\n- post"), "3\\. Begroting  \n\\- post");
        assert_eq!(text("€ 12.450,00 op 20.00 uur – goed"), "€ 12.450,00 op 20.00 uur – goed");
    }
}
