use hamerslag_core::Op;
use hamerslag_core::id::BodyId;
use hamerslag_core::model::{Body, Contact};
use hamerslag_core::offices::offices_on;
use hamerslag_core::view::{PeopleView, PersonRow, Row};
use hamerslag_core::words::{BodyKind, MemberKind};
use uuid::Uuid;

use super::{PeopleComing, people_coming};

fn bodies() -> Vec<Row<BodyId, Body>> {
    [(1, BodyKind::GeneralMeeting, "Ledenvergadering", "ALV"), (2, BodyKind::Board, "Bestuur", "bestuur")]
        .map(|(number, kind, name, short)| Row {
            id: BodyId(Uuid::from_u128(number)),
            fields: Body {
                kind,
                name: name.to_owned(),
                short: short.to_owned(),
                quorum: None,
                number_prefix: String::new(),
            },
        })
        .into()
}

fn coming_of(bytes: &[u8]) -> PeopleComing {
    let empty = PeopleView { people: Vec::new(), offices: Vec::new(), terms: Vec::new() };
    let mut next = 100;
    let mut ids = move || {
        next += 1;
        Uuid::from_u128(next)
    };
    people_coming(bytes, "bestuur.csv", &empty, &bodies(), &mut ids)
}

fn ops(coming: &PeopleComing) -> &[Op] {
    match &coming.op {
        Some(Op::Import { ops, .. }) => ops,
        other => panic!("one act, not {other:?}: {:?}", coming.remarks),
    }
}

/// The remarks as "3! …" where they refuse, and "3 …" where they tell.
fn remarks(text: &str) -> Vec<String> {
    let coming = coming_of(text.as_bytes());
    assert_eq!(coming.op.is_none(), coming.remarks.iter().any(|one| one.refuses), "{:?}", coming.remarks);
    coming
        .remarks
        .into_iter()
        .map(|one| format!("{}{} {}", one.line, if one.refuses { "!" } else { "" }, one.sentence))
        .collect()
}

/// Whether a remark about `line` begins with this.
fn told(text: &str, begins: &str) {
    let all = remarks(text);
    assert!(all.iter().any(|one| one.starts_with(begins)), "{begins}: {all:#?}");
}

#[test]
fn a_board_comes_in_whatever_the_order_of_its_columns_and_its_separator() {
    let rows = [
        ["Herkiesbaar", "Functie", "Naam", "E-mail", "Van", "Tot"],
        ["ja", "Voorzitter", "Anja de Vos", "anja@voorbeeld.example", "1-5-2022", "1 mei 2026"],
        ["", "Penningmeester", "Vacature", "", "", ""],
    ];
    for separator in [";", ",", "\t"] {
        let text = rows.map(|row| row.join(separator)).join("\r\n");
        let coming = coming_of(text.as_bytes());
        let made = ops(&coming);
        assert_eq!(
            (coming.coming.people, coming.coming.offices, coming.coming.terms, coming.coming.vacancies),
            (1, 2, 1, 1)
        );
        let terms: Vec<_> = made
            .iter()
            .filter_map(|op| match op {
                Op::AddTerm { term, .. } => Some((term.person.is_some(), term.ends, term.stands_again)),
                _ => None,
            })
            .collect();
        assert_eq!(terms, [(true, "2026-05-01".parse().ok(), Some(true)), (false, None, None)]);
    }
}

#[test]
fn a_member_comes_in_with_address_kind_and_votes_also_from_windows() {
    let text = b"Lid;Naam;Adres;Postcode;Plaats;Stemmen;Roepnaam\r\njeugdlid;Ren\xE9e Bos;Laan 1;1234 AB;Zee\xEBn;0;Ren\xE9e\r\n";
    let coming = coming_of(text);
    let [Op::AddPerson { person, .. }, Op::EditContact { contact, .. }] = ops(&coming) else {
        panic!("{:?}", coming.op)
    };
    assert_eq!(
        (person.name.as_str(), person.member_kind, person.votes),
        ("Renée Bos", MemberKind::YouthMember, 0)
    );
    assert_eq!(contact.address.as_deref(), Some("Laan 1\n1234 AB  Zeeën"));
    assert!(!contact.email_consent, "nobody gave it");
}

