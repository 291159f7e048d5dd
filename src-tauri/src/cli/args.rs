//! What was asked on the command line. Flags may stand anywhere; what is not understood is named.

mod erasing;
mod line;
mod passing;
mod registers;

use std::ffi::OsString;
use std::path::PathBuf;

use chrono::NaiveDate;
use hamerslag_core::words::Visibility;
use lexopt::{Arg, Parser, ValueExt};

use self::line::Line;
use super::document::Add;
use super::handover::{Emergency, Giving, Sharing};
use super::review::Review;
use super::{actions, book, decision, decisions, erase};

/// A command and how it is to answer.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Request {
    pub(super) command: Command,
    pub(super) json: bool,
}

/// A PDF to make.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Pdf {
    pub(super) path: PathBuf,
    /// Whether in large type.
    pub(super) large: bool,
    /// The picture at the head of the first page.
    pub(super) letterhead: Option<PathBuf>,
}

/// How a document is to come out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Form {
    Pdf(Pdf),
    Markdown,
    Csv,
    Json,
    Text,
}

/// Files to enter into an archive.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Import {
    pub(super) archive: PathBuf,
    pub(super) files: Vec<PathBuf>,
    pub(super) agenda: Option<PathBuf>,
    pub(super) date: Option<NaiveDate>,
    pub(super) body: Option<String>,
}

/// The call for a meeting, with the files that are to be made of it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Notice {
    pub(super) archive: PathBuf,
    pub(super) meeting: Option<String>,
    /// Letters for who gets post.
    pub(super) pdf: Option<Pdf>,
    /// The same without an address, for who gets e-mail.
    pub(super) mail: Option<Pdf>,
    pub(super) labels: Option<PathBuf>,
    pub(super) ics: Option<PathBuf>,
    /// Whether the addresses for an e-mail are asked for.
    pub(super) bcc: bool,
    /// The day on which it went out, to be recorded.
    pub(super) sent: Option<NaiveDate>,
}

#[derive(Debug, PartialEq, Eq)]
pub(super) enum Command {
    Help,
    Version,
    Window { archive: Option<PathBuf> },
    New { archive: PathBuf, name: String },
    Example { archive: PathBuf },
    Read { file: PathBuf, agenda: Option<PathBuf> },
    Open { file: PathBuf },
    Measure { folder: PathBuf },
    Import(Import),
    Meetings { archive: PathBuf },
    Agenda { archive: PathBuf, meeting: Option<String>, pdf: Option<Pdf> },
    Minutes { archive: PathBuf, meeting: Option<String>, audience: Visibility, form: Form },
    AgendaNext { archive: PathBuf, body: Option<String>, date: Option<NaiveDate> },
    Attendance { archive: PathBuf, meeting: Option<String>, pdf: Pdf },
    Excerpt { archive: PathBuf, number: String, audience: Visibility, pdf: Pdf },
    Decisions(decisions::Wanted, Form),
    Decision { archive: PathBuf, number: String, audience: Visibility },
    Became(decision::Became),
    Outside(decision::Outside),
    Subjects { archive: PathBuf, audience: Visibility },
    Subject { archive: PathBuf, name: String, audience: Visibility },
    PutToSubject { archive: PathBuf, name: String, number: String },
    Actions(actions::Wanted),
    UpdateAction(actions::Told),
    AddAction(actions::Added),
    People { archive: PathBuf },
    ImportPeople { archive: PathBuf, file: PathBuf },
    Schedule { archive: PathBuf, form: Form },
    DocumentAdd(Add),
    DocumentList { archive: PathBuf, meeting: Option<String>, audience: Visibility, form: Form },
    Search { archive: PathBuf, words: String },
    Overview { archive: PathBuf, pdf: Option<Pdf> },
    Check { archive: PathBuf },
    Notice(Notice),
    Rules { archive: PathBuf, meeting: Option<String> },
    Review(Review),
    TakeIn { archive: PathBuf, files: Vec<PathBuf> },
    Book(book::Wanted),
    Comments { archive: PathBuf, meeting: Option<String> },
    Erase(erase::Wanted),
    Keep(erase::Terms),
    HandOver(Giving),
    TakeOver(Emergency),
    Share(Sharing),
}

/// The flags without a word behind them.
const FLAGS: [&str; 15] = [
    "json",
    "markdown",
    "csv",
    "open",
    "large",
    "board",
    "public",
    "bcc",
    "late",
    "unowned",
    "commitments",
    "board-knew",
    "yes",
    "due",
    "keep-scans",
];

