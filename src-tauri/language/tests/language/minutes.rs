//! Whole minutes of invented organisations, each written as another secretary would, with what a careful reader finds
//! in them marked in the text: `{p 3|title}` an item, `{b outcome|…}` a decision, `{a owner; due|…}` a firm action,
//! `{z owner; due|…}` a weak one. The first line gives the times of opening and closing.

use std::ops::Range;
use std::path::PathBuf;

use hamerslag_language::measure::{Class, Gold, GoldAction, GoldDecision, GoldItem, Score, measure};
use hamerslag_language::{Finding, Reading, Strength, What, read_minutes};

/// A mark that is open: what stands before its bar, and where its text begins in the source.
type Open = (String, usize);

/// The source without its marks, and the gold that the marks say.
fn parse(marked: &str) -> (String, Gold) {
    let (times, text) = marked.split_once('\n').expect("minutes have more than one line");
    let mut times =
        times.trim_start_matches('%').split_whitespace().map(|time| (time != "-").then(|| time.to_owned()));
    let (opened, closed) = (times.next().flatten(), times.next().flatten());
    let mut gold =
        Gold { title: None, date: None, opened, closed, chair: None, attendance: None, items: Vec::new() };
    let (mut source, mut open): (String, Vec<Open>) = (String::new(), Vec::new());
    let mut rest = text;
    while let Some(at) = rest.find(['{', '}']) {
        source.push_str(&rest[..at]);
        if rest[at..].starts_with('{') {
            let bar = at + rest[at..].find('|').expect("a mark has a bar");
            open.push((rest[at + 1..bar].to_owned(), source.len()));
            rest = &rest[bar + 1..];
        } else {
            let (mark, from) = open.pop().expect("every mark that closes was opened");
            close(&mut gold, &mark, source[from..].to_owned());
            rest = &rest[at + 1..];
        }
    }
    source.push_str(rest);
    assert!(open.is_empty(), "every mark that opens is closed: {open:?}");
    (source, gold)
}

fn close(gold: &mut Gold, mark: &str, text: String) {
    let (kind, said) = mark.split_at(1);
    let filled = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    if kind == "p" {
        let title = filled(&text);
        gold.items.push(GoldItem { number: filled(said), title, decisions: Vec::new(), actions: Vec::new() });
        return;
    }
    let item = gold.items.last_mut().expect("what is found stands in an item");
    if kind == "b" {
        item.decisions.push(GoldDecision { text, outcome: said.trim().to_owned(), vote: None });
        return;
    }
    let (owner, due) = said.split_once(';').unwrap_or((said, ""));
    let strength = if kind == "a" { Strength::Firm } else { Strength::Weak };
    item.actions.push(GoldAction { text, owner: filled(owner), due: filled(due), strength });
}

fn files() -> Vec<PathBuf> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/language/minutes");
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .expect("the minutes are beside the tests")
        .map(|entry| entry.expect("a folder can be listed").path())
        .collect();
    files.sort();
    files
}

/// Prints what was found beside the gold, and what of the gold was not found.
fn show_unlike(source: &str, reading: &Reading, gold: &Gold) {
    let decides = |finding: &Finding| matches!(finding.what, What::Decision { .. });
    let acts = |finding: &Finding| matches!(finding.what, What::Action { strength: Strength::Firm, .. });
    let meets = |text: &str, span: &Range<usize>| {
        let at = source.find(text).expect("gold is part of the source");
        at < span.end && span.start < at + text.len()
    };
    let decisions: Vec<&str> =
        gold.items.iter().flat_map(|item| &item.decisions).map(|decision| decision.text.as_str()).collect();
    let firm = |action: &&GoldAction| action.strength == Strength::Firm;
    let actions: Vec<&str> = gold
        .items
        .iter()
        .flat_map(|item| item.actions.iter().filter(firm))
        .map(|action| action.text.as_str())
        .collect();
    let compare = |name: &str, texts: &[&str], is_one: &dyn Fn(&Finding) -> bool| {
        let found: Vec<&Finding> = reading.findings.iter().filter(|finding| is_one(finding)).collect();
        for text in texts.iter().filter(|text| !found.iter().any(|finding| meets(text, &finding.span))) {
            println!("   {name} missed: {text}");
        }
        for finding in found.iter().filter(|finding| !texts.iter().any(|text| meets(text, &finding.span))) {
            println!("   {name} wrong:  {} ({})", &source[finding.span.clone()], finding.form.stable_name());
        }
    };
    for decision in gold.items.iter().flat_map(|item| &item.decisions) {
        let found = reading
            .findings
            .iter()
            .filter(|finding| decides(finding) && meets(&decision.text, &finding.span));
        for finding in found {
            let What::Decision { outcome, .. } = &finding.what else { continue };
            println!("   {} / {}: {}", decision.outcome, outcome.stable_name(), decision.text);
        }
    }
    compare("decision", &decisions, &decides);
    compare("action", &actions, &acts);
}

#[test]
fn minutes_of_many_organisations_are_read() {
    let mut total = Score::default();
    for path in files() {
        let (source, gold) = parse(&std::fs::read_to_string(&path).unwrap());
        let reading = read_minutes(&source, None);
        let score = measure(&reading, &source, &gold);
        println!("{}\n{score}", path.file_name().unwrap().display());
        show_unlike(&source, &reading, &gold);
        total += &score;
    }
    println!("ALL\n{total}");
    for (class, least) in [(Class::Decisions, 0.9), (Class::Outcomes, 0.9), (Class::FirmActions, 0.85)] {
        assert!(total.of(class).f1() >= least, "{class:?} is {:.2}", total.of(class).f1());
    }
}
