use crate::command::Shell;

/// An archive with two decisions of an evening in 2024.
fn garden() -> Shell {
    let shell = Shell::new();
    shell.write(
        "notulen.txt",
        "1. Noor opent de vergadering om 20.00 uur.\n2. De agenda wordt vastgesteld.\n3. De begroting wordt vastgesteld.\n\
         4. Noor sluit om 21.15 uur.\n",
    );
    shell.done(&["new", "tuin.hamerslag", "--name", "De Proeftuin"]);
    shell.done(&["import", "tuin.hamerslag", "notulen.txt", "--date", "2024-02-07"]);
    shell
}

fn json(shell: &Shell, line: &[&str]) -> serde_json::Value {
    let line: Vec<&str> = line.iter().copied().chain(["--json"]).collect();
    let out = shell.done(&line);
    serde_json::from_str(&out).unwrap_or_else(|error| panic!("{line:?}: {error}\n{out}"))
}

#[test]
fn a_decision_outside_a_meeting_repeals_an_earlier_one_and_the_register_tells() {
    let shell = garden();
    let said = shell.done(&[
        "decide",
        "tuin.hamerslag",
        "--text",
        "De begroting van 2024 vervalt.",
        "--date",
        "2024-06-01",
        "--votes",
        "30",
        "--members",
        "34",
        "--board-knew",
    ]);
    assert!(
        said.starts_with("Vastgelegd als besluit 2024-3 (ALV 1 juni 2024, buiten vergadering)."),
        "{said}"
    );
    assert!(said.contains("Alle 34 leden moeten voor zijn; er ontbreken er 4."), "the law is told: {said}");
    let said =
        shell.done(&["decision", "tuin.hamerslag", "2024-2", "--fact", "ingetrokken", "--by", "2024-3"]);
    assert_eq!(said, "Vastgelegd bij besluit 2024-2: vervallen door 2024-3.\n");
    assert!(shell.done(&["decisions", "tuin.hamerslag"]).contains("— vervallen door 2024-3"));
    let lapsed = shell.done(&[
        "decisions",
        "tuin.hamerslag",
        "--standing",
        "vervallen",
        "--year",
        "2024",
        "--body",
        "ALV",
    ]);
    assert!(lapsed.contains("2024-2") && !lapsed.contains("2024-1 "), "{lapsed}");
    assert_eq!(shell.done(&["decisions", "tuin.hamerslag", "--year", "1999"]), "Geen besluiten gevonden.\n");
    let told = shell.done(&["decision", "tuin.hamerslag", "2024-3"]);
    for wanted in ["Besluit 2024-3 — van kracht", "30 voor, 0 tegen", "Geschiedenis:", "(trekt 2024-2 in)"]
    {
        assert!(told.contains(wanted), "{wanted:?} is not in {told}");
    }
    let history = json(&shell, &["decision", "tuin.hamerslag", "2024-2"]);
    assert_eq!(history["line"]["standing"]["standing"], "lapsed");
    assert_eq!(history["facts"][0]["kind"], "repealed");
    assert!(shell.done(&["decisions", "tuin.hamerslag", "--csv"]).contains(";vervallen door 2024-3"));
    assert!(shell.done(&["decisions", "tuin.hamerslag", "--markdown"]).contains("| vervallen door 2024-3 |"));
    shell.done(&["decisions", "tuin.hamerslag", "--standing", "vervallen", "--pdf", "lijst.pdf"]);
    assert!(shell.done(&["open", "lijst.pdf"]).contains("vervallen door 2024-3"), "also out of the PDF");
    assert!(shell.done(&["check", "tuin.hamerslag"]).contains("heel en onaangetast"));
}

