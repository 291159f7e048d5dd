//! What can go wrong, with a stable code for each. The sentence a person reads is made at the edge, in Dutch.

use std::fmt;
use std::path::PathBuf;

use crate::model::{Handover, Table};
use crate::step::{MeetingStep, MinutesStep};
use crate::store::seen::Newest;
use crate::words::{MeetingStatus, MinutesStatus};

/// The outcome of everything in the core.
pub type Result<T> = std::result::Result<T, Error>;

/// What went wrong.
#[derive(Debug)]
pub enum Error {
    /// There is no such record, or it has been deleted.
    NotFound(Table),
    /// A new record was given an id that is taken.
    IdTaken(Table),
    /// Living records of this kind still depend on it.
    InUse(Table),
    /// A value that can't be: which field, and what would be right.
    Invalid(Invalid),
    /// The meeting can't do that now.
    MeetingNotNow(MeetingStatus, MeetingStep),
    /// The minutes can't do that now.
    MinutesNotNow(MinutesStatus, MinutesStep),
    /// The minutes of this meeting were sent out or adopted; the account does not change.
    MinutesLocked(MinutesStatus),
    /// There is nothing to undo.
    NothingToUndo,
    /// There is nothing to redo.
    NothingToRedo,
    /// This act is not undone but answered by another; its label.
    Irreversible(String),
    /// What the act changed has been changed again since; the act's label.
    ChangedSince(String),
    /// The act erased something on request, and nothing brings that back.
    Erased(String),
    /// There is no file there.
    NoSuchFile(PathBuf),
    /// There is a file there already.
    FileExists(PathBuf),
    /// It is a folder.
    IsAFolder(PathBuf),
    /// The file is no archive.
    NotAnArchive(PathBuf),
    /// The archive was made by a newer version: its version and ours.
    NewerVersion {
        /// The file's version.
        found: i64,
        /// The newest version that this program knows.
        known: i64,
    },
    /// The archive is damaged; what was found.
    Damaged(String),
    /// Another window or program writes in this archive.
    InUseElsewhere(PathBuf),
    /// The archive was moved, thrown away or replaced while it was open.
    Gone(PathBuf),
    /// The right to write was handed over to another file.
    HandedOver(Box<Handover>),
    /// The file was made on this computer for somebody else, who alone writes in it.
    GivenHere(Box<Handover>),
    /// The file is older than a handover that this computer knows of.
    Overtaken(Box<Overtaken>),
    /// The archive was handed over, and then the file for the other one could not be finished.
    HandoverUnfinished(PathBuf),
    /// The file is a copy for readers, which nobody writes in.
    ReadersCopy(PathBuf),
    /// The file or its disk can only be read.
    ReadOnly,
    /// The disk is full.
    DiskFull,
    /// The operating system refused something else.
    Io(std::io::Error),
    /// The database refused something else.
    Database(rusqlite::Error),
}

/// A file that another one of the same archive went past.
#[derive(Clone, Debug, PartialEq)]
pub struct Overtaken {
    /// Which generation the file is.
    pub generation: u32,
    /// What is known of the newest one.
    pub newest: Newest,
    /// How many acts the file has that the newest one has not.
    pub only_here: u64,
}

