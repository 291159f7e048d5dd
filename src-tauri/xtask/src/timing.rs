//! Steps with a name and the seconds each took: what a person waits for should be visible.

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use crate::program::Stop;

/// How a step ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ending {
    Done,
    Skipped,
    Failed,
}

/// The steps of one task so far.
#[derive(Debug, Default)]
pub(crate) struct Steps {
    taken: Vec<(&'static str, Duration, Ending)>,
}

impl Steps {
    /// Carries out `work` under the heading `name` and notes how long it took.
    ///
    /// # Errors
    /// That of `work`, with the name of the step before it.
    pub(crate) fn take(
        &mut self,
        name: &'static str,
        work: impl FnOnce() -> Result<(), Stop>,
    ) -> Result<(), Stop> {
        eprintln!("\n── {name}");
        let start = Instant::now();
        let result = work();
        let lasted = start.elapsed();
        let ending = if result.is_ok() { Ending::Done } else { Ending::Failed };
        self.taken.push((name, lasted, ending));
        eprintln!("   {}", seconds(lasted));
        result.map_err(|stop| Stop(format!("stap “{name}”: {stop}")))
    }

    /// Notes that the step `name` does not apply here, and tells why.
    pub(crate) fn skip(&mut self, name: &'static str, why: &str) {
        eprintln!("\n── {name}\n   overgeslagen: {why}");
        self.taken.push((name, Duration::ZERO, Ending::Skipped));
    }

    /// All steps with their seconds, and the sum.
    pub(crate) fn table(&self) -> String {
        let width = self.taken.iter().map(|(name, ..)| name.chars().count()).max().unwrap_or(0).max(5);
        let mut table = String::new();
        for (name, lasted, ending) in &self.taken {
            let remark = match ending {
                Ending::Done => "",
                Ending::Skipped => "  overgeslagen",
                Ending::Failed => "  mislukt",
            };
            // Writing to a string can't fail.
            let _ = writeln!(table, "{name:width$}  {:>9}{remark}", seconds(*lasted));
        }
        let sum = self.taken.iter().map(|(_, lasted, _)| *lasted).sum();
        let _ = write!(table, "{:width$}  {:>9}", "Samen", seconds(sum));
        table
    }
}

/// A duration as it is written in Dutch, to a tenth of a second.
fn seconds(duration: Duration) -> String {
    format!("{:.1} s", duration.as_secs_f64()).replace('.', ",")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_lines_up_and_adds_up() {
        let steps = Steps {
            taken: vec![
                ("Opmaak", Duration::from_millis(840), Ending::Done),
                ("Ontwerpregels é", Duration::from_millis(61_250), Ending::Failed),
                ("Venster", Duration::ZERO, Ending::Skipped),
            ],
        };
        assert_eq!(
            steps.table(),
            "Opmaak               0,8 s\n\
             Ontwerpregels é     61,2 s  mislukt\n\
             Venster              0,0 s  overgeslagen\n\
             Samen               62,1 s"
        );
    }

    #[test]
    fn a_failure_names_its_step_and_stays_in_the_table() {
        let mut steps = Steps::default();
        let stop =
            steps.take("Bouwen", || Err(Stop("de schijf is vol.".to_owned()))).expect_err("the work failed");
        assert_eq!(stop.0, "stap “Bouwen”: de schijf is vol.");
        assert!(steps.table().contains("mislukt"));
    }
}
