//! Dutch working days: Monday to Friday, but for the public holidays of the Algemene termijnenwet, article 3.

use chrono::{Datelike, Days, NaiveDate, Weekday};

/// Whether people work on this day.
#[must_use]
pub fn is_working_day(day: NaiveDate) -> bool {
    !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && holiday(day).is_none()
}

/// The public holiday on this day, by its Dutch name.
#[must_use]
pub fn holiday(day: NaiveDate) -> Option<&'static str> {
    let fixed = match (day.month(), day.day()) {
        (1, 1) => Some("Nieuwjaarsdag"),
        (5, 5) => Some("Bevrijdingsdag"),
        (12, 25) => Some("eerste kerstdag"),
        (12, 26) => Some("tweede kerstdag"),
        _ => None,
    };
    fixed.or_else(|| (kings_day(day.year()) == Some(day)).then_some("Koningsdag")).or_else(|| {
        match day.signed_duration_since(easter(day.year())?).num_days() {
            -2 => Some("Goede Vrijdag"),
            0 => Some("eerste paasdag"),
            1 => Some("tweede paasdag"),
            39 => Some("Hemelvaartsdag"),
            49 => Some("eerste pinksterdag"),
            50 => Some("tweede pinksterdag"),
            _ => None,
        }
    })
}

/// 27 April since 2014 and 30 April before; a day earlier when that is a Sunday (before 1980: a day later).
fn kings_day(year: i32) -> Option<NaiveDate> {
    let day = NaiveDate::from_ymd_opt(year, 4, if year < 2014 { 30 } else { 27 })?;
    match (day.weekday(), year) {
        (Weekday::Sun, ..1980) => day.succ_opt(),
        (Weekday::Sun, _) => day.pred_opt(),
        _ => Some(day),
    }
}

/// Easter Sunday, by the Gregorian computus.
fn easter(year: i32) -> Option<NaiveDate> {
    let (golden, century, in_century) = (year.rem_euclid(19), year.div_euclid(100), year.rem_euclid(100));
    let correction = (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * golden + century - century / 4 - correction + 15).rem_euclid(30);
    let weekday = (32 + 2 * (century % 4) + 2 * (in_century / 4) - epact - in_century % 4).rem_euclid(7);
    let late = (golden + 11 * epact + 22 * weekday) / 451;
    let day = epact + weekday - 7 * late + 114;
    NaiveDate::from_ymd_opt(year, u32::try_from(day / 31).ok()?, u32::try_from(day % 31 + 1).ok()?)
}

/// The day before which `days` whole days lie between it and `day`, neither of the two counted: all of them, or the working
/// days only. `None` before the beginning of the calendar.
#[must_use]
pub fn days_before(day: NaiveDate, days: u32, working: bool) -> Option<NaiveDate> {
    if !working {
        return day.checked_sub_days(Days::new(u64::from(days) + 1));
    }
    let mut left = days;
    let mut at = day.pred_opt()?;
    while left > 0 {
        if is_working_day(at) {
            left -= 1;
        }
        at = at.pred_opt()?;
    }
    Some(at)
}

#[cfg(test)]
mod tests {
    use chrono::{Datelike, NaiveDate};

    use super::{days_before, easter, holiday, is_working_day};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn easter_falls_where_the_calendars_have_it() {
        for sunday in [
            "1961-04-02",
            "1999-04-04",
            "2000-04-23",
            "2016-03-27",
            "2024-03-31",
            "2026-04-05",
            "2038-04-25",
            "2285-03-22",
        ] {
            assert_eq!(easter(day(sunday).year()), Some(day(sunday)));
        }
    }

    #[test]
    fn the_holidays_of_2026_and_the_moved_ones() {
        for (date, name) in [
            ("2026-01-01", "Nieuwjaarsdag"),
            ("2026-04-03", "Goede Vrijdag"),
            ("2026-04-06", "tweede paasdag"),
            ("2026-04-27", "Koningsdag"),
            ("2025-04-26", "Koningsdag"), // 27 April 2025 is a Sunday
            ("2013-04-30", "Koningsdag"),
            ("2006-04-29", "Koningsdag"), // 30 April 2006 is a Sunday
            ("1978-05-01", "Koningsdag"), // and before 1980 the day after
            ("2026-05-05", "Bevrijdingsdag"),
            ("2026-05-14", "Hemelvaartsdag"),
            ("2026-05-25", "tweede pinksterdag"),
            ("2026-12-25", "eerste kerstdag"),
        ] {
            assert_eq!(holiday(day(date)), Some(name), "{date}");
            assert!(!is_working_day(day(date)), "{date}");
        }
        for date in ["2026-04-30", "2025-04-28", "2026-05-04", "2026-11-05", "2024-02-29"] {
            assert!(is_working_day(day(date)), "{date}");
        }
    }

    #[test]
    fn neither_the_day_of_sending_nor_the_day_of_the_meeting_counts() {
        for (meeting, days, working, latest) in [
            ("2026-11-20", 14, false, "2026-11-05"),
            ("2024-03-07", 7, false, "2024-02-28"), // across 29 February
            ("2026-11-20", 0, false, "2026-11-19"),
            ("2026-11-20", 7, true, "2026-11-10"), // 11–13 and 16–19 November
            ("2026-05-20", 7, true, "2026-05-07"), // Ascension Day is skipped
            ("2026-01-05", 2, true, "2025-12-30"), // New Year's Day is skipped
        ] {
            assert_eq!(days_before(day(meeting), days, working), Some(day(latest)), "{meeting} {days}");
        }
    }
}
