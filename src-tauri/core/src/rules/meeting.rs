//! Everything that the rules say of one meeting: its call, its agenda, and who holds which office on its day.

use chrono::{Months, NaiveDate};
use serde::Serialize;

use super::notice::all_open_since;
use super::rule::{Rule, Warning};
use super::{
    Fit, Held, NoticeJudged, NoticeTerm, StatutesChange, audit_committee, changes_statutes,
    email_without_consent, financial_year_end, incompatible, notice, statutes_change, term_over, unannounced,
    yearly_meeting,
};
use crate::candidates::seats;
use crate::dutch::{capitalised, date};
use crate::id::{BodyId, PersonId};
use crate::view::{AgendaItemView, AgendaView, CallingView};
use crate::words::{BodyKind, Lateness, MeetingStatus, MemberKind, NoticeKind, TreatmentKind};

/// How a meeting stands to the rules.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct MeetingJudged {
    /// The term of the call; absent where statutes set none, for a meeting that was held without a call on record, and for
    /// one that was called off.
    pub notice: Option<NoticeJudged>,
    /// What to look at.
    pub warnings: Vec<Warning>,
}

/// Judges a meeting for which a call goes out on `sent`; `None` for the day on which one with the present date did, or else
/// `today`.
#[must_use]
pub fn of_meeting(view: &CallingView, sent: Option<NaiveDate>, today: NaiveDate) -> MeetingJudged {
    let meeting = &view.agenda.meeting;
    if meeting.status == MeetingStatus::Cancelled || meeting.body_kind != BodyKind::GeneralMeeting {
        let warnings = called_by_email(view).into_iter().collect();
        return MeetingJudged { notice: None, warnings };
    }
    let call = Call::of(view);
    let on = sent.or(call.sent_on);
    let judged = (on.is_some() || !meeting.status.was_held()).then(|| term(view, on, today));
    let mut warnings: Vec<Warning> = judged
        .iter()
        .filter(|judged| !matches!(judged.fit, Fit::Feasible(_)))
        .map(|judged| Rule::NoticeTerm.warns(judged.sentence.clone()))
        .collect();
    warnings.extend(called_by_email(view));
    warnings.extend(statutes(view, &call, on.unwrap_or(today)));
    warnings.extend(late(view, &call));
    warnings.extend(yearly(view));
    warnings.extend(offices(view));
    MeetingJudged { notice: judged, warnings }
}

/// What went out for the present date.
struct Call {
    sent_on: Option<NaiveDate>,
    /// The agenda that the call itself announced.
    announced: Option<AgendaView>,
}

impl Call {
    fn of(view: &CallingView) -> Self {
        let sent: Vec<(NaiveDate, NoticeKind, AgendaView)> = view
            .notices
            .iter()
            .filter_map(|one| {
                Some((one.notice.sent_on, one.notice.kind, serde_json::from_str(&one.notice.agenda).ok()?))
            })
            .collect();
        // Who moves a meeting calls it anew: papers sent for the earlier day don't count.
        let sent_on = sent
            .iter()
            .filter(|(_, kind, agenda)| *kind != NoticeKind::Supplement && agenda.meeting.date == view.date())
            .map(|(on, ..)| *on)
            .min();
        Self { sent_on, announced: sent.into_iter().next().map(|(.., agenda)| agenda) }
    }

    fn names(&self, item: &AgendaItemView) -> bool {
        self.announced.as_ref().is_none_or(|agenda| agenda.items.iter().any(|other| other.id == item.id))
    }
}

fn term(view: &CallingView, on: Option<NaiveDate>, today: NaiveDate) -> NoticeJudged {
    let statutes = &view.association.statutes;
    let term = NoticeTerm { days: statutes.notice_days, counting: statutes.notice_counting };
    let mut judged = notice(view.date(), on.unwrap_or(today), term);
    if let (Some(on), Fit::Feasible(_), Some(latest)) = (on, judged.fit, judged.latest) {
        judged.sentence = format!(
            "De oproep van {} is op tijd: die kon tot en met {} ({} {}, statuten).",
            date(on),
            date(latest),
            term.days,
            term.counting.dutch()
        );
    }
    judged
}

fn called_by_email(view: &CallingView) -> Option<Warning> {
    if !view.email_needs_consent() {
        return None;
    }
    let consents = |person: Option<PersonId>| {
        let known = view.people.people.iter().find(|row| Some(row.id) == person);
        known.is_none_or(|row| row.contact.email_consent)
    };
    let last = view.notices.last()?;
    let called = last.called.iter().map(|line| &line.fields);
    email_without_consent(
        called.map(|line| (line.name.as_str(), line.means, consents(line.person))),
        view.whose(),
        view.date(),
    )
}

fn title(item: &AgendaItemView) -> String {
    item.title.as_deref().unwrap_or_default().to_lowercase()
}

fn is_on(view: &CallingView, words: &[&str]) -> bool {
    view.agenda.items.iter().any(|item| words.iter().any(|word| title(item).contains(word)))
}

