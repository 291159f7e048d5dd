use hamerslag_language::read_minutes;
use proptest::prelude::*;

use crate::kept::{spans_fit, words_are_kept};

fn nothing_is_lost(source: &str) {
    let reading = read_minutes(source, None);
    words_are_kept(source, &reading);
    spans_fit(source, &reading);
}

/// Lines as minutes have them, good and bad.
fn line() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "1. Opening",
        "2. Deze wordt vastgesteld.",
        "3 Mededelingen",
        "3.1 Zaal",
        "a. Eerste",
        "b. Tweede",
        "- Tijn belt de zaal.",
        "-punt",
        "• Noor: zaal reserveren",
        "## Rondvraag",
        "**Acties**",
        "Noor: ik zal het doen.",
        "Fractie:",
        "Vraag: hoe nu?",
        "Besluit: de zaal wordt",
        "gehuurd.",
        "Actie: Saar",
        "de hoofdstuk-",
        "ken van het verslag",
        "",
        "",
        "  ",
        "Aanwezig: Noor Visser, Tijn Bos",
        "4. Goedgekeurd.",
        "5. Notulen. Deze worden goedgekeurd.",
        "9. Sluiting",
        "2. nog eens",
        "22:00 Sluiting",
        "-----",
        "één twee dríé €",
        "De uitnodiging zal zo snel mogelijk",
        "verzonden worden.",
        "Agendapunt 6: Begroting",
        "(Actie Tijn)",
        "<h2>Kas</h2>",
        "<p>De <b>zaal</b> is vol.<br/>",
        "<li>Saar: stoelen",
        "<td class=\"a\">",
        "| Aanwezig | Noor Visser |",
        "| <b>Wie</b> | Wat |",
        "1\\. **Begroting**",
        "<p>Noor:</p> ja",
        "== Kas ==",
        "0. Vooraf",
        "1.",
        "2)",
        "3",
        "Ingekomen stukken",
        "20:10 Begroting",
        "1. **Post**",
        "Notulen ALV 3 mei 2020",
        "Pagina 2 van 3",
        "de leden in Pagina 2 van 3 de zaal",
    ]);
    prop_oneof![8 => pieces.prop_map(str::to_owned), 1 => "[ -~éëïÀ\u{AD}–’]{0,40}"]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_word_of_minutes_is_kept_in_order(lines in prop::collection::vec(line(), 0..30)) {
        nothing_is_lost(&lines.join("\n"));
    }

    #[test]
    fn every_word_is_kept_of_minutes_that_lost_their_line_ends(lines in prop::collection::vec(line(), 30..90)) {
        nothing_is_lost(&lines.join(" "));
    }

    #[test]
    fn any_text_at_all_is_kept(text in "\\PC{0,300}") {
        nothing_is_lost(&text);
    }
}

#[test]
fn every_word_is_kept_of_a_number_below_its_title() {
    let below = "Café ’t Hoekje\n1)\nNoor opent.\nBegroting\n2)\nAkkoord.\nRondvraag\n3)\nNiets.";
    nothing_is_lost(below);
    let reading = read_minutes(below, None);
    assert_eq!(reading.items[1].title.as_deref(), Some("Begroting"));
    assert_eq!(reading.items[1].number.as_deref(), Some("2"));
    nothing_is_lost("Café ‘t Hoekje\n0)\n1)‘t Hoekje\n1)\n1) Op het\n1) Weer\n1)\n1) Het\n1) Dat");
}
