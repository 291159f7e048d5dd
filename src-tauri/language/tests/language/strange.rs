//! Minutes of bodies that nobody here wrote for: lists that begin anew, titles without numbers above numbered tasks, participles
//! written apart, letters for a body, entries that tell how they stand.

use hamerslag_language::read_minutes;

use crate::{actions, decisions, layout};

fn titles(source: &str) -> Vec<String> {
    let reading = read_minutes(source, None);
    reading.items.iter().map(|item| item.title.clone().unwrap_or_else(|| "-".into())).collect()
}

/// What is decided ("!"), and who is to do what.
fn found(source: &str) -> Vec<String> {
    let reading = read_minutes(source, None);
    let decided = layout::decisions(&reading).into_iter().map(|text| format!("! {text}"));
    decided.chain(layout::actions(&reading)).collect()
}

#[test]
fn items_that_each_begin_a_list_of_their_own_are_items() {
    let anew = "Notulen buurtraad\n\n1. Opening\n\nNoor opent de avond.\n\n1. Vaststellen agenda:\n\nGeen opmerkingen.\n\n1. \
                Mededelingen\n\nHet hek is dicht.\n\n1. Rondvraag\n\nNiemand.\n";
    assert_eq!(titles(anew), ["Opening", "Vaststellen agenda", "Mededelingen", "Rondvraag"]);
    let list = "1. Opening\n\nNoor opent de avond.\n\n2. Kampvuur\n\nWat nodig is:\n\n1. hout\n2. lucifers\n3. zand\n\n3. \
                Sluiting\n\nTijn sluit.\n";
    assert_eq!(titles(list), ["Opening", "Kampvuur", "Sluiting"]);
}

#[test]
fn titles_without_numbers_go_before_numbered_tasks() {
    let source = "Notulen werkplaats 3 mei 2026\n\nOpening\n\nNoor opent de vergadering om 20.06 uur.\n\nGoedkeuren notulen\n\nDe \
                  notulen zijn goedgekeurd.\n\nActiepunten van de vorige keer\n\n1. Tijn – lampen ophangen\n2. Saar - \
                  sleutels laten maken\n3. Noor - kascontrole\n\nMededelingen\n\nDe zaal is dicht.\n";
    assert_eq!(
        titles(source),
        ["Opening", "Goedkeuren notulen", "Actiepunten van de vorige keer", "Mededelingen"]
    );
    let expected =
        ["! De notulen zijn goedgekeurd.", "Tijn: Lampen ophangen.", "Saar: Sleutels laten maken."];
    assert_eq!(found(source), expected);
}

#[test]
fn dashes_behind_a_number_and_days_before_a_year_are_told_apart() {
    let ad = "Notulen koor\n17 Maart 1960.\n\nAd 1-Opening\n\nNoor opent.\n\nAd 2- Begroting\n\nGoedgekeurd.\n\nAd 3 \
              -Sluiting\n\nTijn sluit.\n";
    assert_eq!(titles(ad), ["Opening", "Begroting", "Sluiting"]);
    assert_eq!(read_minutes(ad, None).date.unwrap().date.to_string(), "1960-03-17");
}

#[test]
fn who_was_there_may_be_told_in_a_sentence() {
    let source = "Verslag dorpshuis\n\nWoensdag 20 mei 2026.\n\nAanwezig waren de heren Visser, Bos en Wil van Dam.\n\n1. \
                  Opening\n\nNoor opent.\n\n2. Sluiting\n\nTijn sluit.\n";
    let reading = read_minutes(source, None);
    assert_eq!(reading.attendance.present, ["Visser", "Bos", "Wil van Dam"]);
    assert_eq!(titles(source), ["Opening", "Sluiting"], "no item is made of it");
    let counted = read_minutes(
        "Notulen koor\n\nAanwezig zijn 37 van de 49 leden.\n\n1. Opening\n\nx\n\n2. Sluiting\n\nx\n",
        None,
    );
    assert_eq!(counted.attendance.counted_present, Some(37));
}

#[test]
fn opening_and_closing_may_share_a_sentence() {
    let reading = read_minutes(
        "# Notulen\n\nVergadering geopend om 13:43, vergadering gesloten om 14:13.\n\n## Taken\n\nx\n",
        None,
    );
    let minutes = |time: Option<hamerslag_language::TimeFound>| time.map(|time| time.minutes);
    assert_eq!((minutes(reading.opened), minutes(reading.closed)), (Some(823), Some(853)));
}

#[test]
fn decisions_in_clumsy_words_are_decisions() {
    decisions::check(&[
        ("Notulen", "De notulen zijn goed gekeurd.", "adopted?: De notulen zijn goed gekeurd."),
        ("Begroting", "De begroting wordt vast gesteld.", "adopted: De begroting wordt vast gesteld."),
        ("Vaststellen agenda", "Agenda blijft ongewijzigd.", "adopted?: Agenda blijft ongewijzigd."),
        ("Hek", "Besloten nu te wachten.", "adopted: Besloten nu te wachten."),
        ("Hek", "Afgesproken geen nieuwe te kopen.", "adopted: Afgesproken geen nieuwe te kopen."),
        (
            "Avond",
            "De ALV beslist dat er een spreker komt.",
            "adopted: De ALV beslist dat er een spreker komt.",
        ),
        ("Avond", "De ALV beslist over de toelating van leden.", ""),
        ("Avond", "Hierover wordt per geval beslist.", ""),
        (
            "Post",
            "De commissie neemt de brief voor kennisgeving aan.",
            "noted?: De commissie neemt de brief voor kennisgeving aan.",
        ),
        ("Post", "De commissie neemt de brief aan.", ""),
    ]);
    let charge = "De kascommissie stelt voor het bestuur te dechargeren. Dit wordt aangenomen.";
    assert_eq!(decisions::outcomes("Verslag kascommissie", charge), "discharged");
    assert_eq!(
        decisions::outcomes("Hek", "De commissie stelt voor te wachten. Dit wordt aangenomen."),
        "adopted"
    );
}

