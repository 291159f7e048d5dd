//! The file inside the file: the meeting as JSON, embedded as the source of the document (ISO 19005-3, 6.8; ISO 32000-1,
//! 7.11.4). It is read back from any PDF, also one that another program has saved again or that somebody has tampered with.

use chrono::NaiveDateTime;
use lopdf::{Dictionary, Document, LoadOptions, Object, Stream, dictionary};
use md5::{Digest, Md5};

use super::objects::{date, number, refused, text};
use crate::error::{OpenError, PrintError};

/// The name of the file inside.
const FILE_NAME: &str = "hamerslag.json";
/// What a person is told about it.
const DESCRIPTION: &str = "De gegevens van deze vergadering, te openen met Hamerslag";
/// The most bytes that a meeting may come to; an evening is some tens of thousands.
const MOST_DATA: usize = 64 << 20;
/// The most bytes that a part of a PDF's own bookkeeping may come to.
const MOST_OBJECTS: usize = 16 << 20;
/// How far into a file its mark may stand, by the habit of readers (ISO 32000-1, annex H, note 13).
const MARK_WITHIN: usize = 1024;

/// Embeds these data.
pub(super) fn add(document: &mut Document, data: Vec<u8>, on: NaiveDateTime) -> Result<(), PrintError> {
    let file = dictionary! {
        "Type" => "EmbeddedFile",
        "Subtype" => "application/json",
        "Params" => dictionary! {
            "Size" => number(data.len()),
            "CreationDate" => date(on),
            "ModDate" => date(on),
            "CheckSum" => Object::String(Md5::digest(&data).to_vec(), lopdf::StringFormat::Hexadecimal),
        },
    };
    let file = document.add_object(Stream::new(file, data));
    let specification = document.add_object(dictionary! {
        "Type" => "Filespec",
        "F" => text(FILE_NAME),
        "UF" => text(FILE_NAME),
        "Desc" => text(DESCRIPTION),
        "AFRelationship" => "Source",
        "EF" => dictionary! { "F" => file, "UF" => file },
    });
    let catalog = document.catalog_mut().map_err(refused)?;
    catalog.set("AF", vec![Object::from(specification)]);
    let named = dictionary! { "Names" => vec![text(FILE_NAME), specification.into()] };
    catalog.set("Names", dictionary! { "EmbeddedFiles" => named });
    Ok(())
}

/// The data that [`add`] embedded.
pub(crate) fn data(pdf: &[u8]) -> Result<Vec<u8>, OpenError> {
    let head = pdf.get(..MARK_WITHIN).unwrap_or(pdf);
    if !head.windows(5).any(|bytes| bytes == b"%PDF-") {
        return Err(OpenError::NotAPdf);
    }
    let options = LoadOptions::with_max_decompressed_size(MOST_OBJECTS);
    let document = Document::load_mem_with_options(pdf, options).map_err(|error| why(&error))?;
    // Some locks open without a password, but the library does not undo all that they did to the file.
    if document.is_encrypted() || document.was_encrypted() {
        return Err(OpenError::Locked);
    }
    let file = document.objects.values().find_map(|object| embedded(&document, object.as_dict().ok()?));
    let file = file.ok_or(OpenError::NoMeeting)?;
    let data = file.get_plain_content_with_limit(MOST_DATA).map_err(|error| why(&error))?;
    let sum = file.dict.get(b"Params").and_then(|parameters| document.dereference(parameters));
    let sum = sum.and_then(|(_, parameters)| parameters.as_dict()?.get(b"CheckSum")?.as_str());
    match sum {
        Ok(sum) if sum != Md5::digest(&data).as_slice() => Err(OpenError::Damaged),
        _ => Ok(data),
    }
}

/// The file that this object tells of, if it is ours.
fn embedded<'d>(document: &'d Document, specification: &'d Dictionary) -> Option<&'d Stream> {
    let is_ours = |key: &[u8]| {
        let name = specification.get(key).ok()?;
        (lopdf::decode_text_string(name).ok()? == FILE_NAME).then_some(())
    };
    is_ours(b"UF").or_else(|| is_ours(b"F"))?;
    let (_, files) = document.dereference(specification.get(b"EF").ok()?).ok()?;
    let (_, file) = document.dereference(files.as_dict().ok()?.get(b"F").ok()?).ok()?;
    file.as_stream().ok()
}

fn why(error: &lopdf::Error) -> OpenError {
    match error {
        lopdf::Error::InvalidPassword
        | lopdf::Error::Decryption(_)
        | lopdf::Error::UnsupportedSecurityHandler(_) => OpenError::Locked,
        lopdf::Error::Decompress(lopdf::DecompressError::MemoryLimitExceeded { .. }) => OpenError::TooLarge,
        _ => OpenError::Damaged,
    }
}
