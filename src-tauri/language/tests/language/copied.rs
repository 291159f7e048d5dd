//! Minutes as they come out of PDF files and pages: nothing parted, counted twice, with the agenda copied into them.

use hamerslag_language::read_minutes;

use crate::layout;

/// Numbers and titles of the items.
fn items(source: &str) -> Vec<String> {
    let shown = |text: &Option<String>| text.clone().unwrap_or_else(|| "-".into());
    let reading = read_minutes(source, None);
    reading.items.iter().map(|item| format!("{} {}", shown(&item.number), shown(&item.title))).collect()
}

fn times(source: &str) -> (Option<u16>, Option<u16>) {
    let reading = read_minutes(source, None);
    (reading.opened.map(|time| time.minutes), reading.closed.map(|time| time.minutes))
}

#[test]
fn titles_stand_out_in_text_that_parts_nothing() {
    let source = "Notulen speeltuin 3 mei 2026\nAanwezig: Noor, Tijn\nVoorstelronde\nIedereen zegt wie hij is\nNotulen vorige \
                  keer\nDe notulen zijn goedgekeurd.\nZomerfeest\nMarkt:\nHet was druk, en na drie uur was er geen limonade\nmeer te \
                  krijgen bij de kramen\nSpelen:\nDe zak was lek\nFinanciën\nEr is nog geld. Noor belt de bank.\nRondvraag\nNiemand \
                  heeft een vraag\n";
    assert_eq!(
        items(source),
        ["- Voorstelronde", "- Notulen vorige keer", "- Zomerfeest", "- Financiën", "- Rondvraag"]
    );
    let told = "Beste Noor\nDank voor je brief\nIk kom graag\nHet hek is stuk\nWe zien elkaar\nDe zaal is vol\nGroet van mij\nTijn\nJe \
                buurman\nOpening\n";
    assert_eq!(items(told).len(), 1, "{:?}", items(told));
}

#[test]
fn the_agenda_copied_under_the_opening_makes_no_items() {
    let source = "Notulen ouderraad\n\n 1. 1.    Opening\n\nNoor opent, en de agenda wordt als volgt vastgesteld:\n\n 1. Opening\n \
                  2. Notulen\n 3. Kamp\n 4. Rondvraag\n\n 1. 2.    Notulen\n\nGeen opmerkingen.\n\n 1. 3.    Kamp\n\nTijn \
                  huurt tenten.\n";
    assert_eq!(items(source), ["1 Opening", "2 Notulen", "3 Kamp"]);
}

#[test]
fn two_lists_that_begin_anew_are_items_when_both_titles_are_known() {
    let two = "Notulen wijkraad\n\n 1. Opening\n\nNoor opent de avond.\n\n 1. Notulen en actielijst van 7 mei\n\nTijn \
               zal de notulen rondsturen.\n";
    assert_eq!(items(two), ["1 Opening", "1 Notulen en actielijst van 7 mei"]);
    assert_eq!(layout::actions(&read_minutes(two, None)), ["Tijn: Tijn zal de notulen rondsturen."]);
    let one =
        "Notulen wijkraad\n\n 1. Opening\n\nNoor opent de avond. Wat nodig is:\n\n 1. Hout\n\nEn zand.\n";
    assert_eq!(items(one), ["1 Opening"]);
}

#[test]
fn what_is_said_on_the_line_of_a_title_is_no_part_of_it() {
    let source = "Notulen koor\n\n 1. Opening: Noor opent de avond.\n 1. Notulen van vorige keer en actielijst: Tijn \
                  meldt dat het hek dicht is.\n\nGeen opmerkingen.\n\n 1. Mededelingen:\n\nNiets.\n";
    assert_eq!(items(source), ["1 Opening", "1 Notulen van vorige keer en actielijst", "1 Mededelingen"]);
}

#[test]
fn a_number_without_a_title_is_an_item_where_only_it_can_be() {
    let source = "Notulen ouders\n\n1 Welkom aan allen, ook aan Saar die er nu bij is.\n2 Afscheid van Noor, zij krijgt \
                  bloemen\n3 Bezetting\nSaar stopt in mei.\n4 Zomerfeest:\nHet was druk.\n";
    assert_eq!(items(source), ["1 -", "2 -", "3 Bezetting", "4 Zomerfeest"]);
    let text = "1. Opening\n\nNoor opent.\n\n2. Kamp\n\nEr gaan veel kinderen mee, maar\n3 Mensen van ons zijn ziek.\n\n3. Sluiting\n\nTijn sluit.\n";
    assert_eq!(items(text), ["1 Opening", "2 Kamp", "3 Sluiting"]);
}

#[test]
fn what_stands_above_the_fields_is_of_no_item() {
    let source = "Notulen scouting\n\nHieronder staan de notulen van de laatste avond.\n\nDeze notulen zijn goedgekeurd op 7 \
                  mei.\n\nDatum: 3 april 2026\n\nSecretaris (notulist): Noor Visser\n\n1. Opening\n\nTijn opent.\n\n2. Sluiting\n\nTijn \
                  sluit.\n";
    assert_eq!(items(source), ["1 Opening", "2 Sluiting"]);
    assert!(layout::decisions(&read_minutes(source, None)).is_empty());
}

