//! Headings in the ways of other programs, and what below them heads no item.

use hamerslag_language::{What, read_minutes};

fn titles(source: &str) -> Vec<String> {
    read_minutes(source, None).items.iter().map(|item| item.title.clone().unwrap_or_default()).collect()
}

fn tasks(source: &str) -> Vec<String> {
    let reading = read_minutes(source, None);
    let shown = reading.findings.iter().filter_map(|finding| match &finding.what {
        What::Action { text, owners, .. } => {
            let names: Vec<&str> = owners.iter().map(|owner| owner.name.as_str()).collect();
            Some(format!("{}: {text}", names.join(", ")))
        }
        _ => None,
    });
    shown.collect()
}

#[test]
fn org_headings_are_headings_and_the_names_in_its_action_list_are_not() {
    let source = "#+TITLE: Notulen\n\n* Aanwezig\nNoor, Tijn.\n\n* Post\nNiets binnen.\n** Brief van de buren\n- De brief is gelezen.\n\n\
                  * Kas\nDe kas klopt.\n\n* Actiepunten\n** Noor\n*** Zaal\n- zaal huren\n** Tijn\n- [ ] rooster maken\n- [X] krant bezorgen\n";
    assert_eq!(titles(source), ["Post", "Brief van de buren", "Kas", "Actiepunten"]);
    assert_eq!(tasks(source), ["Noor: Zaal huren.", "Tijn: Rooster maken."]);
    assert_eq!(
        titles("1. Opening\n* Eerste\n* Tweede\n2. Sluiting\nOm tien uur.\n"),
        ["Opening", "Sluiting"]
    );
}

#[test]
fn pictures_before_titles_are_left_out_and_reactions_are_no_actions() {
    let source = "# Verslag overleg\n\n## 1. Opening\n- Noor opent.\n\n## 2. Reacties op het plan\n- Brede steun bij de leden.\n\n\
                  # ✅ Actiepunten\n\n| Nr. | Actie | Verantwoordelijke(n) | Deadline / opmerking |\n|---|---|---|---|\n\
                  | 1 | Zaal huren | Noor | 1 mei |\n";
    assert_eq!(titles(source), ["Opening", "Reacties op het plan", "Actiepunten"]);
    assert_eq!(tasks(source), ["Noor: Zaal huren."]);
}

#[test]
fn numbered_titles_under_one_heading_are_the_items() {
    let source = "# Agenda en verslag\n\n## Deelnemers\n- Noor Visser\n- Tijn Bos\n\n## Agenda/Verslag\n\n1. Opening\n   - Noor opent.\n\n\
                  2. Mededelingen\n   1. De kas klopt.\n   2. De zaal is vol.\n\n3. Rondvraag\n   - Geen vragen.\n";
    assert_eq!(titles(source), ["Opening", "Mededelingen", "Rondvraag"]);
}

#[test]
fn outcomes_in_italics_are_no_titles_and_underlined_lines_always_are() {
    let source = "# Verslag\n\n## Kas\nDe kas is besproken.\n\n*Voorstel geaccepteerd*\n\n## Zaal\nDe zaal is besproken.\n\n*Akkoord*\n";
    assert_eq!(titles(source), ["Kas", "Zaal"]);
    let reading = read_minutes(source, None);
    let decided = reading.findings.iter().filter(|found| matches!(found.what, What::Decision { .. })).count();
    assert_eq!(decided, 2, "{:?}", reading.findings);
    let source = "Verslag van het overleg\n\nDoel\n=====\n\nEr is een doel.\n\nBesluit en acties\n=================\n\nNoor huurt de zaal.\n\nW.V.T.T.K.\n=====\n\nNiets.\n";
    assert_eq!(titles(source), ["Doel", "Besluit en acties", "W.V.T.T.K."]);
}

#[test]
fn a_row_of_who_was_there_holds_no_action() {
    let source = "# Verslag\n\n| Datum | 2 mei 2024 |\n| --- | --- |\n| Aanwezig | Noor Visser (NV, vz), Tijn Regelen (TR) en Saar Bellen |\n\n## Opening\nNoor opent.\n";
    assert_eq!(tasks(source), Vec::<String>::new());
}
