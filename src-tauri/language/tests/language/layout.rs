use hamerslag_language::{DropReason, Marker, Reading, What, decode, read_minutes};

/// Items as "number title", "-" for what is not there.
fn titles(reading: &Reading) -> Vec<String> {
    let shown = |text: &Option<String>| text.clone().unwrap_or_else(|| "-".into());
    reading.items.iter().map(|item| format!("{} {}", shown(&item.number), shown(&item.title))).collect()
}

fn texts(reading: &Reading, item: usize) -> Vec<&str> {
    reading.items[item].entries.iter().map(|entry| entry.text.as_str()).collect()
}

pub(crate) fn decisions(reading: &Reading) -> Vec<&str> {
    let all = reading.findings.iter().filter_map(|finding| match &finding.what {
        What::Decision { text, .. } => Some(text.as_str()),
        _ => None,
    });
    all.collect()
}

/// Who is to do what.
pub(crate) fn actions(reading: &Reading) -> Vec<String> {
    let all = reading.findings.iter().filter_map(|finding| match &finding.what {
        What::Action { text, owners, .. } => {
            let names: Vec<&str> = owners.iter().map(|owner| owner.name.as_str()).collect();
            Some(format!("{}: {text}", names.join("+")))
        }
        _ => None,
    });
    all.collect()
}

#[test]
fn every_way_of_heading_items_is_found() {
    let opening = "De voorzitter opent de vergadering om 20.00 uur.";
    for (way, heads) in [
        ("numbers", ["1. Opening", "2. Notulen", "3. Kampvuur", "4. Sluiting"]),
        ("brackets behind", ["1) Opening", "2) Notulen", "3) Kampvuur", "4) Sluiting"]),
        ("brackets around", ["(1) Opening", "(2) Notulen", "(3) Kampvuur", "(4) Sluiting"]),
        ("nothing behind", ["1 Opening", "2 Notulen", "3 Kampvuur", "4 Sluiting"]),
        ("dashes", ["1 – Opening", "2 – Notulen", "3 – Kampvuur", "4 – Sluiting"]),
        ("colons", ["1: Opening", "2: Notulen", "3: Kampvuur", "4: Sluiting"]),
        ("noughts", ["01 Opening", "02 Notulen", "03 Kampvuur", "04 Sluiting"]),
        ("no space", ["1.Opening", "2.Notulen", "3.Kampvuur", "4.Sluiting"]),
        ("a scanner's", ["l. Opening", "2 . Notulen", "3 .Kampvuur", "4. Sluiting"]),
        ("points", ["Punt 1: Opening", "Punt 2: Notulen", "Punt 3: Kampvuur", "Punt 4: Sluiting"]),
        (
            "items",
            ["Agendapunt 1 – Opening", "AGENDAPUNT 2 - Notulen", "agendapunt 3: Kampvuur", "Ad 4. Sluiting"],
        ),
        ("ad", ["ad 1 Opening", "ad 2 Notulen", "ad 3 Kampvuur", "ad 4 Sluiting"]),
        ("paragraphs", ["§ 1 Opening", "§ 2 Notulen", "§ 3 Kampvuur", "§ 4 Sluiting"]),
        ("bold", ["**1. Opening**", "**2. Notulen**", "**3. Kampvuur**", "**4. Sluiting**"]),
        ("bold numbers", ["**1.** Opening", "**2.** Notulen", "**3.** Kampvuur", "**4.** Sluiting"]),
        ("headings", ["## 1. Opening", "## 2. Notulen", "## 3. Kampvuur", "## 4. Sluiting"]),
        ("Roman", ["I. Opening", "II. Notulen", "III. Kampvuur", "IV. Sluiting"]),
        ("Roman headings", ["## I. Opening", "## II. Notulen", "## III. Kampvuur", "## IV. Sluiting"]),
        ("letters", ["A. Opening", "B. Notulen", "C. Kampvuur", "D. Sluiting"]),
        ("titles above", ["Opening\n1.", "Notulen\n2.", "Kampvuur\n3.", "Sluiting\n4."]),
        ("titles below", ["1.\nOpening", "2.\nNotulen", "3.\nKampvuur", "4.\nSluiting"]),
        (
            "titles below a word",
            [
                "Agendapunt 1\nOpening",
                "Agendapunt 2\nNotulen",
                "Agendapunt 3\nKampvuur",
                "Agendapunt 4\nSluiting",
            ],
        ),
    ] {
        let [first, second, third, fourth] = heads;
        let text = format!(
            "Scouting De Bevers\n\n{first}\n{opening}\n{second}\nDeze worden goedgekeurd.\n{third}\nTijn zoekt hout. Er zijn drie plekken:\n1. het veld\n2. het bos\n{fourth}\nOm 22.00 uur sluit de voorzitter de vergadering.\n"
        );
        let reading = read_minutes(&text, None);
        assert_eq!(titles(&reading), ["1 Opening", "2 Notulen", "3 Kampvuur", "4 Sluiting"], "{way}");
        assert_eq!(decisions(&reading), ["De notulen worden goedgekeurd."], "{way}");
        assert_eq!(reading.opened.as_ref().map(|time| time.minutes), Some(1200), "{way}");
        assert_eq!(reading.warnings, [], "{way}");
    }
}

