//! The call for a meeting: when it has to go out, and what has to be in it.

use chrono::{Days, NaiveDate};
use serde::Serialize;

use super::calendar::{days_before, is_working_day};
use super::rule::{Rule, Warning, Whose};
use crate::dutch::{date, weekday_and_date};
use crate::words::{DayCounting, Means};

/// How many days a call has to go out before the meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoticeTerm {
    /// Whole days between, neither the day of sending nor the day of the meeting counted.
    pub days: u32,
    /// Which days count.
    pub counting: DayCounting,
}

/// Whether a call can still go out, or went out, in time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct NoticeJudged {
    /// The last day on which it is in time; absent before the beginning of the calendar.
    pub latest: Option<NaiveDate>,
    /// How it stands.
    pub fit: Fit,
    /// That in Dutch, with the figures.
    pub sentence: String,
}

/// How a day of sending stands to the term.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Fit {
    /// In time, with so many days to spare.
    Feasible(u32),
    /// Too late by so many days.
    TooShort(u32),
    /// On or after the day of the meeting.
    Past,
}

/// Judges a call that goes out on `sent` for a meeting on `meeting`. Days to spare and days too few are counted as the term is.
#[must_use]
pub fn notice(meeting: NaiveDate, sent: NaiveDate, term: NoticeTerm) -> NoticeJudged {
    let working = term.counting == DayCounting::Working;
    let latest = days_before(meeting, term.days, working);
    let told = format!(
        "{} {} tussen oproep en vergadering (statuten)",
        term.days,
        if term.days == 1 { one(term.counting) } else { term.counting.dutch() }
    );
    let (fit, sentence) = match latest {
        _ if sent >= meeting => (
            Fit::Past,
            format!(
                "De vergadering van {} is dan al geweest of begint die dag; oproepen kan niet meer.",
                date(meeting)
            ),
        ),
        Some(latest) if sent <= latest => {
            let slack = between(sent, latest, working);
            let spare = match slack {
                0 => "vandaag is de laatste dag".to_owned(),
                1 => format!("nog 1 {}", one(term.counting)),
                slack => format!("nog {slack} {}", term.counting.dutch()),
            };
            (
                Fit::Feasible(slack),
                format!("Oproepen kan tot en met {}: {spare}. {told}.", weekday_and_date(latest)),
            )
        }
        Some(latest) => {
            let short = between(latest, sent, working).max(1);
            let late = if short == 1 {
                format!("1 {}", one(term.counting))
            } else {
                format!("{short} {}", term.counting.dutch())
            };
            (
                Fit::TooShort(short),
                format!(
                    "De oproep is {late} te laat: die kon tot en met {}. {told}.",
                    weekday_and_date(latest)
                ),
            )
        }
        None => {
            (Fit::TooShort(term.days), format!("De termijn begint voor het begin van de kalender. {told}."))
        }
    };
    NoticeJudged { latest, fit, sentence }
}

fn one(counting: DayCounting) -> &'static str {
    match counting {
        DayCounting::Calendar => "kalenderdag",
        DayCounting::Working => "werkdag",
    }
}

/// Days after `from` up to and including `to`.
fn between(from: NaiveDate, to: NaiveDate, working: bool) -> u32 {
    let days = from.iter_days().skip(1).take_while(|day| *day <= to);
    let counted = days.filter(|day| !working || is_working_day(*day)).count();
    u32::try_from(counted).unwrap_or(u32::MAX)
}

/// A change of statutes (or dissolution) on an agenda.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StatutesChange {
    /// The day of the meeting.
    pub meeting: NaiveDate,
    /// The day on which the notice goes out.
    pub sent: NaiveDate,
    /// Whether the notice names it.
    pub named: bool,
    /// Since when the full text lies open.
    pub open_since: Option<NaiveDate>,
    /// Whether delegates or branches get it beforehand.
    pub delegates: bool,
}

/// Whether an item with this title changes the statutes, or ends the association.
#[must_use]
pub fn changes_statutes(title: &str) -> bool {
    let title = title.to_lowercase();
    title.contains("statut") && title.contains("wijzig") || title.contains("ontbinding")
}

/// Since when everything lies open, if all of it does.
pub(super) fn all_open_since(items: impl Iterator<Item = Option<NaiveDate>>) -> Option<NaiveDate> {
    items.collect::<Option<Vec<_>>>()?.into_iter().max()
}

