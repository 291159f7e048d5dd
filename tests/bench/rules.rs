//! The rules, each over plain values as large as an association can have them. A rule that is not tried here does not compile.

use std::hint::black_box;

use chrono::NaiveDate;
use hamerslag_core::id::PersonId;
use hamerslag_core::model::Statutes;
use hamerslag_core::rules::{
    Aside, AtItem, Held, NoticeTerm, Planned, PlannedItem, Rule, StatutesChange, Whose, adoption_forgotten,
    audit_committee, conflicts, demand, email_without_consent, incompatible, keep_until, notice,
    outside_meeting, planned, proxies_held, quorum_missed, statutes_change, term_over, unannounced, voidable,
    yearly_meeting,
};
use hamerslag_core::words::{
    AsideFrom, Audit, BodyKind, DayCounting, Lateness, LegalForm, Means, MeetingStatus, TreatmentKind,
};
use uuid::Uuid;

use crate::table::{Table, Times};

const ANY: &str = "the slowest of all rules over plain values, p95";
const AGENDA: &str = "what the rules say of an agenda of 100 items, p95";

const MEMBERS: u128 = 2_000;
/// A rule takes microseconds, so that a clock has to look at several turns at once.
const AT_ONCE: usize = 10;

pub fn measure(table: &mut Table) {
    let values = Values::new();
    if table.wants(ANY) {
        let slowest = Rule::ALL
            .iter()
            .map(|rule| (of(|| values.try_rule(*rule)), rule))
            .max_by(|one, other| one.0.total_cmp(&other.0))
            .unwrap();
        table.at_most(ANY, slowest.0, 1.0, &format!(" ({:?}, of {})", slowest.1, Rule::ALL.len()));
    }
    if table.wants(AGENDA) {
        let titles: Vec<String> =
            (0..100).map(|number| format!("Voorstel {number} over de jaarrekening")).collect();
        table.at_most(AGENDA, of(|| values.agenda(&titles)), 1.0, "");
    }
}

/// Milliseconds a turn.
fn of(mut act: impl FnMut() -> usize) -> f64 {
    let times = Times::of(300, |_| (0..AT_ONCE).map(|_| black_box(act())).sum::<usize>());
    times.share(0.95) / AT_ONCE as f64
}

struct Values {
    names: Vec<String>,
    held: Vec<(PersonId, String)>,
    treated: Vec<(NaiveDate, String)>,
    statutes: Statutes,
    meeting: NaiveDate,
    sent: NaiveDate,
}

const WHOSE: Whose = Whose { form: LegalForm::Association, repeats_articles: false };

impl Values {
    fn new() -> Self {
        let name = |number: u128| format!("Noor Visser {number}");
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        Self {
            names: (0..MEMBERS).map(name).collect(),
            held: (0..60).map(|number| (PersonId(Uuid::from_u128(number % 40)), name(number))).collect(),
            treated: (0..500).map(|number| (day("2025-05-12"), format!("Begroting {number}"))).collect(),
            statutes: Statutes::usual(),
            meeting: day("2026-11-18"),
            sent: day("2026-11-05"),
        }
    }

    fn names(&self) -> impl Iterator<Item = &str> {
        self.names.iter().map(String::as_str)
    }

    fn conflicts(&self, body: BodyKind) -> usize {
        let step = |name| Aside { name, from: AsideFrom::Matter, moved: true, voted: true };
        let aside: Vec<Aside<'_>> = self.names().take(15).map(step).collect();
        let day = self.meeting;
        conflicts(&AtItem {
            body,
            whose: WHOSE,
            day,
            excludes: true,
            aside: &aside,
            left: Some(0),
            votes: Some(0),
            quorum_lost: true,
            counted: Some(15),
        })
        .len()
    }

    /// How much it had to say.
    fn try_rule(&self, rule: Rule) -> usize {
        let Self { meeting, sent, .. } = *self;
        match rule {
            Rule::NoticeTerm => {
                let term = NoticeTerm { days: 60, counting: DayCounting::Working };
                notice(meeting, sent, term).sentence.len()
            }
            Rule::NoticeByEmail => {
                let called = self.names().map(|name| (name, Means::Email, false));
                email_without_consent(called, WHOSE, meeting).map_or(0, |warning| warning.sentence.len())
            }
            Rule::StatutesNotice | Rule::StatutesText => {
                let change = StatutesChange {
                    meeting,
                    sent: meeting,
                    named: false,
                    open_since: None,
                    delegates: true,
                };
                statutes_change(&change, WHOSE).len()
            }
            Rule::MeetingDemanded => demand(sent, 199, 2_000).sentence.len(),
            Rule::YearlyMeeting => {
                yearly_meeting(sent, meeting, None, WHOSE).map_or(0, |one| one.sentence.len())
            }
            Rule::AuditCommittee => {
                let members: Vec<(PersonId, &str)> =
                    self.held.iter().map(|(id, name)| (*id, name.as_str())).collect();
                let board: Vec<PersonId> = self.held.iter().map(|(id, _)| *id).collect();
                audit_committee(&members, &board, Audit::Committee, WHOSE, meeting).len()
            }
            Rule::Discharge => self.agenda(&["Goedkeuring jaarrekening".to_owned()]),
            Rule::Unannounced => {
                unannounced(Some(Lateness::AtMeeting), true).map_or(0, |one| one.sentence.len())
            }
            Rule::ProxiesHeld => proxies_held(self.names().take(500), Some(0)).len(),
            Rule::Quorum => quorum_missed(Some(12), Some(40)).map_or(0, |one| one.sentence.len()),
            Rule::ConflictOfInterest => self.conflicts(BodyKind::Board),
            Rule::MembersVote => self.conflicts(BodyKind::GeneralMeeting),
            Rule::SteppingAside => self.conflicts(BodyKind::WorkingGroup),
            Rule::OutsideMeeting => {
                outside_meeting(1_999, 2_000, false, WHOSE, meeting).map_or(0, |one| one.sentence.len())
            }
            Rule::Voidable => voidable(Some(sent)).sentence.len(),
            Rule::Adoption => adoption_forgotten(sent, meeting).sentence.len(),
            Rule::Retention => usize::from(keep_until(sent).is_some()),
            Rule::Incompatible => {
                let held: Vec<Held<'_>> = self
                    .held
                    .iter()
                    .enumerate()
                    .map(|(place, (person, name))| Held {
                        person: *person,
                        name,
                        body: if place % 2 == 0 { BodyKind::Board } else { BodyKind::AuditCommittee },
                        office: ["voorzitter", "secretaris", "penningmeester"][place % 3],
                    })
                    .collect();
                incompatible(&held).len()
            }
            Rule::Terms => term_over("Noor Visser", "secretaris", sent).sentence.len(),
        }
    }

    fn agenda(&self, titles: &[String]) -> usize {
        let item = |title| PlannedItem {
            title,
            kind: Some(TreatmentKind::Decision),
            lateness: Some(Lateness::AfterNotice),
            urgent: false,
            open_since: None,
        };
        let said = planned(&Planned {
            on: self.meeting,
            today: self.sent,
            body: BodyKind::GeneralMeeting,
            status: MeetingStatus::Preparing,
            whose: WHOSE,
            statutes: &self.statutes,
            items: titles.iter().map(|title| item(title.as_str())).collect(),
            treated: &self.treated,
        });
        said.warnings.len()
    }
}
