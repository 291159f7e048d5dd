//! What many readers' words on a draft cost: one file of a thousand comments, from its bytes to the archive.

use chrono::NaiveDate;
use hamerslag::reviewing;
use hamerslag_core::Op;
use hamerslag_core::time::Timestamp;
use hamerslag_core::words::Visibility;
use serde_json::json;
use uuid::Uuid;

use crate::large;
use crate::table::{Dice, Table, Times};

const TAKEN: &str = "1,000 comments on minutes of 500 blocks, read, compared and kept, median";
const SHOWN: &str = "those comments beside the minutes, p95";

const COMMENTS: usize = 1_000;
const KINDS: [&str; 3] = ["wording", "remark", "question"];
/// Under each of ten items.
const BLOCKS: usize = 50;

pub fn measure(table: &mut Table) {
    if ![TAKEN, SHOWN].iter().any(|what| table.wants(what)) {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let (mut archive, body) = large::founded(&folder.path().join("reacties.hamerslag"), Timestamp(0));
    let (words, mut dice) = (large::vocabulary(), Dice::new(42));
    let date = NaiveDate::from_ymd_opt(2026, 11, 18).unwrap();
    let (meeting, mut ops) = large::meeting(&mut archive, body, date, BLOCKS, &words, &mut dice);
    ops.push(Op::CloseMeeting { id: meeting, at: None });
    archive.apply(Op::Import { source: "notulen.txt".to_owned(), ops }, Timestamp(2)).unwrap();
    let minutes = archive.reader().minutes(meeting, Visibility::Members).unwrap();
    let blocks: Vec<_> = minutes.entries().map(|entry| (entry.id, entry.text.clone())).collect();
    let of = archive.reader().association().unwrap().id;
    let mut file = |turn: usize| {
        let comments: Vec<_> = (0..COMMENTS)
            .map(|number| {
                let (block, text) = &blocks[(number * 7) % blocks.len()];
                let passage: String = text.chars().take(60).collect();
                json!({
                    "id": Uuid::now_v7(), "about": { "entry": block }, "kind": KINDS[number % 3],
                    "made_at": number, "passage": passage, "text": large::sentence(&mut dice, &words),
                    "wording": (number % 3 == 0).then(|| large::sentence(&mut dice, &words)),
                })
            })
            .collect();
        let file = json!({
            "hamerslag": "reacties", "format": 1, "archive": of, "meeting": meeting, "author": format!("Noor Visser {turn}"),
            "comments": comments,
        });
        (format!("reacties-{turn}.json"), file.to_string().into_bytes())
    };
    // Each turn is a reader who comes after those before.
    let files: Vec<_> = (0..5).map(&mut file).collect();
    let times = Times::of(files.len(), |turn| {
        let came = reviewing::take_in(archive.reader(), &files[turn..=turn]).unwrap();
        archive.apply(came.op.unwrap(), Timestamp(3 + i64::try_from(turn).unwrap())).unwrap();
    });
    let all = archive.reader().review(meeting).unwrap().comments.len();
    assert_eq!(all, COMMENTS * files.len());
    if table.wants(TAKEN) {
        let kilobytes = files[0].1.len() / 1_000;
        let beside = format!(" ({kilobytes} kB a file, slowest {:.0}: the fifth reader)", times.share(1.0));
        table.at_most(TAKEN, times.share(0.5), 500.0, &beside);
    }
    if table.wants(SHOWN) {
        let times = Times::of(20, |_| archive.reader().review(meeting).unwrap());
        table.at_most(
            SHOWN,
            times.share(0.95),
            500.0,
            &format!(" ({all} of them, median {:.1})", times.share(0.5)),
        );
    }
}
