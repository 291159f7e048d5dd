//! Tasks as somebody jots them down: in the infinitive, with the name before or behind, and with a word that they were done.

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
        ],
    );
}

#[test]
fn what_nobody_is_named_for_or_only_wished_is_no_task() {
    check(
        "Zaken",
        &[
            ("- Website bijwerken", ""),
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
