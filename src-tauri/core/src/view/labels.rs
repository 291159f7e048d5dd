//! The labels of sub-points. Letters are never stored: they follow from the order.

use crate::words::Marker;

/// Counts the letters of sub-points within one item: `a.` again after a block further to the left.
#[derive(Clone, Debug, Default)]
pub struct Labels {
    counts: Vec<u32>,
}

impl Labels {
    /// The label of the next block: "a.", "–", or none for a plain one.
    pub fn label(&mut self, level: u32, marker: Marker) -> Option<String> {
        let depth = level as usize;
        self.counts.truncate(depth + 1);
        match marker {
            Marker::Plain => None,
            Marker::Dash => Some("–".to_owned()),
            Marker::Letter => {
                self.counts.resize(depth + 1, 0);
                let count = self.counts.last_mut()?;
                *count += 1;
                Some(format!("{}.", letters(*count)))
            }
        }
    }
}

/// 1 → a, 26 → z, 27 → aa.
fn letters(mut number: u32) -> String {
    let mut letters = Vec::new();
    while number > 0 {
        number -= 1;
        letters.push(char::from(b'a' + (number % 26) as u8));
        number /= 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::{Labels, letters};
    use crate::words::Marker::{Dash, Letter, Plain};

    #[test]
    fn letters_run_on_and_start_again_after_a_block_to_the_left() {
        let mut count = Labels::default();
        let given = [
            (0, Plain),
            (1, Letter),
            (2, Dash),
            (1, Letter),
            (1, Plain),
            (1, Letter),
            (0, Plain),
            (1, Letter),
        ];
        let labels: Vec<_> =
            given.map(|(level, marker)| count.label(level, marker).unwrap_or_default()).into();
        assert_eq!(labels, ["", "a.", "–", "b.", "", "c.", "", "a."]);
        assert_eq!((letters(26), letters(27), letters(703)), ("z".into(), "aa".into(), "aaa".into()));
    }
}
