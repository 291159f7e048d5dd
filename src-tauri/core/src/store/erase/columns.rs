//! Where people's words lie: for every column with text, whether it holds words, somebody's name, a list, or none of these. A
//! test compares this with the schema, so that a new column can't be forgotten.

use crate::model::Table;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Holds {
    /// Running text.
    Words,
    /// The name of whom another column refers to, if to anybody.
    NameOf(&'static str),
    /// Where the one to whom another column refers is reached.
    AddressOf(&'static str),
    /// The name of a file, in which names are written as they come.
    FileName,
    /// Words in JSON.
    Json,
}

use Holds::{AddressOf, FileName, Json, NameOf, Words};

/// The columns of a kind of record in which somebody may be named. The person's own record is another matter.
pub(crate) fn columns(table: Table) -> &'static [(&'static str, Holds)] {
    match table {
        Table::Statutes => &[("notice_text", Words)],
        Table::Term => &[("note", Words)],
        Table::Meeting => {
            &[("title", Words), ("place", Words), ("status_note", Words), ("notice_text", Words)]
        }
        Table::Duty | Table::Attendance | Table::Recusal => &[("name", NameOf("person"))],
        Table::Proxy => {
            &[("giver_name", NameOf("giver")), ("holder_name", NameOf("holder")), ("scope", Words)]
        }
        Table::Item => &[
            ("title", Words),
            ("presenter", Words),
            ("explanation", Words),
            ("brought_by", Words),
            ("chair_note", Words),
        ],
        Table::Treatment => &[("status_note", Words)],
        Table::Entry => &[("speaker", NameOf("speaker_person")), ("text", Words)],
        Table::Proposal => &[("title", Words), ("text", Words), ("submitters", Json), ("advice", Words)],
        Table::Decision => &[("text", Words), ("condition", Words), ("warnings", Json)],
        Table::DecisionFact => &[("note", Words)],
        Table::Vote => &[("remark", Words)],
        Table::Election => &[("office", Words), ("tellers", Json), ("candidates", Json)],
        Table::Ballot => &[("lot", Words)],
        Table::Action => &[("text", Words), ("owners", Json), ("due_words", Words)],
        Table::ActionUpdate => &[("note", Words), ("owners", Json)],
        Table::Document => &[
            ("sender", Words),
            ("reference", Words),
            ("subject", Words),
            ("contact", Words),
            ("handled_by", Words),
            ("text", Words),
        ],
        Table::Subject => &[("name", Words)],
        Table::Phrase => &[("text", Words)],
        Table::CandidateAnswer => &[("reason", Words), ("kept_title", Words)],
        Table::Notice => &[("agenda", Json), ("remark", Words)],
        Table::NoticeLine => &[("name", NameOf("person")), ("address", AddressOf("person"))],
        Table::Minutes => &[("status_note", Words), ("source", FileName), ("signed_name", FileName)],
        Table::MinutesVersion => &[("content", Json)],
        Table::Comment => {
            &[("author", Words), ("passage", Words), ("text", Words), ("wording", Words), ("answer", Words)]
        }
        Table::Rectification => &[("text", Words)],
        Table::GivenCopy => &[("given_to", Words), ("file_name", FileName)],
        Table::Handover => &[("given_by", Words), ("given_to", Words), ("reason", Words)],
        Table::Erasure => &[("reason", Words)],
        Table::Association
        | Table::Person
        | Table::Body
        | Table::Office
        | Table::Suspension
        | Table::SubjectPart
        | Table::Retention => &[],
    }
}

/// The columns with text that hold no words of people: words of a list, days, times, numbers, digests, and what the
/// association and its bodies are called.
#[cfg(test)]
pub(crate) const OTHER: &[&str] = &[
    "about",
    "acts",
    "adopted_on",
    "agenda_kind",
    "answer",
    "arrived",
    "aside_from",
    "audience",
    "audit",
    "began_at",
    "clock",
    "closed_at",
    "date",
    "dated",
    "digest",
    "disposition",
    "due",
    "duty",
    "election_rule",
    "ended_at",
    "ends",
    "erased_on",
    "file_digest",
    "from_time",
    "given_on",
    "in_force_from",
    "kind",
    "lapsed_at",
    "lateness",
    "left_at",
    "left_on",
    "legal_form",
    "majority",
    "marker",
    "matter",
    "means",
    "member_kind",
    "meetings",
    "method",
    "notice_counting",
    "number",
    "number_prefix",
    "numbering",
    "open_since",
    "opened_at",
    "outcome",
    "paper",
    "papers",
    "planned_end",
    "planned_start",
    "position",
    "presence",
    "previous_seal",
    "printed_number",
    "pronounced",
    "received",
    "review_on",
    "rule",
    "seal",
    "seat",
    "sent_on",
    "short",
    "signed",
    "signers",
    "source",
    "starts",
    "status",
    "statutes_majority",
    "until",
    "until_time",
    "versions",
    "visibility",
    "votes",
    "answer_by",
];
