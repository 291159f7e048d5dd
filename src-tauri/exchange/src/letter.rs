//! A letter on its way into the archive and onto an agenda: what was read of it as a document for a person to confirm, and
//! the acts that make an agenda item of one that is there.

use chrono::NaiveDate;
use hamerslag_core::candidates::{Waiting, of_paper};
use hamerslag_core::id::{DocumentId, MeetingId};
use hamerslag_core::model::Document;
use hamerslag_core::view::Row;
use hamerslag_core::words::{DocumentKind, Visibility};
use hamerslag_core::{Error, Op, Reader, Result, dutch};
use hamerslag_language::{EarlierLetter, read_letter};
use uuid::Uuid;

use crate::next_agenda::{Spot, next_agenda, place_for, take};

/// A letter as it was read. What it does not say is absent; nothing was guessed, and nothing is stored.
#[derive(Clone, Debug, PartialEq)]
pub struct Entered {
    /// The document that it would become; without a subject when none was found.
    pub document: Document,
    /// The earlier letter that it says to close, in its own words.
    pub earlier: Option<EarlierLetter>,
    /// The documents that may be that letter. When it is one, `document` closes it.
    pub closes: Vec<DocumentId>,
}

/// Reads a letter among the documents that are there.
#[must_use]
pub fn enter(text: &str, known: &[Row<DocumentId, Document>]) -> Entered {
    let read = read_letter(text);
    let closes = read.closes.as_ref().map(|earlier| those_meant(earlier, known)).unwrap_or_default();
    let document = Document {
        kind: DocumentKind::Letter,
        visibility: None,
        sender: read.sender,
        reference: read.reference,
        dated: read.dated,
        received: None,
        subject: read.subject.unwrap_or_default(),
        contact: read.contact,
        disposition: None,
        handled_by: None,
        closes: match closes.as_slice() {
            [one] => Some(*one),
            _ => None,
        },
        meeting: None,
        text: Some(text.trim().to_owned()).filter(|text| !text.is_empty()),
    };
    Entered { document, earlier: read.closes, closes }
}

/// The documents with that day or that mark, and nothing that contradicts it; those with both, if there are any.
fn those_meant(earlier: &EarlierLetter, known: &[Row<DocumentId, Document>]) -> Vec<DocumentId> {
    let weigh = |document: &Document| {
        let day = document.dated.map(|day| day == earlier.dated);
        let mark = match (&document.reference, &earlier.reference) {
            (Some(theirs), Some(named)) => Some(theirs.trim().eq_ignore_ascii_case(named.trim())),
            _ => None,
        };
        match (day, mark) {
            (Some(false), _) | (_, Some(false)) | (None, None) => 0,
            (Some(true), Some(true)) => 2,
            _ => 1,
        }
    };
    let weighed: Vec<(u8, DocumentId)> = known.iter().map(|row| (weigh(&row.fields), row.id)).collect();
    let most = weighed.iter().map(|(weight, _)| *weight).max().unwrap_or(0);
    weighed.into_iter().filter(|(weight, _)| most > 0 && *weight == most).map(|(_, id)| id).collect()
}

/// A document in one line, by which people know it: "18 mei 2021, Waterschap: Onttrekking van water (WS-12)".
#[must_use]
pub fn name(document: &Document) -> String {
    let day = document.dated.or(document.received).map_or("zonder datum".to_owned(), dutch::date);
    let sender = document.sender.as_ref().map_or(String::new(), |sender| format!(", {sender}"));
    let mark = document.reference.as_ref().map_or(String::new(), |mark| format!(" ({mark})"));
    format!("{day}{sender}: {}{mark}", document.subject)
}

