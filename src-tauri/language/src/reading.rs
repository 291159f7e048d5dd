//! What a reading of minutes is: plain values that say what stands where, so that the importer can show every
//! finding beside the words it came from. All spans are byte offsets in the text that was read.

use std::ops::Range;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use crate::words::{Form, Method, Outcome};

use crate::warning::Warning;

/// Everything that was read from one set of minutes. Head, items and `dropped` together hold every word of the
/// source; the other fields point into them.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Reading {
    /// The printed title of the minutes, or that of the front matter.
    pub title: Option<String>,
    /// The meeting's date, only when it is printed in the title or behind "Datum:".
    pub date: Option<DateFound>,
    /// When the meeting was opened.
    pub opened: Option<TimeFound>,
    /// When it was closed.
    pub closed: Option<TimeFound>,
    /// Who led it: named as such, or the one who opened it.
    pub chair: Option<NameFound>,
    /// Who took the minutes.
    pub minute_taker: Option<NameFound>,
    /// Who was there.
    pub attendance: Attendance,
    /// What stands before the first item: title, place, attendance.
    pub head: Vec<ReadEntry>,
    /// The items in the order of the text.
    pub items: Vec<ReadItem>,
    /// What was recognised, in the order of the text.
    pub findings: Vec<Finding>,
    /// Words that belong to no entry.
    pub dropped: Vec<Dropped>,
    /// What somebody should look at before importing.
    pub warnings: Vec<Warning>,
}

/// A date as printed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DateFound {
    /// The day.
    pub date: NaiveDate,
    /// Where it stands.
    pub span: Range<usize>,
}

/// A time as printed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimeFound {
    /// Minutes since midnight, 0–1439; "9 uur" at the end of an evening is 1260.
    pub minutes: u16,
    /// Where it stands.
    pub span: Range<usize>,
}

/// A name as printed, completed from the attendance list where that names one person only.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NameFound {
    /// The name.
    pub name: String,
    /// Where it stands.
    pub span: Range<usize>,
}

/// Who was there, by name, by number or both.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attendance {
    /// The sum of the printed counts ("Zeven bestuursleden en 34 leden" is 41).
    pub counted_present: Option<u32>,
    /// Names after "Aanwezig".
    pub present: Vec<String>,
    /// Names after "Afwezig met kennisgeving" and its likes.
    pub apologies: Vec<String>,
    /// Names after "Afwezig" or "Afwezig zonder bericht".
    pub absent: Vec<String>,
    /// Names after "Gasten" or "Toehoorders".
    pub guests: Vec<String>,
    /// Number of proxies ("14 machtigingen").
    pub proxies: Option<u32>,
}

/// A numbered or headed item.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ReadItem {
    /// Without its point: "3", "7.1", "1a".
    pub number: Option<String>,
    /// The number as printed, with what belongs to it: "3.", "Agendapunt 3:".
    pub mark: Option<String>,
    /// Printed, or else taken from the agenda.
    pub title: Option<String>,
    /// The title is the agenda's; the text itself does not hold it.
    pub title_from_agenda: bool,
    /// The item was not on the agenda that was sent.
    pub late: Option<Late>,
    /// Its text, block by block.
    pub entries: Vec<ReadEntry>,
    /// From its number to its last word.
    pub span: Range<usize>,
}

/// An item that was added at the meeting.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Late {
    /// Who brought it in.
    pub by: Option<String>,
}

/// The mark before an entry.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Marker {
    /// No mark.
    #[default]
    Plain,
    /// `a.`, or a number of a list within an item.
    Letter,
    /// `-`, `–`, `•`.
    Dash,
}

/// What an entry is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Account, or what a speaker said.
    #[default]
    Note,
    /// Printed as "Vraag:".
    Question,
    /// Printed as "Antwoord:".
    Answer,
    /// Printed as "Mededeling:".
    Announcement,
}

