//! The decision register of the large archive: opened with each of its filters, and paged through.

use std::collections::HashSet;

use chrono::{Datelike, NaiveDate};
use hamerslag_core::Reader;
use hamerslag_core::id::{BodyId, DecisionId, SubjectId};
use hamerslag_core::view::{DecisionFilter, DecisionLine, Listed, Page};
use hamerslag_core::words::{Outcome, Standing, Visibility};

use crate::questions::PART;
use crate::table::{Dice, Table, Times};

const OPENS: &str =
    "the decision register opens, all of it and by each filter, 10⁵ decisions, p95 of the slowest";
const TYPED: &str = "the same by typed words, p95 of the slowest";
const STANDING: &str = "a part of the register by how decisions stand, at once and paged through, p95";
const NEXT: &str = "its next part, from the head, the middle and the end, without a gap, p95";

/// All that is measured here.
pub const ALL: [&str; 4] = [OPENS, TYPED, STANDING, NEXT];

pub fn measure(table: &mut Table, reader: &Reader, on: NaiveDate, dice: &mut Dice) {
    let register = Register { reader, on };
    if table.wants(OPENS) {
        register.opens(table, OPENS, register.filters(dice));
    }
    if table.wants(TYPED) {
        let typed = ["begroting", "clubhuis begroting", "1995-12", "nergens"];
        let by = |words: &str| DecisionFilter { words: words.to_owned(), ..DecisionFilter::default() };
        register.opens(table, TYPED, typed.map(|words| (format!("‘{words}’"), by(words))).into());
    }
    if table.wants(STANDING) {
        register.by_standing(table);
    }
    if table.wants(NEXT) {
        register.goes_on(table, dice);
    }
}

struct Register<'a> {
    reader: &'a Reader,
    on: NaiveDate,
}

impl Register<'_> {
    fn page(&self, filter: &DecisionFilter, from: usize) -> Page<Listed<DecisionLine>> {
        self.reader.decision_page(filter, self.on, from..from + PART).unwrap()
    }

    /// Every way to narrow it, by its name.
    fn filters(&self, dice: &mut Dice) -> Vec<(String, DecisionFilter)> {
        let any = DecisionFilter::default();
        let mut filters = vec![("all".to_owned(), any.clone())];
        for year in [1990, 2003, self.on.year()] {
            filters.push((format!("{year}"), DecisionFilter { year: Some(year), ..any.clone() }));
        }
        let bodies: Vec<(BodyId, String)> =
            self.reader.bodies().unwrap().into_iter().map(|(id, body)| (id, body.short)).collect();
        for (body, short) in bodies {
            filters.push((short, DecisionFilter { body: Some(body), ..any.clone() }));
        }
        for outcome in [Outcome::Adopted, Outcome::Rejected, Outcome::Postponed, Outcome::Discharged] {
            filters
                .push((outcome.dutch().to_owned(), DecisionFilter { outcome: Some(outcome), ..any.clone() }));
        }
        for standing in Standing::ALL {
            let filter = DecisionFilter { standing: Some(*standing), ..any.clone() };
            filters.push((standing.dutch().to_owned(), filter));
        }
        // The first of them speaks most, the last seldom.
        for person in ["Noor Visser", "Noor V", "Kees Tissen", "Okke Veldkamp", "Niemand"] {
            filters.push((person.to_owned(), DecisionFilter { person: person.to_owned(), ..any.clone() }));
        }
        let subjects: Vec<SubjectId> =
            self.reader.subjects(Visibility::Board).unwrap().into_iter().map(|line| line.id).collect();
        let subject = subjects[dice.below(subjects.len())];
        filters.push(("a subject".to_owned(), DecisionFilter { subject: Some(subject), ..any }));
        filters
    }

    /// Each standing anew, and then part by part: what was found last is of another standing each time that one begins.
    fn by_standing(&self, table: &mut Table) {
        let mut times = Vec::new();
        let mut slowest = (0.0, "");
        for standing in Standing::ALL.iter().cycle().take(4 * Standing::ALL.len()) {
            let filter = DecisionFilter { standing: Some(*standing), ..DecisionFilter::default() };
            for turn in 0..5 {
                let begun = std::time::Instant::now();
                self.page(&filter, turn * PART);
                let took = begun.elapsed();
                if turn == 0 && took.as_secs_f64() * 1_000.0 > slowest.0 {
                    slowest = (took.as_secs_f64() * 1_000.0, standing.dutch());
                }
                times.push(took);
            }
        }
        let times = Times::from(times);
        let beside =
            format!(" (median {:.1}, slowest at once {:.1}: {})", times.share(0.5), slowest.0, slowest.1);
        table.at_most(STANDING, times.share(0.95), 50.0, &beside);
    }

    fn opens(&self, table: &mut Table, what: &str, filters: Vec<(String, DecisionFilter)>) {
        let mut slowest = (0.0, String::new());
        let other = DecisionFilter { person: "Iemand Anders".to_owned(), ..DecisionFilter::default() };
        for (name, filter) in filters {
            let mut total = 0;
            let times = Times::from(
                (0..20)
                    .map(|_| {
                        // What a reader found last it keeps; asked for something else, it has to look again.
                        self.page(&other, 0);
                        let begun = std::time::Instant::now();
                        total = self.page(&filter, 0).total;
                        begun.elapsed()
                    })
                    .collect(),
            );
            let time = times.share(0.95);
            println!("  {name}: {total} decisions, median {:.1}, p95 {time:.1} ms", times.share(0.5));
            if time > slowest.0 {
                slowest = (time, name);
            }
        }
        table.at_most(what, slowest.0, 100.0, &format!(" ({})", slowest.1));
    }

    /// Ten parts one after the other, from three places: no decision is skipped, none comes twice, and they stay in order.
    fn goes_on(&self, table: &mut Table, dice: &mut Dice) {
        let total = self.page(&DecisionFilter::default(), 0).total;
        let some = DecisionFilter { standing: Some(Standing::InForce), ..DecisionFilter::default() };
        let mut times = Vec::new();
        for filter in [DecisionFilter::default(), some] {
            let total_here = self.page(&filter, 0).total;
            for start in [0, total_here / 2 + dice.below(PART), total_here.saturating_sub(PART * 9 + 7)] {
                let whole = self.reader.decision_page(&filter, self.on, start..start + PART * 10).unwrap();
                let expected: Vec<DecisionId> = ids(&whole);
                let mut came = Vec::new();
                times.extend((0..10).map(|turn| {
                    let begun = std::time::Instant::now();
                    let page = self.page(&filter, start + turn * PART);
                    let took = begun.elapsed();
                    assert_eq!(page.total, total_here);
                    came.extend(ids(&page));
                    took
                }));
                assert_eq!(came.iter().collect::<HashSet<_>>().len(), came.len(), "none comes twice");
                assert_eq!(came, expected, "no gap");
            }
        }
        let times = Times::from(times);
        let beside = format!(" (median {:.1}, {total} decisions)", times.share(0.5));
        table.at_most(NEXT, times.share(0.95), 50.0, &beside);
    }
}

fn ids(page: &Page<Listed<DecisionLine>>) -> Vec<DecisionId> {
    page.rows.iter().map(|row| row.line.decision.id).collect()
}
