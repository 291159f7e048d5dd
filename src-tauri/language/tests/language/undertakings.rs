use hamerslag_language::{What, read_minutes};

use crate::actions::check;

#[test]
fn promises_hold_in_every_tense() {
    check(
        "Zaken",
        &[
            ("De secretaris zegt toe de lijst te sturen.", "firm De secretaris"),
            ("De heer Wouda zegde toe de gemeente te bellen.", "firm De heer Wouda"),
            ("De penningmeester heeft toegezegd dit uit te zoeken.", "firm De penningmeester"),
            ("Mw. Bakker belooft de taart te bakken.", "firm Mw. Bakker"),
            ("Noor bood aan de folder te maken.", "firm Noor"),
            ("Tijn neemt de organisatie op zich.", "firm Tijn"),
            ("Saar heeft de inkoop op zich genomen.", "firm Saar"),
            ("Kees verklaart zich bereid de ramen te wassen.", "firm Kees"),
            ("De heer Bos zal de brief schrijven.", "firm De heer Bos"),
            ("De gemeente heeft toegezegd de lamp te vervangen.", ""),
            ("Ali biedt zijn oude kas te koop aan.", ""),
            ("Noor zegt niets toe.", ""),
        ],
    );
}

#[test]
fn who_is_asked_by_the_meeting_has_a_task() {
    check(
        "Zaken",
        &[
            ("De vergadering verzoekt het bestuur een begroting op te stellen.", "firm het bestuur"),
            ("De vergadering verzocht het bestuur hierover te rapporteren.", "firm het bestuur"),
            ("Annie wordt gevraagd de koffie te regelen.", "firm Annie"),
            ("Aan de secretaris wordt gevraagd om een brief te sturen.", "firm de secretaris"),
            ("Het bestuur krijgt de opdracht om een plan te maken.", "firm Het bestuur"),
            ("De ALV draagt het bestuur op de statuten te herzien.", "firm het bestuur"),
            ("Noor vraagt Tijn de lijst te sturen.", "weak Tijn"),
            ("Mw. Bakker vraagt het bestuur om de heg te snoeien.", "weak het bestuur"),
            ("De leden wordt gevraagd om mee te helpen.", ""),
            ("Het bestuur vraagt de leden om op tijd te betalen.", ""),
            ("Noor vraagt of Tijn de lijst wil sturen.", ""),
            ("De voorzitter vraagt wie de lijst gaat maken.", ""),
        ],
    );
}

#[test]
fn he_is_who_was_named_last() {
    check(
        "Zaken",
        &[
            ("Kees meldt dat er nog geen antwoord is. Hij zoekt dit uit.", "firm (Kees)"),
            (
                "Mohamed meldt een saldo. Er is geen reactie. Hij belt deze week met de bank.",
                "firm (Mohamed) by deze week",
            ),
            ("De penningmeester licht de cijfers toe. Zij stuurt de stukken na.", "firm (De penningmeester)"),
            (
                "De secretaris is ziek. Zij stuurt de stukken volgende week rond.",
                "firm (De secretaris) by volgende week",
            ),
            ("Hij zoekt dit uit.", "weak Hij"),
        ],
    );
}

#[test]
fn offices_bodies_and_names_of_every_kind_own_actions() {
    check(
        "Zaken",
        &[
            ("De commissaris intern maakt een rooster.", "firm De commissaris intern"),
            ("De werkgroep juridische zaken pakt dit op.", "firm De werkgroep juridische zaken"),
            ("De scriba bericht haar.", "firm De scriba"),
            ("Br. Modderman draagt zorg voor de uitnodigingen.", "firm Br. Modderman"),
            ("De heren Zwart en De Graaf controleren de kas.", "firm De heren Zwart, De Graaf"),
            ("Mevrouw Van 't Hof belt de bakker.", "firm Mevrouw Van 't Hof"),
            ("Gerrit (vz) vervangt het slot.", "firm Gerrit"),
            ("Penningmeester Hans vraagt een offerte op.", "firm Penningmeester Hans"),
            ("De koster laat de verwarming nazien.", "firm De koster"),
            ("De beheerder laat dit repareren.", "firm De beheerder"),
            ("De secretaris laat weten dat de zaal vol is.", ""),
            (
                "De activiteitencommissie organiseert in mei een wandeling.",
                "firm De activiteitencommissie by in mei",
            ),
            ("Het DB stuurt een brief.", "firm Het DB"),
            ("JV en MB bestellen de hesjes.", "firm JV, MB"),
            ("De jeugdcoördinator zet een stukje op de site.", "firm De jeugdcoördinator"),
        ],
    );
}

