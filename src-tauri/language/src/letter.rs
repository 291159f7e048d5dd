//! What the head and the words of a letter say: who wrote it when about what, under which mark, and which earlier letter it
//! closes. Everything is for a person to confirm; what a letter does not say stays empty.

use std::ops::Range;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::sentence::{Sentence, sentences};
use crate::times;

/// A letter, as far as it was read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadLetter {
    /// Who sent it, by its head or its signature.
    pub sender: Option<String>,
    /// The date on it.
    pub dated: Option<NaiveDate>,
    /// The sender's own mark (ons kenmerk).
    pub reference: Option<String>,
    /// What it is about.
    pub subject: Option<String>,
    /// Whom to turn to.
    pub contact: Option<String>,
    /// The earlier letter that it says to close.
    pub closes: Option<EarlierLetter>,
}

/// An earlier letter that is mentioned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EarlierLetter {
    /// The date on it.
    pub dated: NaiveDate,
    /// Its mark, where the mention gives one.
    pub reference: Option<String>,
}

/// A field of the head, and the labels that announce it; the longer before the shorter.
const DATE: &[&str] = &["datum", "dagtekening"];
const REFERENCE: &[&str] = &["ons kenmerk", "onze referentie", "kenmerk", "zaaknummer"];
const SUBJECT: &[&str] = &["onderwerp", "betreft", "betreffende"];
const CONTACT: &[&str] = &["contactpersoon", "behandeld door", "inlichtingen bij"];
const SENDER: &[&str] = &["afzender", "van"];

/// Lines of a head that say nothing about the sender's name.
const NO_NAME: &[&str] =
    &["retouradres", "postbus", "aan", "uw kenmerk", "bijlage", "bijlagen", "pagina", "telefoon", "e-mail"];

/// Reads a letter. A text of nothing but a letter; linear in its length.
#[must_use]
pub fn read_letter(text: &str) -> ReadLetter {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let body = lines.iter().position(|line| is_greeting(line)).unwrap_or(lines.len());
    let (head, words) = lines.split_at(body);
    // Without a greeting nobody can say where the head ends; its labels are looked for in the beginning.
    let head = head.get(..head.len().min(40)).unwrap_or(head);
    ReadLetter {
        sender: labelled(head, SENDER)
            .or_else(|| head_name(head))
            .or_else(|| signature(&lines))
            .map(str::to_owned),
        dated: labelled(head, DATE)
            .and_then(date_in)
            .or_else(|| head.iter().find_map(|line| dated_line(line))),
        reference: labelled(head, REFERENCE).map(str::to_owned),
        subject: labelled(head, SUBJECT).map(str::to_owned),
        contact: labelled(head, CONTACT).map(str::to_owned),
        closes: closes(if words.is_empty() { head } else { words }),
    }
}

fn is_greeting(line: &str) -> bool {
    let line = line.to_lowercase();
    line.ends_with(',')
        && ["geacht", "beste ", "l.s.", "waarde ", "mijne "].iter().any(|word| line.starts_with(word))
}

/// What stands behind a label, on its line or alone on the next.
fn labelled<'t>(head: &[&'t str], labels: &[&str]) -> Option<&'t str> {
    labels.iter().find_map(|label| {
        let (index, rest) =
            head.iter().enumerate().find_map(|(index, line)| Some((index, after(line, label)?)))?;
        if rest.is_empty() { head.get(index + 1).copied().filter(|next| !is_label(next)) } else { Some(rest) }
    })
}

/// The rest of a line behind its label: "Datum: 16 april", "Datum 16 april", "Datum".
fn after<'t>(line: &'t str, label: &str) -> Option<&'t str> {
    let (begin, rest) = (line.get(..label.len())?, line.get(label.len()..)?);
    if !begin.eq_ignore_ascii_case(label)
        || rest.starts_with(|next: char| next.is_alphanumeric() || next == '-')
    {
        return None;
    }
    // "Van" without a colon begins many lines that are no label.
    if label == "van" && !rest.trim_start().starts_with(':') {
        return None;
    }
    Some(rest.trim_start_matches(|sign: char| sign.is_whitespace() || sign == ':'))
}

