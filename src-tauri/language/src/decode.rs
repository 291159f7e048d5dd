//! From bytes to text. Old minutes come as UTF-8, as UTF-16 from Windows' Notepad, or as Windows-1252; what is none
//! of these is refused rather than turned into question marks.

use std::fmt;

use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};
use serde::{Deserialize, Serialize};

/// The encoding a file turned out to have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    Utf8,
    /// UTF-16, little endian, by its byte order mark.
    Utf16Le,
    /// UTF-16, big endian, by its byte order mark.
    Utf16Be,
    /// Windows-1252: every text that is not valid UTF-8.
    Windows1252,
}

/// A text and what it was encoded in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decoded {
    /// The text, without a byte order mark.
    pub text: String,
    /// What the bytes were.
    pub encoding: Encoding,
}

/// The bytes are no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotText {
    /// Nothing, or white space only.
    Empty,
    /// NUL bytes, more control characters than a text has, or half a character of UTF-16.
    Binary,
}

impl fmt::Display for NotText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "the file holds no text",
            Self::Binary => "the file is not a text file",
        })
    }
}

impl std::error::Error for NotText {}

/// One control character in this many bytes is taken as a slip of some program; more is a binary file.
const BYTES_PER_CONTROL: usize = 200;

/// Reads bytes as text.
///
/// # Errors
/// [`NotText::Empty`] without a single visible character, [`NotText::Binary`] for NULs, too many control characters or broken
/// UTF-16.
pub fn text(bytes: &[u8]) -> Result<Decoded, NotText> {
    let utf16 = |by: &'static encoding_rs::Encoding, rest| {
        by.decode_without_bom_handling_and_without_replacement(rest).ok_or(NotText::Binary)
    };
    let (text, encoding) = match bytes {
        [0xFF, 0xFE, rest @ ..] => (utf16(UTF_16LE, rest)?, Encoding::Utf16Le),
        [0xFE, 0xFF, rest @ ..] => (utf16(UTF_16BE, rest)?, Encoding::Utf16Be),
        _ => {
            let bytes = bytes.strip_prefix(&[0xEF, 0xBB, 0xBF]).unwrap_or(bytes);
            match std::str::from_utf8(bytes) {
                Ok(text) => (text.into(), Encoding::Utf8),
                Err(_) => (WINDOWS_1252.decode_without_bom_handling(bytes).0, Encoding::Windows1252),
            }
        }
    };
    let mut controls = 0;
    for byte in text.bytes() {
        match byte {
            0 => return Err(NotText::Binary),
            b'\t' | b'\n' | b'\r' | 0x0C => {}
            0x01..=0x1F | 0x7F => controls += 1,
            _ => {}
        }
    }
    if controls > text.len() / BYTES_PER_CONTROL {
        return Err(NotText::Binary);
    }
    if text.chars().all(char::is_whitespace) {
        return Err(NotText::Empty);
    }
    Ok(Decoded { text: text.into_owned(), encoding })
}

#[cfg(test)]
mod tests {
    use super::{Encoding, NotText, text};

    #[test]
    fn each_encoding_yields_the_same_text() {
        let cases: [(&[u8], Encoding); 5] = [
            ("Café ‘t Hoekje".as_bytes(), Encoding::Utf8),
            ("\u{FEFF}Café ‘t Hoekje".as_bytes(), Encoding::Utf8),
            (b"Caf\xE9 \x91t Hoekje", Encoding::Windows1252),
            (b"\xFF\xFEC\0a\0f\0\xE9\0 \0\x18\x20t\0 \0H\0o\0e\0k\0j\0e\0", Encoding::Utf16Le),
            (b"\xFE\xFF\0C\0a\0f\0\xE9\0 \x20\x18\0t\0 \0H\0o\0e\0k\0j\0e", Encoding::Utf16Be),
        ];
        for (bytes, encoding) in cases {
            let decoded = text(bytes).unwrap();
            assert_eq!((decoded.text.as_str(), decoded.encoding), ("Café ‘t Hoekje", encoding));
        }
    }

    #[test]
    fn what_is_no_text_is_refused() {
        assert_eq!(text(b""), Err(NotText::Empty));
        assert_eq!(text(b" \r\n\t "), Err(NotText::Empty));
        assert_eq!(text(b"\xFF\xFEN\0o\0o\0r"), Err(NotText::Binary), "no question mark for the half letter");
        assert_eq!(text(b"%PDF-1.7\n\x00\x01"), Err(NotText::Binary));
        assert_eq!(text(b"\x89PNG\x01\x02\x03\x04"), Err(NotText::Binary));
    }
}
