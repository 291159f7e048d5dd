//! What a user would notice, in one binary. The window has its own tests in `tests/e2e`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, unreachable_pub)]

/// A hall to meet in: an archive in a temporary folder, and short words for what happens there.
mod hall;

/// Every act: what it does, and that it can be undone or says why not.
mod acts;
/// The decision book by the command line.
mod book;
/// Copies for readers: what is in them, byte by byte, and that nobody takes one for the archive.
mod copies;
/// A meeting as it lies on the desk: records with their ids, acts taken together, and the place where typing stopped.
mod desk;
/// Erasing on request: nowhere in the file any more, and the chain, the seals and every view still whole.
mod erasing;
/// The same by the command line.
mod erasing_command;
/// The association in figures: the same counts as in the lists behind them, and for whom.
mod figures;
/// Files that are no archive, are damaged, newer, in use, read-only, or on a full disk.
mod files;
/// What becomes of decisions: how they stand, who changed them, and who may read that.
mod following;
/// The screen of the hall: what it shows, and that it goes dark for what is closed to members.
mod hall_screen;
/// The journal's chain: a changed byte is found.
/// The right to write goes from one computer to another and back, is taken in an emergency, and is never in two places.
mod handover;
/// The journal's chain: a changed byte is found, an erased payload is not missed.
mod journal;
/// A process killed in the middle of writing.
mod killed;
/// Nothing that is closed to members is in any document, list or file that they get.
mod leaks;
/// Adoption, versions and seals; who may see what; numbers of decisions and items.
mod minutes_life;
/// What asks to come on the next agenda: taken, dropped, postponed, and back again.
mod next_agenda;
/// Calling a meeting: whom, on paper and in a calendar, that it went out, and what changed since.
mod notice;
/// The same from the command line and the window: what is made, what is kept, and what a check says of it.
mod notice_out;
/// The words of a notice for one meeting.
mod notice_words;
/// What is put to the vote at the meeting itself.
mod proposals;
/// Who steps aside because of a conflict of interest: what counts, what is told, and what is warned of.
mod recusal;
/// The lists that a screen shows a part of, and how a meeting is meant by a few words.
mod registers;
/// Comments on a draft, corrections at adoption, and what comes after it.
mod review;
/// The schema in `migrations/` and the model name the same fields.
mod schema;
/// Search: newest first, beginnings of words, accents.
mod search;
/// A subject through the years, for whom, and what can't be put to it.
mod subjects;
/// Undo and redo: a property over random evenings, and what they refuse.
mod undo;

/// Texts that are no minutes, or no text at all.
mod bad_texts;
/// A block and its first letters, to undo and redo as one.
mod begun;
/// Who does an action, and by when, after the minutes in which it was agreed.
mod charged;
/// The command line as people and scripts use it: its sentences, its exit codes, and that a failure writes nothing.
mod command;
/// The example association as an archive.
mod example;
/// The registers by the command line: how decisions stand, subjects, action points and commitments.
mod following_command;
/// Minutes written elsewhere: word for word into the archive and onto paper.
mod imported;
/// What the command line puts on paper: its looks, for whom it is, and what it refuses.
mod paper;
/// Letters and papers: listed, closed to whom they should be, and taken to an agenda.
mod papers;
/// People and offices from a spreadsheet and back, by the command line.
mod people;
/// The real seed minutes and corpus beside the checkout; skipped with a notice where they are not.
mod seeds;
/// A year of secretary, chair and a board member, each with files and a computer of their own.
mod year;
