//! Lists and excerpts: what stands in them, to the last line.

use hamerslag_core::id::{BodyId, DecisionId, OfficeId};
use hamerslag_core::view::{ActionLine, AttendanceView, ProxyView, SeatLine, SeatState};
use hamerslag_core::words::{ActionStatus, MinutesStatus, Presence};
use hamerslag_print::page::Role;
use hamerslag_print::{
    ActionList, AttendanceList, Document, Excerpt, Laid, Press, Printing, ScheduleList, TypeSize,
    actions_pdf, attendance_pdf, excerpt_pdf, schedule_pdf,
};
use proptest::prelude::*;

use crate::pages::assert_inside;
use crate::sample::{
    EDITIONS, action, association, attendee, day, decided, dump, meeting, minutes, printing, text_of,
    text_of_pages,
};

/// The text with every run of white space as one space.
fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A list of so many actions.
pub(crate) fn action_list(count: u32) -> ActionList {
    let texts = [
        "De subsidieaanvraag voor de nieuwe beschoeiing indienen bij het waterschap",
        "Offertes vragen",
        "Uitzoeken wat een collectieve opstalverzekering voor de huisjes kost en wat leden daar zelf van dragen",
    ];
    let line = |number: u32| {
        let text = texts[number as usize % texts.len()];
        let mut action = action(&format!("A-{number}"), text, "Penningmeester", number.is_multiple_of(5));
        action.status = ActionStatus::ALL[number as usize % ActionStatus::ALL.len()];
        ActionLine {
            action,
            date: Some(day(2026, 11, 18)),
            body_short: Some("ALV".into()),
            meeting: None,
            updates: vec![],
        }
    };
    let actions = (1..=count).map(line).collect();
    ActionList { association: association(), heading: "Actielijst".into(), actions }
}

#[test]
fn a_list_of_actions_tells_who_does_what_by_when_and_repeats_its_head() {
    for (name, type_size) in EDITIONS {
        let printed = Printing { type_size, ..printing() };
        let pdf = actions_pdf(&action_list(60), &printed).unwrap();
        dump(&format!("acties-{name}"), &pdf);
        let Some(pages) = text_of_pages(&pdf) else { return };
        assert!(pages.len() >= 3, "{} pages", pages.len());
        assert!(pages.iter().all(|page| page.contains("Wanneer")), "the head is on every page");
        assert!(pages.last().unwrap().contains("A-60"), "the last action is on the last page");
        let text = flat(&pages.join(" "));
        for words in ["indienen bij het waterschap (ALV, 18 november 2026)", "vóór 1 maart 2027", "Vervallen"]
        {
            assert!(text.contains(words), "“{words}” should be on the list:\n{text}");
        }
    }
}

#[test]
fn a_table_ends_in_a_rule_on_every_page() {
    let document = Document::actions(&association(), "Actielijst", &action_list(90).actions);
    let mut press = Press::open().unwrap();
    for (_, type_size) in EDITIONS {
        let laid = press.lay_out(&document, type_size);
        assert!(laid.pages.len() >= 3);
        for (number, page) in laid.pages.iter().enumerate() {
            let cells = page.lines.iter().filter(|placed| placed.role == Role::Cell);
            let last = cells.map(|placed| placed.baseline).fold(0.0, f32::max);
            let below =
                page.rules.iter().any(|rule| rule.y > last && rule.y < last + 12.0 && rule.width > 300.0);
            assert!(below, "the table on page {number} is open at its foot");
        }
    }
}

#[test]
fn labels_and_dates_are_not_divided() {
    let document = Document::actions(&association(), "Actielijst", &action_list(60).actions);
    let laid = Press::open().unwrap().lay_out(&document, TypeSize::Normal);
    let cells = || laid.pages.iter().flat_map(|page| &page.lines).filter(|placed| placed.role == Role::Cell);
    assert!(cells().all(|placed| !placed.line.ends_divided()));
    assert!(cells().any(|placed| placed.line.text() == "vóór 1 maart 2027"), "a date stands on one line");
    assert!(cells().any(|placed| placed.line.text() == "Penningmeester"));
}

#[test]
fn a_list_without_actions_says_so() {
    let pdf = actions_pdf(&action_list(0), &printing()).unwrap();
    let Some(text) = text_of(&pdf) else { return };
    assert!(text.contains("Er zijn geen actiepunten."));
}

