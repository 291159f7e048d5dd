//! The structure of the text in the file (ISO 32000-1, 14.7): a tree of elements over the marked words of the pages, the
//! way back from the words to their element, and the links with the words they stand on (14.8.4.4.2).

use lopdf::{Document, Object, ObjectId, dictionary};

use super::finish::{Finishing, PageOfFile};
use super::marks::Marks;
use super::objects::{number, refused, text};
use super::outline::destination;
use crate::error::PrintError;
use crate::page::{Link, PlacedPicture};
use crate::structure::{Element, ElementId, Kind, Numbering, Structure};

/// The type of words that are read in another order than that of their glyphs.
pub(super) const SPOKEN: &str = "Span";

/// An element as it is written.
struct Part {
    id: ObjectId,
    element: Element,
    /// The page of its first words.
    page: Option<ObjectId>,
    /// Its words, its link, its parts.
    kids: Vec<Object>,
}

/// The type under which an element is known (ISO 32000-1, 14.8.4).
pub(super) fn name(kind: Kind) -> &'static str {
    match kind {
        Kind::Document => "Document",
        Kind::Heading(1) => "H1",
        Kind::Heading(2) => "H2",
        Kind::Heading(3) => "H3",
        Kind::Heading(4) => "H4",
        Kind::Heading(5) => "H5",
        Kind::Heading(_) => "H6",
        Kind::Paragraph => "P",
        Kind::Group => "Div",
        Kind::List(_) => "L",
        Kind::ListItem => "LI",
        Kind::ListLabel => "Lbl",
        Kind::ListBody => "LBody",
        Kind::Table => "Table",
        Kind::TableHead => "THead",
        Kind::TableBody => "TBody",
        Kind::TableRow => "TR",
        Kind::ColumnHead | Kind::RowHead => "TH",
        Kind::Cell => "TD",
        Kind::Figure => "Figure",
        Kind::Link => "Link",
        Kind::Aside => "Span",
    }
}

/// Writes the tree and the links.
pub(super) fn add(
    document: &mut Document,
    pages: &[PageOfFile],
    finishing: &Finishing<'_>,
) -> Result<(), PrintError> {
    let Finishing { structure, marks, links, pictures, .. } = *finishing;
    let mut parts = parts(document, structure, marks);
    let mut back: Vec<Object> = Vec::with_capacity(2 * (pages.len() + links.len()));
    for (index, (page, marked)) in pages.iter().zip(marks).enumerate() {
        let mut owners: Vec<Object> = Vec::with_capacity(marked.len());
        for (mcid, marked) in marked.iter().enumerate() {
            let Some(part) = part(&mut parts, marked.element) else { continue };
            let owner = match &marked.spoken {
                Some(words) => part.add_spoken(document, words, page.id, mcid),
                None => part.add_words(page.id, mcid),
            };
            owners.push(owner.into());
        }
        document.get_dictionary_mut(page.id).map_err(refused)?.set("StructParents", number(index));
        back.extend([number(index), document.add_object(owners).into()]);
    }
    for (index, link) in links.iter().enumerate() {
        let (Some(page), Some(part)) = (pages.get(link.page), part(&mut parts, link.element)) else {
            continue;
        };
        let key = number(pages.len() + index);
        let annotation = annotation(document, pages, *page, link, key.clone())?;
        part.kids.push(dictionary! { "Type" => "OBJR", "Obj" => annotation, "Pg" => page.id }.into());
        back.extend([key, part.id.into()]);
    }
    let root = document.new_object_id();
    let figures: Vec<(ObjectId, PageOfFile, &PlacedPicture)> = pictures
        .iter()
        .filter_map(|picture| {
            let part = part(&mut parts, picture.element)?;
            let page = pages.iter().find(|page| Some(page.id) == part.page)?;
            Some((part.id, *page, picture))
        })
        .collect();
    let whole = write(document, parts, root);
    for (figure, page, picture) in figures {
        describe(document, page, figure, picture)?;
    }
    let back = document.add_object(dictionary! { "Nums" => back });
    let tree = dictionary! {
        "Type" => "StructTreeRoot",
        "K" => whole,
        "ParentTree" => back,
        "ParentTreeNextKey" => number(pages.len() + links.len()),
    };
    document.objects.insert(root, tree.into());
    document.catalog_mut().map_err(refused)?.set("StructTreeRoot", root);
    Ok(())
}

/// A part for every element that has words, in itself or in its parts. The cells of a table are kept without, so that
/// every row has as many.
fn parts(document: &mut Document, structure: &Structure, marks: &Marks) -> Vec<Option<Part>> {
    let mut kept = vec![false; structure.count()];
    let mut keep = |id: ElementId| kept.get_mut(id.index()).into_iter().for_each(|kept| *kept = true);
    keep(Structure::DOCUMENT);
    marks.iter().flatten().map(|marked| marked.element).for_each(&mut keep);
    let cells = structure
        .iter()
        .filter(|(_, element)| matches!(element.kind, Kind::Cell | Kind::ColumnHead | Kind::RowHead));
    cells.for_each(|(id, _)| keep(id));
    let elements: Vec<(ElementId, Element)> = structure.iter().collect();
    // An element comes after what it is part of, so that the last ones tell first.
    for (id, element) in elements.iter().rev() {
        if let (Some(true), Some(parent)) = (kept.get(id.index()).copied(), element.parent) {
            kept.get_mut(parent.index()).into_iter().for_each(|kept| *kept = true);
        }
    }
    let part = |((_, element), kept): ((ElementId, Element), bool)| {
        kept.then(|| Part { id: document.new_object_id(), element, page: None, kids: Vec::new() })
    };
    elements.into_iter().zip(kept).map(part).collect()
}

