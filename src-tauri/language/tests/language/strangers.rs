//! Layouts met in minutes of strangers: numbers that begin anew, titles behind bullets or before their text, an agenda printed first.

use hamerslag_language::read_minutes;

use crate::layout;

fn titles(source: &str) -> Vec<String> {
    let shown = |text: &Option<String>| text.clone().unwrap_or_else(|| "-".to_owned());
    let items = read_minutes(source, None).items;
    items.iter().map(|item| format!("{} {}", shown(&item.number), shown(&item.title))).collect()
}

#[test]
fn a_count_that_begins_anew_behind_a_list_goes_on_with_the_items() {
    let source = "Notulen bestuur\n\n 1. Noor opent de vergadering om 10.00 uur\n 2. De agenda wordt vastgesteld\n 3. Verslag van 4 mei \
                  wordt vastgesteld.\n\nDe kachel staat te hoog.\n\n • Besloten wordt dat Tijn de monteur belt.\n 1. Ingekomen \
                  berichten\n\nSaar leest ze voor.\n\n 1. Oefenavond\n\nHet was druk.\n\n 1. Reis naar zee\n\nHet was een succes.\n";
    assert_eq!(
        titles(source),
        ["1 -", "2 -", "3 -", "1 Ingekomen berichten", "1 Oefenavond", "1 Reis naar zee"]
    );
    let pairs = "Notulen raad\n\n 1. Opening\n 2. Vaststelling agenda\n\nPunt 8 vervalt.\n\n 1. Verslag 13 mei\n\nVastgesteld.\n\n 1. \
                 Actielijst 13 mei\n\nBijgewerkt.\n\n 1. Postlijst\n 2. Mededelingen bestuur\n  • Startdag\n\nNoor was daar.\n";
    let expected = [
        "1 Opening",
        "2 Vaststelling agenda",
        "1 Verslag 13 mei",
        "1 Actielijst 13 mei",
        "1 Postlijst",
        "2 Mededelingen bestuur",
    ];
    assert_eq!(titles(pairs), expected);
}

#[test]
fn a_list_of_one_within_an_item_is_no_item() {
    let source = "1. Opening\n\nNoor opent.\n\n2. Kamp\n\nWat nodig is:\n\n1. hout\n\nMeer niet.\n\n3. Sluiting\n\nTijn sluit.\n";
    assert_eq!(titles(source), ["1 Opening", "2 Kamp", "3 Sluiting"]);
}

#[test]
fn a_title_may_end_with_a_full_stop_above_its_text() {
    let source = "Verslag kring\n\n  1. Opening\n\nNoor opent.\n\n  1. Huishoudelijke zaken en ingekomen post.\n\nEr is een brief.\n\n  1. \
                  Eventuele aanpassing van de agenda.\n\nGeen.\n\n  1. Het verslag van de bijeenkomst in mei.\n\nVastgesteld.\n";
    assert_eq!(
        titles(source),
        [
            "1 Opening",
            "1 Huishoudelijke zaken en ingekomen post",
            "1 Eventuele aanpassing van de agenda",
            "1 Het verslag van de bijeenkomst in mei"
        ]
    );
    let nothing = "1. Opening\n\nNoor opent.\n\n2. Geen opmerkingen over het verslag.\n\nTijn dankt.\n\n3. Sluiting\n\nDag.\n";
    assert_eq!(titles(nothing), ["1 Opening", "2 -", "3 Sluiting"]);
}

#[test]
fn a_table_that_lost_its_lines_is_counted_without_points() {
    let source = "Notulen 10 mei 2026\nAanwezig: Noor en Tijn\nPunt Omschrijving Actie\n1 Welkom Saar!\n2 Zwembad loopt nog.\nSaar neemt \
                  dit over.\n2 Er wordt een kaart gestuurd. NT\n3 Bezetting\nWe zoeken iemand.\n4 Draaiboeken: blijft staan\n5 Kerst: \
                  het was een succes.\n";
    let numbers: Vec<String> =
        read_minutes(source, None).items.iter().filter_map(|item| item.number.clone()).collect();
    assert_eq!(numbers, ["1", "2", "2", "3", "4", "5"]);
    let ranks = "Notulen klaverjasclub\n\nDe stand van dit jaar:\n1 Noor heeft 12 punten.\n2 Tijn heeft er 11.\n3 Saar heeft er 9.\n4 \
                 Kees heeft er 7.\n5 Fenna heeft er 2.\n";
    let counted = read_minutes(ranks, None).items.iter().filter(|item| item.number.is_some()).count();
    assert_eq!(counted, 0, "a ranking heads nothing");
}

