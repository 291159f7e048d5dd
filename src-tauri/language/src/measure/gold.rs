//! The gold reading of a set of minutes, as it stands in `*.gold.json`. Texts are exact substrings of the source.

use serde::{Deserialize, Serialize};

use crate::reading::{Attendance, Outcome, Strength, VoteFound};

/// What a careful reader found in one set of minutes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Gold {
    /// The title, when printed.
    pub title: Option<String>,
    /// `YYYY-MM-DD`, when printed.
    pub date: Option<String>,
    /// `HH:MM`
    pub opened: Option<String>,
    /// `HH:MM`
    pub closed: Option<String>,
    /// Who led the meeting.
    pub chair: Option<String>,
    /// Who was there, in the shape in which a reading gives it; absent where nobody looked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attendance: Option<Attendance>,
    /// The items in order.
    pub items: Vec<GoldItem>,
}

/// One item.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GoldItem {
    /// As printed.
    pub number: Option<String>,
    /// As printed.
    pub title: Option<String>,
    /// What was decided.
    #[serde(default)]
    pub decisions: Vec<GoldDecision>,
    /// What somebody undertook.
    #[serde(default)]
    pub actions: Vec<GoldAction>,
}

/// One decision.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GoldDecision {
    /// Its words.
    pub text: String,
    /// In Dutch: "vastgesteld", "verworpen".
    pub outcome: String,
    /// Its vote, in the shape in which a reading gives it; absent where nobody looked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vote: Option<VoteFound>,
}

/// One action.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GoldAction {
    /// Its words.
    pub text: String,
    /// Who, as printed.
    pub owner: Option<String>,
    /// When, as printed.
    pub due: Option<String>,
    /// Firm or weak.
    pub strength: Strength,
}

/// The outcome a Dutch word stands for; `None` for a word that no reader could know.
pub(super) fn outcome(dutch: &str) -> Option<Outcome> {
    Some(match dutch.to_lowercase().as_str() {
        "vastgesteld" | "goedgekeurd" | "aangenomen" | "besloten" | "akkoord" | "afgesproken" => {
            Outcome::Adopted
        }
        "gewijzigd vastgesteld" | "gewijzigd" | "gewijzigd aangenomen" => Outcome::Amended,
        "verworpen" | "afgewezen" => Outcome::Rejected,
        "aangehouden" | "uitgesteld" => Outcome::Postponed,
        "doorgeschoven" | "verwezen" => Outcome::Forwarded,
        "ingetrokken" => Outcome::Withdrawn,
        "voor kennisgeving aangenomen" | "ter kennisgeving" => Outcome::Noted,
        "gekozen" | "verkozen" | "herkozen" => Outcome::Elected,
        "benoemd" | "herbenoemd" => Outcome::Appointed,
        "decharge verleend" | "gedechargeerd" => Outcome::Discharged,
        _ => return None,
    })
}
