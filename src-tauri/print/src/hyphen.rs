//! Where a Dutch word may be divided at the end of a line.
//!
//! Stricter than the patterns alone: a trema at the head of a part disappears when Dutch is divided by hand
//! ("co-operatie"), which a print must not do behind the writer's back, so such a place is skipped; abbreviations and
//! addresses stay whole.

/// Letters that stay before a hyphen, at least.
const BEFORE: usize = 2;
/// Letters that follow it, at least.
const AFTER: usize = 3;
/// The shortest stretch of letters worth dividing.
const SHORTEST: usize = 6;
/// The longest stretch, in bytes, that the patterns are asked about (they hold no longer word).
const LONGEST: usize = 45;

/// The byte offsets in `word` at which it may be divided, in order.
pub(crate) fn divisions(word: &str) -> Vec<usize> {
    if word.contains(['@', '_']) || word.contains("://") || word.starts_with("www.") {
        return Vec::new();
    }
    let mut offsets = Vec::new();
    let mut from = 0;
    for stretch in word.split(|c: char| !c.is_alphabetic()) {
        offsets.extend(within(stretch).map(|offset| from + offset));
        from += stretch.len();
        from += word.get(from..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
    }
    offsets
}

/// The divisions of a stretch of letters.
fn within(stretch: &str) -> impl Iterator<Item = usize> + '_ {
    let letters = stretch.chars().count();
    let abbreviation = stretch.chars().skip(1).any(char::is_uppercase);
    let divisible = letters >= SHORTEST && stretch.len() <= LONGEST && !abbreviation;
    let parts = divisible.then(|| hypher::hyphenate_bounded(stretch, hypher::Lang::Dutch, BEFORE, AFTER));
    let mut offset = 0;
    parts.into_iter().flatten().filter_map(move |part| {
        offset += part.len();
        let next = stretch.get(offset..).and_then(|rest| rest.chars().next())?;
        (!"äëïöüÄËÏÖÜ".contains(next)).then_some(offset)
    })
}

#[cfg(test)]
mod tests {
    use super::divisions;

    fn divided(word: &str) -> String {
        let mut text = word.to_owned();
        for offset in divisions(word).into_iter().rev() {
            text.insert(offset, '-');
        }
        text
    }

    #[test]
    fn a_dutch_word_is_divided_between_its_syllables() {
        assert_eq!(divided("vergadering"), "ver-ga-de-ring");
        assert_eq!(divided("(verantwoordelijkheden),"), "(ver-ant-woor-de-lijk-he-den),");
    }

    #[test]
    fn a_word_is_never_divided_before_a_trema() {
        for word in ["coöperatie", "officiële", "financiële", "reünisten", "geïnteresseerden", "ideeënbus"]
        {
            for offset in divisions(word) {
                let next = word[offset..].chars().next().unwrap();
                assert!(!"äëïöü".contains(next), "{word} would have to lose its trema at {offset}");
            }
        }
    }

    #[test]
    fn abbreviations_addresses_and_short_words_stay_whole() {
        for whole in [
            "ALVBESLUIT",
            "CvTAcommissie",
            "secretaris@vereniging.example",
            "water",
            "www.vereniging.example",
        ] {
            assert_eq!(divided(whole), whole);
        }
    }

    #[test]
    fn a_word_longer_than_any_word_does_no_harm() {
        assert_eq!(divisions(&"verantwoordelijk".repeat(1000)), Vec::<usize>::new());
        assert_eq!(divided("é".repeat(60).as_str()), "é".repeat(60));
    }
}
