//! The words in which minutes put off and hand out, and those that only tell.

use crate::{actions, decisions};

#[test]
fn business_goes_to_a_meeting_to_come() {
    for text in [
        "Wordt in de volgende vergadering besproken.",
        "Dit zal besproken worden op de volgende vergadering met de leiding.",
        "Dit komt terug op de vergadering.",
        "Het rooster wordt de volgende keer behandeld.",
        "Dit punt komt terug in het overleg van mei.",
    ] {
        assert_eq!(decisions::outcomes("Zaken", text), "postponed", "{text}");
    }
    for text in [
        "Dit is in de vorige vergadering besproken.",
        "De agenda voor de volgende vergadering wordt besproken.",
        "Noor komt terug op de vergadering van vorige week.",
        "Dit wordt niet op de volgende vergadering besproken.",
        "Kan dit in de volgende vergadering besproken worden?",
        "Volgend jaar wordt dit vaker besproken.",
        "De stukken worden hier besproken.",
    ] {
        assert_eq!(decisions::outcomes("Zaken", text), "", "{text}");
    }
}

#[test]
fn what_is_felt_told_or_done_elsewhere_decides_nothing() {
    for text in [
        "De commissie vindt het goed te horen dat de school meedoet.",
        "De leden vinden het goed om te zien dat het hek er staat.",
        "Het verslag wordt daarna als goedgekeurd beschouwd.",
        "Tijn meldt dat Noor gemachtigd is door Saar om een stem uit te brengen.",
    ] {
        assert_eq!(decisions::outcomes("Zaken", text), "", "{text}");
    }
    assert_eq!(decisions::outcomes("Zaken", "De ALV vindt het voorstel goed."), "adopted");
}

#[test]
fn who_has_the_action_does_it() {
    actions::check(
        "Zaken",
        &[
            ("Het hek is stuk. Tijn heeft hier verder de actie in.", "firm Tijn"),
            ("Noor heeft de actie.", "firm Noor"),
            ("Noor heeft een actie bedacht voor het feest.", ""),
            ("Noor heeft geen actie.", ""),
            ("Actielijst Noor: controle laten doen in het gebouw.", "firm Noor"),
            ("Actielijst is bijgewerkt.", ""),
            ("Noor zal gevraagd worden de folder in te vullen.", "firm Noor"),
            ("Saar stuurt dat rond.", "firm Saar"),
        ],
    );
}

#[test]
fn an_account_is_no_task() {
    actions::check(
        "Zaken",
        &[
            ("Berends maakt melding van de punten die aan de orde waren.", ""),
            ("De penningmeester brengt daarna verslag uit over 2025.", ""),
            ("Noor brengt de volgende vergadering verslag uit.", "firm Noor by de volgende vergadering"),
            ("Steven stelt voor dit als vast agendapunt van onze avonden op te nemen.", ""),
            ("Noor stelt een brief op.", "firm Noor"),
            ("Noor zegt toe de lijst te sturen.", "firm Noor"),
        ],
    );
}
