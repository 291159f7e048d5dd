//! One item: its blocks in order, each paragraph offered to every form. An item is read by itself, knowing only when the meeting
//! was opened; what it says of the meeting as a whole goes back with it.

use super::lists::{Lists, is_listed, is_ticked, subhead};
use super::paragraph::{self, Around, Found, Told, Turn};
use super::{rows, turns};
use crate::agenda::same_title;
use crate::attendance;
use crate::layout::{Block, Section};
use crate::people::People;
use crate::reading::{
    Certainty, Dropped, Finding, Form, Kind, Marker, NameFound, Owner, ReadEntry, ReadItem, Strength,
    TimeFound, What,
};
use crate::sentence::sentences;
use crate::warning::{MOST, Warning};

/// What an item gave.
#[derive(Debug)]
pub(super) struct ItemFound {
    pub(super) item: ReadItem,
    pub(super) findings: Vec<Finding>,
    /// What it says of opening and closing, in order.
    pub(super) turns: Vec<TurnFound>,
    /// At most as many as a reading keeps.
    pub(super) warnings: Vec<Warning>,
}

/// What opening or closing says of the meeting.
#[derive(Debug)]
pub(super) struct TurnFound {
    pub(super) opens: bool,
    pub(super) time: Option<TimeFound>,
    /// A title gives way to any text.
    pub(super) in_title: bool,
    pub(super) chair: Option<NameFound>,
    pub(super) minute_taker: Option<NameFound>,
}

impl TurnFound {
    pub(super) fn in_text(block: &Block, turn: Turn, people: &People) -> Self {
        let Turn { form, minutes, at, range, by, minute_taker } = turn;
        let time = minutes
            .zip(at)
            .map(|(minutes, at)| TimeFound { minutes, span: block.paragraph.source_range(at) });
        let span = block.paragraph.source_range(range);
        let named = |name: &String| NameFound { name: people.complete(name), span: span.clone() };
        Self {
            opens: form == Form::Opening,
            time,
            in_title: false,
            chair: by.as_ref().map(named),
            minute_taker: minute_taker.as_ref().map(named),
        }
    }
}

/// Reads one item.
pub(super) struct ItemReader<'p> {
    pub(super) source: &'p str,
    pub(super) people: &'p People,
    dropped: &'p [Dropped],
    /// When the meeting was opened, in minutes since midnight.
    opened: Option<u16>,
    /// Its place among the items.
    pub(super) index: usize,
    pub(super) findings: Vec<Finding>,
    turns: Vec<TurnFound>,
    warnings: Vec<Warning>,
}

impl<'p> ItemReader<'p> {
    pub(super) fn new(
        source: &'p str,
        people: &'p People,
        dropped: &'p [Dropped],
        opened: Option<u16>,
        index: usize,
    ) -> Self {
        Self {
            source,
            people,
            dropped,
            opened,
            index,
            findings: Vec::new(),
            turns: Vec::new(),
            warnings: Vec::new(),
        }
    }

