use std::path::Path;
use std::process::Command;

use hamerslag_core::id::MeetingId;
use hamerslag_core::time::Timestamp;
use hamerslag_core::view::{AgendaItemView, AgendaView, AssociationHead, MeetingHead};
use hamerslag_core::words::{BodyKind, LegalForm, MeetingStatus};
use serde_json::json;
use uuid::Uuid;

use super::event;

fn agenda(date: &str, start: Option<&str>, end: Option<&str>) -> AgendaView {
    let item = |number: u32, title: &str| AgendaItemView {
        id: hamerslag_core::id::ItemId(Uuid::from_u128(u128::from(number))),
        depth: u32::from(number == 3),
        number: Some(number.to_string()),
        title: Some(title.to_owned()),
        kind: None,
        presenter: None,
        planned_minutes: None,
        planned_at: None,
        explanation: None,
        late: None,
        open_since: None,
        proposals: Vec::new(),
    };
    AgendaView {
        papers: Vec::new(),
        association: AssociationHead {
            name: "Vereniging De Proef".to_owned(),
            legal_form: LegalForm::Association,
            seat: None,
        },
        meeting: MeetingHead {
            id: MeetingId(Uuid::from_u128(0x17)),
            body_kind: BodyKind::GeneralMeeting,
            body: "Algemene ledenvergadering".to_owned(),
            body_short: "ALV".to_owned(),
            number: None,
            title: None,
            date: date.parse().unwrap(),
            place: Some("Het Schaftlokaal, Dorpsstraat 2; achterom".to_owned()),
            planned_start: start.map(|at| at.parse().unwrap()),
            planned_end: end.map(|at| at.parse().unwrap()),
            opened_at: None,
            closed_at: None,
            status: MeetingStatus::Called,
        },
        items: vec![
            item(1, "Opening"),
            item(
                2,
                "Een lange titel met é, € en 🌻 waar regels van vijfenzeventig bytes niet genoeg voor zijn",
            ),
            item(3, "C:\\hek, poort"),
        ],
    }
}

/// 26 October 2026, 11:30:05 UTC.
const NOW: Timestamp = Timestamp(1_793_014_205_000);

fn line<'a>(file: &'a str, name: &str) -> Option<&'a str> {
    file.split("\r\n").skip_while(|line| *line != "BEGIN:VEVENT").find(|line| line.starts_with(name))
}

#[test]
fn the_same_meeting_is_the_same_event_and_a_later_file_replaces_an_earlier() {
    let view = agenda("2026-11-20", Some("20:00"), Some("22:30"));
    let (first, second) = (event(&view, 0, NOW), event(&view, 1, NOW));
    assert_eq!(line(&first, "UID"), Some("UID:00000000-0000-0000-0000-000000000017@hamerslag"));
    assert_eq!(line(&first, "UID"), line(&second, "UID"));
    assert_eq!(
        (line(&first, "SEQUENCE"), line(&second, "SEQUENCE")),
        (Some("SEQUENCE:0"), Some("SEQUENCE:1"))
    );
    assert_eq!(line(&first, "DTSTAMP"), Some("DTSTAMP:20261026T113005Z"));
    let mut off = view;
    off.meeting.status = MeetingStatus::Cancelled;
    let off = event(&off, 2, NOW);
    assert_eq!(line(&off, "STATUS"), Some("STATUS:CANCELLED"));
    assert!(off.contains("METHOD:CANCEL\r\n"));
}

#[test]
fn no_line_is_longer_than_75_bytes_and_every_line_ends_the_same() {
    let file = event(&agenda("2026-11-20", Some("20:00"), None), 0, NOW);
    assert!(file.ends_with("END:VCALENDAR\r\n"));
    for line in file.split_terminator("\r\n") {
        assert!(line.len() <= 75 && !line.contains(['\n', '\r']), "{} bytes: {line:?}", line.len());
    }
    assert!(file.split("\r\n").any(|line| line.starts_with(' ')), "the agenda takes more than a line");
}

