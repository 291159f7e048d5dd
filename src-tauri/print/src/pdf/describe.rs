//! What a PDF tells of itself: title, maker, moment, language, and which standards it keeps to. It says so twice, in the
//! Info dictionary for old readers and as XMP for archives, and both must agree (ISO 19005-3, 6.6).

use chrono::NaiveDateTime;
use lopdf::{Document, Object, Stream, dictionary};

use super::objects::{date, refused, shortened, text};
use crate::error::PrintError;

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

/// The language of the text (BCP 47).
const LANGUAGE: &str = "nl-NL";
/// The program that made the document, and the library that wrote it.
const CREATOR: &str = "Hamerslag";
const PRODUCER: &str = "printpdf 0.12.8";
/// The longest title and name, in characters: a string has its limits (ISO 19005-3, 6.1.13).
const LONGEST: usize = 1000;
/// sRGB in 736 bytes: `sRGB-v2-magic.icc` of github.com/saucecontrol/Compact-ICC-Profiles, in the public domain (CC0).
const SRGB: &[u8] = include_bytes!("srgb.icc");

/// Info dictionary, XMP, output intent, and the catalog's word on language and structure.
pub(super) fn describe(document: &mut Document, info: &Info) -> Result<(), PrintError> {
    let info = Info {
        title: printable(&shortened(&info.title, LONGEST)),
        author: printable(&shortened(&info.author, LONGEST)),
        on: info.on,
    };
    let about = dictionary! {
        "Title" => text(&info.title),
        "Author" => text(&info.author),
        "Creator" => text(CREATOR),
        "Producer" => text(PRODUCER),
        "CreationDate" => date(info.on),
        "ModDate" => date(info.on),
    };
    let id = document.trailer.get(b"Info").and_then(Object::as_reference).map_err(refused)?;
    document.objects.insert(id, about.into());
    let metadata = dictionary! { "Type" => "Metadata", "Subtype" => "XML" };
    let metadata =
        document.add_object(Stream::new(metadata, xmp(&info).into_bytes()).with_compression(false));
    let profile = document.add_object(Stream::new(dictionary! { "N" => 3 }, SRGB.to_vec()));
    let intent = dictionary! {
        "Type" => "OutputIntent",
        "S" => "GTS_PDFA1",
        "OutputConditionIdentifier" => text("sRGB"),
        "Info" => text("sRGB"),
        "DestOutputProfile" => profile,
    };
    let catalog = document.catalog_mut().map_err(refused)?;
    catalog.set("Lang", text(LANGUAGE));
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    catalog.set("Metadata", metadata);
    catalog.set("OutputIntents", vec![Object::from(intent)]);
    catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    Ok(())
}

/// The words with a visible sign for what XML has no room for (XML 1.0, 2.2).
fn printable(words: &str) -> String {
    let visible = |c: char| match c {
        c if c.is_control() => '\u{FFFD}',
        '\u{FFFE}' | '\u{FFFF}' => '\u{FFFD}',
        c => c,
    };
    words.chars().map(visible).collect()
}

fn escaped(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// The same as XMP (ISO 16684-1): PDF/A-3a and PDF/UA-1. PDF/A knows nothing of the latter's schema, so it comes along.
fn xmp(info: &Info) -> String {
    let (title, author) = (escaped(&info.title), escaped(&info.author));
    let on = info.on.format("%Y-%m-%dT%H:%M:%S");
    format!(
        r#"<?xpacket begin="{mark}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>{LANGUAGE}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>{on}</xmp:CreateDate>
<xmp:ModifyDate>{on}</xmp:ModifyDate>
<xmp:CreatorTool>{CREATOR}</xmp:CreatorTool>
<pdf:Producer>{PRODUCER}</pdf:Producer>
<pdfaid:part>3</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"#,
        mark = '\u{feff}'
    )
}
