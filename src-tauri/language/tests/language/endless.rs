use std::time::{Duration, Instant};

use hamerslag_language::{Context, decode, read_agenda, read_minutes, read_paragraph};

/// Numbers that look random and are the same every time (Knuth's linear congruential generator).
fn noise(bytes: usize) -> Vec<u8> {
    let mut state = 1u64;
    (0..bytes)
        .map(|_| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 56) as u8
        })
        .collect()
}

fn hostile(bytes: usize) -> Vec<(&'static str, String)> {
    let repeat = |unit: &str| unit.repeat(bytes / unit.len());
    let letters: String =
        noise(bytes).into_iter().map(|byte| if byte < 20 { '\n' } else { char::from(byte) }).collect();
    vec![
        ("noise", letters),
        ("one endless word", repeat("a")),
        ("one endless line", repeat("Noor zal de begroting ")),
        ("one endless sentence of verbs", repeat("wordt stelt gaat ")),
        ("of after of", repeat("vraagt of als dat ")),
        ("brackets", repeat("(actie (")),
        ("names", repeat("Noor en ")),
        ("initials", repeat("N. ")),
        ("colons", repeat("Noor: ")),
        ("labels", repeat("Noor:\n")),
        ("deep numbers", repeat("1.1.1.1.1.1.1.1.")),
        ("ones", repeat("1.\n")),
        ("blank lines", repeat("\n")),
        ("single letters", repeat("a\n\n")),
        ("numbers in one line", repeat("Zaal. 1. Opening De zaal. 2. Kas 3. ")),
        ("titles between blank lines", repeat("Zaal\n\nDe zaal is dicht.\n\nActie Noor\n\n")),
        ("counted alike", repeat("1. Opening\n2. De zaal is dicht.\n")),
        ("done", repeat("Noor belt. => gedaan ")),
        ("headings", repeat("## a\n")),
        ("dashes", repeat("- a\n")),
        ("hyphens", repeat("a-\n")),
        ("page headers", repeat("Pagina 2 van 2 ")),
        ("passives", repeat("Deze wordt vastgesteld. ")),
        ("soft hyphens", repeat("a\u{AD}")),
        ("attendance", repeat("Aanwezig: Noor Visser, ")),
        ("Roman numbers", repeat("I. Opening\nII. Notulen\nIII. Post\n")),
        ("times", repeat("20:05 Opening\n")),
        ("capitals", repeat("OPENING\nGeen.\n")),
        ("rows", repeat("| Wie | Wat |\n|---|---|\n")),
        ("one endless row", repeat("| a ")),
        ("columns", repeat("Wie   Wat\n")),
        ("stars", repeat("*a _b **c ")),
        ("tags", repeat("<b>a</b>  *c* ")),
        ("brackets of no tags", repeat("< ")),
        ("pages", repeat("Kop van de pagina\n- 2 -\n")),
        ("form feeds", repeat("Kop\u{C}")),
        ("numbers alone", repeat("Opening\n1\n\n")),
        ("spaces", repeat("a                ")),
        ("ligatures", repeat("\u{FB01}")),
        ("headings below one", format!("# Verslag\n{}", repeat("## a\n"))),
        ("names below tasks", format!("# Actiepunten\n{}", repeat("## Noor\n- zaal huren\n- Tijn\n"))),
        ("Org headings", repeat("* a\n** Noor\n*** b\n")),
        ("names and commas", repeat("Noor, Tijn, ")),
        ("arrows", repeat("=> Noor: -> ")),
        ("decided below", repeat("De ALV besluit:\n- de zaal te huren\n")),
        ("outcomes in italics", repeat("*Akkoord*\n\n")),
        ("one endless emphasis", format!("*{}*", repeat("akkoord "))),
        ("titles over text", repeat("Samen sterker\n\nDe zaal is dicht.\n\n")),
    ]
}

#[test]
fn no_text_makes_the_reader_panic_or_slow_down() {
    for (name, text) in hostile(60_000) {
        let start = Instant::now();
        let reading = read_minutes(&text, None);
        let _ = read_agenda(&text);
        let _ = read_paragraph(&text, &Context::default());
        assert!(start.elapsed() < Duration::from_secs(60), "{name} took {:?}", start.elapsed());
        assert!(reading.warnings.len() <= 110, "{name} gave {} warnings", reading.warnings.len());
    }
    let _ = decode::text(&noise(100_000));
}

/// `cargo test --release -p hamerslag-language -- --ignored --nocapture speed`
#[test]
#[ignore = "a measurement: run it in release"]
fn the_speed_over_long_texts() {
    let page = "3. Mededelingen\nNoor opent de vergadering om 20:00 uur en heet iedereen welkom.\n\
        a. De begroting van het komende jaar wordt na beantwoording van een vraag vastgesteld.\n\
        b. Tijn neemt contact op met de verhuurder over de prijs van de zaal in de zomer.\n\
        Noor (wethouder): uitleg over de aanpak in de wijken, waar veel mensen wonen.\n\n\
        De leden spreken lang over de fiets van de buurman, die al weken tegen het hek staat.\n\n";
    let mut texts = vec![("minutes", page.repeat(50_000_000 / page.len()))];
    texts.extend(hostile(50_000_000));
    for (name, text) in texts {
        let start = Instant::now();
        let reading = read_minutes(&text, None);
        let seconds = start.elapsed().as_secs_f64();
        let speed = text.len() as f64 / 1e6 / seconds;
        println!(
            "{name:<32}{speed:>8.1} MB/s  {} items, {} findings",
            reading.items.len(),
            reading.findings.len()
        );
    }
}
