use super::*;

#[test]
fn the_year_asks_for_its_items_until_they_are_treated() {
    let nothing = |on: &str| Known { treated: Vec::new(), ..settled(on, ALV) };
    let titles =
        |known: &Known| -> Vec<String> { candidates(known).into_iter().map(|one| one.title).collect() };
    let spring = nothing("2026-05-12");
    assert_eq!(
        titles(&spring),
        [
            "Jaarverslag van het bestuur",
            "Verslag kascommissie",
            "Goedkeuring jaarrekening",
            "Decharge bestuur",
            "Benoeming kascommissie"
        ]
    );
    assert_eq!(candidates(&spring).iter().filter(|one| one.late).count(), 0);
    assert!(
        candidates(&nothing("2026-07-01")).iter().filter(|one| one.title != "Begroting").all(|one| one.late),
        "a day after the half year"
    );
    assert!(titles(&nothing("2026-11-20")).contains(&"Begroting".to_owned()));
    let planned =
        ["Jaarverslag 2025 van het bestuur", "Decharge van het bestuur"].map(str::to_owned).to_vec();
    let left = titles(&Known { on_agenda: planned, ..spring.clone() });
    assert_eq!(
        left,
        ["Verslag kascommissie", "Goedkeuring jaarrekening", "Benoeming kascommissie"],
        "what is planned does not ask again"
    );
    let accountant = Statutes { audit: Audit::Accountant, ..Statutes::usual() };
    assert_eq!(
        titles(&Known { statutes: accountant, ..spring.clone() }),
        ["Jaarverslag van het bestuur", "Goedkeuring jaarrekening", "Decharge bestuur"]
    );
    let foundation = Whose { form: LegalForm::Foundation, repeats_articles: false };
    assert_eq!(titles(&Known { whose: foundation, ..spring.clone() }), Vec::<String>::new());
    let last_year = vec![(day("2025-05-10"), "Decharge bestuur".to_owned())];
    assert!(
        titles(&Known { treated: last_year, ..spring }).contains(&"Decharge bestuur".to_owned()),
        "last year's discharge is no discharge of this year"
    );
}

#[test]
fn what_was_decided_under_another_item_is_not_asked_again() {
    let after = |text: &str| {
        let decided = vec![(day("2026-06-10"), text.to_owned())];
        let known = Known { treated: Vec::new(), decided, ..settled("2026-11-20", ALV) };
        let left: Vec<String> = candidates(&known).into_iter().map(|one| one.title).collect();
        let all = ["Jaarverslag van het bestuur", "Verslag kascommissie", "Goedkeuring jaarrekening"];
        let all = [&all[..], &["Decharge bestuur", "Benoeming kascommissie", "Begroting"]].concat();
        all.into_iter().filter(|title| !left.iter().any(|one| one == title)).collect::<Vec<_>>()
    };
    assert_eq!(after("Het bestuur wordt decharge verleend."), ["Decharge bestuur"]);
    assert_eq!(after("De penningmeester en het bestuur worden gedechargeerd."), ["Decharge bestuur"]);
    assert_eq!(after("Aan het bestuur wordt décharge verleend."), ["Decharge bestuur"]);
    assert_eq!(after("De kascommissie wordt onder dankzegging gedechargeerd."), Vec::<&str>::new());
    assert_eq!(after("De jaarrekening 2025 wordt goedgekeurd."), ["Goedkeuring jaarrekening"]);
    assert_eq!(after("De jaarstukken 2025 worden vastgesteld."), ["Goedkeuring jaarrekening"]);
    assert_eq!(after("Het jaarverslag wordt voor kennisgeving aangenomen."), ["Jaarverslag van het bestuur"]);
    assert_eq!(after("Nora Veldkamp wordt benoemd in de kascommissie."), ["Benoeming kascommissie"]);
    assert_eq!(after("In de kascommissie wordt Omar Haddou gekozen."), ["Benoeming kascommissie"]);
    assert_eq!(
        after("De begroting wordt goedgekeurd."),
        Vec::<&str>::new(),
        "in June that was another year's"
    );
}