/// What 2:42 BW asks of a change of statutes. Not needed if all entitled to vote are present or represented and the
/// decision is unanimous (lid 4), which only the evening can show.
#[must_use]
pub fn statutes_change(change: &StatutesChange, whose: Whose) -> Vec<Warning> {
    let mut warnings = Vec::new();
    if !Rule::StatutesNotice.holds(whose, change.meeting) {
        return warnings;
    }
    const UNLESS: &str = "Dit hoeft niet als alle stemgerechtigden er zijn of vertegenwoordigd zijn en het besluit unaniem is (lid 4).";
    if !change.named {
        warnings.push(Rule::StatutesNotice.warns(format!(
            "De oproep moet melden dat een wijziging van de statuten wordt voorgesteld. {UNLESS}"
        )));
    }
    let days = if change.delegates { 14 } else { 7 };
    let latest = change.meeting.checked_sub_days(Days::new(days));
    if let Some(latest) = latest.filter(|latest| change.sent > *latest) {
        warnings.push(Rule::StatutesNotice.warns(format!(
            "Voor een wijziging van de statuten gaat de oproep ten minste {days} dagen tevoren uit: uiterlijk {}, niet op {}. {UNLESS}",
            date(latest),
            date(change.sent)
        )));
    }
    let open_by = change.meeting.checked_sub_days(Days::new(5));
    if let Some(by) = open_by.filter(|by| change.open_since.is_none_or(|since| since > *by)) {
        warnings.push(Rule::StatutesText.warns(format!(
            "De volledige tekst van de wijziging ligt uiterlijk {} ter inzage, tot na afloop van de dag van de vergadering.",
            date(by)
        )));
    }
    warnings
}

/// Who is called by e-mail without having agreed to it.
#[must_use]
pub fn email_without_consent<'a>(
    called: impl Iterator<Item = (&'a str, Means, bool)>,
    whose: Whose,
    meeting: NaiveDate,
) -> Option<Warning> {
    if !Rule::NoticeByEmail.holds(whose, meeting) {
        return None;
    }
    let names: Vec<&str> = called
        .filter(|(_, means, consents)| *means == Means::Email && !consents)
        .map(|(name, ..)| name)
        .collect();
    (!names.is_empty()).then(|| {
        Rule::NoticeByEmail.warns(format!(
            "Zonder instemming geen oproep per e-mail, tenzij de statuten anders bepalen: {}.",
            names.join(", ")
        ))
    })
}

/// A demand for a general meeting by members.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Demand {
    /// Whether those who ask hold a tenth of the votes.
    pub met: bool,
    /// The last day on which the meeting is to be held: four weeks after the demand.
    pub hold_by: Option<NaiveDate>,
    /// The day from which the members may call it themselves: the board did nothing for fourteen days.
    pub own_call_from: Option<NaiveDate>,
    /// That in Dutch, with the figures.
    pub sentence: String,
}

