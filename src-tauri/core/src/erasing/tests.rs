use super::json;
use super::name::{Forms, Known, Name, forms};

fn of(name: &str, short_name: Option<&str>, others: &[&str], common: &[&str]) -> Forms {
    let others: Vec<String> = others.iter().map(|&other| other.to_owned()).collect();
    let common: Vec<String> = common.iter().map(|&word| word.to_owned()).collect();
    let is_used = |word: &str| common.iter().any(|known| known == word);
    forms(&Known {
        name,
        short_name,
        others: &others,
        other_short_names: &[],
        is_used: &is_used,
        is_noun: &is_used,
    })
}

/// What is left of a text; the text itself if nothing goes.
fn left(forms: &Forms, text: &str) -> String {
    forms.certain.erased(text).unwrap_or_else(|| text.to_owned())
}

/// Each row: a text, and what is left of it.
fn table(forms: &Forms, rows: &[(&str, &str)]) {
    for (text, wanted) in rows {
        assert_eq!(left(forms, text), *wanted, "{text}");
    }
}

#[test]
fn a_name_is_taken_apart_as_dutch_names_are() {
    let read = |name: &str| {
        let name = Name::read(name);
        format!("{} | {}", name.given.join(" "), name.surname.join(" "))
    };
    assert_eq!(read("Jan Jansen"), "jan | jansen");
    assert_eq!(read("Jan Pieter van der Berg"), "jan pieter | van der berg");
    assert_eq!(read("J.P. de Vries"), "j p | de vries");
    assert_eq!(read("mw. dr. Zoë Ünal"), "zoe | unal");
    assert_eq!(read("Anne-Marie van 't Hof"), "anne marie | van t hof");
    assert_eq!(read("Maria Jansen-de Vries"), "maria | jansen de vries");
    assert_eq!(read("Jansen (wethouder)"), " | jansen");
    assert_eq!(read(""), " | ");
}

#[test]
fn a_name_goes_however_it_is_written() {
    let jansen = of("Jan Pieter Jansen", Some("Jan"), &["Marleen Bos"], &[]);
    table(
        &jansen,
        &[
            ("Jan Pieter Jansen vraagt iets.", "[gewist] vraagt iets."),
            ("jan jansen en JAN JANSEN", "[gewist] en [gewist]"),
            ("Jan\nJansen", "[gewist]"),
            ("J. Jansen, J.P. Jansen en J P Jansen", "[gewist], [gewist] en [gewist]"),
            ("Jansen, Jan en Jansen, J.P. beiden", "[gewist] en [gewist]. beiden"),
            (
                "Jansens voorstel, Jansen's hond en Jansen’s kat",
                "[gewist] voorstel, [gewist] hond en [gewist] kat",
            ),
            ("de motie-Jansen en het Jansen-plan", "de motie-[gewist] en het [gewist]-plan"),
            (
                "Volgens Jansen kan het. Dhr. Jansen ook, en de heer Jansen.",
                "Volgens [gewist] kan het. Dhr. [gewist] ook, en de heer [gewist].",
            ),
            (
                "Jan licht toe; aldus Jan. De voorzitter dankt.",
                "[gewist] licht toe; aldus [gewist]. De voorzitter dankt.",
            ),
            (
                "volgens jansen, janusen, Janssen en Jansenstraat",
                "volgens [gewist], janusen, Janssen en Jansenstraat",
            ),
            ("in januari, januskop, Janna", "in januari, januskop, Janna"),
        ],
    );
}

#[test]
fn accents_and_particles_make_no_difference() {
    let unal = of("Zoë Ünal", None, &[], &[]);
    table(&unal, &[("Zoe Unal, ZOË ÜNAL en Zoe\u{308} U\u{308}nal", "[gewist], [gewist] en [gewist]")]);
    let hof = of("Truus van 't Hof", None, &["Anna Hof"], &[]);
    table(
        &hof,
        &[
            ("Truus van ’t Hof, mevrouw Van 't Hof", "[gewist], mevrouw [gewist]"),
            ("het hof van Anna Hof", "het hof van Anna Hof"),
            ("Hof, Truus van 't", "[gewist] van 't"),
        ],
    );
}