#[test]
fn every_way_of_heading_items_without_numbers_is_found() {
    for (way, heads) in [
        ("headings", ["# Opening", "# Notulen", "# Kampvuur"]),
        ("bold", ["**Opening**", "**Notulen**", "**Kampvuur**"]),
        ("slanted", ["*Opening*", "_Notulen_", "*Kampvuur*"]),
        ("underlined", ["Opening\n-------", "Notulen\n-------", "Kampvuur\n--------"]),
        ("times", ["20:00 Opening", "20:10 Notulen", "20:15 Kampvuur"]),
        ("times in full", ["20.00 uur Opening", "20.10 uur: Notulen", "20.15 – 20.30 uur Kampvuur"]),
        ("capitals", ["OPENING", "NOTULEN", "KAMPVUUR"]),
    ] {
        let [first, second, third] = heads;
        let text = format!(
            "Verslag van scouting De Bevers\n\n{first}\nDe voorzitter opent de vergadering om 20.00 uur.\n{second}\nGoedgekeurd.\n{third}\nTijn zoekt hout.\nDe rest helpt mee.\n"
        );
        let reading = read_minutes(&text, None);
        let folded: Vec<String> = titles(&reading).iter().map(|title| title.to_lowercase()).collect();
        assert_eq!(folded, ["- opening", "- notulen", "- kampvuur"], "{way}");
        assert_eq!(decisions(&reading).len(), 1, "{way}");
        assert_eq!(reading.opened.as_ref().map(|time| time.minutes), Some(1200), "{way}");
    }
}

#[test]
fn blocks_under_titles_are_items_also_when_only_some_titles_are_known() {
    for between in ["\n", "\n\n"] {
        let block = |title: &str, text: &str| format!("{title}{between}{text}\n\n");
        let text = [
            "Jaarvergadering zangvereniging De Merel\n\n".to_owned(),
            block("Opening", "De voorzitter opent de vergadering om 20.00 uur."),
            block("Notulen van de vorige jaarvergadering", "De notulen worden goedgekeurd."),
            block("Jubileum", "Saar regelt de bloemen."),
            block("Wat verder ter tafel komt", "Er is niets."),
            block("Rondvraag", "Geen."),
            block("Sluiting", "De voorzitter sluit de vergadering om 22.00 uur."),
        ];
        assert_eq!(
            titles(&read_minutes(&text.concat(), None)),
            [
                "- Opening",
                "- Notulen van de vorige jaarvergadering",
                "- Jubileum",
                "- Wat verder ter tafel komt",
                "- Rondvraag",
                "- Sluiting"
            ],
            "{between:?}"
        );
    }
}

#[test]
fn a_title_and_its_text_may_share_a_line() {
    let reading = read_minutes(
        "1. Opening. De voorzitter opent de vergadering.\n2. Verslag vorige keer. Het verslag wordt vastgesteld.\n\
         3. Servicekosten. Er waren drie posten: 1. schoonmaak, 2. verlichting en 3. de tuin.\n4. Goedgekeurd. Wij gaan verder.\n",
        None,
    );
    assert_eq!(titles(&reading), ["1 Opening", "2 Verslag vorige keer", "3 Servicekosten", "4 -"]);
    assert_eq!(texts(&reading, 2), ["Er waren drie posten: 1. schoonmaak, 2. verlichting en 3. de tuin."]);
}

#[test]
fn numbers_go_on_through_the_years_and_go_deep() {
    let running = read_minutes(
        "211. Opening\nWelkom.\n\n212. Verslag\nHet verslag wordt vastgesteld.\n\n213. Kalender\n1. Rondje plas\n2. Rondje bos\n\n214. Sluiting\nDag.\n",
        None,
    );
    assert_eq!(titles(&running), ["211 Opening", "212 Verslag", "213 Kalender", "214 Sluiting"]);
    let deep = read_minutes(
        "7 Wegen\n7.1 Plein\n7.1.1 Bestrating\nIn maart.\n7.1.2 Verlichting\nLater.\n7.2 Speeltuin\nKlaar.\n8 Rondvraag\nGeen.\n",
        None,
    );
    assert_eq!(
        titles(&deep),
        ["7 Wegen", "7.1 Plein", "7.1.1 Bestrating", "7.1.2 Verlichting", "7.2 Speeltuin", "8 Rondvraag"]
    );
    let lettered = read_minutes(
        "1a. Opening\nWelkom.\n1b. Mededelingen\nGeen.\n2a. Notulen\nDeze worden vastgesteld.\n3. Sluiting\nDag.\n",
        None,
    );
    assert_eq!(titles(&lettered), ["1a Opening", "1b Mededelingen", "2a Notulen", "3 Sluiting"]);
}