/// So many seats, every fifth of them vacant and one of them overdue.
pub(crate) fn schedule_list(seats: u32) -> ScheduleList {
    let seat = |number: u32| SeatLine {
        body: BodyId(uuid::Uuid::from_u128(1)),
        body_short: "Bestuur".to_owned(),
        office: OfficeId(uuid::Uuid::from_u128(number.into())),
        office_name: format!("lid voor wijk {number}"),
        term: None,
        person: None,
        name: (!number.is_multiple_of(5)).then(|| format!("Reinoud van den Heuvel-Ottenhoff {number}")),
        starts: Some(day(2022, 4, 14)),
        ends: Some(day(2025 + number as i32, 4, 14)),
        left_on: None,
        stands_again: Some(number.is_multiple_of(2)),
        note: None,
        state: match number {
            1 => SeatState::Over,
            number if number % 5 == 0 => SeatState::Vacant,
            _ => SeatState::Held,
        },
        last: true,
    };
    ScheduleList {
        association: association(),
        heading: "Rooster van aftreden".to_owned(),
        seats: (1..=seats).map(seat).collect(),
    }
}

#[test]
fn a_retirement_schedule_tells_who_goes_when_and_where_a_seat_is_empty() {
    for (name, type_size) in EDITIONS {
        let pdf = schedule_pdf(&schedule_list(40), &Printing { type_size, ..printing() }).unwrap();
        dump(&format!("rooster-{name}"), &pdf);
        let Some(pages) = text_of_pages(&pdf) else { return };
        assert!(pages.len() >= 2 && pages.iter().all(|page| page.contains("Herkiesbaar")), "{}", pages.len());
        let text = flat(&pages.join(" "));
        for words in [
            "Rooster van aftreden",
            "Lid voor wijk 5 (Bestuur) Vacature",
            "14 april 2026 (termijn voorbij)",
            "14 april 2064",
        ] {
            assert!(text.contains(words), "“{words}” should be on it:\n{text}");
        }
    }
    let none = schedule_pdf(&schedule_list(0), &printing()).unwrap();
    assert!(text_of(&none).is_none_or(|text| text.contains("Er zijn nog geen functies vastgelegd.")));
}

/// So many members, one of them with a proxy of another who is away, and a guest.
pub(crate) fn attendance_list(members: usize) -> AttendanceList {
    let mut people: Vec<_> =
        (1..=members).map(|number| attendee(&format!("Lid Nummer{number}"), Presence::Present)).collect();
    people[1].presence = Presence::Apologies;
    people.push(attendee("Gast Van Ver", Presence::Guest));
    let proxy = ProxyView {
        giver: "Lid Nummer2".into(),
        holder: "Lid Nummer1".into(),
        scope: Some("punt 5".into()),
        lapsed_at: None,
    };
    let attendance = AttendanceView { people, proxies: vec![proxy], ..AttendanceView::default() };
    AttendanceList { association: association(), meeting: meeting(), attendance }
}

#[test]
fn the_last_of_two_thousand_members_can_sign_at_the_door() {
    for (name, type_size) in EDITIONS {
        let printed = Printing { type_size, ..printing() };
        let pdf = attendance_pdf(&attendance_list(2_000), &printed).unwrap();
        dump(&format!("presentielijst-{name}"), &pdf);
        let Some(pages) = text_of_pages(&pdf) else { return };
        let text = flat(&pages.join(" "));
        for number in [1, 3, 1_999, 2_000] {
            assert!(text.contains(&format!("{number} Lid Nummer{number} ")), "member {number} is missing");
        }
        assert!(text.contains("Lid Nummer1 — ook namens Lid Nummer2 (punt 5)"));
        assert_eq!(text.matches("afgemeld").count(), 1);
        assert!(pages.last().unwrap().contains("Gast Van Ver"), "guests come after the members");
        assert!(pages.iter().all(|page| page.contains("Handtekening")));
    }
}

#[test]
fn every_line_to_sign_on_is_a_centimetre_high() {
    let document = Document::attendance(&association(), &meeting(), &attendance_list(60).attendance);
    let laid = Press::open().unwrap().lay_out(&document, TypeSize::Normal);
    for page in &laid.pages {
        let mut rules: Vec<f32> = page.rules.iter().map(|rule| rule.y).collect();
        rules.sort_by(f32::total_cmp);
        rules.dedup_by(|a, b| (*a - *b).abs() < 2.0);
        let lines = rules.windows(2).filter(|pair| pair[1] - pair[0] >= 28.0).count();
        assert!(lines >= 3 && lines + 3 >= rules.len(), "{lines} of {} are high enough", rules.len());
    }
}

