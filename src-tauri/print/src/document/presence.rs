//! Who was there, as facts at the head of the minutes.

use std::fmt::Write as _;

use hamerslag_core::view::{AttendanceView, AttendeeView, DutyView, MinutesView, ProxyView};
use hamerslag_core::words::{DutyKind, Presence};

use super::wording::{capitalised, counted, enumerate, time};
use crate::block::{Block, Paragraph};

/// Presence, apologies, proxies, chair and minute taker.
pub(super) fn facts(view: &MinutesView) -> Vec<Block> {
    let attendance = &view.attendance;
    let mut facts = Vec::new();
    let mut add = |label: &str, value: String| {
        if !value.is_empty() {
            facts.push(Block::Paragraph(Paragraph::fact(label, &value)));
        }
    };
    add("Aanwezig", counts(attendance));
    let unlabelled = counts(attendance).is_empty();
    add(if unlabelled { "Aanwezig" } else { "" }, present(attendance));
    add("Gasten", names(attendance, Presence::Guest));
    add("Volmachten", proxies(&attendance.proxies));
    add("Afwezig m.k.", apologies(attendance));
    add("Afwezig", names(attendance, Presence::Absent));
    for duty in [DutyKind::Chair, DutyKind::MinuteTaker] {
        add(&capitalised(duty.dutch()), holders(&view.duties, duty));
    }
    facts
}

/// "31 leden, 2 gasten; 4 volmachten; samen 35 stemmen (quorum 30)".
pub(super) fn counts(attendance: &AttendanceView) -> String {
    let guests = attendance.people.iter().filter(|person| person.presence == Presence::Guest).count();
    let guests = u32::try_from(guests).unwrap_or(u32::MAX);
    let named = u32::try_from(attendance.proxies.len()).unwrap_or(u32::MAX);
    let proxies = attendance.counted_proxies.unwrap_or(named);
    let mut parts = Vec::new();
    if attendance.present > 0 || attendance.counted_present.is_some() {
        parts.push(counted(attendance.present, "lid", "leden"));
    }
    if guests > 0 {
        parts.push(counted(guests, "gast", "gasten"));
    }
    let mut words = parts.join(", ");
    if proxies > 0 {
        let gap = if words.is_empty() { "" } else { "; " };
        let _ = write!(words, "{gap}{}", counted(proxies, "volmacht", "volmachten"));
    }
    if let Some(votes) = attendance.votes {
        let gap = if words.is_empty() { "" } else { "; samen " };
        let _ = write!(words, "{gap}{}", counted(votes, "stem", "stemmen"));
    }
    if let Some(quorum) = attendance.quorum {
        if words.is_empty() && attendance.people.iter().all(|person| person.presence != Presence::Present) {
            words.push_str("niemand genoteerd");
        }
        let _ = write!(words, "{}(quorum {quorum})", if words.is_empty() { "" } else { " " });
    }
    words
}

/// Those present by name; "onder wie" where more heads were counted than names entered.
fn present(attendance: &AttendanceView) -> String {
    let listed = names(attendance, Presence::Present);
    let named = attendance.people.iter().filter(|person| person.presence == Presence::Present).count();
    if named > 0 && (attendance.present as usize) > named { format!("onder wie {listed}") } else { listed }
}

fn names(attendance: &AttendanceView, presence: Presence) -> String {
    let here = attendance.people.iter().filter(|person| person.presence == presence);
    enumerate(&here.map(attendee).collect::<Vec<_>>())
}

/// "Marleen (vanaf 20.30 uur)".
fn attendee(person: &AttendeeView) -> String {
    let span = match (person.arrived, person.left) {
        (None, None) => return person.name.clone(),
        (Some(arrived), None) => format!("vanaf {} uur", time(arrived)),
        (None, Some(left)) => format!("tot {} uur", time(left)),
        (Some(arrived), Some(left)) => format!("van {} tot {} uur", time(arrived), time(left)),
    };
    format!("{} ({span})", person.name)
}

/// Names, a count, or names "en 3 anderen".
fn apologies(attendance: &AttendanceView) -> String {
    let names: Vec<String> = attendance
        .people
        .iter()
        .filter(|person| person.presence == Presence::Apologies)
        .map(attendee)
        .collect();
    let known = u32::try_from(names.len()).unwrap_or(u32::MAX);
    match attendance.counted_apologies {
        Some(count) if names.is_empty() => counted(count, "lid", "leden"),
        Some(count) if count > known => {
            format!("{} en {}", names.join(", "), counted(count - known, "ander", "anderen"))
        }
        _ => enumerate(&names),
    }
}

/// "Anneke aan Ilse (punt 5), Coen aan Ruben".
fn proxies(proxies: &[ProxyView]) -> String {
    let one = |proxy: &ProxyView| {
        let mut words = format!("{} aan {}", proxy.giver, proxy.holder);
        let lapsed = proxy.lapsed_at.map(|at| format!("vervallen om {} uur", time(at)));
        let remarks: Vec<String> = proxy.scope.clone().into_iter().chain(lapsed).collect();
        if !remarks.is_empty() {
            let _ = write!(words, " ({})", remarks.join("; "));
        }
        words
    };
    proxies.iter().map(one).collect::<Vec<_>>().join(", ")
}

/// "Ruben Hoekema; vanaf 21.15 uur Ilse van der Meij".
fn holders(duties: &[DutyView], duty: DutyKind) -> String {
    let one = |held: &DutyView| match (held.from, held.until) {
        (None, None) => held.name.clone(),
        (Some(from), None) => format!("vanaf {} uur {}", time(from), held.name),
        (None, Some(until)) => format!("tot {} uur {}", time(until), held.name),
        (Some(from), Some(until)) => format!("van {} tot {} uur {}", time(from), time(until), held.name),
    };
    duties.iter().filter(|held| held.duty == duty).map(one).collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    #[test]
    fn an_empty_list_is_said_to_be_empty() {
        let nobody = AttendanceView { quorum: Some(30), ..AttendanceView::default() };
        assert_eq!(super::counts(&nobody), "niemand genoteerd (quorum 30)");
        assert_eq!(super::counts(&AttendanceView { quorum: None, ..nobody }), "");
    }

    use hamerslag_core::view::{AttendanceView, AttendeeView};
    use hamerslag_core::words::Presence;

    #[test]
    fn names_that_are_not_all_are_told_as_some_of_them() {
        let one = |name: &str| AttendeeView {
            name: name.to_owned(),
            presence: Presence::Present,
            arrived: None,
            left: None,
            votes: 1,
        };
        let people = vec![one("Ruben"), one("Ilse")];
        let counted =
            AttendanceView { people, present: 36, counted_present: Some(36), ..AttendanceView::default() };
        assert_eq!(super::present(&counted), "onder wie Ruben en Ilse");
        assert_eq!(super::present(&AttendanceView { present: 2, ..counted }), "Ruben en Ilse");
    }
}