#[test]
fn titles_behind_bullets_head_the_paragraphs_below_them() {
    let source = "Verslag ledenvergadering\n\nDatum: 22 maart 2026\n\n • Opening\n\nNoor opent de vergadering.\n\n • Verslagen van vorig \
                  jaar\n\nAanwezig zijn 48 leden.\n\n • Financieel verslag\n\nTijn licht de cijfers toe.\n";
    assert_eq!(titles(source), ["- Opening", "- Verslagen van vorig jaar", "- Financieel verslag"]);
    let list = "Verslag\n\nOpening\n\nNoor opent.\n\n • Brood\n\nHet is op.\n\n • Kaas\n\nDie ook.\n\n • Fruit\n\nNiet meer.\n";
    assert!(!titles(list).iter().any(|title| title.contains("Kaas")), "{:?}", titles(list));
}

#[test]
fn paragraphs_that_each_begin_with_their_title_are_items() {
    let source = "Verslag ledenvergadering 18 mei 2026\n\nAanwezig: Noor Visser, Tijn de Boer\n\nOpening: De voorzitter opent de \
                  vergadering.\n\nMededelingen: geen\n\nNotulen: De notulen zijn akkoord.\n\nFietsroute: Tijn tekent de kaart.\n";
    assert_eq!(titles(source), ["- Opening", "- Mededelingen", "- Notulen", "- Fietsroute"]);
    assert_eq!(layout::decisions(&read_minutes(source, None)).len(), 1);
}

#[test]
fn titles_of_an_agenda_printed_first_head_what_was_said_of_them() {
    let source = "Verslag 4 juni 2026\n\nAgenda:\nHeropening werkplaats (Noor)\nBarbecue (Tijn)\nSchoonmaak (Saar)\n\nAanwezig:\nNoor\n\
                  Tijn\n\nHeropening werkplaats\n- We gaan weer open.\n\nBarbecue\n- Tijn koopt vlees.\n";
    assert_eq!(titles(source), ["- Heropening werkplaats", "- Barbecue"]);
}

#[test]
fn what_is_told_before_the_first_number_is_an_item_under_its_head() {
    let source = "Notulen raad 9 mei 2026\nAanwezig: Noor, Tijn\n\nMededelingen:\n • Tijn gaat naar de startdag.\n\nAgendapunten:\n\n1. \
                  Website\nNoor vult haar.\n2. Rondvraag\nNiemand.\n";
    assert_eq!(titles(source), ["- Mededelingen", "1 Website", "2 Rondvraag"]);
}

#[test]
fn what_stands_above_the_items_and_came_to_nothing_belongs_to_the_head() {
    let source = "Verslag ledenvergadering 1 maart 2026\n\nMannenkoor De Nachtegaal\n\nHet bestuur was vertegenwoordigd.\n\nTijn de Boer – \
                  secretaris\n\nAd 1-Opening\n\nDe voorzitter opent.\n\nAd 2-Begroting\n\nVastgesteld.\n\nAd 3-Sluiting\n\nDag.\n";
    let reading = read_minutes(source, None);
    assert_eq!(reading.items.len(), 3);
    assert!(
        reading.head.iter().any(|entry| entry.text == "Het bestuur was vertegenwoordigd."),
        "no word is lost"
    );
    let decided =
        format!("Verslag\n\nDe agenda wordt vastgesteld.\n\n{}", &source[source.find("Ad 1").unwrap()..]);
    assert_eq!(read_minutes(&decided, None).items.len(), 4, "something was decided there");
}

#[test]
fn spaces_lost_behind_numbers_and_before_counts_do_no_harm() {
    let talk = "De penningmeester legt uit wat er in kas is en wat er nog komt. ".repeat(6);
    let line = format!(
        "Verslag van de kring 1Opening door de voorzitter {talk} 2Notulen van mei {talk} 3Rondvraag {talk}"
    );
    assert_eq!(titles(&line).len(), 3, "{:?}", titles(&line));
    let counted = read_minutes(
        "Verslag\n\nAanwezig waren37 van de 49 leden.\n\n1. Opening\n\nx\n\n2. Rondvraag\n\nx\n",
        None,
    );
    assert_eq!(counted.attendance.counted_present, None, "49 is not how many there were");
}

#[test]
fn who_took_part_was_there() {
    let source = "Notulen raad\nDeelnemers:   Eva Kuit (voorzitter), Allard Tuijt\n\n1. Feest\nEva en Allard zullen aanwezig zijn.\n2. \
                  Rondvraag\nx\n";
    let reading = read_minutes(source, None);
    assert_eq!(reading.attendance.present, ["Eva Kuit", "Allard Tuijt"]);
    assert_eq!(layout::actions(&reading), ["Eva+Allard: Eva en Allard zullen aanwezig zijn."]);
}

#[test]
fn the_day_of_founding_is_not_that_of_the_meeting() {
    let source = "TENNISVERENIGING ZUIDERPARK\n\nOpgericht te Delft 16 oktober 1972\n\nNotulen van de ledenvergadering, gehouden op 14 \
                  februari 2026\n\n1. Opening\n\nx\n\n2. Rondvraag\n\nx\n";
    assert_eq!(read_minutes(source, None).date.unwrap().date.to_string(), "2026-02-14");
}
