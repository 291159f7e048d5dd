//! The registers as CSV for a spreadsheet: semicolons and a byte order mark, as Dutch spreadsheets expect. A cell that a
//! spreadsheet would take for a formula gets an apostrophe before it.

use hamerslag_core::adoption::put_right;
use hamerslag_core::view::{DecisionLine, PaperLine, SeatLine, SeatState, VoteView};

/// The decision register, one line a decision, with a head.
///
/// # Errors
/// Never in practice: the writer writes to memory.
pub fn decisions(lines: &[DecisionLine]) -> Result<Vec<u8>, csv::Error> {
    let mut writer = writer();
    writer.write_record([
        "nummer",
        "datum",
        "vergadering",
        "punt",
        "besluit",
        "uitkomst",
        "wijze",
        "voor",
        "tegen",
        "blanco",
        "ongeldig",
        "nodig",
        "status",
        "rectificatie",
    ])?;
    for line in lines {
        let decision = &line.decision;
        let vote = decision.standing_vote();
        let count = |number: Option<u32>| number.map_or(String::new(), |number| number.to_string());
        writer.write_record([
            inert(&decision.number),
            line.date.to_string(),
            inert(&line.body_short),
            inert(line.item_number.as_deref().unwrap_or_default()),
            inert(&decision.text),
            decision.outcome.dutch().to_owned(),
            decision.method.map_or(String::new(), |method| method.dutch().to_owned()),
            count(vote.map(|vote| vote.in_favour)),
            count(vote.map(|vote| vote.against)),
            count(vote.map(|vote| vote.blank)),
            count(vote.map(|vote| vote.invalid)),
            count(vote.and_then(VoteView::needed)),
            inert(&line.standing.as_ref().map_or(String::new(), |standing| standing.told())),
            inert(&line.put_right.iter().map(put_right).collect::<Vec<_>>().join(" ")),
        ])?;
    }
    writer.into_inner().map_err(|error| error.into_error().into())
}

/// The retirement schedule, one line a seat, under the heads that an import of people understands.
///
/// # Errors
/// Never in practice: the writer writes to memory.
pub fn schedule(seats: &[SeatLine]) -> Result<Vec<u8>, csv::Error> {
    let mut writer = writer();
    writer.write_record(["orgaan", "functie", "naam", "van", "tot", "aftredend", "herkiesbaar"])?;
    let yes_or_no = |is: bool| if is { "ja" } else { "nee" }.to_owned();
    let day = |day: Option<chrono::NaiveDate>| day.map_or(String::new(), |day| day.to_string());
    for seat in seats {
        let held = (seat.state != SeatState::Vacant).then_some(seat);
        writer.write_record([
            inert(&seat.body_short),
            inert(&seat.office_name),
            inert(held.and_then(|seat| seat.name.as_deref()).unwrap_or("vacature")),
            day(held.and_then(|seat| seat.starts)),
            day(seat.goes()),
            held.map_or(String::new(), |seat| yes_or_no(seat.state == SeatState::Retiring)),
            held.and_then(|seat| seat.stands_again).map_or(String::new(), yes_or_no),
        ])?;
    }
    writer.into_inner().map_err(|error| error.into_error().into())
}

/// Letters and papers, one line each, with a head.
///
/// # Errors
/// Never in practice: the writer writes to memory.
pub fn papers(papers: &[PaperLine]) -> Result<Vec<u8>, csv::Error> {
    let mut writer = writer();
    writer.write_record([
        "nummer",
        "soort",
        "afzender",
        "datum",
        "kenmerk",
        "onderwerp",
        "afdoening",
        "behandelaar",
    ])?;
    for (index, paper) in papers.iter().enumerate() {
        let text = |text: &Option<String>| inert(text.as_deref().unwrap_or_default());
        writer.write_record([
            (index + 1).to_string(),
            paper.kind.dutch().to_owned(),
            text(&paper.sender),
            paper.date.map_or(String::new(), |date| date.to_string()),
            text(&paper.reference),
            inert(&paper.subject),
            paper.disposition.map_or(String::new(), |one| one.dutch().to_owned()),
            text(&paper.handled_by),
        ])?;
    }
    writer.into_inner().map_err(|error| error.into_error().into())
}

fn writer() -> csv::Writer<Vec<u8>> {
    csv::WriterBuilder::new().delimiter(b';').from_writer("\u{feff}".as_bytes().to_vec())
}

/// The text so that no spreadsheet runs it.
fn inert(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use hamerslag_core::id::DecisionId;
    use hamerslag_core::view::{DecisionLine, DecisionRef, DecisionView, PaperLine, StandingView, VoteView};
    use hamerslag_core::words::{Disposition, DocumentKind, Majority, Method, Outcome, Standing};

    #[test]
    fn a_paper_of_a_stranger_runs_nothing_in_a_spreadsheet() {
        let paper = PaperLine {
            id: hamerslag_core::id::DocumentId(uuid::Uuid::nil()),
            kind: DocumentKind::Letter,
            sender: Some("@SUM(A1)".to_owned()),
            reference: Some("-1+1".to_owned()),
            date: Some("2026-03-03".parse().unwrap()),
            subject: "=cmd|' /C calc'!A0; dank".to_owned(),
            disposition: Some(Disposition::ToBoard),
            handled_by: Some("+31".to_owned()),
        };
        let csv = String::from_utf8(super::papers(&[paper]).unwrap()).unwrap();
        assert_eq!(
            csv.lines().nth(1).unwrap(),
            "1;brief;'@SUM(A1);2026-03-03;'-1+1;\"'=cmd|' /C calc'!A0; dank\";in handen van het bestuur;'+31"
        );
    }

    #[test]
    fn a_formula_is_text_and_the_vote_that_counts_is_the_last_uncontested_one() {
        let vote = |round, in_favour, contested| VoteView {
            round,
            in_favour,
            against: 2,
            blank: 1,
            invalid: 0,
            present: None,
            contested,
            majority: Some(Majority::Absolute),
            pronounced: None,
            remark: None,
        };
        let line = DecisionLine {
            decision: DecisionView {
                id: DecisionId(uuid::Uuid::nil()),
                number: "2026-1".to_owned(),
                text: "=HYPERLINK(\"x\"); de \"pomp\"".to_owned(),
                outcome: Outcome::Adopted,
                method: Some(Method::ShowOfHands),
                in_force_from: None,
                condition: None,
                votes: vec![vote(1, 9, true), vote(2, 8, false)],
                adopts: None,
            },
            date: "2026-11-18".parse().unwrap(),
            body_short: "ALV".to_owned(),
            meeting: None,
            item_number: Some("6".to_owned()),
            standing: Some(StandingView {
                standing: Standing::Lapsed,
                day: Some("2027-04-14".parse().unwrap()),
                by: Some(DecisionRef { id: DecisionId(uuid::Uuid::nil()), number: "2027-3".to_owned() }),
                review_passed: false,
            }),
            put_right: Vec::new(),
            warnings: Vec::new(),
        };
        let csv = String::from_utf8(super::decisions(&[line]).unwrap()).unwrap();
        assert_eq!(
            csv.lines().nth(1).unwrap(),
            "2026-1;2026-11-18;ALV;6;\"'=HYPERLINK(\"\"x\"\"); de \"\"pomp\"\"\";vastgesteld;handopsteken;8;2;1;0;6;vervallen door 2027-3;"
        );
        assert!(csv.starts_with('\u{feff}'), "so that a spreadsheet reads é as é");
    }
}
