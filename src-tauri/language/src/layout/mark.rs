//! The mark a line begins with: "1.", "7.1", "a.", "-", "##".

/// A printed number of at most four parts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Number {
    /// The parts; unused ones are 0.
    pub(crate) parts: [u16; 4],
    /// How many are used.
    pub(crate) depth: u8,
    /// The letter in "1a".
    pub(crate) suffix: Option<char>,
    /// No point or bracket behind it: "3 Mededelingen".
    pub(crate) bare: bool,
}

impl Number {
    /// The first part.
    pub(crate) fn top(self) -> u16 {
        self.parts.first().copied().unwrap_or_default()
    }

    /// As printed, without the last point.
    pub(crate) fn printed(self) -> String {
        let mut out = String::new();
        for (index, part) in self.parts.iter().take(usize::from(self.depth)).enumerate() {
            if index > 0 {
                out.push('.');
            }
            out.push_str(&part.to_string());
        }
        out.extend(self.suffix);
        out
    }
}

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
    /// A line without a letter or digit.
    Rule,
}

const BULLETS: [char; 12] = ['-', '–', '—', '•', '*', '·', '▪', '◦', '●', '‣', '\u{F0B7}', '\u{F0A7}'];
/// Highest number of an item.
const HIGHEST: u16 = 199;
const WORDS_BEFORE_A_NUMBER: [&str; 6] = ["Agendapunt ", "agendapunt ", "Punt ", "Ad ", "ad ", "Ad. "];

/// The mark of a line without white space around it, and the offset of the text behind it.
pub(crate) fn mark_of(line: &str) -> (Mark, usize) {
    if !line.chars().any(char::is_alphanumeric) {
        return (Mark::Rule, 0);
    }
    heading(line)
        .or_else(|| number(line))
        .or_else(|| letter(line))
        .or_else(|| dash(line))
        .unwrap_or((Mark::None, 0))
}

/// The offset behind `at` where the text goes on.
fn skip_space(line: &str, at: usize) -> usize {
    let rest = line.get(at..).unwrap_or("");
    at + (rest.len() - rest.trim_start().len())
}

fn heading(line: &str) -> Option<(Mark, usize)> {
    let hashes = line.bytes().take_while(|byte| *byte == b'#').count();
    if (1..=6).contains(&hashes) && line.as_bytes().get(hashes) == Some(&b' ') {
        return Some((Mark::Heading(u8::try_from(hashes).unwrap_or(6)), skip_space(line, hashes)));
    }
    let inner = line.strip_prefix("**")?.strip_suffix("**")?;
    (!inner.contains("**") && inner.len() < 100).then_some((Mark::Heading(2), 2))
}

/// Reads the number at the head of a text, and how long it is.
pub(crate) fn number(line: &str) -> Option<(Mark, usize)> {
    let word =
        WORDS_BEFORE_A_NUMBER.iter().find(|word| line.starts_with(**word)).map_or(0, |word| word.len());
    let mut at = word;
    let mut number = Number::default();
    loop {
        let rest = line.get(at..)?;
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let value: u16 = match digits {
            0 => break,
            1..=3 => rest.get(..digits)?.parse().ok()?,
            _ => return None,
        };
        *number.parts.get_mut(usize::from(number.depth))? = value;
        number.depth += 1;
        at += digits;
        let mut next = line.get(at..)?.chars();
        match (next.next(), next.next()) {
            (Some('.'), Some(c)) if c.is_ascii_digit() => at += 1,
            (Some(c), Some('.' | ')' | ':')) if c.is_ascii_lowercase() => {
                number.suffix = Some(c);
                at += 1;
                break;
            }
            _ => break,
        }
    }
    if number.depth == 0 || number.top() == 0 || number.top() > HIGHEST {
        return None;
    }
    let rest = line.get(at..)?;
    let next = rest.chars().next();
    let closed = matches!(next, Some('.' | ')')) || (word > 0 && next == Some(':'));
    number.bare = !closed && word == 0;
    if closed {
        at += 1;
    } else if rest.is_empty() {
        number.bare = false;
    } else if !rest.starts_with([' ', '\t']) {
        return None;
    }
    let content = skip_space(line, at);
    let text = line.get(content..)?;
    let first = text.chars().next();
    // "20.00 uur", "1.250 leden": a time or an amount. A bare number needs a title behind it.
    let follows = text.split_whitespace().next().unwrap_or("");
    let is_quantity = number.depth > 1 && (follows == "uur" || first.is_some_and(char::is_lowercase));
    let no_title = number.bare && !first.is_some_and(char::is_uppercase);
    let glued = closed && content == at && first.is_some_and(|c| !c.is_alphabetic());
    if is_quantity || no_title || glued { None } else { Some((Mark::Number(number), content)) }
}

fn letter(line: &str) -> Option<(Mark, usize)> {
    let mut chars = line.chars();
    let first = chars.next().filter(char::is_ascii_lowercase)?;
    let closed = matches!(chars.next(), Some('.' | ')'));
    let spaced = chars.next().is_some_and(char::is_whitespace);
    (closed && spaced).then(|| (Mark::Letter(first), skip_space(line, 2)))
}

fn dash(line: &str) -> Option<(Mark, usize)> {
    let first = line.chars().next().filter(|c| BULLETS.contains(c))?;
    let rest = line.get(first.len_utf8()..)?;
    let next = rest.chars().next()?;
    let glued = matches!(first, '-' | '–' | '•' | '·') && next.is_alphabetic();
    (next.is_whitespace() || glued).then(|| (Mark::Dash, skip_space(line, first.len_utf8())))
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
            ("20.00 uur opent Noor", "none"),
            ("1.250 leden", "none"),
            ("14 leden waren er", "none"),
            ("2017. Dat was vroeger", "none"),
            ("1.1.1.1.1.1 te diep", "none"),
            ("a. Eerste", "a|Eerste"),
            ("b) Tweede", "b|Tweede"),
            ("o.a. iets", "none"),
            ("- punt", "-|punt"),
            ("-punt", "-|punt"),
            ("• punt", "-|punt"),
            ("-> verder", "none"),
            ("-5 graden", "none"),
            ("**Opening**", "h2|Opening**"),
            ("## Opening", "h2|Opening"),
            ("-----", "rule"),
        ] {
            assert_eq!(shown(line), expected, "{line}");
        }
    }
}
