//! The mark a line begins with: "1.", "7.1", "a.", "-", "##".

use super::number::{Number, number, skip_space};
use super::tags;
use crate::decisions::is_accord;
use crate::sentence::sentences;

/// What a line begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mark {
    /// Nothing particular.
    None,
    /// `##`, or a line that is bold as a whole; the level counts from 1.
    Heading(u8),
    /// A number.
    Number(Number),
    /// A letter with a point or bracket.
    Letter(char),
    /// A dash or a bullet.
    Dash,
    /// A row of a table between upright strokes.
    Row,
    /// A line without a letter or digit.
    Rule,
}

const BULLETS: [char; 12] = ['-', '–', '—', '•', '*', '·', '▪', '◦', '●', '‣', '\u{F0B7}', '\u{F0A7}'];
/// What follows from the text before is written behind an arrow.
const ARROWS: [&str; 8] = ["-->", "==>", "->", "=>", "→", "⇒", "➔", "►"];

/// The mark of a line without white space around it, and the offset of the text behind it.
pub(crate) fn mark_of(line: &str) -> (Mark, usize) {
    if !line.chars().any(char::is_alphanumeric) {
        return (Mark::Rule, 0);
    }
    if line.starts_with('<')
        && let Some(tagged) = tags::mark(line)
    {
        return tagged;
    }
    if line.len() > 2 && line.starts_with('|') && line.ends_with('|') {
        return (Mark::Row, 0);
    }
    heading(line)
        .or_else(|| number(line))
        .or_else(|| letter(line))
        .or_else(|| dash(line))
        .unwrap_or((Mark::None, 0))
}

fn heading(line: &str) -> Option<(Mark, usize)> {
    let hashes = line.bytes().take_while(|byte| *byte == b'#').count();
    if (1..=6).contains(&hashes) && line.as_bytes().get(hashes) == Some(&b' ') {
        return Some((Mark::Heading(u8::try_from(hashes).unwrap_or(6)), skip_space(line, hashes)));
    }
    if let Some(wiki) = in_wiki(line) {
        return Some(wiki);
    }
    let (stars, inner) = emphasised(line)?;
    // "**Besluit: de zaal wordt gehuurd.**" is no title.
    let says = inner.ends_with(['.', '!', ';', ','])
        || inner.contains(": ")
            && !inner.starts_with(|c: char| c.is_ascii_digit())
            && number(inner).is_none()
        || decides(inner);
    (inner.len() < 100 && !says).then_some((Mark::Heading(if stars == 2 { 2 } else { 3 }), stars))
}

/// "*Akkoord*", "**Voorstel aangenomen**": an outcome, and no title.
fn decides(text: &str) -> bool {
    const LONGEST: usize = 4;
    sentences(text).next().is_some_and(|said| {
        let last = said.len().saturating_sub(1);
        said.len() <= LONGEST && (is_accord(said.word(0)) || said.sense(last).is_decided())
    })
}

/// "== Opening ==", as wikis write a heading.
fn in_wiki(line: &str) -> Option<(Mark, usize)> {
    let level = line.bytes().take_while(|byte| *byte == b'=').count();
    let closed =
        line.len() > 2 * level && line.bytes().rev().take_while(|byte| *byte == b'=').count() == level;
    let titled = line.get(level..)?.chars().any(char::is_alphanumeric);
    (matches!(level, 1..=6) && closed && titled)
        .then(|| (Mark::Heading(u8::try_from(level).unwrap_or(6)), skip_space(line, level)))
}

/// A line that is bold or slanted as a whole: how many stars, and what they embrace.
fn emphasised(line: &str) -> Option<(usize, &str)> {
    let embraced = |by: &str| {
        let inner = line.strip_prefix(by)?.strip_suffix(by)?;
        (!inner.is_empty() && !inner.contains(by) && !inner.starts_with([' ', '*', '_']))
            .then_some((by.len(), inner))
    };
    embraced("**").or_else(|| embraced("__")).or_else(|| embraced("*")).or_else(|| embraced("_"))
}

fn letter(line: &str) -> Option<(Mark, usize)> {
    let mut chars = line.chars();
    let first = chars.next().filter(char::is_ascii_lowercase)?;
    let closed = matches!(chars.next(), Some('.' | ')'));
    let spaced = chars.next().is_some_and(char::is_whitespace);
    (closed && spaced).then(|| (Mark::Letter(first), skip_space(line, 2)))
}

/// "-> Noor belt de gemeente", "- => Noor belt de gemeente"
fn arrow(line: &str, from: usize) -> Option<usize> {
    let text = line.get(from..)?;
    let arrow = ARROWS.iter().find(|arrow| text.starts_with(**arrow))?;
    let at = skip_space(line, from + arrow.len());
    line.get(at..)?.starts_with(char::is_alphanumeric).then_some(at)
}

