use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use hamerslag_core::id::{
    ActionId, AssociationId, BodyId, DecisionId, EntryId, ItemId, MeetingId, PersonId, VersionId,
};
use hamerslag_core::model::{
    Action, Association, Body, Decision, Entry, ItemPlan, MeetingPlan, Owner, Person,
};
use hamerslag_core::time::{ClockTime, Timestamp};
use hamerslag_core::words::{ActionKind, BodyKind, LegalForm, MemberKind, Numbering, Outcome};
use hamerslag_core::{Applied, Archive, Backups, Op, Place, Setting};
use tempfile::TempDir;
use uuid::Uuid;

/// An archive in a temporary folder, with a body that meets.
pub struct Hall {
    pub folder: TempDir,
    pub archive: Archive,
    pub body: BodyId,
    moment: i64,
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn clock(text: &str) -> ClockTime {
    text.parse().unwrap()
}

/// Ids that count up from `start`, so that a failing test reads the same twice.
pub fn setting(folder: &Path, start: u128) -> Setting {
    let mut next = start << 64;
    Setting {
        actor: "secretaris".to_owned(),
        ids: Box::new(move || {
            next += 1;
            Uuid::from_u128(next)
        }),
        backups: Some(Backups::in_folder(folder.join("reservekopieën"))),
        devices: Some(folder.join("apparaten")),
    }
}

pub fn association(name: &str) -> Association {
    Association {
        name: name.to_owned(),
        legal_form: LegalForm::Association,
        seat: Some("Wetersloot".to_owned()),
        numbering: Numbering::PerYear,
    }
}

pub fn body(short: &str) -> Body {
    Body {
        kind: BodyKind::GeneralMeeting,
        name: "Algemene ledenvergadering".to_owned(),
        short: short.to_owned(),
        quorum: Some(3),
        number_prefix: String::new(),
    }
}

impl Hall {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("proef.hamerslag");
        let mut archive = Archive::create(
            &path,
            AssociationId(Uuid::from_u128(1)),
            association("Vereniging De Proef"),
            setting(folder.path(), 1),
            Timestamp(1_000),
        )
        .unwrap();
        let id: BodyId = archive.new_id();
        archive.apply(Op::AddBody { id, body: body("ALV") }, Timestamp(2_000)).unwrap();
        Self { folder, archive, body: id, moment: 2_000 }
    }

    /// The members' meeting of an archive that lies somewhere else, to go on in from this moment.
    pub fn of(archive: Archive) -> Self {
        let bodies = archive.reader().bodies().unwrap();
        let body = bodies.iter().find(|(_, body)| body.kind == BodyKind::GeneralMeeting).unwrap().0;
        let folder = tempfile::tempdir().unwrap();
        Self { folder, archive, body, moment: hamerslag::places::now().0 }
    }

    pub fn path(&self) -> PathBuf {
        self.folder.path().join("proef.hamerslag")
    }

    /// A second later.
    pub fn now(&mut self) -> Timestamp {
        self.moment += 1_000;
        Timestamp(self.moment)
    }

    pub fn apply(&mut self, op: Op) -> Applied {
        let now = self.now();
        self.archive.apply(op, now).unwrap()
    }

    pub fn refuse(&mut self, op: Op) -> hamerslag_core::Error {
        let now = self.now();
        self.archive.apply(op, now).expect_err("this act should be refused")
    }

    /// Closes the archive and opens it again.
    pub fn reopen(self) -> Self {
        self.elsewhere(|| {})
    }

    /// The same, with something done in between.
    pub fn elsewhere(self, done: impl FnOnce()) -> Self {
        let Self { folder, archive, body, moment } = self;
        let path = archive.path().to_path_buf();
        drop(archive);
        done();
        let again = setting(folder.path(), 1_000 + u128::try_from(moment).unwrap());
        let archive = Archive::open(&path, again, Timestamp(moment)).unwrap();
        Self { folder, archive, body, moment }
    }

