//! A document to bytes: streams deflated, an identifier that follows from the content, and small objects and the
//! cross-reference as streams, which halves a short file (ISO 32000-1, 7.5.7 and 7.5.8).

use lopdf::{Document, Object, SaveOptions, Stream, StringFormat, dictionary};
use md5::{Digest, Md5};

use crate::error::PrintError;

/// How many small objects are deflated together.
const TOGETHER: usize = 1000;

/// The file.
pub(super) fn save(document: &mut Document) -> Result<Vec<u8>, PrintError> {
    document.compress();
    let id = Object::String(fingerprint(document), StringFormat::Hexadecimal);
    document.trailer.set("ID", vec![id.clone(), id]);
    let options = SaveOptions::builder()
        .use_object_streams(true)
        .use_xref_streams(true)
        .max_objects_per_stream(TOGETHER)
        .compression_level(9)
        .build();
    let mut bytes = Vec::new();
    document
        .save_with_options(&mut bytes, options)
        .map_err(|error| PrintError::Pdf { reason: error.to_string() })?;
    Ok(with_small_cross_reference(&bytes).unwrap_or(bytes))
}

/// What sets this document apart from others: a sum over its pages, its description and what it carries, which are all the
/// streams there are.
fn fingerprint(document: &Document) -> Vec<u8> {
    let mut sum = Md5::new();
    for stream in document.objects.values().filter_map(|object| object.as_stream().ok()) {
        sum.update(&stream.content);
    }
    sum.finalize().to_vec()
}

/// The same file with its cross-reference stream deflated, which lopdf leaves out; `None` if the file does not end as
/// expected. The stream is the last object, so that no place in the file changes. Its rows differ little from the ones
/// above them, so only the differences are written (7.4.4.4, predictor 12).
fn with_small_cross_reference(bytes: &[u8]) -> Option<Vec<u8>> {
    let tail = bytes.rsplit(|byte| *byte == b'\n').nth(1)?;
    let start: usize = std::str::from_utf8(tail).ok()?.trim().parse().ok()?;
    let (before, object) = bytes.split_at_checked(start)?;
    let find = |pattern: &[u8]| object.windows(pattern.len()).position(|window| window == pattern);
    let head = std::str::from_utf8(object.get(..find(b"stream\n")?)?).ok()?;
    let length_at = head.find("/Length ")? + "/Length ".len();
    let digits = head.get(length_at..)?.bytes().take_while(u8::is_ascii_digit).count();
    let length: usize = head.get(length_at..length_at + digits)?.parse().ok()?;
    let content_at = head.len() + "stream\n".len();
    let content = object.get(content_at..content_at + length)?;
    let columns = row_width(head)?;
    let mut stream = Stream::new(dictionary! {}, differences(content, columns));
    stream.compress().ok().filter(|()| stream.dict.has(b"Filter"))?;
    let mut file = before.to_vec();
    file.extend(head.get(..length_at)?.bytes());
    file.extend(stream.content.len().to_string().bytes());
    file.extend(format!("/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns {columns}>>").bytes());
    file.extend(head.get(length_at + digits..)?.bytes());
    file.extend(b"stream\n");
    file.extend(&stream.content);
    file.extend(object.get(content_at + length..)?);
    Some(file)
}

/// The width of a row of the cross-reference, in bytes: the sum of `/W[1 4 2]`.
fn row_width(head: &str) -> Option<usize> {
    let (_, widths) = head.split_once("/W[")?;
    let (widths, _) = widths.split_once(']')?;
    widths
        .split_whitespace()
        .map(|width| width.parse::<usize>().ok())
        .sum::<Option<usize>>()
        .filter(|sum| *sum > 0)
}

/// Every row less the one above it, byte by byte, behind the sign of that filter (PNG, 9.2: type 2, "Up").
fn differences(rows: &[u8], width: usize) -> Vec<u8> {
    let mut above = vec![0; width];
    let mut written = Vec::with_capacity(rows.len() + rows.len() / width);
    for row in rows.chunks(width) {
        written.push(2);
        written.extend(row.iter().zip(&above).map(|(byte, above)| byte.wrapping_sub(*above)));
        above.splice(.., row.iter().copied());
    }
    written
}

#[cfg(test)]
mod tests {
    use super::{differences, row_width};

    #[test]
    fn a_row_is_written_as_what_differs_from_the_one_above() {
        assert_eq!(differences(&[2, 9, 0, 2, 9, 1, 1, 9, 2], 3), [2, 2, 9, 0, 2, 0, 0, 1, 2, 255, 0, 1]);
        assert_eq!(row_width("<</W[1 4 2]/Size 9>>"), Some(7));
        assert_eq!(row_width("<</W[]>>"), None);
    }
}
