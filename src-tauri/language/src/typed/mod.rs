//! One paragraph as it is typed. The desk asks at every pause, with what it knows of the meeting; the answer comes from
//! the functions that read files, so that what is offered while typing is what an import would find.
//!
//! Only what surrounds a file differs: here the people, the bodies and the dates are known, so that owners become people
//! and "voor de volgende vergadering" a day; and the last sentence may not be finished yet.

mod context;
mod day;
mod unfinished;
mod whom;

use std::ops::Range;

use serde::{Deserialize, Serialize};

pub use context::{Context, Person};
pub use day::due_day;
pub use whom::Whom;

use crate::clause::asks_indirectly;
use crate::layout::Block;
use crate::read::paragraph::{self, Around, Found, Told};
use crate::reading::{Certainty, Form, Kind, Marker, Method, VoteFound, What};
use crate::sentence::sentences;

/// What a typed paragraph says. All spans are byte offsets (UTF-8) in the text as it was typed, on the borders of
/// characters.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ReadParagraph {
    /// The kind of mark before it.
    pub marker: Marker,
    /// The mark as typed: "a.", "-".
    pub mark: Option<String>,
    /// What it is by its label.
    pub kind: Kind,
    /// The words before the colon, when they are no part of the text: "Vraag", "Noor (wethouder)".
    pub label: Option<String>,
    /// Who speaks, by the label.
    pub speaker: Option<Speaker>,
    /// The first question in it.
    pub question: Option<Question>,
    /// What was recognised, in the order of the text.
    pub findings: Vec<Noticed>,
    /// Counts that belong to the decision of the paragraph before; only when [`Context::awaits_counts`].
    pub counts: Option<Counts>,
}

/// Who speaks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Speaker {
    /// As typed, with the role.
    pub name: String,
    /// Who that is, when only one can be meant.
    pub whom: Option<Whom>,
}

/// Something is asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Where it stands.
    pub span: Range<usize>,
    /// Certain for a question mark or the label; inferred for "vraagt of".
    pub certainty: Certainty,
}

/// Counts that stand alone: "12 voor, 3 tegen."
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// Where they stand.
    pub span: Range<usize>,
    /// The counts.
    pub vote: VoteFound,
    /// How was voted, when typed.
    pub method: Option<Method>,
}

/// One thing recognised in a typed paragraph.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Noticed {
    /// The words it was read from.
    pub span: Range<usize>,
    /// The form they have.
    pub form: Form,
    /// How sure it is.
    pub certainty: Certainty,
    /// What it is.
    pub what: What,
    /// Of an action: who its owners are, in their order; `None` for whom the context does not know or knows twice.
    pub owners: Vec<Option<Whom>>,
    /// Of an action: the last day that keeps its term, when the words name one.
    pub due: Option<chrono::NaiveDate>,
    /// The sentence has no end yet: more words may turn it round. Offer it, and do nothing by yourself.
    pub unfinished: bool,
}

/// Reads a paragraph that is being typed. A text of a thousand characters takes well under a millisecond.
#[must_use]
pub fn read_paragraph(text: &str, context: &Context) -> ReadParagraph {
    let people = context.people();
    let block = Block::of(text, &people);
    let speaker = block.speaker.as_deref().or(context.speaker.as_deref());
    let words = block.paragraph.text.as_str();
    let around = Around {
        people: &people,
        title: context.item_title.as_deref(),
        speaker,
        before: context
            .said_before
            .as_deref()
            .and_then(|said| sentences(said).last().map(|last| last.text())),
        named: speaker,
        question: block.kind == Kind::Question,
        dashed: false,
        list: context.in_action_list,
        decided: false,
        opened: context.opened_at,
        awaits_counts: context.awaits_counts,
    };
    let mut told = paragraph::read(words, &around);
    let open_from = unfinished::open_sentence(words);
    told.found.extend(open_from.and_then(|from| unfinished::completed(words, from, &told, &around)));
    let source = |range: Range<usize>| block.paragraph.source_range(range);
    let question =
        question(words, &block).map(|(range, certainty)| Question { span: source(range), certainty });
    let Told { found, counts, .. } = told;
    let findings = found.into_iter().map(|found| {
        let unfinished = open_from.is_some_and(|from| found.range.end > from);
        noticed(found, context, speaker, unfinished, source)
    });
    ReadParagraph {
        findings: findings.collect(),
        question,
        counts: counts.map(|counts| Counts {
            span: source(counts.range),
            vote: counts.vote,
            method: counts.method,
        }),
        marker: block.marker,
        kind: block.kind,
        speaker: block.speaker.as_ref().map(|name| Speaker { name: name.clone(), whom: context.whom(name) }),
        mark: block.mark,
        label: block.label,
    }
}

fn noticed(
    found: Found,
    context: &Context,
    speaker: Option<&str>,
    unfinished: bool,
    source: impl Fn(Range<usize>) -> Range<usize>,
) -> Noticed {
    let Found { range, form, certainty, what } = found;
    let (mut owners, mut due) = (Vec::new(), None);
    if let What::Action { owners: printed, due_words, .. } = &what {
        owners = printed.iter().map(|owner| context.owner(&owner.name, speaker)).collect();
        due = due_words
            .as_deref()
            .zip(context.meeting_date)
            .and_then(|(words, date)| due_day(words, date, context.next_meeting));
    }
    Noticed { span: source(range), form, certainty, what, owners, due, unfinished }
}

/// The first question: labelled as one, with a question mark, or told ("Noor vraagt of …").
fn question(words: &str, block: &Block) -> Option<(Range<usize>, Certainty)> {
    let mut all = sentences(words);
    if block.kind == Kind::Question {
        return all.next().map(|first| (first.range(), Certainty::Certain));
    }
    all.find_map(|sentence| {
        if sentence.asks() {
            return Some((sentence.range(), Certainty::Certain));
        }
        let told = (0..sentence.len()).any(|index| {
            matches!(sentence.word(index), "vraagt" | "vragen" | "vroeg" | "vroegen" | "gevraagd")
                && (index + 1..index + 4).any(|after| asks_indirectly(&sentence, after))
        });
        told.then(|| (sentence.range(), Certainty::Inferred))
    })
}
