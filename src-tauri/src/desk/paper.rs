//! A document on the screen as it would print now. Laying out takes longer than reading, so it is done apart from the desk: the
//! archive is free again as soon as the words are known.

mod reading;

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use hamerslag_core::id::{ItemId, MeetingId};
use hamerslag_core::view::{AgendaItemView, MinutesView};
use hamerslag_core::words::Visibility;
use hamerslag_print::{Document, Laid, Press, PrintError, page_png};

use super::Desk;
use super::printing::not_printed;
use crate::failure::Failure;
use crate::wire::{Letters, Paper, Proof, ProofHeading, Withheld};

/// The words of a document, not laid out yet.
#[derive(Debug)]
pub struct Manuscript {
    document: Document,
    /// The items that have a heading, in order.
    headed: Vec<Headed>,
    withheld: Withheld,
}

#[derive(Debug)]
struct Headed {
    item: ItemId,
    number: Option<String>,
    title: String,
}

impl Headed {
    /// Whether the layout calls its heading so.
    fn is_called(&self, words: &str) -> bool {
        match &self.number {
            Some(number) => {
                words.strip_prefix(number).and_then(|rest| rest.strip_prefix(' ')) == Some(&self.title)
            }
            None => words == self.title,
        }
    }
}

impl Desk {
    /// A document of a meeting, as members get it; the chair's own agenda as the chair does.
    ///
    /// # Errors
    /// `nothing_open`, or why it cannot be read.
    pub fn manuscript(&self, meeting: MeetingId, paper: Paper) -> Result<Manuscript, Failure> {
        let reader = self.reader()?;
        Ok(match paper {
            Paper::Minutes => {
                let view = reader.minutes(meeting, Visibility::Members)?;
                let whole = reader.minutes(meeting, Visibility::Board)?;
                Manuscript {
                    document: Document::minutes(&view),
                    headed: headed(view.items.iter().map(|treated| &treated.item)),
                    withheld: count(&whole).less(count(&view)),
                }
            }
            Paper::Agenda => {
                let view = reader.agenda(meeting, Visibility::Members)?;
                let whole = reader.agenda(meeting, Visibility::Board)?;
                let items = whole.items.len().saturating_sub(view.items.len());
                Manuscript {
                    document: Document::agenda(&view),
                    headed: headed(view.items.iter()),
                    withheld: Withheld { items, ..Withheld::default() },
                }
            }
            Paper::AnnotatedAgenda => {
                let view = reader.agenda(meeting, Visibility::Board)?;
                Manuscript {
                    document: Document::annotated_agenda(&view, &reader.chair_notes(meeting)?),
                    headed: headed(view.items.iter()),
                    withheld: Withheld::default(),
                }
            }
        })
    }

    /// The pages that were laid out last; they go when the archive does.
    #[must_use]
    pub fn proofs(&self) -> Arc<Proofs> {
        Arc::clone(&self.proofs)
    }
}

/// How many layouts keep their pages: the last one, and the one before it, of which the screen may still be asking pages.
const KEPT: usize = 2;

/// Lays documents out and hands out what their pages show. Shared by the commands and the protocol of the pages.
#[derive(Default)]
pub struct Proofs {
    press: Mutex<Option<Press>>,
    laid: Mutex<VecDeque<Arc<Kept>>>,
}

struct Kept {
    laid: Laid,
    /// The number of each page by its key.
    pages: HashMap<String, usize>,
}

impl Proofs {
    /// The document as pages. Paragraphs that were laid out before are not laid out again.
    ///
    /// # Errors
    /// Only if the program itself is damaged.
    pub fn lay_out(&self, manuscript: &Manuscript, letters: Letters) -> Result<Proof, Failure> {
        let mut press = locked(&self.press);
        let opened = match press.take() {
            Some(press) => press,
            None => Press::open().map_err(not_printed)?,
        };
        let laid = press.insert(opened).lay_out(&manuscript.document, letters.into());
        let pages = laid.pages.iter().map(|page| reading::read(&laid, page));
        let pages = pages.collect::<Result<Vec<_>, PrintError>>().map_err(not_printed)?;
        let headings = headings(&laid, &manuscript.headed);
        let keys = pages.iter().enumerate().map(|(number, page)| (page.key.clone(), number)).collect();
        let mut kept = locked(&self.laid);
        kept.push_front(Arc::new(Kept { laid, pages: keys }));
        kept.truncate(KEPT);
        Ok(Proof { pages, headings, withheld: manuscript.withheld })
    }

    /// What the page with this key shows, as a PNG so many dots wide; `None` when it was not laid out lately.
    ///
    /// # Errors
    /// Only if the program itself is damaged.
    pub fn picture(&self, key: &str, width: u32) -> Result<Option<Vec<u8>>, PrintError> {
        let found = locked(&self.laid)
            .iter()
            .find_map(|kept| kept.pages.get(key).map(|number| (Arc::clone(kept), *number)));
        let Some((kept, number)) = found else { return Ok(None) };
        page_png(&kept.laid, number, width)
    }

    /// Forgets every page, and every word that was kept for the next layout.
    pub fn clear(&self) {
        // In this order, as a layout that is going on ends first.
        let mut press = locked(&self.press);
        locked(&self.laid).clear();
        *press = None;
    }
}

fn locked<T>(shared: &Mutex<T>) -> MutexGuard<'_, T> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The items with a title.
fn headed<'v>(items: impl Iterator<Item = &'v AgendaItemView>) -> Vec<Headed> {
    let heading = |item: &AgendaItemView| {
        Some(Headed { item: item.id, number: item.number.clone(), title: item.title.clone()? })
    };
    items.filter_map(heading).collect()
}

fn headings(laid: &Laid, headed: &[Headed]) -> Vec<ProofHeading> {
    let mut rest = headed.iter();
    let headings = laid.outline.iter().map(|entry| {
        let mut ahead = rest.clone();
        let found = ahead.find(|headed| headed.is_called(&entry.title));
        if found.is_some() {
            rest = ahead;
        }
        ProofHeading {
            number: found.and_then(|headed| headed.number.clone()),
            title: found.map_or(&entry.title, |headed| &headed.title).clone(),
            depth: entry.depth,
            item: found.map(|headed| headed.item),
            page: entry.place.page,
            y: entry.place.y,
        }
    });
    headings.collect()
}

fn count(view: &MinutesView) -> Withheld {
    Withheld {
        items: view.items.len(),
        entries: view.entries().count(),
        decisions: view.decisions().count(),
        actions: view.actions().count(),
    }
}

impl Withheld {
    fn less(self, seen: Self) -> Self {
        Self {
            items: self.items.saturating_sub(seen.items),
            entries: self.entries.saturating_sub(seen.entries),
            decisions: self.decisions.saturating_sub(seen.decisions),
            actions: self.actions.saturating_sub(seen.actions),
        }
    }
}

#[cfg(test)]
mod tests;
