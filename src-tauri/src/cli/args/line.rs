//! From the words of a line to a command: what is missing or does not belong is named.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::PathBuf;

use chrono::NaiveDate;
use hamerslag_core::words::Visibility;

use super::super::book;
use super::super::document::Add;
use super::super::review::Review;
use super::{Command, Form, Import, Notice, Pdf, Request, erasing, passing, registers};

/// Everything that may stand on a line, before it is known what the command wants of it.
#[derive(Default)]
pub(super) struct Line {
    pub(super) values: Vec<OsString>,
    pub(super) flags: Vec<&'static str>,
    pub(super) name: Option<String>,
    pub(super) agenda: Option<PathBuf>,
    pub(super) date: Option<NaiveDate>,
    pub(super) body: Option<String>,
    pub(super) person: Option<String>,
    pub(super) meeting: Option<String>,
    pub(super) subject: Option<String>,
    pub(super) sender: Option<String>,
    pub(super) pdf: Option<PathBuf>,
    pub(super) letterhead: Option<PathBuf>,
    pub(super) mail: Option<PathBuf>,
    pub(super) labels: Option<PathBuf>,
    pub(super) ics: Option<PathBuf>,
    pub(super) sent: Option<NaiveDate>,
    pub(super) html: Option<PathBuf>,
    pub(super) out: Option<PathBuf>,
    pub(super) to: Option<String>,
    pub(super) until: Option<NaiveDate>,
    /// The flags of the registers, with the words behind them.
    pub(super) words: BTreeMap<&'static str, String>,
}

