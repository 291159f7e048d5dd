//! What the law and the usual statutes make of figures. Pure functions: they compute and explain, and never forbid what a
//! chair rules. Nothing here is legal advice.

mod calendar;
mod conflict;
mod election;
mod evening;
mod majority;
mod meeting;
mod notice;
mod planned;
mod presence;
mod rule;
mod vote;
mod year;

pub use calendar::{days_before, holiday, is_working_day};
pub use conflict::{Aside, AtItem, conflicts, stepped_aside_by};
pub use election::{Poll, Polled, Round, RoundResult, poll};
pub use evening::{Held, incompatible, outside_meeting, proxies_held, quorum_missed, term_over, unannounced};
pub use majority::{Count, Weighed, usual_majority, weigh};
pub use meeting::{MeetingJudged, of_meeting};
pub use notice::{
    Demand, Fit, NoticeJudged, NoticeTerm, StatutesChange, changes_statutes, demand, email_without_consent,
    notice, statutes_change,
};
pub use planned::{Judged, Planned, PlannedItem, discharge_missing, planned};
pub use presence::{When, tally, voting};
pub use rule::{Rule, Source, Warning, Whose};
pub use vote::{AtVote, at_vote};
pub use year::{
    Voidable, adoption_forgotten, audit_committee, financial_year_end, keep_until, voidable, yearly_meeting,
    yearly_meeting_by,
};
