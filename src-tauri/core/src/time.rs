//! Moments as the program handles them. The core reads no clock: every moment is handed in.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// Milliseconds since 1 January 1970 UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Timestamp(pub i64);

/// A time on the wall of the hall, in whole minutes since midnight (0–1439). It has no date: a meeting
/// that runs past midnight simply has a smaller time after a larger one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(as = "String"))]
pub struct ClockTime(u16);

impl ClockTime {
    /// `None` unless `hour` is below 24 and `minute` below 60.
    #[must_use]
    pub fn new(hour: u16, minute: u16) -> Option<Self> {
        (hour < 24 && minute < 60).then_some(Self(hour * 60 + minute))
    }

    /// Minutes since midnight, 0–1439.
    #[must_use]
    pub fn minutes(self) -> u16 {
        self.0
    }

    /// This time `minutes` later, around the clock.
    #[must_use]
    pub fn plus(self, minutes: u32) -> Self {
        let total = (u32::from(self.0) + minutes % 1440) % 1440;
        Self(u16::try_from(total).unwrap_or_default())
    }
}

impl fmt::Display for ClockTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.0 / 60, self.0 % 60)
    }
}

impl FromStr for ClockTime {
    type Err = NotAClockTime;

    /// Reads `HH:MM`.
    fn from_str(text: &str) -> Result<Self, NotAClockTime> {
        let (hour, minute) = text.split_once(':').ok_or(NotAClockTime)?;
        let hour = hour.parse().map_err(|_| NotAClockTime)?;
        let minute = minute.parse().map_err(|_| NotAClockTime)?;
        Self::new(hour, minute).ok_or(NotAClockTime)
    }
}

/// The text is no time of the form `HH:MM` between 00:00 and 23:59.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAClockTime;

impl fmt::Display for NotAClockTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a time of the form HH:MM")
    }
}

impl Serialize for ClockTime {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for ClockTime {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::ClockTime;

    #[test]
    fn a_clock_time_reads_back_what_it_writes_and_refuses_the_25th_hour() {
        let closing: ClockTime = "21:30".parse().unwrap();
        assert_eq!(closing.to_string(), "21:30");
        assert_eq!(closing.plus(180).to_string(), "00:30", "an evening may run past midnight");
        for wrong in ["25:00", "20:60", "2030", "", "acht uur", "-1:10"] {
            assert!(wrong.parse::<ClockTime>().is_err(), "{wrong} is no time");
        }
    }
}
