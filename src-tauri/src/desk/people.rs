//! People, offices and what the statutes decide: looked at between the meetings, and taken in from a spreadsheet.

use std::path::Path;

use chrono::{NaiveDate, NaiveDateTime};
use hamerslag_core::Reader;
use hamerslag_core::offices::offices_on;
use hamerslag_core::view::AssociationHead;
use hamerslag_exchange::csv;
use hamerslag_exchange::people::people_coming;
use hamerslag_print::{Printing, ScheduleList, USUAL_NOTICE, schedule_pdf};

use super::printing::not_printed;
use super::{Desk, Opened, Printed};
use crate::failure::Failure;
use crate::output;
use crate::places;
use crate::wire::{Between, Incoming, Saved};

/// The most bytes of a spreadsheet that is read: a hundred thousand members.
const MOST_BYTES: u64 = 16 << 20;

impl Desk {
    /// The association, its people and offices as they are on `day`.
    ///
    /// # Errors
    /// `nothing_open`, or why they cannot be read.
    pub fn between(&self, day: NaiveDate) -> Result<Between, Failure> {
        let opened = self.opened()?;
        let reader = opened.reader();
        let (about, people) = (reader.association()?, reader.people()?);
        let offices = offices_on(&people, &about.bodies, day);
        let writable = matches!(opened, Opened::ToWrite(_));
        Ok(Between { about, people, offices, usual_notice: USUAL_NOTICE, writable })
    }

    /// What a spreadsheet with people would bring; nothing is entered.
    ///
    /// # Errors
    /// Why the file cannot be read.
    pub fn incoming(&self, path: &Path) -> Result<Incoming, Failure> {
        let too_large = || {
            Failure::new(
                "too_large",
                "Dit bestand is te groot voor een ledenlijst. Kies het CSV-bestand met de leden.",
            )
        };
        if std::fs::metadata(path).map_err(hamerslag_core::Error::from)?.len() > MOST_BYTES {
            return Err(too_large());
        }
        let bytes = std::fs::read(path).map_err(hamerslag_core::Error::from)?;
        let file = places::file_name(path);
        let reader = self.reader()?;
        let bodies = reader.association()?.bodies;
        let coming = people_coming(&bytes, &file, &reader.people()?, &bodies, &mut places::new_id);
        Ok(Incoming { file, coming })
    }

    /// The retirement schedule as a PDF, printed at the moment `on` of the local clock.
    ///
    /// # Errors
    /// `nothing_open`, or why it cannot be read or printed.
    pub fn print_schedule(&self, on: NaiveDateTime) -> Result<Printed, Failure> {
        let list = schedule_list(self.reader()?, on.date())?;
        let pdf = schedule_pdf(&list, &Printing::plain(on)).map_err(not_printed)?;
        Ok(Printed { file_name: format!("rooster-van-aftreden-{}.pdf", on.date()), pdf })
    }

    /// Writes the retirement schedule for a spreadsheet where the user wants it.
    ///
    /// # Errors
    /// `nothing_open`, or why it cannot be read or written there.
    pub fn save_schedule(&self, path: &Path, day: NaiveDate) -> Result<Saved, Failure> {
        let list = schedule_list(self.reader()?, day)?;
        let bytes = csv::schedule(&list.seats)
            .map_err(|error| Failure::new("csv", format!("De lijst kan niet worden gemaakt: {error}.")))?;
        output::write(path, &bytes)?;
        Ok(Saved::at(path, self.home()))
    }
}

/// The retirement schedule on `day` as it goes out: without the remarks, which are the desk's own.
///
/// # Errors
/// Why the archive cannot be read.
pub fn schedule_list(reader: &Reader, day: NaiveDate) -> Result<ScheduleList, Failure> {
    let about = reader.association()?;
    let mut seats = offices_on(&reader.people()?, &about.bodies, day).schedule;
    for seat in &mut seats {
        seat.note = None;
    }
    let association = about.association;
    let association = AssociationHead {
        name: association.name,
        legal_form: association.legal_form,
        seat: association.seat,
    };
    let heading = format!("Rooster van aftreden per {}", hamerslag_core::dutch::date(day));
    Ok(ScheduleList { association, heading, seats })
}
