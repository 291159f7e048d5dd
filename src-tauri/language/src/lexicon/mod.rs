//! What single words can mean in minutes. The tables beside this file are the linguist's: a new verb, role or body is
//! a new row there. Here they are turned into one lookup, so that every word of a text is looked up once.
//!
//! Words are looked up in lower case (see [`crate::sentence`]).

pub(crate) mod deciding;
mod doing;
pub(crate) mod people;
pub(crate) mod small;
pub(crate) mod tasks;
pub(crate) mod verbs;

use std::collections::HashMap;
use std::sync::OnceLock;

use verbs::{Use, Verb};

/// A set of word classes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Flags(u64);

impl Flags {
    pub(crate) const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(crate) fn any(self, of: Self) -> bool {
        self.0 & of.0 != 0
    }
}

macro_rules! flags {
    ($($(#[$doc:meta])* $name:ident = $bit:literal,)+) => {
        impl Flags { $($(#[$doc])* pub(crate) const $name: Self = Self(1 << $bit);)+ }
    };
}

flags! {
    /// wordt, worden
    BECOMES = 0,
    /// werd, werden
    BECAME = 1,
    /// is, zijn
    IS = 2,
    /// was, waren
    WAS = 3,
    /// heeft, hebben
    HAS = 4,
    /// zal, zullen
    SHALL = 5,
    /// gaat, gaan
    GOES = 6,
    /// moet, dient
    MUST = 7,
    /// kan, wil, zou: a wish or a possibility
    MAY = 8,
    /// niet, geen
    NOT = 9,
    /// dat, omdat, zodat: a subordinate clause begins
    SUBORDINATOR = 10,
    /// als, indien, mits: what follows is a condition
    CONDITION = 11,
    /// die, welke, waarin, and "of" after asking: what follows is told about, not done
    RELATIVE = 12,
    /// alv, vergadering, leden: those who decide
    MEETING = 13,
    /// bestuur, commissie: those who act
    BODY = 14,
    /// voorzitter, penningmeester
    ROLE = 15,
    /// gemeenteraad, college: others, who decide elsewhere
    ELSEWHERE = 16,
    /// A first name
    FIRST_NAME = 17,
    /// Never a name, also with a capital
    NO_NAME = 18,
    /// van, de, der within a name
    NAME_LINK = 19,
    /// voorstel, motie: what is put to the vote
    PROPOSAL = 20,
    /// vorig, destijds, eerder: not now
    EARLIER = 21,
    /// later, straks, nog: not yet
    LATER = 22,
    /// januari
    MONTH = 23,
    /// maandag
    WEEKDAY = 24,
    /// A finite verb that makes a line a sentence and not a title
    FINITE = 25,
    /// worden as infinitive, and "te worden"
    TO_BECOME = 26,
    /// deze, dit, dat, die, het: stands for something said before
    PRONOUN = 27,
    /// de, het, een, deze, onze
    DETERMINER = 28,
    /// met, voor, bij
    PREPOSITION = 29,
    /// en, of, maar
    CONJUNCTION = 30,
    /// wie, waarom: asks
    QUESTION = 31,
    /// oproep, aanmelden, opgeven: calls to members
    CALL = 32,
    /// misschien, eventueel
    PERHAPS = 33,
    /// we, wij
    WE = 34,
    /// ik
    I = 35,
    /// men
    ONE = 36,
    /// week, maand, vergadering, keer after "volgende"
    OCCASION = 37,
    /// januari is not the only thing that is "volgend": volgende, komende, deze
    COMING = 38,
    /// vergadering, alv, bijeenkomst: what is opened and closed
    SITTING = 39,
    /// er
    THERE = 40,
    /// An adverb that may stand between a verb and its subject, or before the verb
    ADVERB = 41,
    /// stemmen, stem
    VOTES = 42,
    /// dagen, weken, maanden, jaar
    PERIOD = 43,
    /// A number, in digits or words
    NUMBER = 44,
    /// opent, sluiting: the meeting opens or closes
    TURN = 45,
    /// ingebracht, toegevoegd: an item is added
    ADDS = 46,
    /// haalt, krijgt: a proposal gets its votes, or not
    GETS = 47,
    /// neemt, treedt, geeft: somebody takes a seat
    SEATS = 48,
    /// A participle of a deciding verb
    DECIDED = 49,
    /// A form of a verb of doing
    DOES = 50,
    /// heer, mevrouw: a name follows
    HONORIFIC = 51,
    /// hij, zij: somebody named before
    HE = 52,
    /// verzoekt, gevraagd, opdracht: somebody is asked to do something
    ASKED = 53,
    /// eens, bezwaar, vinden: words of agreeing
    AGREES = 54,
    /// laat, laten: has something done
    LETS = 55,
    /// A form of a verb of promising
    PROMISES = 56,
    /// lid, voorzitter: what somebody becomes
    SEAT = 57,
    /// keer, maal: the next time is another meeting
    TIME = 58,
    /// meerderheid, bijval: how the votes lie
    VERDICT = 59,
    /// keuze, blijft: something is chosen or kept
    CHOICE = 60,
    /// punt, pagina: a place in earlier minutes
    PLACE = 61,
    /// gestemd, stemt: votes are cast
    BALLOT = 62,
    /// A participle without its particle, which some write apart: "goed gekeurd"
    APART = 63,
}

/// Everything the tables say of one word.
#[derive(Debug, Default)]
pub(crate) struct Sense {
    pub(crate) flags: Flags,
    /// The value of a number word ("zeven").
    pub(crate) number: Option<u32>,
    /// Verbs of which it is the past participle.
    pub(crate) participle_of: Vec<&'static Verb>,
    /// Verbs of which it is the infinitive, particle and all.
    pub(crate) infinitive_of: Vec<&'static Verb>,
    /// Verbs of which it is a finite form, present or past; the particle is still to come.
    pub(crate) finite_of: Vec<&'static Verb>,
    /// Verbs of which it is the finite form of a subordinate clause, particle and all ("ophaalt").
    pub(crate) joined_of: Vec<&'static Verb>,
}

impl Sense {
    /// Whether it is the participle of a verb of deciding: vastgesteld, aangenomen.
    pub(crate) fn is_decided(&self) -> bool {
        self.participle_of.iter().any(|verb| matches!(verb.use_, Use::Decide(..)))
    }
}

/// The sense of a word that no table knows.
pub(crate) static UNKNOWN: Sense = Sense {
    flags: Flags(0),
    number: None,
    participle_of: Vec::new(),
    infinitive_of: Vec::new(),
    finite_of: Vec::new(),
    joined_of: Vec::new(),
};

/// Looks up a word in lower case.
pub(crate) fn sense(word: &str) -> &'static Sense {
    sense_of(word.as_bytes())
}

/// Looks up the bytes of a word in lower case.
pub(crate) fn sense_of(word: &[u8]) -> &'static Sense {
    static ALL: OnceLock<Lookup> = OnceLock::new();
    if word.len() > LONGEST {
        return &UNKNOWN;
    }
    ALL.get_or_init(|| Lookup::of(collect())).sense(word).unwrap_or(&UNKNOWN)
}

/// Longer words than the longest in the tables are not looked up.
const LONGEST: usize = 28;

fn collect() -> Tables {
    let mut all = Tables::default();
    for (flags, words) in small::CLASSES.iter().chain(people::CLASSES) {
        for word in words.split_whitespace() {
            let sense = all.entry(word.to_owned()).or_default();
            sense.flags = sense.flags.union(*flags);
        }
    }
    for (value, words) in small::NUMBERS {
        for word in words.split_whitespace() {
            let sense = all.entry(word.to_owned()).or_default();
            sense.number = Some(*value);
            sense.flags = sense.flags.union(Flags::NUMBER);
        }
    }
    for verb in deciding::DECIDING.iter().filter(|verb| !verb.particle.is_empty()) {
        let sense = all.entry(verb.participle.to_owned()).or_default();
        sense.flags = sense.flags.union(Flags::APART);
    }
    for verb in deciding::DECIDING.iter().chain(doing::DOING) {
        let particle = verb.particle;
        all.entry(format!("{particle}{}", verb.participle)).or_default().participle_of.push(verb);
        all.entry(format!("{particle}{}", verb.base)).or_default().infinitive_of.push(verb);
        // "Noor verzend de lijst": d and t are mixed up more than anything else.
        let misspelt = verb.singular.strip_suffix('t').filter(|stem| stem.ends_with('d'));
        let forms = [verb.singular, verb.base].into_iter().chain(misspelt);
        for form in forms.chain(verb.past.split_whitespace()) {
            all.entry(form.to_owned()).or_default().finite_of.push(verb);
            if !particle.is_empty() {
                all.entry(format!("{particle}{form}")).or_default().joined_of.push(verb);
            }
        }
    }
    for sense in all.values_mut() {
        let is_deciding = |verb: &&'static Verb| matches!(verb.use_, Use::Decide(..));
        if sense.participle_of.iter().any(is_deciding) {
            sense.flags = sense.flags.union(Flags::DECIDED);
        }
        let forms = [&sense.finite_of, &sense.participle_of, &sense.infinitive_of, &sense.joined_of];
        for verb in forms.into_iter().flatten() {
            let class = match verb.use_ {
                Use::Decide(..) => Flags::default(),
                Use::Do(..) => Flags::DOES,
                Use::Promise(_) => Flags::PROMISES,
            };
            sense.flags = sense.flags.union(class);
        }
    }
    all
}

/// The words in one row, each at the first free place behind the one that its key gives it: most words are short, and their key says
/// it all.
struct Lookup {
    row: Vec<Slot>,
    words: Vec<(Box<[u8]>, Sense)>,
}

/// The key of a word, and its number among the words; a key of 0 is a free place.
#[derive(Clone, Copy, Default)]
struct Slot {
    key: u64,
    number: u32,
}

impl Lookup {
    /// Longer than there are words several times over, and a power of two.
    const LENGTH: usize = 1 << 14;

    fn of(tables: Tables) -> Self {
        let mut all =
            Self { row: vec![Slot::default(); Self::LENGTH], words: Vec::with_capacity(tables.len()) };
        for (word, sense) in tables {
            let key = key(word.as_bytes());
            let number = u32::try_from(all.words.len()).unwrap_or_default();
            let mut at = place(key);
            while let Some(slot) = all.row.get_mut(at % Self::LENGTH) {
                if slot.key == 0 {
                    *slot = Slot { key, number };
                    break;
                }
                at += 1;
            }
            all.words.push((word.into_bytes().into(), sense));
        }
        all
    }

    fn sense(&self, word: &[u8]) -> Option<&Sense> {
        let key = key(word);
        let mut at = place(key);
        loop {
            let slot = self.row.get(at % Self::LENGTH)?;
            if slot.key == key {
                let (known, sense) = self.words.get(slot.number as usize)?;
                if word.len() <= SHORT || **known == *word {
                    return Some(sense);
                }
            } else if slot.key == 0 {
                return None;
            }
            at += 1;
        }
    }
}

/// Words of at most as many bytes are known by their key alone.
const SHORT: usize = 7;

/// A short word's own bytes and their number, or a product of a long word's bytes; never 0. The tables are our own: nothing is
/// needed against hostile words.
fn key(word: &[u8]) -> u64 {
    let Some(last) = word.last_chunk() else {
        return packed(word) | (word.len() as u64 + 1) << 56;
    };
    // The last eight bytes may overlap those before them: the length tells words apart that are alike but for that.
    let whole = word
        .as_chunks()
        .0
        .iter()
        .fold(word.len() as u64, |product, eight| mixed(product ^ u64::from_le_bytes(*eight)));
    mixed(whole ^ u64::from_le_bytes(*last)) | 0xFF << 56
}

/// At most seven bytes side by side, without a turn for each: the first and the last four lie over each other where both have the
/// same byte.
fn packed(word: &[u8]) -> u64 {
    let at = |byte: &u8, place: usize| u64::from(*byte) << (8 * place);
    if let (Some(first), Some(last)) = (word.first_chunk(), word.last_chunk()) {
        let shift = 8 * (word.len() - last.len());
        return u64::from(u32::from_le_bytes(*first)) | u64::from(u32::from_le_bytes(*last)) << shift;
    }
    match word {
        [] => 0,
        [one] => at(one, 0),
        [first, .., last] => {
            let middle = word.len() / 2;
            at(first, 0) | word.get(middle).map_or(0, |byte| at(byte, middle)) | at(last, word.len() - 1)
        }
    }
}

fn mixed(bits: u64) -> u64 {
    let product = bits.wrapping_mul(0x9E37_79B9_7F4A_7C15);
    product ^ product >> 32
}

fn place(key: u64) -> usize {
    (mixed(key) & 0xFFFF_FFFF) as usize
}

type Tables = HashMap<String, Sense>;

#[cfg(test)]
mod tests {
    use super::{Flags, LONGEST, Lookup, collect, sense};

    #[test]
    fn no_word_of_the_tables_is_too_long_to_be_found() {
        for word in collect().keys() {
            assert!(word.len() <= LONGEST, "{word}");
        }
    }

    #[test]
    fn the_row_of_words_has_room_for_many_more() {
        assert!(collect().len() * 3 < Lookup::LENGTH);
    }

    #[test]
    fn a_separable_verb_is_found_in_each_of_its_forms() {
        assert!(!sense("vastgesteld").participle_of.is_empty());
        assert!(!sense("vaststellen").infinitive_of.is_empty());
        assert!(sense("stelt").finite_of.iter().any(|verb| verb.particle == "vast"));
        assert!(sense("uitzoekt").joined_of.iter().any(|verb| verb.base == "zoeken"));
        assert!(sense("worden").flags.any(Flags::BECOMES));
    }
}
