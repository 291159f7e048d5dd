use hamerslag_language::{Certainty, What, read_minutes};

/// What a sentence under a title yields: outcome, "?" when inferred, and the text of the register.
fn decided(title: &str, sentence: &str) -> String {
    let source = format!("## Opening\n\nx\n\n## {title}\n\n{sentence}\n");
    let reading = read_minutes(&source, None);
    let shown = reading.findings.iter().filter_map(|finding| match &finding.what {
        What::Decision { text, outcome, .. } => {
            let doubt = if finding.certainty == Certainty::Inferred { "?" } else { "" };
            Some(format!("{}{doubt}: {text}", outcome.stable_name()))
        }
        _ => None,
    });
    shown.collect::<Vec<_>>().join(" + ")
}

/// The outcomes of a text under a title.
pub(crate) fn outcomes(title: &str, text: &str) -> String {
    let reading = read_minutes(&format!("## Opening\n\nx\n\n## {title}\n\n{text}\n"), None);
    let outcomes = reading.findings.iter().filter_map(|finding| match &finding.what {
        What::Decision { outcome, .. } => Some(outcome.stable_name()),
        _ => None,
    });
    outcomes.collect::<Vec<_>>().join(" + ")
}

/// Each of some texts on another matter comes to the same.
pub(crate) fn each(outcome: &str, texts: &[&str]) {
    for text in texts {
        assert_eq!(outcomes("Zaken", text), outcome, "{text}");
    }
}

