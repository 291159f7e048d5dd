//! A draft that goes out to be read and the reactions that come back, for the command line and the window alike.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use chrono::NaiveDate;
use hamerslag_core::id::{CopyId, MeetingId};
use hamerslag_core::model::{CommentAnswer, GivenCopy};
use hamerslag_core::view::CommentView;
use hamerslag_core::words::{CopyKind, Visibility};
use hamerslag_core::{Op, Reader, digest, life};
use hamerslag_exchange::reactions::{self, MOST, Refusal};
use hamerslag_exchange::review::{self, Draft};
use uuid::Uuid;

use crate::failure::Failure;

/// How a page goes out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Going {
    /// Whose eyes it is for.
    pub audience: Visibility,
    /// To whom, as far as that was said.
    pub to: Option<String>,
    /// Until when reactions are awaited.
    pub until: Option<NaiveDate>,
    /// The day on which it goes.
    pub on: NaiveDate,
    /// The name of its file.
    pub file_name: String,
}

/// The page, and the act that notes that it went out.
///
/// # Errors
/// When there is no such meeting, its minutes are final, or the day for reactions is past.
pub fn draft(
    reader: &Reader,
    meeting: MeetingId,
    going: Going,
    new_id: impl FnOnce() -> Uuid,
) -> Result<(String, Op), Failure> {
    if going.until.is_some_and(|until| until < going.on) {
        return Err(Failure::new("past", "De dag voor de reacties is al voorbij. Kies een latere dag."));
    }
    let minutes = reader.minutes(meeting, going.audience)?;
    if life::is_adopted(minutes.status) {
        return Err(Failure::new(
            "minutes_locked",
            "Deze notulen zijn al vastgesteld; op een concept reageren kan niet meer. Stuur de PDF.",
        ));
    }
    let archive = reader.association()?.id;
    let page = review::file(&Draft { archive, minutes: &minutes, answer_by: going.until, back_to: None })
        .map_err(|error| Failure::new("json", format!("Het concept kan niet worden geschreven: {error}.")))?;
    let noted = noted(CopyKind::Review, Some(meeting), going, &page, new_id);
    Ok((page, noted))
}

/// The act that notes that a page went out.
pub(crate) fn noted(
    kind: CopyKind,
    meeting: Option<MeetingId>,
    going: Going,
    page: &str,
    new_id: impl FnOnce() -> Uuid,
) -> Op {
    let Going { audience, to, until, on, file_name } = going;
    let digest = digest(page.as_bytes());
    let (given_on, given_to, answer_by) = (on, to, until);
    let copy = GivenCopy { kind, meeting, given_on, given_to, audience, answer_by, file_name, digest };
    Op::NoteCopy { id: CopyId(new_id()), copy }
}

/// What came in from several files.
#[derive(Debug, Default)]
pub struct CameIn {
    /// One act for all of it; none when nothing is new.
    pub op: Option<Op>,
    /// What to tell, a sentence a file.
    pub told: Vec<String>,
    /// The meetings that were spoken of.
    pub meetings: Vec<MeetingId>,
}

/// Takes in files of reactions, each with its name: all of them or nothing.
///
/// # Errors
/// A sentence that names the file and what to do.
pub fn take_in(reader: &Reader, files: &[(String, Vec<u8>)]) -> Result<CameIn, Failure> {
    let archive = reader.association()?.id;
    let mut by_meeting: BTreeMap<MeetingId, Vec<CommentView>> = BTreeMap::new();
    let mut came = CameIn::default();
    let mut ops = Vec::new();
    for (name, bytes) in files {
        let reactions = reactions::read(bytes, archive).map_err(|refusal| refused(name, refusal))?;
        let there = match by_meeting.entry(reactions.meeting) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(unknown) => {
                let review = reader.review(reactions.meeting).map_err(|_| {
                    Failure::new(
                        "not_found",
                        format!("De vergadering waar {name} over gaat, staat niet meer in dit archief. Er is niets ingelezen."),
                    )
                })?;
                if life::is_adopted(review.status) {
                    return Err(Failure::new(
                        "minutes_locked",
                        format!(
                            "De notulen waar {name} over gaat, zijn al vastgesteld; er is niets ingelezen. Een fout zet u recht met een rectificatie."
                        ),
                    ));
                }
                unknown.insert(review.comments)
            }
        };
        let (author, meeting, all) = (reactions.author.clone(), reactions.meeting, reactions.comments.len());
        let taken = reactions::taken(reactions, there);
        // A second file of the same reader is compared with what the first one brought.
        for op in &taken.ops {
            put(there, op);
        }
        came.told.push(told(name, &author, all, &taken));
        ops.extend(taken.ops);
        if !came.meetings.contains(&meeting) {
            came.meetings.push(meeting);
        }
    }
    let source = files.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>().join(", ");
    came.op = (!ops.is_empty()).then_some(Op::Import { source, ops });
    Ok(came)
}

fn put(there: &mut Vec<CommentView>, op: &Op) {
    match op {
        Op::AddComment { id, comment } => there.push(CommentView {
            id: *id,
            comment: comment.clone(),
            answer: CommentAnswer::open(),
            found: true,
        }),
        Op::EditComment { id, comment } => {
            there.iter_mut().filter(|one| one.id == *id).for_each(|one| one.comment = comment.clone());
        }
        _ => {}
    }
}

fn told(name: &str, author: &str, all: usize, taken: &reactions::Taken) -> String {
    let mut parts = Vec::new();
    for (count, one, many) in [
        (taken.new, "1 nieuwe opmerking", "nieuwe opmerkingen"),
        (taken.changed, "1 gewijzigde opmerking", "gewijzigde opmerkingen"),
        (taken.known, "1 opmerking die er al was", "opmerkingen die er al waren"),
        (
            taken.left,
            "1 opmerking niet ingelezen (al beantwoord, dubbel of leeg)",
            "opmerkingen niet ingelezen (al beantwoord, dubbel of leeg)",
        ),
    ] {
        match count {
            0 => {}
            1 => parts.push(one.to_owned()),
            _ => parts.push(format!("{count} {many}")),
        }
    }
    if all == 0 {
        parts.push("geen opmerkingen".to_owned());
    }
    format!("{name}, van {author}: {}.", parts.join(", "))
}

fn refused(name: &str, refusal: Refusal) -> Failure {
    let (code, why) = match refusal {
        Refusal::NoReactions => (
            "no_reactions",
            format!(
                "{name} is geen reactiebestand, of het is onderweg beschadigd. Vraag de afzender het opnieuw te bewaren en te sturen."
            ),
        ),
        Refusal::Newer => (
            "newer_version",
            format!(
                "{name} is gemaakt met een nieuwere versie van Hamerslag. Werk Hamerslag bij en lees het dan in."
            ),
        ),
        Refusal::OtherArchive => (
            "other_archive",
            format!(
                "{name} gaat over notulen van een ander archief. Lees het in bij het archief waar het concept uit kwam."
            ),
        ),
        Refusal::TooMuch => (
            "too_much",
            format!(
                "In {name} staat meer dan één lezer kan schrijven (ten hoogste {MOST} opmerkingen van 10.000 tekens)."
            ),
        ),
        Refusal::Nameless => (
            "nameless",
            format!(
                "In {name} staat niet wie de opmerkingen maakt. Vraag de afzender zijn naam in te vullen en het opnieuw te bewaren."
            ),
        ),
    };
    Failure::new(code, format!("{why} Er is niets ingelezen."))
}
