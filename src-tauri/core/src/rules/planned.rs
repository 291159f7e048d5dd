//! What the rules say of a meeting while it is being planned: whether it can still be called, and what its agenda lacks.

use chrono::{Months, NaiveDate};
use serde::Serialize;

use super::evening::unannounced;
use super::notice::{NoticeJudged, NoticeTerm, StatutesChange, notice, statutes_change};
use super::rule::{Rule, Warning, Whose};
use super::year::{financial_year_end, yearly_meeting};
use crate::model::Statutes;
use crate::words::{BodyKind, Lateness, MeetingStatus, TreatmentKind};

/// A meeting as it is planned, or as somebody thinks of planning it.
#[derive(Clone, Debug, PartialEq)]
pub struct Planned<'a> {
    /// The day of it.
    pub on: NaiveDate,
    /// The day on which it is judged.
    pub today: NaiveDate,
    /// Who will meet.
    pub body: BodyKind,
    /// How far it is.
    pub status: MeetingStatus,
    /// Whose rules hold.
    pub whose: Whose,
    /// What the statutes decide.
    pub statutes: &'a Statutes,
    /// What stands on its agenda.
    pub items: Vec<PlannedItem<'a>>,
    /// What this body treated to the end before, by day and title.
    pub treated: &'a [(NaiveDate, String)],
}

/// An item of its agenda.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PlannedItem<'a> {
    /// Its title.
    pub title: &'a str,
    /// How it is to be treated.
    pub kind: Option<TreatmentKind>,
    /// When it came on the agenda, if not with the notice.
    pub lateness: Option<Lateness>,
    /// Whether a late one was declared urgent.
    pub urgent: bool,
}

/// What the rules say; nothing of it forbids anything.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Judged {
    /// Whether a call that goes out today is in time; absent where the statutes ask for none, or when it has gone out.
    pub notice: Option<NoticeJudged>,
    /// What to look at.
    pub warnings: Vec<Warning>,
}

/// Judges a meeting that is being planned.
#[must_use]
pub fn planned(meeting: &Planned<'_>) -> Judged {
    let general = meeting.body == BodyKind::GeneralMeeting;
    let to_call = general && meeting.status == MeetingStatus::Preparing;
    let term = NoticeTerm { days: meeting.statutes.notice_days, counting: meeting.statutes.notice_counting };
    let mut warnings = Vec::new();
    if to_call {
        warnings.extend(yearly_too_late(meeting));
    }
    if to_call && meeting.items.iter().any(|item| changes_statutes(item.title)) {
        let change = StatutesChange {
            meeting: meeting.on,
            sent: meeting.today,
            named: true,
            open_since: None,
            delegates: false,
        };
        warnings.extend(statutes_change(&change, meeting.whose));
    }
    if general {
        warnings.extend(discharge_missing(meeting.items.iter().map(|item| item.title)));
        warnings.extend(meeting.items.iter().filter(|item| item.is_decided()).filter_map(late));
    }
    Judged { notice: to_call.then(|| notice(meeting.on, meeting.today, term)), warnings }
}

/// Warns about an agenda on which the accounts are approved and nobody is asked to discharge the board: the one is not the other.
#[must_use]
pub fn discharge_missing<'a>(titles: impl Iterator<Item = &'a str> + Clone) -> Option<Warning> {
    let asked = titles.clone().any(|title| has(title, &["decharge", "dechargé", "kwijting"]));
    (titles.clone().any(approves_accounts) && !asked).then(|| {
        Rule::Discharge.warns(
            "De jaarrekening staat ter goedkeuring op de agenda, decharge van het bestuur niet. Goedkeuring is geen decharge: dat is een eigen besluit, met een eigen punt."
                .to_owned(),
        )
    })
}

fn yearly_too_late(meeting: &Planned<'_>) -> Option<Warning> {
    let year_before = meeting.on.checked_sub_months(Months::new(12))?;
    let year_end = financial_year_end(year_before, meeting.statutes.year_end_month)?;
    let approved = meeting.treated.iter().any(|(day, title)| *day > year_end && approves_accounts(title));
    if approved { None } else { yearly_meeting(year_end, meeting.on, None, meeting.whose) }
}

fn late(item: &PlannedItem<'_>) -> Option<Warning> {
    let warning = unannounced(item.lateness, item.urgent)?;
    Some(Warning { sentence: format!("‘{}’. {}", item.title, warning.sentence), ..warning })
}

impl PlannedItem<'_> {
    fn is_decided(&self) -> bool {
        !matches!(self.kind, Some(TreatmentKind::Information | TreatmentKind::Procedure))
    }
}

