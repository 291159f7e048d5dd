//! An election as a small table: candidates below each other, a column for every ballot, and below them how many papers
//! came back.

use hamerslag_core::view::{BallotView, ElectionView};
use hamerslag_core::words::ElectionRule;

use super::minutes::cell;
use super::wording::{capitalised, counted, enumerate, uncapitalised};
use crate::atom::Span;
use crate::block::{Block, Column, Paragraph, Table};
use crate::face::Style;

/// Ballots side by side in one table; more of them make another table.
const BALLOTS_BESIDE: usize = 4;

/// The election's heading, tables and remarks, set in this far.
pub(super) fn blocks(election: &ElectionView, indent: f32) -> Vec<Block> {
    let office = uncapitalised(election.office.trim());
    let heading =
        format!("Uitslag van de verkiezing: {office}, {}", counted(election.seats, "zetel", "zetels"));
    let spans = vec![Span::new(heading, Style::NUMBER)];
    let set = |paragraph: Paragraph| Block::Paragraph(Paragraph { indent, ..paragraph });
    let mut blocks =
        vec![set(Paragraph { before: 9.0, holds_next: true, ..Paragraph::note("").with_spans(spans) })];
    if election.rounds.is_empty() && !election.candidates.is_empty() {
        let words = format!("Kandidaten: {}.", enumerate(&election.candidates));
        blocks.push(set(Paragraph::note(words)));
    }
    blocks.extend(election.rounds.chunks(BALLOTS_BESIDE).map(|rounds| table(election, rounds, indent)));
    let remarks = remarks(election);
    if !remarks.is_empty() {
        blocks.push(set(Paragraph { before: 4.0, ..Paragraph::note(remarks) }));
    }
    blocks
}

fn table(election: &ElectionView, rounds: &[BallotView], indent: f32) -> Block {
    let head = |ballot: &BallotView| match election.rounds.len() {
        1 => "Stemmen".to_owned(),
        _ => format!("{}e ronde", ballot.round),
    };
    let mut columns = vec![Column::labels("Kandidaat", 3.0).naming_rows()];
    columns.extend(rounds.iter().map(|ballot| Column::figures(head(ballot), 1.0)));
    let row = |name: &str, figure: &dyn Fn(&BallotView) -> Option<u32>| {
        let figures =
            rounds.iter().map(|ballot| cell(&figure(ballot).map_or("–".to_owned(), |n| n.to_string())));
        std::iter::once(cell(name)).chain(figures).collect::<Vec<_>>()
    };
    let mut rows: Vec<Vec<Vec<Span>>> = election
        .candidates
        .iter()
        .enumerate()
        .map(|(place, name)| row(name, &|ballot| ballot.votes.get(place).copied().flatten()))
        .collect();
    rows.push(row("Stembiljetten uitgebracht", &|ballot| Some(ballot.returned)));
    rows.push(row("waarvan blanco", &|ballot| Some(ballot.blank)));
    rows.push(row("waarvan ongeldig", &|ballot| Some(ballot.invalid)));
    Block::Table(Table { sums: 3, ..Table::small(columns, rows, indent) })
}

/// What elected, where that is not the usual majority: of which rounds, if not of all.
fn rules(rounds: &[BallotView]) -> Option<String> {
    let relative: Vec<&BallotView> =
        rounds.iter().filter(|ballot| ballot.rule == Some(ElectionRule::Relative)).collect();
    let of_rounds = if relative.len() == rounds.len() {
        String::new()
    } else {
        let numbers: Vec<String> = relative.iter().map(|ballot| format!("{}e", ballot.round)).collect();
        format!("In de {} ronde: ", enumerate(&numbers))
    };
    let words = format!("{of_rounds}gekozen is wie de meeste stemmen heeft (betrekkelijke meerderheid).");
    (!relative.is_empty()).then(|| capitalised(&words))
}

/// Ballots given out, the rule, lots, tellers.
fn remarks(election: &ElectionView) -> String {
    let issued = election
        .ballots_issued
        .map(|count| format!("Uitgereikt: {}.", counted(count, "stembiljet", "stembiljetten")));
    let lots = election.rounds.iter().filter_map(|ballot| {
        ballot.lot.as_ref().map(|name| format!("In de {}e ronde wees het lot {name} aan.", ballot.round))
    });
    let tellers = Some(enumerate(&election.tellers)).filter(|names| !names.is_empty());
    let tellers = tellers.map(|names| format!("Stembureau: {names}."));
    issued.into_iter().chain(rules(&election.rounds)).chain(lots).chain(tellers).collect::<Vec<_>>().join(" ")
}
