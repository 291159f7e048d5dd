//! How adoption and what came after it is told, in Dutch: the same sentences on every page and screen.

use crate::corrections::told;
use crate::dutch;
use crate::erasing::MARK;
use crate::view::{AdoptedView, AdoptionView, ChargedView, ErasureNote, MinutesView, RectificationView};
use crate::words::{ErasureKind, MinutesStatus};

/// "Gewijzigd vastgesteld in de vergadering van 14 april 2027 (besluit 2027-3)."; nothing while the minutes are not final. Of old
/// minutes the day alone may be known.
#[must_use]
pub fn adoption(view: &MinutesView) -> Option<String> {
    if !matches!(view.status, MinutesStatus::Adopted | MinutesStatus::Rectified | MinutesStatus::Historical) {
        return None;
    }
    match (&view.adoption, view.adopted_on) {
        (Some(adoption), _) => Some(adopted_by(adoption)),
        (None, Some(day)) => Some(format!("Vastgesteld in de vergadering van {}.", dutch::date(day))),
        (None, None) => None,
    }
}

fn adopted_by(adoption: &AdoptionView) -> String {
    let how = if adoption.corrections.is_empty() { "Vastgesteld" } else { "Gewijzigd vastgesteld" };
    let by = adoption.number.as_ref().map_or(String::new(), |number| format!(" (besluit {number})"));
    format!("{how} in de vergadering van {}{by}.", dutch::date(adoption.date))
}

/// The heading above what a meeting changed, and a sentence for each change.
#[must_use]
pub fn corrections(view: &MinutesView) -> Option<(&'static str, Vec<String>)> {
    let adoption = view.adoption.as_ref().filter(|adoption| !adoption.corrections.is_empty())?;
    Some(("Wijzigingen bij de vaststelling", adoption.corrections.iter().map(told).collect()))
}

/// The heading above what was put right later, and a sentence for each.
#[must_use]
pub fn rectifications(view: &MinutesView) -> Option<(&'static str, Vec<String>)> {
    let lines: Vec<String> = view.rectifications.iter().map(rectified).collect();
    (!lines.is_empty()).then_some(("Rectificaties", lines))
}

/// The heading above what was erased, and a sentence for each time.
#[must_use]
pub fn erasures(view: &MinutesView) -> Option<(&'static str, Vec<String>)> {
    let lines: Vec<String> = view.erasures.iter().map(erased).collect();
    (!lines.is_empty()).then_some(("Op verzoek gewist", lines))
}

/// "Op 22 november 2026 is op verzoek een naam gewist (art. 17 AVG); waar die stond, staat [gewist]. Reden: …"
fn erased(note: &ErasureNote) -> String {
    let what = match note.kind {
        ErasureKind::Person => "is op verzoek een naam gewist (art. 17 AVG); waar die stond, staat",
        _ => "zijn op verzoek woorden gewist (art. 17 AVG); waar die stonden, staat",
    };
    let reason = note.reason.trim().trim_end_matches('.');
    format!("Op {} {what} {MARK}. Reden: {reason}.", dutch::date(note.on))
}

/// The heading above the actions that somebody else does since, or by another day, and a sentence for each.
#[must_use]
pub fn charged(view: &MinutesView) -> Option<(&'static str, Vec<String>)> {
    let told = |one: &ChargedView| {
        format!("{}: sinds {} {}.", one.number, dutch::date(one.since), one.charge.told())
    };
    let lines: Vec<String> = view.charged.iter().map(told).collect();
    (!lines.is_empty()).then_some(("Sindsdien", lines))
}

/// What came after the account, each with its heading: changes at adoption, what was put right, what was erased, and who does
/// now what was agreed.
pub fn since(view: &MinutesView) -> impl Iterator<Item = (&'static str, Vec<String>)> {
    [corrections(view), rectifications(view), erasures(view), charged(view)].into_iter().flatten()
}

/// "1 mei 2027, punt 4, over besluit 2026-12 (volgens besluit 2027-9): Het bedrag is € 69."
fn rectified(rectification: &RectificationView) -> String {
    let at = rectification.item.as_ref().map_or(String::new(), |number| format!(", punt {number}"));
    let of =
        rectification.puts_right.as_ref().map_or(String::new(), |number| format!(", over besluit {number}"));
    let RectificationView { text, .. } = rectification;
    format!("{}{at}{of}{}: {text}", dutch::date(rectification.date), ordered(rectification))
}

/// Behind the words of a decision: "Gerectificeerd op 1 mei 2027 (volgens besluit 2027-9): Het bedrag is € 69."
#[must_use]
pub fn put_right(rectification: &RectificationView) -> String {
    let RectificationView { date, text, .. } = rectification;
    format!("Gerectificeerd op {}{}: {text}", dutch::date(*date), ordered(rectification))
}

fn ordered(rectification: &RectificationView) -> String {
    rectification.decision.as_ref().map_or(String::new(), |number| format!(" (volgens besluit {number})"))
}

/// Below a decision that made other minutes final: which, and what was changed in them. Nothing where the decision says it all.
#[must_use]
pub fn adopted(decision: &AdoptedView) -> Option<String> {
    if decision.corrections.is_empty() {
        return None;
    }
    let changes: Vec<String> = decision.corrections.iter().map(told).collect();
    Some(format!("In de notulen van {} is gewijzigd. {}.", dutch::date(decision.date), changes.join("; ")))
}