fn approves_accounts(title: &str) -> bool {
    has(title, &["jaarrekening"]) && !has(title, &["kascommissie"])
}

/// Whether an item of this title is about a change of the statutes.
pub(super) fn changes_statutes(title: &str) -> bool {
    has(title, &["statutenwijziging"]) || has(title, &["statuten"]) && has(title, &["wijzig"])
}

fn has(title: &str, words: &[&str]) -> bool {
    let title = title.to_lowercase();
    words.iter().any(|word| title.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::LegalForm;

    const US: Whose = Whose { form: LegalForm::Association, repeats_articles: false };

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn item(title: &str) -> PlannedItem<'_> {
        PlannedItem { title, kind: Some(TreatmentKind::Decision), lateness: None, urgent: false }
    }

    fn meeting<'a>(on: &str, statutes: &'a Statutes, titles: &[&'a str]) -> Planned<'a> {
        Planned {
            on: day(on),
            today: day("2026-05-01"),
            body: BodyKind::GeneralMeeting,
            status: MeetingStatus::Preparing,
            whose: US,
            statutes,
            items: titles.iter().copied().map(item).collect(),
            treated: &[],
        }
    }

    fn rules(meeting: &Planned<'_>) -> Vec<Rule> {
        planned(meeting).warnings.into_iter().map(|one| one.rule).collect()
    }

    #[test]
    fn approving_the_accounts_is_not_discharge() {
        for (titles, missing) in [
            (&["Goedkeuring jaarrekening"][..], true),
            (&["Vaststelling JAARREKENING 2025", "Begroting"], true),
            (&["Goedkeuring jaarrekening", "Decharge bestuur"], false),
            (&["Jaarrekening en kwijting van het bestuur"], false),
            (&["Verslag kascommissie over de jaarrekening"], false),
            (&["Financieel jaarverslag"], false),
            (&[], false),
        ] {
            assert_eq!(discharge_missing(titles.iter().copied()).is_some(), missing, "{titles:?}");
        }
    }

    #[test]
    fn only_members_who_have_not_been_called_wait_for_a_call() {
        let statutes = Statutes::usual();
        let general = meeting("2026-06-01", &statutes, &[]);
        assert!(planned(&general).notice.is_some());
        let called = Planned { status: MeetingStatus::Called, ..general.clone() };
        assert_eq!(planned(&called).notice, None);
        let board = Planned { body: BodyKind::Board, ..meeting("2026-06-01", &statutes, &["Jaarrekening"]) };
        assert_eq!(planned(&board), Judged::default(), "the board calls itself and discharges nobody");
    }

    #[test]
    fn the_yearly_meeting_is_too_late_only_while_it_has_not_been_held() {
        let statutes = Statutes::usual();
        assert_eq!(rules(&meeting("2026-06-30", &statutes, &[])), []);
        let autumn = meeting("2026-11-18", &statutes, &[]);
        assert_eq!(rules(&autumn), [Rule::YearlyMeeting]);
        let spring = [(day("2026-04-15"), "Goedkeuring jaarrekening".to_owned())];
        assert_eq!(rules(&Planned { treated: &spring, ..autumn.clone() }), []);
        let last_year = [(day("2025-04-16"), "Goedkeuring jaarrekening".to_owned())];
        assert_eq!(rules(&Planned { treated: &last_year, ..autumn }), [Rule::YearlyMeeting]);
    }

    #[test]
    fn what_came_late_is_named_when_it_can_be_decided() {
        let statutes = Statutes::usual();
        let late = PlannedItem { lateness: Some(Lateness::AfterNotice), ..item("Hek") };
        let told = PlannedItem { kind: Some(TreatmentKind::Information), ..late };
        let evening = Planned { items: vec![late, told], ..meeting("2026-05-20", &statutes, &[]) };
        let warnings = planned(&evening).warnings;
        assert_eq!(warnings.len(), 1);
        assert!(warnings[0].sentence.starts_with("‘Hek’. Dit punt is nagekomen"), "{warnings:?}");
        assert_eq!(warnings[0].source, "art. 2:15 BW");
    }

    #[test]
    fn a_change_of_statutes_asks_for_its_text_and_its_days() {
        let statutes = Statutes::usual();
        let near = meeting("2026-05-05", &statutes, &["Wijziging van de statuten"]);
        assert_eq!(rules(&near), [Rule::StatutesNotice, Rule::StatutesText]);
        let far = meeting("2026-06-05", &statutes, &["Statutenwijziging"]);
        assert_eq!(rules(&far), [Rule::StatutesText]);
    }
}
