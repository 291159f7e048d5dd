//! The steps in the lives of a meeting and of its minutes. Where each leads is told in [`crate::life`].

use serde::Serialize;

/// A step in the life of a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum MeetingStep {
    /// The notice goes out.
    Call,
    /// The chair opens, or opens again on another evening.
    Open,
    /// The chair suspends.
    Suspend,
    /// The chair resumes.
    Resume,
    /// The meeting breaks off, to go on another evening.
    Adjourn,
    /// The gavel falls.
    Close,
    /// A closed meeting is taken up again, until its minutes are submitted.
    Reopen,
    /// The meeting is called off.
    Cancel,
}

impl MeetingStep {
    /// Every step.
    pub const ALL: [Self; 8] = [
        Self::Call,
        Self::Open,
        Self::Suspend,
        Self::Resume,
        Self::Adjourn,
        Self::Close,
        Self::Reopen,
        Self::Cancel,
    ];
}

/// A step in the life of the minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MinutesStep {
    /// Sent out for adoption.
    Submit,
    /// Taken back to be corrected.
    TakeBack,
    /// Adopted by a later meeting.
    Adopt,
    /// Corrected visibly after adoption.
    Rectify,
    /// Entered from before Hamerslag.
    EnterHistorical,
}

impl MinutesStep {
    /// Every step.
    pub const ALL: [Self; 5] =
        [Self::Submit, Self::TakeBack, Self::Adopt, Self::Rectify, Self::EnterHistorical];
}
