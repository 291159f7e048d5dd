//! Reads a laid-out page twice at once: what it shows, as a key, and what it says, as words. A page is read in far less time
//! than it takes to draw it, so that only the pages in sight are drawn.

use hamerslag_print::page::{Laid, OutlineEntry, Page, PlacedPicture, Role, Rule};
use hamerslag_print::structure::{ElementId, Kind, Structure};
use hamerslag_print::write::{End, Mark, Writer, write_page};
use hamerslag_print::{Part, PrintError, Run, SOFT_HYPHEN};
use uuid::Uuid;

use crate::wire::{ProofPage, ProofWords};

/// A page as it crosses to the screen.
///
/// # Errors
/// None that a page in memory can give; the writing of pages in general may fail.
pub(super) fn read(laid: &Laid, page: &Page) -> Result<ProofPage, PrintError> {
    let mut reader = PageReader::of(laid);
    write_page(page, &mut reader)?;
    let (key, words) = reader.finish()?;
    Ok(ProofPage { key, width: page.width, height: page.height, words })
}

struct PageReader<'l> {
    structure: &'l Structure,
    /// Everything that can be seen, as bytes.
    seen: Vec<u8>,
    words: Vec<ProofWords>,
    /// What is being read.
    mark: Option<Mark>,
    last: Option<Last>,
}

/// Where the words before ended.
struct Last {
    element: ElementId,
    baseline: f32,
    /// Their right end, in points.
    x: f32,
    end: End,
}

impl<'l> PageReader<'l> {
    fn of(laid: &'l Laid) -> Self {
        let mut reader =
            Self { structure: &laid.structure, seen: Vec::new(), words: Vec::new(), mark: None, last: None };
        reader.see(&laid.colour.unwrap_or_default());
        reader
    }

    fn see(&mut self, bytes: &[u8]) {
        self.seen.extend_from_slice(bytes);
    }

    fn see_numbers<const N: usize>(&mut self, numbers: [f32; N]) {
        numbers.iter().for_each(|number| self.see(&number.to_le_bytes()));
    }

    fn see_run(&mut self, at: (f32, f32), run: &Run, role: Role) {
        self.see_numbers([at.0, at.1, run.style.size]);
        self.see(&[u8::try_from(run.style.face.index()).unwrap_or(u8::MAX), role.is_coloured().into()]);
        for part in &run.parts {
            match part {
                Part::Space(width) => self.see_numbers([*width]),
                Part::Word(word) => {
                    for glyph in &word.glyphs {
                        self.see(&glyph.id.to_le_bytes());
                        self.see_numbers([glyph.advance, glyph.shift]);
                    }
                }
            }
        }
    }

    /// Adds words to the paragraph that they belong to or stand beside, or begins another.
    fn say(&mut self, element: ElementId, (x, baseline): (f32, f32), run: &Run, end: End) {
        let beside = |last: &Last| last.baseline == baseline;
        let last = self.last.take().filter(|last| last.element == element || beside(last));
        let going_on = last.as_ref().and_then(|_| self.words.pop());
        let mut block = going_on.unwrap_or_else(|| ProofWords {
            rank: match self.structure.kind(element) {
                Kind::Heading(rank) => Some(rank),
                _ => None,
            },
            words: String::new(),
        });
        let text = &mut block.words;
        match last {
            // Styles change within a word too, but a number hangs at a distance.
            Some(last) if last.element == element && beside(&last) && x - last.x < 1.0 => {}
            Some(_) if text.ends_with(SOFT_HYPHEN) => {
                text.pop();
            }
            // A word that is divided at a hyphen of its own.
            Some(last) if last.element == element && last.end == End::Plain && text.ends_with('-') => {}
            Some(_) => text.push(' '),
            None => {}
        }
        for part in &run.parts {
            match part {
                Part::Word(word) => text.push_str(&word.text),
                Part::Space(_) => text.push(' '),
            }
        }
        self.words.push(block);
        self.last = Some(Last { element, baseline, x: x + run.width(), end });
    }
}

impl Writer for PageReader<'_> {
    type Output = (String, Vec<ProofWords>);

    fn begin_page(&mut self, width: f32, height: f32) {
        self.see_numbers([width, height]);
    }

    fn begin(&mut self, mark: Mark) {
        self.mark = Some(mark);
    }

    fn run(&mut self, at: (f32, f32), run: &Run, role: Role, end: End) -> Result<(), PrintError> {
        self.see_run(at, run, role);
        if let Some(Mark::Element(element)) = self.mark {
            self.say(element, at, run, end);
        }
        Ok(())
    }

    fn rule(&mut self, rule: &Rule) {
        self.see(b"rule");
        self.see_numbers([rule.x, rule.y, rule.width, rule.height]);
    }

    fn picture(&mut self, placed: &PlacedPicture) -> Result<(), PrintError> {
        self.see_numbers([placed.x, placed.y, placed.width, placed.height]);
        self.see(&placed.picture.width.to_le_bytes());
        self.see(&placed.picture.rgb);
        Ok(())
    }

    fn outline(&mut self, _: &OutlineEntry) {}

    fn finish(mut self) -> Result<Self::Output, PrintError> {
        // A word that goes on on the next page ends in the hyphen that stands there.
        for block in &mut self.words {
            if let Some(divided) = block.words.strip_suffix(SOFT_HYPHEN) {
                block.words = format!("{divided}-");
            }
        }
        Ok((Uuid::new_v5(&Uuid::NAMESPACE_OID, &self.seen).simple().to_string(), self.words))
    }
}
