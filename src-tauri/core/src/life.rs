//! The lives of a meeting and of its minutes, as pure functions: where a step leads, or that it can't be taken now.

use crate::error::{Error, Result};
pub use crate::step::{MeetingStep, MinutesStep};
use crate::words::{MeetingStatus, MinutesStatus};

/// Where a meeting is after a step.
///
/// # Errors
/// [`Error::MeetingNotNow`] when the step can't be taken from here.
pub fn meeting_after(status: MeetingStatus, step: MeetingStep) -> Result<MeetingStatus> {
    use MeetingStatus as At;
    match (status, step) {
        (At::Preparing, MeetingStep::Call) => Ok(At::Called),
        (At::Preparing | At::Called | At::Adjourned, MeetingStep::Open)
        | (At::Suspended, MeetingStep::Resume)
        | (At::Closed, MeetingStep::Reopen) => Ok(At::Running),
        (At::Running, MeetingStep::Suspend) => Ok(At::Suspended),
        (At::Running | At::Suspended, MeetingStep::Adjourn) => Ok(At::Adjourned),
        (At::Running | At::Suspended | At::Adjourned, MeetingStep::Close) => Ok(At::Closed),
        (At::Preparing | At::Called | At::Adjourned, MeetingStep::Cancel) => Ok(At::Cancelled),
        _ => Err(Error::MeetingNotNow(status, step)),
    }
}

/// Where the minutes are after a step.
///
/// # Errors
/// [`Error::MinutesNotNow`] when the step can't be taken from here.
pub fn minutes_after(status: MinutesStatus, step: MinutesStep) -> Result<MinutesStatus> {
    use MinutesStatus as At;
    match (status, step) {
        (At::Draft, MinutesStep::Submit) => Ok(At::Submitted),
        (At::Submitted, MinutesStep::TakeBack) => Ok(At::Draft),
        (At::Submitted, MinutesStep::Adopt) => Ok(At::Adopted),
        (At::Adopted | At::Rectified, MinutesStep::Rectify) => Ok(At::Rectified),
        (At::Draft, MinutesStep::EnterHistorical) => Ok(At::Historical),
        _ => Err(Error::MinutesNotNow(status, step)),
    }
}

/// Whether the account of a meeting with these minutes may still change. What was sent out for adoption is taken back first.
#[must_use]
pub fn account_is_open(minutes: MinutesStatus) -> bool {
    matches!(minutes, MinutesStatus::Draft | MinutesStatus::Historical)
}

/// Whether the minutes are adopted, with or without a rectification beside them.
#[must_use]
pub fn is_adopted(minutes: MinutesStatus) -> bool {
    matches!(minutes, MinutesStatus::Adopted | MinutesStatus::Rectified)
}

#[cfg(test)]
mod tests {
    use super::{MeetingStep, MinutesStep, account_is_open, meeting_after, minutes_after};
    use crate::words::{MeetingStatus, MinutesStatus};

    /// The whole table, so that a step added by accident shows.
    #[test]
    fn a_meeting_takes_these_steps_and_no_others() {
        let mut lines = Vec::new();
        for &from in MeetingStatus::ALL {
            for step in MeetingStep::ALL {
                if let Ok(to) = meeting_after(from, step) {
                    lines.push(format!("{} {step:?} {}", from.stable_name(), to.stable_name()));
                }
            }
        }
        assert_eq!(
            lines,
            [
                "preparing Call called",
                "preparing Open running",
                "preparing Cancel cancelled",
                "called Open running",
                "called Cancel cancelled",
                "running Suspend suspended",
                "running Adjourn adjourned",
                "running Close closed",
                "suspended Resume running",
                "suspended Adjourn adjourned",
                "suspended Close closed",
                "adjourned Open running",
                "adjourned Close closed",
                "adjourned Cancel cancelled",
                "closed Reopen running",
            ]
        );
    }

    #[test]
    fn minutes_are_adopted_only_after_being_submitted_and_never_open_again() {
        let mut lines = Vec::new();
        for &from in MinutesStatus::ALL {
            for step in MinutesStep::ALL {
                if let Ok(to) = minutes_after(from, step) {
                    lines.push(format!("{} {step:?} {}", from.stable_name(), to.stable_name()));
                }
            }
        }
        assert_eq!(
            lines,
            [
                "draft Submit submitted",
                "draft EnterHistorical historical",
                "submitted TakeBack draft",
                "submitted Adopt adopted",
                "adopted Rectify rectified",
                "rectified Rectify rectified",
            ]
        );
        let closed = [MinutesStatus::Submitted, MinutesStatus::Adopted, MinutesStatus::Rectified];
        assert!(
            closed.iter().all(|status| !account_is_open(*status)),
            "what members have before them stands still"
        );
        assert!(account_is_open(MinutesStatus::Historical), "an imported text may still be mended");
    }
}
