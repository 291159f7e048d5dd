//! Order that never needs renumbering: a position is a short text, and between any two there is another one. Appending
//! a hundred thousand times gives positions of five characters, not of thousands.
//!
//! A position is a whole part and a fraction over the digits `0–9A–Za–z`. The first letter tells how many digits the
//! whole part has (`a` one, `b` two …; `Z` one, `Y` two … below zero), so plain comparison of text is comparison of
//! numbers. The fraction never ends in `0`.

const DIGITS: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/// A position after `before` and before `after`; either may be absent. `None` when they are no positions or not in order.
#[must_use]
pub fn between(before: Option<&str>, after: Option<&str>) -> Option<String> {
    match (before, after) {
        (None, None) => Some("a0".to_owned()),
        (Some(before), None) => {
            let (whole, fraction) = split(before)?;
            match step(whole, 1) {
                Some(next) => Some(next),
                None => Some(format!("{whole}{}", middle(fraction, None)?)),
            }
        }
        (None, Some(after)) => {
            let (whole, fraction) = split(after)?;
            if fraction.is_empty() { step(whole, -1) } else { Some(whole.to_owned()) }
        }
        (Some(before), Some(after)) => {
            if before >= after {
                return None;
            }
            let (low, low_fraction) = split(before)?;
            let (high, high_fraction) = split(after)?;
            if low == high {
                return Some(format!("{low}{}", middle(low_fraction, Some(high_fraction))?));
            }
            match step(low, 1) {
                Some(next) if next.as_str() < after => Some(next),
                _ => Some(format!("{low}{}", middle(low_fraction, None)?)),
            }
        }
    }
}

/// The whole part and the fraction.
fn split(position: &str) -> Option<(&str, &str)> {
    let digits = match position.as_bytes().first()? {
        head @ b'a'..=b'z' => usize::from(head - b'a') + 1,
        head @ b'A'..=b'Z' => usize::from(b'Z' - head) + 1,
        _ => return None,
    };
    let whole = position.get(..=digits)?;
    let fraction = position.get(digits + 1..)?;
    (!fraction.ends_with('0') && position.bytes().skip(1).all(|byte| digit(byte).is_some()))
        .then_some((whole, fraction))
}

fn digit(byte: u8) -> Option<usize> {
    DIGITS.iter().position(|&known| known == byte)
}

/// The whole part one further up or down; `None` past the ends, which no archive reaches.
fn step(whole: &str, by: i8) -> Option<String> {
    let (wraps_at, wraps_to) = if by > 0 { (61, 0) } else { (0, 61) };
    let mut bytes = whole.as_bytes().to_vec();
    let (&mut head, rest) = bytes.split_first_mut()?;
    let mut carried = true;
    for byte in rest.iter_mut().rev() {
        let value = digit(*byte)?;
        if value != wraps_at {
            *byte = DIGITS[if by > 0 { value + 1 } else { value - 1 }];
            carried = false;
            break;
        }
        *byte = DIGITS[wraps_to];
    }
    if carried {
        let new_head = match (by > 0, head) {
            (true, b'z') | (false, b'A') => return None,
            (true, b'Z') => return Some("a0".to_owned()),
            (false, b'a') => return Some("Zz".to_owned()),
            (true, head) => head + 1,
            (false, head) => head - 1,
        };
        let digits = if new_head >= b'a' { new_head - b'a' } else { b'Z' - new_head };
        bytes = vec![DIGITS[wraps_to]; usize::from(digits) + 2];
        bytes[0] = new_head;
    }
    String::from_utf8(bytes).ok()
}

/// A fraction strictly between two fractions; no upper one means one.
fn middle(low: &str, high: Option<&str>) -> Option<String> {
    if high.is_some_and(|high| low >= high) {
        return None;
    }
    let mut low = low.bytes();
    let mut high = high.map(str::bytes);
    let mut out = Vec::new();
    loop {
        let from = low.next().map_or(Some(0), digit)?;
        let to = match high.as_mut().map(Iterator::next) {
            Some(Some(byte)) => digit(byte)?,
            Some(None) | None => DIGITS.len(),
        };
        if to - from > 1 {
            out.push(DIGITS[usize::midpoint(from, to)]);
            return String::from_utf8(out).ok();
        }
        out.push(DIGITS[from]);
        if to > from {
            high = None;
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::between;

    proptest! {
        #[test]
        fn between_any_two_neighbours_there_is_room(spots in prop::collection::vec(any::<prop::sample::Index>(), 1..300)) {
            let mut line: Vec<String> = Vec::new();
            for spot in spots {
                let at = spot.index(line.len() + 1);
                let before = at.checked_sub(1).map(|left| line[left].as_str());
                let made = between(before, line.get(at).map(String::as_str)).unwrap();
                line.insert(at, made);
            }
            prop_assert!(line.windows(2).all(|pair| pair[0] < pair[1]), "out of order: {line:?}");
        }
    }

    #[test]
    fn a_long_list_keeps_short_positions_at_both_ends() {
        let (mut last, mut first) = (String::from("a0"), String::from("a0"));
        for _ in 0..100_000 {
            let (next, previous) =
                (between(Some(&last), None).unwrap(), between(None, Some(&first)).unwrap());
            assert!(next > last && previous < first);
            (last, first) = (next, previous);
        }
        assert!(last.len() <= 5 && first.len() <= 5, "{last} {first}");
    }

    #[test]
    fn what_is_no_position_is_refused() {
        for wrong in ["", "a", "!", "c1", "a00", "a0€"] {
            assert_eq!(between(Some(wrong), None), None, "{wrong}");
        }
        assert_eq!(between(Some("a1"), Some("a0")), None, "not in order");
        assert_eq!(between(Some("a1"), Some("a1")), None, "no room in nothing");
    }
}
