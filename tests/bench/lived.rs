//! What an association brings about beside its minutes: people and offices, who came, what was put off and taken up again, what
//! became of decisions and action points, letters, subjects. Without it the lists of the large archive would have nothing to
//! count, narrow or look for.

use std::collections::VecDeque;

use chrono::{Days, Months, NaiveDate};
use hamerslag_core::id::{
    ActionId, AttendanceId, BodyId, DecisionId, DocumentId, EntryId, FactId, ItemId, MeetingId, OfficeId,
    PartId, PersonId, SubjectId, TermId, UpdateId, VoteId,
};
use hamerslag_core::model::{
    Action, ActionUpdate, Attendance, Body, Decision, DecisionFact, Document, Office, Owner, Person, Subject,
    SubjectPart, Term, Treatment, Vote,
};
use hamerslag_core::time::Timestamp;
use hamerslag_core::words::{
    ActionKind, ActionStatus, BodyKind, Disposition, DocumentKind, FactKind, MemberKind, Outcome, Presence,
    TreatmentStatus, Visibility,
};
use hamerslag_core::{Archive, Op};
use uuid::Uuid;

use crate::table::Dice;

const FIRST: [&str; 20] = [
    "Noor", "Kees", "Fenna", "Joris", "Wiebe", "Anneke", "Trees", "Bram", "Saskia", "Tijn", "Greet", "Roos",
    "Marleen", "Hessel", "Yfke", "Daan", "Loes", "Teun", "Mirjam", "Okke",
];
const LAST: [&str; 15] = [
    "Visser",
    "Zandbergen",
    "Kuipers",
    "Tissen",
    "Oldenbeuving",
    "Haverkate",
    "Stroom",
    "Dijkgraaf",
    "Wolters",
    "Bosch",
    "Terpstra",
    "Aalbers",
    "Nijhuis",
    "Prins",
    "Veldkamp",
];
const WEEKDAYS: [&str; 7] = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"];
const MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];
const OFFICES: [&str; 7] = [
    "voorzitter",
    "secretaris",
    "penningmeester",
    "tweede voorzitter",
    "algemeen lid",
    "ledenadministrateur",
    "materiaalbeheerder",
];
/// Of the decisions that a later one is about, so many are kept in mind.
const IN_MIND: usize = 3_000;

/// The general meeting, the board and a working group.
const BODIES: usize = 3;

/// The association while it lives through its meetings.
pub struct Association {
    bodies: [BodyId; BODIES],
    people: Vec<(PersonId, String)>,
    subjects: Vec<SubjectId>,
    taken: VecDeque<DecisionId>,
    /// What will become of decisions, and when.
    ahead: VecDeque<(NaiveDate, DecisionId, FactKind)>,
    doing: VecDeque<ActionId>,
    put_off: [VecDeque<ItemId>; BODIES],
}

fn new<T: From<Uuid>>() -> T {
    Uuid::now_v7().into()
}

impl Association {
    /// Its people, offices, bodies and subjects.
    pub fn found(archive: &mut Archive, general: BodyId, since: NaiveDate) -> Self {
        let mut ops = Vec::new();
        let mut people: Vec<(PersonId, String)> = Vec::new();
        for (last, first) in LAST.iter().flat_map(|last| FIRST.iter().map(move |first| (last, first))) {
            let (id, name) = (new(), format!("{first} {last}"));
            let short_name = Some(format!("{first} {}", &last[..1]));
            let person = Person { name: name.clone(), short_name, member_kind: MemberKind::Member, votes: 1 };
            ops.push(Op::AddPerson { id, person });
            people.push((id, name));
        }
        let (board, group): (BodyId, BodyId) = (new(), new());
        for (id, kind, name, short) in [
            (board, BodyKind::Board, "Bestuur", "BST"),
            (group, BodyKind::WorkingGroup, "Werkgroep terrein", "WT"),
        ] {
            let (name, short, number_prefix) = (name.to_owned(), short.to_owned(), format!("{short}-"));
            ops.push(Op::AddBody { id, body: Body { kind, name, short, quorum: None, number_prefix } });
        }
        for (rank, name) in (1..).zip(OFFICES) {
            let office: OfficeId = new();
            ops.push(Op::AddOffice {
                id: office,
                office: Office { body: board, name: name.to_owned(), rank },
            });
            for turn in 0..9_u32 {
                let starts = since + Months::new(turn * 36 + rank * 4);
                let person = people[(rank * 9 + turn) as usize].0;
                let term = Term {
                    office,
                    person: Some(person),
                    starts: Some(starts),
                    ends: Some(starts + Months::new(36)),
                    left_on: None,
                    retiring: true,
                    stands_again: None,
                    note: None,
                };
                ops.push(Op::AddTerm { id: new::<TermId>(), term });
            }
        }
        let subjects: Vec<SubjectId> = (0..40).map(|_| new()).collect();
        for (number, id) in subjects.iter().enumerate() {
            let subject = Subject { name: format!("Onderwerp {number}"), visibility: None };
            ops.push(Op::AddSubject { id: *id, subject });
        }
        archive.apply(Op::Import { source: "ledenlijst.csv".to_owned(), ops }, Timestamp(2)).unwrap();
        let (taken, ahead, doing) = (VecDeque::new(), VecDeque::new(), VecDeque::new());
        let put_off = std::array::from_fn(|_| VecDeque::new());
        Self { bodies: [general, board, group], people, subjects, taken, ahead, doing, put_off }
    }

