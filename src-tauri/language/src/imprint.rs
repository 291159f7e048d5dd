//! Which words a sentence may hold, in 16 bytes. The forms look for hundreds of fixed words and phrases, and a sentence holds
//! few of them: this rules out nearly all without reading the sentence again.

/// A set of words that may say yes to a word that was never added, and never no to one that was.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Imprint(u128);

impl Imprint {
    pub(crate) fn add(&mut self, word: &str) {
        self.0 |= bit(word);
    }

    #[inline]
    pub(crate) fn may_hold(self, word: &str) -> bool {
        self.0 & bit(word) != 0
    }
}

/// Words of one length that begin and end alike share a bit.
#[inline]
fn bit(word: &str) -> u128 {
    let byte = |byte: Option<&u8>| u32::from(byte.copied().unwrap_or_default());
    let bytes = word.as_bytes();
    let length = u32::try_from(word.len()).unwrap_or(u32::MAX);
    let seen = byte(bytes.first()) ^ byte(bytes.last()) << 8 ^ length << 16;
    // Knuth's multiplicative hash: the upper seven bits are the best mixed.
    1 << (seen.wrapping_mul(0x9E37_79B1) >> 25)
}

#[cfg(test)]
mod tests {
    use super::Imprint;

    #[test]
    fn a_word_that_was_added_is_never_ruled_out_and_most_others_are() {
        let mut imprint = Imprint::default();
        let said = ["de", "begroting", "wordt", "na", "een", "vraag", "vastgesteld", "."];
        said.iter().for_each(|word| imprint.add(word));
        assert!(said.iter().all(|word| imprint.may_hold(word)));
        let others = ["bezwaar", "meerderheid", "iedereen", "haalt", "niemand", "applaus", "morgen", "onder"];
        assert!(others.iter().filter(|word| imprint.may_hold(word)).count() < 3);
    }
}
