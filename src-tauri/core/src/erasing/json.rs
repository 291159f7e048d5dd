//! Words in stored JSON: the strings that people wrote are rewritten where they stand, and everything else stays byte for byte.

use std::ops::Range;

/// The keys whose strings are people's words; a list has the key of its owner, and what stands under none is words too.
const PROSE: [&str; 40] = [
    "name",
    "title",
    "place",
    "explanation",
    "presenter",
    "brought_by",
    "text",
    "speaker",
    "advice",
    "submitters",
    "condition",
    "remark",
    "note",
    "status_note",
    "due_words",
    "scope",
    "giver",
    "holder",
    "tellers",
    "candidates",
    "lot",
    "sender",
    "reference",
    "subject",
    "handled_by",
    "sentence",
    "source",
    "reason",
    "given_to",
    "file_name",
    "passage",
    "wording",
    "author",
    "answer",
    "contact",
    "owners",
    "office",
    "chair_note",
    "person_name",
    "words",
];

/// A string in JSON.
struct Found<'j> {
    key: Option<&'j str>,
    /// Without the quotes.
    at: Range<usize>,
}

/// `json` with the words of people rewritten; `None` where nothing was. A name beside which `person` stands is handed in with
/// `true`: it is theirs, however it is written.
pub(crate) fn rewritten(
    json: &str,
    person: Option<&str>,
    mut rewrite: impl FnMut(&str, bool) -> Option<String>,
) -> Option<String> {
    let strings = strings(json);
    let mut left = String::with_capacity(json.len());
    let mut from = 0;
    for (place, found) in strings.iter().enumerate() {
        if found.key.is_some_and(|key| !PROSE.contains(&key)) {
            continue;
        }
        let is_theirs = found.key == Some("name")
            && strings.get(place + 1).is_some_and(|next| {
                next.key == Some("person") && person.is_some() && json.get(next.at.clone()) == person
            });
        let written = json.get(found.at.start - 1..found.at.end + 1).unwrap_or_default();
        let Ok(words) = serde_json::from_str::<String>(written) else { continue };
        let Some(other) = rewrite(&words, is_theirs) else { continue };
        let Ok(other) = serde_json::to_string(&other) else { continue };
        left.push_str(json.get(from..found.at.start - 1).unwrap_or_default());
        left.push_str(&other);
        from = found.at.end + 1;
    }
    (from > 0).then(|| {
        left.push_str(json.get(from..).unwrap_or_default());
        left
    })
}

/// The strings that are values, in order, with the key under which each stands.
fn strings(json: &str) -> Vec<Found<'_>> {
    let bytes = json.as_bytes();
    let mut found: Vec<Found<'_>> = Vec::new();
    // For every open object or list, the key that holds below it.
    let mut open: Vec<Option<&str>> = vec![None];
    let mut key: Option<&str> = None;
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'"' => {
                let end = closing(bytes, at + 1);
                if bytes.get(end + 1) == Some(&b':') {
                    key = json.get(at + 1..end);
                } else {
                    found
                        .push(Found { key: key.or_else(|| open.last().copied().flatten()), at: at + 1..end });
                }
                at = end;
            }
            b'[' => {
                open.push(key.or_else(|| open.last().copied().flatten()));
                key = None;
            }
            b'{' => open.push(None),
            b']' | b'}' => {
                open.pop();
                key = None;
            }
            b',' => key = None,
            _ => {}
        }
        at += 1;
    }
    found
}

fn closing(bytes: &[u8], from: usize) -> usize {
    let mut at = from;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'"' => return at,
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
    bytes.len()
}