#[test]
fn numbers_in_running_text_and_lists_are_no_items() {
    let reading = read_minutes(
        "1. Welkom\nIn het convenant staan 4 punten:\n1. veiligheid,\n2. groen,\n3. verkeer en\n4. overlast.\n\n\
         2. Feest\nDe straat gaat dicht. Dat kost\n2. euro per huis. Bij punt 3 van de notulen hoort een lijst.\n\
         19.00 Inloop\n19.30 Optocht\n20.00 Vuurwerk\nN. Visser helpt mee.\n\n3. Volgende keer\nOp 1. oktober.\n",
        None,
    );
    assert_eq!(titles(&reading), ["1 Welkom", "2 Feest", "3 Volgende keer"]);
    assert!(texts(&reading, 1)[0].starts_with("De straat gaat dicht. Dat kost 2. euro per huis."));
}

#[test]
fn what_a_page_repeats_is_left_out_and_sentences_go_on_behind_it() {
    let header = "VvE Havenzicht                              Verslag ALV 12 mei 2021";
    let page = |number: usize| format!("\n                     Pagina {number} van 3\n\u{C}{header}\n\n");
    let text = format!(
        "{header}\n\nAanwezig: 12 eigenaren\n\n1.      Opening\n\nDe voorzitter, mevrouw Kok, opent de vergadering om 19.30 uur en heet de\naanwezigen welkom. Er zijn 34 stemmen vertegen-\nwoordigd, zodat besluiten kunnen worden genomen.\n\n2.      Balans\n\nDe penningmeester licht de balans toe. De reserve is 45.000 euro. Mevrouw\n{}Vos vraagt waarom het onderhoud duurder is dan vorig jaar. Dat komt door de\nkeuring.\n{}3.      Sluiting\n\nDag.\n\n3\n",
        page(1),
        page(2)
    );
    let reading = read_minutes(&text, None);
    assert_eq!(titles(&reading), ["1 Opening", "2 Balans", "3 Sluiting"]);
    assert_eq!(
        texts(&reading, 1),
        [
            "De penningmeester licht de balans toe. De reserve is 45.000 euro. Mevrouw Vos vraagt waarom het onderhoud duurder is dan vorig jaar. Dat komt door de keuring."
        ]
    );
    assert!(texts(&reading, 0)[0].contains("vertegenwoordigd"));
    assert_eq!(
        reading.date.as_ref().unwrap().date.to_string(),
        "2021-05-12",
        "the first header is the title"
    );
    let dropped: Vec<&str> = reading.dropped.iter().map(|one| &text[one.span.clone()]).collect();
    assert_eq!(dropped, ["Pagina 1 van 3", header, "Pagina 2 van 3", header, "3"]);
    assert!(reading.dropped.iter().all(|one| one.reason == DropReason::PageHeader));
}

#[test]
fn markdown_is_read_for_what_it_says() {
    let reading = read_minutes(
        "# Bestuur – 14 februari 2024\n\n**Aanwezig:** Noor, Tijn, Saar  \n**Afwezig:** Joris\n\n## 1. Financiën\n\n\
         *Tijn* licht de cijfers toe.\n\n**Besluit:** De begroting wordt **vastgesteld**.\n\n**Actie:** Tijn stuurt de begroting rond.\n\n\
         **Noor:** en de *Vraag*?\n\n## 2. Website\n\n| Wie  | Wat | Wanneer |\n|---|---|---|\n| Saar | teksten schrijven | 1 maart |\n| Noor | foto's zoeken | |\n\n\
         ### Acties\n\n- [ ] Saar: hosting regelen\n- [x] Noor: domein verlengd\n",
        None,
    );
    assert_eq!(titles(&reading), ["1 Financiën", "2 Website", "- Acties"]);
    assert_eq!(reading.attendance.present, ["Noor", "Tijn", "Saar"]);
    assert_eq!(decisions(&reading), ["De begroting wordt vastgesteld."]);
    assert_eq!(
        actions(&reading),
        [
            "Tijn: Tijn stuurt de begroting rond.",
            "Saar: Teksten schrijven.",
            "Noor: Foto's zoeken.",
            "Saar: Hosting regelen."
        ]
    );
    let speaker = &reading.items[0].entries[3];
    assert_eq!((speaker.speaker.as_deref(), speaker.text.as_str()), (Some("Noor"), "en de Vraag?"));
}

