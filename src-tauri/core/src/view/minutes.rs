//! The minutes and the agenda of one meeting, shaped for a page. Plain values: they print, travel as JSON and are shown,
//! without the archive beside them.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    AdoptionView, ChargedView, DecisionView, ElectionView, ErasureNote, PaperLine, ProposalView,
    RectificationView, RecusalView,
};
use crate::id::{ActionId, EntryId, ItemId, MeetingId};
use crate::time::ClockTime;
use crate::words::{
    ActionKind, ActionStatus, BodyKind, DutyKind, EntryKind, Lateness, LegalForm, Marker, MeetingStatus,
    MinutesStatus, Presence, TreatmentKind, TreatmentStatus,
};

/// Everything a page of minutes needs, in reading order.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MinutesView {
    /// Whose minutes.
    pub association: AssociationHead,
    /// Of which meeting.
    pub meeting: MeetingHead,
    /// Where the minutes are in their life.
    pub status: MinutesStatus,
    /// The day on which a later meeting adopted them, if that is known.
    pub adopted_on: Option<NaiveDate>,
    /// What made them final, once that is known; it is told over the adopted words and is no part of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub adoption: Option<AdoptionView>,
    /// What was put right after that, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rectifications: Vec<RectificationView>,
    /// What was erased from them on request, in order; told over the words and no part of them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub erasures: Vec<ErasureNote>,
    /// Whose actions are somebody else's since, or for another day; told after the words and no part of them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub charged: Vec<ChargedView>,
    /// The file that imported minutes came from, by name.
    pub source: Option<String>,
    /// Chair and minute taker, in order of time.
    pub duties: Vec<DutyView>,
    /// Who was there.
    pub attendance: AttendanceView,
    /// Intervals without session.
    pub suspensions: Vec<SuspensionView>,
    /// The items in order; `depth` tells the tree.
    pub items: Vec<TreatedItemView>,
}

impl MinutesView {
    /// Every decision of the meeting, in reading order.
    pub fn decisions(&self) -> impl Iterator<Item = &DecisionView> {
        self.entries().flat_map(|entry| &entry.decisions)
    }

    /// Every action point of the meeting, in reading order.
    pub fn actions(&self) -> impl Iterator<Item = &ActionView> {
        self.entries().flat_map(|entry| &entry.actions)
    }

    /// Every block of the minutes, in reading order.
    pub fn entries(&self) -> impl Iterator<Item = &EntryView> {
        self.items.iter().flat_map(|item| &item.entries)
    }
}

/// The agenda of one meeting before it is held.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AgendaView {
    /// Whose agenda.
    pub association: AssociationHead,
    /// Of which meeting.
    pub meeting: MeetingHead,
    /// The items in order.
    pub items: Vec<AgendaItemView>,
    /// The list of incoming papers.
    #[serde(default)]
    pub papers: Vec<PaperLine>,
}

/// The association as it stands at the head of a page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AssociationHead {
    /// Its full name.
    pub name: String,
    /// What it is in law.
    pub legal_form: LegalForm,
    /// Where it is seated.
    pub seat: Option<String>,
}

/// The meeting as it stands at the head of a page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MeetingHead {
    /// Its id.
    pub id: MeetingId,
    /// The body's kind.
    pub body_kind: BodyKind,
    /// "Algemene ledenvergadering".
    pub body: String,
    /// "ALV".
    pub body_short: String,
    /// The running number of the meeting, if the body numbers them ("42").
    pub number: Option<String>,
    /// A title of its own ("Extra ALV over het clubhuis").
    pub title: Option<String>,
    /// The day.
    pub date: NaiveDate,
    /// Where.
    pub place: Option<String>,
    /// When it was to begin.
    pub planned_start: Option<ClockTime>,
    /// When it was to end.
    pub planned_end: Option<ClockTime>,
    /// When the chair opened it.
    pub opened_at: Option<ClockTime>,
    /// When the chair closed it.
    pub closed_at: Option<ClockTime>,
    /// Where it is in its life.
    pub status: MeetingStatus,
}

/// Somebody at the table for an interval of time.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DutyView {
    /// Chair or minute taker.
    pub duty: DutyKind,
    /// By name, as the minutes have it.
    pub name: String,
    /// From when; from the opening if absent.
    pub from: Option<ClockTime>,
    /// Until when; to the end if absent.
    pub until: Option<ClockTime>,
}

/// An interval without session.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SuspensionView {
    /// When the chair suspended the meeting.
    pub from: ClockTime,
    /// When it was resumed.
    pub until: Option<ClockTime>,
}

