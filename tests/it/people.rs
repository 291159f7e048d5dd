use crate::command::Shell;

#[test]
fn a_spreadsheet_of_people_comes_in_whole_or_not_at_all() {
    let shell = Shell::new();
    shell.done(&["new", "tuin.hamerslag", "--name", "Tuin"]);
    shell.write(
        "bestuur.csv",
        "naam,functie,van,tot\nAnja Vos,voorzitter,1-5-2022,31-2-2026\nvacature,secretaris,,\n",
    );
    let refused = shell.run(&["person", "import", "tuin.hamerslag", "bestuur.csv"]);
    assert_eq!(refused.code, 1);
    assert!(refused.err.contains("Er is niets ingevoerd"), "{}", refused.err);
    assert!(refused.err.contains("regel 2: ‘31-2-2026’ onder ‘tot’ is geen dag"), "{}", refused.err);
    assert_eq!(
        shell.done(&["person", "list", "tuin.hamerslag"]),
        "Er staat nog niemand in dit archief.\n",
        "not even what was right"
    );

    shell.write(
        "bestuur.csv",
        "naam,functie,van,tot\nAnja Vos,voorzitter,1-5-2022,1-5-2099\nvacature,secretaris,,\n",
    );
    let said = shell.done(&["person", "import", "tuin.hamerslag", "bestuur.csv"]);
    assert!(
        said.starts_with("Ingevoerd: 1 persoon, 2 functies, 1 zittingsperiode en 1 vacature.\n"),
        "{said}"
    );
    assert!(shell.done(&["person", "list", "tuin.hamerslag"]).contains("voorzitter"));
    let schedule = shell.done(&["schedule", "tuin.hamerslag"]);
    let lines: Vec<&str> = schedule.lines().collect();
    assert!(lines[0].contains("secretaris") && lines[1].contains("Anja Vos"), "{schedule}");
    let again = shell.done(&["person", "import", "tuin.hamerslag", "bestuur.csv", "--json"]);
    assert_eq!(serde_json::from_str::<serde_json::Value>(&again).unwrap()["coming"]["people"], 0);

    shell.done(&["schedule", "tuin.hamerslag", "--pdf", "rooster.pdf"]);
    let opened = shell.done(&["open", "rooster.pdf"]);
    assert!(opened.contains("Rooster van aftreden") && opened.contains("Anja Vos"), "{opened}");
    let csv = shell.done(&["schedule", "tuin.hamerslag", "--csv"]);
    shell.write("rooster.csv", &csv);
    shell.done(&["new", "elders.hamerslag", "--name", "Elders"]);
    shell.done(&["person", "import", "elders.hamerslag", "rooster.csv"]);
    assert_eq!(shell.done(&["schedule", "elders.hamerslag", "--csv"]), csv, "it comes in as it went out");
    assert_eq!(shell.run(&["person", "tuin.hamerslag"]).code, 2);
}
