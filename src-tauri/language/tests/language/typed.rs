use chrono::NaiveDate;
use hamerslag_language::{
    Certainty, Context, Form, Kind, Outcome, Person, ReadParagraph, Strength, What, Whom, read_minutes,
    read_paragraph,
};

/// A Wednesday evening of a garden association.
fn evening() -> Context {
    let person = |name: &str, offices: &[&str]| Person {
        name: name.into(),
        offices: offices.iter().map(|office| (*office).to_owned()).collect(),
        ..Person::default()
    };
    Context {
        item_title: Some("Vaststelling begroting 2017".into()),
        people: vec![
            person("Noor Visser", &["voorzitter"]),
            person("Tijn de Boer", &["secretaris"]),
            person("Yentl Kok", &[]),
            person("Ravi Kok", &[]),
        ],
        bodies: vec!["Bestuur".into(), "Feestcommissie".into()],
        meeting_date: NaiveDate::from_ymd_opt(2016, 12, 14),
        next_meeting: NaiveDate::from_ymd_opt(2017, 1, 11),
        opened_at: Some(1200),
        ..Context::default()
    }
}

/// Findings as a person would tell them: what, sure or not, and the words.
fn told(text: &str, read: &ReadParagraph) -> String {
    let mut out = String::new();
    for found in &read.findings {
        let what = match &found.what {
            What::Decision { text, .. } => format!("besluit: {text}"),
            What::Action { text, strength: Strength::Firm, .. } => format!("actie: {text}"),
            What::Action { text, .. } => format!("actie? {text}"),
            What::Opening { minutes, .. } => format!("opening {minutes:?}"),
            What::Closing { minutes, .. } => format!("sluiting {minutes:?}"),
            What::LateItem { text, .. } => format!("nieuw punt: {text}"),
            What::Event { when, .. } => format!("aankondiging: {when}"),
            What::Correction { text } => format!("verbetering: {text}"),
        };
        let sure = if found.certainty == Certainty::Certain { "" } else { " (vermoed)" };
        let open = if found.unfinished { " (niet af)" } else { "" };
        out += &format!("{what}{sure}{open} ← {}\n", &text[found.span.clone()]);
    }
    out
}

#[test]
fn a_decision_gets_its_subject_from_the_item() {
    let text = "Deze wordt met 12 stemmen voor en 3 tegen vastgesteld.";
    let read = read_paragraph(text, &evening());
    assert_eq!(
        told(text, &read),
        "besluit: De begroting 2017 wordt met 12 stemmen voor en 3 tegen vastgesteld. ← Deze wordt met 12 stemmen voor en 3 tegen vastgesteld.\n"
    );
    let What::Decision { outcome, vote: Some(vote), .. } = &read.findings[0].what else { panic!() };
    assert_eq!((*outcome, vote.in_favour, vote.against), (Outcome::Adopted, Some(12), Some(3)));
}

#[test]
fn an_action_gets_its_person_and_its_day() {
    let mut evening = evening();
    for (text, owner, due) in [
        ("Tijn stuurt de ledenlijst uiterlijk 1 maart rond.", Some(Whom::Person(1)), Some("2017-03-01")),
        (
            "De secretaris zoekt dit voor de volgende vergadering uit.",
            Some(Whom::Person(1)),
            Some("2017-01-11"),
        ),
        ("Actie Yentl: de lamp vervangen", Some(Whom::Person(2)), None),
        ("Actie: Joris belt de zaal.", None, None),
        ("Het bestuur zoekt dit uit.", Some(Whom::Body(0)), None),
    ] {
        let read = read_paragraph(text, &evening);
        let [found] = &read.findings[..] else { panic!("{text}: {}", told(text, &read)) };
        assert_eq!(found.owners, [owner], "{text}");
        assert_eq!(found.due.map(|day| day.to_string()).as_deref(), due, "{text}");
    }
    evening.meeting_date = None;
    let undated = read_paragraph("Tijn stuurt de ledenlijst uiterlijk 1 maart rond.", &evening);
    assert_eq!(undated.findings[0].due, None, "without the day of the meeting there is no year to know");
}

