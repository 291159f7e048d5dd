//! Erasing on request, told in Dutch: what will go, who has copies, what is left to a person; and afterwards what went. For the
//! command line and the window alike.

use std::path::Path;

use hamerslag_core::erasing::{ErasedThing, Erasing};
use hamerslag_core::model::{Retention, Table};
use hamerslag_core::view::{CopyOut, DueErasure, ErasedMeeting, ErasedPaper, ErasurePreview, MeetingLine};
use hamerslag_core::words::ErasureKind;
use hamerslag_core::{Applied, Archive, Op, dutch, retention};
use serde::Serialize;

use crate::failure::Failure;
use crate::places;

/// What the association may keep, whatever is asked.
pub const LAW: &str = "De vereniging mag houden wat zij volgens de wet moet bewaren, wat in het algemeen belang wordt gearchiveerd \
                       en wat nodig is in een geschil (art. 17 lid 3 AVG). Beoordeel dat eerst; bij twijfel: vraag het na.";

/// Lines under a heading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Told {
    /// The heading.
    pub title: String,
    /// The lines, each a sentence or a part of one.
    pub lines: Vec<String>,
}

impl Told {
    fn new(title: &str, lines: Vec<String>) -> Option<Self> {
        (!lines.is_empty()).then(|| Self { title: title.to_owned(), lines })
    }
}

/// The reason that is noted when nobody gave one.
#[must_use]
pub fn usual_reason(what: &ErasedThing) -> &'static str {
    match what {
        ErasedThing::Person(_) | ErasedThing::Named(_) => "Verzoek van de betrokkene.",
        ErasedThing::Slip { .. } => "Deze woorden hadden niet in de notulen mogen staan.",
        ErasedThing::Contact(_) | ErasedThing::Remarks(_) | ErasedThing::Addresses(_) => "Niet meer nodig.",
    }
}

