//! Finds the file that [`super::attachment`] put inside, in any bytes that somebody hands over: a PDF as it was made, one
//! that another program saved again, one cut off on the way, one made to do harm.
//!
//! A stream always stands in the open (ISO 32000-1, 7.5.7), so that it is found by its own words. Nothing else of the file
//! is read: not its cross-reference, which may be broken or lead in circles, and not its packed objects, of which a few
//! megabytes may unfold to fill any memory.

use std::io::Read;

use flate2::read::ZlibDecoder;
use md5::{Digest, Md5};

use crate::error::OpenError;

/// The most bytes that a meeting may come to; an evening is some tens of thousands.
const MOST_DATA: u64 = 64 << 20;
/// The most files that are looked into.
const MOST_FILES: usize = 16;
/// The most bytes of the words before a stream.
const MOST_WORDS: usize = 4096;
/// How far into a file its mark may stand, by the habit of readers (ISO 32000-1, annex H, note 13), and how far from its
/// end the mark of the end.
const MARK_WITHIN: usize = 1024;

/// A stream that says of itself that it is a file of JSON.
struct Embedded<'p> {
    /// Its dictionary, as written.
    words: &'p [u8],
    /// From its first byte up to where the stream ends.
    content: &'p [u8],
}

/// What `read` makes of the first file of JSON that is ours; [`OpenError::NoMeeting`] from it means that a file is not.
pub(crate) fn find<T>(pdf: &[u8], read: impl Fn(&[u8]) -> Result<T, OpenError>) -> Result<T, OpenError> {
    let head = pdf.get(..MARK_WITHIN).unwrap_or(pdf);
    if position(head, b"%PDF-").is_none() {
        return Err(OpenError::NotAPdf);
    }
    let mut why_not = OpenError::NoMeeting;
    for file in files(pdf).take(MOST_FILES) {
        match file.data().and_then(|data| read(&data)) {
            Ok(found) => return Ok(found),
            Err(OpenError::NoMeeting) => {}
            Err(error) => why_not = error,
        }
    }
    let tail = pdf.get(pdf.len().saturating_sub(MARK_WITHIN)..).unwrap_or(pdf);
    Err(match why_not {
        OpenError::NoMeeting | OpenError::Damaged if position(pdf, b"/Encrypt ").is_some() => {
            OpenError::Locked
        }
        OpenError::NoMeeting if position(tail, b"%%EOF").is_none() => OpenError::Damaged,
        error => error,
    })
}

/// The files of JSON in their order in the bytes.
fn files(pdf: &[u8]) -> impl Iterator<Item = Embedded<'_>> {
    let mut from = 0;
    std::iter::from_fn(move || {
        loop {
            const NAME: &[u8] = b"/EmbeddedFile";
            let at = from + position(pdf.get(from..)?, NAME)?;
            from = at + NAME.len();
            if let Some(file) = around(pdf, at) {
                return Some(file);
            }
        }
    })
}

/// The stream whose dictionary has this place in it.
fn around(pdf: &[u8], at: usize) -> Option<Embedded<'_>> {
    let before = pdf.get(at.saturating_sub(MOST_WORDS)..at)?;
    let begin = at - before.len() + before.windows(4).rposition(|bytes| bytes == b" obj")?;
    let after = pdf.get(at..)?;
    let near = after.get(..MOST_WORDS).unwrap_or(after);
    let end = at + position(near, b"stream")?;
    let words = pdf.get(begin..end)?;
    let content = pdf.get(end + b"stream".len()..)?;
    let content = content.strip_prefix(b"\r").unwrap_or(content).strip_prefix(b"\n")?;
    let is_json = [&b"/application#2Fjson"[..], b"/application#2fjson"];
    is_json.iter().find(|name| position(words, name).is_some())?;
    // Without an end it is taken as it is, and refused then: a search to the end of the bytes is to count as a look.
    let content = content.get(..position(content, b"endstream").unwrap_or(content.len()))?;
    Some(Embedded { words, content })
}

impl Embedded<'_> {
    /// What the file says.
    fn data(&self) -> Result<Vec<u8>, OpenError> {
        let mut data = Vec::new();
        let inflated = position(self.words, b"/FlateDecode").map(|_| ZlibDecoder::new(self.content));
        let mut source: Box<dyn Read> = match inflated {
            Some(inflated) => Box::new(inflated),
            None => Box::new(self.content),
        };
        source.by_ref().take(MOST_DATA + 1).read_to_end(&mut data).map_err(|_| OpenError::Damaged)?;
        if data.len() as u64 > MOST_DATA {
            return Err(OpenError::TooLarge);
        }
        match self.sum() {
            Some(sum) if sum != Md5::digest(&data).as_slice() => Err(OpenError::Damaged),
            _ => Ok(data),
        }
    }

    /// The sum over the data, if it is written the way we write it.
    fn sum(&self) -> Option<Vec<u8>> {
        const KEY: &[u8] = b"/CheckSum";
        let written = self.words.get(position(self.words, KEY)? + KEY.len()..)?.trim_ascii_start();
        let digits = std::str::from_utf8(written.strip_prefix(b"<")?.get(..32)?).ok()?;
        let byte = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
        (0..32).step_by(2).map(byte).collect()
    }
}

fn position(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|window| window == wanted)
}