#[test]
fn one_sentence_may_give_two_people_a_task() {
    check(
        "Zaken",
        &[
            ("Noor belt de zaal en Tijn maakt de lijst.", "firm Noor + firm Tijn"),
            ("Joke zoekt een hotel; Riet regelt de bus voor 1 mei.", "firm Joke + firm Riet by voor 1 mei"),
            ("Saar vraagt dit na en koppelt terug.", "firm Saar"),
            ("Noor en Tijn bellen de zaal.", "firm Noor, Tijn"),
            (
                "Tineke gaat uitzoeken of dit mogelijk is en zij rapporteert in mei.",
                "firm Tineke + firm (Tineke) by in mei",
            ),
            (
                "Afgesproken wordt dat Kees de sleutel inlevert bij Anja voor 1 mei.",
                "firm Kees by voor 1 mei",
            ),
        ],
    );
}

#[test]
fn tasks_without_a_verb_that_is_told() {
    check(
        "Zaken",
        &[
            ("Contact opnemen met de gemeente (Jelle).", "firm Jelle"),
            ("Vergunning aanvragen -> secretaris.", "firm secretaris"),
            ("Routes uitzetten door Gonnie en Cor.", "firm Gonnie, Cor"),
            ("Actie HJ: bankje schilderen.", "firm HJ"),
            ("Actie: bestuur.", "firm bestuur"),
            ("Kosten van de bus (hoog).", ""),
        ],
    );
}

#[test]
fn lists_and_tables_of_actions_are_read_row_by_row() {
    check(
        "Acties",
        &[
            (
                "Ilse - zaal reserveren - 1 maart\nTom - hek verven - z.s.m.",
                "firm Ilse by 1 maart + firm Tom by z.s.m.",
            ),
            (
                "Actie | Wie | Wanneer\nSlot vervangen | Gerrit | 1 april\nBrief aan de buren | bestuur | z.s.m.",
                "firm Gerrit by 1 april + firm bestuur by z.s.m.",
            ),
            (
                "Wat\tWie\tWanneer\nSlot vervangen\tGerrit\t1 april\nHeg snoeien\tAli\tmei",
                "firm Gerrit by 1 april + firm Ali by mei",
            ),
            (
                "Nr  Actie                 Wie       Wanneer\n1   Slot vervangen        Gerrit    1 april\n2   Offerte opvragen      Wim       mei",
                "firm Gerrit by 1 april + firm Wim by mei",
            ),
            ("Slot vervangen | Gerrit | gereed\nHeg snoeien | Ali | open", "firm Ali"),
            ("- Bankje bij de brug: klaar\n- Tijn: ledenlijst bijwerken", "firm Tijn"),
            ("- Noor/Tijn: rooster maken", "firm Noor/Tijn"),
        ],
    );
}

