//! From the bytes of a spreadsheet's CSV to rows of people: separator, encoding, headers, cells. What can't be read is told
//! with its line; nothing is guessed.

use chrono::{Datelike, NaiveDate};
use hamerslag_core::dutch::MONTHS;
use hamerslag_core::words::MemberKind;
use hamerslag_language::decode;

use super::{PersonFound, Remark};

/// The columns that are understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Column {
    Name,
    ShortName,
    Office,
    Body,
    Email,
    Address,
    Postcode,
    Town,
    Kind,
    Votes,
    From,
    Until,
    Retiring,
    StandsAgain,
    Note,
}

/// The words above each column. The first one is how we call it.
const HEADERS: [(Column, &[&str]); 15] = [
    (Column::Name, &["naam", "volledige naam"]),
    (Column::ShortName, &["roepnaam", "korte naam"]),
    (Column::Office, &["functie", "taak"]),
    (Column::Body, &["orgaan", "gremium"]),
    (Column::Email, &["e-mail", "email", "e-mailadres", "emailadres", "mail"]),
    (Column::Address, &["adres", "straat", "straat en huisnummer"]),
    (Column::Postcode, &["postcode"]),
    (Column::Town, &["plaats", "woonplaats"]),
    (Column::Kind, &["soort", "lid", "soort lid", "lidmaatschap"]),
    (Column::Votes, &["stemmen", "aantal stemmen"]),
    (Column::From, &["van", "vanaf", "sinds", "begin"]),
    (Column::Until, &["tot", "t/m", "tot en met", "einde"]),
    (Column::Retiring, &["aftredend", "aftreden"]),
    (Column::StandsAgain, &["herkiesbaar"]),
    (Column::Note, &["opmerking", "opmerkingen"]),
];

/// The last one is taken where they do as well, as above a single column.
const SEPARATORS: [(char, &str); 3] = [('\t', "tab"), (',', "komma"), (';', "puntkomma")];

/// The rows of the file and what there is to say about them; a remark that refuses means that nothing can come in.
pub(super) fn rows(bytes: &[u8]) -> (Vec<PersonFound>, Vec<Remark>) {
    let mut remarks = Vec::new();
    let text = match decode::text(bytes) {
        Ok(decoded) => decoded.text,
        Err(decode::NotText::Empty) => return refused(1, "Het bestand is leeg.".to_owned()),
        Err(decode::NotText::Binary) => {
            return refused(
                1,
                "Dit is geen tekst. Sla het werkblad in het rekenprogramma op als CSV en kies dat bestand."
                    .to_owned(),
            );
        }
    };
    // What Excel writes above everything to tell itself about the separator.
    let (text, skipped) = match text.split_once('\n') {
        Some((first, rest)) if first.trim().to_lowercase().starts_with("sep=") => (rest, 1),
        _ => (text.as_str(), 0),
    };
    let head = text.lines().next().unwrap_or_default();
    let known = |(separator, _): &&(char, &str)| {
        head.split(*separator).filter(|word| column(&plain(word)).is_some()).count()
    };
    let Some((separator, separator_name)) = SEPARATORS.iter().max_by_key(known).filter(|one| known(one) > 0)
    else {
        return refused(
            skipped + 1,
            "Boven de kolommen staat geen bekend woord. Zet op de eerste regel wat eronder staat, zoals naam, functie, orgaan, e-mail, van en tot."
                .to_owned(),
        );
    };
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(*separator as u8)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut columns: Vec<Option<Column>> = Vec::new();
    let mut found = Vec::new();
    for record in reader.records() {
        // The bytes were text, so that nothing but the form of the file can be wrong.
        let Ok(record) = record else {
            return refused(
                skipped + 1,
                "Het bestand is geen CSV: de aanhalingstekens kloppen niet.".to_owned(),
            );
        };
        let line = record.position().map_or(0, |at| at.line() as usize) + skipped;
        if columns.is_empty() {
            columns = heads(&record, line, &mut remarks);
            continue;
        }
        let cells: Vec<&str> = record.iter().map(str::trim).collect();
        if cells.iter().all(|cell| cell.is_empty()) {
            continue;
        }
        let filled = cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1);
        if cells.len() != columns.len() && (cells.len() < columns.len() || filled > columns.len()) {
            let fields = match cells.len() {
                1 => "staat 1 veld".to_owned(),
                more => format!("staan {more} velden"),
            };
            remarks.push(Remark::refuses(
                line,
                format!(
                    "Hier {fields}, boven de kolommen {}. Staat er een ander scheidingsteken dan een {separator_name}, of een {separator_name} in een tekst zonder aanhalingstekens?",
                    columns.len()
                ),
            ));
            continue;
        }
        let row = Row { cells: &cells, columns: &columns, line };
        found.extend(row.person(&mut remarks));
    }
    if found.is_empty() && remarks.iter().all(|remark| !remark.refuses) {
        remarks.push(Remark::refuses(skipped + 1, "Er staat niemand in dit bestand.".to_owned()));
    }
    (found, remarks)
}

