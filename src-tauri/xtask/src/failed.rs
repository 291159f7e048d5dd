//! The names of the tests that failed, as Rust's own test runner lists them at its end.

/// Hears the runner's lines one by one.
#[derive(Debug, Default)]
pub(crate) struct Failed {
    listing: bool,
    names: Vec<String>,
}

impl Failed {
    /// Takes the next line. What failed is told first, under the same head; the list of names is the last that stands under one.
    pub(crate) fn hear(&mut self, line: &str) {
        if line == "failures:" {
            self.listing = true;
            self.names.clear();
        } else if line.starts_with("test result:") {
            self.listing = false;
        } else if let Some(name) = line.strip_prefix("    ").filter(|name| self.listing && is_name(name)) {
            self.names.push(name.to_owned());
        }
    }

    /// Which tests failed; none when the runner did not come as far as its list.
    pub(crate) fn names(self) -> Vec<String> {
        if self.listing { Vec::new() } else { self.names }
    }
}

fn is_name(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_alphanumeric() || c == '_' || c == ':')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heard(lines: &str) -> Vec<String> {
        let mut failed = Failed::default();
        lines.lines().for_each(|line| failed.hear(line));
        failed.names()
    }

    #[test]
    fn the_last_list_counts() {
        let lines = "test vote::a ... ok\ntest notes::b ... FAILED\n\nfailures:\n\n---- notes::b stdout ----\n    0: core\n\n\
                     failures:\n    notes::b\n\ntest result: FAILED. 1 passed; 1 failed";
        assert_eq!(heard(lines), ["notes::b"]);
    }

    #[test]
    fn a_runner_that_broke_off_names_nothing() {
        assert_eq!(heard("test vote::a ... ok"), [""; 0]);
        assert_eq!(heard("failures:\n    notes::b"), [""; 0]);
    }
}