/// The flags of the registers with words behind them.
const WORDS: [&str; 21] = [
    "for", "words", "year", "outcome", "standing", "fact", "by", "note", "votes", "members", "put", "update",
    "status", "add", "text", "years", "also", "reason", "contacts", "remarks", "notices",
];

/// Reads a command line.
///
/// # Errors
/// A sentence in Dutch that names what was not understood.
pub(super) fn parse(arguments: impl Iterator<Item = OsString>) -> Result<Request, String> {
    let mut line = Line::default();
    let mut parser = Parser::from_args(arguments);
    while let Some(argument) = parser.next().map_err(|error| not_understood(&error))? {
        match argument {
            Arg::Value(value) => line.values.push(value),
            Arg::Short('h') | Arg::Long("help") => {
                return Ok(Request { command: Command::Help, json: false });
            }
            Arg::Short('V') | Arg::Long("version") => {
                return Ok(Request { command: Command::Version, json: false });
            }
            Arg::Long("name") => line.name = Some(text(&mut parser, "name")?),
            Arg::Long("body") => line.body = Some(text(&mut parser, "body")?),
            Arg::Long("person") => line.person = Some(text(&mut parser, "person")?),
            Arg::Long("meeting") => line.meeting = Some(text(&mut parser, "meeting")?),
            Arg::Long("subject") => line.subject = Some(text(&mut parser, "subject")?),
            Arg::Long("sender") => line.sender = Some(text(&mut parser, "sender")?),
            Arg::Long("agenda") => line.agenda = Some(path(&mut parser)?),
            Arg::Long("pdf") => line.pdf = Some(path(&mut parser)?),
            Arg::Long("letterhead") => line.letterhead = Some(path(&mut parser)?),
            Arg::Long("mail") => line.mail = Some(path(&mut parser)?),
            Arg::Long("labels") => line.labels = Some(path(&mut parser)?),
            Arg::Long("ics") => line.ics = Some(path(&mut parser)?),
            Arg::Long("html") => line.html = Some(path(&mut parser)?),
            Arg::Long("out") => line.out = Some(path(&mut parser)?),
            Arg::Long("to") => line.to = Some(text(&mut parser, "to")?),
            Arg::Long("until") => line.until = Some(day(&mut parser, "until")?),
            Arg::Long("date") => line.date = Some(day(&mut parser, "date")?),
            Arg::Long("sent") => line.sent = Some(day(&mut parser, "sent")?),
            Arg::Long(name) if WORDS.contains(&name) => {
                let flag = WORDS.into_iter().find(|flag| *flag == name).unwrap_or_default();
                let given = text(&mut parser, flag)?;
                line.words.insert(flag, given);
            }
            Arg::Long(name) => match FLAGS.into_iter().find(|flag| *flag == name) {
                Some(flag) => line.flags.push(flag),
                None => return Err(format!("--{name} is onbekend.")),
            },
            other => return Err(not_understood(&other.unexpected())),
        }
    }
    line.request()
}

fn text(parser: &mut Parser, flag: &str) -> Result<String, String> {
    let value = parser.value().map_err(|error| not_understood(&error))?;
    value.string().map_err(|_| format!("Wat achter --{flag} staat, is geen leesbare tekst."))
}

fn day(parser: &mut Parser, flag: &str) -> Result<NaiveDate, String> {
    let given = text(parser, flag)?;
    given.parse().map_err(|_| {
        format!("‘{given}’ is geen datum. Schrijf jaar-maand-dag, bijvoorbeeld --{flag} 2016-12-14.")
    })
}

fn path(parser: &mut Parser) -> Result<PathBuf, String> {
    parser.value().map(PathBuf::from).map_err(|error| not_understood(&error))
}

fn not_understood(error: &lexopt::Error) -> String {
    match error {
        lexopt::Error::MissingValue { option: Some(option) } => {
            format!("Achter {option} hoort iets te staan.")
        }
        lexopt::Error::UnexpectedOption(option) => format!("{option} is onbekend."),
        lexopt::Error::UnexpectedArgument(argument) => {
            format!("‘{}’ is te veel.", argument.to_string_lossy())
        }
        lexopt::Error::UnexpectedValue { option, .. } => format!("Achter {option} hoort niets te staan."),
        _ => "De opdracht is niet begrepen.".to_owned(),
    }
}

#[cfg(test)]
mod tests;