/// One block of an item.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ReadEntry {
    /// 0 for the item's own text, 1 for a sub-point, 2 for a dash under a letter.
    pub level: u8,
    /// The kind of mark.
    pub marker: Marker,
    /// The mark as printed: "a.", "-".
    pub mark: Option<String>,
    /// What it is.
    pub kind: Kind,
    /// The words before the colon as printed, when they were taken off the text: "Vraag", "Noor (wethouder)".
    pub label: Option<String>,
    /// Who speaks, with the printed role.
    pub speaker: Option<String>,
    /// One paragraph: line breaks joined, words hyphenated at a line's end made whole.
    pub text: String,
    /// From the mark to the last word.
    pub span: Range<usize>,
}

/// How sure a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Certainty {
    /// The words say it.
    Certain,
    /// It follows from the form or the place; somebody should look.
    Inferred,
}

/// Whether an action is undertaken by somebody, or floats.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Strength {
    /// Somebody will do it.
    Firm,
    /// Nobody is named, or it is vague: to be offered, not assumed.
    Weak,
}

/// The counts of a vote, as far as printed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct VoteFound {
    /// Votes for.
    #[serde(rename = "for")]
    pub in_favour: Option<u32>,
    /// Votes against.
    pub against: Option<u32>,
    /// Blank votes.
    pub blank: Option<u32>,
    /// Abstentions.
    pub abstained: Option<u32>,
    /// Invalid votes.
    pub invalid: Option<u32>,
    /// "unaniem", "met algemene stemmen", "zonder tegenstemmen".
    pub unanimous: bool,
}

/// Somebody who is to do something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Owner {
    /// As printed: "Tijn", "de secretaris", "Het bestuur".
    pub name: String,
    /// Not printed as the one who acts; a fair guess.
    pub inferred: bool,
}

/// One thing recognised in an entry.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Finding {
    /// Index in [`Reading::items`].
    pub item: usize,
    /// Index in the item's entries.
    pub entry: usize,
    /// The words it was read from.
    pub span: Range<usize>,
    /// The form they have.
    pub form: Form,
    /// How sure it is.
    pub certainty: Certainty,
    /// What it is.
    pub what: What,
}

/// What a finding is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum What {
    /// Something this meeting decided.
    Decision {
        /// Reads on its own in a register.
        text: String,
        /// What came of it.
        outcome: Outcome,
        /// How, when printed.
        method: Option<Method>,
        /// The counts, when printed.
        vote: Option<VoteFound>,
    },
    /// Something somebody will do.
    Action {
        /// The sentence, without its label.
        text: String,
        /// Who.
        owners: Vec<Owner>,
        /// When, in the words of the text.
        due_words: Option<String>,
        /// Undertaken or vague.
        strength: Strength,
    },
    /// The meeting opens.
    Opening {
        /// Minutes since midnight.
        minutes: Option<u16>,
        /// By whom, when named.
        by: Option<String>,
    },
    /// The meeting closes.
    Closing {
        /// Minutes since midnight.
        minutes: Option<u16>,
        /// By whom, when named.
        by: Option<String>,
    },
    /// An item is added to the agenda.
    LateItem {
        /// What it is about, in the words of the text.
        text: String,
        /// Who brought it in.
        by: Option<String>,
    },
    /// Something that will be held.
    Event {
        /// The sentence that announces it.
        text: String,
        /// When, in the words of the text: "20 december", "14/15 januari 2017".
        when: String,
    },
    /// Something in earlier minutes is put right.
    Correction {
        /// The sentence that says so.
        text: String,
    },
}

/// Words that stand in the source but in no entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dropped {
    /// Why they were left out.
    pub reason: DropReason,
    /// Where they stand.
    pub span: Range<usize>,
}

/// Why words were left out of the entries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DropReason {
    /// "Pagina 2 van 2".
    PageHeader,
    /// A tag of HTML, which says how words look or where a line ends.
    Tag,
    /// The block between `---` at the head of a Markdown file.
    FrontMatter,
}
