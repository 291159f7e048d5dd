use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};

use hamerslag_core::id::{ItemId, MeetingId};
use hamerslag_core::model::Entry;
use hamerslag_core::time::Timestamp;
use hamerslag_core::words::Visibility;
use hamerslag_core::{Archive, Op, Place};

use crate::hall::{Hall, setting};

const ARCHIVE: &str = "HAMERSLAG_TEST_ARCHIVE";

/// The child: writes blocks as fast as it can, and says of each when it is acknowledged. It is killed while it does.
#[test]
#[ignore = "the other test starts this one as a process of its own"]
fn writer() {
    let Some(path) = std::env::var_os(ARCHIVE) else { return };
    let path = std::path::PathBuf::from(path);
    let folder = path.parent().unwrap().to_path_buf();
    let start = u128::from(std::process::id()) + 1_000_000;
    let mut archive = Archive::open(&path, setting(&folder, start), Timestamp(1 << 30)).unwrap();
    let meeting = archive.reader().overview().unwrap().meetings[0].id;
    let item = archive.reader().agenda(meeting, Visibility::Members).unwrap().items[0].id;
    let mut out = std::io::stdout();
    for number in 0.. {
        let id = archive.new_id();
        let text = format!("alinea {} van {start}", number);
        let op = Op::AddEntry { id, item, place: Place::Last, entry: Entry::note(text.clone()) };
        archive.apply(op, Timestamp((1 << 30) + number)).unwrap();
        writeln!(out, "bevestigd {text}").unwrap();
        out.flush().unwrap();
    }
}

fn prepared() -> (Hall, MeetingId, ItemId) {
    let mut hall = Hall::new();
    let meeting = hall.meeting("2026-11-18");
    let item = hall.item(meeting, "Verslag");
    (hall, meeting, item)
}

#[test]
fn killed_in_the_middle_of_writing_nothing_acknowledged_is_lost() {
    let (hall, meeting, _) = prepared();
    let Hall { folder, archive, .. } = hall;
    let path = archive.path().to_path_buf();
    drop(archive);
    let mut acknowledged: Vec<String> = Vec::new();
    for round in 0..8_u64 {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "killed::writer", "--ignored", "--nocapture"])
            .env(ARCHIVE, &path)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        // Let it acknowledge some, each round another number, and then pull the plug in the middle of the next.
        let wanted = 3 + round * 7;
        let mut seen = 0;
        for line in lines.by_ref() {
            if let Some((_, text)) = line.unwrap().split_once("bevestigd ") {
                acknowledged.push(text.to_owned());
                seen += 1;
                if seen == wanted {
                    break;
                }
            }
        }
        std::thread::sleep(std::time::Duration::from_micros(300 * round));
        child.kill().unwrap();
        child.wait().unwrap();
        // What it still managed to say before it died is acknowledged too.
        acknowledged.extend(
            lines
                .map_while(Result::ok)
                .filter_map(|line| line.split_once("bevestigd ").map(|(_, text)| text.to_owned())),
        );
    }
    let archive = Archive::open(&path, setting(folder.path(), 77), Timestamp(1 << 31)).unwrap();
    let view = archive.reader().minutes(meeting, Visibility::Members).unwrap();
    let kept: std::collections::HashSet<&str> = view.entries().map(|entry| entry.text.as_str()).collect();
    assert!(acknowledged.len() > 100);
    for text in &acknowledged {
        assert!(kept.contains(text.as_str()), "lost: {text}");
    }
    assert!(kept.len() <= acknowledged.len() + 8, "at most one a round was on its way");
    assert_eq!(archive.reader().check().unwrap().findings, []);
}
