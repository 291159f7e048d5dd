//! From rows to acts: who is new and who is in the archive already, which office of which body.

use std::collections::HashMap;

use hamerslag_core::Op;
use hamerslag_core::id::{BodyId, IdSource, OfficeId, PersonId, TermId};
use hamerslag_core::model::{Body, Contact, Office, Person, Term};
use hamerslag_core::view::{PeopleView, Row};
use hamerslag_core::words::{BodyKind, MemberKind};

use super::{Coming, PersonFound, Remark};

/// Somebody who has been seen: in the archive, or on a line of the file.
struct Seen<'r> {
    id: PersonId,
    /// The line that brought them; absent for whoever was in the archive.
    row: Option<&'r PersonFound>,
}

/// The acts so far.
pub(super) struct Entering<'r> {
    bodies: &'r [Row<BodyId, Body>],
    ids: &'r mut dyn IdSource,
    pub(super) ops: Vec<Op>,
    pub(super) remarks: Vec<Remark>,
    pub(super) coming: Coming,
    people: HashMap<String, Seen<'r>>,
    offices: HashMap<(BodyId, String), OfficeId>,
    terms: Vec<Term>,
    ranks: HashMap<BodyId, u32>,
    /// The line on which an office without a body was first found.
    without_body: Option<usize>,
}

impl<'r> Entering<'r> {
    pub(super) fn new(
        known: &'r PeopleView,
        bodies: &'r [Row<BodyId, Body>],
        ids: &'r mut dyn IdSource,
        remarks: Vec<Remark>,
    ) -> Self {
        let people = known
            .people
            .iter()
            .map(|person| (key(&person.fields.name), Seen { id: person.id, row: None }))
            .collect();
        let offices = known
            .offices
            .iter()
            .map(|office| ((office.fields.body, key(&office.fields.name)), office.id))
            .collect();
        let mut ranks: HashMap<BodyId, u32> = HashMap::new();
        for office in &known.offices {
            let highest = ranks.entry(office.fields.body).or_default();
            *highest = (*highest).max(office.fields.rank);
        }
        Self {
            bodies,
            ids,
            ops: Vec::new(),
            remarks,
            coming: Coming::default(),
            people,
            offices,
            terms: known.terms.iter().map(|term| term.fields.clone()).collect(),
            ranks,
            without_body: None,
        }
    }

    pub(super) fn row(&mut self, row: &'r PersonFound) {
        let person = row.name.as_ref().map(|name| self.person(name, row));
        let Some(name) = &row.office else { return };
        let Some(body) = self.body(row) else { return };
        let office = self.office(body, name);
        self.term(office, person, name, row);
    }

    /// What the file is silent about and what is taken for it, once.
    pub(super) fn tell_what_holds_for_all(&mut self, rows: &[PersonFound]) {
        let first = |is: fn(&PersonFound) -> bool| rows.iter().find(|row| is(row)).map(|row| row.line);
        let kindless = first(|row| row.name.is_some() && row.member_kind.is_none());
        if let Some(line) = kindless {
            let all = "Waar geen soort staat, is iemand lid met één stem.";
            self.remarks.push(Remark::tells(line, all.to_owned()));
        }
        if let Some(line) = first(|row| row.email.is_some()) {
            let consent = "Of iemand per e-mail mag worden opgeroepen (art. 2:41 lid 5 BW) staat niet in het bestand en is dus niet vastgelegd.";
            self.remarks.push(Remark::tells(line, consent.to_owned()));
        }
        if let Some(line) = self.without_body {
            let board = "Waar geen orgaan staat, is het een functie van het bestuur.";
            self.remarks.push(Remark::tells(line, board.to_owned()));
        }
    }

