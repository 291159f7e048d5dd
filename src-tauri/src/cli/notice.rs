//! The call for a meeting: whom, how and with what, the files for it, and that it went out.

use std::path::Path;

use chrono::NaiveDate;
use hamerslag_core::calling::{Addressee, bcc};
use hamerslag_core::rules::{MeetingJudged, of_meeting};
use hamerslag_core::view::{CallingView, MeetingLine, NoticeView};
use hamerslag_core::words::{Means, NoticeKind};
use hamerslag_core::{Archive, Reader, dutch};
use hamerslag_exchange::calendar;
use hamerslag_print::{Printing, labels_pdf, notice_pdf};
use serde::Serialize;

use super::args::Notice;
use super::meeting::{self, Last};
use super::{Outcome, as_json, paper, reader};
use crate::calling::{Copies, doubts, labels, letters, sending, somebody};
use crate::failure::Failure;
use crate::{archives, output, places};

/// What calling a meeting comes to, for another program.
#[derive(Serialize)]
struct Told<'a> {
    kind: NoticeKind,
    addressees: &'a [Addressee],
    judged: &'a MeetingJudged,
    doubts: &'a [String],
    sent: &'a [NoticeView],
    changes: &'a [String],
}

pub(super) fn notice(asked: &Notice, json: bool) -> Outcome {
    let reader = reader(&asked.archive)?;
    let line = meeting::find(&reader, asked.meeting.as_deref(), Last::Planned)?;
    let view = reader.calling(line.id)?;
    let today = places::local_now().date();
    let (addressees, changes, doubts) =
        (view.addressees(), view.changes(), doubts(&view, asked.sent.unwrap_or(today)));
    // What can't be recorded is refused before any file is made.
    let mut archive = asked.sent.map(|_| writable(asked, &addressees)).transpose()?;
    let made = make(asked, &view, &line, asked.sent.unwrap_or(today))?;
    let judged = of_meeting(&view, asked.sent, today);
    if let (Some(on), Some(archive)) = (asked.sent, &mut archive) {
        record(archive, &view, &line, on)?;
    }
    if json {
        return as_json(&Told {
            kind: view.next_kind(),
            addressees: &addressees,
            judged: &judged,
            doubts: &doubts,
            sent: &view.notices,
            changes: &changes,
        });
    }
    if asked.bcc {
        // Alone, so that it can be handed on as it is.
        return Ok(format!("{}\n", bcc(&addressees)).into());
    }
    let mut text =
        format!("{} voor de {}\n", dutch::capitalised(view.next_kind().dutch()), meeting::name(&line));
    text.extend(judged.notice.iter().map(|notice| format!("{}\n", notice.sentence)));
    text.push_str(&called(&addressees));
    text.extend(doubts.iter().map(|doubt| format!("! {doubt}\n")));
    text.push_str(&gone_out(&view, &changes));
    text.push_str(&made);
    if let Some(on) = asked.sent {
        text.push_str(&format!("Vastgelegd: verzonden op {}.\n", dutch::date(on)));
    }
    Ok(text.into())
}

/// The files that were asked for; says where they are.
fn make(asked: &Notice, view: &CallingView, line: &MeetingLine, dated: NaiveDate) -> Result<String, Failure> {
    let mut said = String::new();
    let name = meeting::name(line);
    if let Some(pdf) = &asked.pdf {
        let by_post = letters(view, Copies::Post, dated);
        let what = match by_post.addressees.len() {
            0 => format!("Niemand krijgt post; de oproep voor de {name}, zonder adres, staat"),
            1 => format!("Eén brief voor de {name} staat"),
            many => format!("{many} brieven voor de {name} staan"),
        };
        said.push_str(&paper::print(pdf, &what, |printing| notice_pdf(&by_post, printing))?.text);
    }
    if let Some(mail) = &asked.mail {
        let copy = letters(view, Copies::Everybody, dated);
        let what = format!("De oproep voor de {name}, zonder adres, staat");
        said.push_str(&paper::print(mail, &what, |printing| notice_pdf(&copy, printing))?.text);
    }
    if let Some(path) = &asked.labels {
        let sheet = labels(view);
        let bytes = labels_pdf(&sheet, &Printing::plain(places::local_now()))
            .map_err(|error| Failure::new("print", format!("{error}.")))?;
        said.push_str(&put(path, &bytes, &format!("{} etiketten staan", sheet.labels.len()))?);
    }
    if let Some(path) = &asked.ics {
        let event = calendar::event(&view.agenda, view.notices.len(), places::now());
        said.push_str(&put(path, event.as_bytes(), "De vergadering als agendabestand staat")?);
    }
    Ok(said)
}

fn put(path: &Path, bytes: &[u8], what: &str) -> Result<String, Failure> {
    output::write(path, bytes)?;
    Ok(format!("{what} in {}.\n", path.display()))
}

/// The archive, to record in it that something went out.
fn writable(asked: &Notice, addressees: &[Addressee]) -> Result<Archive, Failure> {
    somebody(addressees)?;
    archives::open(&asked.archive)
}

/// Keeps that it went out, with the copy for everybody.
fn record(
    archive: &mut Archive,
    view: &CallingView,
    line: &MeetingLine,
    on: NaiveDate,
) -> Result<(), Failure> {
    let op = sending(view, line.id, on, &Printing::plain(places::local_now()), places::new_id)?;
    archive.apply(op, places::now())?;
    Ok(())
}

/// Who are called, by means.
fn called(addressees: &[Addressee]) -> String {
    let by = |means: Means| {
        let names: Vec<&str> =
            addressees.iter().filter(|one| one.means == means).map(|one| one.name.as_str()).collect();
        (!names.is_empty()).then(|| {
            format!("{} ({}): {}\n", dutch::capitalised(means.dutch()), names.len(), names.join(", "))
        })
    };
    Means::ALL.iter().filter_map(|means| by(*means)).collect()
}

/// What went out before, and what changed since.
fn gone_out(view: &CallingView, changes: &[String]) -> String {
    let mut text = String::new();
    for NoticeView { notice, called, .. } in &view.notices {
        let kind = dutch::capitalised(notice.kind.dutch());
        text.push_str(&format!(
            "{kind} verzonden op {} aan {}.\n",
            dutch::date(notice.sent_on),
            called.len()
        ));
    }
    if !changes.is_empty() {
        text.push_str("Sindsdien gewijzigd:\n");
        text.extend(changes.iter().map(|change| format!("  {change}\n")));
    }
    text
}

/// What the rules say of a meeting.
pub(super) fn rules(reader: &Reader, asked: Option<&str>, json: bool) -> Outcome {
    let line = meeting::find(reader, asked, Last::Planned)?;
    let judged = of_meeting(&reader.calling(line.id)?, None, places::local_now().date());
    if json {
        return as_json(&judged);
    }
    let mut text = format!("{}\n", dutch::capitalised(&meeting::name(&line)));
    text.extend(judged.notice.iter().map(|notice| format!("{}\n", notice.sentence)));
    if judged.warnings.is_empty() {
        text.push_str("Niets om na te gaan.\n");
    }
    text.extend(
        judged.warnings.iter().map(|warning| format!("! {} ({})\n", warning.sentence, warning.source)),
    );
    text.push_str("Dit is geen juridisch advies; de voorzitter beslist.\n");
    Ok(text.into())
}
