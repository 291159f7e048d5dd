//! Minutes as Markdown and wikis have them: headings of several sizes, bold titles, escaped numbers, links, tags and tables.

use hamerslag_language::{Reading, read_minutes};

use crate::layout;

fn reading(source: &str) -> Reading {
    read_minutes(source, None)
}

fn titles(source: &str) -> Vec<String> {
    let shown = |text: &Option<String>| text.clone().unwrap_or_else(|| "-".to_owned());
    reading(source)
        .items
        .iter()
        .map(|item| format!("{} {}", shown(&item.number), shown(&item.title)))
        .collect()
}

#[test]
fn headings_over_who_was_there_and_over_the_agenda_head_no_item() {
    let source = "# Werkgroep Groen\n\n## Aanwezigen\n\n- Noor Visser\n- Tijn de Boer\n\n## Afwezig / Afgemeld\n\n- Saar\n\n## Agenda\n\n1. \
                  Snoeien\n2. Rondvraag\n\n## Verslag\n\n### Snoeien\n\nTijn snoeit de heg.\n\n### Rondvraag\n\nNiemand.\n";
    assert_eq!(titles(source), ["- Snoeien", "- Rondvraag"]);
    let adopted = "# Verslag bestuur\n\n## Agenda\n\nVastgesteld.\n\n## Rondvraag\n\nNiemand.\n";
    assert_eq!(titles(adopted), ["- Agenda", "- Rondvraag"], "something was said of the agenda");
}

#[test]
fn where_the_items_are_numbered_other_headings_are_none() {
    let source = "# Verslag overleg\n\n## Doel\n\nElkaar bijpraten.\n\n## Besproken onderwerpen\n\n### 1. Zaal\n\nTijn huurt de zaal.\n\n#### \
                  Actie: Noor belt de beheerder van de zaal\n\n### 2. Kas\n\nIn orde.\n\n### Rondvraag\n\nNiemand.\n";
    assert_eq!(titles(source), ["1 Zaal", "2 Kas", "- Rondvraag"]);
    assert!(
        layout::actions(&reading(source)).iter().any(|action| action.starts_with("Noor:")),
        "the action is kept"
    );
}

#[test]
fn numbers_may_be_bold_escaped_or_all_alike() {
    let bold = "1.  **Opening**\n\nNoor opent.\n\n1.  **Verslag en actielijst**\n\nVastgesteld.\n\n1.  **Rondvraag**\n\nNiemand.\n";
    assert_eq!(titles(bold), ["1 Opening", "1 Verslag en actielijst", "1 Rondvraag"]);
    let escaped =
        "1\\. **Mededelingen**\n----------\n\nDe zaal is dicht.\n\n2\\. **Kas**\n----------\n\nIn orde.\n";
    assert_eq!(titles(escaped), ["1 Mededelingen", "2 Kas"]);
}

#[test]
fn numbered_headings_head_items_over_smaller_headings_too() {
    let source = "# Bestuursvergadering 5\n\n## 0. Werkwijze\n\nx\n\n## 1. Kas\n### Stand\n\nx\n\n## 2. Activiteiten\n### Kamp\n#### \
                  Tenten\n\nTijn huurt de tenten.\n";
    assert_eq!(titles(source), ["0 Werkwijze", "1 Kas", "2 Activiteiten"]);
    let wiki = "== Opening ==\n\nNoor opent.\n\n== Kas ==\n\nIn orde.\n\n=== Stand ===\n\nGoed.\n";
    assert_eq!(titles(wiki)[..2], ["- Opening", "- Kas"]);
    let bold = "# Raad van mei\n\n## Bezoekers\n\n- Noor\n\n## Notities\n\n1. **Mededelingen**\n\n    - Het hek is dicht.\n\n2. **Kas** \
                (Tijn)\n\n    In orde.\n\n3. **Hoe verder?**\n\n    Zo.\n";
    assert_eq!(titles(bold), ["1 Mededelingen", "2 Kas (Tijn)", "3 Hoe verder?"]);
}

#[test]
fn tags_leave_the_words() {
    let source = "<h1>Verslag bestuur 1 april 2026</h1>\n<div>\n<h2>Opening</h2>\n<p>Noor en Tijn openen.</p>\n<h2>Kas</h2>\n<p>De \
                  begroting wordt <b>vastgesteld</b>.</p>\n<h2>Rondvraag</h2>\n<ul>\n<li>Saar belt de zaal.</li>\n</ul>\n</div>\n";
    assert_eq!(titles(source), ["- Opening", "- Kas", "- Rondvraag"]);
    let found = reading(source);
    assert_eq!(found.items[0].entries[0].text.trim(), "Noor en Tijn openen.");
    assert_eq!(layout::decisions(&found), ["De begroting wordt vastgesteld."]);
    assert_eq!(layout::actions(&found), ["Saar: Saar belt de zaal."]);
}

#[test]
fn an_address_ends_no_clause() {
    let source = "# Verslag\n\n## Notulen\n\nDe [notulen van mei](https://example.nl/a/b:c?d=1) zijn door de leden vastgesteld.\n\n## \
                  Rondvraag\n\nNiemand.\n";
    assert_eq!(layout::decisions(&reading(source)).len(), 1);
}

#[test]
fn letters_that_decide_are_the_body_that_meets() {
    let source = "1. Profiel\n\nNoor licht toe. Het TO stemt in met de raadpleging.\n\n2. Beleid\n\nHet TO stemt in met het gewijzigde \
                  beleid.\n\n3. Rondvraag\n\nNiemand.\n";
    assert_eq!(layout::decisions(&reading(source)).len(), 2);
    let others = "1. Profiel\n\nDe RvS stemt in met de wet.\n\n2. Rondvraag\n\nNiemand.\n";
    assert!(layout::decisions(&reading(others)).is_empty(), "once may be anybody");
}

#[test]
fn a_table_above_the_items_says_who_was_there() {
    let source = "# Verslag\n\n| Datum | 02-11-2026 |\n| --- | --- |\n| Aanwezig | Noor Visser (NV, vz), Tijn de Boer (TB) |\n| \
                  Afwezig | Saar Kok |\n\n## Opening\n\nNoor opent.\n\n## Rondvraag\n\nNiemand.\n";
    let found = reading(source);
    assert_eq!(found.attendance.present, ["Noor Visser", "Tijn de Boer"]);
    assert_eq!(found.attendance.absent, ["Saar Kok"]);
    assert_eq!(found.date.map(|date| date.date.to_string()).as_deref(), Some("2026-11-02"));
    assert_eq!(titles(source), ["- Opening", "- Rondvraag"]);
}

#[test]
fn a_table_of_actions_may_be_headed_in_other_words() {
    let source = "## Zaken\n\nx\n\n## Acties\n\n| Actie | Verantwoordelijke(n) | Wanneer |\n| --- | --- | --- |\n| Zaal huren | Noor | 1 mei \
                  |\n\n## Rondvraag\n\nx\n";
    assert_eq!(layout::actions(&reading(source)), ["Noor: Zaal huren."]);
}
