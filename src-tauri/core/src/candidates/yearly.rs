//! What comes back every year (2:48 BW), as long as no meeting treated it since the financial year ended.

use chrono::{Datelike, Months, NaiveDate};

use super::{Candidate, Known, is_about};
use crate::dutch::date;
use crate::rules::{Rule, financial_year_end, yearly_meeting_by};
use crate::snippet;
use crate::words::{Audit, BodyKind, CandidateSource, TreatmentKind};

/// A yearly item: how it is called, and by which words one is known that was treated or decided.
struct Yearly {
    title: &'static str,
    /// All of them stand in the title of an item that treated it.
    word: &'static str,
    /// One of these rows stands whole in a decision that settled it, under whatever item.
    decided: &'static [&'static [&'static str]],
    kind: TreatmentKind,
    source: CandidateSource,
}

const ACCOUNTS: [Yearly; 5] = [
    Yearly {
        title: "Jaarverslag van het bestuur",
        word: "jaarverslag",
        decided: &[&["jaarverslag"]],
        kind: TreatmentKind::Information,
        source: CandidateSource::Yearly,
    },
    Yearly {
        title: "Verslag kascommissie",
        word: "verslag kascommissie",
        decided: &[&["verslag", "kascommissie"]],
        kind: TreatmentKind::Information,
        source: CandidateSource::Yearly,
    },
    Yearly {
        title: "Goedkeuring jaarrekening",
        word: "jaarrekening",
        decided: &[&["jaarrekening"], &["jaarstukken"]],
        kind: TreatmentKind::Decision,
        source: CandidateSource::Yearly,
    },
    Yearly {
        title: "Decharge bestuur",
        word: "decharge",
        decided: &[&["decharge"], &["kwijting"]],
        kind: TreatmentKind::Decision,
        source: CandidateSource::Discharge,
    },
    Yearly {
        title: "Benoeming kascommissie",
        word: "benoeming kascommissie",
        decided: &[&["kascommissie", "benoem"], &["kascommissie", "gekozen"]],
        kind: TreatmentKind::Decision,
        source: CandidateSource::AuditCommittee,
    },
];

const BUDGET: Yearly = Yearly {
    title: "Begroting",
    word: "begroting",
    decided: &[&["begroting"]],
    kind: TreatmentKind::Decision,
    source: CandidateSource::Yearly,
};

pub(super) fn candidates(known: &Known) -> Vec<Candidate> {
    if known.body != BodyKind::GeneralMeeting || !Rule::YearlyMeeting.holds(known.whose, known.on) {
        return Vec::new();
    }
    let Some(this_end) = financial_year_end(known.on, known.statutes.year_end_month) else {
        return Vec::new();
    };
    let Some(last_end) = financial_year_end(
        known.on.checked_sub_months(Months::new(12)).unwrap_or(known.on),
        known.statutes.year_end_month,
    ) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    if let Some(by) = yearly_meeting_by(last_end) {
        let committee = known.statutes.audit == Audit::Committee;
        let due = ACCOUNTS.iter().filter(|item| committee || !item.word.contains("kascommissie"));
        for item in due.filter(|item| !item.is_settled_since(known, last_end)) {
            let reason = format!(
                "Over het boekjaar tot {}, uiterlijk {} ({}).",
                date(last_end),
                date(by),
                item.source_of()
            );
            found.push(item.candidate(last_end, reason, known.on > by));
        }
    }
    // The budget belongs before the year that it is for: in the half year before the financial year ends.
    let half = this_end.checked_sub_months(Months::new(6)).unwrap_or(this_end);
    if known.on > half && !BUDGET.is_settled_since(known, half) {
        let reason = format!("Voor het boekjaar dat begint na {} (goed gebruik).", date(this_end));
        found.push(BUDGET.candidate(this_end, reason, false));
    }
    found
}

impl Yearly {
    fn is_settled_since(&self, known: &Known, since: NaiveDate) -> bool {
        known.on_agenda.iter().any(|title| is_about(title, self.word))
            || known.treated.iter().any(|(day, title)| *day > since && is_about(title, self.word))
            || known.decided.iter().any(|(day, text)| *day > since && self.is_decided_by(text))
    }

    fn is_decided_by(&self, text: &str) -> bool {
        let text = snippet::fold(text);
        let says = |row: &&[&str]| row.iter().all(|word| text.contains(word));
        // The committee is thanked and discharged as well; that is not the board.
        let is_of_others = self.source == CandidateSource::Discharge && text.contains("kascommissie");
        self.decided.iter().any(says) && (!is_of_others || text.contains("bestuur"))
    }

    fn candidate(&self, year_end: NaiveDate, reason: String, late: bool) -> Candidate {
        Candidate {
            kind: self.kind,
            late,
            explanation: Some(reason.clone()),
            ..Candidate::new(self.source, format!("{} {}", year_end.year(), self.word), self.title, reason)
        }
    }

    fn source_of(&self) -> &'static str {
        match self.source {
            CandidateSource::Discharge => "een eigen besluit, naast de goedkeuring",
            CandidateSource::AuditCommittee => Rule::AuditCommittee.stands_in(),
            _ => Rule::YearlyMeeting.stands_in(),
        }
    }
}
