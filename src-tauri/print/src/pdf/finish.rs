//! What printpdf leaves open: who made the document and when, its language and outline, the map from codes to glyphs, an
//! identifier that follows from the content. After this pass the same document gives the same bytes.

use std::borrow::Cow;

use chrono::{Datelike, NaiveDateTime, Timelike};
use lopdf::{Dictionary, Document, Object, ObjectId, SaveOptions, Stream, StringFormat, dictionary};

use crate::error::PrintError;
use crate::page::{HEIGHT, OutlineEntry};

/// What a PDF tells of itself.
#[derive(Clone, Debug)]
pub(super) struct Info {
    /// Its title.
    pub(super) title: String,
    /// Whose it is.
    pub(super) author: String,
    /// When it was made.
    pub(super) on: NaiveDateTime,
}

/// The finished file. `glyph_maps` are the `CIDToGIDMap`s by name of the font.
pub(super) fn finish(
    document: &mut Document,
    info: &Info,
    glyph_maps: &[(String, Vec<u8>)],
    outline: &[OutlineEntry],
) -> Result<Vec<u8>, PrintError> {
    "1.7".clone_into(&mut document.version);
    describe(document, info)?;
    map_glyphs(document, glyph_maps)?;
    let pages: Vec<ObjectId> = document.get_pages().into_values().collect();
    for page in &pages {
        let page = document.get_dictionary_mut(*page).map_err(refused)?;
        page.set("Tabs", "S");
        for superfluous in ["Annots", "TrimBox", "CropBox"] {
            page.remove(superfluous.as_bytes());
        }
    }
    if !outline.is_empty() {
        add_outline(document, &pages, outline)?;
    }
    save(document)
}

/// Info dictionary and catalog (ISO 32000-1, 14.3.3 and 7.7.2).
fn describe(document: &mut Document, info: &Info) -> Result<(), PrintError> {
    let date = pdf_date(info.on);
    let about = dictionary! {
        "Title" => text(&info.title),
        "Author" => text(&info.author),
        "Creator" => text("Hamerslag"),
        "Producer" => text("printpdf 0.12.8"),
        "CreationDate" => Object::string_literal(date.clone()),
        "ModDate" => Object::string_literal(date),
    };
    let id = document.trailer.get(b"Info").and_then(Object::as_reference).map_err(refused)?;
    document.objects.insert(id, about.into());
    let catalog = document.catalog_mut().map_err(refused)?;
    catalog.set("Lang", text("nl-NL"));
    catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    Ok(())
}

/// "D:20261118220451".
fn pdf_date(on: NaiveDateTime) -> String {
    let (date, time) = (on.date(), on.time());
    format!(
        "D:{:04}{:02}{:02}{:02}{:02}{:02}",
        date.year(),
        date.month(),
        date.day(),
        time.hour(),
        time.minute(),
        time.second()
    )
}

/// Gives every font its map from codes to glyphs in place of the identity.
fn map_glyphs(document: &mut Document, glyph_maps: &[(String, Vec<u8>)]) -> Result<(), PrintError> {
    for (name, map) in glyph_maps {
        let of_this_font = |object: &Object| {
            let font = object.as_dict().ok()?;
            let base = font.get(b"BaseFont").and_then(Object::as_name).ok()?;
            (base == name.as_bytes() && font.has(b"DescendantFonts")).then_some(())
        };
        let font = document.objects.iter().find_map(|(id, object)| of_this_font(object).map(|()| *id));
        let font = font.ok_or_else(|| PrintError::Pdf { reason: format!("{name} is not embedded") })?;
        let map = document.add_object(Stream::new(Dictionary::new(), map.clone()));
        let descendants = document
            .get_dictionary_mut(font)
            .and_then(|font| font.get_mut(b"DescendantFonts"))
            .and_then(Object::as_array_mut)
            .map_err(refused)?;
        for descendant in descendants {
            descendant.as_dict_mut().map_err(refused)?.set("CIDToGIDMap", map);
        }
    }
    Ok(())
}