#[test]
fn a_name_that_only_the_attendance_knows_is_understood() {
    let text = "Yentl: ik zal dit uitzoeken.";
    let read = read_paragraph(text, &evening());
    let speaker = read.speaker.as_ref().unwrap();
    assert_eq!((speaker.name.as_str(), speaker.whom), ("Yentl", Some(Whom::Person(2))));
    assert_eq!(read.findings[0].owners, [Some(Whom::Person(2))], "ik is whoever speaks");
    assert_eq!(&text[read.findings[0].span.clone()], "ik zal dit uitzoeken.");
    let stranger = read_paragraph(text, &Context::default());
    assert_eq!(stranger.speaker, None, "a word with a capital and a colon could be anything");
}

#[test]
fn the_turn_of_the_speaker_before_goes_on() {
    let text = "- ik zal de lijst rondsturen.";
    let context = Context { speaker: Some("Tijn (secretaris)".into()), ..evening() };
    let read = read_paragraph(text, &context);
    assert_eq!(read.findings[0].owners, [Some(Whom::Person(1))], "{}", told(text, &read));
    assert_eq!(read.mark.as_deref(), Some("-"));
}

#[test]
fn a_question_is_a_question_however_it_is_typed() {
    for (text, kind, asked) in [
        ("Vraag: hoe duur is dat", Kind::Question, Some(("hoe duur is dat", Certainty::Certain))),
        (
            "Dat is veel. Waarom daalt de post?",
            Kind::Note,
            Some(("Waarom daalt de post?", Certainty::Certain)),
        ),
        (
            "Noor vraagt of de zaal vrij is.",
            Kind::Note,
            Some(("Noor vraagt of de zaal vrij is.", Certainty::Inferred)),
        ),
        ("De zaal is vrij.", Kind::Note, None),
    ] {
        let read = read_paragraph(text, &evening());
        let question =
            read.question.as_ref().map(|question| (&text[question.span.clone()], question.certainty));
        assert_eq!((read.kind, question), (kind, asked), "{text}");
    }
}

#[test]
fn times_are_read_with_the_opening_in_mind() {
    let read = read_paragraph("Om 9 uur sluit Noor de vergadering.", &evening());
    assert!(
        matches!(&read.findings[0].what, What::Closing { minutes: Some(1260), by: Some(by) } if by == "Noor")
    );
}

#[test]
fn counts_alone_go_to_the_decision_before() {
    let text = "12 voor, 3 tegen.";
    let waiting = Context { awaits_counts: true, ..evening() };
    let counts = read_paragraph(text, &waiting).counts.unwrap();
    assert_eq!((counts.vote.in_favour, counts.vote.against, counts.span), (Some(12), Some(3), 0..17));
    assert_eq!(read_paragraph(text, &evening()).counts, None, "there is nothing to count");
}

#[test]
fn a_pronoun_points_back_to_the_proposal_typed_before() {
    let context = Context {
        item_title: Some("Rondvraag".into()),
        said_before: Some("Het is vol. Noor stelt voor het hek te verven.".into()),
        ..evening()
    };
    let text = "Dit wordt aangenomen.";
    assert_eq!(
        told(text, &read_paragraph(text, &context)),
        "besluit: Noor stelt voor het hek te verven. Dit wordt aangenomen. ← Dit wordt aangenomen.\n"
    );
}

#[test]
fn a_sentence_that_is_not_finished_is_offered_with_care_and_takes_nothing_back() {
    let typed = "De begroting van 2017 wordt na beantwoording van een vraag vastgesteld.";
    let mut seen = Vec::new();
    for end in (0..=typed.len()).filter(|end| typed.is_char_boundary(*end)) {
        let text = &typed[..end];
        let told = told(text, &read_paragraph(text, &evening()));
        if seen.last() != Some(&told)
            && !told.is_empty()
            && !seen.iter().any(|one: &String| told.starts_with(&one[..20]))
        {
            seen.push(told);
        }
    }
    let text = "De begroting van 2017 wordt na beantwoording van een vraag vast";
    assert_eq!(
        told(text, &read_paragraph(text, &evening())),
        "besluit: De begroting van 2017 wordt na beantwoording van een vraag vastgesteld. (vermoed) (niet af) ← De begroting van 2017 wordt na beantwoording van een vraag vast\n"
    );
    assert_eq!(seen.len(), 1, "nothing else is offered on the way: {seen:#?}");
    let text = "De begroting van 2017 wordt vastgesteld";
    let read = read_paragraph(text, &evening());
    assert!(read.findings[0].unfinished && read.findings[0].certainty == Certainty::Certain);
}

