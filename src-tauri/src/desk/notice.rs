//! Calling a meeting: what it comes to, the files and words for it, and that it went out.

use chrono::{NaiveDate, NaiveDateTime};
use hamerslag_core::Error;
use hamerslag_core::calling::bcc;
use hamerslag_core::id::{MeetingId, NoticeId};
use hamerslag_core::model::Table;
use hamerslag_core::rules::of_meeting;
use hamerslag_core::time::Timestamp;
use hamerslag_core::words::NoticeKind;
use hamerslag_exchange::{calendar, call};
use hamerslag_print::{Printing, USUAL_NOTICE, labels_pdf, notice_pdf};

use super::printing::{named, not_printed};
use super::{Catalogue, Desk, Printed};
use crate::calling::{Copies, doubts, labels, letters, said, sending};
use crate::failure::Failure;
use crate::places;
use crate::wire::{Calling, Mail, NoticePaper, SentNotice, Sheet};

impl Catalogue {
    /// What calling a meeting comes to, looked at `today`; `sent` is the day on which it may have gone out.
    ///
    /// # Errors
    /// `nothing_open`, or why it cannot be read.
    pub fn calling(
        &self,
        meeting: MeetingId,
        sent: Option<NaiveDate>,
        today: NaiveDate,
    ) -> Result<Calling, Failure> {
        self.read(|reader| {
            let view = reader.calling(meeting)?;
            let (addressees, kind, on) = (view.addressees(), view.next_kind(), sent.unwrap_or(today));
            // What is added to a call, or is the same again, does not make that later.
            let anew = view.notices.is_empty() || kind == NoticeKind::Change;
            Ok(Calling {
                kind,
                judged: of_meeting(&view, sent.filter(|_| anew), today),
                bcc: bcc(&addressees),
                doubts: doubts(&view, on),
                changes: view.changes(),
                words: view.words().unwrap_or(USUAL_NOTICE).to_owned(),
                shared_words: view
                    .association
                    .statutes
                    .notice_text
                    .clone()
                    .unwrap_or_else(|| USUAL_NOTICE.to_owned()),
                letter: said(&letters(&view, Copies::Everybody, on), call::letter),
                sent: view.notices.iter().map(SentNotice::from).collect(),
                addressees,
            })
        })
    }

    /// What goes out, printed at the moment `on` of the local clock.
    ///
    /// # Errors
    /// `nothing_open`, or why it cannot be read or printed.
    pub fn print_notice(
        &self,
        meeting: MeetingId,
        paper: NoticePaper,
        on: NaiveDateTime,
    ) -> Result<Printed, Failure> {
        self.read(|reader| {
            let view = reader.calling(meeting)?;
            let printing = Printing::plain(on);
            let (what, pdf) = match paper {
                NoticePaper::Letters => {
                    ("brieven", notice_pdf(&letters(&view, Copies::Post, on.date()), &printing))
                }
                NoticePaper::Copy => {
                    ("oproep", notice_pdf(&letters(&view, Copies::Everybody, on.date()), &printing))
                }
                NoticePaper::Labels => ("etiketten", labels_pdf(&labels(&view), &printing)),
            };
            let pdf = pdf.map_err(not_printed)?;
            Ok(Printed { file_name: named(what, &view.agenda.meeting), pdf })
        })
    }

    /// What went out, as it was kept.
    ///
    /// # Errors
    /// `nothing_open`, or when there is no such notice.
    pub fn sent_notice(&self, meeting: MeetingId, notice: NoticeId) -> Result<Printed, Failure> {
        self.read(|reader| {
            let view = reader.calling(meeting)?;
            let missing = || Error::NotFound(Table::Notice);
            let erased = || {
                let message = "Dit stuk is op verzoek gewist. Wanneer is opgeroepen, en wie, staat er nog.";
                Failure::new("erased_paper", message)
            };
            let sent = view.notices.iter().find(|sent| sent.id == notice).ok_or_else(missing)?;
            let pdf = reader.kept(&sent.notice.paper)?.ok_or_else(erased)?;
            let what = format!("verzonden-{}", sent.notice.sent_on);
            Ok(Printed { file_name: named(&what, &view.agenda.meeting), pdf })
        })
    }

    /// The words for a mail, with the agenda.
    ///
    /// # Errors
    /// `nothing_open`, or why it cannot be read.
    pub fn notice_mail(&self, meeting: MeetingId, on: NaiveDate) -> Result<Mail, Failure> {
        self.read(|reader| {
            let letters = letters(&reader.calling(meeting)?, Copies::Everybody, on);
            Ok(Mail { html: said(&letters, call::html), plain: said(&letters, call::plain) })
        })
    }

    /// The meeting as a file for a calendar, and a name for it.
    ///
    /// # Errors
    /// `nothing_open`, or why it cannot be read.
    pub fn event(&self, meeting: MeetingId, now: Timestamp) -> Result<(String, String), Failure> {
        self.read(|reader| {
            let view = reader.calling(meeting)?;
            let head = &view.agenda.meeting;
            let name = super::file_name(&format!("{}-{}", head.body_short, head.date), "ics");
            Ok((name, calendar::event(&view.agenda, view.notices.len(), now)))
        })
    }
}

impl Desk {
    /// Records that whatever goes out next did so on `on`, to everybody who is to be called, with the paper.
    ///
    /// # Errors
    /// `nobody_called`, or why it cannot be done; nothing has changed then.
    pub fn send_notice(
        &mut self,
        meeting: MeetingId,
        on: NaiveDate,
        printed: NaiveDateTime,
        now: Timestamp,
    ) -> Result<Sheet, Failure> {
        let view = self.reader()?.calling(meeting)?;
        let op = sending(&view, meeting, on, &Printing::plain(printed), places::new_id)?;
        self.apply(op, meeting, now)
    }
}
