//! What a PDF that Hamerslag made carries: shown without any archive, and without keeping it.

use std::path::Path;

use hamerslag_core::dutch;
use hamerslag_core::view::{AgendaItemView, AgendaView, AssociationHead, MeetingHead, MinutesView};
use hamerslag_print::{AttendanceList, Excerpt, OpenError, Opened};

use super::{Outcome, as_json, document, lists, overview, people, print, text_file};
use crate::failure::Failure;

/// Tells what a PDF carries.
pub(super) fn open(file: &Path, json: bool) -> Outcome {
    let bytes = text_file::bytes(file)?;
    match hamerslag_print::opened(&bytes).map_err(|error| refused(error, file))? {
        Opened::Minutes(view) if json => as_json(&view),
        Opened::Agenda(view) if json => as_json(&view),
        Opened::Decisions(list) if json => as_json(&list),
        Opened::Actions(list) if json => as_json(&list),
        Opened::Papers(list) if json => as_json(&list),
        Opened::Attendance(list) if json => as_json(&list),
        Opened::Excerpt(excerpt) if json => as_json(&excerpt),
        Opened::Schedule(list) if json => as_json(&list),
        Opened::Figures(sheet) if json => as_json(&sheet.figures),
        Opened::Notice(letters) if json => as_json(&letters),
        Opened::Labels(sheet) if json => as_json(&sheet),
        Opened::Minutes(view) => Ok(minutes(&view).into()),
        Opened::Agenda(view) => Ok(agenda(&view).into()),
        Opened::Decisions(list) => {
            let lines = list.decisions.iter().map(print::decision_line);
            Ok(under(&list.heading, &list.association, lines).into())
        }
        Opened::Actions(list) => {
            let lines = list.actions.iter().map(lists::action_line);
            Ok(under(&list.heading, &list.association, lines).into())
        }
        Opened::Schedule(list) => {
            let lines = list.seats.iter().map(people::seat_line);
            Ok(under(&list.heading, &list.association, lines).into())
        }
        Opened::Papers(list) => {
            let lines =
                list.papers.iter().enumerate().map(|(index, line)| document::paper_line(index + 1, line));
            Ok(under(&list.heading, &list.association, lines).into())
        }
        Opened::Figures(sheet) => Ok(overview::in_words(&sheet).into()),
        Opened::Attendance(list) => Ok(attendance(&list).into()),
        Opened::Excerpt(one) => Ok(excerpt(&one).into()),
        Opened::Notice(letters) => {
            let changes = listed("Gewijzigd", letters.changes.iter().cloned());
            let to = listed("Gericht aan", letters.addressees.iter().map(|to| to.name.clone()));
            Ok((agenda(&letters.agenda) + &joined(changes) + &joined(to)).into())
        }
        Opened::Labels(sheet) => {
            let head = head("Etiketten", &sheet.meeting, &sheet.association, sheet.meeting.status.dutch());
            let names = listed("Gericht aan", sheet.labels.iter().map(|to| to.name.clone()));
            Ok((joined(head) + &joined(names)).into())
        }
    }
}

/// Why not, and what to do.
fn refused(error: OpenError, file: &Path) -> Failure {
    let (code, advice) = match error {
        OpenError::NotAPdf => ("not_a_pdf", "Kies een PDF die met Hamerslag is gemaakt."),
        OpenError::Locked => ("locked", "Sla de PDF op zonder wachtwoord en probeer het opnieuw."),
        OpenError::NoMeeting => (
            "no_meeting",
            "Kies een PDF zoals Hamerslag die heeft gemaakt; een ander programma kan de gegevens hebben weggelaten.",
        ),
        OpenError::Newer { .. } => ("newer_version", "Installeer de nieuwste versie."),
        OpenError::Damaged => ("damaged", "Vraag de afzender om de PDF opnieuw te sturen."),
        OpenError::TooLarge => ("too_large", "Hij is niet geopend."),
    };
    Failure::new(code, format!("{}: {error}. {advice}", file.display()))
}

fn minutes(view: &MinutesView) -> String {
    let mut lines = head("Notulen", &view.meeting, &view.association, view.status.dutch());
    lines.push(String::new());
    lines.extend(view.items.iter().map(|treated| item(&treated.item)));
    let decisions = view.decisions().map(|decision| format!("{:10} {}", decision.number, decision.text));
    lines.extend(listed("Besluiten", decisions));
    let actions = view.actions().map(|action| {
        let owners: Vec<&str> = action.owners.iter().map(|owner| owner.name.as_str()).collect();
        let owners = if owners.is_empty() { String::new() } else { format!(" — {}", owners.join(", ")) };
        format!("{:10} {}{owners}", action.number, action.text)
    });
    lines.extend(listed("Actiepunten", actions));
    lines.join("\n") + "\n"
}

fn agenda(view: &AgendaView) -> String {
    let mut lines = head("Agenda", &view.meeting, &view.association, view.meeting.status.dutch());
    lines.push(String::new());
    lines.extend(view.items.iter().map(item));
    lines.join("\n") + "\n"
}