#[test]
fn beginnings_that_could_become_anything_offer_nothing() {
    for text in [
        "",
        " ",
        "-",
        "a. ",
        "De",
        "De begroting van 2017 wordt",
        "De begroting van 2017 wordt na beantwoording van een vraag",
        "De vergadering wordt aang",
        "De brief wordt best",
        "Noor zal",
        "Noor zal de",
        "Vraag:",
        "Noor:",
        "Actie:",
        "Besluit:",
        "Om 20:",
        "met 12 stemmen v",
    ] {
        let read = read_paragraph(text, &evening());
        assert_eq!(told(text, &read), "", "{text}");
    }
}

#[test]
fn spans_are_bytes_of_the_typed_text_whatever_was_pasted() {
    let text = "  - Notulen: één oﬃciële opmerking.\n\n  De begro-\n  ting wordt vast\u{AD}gesteld. Noor gaat de zaal huren. ";
    let read = read_paragraph(text, &evening());
    assert_eq!(
        told(text, &read),
        "besluit: De begroting wordt vastgesteld. ← De begro-\n  ting wordt vast\u{AD}gesteld.\n\
         actie: Noor gaat de zaal huren. ← Noor gaat de zaal huren.\n"
    );
}

#[test]
fn what_is_typed_is_read_as_what_is_imported() {
    let said = [
        "De begroting wordt na beantwoording van een vraag vastgesteld.",
        "Besluit: de zaal wordt gehuurd.",
        "Goedgekeurd.",
        "De ALV stelt het jaarverslag vast. Tijn stuurt de ledenlijst rond.",
        "Het voorstel is aangenomen met 12 stemmen voor en 3 tegen.",
        "De uitnodiging zal zo snel mogelijk verzonden worden.",
        "Wie mee wil kan zich opgeven bij het bestuur.",
        "Noor: ik zal de zaal reserveren.",
        "Hier moet later nog een besluit over worden genomen.",
    ];
    let context = Context { item_title: Some("Zaken".into()), ..Context::default() };
    for text in said {
        let file = read_minutes(&format!("1. Zaken\n{text}\n2. Sluiting\nDag.\n"), None);
        let imported: Vec<(Form, Certainty, What)> = file
            .findings
            .into_iter()
            .filter(|found| found.item == 0)
            .map(|found| (found.form, found.certainty, found.what))
            .collect();
        let typed: Vec<(Form, Certainty, What)> = read_paragraph(text, &context)
            .findings
            .into_iter()
            .map(|found| (found.form, found.certainty, found.what))
            .collect();
        assert_eq!(typed, imported, "{text}");
    }
}

#[test]
fn a_typed_paragraph_survives_json_and_a_context_may_leave_everything_out() {
    let context: Context = serde_json::from_str(r#"{"item_title":"Begroting"}"#).unwrap();
    let read = read_paragraph("Noor: deze wordt vastgesteld. Tijn zoekt dit uit.", &context);
    let json = serde_json::to_string(&read).unwrap();
    assert_eq!(serde_json::from_str::<ReadParagraph>(&json).unwrap(), read);
    assert!(!read.findings.is_empty());
}

/// Found by fuzzing: the clause that is left of such a sentence is a full stop alone.
#[test]
fn a_full_stop_alone_has_no_term() {
    let person = |name: &str| Person { name: name.to_owned(), ..Person::default() };
    let context = Context {
        item_title: Some("Acties".to_owned()),
        said_before: Some("Acties".to_owned()),
        speaker: Some("Nog-".to_owned()),
        people: vec![person("Noor Visser"), person("Tijn de Boer")],
        meeting_date: NaiveDate::from_ymd_opt(2016, 12, 14),
        in_action_list: true,
        ..Context::default()
    };
    let text =
        " rTijn neemt contactc\0\0\0g-\n rTijn neemt contactNo\u{4}Zij zal dit No\u{4}Zij zal dit uitzoIV. .";
    for end in text.char_indices().map(|(at, _)| at).chain([text.len()]) {
        let read = read_paragraph(&text[..end], &context);
        assert!(read.findings.iter().all(|noticed| noticed.span.end <= end), "{read:?}");
    }
}
