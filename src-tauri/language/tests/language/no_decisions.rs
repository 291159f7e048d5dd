use crate::decisions::check;

#[test]
fn reports_wishes_questions_and_conditions_decide_nothing() {
    let nothing = [
        "\"De contributie wordt verhoogd naar 40 euro.\"",
        "De vergadering vindt het prima te horen dat de kas klopt.",
        "Hier moet later nog een besluit over worden genomen.",
        "De begroting moet nog worden vastgesteld.",
        "De begroting kan dan worden goedgekeurd.",
        "De notulen zullen later worden vastgesteld.",
        "De notulen worden in de volgende vergadering vastgesteld.",
        "De begroting wordt nog niet vastgesteld.",
        "Wordt de begroting vandaag vastgesteld?",
        "Er wordt gevraagd of de begroting wordt vastgesteld.",
        "Noor vraagt waarom de motie wordt ingetrokken.",
        "Als het quorum ontbreekt, wordt het voorstel aangehouden.",
        "Indien de ALV akkoord gaat, wordt de zaal gehuurd.",
        "Het plan is vorig jaar vastgesteld.",
        "In 2015 is de motie aangenomen.",
        "De huur is eerder goedgekeurd.",
        "De verordening wordt door de gemeenteraad vastgesteld.",
        "De vergunning is door het college afgewezen.",
        "Er wordt aangenomen dat de zaal vrij is.",
        "Vastgesteld wordt dat er weinig animo is.",
        "De vergadering stelt vast dat er 16 leden zijn.",
        "Het gaat om een besloten deel van de vergadering.",
        "Noor neemt het woord.",
        "Tijn stelt een vraag over de begroting.",
        "De agenda die wordt vastgesteld staat op de website.",
        "Saar zou willen dat het voorstel wordt aangenomen.",
        "De commissie vindt dat de motie moet worden aangenomen.",
        "Sommige leden hebben besloten om eerder te gaan.",
        "De contributie is hoog.",
        "Over de huur is veel gesproken.",
        "De taak van Tijn wordt overgenomen door Saar.",
        "Het jaarverslag wordt toegelicht.",
        "Het besluit van de rechter wordt afgewacht.",
        "De stemmen worden geteld.",
        "Er is een nieuw lid aangemeld.",
        "De vergadering stemt later over het plan.",
        "De kast is door de verhuizer verplaatst naar de zolder.",
        "De corporatie heeft besloten de huren te verhogen.",
        "De gemeenteraad stelt de begroting vast.",
        "Het bestuur stelt voor de contributie te verhogen.",
        "De kascommissie adviseert de jaarrekening goed te keuren.",
        "In de vorige vergadering is besloten de schuur te schilderen.",
        "De ALV moet hen in april benoemen.",
        "De subsidie voor het dorpsfeest is toegekend.",
        "De vergunning is door de gemeente verleend.",
        "De motie over woningen is door de raad verworpen.",
        "Voorgesteld wordt de huur te verhogen.",
        "Piet wil dat het voorstel wordt aangenomen.",
        "De commissie stelt de vergadering voor het bestuur decharge te verlenen.",
        "Wat besluiten we?",
        "Roel vindt dat de begroting niet kan worden goedgekeurd.",
        "De ALV had besloten de zaal te huren.",
        "Niet besloten wordt over het budget.",
        "De kascommissie geeft een positief advies.",
        "De ALV geeft het bestuur een advies.",
        "De vraag of de zaal vrij is, wordt positief beantwoord.",
        "We zetten in op preventie en op de jeugd.",
        "Noor stuurt de stukken eerder rond, zodat de begroting in mei kan worden vastgesteld.",
        "We gaan de gemeente om een positief advies vragen.",
        "We gaan nog geen negatief advies uitbrengen.",
        "De commissie hecht waarde aan een goede sfeer.",
    ];
    let cases: Vec<(&str, &str, &str)> = nothing.iter().map(|sentence| ("Zaken", *sentence, "")).collect();
    check(&cases);
}

#[test]
fn what_a_speaker_reports_is_no_decision_of_this_meeting() {
    check(&[
        (
            "Fractie",
            "Fractie:\n\n- begroting voor 2020 is vastgesteld. Er is nog geld over.\n- de motie is aangenomen.",
            "",
        ),
        ("Zaken", "Noor (wethouder): het plan is goedgekeurd.", ""),
    ]);
}