#[test]
fn an_excerpt_says_what_was_decided_by_whom_and_how() {
    let mut view = minutes();
    let id = DecisionId(uuid::Uuid::from_u128(16));
    let decision = view
        .items
        .iter_mut()
        .flat_map(|item| &mut item.entries)
        .flat_map(|entry| &mut entry.decisions)
        .find(|decision| decision.number == "2026-16")
        .unwrap();
    decision.id = id;
    for (name, type_size) in EDITIONS {
        let printed = Printing { type_size, ..printing() };
        view.status = MinutesStatus::Adopted;
        view.adopted_on = Some(day(2027, 4, 14));
        let pdf = excerpt_pdf(&Excerpt::of(&view, id).unwrap(), &printed).unwrap();
        dump(&format!("uittreksel-{name}"), &pdf);
        let Some(text) = text_of(&pdf) else { return };
        let text = flat(&text);
        for words in [
            "Uittreksel uit de notulen van de algemene ledenvergadering van woensdag 18 november 2026",
            "Volkstuinvereniging Achter de Wetering, gevestigd te Wetersloot",
            "5 Begroting en contributie 2027",
            "samen 35 stemmen (quorum 30)",
            "Besluit 2026-16. De contributie over 2027 wordt vastgesteld op € 96 per jaar.",
            "Uitkomst: vastgesteld.",
            "Uitkomst: vastgesteld. Stemming Voor Tegen Blanco Totaal Handopsteken 31 3 1 35",
            "zijn vastgesteld in de vergadering van 14 april 2027.",
            "Voor eensluidend uittreksel, Plaats en datum: ...",
            "voorzitter secretaris",
            "Pagina 1 van 1",
        ] {
            assert!(text.contains(words), "“{words}” should be in the excerpt:\n{text}");
        }
        assert!(!text.contains("2026-15"), "no other decision is told");
        view.status = MinutesStatus::Draft;
        let draft = excerpt_pdf(&Excerpt::of(&view, id).unwrap(), &printed).unwrap();
        assert!(flat(&text_of(&draft).unwrap()).contains("zijn nog niet vastgesteld."));
    }
    assert!(
        Excerpt::of(&view, DecisionId(uuid::Uuid::from_u128(17))).is_none(),
        "an unknown decision has no excerpt"
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_list_leaves_the_margins_or_loses_a_line(
        texts in prop::collection::vec("(\\PC{0,300}|[a-z ]{0,400}|[A-Zéë –/.-]{0,90})", 1..40),
    ) {
        let mut press = Press::open().unwrap();
        let lines: Vec<ActionLine> = texts.iter().enumerate().map(|(number, text)| {
            let action = action(&format!("A-{number}"), text, text, number % 2 == 0);
            ActionLine { action, date: None, body_short: Some(text.clone()), meeting: None, updates: vec![] }
        }).collect();
        let people = texts.iter().map(|text| attendee(text, Presence::Absent)).collect();
        let list = AttendanceView { people, ..AttendanceView::default() };
        for (_, type_size) in EDITIONS {
            let actions = press.lay_out(&Document::actions(&association(), "Actielijst", &lines), type_size);
            assert_inside(&actions);
            assert_counted_up(&actions, (0..texts.len()).map(|number| format!("A-{number}")));
            let door = press.lay_out(&Document::attendance(&association(), &meeting(), &list), type_size);
            assert_inside(&door);
            assert_counted_up(&door, (1..=texts.len()).map(|number| number.to_string()));
            for text in &texts {
                let mut view = minutes();
                view.items[0].entries = vec![decided(text, &text.repeat(9), vec![])];
                let decision = view.decisions().next().map(|decision| decision.id).unwrap();
                let excerpt = Document::excerpt(&Excerpt::of(&view, decision).unwrap());
                assert_inside(&press.lay_out(&excerpt, type_size));
            }
        }
    }
}

/// Every number stands on some page, in order.
fn assert_counted_up(laid: &Laid, numbers: impl Iterator<Item = String>) {
    let mut lines = laid.pages.iter().flat_map(|page| &page.lines).map(|placed| placed.line.text());
    for number in numbers {
        assert!(lines.any(|line| line == number), "{number} is missing");
    }
}