fn attendance(list: &AttendanceList) -> String {
    let mut lines = head("Presentielijst", &list.meeting, &list.association, list.meeting.status.dutch());
    lines.push(String::new());
    lines.extend(list.attendance.people.iter().map(|person| {
        let votes = if person.votes == 1 { "1 stem".to_owned() } else { format!("{} stemmen", person.votes) };
        format!("{} ({}, {votes})", person.name, person.presence.dutch())
    }));
    let proxies = list.attendance.proxies.iter();
    lines.extend(listed("Volmachten", proxies.map(|proxy| format!("{} aan {}", proxy.giver, proxy.holder))));
    lines.join("\n") + "\n"
}

fn excerpt(one: &Excerpt) -> String {
    let mut lines = head("Uittreksel uit de notulen", &one.meeting, &one.association, one.status.dutch());
    let decision = &one.decision;
    lines.push(String::new());
    lines.push(format!("Besluit {} ({}): {}", decision.number, decision.outcome.dutch(), decision.text));
    lines.join("\n") + "\n"
}

fn joined(lines: Vec<String>) -> String {
    lines.into_iter().map(|line| line + "\n").collect()
}

/// Lines under a heading, and whose they are.
fn under(heading: &str, association: &AssociationHead, lines: impl Iterator<Item = String>) -> String {
    format!("{heading}\n{}\n\n{}", association.name, lines.collect::<String>())
}

/// What it is, of which meeting, of whom.
fn head(what: &str, meeting: &MeetingHead, association: &AssociationHead, status: &str) -> Vec<String> {
    let body = if meeting.body_short.is_empty() { &meeting.body } else { &meeting.body_short };
    vec![format!("{what} {body} {} ({status})", dutch::date(meeting.date)), association.name.clone()]
}

fn item(item: &AgendaItemView) -> String {
    let indent = "   ".repeat(item.depth as usize);
    let number = item.number.as_deref().map_or(String::new(), |number| format!("{number}. "));
    format!("{indent}{number}{}", item.title.as_deref().unwrap_or("(zonder titel)"))
}

/// A heading with its lines; nothing for no lines.
fn listed(heading: &str, lines: impl Iterator<Item = String>) -> Vec<String> {
    let lines: Vec<String> = lines.collect();
    if lines.is_empty() {
        return lines;
    }
    [String::new(), heading.to_owned()].into_iter().chain(lines).collect()
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use chrono::NaiveDate;
    use hamerslag_core::view::AgendaView;
    use hamerslag_print::Printing;

    use super::open;

    /// An agenda as an older program left it, with only what it must have.
    fn agenda() -> AgendaView {
        serde_json::from_value(serde_json::json!({
            "association": { "name": "Buurtvereniging De Wip", "legal_form": "association", "seat": null },
            "meeting": {
                "id": "00000000-0000-0000-0000-000000000000", "body_kind": "general_meeting",
                "body": "Algemene ledenvergadering", "body_short": "ALV", "number": null, "title": null,
                "date": "2026-11-18", "place": null, "planned_start": null, "planned_end": null,
                "opened_at": null, "closed_at": null, "status": "called",
            },
            "items": [{
                "id": "00000000-0000-0000-0000-000000000000", "depth": 0, "number": "1", "title": "Opening",
                "kind": null, "presenter": null, "planned_minutes": null, "planned_at": null,
                "explanation": null, "late": null, "proposals": [],
            }],
        }))
        .unwrap()
    }

    fn on_disk(bytes: &[u8]) -> tempfile::NamedTempFile {
        let mut file = tempfile::NamedTempFile::new().unwrap();
        file.write_all(bytes).unwrap();
        file
    }

    #[test]
    fn a_printed_agenda_is_told_and_comes_back_as_json() {
        let on = NaiveDate::from_ymd_opt(2026, 11, 1).unwrap().and_hms_opt(20, 0, 0).unwrap();
        let file = on_disk(&hamerslag_print::agenda_pdf(&agenda(), &Printing::plain(on)).unwrap());
        let told = open(file.path(), false).ok().unwrap().text;
        assert!(told.starts_with("Agenda ALV 18 november 2026"), "{told}");
        assert!(told.contains("Buurtvereniging De Wip") && told.contains("\n1. Opening\n"), "{told}");
        let json = open(file.path(), true).ok().unwrap().text;
        assert_eq!(serde_json::from_str::<AgendaView>(&json).unwrap(), agenda());
    }

    #[test]
    fn what_is_not_ours_is_refused_with_what_to_do() {
        for (bytes, code, advice) in [
            (&b"Notulen van de vergadering"[..], "not_a_pdf", "Kies een PDF"),
            (b"%PDF-1.7\nen dan niets meer", "damaged", "Vraag de afzender"),
        ] {
            let failure = open(on_disk(bytes).path(), false).err().unwrap();
            assert_eq!(failure.code, code);
            assert!(failure.message.contains(advice), "{}", failure.message);
        }
        assert_eq!(open("bestaat/niet.pdf".as_ref(), false).err().unwrap().code, "no_such_file");
    }
}