    /// Which of the bodies meets: mostly the board, once in twenty-five times the members.
    pub fn body(&self, number: u64) -> BodyId {
        self.bodies[Self::place(number)]
    }

    fn place(number: u64) -> usize {
        match number % 25 {
            0 => 0,
            5 | 10 | 15 | 20 => 2,
            _ => 1,
        }
    }

    fn somebody(&self, dice: &mut Dice) -> (PersonId, String) {
        self.people[dice.zipf(self.people.len())].clone()
    }

    /// Gives the acts of a meeting what else comes with one.
    pub fn live(
        &mut self,
        number: u64,
        date: NaiveDate,
        meeting: MeetingId,
        ops: &mut Vec<Op>,
        dice: &mut Dice,
    ) {
        let here = Self::place(number);
        let (mut items, mut entries, mut decisions): (Vec<ItemId>, Vec<EntryId>, Vec<DecisionId>) =
            (Vec::new(), Vec::new(), Vec::new());
        for op in ops.iter_mut() {
            match op {
                Op::AddItem { id, item, .. } => {
                    item.origin = self.put_off[here].pop_front();
                    items.push(*id);
                }
                Op::AddEntry { id, entry, .. } => {
                    if dice.below(10) == 0 {
                        let (id, name) = self.somebody(dice);
                        (entry.speaker_person, entry.speaker) = (Some(id), Some(name));
                    }
                    if dice.below(20) == 0 {
                        entry.text = format!("Op {} {}", WEEKDAYS[dice.below(7)], entry.text);
                    }
                    if dice.below(500) == 0 {
                        let day = 1 + dice.below(28);
                        entry.text = format!("De borrel is op {day} {}.", MONTHS[dice.below(12)]);
                    }
                    entries.push(*id);
                }
                Op::RecordDecision { id, decision } => {
                    self.decide(*id, decision, dice);
                    decisions.push(*id);
                    if decision.outcome == Outcome::Postponed {
                        self.put_off[here].extend(items.last());
                    }
                }
                _ => {}
            }
        }
        ops.extend(decisions.iter().filter(|_| dice.below(5) == 0).map(|decision| counted(*decision)));
        for item in items {
            ops.push(self.treated(here, item, dice));
        }
        self.come(here, meeting, ops, dice);
        self.act(meeting, date, &entries, ops, dice);
        self.go_on(date, &decisions, ops, dice);
        if number.is_multiple_of(5) {
            ops.push(letter(number, date));
        }
    }

    fn decide(&mut self, id: DecisionId, decision: &mut Decision, dice: &mut Dice) {
        decision.outcome = match dice.below(100) {
            0..4 => Outcome::Rejected,
            4 => Outcome::Postponed,
            5..8 => Outcome::Noted,
            8 => Outcome::Elected,
            _ => Outcome::Adopted,
        };
        if !matches!(decision.outcome, Outcome::Adopted | Outcome::Elected) {
            return;
        }
        let date = decision.date;
        match dice.below(100) {
            0 => decision.visibility = Some(Visibility::Board),
            1 | 2 => decision.in_force_from = Some(date + Days::new(30)),
            3 => {
                decision.condition = Some("mits de vergunning er is".to_owned());
                self.ahead.push_back((date + Days::new(200), id, FactKind::ConditionMet));
            }
            4 => {
                decision.review_on = Some(date + Months::new(24));
                self.ahead.push_back((date + Days::new(300), id, FactKind::CarriedOut));
            }
            _ => {
                self.taken.push_back(id);
                if self.taken.len() > IN_MIND {
                    self.taken.pop_front();
                }
            }
        }
    }

    fn treated(&mut self, here: usize, id: ItemId, dice: &mut Dice) -> Op {
        let mut treatment =
            Treatment { status: TreatmentStatus::Done, status_note: None, began_at: None, ended_at: None };
        if dice.below(100) == 0 {
            treatment.status = TreatmentStatus::Postponed;
            self.put_off[here].push_back(id);
        }
        Op::RecordTreatment { id, treatment }
    }

