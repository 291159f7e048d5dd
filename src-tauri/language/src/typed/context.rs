//! What the desk knows while somebody types.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::people::People;

/// What is known around a paragraph. Everything may be left out; the more is known, the more is understood.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Context {
    /// The title of the agenda item: "Deze wordt vastgesteld." speaks of it.
    pub item_title: Option<String>,
    /// Those present, and others who may be named.
    pub people: Vec<Person>,
    /// Names of the association's bodies: "Bestuur", "Feestcommissie".
    pub bodies: Vec<String>,
    /// The day of the meeting.
    pub meeting_date: Option<NaiveDate>,
    /// The day of the next meeting of the same body, when it is planned.
    pub next_meeting: Option<NaiveDate>,
    /// When the meeting was opened, in minutes since midnight: at its end "9 uur" is 21:00.
    pub opened_at: Option<u16>,
    /// Whose turn it is: the speaker of this block, or the one before a dash.
    pub speaker: Option<String>,
    /// The paragraph before it in the item: "Deze …" may point back to a proposal in it.
    pub said_before: Option<String>,
    /// The item is a list of actions, as under a heading Acties.
    pub in_action_list: bool,
    /// The paragraph before holds a decision without counts: "12 voor, 3 tegen." belongs to that.
    pub awaits_counts: bool,
}

/// Somebody who may be named.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Person {
    /// In full: "Noor Visser".
    pub name: String,
    /// As the minutes call them: "Noor".
    pub short: Option<String>,
    /// "NV".
    pub initials: Option<String>,
    /// Their offices on the day of the meeting: "voorzitter".
    pub offices: Vec<String>,
}

impl Context {
    pub(super) fn people(&self) -> People {
        let names = self.people.iter().map(|person| person.name.clone());
        let others = self.people.iter().flat_map(|person| [&person.short, &person.initials]).flatten();
        People::known(names, others.chain(&self.bodies).map(String::as_str))
    }
}
