use chrono::NaiveDate;
use hamerslag_language::{EarlierLetter, ReadLetter, read_letter};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

const COUNCIL: &str = "
Retouradres: Postbus 12, 3420 DA Oudewater

Gemeente Oudewater
Bezoekadres Waardsedijk 219
Telefoon 140348

Aan het bestuur van de volkstuinvereniging

Datum 3 september 2026
Uw kenmerk 2026-14
Ons kenmerk Z/26/101
Onderwerp Onttrekking van oppervlaktewater

Contactpersoon Samira Boukhari

Geacht bestuur,

In de brief \"Waterpeil in droge zomers\" van 2 juni 2025 (kenmerk Z/25/877) vroegen wij u om metingen.
U hebt ze gezonden. Hiermee is de genoemde brief afgedaan.

Met vriendelijke groet,

Burgemeester en wethouders van Oudewater,
";

#[test]
fn the_head_of_a_letter_is_read_by_its_labels() {
    assert_eq!(
        read_letter(COUNCIL),
        ReadLetter {
            sender: Some("Gemeente Oudewater".to_owned()),
            dated: Some(day("2026-09-03")),
            reference: Some("Z/26/101".to_owned()),
            subject: Some("Onttrekking van oppervlaktewater".to_owned()),
            contact: Some("Samira Boukhari".to_owned()),
            closes: Some(EarlierLetter { dated: day("2025-06-02"), reference: Some("Z/25/877".to_owned()) }),
        }
    );
}

#[test]
fn a_plain_letter_gives_what_it_has() {
    let letter = read_letter(
        "Oudewater, 11 maart 2026\n\nBetreft: lekkage bij tuin 14\n\nBeste mensen,\n\nDe sloot loopt over.\n\nHoogachtend,\nFenna de Ruiter\n",
    );
    assert_eq!(letter.dated, Some(day("2026-03-11")));
    assert_eq!(letter.subject.as_deref(), Some("lekkage bij tuin 14"));
    assert_eq!(letter.sender.as_deref(), Some("Fenna de Ruiter"));
    assert_eq!((letter.reference, letter.contact, letter.closes), (None, None, None));
}

#[test]
fn a_mail_gives_its_sender_and_its_date() {
    let letter = read_letter(
        "Van: Coen Mulder\nDatum: 01-02-2026\nOnderwerp: Later beginnen\n\nBeste Ilse,\n\nKan het om half negen?\n",
    );
    assert_eq!(letter.sender.as_deref(), Some("Coen Mulder"));
    assert_eq!(letter.dated, Some(day("2026-02-01")));
    assert_eq!(letter.subject.as_deref(), Some("Later beginnen"));
}

#[test]
fn labels_above_their_values_are_read_too() {
    let letter = read_letter(
        "Waterschap De Stroom\nDatum\n5 mei 2026\nOns kenmerk\nWS-88\nOnderwerp\nPeilbesluit\n\nGeachte heer,\n",
    );
    assert_eq!(letter.dated, Some(day("2026-05-05")));
    assert_eq!(letter.reference.as_deref(), Some("WS-88"));
    assert_eq!(letter.subject.as_deref(), Some("Peilbesluit"));
    assert_eq!(letter.sender.as_deref(), Some("Waterschap De Stroom"));
}

#[test]
fn a_letter_closes_only_what_it_says_it_closes() {
    let closes =
        |words: &str| read_letter(&format!("Geacht bestuur,\n\n{words}\n")).closes.map(|one| one.dated);
    assert_eq!(closes("Uw brief van 4 april 2026 is hiermee beantwoord."), Some(day("2026-04-04")));
    assert_eq!(closes("Deze brief vervangt ons schrijven van 4 april 2026."), Some(day("2026-04-04")));
    for open in [
        "In uw brief van 4 april 2026 vraagt u om uitstel.",
        "Uw brief van 4 april 2026 is nog niet beantwoord.",
        "De vergadering van 4 april 2026 heeft dit afgedaan.",
        "Wij hopen deze brief hiermee te hebben beantwoord.",
    ] {
        assert_eq!(closes(open), None, "{open}");
    }
}

#[test]
fn anything_is_a_letter_that_says_nothing() {
    for text in
        ["", "\n\n", "Datum", "Datum\nDatum\nDatum", "Van:", "🙂", "Onderwerp:\nDatum: 31 februari 2026"]
    {
        let letter = read_letter(text);
        assert_eq!((letter.dated, letter.closes), (None, None), "{text:?}");
    }
    assert_eq!(read_letter(&"brief ".repeat(200_000)), ReadLetter::default());
}
