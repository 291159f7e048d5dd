//! What only the whole text can say: who was there, which item came in late, whether times and agenda fit.

use super::Reader;
use crate::agenda::{Agenda, same_title};
use crate::attendance;
use crate::reading::{Late, NameFound, ReadEntry, Reading, What};
use crate::warning::{MOST, Warning};

impl Reader<'_> {
    /// Adds what the whole text says.
    pub(super) fn finish(mut self, agenda: Option<&Agenda>) -> Reading {
        self.roll();
        self.late();
        if let Some((from, until)) = self.planned.take() {
            self.reading.opened.get_or_insert(from);
            self.reading.closed.get_or_insert(until);
        }
        if let (Some(opened), Some(closed)) = (&self.reading.opened, &self.reading.closed)
            && closed.minutes < opened.minutes
            // A meeting may run past midnight, but not for half a day.
            && closed.minutes + 720 > opened.minutes
        {
            let (opened, closed) = (opened.minutes, closed.minutes);
            self.warn(Warning::ClosesBeforeItOpens { opened, closed });
        }
        if let Some(agenda) = agenda {
            self.compare(agenda);
        }
        self.reading
    }

    fn roll(&mut self) {
        let first = self.reading.items.iter().take(3).flat_map(|item| item.entries.iter().take(40));
        let entries: Vec<&ReadEntry> = self.reading.head.iter().take(200).chain(first).collect();
        let roll = attendance::read(&entries);
        let at = |index: usize| entries.get(index).map_or(0..0, |entry| entry.span.clone());
        let chair = roll.chair.map(|(name, index)| NameFound { name, span: at(index) });
        let minute_taker = roll.minute_taker.map(|(name, index)| NameFound { name, span: at(index) });
        self.reading.attendance = roll.attendance;
        self.reading.chair = chair.or(self.reading.chair.take());
        self.reading.minute_taker = minute_taker.or(self.reading.minute_taker.take());
    }

    /// Marks the item that a late item became.
    fn late(&mut self) {
        let found: Vec<(usize, String, Option<String>)> = self
            .reading
            .findings
            .iter()
            .filter_map(|finding| match &finding.what {
                What::LateItem { text, by } => Some((finding.item, text.clone(), by.clone())),
                _ => None,
            })
            .take(20)
            .collect();
        for (from, text, by) in found {
            let later = self.reading.items.iter_mut().skip(from + 1);
            let mut fitting =
                later.filter(|item| item.title.as_deref().is_some_and(|title| same_title(title, &text)));
            if let Some(item) = fitting.next() {
                item.late = Some(Late { by });
            }
        }
    }

    fn compare(&mut self, agenda: &Agenda) {
        let mut warnings = Vec::new();
        let numbers: std::collections::HashSet<&str> =
            self.reading.items.iter().filter_map(|item| item.number.as_deref()).collect();
        for planned in &agenda.items {
            let titled = || {
                let titles = self.reading.items.iter().filter_map(|item| item.title.as_deref());
                titles.take(500).any(|title| same_title(title, &planned.title))
            };
            if !numbers.contains(planned.number.as_str()) && !titled() {
                let (number, title) = (planned.number.clone(), planned.title.clone());
                warnings.push(Warning::NotInMinutes { number, title });
            }
        }
        for item in self.reading.items.iter().filter(|item| item.late.is_none()).take(MOST) {
            if let Some(number) = &item.number
                && !item.title_from_agenda
                && !agenda.items.iter().any(|planned| planned.number == *number)
                && !number.contains('.')
            {
                warnings.push(Warning::NotOnAgenda { number: number.clone() });
            }
        }
        warnings.into_iter().for_each(|warning| self.warn(warning));
    }
}
