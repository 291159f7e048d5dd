//! What printpdf leaves open: everything that makes a file of pages into a document that can be kept (PDF/A-3a) and read
//! aloud (PDF/UA-1), and an identifier that follows from the content. After this pass the same document gives the same bytes.

use lopdf::{Dictionary, Document, Object, ObjectId, Stream};

use super::describe::{Info, describe};
use super::marks::Marks;
use super::objects::refused;
use super::save::save;
use super::{attachment, outline, strings, tree};
use crate::error::PrintError;
use crate::page::{Link, OutlineEntry, PlacedPicture};
use crate::structure::Structure;

/// What is known of a document beside its pages.
pub(super) struct Finishing<'a> {
    pub(super) info: &'a Info,
    /// The heights of the pages, in points.
    pub(super) heights: &'a [f32],
    pub(super) fonts: &'a [FontDetails],
    pub(super) outline: &'a [OutlineEntry],
    pub(super) structure: &'a Structure,
    pub(super) marks: &'a Marks,
    pub(super) links: &'a [Link],
    pub(super) pictures: &'a [PlacedPicture],
    /// The file to embed.
    pub(super) attached: Vec<u8>,
}

/// A page of the file.
#[derive(Clone, Copy)]
pub(super) struct PageOfFile {
    pub(super) id: ObjectId,
    /// In points.
    pub(super) height: f32,
}

/// What printpdf does not tell of a font.
pub(super) struct FontDetails {
    /// By which it is known in the document.
    pub(super) name: String,
    /// Its `CIDToGIDMap`.
    pub(super) glyph_map: Vec<u8>,
    /// Its `ToUnicode`.
    pub(super) to_unicode: Vec<u8>,
    /// How tall its capitals are, in 1/1000 em.
    pub(super) cap_height: i16,
}

/// The finished file.
pub(super) fn finish(document: &mut Document, finishing: Finishing<'_>) -> Result<Vec<u8>, PrintError> {
    "1.7".clone_into(&mut document.version);
    describe(document, finishing.info)?;
    for font in finishing.fonts {
        complete_font(document, font)?;
    }
    let sized = document.get_pages().into_values().zip(finishing.heights);
    let pages: Vec<PageOfFile> = sized.map(|(id, height)| PageOfFile { id, height: *height }).collect();
    for page in &pages {
        shorten_strings(document, page.id)?;
        let page = document.get_dictionary_mut(page.id).map_err(refused)?;
        page.set("Tabs", "S");
        for superfluous in ["Annots", "TrimBox", "CropBox"] {
            page.remove(superfluous.as_bytes());
        }
    }
    tree::add(document, &pages, &finishing)?;
    outline::add(document, &pages, finishing.outline)?;
    attachment::add(document, finishing.attached, finishing.info.on)?;
    save(document)
}

/// Writes the strings of a page in fewer bytes.
fn shorten_strings(document: &mut Document, page: ObjectId) -> Result<(), PrintError> {
    let content = document.get_dictionary(page).and_then(|page| page.get(b"Contents")?.as_reference());
    let content =
        content.and_then(|content| document.get_object_mut(content)?.as_stream_mut()).map_err(refused)?;
    let shorter = strings::shortened(&content.content);
    content.set_content(shorter);
    Ok(())
}

/// Gives a font its map from codes to glyphs in place of the identity, a shorter map from codes to text, and the height of
/// its capitals.
fn complete_font(document: &mut Document, details: &FontDetails) -> Result<(), PrintError> {
    let is_this = |object: &Object| {
        let font = object.as_dict().ok()?;
        let base = font.get(b"BaseFont").and_then(Object::as_name).ok()?;
        (base == details.name.as_bytes() && font.has(b"DescendantFonts")).then_some(())
    };
    let font = document.objects.iter().find_map(|(id, object)| is_this(object).map(|()| *id));
    let font = font.ok_or_else(|| PrintError::Pdf { reason: format!("{} is not embedded", details.name) })?;
    let map = document.add_object(Stream::new(Dictionary::new(), details.glyph_map.clone()));
    let font = document.get_dictionary_mut(font).map_err(refused)?;
    let to_unicode = font.get(b"ToUnicode").and_then(Object::as_reference).map_err(refused)?;
    let descendants = font.get_mut(b"DescendantFonts").and_then(Object::as_array_mut).map_err(refused)?;
    let mut descriptors = Vec::with_capacity(1);
    for descendant in descendants {
        let descendant = descendant.as_dict_mut().map_err(refused)?;
        descendant.set("CIDToGIDMap", map);
        descriptors.push(descendant.get(b"FontDescriptor").and_then(Object::as_reference).map_err(refused)?);
    }
    let texts = Stream::new(Dictionary::new(), details.to_unicode.clone());
    document.objects.insert(to_unicode, texts.into());
    for descriptor in descriptors {
        let descriptor = document.get_dictionary_mut(descriptor).map_err(refused)?;
        descriptor.set("CapHeight", i64::from(details.cap_height));
    }
    Ok(())
}
