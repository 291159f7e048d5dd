//! The association in figures: everything on one page, however much there is.

use hamerslag_core::id::{ActionId, BodyId, MeetingId};
use hamerslag_core::view::{
    AttendanceFigures, FiguresBody, FiguresView, LateLine, LateRecord, OwnerFigures, YearFigures,
};
use hamerslag_print::{FiguresSheet, Opened, Press, TypeSize, figures_pdf, opened};
use uuid::Uuid;

use crate::pages::assert_inside;
use crate::sample::{association, day, dump, printing, text_of_pages};

/// As much as there can be in each part.
pub(crate) fn full() -> FiguresSheet {
    let meeting = |at: i32| AttendanceFigures {
        meeting: MeetingId(Uuid::nil()),
        date: day(2021 + at, 4, 14),
        present: 25,
        votes: (at != 1).then(|| 27 + at as u32),
        quorum: (at != 3).then_some(30),
        margin: (at != 1 && at != 3).then_some(i64::from(at) - 3),
        second: at == 3,
    };
    let owner = |at: usize| OwnerFigures {
        owner: (at < 6).then(|| format!("Reinoud van den Heuvel-Ottenhoff {at}")),
        late: 6 - at,
        open: 12 - at,
    };
    let late = |at: u128| LateLine {
        what: LateRecord::Action(ActionId(Uuid::from_u128(at))),
        number: format!("A-{at}"),
        text: "Uitzoeken wat een collectieve opstalverzekering kost voor de huisjes en wat leden zelf dragen"
            .into(),
        who: vec!["Reinoud van den Heuvel-Ottenhoff".into()],
        days: 268,
    };
    let bodies = ["ALV", "Bestuur", "Kascommissie"];
    FiguresSheet {
        association: association(),
        figures: FiguresView {
            on: day(2026, 11, 24),
            bodies: (1..)
                .zip(bodies)
                .map(|(at, short)| FiguresBody { id: BodyId(Uuid::from_u128(at)), short: short.into() })
                .collect(),
            years: (2021..=2026)
                .map(|year| YearFigures { year, decisions: vec![12, 7, (year == 2023).into()] })
                .collect(),
            attendance: (0..6).map(meeting).collect(),
            owners: (0..7).map(owner).collect(),
            other_owners: 4,
            open: 61,
            late: 14,
            late_decisions: 2,
            longest_late: (41..46).map(late).collect(),
        },
    }
}

#[test]
fn all_that_is_told_stands_on_one_page_and_comes_back_out_of_it() {
    let sheet = full();
    let pdf = figures_pdf(&sheet, &printing()).unwrap();
    dump("overzicht", &pdf);
    assert_eq!(opened(&pdf), Ok(Opened::Figures(sheet)));
    let Some(pages) = text_of_pages(&pdf) else { return };
    assert_eq!(pages.len(), 1);
    for told in [
        "Stand op 24 november 2026",
        "Kascommissie",
        "−3",
        "Op 14 april 2024 volgde dezelfde dag een tweede vergadering",
        "zonder eigenaar",
        "Samen, met 4 anderen",
        "De 5 die het langst te laat zijn, van 16.",
        "opstalverzekering…",
    ] {
        assert!(pages[0].contains(told), "{told}: {}", pages[0]);
    }
}

#[test]
fn bars_are_as_long_as_their_figures_and_stay_on_the_paper() {
    let FiguresSheet { association, mut figures } = full();
    figures.years.truncate(3);
    figures.years[1].decisions = vec![0, 0, 0];
    let document = hamerslag_print::Document::figures(&association, &figures);
    for size in [TypeSize::Normal, TypeSize::Large] {
        let laid = Press::open().unwrap().lay_out(&document, size);
        assert_inside(&laid);
        let bars: Vec<f32> =
            laid.pages[0].rules.iter().filter(|rule| rule.height > 2.0).map(|rule| rule.width).collect();
        assert!(
            (bars[0] / bars[1] - 19.0 / 20.0).abs() < 0.01,
            "2021 and 2023; the empty year has none: {bars:?}"
        );
    }
}

#[test]
fn an_archive_without_anything_says_so_in_words() {
    let FiguresSheet { association, mut figures } = full();
    figures.bodies.clear();
    figures.years.clear();
    figures.attendance.clear();
    figures.owners.clear();
    figures.longest_late.clear();
    (figures.open, figures.late, figures.late_decisions, figures.other_owners) = (0, 0, 0, 0);
    let pdf = figures_pdf(&FiguresSheet { association, figures }, &printing()).unwrap();
    let Some(pages) = text_of_pages(&pdf) else { return };
    for told in ["nog geen besluiten", "nog geen ALV", "geen acties open", "niets te laat"] {
        assert!(pages[0].contains(told), "{told}: {}", pages[0]);
    }
}
