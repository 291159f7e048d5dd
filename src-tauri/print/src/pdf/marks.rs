//! What the ink on a page belongs to, as the page itself says it (marked content, ISO 32000-1, 14.6). A mark is written
//! when the first ink comes, so that no page marks nothing.

use printpdf::{DictItem, Op};

use super::tree;
use crate::structure::{ElementId, Structure};
use crate::write::Mark;

/// Marked ink that belongs to the text.
#[derive(Clone, Debug)]
pub(super) struct Marked {
    /// What it belongs to.
    pub(super) element: ElementId,
    /// The words as they are read, where their glyphs stand in another order.
    pub(super) spoken: Option<String>,
}

/// The marked ink of every page: the place in the list is the MCID.
pub(super) type Marks = Vec<Vec<Marked>>;

/// What the page has open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Open {
    Nothing,
    /// The mark.
    Mark,
    /// Words within the mark that are read in another order.
    Spoken,
}

/// Writes the marks of a document, page by page.
pub(super) struct Marking<'s> {
    structure: &'s Structure,
    marks: Marks,
    mark: Option<Mark>,
    open: Open,
}

impl<'s> Marking<'s> {
    /// For a document of this structure.
    pub(super) fn new(structure: &'s Structure) -> Self {
        Self { structure, marks: Vec::new(), mark: None, open: Open::Nothing }
    }

    /// A new page begins.
    pub(super) fn begin_page(&mut self) {
        self.marks.push(Vec::new());
    }

    /// The ink that follows belongs to this.
    pub(super) fn begin(&mut self, mark: Mark) {
        self.mark = Some(mark);
    }

    /// What comes before ink.
    pub(super) fn ink(&mut self) -> Vec<Op> {
        if self.open == Open::Mark {
            return Vec::new();
        }
        let begun = self.mark.map(|mark| match mark {
            Mark::Running => artifact("Pagination"),
            Mark::Ornament => artifact("Layout"),
            Mark::Element(element) => self.marked(Marked { element, spoken: None }),
        });
        self.opened(begun, Open::Mark)
    }

    /// What comes before glyphs that are read as these words.
    pub(super) fn spoken(&mut self, words: String) -> Vec<Op> {
        let Some(Mark::Element(element)) = self.mark else { return self.ink() };
        let begun = self.marked(Marked { element, spoken: Some(words) });
        self.opened(Some(begun), Open::Spoken)
    }

    /// What comes after the last ink of a mark.
    pub(super) fn end(&mut self) -> Vec<Op> {
        self.mark = None;
        self.opened(None, Open::Nothing)
    }

    /// The marks of all pages.
    pub(super) fn finish(self) -> Marks {
        self.marks
    }

    /// Closes what is open and begins anew.
    fn opened(&mut self, begun: Option<Op>, open: Open) -> Vec<Op> {
        let ended = (self.open != Open::Nothing).then_some(Op::EndMarkedContent);
        self.open = if begun.is_some() { open } else { Open::Nothing };
        ended.into_iter().chain(begun).collect()
    }

    fn marked(&mut self, marked: Marked) -> Op {
        let tag = match marked.spoken {
            Some(_) => tree::SPOKEN,
            None => tree::name(self.structure.kind(marked.element)),
        };
        let of_page = self.marks.last_mut().into_iter();
        let mcid = of_page.map(|page| {
            page.push(marked.clone());
            i64::try_from(page.len() - 1).unwrap_or(i64::MAX)
        });
        begin(tag, "MCID", DictItem::Int(mcid.last().unwrap_or_default()))
    }
}

fn artifact(kind: &str) -> Op {
    begin("Artifact", "Type", DictItem::Name(kind.into()))
}

fn begin(tag: &str, key: &str, value: DictItem) -> Op {
    let properties = DictItem::Dict { map: [(key.to_owned(), value)].into() };
    Op::BeginMarkedContentWithProperties { tag: tag.to_owned(), properties }
}