fn part(parts: &mut [Option<Part>], id: ElementId) -> Option<&mut Part> {
    parts.get_mut(id.index())?.as_mut()
}

impl Part {
    /// Adds marked words of a page; what comes back is what they belong to.
    fn add_words(&mut self, page: ObjectId, mcid: usize) -> ObjectId {
        let first = *self.page.get_or_insert(page);
        self.kids.push(match first == page {
            true => number(mcid),
            false => dictionary! { "Type" => "MCR", "Pg" => page, "MCID" => number(mcid) }.into(),
        });
        self.id
    }

    /// Adds marked words of a page whose glyphs stand in another order than these words (ISO 32000-1, 14.9.4); what comes
    /// back is what they belong to.
    fn add_spoken(&mut self, document: &mut Document, words: &str, page: ObjectId, mcid: usize) -> ObjectId {
        let spoken = dictionary! {
            "S" => SPOKEN,
            "P" => self.id,
            "Pg" => page,
            "K" => number(mcid),
            "ActualText" => text(words),
        };
        let spoken = document.add_object(spoken);
        self.kids.push(spoken.into());
        spoken
    }
}

/// The annotation of a link, on its page (ISO 32000-1, 12.5.6.5); `key` leads back to its element.
fn annotation(
    document: &mut Document,
    pages: &[PageOfFile],
    page: PageOfFile,
    link: &Link,
    key: Object,
) -> Result<ObjectId, PrintError> {
    let area = link.area;
    let corners = [area.x, page.height - area.y - area.height, area.x + area.width, page.height - area.y];
    let corners: Vec<Object> = corners.into_iter().map(|at| Object::Real(at.round())).collect();
    let written = dictionary! {
        "Type" => "Annot",
        "Subtype" => "Link",
        "Rect" => corners,
        "Border" => vec![Object::from(0), 0.into(), 0.into()],
        // It prints, as everything must (ISO 19005-3, 6.3.2).
        "F" => 4,
        "Contents" => text(&format!("Naar {}", link.words)),
        "Dest" => destination(pages, link.to).unwrap_or(Object::Null),
        "StructParent" => key,
    };
    let id = document.add_object(written);
    let page = document.get_dictionary_mut(page.id).map_err(refused)?;
    match page.get_mut(b"Annots").and_then(Object::as_array_mut) {
        Ok(annotations) => annotations.push(id.into()),
        Err(_) => page.set("Annots", vec![Object::from(id)]),
    }
    Ok(id)
}

/// What a picture shows and where it stands (ISO 32000-1, 14.8.5.4.3 and 14.9.3).
fn describe(
    document: &mut Document,
    page: PageOfFile,
    figure: ObjectId,
    picture: &PlacedPicture,
) -> Result<(), PrintError> {
    let bottom = page.height - picture.y - picture.height;
    let corners = [picture.x, bottom, picture.x + picture.width, page.height - picture.y];
    let corners: Vec<Object> = corners.map(|at| Object::Real((at * 100.0).round() / 100.0)).into();
    let figure = document.get_dictionary_mut(figure).map_err(refused)?;
    figure.set("Alt", text(&picture.alt));
    figure.set("A", dictionary! { "O" => "Layout", "Placement" => "Block", "BBox" => corners });
    Ok(())
}

/// Puts every part below its parent and into the file; the whole is the first.
fn write(document: &mut Document, mut parts: Vec<Option<Part>>, root: ObjectId) -> ObjectId {
    let ids: Vec<Option<ObjectId>> = parts.iter().map(|part| part.as_ref().map(|part| part.id)).collect();
    let parents: Vec<Option<ElementId>> =
        parts.iter().map(|part| part.as_ref().and_then(|part| part.element.parent)).collect();
    for (parent, id) in parents.iter().zip(&ids) {
        if let (Some(parent), Some(id)) = (parent, id)
            && let Some(parent) = part(&mut parts, *parent)
        {
            parent.kids.push((*id).into());
        }
    }
    let id_of = |element: ElementId| ids.get(element.index()).copied().flatten();
    for part in parts.into_iter().flatten() {
        let parent = part.element.parent.and_then(id_of).unwrap_or(root);
        let mut written = dictionary! { "S" => name(part.element.kind), "P" => parent };
        part.page.into_iter().for_each(|page| written.set("Pg", page));
        match part.kids.len() {
            0 => {}
            1 => part.kids.into_iter().for_each(|kid| written.set("K", kid)),
            _ => written.set("K", part.kids),
        }
        match part.element.kind {
            Kind::ColumnHead => written.set("A", dictionary! { "O" => "Table", "Scope" => "Column" }),
            Kind::RowHead => written.set("A", dictionary! { "O" => "Table", "Scope" => "Row" }),
            Kind::List(numbering) => {
                let manner = match numbering {
                    Numbering::Letters => "LowerAlpha",
                    Numbering::Figures => "Decimal",
                    Numbering::Dashes => "Disc",
                    Numbering::None => "None",
                };
                written.set("A", dictionary! { "O" => "List", "ListNumbering" => manner });
            }
            _ => {}
        }
        document.objects.insert(part.id, written.into());
    }
    id_of(Structure::DOCUMENT).unwrap_or(root)
}
