//! From the words of a term to a day in the calendar. Only words with one meaning become a day: "voor de zomer" stays
//! what it is.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

use crate::attendance::value;
use crate::lexicon::Flags;
use crate::sentence::{Sentence, Token, sentences};
use crate::times::month;

/// The last day that keeps a term, counted from the day of the meeting in whose minutes it stands; `next_meeting` is that
/// of the same body. "vóór 1 maart" is the last day of February, "in maart" its thirty-first, "volgende week" the Sunday.
#[must_use]
pub fn due_day(words: &str, meeting: NaiveDate, next_meeting: Option<NaiveDate>) -> Option<NaiveDate> {
    let sentence = sentences(words).next()?;
    let day = written_day(&sentence, meeting).or_else(|| near(&sentence, meeting));
    if let Some(day) = day {
        return if is_before(&sentence) { day.pred_opt() } else { Some(day) };
    }
    counted(&sentence, meeting)
        .or_else(|| period(&sentence, meeting))
        .or_else(|| next_meeting.filter(|_| is_next_meeting(&sentence)))
}

/// "voor vrijdag": on Friday it is too late.
fn is_before(sentence: &Sentence<'_>) -> bool {
    matches!(sentence.word(0), "voor" | "vóór" | "tot")
}

/// "1 maart", "uiterlijk vrijdag 3 maart 2028", "01-03-2028". Without a year: the first one from the meeting on.
fn written_day(sentence: &Sentence<'_>, meeting: NaiveDate) -> Option<NaiveDate> {
    if let Some((day, _)) = crate::times::date(sentence) {
        return Some(day);
    }
    (0..sentence.len()).find_map(|at| {
        let Token::Number(day) = sentence.token(at) else { return None };
        let month = month(sentence.word(at + 1))?;
        let in_year = |year: i32| NaiveDate::from_ymd_opt(year, month, day);
        let this_year = in_year(meeting.year()).filter(|day| *day >= meeting);
        this_year.or_else(|| in_year(meeting.year() + 1))
    })
}

/// "morgen", "voor vrijdag".
fn near(sentence: &Sentence<'_>, meeting: NaiveDate) -> Option<NaiveDate> {
    (0..sentence.len()).find_map(|at| match sentence.word(at) {
        "vandaag" | "vanavond" => Some(meeting),
        "morgen" => meeting.checked_add_days(Days::new(1)),
        "overmorgen" => meeting.checked_add_days(Days::new(2)),
        word => {
            let wanted = weekday(word)?;
            let ahead = (7 + wanted.num_days_from_monday() - meeting.weekday().num_days_from_monday()) % 7;
            meeting.checked_add_days(Days::new(if ahead == 0 { 7 } else { u64::from(ahead) }))
        }
    })
}

/// "over 3 maanden", "binnen twee weken", "over een week".
fn counted(sentence: &Sentence<'_>, meeting: NaiveDate) -> Option<NaiveDate> {
    if !matches!(sentence.word(0), "over" | "binnen") {
        return None;
    }
    let number = value(sentence, 1).or_else(|| matches!(sentence.word(1), "een" | "één").then_some(1))?;
    add(meeting, number, sentence.word(2))
}

fn add(day: NaiveDate, number: u32, unit: &str) -> Option<NaiveDate> {
    match unit {
        "dag" | "dagen" => day.checked_add_days(Days::new(u64::from(number))),
        "week" | "weken" => day.checked_add_days(Days::new(u64::from(number) * 7)),
        "maand" | "maanden" => day.checked_add_months(Months::new(number)),
        "jaar" | "jaren" => day.checked_add_months(Months::new(number.checked_mul(12)?)),
        _ => None,
    }
}

