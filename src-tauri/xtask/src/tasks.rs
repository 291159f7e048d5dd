//! The tasks: which steps, in which order. Cheap steps come first, and the page is built before
//! anything with the window is compiled, because Tauri reads `ui/dist` while compiling.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use crate::packages::Purpose;
use crate::program::{Stop, answer, run as run_command};
use crate::pypi::{JUDGES, RIVALS};
use crate::system::{System, has_display};
use crate::timing::Steps;
use crate::{node, packages, page, project, steps};

/// The folder that [`run`] makes anew each time, and what it puts there; seen from the root.
/// Nothing else writes there.
const EXAMPLE: &str = "target/voorbeeld";
const EXAMPLE_ARCHIVE: &str = "target/voorbeeld/voorbeeld.hamerslag";
const EXAMPLE_MINUTES: &str = "target/voorbeeld/notulen.pdf";

/// The word that chooses the measurements in the real window.
const WINDOW: &str = "window";

/// From nothing to the minutes of an invented association: on paper, and if `window` on the screen.
pub(crate) fn run(window: bool) -> Result<(), Stop> {
    let mut taken = Steps::default();
    page_and_packages(&mut taken, Purpose::Build)?;
    taken.take("Hamerslag bouwen", steps::build)?;

    taken.take("Voorbeeldarchief maken", || {
        emptied(&project::root().join(EXAMPLE))?;
        steps::hamerslag(&["example", EXAMPLE_ARCHIVE])
    })?;
    taken.take("Notulen als PDF maken", || {
        steps::hamerslag(&["minutes", EXAMPLE_ARCHIVE, "--pdf", EXAMPLE_MINUTES])
    })?;

    let opens = window && has_display();
    println!("\nHet voorbeeldarchief: {}", project::root().join(EXAMPLE_ARCHIVE).display());
    if opens {
        println!("Het venster gaat open; deze taak eindigt als het gesloten wordt.");
    } else if window {
        println!("Er is geen scherm, dus het venster blijft dicht.");
    }
    println!("De notulen als PDF:\n{}", project::root().join(EXAMPLE_MINUTES).display());
    if opens { steps::hamerslag(&[EXAMPLE_ARCHIVE]) } else { Ok(()) }
}

/// Every check and every test, with a table of what each step took.
pub(crate) fn test() -> Result<(), Stop> {
    let mut taken = Steps::default();
    let result = test_steps(&mut taken);
    println!("\n{}", taken.table());
    if result.is_ok() {
        println!("\nAlles is in orde.");
    }
    result
}

fn test_steps(taken: &mut Steps) -> Result<(), Stop> {
    taken.take("Opmaak van de code", steps::layout)?;
    taken.take("Pakketten van het systeem", || packages::ensure(Purpose::Test))?;
    taken.take("Node.js en npm", node::ensure)?;
    taken.take("Pakketten van de pagina", page::install)?;
    taken.take("Controle van de pagina", page::check)?;
    taken.take("Pagina bouwen", page::build)?;
    taken.take("Tests van de pagina", page::test)?;
    taken.take("Controle van de code", steps::lints)?;
    taken.take("Keurmeesters van PDF’s", || JUDGES.ensure())?;
    taken.take("Tests zonder venster", steps::tests)?;
    taken.take("Controle van het venster", steps::window_lints)?;
    if System::here().can_test_the_window() {
        taken.take("Venster en tests bouwen", steps::build_end_to_end)?;
        taken.take("Tests met het venster", || steps::end_to_end(false, &[]))
    } else {
        taken.take("Hamerslag bouwen", steps::build)?;
        taken.skip("Tests met het venster", "het echte venster wordt alleen onder Linux getest.");
        Ok(())
    }
}

/// The tests in the real window alone.
pub(crate) fn end_to_end(visible: bool, rest: &[String]) -> Result<(), Stop> {
    if !System::here().can_test_the_window() {
        return Err(Stop("de tests met het echte venster werken alleen onder Linux (WebKitGTK).".to_owned()));
    }
    if visible && !has_display() {
        return Err(Stop("er is hier geen scherm; laat --visible weg.".to_owned()));
    }
    let mut taken = Steps::default();
    page_and_packages(&mut taken, Purpose::Test)?;
    taken.take("Venster en tests bouwen", steps::build_end_to_end)?;
    taken.take("Tests met het venster", || steps::end_to_end(visible, rest))
}

