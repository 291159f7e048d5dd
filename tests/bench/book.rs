use std::path::{Path, PathBuf};

use chrono::{Days, NaiveDate};
use hamerslag_core::id::{MeetingId, VersionId};
use hamerslag_core::time::Timestamp;
use hamerslag_core::words::Visibility;
use hamerslag_core::{Op, Reader};
use hamerslag_exchange::book::Book;

use crate::large;
use crate::table::{Dice, Table, Times};

const MAKE: &str = "a decision book of 2,000 decisions with all their minutes, made, median";
const SIZE: &str = "size of that book";
const REDUCED: &str = "the same for everybody outside, without names, made, median";
const MEETINGS: u64 = 200;
/// Under each of ten items: an evening of 18 kB, as the design reckons with.
const BLOCKS: usize = 9;

pub fn measure(table: &mut Table) {
    if ![MAKE, SIZE, REDUCED].iter().any(|what| table.wants(what)) {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let reader = Reader::open(&archive(folder.path())).unwrap();
    for (what, audience) in [(MAKE, Visibility::Members), (REDUCED, Visibility::Public)] {
        if table.wants(what) {
            let times = Times::of(5, |_| page(&reader, audience));
            table.at_most(what, times.share(0.5), 2_000.0, &format!(" (slowest {:.0})", times.share(1.0)));
        }
    }
    if table.wants(SIZE) {
        let megabytes = page(&reader, Visibility::Members).len() as f64 / 1e6;
        table.add(SIZE, format!("{megabytes:.2} MB"), "≤ 5 MB".to_owned(), megabytes <= 5.0);
    }
}

pub fn page(reader: &Reader, audience: Visibility) -> String {
    Book::gather(reader, audience, None, NaiveDate::MAX).unwrap().file()
}

/// An archive of 200 meetings with 10 decisions each, all adopted by the last of them but that one's own, and all of it open to
/// everybody.
pub fn archive(folder: &Path) -> PathBuf {
    let path = folder.join("boek.hamerslag");
    let (mut archive, body) = large::founded(&path, Timestamp(0));
    let (words, mut dice) = (large::vocabulary(), Dice::new(42));
    let first = NaiveDate::from_ymd_opt(2006, 1, 1).unwrap();
    let mut held: Vec<MeetingId> = Vec::new();
    let mut now = 2;
    let mut next = || {
        now += 1;
        Timestamp(now)
    };
    for number in 0..MEETINGS {
        let date = first.checked_add_days(Days::new(number * 36)).unwrap();
        let (meeting, mut ops) = large::meeting(&mut archive, body, date, BLOCKS, &words, &mut dice);
        for op in &mut ops {
            if let Op::RecordDecision { decision, .. } = op {
                decision.visibility = Some(Visibility::Public);
            }
        }
        ops.push(Op::CloseMeeting { id: meeting, at: None });
        archive.apply(Op::Import { source: format!("{number}.txt"), ops }, next()).unwrap();
        held.push(meeting);
    }
    let last = held.pop();
    let decisions = archive.reader().decisions(Visibility::Members, NaiveDate::MAX).unwrap();
    let adopts = decisions.iter().find(|line| line.meeting == last).unwrap().decision.id;
    for meeting in held {
        let version: VersionId = archive.new_id();
        archive.apply(Op::SubmitMinutes { meeting, version }, next()).unwrap();
        let adopted = Op::AdoptMinutes { meeting, version, decision: adopts, presented: None };
        archive.apply(adopted, next()).unwrap();
    }
    path
}