#[test]
fn somebody_else_with_the_same_surname_stays() {
    let jansen = of("Jan Jansen", None, &["Piet Jansen", "Johanna Jansen", "Jan Bos"], &[]);
    table(
        &jansen,
        &[
            ("Jan Jansen en Piet Jansen", "[gewist] en Piet Jansen"),
            ("Jansen vraagt", "Jansen vraagt"),
            ("J. Jansen vraagt", "J. Jansen vraagt"),
            ("P. Jansen", "P. Jansen"),
            ("Jan Bos", "Jan Bos"),
        ],
    );
    let listed: Vec<&str> = jansen.possible.iter().map(|possible| possible.form.as_str()).collect();
    assert!(
        listed.contains(&"Jansen") && listed.contains(&"J. Jansen") && listed.contains(&"Jan"),
        "{listed:?}"
    );
    let namesake = of("Jan Jansen", None, &["Jan Jansen"], &[]);
    assert_eq!(
        left(&namesake, "Jan Jansen"),
        "Jan Jansen",
        "two people of the same name are told apart by nobody"
    );
}

#[test]
fn other_names_in_which_the_name_stands_stay() {
    let jansen = of("Jan Jansen", None, &["Anna Jansens", "Bea Jansen-de Vries"], &[]);
    table(
        &jansen,
        &[
            ("Jansens vraagt; Anna Jansens antwoordt", "Jansens vraagt; Anna Jansens antwoordt"),
            (
                "Bea Jansen-de Vries en mevrouw Jansen-de Vries",
                "Bea Jansen-de Vries en mevrouw Jansen-de Vries",
            ),
            ("Pietersen-Jansen", "Pietersen-Jansen"),
            ("vanavond sprak Kees Jansen van de gemeente", "vanavond sprak Kees Jansen van de gemeente"),
        ],
    );
    let vries = of("Ilse de Vries", None, &["Bram van de Vries"], &[]);
    table(
        &vries,
        &[
            ("Mevrouw De Vries", "Mevrouw [gewist]"),
            ("Bram van de Vries en Van de Vries", "Bram van de Vries en Van de Vries"),
        ],
    );
}

#[test]
fn a_name_that_is_a_common_word_goes_where_it_is_a_name_for_certain() {
    let bakker = of("Jan Bakker", Some("Storm"), &[], &[]);
    table(
        &bakker,
        &[
            ("Er komt brood van de bakker.", "Er komt brood van de bakker."),
            ("Bakker vraagt iets.", "Bakker vraagt iets."),
            (
                "Volgens Bakker is er brood; de heer Bakker knikt.",
                "Volgens [gewist] is er brood; de heer [gewist] knikt.",
            ),
            ("Storm voorspeld. Aldus Storm", "Storm voorspeld. Aldus [gewist]"),
            ("Jan Bakker", "[gewist]"),
        ],
    );
    let used = of("Anna Wethouder", None, &[], &["wethouder"]);
    assert_eq!(left(&used, "Wethouder zegt toe. Ook A. Wethouder."), "Wethouder zegt toe. Ook [gewist].");
}

#[test]
fn a_given_name_alone_goes_only_where_it_is_known_and_nobody_elses() {
    let marleen = of("Marleen Bos", Some("Marleen"), &["Piet Bos"], &[]);
    table(
        &marleen,
        &[
            ("Marleen stelt voor; Marleens plan", "[gewist] stelt voor; [gewist] plan"),
            ("Marleen de Wit van de gemeente", "Marleen de Wit van de gemeente"),
            ("Marleen Visser", "Marleen Visser"),
        ],
    );
    let shared = of("Marleen Bos", Some("Marleen"), &["Marleen Visser"], &[]);
    assert_eq!(left(&shared, "Marleen stelt voor"), "Marleen stelt voor");
    assert_eq!(left(&of("Marleen Bos", None, &[], &[]), "Marleen stelt voor"), "Marleen stelt voor");
}

