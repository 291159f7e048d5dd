//! What was asked on the command line. Flags may stand anywhere; what is not understood is named.

use std::ffi::OsString;
use std::path::PathBuf;

use chrono::NaiveDate;
use lexopt::{Arg, Parser, ValueExt};

/// The overview of the commands.
pub(super) const USAGE: &str = "\
Hamerslag: agenda, notulen, besluiten en acties van de vereniging, in één bestand op deze computer.

  hamerslag                                    het venster
  hamerslag ARCHIEF                            het venster op dat archief
  hamerslag new ARCHIEF --name NAAM            een nieuw archief
  hamerslag example ARCHIEF                    een bedachte vereniging, drie jaar
  hamerslag read BESTAND [--agenda BESTAND]    wat er in een verslag staat; bewaart niets
  hamerslag open PDF                           de vergadering in een PDF van Hamerslag; bewaart niets
  hamerslag measure MAP                        hoe goed het lezen gaat, tegen MAP/*.gold.json
  hamerslag import ARCHIEF BESTAND… [--agenda BESTAND] [--date 2016-12-14] [--body ALV]
  hamerslag meetings ARCHIEF                   de vergaderingen, nieuwste eerst
  hamerslag agenda ARCHIEF [VERGADERING] --pdf BESTAND
  hamerslag minutes ARCHIEF [VERGADERING] --pdf BESTAND | --markdown | --json
  hamerslag decisions ARCHIEF [--csv | --pdf BESTAND]
  hamerslag actions ARCHIEF [--open] [--person NAAM] [--pdf BESTAND]
  hamerslag search ARCHIEF WOORDEN…
  hamerslag check ARCHIEF                      is het archief heel en onaangetast?

VERGADERING is een datum (2016-12-14), een nummer of ‘laatste’; zijn er twee op een dag, zet er dan de
soort voor (ALV:2016-12-14). Zonder VERGADERING: de laatst gehouden (notulen) of de laatst geplande (agenda).
--json geeft overal waar iets wordt gelezen gegevens voor een ander programma.

Uitkomst: 0 gelukt · 1 niet gelukt, de reden staat er · 2 opdracht niet begrepen · 3 ‘check’ vond iets.
";

/// A command and how it is to answer.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Request {
    pub(super) command: Command,
    pub(super) json: bool,
}

/// How a document is to come out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Form {
    Pdf(PathBuf),
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
    Agenda { archive: PathBuf, meeting: Option<String>, pdf: Option<PathBuf> },
    Minutes { archive: PathBuf, meeting: Option<String>, form: Form },
    Decisions { archive: PathBuf, form: Form },
    Actions { archive: PathBuf, open: bool, person: Option<String>, pdf: Option<PathBuf> },
    Search { archive: PathBuf, words: String },
    Check { archive: PathBuf },
}

/// Everything that may stand on a line, before it is known what the command wants of it.
#[derive(Default)]
struct Line {
    values: Vec<OsString>,
    flags: Vec<&'static str>,
    name: Option<String>,
    agenda: Option<PathBuf>,
    date: Option<NaiveDate>,
    body: Option<String>,
    person: Option<String>,
    pdf: Option<PathBuf>,
}

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
            Arg::Long("json") => line.flags.push("json"),
            Arg::Long("markdown") => line.flags.push("markdown"),
            Arg::Long("csv") => line.flags.push("csv"),
            Arg::Long("open") => line.flags.push("open"),
            Arg::Long("name") => line.name = Some(text(&mut parser, "name")?),
            Arg::Long("body") => line.body = Some(text(&mut parser, "body")?),
            Arg::Long("person") => line.person = Some(text(&mut parser, "person")?),
            Arg::Long("agenda") => line.agenda = Some(path(&mut parser)?),
            Arg::Long("pdf") => line.pdf = Some(path(&mut parser)?),
            Arg::Long("date") => {
                let given = text(&mut parser, "date")?;
                let date = given.parse().map_err(|_| {
                    format!(
                        "‘{given}’ is geen datum. Schrijf jaar-maand-dag, bijvoorbeeld --date 2016-12-14."
                    )
                })?;
                line.date = Some(date);
            }
            other => return Err(not_understood(&other.unexpected())),
        }
    }
    line.request()
}

impl Line {
    fn request(mut self) -> Result<Request, String> {
        let json = self.has("json");
        let mut values = std::mem::take(&mut self.values).into_iter();
        let Some(first) = values.next() else {
            return self.done(Command::Window { archive: None }, json, "", &[]);
        };
        let name = first.to_string_lossy().into_owned();
        let mut rest: Vec<OsString> = values.collect();
        let wants = |what: &str, example: &str| {
            format!("‘hamerslag {name}’ heeft nog {what} nodig: hamerslag {name} {example}")
        };
        let mut next = |what: &str, example: &str| -> Result<PathBuf, String> {
            if rest.is_empty() { Err(wants(what, example)) } else { Ok(rest.remove(0).into()) }
        };
        let (command, allowed): (Command, &[&str]) = match name.as_str() {
            "help" => (Command::Help, &[]),
            "new" => {
                let archive = next("de naam van een bestand", "tuin.hamerslag --name \"Onze vereniging\"")?;
                let name = self.name.take().ok_or_else(|| {
                    wants("de naam van de vereniging", "tuin.hamerslag --name \"Onze vereniging\"")
                })?;
                (Command::New { archive, name }, &[])
            }
            "example" => {
                (Command::Example { archive: next("de naam van een bestand", "voorbeeld.hamerslag")? }, &[])
            }
            "read" => {
                let file = next("een tekstbestand", "notulen.txt")?;
                (Command::Read { file, agenda: self.agenda.take() }, &["json"])
            }
            "open" => (Command::Open { file: next("een PDF", "notulen.pdf")? }, &["json"]),
            "measure" => (Command::Measure { folder: next("een map", "verslagen")? }, &["json"]),
            "import" => {
                let archive =
                    next("een archief en een tekstbestand", "tuin.hamerslag notulen.txt --date 2016-12-14")?;
                let files = std::iter::once(next(
                    "een tekstbestand",
                    "tuin.hamerslag notulen.txt --date 2016-12-14",
                )?)
                .chain(rest.drain(..).map(PathBuf::from))
                .collect();
                let import = Import {
                    archive,
                    files,
                    agenda: self.agenda.take(),
                    date: self.date.take(),
                    body: self.body.take(),
                };
                (Command::Import(import), &["json"])
            }
            "meetings" => (Command::Meetings { archive: next("een archief", "tuin.hamerslag")? }, &["json"]),
            "agenda" => {
                let archive = next("een archief", "tuin.hamerslag --pdf agenda.pdf")?;
                let meeting = (!rest.is_empty()).then(|| rest.remove(0).to_string_lossy().into_owned());
                (Command::Agenda { archive, meeting, pdf: self.pdf.take() }, &["json"])
            }
            "minutes" => {
                let archive = next("een archief", "tuin.hamerslag --pdf notulen.pdf")?;
                let meeting = (!rest.is_empty()).then(|| rest.remove(0).to_string_lossy().into_owned());
                let form = self.form()?;
                if form == Form::Text {
                    return Err(wants(
                        "een vorm",
                        "tuin.hamerslag --pdf notulen.pdf (of --markdown, of --json)",
                    ));
                }
                (Command::Minutes { archive, meeting, form }, &["json", "markdown"])
            }
            "decisions" => {
                let archive = next("een archief", "tuin.hamerslag")?;
                (Command::Decisions { archive, form: self.form()? }, &["json", "csv"])
            }
            "actions" => {
                let archive = next("een archief", "tuin.hamerslag --open")?;
                let open = self.has("open");
                let (person, pdf) = (self.person.take(), self.pdf.take());
                (Command::Actions { archive, open, person, pdf }, &["json", "open"])
            }
            "search" => {
                let archive = next("een archief en woorden", "tuin.hamerslag begroting")?;
                let words: Vec<String> =
                    rest.drain(..).map(|word| word.to_string_lossy().into_owned()).collect();
                if words.is_empty() {
                    return Err(wants("woorden om te zoeken", "tuin.hamerslag begroting"));
                }
                (Command::Search { archive, words: words.join(" ") }, &["json"])
            }
            "check" => (Command::Check { archive: next("een archief", "tuin.hamerslag")? }, &["json"]),
            _ if looks_like_a_file(&first) => (Command::Window { archive: Some(first.clone().into()) }, &[]),
            _ => return Err(format!("‘{name}’ is geen opdracht van Hamerslag en geen bestand.")),
        };
        if let Some(extra) = rest.first() {
            return Err(format!("‘{}’ is te veel bij ‘hamerslag {name}’.", extra.to_string_lossy()));
        }
        self.done(command, json, &name, allowed)
    }

    fn has(&self, flag: &str) -> bool {
        self.flags.contains(&flag)
    }

    /// The one form that was asked for; plain text if none was.
    fn form(&mut self) -> Result<Form, String> {
        let asked: Vec<Form> = [
            self.pdf.take().map(Form::Pdf),
            self.has("markdown").then_some(Form::Markdown),
            self.has("csv").then_some(Form::Csv),
            self.has("json").then_some(Form::Json),
        ]
        .into_iter()
        .flatten()
        .collect();
        match asked.as_slice() {
            [] => Ok(Form::Text),
            [one] => Ok(one.clone()),
            _ => Err("Kies één vorm; meer dan één tegelijk gaat niet.".to_owned()),
        }
    }

    /// Nothing may be left over that the command does not know.
    fn done(self, command: Command, json: bool, name: &str, allowed: &[&str]) -> Result<Request, String> {
        let left = [
            ("name", self.name.is_some()),
            ("agenda", self.agenda.is_some()),
            ("date", self.date.is_some()),
            ("body", self.body.is_some()),
            ("person", self.person.is_some()),
            ("pdf", self.pdf.is_some()),
        ];
        let stray = left.iter().find(|(_, given)| *given).map(|(flag, _)| *flag);
        let stray = stray.or_else(|| self.flags.iter().find(|flag| !allowed.contains(flag)).copied());
        match stray {
            Some(flag) => Err(format!("--{flag} hoort niet bij ‘{}’.", format!("hamerslag {name}").trim())),
            None => Ok(Request { command, json }),
        }
    }
}

fn looks_like_a_file(value: &OsString) -> bool {
    let path = std::path::Path::new(value);
    path.extension().is_some_and(|extension| extension == "hamerslag") || path.exists()
}

fn text(parser: &mut Parser, flag: &str) -> Result<String, String> {
    let value = parser.value().map_err(|error| not_understood(&error))?;
    value.string().map_err(|_| format!("Wat achter --{flag} staat, is geen leesbare tekst."))
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
mod tests {
    use super::{Command, Form, parse};

    fn asked(line: &str) -> Result<(Command, bool), String> {
        parse(line.split_whitespace().map(Into::into)).map(|request| (request.command, request.json))
    }

    #[test]
    fn flags_may_stand_anywhere_and_belong_to_their_command() {
        let minutes = Command::Minutes {
            archive: "d.hamerslag".into(),
            meeting: Some("2016-12-14".to_owned()),
            form: Form::Pdf("uit.pdf".into()),
        };
        assert_eq!(asked("minutes --pdf uit.pdf d.hamerslag 2016-12-14"), Ok((minutes, false)));
        assert_eq!(
            asked("x.hamerslag"),
            Ok((Command::Window { archive: Some("x.hamerslag".into()) }, false))
        );
        assert!(asked("check d.hamerslag --csv").unwrap_err().contains("--csv hoort niet bij"));
        assert!(asked("decisions d.hamerslag --csv --json").unwrap_err().contains("Kies één vorm"));
    }

    #[test]
    fn what_is_missing_or_wrong_is_named_with_an_example() {
        for (line, wanted) in [
            ("open", "een PDF"),
            ("new d.hamerslag", "de naam van de vereniging"),
            ("import d.hamerslag", "een tekstbestand"),
            ("import d a --date 14-12-2016", "jaar-maand-dag"),
            ("minutes d.hamerslag", "een vorm"),
            ("search d.hamerslag", "woorden om te zoeken"),
            ("vergaderen", "geen opdracht"),
            ("check d.hamerslag e.hamerslag", "te veel"),
            ("read notulen.txt --agenda", "--agenda"),
            ("read notulen.txt --snel", "--snel is onbekend"),
        ] {
            let said = asked(line).unwrap_err();
            assert!(said.contains(wanted), "{line}: {said}");
        }
    }
}