/// The outline (ISO 32000-1, 12.3.3), one level deep.
fn add_outline(
    document: &mut Document,
    pages: &[ObjectId],
    outline: &[OutlineEntry],
) -> Result<(), PrintError> {
    let root = document.new_object_id();
    let ids: Vec<ObjectId> = outline.iter().map(|_| document.new_object_id()).collect();
    for (number, (entry, id)) in outline.iter().zip(&ids).enumerate() {
        let Some(page) = pages.get(entry.page) else { continue };
        let place = (HEIGHT - entry.y).round();
        let mut item = dictionary! {
            "Title" => text(&shortened(&entry.title)),
            "Parent" => root,
            "Dest" => vec![Object::from(*page), "XYZ".into(), Object::Null, Object::Real(place), Object::Null],
        };
        if let Some(previous) = number.checked_sub(1).and_then(|previous| ids.get(previous)) {
            item.set("Prev", *previous);
        }
        if let Some(next) = ids.get(number + 1) {
            item.set("Next", *next);
        }
        document.objects.insert(*id, item.into());
    }
    let (Some(first), Some(last)) = (ids.first(), ids.last()) else { return Ok(()) };
    let count = i64::try_from(ids.len()).unwrap_or(i64::MAX);
    let tree = dictionary! { "Type" => "Outlines", "Count" => count, "First" => *first, "Last" => *last };
    document.objects.insert(root, tree.into());
    let catalog = document.catalog_mut().map_err(refused)?;
    catalog.set("Outlines", root);
    catalog.set("PageMode", "UseOutlines");
    Ok(())
}

/// The longest title in the outline, in characters.
const LONGEST_TITLE: usize = 120;

/// A title that fits beside the pages; the page has it whole.
fn shortened(title: &str) -> Cow<'_, str> {
    match title.char_indices().nth(LONGEST_TITLE) {
        Some((end, _)) => Cow::Owned(format!("{}…", title.get(..end).unwrap_or_default().trim_end())),
        None => Cow::Borrowed(title),
    }
}

/// A text string: plain where ASCII says it all, else UTF-16 with its mark (ISO 32000-1, 7.9.2.2).
fn text(words: &str) -> Object {
    if words.is_ascii() {
        return Object::string_literal(words);
    }
    let mut bytes = vec![0xFE, 0xFF];
    bytes.extend(words.encode_utf16().flat_map(u16::to_be_bytes));
    Object::String(bytes, StringFormat::Hexadecimal)
}

fn save(document: &mut Document) -> Result<Vec<u8>, PrintError> {
    document.compress();
    let id = Object::String(fingerprint(document).to_be_bytes().to_vec(), StringFormat::Hexadecimal);
    document.trailer.set("ID", vec![id.clone(), id]);
    let options =
        SaveOptions::builder().use_object_streams(true).use_xref_streams(true).compression_level(9).build();
    let mut bytes = Vec::new();
    document
        .save_with_options(&mut bytes, options)
        .map_err(|error| PrintError::Pdf { reason: error.to_string() })?;
    Ok(bytes)
}

/// A number that follows from the streams and the description: FNV-1a over 128 bits.
fn fingerprint(document: &Document) -> u128 {
    let mix = |hash: u128, bytes: &[u8]| {
        bytes
            .iter()
            .fold(hash, |hash, byte| (hash ^ u128::from(*byte)).wrapping_mul(0x0100_0000_0000_0000_0000_013B))
    };
    let start = 0x6C62_272E_07BB_0142_62B8_2175_6295_C58D;
    document.objects.iter().fold(start, |hash, ((id, _), object)| {
        let hash = mix(hash, &id.to_be_bytes());
        match object {
            Object::Stream(stream) => mix(hash, &stream.content),
            other => mix(hash, format!("{other:?}").as_bytes()),
        }
    })
}

fn refused(error: lopdf::Error) -> PrintError {
    PrintError::Pdf { reason: error.to_string() }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    #[test]
    fn a_date_is_written_the_way_a_pdf_does() {
        let on = NaiveDate::from_ymd_opt(2026, 11, 18).and_then(|day| day.and_hms_opt(22, 4, 51)).unwrap();
        assert_eq!(super::pdf_date(on), "D:20261118220451");
    }
}
