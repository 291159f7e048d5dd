use crate::command::Shell;

#[test]
fn the_book_is_made_told_of_and_noted_and_years_choose_the_minutes() {
    let shell = Shell::new();
    shell.done(&["example", "v.hamerslag"]);
    let told = shell.done(&["book", "v.hamerslag", "--html", "boek.html", "--to", "de leden"]);
    assert!(told.starts_with("Het besluitenboek staat in boek.html: "), "{told}");
    assert!(told.contains(" besluiten, ") && told.trim_end().ends_with("verslagen."), "{told}");
    let whole = std::fs::read_to_string(shell.path("boek.html")).unwrap();
    shell.done(&["book", "v.hamerslag", "--html", "oud.html", "--years", "1990-1999"]);
    let none = std::fs::read_to_string(shell.path("oud.html")).unwrap();
    assert!(none.contains("Er zijn nog geen vastgestelde notulen in dit boek.") && none.len() < whole.len());
    shell.done(&["book", "v.hamerslag", "--html", "open.html", "--public"]);
    let open = std::fs::read_to_string(shell.path("open.html")).unwrap();
    assert!(open.contains("Alleen wat openbaar is") && !whole.contains("Alleen wat openbaar is"));
    assert!(shell.done(&["check", "v.hamerslag"]).contains("heel en onaangetast"));
}

#[test]
fn what_is_no_book_is_refused_and_nothing_is_written() {
    let shell = Shell::new();
    shell.done(&["example", "v.hamerslag"]);
    for (arguments, wanted) in [
        (&["book", "v.hamerslag"][..], "de naam van een bladzijde"),
        (&["book", "v.hamerslag", "--html", "b.html", "--years", "vroeger"], "--years 2020-2026"),
        (&["book", "v.hamerslag", "--html", "b.html", "--years", "2026-2020"], "geen jaren"),
        (&["book", "v.hamerslag", "--html", "b.html", "--until", "2030-01-01"], "--until hoort niet bij"),
        (&["book", "geen.hamerslag", "--html", "b.html"], "geen.hamerslag"),
    ] {
        let said = shell.run(arguments);
        assert!(said.code != 0 && said.err.contains(wanted), "{arguments:?}: {}", said.err);
        assert!(!shell.path("b.html").exists());
    }
}