/// Which value can't be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Invalid {
    /// A name or text that must not be empty.
    Empty(Table),
    /// An entry's level above 3.
    Level,
    /// An item under itself, directly or through others.
    Cycle,
    /// The place after which something is to stand is elsewhere.
    Place,
    /// A short name for a phrase that is not one to twenty letters, a to z.
    Abbreviation,
    /// An election without seats.
    Seats,
    /// A ballot whose list of votes is not as long as its list of candidates.
    BallotLength,
    /// A vote round below 1.
    Round,
    /// Minutes adopted by a decision of the same or an earlier meeting.
    AdoptionOrder,
    /// A stored version that is not of these minutes.
    Version,
    /// An act that can't be undone, inside others that can.
    NotTogether,
    /// A decision, proposal, election or action that would move to another meeting or block, or another body.
    Moved,
    /// A month that is not 1 to 12.
    Month,
    /// A term that ends before it starts.
    TermOrder,
    /// A document that closes itself, directly or through others.
    ClosesItself,
    /// A candidate dropped without a reason, postponed without a day, or taken without an item.
    Unanswered,
    /// A decision of a meeting that hangs on no block of it.
    Loose,
    /// A comment that proposes words but has none, or is declined without a reason.
    Reasonless,
    /// A comment that was answered, to be put in other words.
    AlreadyAnswered,
    /// A rectification dated before the adoption.
    RectifiedTooEarly,
    /// A fact about a decision that was not taken: rejected, postponed, withdrawn.
    NotTaken,
    /// A fact from before its decision, or by a decision from before it or that it changes itself.
    FactOrder,
    /// Something put to a subject that is not exactly one item, decision or document.
    NotOneThing,
    /// A decision amended, repealed or confirmed by nothing that is told.
    Unfounded,
    /// Words to erase that are none, or that stand nowhere.
    NothingToErase,
    /// A reason for an erasure that says what is erased.
    ReasonNames,
    /// Comments on minutes that are no final ones.
    RemarksInUse,
    /// A term of keeping of no years at all, or longer than anybody lives.
    Years,
    /// The right to write, handed to nobody.
    NoReceiver,
    /// The right to write, taken without a reason.
    NoReason,
}

impl Error {
    /// The stable code, for the screen and for scripts.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotFound(_) => "not_found",
            Self::IdTaken(_) => "id_taken",
            Self::InUse(_) => "in_use",
            Self::Invalid(_) => "invalid",
            Self::MeetingNotNow(..) | Self::MinutesNotNow(..) => "not_now",
            Self::MinutesLocked(_) => "minutes_locked",
            Self::NothingToUndo => "nothing_to_undo",
            Self::NothingToRedo => "nothing_to_redo",
            Self::Irreversible(_) => "irreversible",
            Self::ChangedSince(_) => "changed_since",
            Self::Erased(_) => "erased",
            Self::NoSuchFile(_) => "no_such_file",
            Self::FileExists(_) => "file_exists",
            Self::IsAFolder(_) => "is_a_folder",
            Self::NotAnArchive(_) => "not_an_archive",
            Self::NewerVersion { .. } => "newer_version",
            Self::Damaged(_) => "damaged",
            Self::InUseElsewhere(_) => "in_use_elsewhere",
            Self::Gone(_) => "gone",
            Self::HandedOver(_) => "handed_over",
            Self::GivenHere(_) => "given_here",
            Self::Overtaken(_) => "overtaken",
            Self::HandoverUnfinished(_) => "handover_unfinished",
            Self::ReadersCopy(_) => "readers_copy",
            Self::ReadOnly => "read_only",
            Self::DiskFull => "disk_full",
            Self::Io(_) => "io",
            Self::Database(_) => "database",
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {self:?}", self.code())
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Io(error) => Some(error),
            Self::Database(error) => Some(error),
            _ => None,
        }
    }
}

impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Self {
        use std::io::ErrorKind;
        match error.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => Self::DiskFull,
            ErrorKind::ReadOnlyFilesystem | ErrorKind::PermissionDenied => Self::ReadOnly,
            _ => Self::Io(error),
        }
    }
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode;
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            Some(ErrorCode::ReadOnly) => Self::ReadOnly,
            Some(ErrorCode::SystemIoFailure | ErrorCode::CannotOpen) => {
                Self::Io(std::io::Error::other(error))
            }
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Self::Damaged(error.to_string()),
            _ => match error {
                rusqlite::Error::FromSqlConversionFailure(..)
                | rusqlite::Error::InvalidColumnType(..)
                | rusqlite::Error::Utf8Error(..) => Self::Damaged(error.to_string()),
                error => Self::Database(error),
            },
        }
    }
}