#[test]
fn a_file_that_can_not_be_read_says_why_and_on_which_line() {
    told("", "1! Het bestand is leeg");
    told("PK\u{3}\u{4}\0\0", "1! Dit is geen tekst");
    told("Anja;Bram\nCoen;Dirk\n", "1! Boven de kolommen staat geen bekend woord");
    told("functie;orgaan\nvoorzitter;bestuur\n", "1! Er is geen kolom ‘naam’");
    told("naam;functie\nAnja Vos,voorzitter\n", "2! Hier staat 1 veld, boven de kolommen 2");
    told("naam;functie;naam\nAnja Vos;voorzitter;Anja\n", "1! De kolom ‘naam’ staat er twee keer");
    told("naam\n\n", "1! Er staat niemand in dit bestand");
}

#[test]
fn what_is_wrong_in_a_row_keeps_everything_out_and_is_told() {
    for (row, begins) in [
        ("Bram Bos;lid;;31-2-2026;;", "3! ‘31-2-2026’ onder ‘van’ is geen dag"),
        ("Bram Bos;lid;;1-5-26;;", "3! ‘1-5-26’ onder ‘van’ is geen dag"),
        ("Bram Bos;lid;;;2026;", "3! ‘2026’ onder ‘aftredend’ is geen ja, nee of dag"),
        ("Bram Bos;lid;;1-5-2026;1-5-2025;", "3! De zittingsperiode eindigt voor zij begint"),
        ("Bram Bos;lid;commissie;;;", "3! Het archief kent geen orgaan ‘commissie’. Het kent: ALV, bestuur."),
        ("Bram Bos;;;1-5-2026;;", "3! Een orgaan, dagen, aftredend en herkiesbaar horen bij een functie"),
        (";lid;;;;", "3! Bij lid staat geen naam"),
        ("vacature;;;;;", "3! Een vacature hoort bij een functie"),
        ("pm;lid;;;;", "3! ‘pm’ is geen naam"),
        ("Bram Bos;lid;;;;bram", "3! ‘bram’ onder ‘e-mail’ is geen e-mailadres"),
        ("Anja Vos;lid;;;;a@b.example", "3! Anja Vos staat ook op regel 2, met andere gegevens"),
    ] {
        let text = format!(
            "naam;functie;orgaan;van;aftredend;e-mail\nAnja Vos;voorzitter;Bestuur;;;anja@voorbeeld.example\n{row}\n"
        );
        told(&text, begins);
    }
}

#[test]
fn what_is_taken_for_granted_or_left_out_is_told_too() {
    let text = "naam;functie;schoenmaat\nAnja Vos;voorzitter;38\nAnja Vos;lid;38\nanja  vos;;38\n";
    told(text, "1 De kolom ‘schoenmaat’ is onbekend");
    told(text, "2 Waar geen soort staat, is iemand lid met één stem");
    told(text, "2 Waar geen orgaan staat, is het een functie van het bestuur");
    told(text, "4 anja  vos staat ook op regel 2".replace("  ", " ").as_str());
    assert_eq!(coming_of(text.as_bytes()).coming.people, 1);
}

#[test]
fn a_quoted_cell_keeps_its_separator_and_the_line_of_the_next_row_is_right() {
    let text = "sep=;\nnaam;functie;opmerking\n\"Anja Vos\";voorzitter;\"eerste\nregel; tweede\"\nBram Bos;lid;x;y\n";
    told(text, "5! Hier staan 4 velden");
}