fn refused(line: usize, sentence: String) -> (Vec<PersonFound>, Vec<Remark>) {
    (Vec::new(), vec![Remark::refuses(line, sentence)])
}

/// A word as it is compared: without capitals, spaces around, or a colon behind.
fn plain(word: &str) -> String {
    word.trim().trim_matches('"').trim_end_matches([':', '.']).trim().to_lowercase()
}

fn column(plain: &str) -> Option<Column> {
    HEADERS.iter().find(|(_, words)| words.contains(&plain)).map(|(column, _)| *column)
}

fn name(column: Column) -> &'static str {
    HEADERS
        .iter()
        .find(|(one, _)| *one == column)
        .and_then(|(_, words)| words.first())
        .copied()
        .unwrap_or_default()
}

fn heads(record: &csv::StringRecord, line: usize, remarks: &mut Vec<Remark>) -> Vec<Option<Column>> {
    let mut columns: Vec<Option<Column>> = Vec::new();
    for word in record {
        let found = column(&plain(word));
        match found {
            Some(twice) if columns.contains(&found) => remarks.push(Remark::refuses(
                line,
                format!("De kolom ‘{}’ staat er twee keer. Haal er één weg.", name(twice)),
            )),
            None if !word.trim().is_empty() => {
                remarks.push(Remark::tells(
                    line,
                    format!("De kolom ‘{}’ is onbekend en wordt niet overgenomen.", word.trim()),
                ));
            }
            _ => {}
        }
        columns.push(found);
    }
    if !columns.contains(&Some(Column::Name)) {
        remarks.push(Remark::refuses(
            line,
            "Er is geen kolom ‘naam’. Zet de hele naam in één kolom, met ‘naam’ erboven.".to_owned(),
        ));
    }
    columns
}

/// A row and what its columns are.
struct Row<'r> {
    cells: &'r [&'r str],
    columns: &'r [Option<Column>],
    line: usize,
}

impl Row<'_> {
    /// What stands in a column; nothing where the cell is empty or the column absent.
    fn cell(&self, wanted: Column) -> Option<String> {
        let at = self.columns.iter().position(|column| *column == Some(wanted))?;
        let text = self.cells.get(at)?.split_whitespace().collect::<Vec<_>>().join(" ");
        (!text.is_empty()).then_some(text)
    }

    /// The cell as something else than text; what can't be is told.
    fn read<T>(
        &self,
        wanted: Column,
        remarks: &mut Vec<Remark>,
        read: impl FnOnce(&str) -> Result<T, &'static str>,
    ) -> Option<T> {
        let cell = self.cell(wanted)?;
        read(&cell)
            .map_err(|why| {
                let sentence = format!("‘{cell}’ onder ‘{}’ {why}", name(wanted));
                remarks.push(Remark::refuses(self.line, sentence));
            })
            .ok()
    }

    fn person(&self, remarks: &mut Vec<Remark>) -> Option<PersonFound> {
        let office = self.cell(Column::Office);
        let written = self.cell(Column::Name).unwrap_or_default();
        let vacant = matches!(plain(&written).as_str(), "vacature" | "vacant");
        let refuse = |sentence: String| Remark::refuses(self.line, sentence);
        if written.is_empty() {
            remarks.push(refuse(match &office {
                Some(office) => {
                    format!("Bij {office} staat geen naam. Is de plaats leeg, schrijf dan ‘vacature’.")
                }
                None => "Hier staat geen naam.".to_owned(),
            }));
        } else if vacant && office.is_none() {
            remarks.push(refuse("Een vacature hoort bij een functie; hier staat er geen.".to_owned()));
        } else if !vacant && written.chars().filter(|letter| letter.is_alphabetic()).count() < 3 {
            remarks.push(refuse(format!("‘{written}’ is geen naam. Schrijf de naam, of ‘vacature’.")));
        }
        let ends = self.read(Column::Until, remarks, day);
        let (retiring, retires) = match self.read(Column::Retiring, remarks, retirement) {
            Some(Retires::On(day)) => (false, Some(day)),
            Some(Retires::Now(now)) => (now, None),
            None => (false, None),
        };
        if let (Some(ends), Some(retires)) = (ends, retires)
            && ends != retires
        {
            remarks.push(refuse(
                "Onder ‘tot’ en ‘aftredend’ staan verschillende dagen. Laat er één staan.".to_owned(),
            ));
        }
        let found = PersonFound {
            line: self.line,
            name: (!vacant).then_some(written),
            short_name: self.cell(Column::ShortName),
            member_kind: self.read(Column::Kind, remarks, kind),
            votes: self.read(Column::Votes, remarks, |cell| {
                cell.parse().map_err(|_| "is geen aantal stemmen. Schrijf een getal, zoals 1.")
            }),
            email: self.read(Column::Email, remarks, email),
            address: self.address(),
            body: self.cell(Column::Body),
            starts: self.read(Column::From, remarks, day),
            ends: ends.or(retires),
            retiring,
            stands_again: self.read(Column::StandsAgain, remarks, yes_or_no),
            note: self.cell(Column::Note),
            office,
        };
        if found.starts.zip(found.ends).is_some_and(|(starts, ends)| ends < starts) {
            remarks.push(refuse("De zittingsperiode eindigt voor zij begint.".to_owned()));
        }
        let of_a_term = found.starts.is_some()
            || found.ends.is_some()
            || found.retiring
            || found.stands_again.is_some()
            || found.body.is_some();
        if found.office.is_none() && of_a_term {
            remarks.push(refuse(
                "Een orgaan, dagen, aftredend en herkiesbaar horen bij een functie; hier staat er geen."
                    .to_owned(),
            ));
        }
        Some(found)
    }

    fn address(&self) -> Option<String> {
        let town = [self.cell(Column::Postcode), self.cell(Column::Town)];
        let town = town.into_iter().flatten().collect::<Vec<_>>().join("  ");
        let lines: Vec<String> = self
            .cell(Column::Address)
            .into_iter()
            .chain(Some(town).filter(|town| !town.is_empty()))
            .collect();
        (!lines.is_empty()).then(|| lines.join("\n"))
    }
}

