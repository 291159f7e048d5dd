//! The words of what comes in and goes out: documents, notices, comments and copies.

use serde::{Deserialize, Serialize};

words! {
    /// What a document is.
    DocumentKind {
        /// A letter or mail.
        Letter = "letter",
        /// A proposal that members sent in.
        Proposal = "proposal",
        /// A report, a plan, an annex.
        Paper = "paper",
    }
    /// What is to be done with a document (wijze van afdoening).
    Disposition {
        /// Ter kennisgeving.
        Noted = "noted",
        /// Beantwoorden.
        Answer = "answer",
        /// Agenderen.
        Agenda = "agenda",
        /// In handen van het bestuur.
        ToBoard = "to_board",
        /// Afgedaan.
        Settled = "settled",
    }
    /// What a notice is.
    NoticeKind {
        /// The call itself.
        Call = "call",
        /// An addition to it: papers or items that came later.
        Supplement = "supplement",
        /// The meeting is called off or moved.
        Change = "change",
    }
    /// How somebody was called.
    Means {
        /// By letter.
        Letter = "letter",
        /// By e-mail, with consent.
        Email = "email",
        /// Handed over.
        Hand = "hand",
    }
    /// What a comment on minutes is.
    CommentKind {
        /// A remark (opmerking).
        Remark = "remark",
        /// A question.
        Question = "question",
        /// Other words for a passage (tekstvoorstel).
        Wording = "wording",
    }
    /// What came of a comment.
    CommentStatus {
        /// Nobody answered yet.
        Open = "open",
        /// Taken over as it was proposed.
        Accepted = "accepted",
        /// Taken over in other words.
        Adapted = "adapted",
        /// Declined, with a reason.
        Declined = "declined",
        /// Answered; nothing in the minutes changed for it.
        Answered = "answered",
    }
    /// What was given out.
    CopyKind {
        /// Minutes to read and comment on.
        Review = "review",
        /// The decision book.
        DecisionBook = "decision_book",
        /// A read-only archive for readers.
        ReadersCopy = "readers_copy",
        /// The whole archive, to another computer.
        Handover = "handover",
    }
    /// How the right to write in an archive went on.
    HandoverKind {
        /// Whoever had it gave it.
        Given = "given",
        /// Somebody took it, from a backup or copy.
        Emergency = "emergency",
    }
}