#[test]
fn a_schedule_that_was_saved_comes_in_elsewhere() {
    let text = "functie;naam;van;tot;aftredend;herkiesbaar\nvoorzitter;=Anja Vos;2022-05-01;2026-05-01;ja;nee\nlid;vacature;;;;\n";
    let coming = coming_of(text.as_bytes());
    let mut people = PeopleView { people: Vec::new(), offices: Vec::new(), terms: Vec::new() };
    for op in ops(&coming) {
        match op.clone() {
            Op::AddPerson { id, person } => people.people.push(PersonRow {
                id,
                fields: person,
                contact: Contact { email: None, email_consent: false, address: None },
            }),
            Op::AddOffice { id, office } => people.offices.push(Row { id, fields: office }),
            Op::AddTerm { id, term } => people.terms.push(Row { id, fields: term }),
            other => panic!("{other:?}"),
        }
    }
    let schedule = offices_on(&people, &bodies(), "2026-01-01".parse().unwrap()).schedule;
    let saved = crate::csv::schedule(&schedule).unwrap();
    assert_eq!(
        String::from_utf8(saved.clone()).unwrap(),
        "\u{feff}orgaan;functie;naam;van;tot;aftredend;herkiesbaar\nbestuur;lid;vacature;;;;\n\
         bestuur;voorzitter;'=Anja Vos;2022-05-01;2026-05-01;ja;nee\n",
        "vacancies first, and no formula"
    );
    let again = coming_of(&saved);
    assert_eq!(again.coming, coming.coming, "{:?}", again.remarks);
}

/// A real list of a board beside the project, as somebody would type it over in a spreadsheet: the office, the name, what
/// else they are.
fn typed_over() -> Option<Vec<[String; 3]>> {
    let beside = std::path::PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared");
    let shared = std::env::var_os("HAMERSLAG_SHARED").map_or(beside, std::path::PathBuf::from);
    let Ok(text) = std::fs::read_to_string(shared.join("seeds/werkplan-2018.txt")) else {
        println!("skipped: no real documents beside the project (HAMERSLAG_SHARED)");
        return None;
    };
    let annex = text.split("Bijlage 1").last()?.split("Bijlage 2").next()?;
    let mut rows: Vec<[String; 3]> = Vec::new();
    let mut before = String::new();
    for line in annex.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let mut cells = line.split("  ").map(str::trim).filter(|cell| !cell.is_empty());
        let cell = |cell: Option<&str>| cell.unwrap_or_default().to_owned();
        let (office, name, note) = (cell(cells.next()), cell(cells.next()), cell(cells.next()));
        if name.is_empty() {
            // A heading, or an office that goes on in the next line.
            before = if office.ends_with('/') { office } else { String::new() };
        } else {
            rows.push([format!("{}{office}", std::mem::take(&mut before)), name, note]);
        }
    }
    Some(rows)
}

#[test]
fn a_real_board_comes_in_and_what_is_no_name_is_told_with_its_line() {
    let Some(mut rows) = typed_over() else { return };
    let sheet = |rows: &[[String; 3]]| {
        let rows: String =
            rows.iter().map(|[office, name, note]| format!("{office};{name};{note};\n")).collect();
        format!("Functie;Naam;Opmerking;Aftredend:\n{rows}")
    };
    assert_eq!(rows.len(), 18, "{rows:#?}");
    let unnamed = rows.iter().position(|[_, name, _]| name == "pm").unwrap();
    let told = coming_of(sheet(&rows).as_bytes());
    let refusing: Vec<_> = told.remarks.iter().filter(|one| one.refuses).map(|one| one.line).collect();
    assert_eq!((told.op.is_none(), refusing), (true, vec![unnamed + 2]), "{:?}", told.remarks);

    rows[unnamed][1] = "vacature".to_owned();
    let coming = coming_of(sheet(&rows).as_bytes());
    assert_eq!(
        (coming.coming.people, coming.coming.offices, coming.coming.terms, coming.coming.vacancies),
        (14, 18, 14, 4),
        "{:?}",
        coming.remarks
    );
    assert_eq!(ops(&coming).len(), 14 + 18 + 18);
    let windows: Vec<u8> = sheet(&rows).chars().map(|letter| u8::try_from(letter).unwrap_or(b'?')).collect();
    assert_eq!(coming_of(&windows).rows, coming.rows, "also as an older Excel saves it");
}
