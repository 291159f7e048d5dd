use hamerslag_core::words::Visibility;

use super::{Command, Form, Pdf, parse};

fn asked(line: &str) -> Result<(Command, bool), String> {
    parse(line.split_whitespace().map(Into::into)).map(|request| (request.command, request.json))
}

#[test]
fn flags_may_stand_anywhere_and_belong_to_their_command() {
    let minutes = Command::Minutes {
        archive: "d.hamerslag".into(),
        meeting: Some("2016-12-14".to_owned()),
        audience: Visibility::Members,
        form: Form::Pdf(Pdf { path: "uit.pdf".into(), ..Pdf::default() }),
    };
    assert_eq!(asked("minutes --pdf uit.pdf d.hamerslag 2016-12-14"), Ok((minutes, false)));
    assert_eq!(asked("x.hamerslag"), Ok((Command::Window { archive: Some("x.hamerslag".into()) }, false)));
    assert!(asked("check d.hamerslag --csv").unwrap_err().contains("--csv hoort niet bij"));
    assert!(asked("decisions d.hamerslag --csv --json").unwrap_err().contains("Kies één vorm"));
}

#[test]
fn how_a_pdf_is_to_look_goes_with_every_pdf_and_with_nothing_else() {
    let pdf = Pdf { path: "uit.pdf".into(), large: true, letterhead: Some("logo.png".into()) };
    let look = "d.hamerslag --large --pdf uit.pdf --letterhead logo.png";
    let archive = || "d.hamerslag".into();
    for (command, wanted) in [
        ("agenda", Command::Agenda { archive: archive(), meeting: None, pdf: Some(pdf.clone()) }),
        ("attendance", Command::Attendance { archive: archive(), meeting: None, pdf: pdf.clone() }),
        (
            "decisions",
            Command::Decisions {
                archive: archive(),
                audience: Visibility::Members,
                form: Form::Pdf(pdf.clone()),
            },
        ),
        (
            "actions",
            Command::Actions { archive: archive(), open: false, person: None, pdf: Some(pdf.clone()) },
        ),
    ] {
        assert_eq!(asked(&format!("{command} {look}")), Ok((wanted, false)));
    }
    for line in ["decisions d.hamerslag --large", "actions d.hamerslag --letterhead logo.png"] {
        assert!(asked(line).unwrap_err().contains("zet er --pdf"), "{line}");
    }
    let excerpt = Command::Excerpt {
        archive: archive(),
        number: "2016-12".to_owned(),
        audience: Visibility::Board,
        pdf,
    };
    assert_eq!(asked(&format!("excerpt --board {look} 2016-12")), Ok((excerpt, false)));
}

#[test]
fn what_is_missing_or_wrong_is_named_with_an_example() {
    for (line, wanted) in [
        ("open", "een PDF"),
        ("new d.hamerslag", "de naam van de vereniging"),
        ("import d.hamerslag", "een tekstbestand"),
        ("import d a --date 14-12-2016", "jaar-maand-dag"),
        ("minutes d.hamerslag", "een vorm"),
        ("attendance d.hamerslag", "de naam van een PDF"),
        ("excerpt d.hamerslag", "het nummer van een besluit"),
        ("excerpt d.hamerslag 2016-12", "de naam van een PDF"),
        ("minutes d.hamerslag --json --board --public", "--board of --public"),
        ("decisions d.hamerslag --board", "--board hoort niet bij"),
        ("search d.hamerslag", "woorden om te zoeken"),
        ("vergaderen", "geen opdracht"),
        ("check d.hamerslag e.hamerslag", "te veel"),
        ("read notulen.txt --agenda", "--agenda"),
        ("read notulen.txt --snel", "--snel is onbekend"),
    ] {
        let said = asked(line).unwrap_err();
        assert!(said.contains(wanted), "{line}: {said}");
    }
}

#[test]
fn how_a_letter_is_to_look_holds_for_the_copy_that_goes_by_email_too() {
    let (Command::Notice(asked), false) =
        asked("notice d.hamerslag --pdf brieven.pdf --mail oproep.pdf --large --bcc --sent 2026-10-26")
            .unwrap()
    else {
        panic!("no notice")
    };
    let large = |path: &str| Some(Pdf { path: path.into(), large: true, letterhead: None });
    assert_eq!((asked.pdf, asked.mail), (large("brieven.pdf"), large("oproep.pdf")));
    assert_eq!((asked.bcc, asked.sent), (true, "2026-10-26".parse().ok()));
    let (Command::Notice(mail_only), false) =
        self::asked("notice d.hamerslag --mail oproep.pdf --large").unwrap()
    else {
        panic!("no notice")
    };
    assert_eq!((mail_only.pdf, mail_only.mail), (None, large("oproep.pdf")));
    assert!(self::asked("notice d.hamerslag --large").unwrap_err().contains("zet er --pdf"));
    assert!(self::asked("agenda d.hamerslag --ics a.ics").unwrap_err().contains("--ics hoort niet bij"));
}