fn is_label(line: &str) -> bool {
    [DATE, REFERENCE, SUBJECT, CONTACT, SENDER, NO_NAME]
        .iter()
        .any(|labels| labels.iter().any(|label| after(line, label).is_some()))
}

/// The first line of the head that can be a name: some words, no digits, no label, before the addressee.
fn head_name<'t>(head: &[&'t str]) -> Option<&'t str> {
    head.iter()
        .take_while(|line| after(line, "aan").is_none())
        .find(|line| {
            !is_label(line)
                && !line.contains(|sign: char| sign.is_ascii_digit() || sign == '@' || sign == ':')
                && line.split_whitespace().count() <= 8
                && line.starts_with(char::is_uppercase)
        })
        .copied()
}

/// The line behind "Met vriendelijke groet,".
fn signature<'t>(lines: &[&'t str]) -> Option<&'t str> {
    let at = lines.iter().rposition(|line| {
        let line = line.to_lowercase();
        ["met vriendelijke groet", "hoogachtend", "met hartelijke groet", "namens "]
            .iter()
            .any(|word| line.starts_with(word))
    })?;
    lines.get(at + 1).map(|line| line.trim_end_matches(','))
}

/// "Leiden, 16 april 2024": a short line that is a date, or ends with one.
fn dated_line(line: &str) -> Option<NaiveDate> {
    (line.split_whitespace().count() <= 6).then(|| date_in(line)).flatten()
}

fn date_in(text: &str) -> Option<NaiveDate> {
    sentences(text).find_map(|sentence| times::date(&sentence)).map(|(day, _)| day)
}

/// The letter that is mentioned last before, or in, the sentence that closes one.
fn closes(words: &[&str]) -> Option<EarlierLetter> {
    // The text of copied letters breaks off in the middle of sentences, so that they are read as one.
    let text = words.join(" ");
    let mut mentioned = None;
    for sentence in sentences(&text) {
        if let Some(letter) = mention(&sentence) {
            mentioned = Some(letter);
        }
        if mentioned.is_some() && is_closing(&sentence) {
            return mentioned;
        }
    }
    None
}

const LETTERS: [&str; 4] = ["brief", "schrijven", "mail", "e-mail"];

/// "de brief … van 18 mei 2021 (zaaknummer Z/21/3258970)".
fn mention(sentence: &Sentence<'_>) -> Option<EarlierLetter> {
    const NEAR: usize = 16;
    let letter = sentence.find_any(&LETTERS)?;
    let (dated, at) = times::date(sentence)?;
    if at.start < letter || at.start - letter > NEAR {
        return None;
    }
    Some(EarlierLetter { dated, reference: mark_after(sentence, at) })
}

/// The mark between the date and the end of the sentence, when a label announces it.
fn mark_after(sentence: &Sentence<'_>, date: Range<usize>) -> Option<String> {
    const LABELS: [&str; 3] = ["kenmerk", "zaaknummer", "referentie"];
    let label = (date.end..sentence.len()).find(|index| LABELS.contains(&sentence.word(*index)))?;
    let from = sentence.range_of(label..label + 1).end - sentence.range().start;
    let rest = sentence.text().get(from..)?;
    let mark: String = rest
        .trim_start_matches(|sign: char| sign.is_whitespace() || sign == ':')
        .chars()
        .take_while(|sign| !sign.is_whitespace() && !matches!(sign, ')' | ',' | ';'))
        .collect();
    mark.contains(|sign: char| sign.is_ascii_digit()).then_some(mark)
}

/// "… om de eerder genoemde brief af te doen", "Hiermee is uw brief afgehandeld", "Deze brief vervangt …".
fn is_closing(sentence: &Sentence<'_>) -> bool {
    const DONE: [&str; 8] = [
        "afgedaan",
        "afgehandeld",
        "beantwoord",
        "ingetrokken",
        "vervallen",
        "vervangt",
        "beantwoorden",
        "afdoen",
    ];
    let of_a_letter = sentence.find_any(&LETTERS).is_some();
    let off =
        sentence.says("af te doen") || sentence.says("af te handelen") || sentence.says("in te trekken");
    of_a_letter && (off || sentence.find_any(&DONE).is_some()) && sentence.find_word("niet").is_none()
}
