//! What comes back every year, and what rests on dates after a meeting.

use chrono::{Datelike, Months, NaiveDate};
use serde::Serialize;

use super::rule::{Rule, Warning, Whose};
use crate::dutch::date;
use crate::id::PersonId;
use crate::words::Audit;

/// The last day of the financial year in which `day` falls, if it ends with the month `end_month` (1 to 12).
#[must_use]
pub fn financial_year_end(day: NaiveDate, end_month: u32) -> Option<NaiveDate> {
    let year = if day.month() > end_month { day.year().checked_add(1)? } else { day.year() };
    NaiveDate::from_ymd_opt(year, end_month, 1)?.checked_add_months(Months::new(1))?.pred_opt()
}

/// The last day for the yearly general meeting about the year that ended on `year_end`: six months later (2:48(1) BW).
#[must_use]
pub fn yearly_meeting_by(year_end: NaiveDate) -> Option<NaiveDate> {
    // From the first day after the year, so that 31 December leads to 30 June and 28 February to 31 August.
    year_end.succ_opt()?.checked_add_months(Months::new(6))?.pred_opt()
}

/// Warns when the yearly meeting comes, or is planned, after its last day. `extended_to` is what the ALV granted.
#[must_use]
pub fn yearly_meeting(
    year_end: NaiveDate,
    meeting: NaiveDate,
    extended_to: Option<NaiveDate>,
    whose: Whose,
) -> Option<Warning> {
    let by = yearly_meeting_by(year_end)?;
    let last = extended_to.map_or(by, |extended| extended.max(by));
    (Rule::YearlyMeeting.holds(whose, meeting) && meeting > last).then(|| {
        Rule::YearlyMeeting.warns(format!(
            "De jaarlijkse ALV over het boekjaar tot {} is uiterlijk {}, tenzij de ALV de termijn verlengt; {} is {} dagen later.",
            date(year_end),
            date(last),
            date(meeting),
            meeting.signed_duration_since(last).num_days()
        ))
    })
}

/// Warns about an audit committee: fewer than two members, or one of the board among them (2:48(2) BW).
#[must_use]
pub fn audit_committee(
    members: &[(PersonId, &str)],
    board: &[PersonId],
    audit: Audit,
    whose: Whose,
    day: NaiveDate,
) -> Vec<Warning> {
    if audit != Audit::Committee || !Rule::AuditCommittee.holds(whose, day) {
        return Vec::new();
    }
    let mut warnings = Vec::new();
    if members.len() < 2 {
        warnings.push(Rule::AuditCommittee.warns(format!(
            "De kascommissie heeft ten minste twee leden; er {}.",
            match members.len() {
                0 => "is er geen benoemd",
                _ => "is er één benoemd",
            }
        )));
    }
    let both: Vec<&str> =
        members.iter().filter(|(id, _)| board.contains(id)).map(|(_, name)| *name).collect();
    if !both.is_empty() {
        warnings.push(
            Rule::AuditCommittee
                .warns(format!("Een lid van de kascommissie zit niet in het bestuur: {}.", both.join(", "))),
        );
    }
    warnings
}

/// Until when a decision can be voided: a year after it was made known well enough (2:15(5) BW).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Voidable {
    /// The last day; absent while it was not made known, for then the year has not begun.
    pub until: Option<NaiveDate>,
    /// That in Dutch.
    pub sentence: String,
}

/// See [`Voidable`].
#[must_use]
pub fn voidable(announced: Option<NaiveDate>) -> Voidable {
    let until = announced.and_then(|day| day.checked_add_months(Months::new(12)));
    let sentence = until.map_or_else(
        || {
            "De termijn van een jaar om het besluit te vernietigen loopt nog niet: het is niet bekendgemaakt."
                .to_owned()
        },
        |until| {
            format!(
                "Vernietiging kan worden gevorderd tot en met {}, een jaar na de bekendmaking.",
                date(until)
            )
        },
    );
    Voidable { until, sentence }
}

