use hamerslag_language::{Strength, What, read_minutes};

/// The actions of a text under a title: strength, owners (inferred ones in brackets), and "by" the due words.
fn undertaken(title: &str, text: &str) -> String {
    let source = format!("## Opening\n\nx\n\n## {title}\n\n{text}\n");
    let reading = read_minutes(&source, None);
    let shown = reading.findings.iter().filter_map(|finding| match &finding.what {
        What::Action { owners, due_words, strength, .. } => {
            let names: Vec<String> = owners
                .iter()
                .map(|owner| if owner.inferred { format!("({})", owner.name) } else { owner.name.clone() })
                .collect();
            let strength = if *strength == Strength::Firm { "firm" } else { "weak" };
            let due = due_words.as_ref().map(|due| format!(" by {due}")).unwrap_or_default();
            Some(format!("{strength} {}{due}", names.join(", ")).trim().to_owned())
        }
        _ => None,
    });
    shown.collect::<Vec<_>>().join(" + ")
}

pub(crate) fn check(title: &str, cases: &[(&str, &str)]) {
    let wrong: Vec<String> = cases
        .iter()
        .filter_map(|(text, expected)| {
            let found = undertaken(title, text);
            (found != *expected).then(|| format!("{text}\n   expected {expected:?}\n   found    {found:?}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{} of {} texts:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

#[test]
fn somebody_who_does_something_is_a_firm_action() {
    check(
        "Zaken",
        &[
            ("Tijn neemt contact op met de verhuurder.", "firm Tijn"),
            ("Noor zoekt uit wat de zaal kost.", "firm Noor"),
            ("Het bestuur zoekt uit wat de zaal kost.", "firm Het bestuur"),
            ("De penningmeester past de begroting aan.", "firm De penningmeester"),
            ("Saar pakt dit op.", "firm Saar"),
            ("Saar vraagt dit na en koppelt terug.", "firm Saar"),
            ("Tijn gaat er achteraan.", "firm Tijn"),
            ("Tijn stuurt de lijst uiterlijk 1 maart rond.", "firm Tijn by uiterlijk 1 maart"),
            ("Noor en Tijn bereiden de avond voor.", "firm Noor, Tijn"),
            (
                "De secretaris stuurt de stukken voor de volgende vergadering.",
                "firm De secretaris by voor de volgende vergadering",
            ),
            ("Noor zal de gemeente bellen.", "firm Noor"),
            ("Noor gaat de gemeente vragen hoe het zit.", "firm Noor"),
            ("De feestcommissie zal een draaiboek opstellen.", "firm De feestcommissie"),
            ("Morgen belt Tijn de drukker.", "firm Tijn by Morgen"),
            ("Het bestuur moet met een plan komen.", "firm Het bestuur"),
            ("NB houdt contact met de school.", ""),
            ("HdB houdt contact met de school.", "firm HdB"),
            ("De lijst zal door de secretaris worden bijgewerkt.", "firm de secretaris"),
            (
                "De uitnodiging voor de ALV van maart zal zo snel mogelijk verzonden worden.",
                "firm (bestuur) by zo snel mogelijk",
            ),
            (
                "De resultaten dienen op een ALV in 2021 te worden gerapporteerd.",
                "firm  by op een ALV in 2021",
            ),
            ("Besloten wordt dat Noor de sleutels ophaalt.", "firm Noor"),
            ("Afgesproken wordt dat het bestuur een offerte gaat aanvragen.", "firm het bestuur"),
            ("Noor: ik zal het met de buren bespreken.", "firm (Noor)"),
            ("Tijn zegt toe de lijst te sturen.", "firm Tijn"),
            ("Noor biedt aan de notulen te maken.", "firm Noor"),
            ("We doen een proef op 21 november.", "firm We by 21 november"),
        ],
    );
}

#[test]
fn what_is_called_an_action_is_one() {
    check(
        "Zaken",
        &[
            ("Actie: Tijn belt de verhuurder.", "firm Tijn"),
            ("Actie: zaal reserveren.", "firm"),
            ("Actie Noor: zaal reserveren voor 1 juni.", "firm Noor by voor 1 juni"),
            ("Actiepunt HdB: vragen of de zaal vrij is.", "firm HdB"),
            ("AP 12: Saar maakt een lijst.", "firm Saar"),
            ("De zaal moet nog geverfd. (Actie Tijn)", "firm Tijn"),
            ("Tijn belt de verhuurder (actie).", "firm Tijn"),
            ("De verhuurder krijgt een brief (actie: bestuur).", "firm bestuur"),
            ("Toezegging: het bestuur komt met cijfers.", "firm het bestuur"),
        ],
    );
    check(
        "Acties",
        &[
            ("- Tijn: ledenlijst bijwerken\n- Noor: zaal", "firm Tijn + firm Noor"),
            ("- zaal reserveren (Saar)", "firm Saar"),
            ("- Noor zet een vergadering op", "firm Noor"),
            ("- Saar heeft de lijst bijgewerkt", ""),
        ],
    );
}

#[test]
fn what_floats_is_weak() {
    check(
        "Zaken",
        &[
            ("Dit wordt opgepakt.", "weak"),
            ("Wordt uitgezocht.", "weak"),
            ("Dit wordt aangepast in het rooster.", "weak"),
            ("Deze dient gekoppeld te worden aan een contactpersoon.", "weak"),
            ("Per lid gaat men kijken welke kennis er is.", "weak"),
            ("Er zal een gedragscode worden opgesteld.", "weak"),
            ("Hier gaan we naar kijken.", "weak we"),
            (
                "Het rooster komt de volgende vergadering weer op de agenda.",
                "weak  by de volgende vergadering",
            ),
            ("De cijfers moeten nog worden gecontroleerd.", "weak"),
        ],
    );
}

#[test]
fn calls_reports_wishes_and_habits_are_no_actions() {
    check(
        "Zaken",
        &[
            ("Wie mee wil gaan, kan zich opgeven bij het bestuur.", ""),
            ("Oproep vanuit de commissie: er is hulp nodig.", ""),
            ("Leden kunnen zich aanmelden voor de excursie.", ""),
            ("Noor heeft de zaal gereserveerd.", ""),
            ("Tijn licht de begroting toe.", ""),
            ("Saar geeft aan dat de zaal vol is.", ""),
            ("Noor vraagt of de zaal vrij is.", ""),
            ("Zoekt Noor dit uit?", ""),
            ("Tijn zou de gemeente kunnen bellen.", ""),
            ("Misschien belt Noor de gemeente.", ""),
            ("Noor stuurt altijd een kaart.", ""),
            ("De commissie organiseert jaarlijks een feest.", ""),
            ("Als de zaal vol is, belt Noor de verhuurder.", ""),
            ("Tijn zal de gemeente niet bellen.", ""),
            ("De zaal is geverfd.", ""),
            ("Lijst maken van de stoelen.", ""),
            ("Er wordt gevraagd of dit wordt uitgezocht.", ""),
            ("Het jaarverslag wordt toegelicht.", ""),
            ("Alle leden zijn uitgenodigd.", ""),
            ("De wijk neemt toe in omvang.", ""),
            ("Saar koppelt terug dat de zaal vol was.", ""),
            ("Noor opent de vergadering om 20:00 uur.", ""),
        ],
    );
}