#[test]
fn terms_are_kept_as_printed() {
    check(
        "Zaken",
        &[
            ("Noor stuurt de lijst vóór 1 juni.", "firm Noor by vóór 1 juni"),
            ("Noor stuurt de lijst uiterlijk eind april.", "firm Noor by uiterlijk eind april"),
            ("Noor stuurt de lijst deze week.", "firm Noor by deze week"),
            ("Noor stuurt de lijst binnen twee weken.", "firm Noor by binnen twee weken"),
            ("Noor stuurt de lijst voor de zomer.", "firm Noor by voor de zomer"),
            ("Noor stuurt de lijst in het voorjaar.", "firm Noor by in het voorjaar"),
            ("Noor stuurt de lijst voor de herfstvakantie.", "firm Noor by voor de herfstvakantie"),
            ("Noor stuurt de lijst begin november.", "firm Noor by begin november"),
            ("Noor stuurt de lijst komende week.", "firm Noor by komende week"),
            ("Noor stuurt de lijst op de najaarsvergadering.", "firm Noor by op de najaarsvergadering"),
            ("Noor stuurt de lijst.", "firm Noor"),
        ],
    );
}

#[test]
fn a_row_says_what_is_to_be_done_without_its_other_columns() {
    let source = "1. Opening\nWelkom.\n\n2. Zaken\n\n| nr | wat | wie | klaar | stand |\n|---|---|---|---|---|\n\
        | 4 | Schoolplein uitmeten | Fenna | mei | loopt |\n| 7 | Rooster op de website zetten | Jet, Tijn | 1 april | |\n\
        | 8 | Zaal huren | | | |\n| 9 | Sleutels ophalen | Noor | | is gedaan |\n\n3. Sluiting\nDag.\n";
    let reading = read_minutes(source, None);
    let rows: Vec<String> = reading
        .findings
        .iter()
        .filter_map(|finding| match &finding.what {
            What::Action { text, owners, due_words, .. } => {
                let owners: Vec<&str> = owners.iter().map(|owner| owner.name.as_str()).collect();
                Some(format!("{text} {} {}", owners.join("+"), due_words.as_deref().unwrap_or("-")))
            }
            _ => None,
        })
        .collect();
    assert_eq!(
        rows,
        ["Rooster op de website zetten. Jet+Tijn 1 april", "Zaal huren.  -"],
        "what runs already or is done is left out"
    );
}

#[test]
fn going_there_is_a_task_of_who_goes() {
    check(
        "Zaken",
        &[
            ("Noor en Tijn zullen aanwezig zijn.", "firm Noor, Tijn"),
            ("In mei zal Tijn aanwezig zijn.", ""),
            ("Saar gaat hier naartoe.", "firm Saar"),
            ("Van der Hoogt en Tillema zullen hier heen gaan.", "firm Van der Hoogt, Tillema"),
            ("Van den Berg belt de zaal.", "firm Van den Berg"),
            ("Van Noor komt de lijst op de website.", ""),
            (
                "Zodra Noor de lijst heeft ontvangen, wordt deze door Saar aan de leden toegestuurd.",
                "firm Saar",
            ),
            ("Er zal een plan ontwikkeld worden door Saar over wat wel en niet mag.", "firm Saar"),
            ("Afgesproken is dat de uitleg wordt herhaald en dat Noor de leden mailt.", "firm Noor"),
            ("Besloten wordt dat Tijn er aandacht voor zal vragen in de nieuwsbrief.", "firm Tijn"),
        ],
    );
}

#[test]
fn what_will_be_made_or_looked_at_by_nobody_is_weak() {
    check(
        "Zaken",
        &[
            ("Er zal een plan worden opgesteld.", "weak"),
            ("Gekeken zal worden of dit kan.", ""),
            ("De brief zal worden verstuurd.", "firm (bestuur)"),
            ("Het bestuur zal dit nader bekijken.", "weak Het bestuur"),
            ("Er komt een gesprek met de school.", "weak"),
            ("Er vindt nog overleg plaats met de buren.", "weak"),
            ("Er komt geen gesprek met de school.", ""),
            ("Afgesproken om de cijfers in het plan te verwerken.", "weak"),
            ("Niet besloten is om de zaal te huren.", ""),
            ("Deze wordt apart doorgemaild.", "weak"),
        ],
    );
}