    fn person(&mut self, name: &str, row: &'r PersonFound) -> PersonId {
        if let Some(seen) = self.people.get(&key(name)) {
            let brings_something = row.email.is_some() || row.address.is_some() || row.short_name.is_some();
            match seen.row {
                Some(first) if differ(first, row) => self.remarks.push(Remark::refuses(
                    row.line,
                    format!(
                        "{name} staat ook op regel {}, met andere gegevens. Maak ze gelijk, of maak het verschil in de naam als het er twee zijn.",
                        first.line
                    ),
                )),
                Some(first) if row.office.is_none() => self.remarks.push(Remark::tells(
                    row.line,
                    format!("{name} staat ook op regel {} en komt er één keer in.", first.line),
                )),
                None if brings_something => self.remarks.push(Remark::tells(
                    row.line,
                    format!("{name} staat al in het archief en blijft zoals daar; de gegevens van deze regel worden niet overgenomen."),
                )),
                None if row.office.is_none() => self.remarks.push(Remark::tells(
                    row.line,
                    format!("{name} staat al in het archief en blijft zoals daar."),
                )),
                _ => {}
            }
            return seen.id;
        }
        let id = PersonId(self.ids.next_id());
        self.people.insert(key(name), Seen { id, row: Some(row) });
        let member_kind = row.member_kind.unwrap_or(MemberKind::Member);
        let usual = match member_kind {
            MemberKind::NonMember | MemberKind::SuspendedMember => 0,
            _ => 1,
        };
        let person = Person {
            name: name.to_owned(),
            short_name: row.short_name.clone(),
            member_kind,
            votes: row.votes.unwrap_or(usual),
        };
        self.ops.push(Op::AddPerson { id, person });
        if row.email.is_some() || row.address.is_some() {
            let contact =
                Contact { email: row.email.clone(), email_consent: false, address: row.address.clone() };
            self.ops.push(Op::EditContact { id, contact });
        }
        self.coming.people += 1;
        id
    }

    /// The body by its name or short name; the board where none is written and there is one board.
    fn body(&mut self, row: &PersonFound) -> Option<BodyId> {
        let found = match &row.body {
            Some(written) => self.bodies.iter().find(|body| {
                [&body.fields.name, &body.fields.short].into_iter().any(|name| key(name) == key(written))
            }),
            None => {
                let mut boards = self.bodies.iter().filter(|body| body.fields.kind == BodyKind::Board);
                boards.next().filter(|_| boards.next().is_none())
            }
        };
        if found.is_none() {
            let names: Vec<&str> = self.bodies.iter().map(|body| body.fields.short.as_str()).collect();
            let known = names.join(", ");
            self.remarks.push(Remark::refuses(
                row.line,
                match &row.body {
                    Some(written) => format!("Het archief kent geen orgaan ‘{written}’. Het kent: {known}."),
                    None => format!(
                        "Van welk orgaan is deze functie? Zet er een kolom ‘orgaan’ bij, met: {known}."
                    ),
                },
            ));
        } else if row.body.is_none() {
            self.without_body.get_or_insert(row.line);
        }
        found.map(|body| body.id)
    }

    fn office(&mut self, body: BodyId, name: &str) -> OfficeId {
        if let Some(known) = self.offices.get(&(body, key(name))) {
            return *known;
        }
        let id = OfficeId(self.ids.next_id());
        let rank = self.ranks.entry(body).or_default();
        *rank += 1;
        let office = Office { body, name: name.to_owned(), rank: *rank };
        self.ops.push(Op::AddOffice { id, office });
        self.offices.insert((body, key(name)), id);
        self.coming.offices += 1;
        id
    }

    fn term(&mut self, office: OfficeId, person: Option<PersonId>, name: &str, row: &PersonFound) {
        let is_same = |term: &Term| {
            term.office == office && term.person == person && (person.is_none() || term.starts == row.starts)
        };
        if self.terms.iter().any(is_same) {
            let who = row.name.as_deref().unwrap_or("De vacature");
            self.remarks.push(Remark::tells(
                row.line,
                format!("{who} als {name} staat al in het archief of eerder in het bestand, en komt er niet nog eens in."),
            ));
            return;
        }
        let term = Term {
            office,
            person,
            starts: row.starts,
            ends: row.ends,
            left_on: None,
            retiring: row.retiring,
            stands_again: row.stands_again,
            note: row.note.clone(),
        };
        self.terms.push(term.clone());
        self.ops.push(Op::AddTerm { id: TermId(self.ids.next_id()), term });
        if person.is_some() {
            self.coming.terms += 1;
        } else {
            self.coming.vacancies += 1;
        }
    }
}

/// A name as it is compared.
fn key(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// Whether two rows can't be about the same person as they stand.
fn differ(one: &PersonFound, other: &PersonFound) -> bool {
    fn apart<T: PartialEq>(one: &Option<T>, other: &Option<T>) -> bool {
        matches!((one, other), (Some(one), Some(other)) if one != other)
    }
    apart(&one.email, &other.email)
        || apart(&one.address, &other.address)
        || apart(&one.short_name, &other.short_name)
        || apart(&one.member_kind, &other.member_kind)
        || apart(&one.votes, &other.votes)
}
