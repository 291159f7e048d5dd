//! What readers of a draft send back: a file that anybody could have made. It is read as data, limited in every direction, and
//! becomes acts only where it says something that the archive does not have.

use hamerslag_core::Op;
use hamerslag_core::id::{AssociationId, CommentId, MeetingId};
use hamerslag_core::model::{Comment, Shown};
use hamerslag_core::time::Timestamp;
use hamerslag_core::view::CommentView;
use hamerslag_core::words::{CommentKind, CommentStatus};
use serde::Deserialize;

use crate::review::FORMAT;

/// The most bytes that are read: a thousand long reactions fit in a fifth of it.
pub const MOST_BYTES: usize = 4 << 20;
/// The most reactions of one reader.
pub const MOST: usize = 2_000;
/// The most letters of what is said in one place.
const MOST_LETTERS: usize = 10_000;
/// The most letters of a name.
const MOST_NAME: usize = 200;

/// Why a file of reactions is not taken in. The archive is what it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is no file of reactions, or it was torn or changed on the way.
    NoReactions,
    /// A later Hamerslag made its draft.
    Newer,
    /// It is about the minutes of another archive.
    OtherArchive,
    /// It holds more than one person can have said.
    TooMuch,
    /// Nobody signed it.
    Nameless,
}

/// What one reader said about the minutes of one meeting.
#[derive(Clone, Debug, PartialEq)]
pub struct Reactions {
    /// Of which meeting.
    pub meeting: MeetingId,
    /// Who says it.
    pub author: String,
    /// What is said, in the order of the file, each with its id.
    pub comments: Vec<(CommentId, Comment)>,
}

#[derive(Deserialize)]
struct File {
    archive: AssociationId,
    meeting: MeetingId,
    author: String,
    comments: Vec<Said>,
}

#[derive(Deserialize)]
struct Said {
    id: CommentId,
    about: Option<Shown>,
    kind: CommentKind,
    made_at: i64,
    passage: Option<String>,
    text: String,
    wording: Option<String>,
}

/// The head alone, so that a newer file is known for what it is even where the rest is unknown.
#[derive(Deserialize)]
struct Head {
    hamerslag: String,
    format: u32,
}

/// Reads a file of reactions on minutes of `archive`.
///
/// # Errors
/// A [`Refusal`]: all of the file, or nothing of it.
pub fn read(bytes: &[u8], archive: AssociationId) -> Result<Reactions, Refusal> {
    if bytes.len() > MOST_BYTES {
        return Err(Refusal::TooMuch);
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let head: Head = serde_json::from_slice(bytes).map_err(|_| Refusal::NoReactions)?;
    if head.hamerslag != "reacties" {
        return Err(Refusal::NoReactions);
    }
    if head.format > FORMAT {
        return Err(Refusal::Newer);
    }
    let file: File = serde_json::from_slice(bytes).map_err(|_| Refusal::NoReactions)?;
    if file.archive != archive {
        return Err(Refusal::OtherArchive);
    }
    if file.comments.len() > MOST {
        return Err(Refusal::TooMuch);
    }
    let author = plain(&file.author).split_whitespace().collect::<Vec<_>>().join(" ");
    if author.is_empty() {
        return Err(Refusal::Nameless);
    }
    if author.chars().count() > MOST_NAME {
        return Err(Refusal::TooMuch);
    }
    let comments: Option<Vec<_>> =
        file.comments.into_iter().map(|said| comment(said, file.meeting, &author)).collect();
    Ok(Reactions { meeting: file.meeting, author, comments: comments.ok_or(Refusal::TooMuch)? })
}

/// One comment; nothing if it is longer than anybody writes.
fn comment(said: Said, minutes: MeetingId, author: &str) -> Option<(CommentId, Comment)> {
    let short = |text: String| {
        let text = plain(&text);
        (text.chars().count() <= MOST_LETTERS).then_some(text)
    };
    let optional = |text: Option<String>| match text {
        Some(text) => short(text).map(Some),
        None => Some(None),
    };
    let comment = Comment {
        minutes,
        about: said.about,
        kind: said.kind,
        author: author.to_owned(),
        made_at: Timestamp(said.made_at),
        // A passage is compared with the minutes, so it stays as it was typed there.
        passage: said.passage.filter(|passage| passage.chars().count() <= MOST_LETTERS * 4),
        text: short(said.text)?.trim().to_owned(),
        wording: optional(said.wording)?,
    };
    Some((said.id, comment))
}

/// The text without what is no text: control characters other than ends of lines, and marks that turn the direction of reading.
fn plain(text: &str) -> String {
    let unwanted = |c: char| {
        (c.is_control() && c != '\n')
            || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
    };
    text.replace("\r\n", "\n").chars().filter(|c| !unwanted(*c)).collect()
}

/// What taking reactions in comes to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Taken {
    /// The acts; none when the archive has it all.
    pub ops: Vec<Op>,
    /// Comments that are new.
    pub new: usize,
    /// Comments that their writer has put in other words since.
    pub changed: usize,
    /// Comments that are there already, word for word or newer.
    pub known: usize,
    /// Comments that were put in other words after they were answered, or that say nothing: they stay out.
    pub left: usize,
}

/// The acts that bring `reactions` beside what is there. The same file twice is as good as once, and of two files of one
/// reader the order does not matter: the words written last stand.
#[must_use]
pub fn taken(reactions: Reactions, there: &[CommentView]) -> Taken {
    let mut taken = Taken::default();
    let mut seen = std::collections::HashSet::new();
    for (id, comment) in reactions.comments {
        let empty = match comment.kind {
            CommentKind::Wording => comment.wording.is_none(),
            CommentKind::Remark | CommentKind::Question => comment.text.is_empty(),
        };
        if empty || !seen.insert(id) {
            taken.left += 1;
            continue;
        }
        match there.iter().find(|other| other.id == id) {
            None => {
                taken.new += 1;
                taken.ops.push(Op::AddComment { id, comment });
            }
            Some(other) if other.comment == comment || other.comment.made_at >= comment.made_at => {
                taken.known += 1;
            }
            Some(other)
                if other.answer.status != CommentStatus::Open || other.comment.minutes != comment.minutes =>
            {
                taken.left += 1;
            }
            Some(_) => {
                taken.changed += 1;
                taken.ops.push(Op::EditComment { id, comment });
            }
        }
    }
    taken
}

#[cfg(test)]
mod tests;
