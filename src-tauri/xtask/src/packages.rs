//! What the computer itself must have before cargo and npm can do their work.
//!
//! On macOS and Windows a linker is enough to build, and without one this task itself would not be there.

use std::process::Command;

use crate::apt;
use crate::program::{Stop, answer, is_there};
use crate::system::System;

/// To build the window: a C compiler (SQLite is built from source) and what WebKitGTK and Tauri link to.
const TO_BUILD: [&str; 6] = [
    "build-essential",
    "pkg-config",
    "libwebkit2gtk-4.1-dev",
    "libxdo-dev",
    "libayatana-appindicator3-dev",
    "librsvg2-dev",
];

/// To test it as well: a screen nobody sees (`xvfb-run` needs `xauth`), WebKit's driver, a session bus with
/// accessibility, two readers of PDF and one of SVG that know nothing of how ours are made, and a judge of PDFs with what
/// it runs on; Python and libX11 to click the cross of a window that no window manager frames; and the browser that most
/// people have, with its driver.
const TO_TEST: [&str; 17] = [
    "xvfb",
    "xauth",
    "webkit2gtk-driver",
    "dbus-x11",
    "at-spi2-core",
    "poppler-utils",
    "qpdf",
    "librsvg2-bin",
    "libpdfbox2-java",
    "libactivation-java",
    "libjaxb-api-java",
    "default-jre-headless",
    "python3-venv",
    "python3",
    "libx11-6",
    "chromium",
    "chromium-driver",
];

/// What building takes on another Linux: a program, and libraries by their `pkg-config` names.
const PROGRAMS_TO_BUILD: [&str; 1] = ["pkg-config"];
const LIBRARIES_TO_BUILD: [&str; 2] = ["webkit2gtk-4.1", "librsvg-2.0"];

/// What testing takes there besides, and the part of it that tests without a window take anywhere.
const PROGRAMS_TO_TEST: [&str; 8] = [
    "xvfb-run",
    "WebKitWebDriver",
    "chromedriver",
    "dbus-run-session",
    "pdftotext",
    "qpdf",
    "rsvg-convert",
    "python3",
];
const PDF_PROGRAMS: [&str; 2] = ["pdftotext", "qpdf"];

/// What the computer is got ready for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// Building and running Hamerslag.
    Build,
    /// That, and all its tests.
    Test,
}

/// Sees to it that this computer has what `purpose` needs: installs it where it can, names it where it can't.
///
/// # Errors
/// When something is missing that could not be installed; the message says what.
pub(crate) fn ensure(purpose: Purpose) -> Result<(), Stop> {
    match System::here() {
        System::Debian => apt::ensure(&debian_packages(purpose)),
        System::OtherLinux => {
            let library_is_there =
                |name: &str| answer(Command::new("pkg-config").args(["--exists", name])).is_some();
            let mut names = lacking(&PROGRAMS_TO_BUILD, is_there);
            names.extend(lacking(&LIBRARIES_TO_BUILD, library_is_there));
            if purpose == Purpose::Test {
                names.extend(lacking(&PROGRAMS_TO_TEST, is_there));
            }
            complete(&names, "Installeer ze met het pakketbeheer van deze Linux")
        }
        System::MacOs | System::Windows if purpose == Purpose::Build => Ok(()),
        System::MacOs => {
            complete(&lacking(&PDF_PROGRAMS, is_there), "Met Homebrew: `brew install poppler qpdf`")
        }
        System::Windows => {
            complete(&lacking(&PDF_PROGRAMS, is_there), "Installeer Poppler en QPDF en zet beide in het PATH")
        }
    }
}

fn debian_packages(purpose: Purpose) -> Vec<&'static str> {
    match purpose {
        Purpose::Build => TO_BUILD.to_vec(),
        Purpose::Test => [TO_BUILD.as_slice(), TO_TEST.as_slice()].concat(),
    }
}

/// Those of `names` that aren't there.
fn lacking<'a>(names: &[&'a str], is_there: impl Fn(&str) -> bool) -> Vec<&'a str> {
    names.iter().copied().filter(|name| !is_there(name)).collect()
}

/// Nothing may be `lacking`; if something is, `advice` says how to get it.
fn complete(lacking: &[&str], advice: &str) -> Result<(), Stop> {
    if lacking.is_empty() {
        return Ok(());
    }
    Err(Stop(format!(
        "op deze computer ontbreekt: {}.\n{advice} en probeer het opnieuw.",
        lacking.join(", ")
    )))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn testing_needs_everything_that_building_needs() {
        let to_test = debian_packages(Purpose::Test);
        assert!(debian_packages(Purpose::Build).iter().all(|name| to_test.contains(name)));
        assert!(to_test.contains(&"webkit2gtk-driver"));
    }

    #[test]
    fn what_is_lacking_is_named_with_what_to_do() {
        let lacking = lacking(&["pdftotext", "qpdf"], |name| name == "qpdf");
        let stop = complete(&lacking, "Installeer het").expect_err("pdftotext is lacking");
        assert_eq!(stop.0, "op deze computer ontbreekt: pdftotext.\nInstalleer het en probeer het opnieuw.");
    }
}