#[test]
fn what_can_not_be_of_a_decision_is_told_and_nothing_is_written() {
    let shell = garden();
    shell.done(&["subject", "tuin.hamerslag", "Geld", "--put", "2024-2"]);
    let file = || std::fs::read(shell.path("tuin.hamerslag")).unwrap();
    let before = file();
    for (line, wanted) in [
        (vec!["decision", "tuin.hamerslag", "2024-9"], "geen besluit ‘2024-9’"),
        (vec!["decision", "tuin.hamerslag", "2024-1", "--fact", "weg"], "Kies een van: bekendgemaakt"),
        (vec!["decision", "tuin.hamerslag", "2024-1", "--fact", "ingetrokken"], "Kies het latere besluit"),
        (
            vec!["decision", "tuin.hamerslag", "2024-1", "--fact", "uitgevoerd", "--date", "2020-01-01"],
            "door wat later komt",
        ),
        (
            vec!["decision", "tuin.hamerslag", "2024-1", "--fact", "ingetrokken", "--by", "2024-1"],
            "door wat later komt",
        ),
        (vec!["subject", "tuin.hamerslag", "geld", "--put", "2024-2"], "staat al"),
        (vec!["decisions", "tuin.hamerslag", "--standing", "goed"], "Kies een van: nog niet van kracht"),
        (vec!["decisions", "tuin.hamerslag", "--year", "vorig"], "geen jaar"),
        (vec!["decisions", "tuin.hamerslag", "--subject", "hek"], "geen onderwerp ‘hek’. Er zijn: Geld."),
        (
            vec!["actions", "tuin.hamerslag", "--update", "A-9", "--status", "gedaan"],
            "geen actiepunt of toezegging",
        ),
    ] {
        let said = shell.run(&line);
        assert_eq!((said.code, said.out.as_str()), (1, ""), "{line:?}: {}", said.err);
        assert!(said.err.contains(wanted), "{line:?}: {}", said.err);
        assert!(file() == before, "{line:?} left other bytes");
    }
    for line in [
        vec!["decision", "tuin.hamerslag"],
        vec!["decide", "tuin.hamerslag"],
        vec!["actions", "tuin.hamerslag", "--fact", "x"],
    ] {
        assert_eq!(shell.run(&line).code, 2, "{line:?}");
    }
}

#[test]
fn a_subject_gathers_decisions_and_filters_the_register() {
    let shell = garden();
    let said = shell.done(&["subject", "tuin.hamerslag", "Geld", "--put", "2024-2"]);
    assert_eq!(said, "Besluit 2024-2 (ALV 7 februari 2024, punt 3) hoort nu bij ‘Geld’.\n");
    assert!(shell.run(&["subject", "tuin.hamerslag", "geld", "--put", "2024-2"]).err.contains("staat al"));
    assert!(shell.done(&["subject", "tuin.hamerslag"]).contains("1  Geld"));
    let years = shell.done(&["subject", "tuin.hamerslag", "geld"]);
    assert!(years.contains("7 februari 2024  besluit 2024-2: ") && years.contains("[van kracht]"), "{years}");
    assert_eq!(json(&shell, &["subject", "tuin.hamerslag", "geld"])["name"], "Geld");
    let wanted = json(&shell, &["decisions", "tuin.hamerslag", "--subject", "geld"]);
    assert_eq!(wanted.as_array().map(Vec::len), Some(1));
    assert!(shell.done(&["search", "tuin.hamerslag", "geld"]).contains("Geld"));
}

