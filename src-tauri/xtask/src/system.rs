//! What kind of computer this is, as far as getting it ready differs.

use std::ffi::OsStr;
use std::process::Command;

use crate::program::{answer, is_there};

/// The kinds of computer that are got ready each in their own way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum System {
    /// Debian, Ubuntu and what descends from them: packages by apt.
    Debian,
    /// Any other Linux: what is there is used, what is missing is named.
    OtherLinux,
    /// The web view is part of the system.
    MacOs,
    /// The web view (WebView2) is part of Windows 10 and later.
    Windows,
}

impl System {
    /// The kind of this computer.
    pub(crate) fn here() -> Self {
        if cfg!(target_os = "macos") {
            Self::MacOs
        } else if cfg!(windows) {
            Self::Windows
        } else if is_there("apt-get") && is_there("dpkg-query") {
            Self::Debian
        } else {
            Self::OtherLinux
        }
    }

    /// Whether a window can be driven by the tests: WebDriver needs WebKitGTK.
    pub(crate) fn can_test_the_window(self) -> bool {
        matches!(self, Self::Debian | Self::OtherLinux)
    }
}

/// Whether a window opened here would be seen by somebody.
pub(crate) fn has_display() -> bool {
    let set = |name: &str| std::env::var_os(name).is_some_and(|value| value != OsStr::new(""));
    cfg!(any(target_os = "macos", windows)) || set("DISPLAY") || set("WAYLAND_DISPLAY")
}

/// Whether this is root; always false on Windows.
pub(crate) fn is_root() -> bool {
    answer(Command::new("id").arg("-u")).is_some_and(|uid| uid.trim() == "0")
}
