//! Other programs: running them where the person can see it, and asking them a question.

use std::fmt;
use std::io::{self, BufRead as _, BufReader, ErrorKind};
use std::path::Path;
use std::process::{Command, ExitStatus, Stdio};

/// Why a task stops: sentences in Dutch that name what to do next.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Stop(pub(crate) String);

impl fmt::Display for Stop {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Shows `command` as a line and runs it to its end, with its output on the terminal.
///
/// # Errors
/// When it can't be started or fails.
pub(crate) fn run(command: &mut Command) -> Result<(), Stop> {
    eprintln!("  $ {}", line(command));
    let status = command.status();
    judged(command, status)
}

/// As [`run`], and hands every line of standard output to `hear` once it stands on the terminal.
///
/// # Errors
/// When it can't be started or fails.
pub(crate) fn run_heard(command: &mut Command, mut hear: impl FnMut(&str)) -> Result<(), Stop> {
    eprintln!("  $ {}", line(command));
    let status = command.stdout(Stdio::piped()).spawn().and_then(|mut running| {
        for said in running.stdout.take().into_iter().flat_map(|out| BufReader::new(out).split(b'\n')) {
            let said = said?;
            let said = String::from_utf8_lossy(&said);
            println!("{said}");
            hear(&said);
        }
        running.wait()
    });
    judged(command, status)
}

fn judged(command: &Command, status: io::Result<ExitStatus>) -> Result<(), Stop> {
    let line = line(command);
    match status {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(Stop(format!("`{line}` is mislukt ({}).", ending(status)))),
        Err(error) if error.kind() == ErrorKind::NotFound => {
            let name = command.get_program().to_string_lossy();
            Err(Stop(format!("het programma `{name}` is niet gevonden; nodig voor `{line}`.")))
        }
        Err(error) => Err(Stop(format!("`{line}` kon niet starten: {error}."))),
    }
}

/// What `command` prints on standard output if it is there and succeeds.
pub(crate) fn answer(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Whether a program of this name can be found in the PATH.
pub(crate) fn is_there(name: &str) -> bool {
    let file = format!("{name}{}", std::env::consts::EXE_SUFFIX);
    std::env::var_os("PATH")
        .is_some_and(|path| std::env::split_paths(&path).any(|dir| dir.join(&file).is_file()))
}

/// `command` as it would be typed.
fn line(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_name().unwrap_or(command.get_program());
    std::iter::once(program)
        .chain(command.get_args())
        .map(|word| quoted(&word.to_string_lossy()))
        .collect::<Vec<_>>()
        .join(" ")
}

/// `word` so that a shell takes it as one.
fn quoted(word: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "-_./=:,@+%".contains(c);
    if !word.is_empty() && word.chars().all(plain) {
        word.to_owned()
    } else {
        format!("'{}'", word.replace('\'', r"'\''"))
    }
}

fn ending(status: ExitStatus) -> String {
    match status.code() {
        Some(code) => format!("afsluitcode {code}"),
        None => "van buitenaf afgebroken".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_shown_can_be_typed_again() {
        let mut command = Command::new("/usr/bin/xvfb-run");
        command.args(["-a", "-s", "-screen 0 1440x900x24", "", "it's"]);
        assert_eq!(line(&command), r"xvfb-run -a -s '-screen 0 1440x900x24' '' 'it'\''s'");
    }

    #[test]
    fn a_missing_program_is_named() {
        let stop = run(Command::new("geen-zo'n-programma").arg("x")).expect_err("it does not exist");
        assert!(stop.0.contains("`geen-zo'n-programma` is niet gevonden"), "{stop}");
    }

    #[cfg(unix)]
    #[test]
    fn a_failure_gives_the_line_and_the_exit_code() {
        let ends_with_3 = |script| Err(Stop(format!("`sh -c '{script}'` is mislukt (afsluitcode 3).")));
        assert_eq!(run(Command::new("sh").args(["-c", "exit 3"])), ends_with_3("exit 3"));
        assert_eq!(answer(Command::new("sh").args(["-c", "echo ja; exit 3"])), None);
        let mut heard = Vec::new();
        let result = run_heard(Command::new("sh").args(["-c", "echo een; echo twee; exit 3"]), |line| {
            heard.push(line.to_owned())
        });
        assert_eq!(
            (result, heard),
            (ends_with_3("echo een; echo twee; exit 3"), vec!["een".to_owned(), "twee".to_owned()])
        );
        assert_eq!(answer(Command::new("sh").args(["-c", "echo ja"])), Some("ja\n".to_owned()));
    }
}