#[test]
fn promises_are_followed_over_the_years_and_nothing_of_nobody_disappears() {
    let shell = garden();
    for promise in ["De loketten blijven open.", "De huur stijgt niet."] {
        let said =
            shell.done(&["actions", "tuin.hamerslag", "--add", promise, "--commitments", "--person", "Noor"]);
        assert!(said.starts_with("Vastgelegd:\nT-"), "{said}");
    }
    shell.done(&["actions", "tuin.hamerslag", "--add", "Hek verven"]);
    let told = |number: &str, status: &str, note: &str| {
        shell.done(&[
            "actions",
            "tuin.hamerslag",
            "--update",
            number,
            "--status",
            status,
            "--note",
            note,
            "--date",
            "2024-01-15",
        ])
    };
    told("T-1", "gedaan", "de loketten blijven open tot 2030");
    told("T-2", "loopt", "met 2% gestegen; het bestuur praat");
    let list = shell.done(&["actions", "tuin.hamerslag", "--commitments"]);
    assert!(list.starts_with("Let op: A-3 is van niemand."), "{list}");
    assert!(list.contains("15 januari 2024: met 2% gestegen") && !list.contains("Hek verven"), "{list}");
    let open = shell.done(&["actions", "tuin.hamerslag", "--open"]);
    let lines: Vec<&str> = open.lines().skip(1).map(|line| &line[..3]).collect();
    assert_eq!(lines, ["A-3", "T-2"], "what nobody took comes first, what is done is not open");
    assert!(shell.done(&["actions", "tuin.hamerslag", "--unowned"]).starts_with("A-3"));
    let mine = json(&shell, &["actions", "tuin.hamerslag", "--person", "noor"]);
    assert_eq!(mine.as_array().map(Vec::len), Some(2));
    assert_eq!(mine[0]["updates"][0]["status"], "underway");
    shell.done(&["actions", "tuin.hamerslag", "--commitments", "--pdf", "voortgang.pdf"]);
    assert!(shell.done(&["open", "voortgang.pdf"]).contains("T-2"));
    assert!(
        shell.done(&["search", "tuin.hamerslag", "loketten", "2030"]).contains("T-1"),
        "an update is found"
    );
    let next = shell.done(&["agenda-next", "tuin.hamerslag", "--body", "Bestuur", "--date", "2024-02-01"]);
    assert!(next.contains("Sinds de vorige vergadering: T-1 gedaan op 15 januari 2024"), "{next}");
}

#[test]
fn somebody_else_does_it_by_another_day_and_what_was_agreed_stays() {
    let shell = garden();
    shell.done(&[
        "actions",
        "tuin.hamerslag",
        "--add",
        "Hek verven",
        "--person",
        "Noor",
        "--date",
        "2024-03-01",
    ]);
    let told = |changes: &[&str]| {
        shell.done(
            &[&["actions", "tuin.hamerslag", "--update", "A-1", "--date", "2024-02-10"], changes].concat(),
        )
    };
    let said = told(&["--person", "Tijn", "--until", "2024-05-01"]);
    assert!(said.starts_with("Bijgewerkt:\nA-1"), "{said}");
    assert!(said.contains("Tijn") && said.contains("1 mei 2024") && !said.contains("Noor"), "{said}");
    let of = |person: &str| {
        let found = json(&shell, &["actions", "tuin.hamerslag", "--person", person]);
        found.as_array().map(Vec::len)
    };
    assert_eq!((of("Tijn"), of("Noor")), (Some(1), Some(0)), "it moved to who does it now");
    let said = told(&["--until", "2024-06-01"]);
    assert!(said.contains("Tijn") && said.contains("1 juni 2024"), "of who, what is not said stays: {said}");
    let said = told(&["--person", "Noor", "--note", "Tijn verhuist"]);
    assert!(said.contains("Noor") && said.contains("1 juni 2024"), "and so does by when: {said}");
    let line = &json(&shell, &["actions", "tuin.hamerslag"])[0];
    let charges: Vec<_> =
        line["updates"].as_array().unwrap().iter().map(|one| one["charge"].clone()).collect();
    let charge = |who: &str, due: &str| serde_json::json!({ "owners": [who], "due": due });
    assert_eq!(
        charges,
        [charge("Tijn", "2024-05-01"), charge("Tijn", "2024-06-01"), charge("Noor", "2024-06-01")]
    );

    let before = std::fs::read(shell.path("tuin.hamerslag")).unwrap();
    let nothing = shell.run(&["actions", "tuin.hamerslag", "--update", "A-1"]);
    assert!(
        nothing.code == 1 && nothing.err.contains("--until 2026-12-31 (vóór wanneer)"),
        "{}",
        nothing.err
    );
    let no_day = shell.run(&["actions", "tuin.hamerslag", "--update", "A-1", "--until", "2024-04-31"]);
    assert!(no_day.code == 2 && no_day.err.contains("2024-04-31"), "{}", no_day.err);
    assert!(std::fs::read(shell.path("tuin.hamerslag")).unwrap() == before, "nothing was written");
}
