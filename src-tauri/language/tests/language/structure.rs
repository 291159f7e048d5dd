use hamerslag_language::{Agenda, Kind, Marker, Reading, Warning, What, read_agenda, read_minutes};

fn titles(reading: &Reading) -> Vec<String> {
    let shown = |text: &Option<String>| text.clone().unwrap_or_else(|| "-".into());
    reading.items.iter().map(|item| format!("{} {}", shown(&item.number), shown(&item.title))).collect()
}

fn texts(reading: &Reading, item: usize) -> Vec<&str> {
    reading.items[item].entries.iter().map(|entry| entry.text.as_str()).collect()
}

#[test]
fn numbered_minutes_become_items_with_the_titles_of_the_agenda() {
    let agenda = read_agenda("1. Opening\n2. Vaststelling agenda\n3. Sluiting\n");
    let reading = read_minutes(
        "1. Noor opent de ALV om 20:00 uur.\n2. Deze wordt vastgesteld.\n3. Noor sluit de ALV om 21:30 uur.\n",
        Some(&agenda),
    );
    assert_eq!(titles(&reading), ["1 Opening", "2 Vaststelling agenda", "3 Sluiting"]);
    assert!(reading.items.iter().all(|item| item.title_from_agenda));
    assert_eq!(reading.opened.unwrap().minutes, 1200);
    assert_eq!(reading.closed.unwrap().minutes, 1290);
    assert_eq!(reading.chair.unwrap().name, "Noor");
    assert_eq!(reading.warnings, []);
}

#[test]
fn headed_minutes_become_items_and_front_matter_gives_the_title() {
    let reading = read_minutes(
        "---\ntitle: Notulen ALV 3 mei 2020\n---\n\nAanwezig: Noor Visser, Tijn Bos\n\n## Opening\n\nWelkom.\n\n## 2. Cijfers\n\nGoedgekeurd.\n",
        None,
    );
    assert_eq!(reading.title.as_deref(), Some("Notulen ALV 3 mei 2020"));
    assert_eq!(reading.date.unwrap().date.to_string(), "2020-05-03");
    assert_eq!(reading.attendance.present, ["Noor Visser", "Tijn Bos"]);
    assert_eq!(reading.items.len(), 2);
    assert_eq!(reading.items[1].number.as_deref(), Some("2"));
}

#[test]
fn minutes_without_numbers_or_headings_are_one_item_and_say_so() {
    let reading = read_minutes("Wij kwamen bijeen in de schuur.\n\nDe begroting wordt vastgesteld.\n", None);
    assert_eq!(titles(&reading), ["- -"]);
    assert_eq!(reading.warnings, [Warning::NoItems]);
    assert_eq!(reading.findings.len(), 1);
}

#[test]
fn lines_broken_within_a_sentence_are_joined_also_over_blank_lines() {
    let reading = read_minutes(
        "1. De actie is een succes gebleken: voor onze vereniging heeft dit wel zestig nieuwe \n\nleden opgeleverd.\n\
         a. Op 7 januari is de receptie in de grote zaal van het clubhuis aan de haven. Eén \n\nspreker is bekend.\n\
         b. Tweede punt over de hoofdstuk-\nken van het verslag.\n2. Klaar.\n",
        None,
    );
    assert_eq!(
        texts(&reading, 0),
        [
            "De actie is een succes gebleken: voor onze vereniging heeft dit wel zestig nieuwe leden opgeleverd.",
            "Op 7 januari is de receptie in de grote zaal van het clubhuis aan de haven. Eén spreker is bekend.",
            "Tweede punt over de hoofdstukken van het verslag."
        ]
    );
    assert_eq!(reading.items[0].entries[1].marker, Marker::Letter);
    assert_eq!(reading.items[0].entries[1].level, 1);
}

#[test]
fn speakers_questions_and_dashes_are_set_apart() {
    let reading = read_minutes(
        "1. Rondvraag\nNoor (wethouder): uitleg over het plan.\nVraag: hoe lang duurt dat? Een jaar.\nFractie:\n\n- eerste punt.\n-tweede punt.\nBrede Buurtidee: een plan.\n",
        None,
    );
    let entries = &reading.items[0].entries;
    assert_eq!(entries[0].speaker.as_deref(), Some("Noor (wethouder)"));
    assert_eq!((entries[1].kind, entries[1].label.as_deref()), (Kind::Question, Some("Vraag")));
    assert_eq!(entries[2].speaker.as_deref(), Some("Fractie"));
    assert_eq!((entries[3].marker, entries[4].marker), (Marker::Dash, Marker::Dash));
    assert_eq!(entries[3].text, "eerste punt.");
}

