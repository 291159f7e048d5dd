//! The file inside the file: what is printed as JSON, embedded as the source of the document (ISO 19005-3, 6.8; ISO 32000-1,
//! 7.11.4). [`super::embedded`] finds it again.

use chrono::NaiveDateTime;
use lopdf::{Document, Object, Stream, StringFormat, dictionary};
use md5::{Digest, Md5};

use super::objects::{date, number, refused, text};
use crate::error::PrintError;

/// The name of the file inside.
const FILE_NAME: &str = "hamerslag.json";
/// What a person is told about it.
const DESCRIPTION: &str = "De gegevens van dit stuk, te openen met Hamerslag";

/// Embeds these data.
pub(super) fn add(document: &mut Document, data: Vec<u8>, on: NaiveDateTime) -> Result<(), PrintError> {
    let file = dictionary! {
        "Type" => "EmbeddedFile",
        "Subtype" => "application/json",
        "Params" => dictionary! {
            "Size" => number(data.len()),
            "CreationDate" => date(on),
            "ModDate" => date(on),
            "CheckSum" => Object::String(Md5::digest(&data).to_vec(), StringFormat::Hexadecimal),
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