fn dash(line: &str) -> Option<(Mark, usize)> {
    if let Some(at) = arrow(line, 0) {
        return Some((Mark::Dash, at));
    }
    let first = line.chars().next().filter(|c| BULLETS.contains(c))?;
    let rest = line.get(first.len_utf8()..)?;
    let next = rest.chars().next()?;
    let glued = matches!(first, '-' | '–' | '•' | '·') && next.is_alphabetic();
    let mut at = skip_space(line, first.len_utf8());
    // "- [ ] te doen"
    if ["[ ] ", "[x] ", "[X] "]
        .iter()
        .any(|ticked| line.get(at..).is_some_and(|text| text.starts_with(ticked)))
    {
        at = skip_space(line, at + 4);
    }
    at = arrow(line, at).unwrap_or(at);
    (next.is_whitespace() || glued).then_some((Mark::Dash, at))
}

#[cfg(test)]
mod tests {
    use super::{Mark, mark_of};

    fn shown(line: &str) -> String {
        let (mark, at) = mark_of(line);
        let rest = &line[at..];
        match mark {
            Mark::None => "none".into(),
            Mark::Rule => "rule".into(),
            Mark::Heading(level) => format!("h{level}|{rest}"),
            Mark::Number(number) => format!("{}|{rest}", number.printed()),
            Mark::Letter(letter) => format!("{letter}|{rest}"),
            Mark::Dash => format!("-|{rest}"),
            Mark::Row => format!("row|{rest}"),
        }
    }

    #[test]
    fn marks_are_told_from_text_that_looks_like_them() {
        for (line, expected) in [
            ("1. Opening", "1|Opening"),
            ("1) Opening", "1|Opening"),
            ("12 Sluiting", "12|Sluiting"),
            ("7.1 Zaalhuur", "7.1|Zaalhuur"),
            ("7.1. Zaalhuur", "7.1|Zaalhuur"),
            ("1a. Agenda", "1a|Agenda"),
            ("Agendapunt 3: Notulen", "3|Notulen"),
            ("Ad 4. Begroting", "4|Begroting"),
            ("5.", "5|"),
            ("212. Verslag", "212|Verslag"),
            ("(1) Opening", "1|Opening"),
            ("(1 Opening", "none"),
            ("§ 3 Begroting", "3|Begroting"),
            ("Agendapunt 4 – Veiligheid", "4|Veiligheid"),
            ("punt 3: Notulen", "3|Notulen"),
            ("Ad 1-Opening", "1|Opening"),
            ("Ad 2- Notulen", "2|Notulen"),
            ("Ad 3 -Begroting", "3|Begroting"),
            ("Punt 3-4 vervalt", "none"),
            ("1. 2.    Notulen", "2|Notulen"),
            ("3. 4.Begroting", "4|Begroting"),
            ("3. 14 leden", "3|14 leden"),
            ("punt 3 van de notulen", "none"),
            ("ad 5 Rondvraag", "5|Rondvraag"),
            ("3 . Huur", "3|Huur"),
            ("3 – Huur", "3|Huur"),
            ("3: Huur", "3|Huur"),
            ("3 - 4 leden", "none"),
            ("l. Opening", "1|Opening"),
            ("l. iets", "l|iets"),
            ("3 ... en verder", "none"),
            ("**4.** Huur", "4|Huur"),
            ("| 1 | Opening |", "row|| 1 | Opening |"),
            ("- [ ] zaal huren", "-|zaal huren"),
            ("20.00 uur opent Noor", "none"),
            ("1.250 leden", "none"),
            ("14 leden waren er", "none"),
            ("17 Maart 1960.", "none"),
            ("2017. Dat was vroeger", "none"),
            ("1.1.1.1.1.1 te diep", "none"),
            ("a. Eerste", "a|Eerste"),
            ("b) Tweede", "b|Tweede"),
            ("o.a. iets", "none"),
            ("- punt", "-|punt"),
            ("-punt", "-|punt"),
            ("• punt", "-|punt"),
            ("-> verder", "-|verder"),
            ("- → verder", "-|verder"),
            ("==>verder", "-|verder"),
            ("=> ...", "rule"),
            ("-5 graden", "none"),
            ("**Opening**", "h2|Opening**"),
            ("**3. Huur: wat nu?**", "h2|3. Huur: wat nu?**"),
            ("**Besluit: de zaal wordt gehuurd.**", "none"),
            ("*Regels*", "h3|Regels*"),
            ("*Er was niemand.*", "none"),
            ("## Opening", "h2|Opening"),
            ("== Opening ==", "h2|Opening =="),
            ("== niet af", "none"),
            ("0. Vooraf", "0|Vooraf"),
            ("0.5 uur", "none"),
            ("-----", "rule"),
        ] {
            assert_eq!(shown(line), expected, "{line}");
        }
    }
}
