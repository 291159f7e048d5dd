//! What the page asks to call a meeting.

use chrono::NaiveDate;
use hamerslag_core::id::{MeetingId, NoticeId};
use tauri::{State, WebviewWindow};

use super::{Answer, SharedDesk, ask, save};
use crate::places::{local_now, now};
use crate::wire::{Calling, Mail, NoticePaper, Saved, Sheet};

/// What calling comes to; `sent` is the day on which it may have gone out.
#[tauri::command]
pub(crate) async fn calling(
    desk: State<'_, SharedDesk>,
    meeting: MeetingId,
    sent: Option<NaiveDate>,
) -> Answer<Calling> {
    let today = local_now().date();
    desk.look_up(move |catalogue| catalogue.calling(meeting, sent, today)).await
}

#[tauri::command]
pub(crate) async fn notice_mail(desk: State<'_, SharedDesk>, meeting: MeetingId) -> Answer<Mail> {
    let on = local_now().date();
    desk.look_up(move |catalogue| catalogue.notice_mail(meeting, on)).await
}

/// `None` when the user chose no file.
#[tauri::command]
pub(crate) async fn print_notice(
    window: WebviewWindow,
    desk: State<'_, SharedDesk>,
    meeting: MeetingId,
    paper: NoticePaper,
) -> Answer<Option<Saved>> {
    let on = local_now();
    let printed = desk.look_up(move |catalogue| catalogue.print_notice(meeting, paper, on)).await?;
    let title = match paper {
        NoticePaper::Letters => "Brieven opslaan",
        NoticePaper::Copy => "Oproep opslaan",
        NoticePaper::Labels => "Etiketten opslaan",
    };
    save(&window, desk, title, printed).await
}

/// `None` when the user chose no file.
#[tauri::command]
pub(crate) async fn keep_sent_notice(
    window: WebviewWindow,
    desk: State<'_, SharedDesk>,
    meeting: MeetingId,
    notice: NoticeId,
) -> Answer<Option<Saved>> {
    let printed = desk.look_up(move |catalogue| catalogue.sent_notice(meeting, notice)).await?;
    save(&window, desk, "Verzonden stuk opslaan", printed).await
}

/// `None` when the user chose no file.
#[tauri::command]
pub(crate) async fn keep_event(
    window: WebviewWindow,
    desk: State<'_, SharedDesk>,
    meeting: MeetingId,
) -> Answer<Option<Saved>> {
    let (name, event) = desk.look_up(move |catalogue| catalogue.event(meeting, now())).await?;
    let asked = ask(&window, move |dialog| {
        dialog
            .add_filter("Agendabestand", &["ics"])
            .set_title("Agendabestand opslaan")
            .set_file_name(name)
            .blocking_save_file()
    });
    let Some(path) = asked.await? else { return Ok(None) };
    desk.work(move |desk| desk.save_file(&path, event.as_bytes())).await.map(Some)
}

#[tauri::command]
pub(crate) async fn send_notice(
    desk: State<'_, SharedDesk>,
    meeting: MeetingId,
    on: NaiveDate,
) -> Answer<Sheet> {
    let printed = local_now();
    desk.change(move |desk| desk.send_notice(meeting, on, printed, now())).await
}
