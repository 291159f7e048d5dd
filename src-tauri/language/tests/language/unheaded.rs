//! Minutes that nothing heads but titles between blank lines, that count titles and texts alike, or that lost every line end.

use std::fmt::Write as _;

use hamerslag_language::{Reading, read_minutes};

use crate::layout;

fn titles(source: &str) -> Vec<String> {
    let shown = |text: &Option<String>| text.clone().unwrap_or_else(|| "-".into());
    let reading = read_minutes(source, None);
    reading.items.iter().map(|item| format!("{} {}", shown(&item.number), shown(&item.title))).collect()
}

fn reading(source: &str) -> Reading {
    read_minutes(source, None)
}

const PARTED: &str = "Notulen bestuur zwemclub 3 mei 2026\n\nAanwezig: Noor, Tijn, Bep\n\nBadmeester\n\nDe nieuwe badmeester begint in \
    juni. Tijn belt hem.\n\nActie Tijn\n\nNotulen\n\nDe notulen worden goedgekeurd.\n\nKleedhokjes\n\nNoor vraagt een \
    offerte op bij de schilder.\n\nActie Noor\n\nZomerfeest\n\nIemand moet de muziek regelen.\n\nActie Bep Deadline: 1 \
    juni\n\nRondvraag\n\nEr zijn geen vragen.\n";

#[test]
fn titles_between_blank_lines_head_items_known_or_not() {
    assert_eq!(titles(PARTED), ["- Badmeester", "- Notulen", "- Kleedhokjes", "- Zomerfeest", "- Rondvraag"]);
    let lists = "Notulen kaartclub\n\nAanwezig: Noor, Tijn\n\nNieuwe tafels\n\n • De tafels zijn besteld.\n\nOpening\n\n • Noor opent om \
                 19:30 uur.\n\nMededelingen over de zaal en de sleutels van de kast (Tijn)\n\n • De zaal is dicht.\n\nActielijst\n\n \
                 • 12 - Lampen: dat punt blijft staan.\n";
    assert_eq!(
        titles(lists),
        [
            "- Nieuwe tafels",
            "- Opening",
            "- Mededelingen over de zaal en de sleutels van de kast (Tijn)",
            "- Actielijst"
        ]
    );
}

#[test]
fn short_lines_between_paragraphs_are_no_titles_without_a_known_one() {
    let letter = "Beste leden\n\nHet was een mooi jaar voor de club.\n\nGroene velden\n\nHet gras groeide goed.\n\nRode \
                  daken\n\nHet dak is klaar.\n\nBlauwe lucht\n\nHet bleef lang droog.\n\nNoor Visser\n";
    assert!(reading(letter).items.len() <= 1, "{:?}", titles(letter));
    let few = "Verslag borrel\n\nDe borrel was druk.\n\nNotulen\n\nDie komen later.\n\nDank aan Tijn\n\nHij stond achter de bar.\n\nEr \
               was veel te eten. Het bleef lang licht.\n";
    assert!(reading(few).items.len() <= 2, "{:?}", titles(few));
}

#[test]
fn who_is_named_below_a_paragraph_is_whose_action_that_is() {
    let expected = [
        "Tijn: Tijn belt hem.",
        "Noor: Noor vraagt een offerte op bij de schilder.",
        "Bep: Iemand moet de muziek regelen.",
    ];
    assert_eq!(layout::actions(&reading(PARTED)), expected);
    let other = "1. Opening\n\nNoor opent.\n\n2. Hek\n\nNoor belt de smid.\n\nActie Tijn\n\n3. Sluiting\n\nNoor sluit.\n";
    assert_eq!(layout::actions(&reading(other)).len(), 2, "another's action stays one of its own");
}

