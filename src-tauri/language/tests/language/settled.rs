use crate::decisions::{check, each, outcomes};

#[test]
fn what_is_settled_at_the_end_of_a_longer_sentence_is_decided() {
    check(&[
        (
            "Plek",
            "Als beste plek wordt het park aangewezen.",
            "appointed: Als beste plek wordt het park aangewezen.",
        ),
        (
            "Notulen",
            "Op de notulen zijn er geen opmerkingen gekomen zodat deze met algemene instemming zijn goedgekeurd.",
            "adopted?: Op de notulen zijn er geen opmerkingen gekomen zodat deze met algemene instemming zijn goedgekeurd.",
        ),
        (
            "Verslag",
            "Geen vragen over het verslag waarna het verslag wordt goedgekeurd.",
            "adopted: Geen vragen over het verslag waarna het verslag wordt goedgekeurd.",
        ),
        (
            "Notulen",
            "Notulen vorige vergadering – vastgesteld.",
            "adopted: Notulen vorige vergadering – vastgesteld.",
        ),
        (
            "Notulen",
            "De notulen van mei worden in orde bevonden met dank aan Noor.",
            "adopted: De notulen van mei worden in orde bevonden met dank aan Noor.",
        ),
        ("Feest", "13 juni is akkoord als datum.", "adopted?: Feest: 13 juni is akkoord als datum."),
        ("Agenda", "Agenda wordt onverkort overgenomen.", "adopted: Agenda wordt onverkort overgenomen."),
        (
            "Feest",
            "Besloten word dat Noor de zaal gaat huren.",
            "adopted: Besloten word dat Noor de zaal gaat huren.",
        ),
    ]);
}

#[test]
fn what_we_are_not_going_to_do_is_decided() {
    check(&[
        (
            "Website",
            "We gaan geen foto's plaatsen van wie dat niet wil, als daarom is gevraagd.",
            "adopted?: We gaan geen foto's plaatsen van wie dat niet wil, als daarom is gevraagd.",
        ),
        (
            "Lift",
            "Wij stappen over naar een ander bedrijf.",
            "adopted: Wij stappen over naar een ander bedrijf.",
        ),
        ("Kas", "Dat gaan we niet redden.", ""),
        ("Kas", "We gaan nog niets doen.", ""),
    ]);
}

#[test]
fn what_was_agreed_or_concluded_is_decided() {
    check(&[
        (
            "Zaal",
            "Afspraak is dat we de zaal samen huren.",
            "adopted?: Afspraak is dat we de zaal samen huren.",
        ),
        (
            "Zaal",
            "De afspraak is om de zaal samen te huren.",
            "adopted?: De afspraak is om de zaal samen te huren.",
        ),
        (
            "Zaal",
            "We komen samen tot de conclusie om een vacature open te stellen.",
            "adopted?: We komen samen tot de conclusie om een vacature open te stellen.",
        ),
        (
            "Zaal",
            "We zijn het er ook over eens om de deur open te laten.",
            "adopted?: Zaal: we zijn het er ook over eens om de deur open te laten.",
        ),
        (
            "Zaal",
            "Meer mensen kunnen dan meedoen en er wordt besloten dit voortaan te doen.",
            "adopted: Meer mensen kunnen dan meedoen en er wordt besloten dit voortaan te doen.",
        ),
        ("Zaal", "De conclusie is dat de zaal te klein is.", ""),
        ("Zaal", "Allen zijn het erover eens dat de zaal te klein is.", ""),
        ("Zaal", "De afspraak was vorig jaar dat Tijn betaalt.", ""),
        ("Zaal", "De werkgroep stemt hiermee in.", "adopted?: Zaal: de werkgroep stemt hiermee in."),
    ]);
}

#[test]
fn what_stands_below_the_words_that_decide_is_decided() {
    let source = "1. Opening\nNoor opent.\n\n2. Rapport\nDe vergadering besluit:\na. De conclusies te onderschrijven.\nb. De zaal te huren.\n\n\
                  3. Kas\nDe ALV besluit unaniem:\nvast te stellen het reglement.\nDe kas klopt.\n\n4. Sluiting\nNoor sluit.\n";
    let reading = hamerslag_language::read_minutes(source, None);
    let decided: Vec<&str> = reading
        .findings
        .iter()
        .filter_map(|found| match &found.what {
            hamerslag_language::What::Decision { text, .. } => Some(text.as_str()),
            _ => None,
        })
        .collect();
    assert_eq!(
        decided,
        [
            "De conclusies te onderschrijven.",
            "De zaal te huren.",
            "De ALV besluit unaniem: vast te stellen het reglement."
        ]
    );
}

#[test]
fn what_was_agreed_is_an_action_for_whom_it_names_and_else_a_decision() {
    let source = "## Opening\n\nNoor opent.\n\n## Afspraken\n\n- Datum: zaterdag 16 mei\n- Noor belt de gemeente.\n- Tijn: zaal\n- Geen muziek na tien uur\n\n\
                  ## Sluiting\n\nNoor sluit.\n";
    let reading = hamerslag_language::read_minutes(source, None);
    let found: Vec<String> = reading
        .findings
        .iter()
        .filter_map(|found| match &found.what {
            hamerslag_language::What::Decision { text, .. } => Some(format!("besluit {text}")),
            hamerslag_language::What::Action { text, .. } => Some(format!("actie {text}")),
            _ => None,
        })
        .collect();
    assert_eq!(
        found,
        [
            "besluit Datum: zaterdag 16 mei.",
            "actie Noor belt de gemeente.",
            "actie Zaal.",
            "besluit Geen muziek na tien uur."
        ]
    );
}

#[test]
fn what_the_meeting_goes_for_keeps_or_agrees_with_is_decided() {
    each(
        "adopted",
        &[
            "We gaan voor de gymzaal.",
            "We stoppen met de nieuwsbrief.",
            "Voorlopig houden we het zo.",
            "Dit laten we zoals het is.",
            "Hier is iedereen het mee eens.",
            "De begroting krijgt groen licht.",
            "Men kan instemmen met het voorstel.",
            "De leden kunnen instemmen met het jaarplan.",
            "Notulen vorige vergadering: akkoord, met dank aan Noor.",
        ],
    );
    each(
        "",
        &[
            "We gaan voor de pauze nog stemmen.",
            "Laten we het zo houden.",
            "Zullen we stoppen met de nieuwsbrief?",
            "Moeten we niet stoppen met de nieuwsbrief?",
            "Tijn gaat voor de gymzaal.",
            "De aannemer krijgt groen licht van de gemeente.",
            "De gemeente kan instemmen met het voorstel.",
            "Als de leden kunnen instemmen met het jaarplan, gaat het door.",
            "We stoppen niet met de nieuwsbrief voordat er een website is.",
            "De gemeente: akkoord met de tent.",
        ],
    );
    assert_eq!(outcomes("Zaken", "Het punt schuift door naar de volgende vergadering."), "postponed");
}