/// The measurements against the bars; with `window` in front only those in the real window, with other words only the others.
pub(crate) fn bench(rest: &[String]) -> Result<(), Stop> {
    match rest.split_first() {
        Some((first, rest)) if first == WINDOW => window_bench(rest),
        Some(_) => bare_bench(rest),
        None => {
            bare_bench(rest)?;
            if System::here().can_test_the_window() { window_bench(rest) } else { Ok(()) }
        }
    }
}

fn window_bench(rest: &[String]) -> Result<(), Stop> {
    if !System::here().can_test_the_window() {
        return Err(Stop("het echte venster wordt alleen onder Linux gemeten (WebKitGTK).".to_owned()));
    }
    let mut taken = Steps::default();
    page_and_packages(&mut taken, Purpose::Test)?;
    taken.take("Meting in het venster", || steps::window_bench(rest))
}

fn bare_bench(rest: &[String]) -> Result<(), Stop> {
    let mut taken = Steps::default();
    taken.take("Pakketten van het systeem", || packages::ensure(Purpose::Test))?;
    taken.take("Programma’s om naast te leggen", || RIVALS.ensure())?;
    taken.take("Meting", || steps::bench(rest))
}

/// The program to hand out and, where Tauri's own tool is installed, the package around it.
pub(crate) fn bundle() -> Result<(), Stop> {
    let mut taken = Steps::default();
    page_and_packages(&mut taken, Purpose::Build)?;
    taken.take("Hamerslag bouwen om te verspreiden", steps::release_build)?;
    let binary = project::release_binary()
        .ok_or_else(|| Stop("het gebouwde programma is niet gevonden in target/release.".to_owned()))?;
    let has_tauri = answer(&mut project::cargo(&["tauri", "--version"])).is_some();
    if has_tauri {
        taken.take("Installatiepakket maken", installer)?;
        println!("\nHet installatiepakket staat in de map bundle naast het programma.");
    } else {
        println!("\nEen installatiepakket is niet gemaakt; daarvoor is het programma van Tauri nodig:");
        println!("cargo install tauri-cli --version '^2' --locked");
    }
    println!("Het programma:\n{}", binary.display());
    Ok(())
}

/// A package that the system's own installer takes. On Linux only Debian's: for the other kinds Tauri
/// fetches tools from the internet.
fn installer() -> Result<(), Stop> {
    let mut tauri = project::cargo(&["tauri", "build"]);
    if cfg!(target_os = "linux") {
        tauri.args(["--bundles", "deb"]);
    }
    run_command(&mut tauri)
}

/// What every task with a window starts with.
fn page_and_packages(taken: &mut Steps, purpose: Purpose) -> Result<(), Stop> {
    taken.take("Pakketten van het systeem", || packages::ensure(purpose))?;
    taken.take("Node.js en npm", node::ensure)?;
    taken.take("Pakketten van de pagina", page::install)?;
    taken.take("Pagina bouwen", page::build)
}

/// Makes `folder` new and empty; what an earlier run left in it goes.
fn emptied(folder: &Path) -> Result<(), Stop> {
    let result = match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
        _ => fs::create_dir_all(folder),
    };
    result.map_err(|error| {
        let folder = folder.display();
        Stop(format!("{folder} kon niet leeggemaakt worden ({error}). Staat het voorbeeld nog open?"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_example_starts_from_an_empty_folder() {
        let folder = std::env::temp_dir().join(format!("hamerslag-xtask-{}", std::process::id()));
        emptied(&folder).expect("a folder that isn't there yet is made");
        fs::write(folder.join("voorbeeld.hamerslag"), "of an earlier run")
            .expect("the folder can be written to");
        emptied(&folder).expect("a folder that is there is emptied");
        assert_eq!(fs::read_dir(&folder).expect("the folder is there").count(), 0);
        fs::remove_dir(&folder).expect("the folder is empty");
    }
}
