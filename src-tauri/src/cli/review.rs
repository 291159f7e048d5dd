//! A draft to read, and what its readers say.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use hamerslag_core::Op;
use hamerslag_core::corrections::pieces;
use hamerslag_core::view::{CommentView, Fate};
use hamerslag_core::words::{CommentKind, CommentStatus, Visibility};

use super::meeting::{self, Last};
use super::{Outcome, as_json, reader, text_file};
use crate::failure::Failure;
use crate::reviewing::{self, Going};
use crate::{archives, output, places};

/// A draft to give out.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Review {
    pub(super) archive: PathBuf,
    pub(super) meeting: Option<String>,
    pub(super) html: PathBuf,
    pub(super) audience: Visibility,
    pub(super) to: Option<String>,
    pub(super) until: Option<NaiveDate>,
}

/// Makes the page and notes that it went out.
pub(super) fn give_out(asked: &Review) -> Outcome {
    let today = places::local_now().date();
    let reader = reader(&asked.archive)?;
    let line = meeting::find(&reader, asked.meeting.as_deref(), Last::Held)?;
    let file_name = places::file_name(&asked.html);
    let going =
        Going { audience: asked.audience, to: asked.to.clone(), until: asked.until, on: today, file_name };
    let (page, noted) = reviewing::draft(&reader, line.id, going, places::new_id)?;
    // What can't be noted is refused before a file is made.
    let mut archive = archives::open(&asked.archive)?;
    output::write(&asked.html, page.as_bytes())?;
    archive.apply(noted, places::now())?;
    Ok(format!("Het concept van de {} staat in {}.\n", meeting::name(&line), asked.html.display()).into())
}

/// Takes files of reactions in, all of them or nothing.
pub(super) fn take_in(archive: &Path, files: &[PathBuf]) -> Outcome {
    let named = |path: &PathBuf| text_file::bytes(path).map(|bytes| (places::file_name(path), bytes));
    let files: Vec<(String, Vec<u8>)> = files.iter().map(named).collect::<Result<_, Failure>>()?;
    let came = reviewing::take_in(&reader(archive)?, &files)?;
    if let Some(op) = came.op {
        let op: Op = op;
        archives::open(archive)?.apply(op, places::now())?;
    }
    Ok(came.told.iter().map(|line| format!("{line}\n")).collect::<String>().into())
}

/// What was said about the minutes of a meeting, in reading order.
pub(super) fn list(archive: &Path, asked: Option<&str>, json: bool) -> Outcome {
    let reader = reader(archive)?;
    let line = meeting::find(&reader, asked, Last::Held)?;
    let comments = reader.review(line.id)?.comments;
    if json {
        return as_json(&comments);
    }
    if comments.is_empty() {
        return Ok(
            format!("Er zijn geen opmerkingen bij de notulen van de {}.\n", meeting::name(&line)).into()
        );
    }
    Ok(comments.iter().map(told).collect::<String>().into())
}

/// "Roos Zandbergen, tekstvoorstel (overgenomen): … per [jaar →] tuin …".
fn told(one: &CommentView) -> String {
    let CommentView { comment, answer, found, .. } = one;
    let what = match (comment.kind, &comment.passage, &comment.wording) {
        (CommentKind::Wording, passage, Some(wording)) => {
            let row = pieces(passage.as_deref().unwrap_or_default(), wording);
            let piece = |piece: &hamerslag_core::view::Piece| match piece.fate {
                Fate::Kept => piece.text.clone(),
                Fate::Gone => format!("[-{}-]", piece.text),
                Fate::New => format!("{{+{}+}}", piece.text),
            };
            format!("{} ", row.iter().map(piece).collect::<String>())
        }
        (_, Some(passage), _) => format!("bij ‘{passage}’: "),
        (_, None, _) => String::new(),
    };
    // Of what was taken over that goes without saying.
    let waits = answer.status == CommentStatus::Open;
    let gone = if *found || !waits { "" } else { ", die woorden staan er niet meer" };
    let reply = answer.answer.as_ref().map_or(String::new(), |words| format!("  Antwoord: {words}\n"));
    format!(
        "{}, {} ({}{gone}): {}\n{reply}",
        comment.author,
        comment.kind.dutch(),
        answer.status.dutch(),
        format!("{what}{}", comment.text).trim()
    )
}
