use hamerslag_core::id::{DecisionId, DocumentId, ItemId, PartId, SubjectId};
use hamerslag_core::model::{Document, Subject, SubjectPart};
use hamerslag_core::view::{Belonging, DecisionFilter};
use hamerslag_core::words::{DocumentKind, Visibility};
use hamerslag_core::{Op, Order, Shown};

use crate::hall::{Hall, day};

struct Years {
    hall: Hall,
    subject: SubjectId,
    item: ItemId,
    at_item: DecisionId,
    alone: DecisionId,
    letter: DocumentId,
}

impl Years {
    /// An item in 2024 with a decision at it, a letter of 2025, and a decision of 2026 taken under another head.
    fn of_the_fee() -> Self {
        let mut hall = Hall::new();
        let subject = hall.archive.new_id();
        hall.apply(Op::AddSubject { id: subject, subject: named("Contributie") });
        let first = hall.meeting("2024-04-10");
        let item = hall.item(first, "Contributie 2025");
        let entry = hall.entry(item, "De contributie wordt € 90.");
        let at_item = hall.decide(first, entry, "2024-04-10", "De contributie wordt € 90.");
        let second = hall.meeting("2026-04-15");
        let budget = hall.item(second, "Begroting");
        let entry = hall.entry(budget, "De contributie wordt € 96.");
        let alone = hall.decide(second, entry, "2026-04-15", "De contributie wordt € 96.");
        let letter = hall.archive.new_id();
        let document = Document {
            kind: DocumentKind::Letter,
            visibility: None,
            sender: Some("Coen Mulder".to_owned()),
            reference: None,
            dated: Some(day("2025-02-01")),
            received: None,
            subject: "De contributie is te hoog".to_owned(),
            contact: None,
            disposition: None,
            handled_by: None,
            closes: None,
            meeting: None,
            text: None,
        };
        hall.apply(Op::AddDocument { id: letter, document });
        let mut years = Self { hall, subject, item, at_item, alone, letter };
        let nothing = years.nothing();
        years.put(SubjectPart { item: Some(item), ..nothing.clone() });
        years.put(SubjectPart { decision: Some(alone), ..nothing.clone() });
        years.put(SubjectPart { document: Some(letter), ..nothing });
        years
    }

    fn nothing(&self) -> SubjectPart {
        SubjectPart { subject: self.subject, item: None, decision: None, document: None }
    }

    fn put(&mut self, part: SubjectPart) -> PartId {
        let id = self.hall.archive.new_id();
        self.hall.apply(Op::PutToSubject { id, part });
        id
    }

    fn told(&self, audience: Visibility) -> Vec<String> {
        let view = self.hall.archive.reader().subject(self.subject, audience, day("2026-06-01")).unwrap();
        let told = view.moments.into_iter().map(|moment| {
            let what = match moment.what {
                Belonging::Document(paper) => paper.subject,
                Belonging::Item(item) => item.title.unwrap(),
                Belonging::Decision(decision) => decision.line.decision.number,
            };
            format!("{} {what}", moment.date.unwrap())
        });
        told.collect()
    }
}

fn named(name: &str) -> Subject {
    Subject { name: name.to_owned(), visibility: None }
}

#[test]
fn a_subject_is_told_in_order_of_day_and_a_decision_belongs_by_its_item_too() {
    let years = Years::of_the_fee();
    let all = [
        "2024-04-10 Contributie 2025",
        "2024-04-10 2024-1",
        "2025-02-01 De contributie is te hoog",
        "2026-04-15 2026-1",
    ];
    assert_eq!(years.told(Visibility::Members), all);
    let reader = years.hall.archive.reader();
    let filter = DecisionFilter { subject: Some(years.subject), ..DecisionFilter::default() };
    assert_eq!(reader.decision_page(&filter, day("2026-06-01"), 0..10).unwrap().total, 2);
    for decision in [years.at_item, years.alone] {
        let history = reader.decision_history(decision, Visibility::Members, day("2026-06-01")).unwrap();
        assert_eq!(history.subjects[0].name, "Contributie");
    }
    assert_eq!(reader.search("contributie", Order::Newest, 20, Visibility::Members).unwrap().len(), 7);
}

#[test]
fn what_is_closed_to_members_is_not_in_their_subjects() {
    let mut years = Years::of_the_fee();
    let item = years.item;
    years.hall.apply(Op::SetVisibility { of: Shown::Item(item), visibility: Some(Visibility::Board) });
    assert_eq!(
        years.told(Visibility::Members),
        ["2025-02-01 De contributie is te hoog", "2026-04-15 2026-1"]
    );
    assert_eq!(years.told(Visibility::Board).len(), 4);
    let closed = Subject { visibility: Some(Visibility::Board), ..named("Geschil met Coen") };
    let subject = years.subject;
    years.hall.apply(Op::EditSubject { id: subject, subject: closed });
    let reader = years.hall.archive.reader();
    assert!(reader.subjects(Visibility::Members).unwrap().is_empty(), "also that there is such a subject");
    assert!(reader.subject(subject, Visibility::Members, day("2026-06-01")).is_err());
    assert!(reader.search("geschil", Order::Newest, 5, Visibility::Members).unwrap().is_empty());
    let history = reader.decision_history(years.alone, Visibility::Members, day("2026-06-01")).unwrap();
    assert!(history.subjects.is_empty());
}

#[test]
fn nothing_is_put_twice_and_what_goes_leaves_its_subject() {
    let mut years = Years::of_the_fee();
    let (nothing, letter) = (years.nothing(), years.letter);
    let id: PartId = years.hall.archive.new_id();
    let twice = SubjectPart { document: Some(letter), ..nothing.clone() };
    assert_eq!(years.hall.refuse(Op::PutToSubject { id, part: twice.clone() }).code(), "id_taken");
    let two = SubjectPart { item: Some(years.item), ..twice };
    assert_eq!(years.hall.refuse(Op::PutToSubject { id, part: two }).code(), "invalid");
    assert_eq!(years.hall.refuse(Op::PutToSubject { id, part: nothing }).code(), "invalid");
    let same: SubjectId = years.hall.archive.new_id();
    assert_eq!(
        years.hall.refuse(Op::AddSubject { id: same, subject: named(" contributie ") }).code(),
        "id_taken"
    );
    years.hall.apply(Op::RemoveDocument { id: letter });
    assert_eq!(years.told(Visibility::Members).len(), 3);
}
