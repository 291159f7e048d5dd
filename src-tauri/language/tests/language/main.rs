//! What the reader understands of Dutch minutes. All names and texts are invented, but for `shared`.

#![allow(clippy::expect_used, reason = "helpers of tests may fail as tests do")]

/// Sentences that are actions, and sentences that are not.
mod actions;
/// Minutes as PDF files and pages give them.
mod copied;
/// Sentences that are decisions.
mod decisions;
/// Hostile and endless input: no panic, linear time.
mod endless;
/// Headings in the ways of other programs.
mod headings;
/// Tasks as somebody jots them down.
mod jotted;
/// What holds of every reading, also in the fuzz targets.
mod kept;
/// Minutes as organisations lay them out and programs copy them.
mod layout;
/// Letters: who wrote when about what, and which earlier one they close.
mod letters;
/// Minutes in Markdown, out of wikis, with tags.
mod marked_up;
/// Votes and attendance, measured.
mod measured;
/// Whole minutes of invented organisations, measured.
mod minutes;
/// Openings, closings, dates, events, corrections and turns.
mod moments;
/// Sentences that look like actions and are none.
mod no_actions;
/// Sentences that look like decisions and are none.
mod no_decisions;
/// What came of it, in many words.
mod outcomes;
/// Words are never lost, whatever the text.
mod properties;
/// Business put off, and handed out.
mod put_off;
/// What is settled at the end of a longer sentence, agreed, concluded, or not going to be done.
mod settled;
/// The real minutes beside the project, when they are there.
mod shared;
/// Minutes of bodies that nobody here wrote for.
mod strange;
mod strangers;
/// Items, entries, speakers, times and warnings.
mod structure;
/// Notes in telegram style.
mod telegram;
/// One paragraph, as the desk reads it while somebody types.
mod typed;
/// Promises, requests, pronouns, lists and terms.
mod undertakings;
/// Titles between blank lines, texts counted like titles, minutes on one line.
mod unheaded;
