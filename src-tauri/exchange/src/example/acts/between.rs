//! What happens between the meetings of the example: who holds which office, and what comes by post.

use std::collections::HashMap;

use hamerslag_core::Op;
use hamerslag_core::id::DocumentId;
use hamerslag_core::model::{Document, Office, Term};

use super::Acts;
use crate::example::script;

impl Acts<'_> {
    /// An office with who held it.
    pub(super) fn office(&mut self, rank: u32, told: &script::Office) {
        let Some(&body) = self.bodies.get(told.body.as_str()) else { return };
        let office = self.id();
        let fields = Office { body, name: told.name.clone(), rank };
        self.ops.push(Op::AddOffice { id: office, office: fields });
        for told in &told.terms {
            let id = self.id();
            let term = Term {
                office,
                person: told.person.as_ref().and_then(|name| self.person(name)),
                starts: Some(told.starts),
                ends: Some(told.ends),
                left_on: None,
                retiring: false,
                stands_again: told.stands_again,
                note: told.note.clone(),
            };
            self.ops.push(Op::AddTerm { id, term });
        }
    }

    /// The letters and papers, once the meetings are there.
    pub(super) fn documents(&mut self) {
        let mut known: HashMap<&str, DocumentId> = HashMap::new();
        for told in &self.script.documents {
            let id = self.id();
            known.extend(told.reference.as_deref().map(|mark| (mark, id)));
            let document = Document {
                kind: told.kind,
                visibility: None,
                sender: Some(told.sender.clone()),
                reference: told.reference.clone(),
                dated: Some(told.dated),
                received: Some(told.received),
                subject: told.subject.clone(),
                contact: told.contact.clone(),
                disposition: Some(told.disposition),
                handled_by: Some(told.handled_by.clone()),
                closes: told.closes.as_deref().and_then(|mark| known.get(mark)).copied(),
                meeting: told.meeting.as_ref().and_then(|meeting| self.meeting_of(meeting)),
                text: Some(told.text.clone()),
            };
            self.ops.push(Op::AddDocument { id, document });
        }
    }
}