#[test]
fn a_field_says_from_when_until_when_unless_the_text_does() {
    let head = "Notulen raad\n\nDatum: 4 juni 2026\nTijd: 20.00 uur – 22.00 uur\n\n";
    assert_eq!(times(&format!("{head}1. Opening\n\nx\n\n2. Rondvraag\n\nx\n")), (Some(1200), Some(1320)));
    let said = "1. Opening\n\nNoor opent de vergadering om 20.07 uur.\n\n2. Sluiting\n\nNoor sluit de vergadering om 21.50 uur.\n";
    assert_eq!(times(&format!("{head}{said}")), (Some(1207), Some(1310)));
    let alone = "Notulen raad\n\nTijd: 20.00 uur\n\n1. Opening\n\nx\n\n2. Rondvraag\n\nx\n";
    assert_eq!(times(alone).1, None, "nobody said when it ended");
}

#[test]
fn an_agenda_before_the_minutes_makes_no_items() {
    let agenda = "1. Opening\n2. Notulen vorige keer\n3. Kamp\n4. Sluiting\n";
    let numbered = format!(
        "Notulen werkgroep 3 mei 2026\n{agenda}1. Opening\nNoor opent.\n2. Notulen vorige keer\nDe notulen worden \
         vastgesteld.\n3. Kamp\nTijn huurt de tenten.\n4. Sluiting\nNoor sluit.\n"
    );
    assert_eq!(items(&numbered), ["1 Opening", "2 Notulen vorige keer", "3 Kamp", "4 Sluiting"]);
    assert_eq!(layout::decisions(&read_minutes(&numbered, None)), ["De notulen worden vastgesteld."]);
    let bare = format!(
        "Notulen werkgroep 3 mei 2026\n\nAgenda:\n\n{agenda}\nOpening\n\nNoor opent.\n\nNotulen vorige keer\n\nDe notulen \
         worden vastgesteld.\n\nKamp\n\nTijn huurt de tenten.\n\nSluiting\n\nNoor sluit.\n"
    );
    assert_eq!(
        items(&bare),
        ["- Opening", "- Notulen vorige keer", "- Kamp", "- Sluiting"],
        "the agenda stands in the head"
    );
    let unparted = "Notulen werkgroep 3 mei 2026\nAanwezig: Noor, Tijn\nAgenda\nOpening\nNotulen vorige keer\nKamp\nRondvraag\nOpening\nNoor \
                    opent de vergadering.\nNotulen vorige keer\nDe notulen worden vastgesteld.\nKamp\nTijn huurt de \
                    tenten.\nRondvraag\nSaar vraagt of het hek open blijft.\n";
    assert_eq!(items(unparted), ["- Agenda", "- Opening", "- Notulen vorige keer", "- Kamp", "- Rondvraag"]);
    let list = "1. Opening\n\nNoor opent.\n\n2. Kamp\n\n1. Tenten\n2. Eten\n3. Vervoer\n\n3. Sluiting\n\nTijn sluit.\n";
    assert_eq!(items(list), ["1 Opening", "2 Kamp", "3 Sluiting"]);
}

#[test]
fn a_table_with_every_cell_on_a_line_names_who_below_what() {
    let source = "Notulen werkgroep\n\n1. Opening\n\nNoor opent.\n\n2. Actielijst\n\nActie\nWie\nWanneer\nZaal huren\nTdV\n1 \
                  juni\nOfferte opvragen bij de aannemer\nSaar\nStand bouwen\nNoor en Tijn\nHet hek is stuk\n\n3. Sluiting\n\nTijn sluit.\n";
    let expected =
        ["TdV: Zaal huren.", "Saar: Offerte opvragen bij de aannemer.", "Noor en Tijn: Stand bouwen."];
    assert_eq!(layout::actions(&read_minutes(source, None)), expected);
    let no_table = "Notulen werkgroep\n\n1. Opening\n\nNoor opent.\n\n2. Actielijst\n\nDe lijst is lang\nSaar\n\n3. \
                    Sluiting\n\nTijn sluit.\n";
    assert!(layout::actions(&read_minutes(no_table, None)).is_empty());
}

#[test]
fn entries_under_action_are_actions() {
    let source = "# Notulen werkgroep\n\n## Kamp\n\nEr is gesproken over tenten.\n\n- De tenten zijn groen\n\nActie:\n\n- \
                  Zaal huren\n- Folder verspreiden in de wijk\n\nDan het eten.\n\n- Soep en brood\n";
    assert_eq!(
        layout::actions(&read_minutes(source, None)),
        [": Zaal huren.", ": Folder verspreiden in de wijk."]
    );
}

#[test]
fn a_page_number_behind_the_last_of_two_speakers_is_no_word_of_theirs() {
    let source = "1. Opening\n\nNoor: de zaal is vol. Dat was in mei ook zo, en in juni niet. Tijn: dat klopt, er was geen stoel over \
                  Pagina 2 van 3\n\n2. Sluiting\n";
    let reading = read_minutes(source, None);
    let said: Vec<&str> = reading.items[0].entries.iter().map(|entry| entry.text.as_str()).collect();
    assert!(said.iter().all(|text| !text.contains("Pagina")), "{said:?}");
    assert_eq!(reading.dropped.len(), 1);
}