#[test]
fn letters_stand_for_the_body_whose_minutes_these_are() {
    let source = "Notulen ouderraadvergadering\n\n1. Opening\n\nNoor opent.\n\n2. Avond\n\nDe OR beslist dat er een spreker komt. \
                  De OR gaat hierover nadenken.\n\n3. Sluiting\n\nTijn sluit.\n";
    assert_eq!(
        found(source),
        ["! De OR beslist dat er een spreker komt.", "De OR: De OR gaat hierover nadenken."]
    );
}

#[test]
fn undertakings_in_clumsy_words_are_actions() {
    actions::check(
        "Zaken",
        &[
            ("Noor verzend de uitnodiging.", "firm Noor"),
            ("Secretaris zal dan terugkoppeling geven aan de buren.", "firm Secretaris"),
            ("Het kan wel handig zijn, dus Tijn gaat hiermee aan de slag.", "firm Tijn"),
            ("Iedereen leest de stukken door.", "firm Iedereen"),
            ("Saar stuurt het naar de MR. Noor leest het door.", "firm Saar + firm Noor"),
            ("Noor neemt dit mee naar het team. Actie Noor.", "firm Noor"),
            ("Tijn bekijkt de punten van deze week.", "firm Tijn"),
            ("De lijst wordt apart gemaild.", "weak"),
            ("Tijn vraagt wat de rol van Noor is, Noor geeft aan dat zij helpt.", ""),
            ("Het overzicht wordt getoond en er wordt uitleg gegeven door de penningmeester.", ""),
            ("Noor zal de leden missen.", "firm Noor"),
        ],
    );
}

#[test]
fn an_entry_of_a_list_is_one_task_and_may_tell_how_it_stands() {
    let heads = ["A. Actiepunten", "B. Ingekomen stukken", "C. Mededelingen:"];
    let [acts, post, news] = heads;
    let source = format!(
        "1. Opening\n\nx\n\n2. Actiepunten en post\n\n{acts}\n\n- Noor belt de gemeente. Verdere uitleg volgt.\n- zaal \
         huren\n- Gedaan en goedgekeurd\n- Zie punt 4\n{post}\n- Brief van de school.\n\n{news}\n\n- geen\n\n3. Sluiting\n\nx\n"
    );
    assert_eq!(found(&source), ["Noor: Noor belt de gemeente.", ": Zaal huren."]);
}

#[test]
fn entries_under_decisions_are_decisions() {
    let source = "# Verslag kamp\n\n## Tenten\n\nEr is gesproken over tenten.\n\nBesluiten:\n\n- Nieuwe tenten vóór de \
                  zomer.\n- geen\n- Wat kost dat?\n\nDe tenten zijn groen.\n\n- Ze zijn zwaar.\n\n## Besluiten\n\n- Twee \
                  koks mee op kamp.\n";
    assert_eq!(found(source), ["! Nieuwe tenten vóór de zomer.", "! Twee koks mee op kamp."]);
}

#[test]
fn what_is_told_in_an_action_list_is_nobodys_task() {
    let source =
        "# Verslag kamp\n\n## Actielijst\n\n- Er gaat een brief naar alle ouders.\n- Noor belt de boer.\n";
    assert_eq!(found(source), ["Noor: Noor belt de boer."]);
}

#[test]
fn what_a_page_counted_once_more_keeps_its_own_number() {
    let source = "Notulen buurtraad\n\n1. 1.    Opening\n\nNoor opent.\n\n1. 2.    Huis van de buurt\n\nHet dak \
                  lekt.\n\n1. 3.    Sluiting\n\nTijn sluit.\n";
    let reading = read_minutes(source, None);
    let numbers: Vec<_> = reading.items.iter().filter_map(|item| item.number.as_deref()).collect();
    assert_eq!(numbers, ["1", "2", "3"]);
    assert_eq!(titles(source), ["Opening", "Huis van de buurt", "Sluiting"]);
}

#[test]
fn titles_right_above_their_text_are_items_whatever_they_are() {
    let source = "Notulen buurtraad 3 mei 2026\n\nAanwezig: Noor, Tijn\n\nSamenstelling raad\nSaar stopt ermee. Tijn zoekt iemand \
                  anders.\n\nSpeeltuin\nHet hek is stuk. Noor belt de gemeente.\n\nAppgroep\nEr zijn vijftig buren \
                  bij.\n\nBuurtavond\nDe avond is in mei.\n";
    assert_eq!(titles(source), ["Samenstelling raad", "Speeltuin", "Appgroep", "Buurtavond"]);
    let told = "Notulen buurtraad 3 mei 2026\n\nNoor opent de vergadering.\nHet is vol.\n\nDe zaal is koud.\nTijn zet koffie.\n\nHet hek \
                is stuk.\nNiemand weet waarom.\n\nDe avond is in mei.\nDan komt iedereen.\n";
    assert_eq!(titles(told), ["-"]);
}
