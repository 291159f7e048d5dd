//! Tasks as somebody jots them down: in the infinitive, with the name before or behind, and with a word that they were done.

use hamerslag_language::{What, read_minutes};

use crate::actions::check;

#[test]
fn a_task_in_the_infinitive_is_whose_name_stands_beside_it() {
    check(
        "Zaken",
        &[
            ("- Noor: website bijwerken", "firm Noor"),
            ("- Noor: de verhuurder bellen", "firm Noor"),
            ("- Noor - ledenlijst bijwerken", "firm Noor"),
            ("- Ledenlijst bijwerken - Noor", "firm Noor"),
            ("- Ledenlijst bijwerken (Noor)", "firm Noor"),
            ("- Ledenlijst bijwerken, Noor", "firm Noor"),
            ("- Offertes opvragen: Noor", "firm Noor"),
            ("- Secretaris - brief versturen", "firm Secretaris"),
            ("-> Tijn regelt de zaal", "firm Tijn"),
            ("De zaal is dicht. → Tijn regelt een andere.", "firm Tijn"),
            ("Tijn belooft dat hij de koffie regelt.", "firm Tijn"),
            ("=> Noor: offerte opvragen", "firm Noor"),
            ("- → Noor belt de verhuurder", "firm Noor"),
            ("[Noor] zaal huren", "firm Noor"),
            ("@Noor: zaal huren", "firm Noor"),
            ("- Noor website bijwerken", "firm Noor"),
            ("- Noor/Tijn: website bijwerken", "firm Noor/Tijn"),
            ("Noor/Tijn zoeken dit uit.", "firm Noor, Tijn"),
            ("Noor + Tijn zoeken dit uit.", "firm Noor, Tijn"),
            ("Noor, Tijn en Saar zoeken dit uit.", "firm Noor, Tijn, Saar"),
            ("Te doen door Noor: rooster maken.", "firm Noor"),
            ("Nog te doen: flyers drukken.", "firm"),
        ],
    );
}

#[test]
fn what_nobody_is_named_for_or_only_wished_is_no_task() {
    check(
        "Zaken",
        &[
            ("- Website bijwerken", "weak"),
            ("- Website - teksten", ""),
            ("- Uitnodigen: Noor", ""),
            ("- Noor: graag de website bijwerken", ""),
            ("- Noor: niet weer de verhuurder bellen", ""),
            ("- Noor: mooie plannen", ""),
            ("- Noor: de huur omlaag brengen", ""),
            ("- Noor: goed idee om de verhuurder te bellen", ""),
            ("- Noor: de vergaderingen", ""),
            ("- Noor: moeten we de verhuurder bellen?", ""),
            ("Voorzitter - Noor", ""),
            ("- Noor bedanken", ""),
            ("- Noor hartelijk bedanken", ""),
            ("- Noor voor het bestuur vragen", ""),
            ("Noor/Tijn: geen vragen", ""),
            ("Noor, Tijn en de kinderen", ""),
            ("Niets meer te doen.", ""),
            ("-> geen actie", ""),
        ],
    );
}

#[test]
fn what_is_called_an_action_may_name_its_owner_at_the_end() {
    check(
        "Zaken",
        &[
            ("Actie: verhuurder bellen (Noor)", "firm Noor"),
            ("Actie: verhuurder bellen – Noor en Tijn", "firm Noor, Tijn"),
            ("Actie: verhuurder bellen, secretaris", "firm secretaris"),
            ("AP: verhuurder bellen (Noor).", "firm Noor"),
            ("Actie: verhuurder bellen", "firm"),
            ("Actie: stukken sturen aan Noor", "firm"),
            ("Aktie: Noor belt de verhuurder.", "firm Noor"),
            ("Actie Noor: verhuurder bellen", "firm Noor"),
            ("Noor huurt de zaal. (actie)", "firm Noor"),
            ("Noor belt de verhuurder. Actie: Noor", "firm Noor"),
        ],
    );
}

#[test]
fn what_was_done_is_no_action() {
    check(
        "Zaken",
        &[
            ("Noor zal de verhuurder bellen. => gedaan", ""),
            ("Noor belt de verhuurder, zodat er een zaal is. -> gedaan", ""),
            ("Noor belt de verhuurder (gedaan)", ""),
            ("- Noor belt de verhuurder.\n- => gedaan", ""),
            ("Noor belt de verhuurder.\n\n=> afgerond", ""),
            ("Noor belt de verhuurder.\n\n=> Tijn is klaar.", "firm Noor"),
            ("Noor zal de verhuurder bellen - afgerond.", ""),
            ("Noor belt de verhuurder. Is inmiddels afgehandeld.", ""),
            ("Noor belt de verhuurder. De begroting is afgerond.", "firm Noor"),
            ("Noor belt de verhuurder als hij klaar is. Tijn zoekt een zaal. => gedaan", "firm Noor"),
            ("Noor maakt de lijst klaar.", "firm Noor"),
        ],
    );
}

#[test]
fn what_is_needed_or_spoken_of_is_nobodys_task() {
    check(
        "Zaken",
        &[
            ("We moeten een draaiboek maken.", "weak We"),
            ("Het bestuur moet een draaiboek maken.", "firm Het bestuur"),
            ("Noor start met een toelichting op de plannen.", ""),
            ("Het dakbesluit komt vandaag aan bod, met alle bedragen.", ""),
        ],
    );
}

#[test]
fn below_a_name_in_an_action_list_stand_the_tasks_of_that_person() {
    let source = "Notulen bestuur\n\nAanwezig: Noor Visser, Tijn Bos\n\n## 1. Opening\nNoor opent.\n\n## 2. Actielijst\n\n### Noor\n- nieuwsbrief schrijven\n- sleutels ophalen\n\n**Tijn:**\n- [x] zaal huren\n- rooster maken\n\nIedereen\n- stukken lezen\n";
    let reading = read_minutes(source, None);
    let told = reading.findings.iter().filter_map(|finding| match &finding.what {
        What::Action { text, owners, .. } => {
            let names: Vec<&str> = owners.iter().map(|owner| owner.name.as_str()).collect();
            Some(format!("{} {text}", names.join(", ")))
        }
        _ => None,
    });
    assert_eq!(
        told.collect::<Vec<_>>(),
        [
            "Noor Nieuwsbrief schrijven.",
            "Noor Sleutels ophalen.",
            "Tijn Rooster maken.",
            "Iedereen Stukken lezen."
        ]
    );
}
