//! Which task is asked for: the words after `cargo xtask`, read into a [`Task`].

/// How to use `cargo xtask`, for whoever asks or mistypes.
pub(crate) const USAGE: &str = "\
Gebruik: cargo xtask TAAK

  run [--no-window]          maakt alles gereed, bouwt Hamerslag, maakt het voorbeeldarchief en de
                             notulen daaruit als PDF, en opent het venster (als er een scherm is)
  test                       maakt alles gereed en voert alle controles en tests uit
  e2e [--visible] [WOORD…]   alleen de tests met het echte venster, op een onzichtbaar scherm;
                             met --visible op het eigen scherm; WOORD… gaat naar de tests
  bench [WOORD…]             meet snelheid en omvang tegen de normen; WOORD… kiest metingen
  bench window [WOORD…]      alleen de metingen in het echte venster
  bundle                     bouwt het programma om te verspreiden

Afsluitcodes: 0 gelukt, 1 mislukt, 2 verkeerd gebruik.";

/// What `cargo xtask` was asked.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Request {
    /// To carry out a task.
    Do(Task),
    /// To say how it is used.
    Usage,
}

/// A task, with what was asked of it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Task {
    /// From nothing to the example's minutes on paper and, if `window`, on the screen.
    Run { window: bool },
    /// Every check and every test.
    Test,
    /// The tests in the real window, on the own screen if `visible`; `rest` goes to the test runner.
    EndToEnd { visible: bool, rest: Vec<String> },
    /// The measurements against the bars; `rest` goes to the bench.
    Bench { rest: Vec<String> },
    /// The program to hand out.
    Bundle,
}

/// Reads `words`, the arguments after `cargo xtask`. The error is a sentence for the person who typed them.
pub(crate) fn parse(words: &[String]) -> Result<Request, String> {
    let Some((name, rest)) = words.split_first() else {
        return Err("Er is geen taak genoemd.".to_owned());
    };
    let task = match name.as_str() {
        "run" => Task::Run { window: !only_flag("run", "--no-window", rest)? },
        "test" => nothing_more("test", rest, Task::Test)?,
        "e2e" => {
            let (visible, rest) = match rest.split_first() {
                Some((first, rest)) if first == "--visible" => (true, rest),
                _ => (false, rest),
            };
            Task::EndToEnd { visible, rest: without_separator(rest) }
        }
        "bench" => Task::Bench { rest: without_separator(rest) },
        "bundle" => nothing_more("bundle", rest, Task::Bundle)?,
        "help" | "--help" | "-h" => return Ok(Request::Usage),
        unknown => return Err(format!("De taak `{unknown}` bestaat niet.")),
    };
    Ok(Request::Do(task))
}

/// Whether `rest` holds `flag`, and nothing else.
fn only_flag(task: &str, flag: &str, rest: &[String]) -> Result<bool, String> {
    match rest.iter().find(|word| *word != flag) {
        Some(stray) => Err(format!("`{stray}` past niet bij de taak `{task}`.")),
        None => Ok(!rest.is_empty()),
    }
}

/// `task`, if nothing was asked of it.
fn nothing_more(name: &str, rest: &[String], task: Task) -> Result<Task, String> {
    match rest.first() {
        Some(stray) => Err(format!("`{stray}` past niet bij de taak `{name}`.")),
        None => Ok(task),
    }
}

/// The words to hand on; a leading `--`, which other cargo commands want, is optional here.
fn without_separator(rest: &[String]) -> Vec<String> {
    match rest.split_first() {
        Some((first, rest)) if first == "--" => rest.to_vec(),
        _ => rest.to_vec(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<Request, String> {
        parse(&line.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
    }

    #[test]
    fn run_opens_the_window_unless_told_not_to() {
        assert_eq!(parsed("run"), Ok(Request::Do(Task::Run { window: true })));
        assert_eq!(parsed("run --no-window"), Ok(Request::Do(Task::Run { window: false })));
    }

    #[test]
    fn words_after_bench_and_e2e_are_handed_on() {
        let rest = vec!["pdf".to_owned(), "--quick".to_owned()];
        assert_eq!(parsed("bench pdf --quick"), Ok(Request::Do(Task::Bench { rest: rest.clone() })));
        assert_eq!(parsed("bench -- pdf --quick"), Ok(Request::Do(Task::Bench { rest: rest.clone() })));
        assert_eq!(
            parsed("e2e --visible pdf --quick"),
            Ok(Request::Do(Task::EndToEnd { visible: true, rest: rest.clone() }))
        );
        assert_eq!(parsed("e2e pdf --quick"), Ok(Request::Do(Task::EndToEnd { visible: false, rest })));
    }

    #[test]
    fn a_slip_is_named() {
        assert_eq!(parsed("rnu"), Err("De taak `rnu` bestaat niet.".to_owned()));
        assert_eq!(parsed("run --windw"), Err("`--windw` past niet bij de taak `run`.".to_owned()));
        assert_eq!(parsed("test core"), Err("`core` past niet bij de taak `test`.".to_owned()));
        assert_eq!(parsed("bundle deb"), Err("`deb` past niet bij de taak `bundle`.".to_owned()));
        assert!(parsed("").is_err(), "no task at all is a slip too");
    }

    #[test]
    fn help_is_not_a_slip() {
        assert_eq!(parsed("--help"), Ok(Request::Usage));
    }
}
