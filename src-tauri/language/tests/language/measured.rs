//! What is measured beside items, decisions and actions, where the gold tells it: votes, and who was there.

use hamerslag_language::measure::{Class, Counts, Gold, measure};
use hamerslag_language::read_minutes;

const MINUTES: &str = "Notulen ALV 12 mei 2026\n\nAanwezig: Noor Visser, Tijn Bos en Saar de Wit\nAfwezig met kennisgeving: Daan Kok\n\n\
                       1. Begroting\nDe begroting wordt vastgesteld met 12 stemmen voor en 3 tegen.\n\n\
                       2. Fiets\nHet voorstel wordt verworpen met 4 stemmen voor en 9 tegen.\n\n3. Sluiting\nNoor sluit.\n";

fn gold(attendance: &str, first: &str, second: &str) -> Gold {
    let text = format!(
        r#"{{"title": null, "date": null, "opened": null, "closed": null, "chair": null{attendance}, "items": [
            {{"number": "1", "title": "Begroting", "decisions": [
                {{"text": "De begroting wordt vastgesteld met 12 stemmen voor en 3 tegen.", "outcome": "vastgesteld"{first}}}]}},
            {{"number": "2", "title": "Fiets", "decisions": [
                {{"text": "Het voorstel wordt verworpen met 4 stemmen voor en 9 tegen.", "outcome": "verworpen"{second}}}]}},
            {{"number": "3", "title": "Sluiting"}}]}}"#
    );
    serde_json::from_str(&text).expect("gold as a file has it")
}

fn vote(in_favour: u32, against: u32) -> String {
    format!(
        r#", "vote": {{"for": {in_favour}, "against": {against}, "blank": null, "abstained": null, "invalid": null, "unanimous": false}}"#
    )
}

#[test]
fn a_vote_is_right_when_every_count_is() {
    let score =
        |second: &str| measure(&read_minutes(MINUTES, None), MINUTES, &gold("", &vote(12, 3), second));
    assert_eq!(score(&vote(4, 9)).of(Class::Votes), Counts { right: 2, wrong: 0, missed: 0 });
    assert_eq!(score(&vote(4, 8)).of(Class::Votes), Counts { right: 1, wrong: 1, missed: 1 });
    // Where the gold tells no vote nobody looked.
    assert_eq!(score("").of(Class::Votes), Counts { right: 1, wrong: 0, missed: 0 });
}

#[test]
fn attendance_is_measured_by_the_name_and_only_where_the_gold_tells_it() {
    let score = |attendance: &str| measure(&read_minutes(MINUTES, None), MINUTES, &gold(attendance, "", ""));
    let told = r#", "attendance": {"counted_present": null, "present": ["Noor Visser", "Tijn Bos", "Ravi Kok"],
        "apologies": ["Daan Kok"], "absent": [], "guests": [], "proxies": 2}"#;
    // Saar was not in the gold; Ravi and the proxies were not in the minutes.
    assert_eq!(score(told).of(Class::Attendance), Counts { right: 3, wrong: 1, missed: 2 });
    assert!(!score("").classes.contains_key(&Class::Attendance));
    assert!(score(told).to_string().contains("Attendance"));
}
