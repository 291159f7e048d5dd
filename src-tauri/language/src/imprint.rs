//! Which words a sentence may hold, in 16 bytes. The forms look for hundreds of fixed words and phrases, and a sentence holds
//! few of them: this rules out nearly all without reading the sentence again. What a phrase needs is worked out by the compiler.

/// A set of words that may say yes to a word that was never added, and never no to one that was.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Imprint(Bits);

/// 128 bits: in two halves, as the processor has them.
type Bits = [u64; 2];

impl Imprint {
    #[inline]
    pub(crate) fn add(&mut self, word: &[u8]) {
        let place = place(word, 0, word.len());
        self.0[place >> 6] |= 1 << (place & 63);
    }

    #[inline]
    pub(crate) fn may_hold(self, word: &str) -> bool {
        let place = place(word.as_bytes(), 0, word.len());
        self.0[place >> 6] & 1 << (place & 63) != 0
    }

    /// Whether every word of a phrase may be there.
    #[inline]
    pub(crate) fn may_say(self, phrase: &Phrase) -> bool {
        let ([low, high], [needs_low, needs_high]) = (self.0, phrase.needs);
        low & needs_low == needs_low && high & needs_high == needs_high
    }
}

/// Words in lower case that follow each other, one space between them.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Phrase {
    pub(crate) words: &'static str,
    needs: Bits,
}

impl Phrase {
    pub(crate) const fn new(words: &'static str) -> Self {
        let bytes = words.as_bytes();
        let (mut needs, mut from, mut at) = ([0; 2], 0, 0);
        while at <= bytes.len() {
            if at == bytes.len() || bytes[at] == b' ' {
                let place = place(bytes, from, at);
                needs[place >> 6] |= 1 << (place & 63);
                from = at + 1;
            }
            at += 1;
        }
        Self { words, needs }
    }
}

/// A table of phrases.
pub(crate) const fn phrases<const N: usize>(words: [&'static str; N]) -> [Phrase; N] {
    let mut all = [Phrase { words: "", needs: [0; 2] }; N];
    let mut index = 0;
    while index < N {
        all[index] = Phrase::new(words[index]);
        index += 1;
    }
    all
}

/// The place of the bit of the word from one byte up to another, below 128. Words of one length that begin and end alike share it.
#[inline]
const fn place(bytes: &[u8], from: usize, to: usize) -> usize {
    let (first, last) = if from < to { (bytes[from], bytes[to - 1]) } else { (0, 0) };
    // What is lost of the length of an endless word is lost everywhere alike.
    let seen = first as u32 ^ (last as u32) << 8 ^ ((to - from) as u32) << 16;
    // Knuth's multiplicative hash: the upper seven bits are the best mixed.
    (seen.wrapping_mul(0x9E37_79B1) >> 25) as usize
}

#[cfg(test)]
mod tests {
    use super::{Imprint, Phrase};

    #[test]
    fn a_word_that_was_added_is_never_ruled_out_and_most_others_are() {
        let mut imprint = Imprint::default();
        let said = ["de", "begroting", "wordt", "na", "een", "vraag", "vastgesteld", "."];
        said.iter().for_each(|word| imprint.add(word.as_bytes()));
        assert!(said.iter().all(|word| imprint.may_hold(word)));
        let others = ["bezwaar", "meerderheid", "iedereen", "haalt", "niemand", "applaus", "morgen", "onder"];
        assert!(others.iter().filter(|word| imprint.may_hold(word)).count() < 3);
        assert!(imprint.may_say(&Phrase::new("na een vraag")));
        assert!(!imprint.may_say(&Phrase::new("na een bezwaar")), "each word of a phrase counts");
    }
}
