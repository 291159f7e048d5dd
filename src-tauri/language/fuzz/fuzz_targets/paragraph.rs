//! Any text as a paragraph that is being typed. The first line is the title of its item, the second whose turn it is.
#![no_main]

use hamerslag_language::{Context, Person, ReadParagraph, What, Whom, read_paragraph};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let mut lines = text.splitn(3, '\n');
    let (title, speaker, text) = (lines.next(), lines.next(), lines.next().unwrap_or(""));
    let context = context(title, speaker);
    let read = read_paragraph(text, &context);
    check(text, &context, &read);
    assert_eq!(read_paragraph(text, &context), read, "the same text always gives the same answer");
    for share in 1..4 {
        let begun = &text[..text.floor_char_boundary(text.len() * share / 4)];
        check(begun, &context, &read_paragraph(begun, &context));
    }
});

fn context(title: Option<&str>, speaker: Option<&str>) -> Context {
    let person = |name: &str, office: &str| Person {
        name: name.into(),
        offices: vec![office.into()],
        ..Person::default()
    };
    Context {
        item_title: title.map(str::to_owned),
        speaker: speaker.filter(|speaker| !speaker.is_empty()).map(str::to_owned),
        said_before: title.filter(|title| title.len() % 2 == 0).map(str::to_owned),
        people: vec![person("Noor Visser", "voorzitter"), person("Tijn de Boer", "secretaris")],
        bodies: vec!["Bestuur".into(), "Feestcommissie".into()],
        meeting_date: chrono::NaiveDate::from_ymd_opt(2016, 12, 14),
        next_meeting: chrono::NaiveDate::from_ymd_opt(2017, 1, 11),
        opened_at: Some(1200),
        in_action_list: title.is_some_and(|title| title.contains("ctie")),
        awaits_counts: title.is_some_and(|title| title.contains("oorstel")),
    }
}

fn check(text: &str, context: &Context, read: &ReadParagraph) {
    let counts = read.counts.iter().map(|counts| &counts.span);
    let question = read.question.iter().map(|question| &question.span);
    for span in read.findings.iter().map(|found| &found.span).chain(counts).chain(question) {
        assert!(text.get(span.clone()).is_some_and(|words| !words.trim().is_empty()), "{span:?} of {text:?}");
    }
    for found in &read.findings {
        let printed = if let What::Action { owners, .. } = &found.what { owners.len() } else { 0 };
        assert_eq!(found.owners.len(), printed, "each owner is somebody or nobody: {text:?}");
        for whom in found.owners.iter().flatten() {
            assert!(match whom {
                Whom::Person(place) => *place < context.people.len(),
                Whom::Body(place) => *place < context.bodies.len(),
            });
        }
    }
}