#[test]
fn a_word_in_small_letters_is_told_from_a_name_typed_fast() {
    let rest = ["wout".to_owned(), "zandstra".to_owned()];
    let small = |text: &str, behind_article| super::text::stands_small(text, "bakker", &rest, behind_article);
    assert!(small("Er komt brood van de bakker.", true));
    assert!(!small("volgens bakker kan het", true) && small("volgens bakker kan het", false));
    assert!(!small("wout bakker, W. bakker en de Bakker", false));
    let jansen = of("Jan Jansen", None, &[], &[]);
    let file_name = |name: &str| jansen.certain.in_file_names().erased(name);
    assert_eq!(file_name("getekend_jan_jansen-2026.pdf").as_deref(), Some("getekend_[gewist]-2026.pdf"));
    assert_eq!(file_name("jansen.pdf").as_deref(), Some("[gewist].pdf"));
    assert_eq!(file_name("notulen.pdf"), None);
}

#[test]
fn a_guest_who_is_the_same_person_is_no_somebody_else() {
    use super::name::names_in_full;
    assert!(names_in_full("Wout Zandstra", "Wout Zandstra, penningmeester"));
    assert!(names_in_full("Wout Zandstra", "Zandstra, Wout"));
    assert!(!names_in_full("Wout Zandstra", "Wout Zandstra-de Wit"));
    assert!(!names_in_full("Wout Zandstra", "Piet Zandstra") && !names_in_full("", "Piet"));
}

#[test]
fn nothing_panics_on_odd_names_and_texts() {
    for name in ["", " ", "-", "'", "J.", "van", "van de", "日本 太郎", "🙂 🙂", "a-b-c", "O'Brien", "ſ ß"]
    {
        let forms = of(name, Some(name), &["", "-", "van", "a b"], &[]);
        for text in
            ["", "-", "'s", "🙂 van de 🙂", "J. J. J.", "日本 太郎", "O’Brien’s", "a-b-c-", "\u{301}a\u{301}"]
        {
            let _ = left(&forms, text);
        }
    }
    table(&of("Shane O'Brien", None, &[], &[]), &[("Shane O’Brien’s hond", "[gewist] hond")]);
}

#[test]
fn in_json_only_peoples_words_change_and_all_else_stays_byte_for_byte() {
    let jan = of("Jan Jansen", None, &[], &[]);
    let stored = r#"{"id":"0190-Jan Jansen","kind":"Jan Jansen","text":"Zegt \"Jan\u0020Jansen\"\n op 1 mei","submitters":["Jan Jansen","Bas"],"n":12,"items":[{"title":"Jan Jansen","number":"4"}]}"#;
    let left = json::rewritten(stored, None, |words, _| jan.certain.erased(words)).unwrap();
    assert_eq!(
        left,
        r#"{"id":"0190-Jan Jansen","kind":"Jan Jansen","text":"Zegt \"[gewist]\"\n op 1 mei","submitters":["[gewist]","Bas"],"n":12,"items":[{"title":"[gewist]","number":"4"}]}"#
    );
    assert_eq!(json::rewritten(r#"["Bas"]"#, None, |words, _| jan.certain.erased(words)), None);
    let owners =
        r#"[{"name":"Tijn","person":"aa","inferred":false},{"name":"Tijn","person":null,"inferred":false}]"#;
    let theirs = |_: &str, is_theirs: bool| is_theirs.then(|| "X".to_owned());
    assert_eq!(
        json::rewritten(owners, Some("aa"), theirs).unwrap(),
        r#"[{"name":"X","person":"aa","inferred":false},{"name":"Tijn","person":null,"inferred":false}]"#
    );
    for broken in ["", "\"", "{\"text\":\"Jan Jansen", "[", "]]}}", "{\"a\\\"", "\\"] {
        let _ = json::rewritten(broken, None, |words, _| jan.certain.erased(words));
    }
}