    pub(super) fn read(mut self, section: Section, planned: Option<&str>) -> ItemFound {
        let Section { number, mark, title: printed, blocks, span } = section;
        let blocks = turns::split(self.source, blocks, self.dropped, self.people);
        if let (Some(number), Some(printed), Some(planned)) = (&number, &printed, planned)
            && !same_title(printed, planned)
        {
            let (number, printed, agenda) = (number.clone(), printed.clone(), planned.to_owned());
            self.warn(Warning::TitleDiffers { number, printed, agenda });
        }
        let title_from_agenda = printed.is_none() && planned.is_some();
        let title = printed.or_else(|| planned.map(str::to_owned));
        if !title_from_agenda && let Some(title) = &title {
            let end = blocks.first().map_or(span.end, |block| block.start);
            self.turn_in_title(mark.as_deref(), title, span.start..end);
        }
        let whole = title.as_deref().map_or(Lists::Nothing, Lists::of);
        let mut lists = whole;
        let mut turn: Option<&str> = None;
        let mut below_owner = false;
        let mut before: Option<&str> = None;
        let flat = whole == Lists::Acts && rows::is_flat(&blocks);
        for (at, block) in blocks.iter().enumerate() {
            let owner = if matches!(lists, Lists::Acts | Lists::Agreed) {
                rows::owner_of_list(block, self.people)
            } else {
                None
            };
            match subhead(block) {
                _ if owner.is_some() => {}
                Some(head) => lists = head,
                None if whole == Lists::Nothing
                    && block.marker == Marker::Plain
                    && block.speaker.is_none() =>
                {
                    lists = Lists::Nothing;
                }
                None => {}
            }
            let agreed = lists == Lists::Agreed;
            below_owner = owner.is_some() || below_owner && block.marker != Marker::Plain;
            let list = lists == Lists::Acts || agreed && (block.speaker.is_some() || below_owner);
            // A table out of a page gives every cell a line: the name below a task says whose it is.
            let below = blocks.get(at + 1).filter(|_| flat);
            let whose =
                below.map(|next| next.paragraph.text.as_str()).filter(|next| rows::is_who(next, self.people));
            // In an action list a smaller heading below a name is a task of that person.
            let inherits = block.speaker.is_none()
                && (block.marker == Marker::Dash || list && owner.is_none() && block.mark.is_some());
            turn = if inherits { turn } else { block.speaker.as_deref().or(owner) };
            let speaks_at_length = block.speaker.is_some()
                && !block.paragraph.text.is_empty()
                && !block.paragraph.text.ends_with(':');
            let names_only =
                (flat || block.marker == Marker::Dash) && rows::is_who(&block.paragraph.text, self.people);
            if owner.is_some() || flat && names_only || names_only && self.given_to(block, at) {
                continue;
            }
            if (list || block.actor.is_some()) && self.rows(block, at) || self.is_row_of_names(block) {
                continue;
            }
            let around = Around {
                people: self.people,
                title: title.as_deref(),
                speaker: block.actor.as_deref().filter(|actor| !actor.is_empty()).or(whose).or(turn),
                before,
                named: block.speaker.as_deref(),
                question: block.kind == Kind::Question,
                list: block.actor.is_some() || whose.is_some() || list && is_listed(block),
                dashed: block.marker == Marker::Dash,
                decided: (lists == Lists::Decisions || agreed && !list) && block.marker != Marker::Plain,
                opened: self.opened,
                awaits_counts: self.uncounted(at).is_some(),
            };
            let mut told = paragraph::read(&block.paragraph.text, &around);
            if agreed && told.acts() {
                told.found.retain(|found| found.form != Form::LabelledDecision);
            }
            if is_ticked(block) {
                told.found.retain(|found| !matches!(found.what, What::Action { .. }));
            }
            before = if block.paragraph.text.is_empty() { before } else { told.last };
            self.paragraph(block, at, told);
            if blocks.get(at + 1).is_some_and(|next| next.marker != Marker::Plain)
                && self.decides_below(block, at)
            {
                lists = Lists::Decisions;
            }
            if speaks_at_length {
                turn = None;
            }
        }
        let entries = blocks.into_iter().map(entry).collect();
        let item = ReadItem { number, mark, title, title_from_agenda, late: None, entries, span };
        let Self { findings, turns, warnings, .. } = self;
        ItemFound { item, findings, turns, warnings }
    }

    /// "| Aanwezig | Noor Visser (vz), Tijn Bos |": tells who was there, and no more.
    fn is_row_of_names(&self, block: &Block) -> bool {
        let row = self.source.get(block.start..block.end).filter(|row| row.starts_with('|'));
        row.is_some_and(|row| attendance::field(row).is_some())
    }

    /// "20:05 Opening", "Sluiting (22.00 uur)"
    fn turn_in_title(&mut self, mark: Option<&str>, title: &str, span: std::ops::Range<usize>) {
        let heading = format!("{} {title}", mark.filter(|mark| mark.len() > 3).unwrap_or(""));
        let turn =
            sentences(&heading).next().and_then(|said| paragraph::turn(&said, self.people, self.opened));
        let Some(Turn { form, minutes: Some(minutes), .. }) = turn else { return };
        let time = Some(TimeFound { minutes, span });
        let opens = form == Form::Opening;
        self.said(TurnFound { opens, time, in_title: true, chair: None, minute_taker: None });
    }

    /// From here on the item knows when the meeting was opened, too.
    fn said(&mut self, turn: TurnFound) {
        if turn.opens {
            self.opened = self.opened.or(turn.time.as_ref().map(|time| time.minutes));
        }
        self.turns.push(turn);
    }