pub(crate) fn check(cases: &[(&str, &str, &str)]) {
    let wrong: Vec<String> = cases
        .iter()
        .filter_map(|(title, sentence, expected)| {
            let found = decided(title, sentence);
            (found != *expected)
                .then(|| format!("[{title}] {sentence}\n   expected {expected:?}\n   found    {found:?}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{} of {} sentences:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

#[test]
fn the_present_passive_decides_and_takes_its_subject_from_the_title() {
    check(&[
        ("Vaststelling agenda", "Deze wordt vastgesteld.", "adopted: De agenda wordt vastgesteld."),
        (
            "Notulen vorige ALV",
            "Deze wordt vastgesteld.",
            "adopted: De notulen van de vorige ALV worden vastgesteld.",
        ),
        ("Jaarverslag", "Dit wordt goedgekeurd.", "adopted: Het jaarverslag wordt goedgekeurd."),
        (
            "Begroting 2021",
            "Deze wordt ongewijzigd vastgesteld.",
            "adopted: De begroting 2021 wordt ongewijzigd vastgesteld.",
        ),
        (
            "Deelname aan de loterij",
            "dit wordt besloten en vastgesteld.",
            "adopted: Deelname aan de loterij wordt besloten en vastgesteld.",
        ),
        (
            "Begroting",
            "De begroting wordt na beantwoording van een vraag vastgesteld.",
            "adopted: De begroting wordt na beantwoording van een vraag vastgesteld.",
        ),
        (
            "Begroting",
            "De begroting wordt, na een korte toelichting, aangenomen.",
            "adopted: De begroting wordt, na een korte toelichting, aangenomen.",
        ),
        (
            "Notulen",
            "De notulen worden goedgekeurd met dank aan de secretaris.",
            "adopted: De notulen worden goedgekeurd met dank aan de secretaris.",
        ),
        (
            "Notulen",
            "De notulen worden vastgesteld, met dien verstande dat Noor aanwezig was.",
            "amended: De notulen worden vastgesteld, met dien verstande dat Noor aanwezig was.",
        ),
        (
            "Reglement",
            "Het huishoudelijk reglement wordt gewijzigd vastgesteld.",
            "amended: Het huishoudelijk reglement wordt gewijzigd vastgesteld.",
        ),
        (
            "Contributie",
            "De contributie wordt vastgesteld op € 25.",
            "adopted: De contributie wordt vastgesteld op € 25.",
        ),
        (
            "Contributie",
            "Met algemene stemmen wordt het voorstel aangenomen.",
            "adopted: Met algemene stemmen wordt het voorstel aangenomen.",
        ),
        (
            "Rondvraag",
            "Het voorstel om een tweede tafel te kopen wordt verworpen.",
            "rejected: Het voorstel om een tweede tafel te kopen wordt verworpen.",
        ),
        (
            "Rondvraag",
            "De motie van Saar wordt met 12 stemmen tegen afgewezen.",
            "rejected: De motie van Saar wordt met 12 stemmen tegen afgewezen.",
        ),
        (
            "Rondvraag",
            "De motie van Saar wordt niet aangenomen.",
            "rejected: De motie van Saar wordt niet aangenomen.",
        ),
        (
            "Huur",
            "Het voorstel over de huur wordt aangehouden tot de volgende vergadering.",
            "postponed: Het voorstel over de huur wordt aangehouden tot de volgende vergadering.",
        ),
        (
            "Huur",
            "Dit punt wordt doorgeschoven naar de volgende ALV.",
            "forwarded: Dit punt wordt doorgeschoven naar de volgende ALV.",
        ),
        (
            "Huur",
            "De bespreking wordt verplaatst naar de volgende vergadering.",
            "forwarded: De bespreking wordt verplaatst naar de volgende vergadering.",
        ),
        ("Huur", "De behandeling wordt uitgesteld.", "postponed: De behandeling wordt uitgesteld."),
        (
            "Huur",
            "Het amendement van Tijn wordt ingetrokken.",
            "withdrawn: Het amendement van Tijn wordt ingetrokken.",
        ),
        (
            "Bestuur",
            "Noor Visser wordt bij acclamatie herbenoemd tot voorzitter.",
            "appointed: Noor Visser wordt bij acclamatie herbenoemd tot voorzitter.",
        ),
        (
            "Bestuur",
            "Saar Kok wordt gekozen tot penningmeester.",
            "elected: Saar Kok wordt gekozen tot penningmeester.",
        ),
        (
            "Bestuur",
            "Als voorzitter wordt Noor Visser benoemd.",
            "appointed: Als voorzitter wordt Noor Visser benoemd.",
        ),
        (
            "Jaarrekening",
            "Aan het bestuur wordt decharge verleend.",
            "discharged: Aan het bestuur wordt decharge verleend.",
        ),
        (
            "Jaarrekening",
            "Het bestuur wordt met applaus gedechargeerd.",
            "discharged: Het bestuur wordt met applaus gedechargeerd.",
        ),
        (
            "Post",
            "De brief van de wijkraad wordt voor kennisgeving aangenomen.",
            "noted: De brief van de wijkraad wordt voor kennisgeving aangenomen.",
        ),
        (
            "Sleutels",
            "Besloten wordt dat het slot wordt vervangen.",
            "adopted: Besloten wordt dat het slot wordt vervangen.",
        ),
        (
            "Sleutels",
            "Er wordt besloten om een nieuw slot te kopen.",
            "adopted: Er wordt besloten om een nieuw slot te kopen.",
        ),
        (
            "Sleutels",
            "Afgesproken wordt dat de deur dicht blijft.",
            "adopted: Afgesproken wordt dat de deur dicht blijft.",
        ),
        ("Agenda", "De agenda wordt aangehouden.", "adopted?: De agenda wordt aangehouden."),
        (
            "Advies",
            "Het advies van de commissie wordt overgenomen.",
            "adopted: Het advies van de commissie wordt overgenomen.",
        ),
        ("Cijfers", "De cijfers worden akkoord bevonden.", "adopted: De cijfers worden akkoord bevonden."),
        ("Notulen", "De notulen werden goedgekeurd.", "adopted: De notulen werden goedgekeurd."),
    ]);
}

#[test]
fn the_meeting_as_subject_decides_also_with_its_verb_in_two_parts() {
    check(&[
        (
            "Begroting",
            "De ALV stelt de begroting voor 2021 vast.",
            "adopted: De ALV stelt de begroting voor 2021 vast.",
        ),
        (
            "Cijfers",
            "De vergadering keurt de jaarrekening van het afgelopen jaar goed.",
            "adopted: De vergadering keurt de jaarrekening van het afgelopen jaar goed.",
        ),
        (
            "Huur",
            "De leden stemmen in met de huurverhoging.",
            "adopted: De leden stemmen in met de huurverhoging.",
        ),
        (
            "Huur",
            "De vergadering gaat akkoord met het voorstel.",
            "adopted: De vergadering gaat akkoord met het voorstel.",
        ),
        ("Huur", "De ALV wijst het voorstel af.", "rejected: De ALV wijst het voorstel af."),
        (
            "Huur",
            "De vergadering neemt het voorstel over.",
            "adopted: De vergadering neemt het voorstel over.",
        ),
        ("Huur", "De ALV besluit de huur te verhogen.", "adopted: De ALV besluit de huur te verhogen."),
        (
            "Huur",
            "De ALV besluit het voorstel af te wijzen.",
            "rejected: De ALV besluit het voorstel af te wijzen.",
        ),
        (
            "Agenda",
            "De vergadering besluit deze ongewijzigd vast te stellen.",
            "adopted: Agenda: de vergadering besluit deze ongewijzigd vast te stellen.",
        ),
        (
            "Huur",
            "De ALV heeft besloten dat de huur omhoog gaat.",
            "adopted: De ALV heeft besloten dat de huur omhoog gaat.",
        ),
        (
            "Huur",
            "Na enige discussie besluiten de leden de zaal te huren.",
            "adopted: Na enige discussie besluiten de leden de zaal te huren.",
        ),
        (
            "Huur",
            "Wij spreken af dat de zaal op slot gaat.",
            "adopted: Wij spreken af dat de zaal op slot gaat.",
        ),
        (
            "Beleid",
            "We handhaven het beleid voor jeugdleden.",
            "adopted: We handhaven het beleid voor jeugdleden.",
        ),
        (
            "Bestuur",
            "De ALV verleent het bestuur decharge.",
            "discharged: De ALV verleent het bestuur decharge.",
        ),
        (
            "Bestuur",
            "De vergadering benoemt Tijn Bos tot penningmeester.",
            "appointed: De vergadering benoemt Tijn Bos tot penningmeester.",
        ),
        (
            "Verslag",
            "De vergadering neemt kennis van het verslag.",
            "noted: De vergadering neemt kennis van het verslag.",
        ),
        (
            "Contributie",
            "Alle aanwezige leden stemmen voor de verhoging.",
            "adopted: Alle aanwezige leden stemmen voor de verhoging.",
        ),
        (
            "Contributie",
            "De meerderheid van de aanwezigen stemt tegen het plan.",
            "rejected: De meerderheid van de aanwezigen stemt tegen het plan.",
        ),
        ("Voorstel", "Noor trekt haar voorstel in.", "withdrawn: Noor trekt haar voorstel in."),
        ("Motie", "De indiener trok de motie in.", "withdrawn: De indiener trok de motie in."),
        ("Motie", "De motie haalt het niet.", "rejected: De motie haalt het niet."),
        ("Motie", "Het plan van Saar krijgt geen bijval.", "rejected: Het plan van Saar krijgt geen bijval."),
        (
            "Kascommissie",
            "Noor Visser en Tijn Bos nemen zitting in de kascommissie.",
            "appointed?: Noor Visser en Tijn Bos nemen zitting in de kascommissie.",
        ),
        ("Huur", "Het bestuur besluit de zaal te huren.", "adopted?: Het bestuur besluit de zaal te huren."),
    ]);
}

#[test]
fn short_and_labelled_forms_decide() {
    check(&[
        ("Notulen vorige ALV", "Goedgekeurd.", "adopted: De notulen van de vorige ALV worden goedgekeurd."),
        ("Agenda", "Vastgesteld.", "adopted: De agenda wordt vastgesteld."),
        ("Begroting 2021", "Unaniem aangenomen.", "adopted: De begroting 2021 wordt unaniem aangenomen."),
        ("Notulen", "Notulen goedgekeurd.", "adopted: Notulen goedgekeurd."),
        ("Rondvraag", "Goedgekeurd.", "adopted?: Goedgekeurd."),
        ("Rondvraag", "Deze wordt vastgesteld.", "adopted?: Deze wordt vastgesteld."),
        ("Zaal", "Besluit: de zaal wordt gehuurd.", "adopted: De zaal wordt gehuurd."),
        ("Zaal", "Besluit 3: de zaal blijft dicht.", "adopted: De zaal blijft dicht."),
        ("Zaal", "Besloten: we gaan niet verhuizen.", "adopted: We gaan niet verhuizen."),
        ("Zaal", "Besluit: het voorstel is verworpen.", "rejected: Het voorstel is verworpen."),
        (
            "Motie zaalhuur",
            "Het voorstel is aangenomen met 21 voor, 18 tegen en 4 blanco stemmen.",
            "adopted: Motie zaalhuur: het voorstel is aangenomen met 21 voor, 18 tegen en 4 blanco stemmen.",
        ),
        (
            "Motie zaalhuur",
            "Deze motie is aangenomen.",
            "adopted?: Motie zaalhuur: deze motie is aangenomen.",
        ),
        (
            "Bestuur",
            "Noor Visser is verkozen met 19 stemmen.",
            "elected: Noor Visser is verkozen met 19 stemmen.",
        ),
        (
            "Cijfers",
            "Na een steekproef zijn de jaarstukken goedgekeurd.",
            "adopted?: Na een steekproef zijn de jaarstukken goedgekeurd.",
        ),
        (
            "Motie",
            "Er is een motie gedaan over de huur, deze is door de ALV afgewezen.",
            "rejected: Er is een motie gedaan over de huur, deze is door de ALV afgewezen.",
        ),
        (
            "Huur",
            "De voorzitter constateert dat het voorstel met 12 stemmen voor is aangenomen.",
            "adopted: De voorzitter constateert dat het voorstel met 12 stemmen voor is aangenomen.",
        ),
        (
            "Rondvraag",
            "Tijn doet het voorstel een bank te kopen. Dit wordt aangenomen.",
            "adopted: Tijn doet het voorstel een bank te kopen. Dit wordt aangenomen.",
        ),
        ("Huur", "Aangenomen met 1 tegenstem.", "adopted: De huur wordt aangenomen met 1 tegenstem."),
        (
            "Opheffing",
            "Uitslag: 1 ongeldig, 6 tegen en 19 voor.",
            "adopted?: Opheffing: uitslag: 1 ongeldig, 6 tegen en 19 voor.",
        ),
    ]);
}

#[test]
fn a_decision_that_points_back_takes_along_what_it_points_to() {
    check(&[
        (
            "Contributie",
            "Het bestuur stelt voor de contributie te verhogen. De leden gaan hiermee akkoord.",
            "adopted: Het bestuur stelt voor de contributie te verhogen. De leden gaan hiermee akkoord.",
        ),
        (
            "Bestuursverkiezing",
            "Saar Kok is aftredend. Zij wordt bij acclamatie herkozen.",
            "elected: Saar Kok is aftredend. Zij wordt bij acclamatie herkozen.",
        ),
        ("Huur", "De vergadering gaat akkoord.", "adopted: Huur: de vergadering gaat akkoord."),
        ("Agenda", "De ALV stelt deze vast.", "adopted: Agenda: de ALV stelt deze vast."),
        ("Notulen vorige ALV", "Akkoord.", "adopted?: De notulen van de vorige ALV: akkoord."),
        (
            "Voorzitter",
            "Herkozen met 17 stemmen voor en 1 onthouding.",
            "elected: Voorzitter: herkozen met 17 stemmen voor en 1 onthouding.",
        ),
        (
            "Zaken",
            "Verplaatsen we naar de volgende vergadering.",
            "forwarded: Verplaatsen we naar de volgende vergadering.",
        ),
        (
            "Grond",
            "De ALV geeft het bestuur toestemming de grond te kopen.",
            "adopted: De ALV geeft het bestuur toestemming de grond te kopen.",
        ),
        ("Cijfers", "De jaarrekening is door de kascommissie goedgekeurd.", ""),
    ]);
}

#[test]
fn what_the_meeting_finds_good_is_decided() {
    check(&[
        ("Kamp", "De vergadering vindt dit prima.", "adopted: De vergadering vindt dit prima."),
        ("Kamp", "Noor vindt dit prima.", ""),
    ]);
}
