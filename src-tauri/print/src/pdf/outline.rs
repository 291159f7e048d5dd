//! The table of contents that a reader program shows beside the pages (ISO 32000-1, 12.3.3).

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

use super::finish::PageOfFile;
use super::objects::{number, refused, shortened, text};
use crate::error::PrintError;
use crate::page::{OutlineEntry, Place};

/// The longest title, in characters; the page has it whole.
const LONGEST: usize = 120;

/// A place on one of these pages as a destination: the page, and how far down it is to be shown.
pub(super) fn destination(pages: &[PageOfFile], place: Place) -> Option<Object> {
    let page = pages.get(place.page)?;
    let top = Object::Real((page.height - place.y).round());
    Some(vec![Object::from(page.id), "XYZ".into(), Object::Null, top, Object::Null].into())
}

/// An entry on its way into the file.
struct Item {
    id: ObjectId,
    parent: usize,
    /// The entries directly below it, as indices.
    below: Vec<usize>,
    /// How many entries there are below it in all.
    all_below: usize,
}

/// Gives the document its outline, each entry below the one that it belongs to, all of them open.
pub(super) fn add(
    document: &mut Document,
    pages: &[PageOfFile],
    outline: &[OutlineEntry],
) -> Result<(), PrintError> {
    let mode = if outline.is_empty() { "UseNone" } else { "UseOutlines" };
    document.catalog_mut().map_err(refused)?.set("PageMode", mode);
    if outline.is_empty() {
        return Ok(());
    }
    let items = nested(document, outline);
    for (index, item) in items.iter().enumerate() {
        let mut written = dictionary! {};
        if let Some(entry) = index.checked_sub(1).and_then(|entry| outline.get(entry)) {
            written.set("Title", text(&shortened(&entry.title, LONGEST)));
            destination(pages, entry.place).into_iter().for_each(|place| written.set("Dest", place));
            let parent = items.get(item.parent);
            link_to_neighbours(&mut written, index, parent, &items);
        } else {
            written.set("Type", "Outlines");
        }
        let reference = |index: Option<&usize>| index.and_then(|index| items.get(*index)).map(|item| item.id);
        if let (Some(first), Some(last)) = (reference(item.below.first()), reference(item.below.last())) {
            written.set("First", first);
            written.set("Last", last);
            written.set("Count", number(item.all_below));
        }
        document.objects.insert(item.id, written.into());
    }
    if let Some(root) = items.first() {
        document.catalog_mut().map_err(refused)?.set("Outlines", root.id);
    }
    Ok(())
}

/// The root, and after it an item for every entry.
fn nested(document: &mut Document, outline: &[OutlineEntry]) -> Vec<Item> {
    let mut new = |parent| Item { id: document.new_object_id(), parent, below: Vec::new(), all_below: 0 };
    let mut items = vec![new(0)];
    // The items that the next entry may stand below: the root, and the last item of every depth.
    let mut open = vec![0];
    for entry in outline {
        open.truncate(entry.depth + 1);
        let parent = open.last().copied().unwrap_or_default();
        let index = items.len();
        items.push(new(parent));
        for above in &open {
            if let Some(above) = items.get_mut(*above) {
                above.all_below += 1;
            }
        }
        if let Some(parent) = items.get_mut(parent) {
            parent.below.push(index);
        }
        open.push(index);
    }
    items
}

fn link_to_neighbours(written: &mut Dictionary, index: usize, parent: Option<&Item>, items: &[Item]) {
    let Some(parent) = parent else { return };
    written.set("Parent", parent.id);
    let place = parent.below.partition_point(|other| *other < index);
    let beside = |place: Option<usize>| items.get(*parent.below.get(place?)?).map(|item| item.id);
    beside(place.checked_sub(1)).into_iter().for_each(|previous| written.set("Prev", previous));
    beside(place.checked_add(1)).into_iter().for_each(|next| written.set("Next", next));
}