    fn paragraph(&mut self, block: &Block, entry: usize, mut told: Told<'_>) {
        self.give_way(entry, &mut told);
        self.call(entry, &mut told);
        let act = |found: &mut Finding| found.entry + 1 == entry && matches!(found.what, What::Action { .. });
        while told.was_done && self.findings.pop_if(act).is_some() {}
        let source = |range| block.paragraph.source_range(range);
        for turn in told.turns {
            self.said(TurnFound::in_text(block, turn, self.people));
        }
        for range in told.discharges_by_committee {
            self.warn(Warning::DischargeByCommittee { span: source(range) });
        }
        if let Some(counts) = told.counts
            && let Some(What::Decision { vote, method, .. }) =
                self.uncounted(entry).map(|finding| &mut finding.what)
        {
            *vote = Some(counts.vote);
            *method = method.or(counts.method);
        }
        let item = self.index;
        let findings = told.found.into_iter().map(|found| {
            let Found { range, form, certainty, what } = found;
            Finding { item, entry, span: source(range), form, certainty, what }
        });
        self.findings.extend(findings);
    }

    /// Takes back what only showed how the votes lay in the entry before, when this one brings the decision itself.
    fn give_way(&mut self, entry: usize, told: &mut Told<'_>) {
        let Some(settled) = told.settles() else { return };
        let shown = self
            .findings
            .pop_if(|finding| finding.entry + 1 == entry && paragraph::is_provisional(finding.form));
        if let Some(What::Decision { vote: shown, method: how, .. }) = shown.map(|finding| finding.what)
            && let What::Decision { vote, method, .. } = &mut settled.what
        {
            *vote = vote.take().or(shown);
            *method = method.or(how);
        }
    }

    /// "Noor belt de zaal." and below it "Actie Noor" are one action: the words below only say so once more.
    fn call(&mut self, entry: usize, told: &mut Told<'_>) {
        let Some(Found { what: What::Action { owners: called, due_words: due, .. }, .. }) =
            told.found.first().filter(|_| told.calls)
        else {
            return;
        };
        let before = self.findings.iter_mut().rev().take_while(|finding| finding.entry + 1 >= entry);
        let mut actions = before.filter_map(|finding| match &mut finding.what {
            What::Action { owners, due_words, strength, .. } => {
                Some((owners, due_words, strength, &mut finding.certainty))
            }
            _ => None,
        });
        let theirs = actions.find(|(owners, ..)| {
            owners.iter().all(|owner| {
                owner.inferred || called.iter().any(|one| paragraph::alike(&owner.name, &one.name))
            })
        });
        let Some((owners, due_words, strength, certainty)) = theirs else { return };
        if owners.iter().all(|owner| owner.inferred) {
            owners.clone_from(called);
        }
        *due_words = due_words.take().or_else(|| due.clone());
        (*strength, *certainty) = (Strength::Firm, Certainty::Certain);
        told.found.remove(0);
    }

    /// "De vergadering besluit:" over a list: what it decides are the entries below, and not this line.
    fn decides_below(&mut self, block: &Block, entry: usize) -> bool {
        let over = block.paragraph.text.strip_suffix(':').is_some_and(|said| {
            said.split_whitespace().any(|word| matches!(word, "besluit" | "besluiten" | "besloten"))
        });
        let decision =
            |found: &mut Finding| found.entry == entry && matches!(found.what, What::Decision { .. });
        over && self.findings.pop_if(decision).is_some()
    }

    /// "- Zaal huren" and below it "- Noor": whose task it is. Says whether there was one.
    fn given_to(&mut self, block: &Block, entry: usize) -> bool {
        let task = self.findings.last_mut().filter(|finding| finding.entry + 1 == entry);
        let Some(Finding { what: What::Action { owners, strength, .. }, .. }) = task else { return false };
        let open = owners.is_empty() && block.marker == Marker::Dash;
        if open {
            let name = block.paragraph.text.trim_end_matches('.').to_owned();
            owners.push(Owner { name, inferred: false });
            *strength = Strength::Firm;
        }
        open
    }

    /// The decision right before an entry, when its counts are still to come.
    fn uncounted(&mut self, entry: usize) -> Option<&mut Finding> {
        let near = self.findings.iter_mut().rev().take(3);
        near.take_while(|finding| finding.entry + 1 >= entry)
            .find(|finding| matches!(finding.what, What::Decision { .. }))
            .filter(|finding| matches!(finding.what, What::Decision { vote: None, .. }))
    }

    fn warn(&mut self, warning: Warning) {
        if self.warnings.len() < MOST {
            self.warnings.push(warning);
        }
    }
}

pub(super) fn entry(block: Block) -> ReadEntry {
    ReadEntry {
        level: block.level,
        marker: block.marker,
        mark: block.mark,
        kind: block.kind,
        label: block.label,
        speaker: block.speaker,
        text: block.paragraph.text,
        span: block.start..block.end,
    }
}
