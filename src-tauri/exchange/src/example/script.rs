//! The association of the example and who belongs to it. What is the rule rather than the exception — a member with
//! one vote — is left out of the files, so that they stay pleasant to read.

use chrono::NaiveDate;
use hamerslag_core::words::{BodyKind, Disposition, DocumentKind, LegalForm, MemberKind, Numbering};
use serde::Deserialize;

use super::meeting::Meeting;

/// Everything the example archive holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Script {
    /// Whose archive.
    pub association: Association,
    /// The meetings in order of date, the last one still in preparation.
    pub meetings: Vec<Meeting>,
    /// Letters and papers, in order of date.
    pub documents: Vec<Document>,
}

impl Script {
    /// The meeting that a reference names.
    #[must_use]
    pub fn meeting(&self, reference: &MeetingRef) -> Option<&Meeting> {
        self.meetings.iter().find(|meeting| meeting.is(reference))
    }
}

/// The association, its bodies and its people.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Association {
    /// Its full name.
    pub name: String,
    /// What it is in law.
    pub legal_form: LegalForm,
    /// Where it is seated.
    pub seat: String,
    /// How its decisions are numbered.
    pub numbering: Numbering,
    /// Who meets.
    pub bodies: Vec<Body>,
    /// Who holds what, now and before.
    pub offices: Vec<Office>,
    /// Everybody the example names, in alphabetical order of given name.
    pub persons: Vec<Person>,
}

impl Association {
    /// The body with this key.
    #[must_use]
    pub fn body(&self, key: &str) -> Option<&Body> {
        self.bodies.iter().find(|body| body.key == key)
    }

    /// The person with this full name.
    #[must_use]
    pub fn person(&self, name: &str) -> Option<&Person> {
        self.persons.iter().find(|person| person.name == name)
    }
}

/// A body that meets.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Body {
    /// By which the meetings refer to it; shown to nobody.
    pub key: String,
    /// What kind of body.
    pub kind: BodyKind,
    /// "Algemene ledenvergadering".
    pub name: String,
    /// "ALV".
    pub short: String,
    /// Votes that must be present or represented for a valid decision.
    pub quorum_votes: Option<u32>,
}

/// Somebody whom the minutes name.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// The full name, by which every file refers to the person.
    pub name: String,
    /// The name by which the minutes may call them; nobody else has the same.
    pub short: String,
    /// What they are to the association; a member unless said otherwise.
    #[serde(default = "member")]
    pub kind: MemberKind,
    /// Votes held in their own right; one unless said otherwise.
    #[serde(default = "one_vote")]
    pub votes: u32,
    /// Since when they are a member, for those who joined during the three years.
    pub since: Option<NaiveDate>,
    /// An e-mail address, if the association knows one.
    pub email: Option<String>,
    /// Whether they agreed to be called by e-mail.
    #[serde(default)]
    pub email_consent: bool,
    /// Street and town, line by line, if the association knows them.
    pub address: Option<String>,
}

/// An office and who held it.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Office {
    /// The key of its body.
    pub body: String,
    /// "voorzitter".
    pub name: String,
    /// In order of time.
    pub terms: Vec<Term>,
}

/// Somebody in an office, or a vacancy.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// By full name; nobody for a vacancy.
    pub person: Option<String>,
    /// The first day.
    pub starts: NaiveDate,
    /// The last day by the schedule.
    pub ends: NaiveDate,
    /// Whether they stand again, as far as it is known.
    pub stands_again: Option<bool>,
    /// A remark.
    pub note: Option<String>,
}

/// A letter or paper that came in.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// What it is.
    pub kind: DocumentKind,
    /// Who sent it.
    pub sender: String,
    /// The sender's own mark.
    pub reference: Option<String>,
    /// The date on it.
    pub dated: NaiveDate,
    /// When it came in.
    pub received: NaiveDate,
    /// What it is about.
    pub subject: String,
    /// Whom to turn to.
    pub contact: Option<String>,
    /// What is to be done with it.
    pub disposition: Disposition,
    /// Who deals with it.
    pub handled_by: String,
    /// The mark of the earlier one that it closes.
    pub closes: Option<String>,
    /// The meeting on whose list of incoming papers it stands.
    pub meeting: Option<MeetingRef>,
    /// What it says.
    pub text: String,
}

/// One meeting, named from another file.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MeetingRef {
    /// The key of the body that met.
    pub body: String,
    /// The day on which it met; no body meets twice on a day.
    pub date: NaiveDate,
}

/// One item of an earlier meeting, named from another file.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ItemRef {
    /// On whose agenda it stood.
    pub meeting: MeetingRef,
    /// As printed.
    pub number: String,
}

fn member() -> MemberKind {
    MemberKind::Member
}

fn one_vote() -> u32 {
    1
}
