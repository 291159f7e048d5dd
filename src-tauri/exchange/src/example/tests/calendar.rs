use chrono::{Datelike, Days, Weekday};
use hamerslag_core::dutch;
use hamerslag_core::words::MeetingStatus;

use super::{example, name, texts};

#[test]
fn meetings_are_in_order_of_date_members_on_wednesday_and_the_board_on_tuesday() {
    let script = example();
    for pair in script.meetings.windows(2) {
        assert!(pair[0].date < pair[1].date, "{} comes before {}", name(&pair[0]), name(&pair[1]));
    }
    for meeting in &script.meetings {
        let expected = if meeting.body == "alv" { Weekday::Wed } else { Weekday::Tue };
        assert_eq!(meeting.date.weekday(), expected, "{}", name(meeting));
    }
}

#[test]
fn each_year_has_a_spring_and_an_autumn_meeting_and_a_few_of_the_board() {
    let script = example();
    for year in 2024..=2026 {
        let of = |body: &str, months: std::ops::RangeInclusive<u32>| {
            let held = script.meetings.iter().filter(|meeting| meeting.status == MeetingStatus::Closed);
            held.filter(|m| m.body == body && m.date.year() == year && months.contains(&m.date.month()))
                .count()
        };
        assert_eq!(of("alv", 3..=5), 1, "spring {year}");
        assert_eq!(of("alv", 10..=12), 1, "autumn {year}");
        assert_eq!(of("bestuur", 1..=12), 2, "the board in {year}");
    }
    let extra =
        script.meetings.iter().filter(|m| m.title.as_deref().is_some_and(|t| t.starts_with("Extra ALV")));
    assert_eq!(extra.count(), 1);
}

#[test]
fn the_planned_minutes_fit_the_evening() {
    for meeting in &example().meetings {
        let minutes = meeting.items.iter().filter_map(|item| item.planned_minutes).sum();
        let end = meeting.planned_end.expect("every example meeting has a planned end");
        assert!(meeting.planned_start.plus(minutes) <= end, "{} plans {minutes} minutes", name(meeting));
    }
}

#[test]
fn clock_times_run_from_the_opening_to_the_closing() {
    for meeting in example().meetings.iter().filter(|meeting| meeting.status == MeetingStatus::Closed) {
        let mut times = vec![meeting.opened_at.expect("a closed meeting was opened")];
        for item in &meeting.items {
            times.extend(item.began_at);
            times.extend(item.entries.iter().filter_map(|entry| entry.clock));
            times.extend(item.ended_at);
        }
        times.push(meeting.closed_at.expect("a closed meeting was closed"));
        assert!(times.is_sorted(), "{}: {times:?}", name(meeting));
    }
}

#[test]
fn the_opening_and_closing_times_in_the_text_are_those_of_the_meeting() {
    for meeting in example().meetings.iter().filter(|meeting| meeting.status == MeetingStatus::Closed) {
        let said = |time: hamerslag_core::time::ClockTime| time.to_string().replace(':', ".");
        let words = |item: &super::super::treatment::Item| {
            item.entries.iter().map(|entry| entry.words().to_owned()).collect::<Vec<_>>().join(" ")
        };
        let first = words(meeting.items.first().unwrap());
        let last = words(meeting.items.last().unwrap());
        assert!(first.contains(&said(meeting.opened_at.unwrap())), "{}: {first}", name(meeting));
        assert!(last.contains(&said(meeting.closed_at.unwrap())), "{}: {last}", name(meeting));
    }
}

#[test]
fn actions_are_due_after_the_meeting_and_followed_up_in_order() {
    for meeting in &example().meetings {
        for action in meeting.entries().flat_map(|(_, entry)| &entry.actions) {
            assert!(action.due.is_none_or(|due| due >= meeting.date), "{}: {}", name(meeting), action.text);
            assert!(action.due.is_none() || action.due_words.is_none(), "one due moment: {}", action.text);
            let dates = action.updates.iter().map(|update| update.date).collect::<Vec<_>>();
            assert!(dates.is_sorted(), "{}", action.text);
            assert!(dates.first().is_none_or(|first| *first > meeting.date), "{}", action.text);
        }
    }
}

#[test]
fn a_meeting_referred_to_by_its_date_was_or_will_be_held_on_it() {
    let script = example();
    for meeting in &script.meetings {
        for text in texts(meeting) {
            for (words, body) in [("ALV van ", "alv"), ("bestuursvergadering van ", "bestuur")] {
                for reference in text.split(words).skip(1) {
                    let before = reference.starts_with("22 november 2023")
                        || reference.starts_with("14 november 2023");
                    let held = script.meetings.iter().filter(|other| other.body == body);
                    let mut days = held.map(|other| dutch::date(other.date));
                    let known = before || days.any(|day| reference.starts_with(&day));
                    assert!(known, "{}: {text}", name(meeting));
                }
            }
        }
    }
}

#[test]
fn a_weekday_in_the_text_is_that_of_the_next_such_date() {
    let mut checked = 0;
    for meeting in &example().meetings {
        let days = (0..365).filter_map(|later| meeting.date.checked_add_days(Days::new(later)));
        let coming = days.map(dutch::weekday_and_date).collect::<Vec<_>>();
        let undated =
            |day: &str| day.rsplit_once(' ').map(|(rest, _year)| rest.to_owned()).unwrap_or_default();
        for text in texts(meeting) {
            for weekday in
                ["maandag ", "dinsdag ", "woensdag ", "donderdag ", "vrijdag ", "zaterdag ", "zondag "]
            {
                for (at, _) in text.match_indices(weekday) {
                    let said = text.get(at..).unwrap_or_default();
                    let followed_by_a_date = said[weekday.len()..].starts_with(|c: char| c.is_ascii_digit());
                    if followed_by_a_date {
                        checked += 1;
                        let right = coming.iter().any(|day| said.starts_with(&undated(day)));
                        assert!(right, "{}: {text}", name(meeting));
                    }
                }
            }
        }
    }
    assert!(checked >= 6, "only {checked} weekdays found; the search has gone blind");
}
