//! The command line: the same program without a window, for scripts, tests and the curious.

mod actions;
mod args;
mod book;
mod check;
mod decision;
mod decisions;
mod document;
mod erase;
mod handover;
mod import;
mod lists;
mod meeting;
mod next_agenda;
mod notice;
mod open;
mod overview;
mod paper;
mod people;
mod print;
mod read;
mod review;
mod subjects;
mod usage;

use std::ffi::OsString;
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use hamerslag_core::Reader;

use crate::failure::Failure;
use crate::{places, text_file};
use args::{Command, Request};

/// It did not work; the sentence says why.
const FAILED: u8 = 1;
/// The command was not understood.
const MISUSED: u8 = 2;
/// `check` found something wrong.
const FINDINGS: u8 = 3;

/// What a command came to.
type Outcome = Result<Said, Failure>;

/// What goes to standard output, and the exit code.
struct Said {
    text: String,
    code: u8,
}

impl From<String> for Said {
    fn from(text: String) -> Self {
        Self { text, code: 0 }
    }
}

/// Runs the program with these arguments, without its own name.
pub fn run(arguments: impl Iterator<Item = OsString>) -> ExitCode {
    let request = match args::parse(arguments) {
        Ok(request) => request,
        Err(message) => {
            eprintln!("{message}\nOverzicht van de opdrachten: hamerslag help");
            return ExitCode::from(MISUSED);
        }
    };
    let json = request.json;
    match carry_out(request) {
        Ok(said) => {
            let mut out = std::io::stdout().lock();
            // A reader that stops reading, such as `head`, is no failure.
            let _ = out.write_all(said.text.as_bytes()).and_then(|()| out.flush());
            ExitCode::from(said.code)
        }
        Err(failure) => {
            if json {
                eprintln!("{}", serde_json::json!({ "code": failure.code, "message": failure.message }));
            } else {
                eprintln!("{failure}");
            }
            ExitCode::from(FAILED)
        }
    }
}

fn carry_out(request: Request) -> Outcome {
    let json = request.json;
    match request.command {
        Command::Help => Ok(usage::USAGE.to_owned().into()),
        Command::Version => Ok(format!("hamerslag {}\n", env!("CARGO_PKG_VERSION")).into()),
        Command::Window { archive } => window(archive),
        Command::New { archive, name } => lists::found(&archive, &name),
        Command::Example { archive } => lists::example(&archive),
        Command::Read { file, agenda } => read::read(&file, agenda.as_deref(), json),
        Command::Open { file } => open::open(&file, json),
        Command::Measure { folder } => read::measure(&folder, json),
        Command::Import(import) => import::import(&import, json),
        Command::Meetings { archive } => lists::meetings(&reader(&archive)?, json),
        Command::Agenda { archive, meeting, pdf } => {
            print::agenda(&reader(&archive)?, &meeting, pdf.as_ref(), json)
        }
        Command::AgendaNext { archive, body, date } => {
            next_agenda::list(&reader(&archive)?, body.as_deref(), date, json)
        }
        Command::Minutes { archive, meeting, audience, form } => {
            print::minutes(&reader(&archive)?, &meeting, audience, form)
        }
        Command::Attendance { archive, meeting, pdf } => {
            print::attendance(&reader(&archive)?, &meeting, &pdf)
        }
        Command::Excerpt { archive, number, audience, pdf } => {
            print::excerpt(&reader(&archive)?, &number, audience, &pdf)
        }
        Command::Decisions(wanted, form) => {
            decisions::list(&reader(&wanted.archive)?, &wanted, form, places::local_now().date())
        }
        Command::Decision { archive, number, audience } => {
            decision::history(&reader(&archive)?, &number, audience, json)
        }
        Command::Became(became) => decision::record(&became, json),
        Command::Outside(outside) => decision::outside(&outside, json),
        Command::Subjects { archive, audience } => subjects::list(&reader(&archive)?, audience, json),
        Command::Subject { archive, name, audience } => {
            subjects::years(&reader(&archive)?, &name, audience, json)
        }
        Command::PutToSubject { archive, name, number } => subjects::put(&archive, &name, &number, json),
        Command::Actions(wanted) => actions::list(&reader(&wanted.archive)?, &wanted, json),
        Command::UpdateAction(told) => actions::update(&told, json),
        Command::AddAction(added) => actions::add(&added, json),
        Command::People { archive } => people::list(&reader(&archive)?, json),
        Command::ImportPeople { archive, file } => people::import(&archive, &file, json),
        Command::Schedule { archive, form } => people::schedule(&reader(&archive)?, form),
        Command::DocumentAdd(add) => document::add(&add, json),
        Command::DocumentList { archive, meeting, audience, form } => {
            document::list(&reader(&archive)?, meeting.as_deref(), audience, form)
        }
        Command::Search { archive, words } => lists::search(&reader(&archive)?, &words, json),
        Command::Notice(asked) => notice::notice(&asked, json),
        Command::Rules { archive, meeting } => notice::rules(&reader(&archive)?, meeting.as_deref(), json),
        Command::Review(asked) => review::give_out(&asked),
        Command::TakeIn { archive, files } => review::take_in(&archive, &files),
        Command::Comments { archive, meeting } => review::list(&archive, meeting.as_deref(), json),
        Command::Book(wanted) => book::make(&wanted),
        Command::Overview { archive, pdf } => overview::overview(&reader(&archive)?, pdf.as_ref(), json),
        Command::Erase(wanted) => erase::erase(&wanted, json),
        Command::Keep(terms) => erase::keep(&terms, json),
        Command::HandOver(asked) => handover::hand_over(asked),
        Command::Share(asked) => handover::share(asked),
        Command::TakeOver(asked) => handover::take_over(asked),
        Command::Check { archive } => check::check(&archive, json),
    }
}

fn reader(archive: &Path) -> Result<Reader, Failure> {
    Reader::open(archive).map_err(|error| Failure::of_archive(&error, archive))
}

/// A line of JSON for scripts.
fn as_json(value: &impl serde::Serialize) -> Outcome {
    serde_json::to_string_pretty(value).map(|text| format!("{text}\n").into()).map_err(|error| {
        Failure::new("json", format!("Het antwoord kan niet als JSON worden geschreven: {error}."))
    })
}

#[cfg(feature = "desktop")]
fn window(archive: Option<std::path::PathBuf>) -> Outcome {
    crate::window::open(archive)?;
    Ok(String::new().into())
}

#[cfg(not(feature = "desktop"))]
fn window(_archive: Option<std::path::PathBuf>) -> Outcome {
    Err(Failure::new(
        "no_window",
        "Deze uitvoering van Hamerslag heeft geen venster; alle opdrachten staan in ‘hamerslag help’.",
    ))
}
