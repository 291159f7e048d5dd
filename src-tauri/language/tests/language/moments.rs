use hamerslag_language::{Reading, What, event_words, read_minutes};

fn clock(minutes: Option<u16>) -> String {
    minutes.map_or("-".to_owned(), |minutes| format!("{:02}:{:02}", minutes / 60, minutes % 60))
}

fn read(text: &str) -> Reading {
    read_minutes(&format!("1. Opening\n{text}\n\n2. Rondvraag\nGeen.\n"), None)
}

#[test]
fn openings_and_closings_are_read_in_figures_and_words() {
    let mut wrong = Vec::new();
    for (text, opened, closed) in [
        ("Noor opent de ALV om 20:00 uur.", "20:00", "-"),
        ("Hendrik opent de vergadering om 19.35u.", "19:35", "-"),
        ("De voorzitter opent om acht uur de vergadering.", "20:00", "-"),
        ("De voorzitter opent de vergadering om half negen.", "20:30", "-"),
        ("Om kwart voor acht opent Saar de bijeenkomst.", "19:45", "-"),
        ("De vergadering van 7 mei 2019 begon om acht uur.", "20:00", "-"),
        ("De voorzitter opende te 20.15 uur de vergadering.", "20:15", "-"),
        ("Cor opent om 20.00 uur.", "20:00", "-"),
        ("Aanvang: 19.30 uur.", "19:30", "-"),
        ("Ds. Veldhuis opent de vergadering om 19.45 uur met gebed.", "19:45", "-"),
        ("De preses opent de vergadering om 20:13.", "20:13", "-"),
        ("Noor opent de vergadering om 20:00 uur. Tijn sluit de vergadering om tien uur.", "20:00", "22:00"),
        ("Noor opent om 20:00 uur. De vergadering werd om half elf gesloten.", "20:00", "22:30"),
        ("Gerrit opent om 10.00 uur. Om kwart voor twaalf sluit Gerrit de vergadering.", "10:00", "11:45"),
        ("Noor opent de vergadering om 14 uur. Einde vergadering 16.00 uur.", "14:00", "16:00"),
        ("Noor opent om 20:00 uur.\n\n3. Sluiting\n22.25 uur.", "20:00", "22:25"),
        ("De zaal gaat om acht uur open.", "-", "-"),
        ("De kantine sluit om 23:00 uur.", "-", "-"),
        ("De cursus begint om half acht.", "-", "-"),
        ("Kan de vergadering om 21:00 uur sluiten?", "-", "-"),
    ] {
        let reading = read(text);
        let found =
            (clock(reading.opened.map(|time| time.minutes)), clock(reading.closed.map(|time| time.minutes)));
        if (found.0.as_str(), found.1.as_str()) != (opened, closed) {
            wrong.push(format!("{text} {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_sentence_may_give_the_date_and_the_time() {
    let reading = read_minutes(
        "De vergadering van 7 mei 2019 begon om acht uur.\n\n1. Opening\nWelkom.\n\n2. Post\nGeen.\n",
        None,
    );
    assert_eq!(reading.date.map(|found| found.date.to_string()).as_deref(), Some("2019-05-07"));
    assert_eq!(reading.opened.map(|time| time.minutes), Some(1200));
}

/// Events with their day, corrections with nothing.
fn noticed(title: &str, text: &str) -> String {
    let reading = read_minutes(&format!("1. Opening\nx\n\n2. {title}\n{text}\n"), None);
    let shown = reading.findings.iter().filter_map(|finding| match &finding.what {
        What::Event { when, .. } => Some(format!("event {when}")),
        What::Correction { .. } => Some("correction".to_owned()),
        _ => None,
    });
    shown.collect::<Vec<_>>().join(" + ")
}

#[test]
fn events_are_announced_and_earlier_minutes_are_put_right() {
    let mut wrong = Vec::new();
    for (title, text, expected) in [
        ("Mededelingen", "Op 20 december is er een rondleiding door het raadhuis.", "event 20 december"),
        ("Mededelingen", "Op 5 mei is er een open dag bij de brandweer.", "event 5 mei"),
        (
            "Mededelingen",
            "De nieuwjaarsborrel is op zaterdag 7 januari 2017.",
            "event zaterdag 7 januari 2017",
        ),
        ("Mededelingen", "Het partijcongres vindt plaats op 14/15 januari 2017.", "event 14/15 januari 2017"),
        ("Sluiting", "De volgende vergadering is op 14 december.", "event 14 december"),
        ("Mededelingen", "Het zomerkamp wordt gehouden van 3 juli tot 10 juli.", "event 3 juli"),
        ("Mededelingen", "Vorig jaar was het feest op 3 mei.", ""),
        ("Mededelingen", "Het contract is op 3 mei getekend.", ""),
        ("Mededelingen", "Is het feest op 3 mei?", ""),
        ("Mededelingen", "De contributie moet op 1 mei betaald zijn.", ""),
        ("Notulen vorige vergadering", "Bij punt 7 van de notulen moet 2016 staan.", "correction"),
        ("Notulen", "Bij punt 6 moest \"2011\" worden gelezen als \"2012\".", "correction"),
        ("Verslag vorige vergadering", "Pagina 2: Bos moet zijn Vos.", "correction"),
        ("Notulen", "Op blz. 3 dient de naam te worden gewijzigd in Visser.", "correction"),
        ("Notulen", "De notulen worden vastgesteld.", ""),
        ("Begroting", "Bij punt 3 moet nog een bedrag staan.", ""),
    ] {
        let found = noticed(title, text);
        if found != expected {
            wrong.push(format!("[{title}] {text}: expected {expected:?}, found {found:?}"));
        }
        let in_words =
            text.split(|c: char| !c.is_alphanumeric()).any(|word| event_words().any(|one| one == word));
        assert!(in_words || !found.contains("event"), "who looks for its words would miss {text}");
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn two_speakers_in_one_paragraph_are_two_entries() {
    let reading = read("Mw. Bakker: wanneer is het feest? De voorzitter: op 24 juni.");
    let speakers: Vec<Option<&str>> =
        reading.items[0].entries.iter().map(|entry| entry.speaker.as_deref()).collect();
    assert_eq!(speakers, [Some("Mw. Bakker"), Some("De voorzitter")]);
    assert_eq!(reading.items[0].entries[1].text, "op 24 juni.");
}

#[test]
fn a_sentence_with_a_colon_is_no_turn() {
    let reading = read("De penningmeester licht toe: er is geld over. De begroting wordt vastgesteld.");
    assert_eq!(reading.items[0].entries[0].speaker, None);
    assert_eq!(reading.findings.len(), 1);
}

#[test]
fn a_title_with_an_abbreviation_is_kept_whole() {
    let reading = read_minutes(
        "1. Opening\nx\n\n3. Notulen vorige vergadering d.d. 16 maart 2022\nGoedgekeurd.\n",
        None,
    );
    assert_eq!(reading.items[1].title.as_deref(), Some("Notulen vorige vergadering d.d. 16 maart 2022"));
}
