//! The commands of the registers: decisions, what became of them, subjects, action points.

use std::path::PathBuf;

use super::line::Line;
use super::{Command, actions, decision, decisions};

type Asked = Result<(Command, &'static [&'static str]), String>;

/// A line that works.
pub(super) fn example(name: &str) -> &'static str {
    match name {
        "decision" => "tuin.hamerslag 2016-12",
        "decide" => "tuin.hamerslag --text \"Het hek wordt hersteld.\" --date 2016-12-14",
        "subject" => "tuin.hamerslag contributie",
        "actions" => "tuin.hamerslag --open",
        _ => "tuin.hamerslag",
    }
}

/// The command that is meant; `named` is what stands behind the archive.
pub(super) fn command(line: &mut Line, name: &str, archive: PathBuf, named: Option<String>) -> Asked {
    let wants =
        |what: &str| format!("‘hamerslag {name}’ heeft nog {what} nodig: hamerslag {name} {}", example(name));
    let too_much = |named: &str| format!("‘{named}’ is te veel bij ‘hamerslag {name}’.");
    match (name, named) {
        ("decision", Some(number)) => one_decision(line, archive, number),
        ("decision", None) => Err(wants("het nummer van een besluit")),
        ("subject", Some(name)) => Ok(match line.words.remove("put") {
            Some(number) => (Command::PutToSubject { archive, name, number }, &["json"]),
            None => {
                let audience = line.audience()?;
                (Command::Subject { archive, name, audience }, &["json", "board", "public"])
            }
        }),
        ("subject", None) => {
            let audience = line.audience()?;
            Ok((Command::Subjects { archive, audience }, &["json", "board", "public"]))
        }
        (_, Some(named)) => Err(too_much(&named)),
        ("decide", None) => {
            let text = line.words.remove("text").ok_or_else(|| wants("de tekst van het besluit"))?;
            let outside = decision::Outside {
                archive,
                text,
                body: line.body.take(),
                date: line.date.take(),
                votes: line.words.remove("votes"),
                members: line.words.remove("members"),
                board_knew: line.has("board-knew"),
            };
            Ok((Command::Outside(outside), &["json", "board-knew"]))
        }
        ("actions", None) => Ok(of_actions(line, archive)),
        _ => {
            let wanted = decisions::Wanted {
                archive,
                audience: line.audience()?,
                words: line.words.remove("words"),
                year: line.words.remove("year"),
                body: line.body.take(),
                outcome: line.words.remove("outcome"),
                standing: line.words.remove("standing"),
                person: line.person.take(),
                subject: line.subject.take(),
            };
            Ok((Command::Decisions(wanted, line.form()?), &["json", "csv", "markdown", "board", "public"]))
        }
    }
}

fn one_decision(line: &mut Line, archive: PathBuf, number: String) -> Asked {
    let Some(fact) = line.words.remove("fact") else {
        let audience = line.audience()?;
        return Ok((Command::Decision { archive, number, audience }, &["json", "board", "public"]));
    };
    let became = decision::Became {
        archive,
        number,
        fact,
        by: line.words.remove("by"),
        date: line.date.take(),
        note: line.words.remove("note"),
    };
    Ok((Command::Became(became), &["json"]))
}

fn of_actions(line: &mut Line, archive: PathBuf) -> (Command, &'static [&'static str]) {
    if let Some(number) = line.words.remove("update") {
        let (status, note) = (line.words.remove("status"), line.words.remove("note"));
        let (date, person, due) = (line.date.take(), line.person.take(), line.until.take());
        let told = actions::Told { archive, number, status, note, date, person, due };
        return (Command::UpdateAction(told), &["json"]);
    }
    let commitments = line.has("commitments");
    let person = line.person.take();
    if let Some(text) = line.words.remove("add") {
        let added = actions::Added { archive, text, person, due: line.date.take(), commitment: commitments };
        return (Command::AddAction(added), &["json", "commitments"]);
    }
    let wanted = actions::Wanted {
        archive,
        open: line.has("open"),
        late: line.has("late"),
        unowned: line.has("unowned"),
        commitments,
        person,
        pdf: line.pdf(),
    };
    (Command::Actions(wanted), &["json", "open", "late", "unowned", "commitments"])
}
