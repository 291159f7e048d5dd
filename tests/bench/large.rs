use std::path::{Path, PathBuf};
use std::time::Instant;

use chrono::{Days, NaiveDate};
use hamerslag_core::id::{AssociationId, BodyId, EntryId, ItemId, MeetingId};
use hamerslag_core::model::{Association, Body, Decision, Entry, ItemPlan, MeetingPlan};
use hamerslag_core::time::Timestamp;
use hamerslag_core::words::{BodyKind, LegalForm, Numbering, Outcome};
use hamerslag_core::{Archive, Op, Place, Setting};
use uuid::Uuid;

use crate::table::Dice;

#[path = "lived.rs"]
mod lived;

const MEETINGS: u64 = 10_000;
const ITEMS: usize = 10;
const ENTRIES: usize = 10;
/// Changes when what is made changes, so that an older one is not taken for it.
const MARK: &str = "10000-8";

/// What the words are made of; the first ones are the most used.
const SYLLABLES: [&str; 40] = [
    "de", "het", "van", "een", "ver", "ge", "be", "ing", "lijk", "heid", "ter", "ken", "wa", "to", "lo",
    "mi", "ra", "pen", "den", "sel", "bo", "ka", "stu", "kro", "vee", "hui", "tuin", "brug", "dak", "pad",
    "sloot", "veld", "kas", "hek", "pomp", "bank", "dijk", "molen", "zaal", "boek",
];

/// The words of the archive, most used first.
pub fn vocabulary() -> Vec<String> {
    let mut dice = Dice::new(7);
    let mut words: Vec<String> = [
        "begroting",
        "contributie",
        "notulen",
        "bestuur",
        "vergadering",
        "clubhuis",
        "kascommissie",
        "jaarverslag",
    ]
    .map(str::to_owned)
    .to_vec();
    while words.len() < 20_000 {
        let parts = 1 + dice.below(3);
        words.push((0..=parts).map(|_| SYLLABLES[dice.below(SYLLABLES.len())]).collect());
    }
    words
}

pub fn sentence(dice: &mut Dice, words: &[String]) -> String {
    let count = 8 + dice.below(24);
    let said: Vec<&str> = (0..count).map(|_| words[dice.zipf(words.len())].as_str()).collect();
    format!("{}.", said.join(" "))
}

pub fn setting() -> Setting {
    Setting { actor: "meting".to_owned(), ids: Box::new(Uuid::now_v7), backups: None, devices: None }
}

/// Where the large archive lies; made if it is not there yet.
pub fn archive() -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/bench");
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join(format!("large-{MARK}.hamerslag"));
    if !path.exists() {
        let start = Instant::now();
        let unfinished = folder.join("unfinished.hamerslag");
        let _ = std::fs::remove_file(&unfinished);
        make(&unfinished);
        std::fs::rename(&unfinished, &path).unwrap();
        println!("made {} in {:.0} s", path.display(), start.elapsed().as_secs_f64());
    }
    path
}

/// Minutes of before the last month were entered as history: nothing asks for their adoption.
const NOT_ADOPTED: u64 = 30;

fn make(path: &Path) {
    let (mut archive, general) = founded(path, Timestamp(0));
    let (words, mut dice) = (vocabulary(), Dice::new(42));
    let first = NaiveDate::from_ymd_opt(1990, 1, 1).unwrap();
    let mut association = lived::Association::found(&mut archive, general, first);
    for number in 0..MEETINGS {
        let date = first.checked_add_days(Days::new(number)).unwrap();
        let body = association.body(number);
        let (meeting, mut ops) = meeting(&mut archive, body, date, ENTRIES, &words, &mut dice);
        association.live(number, date, meeting, &mut ops, &mut dice);
        ops.push(Op::CloseMeeting { id: meeting, at: None });
        if number + NOT_ADOPTED < MEETINGS {
            ops.push(Op::EnterHistoricalMinutes { meeting, source: None, adopted_on: None });
        }
        let source = format!("jaargang-{number}.txt");
        archive.apply(Op::Import { source, ops }, Timestamp(i64::try_from(number).unwrap() * 1_000)).unwrap();
        if number % 1_000 == 999 {
            println!("  {} of {MEETINGS} meetings", number + 1);
        }
    }
}

/// An archive with one body and no meetings yet.
pub fn founded(path: &Path, at: Timestamp) -> (Archive, BodyId) {
    let association = Association {
        name: "Vereniging Lange Adem".to_owned(),
        legal_form: LegalForm::Association,
        seat: None,
        numbering: Numbering::PerYear,
    };
    let id = AssociationId(Uuid::now_v7());
    let mut archive = Archive::create(path, id, association, setting(), at).unwrap();
    let body: BodyId = archive.new_id();
    let alv = Body {
        kind: BodyKind::GeneralMeeting,
        name: "Algemene ledenvergadering".to_owned(),
        short: "ALV".to_owned(),
        quorum: None,
        number_prefix: String::new(),
    };
    archive.apply(Op::AddBody { id: body, body: alv }, Timestamp(at.0 + 1)).unwrap();
    (archive, body)
}

/// The acts of a meeting that was opened and not closed yet, with this many blocks under each of its ten items.
pub fn meeting(
    archive: &mut Archive,
    body: BodyId,
    date: NaiveDate,
    entries: usize,
    words: &[String],
    dice: &mut Dice,
) -> (MeetingId, Vec<Op>) {
    let meeting: MeetingId = archive.new_id();
    let plan = MeetingPlan {
        body,
        number: None,
        title: None,
        date,
        place: None,
        planned_start: None,
        planned_end: None,
    };
    let mut ops =
        vec![Op::AddMeeting { id: meeting, meeting: plan }, Op::OpenMeeting { id: meeting, at: None }];
    for _ in 0..ITEMS {
        let item: ItemId = archive.new_id();
        let plan =
            ItemPlan::titled(format!("{} {}", words[dice.zipf(words.len())], words[dice.below(words.len())]));
        ops.push(Op::AddItem { id: item, meeting, parent: None, place: Place::Last, item: plan });
        for turn in 0..entries {
            let id: EntryId = archive.new_id();
            let text = sentence(dice, words);
            ops.push(Op::AddEntry { id, item, place: Place::Last, entry: Entry::note(text.clone()) });
            if turn == 0 {
                let decision = Decision {
                    body,
                    meeting: Some(meeting),
                    entry: Some(id),
                    proposal: None,
                    date,
                    text,
                    outcome: Outcome::Adopted,
                    method: None,
                    in_force_from: None,
                    review_on: None,
                    condition: None,
                    warnings: Vec::new(),
                    visibility: None,
                };
                ops.push(Op::RecordDecision { id: archive.new_id(), decision });
            }
        }
    }
    (meeting, ops)
}