/// The day until which records of `day` are kept at least: seven years (2:10(3) BW). Minutes and decisions stay for good.
#[must_use]
pub fn keep_until(day: NaiveDate) -> Option<NaiveDate> {
    day.checked_add_months(Months::new(84))
}

/// Minutes of `minutes_of` that the meeting of `later` closed without adopting.
#[must_use]
pub fn adoption_forgotten(minutes_of: NaiveDate, later: NaiveDate) -> Warning {
    Rule::Adoption.warns(format!(
        "De notulen van {} zijn op {} niet vastgesteld; tot een latere vergadering dat doet, blijven ze concept.",
        date(minutes_of),
        date(later)
    ))
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use uuid::Uuid;

    use super::*;
    use crate::words::LegalForm;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    const US: Whose = Whose { form: LegalForm::Association, repeats_articles: false };

    #[test]
    fn a_financial_year_ends_with_its_month() {
        for (on, month, end) in [
            ("2026-03-01", 12, "2026-12-31"),
            ("2026-12-31", 12, "2026-12-31"),
            ("2026-07-01", 6, "2027-06-30"),
            ("2026-06-30", 6, "2026-06-30"),
            ("2024-01-15", 2, "2024-02-29"),
            ("2025-01-15", 2, "2025-02-28"),
        ] {
            assert_eq!(financial_year_end(day(on), month), Some(day(end)), "{on}");
        }
        assert_eq!(financial_year_end(day("2026-01-01"), 13), None, "no such month");
        for (end, by) in [
            ("2025-12-31", "2026-06-30"),
            ("2026-06-30", "2026-12-31"),
            ("2024-02-29", "2024-08-31"),
            ("2025-08-31", "2026-02-28"),
        ] {
            assert_eq!(yearly_meeting_by(day(end)), Some(day(by)), "{end}");
        }
    }

    #[test]
    fn the_yearly_meeting_is_in_time_on_the_last_day() {
        let told = |meeting, extended: Option<&str>, whose| {
            yearly_meeting(day("2025-12-31"), day(meeting), extended.map(day), whose).map(|one| one.sentence)
        };
        assert_eq!(told("2026-06-30", None, US), None);
        assert_eq!(
            told("2026-07-02", None, US).as_deref(),
            Some(
                "De jaarlijkse ALV over het boekjaar tot 31 december 2025 is uiterlijk 30 juni 2026, tenzij de ALV de termijn verlengt; 2 juli 2026 is 2 dagen later."
            )
        );
        assert_eq!(told("2026-07-02", Some("2026-07-31"), US), None, "the ALV gave more time");
        let foundation = Whose { form: LegalForm::Foundation, repeats_articles: false };
        assert_eq!(told("2026-07-02", None, foundation), None);
    }

    #[test]
    fn an_audit_committee_is_two_members_and_no_director() {
        let [anja, bram, coen] = [1, 2, 3].map(|number| PersonId(Uuid::from_u128(number)));
        let told = |members: &[(PersonId, &str)], audit| -> Vec<String> {
            audit_committee(members, &[anja], audit, US, day("2026-05-01"))
                .into_iter()
                .map(|one| one.sentence)
                .collect()
        };
        assert!(told(&[(bram, "Bram"), (coen, "Coen")], Audit::Committee).is_empty());
        assert_eq!(
            told(&[], Audit::Committee),
            ["De kascommissie heeft ten minste twee leden; er is er geen benoemd."]
        );
        assert_eq!(
            told(&[(anja, "Anja")], Audit::Committee),
            [
                "De kascommissie heeft ten minste twee leden; er is er één benoemd.",
                "Een lid van de kascommissie zit niet in het bestuur: Anja."
            ]
        );
        assert!(told(&[], Audit::Accountant).is_empty(), "an accountant's statement takes its place");
    }

    #[test]
    fn a_year_and_seven_years_end_on_the_same_day_of_the_year() {
        assert_eq!(voidable(Some(day("2024-02-29"))).until, Some(day("2025-02-28")));
        assert_eq!(voidable(None).until, None);
        assert_eq!(keep_until(day("2024-02-29")), Some(day("2031-02-28")));
    }
}