const NO_DAY: &str = "is geen dag. Schrijf dag, maand en jaar met vier cijfers, zoals 1-5-2026.";

/// "1-5-2026", "2026-05-01", "1 mei 2026"; a year of two figures could be of two centuries.
fn day(cell: &str) -> Result<NaiveDate, &'static str> {
    let cell = cell.to_lowercase();
    let parts: Vec<&str> = cell.split(['-', '/', '.', ' ']).filter(|part| !part.is_empty()).collect();
    let [first, month, last] = parts.as_slice() else { return Err(NO_DAY) };
    let (year, day) = if first.len() == 4 { (first, last) } else { (last, first) };
    let named = |(_, name): &(usize, &&str)| {
        month.len() >= 3 && (name.starts_with(month) || *month == "mrt" && **name == "maart")
    };
    let month = month
        .parse()
        .ok()
        .or_else(|| MONTHS.iter().enumerate().find(named).map(|(at, _)| at as u32 + 1))
        .ok_or(NO_DAY)?;
    let year: i32 = year.parse().map_err(|_| NO_DAY)?;
    NaiveDate::from_ymd_opt(year, month, day.parse().map_err(|_| NO_DAY)?)
        .filter(|day| day.year() >= 1800)
        .ok_or(NO_DAY)
}

/// What stands under "aftredend".
enum Retires {
    /// Whether they are due.
    Now(bool),
    /// The day.
    On(NaiveDate),
}

fn retirement(cell: &str) -> Result<Retires, &'static str> {
    yes_or_no(cell)
        .map(Retires::Now)
        .or_else(|_| day(cell).map(Retires::On))
        .map_err(|_| "is geen ja, nee of dag. Schrijf ja, nee of een hele dag, zoals 1-5-2026.")
}

fn yes_or_no(cell: &str) -> Result<bool, &'static str> {
    match plain(cell).as_str() {
        "ja" | "j" | "x" | "waar" | "aftredend" | "herkiesbaar" => Ok(true),
        "nee" | "n" | "onwaar" | "niet herkiesbaar" => Ok(false),
        _ => Err("is geen ja of nee."),
    }
}

fn kind(cell: &str) -> Result<MemberKind, &'static str> {
    let plain = plain(cell);
    let by_name = MemberKind::ALL.iter().find(|kind| kind.dutch() == plain);
    by_name
        .copied()
        .or_else(|| {
            yes_or_no(cell).ok().map(|is| if is { MemberKind::Member } else { MemberKind::NonMember })
        })
        .ok_or("is geen soort lid. Schrijf lid, jeugdlid, afgevaardigde, erelid, geschorst lid of geen lid.")
}

fn email(cell: &str) -> Result<String, &'static str> {
    let whole = |(name, host): (&str, &str)| !name.is_empty() && host.contains('.') && !host.contains('@');
    let is_one = !cell.contains([' ', ',', ';']) && cell.split_once('@').is_some_and(whole);
    if is_one { Ok(cell.to_owned()) } else { Err("is geen e-mailadres.") }
}
