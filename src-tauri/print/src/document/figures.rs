//! The association in figures, on one page: what is decided, who comes, who has what to do, and what is late. Bars lead the
//! eye; the figures stand beside them.

use hamerslag_core::dutch;
use hamerslag_core::view::{
    AssociationHead, AttendanceFigures, FiguresView, LateLine, OwnerFigures, YearFigures,
};

use super::minutes::cell;
use super::{Document, long_name};
use crate::atom::Span;
use crate::block::{Block, Column, Paragraph, Table};
use crate::paginate::Running;

/// What it is called.
const NAME: &str = "Overzicht";
/// How much of what is late is printed, and of the names with it, in characters: all of it stands in the register.
const LONGEST: usize = 50;
const LONGEST_WHO: usize = 34;

/// The figures as a document.
pub(super) fn document(association: &AssociationHead, figures: &FiguresView) -> Document {
    let held = |paragraph: Paragraph| Block::Paragraph(Paragraph { holds_next: true, ..paragraph });
    let mut blocks = vec![held(Paragraph::title(NAME))];
    blocks.extend(long_name(association).map(held));
    blocks.push(held(Paragraph::subtitle(&format!("Stand op {}", dutch::date(figures.on)))));
    let mut part = |heading: &str, notes: Vec<String>, table: Option<Table>, nothing: &str| {
        blocks.push(held(Paragraph::heading(heading)));
        blocks.extend(notes.iter().map(|note| held(Paragraph::note(note))));
        blocks.push(table.map_or_else(|| Block::Paragraph(Paragraph::note(nothing)), Block::Table));
    };
    part("Besluiten per jaar", Vec::new(), decided(figures), "Er zijn nog geen besluiten.");
    part("Opkomst in de ALV", notes(figures), attended(figures), "Er is nog geen ALV gehouden.");
    part("Open acties per eigenaar", Vec::new(), owned(figures), "Er staan geen acties open.");
    part("Te laat", late_note(figures).into_iter().collect(), late(figures), "Er is niets te laat.");
    let running = Running { association: association.name.clone(), status: None, document: NAME.to_owned() };
    let title = format!("{NAME} van {} per {}", association.name, dutch::date(figures.on));
    Document { title, blocks, running, colour: None }
}

fn decided(figures: &FiguresView) -> Option<Table> {
    let all = |year: &YearFigures| year.decisions.iter().sum::<usize>();
    let mut columns = vec![Column::labels("Jaar", 1.0).naming_rows()];
    columns.extend(figures.bodies.iter().map(|body| Column::figures(&body.short, 1.0)));
    columns.push(Column::figures("Samen", 1.0));
    let row = |year: &YearFigures| {
        let mut row = vec![cell(&year.year.to_string())];
        row.extend(year.decisions.iter().map(|count| figure(*count)));
        row.push(figure(all(year)));
        row
    };
    with_bars(columns, figures.years.iter().map(row).collect(), figures.years.iter().map(all).collect())
}

/// Those that were a second meeting are told: their votes are held against nothing.
fn notes(figures: &FiguresView) -> Vec<String> {
    let mut notes = vec!["Stemmen van de aanwezigen, met hun volmachten.".to_owned()];
    let second = figures.attendance.iter().filter(|one| one.second);
    notes.extend(second.map(|one| {
        format!("Op {} volgde dezelfde dag een tweede vergadering, zonder quorum.", dutch::date(one.date))
    }));
    notes
}

fn attended(figures: &FiguresView) -> Option<Table> {
    let columns = vec![
        Column::labels("ALV", 2.2).naming_rows(),
        Column::figures("Aanwezig", 1.0),
        Column::figures("Stemmen", 1.0),
        Column::figures("Quorum", 1.0),
        Column::figures("Verschil", 1.0),
    ];
    let row = |one: &AttendanceFigures| {
        let known = |count: Option<String>| cell(&count.unwrap_or_else(|| "–".to_owned()));
        vec![
            cell(&dutch::date(one.date)),
            cell(&one.present.to_string()),
            known(one.votes.map(|votes| votes.to_string())),
            known(one.quorum.map(|quorum| quorum.to_string())),
            known(one.margin.map(margin)),
        ]
    };
    let votes = |one: &AttendanceFigures| one.votes.unwrap_or(0) as usize;
    let rows = figures.attendance.iter().map(row).collect();
    with_bars(columns, rows, figures.attendance.iter().map(votes).collect())
}

/// "+8", "−1", with a real minus.
fn margin(difference: i64) -> String {
    let sign = match difference {
        0 => "",
        1.. => "+",
        _ => "−",
    };
    format!("{sign}{}", difference.unsigned_abs())
}

fn owned(figures: &FiguresView) -> Option<Table> {
    let columns = vec![
        Column::labels("Eigenaar", 2.2).naming_rows(),
        Column::figures("Te laat", 1.0),
        Column::figures("Open", 1.0),
    ];
    let row = |one: &OwnerFigures| {
        let owner = one.owner.as_deref().unwrap_or("zonder eigenaar");
        vec![cell(owner), figure(one.late), figure(one.open)]
    };
    let mut rows: Vec<Vec<Vec<Span>>> = figures.owners.iter().map(row).collect();
    let all = match figures.other_owners {
        0 => "Samen".to_owned(),
        others => format!("Samen, met {others} anderen"),
    };
    let counts = figures.owners.iter().map(|one| one.open).collect();
    rows.push(vec![cell(&all), figure(figures.late), figure(figures.open)]);
    let table = with_bars(columns, rows, counts)?;
    Some(Table { sums: 1, ..table }).filter(|_| !figures.owners.is_empty())
}

fn late_note(figures: &FiguresView) -> Option<String> {
    let told = figures.longest_late.len();
    let all = figures.late + figures.late_decisions;
    (told < all).then(|| format!("De {told} die het langst te laat zijn, van {all}."))
}

fn late(figures: &FiguresView) -> Option<Table> {
    let columns = vec![
        Column::labels("Nr.", 1.0).naming_rows(),
        Column::text("Wat", 4.0),
        Column::labels("Wie", 2.0),
        Column::figures("Dagen", 1.0),
    ];
    let row = |one: &LateLine| {
        vec![
            cell(&one.number),
            cell(&shortened(&one.text, LONGEST)),
            cell(&shortened(&one.who.join(", "), LONGEST_WHO)),
            cell(&one.days.to_string()),
        ]
    };
    let rows: Vec<_> = figures.longest_late.iter().map(row).collect();
    Some(Table::small(columns, rows, 0.0)).filter(|table| !table.rows.is_empty())
}

fn figure(count: usize) -> Vec<Span> {
    cell(&if count == 0 { "–".to_owned() } else { count.to_string() })
}

/// A last column with a bar for each row, the longest of which fills it.
fn with_bars(mut columns: Vec<Column>, mut rows: Vec<Vec<Vec<Span>>>, counts: Vec<usize>) -> Option<Table> {
    let longest = counts.iter().copied().max()?.max(1);
    columns.push(Column::text("", 4.0));
    rows.iter_mut().for_each(|row| row.push(Vec::new()));
    let bars = counts.iter().map(|count| *count as f32 / longest as f32).collect();
    Some(Table { bars, ..Table::small(columns, rows, 0.0) })
}

/// At most so many characters, cut between words.
fn shortened(text: &str, most: usize) -> String {
    let Some((end, _)) = text.char_indices().nth(most) else { return text.to_owned() };
    let kept = text.get(..end).unwrap_or(text);
    let words = kept.rsplit_once(' ').map_or(kept, |(words, _)| words);
    format!("{}…", words.trim_end_matches([',', '.', ';', ':']))
}