    pub fn plan(&self, date: &str) -> MeetingPlan {
        MeetingPlan {
            body: self.body,
            number: None,
            title: None,
            date: day(date),
            place: Some("Het Schaftlokaal".to_owned()),
            planned_start: Some(clock("20:00")),
            planned_end: None,
        }
    }

    pub fn meeting(&mut self, date: &str) -> MeetingId {
        let (id, meeting) = (self.archive.new_id(), self.plan(date));
        self.apply(Op::AddMeeting { id, meeting });
        id
    }

    pub fn item(&mut self, meeting: MeetingId, title: &str) -> ItemId {
        let id = self.archive.new_id();
        let item = ItemPlan::titled(title);
        self.apply(Op::AddItem { id, meeting, parent: None, place: Place::Last, item });
        id
    }

    pub fn entry(&mut self, item: ItemId, text: &str) -> EntryId {
        let id = self.archive.new_id();
        self.apply(Op::AddEntry { id, item, place: Place::Last, entry: Entry::note(text) });
        id
    }

    pub fn decision(&self, meeting: MeetingId, entry: EntryId, date: &str, text: &str) -> Decision {
        Decision {
            body: self.body,
            meeting: Some(meeting),
            entry: Some(entry),
            proposal: None,
            date: day(date),
            text: text.to_owned(),
            outcome: Outcome::Adopted,
            method: None,
            in_force_from: None,
            review_on: None,
            condition: None,
            warnings: Vec::new(),
            visibility: None,
        }
    }

    pub fn decide(&mut self, meeting: MeetingId, entry: EntryId, date: &str, text: &str) -> DecisionId {
        let id = self.archive.new_id();
        let decision = self.decision(meeting, entry, date, text);
        self.apply(Op::RecordDecision { id, decision });
        id
    }

    pub fn action(meeting: MeetingId, entry: EntryId, text: &str) -> Action {
        Action {
            kind: ActionKind::Action,
            meeting: Some(meeting),
            entry: Some(entry),
            text: text.to_owned(),
            owners: vec![Owner { name: "Tijn".to_owned(), person: None, inferred: false }],
            due: None,
            due_words: Some("voor de volgende vergadering".to_owned()),
            visibility: None,
        }
    }

    pub fn act(&mut self, meeting: MeetingId, entry: EntryId, text: &str) -> ActionId {
        let id = self.archive.new_id();
        self.apply(Op::AddAction { id, action: Self::action(meeting, entry, text) });
        id
    }

    pub fn person(&mut self, name: &str, short: &str) -> PersonId {
        let id = self.archive.new_id();
        let person = Person {
            name: name.to_owned(),
            short_name: Some(short.to_owned()),
            member_kind: MemberKind::Member,
            votes: 1,
        };
        self.apply(Op::AddPerson { id, person });
        id
    }

    /// Opens and closes a meeting.
    pub fn hold(&mut self, meeting: MeetingId) {
        self.apply(Op::OpenMeeting { id: meeting, at: Some(clock("20:01")) });
        self.apply(Op::CloseMeeting { id: meeting, at: Some(clock("22:03")) });
    }

    /// Sends the minutes of a meeting to be adopted.
    pub fn submit(&mut self, meeting: MeetingId) -> VersionId {
        let version = self.archive.new_id();
        self.apply(Op::SubmitMinutes { meeting, version });
        version
    }

    /// A meeting on `date` that decides `text` about earlier minutes.
    pub fn decides_on_minutes(&mut self, date: &str, text: &str) -> (MeetingId, DecisionId) {
        let meeting = self.meeting(date);
        let item = self.item(meeting, "Vaststelling notulen");
        let entry = self.entry(item, "Over de notulen wordt besloten.");
        (meeting, self.decide(meeting, entry, date, text))
    }

    /// Has the minutes of a meeting that was held adopted on `date`, as they lie there; the meeting that did so.
    pub fn adopt(&mut self, meeting: MeetingId, date: &str) -> MeetingId {
        let version = self.submit(meeting);
        let (later, decision) = self.decides_on_minutes(date, "De notulen worden vastgesteld.");
        self.apply(Op::AdoptMinutes { meeting, version, decision, presented: None });
        later
    }
}