#[test]
fn texts_that_are_counted_like_their_titles_are_no_items() {
    let source = "Notulen ijsclub\n\n 1. Opening en welkom door de voorzitter van de ijsclub.\n 2. De voorzitter opent om 20.00 uur en \
                  heet ieder welkom.\n\n 3. Ingekomen stukken.\n 4. Er is een brief van de buren.\n\n 5. Notulen van de vergadering \
                  van 3 maart.\n 6. De leden stellen de notulen vast.\n\n 7. Jaarverslagen.\n 8. Tijn leest zijn verslag voor.\n";
    let heads = [
        "1 Opening en welkom door de voorzitter van de ijsclub",
        "3 Ingekomen stukken",
        "5 Notulen van de vergadering van 3 maart",
        "7 Jaarverslagen",
    ];
    assert_eq!(titles(source), heads);
    let untitled = "1. De voorzitter opent om 20.00 uur.\n2. De notulen worden vastgesteld.\n3. Tijn leest zijn verslag voor.\n4. Er is \
                    een brief.\n5. Er zijn geen vragen.\n6. De voorzitter sluit om 21.00 uur.\n";
    assert_eq!(reading(untitled).items.len(), 6);
    let titled = "1. Opening\n2. Notulen\n3. Begroting\n4. Verkiezing\n5. Rondvraag\n6. Sluiting\n";
    assert_eq!(reading(titled).items.len(), 6);
}

#[test]
fn parts_with_a_number_of_their_own_are_items_when_they_have_a_title() {
    let source = "1. Opening\n\n1.1 De voorzitter opent de vergadering en heet ieder welkom.\n\n2. Geldzaken\n\n2.1 Begroting\n\nNiemand \
                  heeft vragen.\n\n2.2 Kascontrole\n\nDe kas klopt.\n\n3. Sluiting\n";
    assert_eq!(
        titles(source),
        ["1 Opening", "2 Geldzaken", "2.1 Begroting", "2.2 Kascontrole", "3 Sluiting"]
    );
}

/// Minutes as a page gives them that kept no line ends.
fn one_line() -> String {
    let mut text = "Verslag vergadering huurdersclub 3 mei 2026 Aanwezig: Noor Visser, Tijn Bos en 12 leden 1. Opening De voorzitter opent om \
                    20.00 uur de vergadering. 2. Verslag vergadering 3 maart 2026 Het verslag wordt vastgesteld. 3. Zolders Zie ook punt 2. \
                    De zolders zijn vol. Er zijn drie wensen: 1. Een slot. 2. Een lamp. 3. Een lijst. Tijn maakt een lijst van wat er ligt. 4. \
                    Sluiting Noor sluit om 21.00 uur."
        .to_owned();
    for year in 2020..2026 {
        let _ = write!(text, " In {year} werden de zolders geveegd en werden ook de kelders geveegd.");
    }
    text
}

#[test]
fn minutes_on_one_line_are_parted_at_their_numbers() {
    let found = reading(&one_line());
    let heads = ["1 Opening", "2 Verslag vergadering 3 maart 2026", "3 -", "4 Sluiting"];
    assert_eq!(titles(&one_line()), heads);
    assert_eq!(layout::decisions(&found), ["Het verslag wordt vastgesteld."]);
    assert_eq!(layout::actions(&found), ["Tijn: Tijn maakt een lijst van wat er ligt."]);
    assert_eq!(found.opened.map(|time| time.minutes), Some(1200));
    assert_eq!(found.closed.map(|time| time.minutes), Some(1260));
}

#[test]
fn the_agenda_before_minutes_on_one_line_gives_no_items() {
    let text = one_line()
        .replace(" 1. Opening De", " Agenda: 1. Opening 2. Verslag 3. Zolders 4. Sluiting 1. Opening De");
    let found = titles(&text);
    let items: Vec<&String> = found.iter().filter(|title| *title != "- -").collect();
    assert_eq!(items, ["1 Opening", "2 Verslag vergadering 3 maart 2026", "3 -", "4 Sluiting"]);
}

#[test]
fn a_title_may_run_into_its_text() {
    let source = "1. Opening De voorzitter heet ieder welkom.\n\n2. Begroting 2027 Er wordt gevraagd naar de huur.\n\n3. Notulen Tijn leest \
                  ze voor.\n\n4. Verkiezing De Jong\n\nDhr. De Jong wordt gekozen.\n";
    assert_eq!(titles(source), ["1 Opening", "2 Begroting 2027", "3 Notulen", "4 Verkiezing De Jong"]);
}

#[test]
fn old_spelling_heads_a_list_too() {
    let source = "1. Opening\n\nNoor opent.\n\n2. Aktielijst\n\n- Tijn: lampen ophangen\n\n3. Sluiting\n";
    assert_eq!(layout::actions(&reading(source)), ["Tijn: Lampen ophangen."]);
}