fn statutes(view: &CallingView, call: &Call, sent: NaiveDate) -> Vec<Warning> {
    let changed = || view.agenda.items.iter().filter(|item| changes_statutes(&title(item)));
    let Some(item) = changed().next() else { return Vec::new() };
    let open_since = all_open_since(changed().map(|item| item.open_since));
    let delegates = view.people.people.iter().any(|row| row.fields.member_kind == MemberKind::Delegate);
    let change =
        StatutesChange { meeting: view.date(), sent, named: call.names(item), open_since, delegates };
    statutes_change(&change, view.whose())
}

/// Decisions on what the call did not announce.
fn late(view: &CallingView, call: &Call) -> Vec<Warning> {
    let decides = |item: &&AgendaItemView| {
        !matches!(item.kind, Some(TreatmentKind::Information | TreatmentKind::Procedure))
    };
    let warning = |item: &AgendaItemView| {
        let came = item.late.as_ref().map(|late| (late.lateness, late.urgent));
        let (lateness, urgent) =
            came.or_else(|| (!call.names(item)).then_some((Lateness::AfterNotice, false)))?;
        let warning = unannounced(Some(lateness), urgent)?;
        let title = item.title.as_deref().unwrap_or("Zonder titel");
        let number = item.number.as_ref().map_or(String::new(), |number| format!("{number}. "));
        Some(Warning { sentence: format!("‘{number}{title}’: {}", warning.sentence), ..warning })
    };
    view.agenda.items.iter().filter(decides).filter_map(warning).collect()
}

/// The yearly meeting, by what stands on its agenda: its last day, discharge, and the audit committee.
fn yearly(view: &CallingView) -> Vec<Warning> {
    if !is_on(view, &["jaarrekening", "jaarverslag", "financieel verslag"]) {
        return Vec::new();
    }
    let (whose, statutes) = (view.whose(), &view.association.statutes);
    let year_before = view.date().checked_sub_months(Months::new(12)).unwrap_or(view.date());
    let year_end = financial_year_end(year_before, statutes.year_end_month);
    let mut warnings: Vec<Warning> =
        year_end.and_then(|end| yearly_meeting(end, view.date(), None, whose)).into_iter().collect();
    if is_on(view, &["jaarrekening"]) && !is_on(view, &["decharge"]) {
        warnings.push(Rule::Discharge.warns(
            "De jaarrekening staat op de agenda en de decharge niet; goedkeuring is nog geen decharge, dat is een besluit apart."
                .to_owned(),
        ));
    }
    let committee: Vec<(PersonId, &str)> =
        held(view, BodyKind::AuditCommittee).into_iter().map(|held| (held.person, held.name)).collect();
    let board: Vec<PersonId> = held(view, BodyKind::Board).into_iter().map(|held| held.person).collect();
    warnings.extend(audit_committee(&committee, &board, statutes.audit, whose, view.date()));
    warnings
}

fn bodies(view: &CallingView, kind: BodyKind) -> impl Iterator<Item = BodyId> {
    view.association.bodies.iter().filter(move |body| body.fields.kind == kind).map(|body| body.id)
}

/// Who holds an office of bodies of this kind on the day of the meeting.
fn held(view: &CallingView, kind: BodyKind) -> Vec<Held<'_>> {
    let terms = view.people.terms.iter().filter(|term| term.fields.is_held_on(view.date()));
    let held = terms.filter_map(|term| {
        let office = view.people.offices.iter().find(|office| office.id == term.fields.office)?;
        let person = view.people.people.iter().find(|row| Some(row.id) == term.fields.person)?;
        bodies(view, kind).any(|body| body == office.fields.body).then_some(Held {
            person: person.id,
            name: &person.fields.name,
            body: kind,
            office: &office.fields.name,
        })
    });
    held.collect()
}

/// Seats of the board that the agenda forgets, and offices that one person had better not hold together.
fn offices(view: &CallingView) -> Vec<Warning> {
    let mut warnings = incompatible(&held(view, BodyKind::Board));
    let boards: Vec<BodyId> = bodies(view, BodyKind::Board).collect();
    for office in view.people.offices.iter().filter(|office| boards.contains(&office.fields.body)) {
        let name = office.fields.name.to_lowercase();
        if is_on(view, &["verkiezing", "benoeming bestuur", &name]) {
            continue;
        }
        let terms = view.people.terms.iter().filter(|term| term.fields.office == office.id).map(|term| {
            let who = view.people.people.iter().find(|row| Some(row.id) == term.fields.person);
            (term.id, term.fields.clone(), who.map(|row| row.fields.name.clone()))
        });
        for seat in seats(&office.fields.name, terms) {
            let over = seat.left_on.or(seat.ends).filter(|end| *end < view.date());
            match (&seat.name, over) {
                (Some(name), Some(ended)) => warnings.push(term_over(name, &seat.office, ended)),
                (None, _) => warnings.push(Rule::Terms.warns(format!(
                    "{} is vacant en er staat geen verkiezing op de agenda.",
                    capitalised(&seat.office)
                ))),
                _ => {}
            }
        }
    }
    warnings
}
