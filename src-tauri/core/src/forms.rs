//! Other forms of a Dutch noun, as whole words, for a search that goes by the beginnings of words: "begroting" finds
//! "begrotingen" by itself, but the other way round, "lid" and "leden" or "naam" and "namen" it does not. A word that
//! Dutch does not have costs nothing and finds nothing, so the rules may make one; what they seldom make is a word that
//! means something else.

/// Fewer letters than these say too little of how a word goes on.
const SHORTEST: usize = 4;

/// Endings of one and of more that no rule gives, also at the end of a longer word.
const PAIRS: [(&str, &str); 12] = [
    ("lid", "leden"),
    ("stad", "steden"),
    ("schip", "schepen"),
    ("heid", "heden"),
    ("kind", "kinderen"),
    ("blad", "bladen"),
    ("blad", "bladeren"),
    ("club", "clubs"),
    ("team", "teams"),
    ("tram", "trams"),
    ("datum", "data"),
    ("museum", "musea"),
];

/// How words end that are followed by an s when there are more; others with an s are words of their own, such as "kans".
const BEFORE_S: [&str; 13] =
    ["el", "em", "en", "er", "erd", "aar", "aard", "ier", "eur", "or", "ie", "je", "e"];

/// The other forms of a word in small letters without accents; none of one with figures.
pub(crate) fn forms(word: &str) -> Vec<String> {
    let mut forms = Vec::new();
    for (one, more) in PAIRS {
        forms.extend(word.strip_suffix(one).map(|head| format!("{head}{more}")));
        forms.extend(word.strip_suffix(more).map(|head| format!("{head}{one}")));
    }
    if forms.is_empty() && word.len() >= SHORTEST && word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        forms.extend(of_more(word));
        forms.extend(of_one(word));
    }
    // What begins with the word is found by the word.
    forms.retain(|form| !form.starts_with(word));
    forms.sort_unstable();
    forms.dedup();
    forms
}

/// What one is called, of what more are called so.
fn of_more(word: &str) -> Vec<String> {
    if let Some(head) = word.strip_suffix('s') {
        let fits = BEFORE_S.iter().any(|end| head.ends_with(end)) && syllables(head) > 1;
        return if fits { vec![head.to_owned()] } else { Vec::new() };
    }
    let Some(stem) = word.strip_suffix("en").filter(|stem| stem.len() > 2) else { return Vec::new() };
    let mut ones = vec![stem.to_owned(), format!("{stem}e")];
    let mut last = stem.chars().rev();
    let (Some(end), Some(before)) = (last.next(), last.next()) else { return ones };
    if is_vowel(end) {
        return ones;
    }
    let closed = |end| {
        if end == 'v' {
            'f'
        } else if end == 'z' {
            's'
        } else {
            end
        }
    };
    let head = &stem[..stem.len() - 1];
    if end == before {
        ones.push(head.to_owned());
    } else {
        ones.push(format!("{head}{}", closed(end)));
        if doubles(before) && !last.next().is_some_and(is_vowel) {
            ones.push(format!("{head}{before}{}", closed(end)));
        }
    }
    ones
}

/// What more are called, of what one is called so, where that does not begin with it.
fn of_one(word: &str) -> Vec<String> {
    let mut letters = word.chars().rev();
    let (Some(end), Some(before)) = (letters.next(), letters.next()) else { return Vec::new() };
    let open = match end {
        'f' => 'v',
        's' => 'z',
        _ => end,
    };
    let head = &word[..word.len() - 1];
    let long = doubles(before) && letters.next() == Some(before);
    match (is_vowel(end), long) {
        (true, _) => Vec::new(),
        (false, true) => vec![format!("{}{open}en", &head[..head.len() - 1])],
        (false, false) if open != end => vec![format!("{head}{open}en")],
        (false, false) => Vec::new(),
    }
}

/// A vowel that is written double before the consonant that ends a syllable.
fn doubles(letter: char) -> bool {
    matches!(letter, 'a' | 'e' | 'o' | 'u')
}

fn is_vowel(letter: char) -> bool {
    doubles(letter) || matches!(letter, 'i' | 'y')
}

fn syllables(word: &str) -> usize {
    word.split(|letter| !is_vowel(letter)).filter(|vowels| !vowels.is_empty()).count()
}

#[cfg(test)]
mod tests {
    use super::forms;

    /// Whether each of the two finds the other, by its beginning or as a form.
    fn together(one: &str, more: &str) -> bool {
        (more.starts_with(one) || forms(one).iter().any(|form| form == more))
            && forms(more).iter().any(|form| form == one)
    }

    #[test]
    fn one_and_more_find_each_other() {
        for (one, more) in [
            ("begroting", "begrotingen"),
            ("vergadering", "vergaderingen"),
            ("besluit", "besluiten"),
            ("kavel", "kavels"),
            ("commissie", "commissies"),
            ("voorzitter", "voorzitters"),
            ("lid", "leden"),
            ("bestuurslid", "bestuursleden"),
            ("naam", "namen"),
            ("boom", "bomen"),
            ("statuut", "statuten"),
            ("wet", "wetten"),
            ("brief", "brieven"),
            ("huis", "huizen"),
            ("clubhuis", "clubhuizen"),
            ("kaas", "kazen"),
            ("stem", "stemmen"),
            ("pad", "paden"),
            ("idee", "ideeen"),
            ("gemeente", "gemeenten"),
            ("aangelegenheid", "aangelegenheden"),
            ("voetbalclub", "voetbalclubs"),
        ] {
            assert!(together(one, more), "{one}: {:?}, {more}: {:?}", forms(one), forms(more));
        }
    }

    #[test]
    fn a_word_that_only_looks_like_more_of_another_stays_itself() {
        for (word, other) in [
            ("kans", "kan"),
            ("mens", "men"),
            ("wens", "wen"),
            ("eens", "een"),
            ("niets", "niet"),
            ("dans", "dan"),
        ] {
            assert!(!forms(word).iter().any(|form| form == other), "{word} is no {other}");
        }
        assert_eq!(forms("2026"), Vec::<String>::new());
        assert_eq!(forms("zo"), Vec::<String>::new());
    }
}
