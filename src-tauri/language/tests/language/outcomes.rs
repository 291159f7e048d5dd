use crate::decisions::{self, outcomes};

/// Each sentence with the outcomes it has, under a title that names no thing.
fn check(cases: &[(&str, &str)]) {
    let wrong: Vec<String> = cases
        .iter()
        .filter_map(|(sentence, expected)| {
            let found = outcomes("Zaken", sentence);
            (found != *expected).then(|| format!("{sentence}\n   expected {expected:?}, found {found:?}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{} of {} sentences:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

#[test]
fn accounts_in_the_past_tense_decide_as_well() {
    check(&[
        ("De agenda werd ongewijzigd vastgesteld.", "adopted"),
        ("De notulen van 3 maart werden goedgekeurd en getekend.", "adopted"),
        ("Het voorstel werd met ruime meerderheid verworpen.", "rejected"),
        ("Na ampele discussie besloot de vergadering de schuur te verkopen.", "adopted"),
        ("De leden gingen akkoord met de nieuwe openingstijden.", "adopted"),
        ("De vergadering stelde de begroting vast.", "adopted"),
        ("De vergadering verleende de penningmeester decharge.", "discharged"),
        ("Mevrouw Pauw werd bij acclamatie tot erelid benoemd.", "appointed"),
        ("De heer Bril werd herkozen.", "elected"),
        ("Besloten werd de huur op te zeggen.", "adopted"),
        ("Er werd afgesproken dat de sleutel bij de buren blijft.", "adopted"),
        ("Het punt werd aangehouden.", "postponed"),
        ("De motie werd door de indiener ingetrokken.", "withdrawn"),
        ("De brief werd voor kennisgeving aangenomen.", "noted"),
        ("Met 12 tegen 3 stemmen werd het amendement aangenomen.", "adopted"),
        ("De leden stemden in met het rooster.", "adopted"),
        ("De vergadering koos mevrouw Hofman tot voorzitter.", "elected"),
        ("Het voorstel was daarmee aangenomen.", "adopted"),
    ]);
}

#[test]
fn adopting_has_many_words() {
    check(&[
        ("De jaarstukken worden door de vergadering goedgekeurd.", "adopted"),
        ("De vergadering accordeert de begroting.", "adopted"),
        ("De notulen worden gearresteerd.", "adopted"),
        ("De declaraties worden gefiatteerd.", "adopted"),
        ("Het besluit van het bestuur wordt bekrachtigd.", "adopted"),
        ("Zonder hoofdelijke stemming wordt het voorstel aangenomen.", "adopted"),
        ("Het voorstel wordt met algemene stemmen aangenomen.", "adopted"),
        ("Het verzoek van de fanfare wordt ingewilligd.", "adopted"),
        ("De aanvraag van de jeugd wordt gehonoreerd.", "adopted"),
        ("Het rooster wordt overgenomen.", "adopted"),
        ("Er wordt € 250 toegekend aan de speeltuin.", "adopted"),
        ("Honden worden toegestaan mits aangelijnd.", "adopted"),
        ("De contributie wordt per 1 januari verhoogd naar € 45.", "adopted"),
        ("De inleg wordt verlaagd met € 5.", "adopted"),
        ("Er wordt een werkgroep ingesteld.", "adopted"),
        ("De feestcommissie wordt opgeheven.", "adopted"),
        ("De heer Visser wordt als lid toegelaten.", "adopted"),
        ("Het lid wordt met onmiddellijke ingang geroyeerd.", "adopted"),
        ("Het bestuur wordt gemachtigd de akte te tekenen.", "adopted"),
        ("De vergadering machtigt het bestuur de grond te kopen.", "adopted"),
        ("De ALV geeft het bestuur mandaat om te onderhandelen.", "adopted"),
        ("De vergadering ondersteunt de lijn van het bestuur.", "adopted"),
        ("De leden scharen zich achter het voorstel.", "adopted"),
    ]);
}

#[test]
fn short_words_and_telegrams_decide() {
    check(&[
        ("Akkoord.", "adopted"),
        ("Conform.", "adopted"),
        ("Conform voorstel besloten.", "adopted"),
        ("Akkoord met de voorgestelde data.", "adopted"),
        ("Declaratie Gonnie akkoord.", "adopted"),
        ("Notulen akkoord.", "adopted"),
        ("Verslag vastgesteld, met dank aan Bep.", "adopted"),
        ("Unaniem goedgekeurd.", "adopted"),
        ("Aangenomen bij hamerslag.", "adopted"),
        ("Afgewezen.", "rejected"),
        ("Aangehouden tot maart.", "postponed"),
        ("Ter kennisgeving aangenomen.", "noted"),
        ("Voorstel ingetrokken.", "withdrawn"),
        ("Aldus besloten.", "adopted"),
        ("Beslissing: we kopen de tent.", "adopted"),
        ("Afspraak: wie het laatst weggaat, doet het licht uit.", "adopted"),
        ("De begroting is akkoord.", "adopted"),
        ("Wordt goedgekeurd.", "adopted"),
        ("Worden ongewijzigd vastgesteld.", "adopted"),
        ("Akkoord?", ""),
        ("Niet akkoord.", ""),
        ("Nog niet akkoord.", ""),
        ("Bas is akkoord.", ""),
    ]);
}

#[test]
fn changes_make_it_amended() {
    check(&[
        ("Met deze aanpassing worden de notulen vastgesteld.", "amended"),
        ("Het verslag wordt met een kleine tekstuele wijziging goedgekeurd.", "amended"),
        ("De agenda wordt gewijzigd vastgesteld.", "amended"),
        ("De notulen worden met inachtneming van deze opmerkingen vastgesteld.", "amended"),
        ("De notulen worden zonder wijzigingen vastgesteld.", "adopted"),
        ("De vergadering stemt in met de statutenwijziging.", "adopted"),
        ("De leden zijn akkoord met de wijziging van artikel 4.", "adopted"),
    ]);
}

#[test]
fn what_ends_a_decision_is_a_decision_and_what_ends_a_proposal_is_none() {
    check(&[
        ("De vergadering besluit dat besluit 2024-1 over het hek wordt ingetrokken.", "adopted"),
        ("De vergadering besluit het besluit van 3 maart in te trekken.", "adopted"),
        ("De ALV trekt het besluit over het hek in.", "adopted"),
        ("Het besluit 2024-1 wordt ingetrokken.", "adopted"),
        ("Bestuursbesluit 14 wordt ingetrokken.", "adopted"),
        ("Het mandaat van de bouwcommissie wordt ingetrokken.", "adopted"),
        ("De parkeerregeling wordt ingetrokken.", "adopted"),
        ("Het voorstel om besluit 2024-1 in te trekken wordt ingetrokken.", "withdrawn"),
        ("Het amendement op het besluit wordt ingetrokken.", "withdrawn"),
        ("Het besluit wordt niet ingetrokken.", ""),
    ]);
}

#[test]
fn put_off_withdrawn_and_lost_are_told_apart() {
    check(&[
        ("Dit agendapunt wordt verschoven naar de volgende vergadering.", "forwarded"),
        ("Het punt wordt doorgeschoven.", "forwarded"),
        ("De bespreking wordt verdaagd tot 4 mei.", "postponed"),
        ("Het besluit wordt uitgesteld.", "postponed"),
        ("Besluitvorming wordt aangehouden.", "postponed"),
        ("De vergadering houdt het voorstel aan.", "postponed"),
        ("Het bestuur trekt het voorstel in.", "withdrawn"),
        ("Lotte trekt haar amendement terug.", "withdrawn"),
        ("Het voorstel wordt teruggetrokken.", "withdrawn"),
        ("Het voorstel haalt het niet.", "rejected"),
        ("De motie krijgt geen meerderheid.", "rejected"),
        ("Daar blijkt geen meerderheid voor te zijn.", "rejected"),
        ("Het voorstel vindt geen bijval.", "rejected"),
        ("Het voorstel is van tafel.", "rejected"),
        ("De uitstap gaat niet door.", "rejected"),
        ("Het voorstel wordt afgestemd.", "rejected"),
        ("De leden stemmen het plan weg.", "rejected"),
        ("De vergadering wijst het verzoek af.", "rejected"),
        ("De meerderheid is tegen.", "rejected"),
    ]);
}

#[test]
fn agreement_without_a_verb_of_deciding_is_inferred() {
    check(&[
        ("Iedereen is het ermee eens.", "adopted"),
        ("De vergadering is het hiermee eens.", "adopted"),
        ("Daar is iedereen het mee eens.", "adopted"),
        ("De aanwezigen kunnen zich hierin vinden.", "adopted"),
        ("De raad van de kerk heeft geen bezwaar.", ""),
        ("Er is geen bezwaar tegen.", "adopted"),
        ("Niemand heeft bezwaar.", "adopted"),
        ("Een ruime meerderheid is voor.", "adopted"),
        ("Alle aanwezigen zijn voor.", "adopted"),
        ("De keuze valt op zaterdag 12 mei.", "adopted"),
        ("Het wordt dus de grote zaal.", "adopted"),
        ("Er wordt gekozen voor een andere zaal.", "adopted"),
        ("De vergadering kiest ervoor om te wachten.", "adopted"),
        ("We houden het op € 3.", "adopted"),
        ("Er komt een jubileumcommissie.", "adopted"),
        ("We kopen geen nieuwe, te duur.", "adopted"),
        ("Dit jaar doen we niet mee.", "adopted"),
        ("De contributie blijft ongewijzigd.", "adopted"),
        ("De vergadering spreekt uit dat het zwembad open moet blijven.", "adopted"),
        ("Noor en Tijn vormen samen de feestcommissie.", "appointed"),
        ("De vergadering spreekt haar dank uit.", ""),
        ("We weten nog niet wat het kost.", ""),
        ("We betalen niet meer dan anders.", ""),
        ("Kees zit in de feestcommissie.", ""),
        ("De gemeente heeft geen bezwaar.", ""),
        ("Sommige leden zijn het ermee eens.", ""),
        ("Niet iedereen is het ermee eens.", ""),
        ("Als er geen bezwaar is, gaan we verder.", ""),
        ("Het wordt dus spannend.", ""),
        ("Er komt misschien een werkgroep.", ""),
    ]);
}

#[test]
fn elections_and_offices_are_appointments() {
    check(&[
        ("Anja wordt voorzitter van de commissie.", "appointed"),
        ("Kees wordt de nieuwe penningmeester.", "appointed"),
        ("De nieuwe secretaris wordt Lonneke.", "appointed"),
        ("In de kascommissie zitten Wim en Yvonne.", "appointed"),
        ("Lia neemt haar plaats in.", "appointed"),
        ("Joost volgt Petra op als penningmeester.", "appointed"),
        ("Ank en Joke nemen zitting in de kascommissie.", "appointed"),
        ("Teun treedt toe tot het bestuur.", "appointed"),
        ("Als reservelid wordt Riet aangewezen.", "appointed"),
        ("Het nieuwe bestuur wordt geïnstalleerd.", "appointed"),
        ("Tot lid van de kascommissie wordt benoemd de heer Smeets.", "appointed"),
        ("Mw. Bakker wordt met 31 stemmen voor en 2 tegen gekozen.", "elected"),
        ("De vergadering herbenoemt de heer De Wit.", "appointed"),
        ("De heren Vlek en Bording worden herkozen.", "elected"),
        ("Onder applaus krijgt Hans decharge.", "discharged"),
        ("Aan de penningmeester wordt kwijting verleend.", "discharged"),
        ("Petra krijgt eervol ontslag als penningmeester.", "adopted"),
        ("Wie wordt voorzitter?", ""),
        ("Kees wordt 80 jaar.", ""),
        ("Kees wordt bedankt als voorzitter.", ""),
        ("Niemand wordt voorzitter.", ""),
        ("Kees wil wel voorzitter worden.", ""),
        ("Vorig jaar werd Anja voorzitter.", ""),
    ]);
}

#[test]
fn one_sentence_may_decide_twice() {
    check(&[
        (
            "De vergadering keurt de jaarrekening goed en verleent het bestuur decharge.",
            "adopted + discharged",
        ),
        ("De jaarrekening wordt goedgekeurd en het bestuur wordt decharge verleend.", "adopted + discharged"),
        ("Besluit: de ALV stelt de begroting vast en verhoogt de contributie.", "adopted + adopted"),
        ("De agenda wordt vastgesteld; de notulen worden goedgekeurd.", "adopted + adopted"),
        ("Anja wordt gekozen en met applaus wordt Kees herkozen.", "elected + elected"),
        ("De begroting wordt besproken en vastgesteld.", "adopted"),
        ("De begroting wordt toegelicht en de leden gaan akkoord.", "adopted"),
        ("Noor en Tijn worden benoemd.", "appointed"),
    ]);
}

#[test]
fn votes_go_with_their_decision_and_stand_alone_without_one() {
    check(&[
        ("Er wordt schriftelijk gestemd: 19 voor, 6 tegen, 3 onthoudingen.", "adopted"),
        ("Er wordt gestemd: 5 voor en 12 tegen. Het voorstel is verworpen.", "rejected"),
        ("Voor: 51, tegen: 9, blanco: 3. Daarmee is het voorstel aangenomen.", "adopted"),
        ("Het voorstel wordt aangenomen. Er waren 20 stemmen voor en 3 tegen.", "adopted"),
        ("De notulen worden vastgesteld. Daar is iedereen het mee eens.", "adopted"),
        ("Er zijn geen bezwaren. De notulen worden vastgesteld.", "adopted"),
        ("Uitslag: 4 voor, 11 tegen.", "rejected"),
        ("In 2019 stemden 12 leden voor en 3 tegen.", ""),
    ]);
}

#[test]
fn a_decision_in_a_clause_reads_on_its_own() {
    decisions::check(&[
        (
            "Cijfers",
            "De vergadering keurt de jaarrekening goed en verleent het bestuur decharge.",
            "adopted: De vergadering keurt de jaarrekening goed. + discharged: De vergadering verleent het bestuur decharge.",
        ),
        (
            "Contributie",
            "Het bestuur stelt voor de contributie te verhogen. Iedereen is het ermee eens.",
            "adopted?: Het bestuur stelt voor de contributie te verhogen. Iedereen is het ermee eens.",
        ),
        (
            "Zomerfeest",
            "Daar is iedereen het mee eens.",
            "adopted?: Zomerfeest: daar is iedereen het mee eens.",
        ),
        ("Hek", "Voor: 12, tegen: 3.", "adopted?: Hek: voor: 12, tegen: 3."),
        (
            "Aankoop",
            "De vergadering besluit niet over te gaan tot aankoop.",
            "adopted: De vergadering besluit niet over te gaan tot aankoop.",
        ),
        ("Budget", "Niet besloten wordt over het budget.", ""),
    ]);
}

#[test]
fn advice_consent_and_what_came_of_a_discussion_are_decisions() {
    decisions::check(&[
        (
            "Bouwplan",
            "De dorpsraad geeft unaniem een negatief advies over het bouwplan.",
            "adopted: De dorpsraad geeft unaniem een negatief advies over het bouwplan.",
        ),
        (
            "Bouwplan",
            "De ouderraad brengt een positief advies uit.",
            "adopted: De ouderraad brengt een positief advies uit.",
        ),
        (
            "Bouwplan",
            "We gaan een negatief advies uitbrengen.",
            "adopted?: We gaan een negatief advies uitbrengen.",
        ),
        (
            "Rooster",
            "De oudergeleding verleent instemming aan het rooster.",
            "adopted: De oudergeleding verleent instemming aan het rooster.",
        ),
        (
            "Kas",
            "De vergadering hechtte haar goedkeuring aan het verslag en dechargeerde de penningmeester.",
            "adopted: De vergadering hechtte haar goedkeuring aan het verslag. + \
             discharged: De vergadering dechargeerde de penningmeester.",
        ),
        (
            "Verslag",
            "Niemand had iets op te merken, zodat het verslag onder dank werd vastgesteld.",
            "adopted: Niemand had iets op te merken, zodat het verslag onder dank werd vastgesteld.",
        ),
        (
            "Decor",
            "Het oude decor mag weg, zo werd besloten.",
            "adopted: Het oude decor mag weg, zo werd besloten.",
        ),
        (
            "Stuk",
            "Na enig beraad viel de keuze op de klucht.",
            "adopted?: Na enig beraad viel de keuze op de klucht.",
        ),
    ]);
    let quoted = "Joop: 'Wij lachen al jaren, laten we iets ernstigs doen.' Trees vond dat ook. Na enig beraad viel de keuze op de klucht.";
    assert_eq!(outcomes("Stuk", quoted), "adopted", "his turn ends with the quotation");
    assert_eq!(outcomes("Roken", "Hiervoor bleek geen meerderheid te bestaan."), "rejected");
    assert_eq!(outcomes("Contributie", "Bij handopsteken zijn 9 leden voor en 14 tegen."), "rejected");
}
