//! How long things are kept without a request, and what is due to go. Nothing goes by itself: the list is for a person. Minutes and
//! decisions are kept for good; what is beside them is kept no longer than it is needed (AVG art. 5(1)(e)), and what belongs
//! to the administration for at least seven years (2:10(3) BW). Pure.

use chrono::{Months, NaiveDate};

use crate::erasing::{ErasedThing, Erasing};
use crate::model::Retention;
use crate::view::DueErasure;

/// Something that is kept beside minutes and decisions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// What would go.
    pub what: ErasedThing,
    /// Whose or of what, in words.
    pub called: String,
    /// Since when it is of no use any more.
    pub since: NaiveDate,
}

/// What is due to go on a day, the longest due first.
#[must_use]
pub fn due(kept: Vec<Kept>, retention: &Retention, on: NaiveDate) -> Vec<DueErasure> {
    let mut due: Vec<DueErasure> = kept
        .into_iter()
        .filter_map(|kept| {
            let years = years(&kept.what, retention)?;
            let from = kept.since.checked_add_months(Months::new(years.saturating_mul(12)))?;
            (from <= on).then_some(DueErasure {
                what: kept.what,
                called: kept.called,
                since: kept.since,
                due: from,
            })
        })
        .collect();
    due.sort_by(|a, b| (a.due, &a.called).cmp(&(b.due, &b.called)));
    due
}

fn years(what: &ErasedThing, retention: &Retention) -> Option<u32> {
    match what {
        ErasedThing::Contact(_) => Some(retention.contact_years),
        ErasedThing::Remarks(_) => Some(retention.remark_years),
        ErasedThing::Addresses(_) => Some(retention.notice_years),
        ErasedThing::Person(_) | ErasedThing::Named(_) | ErasedThing::Slip { .. } => None,
    }
}

/// The erasure of something that is due.
#[must_use]
pub fn erasing(what: ErasedThing, on: NaiveDate) -> Erasing {
    let reason = "De bewaartermijn is voorbij (AVG art. 5 lid 1 onder e).".to_owned();
    Erasing { what, also: Vec::new(), keeps_scans: true, reason, on }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::{Kept, due};
    use crate::erasing::ErasedThing;
    use crate::id::{MeetingId, PersonId};
    use crate::model::Retention;

    #[test]
    fn what_is_due_is_so_from_the_day_itself_and_the_longest_due_comes_first() {
        let day = |text: &str| text.parse().unwrap();
        let contact = |name: &str, since| Kept {
            what: ErasedThing::Contact(PersonId(Uuid::nil())),
            called: name.to_owned(),
            since: day(since),
        };
        let remarks = Kept {
            what: ErasedThing::Remarks(MeetingId(Uuid::nil())),
            called: "ALV".to_owned(),
            since: day("2024-02-29"),
        };
        let asked = |on| -> Vec<String> {
            let kept = vec![contact("Anna", "2024-03-01"), remarks.clone(), contact("Bas", "2019-01-01")];
            due(kept, &Retention::usual(), day(on)).into_iter().map(|one| one.called).collect()
        };
        assert_eq!(asked("2025-02-27"), ["Bas"]);
        assert_eq!(asked("2025-02-28"), ["Bas", "ALV"], "a year after a leap day");
        assert_eq!(asked("2026-02-28"), ["Bas", "ALV"]);
        assert_eq!(asked("2026-03-01"), ["Bas", "ALV", "Anna"]);
    }
}