#[test]
fn tables_of_tabs_and_spaces_are_read_by_row() {
    let reading = read_minutes(
        "1. Opening\nWelkom.\n\n2. Sluiting\nDag.\n\nActielijst\nNr  Actie                 Wie     Wanneer\n1   website aanpassen     Saar    1 juni\n2   vacatures plaatsen    Joris   15 mei\n",
        None,
    );
    assert_eq!(actions(&reading), ["Saar: Website aanpassen.", "Joris: Vacatures plaatsen."]);
    let tabs = read_minutes(
        "Nr.\tOnderwerp\tActie\n1\tOpening\t\n\tWelkom.\t\n2\tPost\t\n\tEr is een brief.\t\n3\tSluiting\t\n",
        None,
    );
    assert_eq!(titles(&tabs), ["1 Opening", "2 Post", "3 Sluiting"]);
}

#[test]
fn indented_minutes_keep_their_levels() {
    let reading = read_minutes(
        "   Notulen ouderraad\n\n   1.   Opening\n        Saar opent de vergadering om 19.30 uur.\n\n   2.   Sinterklaas\n        2.1  Cadeaus\n             De cadeaus zijn gekocht.\n        2.2  Versiering\n             Tijn haalt de versiering.\n\n   3.   Rondvraag\n        -    Joris vraagt iets.\n        -    Saar gaat dit na.\n",
        None,
    );
    assert_eq!(
        titles(&reading),
        ["1 Opening", "2 Sinterklaas", "2.1 Cadeaus", "2.2 Versiering", "3 Rondvraag"]
    );
    assert!(reading.items[4].entries.iter().all(|entry| entry.marker == Marker::Dash));
}

#[test]
fn old_encodings_quotes_and_ligatures_read_the_same() {
    let plain = "1. Opening\r\nNoor opent de ALV om 20:00 uur in café ‘t Hoekje.\r\n2. Coëfficiënt\r\nDe ALV stelt de „oﬃciële” begroting vast.\r\n";
    let utf16: Vec<u8> =
        [0xFF, 0xFE].into_iter().chain(plain.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let reading = read_minutes(&decode::text(&utf16).unwrap().text, None);
    assert_eq!(reading, read_minutes(plain, None));
    assert_eq!(decisions(&reading), ["De ALV stelt de „officiële” begroting vast."]);
    let windows = b"1. Opening\r\nNoor opent de ALV om 20:00 uur in caf\xE9 \x91t Hoekje.\r\n2. Co\xEBffici\xEBnt\r\nDe ALV stelt de \x84offici\xEBle\x94 begroting vast.\r\n";
    let old = read_minutes(&decode::text(windows).unwrap().text, None);
    assert_eq!((titles(&old), decisions(&old)), (titles(&reading), decisions(&reading)));
    assert_eq!(texts(&old, 0), texts(&reading, 0));
}

#[test]
fn a_line_that_was_not_wrapped_is_a_line_by_itself() {
    let reading = read_minutes(
        "Scouting De Bevers\nVerslag van de vergadering\n12 mei 2021\n\n1. Post\nEr is een brief.\nDe buren klagen over rook.\nNoor schrijft terug.\n2. Sluiting\nDag.\n",
        None,
    );
    assert_eq!(reading.title.as_deref(), Some("Verslag van de vergadering"));
    assert_eq!(reading.date.as_ref().unwrap().date.to_string(), "2021-05-12");
    assert_eq!(
        texts(&reading, 0),
        ["Er is een brief.", "De buren klagen over rook.", "Noor schrijft terug."]
    );
}

#[test]
fn a_time_before_a_numbered_item_is_kept_with_its_number() {
    let text = "20:05 Opening door de voorzitster\nWelkom.\n\n20:10 Punt 3: Begroting\nDe begroting wordt vastgesteld.\n\n\
                20:40 Agendapunt 4: Rondvraag\nNiemand vraagt iets.\n\n22:00 Sluiting\nDe voorzitster sluit de vergadering.\n";
    let reading = read_minutes(text, None);
    let heads: Vec<_> =
        reading.items.iter().map(|item| (item.mark.as_deref(), item.number.as_deref())).collect();
    let expected = [
        (Some("20:05"), None),
        (Some("20:10 Punt 3:"), Some("3")),
        (Some("20:40 Agendapunt 4:"), Some("4")),
        (Some("22:00"), None),
    ];
    assert_eq!(heads, expected);
}

#[test]
fn an_empty_cell_between_tabs_takes_no_letter_of_the_next_one() {
    let text = "1. Acties\nWie\tWat\tWanneer\nSaar\t\t\t1 maart\nTijn\tzaal huren\t\n\n2. Sluiting\nUit.\n";
    let reading = read_minutes(text, None);
    let rows = texts(&reading, 0);
    assert!(rows.iter().any(|row| row.contains("Saar") && row.ends_with("1 maart")), "{rows:?}");
}
