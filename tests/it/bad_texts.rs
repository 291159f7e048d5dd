use crate::command::Shell;

/// Bytes that look random and are the same every time.
fn noise(count: usize) -> Vec<u8> {
    let mut state = 1u64;
    let next = |_| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        state.to_be_bytes()[0]
    };
    (0..count).map(next).collect()
}

#[test]
fn what_is_no_text_is_refused_in_one_sentence_and_changes_nothing() {
    let shell = Shell::new();
    shell.done(&["new", "tuin.hamerslag", "--name", "De Linde"]);
    let before = std::fs::read(shell.path("tuin.hamerslag")).unwrap();
    for (name, bytes) in [
        ("ruis.txt", noise(100_000)),
        ("leeg.txt", Vec::new()),
        ("wit.txt", b" \r\n\t\x0C\n".to_vec()),
        ("nullen.txt", vec![0; 1_000]),
        ("half-utf16.txt", b"\xFF\xFEN\0o\0\0".to_vec()),
    ] {
        shell.write(name, bytes);
        for arguments in [vec!["read", name], vec!["import", "tuin.hamerslag", name, "--date", "2020-05-03"]]
        {
            let said = shell.run(&arguments);
            assert_ne!(said.code, 0, "{arguments:?}: {said:?}");
            assert_eq!(said.err.trim().lines().count(), 1, "{arguments:?}: {said:?}");
            assert!(!said.err.contains("panicked"), "{arguments:?}: {said:?}");
        }
    }
    assert_eq!(std::fs::read(shell.path("tuin.hamerslag")).unwrap(), before);
}

#[test]
fn a_text_that_is_no_set_of_minutes_is_read_all_the_same() {
    let shell = Shell::new();
    for (name, text) in [
        ("een-regel.txt", "Noor zal de begroting ".repeat(5_000)),
        ("diep.txt", "1.1.1.1.1.1.1.1.".repeat(5_000)),
        ("dubbelepunten.txt", "Noor: ".repeat(15_000)),
        ("tabel.txt", "| a ".repeat(20_000)),
        ("koppen.txt", "20:05 Opening\n".repeat(5_000)),
        ("paginas.txt", "Kop van de pagina\n\u{C}Pagina 2 van 3\n".repeat(2_500)),
    ] {
        shell.write(name, &text);
        let said = shell.done(&["read", name, "--json"]);
        let read: serde_json::Value = serde_json::from_str(&said).unwrap();
        assert!(read.is_object(), "{name}");
    }
}