    fn come(&self, here: usize, meeting: MeetingId, ops: &mut Vec<Op>, dice: &mut Dice) {
        let many = if here == 0 { 40 } else { 7 };
        let from = dice.below(self.people.len());
        for (person, name) in self.people.iter().cycle().skip(from).take(many) {
            let presence = if dice.below(8) == 0 { Presence::Apologies } else { Presence::Present };
            let attendance = Attendance {
                meeting,
                person: Some(*person),
                name: name.clone(),
                presence,
                arrived: None,
                left_at: None,
                votes: 1,
            };
            ops.push(Op::RecordAttendance { id: new::<AttendanceId>(), attendance });
        }
    }

    /// Three action points an evening, and what became of three of a month ago: of a hundred one is forgotten.
    fn act(
        &mut self,
        meeting: MeetingId,
        date: NaiveDate,
        entries: &[EntryId],
        ops: &mut Vec<Op>,
        dice: &mut Dice,
    ) {
        for _ in 0..3 {
            let (person, name) = self.somebody(dice);
            let id: ActionId = new();
            let action = Action {
                kind: if dice.below(20) == 0 { ActionKind::Commitment } else { ActionKind::Action },
                meeting: Some(meeting),
                entry: Some(entries[dice.below(entries.len())]),
                text: format!("{name} vraagt offertes op en meldt het resultaat."),
                owners: vec![Owner { name, person: Some(person), inferred: false }],
                due: Some(date + Days::new(30)),
                due_words: None,
                visibility: None,
            };
            ops.push(Op::AddAction { id, action });
            self.doing.push_back(id);
            if self.doing.len() > 90
                && let Some(action) = self.doing.pop_front()
                && dice.below(100) > 0
            {
                let (status, note) = (ActionStatus::Done, None);
                let update = ActionUpdate {
                    action,
                    meeting: Some(meeting),
                    date,
                    status,
                    note,
                    owners: None,
                    due: None,
                };
                ops.push(Op::UpdateAction { id: new::<UpdateId>(), update });
            }
        }
    }

    /// What becomes of earlier decisions, and to which subject one of these belongs.
    fn go_on(&mut self, date: NaiveDate, decisions: &[DecisionId], ops: &mut Vec<Op>, dice: &mut Dice) {
        let mut fact = |decision, kind, later: Option<DecisionId>| {
            let note = later.is_none().then(|| "zoals gemeld".to_owned());
            let fact = DecisionFact { decision, kind, date, later, note };
            ops.push(Op::RecordFact { id: new::<FactId>(), fact });
        };
        while let Some((_, decision, kind)) = self.ahead.pop_front_if(|(when, ..)| *when <= date) {
            if dice.below(50) > 0 {
                fact(decision, kind, None);
            }
        }
        // Of those that were taken this evening none is older than itself.
        let older = self.taken.len().saturating_sub(decisions.len());
        for kind in [FactKind::CarriedOut, [FactKind::Amended, FactKind::Repealed][dice.below(2)]] {
            if older > 0
                && let Some(decision) = self.taken.remove(dice.below(older))
            {
                let by = self.taken.back().copied().filter(|by| decisions.contains(by));
                fact(decision, kind, by.filter(|_| kind != FactKind::CarriedOut));
            }
        }
        let part = SubjectPart {
            subject: self.subjects[dice.below(self.subjects.len())],
            item: None,
            decision: decisions.first().copied(),
            document: None,
        };
        ops.push(Op::PutToSubject { id: new::<PartId>(), part });
    }
}

fn counted(decision: DecisionId) -> Op {
    let vote = Vote {
        decision,
        round: 1,
        in_favour: 21,
        against: 12,
        blank: 2,
        invalid: 0,
        present: Some(35),
        contested: false,
        majority: None,
        pronounced: None,
        remark: None,
    };
    Op::RecordVote { id: new::<VoteId>(), vote }
}

/// All but one in a hundred were settled.
fn letter(number: u64, date: NaiveDate) -> Op {
    let settled = !number.is_multiple_of(500);
    let document = Document {
        kind: DocumentKind::Letter,
        visibility: None,
        sender: Some("Gemeente Waterland".to_owned()),
        reference: Some(format!("Z/{number}")),
        dated: Some(date),
        received: Some(date),
        subject: "Onderhoud van de sloot langs het terrein".to_owned(),
        contact: None,
        disposition: Some(if settled { Disposition::Settled } else { Disposition::Answer }),
        handled_by: None,
        closes: None,
        meeting: None,
        text: None,
    };
    Op::AddDocument { id: new::<DocumentId>(), document }
}