/// Judges a demand made on `asked` by holders of `votes` out of `all` (2:41(2)(3) BW).
#[must_use]
pub fn demand(asked: NaiveDate, votes: u32, all: u32) -> Demand {
    let met = all > 0 && u64::from(votes) * 10 >= u64::from(all);
    let hold_by = asked.checked_add_days(Days::new(28));
    let own_call_from = asked.checked_add_days(Days::new(15));
    let needed = all.div_ceil(10);
    let sentence = match (met, hold_by, own_call_from) {
        (true, Some(hold_by), Some(own)) => format!(
            "{votes} van {all} stemmen is een tiende of meer ({needed}): de vergadering is uiterlijk {}. Gaf het bestuur binnen veertien dagen geen gevolg aan het verzoek, dan mogen de verzoekers vanaf {} zelf oproepen, met een eigen voorzitter en notulist.",
            date(hold_by),
            date(own)
        ),
        _ => format!(
            "{votes} van {all} stemmen is minder dan een tiende ({needed}); het bestuur hoeft de vergadering niet te houden."
        ),
    };
    Demand { met, hold_by: hold_by.filter(|_| met), own_call_from: own_call_from.filter(|_| met), sentence }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::words::LegalForm;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    const US: Whose = Whose { form: LegalForm::Association, repeats_articles: false };

    #[test]
    fn a_call_is_in_time_on_the_last_day_and_too_late_on_the_next() {
        use DayCounting::{Calendar, Working};
        use Fit::{Feasible, Past, TooShort};
        for (sent, days, counting, fit) in [
            ("2026-10-26", 14, Calendar, Feasible(10)),
            ("2026-11-05", 14, Calendar, Feasible(0)), // exactly fourteen days lie between
            ("2026-11-06", 14, Calendar, TooShort(1)),
            ("2026-11-19", 14, Calendar, TooShort(14)),
            ("2026-11-20", 14, Calendar, Past),
            ("2026-12-01", 14, Calendar, Past),
            ("2026-11-19", 0, Calendar, Feasible(0)),
            ("2026-11-10", 7, Working, Feasible(0)),
            ("2026-11-06", 7, Working, Feasible(2)), // Monday and Tuesday; the weekend does not count
            ("2026-11-11", 7, Working, TooShort(1)),
            ("2026-11-16", 7, Working, TooShort(4)),
        ] {
            let judged = notice(day("2026-11-20"), day(sent), NoticeTerm { days, counting });
            assert_eq!(judged.fit, fit, "{sent}: {}", judged.sentence);
        }
        let leap = notice(day("2024-03-15"), day("2024-02-29"), NoticeTerm { days: 14, counting: Calendar });
        assert_eq!(leap.fit, Feasible(0), "29 February is a day like any other");
        let year_one = notice(NaiveDate::MIN, NaiveDate::MIN, NoticeTerm { days: 14, counting: Working });
        assert_eq!(year_one.fit, Past);
    }

    #[test]
    fn the_sentence_tells_the_figures() {
        let told = |sent| {
            notice(day("2026-11-20"), day(sent), NoticeTerm { days: 14, counting: DayCounting::Calendar })
                .sentence
        };
        assert_eq!(
            told("2026-10-26"),
            "Oproepen kan tot en met donderdag 5 november 2026: nog 10 kalenderdagen. 14 kalenderdagen tussen oproep en vergadering (statuten)."
        );
        assert_eq!(
            told("2026-11-06"),
            "De oproep is 1 kalenderdag te laat: die kon tot en met donderdag 5 november 2026. 14 kalenderdagen tussen oproep en vergadering (statuten)."
        );
    }

    #[test]
    fn a_change_of_statutes_is_named_sent_and_laid_open_in_time() {
        let fine = StatutesChange {
            meeting: day("2026-11-20"),
            sent: day("2026-11-13"),
            named: true,
            open_since: Some(day("2026-11-15")),
            delegates: false,
        };
        let rules = |change: &StatutesChange, whose| -> Vec<Rule> {
            statutes_change(change, whose).into_iter().map(|warning| warning.rule).collect()
        };
        assert_eq!(rules(&fine, US), [], "exactly seven and exactly five days");
        assert_eq!(rules(&StatutesChange { sent: day("2026-11-14"), ..fine }, US), [Rule::StatutesNotice]);
        assert_eq!(rules(&StatutesChange { named: false, ..fine }, US), [Rule::StatutesNotice]);
        assert_eq!(
            rules(&StatutesChange { open_since: Some(day("2026-11-16")), ..fine }, US),
            [Rule::StatutesText]
        );
        assert_eq!(rules(&StatutesChange { open_since: None, ..fine }, US), [Rule::StatutesText]);
        assert_eq!(rules(&StatutesChange { delegates: true, ..fine }, US), [Rule::StatutesNotice]);
        let all_wrong = StatutesChange { named: false, sent: day("2026-11-19"), open_since: None, ..fine };
        assert_eq!(rules(&all_wrong, US).len(), 3);
        for form in [LegalForm::Branch, LegalForm::Foundation, LegalForm::OwnersAssociation] {
            assert_eq!(rules(&all_wrong, Whose { form, repeats_articles: false }), [], "{form:?}");
            assert_eq!(rules(&all_wrong, Whose { form, repeats_articles: true }).len(), 3, "{form:?}");
        }
    }

    #[test]
    fn nobody_is_called_by_mail_against_their_will() {
        let called =
            [("Anja", Means::Email, true), ("Bram", Means::Email, false), ("Coen", Means::Letter, false)];
        let told = |on: &str| email_without_consent(called.into_iter(), US, day(on)).map(|one| one.sentence);
        assert_eq!(
            told("2026-11-20").as_deref(),
            Some("Zonder instemming geen oproep per e-mail, tenzij de statuten anders bepalen: Bram.")
        );
        assert_eq!(told("2006-12-31"), None, "the article is of 2007");
    }

    #[test]
    fn exactly_a_tenth_may_demand() {
        for (votes, all, met) in
            [(10, 100, true), (9, 100, false), (11, 101, true), (10, 101, false), (0, 0, false), (1, 1, true)]
        {
            assert_eq!(demand(day("2026-02-01"), votes, all).met, met, "{votes} of {all}");
        }
        let asked = demand(day("2026-02-01"), 10, 100);
        assert_eq!((asked.hold_by, asked.own_call_from), (Some(day("2026-03-01")), Some(day("2026-02-16"))));
        assert!(demand(day("2026-02-01"), u32::MAX, u32::MAX).met);
    }
}
