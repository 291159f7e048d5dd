//! Two judges of PDFs that come from PyPI, in an environment of their own under `target`. Without internet or Python the
//! tests do without them and say so; everything else is still tested.

use std::path::PathBuf;
use std::process::Command;

use crate::program::{Stop, answer, run};
use crate::project;

/// Exactly these, so that a new version can't fail an old commit.
const JUDGES: [&str; 2] = ["pikepdf==10.17.0", "pdfua==0.1.3"];

/// The Python that has the judges, once they are there.
pub(crate) fn python() -> PathBuf {
    let folder = project::root().join("target/python");
    if cfg!(windows) { folder.join("Scripts/python.exe") } else { folder.join("bin/python3") }
}

/// Gets the judges, unless they are there already.
///
/// # Errors
/// Never: a judge that can't be had is told of and passed over.
pub(crate) fn ensure() -> Result<(), Stop> {
    if answer(Command::new(python()).args(["-c", "import pikepdf, pdfua"])).is_some() {
        eprintln!("  De keurmeesters van PyPI zijn er al.");
        return Ok(());
    }
    let folder = project::root().join("target/python");
    let made = run(Command::new("python3").args(["-m", "venv"]).arg(&folder)).and_then(|()| {
        run(Command::new(python())
            .args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"])
            .args(JUDGES))
    });
    if let Err(stop) = made {
        eprintln!("  Zonder pikepdf en pdfua worden twee keuringen van PDF’s overgeslagen: {stop}");
    }
    Ok(())
}