/// Who was there: by name, by count, or both.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AttendanceView {
    /// Everybody entered by name, in the order of entry.
    pub people: Vec<AttendeeView>,
    /// Members counted at the door, names or not ("16 leden").
    pub counted_present: Option<u32>,
    /// Apologies counted without names.
    pub counted_apologies: Option<u32>,
    /// Proxies counted without names.
    pub counted_proxies: Option<u32>,
    /// Proxies by name.
    pub proxies: Vec<ProxyView>,
    /// Members present: the count at the door if there is one, else the names.
    pub present: u32,
    /// Votes that those present hold, proxies included; `None` while nobody is entered.
    pub votes: Option<u32>,
    /// Votes that a valid decision needs, if the body has a quorum.
    pub quorum: Option<u32>,
}

/// One person on the attendance list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AttendeeView {
    /// By name.
    pub name: String,
    /// Present, apologies, absent, guest.
    pub presence: Presence,
    /// When they came, if late.
    pub arrived: Option<ClockTime>,
    /// When they left, if early.
    pub left: Option<ClockTime>,
    /// Votes held in their own right.
    pub votes: u32,
}

/// Authority to vote for somebody.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ProxyView {
    /// Who gave it.
    pub giver: String,
    /// Who votes.
    pub holder: String,
    /// For which items, if not for all.
    pub scope: Option<String>,
    /// When it lapsed, if it did.
    pub lapsed_at: Option<ClockTime>,
}

/// An agenda item with what happened at it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TreatedItemView {
    /// The plan.
    pub item: AgendaItemView,
    /// How far it came.
    pub status: TreatmentStatus,
    /// Why it was postponed or withdrawn.
    pub status_note: Option<String>,
    /// When its treatment began.
    pub began_at: Option<ClockTime>,
    /// When it ended.
    pub ended_at: Option<ClockTime>,
    /// Who stepped aside at it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub recusals: Vec<RecusalView>,
    /// The account, in order.
    pub entries: Vec<EntryView>,
}

/// A numbered item of the plan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AgendaItemView {
    /// Its id.
    pub id: ItemId,
    /// 0 for an item, 1 for a sub-item, and so on.
    pub depth: u32,
    /// As printed ("4", "4a"); absent for a heading without number.
    pub number: Option<String>,
    /// Its title, if it has one.
    pub title: Option<String>,
    /// How it is to be treated.
    pub kind: Option<TreatmentKind>,
    /// Who introduces it.
    pub presenter: Option<String>,
    /// Planned minutes.
    pub planned_minutes: Option<u32>,
    /// When it is planned to begin, computed from the planned start and the minutes before it.
    pub planned_at: Option<ClockTime>,
    /// A few words of explanation for the members.
    pub explanation: Option<String>,
    /// When it came, if not with the notice.
    pub late: Option<LateView>,
    /// Since when the full text of a change of statutes lies open for inspection.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub open_since: Option<NaiveDate>,
    /// What is put to the vote under this item, in voting order.
    pub proposals: Vec<ProposalView>,
}

/// How an item came late.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LateView {
    /// After the notice, or at the meeting itself.
    pub lateness: Lateness,
    /// Who brought it in.
    pub brought_by: Option<String>,
    /// Whether it was declared urgent.
    pub urgent: bool,
}

/// One block of the minutes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EntryView {
    /// Its id.
    pub id: EntryId,
    /// Indentation, 0–3.
    pub level: u32,
    /// How it is marked.
    pub marker: Marker,
    /// The computed label: "a.", "b.", "–"; absent for a plain block.
    pub label: Option<String>,
    /// What it is.
    pub kind: EntryKind,
    /// Who said it, as the minutes have it: "Marleen (wethouder)", "Fractie".
    pub speaker: Option<String>,
    /// The time beside the block.
    pub clock: Option<ClockTime>,
    /// The words, one paragraph per line.
    pub text: String,
    /// Decisions that hang on this block, in order.
    pub decisions: Vec<DecisionView>,
    /// Elections held here.
    pub elections: Vec<ElectionView>,
    /// Action points that hang on this block, in order.
    pub actions: Vec<ActionView>,
}

impl EntryView {
    /// Whether the block is nothing but its decision or action: the same words, so that a page prints them once.
    #[must_use]
    pub fn is_only(&self, text: &str) -> bool {
        self.speaker.is_none() && self.text.trim() == text.trim()
    }
}

/// An action point as it stands in the minutes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ActionView {
    /// Its id.
    pub id: ActionId,
    /// An action point or a commitment.
    #[serde(default, skip_serializing_if = "ActionKind::is_action")]
    pub kind: ActionKind,
    /// "A-7", "T-8".
    pub number: String,
    /// What is to be done.
    pub text: String,
    /// By whom.
    pub owners: Vec<OwnerView>,
    /// By which day.
    pub due: Option<NaiveDate>,
    /// The due moment in words, where it is no date ("zo snel mogelijk").
    pub due_words: Option<String>,
    /// How far it is, by the latest update.
    pub status: ActionStatus,
}

/// Who is to do it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnerView {
    /// A name, a role or a body.
    pub name: String,
    /// Whether the text did not say so, and it was concluded from the context.
    pub inferred: bool,
}