/// "in maart", "eind maart", "medio maart 2028", "volgende maand", "volgend jaar": to its end; "begin" names no day.
fn period(sentence: &Sentence<'_>, meeting: NaiveDate) -> Option<NaiveDate> {
    let said = |word: &str| sentence.find_word(word).is_some();
    if said("begin") {
        return None;
    }
    let half = said("half") || said("medio");
    for at in 0..sentence.len() {
        let follows_number = at > 0 && matches!(sentence.token(at - 1), Token::Number(_));
        if let Some(month) = month(sentence.word(at)).filter(|_| sentence.is(at, Flags::MONTH)) {
            if follows_number {
                return None;
            }
            let year = match sentence.token(at + 1) {
                Token::Number(year) => i32::try_from(year).ok()?,
                _ => meeting.year() + i32::from(month < meeting.month()),
            };
            let first = NaiveDate::from_ymd_opt(year, month, 1)?;
            let whole = !half && !said("eind");
            return match (half, whole && is_before(sentence)) {
                (_, true) => first.pred_opt(),
                (true, _) => first.with_day(15),
                _ => end_of_month(first),
            };
        }
        if matches!(sentence.word(at), "volgende" | "volgend" | "komende" | "komend") {
            let sunday = || {
                let to_sunday = 7 - u64::from(meeting.weekday().number_from_monday());
                meeting.checked_add_days(Days::new(to_sunday + 7))
            };
            match sentence.word(at + 1) {
                "week" => return sunday(),
                "maand" => return end_of_month(meeting.checked_add_months(Months::new(1))?),
                "jaar" => return NaiveDate::from_ymd_opt(meeting.year() + 1, 12, 31),
                _ => {}
            }
        }
    }
    None
}

fn end_of_month(day: NaiveDate) -> Option<NaiveDate> {
    day.with_day(1)?.checked_add_months(Months::new(1))?.pred_opt()
}

/// "voor de volgende vergadering", "volgende keer".
fn is_next_meeting(sentence: &Sentence<'_>) -> bool {
    (0..sentence.len()).any(|at| {
        matches!(sentence.word(at), "volgende" | "komende" | "eerstvolgende")
            && (sentence.is(at + 1, Flags::SITTING) || sentence.word(at + 1) == "keer")
    })
}

fn weekday(word: &str) -> Option<Weekday> {
    Some(match word {
        "maandag" => Weekday::Mon,
        "dinsdag" => Weekday::Tue,
        "woensdag" => Weekday::Wed,
        "donderdag" => Weekday::Thu,
        "vrijdag" => Weekday::Fri,
        "zaterdag" => Weekday::Sat,
        "zondag" => Weekday::Sun,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::due_day;
    use chrono::NaiveDate;

    #[test]
    fn terms_with_one_meaning_become_a_day() {
        // A Wednesday.
        let meeting = NaiveDate::from_ymd_opt(2026, 11, 18).unwrap();
        let next = NaiveDate::from_ymd_opt(2027, 1, 20);
        for (words, expected) in [
            ("uiterlijk 1 maart", "2027-03-01"),
            ("voor 1 maart", "2027-02-28"),
            ("21 november", "2026-11-21"),
            ("op 18 november", "2026-11-18"),
            ("per 1 mrt 2028", "2028-03-01"),
            ("tot 01-03-2027", "2027-02-28"),
            ("morgen", "2026-11-19"),
            ("voor vrijdag", "2026-11-19"),
            ("vrijdag", "2026-11-20"),
            ("woensdag", "2026-11-25"),
            ("uiterlijk vrijdag 4 december", "2026-12-04"),
            ("over 3 maanden", "2027-02-18"),
            ("binnen twee weken", "2026-12-02"),
            ("over een week", "2026-11-25"),
            ("in januari", "2027-01-31"),
            ("voor januari", "2026-12-31"),
            ("voor eind januari", "2027-01-31"),
            ("eind november", "2026-11-30"),
            ("medio maart 2028", "2028-03-15"),
            ("volgende week", "2026-11-29"),
            ("volgende maand", "2026-12-31"),
            ("volgend jaar", "2027-12-31"),
            ("voor de volgende vergadering", "2027-01-20"),
            ("de volgende keer", "2027-01-20"),
        ] {
            let day = due_day(words, meeting, next).map(|day| day.to_string());
            assert_eq!(day.as_deref(), Some(expected), "{words}");
        }
        for words in
            ["zo snel mogelijk", "begin januari", "begin volgend jaar", "voor de zomer", "31 februari", ""]
        {
            assert_eq!(due_day(words, meeting, next), None, "{words}");
        }
        assert_eq!(due_day("voor de volgende vergadering", meeting, None), None);
        assert_eq!(due_day("over 4000000000 jaar", meeting, None), None);
    }
}
