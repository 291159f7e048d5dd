//! The real window, driven through WebKitWebDriver as a user's hands and eyes would. Run with a display:
//! `dbus-run-session -- xvfb-run -a cargo test --features desktop --test e2e`. Without a display or the driver each
//! test says so and passes. Pictures are left in `target/e2e`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops at what it did not expect"
)]

/// Minutes on their way to adoption: readers, versions, a later meeting.
mod adoption;
/// The agenda, by keys alone.
mod agenda;
/// One running program with folders of its own.
mod app;
/// From the start screen to an archive and back, with keys.
mod archives;
/// Who steps aside because of a conflict of interest.
mod aside;
/// A general meeting with votes in the room.
mod assembly;
/// Whole blocks of the minutes, chosen together.
mod blocks;
/// The decision book, in a browser.
mod book;
/// A browser as anybody has one.
mod browser;
/// The rules while a meeting is planned, agendas to begin with, and what is for the chair alone.
mod chair;
/// What the desktop's file dialogs answer.
mod dialogs;
/// Candidates, ballots, rounds and the lot.
mod election;
/// An archive that can't be written in where it lies.
mod elsewhere;
/// Erasing on request, and how long things are kept, by keys.
mod erasing;
/// A whole evening, from an empty archive to paper.
mod evening;
/// Words looked for in the whole archive, on a page of its own.
mod finding;
/// Hamerstukken in one stroke, and what comes to the table late.
mod gavel;
/// The screen of the hall.
mod hall;
/// Minutes on their way to adoption, to begin with.
mod held;
/// Adoption that was forgotten, refused or put right later, and comments beside long minutes.
mod later;
/// Light, dark, large text, and what a screen reader is told.
mod looks;
/// Little room: large letters in a low window.
mod low;
/// Names offered while they are typed.
mod names;
/// Somebody who never saw the program.
mod newcomer;
/// What asks to come on the next agenda, answered by keys.
mod next_agenda;
/// Taking minutes: typing, what hangs on blocks, the life of a meeting.
mod notes;
/// Calling a meeting: letters, addresses, and that it went out.
mod notice;
/// Pages that need no program, in a browser.
mod offline;
/// The action points of before, gone through during a meeting.
mod open_actions;
/// The association in figures, from each to its list and back.
mod overview;
/// The face Afdruk: the pages that print, on the screen.
mod paper;
/// Letters and papers: taken in, found again, put on an agenda.
mod papers;
/// Handed over, taken over, or shared to be read: by keys, and what is told of it.
mod passing;
/// Text from elsewhere, as blocks.
mod pasting;
/// People, offices, the retirement schedule, and the settings of the association.
mod people;
/// A new meeting, and how it and its agenda look.
mod planning;
/// Without the keyboard.
mod pointer;
/// Who comes in, who leaves, who votes for whom: the door.
mod presence;
/// What became of decisions, subjects through the years, and what is to be done.
mod register;
/// What is left to do, from one to the next.
mod review;
/// What the page is not allowed, and what stays text.
mod safety;
/// Fixed sentences behind a semicolon.
mod snippets;
/// The disk, other programs and odd texts get in the way.
mod trouble;
/// Taking back what was typed, and bringing it back.
mod undo;
/// Counting votes on a matter and recording what came of them.
mod vote;
/// What is put to the vote in which order: amendments, motions, points of order.
mod vote_order;
/// From anywhere to anywhere in an archive: the palette, the registers, long lists.
mod ways;
/// A WebDriver client of a few lines.
mod webdriver;
/// A year of secretary, chair and a board member, each with files of their own.
mod year;
