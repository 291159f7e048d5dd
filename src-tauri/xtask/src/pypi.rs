//! Programs from PyPI, each set in an environment of its own under `target`: judges of PDFs and calendars, and programs to be measured
//! beside. Without internet or Python there are none; who wants them says so and goes on, and everything else still works.

use std::path::PathBuf;
use std::process::Command;

use crate::program::{Stop, answer, run};
use crate::project;

/// A set of programs.
pub(crate) struct Environment {
    /// Where it lies under `target`.
    folder: &'static str,
    /// Names and versions: exactly these, so that a new version can't fail an old commit.
    programs: &'static [(&'static str, &'static str)],
    /// What goes without them, for whoever reads along.
    without: &'static str,
}

/// What judges PDFs and calendars by the standards.
pub(crate) const JUDGES: Environment = Environment {
    folder: "python",
    programs: &[("pikepdf", "10.17.0"), ("pdfua", "0.1.3"), ("icalendar", "7.3.0")],
    without: "worden twee keuringen van PDF’s en een van agendabestanden overgeslagen",
};

/// What makes PDFs of text too, to be measured beside.
pub(crate) const RIVALS: Environment = Environment {
    folder: "rivals",
    programs: &[("typst", "0.15.2"), ("weasyprint", "70.0")],
    without: "wordt niet met Typst en WeasyPrint vergeleken",
};

impl Environment {
    /// The Python that has them, once they are there.
    pub(crate) fn python(&self) -> PathBuf {
        let folder = project::root().join("target").join(self.folder);
        if cfg!(windows) { folder.join("Scripts/python.exe") } else { folder.join("bin/python3") }
    }

    /// Gets the programs, unless they are there already.
    ///
    /// # Errors
    /// Never: what can't be had is told of and passed over.
    pub(crate) fn ensure(&self) -> Result<(), Stop> {
        if answer(Command::new(self.python()).args(["-c", &self.question()])).is_some() {
            eprintln!("  De programma’s van PyPI zijn er al.");
            return Ok(());
        }
        let folder = project::root().join("target").join(self.folder);
        let wanted = self.programs.iter().map(|(name, version)| format!("{name}=={version}"));
        let made = run(Command::new("python3").args(["-m", "venv"]).arg(&folder)).and_then(|()| {
            run(Command::new(self.python())
                .args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"])
                .args(wanted))
        });
        if let Err(stop) = made {
            eprintln!("  Zonder programma’s van PyPI {}: {stop}", self.without);
        }
        Ok(())
    }

    /// What a Python answers without complaint if it has exactly these.
    fn question(&self) -> String {
        let has = |(name, version): &(&str, &str)| format!("; assert version('{name}') == '{version}'");
        let all: String = self.programs.iter().map(has).collect();
        format!("from importlib.metadata import version{all}")
    }
}

#[cfg(test)]
mod tests {
    use super::JUDGES;

    #[test]
    fn another_version_is_not_taken_for_this_one() {
        assert_eq!(
            JUDGES.question(),
            "from importlib.metadata import version; assert version('pikepdf') == '10.17.0'; \
             assert version('pdfua') == '0.1.3'; assert version('icalendar') == '7.3.0'"
        );
    }
}
