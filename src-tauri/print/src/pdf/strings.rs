//! The strings of a page in fewer bytes. printpdf writes one for each glyph, in figures: `<0012><0034>`. Side by side they
//! are one string, and byte for byte it is half as long, which a short file notices even after deflating.

/// The same operations with strings joined and written byte for byte (ISO 32000-1, 7.3.4.2). The operands of a page hold
/// no other strings than those in figures.
pub(super) fn shortened(content: &[u8]) -> Vec<u8> {
    let mut written: Vec<u8> = Vec::with_capacity(content.len());
    let mut rest = content;
    while let Some((first, behind)) = rest.split_first() {
        let figures = if *first == b'<' { figures(behind) } else { None };
        if let Some((figures, behind)) = figures {
            match written.last() {
                Some(b')') => written.truncate(written.len() - 1),
                _ => written.push(b'('),
            }
            figures.chunks(2).filter_map(byte).for_each(|byte| put(&mut written, byte));
            written.push(b')');
            rest = behind;
        } else {
            // A dictionary begins with two of these signs, and the second begins no string.
            let taken = if rest.starts_with(b"<<") { 2 } else { 1 };
            let (copied, behind) = rest.split_at(taken);
            written.extend(copied);
            rest = behind;
        }
    }
    written
}

/// The figures up to the end of the string, and what follows it; `None` if this is no string.
fn figures(rest: &[u8]) -> Option<(&[u8], &[u8])> {
    let end = rest.iter().position(|byte| !byte.is_ascii_hexdigit())?;
    let (figures, behind) = rest.split_at(end);
    Some((figures, behind.strip_prefix(b">").filter(|_| end % 2 == 0)?))
}

fn byte(pair: &[u8]) -> Option<u8> {
    let value = |figure: &u8| char::from(*figure).to_digit(16);
    let (high, low) = (pair.first().and_then(value)?, pair.get(1).and_then(value)?);
    u8::try_from(high * 16 + low).ok()
}

fn put(written: &mut Vec<u8>, byte: u8) {
    match byte {
        b'(' | b')' | b'\\' => written.extend([b'\\', byte]),
        b'\r' => written.extend(b"\\r"),
        byte => written.push(byte),
    }
}

#[cfg(test)]
mod tests {
    use super::shortened;

    #[test]
    fn strings_side_by_side_are_one() {
        let content = b"/P <</MCID 0>> BDC\n[<0041><0042> 15<0043>] TJ\nEMC";
        assert_eq!(shortened(content), b"/P <</MCID 0>> BDC\n[(\0A\0B) 15(\0C)] TJ\nEMC");
    }

    #[test]
    fn what_ends_a_string_is_escaped_in_it() {
        assert_eq!(shortened(b"<0028><0029><005C><000D>"), b"(\0\\(\0\\)\0\\\\\0\\r)");
    }

    #[test]
    fn what_is_no_string_stays() {
        for content in [&b"<< /A 1 >>"[..], b"<12", b"<zz>", b"1 0 0 1 82 600 Tm"] {
            assert_eq!(shortened(content), content);
        }
    }
}