/// What will go, and what to think of first.
#[must_use]
pub fn foretold(preview: &ErasurePreview, backups: usize) -> Vec<Told> {
    [
        Told::new("Hier gaat het weg", places(preview)),
        Told::new("In deze vergaderingen", preview.meetings.iter().map(meeting).collect()),
        Told::new("Deze stukken gaan in hun geheel weg", preview.papers.iter().map(paper).collect()),
        Told::new("Reservekopieën", reserve(backups)),
        Told::new(
            "Eerder verspreid: vraag het terug, of vraag het te vernietigen",
            preview.copies.iter().map(copy).collect(),
        ),
        Told::new("Let op", mind(preview)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn places(preview: &ErasurePreview) -> Vec<String> {
    let mut lines: Vec<String> =
        preview.places.iter().map(|place| several(place.table, place.count)).collect();
    if preview.acts > 0 {
        let acts = counted(preview.acts, "handeling", "handelingen");
        lines.push(format!(
            "de woorden in {acts} van het logboek; dat er iets is gedaan, wanneer en door wie, blijft"
        ));
    }
    if !lines.is_empty() {
        lines.push("wat er bij zoeken van wordt gevonden".to_owned());
    }
    lines
}

fn meeting(one: &ErasedMeeting) -> String {
    let count = counted(one.count, "plaats", "plaatsen");
    let of = named(&one.meeting);
    if one.adopted {
        return format!(
            "{of}: {count}, ook in de vastgestelde notulen; hun zegel blijft, en onderaan komt te staan dat en waarom er is gewist"
        );
    }
    match one.versions {
        0 => format!("{of}: {count}"),
        _ => format!("{of}: {count}, ook in notulen die zijn aangeboden"),
    }
}

fn named(meeting: &MeetingLine) -> String {
    format!("{} {}", meeting.body_short, dutch::date(meeting.date))
}

fn paper(paper: &ErasedPaper) -> String {
    let of = named(&paper.meeting);
    match paper.sent_on {
        Some(day) => {
            format!("het stuk bij de oproep van {} voor {of}; wie is opgeroepen blijft", dutch::date(day))
        }
        None => format!(
            "de scan van de ondertekende notulen van {of}; een deel van een scan kan niet worden gewist"
        ),
    }
}

fn reserve(backups: usize) -> Vec<String> {
    match u32::try_from(backups).unwrap_or(u32::MAX) {
        0 => Vec::new(),
        one_or_more => vec![format!(
            "{} van vóór het wissen: weg, en er komt één nieuwe. Kopieën die iemand zelf maakte, op een stick of in een andere map, \
             kent Hamerslag niet",
            counted(one_or_more, "reservekopie", "reservekopieën")
        )],
    }
}

fn copy(copy: &CopyOut) -> String {
    let day = dutch::date(copy.on);
    let of = copy.of.as_ref().map_or(String::new(), |of| format!(" van {of}"));
    match (copy.kind, copy.count) {
        (None, count) => {
            format!(
                "{day}: oproep voor {}, aan {}",
                copy.of.as_deref().unwrap_or_default(),
                counted(count.unwrap_or(0), "lid", "leden")
            )
        }
        (Some(kind), _) => {
            let to =
                copy.to.as_ref().map_or(" (niet genoteerd aan wie)".to_owned(), |to| format!(" aan {to}"));
            let file = copy.file_name.as_ref().map_or(String::new(), |name| format!(", bestand ‘{name}’"));
            format!("{day}: {}{of}{to}{file}", kind.dutch())
        }
    }
}

fn mind(preview: &ErasurePreview) -> Vec<String> {
    let mut lines = Vec::new();
    if preview.kind == ErasureKind::Person {
        let called = &preview.called;
        if preview.is_member {
            lines.push(format!("{called} is nog lid. Van een lid moet de vereniging weten wie het is; schrijf het lid eerst uit."));
        }
        if !preview.offices.is_empty() {
            lines.push(format!(
                "{called} is nog {}. Beëindig de zittingsperiode eerst.",
                preview.offices.join(", ")
            ));
        }
        lines.push(
            "De persoon zelf blijft als ‘[gewist]’, zodat stemmingen, nummers en besluiten kloppen."
                .to_owned(),
        );
    }
    if preview.kept_scans > 0 {
        let scans = counted(preview.kept_scans, "scan", "scans");
        lines
            .push(format!("{scans} van ondertekende notulen met deze woorden: die blijven, zoals gevraagd."));
    }
    lines.push(LAW.to_owned());
    lines.push(
        "Gewist is gewist: ongedaan maken kan niet, ook niet van wat vóór het wissen is gedaan.".to_owned(),
    );
    lines
}

/// What is left to a person, a line each: the way of writing, how often, why, and words around it.
#[must_use]
pub fn doubtful(preview: &ErasurePreview) -> Vec<String> {
    let line = |one: &hamerslag_core::view::PossiblePlaces| {
        format!("‘{}’, {} keer, want {}: “{}”", one.form, one.count, one.why, one.example)
    };
    preview.possible.iter().map(line).collect()
}

/// What went, after the act.
#[must_use]
pub fn told(preview: &ErasurePreview, archive: &Archive) -> Vec<Told> {
    let mut done = vec![match preview.acts {
        0 => "De woorden zijn gewist.".to_owned(),
        acts => format!(
            "De woorden zijn gewist, ook uit {} van het logboek.",
            counted(acts, "handeling", "handelingen")
        ),
    }];
    if let Some(swept) = archive.swept() {
        if !swept.file {
            done.push(
                "Iemand anders leest in het archief; sluit het overal, dan gaat ook het laatste spoor weg."
                    .to_owned(),
            );
        }
        let gone = u32::try_from(swept.backups).unwrap_or(u32::MAX);
        if gone > 0 {
            done.push(format!(
                "{} weggehaald; er is een nieuwe gemaakt.",
                counted(gone, "reservekopie", "reservekopieën")
            ));
        }
        if !swept.renewed && !swept.left.is_empty() {
            done.push(
                "Er kon geen nieuwe reservekopie worden gemaakt, en daarom zijn de oude gebleven:".to_owned(),
            );
        }
        done.extend(
            swept
                .left
                .iter()
                .map(|path| format!("Hierin staan de woorden nog; haal het zelf weg: {}", path.display())),
        );
    }
    let copies = preview.copies.iter().map(copy).collect();
    [Told::new("Gedaan", done), Told::new("Vraag terug, of vraag te vernietigen", copies)]
        .into_iter()
        .flatten()
        .collect()
}

/// Erases, and looks whether the archive is whole afterwards.
///
/// # Errors
/// Why it can't be done; nothing has changed then. Or that the archive is not whole.
pub fn erase(archive: &mut Archive, erasing: Erasing) -> Result<(ErasurePreview, Applied), Failure> {
    let preview = archive.reader().erasure_preview(&erasing)?;
    let id = archive.new_id();
    let applied = archive.apply(Op::Erase { id, erasing }, places::now())?;
    Ok((preview, applied))
}

/// How many backups there are of an archive.
#[must_use]
pub fn backups(archive: &Path) -> usize {
    places::backups_of(archive).map_or(0, |backups| backups.paths().len())
}

/// The terms in words, each with what it rests on.
#[must_use]
pub fn terms(retention: &Retention) -> Vec<String> {
    let years = |years: u32| format!("{years} jaar");
    vec![
        format!(
            "Bereikbaarheid van wie geen lid meer is: {}. Niet langer dan nodig (art. 5 lid 1 onder e AVG).",
            years(retention.contact_years)
        ),
        format!(
            "Opmerkingen bij een concept en aantekeningen van de voorzitter: {} na de vaststelling. Daarna zijn ze niet meer nodig \
             (art. 5 lid 1 onder e AVG).",
            years(retention.remark_years)
        ),
        format!(
            "Adressen waarheen is opgeroepen: {}. Zij horen bij de administratie (art. 2:10 lid 3 BW).",
            years(retention.notice_years)
        ),
        "Notulen, besluiten en wie er waren: blijven. Zij zijn het geheugen van de vereniging; wie gewist wil worden, vraagt erom."
            .to_owned(),
    ]
}

/// Something that is due, in a line.
#[must_use]
pub fn due_line(due: &DueErasure) -> String {
    let what = match due.what {
        ErasedThing::Contact(_) => "bereikbaarheid van",
        ErasedThing::Remarks(_) => "opmerkingen en aantekeningen bij",
        ErasedThing::Addresses(_) => "adressen van de oproep voor",
        ErasedThing::Person(_) | ErasedThing::Named(_) | ErasedThing::Slip { .. } => "gegevens van",
    };
    format!("{what} {}: niet meer nodig sinds {}", due.called, dutch::date(due.due))
}

/// The erasure of something that is due today.
#[must_use]
pub fn of_due(due: DueErasure) -> Erasing {
    retention::erasing(due.what, places::local_now().date())
}

fn counted(count: u32, one: &str, more: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { more })
}

fn several(table: Table, count: u32) -> String {
    let (one, more) = match table {
        Table::Person => ("persoon: naam en bereikbaarheid", "personen: naam en bereikbaarheid"),
        Table::Attendance => ("regel presentie", "regels presentie"),
        Table::Duty => ("voorzitter of notulist", "voorzitters of notulisten"),
        Table::Proxy => ("volmacht", "volmachten"),
        Table::Recusal => ("keer dat iemand opzij stapte", "keren dat iemand opzij stapte"),
        Table::Phrase => ("eigen tekstblok", "eigen tekstblokken"),
        Table::Term => ("zittingsperiode", "zittingsperioden"),
        Table::Meeting => ("vergadering", "vergaderingen"),
        Table::Item => ("agendapunt", "agendapunten"),
        Table::Treatment => ("behandeling", "behandelingen"),
        Table::Entry => ("alinea", "alinea’s"),
        Table::Proposal => ("voorstel", "voorstellen"),
        Table::Decision => ("besluit", "besluiten"),
        Table::DecisionFact => ("status van een besluit", "statussen van besluiten"),
        Table::Vote => ("stemming", "stemmingen"),
        Table::Election => ("verkiezing", "verkiezingen"),
        Table::Ballot => ("stemronde", "stemronden"),
        Table::Action => ("actiepunt", "actiepunten"),
        Table::ActionUpdate => ("stand van een actiepunt", "standen van actiepunten"),
        Table::Document => ("ingekomen stuk", "ingekomen stukken"),
        Table::Subject => ("onderwerp", "onderwerpen"),
        Table::CandidateAnswer => ("beoordeling door de voorzitter", "beoordelingen door de voorzitter"),
        Table::Notice => ("oproep", "oproepen"),
        Table::NoticeLine => ("regel van wie is opgeroepen", "regels van wie is opgeroepen"),
        Table::Minutes => ("verslag", "verslagen"),
        Table::MinutesVersion => ("versie van notulen", "versies van notulen"),
        Table::Comment => ("opmerking", "opmerkingen"),
        Table::Rectification => ("rectificatie", "rectificaties"),
        Table::GivenCopy => ("genoteerd afschrift", "genoteerde afschriften"),
        Table::Statutes => ("tekst van de oproep", "teksten van de oproep"),
        Table::Handover => ("overdracht", "overdrachten"),
        Table::Erasure => ("reden van eerder wissen", "redenen van eerder wissen"),
        Table::Association
        | Table::Body
        | Table::Office
        | Table::Suspension
        | Table::SubjectPart
        | Table::Retention => ("gegeven", "gegevens"),
    };
    counted(count, one, more)
}