#[test]
fn a_meeting_may_end_after_midnight_or_have_no_time_yet() {
    let late = event(&agenda("2026-12-31", Some("20:00"), Some("00:30")), 0, NOW);
    assert_eq!(line(&late, "DTEND"), Some("DTEND;TZID=Europe/Amsterdam:20270101T003000"));
    let open = event(&agenda("2026-11-20", Some("20:00"), None), 0, NOW);
    assert_eq!(line(&open, "DTEND"), None, "nobody knows");
    let day = event(&agenda("2026-12-31", None, None), 0, NOW);
    assert_eq!(line(&day, "DTSTART"), Some("DTSTART;VALUE=DATE:20261231"));
    assert_eq!(line(&day, "DTEND"), Some("DTEND;VALUE=DATE:20270101"));
}

/// Reads calendars with PyPI icalendar and tells what it understood, as JSON; times in universal time.
const READER: &str = r"
import datetime, json, sys
try:
    import icalendar
except ImportError:
    sys.exit(77)
told = []
for path in sys.argv[1:]:
    calendar = icalendar.Calendar.from_ical(open(path, 'rb').read())
    (event,) = calendar.walk('VEVENT')
    (zone,) = calendar.walk('VTIMEZONE')
    own = zone.to_tz()
    utc = lambda moment: moment.replace(tzinfo=own).astimezone(datetime.timezone.utc).isoformat()
    told.append([
        utc(event['DTSTART'].dt), utc(event['DTEND'].dt), str(event['SUMMARY']), str(event['LOCATION']),
        str(event['DESCRIPTION']), event['SEQUENCE'], str(event['STATUS']), str(event['UID']),
        len(calendar.errors) + len(event.errors),
    ])
print(json.dumps(told))
";

/// Before and after the clock is put back on 25 October 2026, and forward on 28 March 2027.
#[test]
fn another_program_reads_what_was_written_on_either_side_of_summer_time() {
    let folder = tempfile::tempdir().unwrap();
    let days = ["2026-10-24", "2026-10-26", "2027-03-27", "2027-03-29"];
    let paths = days.map(|day| {
        let path = folder.path().join(format!("{day}.ics"));
        std::fs::write(&path, event(&agenda(day, Some("20:00"), Some("22:30")), 3, NOW)).unwrap();
        path
    });
    let Some(told) = read(&paths) else { return };
    let view = agenda(days[0], None, None);
    let description = |day: &str| {
        let head = format!("Agenda, {}", hamerslag_core::dutch::weekday_and_date(day.parse().unwrap()));
        let title = view.items[1].title.clone().unwrap();
        format!("{head}\n1. Opening\n2. {title}\n   3. C:\\hek, poort")
    };
    for (number, (day, hours)) in
        days.into_iter().zip([("18", "20"), ("19", "21"), ("19", "21"), ("18", "20")]).enumerate()
    {
        assert_eq!(
            told[number],
            json!([
                format!("{day}T{}:00:00+00:00", hours.0),
                format!("{day}T{}:30:00+00:00", hours.1),
                "ALV Vereniging De Proef",
                "Het Schaftlokaal, Dorpsstraat 2; achterom",
                description(day),
                3,
                "CONFIRMED",
                "00000000-0000-0000-0000-000000000017@hamerslag",
                0
            ])
        );
    }
}

/// What the other program says; `None`, with a notice, where it is not there.
fn read(paths: &[impl AsRef<Path>]) -> Option<serde_json::Value> {
    // The workshop's own task says which Python has it.
    let python = std::env::var_os("HAMERSLAG_PYTHON").unwrap_or_else(|| "python3".into());
    let said = Command::new(python).args(["-c", READER]).args(paths.iter().map(AsRef::as_ref)).output();
    let Some(output) = said.ok().filter(|output| output.status.code() != Some(77)) else {
        println!("skipped: PyPI icalendar is not installed");
        return None;
    };
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Some(serde_json::from_slice(&output.stdout).unwrap())
}