impl Line {
    /// The command that the words make, if nothing is missing and nothing too much.
    pub(super) fn request(mut self) -> Result<Request, String> {
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
                (Command::Agenda { archive, meeting, pdf: self.pdf() }, &["json"])
            }
            "agenda-next" => {
                let archive = next("een archief", "tuin.hamerslag --body ALV --date 2026-11-20")?;
                (Command::AgendaNext { archive, body: self.body.take(), date: self.date.take() }, &["json"])
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
                let audience = self.audience()?;
                (
                    Command::Minutes { archive, meeting, audience, form },
                    &["json", "markdown", "board", "public"],
                )
            }
            "attendance" => {
                let example = "tuin.hamerslag --pdf presentielijst.pdf";
                let archive = next("een archief", example)?;
                let meeting = (!rest.is_empty()).then(|| rest.remove(0).to_string_lossy().into_owned());
                let pdf = self.pdf().ok_or_else(|| wants("de naam van een PDF", example))?;
                (Command::Attendance { archive, meeting, pdf }, &[])
            }
            "excerpt" => {
                let example = "tuin.hamerslag 2016-12 --pdf uittreksel.pdf";
                let archive = next("een archief en het nummer van een besluit", example)?;
                let number = next("het nummer van een besluit", example)?.to_string_lossy().into_owned();
                let pdf = self.pdf().ok_or_else(|| wants("de naam van een PDF", example))?;
                let audience = self.audience()?;
                (Command::Excerpt { archive, number, audience, pdf }, &["board", "public"])
            }
            "decisions" | "decision" | "decide" | "actions" | "subject" => {
                let archive = next("een archief", registers::example(&name))?;
                let named = (!rest.is_empty()).then(|| rest.remove(0).to_string_lossy().into_owned());
                registers::command(&mut self, &name, archive, named)?
            }
            "person" => {
                let example = "import tuin.hamerslag leden.csv (of: list tuin.hamerslag)";
                let what = next("‘import’ of ‘list’", example)?;
                match what.to_str() {
                    Some("list") => {
                        (Command::People { archive: next("een archief", "list tuin.hamerslag")? }, &["json"])
                    }
                    Some("import") => {
                        let archive = next("een archief en een CSV-bestand", example)?;
                        let file = next("een CSV-bestand", example)?;
                        (Command::ImportPeople { archive, file }, &["json"])
                    }
                    _ => return Err(wants("‘import’ of ‘list’", example)),
                }
            }
            "schedule" => {
                let archive = next("een archief", "tuin.hamerslag --pdf rooster.pdf")?;
                (Command::Schedule { archive, form: self.form()? }, &["json", "csv"])
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
            "document" => {
                let example = "add tuin.hamerslag brief.txt (of: list tuin.hamerslag)";
                match next("‘add’ of ‘list’", example)?.to_string_lossy().as_ref() {
                    "add" => {
                        let archive = next("een archief en een tekstbestand", example)?;
                        let add = Add {
                            archive,
                            file: next("een tekstbestand", example)?,
                            meeting: self.meeting.take(),
                            subject: self.subject.take(),
                            date: self.date.take(),
                            sender: self.sender.take(),
                        };
                        (Command::DocumentAdd(add), &["json"])
                    }
                    "list" => {
                        let archive = next("een archief", example)?;
                        let (meeting, audience, form) = (self.meeting.take(), self.audience()?, self.form()?);
                        (
                            Command::DocumentList { archive, meeting, audience, form },
                            &["json", "csv", "markdown", "board", "public"],
                        )
                    }
                    _ => return Err(wants("‘add’ of ‘list’", example)),
                }
            }
            "notice" => {
                let archive = next("een archief", "tuin.hamerslag --pdf brieven.pdf --sent 2026-10-26")?;
                let meeting = (!rest.is_empty()).then(|| rest.remove(0).to_string_lossy().into_owned());
                (Command::Notice(self.notice(archive, meeting)), &["json", "bcc"])
            }
            "rules" => {
                let archive = next("een archief", "tuin.hamerslag")?;
                let meeting = (!rest.is_empty()).then(|| rest.remove(0).to_string_lossy().into_owned());
                (Command::Rules { archive, meeting }, &["json"])
            }
            "review" => {
                let example = "tuin.hamerslag --html concept.html";
                let archive = next("een archief en de naam van een bladzijde", example)?;
                let meeting = (!rest.is_empty()).then(|| rest.remove(0).to_string_lossy().into_owned());
                let html = self.html.take().ok_or_else(|| wants("de naam van een bladzijde", example))?;
                let (audience, to, until) = (self.audience()?, self.to.take(), self.until.take());
                let review = Review { archive, meeting, html, audience, to, until };
                (Command::Review(review), &["board", "public"])
            }
            "book" => {
                let example = "tuin.hamerslag --html besluitenboek.html";
                let archive = next("een archief en de naam van een bladzijde", example)?;
                let html = self.html.take().ok_or_else(|| wants("de naam van een bladzijde", example))?;
                let (audience, to, years) = (self.audience()?, self.to.take(), self.words.remove("years"));
                (Command::Book(book::Wanted { archive, html, audience, years, to }), &["board", "public"])
            }
            "reactions" => {
                let example = "tuin.hamerslag \"reacties Roos.hamerslag-reacties.json\"";
                let archive = next("een archief en een reactiebestand", example)?;
                let first = next("een reactiebestand", example)?;
                let files = std::iter::once(first).chain(rest.drain(..).map(PathBuf::from)).collect();
                (Command::TakeIn { archive, files }, &[])
            }
            "comments" => {
                let archive = next("een archief", "tuin.hamerslag")?;
                let meeting = (!rest.is_empty()).then(|| rest.remove(0).to_string_lossy().into_owned());
                (Command::Comments { archive, meeting }, &["json"])
            }
            "overview" => {
                let archive = next("een archief", "tuin.hamerslag")?;
                (Command::Overview { archive, pdf: self.pdf() }, &["json"])
            }
            "erase" => {
                let archive = next("een archief", erasing::EXAMPLE)?;
                (erasing::erase(&mut self, archive)?, &["json", "yes", "due", "keep-scans"])
            }
            "keep" => (erasing::keep(&mut self, next("een archief", "tuin.hamerslag")?), &["json"]),
            "handover" | "takeover" | "share" => {
                let source = next("een archief", passing::example(&name))?;
                (passing::command(&mut self, &name, source)?, &[])
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

    pub(super) fn has(&self, flag: &str) -> bool {
        self.flags.contains(&flag)
    }

    /// The call for a meeting; letters and the copy for e-mail look the same.
    fn notice(&mut self, archive: PathBuf, meeting: Option<String>) -> Notice {
        let letters = self.pdf.take();
        let mail = self.mail.take();
        // What is said of the look holds for whichever is made.
        self.pdf = letters.clone().or_else(|| mail.clone());
        let look = self.pdf().unwrap_or_default();
        let like = |path| Pdf { path, ..look.clone() };
        Notice {
            archive,
            meeting,
            pdf: letters.map(like),
            mail: mail.map(like),
            labels: self.labels.take(),
            ics: self.ics.take(),
            bcc: self.has("bcc"),
            sent: self.sent.take(),
        }
    }

    /// The PDF that was asked for, with how it is to look.
    pub(super) fn pdf(&mut self) -> Option<Pdf> {
        let path = self.pdf.take()?;
        let large = self.has("large");
        self.flags.retain(|flag| *flag != "large");
        Some(Pdf { path, large, letterhead: self.letterhead.take() })
    }

    /// For whom: members, unless it was said.
    pub(super) fn audience(&self) -> Result<Visibility, String> {
        match (self.has("board"), self.has("public")) {
            (false, false) => Ok(Visibility::Members),
            (true, false) => Ok(Visibility::Board),
            (false, true) => Ok(Visibility::Public),
            (true, true) => Err("Kies --board of --public; allebei tegelijk gaat niet.".to_owned()),
        }
    }

    /// The one form that was asked for; plain text if none was.
    pub(super) fn form(&mut self) -> Result<Form, String> {
        let asked: Vec<Form> = [
            self.pdf().map(Form::Pdf),
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
            ("meeting", self.meeting.is_some()),
            ("subject", self.subject.is_some()),
            ("sender", self.sender.is_some()),
            ("pdf", self.pdf.is_some()),
            ("letterhead", self.letterhead.is_some()),
            ("mail", self.mail.is_some()),
            ("labels", self.labels.is_some()),
            ("ics", self.ics.is_some()),
            ("sent", self.sent.is_some()),
            ("html", self.html.is_some()),
            ("out", self.out.is_some()),
            ("to", self.to.is_some()),
            ("until", self.until.is_some()),
        ];
        let stray = left.iter().find(|(_, given)| *given).map(|(flag, _)| *flag);
        let stray = stray.or_else(|| self.words.keys().next().copied());
        let stray = stray.or_else(|| self.flags.iter().find(|flag| !allowed.contains(flag)).copied());
        match stray {
            Some(flag @ ("large" | "letterhead")) => {
                Err(format!("--{flag} zegt hoe een PDF eruitziet; zet er --pdf met een bestandsnaam bij."))
            }
            Some(flag) => Err(format!("--{flag} hoort niet bij ‘{}’.", format!("hamerslag {name}").trim())),
            None => Ok(Request { command, json }),
        }
    }
}

fn looks_like_a_file(value: &OsString) -> bool {
    let path = std::path::Path::new(value);
    path.extension().is_some_and(|extension| extension == "hamerslag") || path.exists()
}