/// The acts that make an item on the agenda of a meeting of a document: the item, and the answer that it was taken.
///
/// # Errors
/// [`Error::NotFound`] when there is no such document or meeting.
pub fn put_on_agenda(
    reader: &Reader,
    document: DocumentId,
    meeting: MeetingId,
    on: NaiveDate,
    new_id: impl FnMut() -> Uuid,
) -> Result<Op> {
    let desk = reader.desk(meeting)?;
    let body = desk.plan.body;
    let wanted = document.0.to_string();
    let asked = next_agenda(reader, body, desk.plan.date)?.into_iter().find(|one| one.matter == wanted);
    let candidate = match asked {
        Some(candidate) => candidate,
        // What does not ask for it can be put there all the same.
        None => {
            let documents = reader.documents(Visibility::Board)?;
            let found = documents.into_iter().find(|row| row.id == document);
            let row = found.ok_or(Error::NotFound(hamerslag_core::model::Table::Document))?;
            of_paper(&Waiting::of(row.id, row.fields))
        }
    };
    let spot = Spot::Own(place_for(&candidate, &desk.items));
    Ok(take(&candidate, body, meeting, &spot, on, new_id))
}

#[cfg(test)]
mod tests {
    use hamerslag_core::id::DocumentId;
    use hamerslag_core::model::Document;
    use hamerslag_core::view::Row;
    use uuid::Uuid;

    use super::{enter, name};

    const LETTER: &str = "Waterschap De Sluis\n\nDatum 3 maart 2026\nKenmerk WS-44\nOnderwerp Peil van de sloot\n\n\
        Geacht bestuur,\n\nIn onze brief van 6 mei 2025 (kenmerk WS-12) vroegen wij om uw mening. Met deze brief is die \
        brief afgehandeld.\n\nHoogachtend,\nWaterschap De Sluis\n";

    fn known(lines: &[(u128, &str, Option<&str>)]) -> Vec<Row<DocumentId, Document>> {
        let document = |day: &str, mark: Option<&str>| Document {
            dated: Some(day.parse().unwrap()),
            reference: mark.map(str::to_owned),
            ..enter("", &[]).document
        };
        let row = |(id, day, mark): &(u128, &str, Option<&str>)| Row {
            id: DocumentId(Uuid::from_u128(*id)),
            fields: document(day, *mark),
        };
        lines.iter().map(row).collect()
    }

    fn closed(lines: &[(u128, &str, Option<&str>)]) -> (Vec<u128>, Option<u128>) {
        let entered = enter(LETTER, &known(lines));
        let number = |id: DocumentId| id.0.as_u128();
        (entered.closes.into_iter().map(number).collect(), entered.document.closes.map(number))
    }

    #[test]
    fn the_letter_that_is_closed_is_found_by_its_day_or_its_mark_and_not_against_either() {
        assert_eq!(closed(&[(1, "2025-05-06", Some("ws-12")), (2, "2025-05-06", None)]), (vec![1], Some(1)));
        assert_eq!(closed(&[(1, "2025-05-06", None)]), (vec![1], Some(1)), "by its day alone");
        assert_eq!(closed(&[(1, "2025-05-06", Some("WS-13"))]), (vec![], None), "another letter of that day");
        assert_eq!(
            closed(&[(1, "2025-06-01", Some("WS-12"))]),
            (vec![], None),
            "a later letter in that case"
        );
        assert_eq!(closed(&[(1, "2025-05-06", None), (2, "2025-05-06", None)]), (vec![1, 2], None), "asked");
    }

    #[test]
    fn what_a_text_does_not_say_is_not_filled_in() {
        let entered = enter("Beste mensen,\n\nGraag een lantaarn bij de brug.\n", &[]);
        let Document { dated, reference, subject, contact, received, closes, .. } = entered.document;
        assert_eq!((dated, reference, subject.as_str(), contact), (None, None, "", None));
        assert_eq!((received, closes, entered.earlier), (None, None, None));
    }

    #[test]
    fn a_document_goes_by_day_sender_subject_and_mark() {
        let letter = enter(LETTER, &[]).document;
        assert_eq!(name(&letter), "3 maart 2026, Waterschap De Sluis: Peil van de sloot (WS-44)");
        assert_eq!(
            name(&Document { dated: None, sender: None, reference: None, ..letter }),
            "zonder datum: Peil van de sloot"
        );
    }
}
