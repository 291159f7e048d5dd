//! The rules that the program knows, each with where it comes from, for whom it holds and since when. A warning names the
//! rule and the figures; nothing is forbidden, for the chair decides.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::words::{LegalForm, words};

words! {
    /// The rules (RULES).
    Rule {
        /// The term of notice.
        NoticeTerm = "notice_term",
        /// A notice by e-mail needs consent.
        NoticeByEmail = "notice_by_email",
        /// A change of statutes is named in the notice, which goes out seven days before.
        StatutesNotice = "statutes_notice",
        /// The full text of a change of statutes lies open from five days before.
        StatutesText = "statutes_text",
        /// A tenth of the votes may demand a general meeting.
        MeetingDemanded = "meeting_demanded",
        /// The yearly general meeting within six months.
        YearlyMeeting = "yearly_meeting",
        /// An audit committee of two members at least, none of the board.
        AuditCommittee = "audit_committee",
        /// Discharge is a decision of its own.
        Discharge = "discharge",
        /// A decision on what was not announced may be voidable.
        Unannounced = "unannounced",
        /// How many proxies somebody may hold.
        ProxiesHeld = "proxies_held",
        /// The presence that a valid decision needs.
        Quorum = "quorum",
        /// A director with a conflict of interest does not take part.
        ConflictOfInterest = "conflict_of_interest",
        /// Every member votes, unless the statutes exclude one with a conflict of interest.
        MembersVote = "members_vote",
        /// Who has a conflict of interest had better step aside.
        SteppingAside = "stepping_aside",
        /// All members together may decide outside a meeting.
        OutsideMeeting = "outside_meeting",
        /// A decision can be voided within a year after it was announced.
        Voidable = "voidable",
        /// Minutes are a draft until a later meeting adopts them.
        Adoption = "adoption",
        /// Records are kept for seven years.
        Retention = "retention",
        /// Offices that one person had better not hold together.
        Incompatible = "incompatible",
        /// A term ends, or an office is vacant.
        Terms = "terms",
    }
}

/// What something rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Source {
    /// An article of Boek 2 BW.
    Law,
    /// What statutes decide; a setting.
    Statute,
    /// What is usual.
    Practice,
}

/// Something to look at, with the figures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Warning {
    /// Which rule.
    pub rule: Rule,
    /// In Dutch, with the figures.
    pub sentence: String,
    /// Where the rule stands: "art. 2:42 lid 1 BW".
    pub source: String,
}

/// Whose rules they are: of this form, with these statutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Whose {
    /// What it is in law.
    pub form: LegalForm,
    /// Whether its statutes repeat the articles for associations.
    pub repeats_articles: bool,
}

impl Rule {
    /// Where it stands, in Dutch.
    #[must_use]
    pub fn stands_in(self) -> &'static str {
        match self {
            Self::NoticeTerm => "statuten, termijn van oproeping",
            Self::Quorum => "statuten, quorum",
            Self::NoticeByEmail => "art. 2:41 lid 5 BW",
            Self::StatutesNotice => "art. 2:42 lid 1 BW",
            Self::StatutesText => "art. 2:42 lid 2 BW",
            Self::MeetingDemanded => "art. 2:41 lid 2 en 3 BW",
            Self::YearlyMeeting => "art. 2:48 lid 1 BW",
            Self::AuditCommittee => "art. 2:48 lid 2 BW",
            Self::Discharge | Self::Incompatible | Self::Terms | Self::Adoption | Self::SteppingAside => {
                "goed gebruik"
            }
            Self::Unannounced | Self::Voidable => "art. 2:15 BW",
            Self::ProxiesHeld => "art. 2:38 lid 4 BW en statuten",
            Self::ConflictOfInterest => "art. 2:44 lid 6 BW",
            Self::MembersVote => "art. 2:38 lid 1 BW en statuten",
            Self::OutsideMeeting => "art. 2:40 lid 2 BW",
            Self::Retention => "art. 2:10 lid 3 BW",
        }
    }

    /// What it rests on.
    #[must_use]
    pub fn source(self) -> Source {
        match self {
            Self::NoticeTerm | Self::ProxiesHeld | Self::Quorum => Source::Statute,
            Self::Discharge | Self::Incompatible | Self::Terms | Self::Adoption | Self::SteppingAside => {
                Source::Practice
            }
            _ => Source::Law,
        }
    }

    /// The day since when it holds, where that is of this century; older rules hold on every date in an archive.
    #[must_use]
    pub fn since(self) -> Option<NaiveDate> {
        match self {
            // Wet elektronische communicatiemiddelen.
            Self::NoticeByEmail => NaiveDate::from_ymd_opt(2007, 1, 1),
            // Wet bestuur en toezicht rechtspersonen.
            Self::ConflictOfInterest => NaiveDate::from_ymd_opt(2021, 7, 1),
            _ => None,
        }
    }

    /// Whether it holds for `whose` on `day`. The articles for associations (2:26–2:52 BW) are off for a foundation and an
    /// owners' association unless the statutes repeat them; for a branch 2:37–2:41 hold, by 2:41a, with its regulations.
    #[must_use]
    pub fn holds(self, whose: Whose, day: NaiveDate) -> bool {
        let in_time = self.since().is_none_or(|since| since <= day);
        let of_this_form = match (self, whose.form) {
            (_, _) if whose.repeats_articles => true,
            (
                Self::StatutesNotice
                | Self::StatutesText
                | Self::YearlyMeeting
                | Self::AuditCommittee
                | Self::ConflictOfInterest,
                LegalForm::Branch,
            ) => false,
            (
                Self::NoticeByEmail
                | Self::StatutesNotice
                | Self::StatutesText
                | Self::MeetingDemanded
                | Self::YearlyMeeting
                | Self::AuditCommittee
                | Self::ConflictOfInterest
                | Self::MembersVote
                | Self::OutsideMeeting,
                LegalForm::Foundation | LegalForm::OwnersAssociation,
            ) => false,
            _ => true,
        };
        in_time && of_this_form
    }

    /// A warning by this rule.
    pub(super) fn warns(self, sentence: String) -> Warning {
        Warning { rule: self, sentence, source: self.stands_in().to_owned() }
    }
}