#[test]
fn a_title_is_split_from_the_text_behind_it() {
    let reading = read_minutes(
        "1. Opening. Noor opent de ALV om 20.00 uur.\n2. Deelname aan de loterij\ndit wordt besloten.\n3. Begroting 2021\nDeze wordt vastgesteld.\n",
        None,
    );
    assert_eq!(titles(&reading), ["1 Opening", "2 Deelname aan de loterij", "3 Begroting 2021"]);
}

#[test]
fn a_list_within_an_item_is_no_series_of_items() {
    let reading = read_minutes(
        "1. Opening\n\n2. Plannen\nEr zijn drie plannen:\n  1. een schuur;\n  2. een bank;\n  3. een hek.\n\n3. Sluiting\n\nDag.\n",
        None,
    );
    assert_eq!(titles(&reading), ["1 Opening", "2 Plannen", "3 Sluiting"]);
    assert_eq!(texts(&reading, 1), ["Er zijn drie plannen:", "een schuur;", "een bank;", "een hek."]);
    assert_eq!(reading.items[1].entries[1].mark.as_deref(), Some("1."));
}

#[test]
fn parts_of_an_item_are_items_of_their_own() {
    let reading =
        read_minutes("1. Opening\n2. Zaken\n2.1 Zaalhuur\nDuur.\n2.2 Stoelen\nOud.\n3. Sluiting\n", None);
    assert_eq!(titles(&reading), ["1 Opening", "2 Zaken", "2.1 Zaalhuur", "2.2 Stoelen", "3 Sluiting"]);
}

#[test]
fn wrong_numbers_are_kept_and_reported() {
    let numbers = |source: &str| -> (Vec<String>, Vec<Warning>) {
        let reading = read_minutes(source, None);
        (reading.items.iter().filter_map(|item| item.number.clone()).collect(), reading.warnings)
    };
    let (found, warnings) = numbers("1. Opening\n\n2. Agenda\n\n3. Post\n\n3. Cijfers\n\n4. Sluiting\n");
    assert_eq!(found, ["1", "2", "3", "3", "4"]);
    assert!(
        matches!(&warnings[..], [Warning::DuplicateNumber { number, .. }] if number == "3"),
        "{warnings:?}"
    );
    let (found, warnings) =
        numbers("1. Opening\n\n2. Agenda\n\n3. Post\n\n5. Cijfers\n\n4. Huur\n\n6. Sluiting\n");
    assert_eq!(found, ["1", "2", "3", "5", "4", "6"]);
    assert!(
        warnings
            .iter()
            .any(|warning| matches!(warning, Warning::NumberGoesBack { number, .. } if number == "4"))
    );
    let (found, warnings) = numbers("1. Opening\n\n2. Agenda\n\n4. Sluiting\n");
    assert_eq!(found, ["1", "2", "4"]);
    assert!(matches!(&warnings[..], [Warning::NumberMissing { number, .. }] if number == "3"));
}

#[test]
fn times_that_run_backwards_and_another_meetings_agenda_are_reported() {
    let agenda = Agenda { items: read_agenda("1. Opening\n2. Huur\n3. Feest\n").items };
    let reading = read_minutes(
        "1. Opening\nNoor opent de ALV om 20:00 uur.\n\n2. Verkiezing bestuur\n\n4. Sluiting\nNoor sluit de ALV om 19:30 uur.\n",
        Some(&agenda),
    );
    let has = |test: &dyn Fn(&Warning) -> bool| reading.warnings.iter().any(test);
    assert!(has(&|warning| matches!(warning, Warning::ClosesBeforeItOpens { opened: 1200, closed: 1170 })));
    assert!(has(&|warning| matches!(warning, Warning::TitleDiffers { number, .. } if number == "2")));
    assert!(has(&|warning| matches!(warning, Warning::NotInMinutes { number, .. } if number == "3")));
    assert!(has(&|warning| matches!(warning, Warning::NotOnAgenda { number } if number == "4")));
    for warning in &reading.warnings {
        let sentence = warning.dutch();
        assert!(sentence.ends_with('.') && sentence.len() > 30, "{sentence}");
    }
}

