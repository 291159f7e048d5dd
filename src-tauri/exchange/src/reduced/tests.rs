use chrono::NaiveDate;

use super::{GUEST, Known, MEMBER, Names};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn names() -> Names {
    let mut names = Names::default();
    let held = |office: &str, from: &str, to: Option<&str>| (office.to_owned(), Some(day(from)), to.map(day));
    let treasurer =
        Known { plain: MEMBER, offices: vec![held("penningmeester", "2024-01-01", Some("2026-06-01"))] };
    names.put(["Roos van der Zandbergen", "Roos"].into_iter(), treasurer);
    names.put(["Omar Haddou"].into_iter(), Known { plain: MEMBER, offices: Vec::new() });
    names.put(["Jet de Wit"].into_iter(), Known { plain: GUEST, offices: Vec::new() });
    names.meet("Bestuur", MEMBER);
    names.meet("Tijn (wethouder)", MEMBER);
    names
}

fn told(text: &str) -> String {
    names().text(text, day("2025-11-18"))
}

#[test]
fn a_name_gives_way_to_the_office_of_that_day_or_to_a_member() {
    for (text, wanted) in [
        ("Roos licht de begroting toe.", "De penningmeester licht de begroting toe."),
        ("Dank aan Roos van der Zandbergen!", "Dank aan de penningmeester!"),
        ("Volgens mevrouw Van der Zandbergen klopt dat.", "Volgens de penningmeester klopt dat."),
        ("Omar Haddou vraagt het; Haddou krijgt gelijk.", "Een lid vraagt het; een lid krijgt gelijk."),
        ("Dank aan Roos. Omar vraagt het.", "Dank aan de penningmeester. Een lid vraagt het."),
        ("Volgens dhr. O. Haddou niet.", "Volgens een lid niet."),
        ("Omars voorstel, en dat van Jet.", "Een lid voorstel, en dat van een gast."),
        ("De heer O. Haddou is er niet.", "Een lid is er niet."),
        ("Tijn (wethouder)", "Een lid (wethouder)"),
        ("Vraag van Roos: klopt dit? Omar: ja.", "Vraag van de penningmeester: klopt dit? Een lid: ja."),
    ] {
        assert_eq!(told(text), wanted);
    }
    assert_eq!(names().text("Roos zwijgt.", day("2026-06-02")), "Een lid zwijgt.");
}

#[test]
fn who_is_in_no_list_is_known_by_how_names_are_written() {
    assert_eq!(told("Er is een brief van de heer Bloemendaal."), "Er is een brief van een lid.");
    assert_eq!(
        told("Het woord is aan Noor Bakker-Smit, die bedankt."),
        "Het woord is aan een lid, die bedankt."
    );
}

#[test]
fn offices_bodies_places_and_words_stay() {
    for text in [
        "Het Bestuur en de Kascommissie adviseren.",
        "De Penningmeester licht toe; de ALV stemt in.",
        "De contributie wordt € 96, van 1 januari tot 31 december 2026.",
        "roos en wit zijn de kleuren van het tenue.",
        "",
    ] {
        assert_eq!(told(text), text);
    }
}
