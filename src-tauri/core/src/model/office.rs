//! What the statutes decide, and who holds which office.

use chrono::NaiveDate;

use super::facet;
use crate::id::{BodyId, OfficeId, PersonId};
use crate::words::{Audit, DayCounting, ElectionRule, Majority, Signers};

facet! {
    /// What an association's own statutes (or a branch's regulations, 2:41a BW) decide. Its id is the association's.
    Statutes of Statutes {
        /// Days between the notice and the meeting, neither of the two counted.
        notice_days: u32,
        /// Which days count.
        notice_counting: DayCounting,
        /// Whether a notice by e-mail needs the member's consent, as 2:41(5) BW has it unless the statutes differ.
        email_needs_consent: bool,
        /// The month, 1 to 12, at whose end the financial year ends.
        year_end_month: u32,
        /// Whether the statutes of something that is no association repeat the articles for associations.
        repeats_articles: bool,
        /// Proxies that one person may hold; the law has no maximum.
        proxies_per_holder: Option<u32>,
        /// Who looks into the accounts (2:48(2) BW).
        audit: Audit,
        /// Who signs adopted minutes.
        signers: Signers,
        /// The majority for a change of the statutes: two thirds unless they say otherwise (2:43(1) BW).
        statutes_majority: Majority,
        /// How many votes elect somebody.
        election_rule: ElectionRule,
        /// Whether they exclude a member from voting on what that member has a conflicting interest in; the law gives every
        /// member a vote (2:38(1) BW).
        excludes_conflicted: bool,
        /// The words of the notice letter; `None` for the usual ones.
        notice_text: Option<String>,
    }

    /// An office of a body.
    Office of Office {
        /// Whose.
        body: BodyId,
        /// "voorzitter".
        name: String,
        /// Its order among the offices of its body.
        rank: u32,
    }

    /// Somebody in an office for a time, or a vacancy.
    Term of Term {
        /// Which office.
        office: OfficeId,
        /// Who; nobody for a vacancy.
        person: Option<PersonId>,
        /// The day on which it began.
        starts: Option<NaiveDate>,
        /// The day on which it ends by the schedule.
        ends: Option<NaiveDate>,
        /// The day on which it really ended, if before.
        left_on: Option<NaiveDate>,
        /// Whether they are due to retire (aftredend).
        retiring: bool,
        /// Whether they stand again (herkiesbaar), as far as it is known.
        stands_again: Option<bool>,
        /// A remark.
        note: Option<String>,
    }
}

impl Statutes {
    /// What the statutes of most associations say (RULES).
    #[must_use]
    pub fn usual() -> Self {
        Self {
            notice_days: 14,
            notice_counting: DayCounting::Calendar,
            email_needs_consent: true,
            year_end_month: 12,
            repeats_articles: false,
            proxies_per_holder: Some(2),
            audit: Audit::Committee,
            signers: Signers::OfThen,
            statutes_majority: Majority::TwoThirds,
            election_rule: ElectionRule::Absolute,
            excludes_conflicted: false,
            notice_text: None,
        }
    }
}

impl Term {
    /// Whether somebody holds the office by this term on `day`.
    #[must_use]
    pub fn is_held_on(&self, day: NaiveDate) -> bool {
        self.person.is_some()
            && self.starts.is_none_or(|starts| starts <= day)
            && self.left_on.is_none_or(|left| day < left)
            && (self.ends.is_none_or(|ends| day <= ends) || self.left_on.is_none() && self.retiring)
    }
}