#[test]
fn nine_oclock_in_the_evening_is_read_as_such_and_midnight_is_no_error() {
    let late = read_minutes(
        "1. Opening\nNoor opent de ALV om 20:00 uur.\n2. Sluiting\nOm 9 uur sluit voorzitter Visser de vergadering.\n",
        None,
    );
    assert_eq!(late.closed.unwrap().minutes, 1260);
    let night = read_minutes(
        "1. Opening\nNoor opent de ALV om 20:00 uur.\n2. Sluiting\nNoor sluit de ALV om 00:30 uur.\n",
        None,
    );
    assert_eq!(night.warnings, []);
}

#[test]
fn a_late_item_marks_the_item_it_became() {
    let reading = read_minutes(
        "1. Opening\nEen nieuw agendapunt wordt door Noor ingebracht: deelname aan de loterij.\n2. Deelname aan de loterij\ndit wordt besloten.\n",
        None,
    );
    assert_eq!(reading.items[1].late.as_ref().unwrap().by.as_deref(), Some("Noor"));
    assert!(matches!(&reading.findings[0].what, What::LateItem { by: Some(by), .. } if by == "Noor"));
}

#[test]
fn page_headers_are_left_out_and_reported() {
    let reading = read_minutes(
        "1. Opening\nDe voorzitters van de buurten in Pagina 2 van 2 de binnenstad zijn er.\n2. Post\nGeen.\n",
        None,
    );
    assert_eq!(texts(&reading, 0), ["De voorzitters van de buurten in de binnenstad zijn er."]);
    assert!(matches!(reading.warnings[..], [Warning::PageHeader { .. }]));
    assert_eq!(reading.dropped.len(), 1);
}

#[test]
fn votes_go_with_the_decision_before_them() {
    let reading = read_minutes(
        "1. Huur\nHet voorstel wordt aangenomen. Uitslag: 12 voor, 3 tegen.\n2. Sluiting\nDag.\n",
        None,
    );
    let [finding] = &reading.findings[..] else { panic!("{:?}", reading.findings) };
    let What::Decision { vote: Some(vote), .. } = &finding.what else { panic!() };
    assert_eq!((vote.in_favour, vote.against), (Some(12), Some(3)));
}

#[test]
fn the_audit_committee_cannot_discharge_the_board() {
    let reading = read_minutes("1. Cijfers\nKascommissie verleent decharge.\n2. Sluiting\nDag.\n", None);
    assert!(matches!(reading.warnings[..], [Warning::DischargeByCommittee { .. }]));
}

#[test]
fn a_reading_survives_json() {
    let reading = read_minutes(
        "1. Opening\nNoor opent de ALV om 20:00 uur.\n2. Agenda\nDeze wordt vastgesteld met 3 stemmen voor en 1 tegen.\n",
        None,
    );
    let json = serde_json::to_string(&reading).unwrap();
    assert_eq!(serde_json::from_str::<Reading>(&json).unwrap(), reading);
    assert!(json.contains(r#""form":"present_passive""#) && json.contains(r#""outcome":"adopted""#));
}

#[test]
fn the_usual_minutes_of_a_small_association_are_read_whole() {
    let reading = read_minutes(
        "NOTULEN ALGEMENE LEDENVERGADERING DE LINDE\nDatum: woensdag 3 mei 2020\nPlaats: clubhuis\n\
         Aanwezig: Noor Visser (voorzitter), Tijn Bos (secretaris, notulist), Saar Kok en 23 leden\nAfwezig m.k.: Joris Vos\n\n\
         1. Opening\nDe voorzitter opent om 20.05 uur de vergadering.\n\n2. Notulen\nDe notulen worden goedgekeurd.\n\n\
         Actielijst\n- Tijn: schuur navragen\n- Bestuur: lamp bij de poort\n",
        None,
    );
    assert_eq!(titles(&reading), ["1 Opening", "2 Notulen", "- Actielijst"]);
    assert_eq!(reading.title.as_deref(), Some("NOTULEN ALGEMENE LEDENVERGADERING DE LINDE"));
    assert_eq!(reading.date.unwrap().date.to_string(), "2020-05-03");
    assert_eq!(reading.chair.unwrap().name, "Noor Visser");
    assert_eq!(reading.minute_taker.unwrap().name, "Tijn Bos");
    assert_eq!(reading.attendance.counted_present, Some(23));
    assert_eq!(reading.attendance.apologies, ["Joris Vos"]);
    let actions =
        reading.findings.iter().filter(|finding| matches!(finding.what, What::Action { .. })).count();
    assert_eq!(actions, 2);
}
